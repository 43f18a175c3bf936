"""Beside the code: the vouchers used today, and those that never came out of the printer."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from careapp.rules.codes import LENGTH
from careapp.rules.vouchers import kind_of
from careapp.rules.vouchers.kind import GestureKind
from careapp.services.actor import Actor
from careapp.services.giving import limits_of
from careapp.services.sight import see_unprinted, see_used
from careapp.services.used_today import Use, UsedToday
from careapp.services.voucher_lists import VoucherRow
from careapp.text import _, format_money, format_number, format_time, ngettext
from careapp.ui.pages.redeem_words import value_words
from careapp.ui.theme import theme
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets import paint
from careapp.ui.widgets.badge import paint_disc
from careapp.ui.widgets.button import SMALL, Button
from careapp.ui.widgets.card import Card, Rule
from careapp.ui.widgets.label import ELabel, Text
from careapp.ui.widgets.rows import AnyIndex, RowList, RowModel

WIDTH = 328
_ROW = 50
_TIME, _DISC = 44, 36
_MOST_UNPRINTED = 3
_VALUE_WIDTH = 92
_ABOVE, _BELOW = -10, 11
"""Where two lines of a name and what is left stand, from the middle of the row."""
_ICONS = {GestureKind.DISCOUNT: "wallet", GestureKind.VALUE: "credit-card"}


@dataclass(frozen=True, slots=True)
class Side:
    """What stands beside the code; the limit is in cents, None where there is none."""

    used: UsedToday
    unprinted: tuple[VoucherRow, ...]
    limit_cents: int | None


def load_side(session: Any, day: date, by: Actor) -> Side:  # noqa: ANN401 - ui knows no session
    """Return what was used on a shop day, what waits for paper, and the person's limit."""
    return Side(
        see_used(session, day, by),
        see_unprinted(session, by),
        limits_of(session, by).per_voucher_cents,
    )


@dataclass(frozen=True, slots=True)
class UsedRow:
    """One used voucher in a line."""

    key: int
    time: str
    icon: str
    name: str
    value: str
    left: str = ""
    """What stays on a gift card, in words."""

    def spoken(self) -> str:
        """Return the row as one sentence."""
        return ", ".join(filter(None, (self.time, self.name, self.value, self.left)))


class UsedList(RowList):
    """Rows of `UsedRow`, 50 px high."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(_Delegate(), name, parent)
        self.itemDelegate().setParent(self)


class _Delegate(QStyledItemDelegate):
    """Draws a row from cached lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(200, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        paint.smooth(painter)
        rect, state = QRectF(option.rect), option.state
        tokens = theme().tokens
        box = rect.adjusted(8, 2, -8, -2)
        if state & QStyle.StateFlag.State_HasFocus:
            paint.box(painter, box, 10, tokens.sunken, tokens.focus, 2)
        elif state & QStyle.StateFlag.State_MouseOver:
            paint.box(painter, box, 10, tokens.sunken)
        _paint_row(painter, rect, index.data(RowModel.ROW))
        painter.restore()


def _paint_row(painter: QPainter, rect: QRectF, row: UsedRow) -> None:
    tokens = theme().tokens
    middle, right = rect.center().y(), rect.right() - 20
    left = rect.left() + 20
    end = left + _TIME
    paint.line(
        painter, end, middle, row.time, Face.SEC, tokens.text2, width=_TIME, align_right=True
    )
    disc = QRectF(end + 14, middle - _DISC / 2, _DISC, _DISC)
    paint_disc(painter, disc, row.icon, Tone.NEUTRAL)
    taken = paint.line(
        painter,
        right,
        middle,
        row.value,
        Face.BODY_M,
        tokens.text,
        width=_VALUE_WIDTH,
        align_right=True,
    )
    names = disc.right() + 10
    room = right - taken - 10 - names
    name_y = middle + (_ABOVE if row.left else 0)
    paint.line(painter, names, name_y, row.name, Face.BODY_M, tokens.text, width=room)
    if row.left:
        left_y = middle + _BELOW
        paint.line(painter, names, left_y, row.left, Face.CAP, tokens.text2, width=right - names)


class SideCard(Card):
    """The right column of the page."""

    print_asked = Signal(int)
    """A voucher that never came out of the printer is wanted on paper."""
    opened = Signal(int)
    """The customer of a used voucher is asked for."""

    def __init__(self) -> None:
        super().__init__(_("Used today"), "—", is_flush=True)
        self.setFixedWidth(WIDTH)
        # So far from the edge as the values of the rows.
        self.aside.setContentsMargins(0, 0, 5, 0)
        self._customers: dict[object, int | None] = {}
        self.used = UsedList(_("Used today"))
        self.nothing = Text(_("No voucher yet. The first one will stand here."), Face.SEC, "text2")
        self.nothing.setContentsMargins(20, 4, 20, 4)
        self.waiting = QWidget()
        self._waiting = QVBoxLayout(self.waiting)
        self._waiting.setContentsMargins(20, 6, 20, 0)
        self._waiting.setSpacing(8)
        self._foot = Text(
            _(
                "The code cannot be read? Type its {n} symbols: O and 0, I and 1 are all the same."
            ).format(n=LENGTH),
            Face.SEC,
            "text2",
        )
        self.sell = Button(_("Sell a gift card"), icon="credit-card", key="F5", height=SMALL)
        self._lay_out()
        self.used.opened.connect(self._open)
        theme().density_changed.connect(self._show_foot)
        self.waiting.hide()

    def show_side(self, side: Side) -> None:
        """Show what was used and what waits for paper."""
        rows = side.used.rows
        # A gift card may be used more than once a day.
        self._customers = {number: use.customer_id for number, use in enumerate(rows)}
        self.used.set_rows([_used_row(number, use) for number, use in enumerate(rows)])
        self.used.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        total = format_money(side.used.total_cents)
        self.aside.setText(f"{format_number(len(rows))} · {total}" if rows else "")
        self._show_waiting(side.unprinted)

    def _lay_out(self) -> None:
        self.body.setSpacing(4)
        self.body.addWidget(self.nothing)
        self.body.addWidget(self.used, 1)
        self.body.addStretch(0)
        self.body.addWidget(self.waiting)
        foot = QVBoxLayout()
        foot.setContentsMargins(20, 8, 20, 10)
        foot.setSpacing(12)
        self._foot_rule = Rule()
        foot.addWidget(self._foot_rule)
        foot.addWidget(self._foot)
        foot.addWidget(self.sell)
        self.body.addLayout(foot)

    def _show_foot(self) -> None:
        has_room = not theme().compact or self.waiting.isHidden()
        self._foot.setVisible(has_room)
        self._foot_rule.setVisible(has_room)

    def _show_waiting(self, rows: tuple[VoucherRow, ...]) -> None:
        while item := self._waiting.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if rows:
            words = ngettext("{n} to print", "{n} to print", len(rows))
            self._waiting.addWidget(Rule())
            self._waiting.addWidget(Text(words.format(n=len(rows)), Face.H3))
        before: QWidget = self.used
        for row in rows[:_MOST_UNPRINTED]:
            button = self._add_waiting(row)
            # New parts come last in the order of the Tab key, whatever stands below them.
            self.setTabOrder(before, button)
            before = button
        self.setTabOrder(before, self.sell)
        self.waiting.setVisible(bool(rows))
        self._show_foot()

    def _add_waiting(self, row: VoucherRow) -> Button:
        line = QWidget()
        self._waiting.addWidget(line)
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        names = QVBoxLayout()
        names.setSpacing(0)
        who, what = _waiting_words(row)
        names.addWidget(ELabel(who, Face.SEC_S))
        names.addWidget(ELabel(what, Face.CAP, "text2"))
        button = Button(_("Print"), icon="printer", height=SMALL)
        words = _("Print the voucher of {name}") if row.customer_name else _("Print: {name}")
        button.setAccessibleName(words.format(name=row.customer_name or who))
        button.clicked.connect(lambda: self.print_asked.emit(row.voucher_id))
        layout.addLayout(names, 1)
        layout.addWidget(button)
        return button

    def _open(self, key: object) -> None:
        customer_id = self._customers.get(key)
        if customer_id is not None:
            self.opened.emit(customer_id)


def _waiting_words(row: VoucherRow) -> tuple[str, str]:
    """Return for whom it is, and what; of a gift card of nobody, what and how much."""
    value = "" if row.gesture.kind is GestureKind.WORDS else value_words(row.gesture)
    kind = _(kind_of(row.kind).name)
    if not row.customer_name:
        return kind, value
    return _short(row.customer_name), f"{kind} · {value}" if value else kind


def _used_row(number: int, use: Use) -> UsedRow:
    return UsedRow(
        key=number,
        time=format_time(use.used_at),
        icon=_ICONS.get(use.gesture.kind, "gift"),
        name=_short(use.customer_name) or use.code_last4,
        value=value_words(use.gesture),
        left=_left_words(use.left_cents),
    )


def _left_words(left_cents: int | None) -> str:
    if left_cents is None:
        return ""
    if not left_cents:
        return _("used up")
    return _("{amount} left").format(amount=format_money(left_cents))


def _short(name: str) -> str:
    """Return the first name and the initial of the last: whoever looks over reads no more."""
    first, *others = name.split() or [""]
    return f"{first} {others[-1][0]}." if others else first
