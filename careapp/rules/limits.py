"""How much a person may give: per voucher, per kind and per day, in cents, as arguments."""

import re
import unicodedata
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import NamedTuple, Self

from careapp.errors import Refused
from careapp.text import N_, _, format_money, ngettext

APOLOGIES_OF_STAFF = 2
"""The third apology to the same person goes to the owner (care.md)."""
_MONEY = re.compile(r"[€$£%]|\b(?:euros?|eur|per ?cento|per ?cent|sconto|sconti|discounts?|off)\b")


USUAL_PER_VOUCHER_CENTS, USUAL_DAILY_CENTS = 1000, 4000
"""What a new person at the till may give, and an owner who has not given the PIN yet."""


class NeedsApproval(Refused):
    """Too much for who asks; somebody who may approves this one, or nobody does."""


@dataclass(frozen=True, slots=True)
class Limits:
    """A person's limits in cents; None is no limit (the owner)."""

    per_voucher_cents: int | None
    daily_cents: int | None
    kind_cents: int | None = None
    """The shop's limit for one voucher of a kind."""

    def for_kind(self, cents: int | None) -> Self:
        """Return these limits for a kind; it binds nobody who has no limit of their own."""
        return self if self.per_voucher_cents is None else replace(self, kind_cents=cents)


class Bound(Enum):
    """What ends the largest voucher that is possible now."""

    PERSON = auto()
    KIND = auto()
    DAY = auto()


class Possible(NamedTuple):
    """The largest voucher that is possible now, and the limit that says so."""

    cents: int
    bound: Bound


def possible_now(limits: Limits, donated_today_cents: int) -> Possible | None:
    """Return the narrowest of a person's limits; None if there is none."""
    daily = limits.daily_cents
    left = None if daily is None else max(0, daily - donated_today_cents)
    bounds = (
        (limits.per_voucher_cents, Bound.PERSON),
        (limits.kind_cents, Bound.KIND),
        (left, Bound.DAY),
    )
    known = [Possible(cents, bound) for cents, bound in bounds if cents is not None]
    return min(known, key=lambda one: one.cents, default=None)


def available_cents(limits: Limits, donated_today_cents: int) -> int | None:
    """Return the cents of the largest voucher that is possible now; None if there is no limit."""
    possible = possible_now(limits, donated_today_cents)
    return possible and possible.cents


def check_limit(amount_cents: int, limits: Limits, donated_today_cents: int, approver: str) -> None:
    """Accept an amount within the limits; *approver* is the name of who may go beyond.

    Raises:
        NeedsApproval: it is above a limit; the text says what is possible and whom to ask.
    """
    possible = possible_now(limits, donated_today_cents)
    if possible is None or amount_cents <= possible.cents:
        return
    cents, words = possible.cents, _WORDS[possible.bound]
    if possible.bound is Bound.DAY and not cents:
        cents, words = donated_today_cents, _DAY_IS_OVER
    raise NeedsApproval(_(words).format(amount=format_money(cents), name=approver))


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


_WORDS = {
    Bound.PERSON: N_("Up to {amount}; for more ask {name}."),
    Bound.KIND: N_("A voucher of this kind gives up to {amount}; for more ask {name}."),
    Bound.DAY: N_("You may give {amount} more today; for more than that ask {name}."),
}
_DAY_IS_OVER = N_("You have given {amount} today, your limit: for more ask {name}.")
