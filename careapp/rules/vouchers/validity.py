"""From when to when a voucher is good, what it is today, and how far its end may be stretched.

Both dates are inclusive, to the end of the local day (loyalty.md, Vouchers).
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from careapp.errors import Refused
from careapp.rules.vouchers.kind import VoucherKind
from careapp.text import _, format_date

LONGEST_DAYS = 5 * 366
"""DPR 430/2001 ends a prize operation after five years; no voucher of ours outlives that."""


class VoucherState(StrEnum):
    """What the archive remembers of a voucher; expiry is judged by the day, not stored."""

    ISSUED = "issued"
    PRINTED = "printed"
    REDEEMED = "redeemed"
    VOID = "void"


OPEN_STATES = (VoucherState.ISSUED, VoucherState.PRINTED)
"""In these it can still be used, if the day is right."""


class Standing(StrEnum):
    """What a voucher is worth at the counter today."""

    VALID = "valid"
    USED = "used"
    EXPIRED = "expired"
    VOID = "void"
    NOT_YET = "not_yet"


@dataclass(frozen=True, slots=True)
class Validity:
    """The days on which a voucher is good; without an end it never expires."""

    first: date
    last: date | None

    def standing(self, state: VoucherState, today: date) -> Standing:
        """Return what a voucher in that state is worth today."""
        if state is VoucherState.REDEEMED:
            return Standing.USED
        if state is VoucherState.VOID:
            return Standing.VOID
        if today < self.first:
            return Standing.NOT_YET
        return Standing.EXPIRED if self.days_over(today) else Standing.VALID

    def days_over(self, today: date) -> int:
        """Return how many days ago it expired; 0 while it is good."""
        return max(0, (today - self.last).days) if self.last else 0

    def may_be_extended(self, today: date, may_extend_days: int) -> bool:
        """Return whether it has expired so recently that the shop still takes it."""
        return 0 < self.days_over(today) <= may_extend_days


def default_expiry(kind: VoucherKind, today: date) -> date:
    """Return the last day of the month in which the kind's validity ends: easy to remember."""
    ends = today + timedelta(days=kind.validity_days)
    next_month = (ends.replace(day=1) + timedelta(days=32)).replace(day=1)
    return next_month - timedelta(days=1)


def check_validity(validity: Validity, today: date) -> Validity:
    """Return the validity of a new voucher.

    Raises:
        Refused: it would be over already, end before it begins, or last longer than five years.
    """
    last = validity.last
    if last is None or last < max(today, validity.first):
        raise Refused(_("The last day has already passed: choose a later one."))
    if last > today + timedelta(days=LONGEST_DAYS):
        raise Refused(_("A voucher is good for five years at most: choose an earlier last day."))
    return validity


def check_extension(validity: Validity, last: date, issued_on: date, today: date) -> date:
    """Return the new last day of a voucher issued on a day.

    Raises:
        Refused: it has passed, is no later than the present one, or lies beyond five years from
            the issue.
    """
    if validity.last is None or last <= validity.last:
        words = _("It is good until {date} already: choose a later day.")
        raise Refused(words.format(date=format_date(validity.last or last)))
    check_validity(Validity(validity.first, last), today)
    longest = issued_on + timedelta(days=LONGEST_DAYS)
    if last > longest:
        words = _("A voucher is good for five years at most, this one until {date}.")
        raise Refused(words.format(date=format_date(longest)))
    return last
