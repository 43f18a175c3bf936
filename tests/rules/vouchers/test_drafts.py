from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.errors import Refused
from careapp.rules.vouchers.apology import APOLOGY
from careapp.rules.vouchers.drafts import (
    MESSAGE_LIMIT,
    TOKENS,
    History,
    as_sentence,
    check_message,
    check_reason,
    check_signature,
    draft_messages,
    fill,
    known_tokens,
    open_tokens,
    usual_weekday,
)
from careapp.rules.vouchers.kind import GestureKind
from careapp.rules.vouchers.thank_you import THANK_YOU
from careapp.rules.vouchers.voice import Voice

TODAY = date(2026, 3, 12)


@pytest.mark.parametrize("visits", [0, 1])
def test_without_a_history_only_what_is_true_of_everybody_is_offered(visits: int) -> None:
    loyalty = THANK_YOU.reason("loyalty")
    known = known_tokens(History(visits, TODAY), Voice.LEI, TODAY)
    offered = draft_messages(loyalty, Voice.LEI, GestureKind.WORDS, known)
    assert [text.split(".")[0] for text in offered] == [
        "Tra tanti negozi ha scelto il nostro",
        "La fiducia di chi entra da noi non è scontata",
    ]


@pytest.mark.parametrize(
    ("voice", "begins"),
    [
        (Voice.LEI, "Torna a trovarci, e ogni volta è un piacere."),
        (Voice.TU, "Torni a trovarci, e ogni volta è un piacere."),
        (Voice.ENGLISH, "You keep coming back, and it is always a pleasure."),
    ],
)
def test_who_comes_back_is_told_so(voice: Voice, begins: str) -> None:
    loyalty = THANK_YOU.reason("loyalty")
    known = known_tokens(History(2, TODAY), voice, TODAY)
    assert draft_messages(loyalty, voice, GestureKind.WORDS, known)[0].startswith(begins)


def test_the_true_reason_comes_first() -> None:
    loyalty = THANK_YOU.reason("loyalty")
    known = known_tokens(History(100, date(2025, 3, 3), 0), Voice.LEI, TODAY)
    first, second, *_others = draft_messages(loyalty, Voice.LEI, GestureKind.DISCOUNT, known)
    assert first == (
        "Da un anno, il lunedì, si apre la porta e arriva Lei. Non lo diamo per scontato. "
        "Questo è un piccolo pensiero per la Sua prossima spesa."
    )
    assert second.startswith("Con oggi fanno cento visite, e ogni volta è un piacere.")


@pytest.mark.parametrize(
    ("history", "voice", "expected"),
    [
        (History(), Voice.LEI, {}),
        (History(visits=1), Voice.LEI, {}),
        (History(visits=2), Voice.LEI, {"ritorno": "Torna a trovarci"}),
        (History(visits=4), Voice.LEI, {"ritorno": "Torna a trovarci"}),
        (History(visits=47), Voice.TU, {"visite": "47", "ritorno": "Torni a trovarci"}),
        (History(visits=50), Voice.TU, {"visite": "cinquanta", "ritorno": "Torni a trovarci"}),
        (
            History(visits=100),
            Voice.ENGLISH,
            {"visite": "a hundred", "ritorno": "You keep coming back"},
        ),
        (History(weekday=2), Voice.LEI, {}),
        (History(first_visit=date(2020, 1, 1)), Voice.LEI, {}),
        (History(first_visit=date(2026, 2, 1), weekday=2), Voice.LEI, {}),
        (
            History(first_visit=date(2025, 9, 12), weekday=6),
            Voice.LEI,
            {"giorno": "la domenica", "da_quando": "Da 6 mesi"},
        ),
        (
            History(first_visit=date(2023, 3, 12), weekday=5),
            Voice.TU,
            {"giorno": "il sabato", "da_quando": "Da 3 anni"},
        ),
        (
            History(first_visit=date(2023, 3, 12), weekday=5),
            Voice.ENGLISH,
            {"giorno": "Every Saturday", "da_quando": "for 3 years"},
        ),
        (
            History(first_visit=date(2025, 3, 12), weekday=0),
            Voice.ENGLISH,
            {"giorno": "Every Monday", "da_quando": "for a year"},
        ),
        (
            History(first_visit=date(2025, 10, 12), weekday=0),
            Voice.ENGLISH,
            {"giorno": "Every Monday", "da_quando": "for 5 months"},
        ),
    ],
)
def test_a_history_fills_only_the_tokens_that_it_knows(
    history: History, voice: Voice, expected: dict[str, str]
) -> None:
    assert known_tokens(history, voice, TODAY) == expected


MONDAYS = [date(2026, 1, 5) + timedelta(weeks=week) for week in range(8)]
TUESDAYS = [day + timedelta(days=1) for day in MONDAYS]


@pytest.mark.parametrize(
    ("days", "weekday"),
    [
        ([], None),
        (MONDAYS, 0),
        (MONDAYS[:7], None),
        (MONDAYS[:7] * 2, None),
        (MONDAYS + TUESDAYS[:5], 0),
        (MONDAYS + TUESDAYS[:6], None),
        (MONDAYS[:4] + TUESDAYS, 1),
    ],
)
def test_a_weekday_is_said_only_when_it_is_a_habit(days: list[date], weekday: int | None) -> None:
    assert usual_weekday(days) == weekday


def test_a_free_reason_needs_its_sentence() -> None:
    other = APOLOGY.reason("other")
    assert draft_messages(other, Voice.LEI, GestureKind.GIFT, {}) == ()
    known = {"fatto": as_sentence("sabato la torta è arrivata tardi")}
    (message,) = draft_messages(other, Voice.LEI, GestureKind.GIFT, known)
    assert message.startswith("Sabato la torta è arrivata tardi. L’errore è nostro. ")


def test_a_value_is_never_read_as_a_template() -> None:
    known = {"appellativo": "{firma}", "firma": "Elena"}
    assert fill("{appellativo} {firma} {causa} {0.__class__} %s ${jndi}", known) == (
        "{firma} Elena {causa} {0.__class__} %s ${jndi}"
    )
    assert open_tokens("{causa} e {rimedio} e {causa} e {altro}") == ("{causa}", "{rimedio}")


@given(st.text(max_size=60), st.sampled_from(TOKENS))
def test_filling_puts_the_value_in_unchanged(value: str, token: str) -> None:
    assert fill(f"a {{{token}}} z", {token: value}) == f"a {value} z"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("  ", ""),
        ("il pane non c'era", "Il pane non c'era."),
        ("Davvero?", "Davvero?"),
        ("èra\ntardi…", "Èra tardi…"),
    ],
)
def test_a_typed_fact_becomes_a_sentence(typed: str, sentence: str) -> None:
    assert as_sentence(typed) == sentence


@pytest.mark.parametrize(
    "message",
    [
        "",
        "   \n ",
        "\N{ZERO WIDTH SPACE}\N{WORD JOINER}",
        "L’errore è nostro: {causa}.",
        "Carta 4111 1111 1111 1111, grazie.",
        "x" * (MESSAGE_LIMIT + 1),
        "x" * 200_000,
    ],
)
def test_a_message_that_cannot_be_printed_is_refused(message: str) -> None:
    with pytest.raises(Refused):
        check_message(message)


def test_a_refused_length_says_by_how_much() -> None:
    with pytest.raises(Refused) as one:
        check_message("x" * (MESSAGE_LIMIT + 1))
    with pytest.raises(Refused) as many:
        check_message("x" * (MESSAGE_LIMIT + 12))
    assert one.value.text != many.value.text
    assert "12" in many.value.text


def test_a_message_loses_what_nobody_can_see() -> None:
    assert check_message(" Grazie\x00\x1b[2J,\u202e Anna.\ud800 \n\n") == "Grazie[2J, Anna."
    assert check_message("<img src='x'> & A<B") == "<img src='x'> & A<B"
    assert len(check_message("x" * MESSAGE_LIMIT)) == MESSAGE_LIMIT


def test_only_the_free_reason_is_kept_as_typed() -> None:
    assert check_reason("loyalty", "whatever") == ""
    assert check_reason("other", "  ha trovato\nil gatto ") == "ha trovato il gatto"


@pytest.mark.parametrize("typed", ["", "   ", "\u200b", "x" * 161, "4111111111111111"])
def test_a_free_reason_of_nothing_is_refused(typed: str) -> None:
    with pytest.raises(Refused):
        check_reason("other", typed)


def test_somebody_signs() -> None:
    assert check_signature(" Elena,  titolare ") == "Elena, titolare"
    for nobody in ("", " \u200b", "x" * 61, "4111 1111 1111 1111"):
        with pytest.raises(Refused):
            check_signature(nobody)
