"""A page of tabs, each a page of its own that is made when it is first shown."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from careapp.ui.page import Page
from careapp.ui.typefaces import Face
from careapp.ui.widgets.label import ELabel, Text
from careapp.ui.widgets.segmented import Segmented


@dataclass(frozen=True, slots=True)
class Tab:
    """What a tab is called, and how its page is made."""

    name: str
    make: Callable[[], Page]


class TabsPage(Page):
    """The tabs and the page in front, which is asked for everything."""

    def __init__(self, title: str, tabs: Mapping[str, Tab]) -> None:
        """Build the head; the first tab is made when the page is shown."""
        self.title = title
        super().__init__()
        self._tabs = tabs
        self._pages: dict[str, Page] = {}
        self.tabs = Segmented(
            [(key, tab.name) for key, tab in tabs.items()], title, height=44, is_large=True
        )
        self.aside = ELabel("", Face.SEC, "text2")
        self._stack = QStackedWidget()
        self._lay_out()
        self.tabs.changed.connect(lambda _key: self._turn())

    @property
    def tab(self) -> Page:
        """The page of the tab in front."""
        key = self.tabs.value()
        if key not in self._pages:
            page = self._tabs[key].make()
            self._pages[key] = page
            self._stack.addWidget(page)
        page = self._pages[key]
        page.shell = self.shell
        return page

    @property
    def is_writing(self) -> bool:
        """Whether one of the tabs holds something that is not kept yet."""
        return any(page.is_writing for page in self._pages.values())

    def choose_tab(self, key: str) -> None:
        """Have a tab in front when the page is next shown."""
        self.tabs.blockSignals(True)
        self.tabs.set_value(key)
        self.tabs.blockSignals(False)

    def shown(self) -> None:
        """Show the tab in front."""
        tab = self.tab
        self.watches = tab.watches
        self._stack.setCurrentWidget(tab)
        tab.shown()

    def refresh(self) -> None:
        """Let the tab in front fetch again."""
        self.tab.refresh()

    def escape(self) -> bool:
        """Take a step back inside the tab in front."""
        return self.tab.escape()

    def take_scan(self, code: str) -> bool:
        """Let the tab in front use a code."""
        return self.tab.take_scan(code)

    def toast_place(self) -> QWidget:
        """Show toasts where the tab in front wants them."""
        return self.tab.toast_place()

    def _turn(self) -> None:
        """Show another tab; who moves along the tabs with the arrows stays there."""
        focus = QApplication.focusWidget()
        self.shown()
        if focus is not None and self.tabs.isAncestorOf(focus):
            focus.setFocus()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(28)
        title = Text(self.title, Face.GREET)
        title.setWordWrap(False)
        head.addWidget(title)
        head.addWidget(self.tabs)
        head.addStretch(1)
        head.addWidget(self.aside)
        self.keep_margins(head, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(14)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
