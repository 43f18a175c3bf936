"""Ways out to begin with, and words for hard moments: there is one for each, in each voice."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.rules.care.causes import Cause
from careapp.rules.care.hard_moments import HARD_MOMENTS, HardMoment
from careapp.rules.care.options import FEWEST, MOST, OptionKind
from careapp.rules.care.suggestions import suggested_options
from careapp.rules.vouchers.voice import Voice


@given(st.lists(st.sampled_from(Cause), unique=True))
def test_any_causes_have_two_or_three_different_ways(causes: list[Cause]) -> None:
    ways = suggested_options(causes)
    assert FEWEST <= len(ways) <= MOST
    assert len({way.text for way in ways}) == len(ways)
    assert not any(way.cost_cents for way in ways)


def test_the_first_cause_comes_first() -> None:
    first = suggested_options((Cause.MANNERS, Cause.WRONG_ORDER))[0]
    assert first.kind is OptionKind.WORDS


@pytest.mark.parametrize("moment", HARD_MOMENTS, ids=lambda moment: moment.key)
def test_a_hard_moment_has_words_in_each_voice(moment: HardMoment) -> None:
    assert set(moment.say) == set(Voice)
    lei, tu = moment.say[Voice.LEI], moment.say[Voice.TU]
    assert not re.search(r"\b(ti|te|tu|tuo|tua|tuoi)\b", lei)
    assert not re.search(r"\b(Lei|La|Le|Suo|Suoi|mi dica)\b|[a-z]La\b", tu)
    assert all(len(words) <= 200 for words in moment.say.values())
