"""The rules in the words of the page, and what publishing changes."""

from dataclasses import replace
from datetime import date

import pytest

from careapp.rules.loyalty.earning import (
    EarnInBands,
    EarnPerEuro,
    EarnPerItem,
    EarnPerVisit,
    Rounding,
    Unit,
)
from careapp.rules.loyalty.expiry import Expiry, ExpiryKind
from careapp.rules.loyalty.multipliers import (
    BetweenDays,
    InBirthdayWeek,
    Multiplier,
    OfTiers,
    OnWeekdays,
)
from careapp.rules.loyalty.programme import BirthdayGift, Lapsed, Programme, Shortfall
from careapp.rules.loyalty.rewards import Reward, RewardKind
from careapp.rules.loyalty.tiers import Measure, Review, Tiering
from careapp.ui import programme_words as words
from careapp.ui.programme_changes import Change, changes, is_same
from careapp.ui.programme_words import Rule

TODAY, LATER = date(2026, 3, 12), date(2026, 4, 30)
CAKE = Reward("cake", "Torta", 100, RewardKind.FREE_ITEM, 350)
OFF = Reward("off", "Sconto", 50, RewardKind.AMOUNT_OFF, 500)
PROGRAMME = Programme(rewards=(CAKE, OFF))


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (EarnPerEuro(), "1 punto ogni 1,00\u00a0€"),
        (EarnPerEuro(200, 3, 500), "3 punti ogni 2,00\u00a0€, da una spesa di 5,00\u00a0€"),
        (EarnPerVisit(1), "1 bollino a visita"),
        (EarnPerItem(("torte",), 2), "2 punti a pezzo: torte"),
        (EarnPerItem(("torte", "pane"), 1, 3), "1 punto ogni 3 pezzi: torte, pane"),
        (
            EarnInBands(),
            "da 0,00\u00a0€, 1 punto ogni 1,00\u00a0€; da 50,00\u00a0€, 2 punti ogni 1,00\u00a0€",
        ),
    ],
)
def test_each_way_of_earning(rule: Rule, said: str) -> None:
    assert words.earning_words(rule) == said


def test_what_a_purchase_gives() -> None:
    assert words.gives_words(2800, 2, Unit.POINT) == "28,00\u00a0€ → 2 punti"
    assert words.gives_words(2800, 1, Unit.STAMP) == "28,00\u00a0€ → 1 bollino"
    assert words.gives_words(99, 0, Unit.POINT) == "0,99\u00a0€ → niente"


@pytest.mark.parametrize(
    ("percent", "said"), [(200, "Punti × 2"), (150, "Punti × 1,5"), (125, "Punti × 1,25")]
)
def test_how_many_times(percent: int, said: str) -> None:
    assert words.times_words(percent) == said


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        (OnWeekdays((0, 6)), "il lunedì, la domenica"),
        (BetweenDays(date(2026, 3, 8), LATER), "dall’8 marzo 2026 al 30 aprile 2026 compresi"),
        (InBirthdayWeek(), "nella settimana del compleanno"),
        (OfTiers(("home", "family")), "per chi è: Di casa, Di famiglia"),
    ],
)
def test_when_more_is_earned(
    condition: OnWeekdays | BetweenDays | InBirthdayWeek | OfTiers, said: str
) -> None:
    assert words.condition_words(Multiplier(condition, 200, 1), Tiering()) == said


@pytest.mark.parametrize(
    ("reward", "said"),
    [
        (CAKE, "costo circa 3,50\u00a0€"),
        (replace(CAKE, value_cents=0), "Omaggio"),
        (OFF, "su una spesa"),
        (replace(OFF, is_repeatable=True), "finché bastano i punti"),
        (Reward("p", "P", 1, RewardKind.PERCENT_OFF, percent=10), "su una spesa"),
        (
            Reward("p", "P", 1, RewardKind.PERCENT_OFF, percent=10, cap_cents=500),
            "fino a 5,00\u00a0€",
        ),
        (
            Reward("w", "W", 1, minimum_cents=1000),
            "un gesto, a parole · da una spesa di 10,00\u00a0€",
        ),
        (replace(OFF, stock=30, per_customer=2), "su una spesa · 2 volte a persona, 30 in tutto"),
        (replace(CAKE, first_day=TODAY), "costo circa 3,50\u00a0€ · dal 12 marzo 2026"),
        (replace(CAKE, last_day=LATER), "costo circa 3,50\u00a0€ · fino al 30 aprile 2026"),
        (
            replace(OFF, first_day=TODAY, last_day=LATER, per_customer=1),
            "su una spesa · dal 12 marzo 2026 al 30 aprile 2026 compresi · 1 volta a persona",
        ),
    ],
)
def test_what_a_reward_is_worth(reward: Reward, said: str) -> None:
    assert words.reward_words(reward) == said


def test_what_a_reward_takes() -> None:
    assert words.effort_words(PROGRAMME, CAKE) == "dopo 4 spese, 100,00\u00a0€ in tutto"
    stamps = Programme(earning=EarnPerVisit())
    assert words.effort_words(stamps, replace(CAKE, cost=1)) == (
        "dopo 1 spesa, 28,00\u00a0€ in tutto"
    )
    nothing = Programme(earning=EarnPerEuro(points_each=0))
    assert words.effort_words(nothing, CAKE) == "nessuna spesa ci si avvicina"


@pytest.mark.parametrize(
    ("threshold", "measure", "said"),
    [
        (0, Measure.VISITS, "dalla prima volta"),
        (1, Measure.VISITS, "da 1 visita"),
        (1000, Measure.POINTS, "da 1.000 punti"),
        (20_000, Measure.SPEND, "da 200,00\u00a0€ di spesa"),
    ],
)
def test_where_a_tier_begins(threshold: int, measure: Measure, said: str) -> None:
    assert words.threshold_words(threshold, measure) == said


@pytest.mark.parametrize(
    ("expiry", "said"),
    [
        (Expiry(), "i punti non scadono mai"),
        (Expiry(ExpiryKind.MONTHS, 1), "1 mese dopo averli presi"),
        (Expiry(ExpiryKind.END_OF_MONTH, 12), "a fine mese, 12 mesi dopo"),
        (Expiry(ExpiryKind.END_OF_YEAR, 0), "alla fine dell’anno in cui si prendono"),
        (Expiry(ExpiryKind.END_OF_YEAR, 1), "a fine anno, 1 anno dopo"),
    ],
)
def test_when_points_expire(expiry: Expiry, said: str) -> None:
    assert words.expiry_words(expiry) == said


def test_windows_and_reviews() -> None:
    assert words.window_words(Tiering()) == "contano gli ultimi 12 mesi"
    assert words.window_words(Tiering(months=None)) == "conta tutto, dal primo giorno"
    assert words.review_words(Tiering()) == "si sale, non si scende"
    assert words.review_words(Tiering(review=Review(2, 8, 1))) == (
        "si rivede ogni anno l’8 febbraio, non prima di 1 mese nel livello"
    )


def test_the_same_rules_are_the_same_whatever_the_version() -> None:
    assert is_same(PROGRAMME, replace(PROGRAMME, version=7))
    assert not is_same(PROGRAMME, replace(PROGRAMME, shortfall=Shortfall.DEBT))
    assert changes(PROGRAMME, replace(PROGRAMME, version=7)) == ()


def test_each_part_that_differs_is_told_once() -> None:
    after = replace(
        PROGRAMME,
        earning=EarnPerEuro(200),
        rounding=Rounding.NEAREST,
        excluded=("giornali",),
        multipliers=(Multiplier(OnWeekdays((2,)), 200, 1),),
        bonuses=(EarnPerItem(("torte",)),),
        tiering=Tiering(months=None, review=Review()),
        expiry=Expiry(ExpiryKind.END_OF_YEAR, 1),
        shortfall=Shortfall.DEBT,
        birthday=BirthdayGift(amount_cents=500),
        lapsed=Lapsed(3),
    )
    told = changes(PROGRAMME, after)
    assert [change.part for change in told] == [
        "Come si guadagna",
        "Le parti di punto",
        "Che cosa non dà punti",
        "Punti in più",
        "Prodotti con punti in più",
        "Livelli",
        "Una volta saliti",
        "Quando scadono i punti",
        "Resi",
        "Buono di compleanno",
        "Se un abituale non torna",
    ]
    assert told[0] == Change(
        "Come si guadagna", "1 punto ogni 1,00\u00a0€", "1 punto ogni 2,00\u00a0€"
    )
    assert told[7].after == "a fine anno, 1 anno dopo; avviso 30 giorni prima"
    assert told[9].after == "Sconto 5,00\u00a0€, vale 7 giorni"
    assert told[10].after == "quando manca da 3 volte il suo solito"


def test_rewards_are_told_one_by_one() -> None:
    new = Reward("new", "Caffè", 20)
    after = replace(PROGRAMME, rewards=(OFF, replace(CAKE, cost=120), new))
    assert changes(PROGRAMME, after) == (
        Change(
            "Torta",
            "100 punti · costo circa 3,50\u00a0€",
            "120 punti · costo circa 3,50\u00a0€",
        ),
        Change("Caffè", "", "20 punti · un gesto, a parole"),
        Change("Ordine dei premi", "Torta, Sconto", "Sconto, Torta"),
    )
    gone = changes(PROGRAMME, replace(PROGRAMME, rewards=(CAKE,)))
    assert gone == (Change("Sconto", "50 punti · Sconto 5,00\u00a0€ · su una spesa", ""),)


def test_from_points_to_stamps_every_reward_is_told() -> None:
    told = changes(PROGRAMME, replace(PROGRAMME, earning=EarnPerVisit()))
    assert [change.part for change in told] == ["Come si guadagna", "Torta", "Sconto"]
    assert told[1].after.startswith("100 bollini")
