"""How much a person may give: per voucher and per day. Limits arrive as arguments, in cents."""

from dataclasses import dataclass

from careapp.errors import Refused
from careapp.text import _, format_money


@dataclass(frozen=True, slots=True)
class Limits:
    """A person's limits in cents; None is no limit (the owner)."""

    per_voucher_cents: int | None
    daily_cents: int | None


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
        Refused: it is above a limit; the text says what is possible and whom to ask.
    """
    possible = available_cents(limits, donated_today_cents)
    if possible is None or amount_cents <= possible:
        return
    if possible == 0:
        raise Refused(
            _("You have given {amount} today, your limit: for more ask {name}.").format(
                amount=format_money(donated_today_cents), name=approver
            )
        )
    raise Refused(
        _("Up to {amount}; for more ask {name}.").format(
            amount=format_money(possible), name=approver
        )
    )
