"""The statements of the card, built once: rebuilt at each call they cost three times as much."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    ScalarSelect,
    Select,
    bindparam,
    exists,
    func,
    or_,
    select,
    true,
)

from careapp.model.care import Case, CaseEntry, Promise
from careapp.model.customer import Customer, ExternalId
from careapp.model.gift_card import GiftCard
from careapp.model.points import PointsLot
from careapp.model.shop import SaidLine, ShopSetting
from careapp.model.voucher import Voucher
from careapp.rules.care.steps import APOLOGISED
from careapp.rules.saying import BIRTHDAY, MILESTONE, REVIEW
from careapp.rules.vouchers.validity import OPEN_STATES
from careapp.services.programme import IN_FORCE
from careapp.services.visits import IN_WINDOW, constant

COMMA = ","
_SEPARATOR: Any = constant(COMMA)
"""SQLAlchemy asks for a str, and would write it into the statement anew at each execution."""
_programme = IN_FORCE.subquery()
_said = (
    select(func.aggregate_strings(SaidLine.line, _SEPARATOR))
    .where(
        SaidLine.customer_id == Customer.id,
        or_(
            SaidLine.day == bindparam("today"),
            SaidLine.line.like(constant(f"{MILESTONE}%")),
            SaidLine.line.like(constant(f"{REVIEW}%")),
            (SaidLine.line == constant(BIRTHDAY))
            & (SaidLine.day >= bindparam("birthday_said_since")),
        ),
    )
    .correlate(Customer)
    .scalar_subquery()
)
_shop_register = (
    select(ShopSetting.value).where(ShopSetting.key == constant("shop.register")).scalar_subquery()
)
_till_code = (
    select(func.min(ExternalId.code))
    .where(ExternalId.customer_id == Customer.id)
    .correlate(Customer)
    .scalar_subquery()
)
_has_dated_points = exists(
    select(1).where(
        PointsLot.customer_id == Customer.id,
        PointsLot.expires_on.is_not(None),
        PointsLot.open_points > 0,
    )
)
_has_other_versions = exists(
    select(1).where(
        PointsLot.customer_id == Customer.id,
        PointsLot.open_points > 0,
        PointsLot.programme_id != _programme.c.id,
    )
)
_apologised = exists(
    select(1).where(CaseEntry.case_id == Case.id, CaseEntry.kind == constant(APOLOGISED))
)
_apology_due = (
    select(func.min(Case.title))
    .where(
        Case.customer_id == Customer.id,
        Case.closed_at.is_(None),
        Case.voucher_id.is_(None),
        ~_apologised,
    )
    .correlate(Customer)
    .scalar_subquery()
)
"""None: nothing to apologise for; a case whose title is not written yet has an empty one."""


def _promised(*which: ColumnElement[bool]) -> ScalarSelect[str]:
    """Return what is still promised to the person, of those that are so; one of them."""
    return (
        select(func.min(Promise.what))
        .where(Promise.customer_id == Customer.id, Promise.state == constant("open"), *which)
        .correlate(Customer)
        .scalar_subquery()
    )


_is_late_today = (Promise.due_on == bindparam("today")) & (Promise.due_at < bindparam("now"))
_is_answer = Promise.kind == constant("answer")
PROFILE: Select[*tuple[Any, ...]] = (
    select(
        Customer.id,
        Customer.name,
        Customer.given_name,
        Customer.family_name,
        Customer.company,
        Customer.title,
        Customer.register,
        Customer.call_name,
        Customer.pronunciation,
        Customer.language,
        Customer.is_customer,
        Customer.looking_for,
        Customer.heard_from,
        Customer.birthday_month,
        Customer.birthday_day,
        Customer.visits,
        Customer.first_visit_on,
        Customer.last_visit_on,
        Customer.points,
        Customer.stamps,
        Customer.tier,
        Customer.fell_on,
        Customer.left_alone_at,
        Customer.erased_at,
        Customer.merged_into_id,
        IN_WINDOW.label("in_window"),
        _said.label("said"),
        _shop_register.label("shop_register"),
        _till_code.label("till_code"),
        _apology_due.label("apology_due"),
        _promised(
            Promise.ready_at.is_(None), or_(Promise.due_on < bindparam("today"), _is_late_today)
        ).label("overdue"),
        _promised(Promise.ready_at.is_not(None), ~_is_answer).label("ready"),
        _promised(Promise.ready_at.is_not(None), _is_answer).label("answer_ready"),
        _has_dated_points.label("has_dated_points"),
        _has_other_versions.label("has_other_versions"),
        _programme.c.id.label("programme"),
        _programme.c.settings,
    )
    .outerjoin(_programme, true())
    .where(Customer.id == bindparam("customer_id"))
)
DATED_POINTS: Select[*tuple[Any, ...]] = (
    select(func.sum(PointsLot.open_points), PointsLot.expires_on, PointsLot.unit)
    .where(
        PointsLot.customer_id == bindparam("customer_id"),
        PointsLot.expires_on.is_not(None),
        PointsLot.open_points > 0,
    )
    .group_by(PointsLot.expires_on, PointsLot.unit)
    .order_by(PointsLot.expires_on)
)
OPEN_VOUCHERS = (
    select(
        Voucher.id,
        Voucher.kind,
        Voucher.gesture,
        func.coalesce(GiftCard.left_cents, Voucher.amount_cents),
        Voucher.gift_text,
        Voucher.code_last4,
        Voucher.expires_on,
        Voucher.printed_at.is_not(None),
    )
    .outerjoin(GiftCard, GiftCard.voucher_id == Voucher.id)
    .where(
        Voucher.customer_id == bindparam("customer_id"),
        or_(*(Voucher.state == constant(state.value) for state in OPEN_STATES)),
        Voucher.code_mac.is_not(None),
        Voucher.valid_from <= bindparam("today"),
        or_(Voucher.expires_on.is_(None), Voucher.expires_on >= bindparam("today")),
    )
    .order_by(Voucher.expires_on, Voucher.id)
)
SAID_TODAY = select(SaidLine.id).where(
    SaidLine.customer_id == bindparam("customer_id"),
    SaidLine.day == bindparam("day"),
    SaidLine.line == bindparam("line"),
)
