"""Cases as they are read: the list with filters and search, one case, what helped before."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, bindparam, func, select, true
from sqlalchemy.orm import Session, aliased

from careapp import clock
from careapp.errors import Refused
from careapp.model.care import Case, CaseEntry, Guideline
from careapp.model.customer import Customer
from careapp.model.staff import Staff
from careapp.rules.care.causes import Cause
from careapp.rules.care.drafts import CaseDraft, read_agreement, read_guidelines
from careapp.rules.care.options import OptionKind, read_options
from careapp.rules.care.similarity import SIMILAR_WITHIN_DAYS, Subject, similar
from careapp.rules.care.steps import Step
from careapp.rules.search.folding import fold
from careapp.services.promise_lists import PromiseRow, promises_of_case
from careapp.text import _

PAGE = 50
_COMPARED = 500
"""Closed cases, the newest, in which is looked for what helped before."""


class CaseFilter(StrEnum):
    """Which cases a list shows."""

    OPEN = "open"
    MINE = "mine"
    CLOSED = "closed"
    NO_GUIDELINE = "no_guideline"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who looks at a list: whose cases are theirs, and whether they see others' closed ones."""

    staff_id: int | None = None
    sees_closed: bool = True


ANYBODY = Viewer()


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case as lists show it."""

    id: int
    title: str
    causes: tuple[Cause, ...]
    step: Step
    customer_id: int
    customer_name: str
    owner_name: str
    opened_at: datetime
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class CasePage:
    """Cases, newest first; the next page begins after `next_before` (None: there is no more)."""

    rows: tuple[CaseRow, ...]
    next_before: int | None


@dataclass(frozen=True, slots=True)
class ThreadEntry:
    """One line of what happened with a case."""

    kind: str
    text: str
    staff_name: str
    happened_at: datetime


@dataclass(frozen=True, slots=True)
class CaseDetail:
    """A case with everything that its page shows of it."""

    id: int
    version: int
    customer_id: int
    draft: CaseDraft
    owner_id: int | None
    owner_name: str
    opened_at: datetime
    opened_by: str
    closed_at: datetime | None
    voucher_id: int | None
    earlier_cases: int
    """How often this person had complained before."""
    thread: tuple[ThreadEntry, ...]
    promises: tuple[PromiseRow, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many of those who agreed on one kind of way came back after it."""

    kind: OptionKind
    came_back: int
    of: int


@dataclass(frozen=True, slots=True)
class Experience:
    """What similar cases tell: what was agreed and who came back, and how many lately."""

    outcomes: tuple[Outcome, ...]
    lately: int
    """Within 60 days, this one not counted."""


def list_cases(
    session: Session,
    shown: CaseFilter = CaseFilter.OPEN,
    search: str = "",
    viewer: Viewer = ANYBODY,
    before: int | None = None,
    limit: int = PAGE,
) -> CasePage:
    """Return one page of cases, newest first; *search* looks at title, words and the name."""
    statement = _ROWS.where(_is_shown(shown, viewer), _holds(search))
    if before is not None:
        statement = statement.where(Case.id < before)
    found = session.execute(statement.order_by(Case.id.desc()).limit(limit + 1)).all()
    rows = tuple(map(_row, found[:limit]))
    return CasePage(rows, rows[-1].id if len(found) > limit else None)


def count_open(session: Session, customer_id: int | None = None) -> int:
    """Return how many cases are open, of one person or of the whole shop."""
    whose = true() if customer_id is None else Case.customer_id == customer_id
    return session.scalar(_COUNT_OPEN.where(whose)) or 0


def load_case(session: Session, case_id: int) -> CaseDetail:
    """Return a case.

    Raises:
        Refused: it is no longer in the archive.
    """
    row = session.execute(_CASE, {"case_id": case_id}).one_or_none()
    if row is None:
        raise Refused(_("This case is no longer in the archive."))
    case: Case = row.Case
    before = {"customer_id": case.customer_id, "case_id": case.id}
    return CaseDetail(
        id=case.id,
        version=case.version,
        customer_id=case.customer_id,
        draft=draft_of(case),
        owner_id=case.owner_id,
        owner_name=row.owner_name or "",
        opened_at=case.opened_at,
        opened_by=row.opened_by or "",
        closed_at=case.closed_at,
        voucher_id=case.voucher_id,
        earlier_cases=session.scalar(_EARLIER, before) or 0,
        thread=tuple(ThreadEntry(*entry) for entry in session.execute(_THREAD, before)),
        promises=promises_of_case(session, case.id),
    )


def draft_of(case: Case) -> CaseDraft:
    """Return a case as its form shows it."""
    return CaseDraft(
        step=Step(case.step),
        title=case.title,
        words=case.words,
        causes=tuple(map(Cause, case.causes)),
        other_cause=case.other_cause,
        wish=case.wish,
        options=read_options(case.options),
        chosen=case.chosen,
        agreement=read_agreement(case.draft),
        guidelines=read_guidelines(case.draft),
    )


def load_experience(
    session: Session, case_id: int | None, causes: Sequence[Cause], words: str
) -> Experience:
    """Return what similar cases tell; *case_id* is the one that asks, None for a new one."""
    rows = session.execute(_PAST, {"case_id": case_id or 0}).all()
    subjects = [Subject(tuple(map(Cause, row.causes)), f"{row.title} {row.words}") for row in rows]
    alike = [rows[match.index] for match in similar(Subject(causes, words), subjects, _COMPARED)]
    since = clock.now() - timedelta(days=SIMILAR_WITHIN_DAYS)
    return Experience(_outcomes(alike), sum(row.opened_at >= since for row in alike))


def _outcomes(rows: Sequence[Row[*tuple[Any, ...]]]) -> tuple[Outcome, ...]:
    agreed: Counter[OptionKind] = Counter()
    came_back: Counter[OptionKind] = Counter()
    for row in rows:
        if row.closed_at is None or row.chosen is None:
            continue
        kind = read_options(row.options)[row.chosen].kind
        agreed[kind] += 1
        last = row.last_visit_on
        came_back[kind] += last is not None and last > clock.shop_day(row.closed_at)
    return tuple(Outcome(kind, came_back[kind], of) for kind, of in agreed.most_common())


def _is_shown(shown: CaseFilter, viewer: Viewer) -> ColumnElement[bool]:
    # As a parameter: None must not find the cases that nobody looks after.
    is_own = Case.owner_id == bindparam("viewer_id", viewer.staff_id)
    is_closed = Case.closed_at.is_not(None)
    is_seen = true() if viewer.sees_closed else ~is_closed | is_own
    match shown:
        case CaseFilter.OPEN:
            return ~is_closed
        case CaseFilter.MINE:
            return ~is_closed & is_own
        case CaseFilter.CLOSED:
            return is_closed & is_seen
        case CaseFilter.NO_GUIDELINE:
            return is_closed & is_seen & ~_HAS_GUIDELINE
        case _:
            return is_seen


def _holds(search: str) -> ColumnElement[bool]:
    """Return whether every word stands in the case's words or in the person's name."""
    words = fold(search).split()
    return and_(true(), *(Case.folded.contains(word, autoescape=True) for word in words))


_Opener = aliased(Staff)
_ROWS: Select[*tuple[Any, ...]] = (
    select(
        Case.id,
        Case.title,
        Case.causes,
        Case.step,
        Case.customer_id,
        Customer.name.label("customer_name"),
        func.coalesce(Staff.name, "").label("owner_name"),
        Case.opened_at,
        Case.closed_at,
    )
    .join(Customer, Customer.id == Case.customer_id)
    .outerjoin(Staff, Staff.id == Case.owner_id)
)
_COUNT_OPEN = select(func.count(Case.id)).where(Case.closed_at.is_(None))
_CASE: Select[*tuple[Any, ...]] = (
    select(Case, Staff.name.label("owner_name"), _Opener.name.label("opened_by"))
    .outerjoin(Staff, Staff.id == Case.owner_id)
    .outerjoin(_Opener, _Opener.id == Case.opened_by_id)
    .where(Case.id == bindparam("case_id"))
)
_EARLIER = select(func.count(Case.id)).where(
    Case.customer_id == bindparam("customer_id"), Case.id < bindparam("case_id")
)
_THREAD: Select[*tuple[Any, ...]] = (
    select(CaseEntry.kind, CaseEntry.text, func.coalesce(Staff.name, ""), CaseEntry.happened_at)
    .outerjoin(Staff, Staff.id == CaseEntry.staff_id)
    .where(CaseEntry.case_id == bindparam("case_id"))
    .order_by(CaseEntry.happened_at, CaseEntry.id)
)
_HAS_GUIDELINE = select(Guideline.id).where(Guideline.case_id == Case.id).correlate(Case).exists()
_PAST: Select[*tuple[Any, ...]] = (
    select(
        Case.title,
        Case.words,
        Case.causes,
        Case.options,
        Case.chosen,
        Case.opened_at,
        Case.closed_at,
        Customer.last_visit_on,
    )
    .join(Customer, Customer.id == Case.customer_id)
    .where(Case.id != bindparam("case_id"))
    .order_by(Case.id.desc())
    .limit(_COMPARED)
)


def _row(row: Row[*tuple[Any, ...]]) -> CaseRow:
    return CaseRow(
        id=row.id,
        title=row.title,
        causes=tuple(map(Cause, row.causes)),
        step=Step(row.step),
        customer_id=row.customer_id,
        customer_name=row.customer_name,
        owner_name=row.owner_name,
        opened_at=row.opened_at,
        closed_at=row.closed_at,
    )
