"""The four steps: none is skipped, none closes without an agreement."""

from itertools import combinations

import pytest

from careapp.errors import Refused
from careapp.rules.care.causes import Cause, apology_reason, checked_causes
from careapp.rules.care.options import (
    Option,
    OptionKind,
    check_offer,
    checked_options,
    read_options,
    write_options,
)
from careapp.rules.care.steps import (
    MOTTOES,
    NAMES,
    NO_AGREEMENT,
    Progress,
    Step,
    check_closing,
    check_step,
)
from careapp.rules.vouchers.apology import APOLOGY
from careapp.text import _

REMAKE = Option(OptionKind.REMAKE, "Rifare la torta per sabato", "riletta insieme", 1800)
REFUND = Option(OptionKind.REFUND, "Rimborsare la torta", cost_cents=2800)
WHOLE = Progress(
    "La torta aveva il nome sbagliato", (Cause.WRONG_ORDER,), (REMAKE, REFUND), 0, True
)


def _without(*missing: str) -> Progress:
    empty = {"words": " ", "causes": (), "options": (REMAKE,), "chosen": None}
    held = {name: getattr(WHOLE, name) for name in empty}
    held |= {name: empty[name] for name in missing if name in empty}
    return Progress(**held, has_agreement="agreement" not in missing)


NEEDED = {
    Step.LISTEN: set[str](),
    Step.OPTIONS: {"words", "causes"},
    Step.AGREEMENT: {"words", "causes", "options", "chosen"},
    Step.GUIDELINE: {"words", "causes", "options", "chosen", "agreement"},
}
PARTS = sorted(NEEDED[Step.GUIDELINE])


@pytest.mark.parametrize("step", Step)
@pytest.mark.parametrize("missing", [m for n in range(3) for m in combinations(PARTS, n)])
def test_a_step_is_reached_once_all_before_it_is_there(
    step: Step, missing: tuple[str, ...]
) -> None:
    progress = _without(*missing)
    if NEEDED[step].isdisjoint(missing):
        check_step(step, progress)
        return
    with pytest.raises(Refused):
        check_step(step, progress)


def test_no_case_closes_without_an_agreement() -> None:
    check_closing(WHOLE)
    with pytest.raises(Refused) as refused:
        check_closing(_without("agreement"))
    assert refused.value.text == _(NO_AGREEMENT)


def test_every_step_has_its_name_and_its_motto_and_its_number() -> None:
    assert set(NAMES) == set(MOTTOES) == set(Step)
    assert [step.number for step in Step] == [1, 2, 3, 4]


def test_options_are_stored_as_they_are_read() -> None:
    assert read_options(write_options([REMAKE, REFUND])) == (REMAKE, REFUND)


EMPTY = Option(OptionKind.OTHER, "  ")


@pytest.mark.parametrize(
    ("chosen", "kept"), [(None, None), (0, None), (1, 0), (2, 1), (3, None), (-1, None)]
)
def test_an_option_without_words_is_none_and_the_chosen_one_stays(
    chosen: int | None, kept: int | None
) -> None:
    assert checked_options([EMPTY, REMAKE, REFUND], chosen) == ((REMAKE, REFUND), kept)


@pytest.mark.parametrize(
    "options",
    [
        [REMAKE] * 4,
        [Option(OptionKind.OTHER, "x" * 121)],
        [Option(OptionKind.OTHER, "x", "y" * 121)],
        [Option(OptionKind.OTHER, "x", cost_cents=-1)],
        [Option(OptionKind.OTHER, "x", "carta 4111 1111 1111 1111")],
    ],
)
def test_what_cannot_be_offered_is_refused(options: list[Option]) -> None:
    with pytest.raises(Refused):
        checked_options(options, None)


@pytest.mark.parametrize("chosen", [None, -1, 2])
def test_the_agreed_way_is_one_of_those_offered(chosen: int | None) -> None:
    with pytest.raises(Refused):
        check_offer((REMAKE, REFUND), chosen)


def test_the_agreed_way_is_returned() -> None:
    assert check_offer((REMAKE, REFUND), 1) is REFUND


def test_causes_stand_once_and_in_their_order() -> None:
    assert checked_causes(["price", "waiting", "price"], "") == [Cause.WAITING, Cause.PRICE]


def test_another_cause_is_written() -> None:
    with pytest.raises(Refused):
        checked_causes([Cause.OTHER], "")
    assert checked_causes([Cause.OTHER], "Il parcheggio") == [Cause.OTHER]


def test_the_apology_takes_its_reason_from_the_first_cause() -> None:
    assert apology_reason([Cause.WAITING, Cause.PRICE]) == "waiting"
    assert apology_reason([Cause.NO_ANSWER]) == "no_answer"
    assert apology_reason([Cause.PRICE]) == apology_reason([]) == "other"


def test_an_apology_for_a_wrong_order_tells_of_no_order_that_never_left() -> None:
    reason = APOLOGY.reason(apology_reason([Cause.WRONG_ORDER]))
    told = " ".join(words for wordings in reason.wordings.values() for words in wordings)
    assert "non è partito" not in told
    assert "never left" not in told


@pytest.mark.parametrize("cause", Cause)
def test_every_cause_has_a_reason_that_an_apology_offers(cause: Cause) -> None:
    assert APOLOGY.reason(apology_reason([cause])).wordings
