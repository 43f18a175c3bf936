"""The papers of the day, from the archive to the printer."""

# ruff: noqa: PLC0415 - the counter is opened before what makes papers is loaded

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from careapp.services.actor import Actor
from careapp.text import _

if TYPE_CHECKING:
    from careapp.documents.day_sheet import DaySheet


class DayPaper(StrEnum):
    """What can be printed of a day."""

    MORNING = "morning"
    REPORT = "report"


def load(archive: Any, paper: DayPaper, day: date, by: Actor) -> "DaySheet":  # noqa: ANN401 - ui knows no archive
    """Return the paper; of the morning it is always today's. Runs in the `with_archive` lane.

    Raises:
        Refused: the person may not have it, or the day has not come yet.
    """
    from careapp.services.day_report import make_day_report
    from careapp.services.morning import load_morning_sheet

    if paper is DayPaper.REPORT:
        return make_day_report(archive, day, by)
    sheet: DaySheet = archive.read(load_morning_sheet, by)
    return sheet


def put_on_paper(sheet: "DaySheet", printer: str) -> str:
    """Print a paper, or save it where no printer is named; return what was done, in words.

    Raises:
        Unavailable: the printer does not take it, or the folder cannot be written.
    """
    from careapp.documents.day_sheet import render_day_sheet
    from careapp.ui import papers, saving

    pdf, name = render_day_sheet(sheet), f"{sheet.title} {sheet.day}"
    if printer:
        papers.print_pdf(pdf, printer, name)
        return _("Printed.")
    return _("Saved: {path}").format(path=saving.save_pdf(pdf, name))
