"""What is said back and what is promised, in the register of each person."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.rules.care.drafts import AgreementDraft
from careapp.rules.care.promises import Channel, Due
from careapp.rules.care.spoken import heard_back, spoken_promise, time_words, why_question
from careapp.rules.vouchers.voice import Voice

THURSDAY, FRIDAY, SATURDAY = date(2026, 3, 12), date(2026, 3, 13), date(2026, 3, 14)
CAKE = AgreementDraft(
    "Una nuova torta con scritto «Linh»", Due(SATURDAY, time(10)), 1, call=Due(FRIDAY, time(17))
)


def test_what_was_understood_is_said_back_in_the_register() -> None:
    words = "il nome sulla torta era sbagliato"
    assert heard_back(Voice.TU, "Lan", words) == (
        "Lan, dimmi se ho capito bene. Il nome sulla torta era sbagliato. È così?"
    )
    assert heard_back(Voice.LEI, "signora Wójcik", words).startswith("Signora Wójcik, mi dica se")
    assert heard_back(Voice.ENGLISH, "", "late").startswith("Tell me if I understood. Late.")


def test_nothing_is_said_back_before_anything_is_written() -> None:
    assert not heard_back(Voice.LEI, "Lan", " \n ")


def test_only_the_first_whole_sentences_are_said_back() -> None:
    said = heard_back(Voice.TU, "Lan", "Uno due tre. " * 40)
    assert said.count("Uno due tre.") > 10
    assert len(said) < 300
    assert said.endswith("tre. È così?")
    endless = heard_back(Voice.TU, "Lan", "parola " * 9000)
    assert "parola… È così?" in endless


@given(st.text(max_size=2000), st.sampled_from(Voice))
def test_no_text_makes_it_long_or_breaks_it(words: str, voice: Voice) -> None:
    assert len(heard_back(voice, "Lan", words)) < 340


@pytest.mark.parametrize(
    ("voice", "said"),
    [
        (Voice.LEI, "Marco La chiama venerdì 13 marzo alle 17, comunque vada."),
        (Voice.TU, "Marco ti chiama venerdì 13 marzo alle 17, comunque vada."),
        (Voice.ENGLISH, "Marco will call you on Friday 13 March at 17, whatever happens."),
    ],
)
def test_a_promise_is_said_with_its_day_and_the_call_before_it(voice: Voice, said: str) -> None:
    promise = spoken_promise(voice, CAKE, "Marco", date(2026, 3, 9))
    assert promise.endswith(said)
    assert "una nuova torta con scritto «Linh»." in promise


def test_without_a_call_news_are_promised_when_there_are_some() -> None:
    plan = AgreementDraft("Tè", Due(SATURDAY), channel=Channel.MESSAGE)
    assert spoken_promise(Voice.TU, plan, "Marco", THURSDAY) == (
        "Entro sabato 14 marzo: tè. Marco ti scrive appena ci sono novità."
    )


@pytest.mark.parametrize("plan", [AgreementDraft(" ", CAKE.due), AgreementDraft("Tè")])
def test_half_a_promise_is_not_said(plan: AgreementDraft) -> None:
    assert not spoken_promise(Voice.LEI, plan, "Marco", THURSDAY)


@pytest.mark.parametrize(
    ("voice", "due", "said"),
    [
        (Voice.LEI, Due(SATURDAY, time(7, 30)), "Sabato 14 marzo entro le 7:30: una torta. "),
        (Voice.LEI, Due(SATURDAY), "Entro sabato 14 marzo: una torta. "),
        (Voice.LEI, Due(FRIDAY), "Entro domani: una torta. "),
        (Voice.TU, Due(THURSDAY, time(17)), "Oggi entro le 17: una torta. "),
        (Voice.TU, Due(THURSDAY), "Entro stasera: una torta. "),
        (Voice.ENGLISH, Due(SATURDAY, time(10)), "By 10 on Saturday 14 March: a cake. "),
        (Voice.ENGLISH, Due(SATURDAY), "By Saturday 14 March: a cake. "),
        (Voice.ENGLISH, Due(FRIDAY, time(10)), "By 10 tomorrow: a cake. "),
        (Voice.ENGLISH, Due(THURSDAY), "By tonight: a cake. "),
    ],
)
def test_by_when_is_said_as_people_say_it(voice: Voice, due: Due, said: str) -> None:
    what = "A cake" if voice is Voice.ENGLISH else "Una torta"
    assert spoken_promise(voice, AgreementDraft(what, due), "Marco", THURSDAY).startswith(said)


@pytest.mark.parametrize(
    ("voice", "said"),
    [
        (Voice.LEI, "Marco La chiama domani alle 17, comunque vada."),
        (Voice.ENGLISH, "Marco will call you tomorrow at 17, whatever happens."),
    ],
)
def test_a_call_tomorrow_is_a_call_tomorrow(voice: Voice, said: str) -> None:
    assert spoken_promise(voice, CAKE, "Marco", THURSDAY).endswith(said)


def test_hours_are_said_without_empty_minutes() -> None:
    assert (time_words(time(17)), time_words(time(17, 30))) == ("17", "17:30")


@pytest.mark.parametrize(
    ("voice", "address", "begins", "ends"),
    [
        (Voice.LEI, "signora Wójcik", "Signora Wójcik, è un po’", "ci aiuta a capirlo?"),
        (Voice.TU, "Giorgio", "Giorgio, è un po’", "ci aiuti a capirlo?"),
        (Voice.ENGLISH, "", "We have not seen you", "would you help us understand?"),
    ],
)
def test_who_stays_away_is_asked_in_their_register(
    voice: Voice, address: str, begins: str, ends: str
) -> None:
    question = why_question(voice, address)
    assert question.startswith(begins)
    assert question.endswith(ends)
