"""The card: a person at a glance, what to say, where they stand, and what happened.

Four statements at most, built once; everything else is reckoned from their rows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from typing import Any

from sqlalchemy import Row
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.rules.loyalty.milestones import milestone_reached
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.tiers import tier_name
from careapp.rules.names import Register, address_of
from careapp.rules.sales import read_items
from careapp.rules.saying import BIRTHDAY_DAYS_AFTER, Known, Saying, what_to_say
from careapp.rules.visits import (
    favourite_item,
    is_long_absence,
    usual_cents,
    usual_items,
    usual_weekday,
)
from careapp.services.card_statements import (
    COMMA,
    OPEN_VOUCHERS,
    PROFILE,
)
from careapp.services.forgetting import ends_on
from careapp.services.history import PAGE, HistoryPage, load_history
from careapp.services.history_entries import HistoryEntry, HistoryKind
from careapp.services.programme import read_version
from careapp.services.standing import Loyalty, load_loyalty
from careapp.services.visits import window_of
from careapp.text import _

_USUAL_ITEMS = 4
_LATELY = 10
"""How many purchases tell what is usual."""
_HABIT_PURCHASES = 16
_GLANCE_ROWS = 20


@dataclass(frozen=True, slots=True)
class Person:
    """Who it is and how to address them; `register` is the shop's where they never said so.

    `birthday` is month and day; `till_code` is all that is known of somebody without a name.
    """

    id: int
    name: str
    given_name: str
    family_name: str
    company: str
    title: str
    register: Register
    call_name: str
    pronunciation: str
    language: str
    birthday: tuple[int, int] | None
    is_customer: bool
    looking_for: str
    heard_from: str
    till_code: str
    is_left_alone: bool = False
    """They asked not to be written to or called any more."""

    @property
    def address(self) -> str:
        """How they are called within a sentence, in their language; empty without a name."""
        return address_of(self, self.language)


@dataclass(frozen=True, slots=True)
class Visits:
    """How often they came; `usual_weekday` counts from Monday = 0."""

    count: int
    in_window: int
    first_on: date | None
    last_on: date | None
    usual_weekday: int | None


@dataclass(frozen=True, slots=True)
class OpenVoucher:
    """A voucher that can be used today; the amount in cents, 0 for a gift in words."""

    id: int
    kind: str
    gesture: str
    amount_cents: int
    gift_text: str
    code_last4: str
    expires_on: date | None
    is_printed: bool


@dataclass(frozen=True, slots=True)
class Card:
    """Everything that the card shows first."""

    person: Person
    visits: Visits
    loyalty: Loyalty
    vouchers: tuple[OpenVoucher, ...]
    usual_items: tuple[str, ...]
    saying: Saying | None
    history: HistoryPage
    ends_on: date | None = None
    """The last day of who is not yet a customer, if nothing more happens; None: they stay."""


@dataclass(frozen=True, slots=True)
class Glance:
    """What is shown beside the search; of a guess no more than who it is (care.md)."""

    person: Person
    visits: Visits | None = None
    loyalty: Loyalty | None = None
    saying: Saying | None = None
    last_purchase: HistoryEntry | None = None


def load_card(session: Session, customer_id: int, today: date) -> Card:
    """Return the card of a person; *today* is the shop day.

    Raises:
        Refused: the person is no longer in the archive.
    """
    return _load(session, customer_id, today, PAGE)


def load_glance(
    session: Session, customer_id: int, today: date, *, is_guess: bool = False
) -> Glance:
    """Return what is shown of a person beside the search; *today* is the shop day.

    Raises:
        Refused: the person is no longer in the archive.
    """
    if is_guess:
        return Glance(_person(_profile(session, customer_id, today)))
    card = _load(session, customer_id, today, _GLANCE_ROWS)
    purchases = _kept_purchases(card.history.entries)
    last = purchases[0] if purchases else None
    return Glance(card.person, card.visits, card.loyalty, card.saying, last)


def _load(session: Session, customer_id: int, today: date, rows: int) -> Card:
    profile = _profile(session, customer_id, today)
    history = load_history(session, profile.id, limit=rows)
    purchases = _kept_purchases(history.entries)
    lately = purchases[:_LATELY]
    items = [read_items(purchase.text) for purchase in lately]
    programme = read_version(profile.programme, profile.settings)
    paid = usual_cents([purchase.amount_cents for purchase in lately])
    loyalty = load_loyalty(session, profile, programme, paid, today)
    person = _person(profile)
    return Card(
        person=person,
        visits=_visits(profile, purchases),
        loyalty=loyalty,
        vouchers=_vouchers(session, profile.id, today),
        usual_items=usual_items(items, _USUAL_ITEMS),
        saying=_saying(profile, person, loyalty, programme, favourite_item(items), today),
        history=history,
        ends_on=None if person.is_customer else ends_on(session, person.id),
    )


def _profile(session: Session, customer_id: int, today: date) -> Row[*tuple[Any, ...]]:
    parameters = {
        "customer_id": customer_id,
        "today": today,
        "now": clock.local(clock.now()).time(),
        "birthday_said_since": today - timedelta(days=BIRTHDAY_DAYS_AFTER),
        **window_of(today),
    }
    row = session.connection().execute(PROFILE, parameters).one_or_none()
    if row is None or row.erased_at is not None:
        raise Refused(_("This person is no longer in the archive."))
    if row.merged_into_id is not None:
        return _profile(session, row.merged_into_id, today)
    return row


def _person(profile: Row[*tuple[Any, ...]]) -> Person:
    chosen = profile.register if profile.register != Register.UNSET else profile.shop_register
    has_birthday = profile.birthday_month is not None and profile.birthday_day is not None
    return Person(
        id=profile.id,
        name=profile.name,
        given_name=profile.given_name,
        family_name=profile.family_name,
        company=profile.company,
        title=profile.title,
        register=Register(chosen or Register.FORMAL),
        call_name=profile.call_name,
        pronunciation=profile.pronunciation,
        language=profile.language,
        birthday=(profile.birthday_month, profile.birthday_day) if has_birthday else None,
        is_customer=profile.is_customer,
        looking_for=profile.looking_for,
        heard_from=profile.heard_from,
        till_code=profile.till_code or "",
        is_left_alone=profile.left_alone_at is not None,
    )


def _visits(profile: Row[*tuple[Any, ...]], purchases: Sequence[HistoryEntry]) -> Visits:
    days = {purchase.day for purchase in purchases}
    return Visits(
        count=profile.visits,
        in_window=profile.in_window,
        first_on=profile.first_visit_on,
        last_on=profile.last_visit_on,
        usual_weekday=usual_weekday(sorted(days)),
    )


def _vouchers(session: Session, customer_id: int, today: date) -> tuple[OpenVoucher, ...]:
    parameters = {"customer_id": customer_id, "today": today}
    rows = session.connection().execute(OPEN_VOUCHERS, parameters)
    return tuple(OpenVoucher(*row) for row in rows.all())


def _saying(
    profile: Row[*tuple[Any, ...]],
    person: Person,
    loyalty: Loyalty,
    programme: Programme,
    favourite: str,
    today: date,
) -> Saying | None:
    """Choose the line; greetings are for who was not served yet today."""
    was_here = profile.last_visit_on is not None and profile.last_visit_on >= today
    visit = profile.visits + (0 if was_here else 1)
    return what_to_say(
        Known(
            address=person.address,
            register=person.register,
            language=person.language,
            today=today,
            seed=person.id,
            apology_due=profile.apology_due,
            overdue=profile.overdue or "",
            ready=profile.ready or "",
            answer_ready=profile.answer_ready or "",
            reward=loyalty.ready[0].reward.name if loyalty.ready and person.is_customer else "",
            birthday=person.birthday,
            milestone=milestone_reached(programme.milestones, visit - 1, visit),
            tier_now=tier_name(loyalty.tier),
            fell_on=profile.fell_on,
            is_back=not was_here and _is_back(profile, today),
            usual_item="" if was_here else favourite,
            said=frozenset((profile.said or "").split(COMMA)),
        )
    )


def _is_back(profile: Row[*tuple[Any, ...]], today: date) -> bool:
    if profile.first_visit_on is None or profile.last_visit_on is None:
        return False
    return is_long_absence(profile.visits, profile.first_visit_on, profile.last_visit_on, today)


def _kept_purchases(entries: Sequence[HistoryEntry]) -> list[HistoryEntry]:
    """Return the latest purchases that were not brought back, newest first."""
    kept = (
        entry
        for entry in entries
        if entry.stored_kind == HistoryKind.PURCHASE and entry.returned_cents < entry.total_cents
    )
    return list(islice(kept, _HABIT_PURCHASES))
