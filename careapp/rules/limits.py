"""How much a person may give: per voucher and per day. Limits arrive as arguments, in cents."""

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import Self

from careapp.errors import Refused
from careapp.text import _, format_money, ngettext

APOLOGIES_OF_STAFF = 2
"""The third apology to the same person goes to the owner (care.md)."""
_MONEY = re.compile(r"[€$£%]|\b(?:euros?|eur|per ?cento|per ?cent|sconto|sconti|discounts?|off)\b")


class NeedsApproval(Refused):
    """Too much for who asks; somebody who may approves this one, or nobody does."""


@dataclass(frozen=True, slots=True)
class Limits:
    """A person's limits in cents; None is no limit (the owner)."""

    per_voucher_cents: int | None
    daily_cents: int | None

    def at_most(self, cents: int | None) -> Self:
        """Return these limits with no more than *cents* for one voucher; None: as they are."""
        if cents is None or self.per_voucher_cents is None:
            return self
        return replace(self, per_voucher_cents=min(cents, self.per_voucher_cents))


def available_cents(limits: Limits, donated_today_cents: int) -> int | None:
    """Return the largest voucher that is possible now; None if there is no limit."""
    bounds = []
    if limits.per_voucher_cents is not None:
        bounds.append(limits.per_voucher_cents)
    if limits.daily_cents is not None:
        bounds.append(limits.daily_cents - donated_today_cents)
    return max(0, min(bounds)) if bounds else None


def check_limit(amount_cents: int, limits: Limits, donated_today_cents: int, approver: str) -> None:
    """Accept an amount within the limits; *approver* is the name of who may go beyond.

    Raises:
        NeedsApproval: it is above a limit; the text says what is possible and whom to ask.
    """
    possible = available_cents(limits, donated_today_cents)
    if possible is None or amount_cents <= possible:
        return
    if possible == 0:
        raise NeedsApproval(
            _("You have given {amount} today, your limit: for more ask {name}.").format(
                amount=format_money(donated_today_cents), name=approver
            )
        )
    raise NeedsApproval(
        _("Up to {amount}; for more ask {name}.").format(
            amount=format_money(possible), name=approver
        )
    )


def check_apologies(made: int, months: int, approver: str) -> None:
    """Accept one more apology to a person who had *made* in the last months; 0 months: always.

    Raises:
        NeedsApproval: it is the third or a later one.
    """
    if months and made >= APOLOGIES_OF_STAFF:
        words = ngettext(
            "{n} apologies to the same person in {months} month: for one more ask {name}.",
            "{n} apologies to the same person in {months} months: for one more ask {name}.",
            months,
        )
        raise NeedsApproval(words.format(n=made, months=months, name=approver))


def check_gift(gift: str, limits: Limits, approver: str) -> None:
    """Accept a gift in words, which no limit measures: so it must not be money in words.

    Raises:
        NeedsApproval: it is «50 € di sconto», and who gives it has a limit.
    """
    words = unicodedata.normalize("NFKC", gift).casefold()
    if limits.per_voucher_cents is not None and _MONEY.search(words):
        raise NeedsApproval(
            _("Money off is a discount: choose that and write how much, or ask {name}.").format(
                name=approver
            )
        )
