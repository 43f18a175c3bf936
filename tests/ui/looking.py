"""What tests look at in the archive: read by `Shop.ask`, in a lane."""

from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from careapp.model.customer import Customer
from careapp.model.sale import Sale
from careapp.model.voucher import Voucher


def people(session: Session) -> int:
    """Return how many people there are."""
    return session.scalar(select(func.count()).select_from(Customer)) or 0


def sales(session: Session, customer_id: int) -> list[tuple[str, int, int, str]]:
    """Return kind, total, what was paid (cents) and what was taken, oldest first."""
    of_customer = select(Sale).where(Sale.customer_id == customer_id).order_by(Sale.id)
    return [(s.kind, s.total_cents, s.paid_cents, s.items) for s in session.scalars(of_customer)]


def vouchers(session: Session) -> list[Voucher]:
    """Return all vouchers, oldest first."""
    return list(session.scalars(select(Voucher).order_by(Voucher.id)))


def customer(session: Session, customer_id: int) -> Customer:
    """Return a person with phones and cards."""
    found = session.get_one(Customer, customer_id)
    _ = (list(found.phones), list(found.cards), list(found.emails), list(found.consents))
    return found


def fact(session: Session, customer_id: int, name: str) -> Any:  # noqa: ANN401 - any column
    """Return one fact about a person."""
    return getattr(session.get_one(Customer, customer_id), name)
