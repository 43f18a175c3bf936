"""How to get to what is put on paper by the batch or by the day."""

from collections.abc import Callable

from careapp import settings
from careapp.services.gift_people import GroupKind
from careapp.ui import programme_scenes
from careapp.ui.day_papers import DayPaper
from careapp.ui.dialogs.day_papers import open_day_papers
from careapp.ui.dialogs.gift import GiftSheet
from careapp.ui.floor import Floor

_OWNER = 1


def morning(floor: Floor, settle: Callable[[], None]) -> None:
    """Ask for the papers of the day, as somebody who serves."""
    settle()
    open_day_papers(floor.desk, floor.window, DayPaper.MORNING)


def report(floor: Floor, settle: Callable[[], None]) -> None:
    """Ask for the report of the day, as the owner."""
    floor.take_person(_OWNER)
    settle()
    open_day_papers(floor.desk, floor.window, DayPaper.REPORT)


def batch(floor: Floor, settle: Callable[[], None]) -> None:
    """Make the vouchers of a tier, and be asked for their paper."""
    floor.settings.set(settings.PRINTER_A6, "HP LaserJet")
    programme_scenes.programme(programme_scenes.give)(floor, settle)
    settle()
    for sheet in floor.window.findChildren(GiftSheet):
        sheet.who.set_value(GroupKind.TIER.value)
        sheet.who.changed.emit(GroupKind.TIER.value)
        settle()
        sheet.go.click()
