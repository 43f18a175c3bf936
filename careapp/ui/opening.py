"""What the window shows first: the box to type into, on the grounds of what comes around it.

Everything else comes a turn of the event loop later, around what is typed meanwhile
(docs/decisions/0005-start.md): this module and what it imports is what the first paint waits for.
"""

# ruff: noqa: PLC0415 - who answers is shown after the first paint

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from careapp.text import _
from careapp.ui import measures
from careapp.ui.theme import theme
from careapp.ui.widgets.line import SearchBox

if TYPE_CHECKING:
    from careapp.ui.people_search import PeopleSearch
    from careapp.ui.tasks import Tasks

_ARCHIVE, _BACKUPS = "archive.db", "backups"


class Opening(QWidget):
    """Holds the search where the counter page will: nothing moves when the page takes it over."""

    painted = Signal()
    """Everything is on the screen."""

    def __init__(self) -> None:
        super().__init__()
        self._rail, self._list, self._glance = map(self._ground, ("rail", "card", "card"))
        self.search = SearchBox(_("Name, phone, card or voucher"), self)
        self.people: PeopleSearch | None = None
        """Who answers to what is typed, once somebody can be asked."""
        self._is_painted = False

    def answer(self, tasks: "Tasks") -> "PeopleSearch":
        """Answer from now on, in place of the ground of the list."""
        from careapp.ui.people_search import PeopleSearch

        if self.people is None:
            self.people = PeopleSearch(self.search, tasks, self)
            self._list.hide()
            self._list = self.people
            self._lay_out()
            self.people.show()
        return self.people

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _ground(self, name: str) -> QFrame:
        ground = QFrame(self)
        ground.setProperty("cls", name)
        return ground

    def _lay_out(self) -> None:
        is_wide, is_low = theme().wide, theme().compact
        rail = measures.RAIL_WIDE if is_wide else measures.RAIL_NARROW
        side = measures.PAGE_SIDE_WIDE if is_wide else measures.PAGE_SIDE
        beside = measures.GLANCE_WIDE if is_wide else measures.GLANCE
        hints = 0 if is_low else measures.BELOW + measures.HINTS
        left, top = rail + side, measures.PAGE_TOP + measures.HEAD + measures.BELOW
        bottom = self.height() - measures.PAGE_TOP
        glance = self.width() - side - beside
        width = glance - measures.BESIDE - left
        below = top + self.search.height() + measures.BELOW
        self._rail.setGeometry(0, 0, rail, self.height())
        self._glance.setGeometry(glance, top, beside, bottom - top)
        self.search.setGeometry(left, top, width, self.search.height())
        self._list.setGeometry(QRect(left, below, width, bottom - hints - below))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)


def has_archive(folder: Path) -> bool:
    """Return whether a shop is known here: backups without an archive are a loss to be told."""
    return any((folder / name).exists() for name in (_ARCHIVE, _BACKUPS))
