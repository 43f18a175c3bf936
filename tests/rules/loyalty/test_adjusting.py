"""What a correction of points by hand may be."""

import pytest

from careapp.errors import Refused
from careapp.rules.loyalty.adjusting import MOST, check_adjustment, check_unit
from careapp.rules.loyalty.earning import EarnPerVisit, Unit
from careapp.rules.loyalty.programme import Programme


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("points", "balance", "sentence"),
    [
        (0, 5, "Write how many to add or to take away."),
        (MOST + 1, 0, "So many at once cannot be right: at most 100,000."),
        (-MOST - 1, MOST * 2, "So many at once cannot be right: at most 100,000."),
        (-6, 5, "There are only 5: no more can be taken away. Nothing was changed."),
        (-1, -5, "There are only 0: no more can be taken away. Nothing was changed."),
    ],
)
def test_what_cannot_be_is_refused(points: int, balance: int, sentence: str) -> None:
    with pytest.raises(Refused) as refused:
        check_adjustment(points, balance)
    assert refused.value.text == sentence


@pytest.mark.parametrize(
    ("points", "balance"), [(1, 0), (MOST, 0), (-5, 5), (-MOST, MOST), (1, -9)]
)
def test_what_is_possible_passes(points: int, balance: int) -> None:
    check_adjustment(points, balance)


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("programme", "unit", "sentence"),
    [
        (Programme(), Unit.STAMP, "Stamps are no longer collected: add points instead."),
        (
            Programme(earning=EarnPerVisit()),
            Unit.POINT,
            "Points are no longer collected: add stamps instead.",
        ),
    ],
)
def test_a_programme_adds_its_own_unit_only(
    programme: Programme, unit: Unit, sentence: str
) -> None:
    check_unit(programme, programme.unit)
    with pytest.raises(Refused) as refused:
        check_unit(programme, unit)
    assert refused.value.text == sentence
