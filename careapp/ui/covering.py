"""What lies over the whole window, and what lies below it meanwhile: the lock."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from careapp.ui.access_keys import AccessKeys
from careapp.ui.dialogs.sheet import Sheet
from careapp.ui.kept_focus import KeptFocus
from careapp.ui.page import Page
from careapp.ui.page_stack import PagesAside

if TYPE_CHECKING:
    from careapp.ui.window import Window


class Covering(QObject):
    """Covers a window with one page; pages and sheets stay below as they are."""

    def __init__(self, window: "Window", access_keys: AccessKeys) -> None:
        """Cover nothing yet."""
        super().__init__(window)
        self._window = window
        self._access_keys = access_keys
        self._focus = KeptFocus(window)
        self._aside: dict[int, tuple[PagesAside, tuple[Sheet, ...]]] = {}
        self._held: Callable[[], None] | None = None
        self.page: Page | None = None
        """The page that covers everything."""
        window.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._keep_focus)

    @property
    def has_aside(self) -> bool:
        """Whether somebody who is not at the counter has left something half written."""
        return bool(self._aside)

    def cover(self, page: Page) -> None:
        """Show this page alone; keys, scans and the pointer reach nothing else."""
        self._focus.keep()
        self.page = page
        self._window.toast_bar.dismiss()
        self._window.toast_bar.hide()
        page.setParent(self._window)
        page.setGeometry(self._window.rect())
        self._hide_below(is_covered=True)
        self._access_keys.set_scope(page)
        page.show()
        page.raise_()
        page.shown()

    def hold(self, say: Callable[[], None]) -> None:
        """Keep what was to be said below, the newest of it."""
        self._held = say

    def uncover(self, *, is_same_person: bool) -> None:
        """Show again what was hidden, the focus where it was; say what was held for the person."""
        page, self.page = self.page, None
        if page is None:
            return
        page.hide()
        page.deleteLater()
        self._hide_below(is_covered=False)
        self._access_keys.set_scope(self._window.sheets.sheet or self._window)
        self._focus.give_back()
        say, self._held = self._held, None
        if say is not None and is_same_person:
            say()

    def set_aside(self, owner_id: int) -> None:
        """Keep what is open for its owner, half written as it is."""
        self._aside[owner_id] = self._window.pages.set_aside(), self._window.sheets.set_aside()

    def bring_back(self, owner_id: int) -> bool:
        """Show what was set aside for somebody; return False where there is nothing."""
        aside = self._aside.pop(owner_id, None)
        if aside is None:
            return False
        pages, sheets = aside
        self._window.pages.bring_back(pages, self._window)
        self._window.sheets.bring_back(sheets)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow and shrink with the window."""
        if event.type() == QEvent.Type.Resize and self.page is not None:
            self.page.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)

    def _keep_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Let nothing below take the keys: what comes late shows itself there, and would."""
        if self.page is None or new is None or new.window() is not self._window:
            return
        if new is not self.page and not self.page.isAncestorOf(new):
            self.page.shown()

    def _hide_below(self, *, is_covered: bool) -> None:
        centre = self._window.centralWidget()
        if centre is not None:
            centre.setVisible(not is_covered)
        self._window.sheets.set_covered("lock", is_covered=is_covered)
