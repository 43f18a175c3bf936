"""The sheet of all keys: F1."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from careapp.text import N_, _
from careapp.ui.dialogs.sheet import Sheet
from careapp.ui.theme import theme
from careapp.ui.typefaces import Face
from careapp.ui.widgets import paint
from careapp.ui.widgets.badge import IconLabel
from careapp.ui.widgets.button import Button, Kind
from careapp.ui.widgets.card import Rule
from careapp.ui.widgets.label import Text

_WORDS_FROM, _LEAST_WORDS = 140, 80
"""Where the words of a row begin, and the room that they have at least."""
_READING_WIDTH = 340
_KEY_GAP, _ROW_GAP = 4, 10


@dataclass(frozen=True, slots=True)
class KeyLine:
    """Keys, spaced apart, and what they do (a msgid)."""

    keys: str
    does: str


@dataclass(frozen=True, slots=True)
class KeyColumn:
    """Keys that work in one place (a msgid)."""

    where: str
    lines: tuple[KeyLine, ...]


KEYS = (
    KeyColumn(
        N_("Everywhere"),
        (
            KeyLine("F1", N_("this window")),
            KeyLine("F2", N_("counter, find a customer")),
            KeyLine("F3", N_("what waits today")),
            KeyLine("F4", N_("use a voucher")),
            KeyLine("F11", N_("full screen")),
            KeyLine("F12", N_("lock or change person")),
            KeyLine("Esc", N_("one step back")),
            KeyLine("Ctrl Z", N_("undo the last action")),
        ),
    ),
    KeyColumn(
        N_("Customer card"),
        (
            KeyLine("F5", N_("record a purchase")),
            KeyLine("F6", N_("thank")),
            KeyLine("F7", N_("apologise")),
            KeyLine("F8", N_("hear a complaint")),
            KeyLine("F9", N_("promise")),
            KeyLine("Ctrl K", N_("in a case: words for a hard moment")),
            KeyLine("Ctrl D", N_("news of a promise, then 1–4 the new day")),
            KeyLine("Ctrl T", N_("a colleague sees to the promise")),
            KeyLine("Ctrl E", N_("edit")),
            KeyLine("Ctrl G", N_("what they told us")),
            KeyLine("Ctrl P", N_("print where they stand")),
        ),
    ),
    KeyColumn(
        N_("Lists and forms"),
        (
            KeyLine("↑ ↓", N_("choose")),
            KeyLine("⏎", N_("open or confirm")),
            KeyLine("Ctrl N", N_("new customer")),
            KeyLine("Ctrl P", N_("papers of the day, or what you write")),
            KeyLine("Ctrl .", N_("mend what the hint below a text says")),
            KeyLine("Ctrl 1 … 6", N_("go to the section")),
            KeyLine("Alt A…Z", N_("the underlined button")),
            KeyLine("Tab", N_("next field")),
            KeyLine("Ctrl H", N_("names and rewards only")),
            KeyLine("Ctrl + −", N_("larger or smaller text")),
        ),
    ),
)
"""Only keys that do something today."""


class ShortcutsSheet(Sheet):
    """All keys in columns, and the button that prints them as a card for the counter."""

    is_discreetly_shown = True
    print_requested = Signal()
    """Print the card of keys."""

    def __init__(self, columns: Sequence[KeyColumn] = KEYS) -> None:
        super().__init__(_("All keys"), width=1120)
        print_card = Button(_("Print the card"), Kind.GHOST, "printer")
        print_card.clicked.connect(self.print_requested)
        self.head.insertWidget(self.head.count() - 1, print_card)
        row = QHBoxLayout()
        row.setSpacing(20)
        for column in columns:
            row.addLayout(_column(column), 1)
        self.body.addLayout(row)
        self.body.addSpacing(12)
        self.body.addWidget(Rule())
        self.body.addLayout(_reader_line())


class KeyRows(Text):
    """Keys and what they do, painted as one part: a label for each takes longer to show.

    Its text, a line for each row, is what a screen reader says.
    """

    def __init__(self, lines: Sequence[KeyLine]) -> None:
        super().__init__("\n".join(f"{line.keys}  {_(line.does)}" for line in lines))
        self._rows = [(line.keys.split(), _(line.does)) for line in lines]

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows at this width, in logical pixels."""
        return sum(self._heights(width)) + _ROW_GAP * (len(self._rows) - 1)

    def sizeHint(self) -> QSize:
        """Return a comfortable reading width."""
        return QSize(_READING_WIDTH, self.heightForWidth(_READING_WIDTH))

    def minimumSizeHint(self) -> QSize:
        """Return the room for the keys and a short word."""
        return QSize(_WORDS_FROM + _LEAST_WORDS, paint.KEYCAP_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw row below row."""
        painter = QPainter(self)
        paint.smooth(painter)
        top = 0
        for (keys, does), height in zip(self._rows, self._heights(self.width()), strict=True):
            left = 0.0
            for key in keys:
                paint.keycap(painter, left, top + height / 2, key)
                left += paint.keycap_width(key) + _KEY_GAP
            words = QRectF(_WORDS_FROM, top, self.width() - _WORDS_FROM, height)
            paint.wrapped(painter, words, does, Face.BODY, theme().tokens.text)
            top += height + _ROW_GAP

    def _heights(self, width: int) -> list[int]:
        room = width - _WORDS_FROM
        wanted = (paint.wrapped_height(does, Face.BODY, room) for _keys, does in self._rows)
        return [max(paint.KEYCAP_HEIGHT, height) for height in wanted]


def _column(column: KeyColumn) -> QVBoxLayout:
    box = QVBoxLayout()
    box.setSpacing(12)
    box.addWidget(Text(_(column.where), Face.SEC_S, "text2"))
    box.addWidget(KeyRows(column.lines))
    box.addStretch(1)
    return box


def _reader_line() -> QHBoxLayout:
    words = _(
        "The scanner always works, on every page: cards, vouchers and staff badges "
        "are told apart by themselves."
    )
    row = QHBoxLayout()
    row.setSpacing(10)
    row.addWidget(IconLabel("scan-barcode", 20))
    row.addWidget(Text(words, Face.SEC, "text2"), 1)
    return row
