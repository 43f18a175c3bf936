"""The arithmetic by which the rule of returns is judged."""

import importlib
from datetime import date, timedelta
from math import log

import pytest

bench = importlib.import_module("return")  # a word of Python: no import statement names it
TODAY = date(1997, 9, 30)


def person(visits: int, *, has_returned: bool) -> object:
    return bench.Customer(visits, TODAY, TODAY, TODAY, has_returned)


@pytest.mark.parametrize(
    ("came", "left", "auc"),
    [((2, 3), (0, 1), 1.0), ((0, 1), (2, 3), 0.0), ((1, 2), (1, 0), 0.875), ((1,), (1,), 0.5)],
)
def test_the_auc_counts_pairs_and_halves_equals(
    came: tuple[int, ...], left: tuple[int, ...], auc: float
) -> None:
    people = [person(score, has_returned=True) for score in came]
    people += [person(score, has_returned=False) for score in left]
    assert bench.auc(people, lambda one: one.visits) == auc


def test_what_came_after_the_day_is_not_known_on_it() -> None:
    days = [TODAY - timedelta(days=9), TODAY, TODAY + timedelta(days=90)]
    assert bench.known_on(TODAY, days) == bench.Customer(
        2, days[0], TODAY, TODAY, has_returned=True
    )
    assert not bench.known_on(TODAY - timedelta(days=1), days[::2]).has_returned


def test_the_series_is_gauss_s() -> None:
    assert bench._hypergeometric(1, 1, 2, 0.5) == pytest.approx(2 * log(2))  # noqa: SLF001 - a bench's own
    assert bench._hypergeometric(3, 2, 2, 0.25) == pytest.approx(0.75**-3)  # noqa: SLF001 - the same


def test_no_step_away_from_the_fit_is_likelier() -> None:
    summaries = [(0, 0.0, 30.0)] * 9 + [(1, 5.0, 30.0), (2, 20.0, 35.0), (6, 33.0, 38.0)] * 2
    counted = bench.Counter(summaries)
    best = bench.fitted(summaries)
    for index, value in enumerate(best):
        for factor in (0.98, 1.02):
            moved = best._replace(**{best._fields[index]: value * factor})
            assert bench.likelihood(moved, counted) < bench.likelihood(best, counted)
