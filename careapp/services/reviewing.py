"""The yearly review of tiers: who would fall is shown first; nobody falls unless it is set."""

import uuid
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.customer import Customer
from careapp.model.shop import ShopSetting, is_visible
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.tiers import Tier, last_review, reviewed, tier_for
from careapp.rules.permissions import Action, require
from careapp.services import replay, visits
from careapp.services.actor import Actor
from careapp.services.operation import Operation
from careapp.services.programme import load_programme
from careapp.text import _, format_date

REVIEWED = "tiers_reviewed"
LOWERED = "tier_lowered"
PAGE = 50
_DONE = "programme.reviewed_on"

_ABOVE = (
    select(Customer.id, Customer.name, Customer.tier, Customer.tier_since)
    .where(
        Customer.tier.in_(bindparam("tiers", expanding=True)),
        Customer.erased_at.is_(None),
        Customer.merged_into_id.is_(None),
        is_visible(Customer.import_id),
    )
    .order_by(Customer.name, Customer.id)
)
"""Who is above the lowest tier: nobody else can fall."""


@dataclass(frozen=True, slots=True)
class Fall:
    """Somebody who no longer reaches their tier, and the one that they reach.

    `is_spared` says that they climbed too shortly before: they keep theirs this time.
    """

    customer_id: int
    name: str
    before: Tier
    after: Tier
    is_spared: bool = False


@dataclass(frozen=True, slots=True)
class ReviewPreview:
    """What the newest review does: how many fall, from which tier to which, and a page of them.

    `day` is None where the programme has no review; `is_done` says that it was held already, and
    then nobody falls any more. `spared` is how many the grace keeps in their tier.
    """

    day: date | None
    is_done: bool
    counts: tuple[tuple[Tier, Tier, int], ...]
    falls: tuple[Fall, ...]
    spared: int = 0

    @property
    def total(self) -> int:
        """How many fall."""
        return sum(count for _before, _after, count in self.counts)


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A review that was held: its day, and how many fell."""

    op_id: uuid.UUID
    day: date
    fell: int


def preview_review(
    session: Session, today: date, offset: int = 0, limit: int = PAGE
) -> ReviewPreview:
    """Return who would fall at the newest review up to *today*, by name from *offset* on."""
    programme = load_programme(session, today)
    day = _day_of(programme, today)
    if day is None or _is_done(session, day):
        return ReviewPreview(day, is_done=day is not None, counts=(), falls=())
    below = list(_who_is_below(session, programme, day))
    falls = [fall for fall in below if not fall.is_spared]
    counted = Counter((fall.before, fall.after) for fall in falls)
    counts = tuple((before, after, count) for (before, after), count in counted.items())
    page = tuple(falls[offset : offset + limit])
    return ReviewPreview(
        day, is_done=False, counts=counts, falls=page, spared=len(below) - len(falls)
    )


def review_tiers(session: Session, op_id: uuid.UUID, by: Actor) -> Reviewed:
    """Hold the newest review: who no longer reaches their tier falls to the one reached.

    Each fall is in the audit, and *Cosa dire* says it once. The same `op_id` again returns the
    first result.

    Raises:
        Refused: the person is not the owner, no review is set, or this one was held already.
    """
    require(by.role, Action.CHANGE_PROGRAMME)
    done = replay.find_done(session, op_id, REVIEWED)
    if done is not None:
        return Reviewed(op_id, date.fromisoformat(done.detail["day"]), done.detail["fell"])
    operation = Operation.begin(session, by, op_id)
    programme = load_programme(session, operation.today)
    day = _day_of(programme, operation.today)
    if day is None:
        raise Refused(_("The programme has no yearly review. Nothing was changed."))
    if _is_done(session, day):
        sentence = _("The review of {day} was held already. Nothing was changed.")
        raise Refused(sentence.format(day=format_date(day)))
    falls = [fall for fall in _who_is_below(session, programme, day) if not fall.is_spared]
    for fall in falls:
        _lower(operation, fall, day)
    session.merge(ShopSetting(key=_DONE, value=day.isoformat()))
    detail = {"day": day.isoformat(), "fell": len(falls)}
    operation.record(REVIEWED, "programme_version", programme.version, detail=detail)
    return Reviewed(op_id, day, len(falls))


def _day_of(programme: Programme, today: date) -> date | None:
    review = programme.tiering.review
    return None if review is None else last_review(review, today)


def _is_done(session: Session, day: date) -> bool:
    row = session.get(ShopSetting, _DONE)
    return row is not None and str(row.value) >= day.isoformat()


def _who_is_below(session: Session, programme: Programme, day: date) -> Iterator[Fall]:
    """Yield who is below their tier; what was bought after the review's day counts as well."""
    tiering = programme.tiering
    above = _ABOVE.add_columns(visits.MEASURED[tiering.measure].label("measured"))
    tiers = [tier.key for tier in tiering.tiers[1:]]
    parameters = {"tiers": tiers, **visits.tier_window(programme, day)}
    for row in session.execute(above, parameters).all():
        before = tier_for(tiering.tiers, 0, row.tier)
        reached = tier_for(tiering.tiers, row.measured, None)
        if reached.threshold < before.threshold:
            kept = reviewed(tiering, row.measured, row.tier, row.tier_since, day)
            yield Fall(row.id, row.name, before, reached, is_spared=kept == before)


def _lower(operation: Operation, fall: Fall, day: date) -> None:
    customer = operation.session.get_one(Customer, fall.customer_id, with_for_update=True)
    customer.tier, customer.tier_since, customer.fell_on = fall.after.key, day, day
    detail = {"day": day.isoformat(), "before": fall.before.key, "after": fall.after.key}
    operation.record(LOWERED, "customer", customer.id, detail=detail)
