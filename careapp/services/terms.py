"""Under which rules a person buys now: the version that earns, what may be taken, and when."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.customer import Customer
from careapp.model.points import PointsEntry
from careapp.model.sale import Sale
from careapp.rules.loyalty.basket import Situation
from careapp.rules.loyalty.earning import Unit
from careapp.rules.loyalty.ledger import Movement
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.versions import Offer, earning_programme, offers
from careapp.services.points import Account, held_versions, load_account
from careapp.services.visits import IS_VISIT
from careapp.text import _

_STAMPED = (
    select(PointsEntry.id)
    .join(Sale, Sale.id == PointsEntry.sale_id)
    .where(
        Sale.customer_id == bindparam("customer_id"),
        Sale.happened_at >= bindparam("since"),
        Sale.day == bindparam("day"),
        PointsEntry.kind == Movement.EARN,
        PointsEntry.unit == Unit.STAMP,
        PointsEntry.points > 0,
        IS_VISIT,
    )
    .limit(1)
)
"""A purchase of the shop day that gave the stamp of its visit; one brought back gave none."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What a person's purchase goes by; `today` is the date by which expiry is judged."""

    customer_id: int
    in_force: Programme
    programme: Programme
    """The version under which the purchase earns: a stamp card is finished as it was begun."""
    offers: tuple[Offer, ...]
    account: Account
    situation: Situation
    today: date

    def balance(self, unit: Unit) -> int:
        """Return what can be spent of a unit today."""
        return self.account.balance(unit, self.today)

    def offer(self, key: str, version: int | None) -> Offer:
        """Return the reward of this key, of an earlier version when one is named.

        Raises:
            Refused: the person may not take it (any more).
        """
        wanted = self.in_force.version if version is None else version
        for offer in self.offers:
            if (offer.reward.key, offer.version) == (key, wanted):
                return offer
        raise Refused(_("This reward is no longer in the programme. Choose another one."))


def load_terms(session: Session, customer: Customer, in_force: Programme, today: date) -> Terms:
    """Return what the next purchase of a person goes by."""
    account = load_account(session, customer)
    held = held_versions(session, account, in_force, today)
    programme = earning_programme(in_force, held)
    return Terms(
        customer_id=customer.id,
        in_force=in_force,
        programme=programme,
        offers=offers(in_force, held, today),
        account=account,
        situation=_situation(session, customer, programme),
        today=today,
    )


def _situation(session: Session, customer: Customer, programme: Programme) -> Situation:
    day = clock.shop_day(clock.now())
    is_stamped = programme.unit is Unit.STAMP and _is_stamped(session, customer.id, day)
    return situation_on(customer, day, is_stamped=is_stamped)


def situation_on(customer: Customer, day: date, *, is_stamped: bool) -> Situation:
    """Return what multipliers and stamps ask about a person on a shop day."""
    month, day_of_month = customer.birthday_month, customer.birthday_day
    has_birthday = month is not None and day_of_month is not None
    birthday = (month, day_of_month) if has_birthday else None
    # Month and day are empty together, which the type checker cannot see.
    return Situation(day, birthday, customer.tier, is_stamped=is_stamped)  # type: ignore[arg-type]


def _is_stamped(session: Session, customer_id: int, day: date) -> bool:
    parameters = {"customer_id": customer_id, "day": day, "since": clock.start_of(day)}
    return session.connection().execute(_STAMPED, parameters).first() is not None
