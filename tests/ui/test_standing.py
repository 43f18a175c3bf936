"""Where a person stands, as the card, the glance and the purchase sheet show it."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from careapp.rules.loyalty.earning import Unit
from careapp.rules.loyalty.rewards import NextReward, Reward
from careapp.rules.loyalty.tiers import Measure, NextTier, Tier
from careapp.rules.loyalty.versions import Offer
from careapp.services.standing import Expiring, Loyalty
from careapp.ui.loyalty_words import next_tier_words
from careapp.ui.pages.card_parts import LoyaltyCard
from careapp.ui.standing import StandingPart
from careapp.ui.widgets.label import Text
from tests.ui.conftest import Shown

TODAY = date(2026, 3, 12)
COFFEE = Reward("coffee", "Un caffè", 10, goal="al caffè")
GUEST, FAMILY = Tier("guest", 0), Tier("family", 50)


def loyalty(**facts: object) -> Loyalty:
    given: dict[str, object] = {
        "balance": 7,
        "ready": (),
        "next_reward": NextReward(COFFEE, 3, 3),
        "tier": GUEST,
        "next_tier": NextTier(FAMILY, 13),
        "expiring": (),
        "unit": Unit.STAMP,
        "warn_days": 30,
    }
    return Loyalty(**(given | facts))  # type: ignore[arg-type]  # by name


def words_of(part: LoyaltyCard) -> list[str]:
    QApplication.processEvents()
    return [text.text() for text in part.findChildren(Text) if text.isVisible() and text.text()]


def test_a_stamp_card_is_drawn_as_stamps_and_never_called_points(shown: Shown) -> None:
    part = shown(StandingPart(112))
    part.show_standing(loyalty())
    assert part.stamps.isVisible()
    assert not part.ring.isVisible()
    assert (part.stamps.value(), part.stamps.maximum()) == (7, 10)
    assert part.count.text() == "7 su 10 bollini"
    assert part.missing.text() == "Mancano 3 bollini"
    assert part.goal.text() == "al caffè"
    assert part.away.text() == "circa 3 visite"


def test_a_small_ring_has_no_room_for_what_it_counts_towards(shown: Shown) -> None:
    sizes = (76, 112)
    parts = [shown(StandingPart(size)) for size in sizes]
    for part in parts:
        part.show_progress(84, 100, Unit.POINT)
    spoken = [(part.ring._figure, part.ring._of) for part in parts]  # noqa: SLF001 - painted
    assert spoken == [("84", ""), ("84", "su 100")]


def test_points_and_long_cards_are_a_ring(shown: Shown) -> None:
    part = shown(StandingPart(112))
    part.show_standing(loyalty(unit=Unit.POINT))
    assert part.ring.isVisible()
    assert part.missing.text() == "Mancano 3 punti"
    many = Reward("many", "Una torta", 60)
    part.show_standing(loyalty(next_reward=NextReward(many, 53, None)))
    assert not part.stamps.isVisible()
    assert part.ring.accessibleName() == "Bollini"
    assert part.ring.accessibleDescription() == "7 su 60 bollini"
    assert not part.away.isVisible()


def test_a_reward_that_is_ready_fills_the_card(shown: Shown) -> None:
    part = shown(StandingPart(112))
    part.show_standing(loyalty(balance=12, ready=(Offer(COFFEE, 1, Unit.STAMP),)))
    assert part.stamps.is_full
    assert part.missing.text() == "Premio pronto"
    assert part.goal.text() == "Un caffè"


def test_without_a_reward_the_balance_stands_alone(shown: Shown) -> None:
    part = shown(StandingPart(112))
    part.show_standing(loyalty(next_reward=None))
    assert part.missing.text() == "7 bollini"
    assert not part.ring.is_full
    assert not part.goal.isVisible()


def test_what_a_programme_of_before_left_is_said(shown: Shown) -> None:
    card = shown(LoyaltyCard())
    promised = Offer(COFFEE, 1, Unit.POINT, is_promised=True)
    card.show_loyalty(loyalty(other_balance=12, ready=(promised,)), (), TODAY)
    assert card.other.text() == "E 12 punti del programma di prima"
    assert card.standing.missing.text() == "Premio pronto"
    card.show_loyalty(loyalty(other_balance=0), (), TODAY)
    assert not card.other.isVisible()


def test_every_coming_expiry_is_shown_the_near_ones_as_warnings(shown: Shown) -> None:
    card = shown(LoyaltyCard())
    ends = (
        Expiring(1, date(2026, 3, 31), Unit.STAMP),
        Expiring(12, date(2026, 4, 11), Unit.POINT),
        Expiring(3, date(2026, 4, 12), Unit.POINT),
    )
    card.show_loyalty(loyalty(expiring=ends), (), TODAY)
    near = ["1 bollino vale fino al 31 marzo", "12 punti valgono fino all’11 aprile"]
    assert [words for words in words_of(card) if "fino" in words] == near
    assert card.expiries.later.button.text() == "Che cosa scade, dal 12 aprile"
    card.expiries.later.button.click()
    assert "3 punti valgono fino al 12 aprile" in words_of(card)
    card.show_loyalty(loyalty(), (), TODAY)
    assert not card.expiries.isVisible()


@pytest.mark.parametrize(
    ("measure", "said"),
    [
        (Measure.VISITS, "«Di famiglia» tra 13 visite"),
        (Measure.SPEND, "0,13\u00a0€ per «Di famiglia»"),
        (Measure.POINTS, "13 punti per «Di famiglia»"),
    ],
)
def test_the_tier_above_is_told_in_its_measure(measure: Measure, said: str) -> None:
    assert next_tier_words(NextTier(FAMILY, 13), measure, Unit.POINT) == said
