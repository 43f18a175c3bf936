"""What the window shows first: the ground of the rail, and the box to type into.

Everything else comes a turn of the event loop later, around what is typed meanwhile
(docs/decisions/0005-start.md): this module and what it imports is what the first paint waits for.
"""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from careapp.text import _
from careapp.ui import measures
from careapp.ui.theme import theme
from careapp.ui.widgets.line import SearchBox

_ARCHIVE, _BACKUPS = "archive.db", "backups"


class Opening(QWidget):
    """Holds the box where the counter page will: nothing moves when the page takes it over."""

    painted = Signal()
    """Everything is on the screen."""

    def __init__(self) -> None:
        super().__init__()
        self._rail = QFrame(self)
        self._rail.setProperty("cls", "rail")
        self.search = SearchBox(_("Name, phone, card or voucher"), self)
        self._is_painted = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = theme().wide
        rail = measures.RAIL_WIDE if is_wide else measures.RAIL_NARROW
        side = measures.PAGE_SIDE_WIDE if is_wide else measures.PAGE_SIDE
        glance = measures.GLANCE_WIDE if is_wide else measures.GLANCE
        self._rail.setGeometry(0, 0, rail, self.height())
        left = rail + side
        right = self.width() - side - glance - measures.BESIDE
        top = measures.PAGE_TOP + measures.HEAD + measures.BELOW
        self.search.setGeometry(left, top, right - left, self.search.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)


def has_archive(folder: Path) -> bool:
    """Return whether a shop is known here: backups without an archive are a loss to be told."""
    return any((folder / name).exists() for name in (_ARCHIVE, _BACKUPS))
