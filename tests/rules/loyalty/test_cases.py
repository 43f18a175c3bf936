"""Cases from outside: what is read, what is refused and where, and the document's own example."""

import doctest
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from careapp.errors import Refused
from careapp.rules.loyalty.basket import Line
from careapp.rules.loyalty.cases import (
    Case,
    amount_from,
    amount_text,
    case_from,
    history_from,
    history_of,
    outcome_of,
    returned_of,
    settings_from,
)
from careapp.rules.loyalty.document import to_document
from careapp.rules.loyalty.earning import EarnPerEuro
from careapp.rules.loyalty.evaluate import History, Sale, evaluate
from careapp.rules.loyalty.evaluate_return import evaluate_return
from careapp.rules.loyalty.ledger import Lot
from careapp.rules.loyalty.programme import UNPUBLISHED, Programme
from careapp.rules.loyalty.rewards import Reward, RewardKind, Taken
from careapp.rules.loyalty.tiers import Measure, Tier, Tiering
from tests.rules.loyalty.strategies import BIRTHDAYS, DAYS, open_lots, programmes

DOCUMENT = Path(__file__).parents[3] / "docs" / "loyalty-cases.md"
DAY = date(2026, 3, 12)
COUNTS = st.integers(0, 1000)
YEARLY = {"kind": "months", "count": 12}
SALE: dict[str, Any] = {"day": "2026-03-12", "total": "28.00"}


def on(condition: dict[str, Any]) -> dict[str, Any]:
    """Return a multiplier as a case writes it."""
    return {"condition": condition, "percent": 200, "priority": 1}


WEDNESDAY = on({"rule": "weekdays", "weekdays": [2]})


def blocks(language: str) -> list[str]:
    """Return the document's blocks of code in a language."""
    text = DOCUMENT.read_text(encoding="utf-8")
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


def test_the_example_of_the_document_is_true() -> None:
    case, outcome = blocks("json")
    given_names = {"case_text": case, "outcome_text": outcome}
    session = "\n".join(blocks("python"))
    example = doctest.DocTestParser().get_doctest(session, given_names, "document", None, 0)
    assert len(example.examples) == 14
    told: list[str] = []
    assert doctest.DocTestRunner().run(example, out=told.append).failed == 0, "".join(told)


def test_a_sale_alone_is_a_case() -> None:
    assert case_from({"sale": SALE}) == Case(Programme(), History(), Sale(DAY, 2800))


def test_a_whole_case_is_read() -> None:
    line = {
        "name": "caffè",
        "product": "8001",
        "category": "bar",
        "quantity": 2,
        "amount": "-2.40",
        "earns": False,
    }
    sale = SALE | {"discount": "5", "not_earning": "1.5", "lines": [line], "quantity": 2}
    history = {
        "lots": [{"left": 5, "last_day": "2026-06-30"}, {"left": 6, "key": 9, "version": 3}],
        "debt": 1,
        "measured": "81.40",
        "most_visits": 7,
        "tier": "home",
        "birthday": "02-29",
        "last_visit": "2026-03-01",
        "last_stamp": "2026-03-02",
        "taken": {"ten": {"by_person": 1, "by_all": 4}},
    }
    read = case_from({"history": history, "sale": sale | {"reward": "ten"}})
    lines = (Line("caffè", "8001", "bar", 2, -240, earns=False),)
    assert read.sale == Sale(DAY, 2800, 500, 150, lines, "ten", 2)
    assert read.history == History(
        lots=(Lot(1, 5, date(2026, 6, 30)), Lot(9, 6, None, 3)),
        debt=1,
        measured=8140,
        most_visits=7,
        tier="home",
        birthday=(2, 29),
        last_visit=date(2026, 3, 1),
        taken={"ten": Taken(1, 4)},
        last_stamp=date(2026, 3, 2),
    )


def test_what_is_measured_is_a_number_when_it_is_no_amount() -> None:
    assert history_from({"measured": 8140}).measured == 8140


def test_amounts_in_the_settings_are_text_or_cents() -> None:
    as_text = {"rule": "per_euro", "per": "10.00", "minimum": "5.00"}
    as_cents = {"rule": "per_euro", "per_cents": 1000, "minimum_cents": 500}
    expected = Programme(earning=EarnPerEuro(1000, minimum_cents=500))
    assert settings_from({"earning": as_text}) == expected
    assert settings_from({"earning": as_cents}) == expected


def test_the_pieces_of_a_reward_are_no_amount() -> None:
    free = {"key": "free", "name": "Caffè", "cost": 3, "kind": "free_item", "per": 2}
    reward = Reward("free", "Caffè", 3, RewardKind.FREE_ITEM, per=2)
    assert settings_from({"rewards": [free]}).rewards == (reward,)


def test_a_threshold_in_euros_is_text() -> None:
    tiers = [{"key": "a", "threshold": 0}, {"key": "b", "threshold": "1000.00"}]
    tiering = settings_from({"tiering": {"tiers": tiers, "measure": "spend"}}).tiering
    assert tiering == Tiering((Tier("a", 0), Tier("b", 100_000)), Measure.SPEND)


@settings(max_examples=50)
@given(programmes(version=UNPUBLISHED))
def test_a_programme_of_the_archive_is_a_setting(programme: Programme) -> None:
    written = json.loads(json.dumps(to_document(programme)))
    assert settings_from(written) == programme


@pytest.mark.parametrize(
    ("settings", "why"),
    [
        ([], "settings: [] is not a set of names and values"),
        ({"earning": {"rule": "per_guess"}}, "settings: 'per_guess' is missing or unknown"),
        ({"earning": {"per": "1.00"}}, "settings: 'rule' is missing or unknown"),
        ({"earning": {"rule": "per_euro", "per": "one"}}, "'one' is not an amount"),
        ({"earning": {"rule": "per_euro", "per": "0.00"}}, "cannot be counted"),
        ({"earning": {"rule": "per_euro", "per": "1", "per_cents": 1}}, "per_cents is said twice"),
        ({"earning": {"rule": "per_euro", "points_each": 1.5}}, "1.5 is neither a whole number"),
        ({"earning": {"rule": "per_euro", "points": 1}}, "earning: there is no 'points'"),
        ({"earning": "per_euro"}, "settings: "),
        ({"bonuses": [{"rule": "per_visit"}]}, "a bonus is for goods"),
        ({"guess": 1}, "settings: there is no 'guess'"),
        ({"version": 1}, "settings: there is no 'version'"),
        ({"multipliers": [WEDNESDAY | {"days": 3}]}, "multipliers: there is no 'days'"),
        (
            {"multipliers": [on({"rule": "weekdays", "weekdays": [9]})]},
            "settings: multipliers: condition: a weekday is a number from 0, Monday, to 6, Sunday",
        ),
        (
            {"multipliers": [on({"rule": "dates", "first": "10000-01-01", "last": "2026-01-01"})]},
            "settings: multipliers: condition: first: '10000-01-01' is not a day such as",
        ),
        (
            {"expiry": {"kind": "months", "count": 1201}},
            "settings: expiry: points expire after some months or years",
        ),
    ],
)
def test_settings_that_are_no_programme_say_why(settings: object, why: str) -> None:
    with pytest.raises(
        ValueError, match=f"^settings: .*{re.escape(why.removeprefix('settings: '))}"
    ):
        case_from({"settings": settings, "sale": SALE})


@pytest.mark.parametrize(
    ("case", "why"),
    [
        ({}, "'sale' is missing"),
        ({"sale": SALE, "sales": []}, "there is no 'sales'"),
        ({"sale": "28.00"}, "sale: '28.00' is not a set of names and values"),
        ({"sale": {"day": "2026-03-12"}}, "sale: 'total' is missing"),
        ({"sale": SALE | {"day": 12}}, "sale: day: 12 is not text"),
        ({"sale": SALE | {"day": "12/03"}}, "sale: day: '12/03' is not a day such as"),
        ({"sale": SALE | {"day": "10000-01-01"}}, "sale: day: '10000-01-01' is not a day such as"),
        ({"sale": SALE | {"total": 28}}, 'sale: total: 28 is not an amount such as "28.00"'),
        ({"sale": SALE | {"total": "28,00"}}, "sale: total: '28,00' is not an amount"),
        ({"sale": SALE | {"total": "28.005"}}, "sale: total: '28.005' is not an amount"),
        ({"sale": SALE | {"total": "1000000"}}, "sale: total: 1000000 is more than a till"),
        ({"sale": SALE | {"total": "-1.00"}}, "sale: total: it is less than nothing"),
        ({"sale": SALE | {"discount": "28.01"}}, "sale: a part is more than the total"),
        ({"sale": SALE | {"not_earning": "28.01"}}, "sale: a part is more than the total"),
        ({"sale": SALE | {"reward": None}}, "sale: reward: None is not text"),
        ({"sale": SALE | {"quantity": True}}, "sale: quantity: True is not a whole number"),
        ({"sale": SALE | {"lines": {}}}, "sale: lines: {} is not a list"),
        ({"sale": SALE | {"lines": [{}, {"earns": 1}]}}, "sale: lines: 2: earns: 1 is not true"),
        ({"sale": SALE | {"lines": [{"price": "1"}]}}, "sale: lines: 1: there is no 'price'"),
        ({"sale": SALE, "history": {"lots": [{}]}}, "history: lots: 1: 'left' is missing"),
        ({"sale": SALE, "history": {"lots": [5]}}, "history: lots: 1: 5 is not a set of"),
        ({"sale": SALE, "history": {"debt": -1}}, "history: debt: it is less than nothing"),
        ({"sale": SALE, "history": {"measured": "-1"}}, "history: measured: it is less than"),
        ({"sale": SALE, "history": {"birthday": "30-06"}}, "history: birthday: "),
        ({"sale": SALE, "history": {"taken": {"x": {"by": 1}}}}, "history: taken: x: there is no"),
        ({"sale": SALE, "history": {"tier": "gold"}}, "history: tier: 'gold' is none of ['guest'"),
        (
            {"sale": SALE | {"day": "9999-12-31"}, "settings": {"expiry": YEARLY}},
            "settings: expiry: points would end after the year 9999",
        ),
        (
            {"sale": SALE, "history": {"lots": [{"left": 1, "key": 2}, {"left": 1}]}},
            "history: lots: two have one key",
        ),
    ],
)
def test_what_is_no_case_says_where_and_why(case: dict[str, Any], why: str) -> None:
    with pytest.raises(ValueError, match="^" + re.escape(why)):
        case_from(case)


def test_a_reward_that_the_programme_does_not_have_is_refused_by_the_rules() -> None:
    case = case_from({"sale": SALE | {"reward": "ten"}})
    with pytest.raises(Refused):
        evaluate(*case)


def test_the_outcome_is_plain_where_nothing_is_used_or_reached() -> None:
    told = outcome_of(evaluate(*case_from({"sale": SALE})))
    assert (told["earned"], told["used"], told["next_reward"], told["milestone"]) == (
        28,
        *[None] * 3,
    )
    assert json.loads(json.dumps(told)) == told


def test_a_return_is_plain_and_the_next_case_goes_on_from_it() -> None:
    before = {"debt": 28, "lots": [{"left": 3, "last_day": "2026-12-31"}]}
    case = case_from({"history": before, "sale": SALE})
    back = evaluate_return(case.settings, case.history, evaluate(*case), 1400, DAY)
    told = json.loads(json.dumps(returned_of(back)))
    assert case_from({"history": told.pop("history"), "sale": SALE}).history == back.history
    assert told == {
        "refund": "14.00",
        "points_taken": 14,
        "points_given_back": 0,
        "forgiven": 11,
        "balance": 0,
    }


@given(st.integers(-99_999_999, 99_999_999))
@example(99_999_999)
def test_an_amount_survives_being_written(cents: int) -> None:
    assert amount_from(amount_text(cents)) == cents


@given(
    st.builds(
        History,
        lots=open_lots(),
        debt=COUNTS,
        measured=COUNTS,
        most_visits=COUNTS,
        tier=st.sampled_from([None, "guest", "home", "family"]),
        birthday=st.none() | BIRTHDAYS,
        last_visit=st.none() | DAYS,
        taken=st.dictionaries(st.text(), st.builds(Taken, COUNTS, COUNTS), max_size=3),
        last_stamp=st.none() | DAYS,
    )
)
def test_a_history_survives_being_written(history: History) -> None:
    written = json.loads(json.dumps(history_of(history)))
    assert case_from({"history": written, "sale": SALE}).history == history
