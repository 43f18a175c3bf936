"""Where a scanned code leads: a card first, then a voucher, then what it is not."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from careapp.model.customer import Card, Customer
from careapp.model.sale import SaleLine
from careapp.rules.codes import Code, read_code
from careapp.rules.pins import read_badge
from careapp.rules.scans import may_be_card
from careapp.rules.tax_code import is_tax_code


class Scan(StrEnum):
    """What a code turned out to be."""

    CUSTOMER = "customer"
    VOUCHER = "voucher"
    BADGE = "badge"
    """Of somebody who works here, or did."""
    TAX_CODE = "tax_code"
    PRODUCT = "product"
    FREE_CARD = "free_card"
    """Nobody's, and fit to become somebody's card."""
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Scanned:
    """A code and what it is; `customer_id` where it is somebody's card."""

    kind: Scan
    code: str
    customer_id: int | None = None


_OWNER = (
    select(Card.customer_id)
    .join(Customer)
    .where(Card.number == bindparam("number"), Customer.erased_at.is_(None))
)
_PRODUCT = select(SaleLine.id).where(SaleLine.product == bindparam("product")).limit(1)


def route_scan(session: Session, code: str) -> Scanned:
    """Return where a code from the reader leads. The tax code is neither kept nor looked up."""
    if is_tax_code(code):
        return Scanned(Scan.TAX_CODE, "")
    owner = session.scalar(_OWNER, {"number": code})
    if owner is not None:
        return Scanned(Scan.CUSTOMER, code, owner)
    if read_badge(code) is not None:
        return Scanned(Scan.BADGE, code)
    if isinstance(read_code(code), Code):
        return Scanned(Scan.VOUCHER, code)
    if session.scalar(_PRODUCT, {"product": code}) is not None:
        return Scanned(Scan.PRODUCT, code)
    return Scanned(Scan.FREE_CARD if may_be_card(code) else Scan.UNREADABLE, code)
