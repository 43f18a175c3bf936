"""Somebody's birthday as the counter sees it: whether the voucher is ready, when they come."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.model.sale import Sale
from careapp.model.voucher import Voucher
from careapp.rules.visits import usual_hour
from careapp.rules.vouchers.birthday import BIRTHDAY
from careapp.rules.vouchers.validity import OPEN_STATES, VoucherState
from careapp.services.gifts import load_birthday_gift

_THIS_BIRTHDAY = timedelta(days=300)
_LAST_PURCHASES = 16


@dataclass(frozen=True, slots=True)
class Greeting:
    """What can be done for a birthday."""

    voucher_id: int | None = None
    """A voucher that waits to be printed."""
    has_gift: bool = False
    """The programme's gift can be taken today."""
    was_given: bool = False
    """A voucher of this birthday is in their hands."""
    usual_hour: int | None = None
    """At which hour of the shop's clock they come, asked of tomorrow's only."""

    @property
    def is_ready(self) -> bool:
        """Whether one key prints a voucher."""
        return self.has_gift or self.voucher_id is not None


def load_greeting(session: Session, customer_id: int, birthday: date, today: date) -> Greeting:
    """Return what can be done today for a *birthday* of today or later."""
    parameters = {"customer_id": customer_id, "since": today - _THIS_BIRTHDAY}
    voucher = session.execute(_VOUCHER, parameters).first()
    if voucher is not None:
        is_waiting = voucher.printed_at is None and voucher.state in OPEN_STATES
        waiting = voucher.id if is_waiting else None
        return Greeting(voucher_id=waiting, was_given=not is_waiting)
    if birthday == today:
        return Greeting(has_gift=load_birthday_gift(session, customer_id) is not None)
    moments = session.scalars(_MOMENTS, {"customer_id": customer_id})
    return Greeting(usual_hour=usual_hour([clock.local(moment).hour for moment in moments]))


_VOUCHER = (
    select(Voucher.id, Voucher.state, Voucher.printed_at)
    .where(
        Voucher.customer_id == bindparam("customer_id"),
        Voucher.kind == BIRTHDAY.key,
        Voucher.state != VoucherState.VOID.value,
        Voucher.issued_on > bindparam("since"),
    )
    .order_by(Voucher.id.desc())
    .limit(1)
)
_MOMENTS = (
    select(Sale.happened_at)
    .where(Sale.customer_id == bindparam("customer_id"), Sale.kind == "purchase")
    .order_by(Sale.happened_at.desc())
    .limit(_LAST_PURCHASES)
)
