"""Around the search of the counter: the greeting above it and the keys below it."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from careapp.text import _
from careapp.ui import measures
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import KeyCap
from careapp.ui.widgets.label import ELabel

_EVENING_HOUR = 17


class KeyHints(QWidget):
    """The keys that the counter is worked with, in one line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(measures.HINTS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for keys, words in (
            (("↑", "↓"), _("choose")),
            (("⏎",), _("open it")),
            (("Ctrl", "N"), _("new customer")),
            (("Esc",), _("clear")),
            (("F1",), _("all keys")),
        ):
            for key in keys:
                row.addWidget(KeyCap(key))
            row.addWidget(ELabel(words, Face.SEC, "text2"))
            row.addSpacing(12)
        row.addStretch(1)


def greeting(hour: int, name: str) -> str:
    """Return how to greet who works here; *hour* is that of the shop's clock."""
    if hour >= _EVENING_HOUR:
        return _("Good evening, {name}").format(name=name) if name else _("Good evening")
    return _("Good morning, {name}").format(name=name) if name else _("Good morning")
