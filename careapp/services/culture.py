"""How the shop treats people, in figures for the owner: promises, answers, mistakes, partings."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from statistics import median
from typing import Any

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.care import Case, Guideline, Promise
from careapp.model.customer import Customer
from careapp.model.sale import Sale
from careapp.model.voucher import Voucher
from careapp.rules.care import partings
from careapp.rules.care.promises import PromiseState
from careapp.rules.vouchers import kind_of, reason_label
from careapp.rules.vouchers.kind import OTHER
from careapp.rules.vouchers.validity import VoucherState
from careapp.services.cases import APOLOGY
from careapp.services.feedback import FeedbackCounts, count_feedback
from careapp.services.partings import reasons_of
from careapp.services.visits import IS_VISIT
from careapp.text import _, format_amount, format_number

LATELY = timedelta(days=89)
"""With today: the 90 days that are told where no others are asked for."""
_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class PromisesKept:
    """Promises of which the day that was said first lies in the period, and has passed or come.

    What is due today and still open is not among them; `late`: kept after that day, whatever was
    said meanwhile; `still_open`: that day has passed.
    """

    due: int
    on_time: int
    late: int
    broken: int
    still_open: int


@dataclass(frozen=True, slots=True)
class CasesSettled:
    """Cases opened in the period and how soon they had an answer; cases closed in it."""

    opened: int
    answered: int
    median_hours: float | None
    """From the opening to the first answer, of those that had one."""
    closed: int
    with_guideline: int


@dataclass(frozen=True, slots=True)
class Apologies:
    """Apology vouchers written in the period, by their reason, beside the visits in it."""

    by_reason: Mapping[str, int]
    visits: int
    people: int
    came_back: int
    """Of these people: who came on a later day than that of their first apology."""

    def per_100_visits(self, reason: str) -> float | None:
        """Return how many of one reason there were for 100 visits; None without visits."""
        return round(100 * self.by_reason[reason] / self.visits, 2) if self.visits else None


@dataclass(frozen=True, slots=True)
class Culture:
    """What `care.md` measures, of a period of shop days; `leaving` counts the reasons told."""

    since: date
    until: date
    promises: PromisesKept
    cases: CasesSettled
    apologies: Apologies
    feedback: FeedbackCounts
    leaving: Mapping[partings.Parting, int]


def load_culture(session: Session, since: date | None, until: date) -> Culture:
    """Return the figures of a period, both days included; without *since*, of 90 days.

    Raises:
        Refused: the period ends before it begins.
    """
    since = until - LATELY if since is None else since
    if since > until:
        raise Refused(_("The period ends before it begins: choose an earlier first day."))
    days = {"since": since, "until": until, "today": clock.shop_day(clock.now())}
    span = {"begins": clock.start_of(since), "ends": clock.start_of(until + timedelta(days=1))}
    return Culture(
        since=since,
        until=until,
        promises=PromisesKept(*session.execute(_PROMISES, days).one()),
        cases=_cases(session, span),
        apologies=_apologies(session, days),
        feedback=count_feedback(session, since, until),
        leaving={
            reason: people
            for reason, people in reasons_of(session, since, until).items()
            if reason is not None
        },
    )


def to_json(culture: Culture) -> dict[str, Any]:
    """Return the figures with days as YYYY-MM-DD, and apologies per 100 visits by reason."""
    told = asdict(culture)
    told["since"], told["until"] = culture.since.isoformat(), culture.until.isoformat()
    apologies = culture.apologies
    told["apologies"]["per_100_visits"] = {
        reason: apologies.per_100_visits(reason) for reason in apologies.by_reason
    }
    return told


def culture_rows(culture: Culture) -> Iterator[tuple[str, str]]:
    """Yield what each figure is, and the figure, in words."""
    promises, cases, apologies = culture.promises, culture.cases, culture.apologies
    yield _("Promises kept on the day said first"), _share(promises.on_time, promises.due)
    yield _("Promises kept later"), format_number(promises.late)
    yield _("Promises not kept"), format_number(promises.broken)
    yield _("Promises late and still open"), format_number(promises.still_open)
    yield _("Cases opened"), format_number(cases.opened)
    yield _("First answer, half of the cases within"), _hours(cases.median_hours)
    yield _("Cases without an answer so far"), format_number(cases.opened - cases.answered)
    yield _("Cases closed, all with an agreement"), format_number(cases.closed)
    yield _("Closed with a guideline"), _share(cases.with_guideline, cases.closed)
    for reason in apologies.by_reason:
        label = _("Apologies for 100 visits: {reason}").format(
            reason=_(reason_label(APOLOGY, reason))
        )
        often = apologies.per_100_visits(reason)
        yield label, "—" if often is None else format_amount(round(100 * often))
    yield _("Came back after an apology"), _share(apologies.came_back, apologies.people)
    feedback = culture.feedback
    with_words = sum(feedback.with_reason.values()) + feedback.words_alone
    yield _("Told us, with the reason"), format_number(with_words)
    yield _("Scores without a reason"), format_number(sum(feedback.without_reason.values()))
    yield _("Told us, answered"), format_number(feedback.answered)
    for reason, people in culture.leaving.items():
        words = _(partings.LABELS[reason])
        yield _("Left: {reason}").format(reason=words), format_number(people)


def _cases(session: Session, span: Mapping[str, object]) -> CasesSettled:
    opened = session.execute(_OPENED, span).all()
    hours = [(row.answered_at - row.opened_at) / _HOUR for row in opened if row.answered_at]
    return CasesSettled(
        len(opened),
        len(hours),
        round(median(hours), 1) if hours else None,
        *session.execute(_CLOSED, span).one(),
    )


def _apologies(session: Session, days: Mapping[str, object]) -> Apologies:
    known = {reason.key for reason in kind_of(APOLOGY).reasons}
    by_reason: Counter[str] = Counter()
    for reason, count in session.execute(_REASONS, days):
        by_reason[reason if reason in known else OTHER] += count
    return Apologies(
        dict(by_reason.most_common()),
        session.scalar(_VISITS, days) or 0,
        *session.execute(_RETURNS, days).one(),
    )


def _share(part: int, whole: int) -> str:
    if not whole:
        return _("none so far")
    return _("{part} of {whole} ({percent} %)").format(
        part=format_number(part), whole=format_number(whole), percent=round(100 * part / whole)
    )


def _hours(hours: float | None) -> str:
    if hours is None:
        return _("none so far")
    if not hours:
        return _("a few minutes")
    return _("{n} hours").format(n=format_amount(round(100 * hours)))


_DUE = Promise.first_due_on.between(bindparam("since"), bindparam("until"))
_IS_LATE = Promise.settled_on > Promise.first_due_on
_KEPT, _OPEN = Promise.state == PromiseState.KEPT, Promise.state == PromiseState.OPEN
_PROMISES = select(
    func.count(),
    func.count().filter(_KEPT, ~_IS_LATE),
    func.count().filter(_KEPT, _IS_LATE),
    func.count().filter(Promise.state == PromiseState.BROKEN),
    func.count().filter(_OPEN),
).where(_DUE, ~_OPEN | (Promise.first_due_on < bindparam("today")))
_OPENED = select(Case.opened_at, Case.answered_at).where(
    Case.opened_at >= bindparam("begins"), Case.opened_at < bindparam("ends")
)
_HAS_GUIDELINE = select(Guideline.id).where(Guideline.case_id == Case.id).correlate(Case).exists()
_CLOSED = select(func.count(), func.count().filter(_HAS_GUIDELINE)).where(
    Case.closed_at >= bindparam("begins"), Case.closed_at < bindparam("ends")
)
_IS_APOLOGY = (
    (Voucher.kind == APOLOGY)
    & (Voucher.state != VoucherState.VOID.value)
    & Voucher.issued_on.between(bindparam("since"), bindparam("until"))
)
_REASONS = select(Voucher.reason, func.count()).where(_IS_APOLOGY).group_by(Voucher.reason)
_FIRST = (
    select(Voucher.customer_id, func.min(Voucher.issued_on).label("day"))
    .where(_IS_APOLOGY, Voucher.customer_id.is_not(None))
    .group_by(Voucher.customer_id)
    .subquery()
)
_RETURNS = (
    select(func.count(), func.count().filter(Customer.last_visit_on > _FIRST.c.day))
    .select_from(_FIRST)
    .join(Customer, Customer.id == _FIRST.c.customer_id)
)
_VISITS = select(func.count()).select_from(
    select(Sale.customer_id, Sale.day)
    .where(
        Sale.customer_id.is_not(None),
        Sale.day.between(bindparam("since"), bindparam("until")),
        IS_VISIT,
    )
    .distinct()
    .subquery()
)
