"""Two cards that may be one person's: what each has, before anything is merged."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from careapp.model.sale import Sale
from careapp.rules.people import Facts
from careapp.services.card import Card, load_card
from careapp.services.customers import load_for_edit
from careapp.services.visits import IS_VISIT

_VISITS = select(func.count(Sale.day.distinct())).where(
    Sale.customer_id.in_(bindparam("people", expanding=True)), IS_VISIT
)


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: the card, and how they are reached."""

    card: Card
    facts: Facts


@dataclass(frozen=True, slots=True)
class MergePreview:
    """Both, and the visits that they come to together: a day on which both came is one."""

    one: Side
    other: Side
    visits: int


def preview_merge(session: Session, one_id: int, other_id: int, today: date) -> MergePreview:
    """Return what merging two people would bring together; *today* is the shop day.

    Raises:
        Refused: one of them is no longer in the archive.
    """
    one, other = (_side(session, customer_id, today) for customer_id in (one_id, other_id))
    people = [one.card.person.id, other.card.person.id]
    visits = session.scalars(_VISITS, {"people": people}).one()
    return MergePreview(one, other, visits)


def _side(session: Session, customer_id: int, today: date) -> Side:
    card = load_card(session, customer_id, today)
    return Side(card, load_for_edit(session, card.person.id))
