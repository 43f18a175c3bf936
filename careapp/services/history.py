"""What happened with a person, newest first, by pages."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from careapp.services.history_entries import HistoryEntry, HistoryFilter
from careapp.services.history_statements import statement_of

PAGE = 50


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page ended; the next one begins after it."""

    moment: datetime
    part: int
    id: int


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """Rows, newest first, and where the next page begins (None: there is no more)."""

    entries: tuple[HistoryEntry, ...]
    next_page: Place | None


def load_history(
    session: Session,
    customer_id: int,
    shown: HistoryFilter = HistoryFilter.ALL,
    before: Place | None = None,
    limit: int = PAGE,
) -> HistoryPage:
    """Return one page of what happened with a person."""
    parameters: dict[str, object] = {"customer_id": customer_id}
    if before is not None:
        parameters |= {"moment": before.moment, "part": before.part, "id": before.id}
    statement = statement_of(shown, limit + 1, is_continued=before is not None)
    rows = session.connection().execute(statement, parameters).all()
    entries = tuple(map(HistoryEntry._make, rows))
    if len(entries) <= limit:
        return HistoryPage(entries, None)
    last = entries[limit - 1]
    return HistoryPage(entries[:limit], Place(last.moment, last.part, last.id))
