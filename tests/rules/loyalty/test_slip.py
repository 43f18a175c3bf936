"""The words of the slip, in every voice; the Italian spaces of money are kept unbroken."""

from dataclasses import replace
from datetime import date

import pytest

from careapp.rules.loyalty import slip
from careapp.rules.loyalty.earning import Unit
from careapp.rules.loyalty.rewards import NextReward, Reward
from careapp.rules.loyalty.slip import Ending, SlipFacts
from careapp.rules.loyalty.tiers import Measure, NextTier, Tier
from careapp.rules.vouchers.voice import Voice

LEI, TU, ENGLISH = Voice.LEI, Voice.TU, Voice.ENGLISH
COFFEE = Reward("coffee", "Un caffè", 10)
NOTHING = SlipFacts(
    balance=0,
    unit=Unit.STAMP,
    other_balance=0,
    tier="Ospite",
    ready=(),
    next_reward=None,
    next_tier=None,
    measure=Measure.VISITS,
    soon=(),
    later=(),
)


def said(voice: Voice = LEI, **facts: object) -> tuple[str, ...]:
    """Return the lines of somebody who has nothing but these facts."""
    return slip.progress_lines(replace(NOTHING, **facts), voice)  # type: ignore[arg-type]  # by name


@pytest.mark.parametrize(
    ("voice", "address", "words"),
    [
        (LEI, "signora Wójcik", "Il Suo saldo, signora Wójcik."),
        (TU, "Siobhán", "Il tuo saldo, Siobhán."),
        (ENGLISH, "Siobhán", "Your balance, Siobhán."),
        (LEI, "", "Il Suo saldo."),
        (TU, "", "Il tuo saldo."),
        (ENGLISH, "", "Your balance."),
    ],
)
def test_the_headline_greets_by_name_where_one_is_known(
    voice: Voice, address: str, words: str
) -> None:
    assert slip.headline(voice, address) == words


@pytest.mark.parametrize(
    ("count", "unit", "italian", "english"),
    [
        (0, Unit.POINT, "punti", "points"),
        (1, Unit.POINT, "punto", "point"),
        (1, Unit.STAMP, "bollino", "stamp"),
        (2, Unit.STAMP, "bollini", "stamps"),
    ],
)
def test_the_unit_follows_the_number(count: int, unit: Unit, italian: str, english: str) -> None:
    assert slip.unit_word(count, unit, LEI) == italian
    assert slip.unit_word(count, unit, ENGLISH) == english


def test_the_whole_is_told_in_the_persons_language() -> None:
    assert slip.whole_words(1500, Unit.POINT, TU) == "su 1.500 punti"
    assert slip.whole_words(1500, Unit.POINT, ENGLISH) == "of 1,500 points"


@pytest.mark.parametrize(
    ("goal", "missing", "italian", "english"),
    [
        ("", 1, "Un caffè: manca 1 bollino.", "Un caffè: 1 stamp to go."),
        ("", 3, "Un caffè: mancano 3 bollini.", "Un caffè: 3 stamps to go."),
        ("al caffè", 1, "Manca 1 bollino al caffè.", "1 stamp al caffè."),
        ("al caffè", 3, "Mancano 3 bollini al caffè.", "3 stamps al caffè."),
    ],
)
def test_what_is_missing_to_a_reward(goal: str, missing: int, italian: str, english: str) -> None:
    coming = NextReward(replace(COFFEE, goal=goal), missing, None)
    assert said(LEI, next_reward=coming) == (italian,)
    assert said(ENGLISH, next_reward=coming) == (english,)


@pytest.mark.parametrize(
    ("measure", "missing", "italian", "english"),
    [
        (Measure.VISITS, 1, "1 visita per «Di famiglia».", "1 visit to “Family”."),
        (Measure.VISITS, 1500, "1.500 visite per «Di famiglia».", "1,500 visits to “Family”."),
        (Measure.SPEND, 1, "0,01\u00a0€ per «Di famiglia».", "€0.01 to “Family”."),
        (Measure.POINTS, 1, "1 punto per «Di famiglia».", "1 point to “Family”."),
        (Measure.POINTS, 2, "2 punti per «Di famiglia».", "2 points to “Family”."),
    ],
)
def test_the_tier_above_is_told_in_its_measure(
    measure: Measure, missing: int, italian: str, english: str
) -> None:
    """A tier is measured in points even where stamps are collected."""
    above = NextTier(Tier("family", 50), missing)
    for voice, words in ((LEI, italian), (ENGLISH, english)):
        assert said(voice, next_tier=above, measure=measure) == (words,)


@pytest.mark.parametrize(
    ("voice", "mine"),
    [
        (LEI, ("È già Suo: Un caffè.", "È già Suo: Un tè.")),
        (TU, ("È già tuo: Un caffè.", "È già tuo: Un tè.")),
        (ENGLISH, ("Yours already: Un caffè.", "Yours already: Un tè.")),
    ],
)
def test_each_reward_that_waits_has_its_line(voice: Voice, mine: tuple[str, ...]) -> None:
    assert said(voice, ready=("Un caffè", "Un tè")) == mine


@pytest.mark.parametrize(
    ("unit", "other", "italian", "english"),
    [
        (Unit.STAMP, 1, "E 1 punto del programma di prima.", "And 1 point of the one before."),
        (Unit.POINT, 2, "E 2 bollini del programma di prima.", "And 2 stamps of the one before."),
    ],
)
def test_what_is_left_of_the_programme_before(
    unit: Unit, other: int, italian: str, english: str
) -> None:
    assert said(LEI, unit=unit, other_balance=other) == (italian,)
    assert said(ENGLISH, unit=unit, other_balance=other) == (english,)


def test_who_has_nothing_is_told_nothing() -> None:
    assert said() == ()
    assert said(other_balance=-1) == ()


def test_what_waits_comes_first_and_what_was_before_last() -> None:
    lines = said(
        ready=("Un tè",),
        next_reward=NextReward(COFFEE, 3, None),
        next_tier=NextTier(Tier("family", 50), 2),
        other_balance=5,
    )
    assert lines == (
        "È già Suo: Un tè.",
        "Un caffè: mancano 3 bollini.",
        "2 visite per «Di famiglia».",
        "E 5 punti del programma di prima.",
    )


@pytest.mark.parametrize(
    ("voice", "lines"),
    [
        (TU, ("1 bollino vale fino all’8 aprile.", "84 punti valgono fino al 20 maggio.")),
        (ENGLISH, ("1 stamp counts until 8 April.", "84 points count until 20 May.")),
    ],
)
def test_every_coming_expiry_has_its_line(voice: Voice, lines: tuple[str, ...]) -> None:
    endings = (
        Ending(1, Unit.STAMP, date(2026, 4, 8)),
        Ending(84, Unit.POINT, date(2026, 5, 20)),
    )
    assert slip.ending_lines(endings, voice) == lines


@pytest.mark.parametrize(
    ("voice", "lines"),
    [
        (
            LEI,
            (
                "Saldo dell’8 marzo 2026.",
                "Documento non fiscale.",
                "I Suoi dati restano in bottega: non li vendiamo a nessuno.",
            ),
        ),
        (
            TU,
            (
                "Saldo dell’8 marzo 2026.",
                "Documento non fiscale.",
                "I tuoi dati restano in bottega: non li vendiamo a nessuno.",
            ),
        ),
        (
            ENGLISH,
            (
                "Balance on 8 March 2026.",
                "Not a tax receipt.",
                "Your details stay in the shop. We never sell them.",
            ),
        ),
    ],
)
def test_the_small_print_tells_the_day_and_promises(voice: Voice, lines: tuple[str, ...]) -> None:
    assert slip.small_print(date(2026, 3, 8), voice) == lines
