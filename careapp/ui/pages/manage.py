"""Manage: what the owner decides, a tab each."""

# ruff: noqa: PLC0415 - a tab is loaded when it is first shown

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from careapp.text import _
from careapp.ui.desk import Desk
from careapp.ui.page import Page
from careapp.ui.typefaces import Face
from careapp.ui.widgets.label import ELabel, Text
from careapp.ui.widgets.segmented import Segmented

PROGRAMME, TEMPLATES, STAFF, SHOP = "programme", "templates", "staff", "shop"


class ManagePage(Page):
    """The tabs; each is a page of its own, made when it is first shown."""

    def __init__(self, desk: Desk) -> None:
        """Build the head; the first tab is made when the page is shown."""
        self.title = _("Manage")
        super().__init__()
        self._desk = desk
        self._pages: dict[str, Page] = {}
        self._make: dict[str, Callable[[], Page]] = {
            PROGRAMME: self._make_programme,
            TEMPLATES: self._make_templates,
            STAFF: self._make_staff,
            SHOP: self._make_shop,
        }
        names = {
            PROGRAMME: _("Programme"),
            TEMPLATES: _("Templates"),
            STAFF: _("People"),
            SHOP: _("Shop"),
        }
        self.tabs = Segmented(
            [(key, names[key]) for key in self._make], self.title, height=44, is_large=True
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
            page = self._make[key]()
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
        self.aside.setVisible(self.tabs.value() == PROGRAMME)
        tab.set_discreet(self.is_discreet)
        tab.shown()

    def refresh(self) -> None:
        """Let the tab in front fetch again."""
        self.tab.refresh()

    def escape(self) -> bool:
        """Take a step back inside the tab in front."""
        return self.tab.escape()

    def set_discreet(self, is_discreet: bool) -> None:
        """Hide or show what others should not read."""
        super().set_discreet(is_discreet)
        self.tab.set_discreet(is_discreet)

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

    def _make_programme(self) -> Page:
        from careapp.ui.pages.programme import ProgrammePage

        page = ProgrammePage(self._desk)
        page.told.connect(self.aside.setText)
        return page

    def _make_templates(self) -> Page:
        from careapp.ui.pages.templates import TemplatesPage

        return TemplatesPage(self._desk)

    def _make_staff(self) -> Page:
        from careapp.ui.pages.staff import StaffPage

        return StaffPage(self._desk)

    def _make_shop(self) -> Page:
        from careapp.ui.pages.shop import ShopPage

        return ShopPage(self._desk)

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
