"""The cards of Manage, Shop: each asks for one thing and tells its page."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QWidget

from careapp import settings
from careapp.rules.names import Register
from careapp.rules.shop import MOST_NOT_YET_DAYS, Shop
from careapp.services.operation_id import new_operation_id
from careapp.services.shop import ShopChange
from careapp.settings import CounterSettings
from careapp.text import N_, _
from careapp.ui.theme import Scheme
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.button import Button, Kind
from careapp.ui.widgets.card import Card, Note
from careapp.ui.widgets.field import Field, Labelled
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.segmented import Segmented
from careapp.ui.widgets.stepper import Stepper
from careapp.ui.widgets.tick import Toggle

_LONGEST_EXTENSION_DAYS = 15
_NOTES_WORDS = N_(
    "The law protects them (article 9 GDPR): off, they are stopped with the reason. On, they are "
    "kept when the person agrees, which is put on record. A wish is always fine."
)


class ShopCard(Card):
    """Name and address on the papers, and the manners of the shop."""

    saved = Signal(object)
    """The person wants to keep these settings: a `ShopChange`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty; `show_shop` fills it."""
        super().__init__(_("The shop"), parent=parent)
        self._shop, self._is_shown = Shop(), False
        self.name = Field(_("Name of the shop"), placeholder=_("as on the sign"))
        self.address = Field(
            _("Address"), placeholder=_("street and town"), aside=_("printed on every voucher")
        )
        self.register = Segmented(
            [
                (Register.FORMAL, _("Formal (Lei)")),
                (Register.FIRST_NAME, _("First name (tu)")),
                (Register.UNSET, _("ask each time")),
            ],
            _("How we usually address customers"),
            height=44,
        )
        self.extension = Stepper(
            0, _LONGEST_EXTENSION_DAYS, name=_("Days for which an expired voucher still counts")
        )
        self.not_yet = Stepper(
            0, MOST_NOT_YET_DAYS, name=_("Days for which we keep who is not yet a customer")
        )
        for stepper in (self.extension, self.not_yet):
            stepper.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.notes = Toggle(_("Notes on health, religion and the like"))
        self.save = Button(_("Save"), Kind.PRIMARY, "check")
        self.save.clicked.connect(self._save)
        self._lay_out()

    def _lay_out(self) -> None:
        for part in (
            self.name,
            self.address,
            Labelled(_("How we usually address customers"), self.register),
            Labelled(_("Days for which an expired voucher still counts"), self.extension),
            Labelled(
                _("Days for which we keep who is not yet a customer"),
                self.not_yet,
                _("After so many days in which nothing happens. With 0 they stay."),
            ),
            self.notes,
            Text(_(_NOTES_WORDS), Face.SEC, "text2"),
        ):
            self.body.addWidget(part)
        self.body.addLayout(_row(self.save))

    @property
    def is_changed(self) -> bool:
        """Whether something is written that is not kept yet."""
        return self._is_shown and self._typed() != self._shop

    def show_shop(self, shop: Shop) -> None:
        """Show what the archive holds, unless something is being written just now."""
        if not self.is_changed:
            self.take_saved(shop)

    def take_saved(self, shop: Shop) -> None:
        """Show what has just been kept, cleaned."""
        self._shop, self._is_shown = shop, True
        self.name.set_text(shop.name)
        self.address.set_text(shop.address)
        self.register.set_value(shop.register)
        self.extension.set_value(shop.may_extend_days)
        self.not_yet.set_value(shop.not_yet_days)
        self.notes.setChecked(shop.allows_sensitive_notes)

    def _save(self) -> None:
        is_named = bool(self.name.text())
        self.name.set_fault("" if is_named else _("Write the name that your customers know."))
        if not is_named:
            self.name.setFocus()
            return
        self.saved.emit(ShopChange(new_operation_id(), self._typed(), self._shop))

    def _typed(self) -> Shop:
        return replace(
            self._shop,
            name=self.name.text(),
            address=self.address.text(),
            register=self.register.value(),
            may_extend_days=self.extension.value(),
            not_yet_days=self.not_yet.value(),
            allows_sensitive_notes=self.notes.isChecked(),
        )


class ReaderCard(Card):
    """Try the scanner, and give a slow one more time."""

    gap_changed = Signal(int)
    """Milliseconds."""

    def __init__(self, gap_ms: int, parent: QWidget | None = None) -> None:
        """Start with the pause that is in force."""
        super().__init__(_("Try the scanner"), parent=parent)
        self.body.addWidget(
            Text(_("Scan any card or voucher while this page is open."), Face.SEC, "text2")
        )
        self.heard = Note(_("Nothing read yet."), icon="scan-barcode")
        self.body.addWidget(self.heard)
        self.gap = Stepper(20, 80, gap_ms, step=5, name=_(settings.SCANNER_GAP_MS.label))
        self.gap.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.gap.changed.connect(self.gap_changed)
        self.body.addWidget(
            Labelled(
                _(settings.SCANNER_GAP_MS.label),
                self.gap,
                _("In milliseconds. Raise it if codes end up in the fields."),
            )
        )

    def show_code(self, code: str) -> None:
        """Show what the scanner sent."""
        self.heard.set_note(_("Read: {code}").format(code=code), Tone.GOOD, _("The scanner works"))


class LooksCard(Card):
    """Language, colours, size of the text."""

    theme_chosen = Signal(str)
    """ "system", "light" or "dark"."""
    restart_asked = Signal()
    """Start again in the same place, so that language and size apply."""

    def __init__(self, counter: CounterSettings, parent: QWidget | None = None) -> None:
        """Start with what is in force."""
        super().__init__(_("On this screen"), parent=parent)
        self._make_choices(counter)
        for label, part in (
            (_("Language"), self.language),
            (_("Theme"), self.theme),
            (_("Text size"), self.text_size),
            (_(settings.DISCREET_AFTER_S.label), self.discreet),
        ):
            self.body.addWidget(Labelled(label, part))
        self.implied = Toggle(_(settings.IMPLIED_CENTS.label))
        self.implied.setChecked(bool(counter.get(settings.IMPLIED_CENTS)))
        self.body.addWidget(self.implied)
        self.again = Note(
            _("Language and text size apply when CareApp starts again. Nothing is lost."),
            action=_("Start again now"),
            action_icon="rotate-ccw",
        )
        self.again.hide()
        self.again.action.connect(self.restart_asked)
        self.body.addWidget(self.again)
        self.theme.changed.connect(self.theme_chosen)

    def _make_choices(self, counter: CounterSettings) -> None:
        self.language = Segmented([("it", "Italiano"), ("en", "English")], _("Language"), height=44)
        self.language.set_value(counter.text(settings.LANGUAGE))
        self.theme = Segmented(
            [
                (Scheme.SYSTEM, _("System")),
                (Scheme.LIGHT, _("Light")),
                (Scheme.DARK, _("Dark")),
            ],
            _("Theme"),
            height=44,
        )
        self.theme.set_value(counter.text(settings.THEME))
        self.text_size = Segmented(
            [("100", "100 %"), ("112", "112 %"), ("125", "125 %"), ("150", "150 %")],
            _("Text size"),
            height=44,
        )
        self.text_size.set_value(str(counter.number(settings.TEXT_SIZE) or 100))
        self.discreet = Segmented(
            [
                ("0", _("Never")),
                ("30", "30 s"),
                ("60", "1 min"),
                ("120", "2 min"),
                ("300", "5 min"),
            ],
            _(settings.DISCREET_AFTER_S.label),
            height=44,
        )
        self.discreet.set_value(str(counter.number(settings.DISCREET_AFTER_S)))


class SafetyCard(Card):
    """The last backup, where the key is, the recovery code."""

    backup_asked = Signal()
    print_asked = Signal()
    save_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without knowing; `show_facts` tells."""
        super().__init__(_("The archive"), parent=parent)
        self.last = Text(_("Looking …"), Face.BODY)
        self.place = Note("", icon="shield-check")
        self.body.addWidget(self.last)
        self.body.addWidget(self.place)
        self.back_up = Button(_("Back up now"), Kind.SECONDARY, "hard-drive")
        self.back_up.clicked.connect(self.backup_asked)
        printing = Button(_("Print the recovery code"), Kind.SECONDARY, "printer")
        printing.clicked.connect(self.print_asked)
        saving = Button(_("Save it as a PDF"), Kind.GHOST, "save")
        saving.clicked.connect(self.save_asked)
        self.body.addLayout(_row(self.back_up))
        self.body.addLayout(_row(printing, saving))

    def show_facts(self, last: str, protection: str) -> None:
        """Show when the last backup was made and what the place of the key protects."""
        self.last.setText(last)
        self.place.set_note(protection, Tone.NEUTRAL)
        self.back_up.set_busy(False)


class BringInCard(Card):
    """Bring data in; leave the demo shop."""

    import_asked = Signal()
    leave_demo_asked = Signal()

    def __init__(self, *, is_demo: bool, parent: QWidget | None = None) -> None:
        """Offer to leave only where there is a demo shop to leave."""
        super().__init__(_("Data"), parent=parent)
        self.body.addWidget(
            Text(
                _("Customers and sales from an Excel sheet or a CSV file of your till."),
                Face.SEC,
                "text2",
            )
        )
        bring = Button(_("Import a file"), Kind.SECONDARY, "file-up")
        bring.clicked.connect(self.import_asked)
        self.body.addLayout(_row(bring))
        if is_demo:
            self.body.addWidget(Text(_("This is the invented shop."), Face.SEC, "text2"))
            leave = Button(_("Remove the invented shop"), Kind.SECONDARY, "trash-2")
            leave.clicked.connect(self.leave_demo_asked)
            self.body.addLayout(_row(leave))


def _row(*parts: QWidget) -> QLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return row
