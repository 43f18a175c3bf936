"""People as other programs ask for them: `careapp find TEXT --json`."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypedDict

from sqlalchemy import BindParameter, Select, bindparam, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.model.customer import Card, Email, ExternalId, Phone
from careapp.rules.loyalty.earning import Unit
from careapp.rules.loyalty.rewards import NextReward
from careapp.rules.loyalty.tiers import tier_name
from careapp.services.card import load_card
from careapp.services.case_lists import count_open
from careapp.services.find import find, find_more
from careapp.services.found import FoundPerson
from careapp.services.promise_lists import PromiseRow, promises_of


@dataclass(frozen=True, slots=True)
class ListedReward:
    """A reward that is not reached yet: what it costs, and what is missing of it."""

    name: str
    cost: int
    missing: int


@dataclass(frozen=True, slots=True)
class ListedExpiry:
    """Points or stamps (`unit`) and the last day on which they count, as YYYY-MM-DD."""

    points: int
    day: str
    unit: str


@dataclass(frozen=True, slots=True)
class ListedPromise:
    """An open promise: by when, as YYYY-MM-DD and HH:MM ("": by the end of the day), and by whom.

    `urgency`: "overdue", "today" or "later".
    """

    what: str
    due_on: str
    due_at: str
    urgency: str
    owner: str


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """One found person; the names of the fields are the keys of the JSON.

    `tier` is its key, `tier_name` what people call it. Where they stand in the programme is what
    the card shows today: points past their last day are not among `points`.
    """

    id: int
    name: str
    phones: tuple[str, ...]
    emails: tuple[str, ...]
    cards: tuple[str, ...]
    external_ids: tuple[str, ...]
    tier: str
    tier_name: str
    points: int
    stamps: int
    next_reward: ListedReward | None
    rewards_ready: tuple[str, ...]
    expiring: tuple[ListedExpiry, ...]
    open_cases: int
    open_promises: int
    next_promise: ListedPromise | None
    """The most urgent of them."""
    matched: str
    """By what the person was found: "name", "phone", "email" or "code"."""


def list_people(session: Session, text: str) -> tuple[ListedPerson, ...]:
    """Return who is asked for, the likeliest first, typing slips forgiven."""
    found = find(session, text)
    people = {person.customer_id: person for person in found.rows}
    if found.second_step_needed:
        for person in find_more(session, text, tuple(people)).rows:
            people.setdefault(person.customer_id, person)
    return _listed(session, tuple(people.values()))


def _listed(session: Session, people: Sequence[FoundPerson]) -> tuple[ListedPerson, ...]:
    ids = [person.customer_id for person in people]
    phones, emails, cards, codes = (_written(session, of, ids) for of in _OF_PEOPLE)
    return tuple(
        ListedPerson(
            id=person.customer_id,
            name=person.name,
            phones=tuple(phones[person.customer_id]),
            emails=tuple(emails[person.customer_id]),
            cards=tuple(cards[person.customer_id]),
            external_ids=tuple(codes[person.customer_id]),
            **_standing(session, person.customer_id),
            **_care(session, person.customer_id),
            matched=str(person.matched),
        )
        for person in people
    )


class _Standing(TypedDict):
    tier: str
    tier_name: str
    points: int
    stamps: int
    next_reward: ListedReward | None
    rewards_ready: tuple[str, ...]
    expiring: tuple[ListedExpiry, ...]


def _standing(session: Session, customer_id: int) -> _Standing:
    """Return where a person stands today, as the card has it."""
    loyalty = load_card(session, customer_id, clock.shop_day(clock.now())).loyalty
    has_stamps = loyalty.unit is Unit.STAMP
    coming = loyalty.next_reward
    return {
        "tier": loyalty.tier.key,
        "tier_name": tier_name(loyalty.tier),
        "points": loyalty.other_balance if has_stamps else loyalty.balance,
        "stamps": loyalty.balance if has_stamps else loyalty.other_balance,
        "next_reward": None if coming is None else _reward(coming),
        "rewards_ready": tuple(offer.reward.name for offer in loyalty.ready),
        "expiring": tuple(
            ListedExpiry(part.points, part.last_day.isoformat(), str(part.unit))
            for part in loyalty.expiring
        ),
    }


class _Care(TypedDict):
    open_cases: int
    open_promises: int
    next_promise: ListedPromise | None


def _care(session: Session, customer_id: int) -> _Care:
    """Return what is still open with a person."""
    promises = promises_of(session, customer_id)
    return {
        "open_cases": count_open(session, customer_id),
        "open_promises": len(promises),
        "next_promise": _promise(promises[0]) if promises else None,
    }


def _promise(promise: PromiseRow) -> ListedPromise:
    return ListedPromise(
        what=promise.what,
        due_on=promise.due.on.isoformat(),
        due_at=f"{promise.due.at:%H:%M}" if promise.due.at else "",
        urgency=str(promise.urgency),
        owner=promise.owner_name,
    )


def _reward(coming: NextReward) -> ListedReward:
    return ListedReward(coming.reward.name, coming.reward.cost, coming.missing_points)


def _written(
    session: Session, statement: Select[int, str], ids: list[int]
) -> defaultdict[int, list[str]]:
    written: defaultdict[int, list[str]] = defaultdict(list)
    for customer_id, value in session.execute(statement, {"ids": ids}):
        written[customer_id].append(value)
    return written


_IDS: BindParameter[int] = bindparam("ids", expanding=True)
_OF_PEOPLE = (
    select(Phone.customer_id, Phone.written).where(Phone.customer_id.in_(_IDS)).order_by(Phone.id),
    select(Email.customer_id, Email.written).where(Email.customer_id.in_(_IDS)).order_by(Email.id),
    select(Card.customer_id, Card.number).where(Card.customer_id.in_(_IDS)).order_by(Card.id),
    select(ExternalId.customer_id, ExternalId.code)
    .where(ExternalId.customer_id.in_(_IDS))
    .order_by(ExternalId.id),
)
