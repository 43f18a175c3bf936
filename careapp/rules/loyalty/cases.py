"""A case from outside as plain values that JSON can hold, and what it comes to, plain again.

Amounts are decimal text in euros ("28.00") and days are ISO text; the rest has the names of
`Programme`, `History` and `Sale`, and what is not said has their defaults.
`docs/loyalty-cases.md` shows whole cases.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any, NamedTuple, TypeVar

from careapp.rules.loyalty.basket import Line
from careapp.rules.loyalty.document import at, day_from, from_document
from careapp.rules.loyalty.evaluate import History, Outcome, Sale
from careapp.rules.loyalty.evaluate_return import Returned
from careapp.rules.loyalty.expiry import last_day
from careapp.rules.loyalty.ledger import Lot
from careapp.rules.loyalty.programme import UNPUBLISHED, Programme
from careapp.rules.loyalty.rewards import NextReward, Taken, Use
from careapp.rules.sales import HIGHEST_CENTS

Document = Mapping[str, Any]
_Reader = Callable[[object], Any]
_Made = TypeVar("_Made")

_AMOUNT = re.compile(r"-?[0-9]+(\.[0-9]{1,2})?")
_AMOUNTS = frozenset(
    {"amount", "cap", "discount", "from", "minimum", "not_earning", "per", "total", "value"}
)
"""What the engine keeps in whole cents, under the same name and "_cents"."""


class Case(NamedTuple):
    """What `evaluate` takes, in its order."""

    settings: Programme
    history: History
    sale: Sale


def case_from(document: Document) -> Case:
    """Read a case: a "sale", and what is not the default of "settings" and "history".

    Raises:
        ValueError: it is not a case; the message says where and why.
    """
    given: dict[str, Any] = _made(dict, document, _CASE, needs=("sale",))
    case = Case(**{"settings": Programme(), "history": History(), **given})
    tiers = [tier.key for tier in case.settings.tiering.tiers]
    if case.history.tier not in {None, *tiers}:
        raise ValueError(f"history: tier: {case.history.tier!r} is none of {tiers}")
    _require_calendar(case)
    return case


def settings_from(written: object) -> Programme:
    """Read a programme as `to_document` writes it, or with amounts as decimal text.

    The text of an amount stands under its name without "_cents"; a tier's threshold in euros is
    such a text as well.

    Raises:
        ValueError: it is not a programme.
    """
    try:
        return from_document(UNPUBLISHED, _in_cents(_object(written)))
    except KeyError as fault:
        raise ValueError(f"{fault} is missing or unknown") from fault
    except (AttributeError, TypeError) as fault:
        raise ValueError(str(fault)) from fault


def history_from(written: object) -> History:
    """Read what is known of a person before a sale.

    Raises:
        ValueError: it is not a history.
    """
    history = _made(History, written, _HISTORY)
    if len({lot.key for lot in history.lots}) < len(history.lots):
        raise ValueError("lots: two have one key")
    return history


def outcome_of(outcome: Outcome) -> dict[str, Any]:
    """Return what a sale came to; its "history" is one from which the next case goes on."""
    return {
        "earned": outcome.plan.earned,
        "spent": outcome.plan.spent,
        "discount": amount_text(outcome.plan.basket.discount_cents),
        "paid": amount_text(outcome.plan.paid_cents),
        "used": _used(outcome.plan.use),
        "opened": _plain(asdict(outcome.opened)),
        "draws": [asdict(draw) for draw in outcome.draws],
        "expired": [asdict(draw) for draw in outcome.expired],
        "balance": outcome.balance,
        "tier": outcome.tier.key,
        "milestone": outcome.milestone,
        "next_reward": _following(outcome.next_reward),
        "history": history_of(outcome.history),
    }


def returned_of(returned: Returned) -> dict[str, Any]:
    """Return what a return came to; its "history" is one from which the next case goes on."""
    return {
        "refund": amount_text(returned.plan.refund_cents),
        "points_taken": returned.plan.points_taken,
        "points_given_back": returned.plan.points_given_back,
        "forgiven": returned.taken.forgiven,
        "balance": returned.balance,
        "history": history_of(returned.history),
    }


def history_of(history: History) -> dict[str, Any]:
    """Return what is known of a person as `history_from` reads it."""
    birthday = history.birthday and "{:02}-{:02}".format(*history.birthday)
    written: dict[str, Any] = _plain(asdict(history))
    return {**written, "birthday": birthday}


def amount_text(cents: int) -> str:
    """Return cents as decimal text in euros: 2805 → "28.05"."""
    return str(Decimal(cents).scaleb(-2))


def amount_from(written: object) -> int:
    """Return the cents of decimal text in euros.

    Raises:
        ValueError: it is not such a text, or it is beyond 999999.99.
    """
    if not isinstance(written, str) or not _AMOUNT.fullmatch(written):
        raise ValueError(f'{written!r} is not an amount such as "28.00"')
    cents = int(Decimal(written).scaleb(2))
    if abs(cents) > HIGHEST_CENTS:
        raise ValueError(f"{written} is more than a till could show")
    return cents


def _require_calendar(case: Case) -> None:
    try:
        last_day(case.settings.expiry, case.sale.day)
    except ValueError as fault:
        raise ValueError("settings: expiry: points would end after the year 9999") from fault


def _used(use: Use | None) -> dict[str, Any] | None:
    return None if use is None else {"reward": use.reward.key, "quantity": use.quantity}


def _following(following: NextReward | None) -> dict[str, Any] | None:
    if following is None:
        return None
    return {
        "reward": following.reward.key,
        "missing_points": following.missing_points,
        "about_visits": following.about_visits,
    }


def _plain(value: Any) -> Any:  # noqa: ANN401 - what JSON holds
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def _in_cents(written: Any) -> Any:  # noqa: ANN401 - what JSON holds
    """Return settings with the text of amounts as whole cents, under the engine's names."""
    if isinstance(written, float):
        # A wrong type in a case from outside is a wrong value to who wrote it.
        raise ValueError(f'{written} is neither a whole number nor text such as "28.00"')  # noqa: TRY004
    if isinstance(written, list):
        return [_in_cents(one) for one in written]
    if not isinstance(written, Mapping):
        return written
    read: dict[str, Any] = {}
    for name, value in written.items():
        is_amount = isinstance(value, str) and name in _AMOUNTS
        own = f"{name}_cents" if is_amount else name
        if own in read:
            raise ValueError(f"{own} is said twice")
        is_threshold = isinstance(value, str) and name == "threshold"
        read[own] = amount_from(value) if is_amount or is_threshold else _in_cents(value)
    return read


def _made(
    kind: Callable[..., _Made],
    written: object,
    readers: Mapping[str, _Reader],
    needs: tuple[str, ...] = (),
) -> _Made:
    """Make what *kind* makes of the values that are written, each through its reader."""
    values = _object(written)
    for name in needs:
        if name not in values:
            raise ValueError(f"{name!r} is missing")
    read: dict[str, Any] = {}
    for name, value in values.items():
        if name not in readers:
            raise ValueError(f"there is no {name!r}")
        own = f"{name}_cents" if name in _AMOUNTS else name
        read[own] = at(name, readers[name], value)
    return kind(**read)


def _of_type(kind: type[_Made], what: str) -> Callable[[object], _Made]:
    """Return the reader that accepts one type: True is a number to Python, to nobody else."""

    def read(written: object) -> _Made:
        if type(written) is not kind:
            raise ValueError(f"{written!r} is not {what}")
        return written

    return read


_text = _of_type(str, "text")
_whole = _of_type(int, "a whole number")
_list = _of_type(list, "a list")


def _object(written: object) -> Document:
    if not isinstance(written, Mapping):
        # A wrong type in a case from outside is a wrong value to who wrote it.
        raise ValueError(f"{written!r} is not a set of names and values")  # noqa: TRY004
    return written


def _count(written: object) -> int:
    return _not_negative(_whole(written))


def _paid(written: object) -> int:
    return _not_negative(amount_from(written))


def _measure(written: object) -> int:
    return _paid(written) if isinstance(written, str) else _count(written)


def _not_negative(number: int) -> int:
    if number < 0:
        raise ValueError("it is less than nothing")
    return number


def _day(written: object) -> date:
    return day_from(_text(written))


def _birthday(written: object) -> tuple[int, int]:
    day = date.fromisoformat(f"2000-{_text(written)}")
    return day.month, day.day


def _or_none(reader: _Reader) -> _Reader:
    return lambda written: None if written is None else reader(written)


def _lots(written: object) -> tuple[Lot, ...]:
    lots = enumerate(_list(written), 1)
    return tuple(at(place, partial(_lot, place), lot) for place, lot in lots)


def _lot(place: int, written: object) -> Lot:
    return _made(Lot, {"key": place, **_object(written)}, _LOT, needs=("left",))


def _lines(written: object) -> tuple[Line, ...]:
    return tuple(at(place, _line, line) for place, line in enumerate(_list(written), 1))


def _line(written: object) -> Line:
    return _made(Line, written, _LINE)


def _taken(written: object) -> dict[str, Taken]:
    counted = _object(written).items()
    return {reward: at(reward, _times, times) for reward, times in counted}


def _times(written: object) -> Taken:
    return _made(Taken, written, {"by_person": _count, "by_all": _count})


def _sale(written: object) -> Sale:
    sale = _made(Sale, written, _SALE, needs=("day", "total"))
    if max(sale.discount_cents, sale.not_earning_cents) > sale.total_cents:
        raise ValueError("a part is more than the total")
    return sale


_LOT: Mapping[str, _Reader] = {
    "key": _count,
    "left": _count,
    "last_day": _or_none(_day),
    "version": _count,
}
_LINE: Mapping[str, _Reader] = {
    "name": _text,
    "product": _text,
    "category": _text,
    "quantity": _whole,
    "amount": amount_from,
    "earns": _of_type(bool, "true or false"),
}
_HISTORY: Mapping[str, _Reader] = {
    "lots": _lots,
    "debt": _count,
    "measured": _measure,
    "most_visits": _count,
    "tier": _or_none(_text),
    "birthday": _or_none(_birthday),
    "last_visit": _or_none(_day),
    "taken": _taken,
    "last_stamp": _or_none(_day),
}
_SALE: Mapping[str, _Reader] = {
    "day": _day,
    "total": _paid,
    "discount": _paid,
    "not_earning": _paid,
    "lines": _lines,
    "reward": _text,
    "quantity": _whole,
}
_CASE: Mapping[str, _Reader] = {
    "settings": settings_from,
    "history": history_from,
    "sale": _sale,
}
