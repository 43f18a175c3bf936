"""The sheet of all keys: F1."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from careapp.text import N_, _
from careapp.ui.dialogs.sheet import Sheet
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import IconLabel, KeyCap
from careapp.ui.widgets.button import Button, Kind
from careapp.ui.widgets.card import Rule
from careapp.ui.widgets.label import Text


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
            KeyLine("Ctrl E", N_("edit")),
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
            KeyLine("Ctrl 1 … 6", N_("go to the section")),
            KeyLine("Alt A…Z", N_("the underlined button")),
            KeyLine("Tab", N_("next field")),
            KeyLine("Ctrl + −", N_("larger or smaller text")),
        ),
    ),
)
"""Only keys that do something today."""


class ShortcutsSheet(Sheet):
    """All keys in columns, and the button that prints them as a card for the counter."""

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


def _column(column: KeyColumn) -> QVBoxLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(20)
    grid.setVerticalSpacing(10)
    grid.setColumnMinimumWidth(0, 120)
    grid.setColumnStretch(1, 1)
    for number, line in enumerate(column.lines):
        grid.addLayout(_caps(line.keys), number, 0)
        grid.addWidget(Text(_(line.does)), number, 1)
    box = QVBoxLayout()
    box.setSpacing(12)
    box.addWidget(Text(_(column.where), Face.SEC_S, "text2"))
    box.addLayout(grid)
    box.addStretch(1)
    return box


def _caps(keys: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(4)
    for key in keys.split():
        row.addWidget(KeyCap(key), 0, Qt.AlignmentFlag.AlignVCenter)
    row.addStretch(1)
    return row


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
