"""When an invented person comes and what they take: planned, so that the points come out right."""

import random
from dataclasses import dataclass

from careapp.services.demo_people import PRICES, Invented

REWARD_COST = 100
_FIRST_VISITS = 12
_TAKES_THE_USUAL = 0.7
_YEAR = 350
_OPENS, _CLOSES = 7 * 60 + 30, 18 * 60 + 45


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit; `minute` counts from midnight, or back from now when it is today."""

    days_ago: int
    minute: int
    total_cents: int
    items: tuple[str, ...]
    takes_reward: bool
    is_last: bool


def plan_visits(person: Invented, dice: random.Random) -> list[Visit]:
    """Return the visits of a person, the first one first."""
    days = _days(person, dice)
    bought = [_basket(person, dice) for _day in days]
    for place, basket in enumerate(person.last_bought, start=1):
        bought[-place] = basket
    more = _more_euros(person, bought)
    takes = _rewards(
        person,
        [points + added for points, added in zip(_points(person, bought), more, strict=True)],
    )
    return [
        Visit(
            days_ago=day,
            minute=dice.randrange(20, 160) if day == 0 else dice.randrange(_OPENS, _CLOSES),
            total_cents=cents + added * 100,
            items=items,
            takes_reward=takes_reward,
            is_last=day == days[-1],
        )
        for day, (cents, items), added, takes_reward in zip(days, bought, more, takes, strict=True)
    ]


def _days(person: Invented, dice: random.Random) -> list[int]:
    """Return how many days ago each visit was, the longest ago first."""
    if person.every:
        missed = range(person.visits)
        return [person.last + person.every * (k + (k > 1)) for k in reversed(missed)]
    lately = person.lately or person.visits
    newest = _spread(
        dice, min(person.first, _YEAR if person.lately else person.first), person.last, lately
    )
    return _spread(dice, person.first, _YEAR + 5, person.visits - lately) + newest


def _spread(dice: random.Random, first: int, last: int, visits: int) -> list[int]:
    """Spread visits over days, about evenly, both ends included; no day twice.

    Who comes at all comes at least twice.
    """
    if visits == 0:
        return []
    between = dice.sample(range(last + 1, first), visits - 2)
    return sorted({first, last, *between}, reverse=True)


def _basket(person: Invented, dice: random.Random) -> tuple[int, tuple[str, ...]]:
    """Return what a visit came to in cents, and what was taken: mostly the first of the usual."""
    usual = person.takes[:1] if dice.random() < _TAKES_THE_USUAL else ()
    others = dice.sample(person.takes[1:], dice.randint(0 if usual else 1, len(person.takes) - 1))
    items = (*usual, *others)
    return sum(PRICES[item] for item in items), items


def _points(person: Invented, bought: list[tuple[int, tuple[str, ...]]]) -> list[int]:
    """Return the points that each visit gives: one a euro that is paid."""
    paid = [cents for cents, _items in bought]
    if paid:
        paid[-1] -= person.last_discount_cents
    return [cents // 100 for cents in paid]


def _more_euros(person: Invented, bought: list[tuple[int, tuple[str, ...]]]) -> list[int]:
    """Return the euros to add to the first visits, so that the balance ends as it should."""
    more = [0] * len(bought)
    if person.points is not None:
        missing = (person.points - sum(_points(person, bought))) % REWARD_COST
        for turn in range(missing):
            more[turn % min(_FIRST_VISITS, len(more))] += 1
    return more


def _rewards(person: Invented, earned: list[int]) -> list[bool]:
    """Return on which visits the reward is taken: as soon as the points reach it.

    Who should end up above its cost has left the last one.
    """
    takes, balance = [], 0
    for points in earned:
        balance += points
        takes.append(balance >= REWARD_COST)
        balance -= REWARD_COST * takes[-1]
    if (person.points or 0) >= REWARD_COST:
        takes[len(takes) - 1 - takes[::-1].index(True)] = False
    return takes
