"""Who comes again within 90 days, told on CDNOW (python run.py bench return).

The purchases of 23,570 customers of a record shop, read out of the package `lifetimes`: what was
known on 30 September 1997 tells who of those with at least four days of purchases comes again
within 90 days, and the days after it say who did. AUC: how often somebody who came was ranked
above somebody who did not; 0.5 is chance. Against it: how lately they came, and BG/NBD fitted here
by maximum likelihood to the 39 weeks before. (The fitter of `lifetimes` 0.11.3, which needs SciPy,
comes to r 0.252, alpha 4.79, a 0.723, b 2.16 and to the same AUC.)

CareApp's rule has the parameters of a paper, estimated on the same 39 weeks of a tenth of these
customers: nothing of it was fitted to what came after 30 September. The 30th of June, which stands
within those weeks, is shown beside it.
"""

import importlib.metadata
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from careapp.rules.returning import is_missed, return_chance

JUNE, SEPTEMBER = date(1997, 6, 30), date(1997, 9, 30)
HORIZON = timedelta(days=90)
LEAST_VISITS = 4
GAPS = 2
GOAL_BEHIND = 0.02
_WEEK = timedelta(days=7)
_FIRST_STEP, _LAST_STEP = 0.5, 0.001
_LEAST_TERM = 1e-12


class Model(NamedTuple):
    """BG/NBD's parameters: the pace's shape and weeks, the odds to stop and to go on."""

    r: float
    alpha: float
    a: float
    b: float


@dataclass(frozen=True, slots=True)
class Customer:
    """What was known of somebody on a day, and whether they came within 90 days of it."""

    visits: int
    first: date
    last: date
    today: date
    has_returned: bool = False

    @property
    def summary(self) -> tuple[int, float, float]:
        """Return what the model knows: visits after the first, weeks to the last and to today."""
        return (
            self.visits - 1,
            (self.last - self.first) / _WEEK,
            (self.today - self.first) / _WEEK,
        )


def main() -> int:
    """Print the figures of both days; fail when the goal of the second is missed."""
    shoppers = read_cdnow()
    return max(measure(shoppers, today) for today in (JUNE, SEPTEMBER))


def measure(shoppers: Iterable[Sequence[date]], today: date) -> int:
    """Print how well those with enough visits are ranked and missed; return 1 on a missed goal."""
    everybody = [known_on(today, days) for days in shoppers if days[0] <= today]
    judged = [one for one in everybody if one.visits >= LEAST_VISITS]
    model = fitted([one.summary for one in everybody])
    recency = auc(judged, lambda one: (one.last - today).days)
    bar = auc(judged, lambda one: expected_visits(model, one.summary, HORIZON / _WEEK))
    ours = auc(judged, chance_of)
    print(f"{today}: {len(judged):,} customers, {sum(one.has_returned for one in judged):,} came")
    print(f"  AUC of recency {recency:.4f}, of BG/NBD {bar:.4f}, of CareApp {ours:.4f}")
    print("  BG/NBD fitted: " + ", ".join(f"{n} {v:.4g}" for n, v in model._asdict().items()))
    print_missed("more than two usual gaps", [one for one in judged if is_late(one)], judged)
    print_missed("missed by CareApp", [one for one in judged if is_missed_one(one)], judged)
    return int(ours <= recency or ours < bar - GOAL_BEHIND)


def read_cdnow() -> list[list[date]]:
    """Return the days of purchases of each customer, in order."""
    files = importlib.metadata.files("lifetimes") or []
    path = next(file for file in files if file.name == "CDNOW_master.txt")
    days = defaultdict(set)
    for line in Path(str(path.locate())).read_text(encoding="ascii").splitlines():
        number, day, *_ = line.split()
        if day.isdigit():
            days[number].add(datetime.strptime(day, "%Y%m%d").date())  # noqa: DTZ007 - a bare day
    return [sorted(one) for one in days.values()]


def known_on(today: date, days: Sequence[date]) -> Customer:
    """Return what was known of somebody, and whether they came after it."""
    past = [day for day in days if day <= today]
    has_returned = any(today < day <= today + HORIZON for day in days)
    return Customer(len(past), past[0], past[-1], today, has_returned)


def chance_of(one: Customer) -> float:
    """Return CareApp's chance of another visit within 90 days."""
    return return_chance(one.visits, one.first, one.last, one.today, HORIZON)


def is_late(one: Customer) -> bool:
    """Return whether somebody stays away for more than two of their usual gaps."""
    return one.today - one.last > GAPS * (one.last - one.first) / (one.visits - 1)


def is_missed_one(one: Customer) -> bool:
    """Return whether CareApp misses somebody, as a shop sets it at first."""
    return is_missed(GAPS, one.visits, one.first, one.last, one.today)


def print_missed(name: str, missed: Sequence[Customer], judged: Sequence[Customer]) -> None:
    """Print how many are missed, how many of them stayed away, and how many of all who did."""
    away = sum(not one.has_returned for one in missed)
    all_away = sum(not one.has_returned for one in judged)
    print(
        f"  {name}: {len(missed):,}, of whom {away / len(missed):.1%} stayed away,"
        f" {away / all_away:.1%} of all who did"
    )


def auc(people: Iterable[Customer], score: Callable[[Customer], float]) -> float:
    """Return how often somebody who came scores above somebody who did not; equals count half."""
    scored = sorted((score(one), one.has_returned) for one in people)
    above, below_who_left = 0.0, 0
    for _score, group in groupby(scored, key=lambda pair: pair[0]):
        outcomes = Counter(has_returned for _score, has_returned in group)
        above += outcomes[True] * (below_who_left + outcomes[False] / 2)
        below_who_left += outcomes[False]
    came = len(scored) - below_who_left
    return above / (came * below_who_left)


def fitted(summaries: Iterable[tuple[int, float, float]]) -> Model:
    """Return the parameters that make the summaries likeliest, sought along each in turn."""
    counted = Counter(summaries)
    logs, step = [0.0] * 4, _FIRST_STEP
    best = likelihood(_model(logs), counted)
    while step > _LAST_STEP:
        tried = [[*logs] for _ in range(8)]
        for index, candidate in enumerate(tried):
            candidate[index // 2] += step if index % 2 else -step
        value, found = max((likelihood(_model(one), counted), one) for one in tried)
        if value > best:
            best, logs = value, found
        else:
            step /= 2
    return _model(logs)


def _model(logs: Sequence[float]) -> Model:
    return Model(*map(math.exp, logs))


def likelihood(model: Model, counted: Counter[tuple[int, float, float]]) -> float:
    """Return the logarithm of how likely the summaries are (Fader, Hardie and Lee 2005, eq. 6)."""
    r, alpha, a, b = model
    whole = r * math.log(alpha) - math.lgamma(r) + math.lgamma(a + b) - math.lgamma(b)
    total = 0.0
    for (again, last, today), times in counted.items():
        shape = r + again
        one = whole + math.lgamma(shape) + math.lgamma(b + again) - math.lgamma(a + b + again)
        one -= shape * math.log(alpha + today)
        if again:
            odds = a / (b + again - 1) * ((alpha + today) / (alpha + last)) ** shape
            one += math.log1p(odds)
        total += times * one
    return total


def expected_visits(model: Model, summary: tuple[int, float, float], weeks: float) -> float:
    """Return how many visits are expected of who came at least twice (the same, eq. 10)."""
    r, alpha, a, b = model
    again, last, today = summary
    shape, until = r + again, alpha + today + weeks
    series = _hypergeometric(shape, b + again, a + b + again - 1, weeks / until)
    stays_away = math.pow((alpha + today) / until, shape)
    visits = (a + b + again - 1) / (a - 1) * (1 - stays_away * series)
    return visits / (1 + a / (b + again - 1) * math.pow((alpha + today) / (alpha + last), shape))


def _hypergeometric(a: float, b: float, c: float, z: float) -> float:
    """Return Gauss' 2F1 of 0 <= z < 1, by its series."""
    term = total = 1.0
    n = 0
    while term > _LEAST_TERM * total:
        term *= (a + n) * (b + n) / ((c + n) * (n + 1)) * z
        total += term
        n += 1
    return total


if __name__ == "__main__":
    sys.exit(main())
