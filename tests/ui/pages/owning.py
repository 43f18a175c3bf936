"""The page of the programme as its tests open it."""

from careapp.rules.loyalty.programme import Programme
from careapp.ui.desk import ToProgramme
from careapp.ui.pages.manage import ManagePage
from careapp.ui.pages.programme import ProgrammePage
from tests.ui.floors import ELENA, Shop


def open_programme(floor: Shop) -> ProgrammePage:
    """Open the programme as the owner."""
    floor.act_as(ELENA)
    floor.floor.desk.open(ToProgramme())
    floor.settle()
    tab = floor.page(ManagePage).tab
    assert isinstance(tab, ProgrammePage)
    return tab


def now(page: ProgrammePage) -> Programme:
    """Return the programme as the page shows it now."""
    return page.programme
