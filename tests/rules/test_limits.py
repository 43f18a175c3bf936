import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.errors import Refused
from careapp.rules.limits import (
    Bound,
    Limits,
    NeedsApproval,
    available_cents,
    check_apologies,
    check_limit,
    possible_now,
)

GIULIA = Limits(per_voucher_cents=1000, daily_cents=4000)
ELENA = Limits(per_voucher_cents=None, daily_cents=None)
cents = st.integers(0, 10_000)


@pytest.mark.parametrize(
    ("limits", "donated", "available"),
    [
        (GIULIA, 0, 1000),
        (GIULIA, 1500, 1000),
        (GIULIA, 3500, 500),
        (GIULIA, 4000, 0),
        (GIULIA, 9000, 0),
        (ELENA, 1_000_000, None),
        (Limits(None, 4000), 1500, 2500),
        (Limits(500, None), 90_000, 500),
    ],
)
def test_what_is_possible_is_the_narrower_limit(
    limits: Limits, donated: int, available: int | None
) -> None:
    assert available_cents(limits, donated) == available


@given(cents, cents, cents, cents)
def test_a_voucher_passes_exactly_within_both_limits(
    amount: int, donated: int, per_voucher: int, daily: int
) -> None:
    fits = amount <= per_voucher and amount + donated <= daily
    try:
        check_limit(amount, Limits(per_voucher, daily), donated, "Elena")
        passed = True
    except Refused:
        passed = False
    assert passed is (fits or amount == 0)


def test_a_refusal_says_what_is_possible_and_whom_to_ask() -> None:
    with pytest.raises(Refused) as above:
        check_limit(1500, GIULIA, 0, "Elena")
    assert "10,00" in above.value.text
    assert "Elena" in above.value.text
    with pytest.raises(Refused) as spent:
        check_limit(1, GIULIA, 4000, "Elena")
    assert "40,00" in spent.value.text
    assert "Elena" in spent.value.text


def test_the_owner_has_no_limit() -> None:
    check_limit(100_000, ELENA, 10_000_000, "Elena")
    assert available_cents(ELENA, 0) is None


@given(cents, st.none() | cents)
def test_a_kind_may_only_lower_what_a_person_may_give(own: int, kind: int | None) -> None:
    lowered = available_cents(Limits(own, None).for_kind(kind), 0)
    assert lowered == (own if kind is None else min(own, kind))
    assert ELENA.for_kind(kind) == ELENA


@pytest.mark.parametrize(
    ("limits", "donated", "possible", "words"),
    [
        (GIULIA, 0, (1000, Bound.PERSON), "Fino a 10,00 €"),
        (GIULIA.for_kind(300), 0, (300, Bound.KIND), "Un buono di questo tipo dà fino a 3,00 €"),
        (GIULIA.for_kind(300), 3800, (200, Bound.DAY), "Oggi puoi dare ancora 2,00 €"),
        (GIULIA.for_kind(2000), 0, (1000, Bound.PERSON), "Fino a 10,00 €"),
        (GIULIA, 4100, (0, Bound.DAY), "Oggi hai già donato 41,00 €"),
    ],
)
def test_the_limit_that_binds_is_the_one_that_is_named(
    limits: Limits, donated: int, possible: tuple[int, Bound], words: str
) -> None:
    assert possible_now(limits, donated) == possible
    with pytest.raises(NeedsApproval) as refused:
        check_limit(possible[0] + 1, limits, donated, "Elena")
    assert refused.value.text.replace("\u00a0", " ").startswith(words)
    assert "Elena" in refused.value.text


@pytest.mark.parametrize(("made", "months"), [(0, 6), (1, 6), (2, 0), (99, 0)])
def test_few_apologies_are_staffs(made: int, months: int) -> None:
    check_apologies(made, months, "Elena")


@pytest.mark.parametrize(("made", "months"), [(2, 6), (3, 1), (99, 24)])
def test_one_apology_too_many_says_whom_to_ask(made: int, months: int) -> None:
    with pytest.raises(NeedsApproval) as refused:
        check_apologies(made, months, "Elena")
    assert {str(made), str(months)} <= set(refused.value.text.split())
    assert "Elena" in refused.value.text
