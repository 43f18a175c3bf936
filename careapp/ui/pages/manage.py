"""Manage: what the owner decides, a tab each."""

# ruff: noqa: PLC0415 - a tab is loaded when it is first shown

from careapp.text import _
from careapp.ui.desk import Desk
from careapp.ui.page import Page
from careapp.ui.pages.tabs import Tab, TabsPage

PROGRAMME, TEMPLATES, STAFF, SHOP = "programme", "templates", "staff", "shop"


class ManagePage(TabsPage):
    """Programme, templates, people and shop."""

    def __init__(self, desk: Desk) -> None:
        """Build the head; the first tab is made when the page is shown."""
        self._desk = desk
        tabs = {
            PROGRAMME: Tab(_("Programme"), self._make_programme),
            TEMPLATES: Tab(_("Templates"), self._make_templates),
            STAFF: Tab(_("People"), self._make_staff),
            SHOP: Tab(_("Shop"), self._make_shop),
        }
        super().__init__(_("Manage"), tabs)

    def shown(self) -> None:
        """Show the tab in front."""
        super().shown()
        self.aside.setVisible(self.tabs.value() == PROGRAMME)

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
