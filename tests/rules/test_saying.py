"""*Cosa dire*: the order, the voice, and what must never be said."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.rules.names import Register
from careapp.rules.saying import (
    LONGEST,
    Known,
    Tone,
    days_to_birthday,
    milestone_key,
    what_to_say,
)
from careapp.rules.saying_phrases import PHRASES
from careapp.rules.vouchers.voice import Voice

TODAY = date(2026, 3, 12)
MARTA = Known("signora Wójcik", Register.FORMAL, "it", TODAY)
EVERYTHING = replace(
    MARTA,
    apology_due="pane non disponibile",
    overdue="Tè da provare",
    ready="Pane di segale",
    answer_ready="Preventivo",
    reward="Dolce della casa",
    birthday=(3, 12),
    milestone=50,
    is_back=True,
    usual_item="Pane di segale",
)
OWED = ("apology", "promise_overdue", "promise_ready", "answer_ready")
ALL_KEYS = (*OWED, "reward", "birthday", "milestone_50", "back", "usual")


def text_of(known: Known) -> str:
    saying = what_to_say(known)
    assert saying is not None
    return saying.text


@pytest.mark.parametrize("already_said", range(len(ALL_KEYS)))
def test_the_most_important_thing_not_yet_said_comes_first(already_said: int) -> None:
    known = replace(EVERYTHING, said=frozenset(ALL_KEYS[:already_said]))
    saying = what_to_say(known)
    assert saying is not None
    assert saying.key == ALL_KEYS[already_said]


def test_when_everything_is_said_there_is_silence() -> None:
    assert what_to_say(replace(EVERYTHING, said=frozenset(ALL_KEYS))) is None


def test_a_greeting_that_says_nothing_is_not_said() -> None:
    assert what_to_say(MARTA) is None


def test_nobody_is_greeted_by_a_number() -> None:
    assert what_to_say(replace(EVERYTHING, address="")) is None


def test_rewards_and_feasts_are_gifts_and_greetings_are_not() -> None:
    reward = what_to_say(replace(EVERYTHING, said=frozenset(OWED)))
    back = what_to_say(replace(MARTA, is_back=True))
    assert reward is not None
    assert back is not None
    assert (reward.tone, back.tone) == (Tone.GIFT, Tone.ACCENT)
    assert reward.lead != back.lead


def test_what_we_owe_is_no_feast() -> None:
    tones = []
    for said in range(len(OWED)):
        saying = what_to_say(replace(EVERYTHING, said=frozenset(OWED[:said])))
        assert saying is not None
        tones.append(saying.tone)
    assert tones == [Tone.BAD, Tone.BAD, Tone.ACCENT, Tone.ACCENT]


def test_a_complaint_without_a_title_is_apologised_for() -> None:
    saying = what_to_say(replace(MARTA, apology_due=""))
    assert saying is not None
    assert saying.key == "apology"


def test_a_long_promise_is_told_without_its_words() -> None:
    said = text_of(replace(MARTA, overdue="x" * 120))
    assert "x" not in said.replace("Wójcik", "")
    assert said.startswith("Signora Wójcik, ")


@pytest.mark.parametrize(
    ("day", "days"),
    [((3, 13), 1), ((3, 12), 0), ((3, 9), -3), ((12, 31), -71), ((3, 8), -4)],
)
def test_days_to_birthday(day: tuple[int, int], days: int) -> None:
    assert days_to_birthday(day, TODAY) == days


@pytest.mark.parametrize(
    ("birthday", "today", "days"),
    [
        ((1, 1), date(2025, 12, 31), 1),
        ((12, 31), date(2026, 1, 2), -2),
        ((2, 29), date(2026, 2, 28), 0),
        ((2, 29), date(2028, 2, 28), 1),
    ],
)
def test_birthdays_across_the_year_and_on_leap_days(
    birthday: tuple[int, int], today: date, days: int
) -> None:
    assert days_to_birthday(birthday, today) == days


@pytest.mark.parametrize(
    ("birthday", "key"),
    [
        ((3, 14), None),
        ((3, 13), "birthday_eve"),
        ((3, 12), "birthday"),
        ((3, 9), "birthday"),
        ((3, 8), None),
    ],
)
def test_a_birthday_counts_from_the_eve_to_three_days_after(
    birthday: tuple[int, int], key: str | None
) -> None:
    saying = what_to_say(replace(MARTA, birthday=birthday))
    assert (saying.key if saying else None) == key


def test_late_wishes_say_that_they_are_late() -> None:
    assert "ritardo" in text_of(replace(MARTA, birthday=(3, 10)))


def test_round_visits_are_said_in_words() -> None:
    assert "cinquanta visite" in text_of(replace(MARTA, milestone=50))
    assert "350 visite" in text_of(replace(MARTA, milestone=350))
    assert "a hundred visits" in text_of(replace(MARTA, milestone=100, language="en"))


def test_a_tier_that_a_review_lowered_is_told_once_and_kindly() -> None:
    fallen = replace(MARTA, tier_now="Ospite", fell_on=date(2026, 1, 31), is_back=True)
    for seed in range(6):
        saying = what_to_say(replace(fallen, reward="", birthday=None, milestone=None, seed=seed))
        assert saying is not None
        assert saying.key == "review_2026-01-31"
    said = frozenset({"review_2026-01-31"})
    bare = replace(fallen, reward="", birthday=None, milestone=None, said=said)
    after = what_to_say(bare)
    assert after is not None
    assert after.key == "back"


def test_a_milestone_is_remembered_for_ever() -> None:
    said = frozenset({milestone_key(50)})
    assert what_to_say(replace(MARTA, milestone=50, said=said)) is None


@pytest.mark.parametrize(
    ("item", "inside"), [("Pane di segale", "pane di segale"), ("BIO farro", "BIO farro")]
)
def test_the_usual_stands_inside_the_sentence(item: str, inside: str) -> None:
    assert f": {inside}?" in text_of(replace(MARTA, usual_item=item))


def test_another_day_has_another_phrasing_and_the_same_day_the_same() -> None:
    known = replace(MARTA, reward="Caffè")
    tomorrow = replace(known, today=TODAY + timedelta(days=1))
    assert text_of(known) == text_of(known)
    assert text_of(known) != text_of(tomorrow)


@pytest.mark.parametrize(
    ("register", "language", "words"),
    [
        (Register.FORMAL, "it", "rivederLa"),
        (Register.FIRST_NAME, "it", "bello"),
        (Register.UNSET, "it", "rivederLa"),
        (Register.FIRST_NAME, "en", "good"),
    ],
)
def test_the_voice_is_the_persons_own(register: Register, language: str, words: str) -> None:
    known = replace(MARTA, register=register, language=language, is_back=True, seed=1)
    both = [text_of(replace(known, seed=seed)) for seed in (0, 1)]
    assert any(words in text for text in both)


def test_a_long_name_gets_the_short_phrase() -> None:
    studio = replace(
        EVERYTHING, address="Studio Marchetti Associati di Anna Marchetti e Figli S.n.c."
    )
    for seed in range(3):
        assert len(text_of(replace(studio, seed=seed))) <= LONGEST


def test_a_name_that_fits_no_phrase_gets_silence() -> None:
    assert what_to_say(replace(EVERYTHING, address="x" * 200)) is None


@given(
    st.text(min_size=1, max_size=60),
    st.sampled_from(Register),
    st.sampled_from(["it", "en"]),
    st.integers(0, 1000),
    st.sets(st.sampled_from(ALL_KEYS)),
)
def test_a_line_starts_with_the_person_and_fits_two_lines(
    address: str, register: Register, language: str, seed: int, said: set[str]
) -> None:
    known = replace(
        EVERYTHING,
        address=address,
        register=register,
        language=language,
        seed=seed,
        said=frozenset(said),
    )
    saying = what_to_say(known)
    if len(said) < len(ALL_KEYS):
        assert saying is not None
        assert saying.text.startswith(address[:1].upper() + address[1:])
        assert len(saying.text) <= LONGEST


GENDERED = re.compile(
    r"\b(?:benvenut|ben ?tornat|ben ?ritrovat|stat|venut|tornat|mancat|car|gentilissim)[oa]\b",
    re.IGNORECASE,
)
FORMAL_WORDS = re.compile(r"\b(?:tu|te|ti|tuo|tua|tuoi|vuoi|prendi)\b|vederti", re.IGNORECASE)
FAMILIAR_WORDS = re.compile(r"\b(?:Lei|La|Le|Suo|Sua|Suoi)\b|vederLa")


@pytest.mark.parametrize("voice", Voice)
def test_no_phrase_guesses_a_gender_or_mixes_the_registers(voice: Voice) -> None:
    phrases = [phrase for group in PHRASES[voice].values() for phrase in group]
    assert not [phrase for phrase in phrases if GENDERED.search(phrase)]
    if voice is Voice.LEI:
        assert not [phrase for phrase in phrases if FORMAL_WORDS.search(phrase)]
    if voice is Voice.TU:
        assert not [phrase for phrase in phrases if FAMILIAR_WORDS.search(phrase)]


def test_every_voice_has_several_phrasings_for_every_reason() -> None:
    groups = {voice: set(PHRASES[voice]) for voice in Voice}
    assert groups[Voice.LEI] == groups[Voice.TU] == groups[Voice.ENGLISH]
    assert min(len(set(group)) for voice in Voice for group in PHRASES[voice].values()) >= 2


def test_only_birthdays_have_exclamation_marks() -> None:
    loud = {
        reason
        for voice in Voice
        for reason, group in PHRASES[voice].items()
        if any("!" in phrase for phrase in group)
    }
    assert loud == {"birthday", "birthday_eve", "birthday_past"}
