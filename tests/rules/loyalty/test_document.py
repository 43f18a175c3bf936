"""A programme goes into the archive as plain values and comes back the same."""

import copy
import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careapp.rules.loyalty.document import from_document, to_document
from careapp.rules.loyalty.earning import Band, EarnInBands, EarnPerEuro, EarnPerItem, Rounding
from careapp.rules.loyalty.expiry import Expiry, ExpiryKind
from careapp.rules.loyalty.milestones import Milestones
from careapp.rules.loyalty.multipliers import (
    BetweenDays,
    InBirthdayWeek,
    Multiplier,
    OfTiers,
    OnWeekdays,
)
from careapp.rules.loyalty.programme import BirthdayGift, Lapsed, Programme, Shortfall
from careapp.rules.loyalty.rewards import Reward, RewardKind
from careapp.rules.loyalty.tiers import Measure, Review, Tier, Tiering
from tests.rules.loyalty.strategies import programmes

PROGRAMME = Programme(
    version=3,
    earning=EarnInBands((Band(0, 1), Band(5000, 2, 200)), 500),
    rewards=(Reward("five", "Sconto", 50, RewardKind.AMOUNT_OFF, 500, first_day=date(2026, 3, 1)),),
    tiering=Tiering((Tier("guest", 0, "Ospite"),), Measure.SPEND, None, Review(6, 30, 1)),
    expiry=Expiry(ExpiryKind.END_OF_YEAR, 1, 15),
    shortfall=Shortfall.DEBT,
    milestones=Milestones((5, 15), 10, anniversaries=False),
    multipliers=(
        Multiplier(OnWeekdays((1, 3)), 200, 4),
        Multiplier(BetweenDays(date(2026, 12, 1), date(2026, 12, 31)), 150, 3),
        Multiplier(InBirthdayWeek(), 300, 2),
        Multiplier(OfTiers(("home",)), 110, 1),
    ),
    bonuses=(EarnPerItem(("vino", "pane"), 2, 3),),
    excluded=("tabacchi",),
    rounding=Rounding.NEAREST,
    birthday=BirthdayGift("un caffè", 0, 10),
    lapsed=Lapsed(3),
)

DOCUMENT: dict[str, Any] = {
    "earning": {
        "rule": "bands",
        "bands": [
            {"from_cents": 0, "points_each": 1, "per_cents": 100},
            {"from_cents": 5000, "points_each": 2, "per_cents": 200},
        ],
        "minimum_cents": 500,
    },
    "rewards": [
        {
            "key": "five",
            "name": "Sconto",
            "cost": 50,
            "kind": "amount_off",
            "value_cents": 500,
            "goal": "",
            "percent": 0,
            "cap_cents": 0,
            "per": 1,
            "is_repeatable": False,
            "minimum_cents": 0,
            "first_day": "2026-03-01",
            "last_day": None,
            "per_customer": 0,
            "stock": 0,
        }
    ],
    "tiering": {
        "tiers": [{"key": "guest", "threshold": 0, "name": "Ospite"}],
        "measure": "spend",
        "months": None,
        "review": {"month": 6, "day": 30, "grace_months": 1},
    },
    "expiry": {"kind": "end_of_year", "count": 1, "warn_days": 15},
    "shortfall": "debt",
    "milestones": {"first": [5, 15], "then_every": 10, "anniversaries": False},
    "multipliers": [
        {"condition": {"rule": "weekdays", "weekdays": [1, 3]}, "percent": 200, "priority": 4},
        {
            "condition": {"rule": "dates", "first": "2026-12-01", "last": "2026-12-31"},
            "percent": 150,
            "priority": 3,
        },
        {"condition": {"rule": "birthday_week"}, "percent": 300, "priority": 2},
        {"condition": {"rule": "tiers", "tiers": ["home"]}, "percent": 110, "priority": 1},
    ],
    "bonuses": [
        {
            "rule": "per_item",
            "names": ["vino", "pane"],
            "points_each": 2,
            "per_quantity": 3,
            "minimum_cents": 0,
        }
    ],
    "excluded": ["tabacchi"],
    "rounding": "nearest",
    "birthday": {"words": "un caffè", "amount_cents": 0, "valid_days": 10},
    "lapsed": {"times": 3},
}


def test_the_words_in_an_archive_stay_what_they_are() -> None:
    assert to_document(PROGRAMME) == DOCUMENT
    assert from_document(3, DOCUMENT) == PROGRAMME


def test_reading_leaves_the_document_as_it_is() -> None:
    written = copy.deepcopy(DOCUMENT)
    from_document(3, written)
    assert written == DOCUMENT


@settings(max_examples=50)
@given(programmes())
def test_any_programme_survives_json(programme: Programme) -> None:
    written = json.loads(json.dumps(to_document(programme)))
    assert from_document(programme.version, written) == programme


def test_an_empty_document_is_a_programme_of_defaults() -> None:
    assert from_document(7, {}) == Programme(version=7)


@settings(max_examples=50)
@given(programmes(), st.data())
def test_a_setting_younger_than_the_document_has_its_default(
    programme: Programme, data: st.DataObject
) -> None:
    written = to_document(programme)
    newer = set(written) - {"earning", "bonuses"}
    young = data.draw(st.sets(st.sampled_from(sorted(newer))))
    old = {name: value for name, value in written.items() if name not in young}
    read = from_document(programme.version, old)
    for name in newer:
        source = Programme() if name in young else programme
        assert getattr(read, name) == getattr(source, name)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ({"earning": {"rule": "per_euro"}}, {"earning": EarnPerEuro()}),
        ({"earning": {"rule": "bands"}}, {"earning": EarnInBands()}),
        (
            {"rewards": [{"key": "a", "name": "b", "cost": 9}]},
            {"rewards": (Reward("a", "b", 9),)},
        ),
        ({"tiering": {}}, {"tiering": Tiering()}),
        ({"tiering": {"tiers": [{"key": "a", "threshold": 0}]}},
         {"tiering": Tiering((Tier("a", 0),))}),
        ({"tiering": {"review": {}}}, {"tiering": Tiering(review=Review())}),
        ({"tiering": {"review": None}}, {"tiering": Tiering()}),
        ({"expiry": {"warn_days": 3}}, {"expiry": Expiry(warn_days=3)}),
        ({"milestones": {}}, {"milestones": Milestones()}),
        ({"birthday": {}}, {"birthday": BirthdayGift()}),
        ({"birthday": None}, {"birthday": None}),
        ({"lapsed": {}}, {"lapsed": Lapsed()}),
        (
            {"bonuses": [{"rule": "per_item", "names": ["vino"]}]},
            {"bonuses": (EarnPerItem(("vino",)),)},
        ),
    ],
)  # fmt: skip
def test_a_rule_that_says_little_has_the_defaults_of_its_class(
    written: dict[str, Any], read: dict[str, Any]
) -> None:
    assert from_document(1, written) == Programme(version=1, **read)


@pytest.mark.parametrize(
    "broken",
    [
        {"earning": {}},
        {"earning": {"rule": "magic"}},
        {"earning": {"rule": "per_euro", "per_cents": "100"}},
        {"earning": {"rule": "per_euro", "unknown": 1}},
        {"earning": ["per_euro"]},
        {"unknown": 1},
        {"version": 4},
        {"rewards": [{"key": "a", "name": "b"}]},
        {"rewards": [{"key": "a", "name": "b", "cost": 9, "kind": "money"}]},
        {"rewards": [{"key": "a", "name": "b", "cost": 9, "first_day": "soon"}]},
        {"rounding": "up"},
        {"tiering": {"measure": "moon"}},
        {"expiry": {"kind": "moon"}},
        {"shortfall": "refuse"},
        {"multipliers": [{"condition": {"rule": "moon"}, "percent": 200, "priority": 1}]},
        {"multipliers": [{"condition": {}, "percent": 200, "priority": 1}]},
        {"multipliers": [{"percent": 200, "priority": 1}]},
    ],
)
def test_a_document_that_is_no_programme_is_an_error(broken: dict[str, Any]) -> None:
    with pytest.raises((AttributeError, KeyError, TypeError, ValueError)):
        from_document(1, broken)


def test_a_bonus_is_for_goods() -> None:
    with pytest.raises(TypeError, match=r"^a bonus is for goods$"):
        from_document(1, {"bonuses": [{"rule": "per_euro"}]})
