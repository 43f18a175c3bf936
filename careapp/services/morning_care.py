"""What the morning sheet tells of care: promises due, open cases, what was learnt lately."""

from datetime import date, timedelta

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.documents.day_sheet import DayPart, DayRow
from careapp.model.care import Guideline
from careapp.services.case_lists import count_open, list_cases
from careapp.services.day_parts import MOST_ROWS, first_rows
from careapp.services.guidelines import GuidelineState
from careapp.services.promise_lists import PromiseRow, count_due, due_promises
from careapp.text import _, elided, format_short_day

_LATELY = timedelta(days=7)


def care_parts(session: Session, today: date) -> tuple[DayPart, DayPart, DayPart]:
    """Return the promises due by *today*, the open cases, and the guidelines of the last week."""
    return _promises(session, today), _cases(session), _learnt(session, today)


def _promises(session: Session, today: date) -> DayPart:
    due = due_promises(session, today, MOST_ROWS)
    rows = [
        DayRow(_name(promise.customer_name), _promised(promise), _by_when(promise, today))
        for promise in due
    ]
    whole = count_due(session, today)
    return first_rows(_("Promises for today, and late ones"), rows, _("None is due."), whole)


def _promised(promise: PromiseRow) -> str:
    ready = _("ready, still to be told") if promise.is_ready else ""
    return " · ".join(filter(None, (promise.what, ready, promise.owner_name)))


def _by_when(promise: PromiseRow, today: date) -> str:
    due = promise.due
    if due.on < today:
        return elided(_("was due on {day}").format(day=format_short_day(due.on)))
    return _("today by {time}").format(time=f"{due.at:%H:%M}") if due.at else _("today")


def _cases(session: Session) -> DayPart:
    rows = [
        DayRow(_name(case.customer_name), case.title, case.owner_name)
        for case in list_cases(session, limit=MOST_ROWS).rows
    ]
    return first_rows(
        _("Open cases, and who looks after them"), rows, _("No case is open."), count_open(session)
    )


def _learnt(session: Session, today: date) -> DayPart:
    since = clock.start_of(today - _LATELY)
    rows = [DayRow(*words) for words in session.execute(_LEARNT, {"since": since})]
    return first_rows(_("New guidelines of the last 7 days"), rows, _("No new one."))


def _name(name: str) -> str:
    return name or _("(name not known)")


_LEARNT = (
    select(Guideline.when_text, Guideline.then_text)
    .where(
        Guideline.state == GuidelineState.APPROVED,
        Guideline.decided_at >= bindparam("since"),
    )
    .order_by(Guideline.decided_at.desc(), Guideline.id.desc())
)
