"""Beside the list: one issued voucher in full, and what can still be done with it."""

from datetime import date
from enum import StrEnum
from itertools import zip_longest

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from careapp.rules.permissions import Action, may
from careapp.rules.roles import Role
from careapp.rules.vouchers import kind_of
from careapp.rules.vouchers.validity import Standing
from careapp.services.voucher_details import VoucherDetails
from careapp.text import _
from careapp.ui.pages.redeem_words import Fact
from careapp.ui.pages.vouchers_words import MOST_FACTS, facts_of, state_look, value_words
from careapp.ui.theme import theme
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import Badge, IconLabel
from careapp.ui.widgets.button import Button, Kind
from careapp.ui.widgets.card import Card, EmptyState, ScrollArea
from careapp.ui.widgets.label import ELabel, Text

WIDTH, WIDE_WIDTH = 388, 428
_OVER = {Standing.USED, Standing.VOID}


class Deed(StrEnum):
    """What can be done with an issued voucher; each is a button."""

    PRINT = "print"
    REISSUE = "reissue"
    EXTEND = "extend"
    VOID = "void"
    OPEN_CARD = "open_card"


class DetailsCard(Card):
    """Shows a voucher and says which deed is asked for."""

    asked = Signal(str)
    """A `Deed`."""

    def __init__(self) -> None:
        """Show no voucher yet."""
        super().__init__()
        self.details: VoucherDetails | None = None
        self.kind = ELabel("", Face.SEC_S, "gift")
        self.name = ELabel("", Face.H2)
        self.value = Text("", Face.NUM)
        self.badge = Badge("")
        self.code = Text("", Face.CODE, "text2")
        self.lines = tuple(_Line() for _number in range(MOST_FACTS))
        self.buttons = _buttons()
        self.whole = QWidget()
        self.nothing = EmptyState(
            "ticket",
            _("Choose a voucher"),
            _("Here you see who wrote it, what became of it and what can still be done."),
        )
        self._lay_out()
        for deed, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, deed=deed: self.asked.emit(deed))
        theme().density_changed.connect(self._take_width)
        self._take_width()
        self.show_nothing()

    def show_nothing(self) -> None:
        """Show that no voucher is chosen."""
        self.details = None
        self.whole.hide()
        self.nothing.show()

    def show_details(self, details: VoucherDetails, role: Role, today: date) -> None:
        """Show a voucher and what somebody in this role may do with it."""
        self.details = details
        row, look = details.row, state_look(details.row)
        self.kind.setText(_(kind_of(row.kind).name))
        self.name.setText(row.customer_name or _("Whoever presents it"))
        self.value.setText(value_words(row.gesture))
        self.badge.set_badge(look.text, look.tone, look.icon)
        self.code.setText(f"…{row.code_last4}" if row.code_last4 else "")
        self._show_lines(facts_of(details, today))
        allowed = deeds_of(details, role)
        for deed, button in self.buttons.items():
            button.setVisible(deed in allowed)
        self.buttons[Deed.PRINT].setText(_("Print a copy") if details.prints else _("Print"))
        self.nothing.hide()
        self.whole.show()

    def focus_first(self) -> None:
        """Put the focus on the first thing that can be done."""
        for button in self.buttons.values():
            if button.isVisible():
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _show_lines(self, facts: tuple[Fact, ...]) -> None:
        for line, fact in zip_longest(self.lines, facts):
            line.show_fact(fact)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.badge)
        head.addStretch(1)
        head.addWidget(self.code)
        facts = QVBoxLayout()
        facts.setContentsMargins(0, 0, 0, 0)
        facts.setSpacing(4)
        for part in (self.kind, self.name, self.value):
            facts.addWidget(part)
        facts.addSpacing(6)
        facts.addLayout(head)
        facts.addSpacing(8)
        for line in self.lines:
            facts.addWidget(line)
        facts.addStretch(1)
        column = QVBoxLayout(self.whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(ScrollArea(facts), 1)
        column.addLayout(self._deeds())
        self.body.addWidget(self.whole, 1)
        self.body.addWidget(self.nothing, 1)

    def _deeds(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(10)
        grid.addWidget(self.buttons[Deed.PRINT], 0, 0, 1, 2)
        grid.addWidget(self.buttons[Deed.REISSUE], 1, 0)
        grid.addWidget(self.buttons[Deed.EXTEND], 1, 1)
        grid.addWidget(self.buttons[Deed.VOID], 2, 0)
        grid.addWidget(self.buttons[Deed.OPEN_CARD], 2, 1)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        return grid

    def _take_width(self) -> None:
        self.setFixedWidth(WIDE_WIDTH if theme().wide else WIDTH)


def deeds_of(details: VoucherDetails, role: Role) -> frozenset[Deed]:
    """Return what somebody in this role may do with a voucher; services ask again."""
    row = details.row
    deeds = {Deed.OPEN_CARD} if row.customer_id is not None else set()
    if row.standing in _OVER:
        return frozenset(deeds)
    if row.standing is not Standing.EXPIRED:
        deeds.add(Deed.PRINT)
    if may(role, Action.VOID_VOUCHER):
        deeds.add(Deed.VOID)
    if row.standing is not None:
        deeds |= {Deed.REISSUE} if may(role, Action.VOID_VOUCHER) else set()
        deeds |= {Deed.EXTEND} if may(role, Action.CHANGE_EXPIRY) else set()
    return frozenset(deeds)


class _Line(QWidget):
    """An icon and words, which may take two lines."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = IconLabel("user", 18)
        self.words = Text("", Face.SEC)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)

    def show_fact(self, fact: Fact | None) -> None:
        """Show a line, or nothing."""
        self.setVisible(fact is not None)
        if fact is not None:
            self._icon.set_icon(fact.icon, "text2")
            self.words.setText(fact.text)


def _buttons() -> dict[Deed, Button]:
    return {
        Deed.PRINT: Button(_("Print a copy"), Kind.PRIMARY, "printer", "Ctrl P"),
        Deed.OPEN_CARD: Button(_("Open the card"), icon="user"),
        Deed.REISSUE: Button(_("It was lost"), icon="refresh-cw"),
        Deed.EXTEND: Button(_("Extend"), icon="calendar-plus"),
        Deed.VOID: Button(_("Withdraw"), icon="ticket-x"),
    }
