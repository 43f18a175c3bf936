"""The form of a case: kept whole, gaps and all."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.errors import Refused
from careapp.rules.care.causes import Cause
from careapp.rules.care.drafts import (
    AgreementDraft,
    CaseDraft,
    GuidelineDraft,
    checked_draft,
    read_agreement,
    read_guidelines,
    write_plans,
)
from careapp.rules.care.promises import Channel, Due
from careapp.rules.care.words import LONGEST_WORDS

CARD = "4111 1111 1111 1111"
DUES = st.none() | st.builds(Due, st.dates(), st.none() | st.times())
AGREEMENTS = st.builds(
    AgreementDraft,
    st.text(),
    DUES,
    st.none() | st.integers(1),
    st.sampled_from(Channel),
    DUES,
)
GUIDELINES = st.lists(st.builds(GuidelineDraft, st.text(), st.text(), st.sampled_from(Cause))).map(
    tuple
)


@given(AGREEMENTS, GUIDELINES)
def test_plans_are_read_as_they_were_written(
    agreement: AgreementDraft, rules: tuple[GuidelineDraft, ...]
) -> None:
    plans = write_plans(CaseDraft(agreement=agreement, guidelines=rules))
    assert read_agreement(plans) == agreement
    assert read_guidelines(plans) == rules


def test_an_empty_store_is_an_empty_plan() -> None:
    assert read_agreement({}) == AgreementDraft()
    assert read_guidelines({}) == ()


def test_words_are_cleaned_and_another_cause_may_still_be_open() -> None:
    draft = checked_draft(CaseDraft(title=" torta \n sbagliata ", causes=(Cause.OTHER,)))
    assert (draft.title, draft.causes) == ("torta sbagliata", (Cause.OTHER,))


@pytest.mark.parametrize(
    "draft",
    [
        CaseDraft(title="x" * 121),
        CaseDraft(other_cause="x" * 121),
        CaseDraft(words="x" * 50_000),
        CaseDraft(wish="x" * (LONGEST_WORDS + 1)),
        CaseDraft(guidelines=(GuidelineDraft("x", "y" * 50_000),)),
        CaseDraft(guidelines=(GuidelineDraft("x" * 50_000, "y"),)),
        CaseDraft(agreement=AgreementDraft("x" * 50_000)),
    ],
)
def test_what_is_too_long_is_refused(draft: CaseDraft) -> None:
    with pytest.raises(Refused):
        checked_draft(draft)


@pytest.mark.parametrize("field", ["title", "words", "wish", "other_cause"])
def test_the_number_of_a_payment_card_is_not_kept(field: str) -> None:
    with pytest.raises(Refused, match="carta di pagamento"):
        checked_draft(CaseDraft(**{field: f"Ha pagato con {CARD}"}))  # type: ignore[arg-type]  # by name


def test_a_long_story_is_kept() -> None:
    words = "x" * LONGEST_WORDS
    assert checked_draft(CaseDraft(words=words)).words == words


def test_a_moment_is_kept_to_the_minute() -> None:
    due = Due(date(2026, 3, 14), time(10))
    plans = write_plans(CaseDraft(agreement=AgreementDraft("La torta", due)))
    assert read_agreement(plans).due == due
