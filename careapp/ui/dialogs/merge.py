"""Two cards of one person become one: who the other is, what goes where, and why."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from careapp import clock
from careapp.errors import CareAppError
from careapp.rules.loyalty.earning import Unit
from careapp.rules.loyalty.tiers import tier_name
from careapp.rules.loyalty.words import amount_words
from careapp.services.find import FoundPeople, find
from careapp.services.merge_preview import MergePreview, Side, preview_merge
from careapp.services.merging import (
    Merged,
    MergeRequest,
    UndoMerge,
    merge_customers,
    undo_merge,
)
from careapp.services.operation_id import new_operation_id
from careapp.text import NBSP, _, format_number
from careapp.ui.desk import Desk, ToCustomer
from careapp.ui.dialogs.sheet import Sheet
from careapp.ui.dialogs.working import WorkingSheet
from careapp.ui.people import result_rows, shown_name
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import IconDisc
from careapp.ui.widgets.button import LARGE, Button, Kind
from careapp.ui.widgets.card import Inset, Note
from careapp.ui.widgets.field import Field, Labelled
from careapp.ui.widgets.label import ELabel, Text
from careapp.ui.widgets.line import SearchBox
from careapp.ui.widgets.results import ResultList
from careapp.ui.widgets.segmented import Segmented
from careapp.ui.window import Window

_QUIET_MS = 150
_LIST_HEIGHT = 3 * 76
_ONE, _OTHER = "one", "other"
_SEVERAL = ", "


class MergeSheet(WorkingSheet):
    """First the other person is looked for, then both are shown side by side."""

    merged = Signal(object)
    """A `Merged`."""

    def __init__(self, desk: Desk, customer_id: int, name: str) -> None:
        """Look for who is the same person as this one."""
        icon = IconDisc("merge", Tone.ACCENT, 44)
        super().__init__(_("It is the same person as …"), shown_name(name), width=760, before=icon)
        self._desk = desk
        self._op_id = new_operation_id()
        self._customer_id = customer_id
        self._preview: MergePreview | None = None
        self.search = SearchBox(_("Name, phone or card of the other"))
        self.people = ResultList(_("Who it could be"))
        self.people.setFixedHeight(_LIST_HEIGHT)
        self.nobody = Text(_("Nobody else is found by this."), Face.BODY, "text2")
        self.fault = Text("", Face.SEC_M, "bad")
        self._build_foot()
        self._lay_out_steps()
        self._connect()
        self.first_focus = self.search
        self._show_step(is_chosen=False)

    def _build_foot(self) -> None:
        cancel = Button(_("Cancel"), Kind.GHOST, key="Esc", height=LARGE)
        cancel.clicked.connect(self.reject)
        self.again = Button(_("Somebody else"), Kind.GHOST, "search", height=LARGE)
        self.merge = Button(_("Make them one person"), Kind.PRIMARY, "merge", "⏎", height=LARGE)
        self.merge.clicked.connect(self._merge)
        self.foot.addWidget(cancel)
        self.foot.addWidget(self.again)
        self.foot.addStretch(1)
        self.foot.addWidget(self.merge)
        self.set_primary(self.merge)

    def _lay_out_steps(self) -> None:
        self.looking, looking = _column()
        self.search.set_list(self.people)
        for part in (self.search, self.people, self.nobody):
            looking.addWidget(part)
        self.compared, compared = _column()
        self._table = QVBoxLayout()
        self.stays = Segmented(
            [(_ONE, _("this card")), (_OTHER, _("the one found"))], _("Whose name stays"), height=44
        )
        self.reason = Field(_("Why"), placeholder=_("it stays in the history"))
        words = _("All cards, phones and codes lead to who stays. It can be undone right after.")
        compared.addLayout(self._table)
        choices = QHBoxLayout()
        choices.setSpacing(16)
        choices.addWidget(Labelled(_("Whose name stays"), self.stays))
        choices.addWidget(self.reason, 1)
        compared.addLayout(choices)
        compared.addWidget(Note(words, Tone.NEUTRAL, icon="link"))
        self.body.addWidget(self.looking)
        self.body.addWidget(self.compared)
        self.body.addWidget(self.fault)

    def _connect(self) -> None:
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._quiet.timeout.connect(self._ask)
        self.search.textEdited.connect(lambda _text: self._quiet.start())
        self.search.submitted.connect(self.people.open_current)
        self.people.opened.connect(self._choose)
        self.again.clicked.connect(lambda: self._show_step(is_chosen=False))

    def _show_step(self, *, is_chosen: bool) -> None:
        self.looking.setVisible(not is_chosen)
        self.compared.setVisible(is_chosen)
        self.merge.setVisible(is_chosen)
        self.again.setVisible(is_chosen)
        self.nobody.hide()
        self.people.setVisible(bool(self.people.rows()))
        self._say_fault("")
        (self.reason.edit if is_chosen else self.search).setFocus()

    def _ask(self) -> None:
        text = self.search.text()
        self._desk.tasks.fetch(
            self, "find", find, text, done=lambda found: self._show_people(text, found)
        )

    def _show_people(self, text: str, found: FoundPeople) -> None:
        others = [one for one in found.rows if one.customer_id != self._customer_id]
        rows = result_rows(others, self._desk.programme, clock.shop_day(clock.now()))
        self.people.set_rows(rows, choose_first=True)
        self.people.setVisible(bool(rows))
        self.nobody.setVisible(bool(text.strip()) and not rows)
        self.fit()

    def _choose(self, key: object) -> None:
        if isinstance(key, int):
            self._desk.tasks.fetch(
                self,
                "preview",
                preview_merge,
                self._customer_id,
                key,
                clock.shop_day(clock.now()),
                done=self._compare,
                failed=lambda error: self._say_fault(error.text),
            )

    def _compare(self, preview: MergePreview) -> None:
        self._preview = preview
        old = self._table.takeAt(0)
        if old is not None and (widget := old.widget()) is not None:
            widget.deleteLater()
        self._table.addWidget(_table_of(preview))
        self._show_step(is_chosen=True)

    def _merge(self) -> None:
        if self._preview is None:
            return
        ids = [side.card.person.id for side in (self._preview.one, self._preview.other)]
        kept, gone = ids if self.stays.value() == _ONE else reversed(ids)
        self.set_working(self.merge)
        request = MergeRequest(self._op_id, kept, gone, self.reason.text())
        self._desk.tasks.change(
            self, merge_customers, request, self._desk.actor, done=self._finish, failed=self._tell
        )

    def _finish(self, merged: object) -> None:
        self.accept()
        self.merged.emit(merged)

    def _tell(self, error: CareAppError) -> None:
        super()._tell(error)
        self.reason.setFocus()


def _column() -> tuple[QWidget, QVBoxLayout]:
    """Return a step of the sheet, and where its parts go."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(14)
    return holder, column


def _table_of(preview: MergePreview) -> Inset:
    """Return both side by side, and together."""
    box = Inset()
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    names = (shown_name(side.card.person.name) for side in (preview.one, preview.other))
    for column, words in enumerate(("", *names, _("Together"))):
        grid.addWidget(ELabel(words, Face.SEC_S), 0, column)
        grid.setColumnStretch(column, 1 if column else 0)
    for row, line in enumerate(_lines(preview), 1):
        for column, words in enumerate(line):
            label = Text(words, Face.SEC, "text" if column else "text2")
            label.setWordWrap(column > 0)
            grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
    box.body.addLayout(grid)
    return box


def _lines(preview: MergePreview) -> Iterator[tuple[str, str, str, str]]:
    """Yield what each has and what both have, line by line; what neither has is left out."""
    one, other = preview.one, preview.other
    visits = [format_number(side.card.visits.count) for side in (one, other)]
    yield _("Visits"), visits[0], visits[1], format_number(preview.visits)
    for unit, label in ((Unit.POINT, _("Points")), (Unit.STAMP, _("Stamps"))):
        held = [_balance(side, unit) for side in (one, other)]
        if any(held):
            words = [amount_words(count, unit) for count in (*held, sum(held))]
            yield label, words[0], words[1], words[2]
    tiers = [side.card.loyalty.tier for side in (one, other)]
    highest = max(tiers, key=lambda tier: tier.threshold)
    yield _("Tier"), tier_name(tiers[0]), tier_name(tiers[1]), tier_name(highest)
    yield from _kept_lines(one, other)


def _kept_lines(one: Side, other: Side) -> Iterator[tuple[str, str, str, str]]:
    vouchers = [len(side.card.vouchers) for side in (one, other)]
    if any(vouchers):
        told = [format_number(count) for count in (*vouchers, sum(vouchers))]
        yield _("Vouchers to use"), told[0], told[1], told[2]
    for label, mine, theirs in (
        (_("Phones"), one.facts.phones, other.facts.phones),
        (_("E-mails"), one.facts.emails, other.facts.emails),
        (_("Cards"), one.facts.cards, other.facts.cards),
    ):
        if mine or theirs:
            yield label, _listed(mine), _listed(theirs), _listed(dict.fromkeys((*mine, *theirs)))


def _listed(values: Iterable[str]) -> str:
    """Return them with commas between; a line breaks between two of them, not within one."""
    return _SEVERAL.join(value.replace(" ", NBSP) for value in values)


def _balance(side: Side, unit: Unit) -> int:
    loyalty = side.card.loyalty
    return loyalty.balance if loyalty.unit is unit else loyalty.other_balance


def open_merge_sheet(desk: Desk, window: Window, edit: Sheet, person: tuple[int, str]) -> None:
    """Ask who is the same as *person* (id and name), over the sheet that edits them."""

    def take(merged: Merged) -> None:
        edit.reject()
        desk.open(ToCustomer(merged.kept_id))
        window.toast(_("They are one person now."), undo=lambda: undo(merged))

    def undo(merged: Merged) -> None:
        request = UndoMerge(new_operation_id(), merged.op_id, _("undone at once"))
        desk.tasks.change(window, undo_merge, request, desk.actor, done=tell_undone, failed=tell)

    def tell_undone(_merged: Merged) -> None:
        window.toast(_("They are two people again: everything is as before."))

    def tell(error: CareAppError) -> None:
        window.toast(error.text, tone=Tone.WARN)

    sheet = MergeSheet(desk, *person)
    sheet.merged.connect(take)
    window.open_sheet(sheet)
