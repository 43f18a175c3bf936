from datetime import date

import pytest

from careapp.rules.vouchers import answers
from careapp.rules.vouchers.voice import Voice

TODAY = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("voice", "day", "hour", "when"),
    [
        (Voice.LEI, date(2026, 3, 11), 9, "ieri mattina"),
        (Voice.TU, date(2026, 3, 12), 10, "stamattina"),
        (Voice.LEI, date(2026, 3, 12), 13, "oggi pomeriggio"),
        (Voice.LEI, date(2026, 3, 12), 18, "stasera"),
        (Voice.LEI, date(2026, 3, 6), 17, "venerdì pomeriggio"),
        (Voice.LEI, date(2026, 3, 5), 9, "il 5 marzo"),
        (Voice.LEI, date(2026, 2, 8), 9, "l’8 febbraio"),
        (Voice.ENGLISH, date(2026, 3, 11), 9, "yesterday morning"),
        (Voice.ENGLISH, date(2026, 3, 9), 19, "on Monday evening"),
        (Voice.ENGLISH, date(2026, 2, 8), 9, "on 8 February"),
        (Voice.ENGLISH, date(2026, 3, 12), 9, "this morning"),
        (Voice.LEI, date(2026, 3, 12), 1, "stasera"),
        (Voice.LEI, date(2026, 3, 11), 3, "ieri sera"),
        (Voice.TU, date(2026, 3, 11), 4, "ieri mattina"),
    ],
)
def test_a_used_one_says_when(voice: Voice, day: date, hour: int, when: str) -> None:
    said = {
        "it": f"Risulta già passato {when}. Può capitare: controlliamo insieme.",
        "en": f"It shows as used {when}. It happens: let’s check together.",
    }
    assert answers.used(voice, hour, day, TODAY) == said[voice.language]


@pytest.mark.parametrize(
    ("voice", "address", "said"),
    [
        (
            Voice.LEI,
            "signora Greco",
            (
                "Signora Greco, il buono è scaduto venerdì, ma ci fa piacere che sia qui: "
                "per Lei vale ancora."
            ),
        ),
        (
            Voice.TU,
            "Luca",
            (
                "Luca, il buono è scaduto venerdì, ma ci fa piacere che tu sia qui: "
                "per te vale ancora."
            ),
        ),
        (
            Voice.ENGLISH,
            "Ms Taylor",
            "Ms Taylor, it ran out on Friday, but we’re glad you’re here: it still counts.",
        ),
        (
            Voice.LEI,
            "",
            "Il buono è scaduto venerdì, ma ci fa piacere che sia qui: per Lei vale ancora.",
        ),
    ],
)
def test_an_expired_one_that_still_counts_is_good_news(
    voice: Voice, address: str, said: str
) -> None:
    expired_on = date(2026, 3, 6)
    assert answers.expired(voice, address, expired_on, TODAY, still_taken=True) == said


@pytest.mark.parametrize(
    ("voice", "said"),
    [
        (Voice.LEI, "È scaduto venerdì, mi dispiace. Vediamo insieme che cosa posso fare."),
        (Voice.TU, "È scaduto venerdì, mi dispiace. Vediamo insieme che cosa posso fare."),
        (
            Voice.ENGLISH,
            "It ran out on Friday, I’m sorry. Let’s see together what I can do.",
        ),
    ],
)
def test_an_expired_one_that_is_over_leaves_a_way_out(voice: Voice, said: str) -> None:
    expired_on = date(2026, 3, 6)
    assert answers.expired(voice, "Luca", expired_on, TODAY, still_taken=False) == said


@pytest.mark.parametrize(
    ("expired_on", "when"),
    [
        (date(2026, 3, 11), "ieri"),
        (date(2026, 3, 1), "il 1 marzo"),
        (date(2025, 11, 11), "l’11 novembre"),
    ],
)
def test_a_day_is_said_as_people_say_it(expired_on: date, when: str) -> None:
    said = answers.expired(Voice.LEI, "", expired_on, TODAY, still_taken=False)
    assert said.startswith(f"È scaduto {when}, ")


@pytest.mark.parametrize(
    ("voice", "said"),
    [
        (Voice.LEI, "Questo buono comincia a valere venerdì 20 marzo. La aspettiamo con piacere."),
        (Voice.TU, "Questo buono comincia a valere venerdì 20 marzo. Ti aspettiamo con piacere."),
        (
            Voice.ENGLISH,
            "This voucher starts on Friday 20 March. We look forward to seeing you then.",
        ),
    ],
)
def test_an_early_one_says_from_when(voice: Voice, said: str) -> None:
    assert answers.not_yet(voice, date(2026, 3, 20)) == said


def test_every_state_has_words_of_its_own() -> None:
    for voice in Voice:
        said = {answers.void(voice), answers.misread(voice), answers.unknown(voice)}
        assert len(said) == 3
    assert answers.unknown(Voice.LEI) == answers.unknown(Voice.TU) != answers.unknown(Voice.ENGLISH)
