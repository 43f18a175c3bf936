"""Parts of the papers of the day: only their first rows, and how many more there are."""

from collections.abc import Sequence

from careapp.documents.day_sheet import DayPart, DayRow
from careapp.text import _, format_number

MOST_ROWS = 20
"""Of one part: what is longer would not be read before the shop opens."""


def first_rows(title: str, rows: Sequence[DayRow], nothing: str, whole: int = 0) -> DayPart:
    """Return a part with its first rows, and how many more there are (*whole*: with these)."""
    more = (whole or len(rows)) - MOST_ROWS
    note = "" if rows else nothing
    if more > 0:
        note = _("And {n} more in CareApp.").format(n=format_number(more))
    return DayPart(title, tuple(rows[:MOST_ROWS]), note)
