"""The facts of a reminder: what is typed, what is refused, what stands on paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.errors import Refused
from careapp.rules.vouchers.facts import FACT_LIMIT, check_facts, fact_rows
from careapp.rules.vouchers.reminder import REMINDER
from careapp.rules.vouchers.thank_you import THANK_YOU
from careapp.rules.vouchers.voice import Voice
from careapp.rules.writing import clean_line, is_visible

KEYS = [asked.key for asked in REMINDER.facts]
TYPED = {"by_when": "venerdì 13", "asked": "  una torta\ndi mele ", "cost": " ", "bring": ""}


def test_rows_stand_in_the_order_of_the_paper_in_the_customers_voice() -> None:
    rows = (("La tua richiesta", "una torta di mele"), ("Per quando", "venerdì 13"))
    assert check_facts(REMINDER, Voice.TU, TYPED) == rows
    assert check_facts(REMINDER, Voice.ENGLISH, TYPED)[0] == ("You asked for", "una torta di mele")


def test_the_first_one_is_needed_and_no_other() -> None:
    assert check_facts(REMINDER, Voice.LEI, {"asked": "x"})
    for typed in ({}, {"asked": " \u200b"}, {"cost": "5 €"}):
        with pytest.raises(Refused, match="«Che cosa ha chiesto»"):
            check_facts(REMINDER, Voice.LEI, typed)


def test_a_kind_without_facts_keeps_none() -> None:
    assert check_facts(THANK_YOU, Voice.LEI, TYPED) == ()


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("words", ["a" * (FACT_LIMIT + 1), "carta 4111 1111 1111 1111"])
def test_what_no_paper_takes_is_refused(key: str, words: str) -> None:
    with pytest.raises(Refused):
        check_facts(REMINDER, Voice.LEI, {"asked": "una torta", key: words})
    assert check_facts(REMINDER, Voice.LEI, {"asked": "a" * FACT_LIMIT})


@given(st.dictionaries(st.sampled_from(KEYS), st.text(max_size=160)))
def test_nothing_that_can_be_seen_is_lost(typed: dict[str, str]) -> None:
    rows = fact_rows(REMINDER, Voice.LEI, typed)
    lines = [clean_line(typed.get(key, "")) for key in KEYS]
    assert [words for _label, words in rows] == [line for line in lines if is_visible(line)]
