"""What to do at the till with a voucher: one sentence, large, and what is said before."""

from dataclasses import dataclass

from careapp.rules.vouchers.kind import Gesture, GestureKind
from careapp.text import _, format_money


@dataclass(frozen=True, slots=True)
class AtTheTill:
    """What a voucher comes to; amounts in cents.

    `lost_cents` is the part of a discount that the purchase does not absorb: it is not kept.
    `left_cents` is what stays on a gift card for another time. `caution` is said before the
    voucher is used; empty where nothing needs saying.
    """

    sentence: str
    caution: str
    taken_cents: int
    lost_cents: int
    left_cents: int = 0


def at_the_till(
    gesture: Gesture, purchase_cents: int | None = None, left_cents: int | None = None
) -> AtTheTill:
    """Return what to do at the till.

    *purchase_cents* is None while it is not known; *left_cents* is what is on a gift card, None:
    all that was paid for it.
    """
    if gesture.kind is GestureKind.VALUE:
        there = gesture.amount_cents if left_cents is None else left_cents
        return paid_by_gift_card(there, purchase_cents)
    if gesture.kind is GestureKind.GIFT:
        return AtTheTill(_("Hand over: {gift}").format(gift=gesture.gift), "", 0, 0)
    amount = gesture.amount_cents
    taken = amount if purchase_cents is None else min(amount, max(0, purchase_cents))
    sentence = _("Take {amount} off at the till").format(amount=format_money(taken))
    return AtTheTill(sentence, _caution(amount, purchase_cents), taken, amount - taken)


def paid_by_gift_card(left_cents: int, purchase_cents: int | None = None) -> AtTheTill:
    """Return what a gift card pays of a purchase: as much as is needed, as far as it goes."""
    if purchase_cents is None:
        caution = _("Write the purchase: what it does not need stays on the gift card.")
        return AtTheTill("", caution, 0, 0, left_cents)
    taken = min(left_cents, max(0, purchase_cents))
    return taken_off_gift_card(taken, left_cents - taken, purchase_cents - taken)


def taken_off_gift_card(taken_cents: int, left_cents: int, due_cents: int = 0) -> AtTheTill:
    """Return what to do when an amount has come off; *due_cents* is still to be paid."""
    amount, left = format_money(taken_cents), format_money(left_cents)
    if left_cents:
        sentence = _("Take {amount} off. {left} stay on the gift card.")
    else:
        sentence = _("Take {amount} off. The gift card is used up.")
    caution = _("{due} are still to be paid.").format(due=format_money(due_cents))
    return AtTheTill(
        sentence=sentence.format(amount=amount, left=left),
        caution=caution if due_cents else "",
        taken_cents=taken_cents,
        lost_cents=0,
        left_cents=left_cents,
    )


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
