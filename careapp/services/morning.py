"""The morning sheet: whom to greet today, and what waits for whom, on one paper."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from typing import Any

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from careapp.documents.day_sheet import DayPart, DayRow, DaySheet
from careapp.model.points import PointsLot
from careapp.model.voucher import Voucher
from careapp.rules.loyalty.earning import Unit
from careapp.rules.loyalty.words import amount_words
from careapp.rules.names import Register
from careapp.rules.permissions import Action, require
from careapp.rules.shop import Shop
from careapp.rules.vouchers import kind_of
from careapp.rules.vouchers.kind import Gesture, GestureKind
from careapp.rules.vouchers.validity import OPEN_STATES
from careapp.services import highest_time
from careapp.services.actor import Actor
from careapp.services.card import load_card
from careapp.services.day_parts import MOST_ROWS, first_rows
from careapp.services.morning_care import care_parts
from careapp.services.regulars import (
    WEEK,
    AnyRow,
    Missed,
    birthday_people,
    load_expected,
    load_missed,
)
from careapp.services.shop import load_shop
from careapp.services.voucher_lists import issued_unprinted
from careapp.services.voucher_papers import recipient_of
from careapp.text import (
    N_,
    _,
    format_ago,
    format_day,
    format_money,
    language,
)

_MOST_LOOKED_AT = 200
"""Regulars of whom it is asked whether a reward is ready, who came most often first."""


@dataclass(frozen=True, slots=True)
class _Ending:
    """What somebody loses after a day."""

    customer_id: int
    words: str
    last_day: date


def load_morning_sheet(session: Session, by: Actor) -> DaySheet:
    """Return the paper of this morning, in the language of the screen.

    Raises:
        Refused: nobody is at the counter.
    """
    require(by.role, Action.SERVE)
    today, shop = highest_time.judged_today(session), load_shop(session)
    expected = load_expected(session, today)
    return DaySheet(
        language=language(),
        shop_name=shop.name,
        title=_("Morning sheet"),
        day=f"{format_day(today)} {today.year}",
        parts=(
            *care_parts(session, today),
            *_birthdays(session, shop, today),
            _endings(session, expected, today),
            _rewards(session, shop, expected, today),
            _missed(shop, load_missed(session, today, MOST_ROWS + 1), today),
            _not_printed(session),
        ),
        foot=_("For those at the counter: do not leave it where customers can read it."),
    )


def _birthdays(session: Session, shop: Shop, today: date) -> tuple[DayPart, DayPart]:
    near = birthday_people(session, today)
    of_today = [_person(shop, row) for day, row in near if day == today]
    of_week = [_person(shop, row, format_day(day)) for day, row in near if day > today]
    return (
        first_rows(_("Birthdays today"), of_today, _("Nobody today.")),
        first_rows(_("Birthdays this week"), of_week, _("Nobody in the next days.")),
    )


def _endings(session: Session, expected: Sequence[AnyRow], today: date) -> DayPart:
    """Return what likely visitors would lose, the nearest day first."""
    likely = {row.id: row for row in expected}
    span = {"today": today, "until": today + timedelta(days=WEEK)}
    endings = [*_ending_vouchers(session, span), *_ending_points(session, span)]
    endings.sort(key=lambda ending: (ending.last_day, ending.customer_id))
    rows = [
        DayRow(likely[one.customer_id].name, one.words, format_day(one.last_day))
        for one in endings
        if one.customer_id in likely
    ]
    return first_rows(_("Ends within 7 days, of those likely to come"), rows, _("Nothing."))


def _ending_vouchers(session: Session, span: dict[str, date]) -> Iterator[_Ending]:
    for row in session.execute(_ENDING_VOUCHERS, span):
        gesture = Gesture(GestureKind(row.gesture), row.amount_cents, row.gift_text)
        yield _Ending(row.customer_id, voucher_words(row.kind, gesture), row.expires_on)


def _ending_points(session: Session, span: dict[str, date]) -> Iterator[_Ending]:
    rows: Iterable[tuple[int, str, int, date]] = session.execute(_ENDING_POINTS, span)
    for customer_id, unit, points, last_day in rows:
        yield _Ending(customer_id, amount_words(points, Unit(unit)), last_day)


def _rewards(session: Session, shop: Shop, expected: Sequence[AnyRow], today: date) -> DayPart:
    holders = (row for row in expected if row.points > 0 or row.stamps > 0)
    rows = []
    for row in islice(holders, _MOST_LOOKED_AT):
        ready = load_card(session, row.id, today).loyalty.ready
        if ready:
            names = ", ".join(offer.reward.name for offer in ready)
            rows.append(DayRow(row.name, _how(shop, row), names))
        if len(rows) == MOST_ROWS:
            break
    return first_rows(_("Rewards ready, of those likely to come"), rows, _("Nothing."))


def _missed(shop: Shop, missed: Missed, today: date) -> DayPart:
    rows = [_person(shop, row, format_ago(row.last_visit_on, today)) for row in missed.rows]
    return first_rows(_("Not seen lately"), rows, _("Nobody."), missed.whole)


def _not_printed(session: Session) -> DayPart:
    rows = [
        DayRow(
            row.customer_name or _("(name not known)"),
            voucher_words(row.kind, row.gesture),
            row.issued_by,
        )
        for row in issued_unprinted(session)
    ]
    # The list is a page of all there are: how many more is not known.
    rest = _("The others are in Vouchers.") if len(rows) > MOST_ROWS else ""
    note = rest if rows else _("Nothing.")
    return DayPart(_("Vouchers that are not printed yet"), tuple(rows[:MOST_ROWS]), note)


def _person(shop: Shop, row: AnyRow, value: str = "") -> DayRow:
    return DayRow(row.name, _how(shop, row), value)


def _how(shop: Shop, row: Any) -> str:  # noqa: ANN401 - a row of `PEOPLE`
    """Return how somebody is called and addressed, and how the name is said."""
    recipient = recipient_of(row, shop)
    manner = _MANNERS.get(Register(recipient.register))
    words = [recipient.address, _(manner) if manner else ""]
    if row.pronunciation:
        words.append(_("say {pronunciation}").format(pronunciation=row.pronunciation))
    return " · ".join(filter(None, words))


def voucher_words(kind: str, gesture: Gesture) -> str:
    """Return what a voucher is and gives: «Grazie · 5,00 €»."""
    given = gesture.gift or (format_money(gesture.amount_cents) if gesture.amount_cents else "")
    return " · ".join(filter(None, (_(kind_of(kind).name), given)))


_MANNERS = {Register.FORMAL: N_("Formal"), Register.FIRST_NAME: N_("First name")}


_IS_OPEN = Voucher.state.in_([state.value for state in OPEN_STATES])
_ENDING_VOUCHERS = select(
    Voucher.customer_id,
    Voucher.kind,
    Voucher.gesture,
    Voucher.amount_cents,
    Voucher.gift_text,
    Voucher.expires_on,
).where(
    _IS_OPEN,
    Voucher.code_mac.is_not(None),
    Voucher.customer_id.is_not(None),
    Voucher.expires_on.between(bindparam("today"), bindparam("until")),
)
_ENDING_POINTS = (
    select(
        PointsLot.customer_id,
        PointsLot.unit,
        func.sum(PointsLot.open_points),
        PointsLot.expires_on,
    )
    .where(
        PointsLot.open_points > 0,
        PointsLot.expires_on.between(bindparam("today"), bindparam("until")),
    )
    .group_by(PointsLot.customer_id, PointsLot.unit, PointsLot.expires_on)
)
