"""Where a person stands, put into words for paper."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from careapp.documents.slip import SlipPaper
from careapp.rules.loyalty import slip
from careapp.rules.loyalty.earning import Unit
from careapp.rules.loyalty.slip import Ending, SlipFacts
from careapp.rules.loyalty.tiers import tier_name
from careapp.rules.shop import Shop
from careapp.rules.vouchers.voice import Voice
from careapp.services.card import load_card
from careapp.services.logos import load_logo
from careapp.services.programme import load_programme
from careapp.services.shop import load_shop
from careapp.services.standing import Expiring, Loyalty
from careapp.text import format_number

_MOST_STAMPS = 20
"""A longer card is told in figures."""


def load_slip(session: Session, customer_id: int, today: date) -> SlipPaper:
    """Return the slip of a person; *today* is the shop day.

    Raises:
        Refused: the person is no longer in the archive.
    """
    card = load_card(session, customer_id, today)
    voice = Voice.of(card.person.register, card.person.language)
    has_tiers = load_programme(session, today).tiering.has_steps
    facts = _facts(card.loyalty, today, voice, has_tiers=has_tiers)
    slip_paper = write_slip(load_shop(session), card.person.address, voice, facts, today)
    return replace(slip_paper, logo=load_logo(session))


def write_slip(shop: Shop, address: str, voice: Voice, facts: SlipFacts, today: date) -> SlipPaper:
    """Put a balance into words for paper, in the voice of the person."""
    whole = facts.next_reward.reward.cost if facts.next_reward else 0
    is_card = facts.unit is Unit.STAMP and 0 < whole <= _MOST_STAMPS
    done = max(0, facts.balance)
    under = slip.unit_word(facts.balance, facts.unit, voice)
    if whole:
        under = slip.whole_words(whole, facts.unit, voice)
    figure = format_number(facts.balance, voice.language)
    return SlipPaper(
        language=voice.language,
        shop_name=shop.name,
        shop_address=shop.address,
        headline=slip.headline(voice, address),
        figure=figure,
        under=f"{figure} {under}" if is_card else under,
        stamps=(min(done, whole), whole) if is_card else None,
        tier=facts.tier,
        lines=slip.progress_lines(facts, voice),
        soon=slip.ending_lines(facts.soon, voice),
        later=slip.ending_lines(facts.later, voice),
        small_print=slip.small_print(today, voice),
    )


def _facts(loyalty: Loyalty, today: date, voice: Voice, *, has_tiers: bool) -> SlipFacts:
    soon = loyalty.expiring_soon(today)
    return SlipFacts(
        balance=loyalty.balance,
        unit=loyalty.unit,
        other_balance=loyalty.other_balance,
        tier=tier_name(loyalty.tier, voice.language) if has_tiers else "",
        ready=tuple(offer.reward.name for offer in loyalty.ready),
        next_reward=loyalty.next_reward,
        next_tier=loyalty.next_tier,
        measure=loyalty.measure,
        soon=_endings(soon),
        later=_endings(loyalty.expiring[len(soon) :]),
    )


def _endings(expiring: Sequence[Expiring]) -> tuple[Ending, ...]:
    return tuple(Ending(part.points, Unit(part.unit), part.last_day) for part in expiring)
