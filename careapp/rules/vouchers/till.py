"""What to do at the till with a voucher: one sentence, large, and what is said before."""

from dataclasses import dataclass

from careapp.rules.vouchers.kind import Gesture, GestureKind
from careapp.text import _, format_money


@dataclass(frozen=True, slots=True)
class AtTheTill:
    """What a voucher comes to; amounts in cents.

    `lost_cents` is the part of a discount that the purchase does not absorb: it is not kept.
    `caution` is said before the voucher is used; empty where nothing can be lost.
    """

    sentence: str
    caution: str
    taken_cents: int
    lost_cents: int


def at_the_till(gesture: Gesture, purchase_cents: int | None = None) -> AtTheTill:
    """Return what to do at the till; *purchase_cents* is None while it is not known."""
    if gesture.kind is GestureKind.GIFT:
        return AtTheTill(_("Hand over: {gift}").format(gift=gesture.gift), "", 0, 0)
    amount = gesture.amount_cents
    taken = amount if purchase_cents is None else min(amount, max(0, purchase_cents))
    sentence = _("Take {amount} off at the till").format(amount=format_money(taken))
    return AtTheTill(sentence, _caution(amount, purchase_cents), taken, amount - taken)


def _caution(amount: int, purchase_cents: int | None) -> str:
    if purchase_cents is None:
        return _(
            "If the purchase is less than {amount}, it comes to {nothing} and the rest is lost."
        ).format(amount=format_money(amount), nothing=format_money(0))
    if purchase_cents >= amount:
        return ""
    return _("The purchase comes to {nothing}; the remaining {rest} is lost.").format(
        nothing=format_money(0), rest=format_money(amount - purchase_cents)
    )
