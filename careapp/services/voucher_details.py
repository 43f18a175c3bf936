"""One issued voucher in full: what the list has no room for."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from careapp.model.staff import Staff
from careapp.model.voucher import Voucher
from careapp.services.voucher_lists import VoucherRow, row_of
from careapp.services.vouchers import existing_voucher


@dataclass(frozen=True, slots=True)
class VoucherDetails:
    """A voucher, who had a hand in it, and its like before and after; names may be empty.

    `replaces` and `replaced_by` are the last four symbols of a lost voucher and of the one that
    was written in its place.
    """

    row: VoucherRow
    issued_on: date
    valid_from: date
    message: str
    prints: int
    printed_at: datetime | None
    approved_by: str
    redeemed_by: str
    void_reason: str
    replaces: str
    replaced_by: str


def load_details(session: Session, voucher_id: int) -> VoucherDetails:
    """Return a voucher in full.

    Raises:
        Refused: there is no such voucher.
    """
    voucher = existing_voucher(session, voucher_id)
    return VoucherDetails(
        row=row_of(session, voucher_id),
        issued_on=voucher.issued_on,
        valid_from=voucher.valid_from,
        message=voucher.message,
        prints=voucher.prints,
        printed_at=voucher.printed_at,
        approved_by=_name(session, voucher.approved_by_id),
        redeemed_by=_name(session, voucher.redeemed_by_id),
        void_reason=voucher.void_reason,
        replaces=session.scalar(_TAIL, {"voucher_id": voucher.replaces_id}) or "",
        replaced_by=session.scalar(_REPLACED_BY, {"voucher_id": voucher.id}) or "",
    )


def _name(session: Session, staff_id: int | None) -> str:
    return session.scalar(_STAFF, {"staff_id": staff_id}) or ""


_STAFF = select(Staff.name).where(Staff.id == bindparam("staff_id"))
_TAIL = select(Voucher.code_last4).where(Voucher.id == bindparam("voucher_id"))
_REPLACED_BY = select(Voucher.code_last4).where(Voucher.replaces_id == bindparam("voucher_id"))
