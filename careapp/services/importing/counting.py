"""The visits that imported sales are, and the tiers that they give; points they give none.

The same shop day counts once, whatever was recorded here on it (loyalty.md, Tiers).
"""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, Row, Select, bindparam, case, func, select, update
from sqlalchemy.orm import Session

from careapp.model.customer import Customer
from careapp.model.sale import Sale
from careapp.rules.loyalty.tiers import tier_for
from careapp.rules.sales import SaleKind
from careapp.rules.visits import window_start
from careapp.services.programme import load_programme
from careapp.services.visits import IS_VISIT

_AT_ONCE = 1_000


def _days(condition: ColumnElement[bool]) -> Select[int, str, int, date, date, int]:
    recent = case((Sale.day >= bindparam("since"), Sale.day))
    return (
        select(
            Customer.id,
            Customer.tier,
            func.count(Sale.day.distinct()),
            func.min(Sale.day),
            func.max(Sale.day),
            func.count(recent.distinct()),
        )
        .join(Sale, Sale.customer_id == Customer.id)
        .where(Customer.id.in_(bindparam("ids", expanding=True)), condition)
        .group_by(Customer.id, Customer.tier)
    )


_UNSEEN_DAYS = _days((Sale.kind == SaleKind.PURCHASE) & (Sale.total_cents > 0))
"""People of an open import have no other sales than those of the import."""
_ALL_DAYS = _days(IS_VISIT)
_UPDATE = (
    update(Customer.__table__)  # type: ignore[arg-type]
    .where(Customer.id == bindparam("of"))
    .values(
        visits=bindparam("to_visits"),
        first_visit_on=bindparam("to_first"),
        last_visit_on=bindparam("to_last"),
        tier=bindparam("to_tier"),
    )
)


def count_unseen(session: Session, ids: Sequence[int], today: date) -> None:
    """Count the visits of people who came in with the open import."""
    _count(session, _UNSEEN_DAYS, ids, today)


def count_all(session: Session, ids: Sequence[int], today: date) -> None:
    """Count the visits of people who were there before, once the import's sales are seen."""
    for start in range(0, len(ids), _AT_ONCE):
        _count(session, _ALL_DAYS, ids[start : start + _AT_ONCE], today)


def _count(
    session: Session,
    statement: Select[int, str, int, date, date, int],
    ids: Sequence[int],
    today: date,
) -> None:
    tiers = load_programme(session, today).tiering.tiers
    parameters = {"ids": list(ids), "since": window_start(today)}
    rows = session.execute(statement, parameters).all()

    def values(row: Row[int, str, int, date, date, int]) -> dict[str, object]:
        customer_id, tier, visits, first, last, recent = row
        key = tier_for(tiers, recent, tier).key
        return {
            "of": customer_id,
            "to_visits": visits,
            "to_first": first,
            "to_last": last,
            "to_tier": key,
        }

    if rows:
        session.connection().execute(_UPDATE, list(map(values, rows)))
