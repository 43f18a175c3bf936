"""A new person, or a change to one: only the name is needed, the rest as it comes."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from careapp.errors import CareAppError
from careapp.rules.names import TITLES, Register
from careapp.rules.people import Facts, Purpose
from careapp.rules.permissions import Action, may
from careapp.services.contacts import CustomerForm, load_form
from careapp.services.customers import (
    CustomerChange,
    NewCustomer,
    SavedCustomer,
    create_customer,
    edit_customer,
)
from careapp.services.operation_id import new_operation_id
from careapp.text import _
from careapp.ui.desk import Desk, ToCustomer, ToNewCustomer
from careapp.ui.dialogs.alike import AlikePeople
from careapp.ui.dialogs.customer_typed import SEVERAL, read_birthday, read_search, split_several
from careapp.ui.dialogs.guarded_text import GuardedText
from careapp.ui.dialogs.merge import open_merge_sheet
from careapp.ui.dialogs.working import WorkingSheet
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import IconDisc, IconLabel
from careapp.ui.widgets.button import LARGE, Button, Kind
from careapp.ui.widgets.card import Inset
from careapp.ui.widgets.combo import Combo
from careapp.ui.widgets.field import Field, Labelled, TextArea
from careapp.ui.widgets.label import ELabel, Text
from careapp.ui.widgets.segmented import Segmented
from careapp.ui.widgets.tick import CheckRow
from careapp.ui.window import Window

_WIDTH, _HEIGHT = 760, 632
_CUSTOMER, _NOT_YET = "customer", "not_yet"
_WISH_LIMIT = 500


class CustomerSheet(WorkingSheet):
    """The form of a person; before *Crea* it shows who is alike."""

    saved = Signal(object, bool)
    """A `SavedCustomer`, and whether a purchase follows."""
    other_chosen = Signal(int)
    """It was somebody who is here already: their id."""
    merge_asked = Signal()
    """They are the same person as somebody else."""

    def __init__(self, desk: Desk, facts: Facts, customer_id: int | None = None) -> None:
        """Start with what is known; *customer_id* None: somebody new."""
        is_new = customer_id is None
        super().__init__(
            _("New customer") if is_new else _("Edit"),
            _("the name is enough; the rest takes its time"),
            width=_WIDTH,
            least_height=_HEIGHT,
            before=IconDisc("user-plus" if is_new else "pencil", Tone.ACCENT, 44),
            is_closable=False,
        )
        self._desk = desk
        self._op_id = new_operation_id()
        self._customer_id = customer_id
        self._facts = facts
        self.keeps_phones = self.keeps_emails = False
        self._build(facts)
        self._arrange()
        self._connect()
        self._take_kind()

    def take_scan(self, code: str) -> bool:
        """Take a scanned card for this person."""
        self.card.set_text(SEVERAL.join(dict.fromkeys((*split_several(self.card.text()), code))))
        self._look_for_alike()
        return True

    def facts(self) -> Facts:
        """Return the form as it stands; the services check it."""
        is_customer = self.kind.value() == _CUSTOMER
        purposes = {Purpose.PROFILING: self.remember, Purpose.MARKETING: self.write}
        return Facts(
            name=self._kept_name(),
            given_name=self.given.text(),
            family_name=self.family.text(),
            company=self.company.text(),
            title=self.title_box.value(),
            register=Register(self.register.value()),
            call_name=self.call_name.text(),
            pronunciation=self.pronunciation.text(),
            language=self.language.value(),
            phones=split_several(self.phone.text()),
            emails=split_several(self.email.text()),
            cards=split_several(self.card.text()),
            birthday=read_birthday(self.birthday.text()),
            is_customer=is_customer,
            looking_for=self.wish.text() if not is_customer else self._facts.looking_for,
            heard_from=self.heard_from.text() if not is_customer else self._facts.heard_from,
            consents=frozenset(key for key, box in purposes.items() if box.isChecked()),
        )

    def _kept_name(self) -> str:
        """Keep a name that is more than its parts, unless a part was changed."""
        known = self._facts
        before = (known.given_name, known.family_name)
        is_same = (self.given.text(), self.family.text()) == before
        is_company = known.name == known.company
        is_same = is_same and (not is_company or self.company.text() == known.company)
        return known.name if is_same else ""

    def _build(self, facts: Facts) -> None:
        optional = _("optional")
        self.kind = Segmented(
            [(_CUSTOMER, _("Customer")), (_NOT_YET, _("Not yet a customer"))], _("Who it is")
        )
        self.kind.set_value(_CUSTOMER if facts.is_customer else _NOT_YET)
        self.given = Field(_("Given name"), facts.given_name)
        self.family = Field(_("Family name"), facts.family_name)
        self.pronunciation = Field(
            _("How it is pronounced"), facts.pronunciation, icon="volume-2", aside=optional
        )
        self.call_name = Field(_("What they like to be called"), facts.call_name, icon="quote")
        self.register = Segmented(
            [
                (Register.FORMAL, _("Lei")),
                (Register.FIRST_NAME, _("tu")),
                (Register.UNSET, _("ask")),
            ],
            _("How to address them"),
            height=44,
        )
        self.register.set_value(facts.register)
        self.register.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.title_box = Combo([("", _("none")), *((t, t) for t in _titles(facts.title))])
        self.title_box.set_value(facts.title)
        self.language = Combo([("it", "Italiano"), ("en", "English")])
        self.language.set_value(facts.language)
        phone, card = SEVERAL.join(facts.phones), SEVERAL.join(facts.cards)
        self.phone = Field(
            _("Phone"), phone, _("to tell them about a promise"), "phone", aside=optional
        )
        self.card = Field(_("Card"), card, _("pass it over the scanner"), "scan-barcode")
        self._build_more(facts, optional)

    def _build_more(self, facts: Facts, optional: str) -> None:
        self.email = Field(_("E-mail"), SEVERAL.join(facts.emails), icon="mail", aside=optional)
        self.company = Field(_("Company"), facts.company, aside=optional)
        # A long one shows how it begins, not how it ends.
        for field in (self.phone, self.card, self.email, self.company):
            field.edit.home(False)
        birthday = "/".join(f"{part:02d}" for part in reversed(facts.birthday or ()))
        self.birthday = Field(
            _("Birthday"), birthday, _("day/month, 13/03"), "cake", aside=optional
        )
        self.wish = TextArea(_("What they are looking for"), _WISH_LIMIT, 84)
        self.wish.set_text(facts.looking_for)
        self.guarded = GuardedText(
            self.wish,
            lambda: (self.given.text(), self.family.text(), self.call_name.text()),
            may_agree=self._desk.shop.allows_sensitive_notes,
        )
        self.heard_from = Field(_("Who sent them"), facts.heard_from, icon="users", aside=optional)
        self.remember = CheckRow(_("We may remember purchases and preferences"))
        self.write = CheckRow(_("We may send wishes and vouchers, at most one a month"))
        self.remember.setChecked(Purpose.PROFILING in facts.consents)
        self.write.setChecked(Purpose.MARKETING in facts.consents)
        self.alike = AlikePeople(self._desk)
        self.fault = Text("", Face.SEC_M, "bad")
        self.fault.hide()

    def _arrange(self) -> None:
        self.head.addWidget(self.kind)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        register = Labelled(_("How to address them"), self.register)
        title = Labelled(_("Title"), self.title_box)
        # The longest title must not make its column wider than the others.
        title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        language = Labelled(_("Language"), self.language)
        for row, parts in enumerate(
            (
                ((self.given, 3), (self.family, 3)),
                ((self.pronunciation, 3), (self.call_name, 3)),
                ((register, 2), (title, 2), (language, 2)),
                ((self.phone, 3), (self.card, 3)),
                ((self.email, 2), (self.company, 2), (self.birthday, 2)),
            )
        ):
            column = 0
            for part, span in parts:
                grid.addWidget(part, row, column, 1, span)
                column += span
        for column in range(6):
            grid.setColumnStretch(column, 1)
        self.body.addWidget(self.alike)
        self.body.addLayout(grid)
        self.body.addWidget(self.guarded)
        self.body.addWidget(self.heard_from)
        self.body.addWidget(self._consents())
        self.body.addWidget(self.fault)
        self.body.addStretch(1)
        self._lay_out_foot()

    def _lay_out_foot(self) -> None:
        is_new = self._customer_id is None
        cancel = Button(_("Cancel"), Kind.GHOST, key="Esc", height=LARGE)
        cancel.clicked.connect(self.reject)
        self.merge = Button(_("It is the same person as …"), Kind.GHOST, "merge", height=LARGE)
        self.merge.clicked.connect(self.merge_asked)
        self.buy = Button(_("Create and record a purchase"), icon="shopping-bag", height=LARGE)
        self.save = Button(
            _("Create") if is_new else _("Save"), Kind.PRIMARY, "check", "⏎", height=LARGE
        )
        self.foot.addWidget(cancel)
        self.foot.addWidget(self.merge)
        self.foot.addStretch(1)
        self.foot.addWidget(self.buy)
        self.foot.addWidget(self.save)
        # Not before it stands in the sheet: shown alone it would be a window.
        self.buy.setVisible(is_new)
        self.merge.setVisible(not is_new and may(self._desk.actor.own_role, Action.MERGE))
        self.set_primary(self.save)
        self.first_focus = self.given.edit

    def _consents(self) -> QWidget:
        box = Inset()
        box.body.addWidget(self.remember)
        box.body.addWidget(self.write)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(IconLabel("shield-check", 18, "accent"))
        row.addWidget(ELabel(_("Nothing is sold or shared."), Face.SEC, "text2"), 1)
        box.body.addLayout(row)
        return box

    def _connect(self) -> None:
        for field in (self.given, self.family, self.phone, self.email, self.company):
            field.changed.connect(lambda _text: self._look_for_alike())
        self.kind.changed.connect(lambda _key: self._take_kind())
        self.alike.chosen.connect(self._choose_other)
        self.alike.resized.connect(self.fit)
        self.save.clicked.connect(lambda: self._save(self.save))
        self.buy.clicked.connect(lambda: self._save(self.buy))
        self._look_for_alike()

    def _take_kind(self) -> None:
        is_customer = self.kind.value() == _CUSTOMER
        self.guarded.setVisible(not is_customer)
        self.heard_from.setVisible(not is_customer)
        self.buy.setVisible(is_customer and self._customer_id is None)
        self.fit()

    def _look_for_alike(self) -> None:
        if self._customer_id is None:
            self.alike.ask(self.facts())

    def _choose_other(self, customer_id: int, _name: str) -> None:
        self.accept()
        self.other_chosen.emit(customer_id)

    def _save(self, button: Button) -> None:
        facts = self.facts()
        self.fault.hide()
        self.set_working(button)
        if self._customer_id is None:
            new = NewCustomer(self._op_id, facts, self.guarded.is_agreed)
            self._desk.tasks.change(
                self,
                create_customer,
                new,
                self._desk.actor,
                done=lambda saved: self._finish(saved, button),
                failed=self._tell,
            )
        else:
            kept = self.keeps_phones, self.keeps_emails, self.guarded.is_agreed
            change = CustomerChange(self._op_id, self._customer_id, facts, *kept)
            self._desk.tasks.change(
                self,
                edit_customer,
                change,
                self._desk.actor,
                done=lambda saved: self._finish(saved, button),
                failed=self._tell,
            )

    def _finish(self, saved: SavedCustomer, button: Button) -> None:
        self.accept()
        self.saved.emit(saved, button is self.buy)


def new_customer_sheet(desk: Desk, destination: ToNewCustomer) -> CustomerSheet:
    """Return the sheet for somebody new, filled with what was typed or scanned."""
    facts = _with_manners(desk, read_search(" ".join(destination.text.split())), destination)
    sheet = CustomerSheet(desk, facts)
    sheet.saved.connect(
        lambda saved, buys: desk.open(ToCustomer(saved.customer_id, "purchase" if buys else ""))
    )
    sheet.other_chosen.connect(lambda customer_id: desk.open(ToCustomer(customer_id)))
    return sheet


def open_edit_sheet(desk: Desk, window: Window, customer_id: int) -> None:
    """Fetch a person and open the sheet that changes them."""

    def show(form: CustomerForm) -> None:
        from careapp.ui.dialogs.customer_contacts import cover_contacts  # noqa: PLC0415 - it knows this sheet

        facts = form.facts
        sheet = CustomerSheet(desk, facts, customer_id)
        cover_contacts(sheet, desk, customer_id, form)
        sheet.saved.connect(lambda _saved, _buys: window.toast(_("Saved.")))
        name = facts.name or f"{facts.given_name} {facts.family_name}".strip()
        sheet.merge_asked.connect(
            lambda: open_merge_sheet(desk, window, sheet, (customer_id, name))
        )
        window.open_sheet(sheet)

    def tell(error: CareAppError) -> None:
        window.toast(error.text, tone=Tone.WARN)

    desk.tasks.fetch(window, "edit", load_form, customer_id, desk.actor, done=show, failed=tell)


def _with_manners(desk: Desk, facts: Facts, destination: ToNewCustomer) -> Facts:
    return replace(
        facts,
        register=Register(desk.shop.register),
        language=desk.shop.language,
        cards=(destination.card,) if destination.card else (),
        is_customer=destination.is_customer,
    )


def _titles(title: str) -> list[str]:
    return [*TITLES, *([title] if title and title not in TITLES else [])]
