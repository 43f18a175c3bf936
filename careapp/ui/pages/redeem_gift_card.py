"""What the page of vouchers says of a gift card: what is left on it, and where the rest went."""

from dataclasses import replace

from careapp import clock
from careapp.rules.permissions import Action, may
from careapp.rules.roles import Role
from careapp.rules.vouchers.stored_value import ValueMovement
from careapp.services.gift_cards import GiftCardFacts, ValueEntry
from careapp.text import N_, _, format_money, format_short_day
from careapp.ui.pages.redeem_words import Act, Fact, Verdict

_MOST = 2
_LINES = {
    ValueMovement.SOLD: N_("sold on {day} for {amount}"),
    ValueMovement.SPENT: N_("{amount} spent on {day}"),
    ValueMovement.GIVEN_BACK: N_("{amount} given back on {day}"),
    ValueMovement.VOID: N_("{amount} taken back on {day}"),
    ValueMovement.MOVED: N_("{amount} moved on {day}, from or to a lost card"),
}


def with_value(verdict: Verdict, card: GiftCardFacts | None, role: Role) -> Verdict:
    """Return the verdict of a voucher with what its gift card says; None: it is none."""
    if card is None:
        return verdict
    lines = tuple(Fact("credit-card", movement_words(entry)) for entry in card.entries[:_MOST])
    paid = _("Left of {paid}").format(paid=format_money(card.paid_cents))
    # Who it is for comes first; the shop's rule on days stays as well.
    others = [fact for fact in verdict.facts if fact.icon not in {"shopping-bag", "receipt-text"}]
    return replace(
        verdict,
        lead=paid,
        value=format_money(card.left_cents),
        facts=(*others[:2], *lines),
        is_large=True,
        left_cents=card.left_cents,
        acts=_acts(verdict, card, role),
    )


def _acts(verdict: Verdict, card: GiftCardFacts, role: Role) -> tuple[Act, ...]:
    if not card.left_cents or not may(role, Action.VOID_GIFT_CARD):
        return verdict.acts
    return (*verdict.acts[:-1], Act.VOID, verdict.acts[-1])


def movement_words(entry: ValueEntry) -> str:
    """Return one movement in a few words: «10,00 € spesi il 9 mar»."""
    day = format_short_day(clock.shop_day(entry.happened_at))
    words = _(_LINES[entry.movement])
    return words.format(amount=format_money(abs(entry.cents)), day=day)
