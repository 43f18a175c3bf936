"""Rows of vouchers: used today, and all that were issued."""

import uuid
from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from careapp import clock
from careapp.rules.vouchers.kind import Gesture
from careapp.rules.vouchers.validity import Standing
from careapp.services.search_index import index_customer
from careapp.services.voucher_changes import VoidRequest, void_voucher
from careapp.services.voucher_lists import (
    PAGE,
    VoucherFilter,
    VoucherRow,
    VoucherSearch,
    issued_unprinted,
    list_vouchers,
)
from tests.factories import MOMENT, make_customer
from tests.services.vouchering import Desk, open_desk

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")

TODAY = date(2026, 3, 12)


@pytest.fixture
def desk(session: Session) -> Desk:
    return open_desk(session)


def ids(rows: tuple[VoucherRow, ...]) -> list[int]:
    return [row.voucher_id for row in rows]


def found(desk: Desk, search: VoucherSearch) -> list[int]:
    return ids(list_vouchers(desk.session, search))


def test_each_filter_shows_its_own(desk: Desk) -> None:
    valid = desk.issue().voucher_id
    desk.print(valid)
    words = desk.issue(Gesture.words_only()).voucher_id
    expired = desk.issue(expires_on=TODAY).voucher_id
    used, void = desk.issue().voucher_id, desk.issue().voucher_id
    desk.redeem(used)
    void_voucher(desk.session, VoidRequest(uuid.uuid4(), void, "Perso"), desk.elena)
    with clock.standing_at(MOMENT + timedelta(days=1)):
        shown = {which: found(desk, VoucherSearch(which)) for which in VoucherFilter}
        assert ids(issued_unprinted(desk.session)) == [expired, words]
        standings = [row.standing for row in list_vouchers(desk.session)]
    assert shown == {
        VoucherFilter.ALL: [void, used, expired, words, valid],
        VoucherFilter.OPEN: [valid],
        VoucherFilter.NOT_PRINTED: [expired, words],
        VoucherFilter.USED: [used],
        VoucherFilter.EXPIRED: [expired],
        VoucherFilter.VOID: [void],
    }
    assert standings == [
        Standing.VOID,
        Standing.USED,
        Standing.EXPIRED,
        None,
        Standing.VALID,
    ]


def test_a_row_says_who_gave_what_to_whom(desk: Desk) -> None:
    issued = desk.issue()
    (row,) = list_vouchers(desk.session)
    assert row == VoucherRow(
        voucher_id=issued.voucher_id,
        kind="thank_you",
        code_last4=issued.code[-4:],
        gesture=Gesture.discount(500),
        customer_id=desk.customer.id,
        customer_name="Marta Wójcik",
        issued_at=MOMENT,
        issued_by="Giulia Bernardi",
        expires_on=date(2026, 6, 30),
        redeemed_at=None,
        is_printed=False,
        standing=Standing.VALID,
        reason="loyalty",
    )


def test_a_voucher_without_person_or_giver_has_a_row_too(desk: Desk) -> None:
    stored = desk.voucher(desk.issue().voucher_id)
    stored.customer_id = stored.staff_id = None
    desk.session.flush()
    (row,) = list_vouchers(desk.session)
    assert (row.customer_name, row.issued_by) == ("", "")


def test_pages_follow_one_another(desk: Desk) -> None:
    made = [desk.issue(Gesture.words_only()).voucher_id for _ in range(PAGE + 2)]
    first = list_vouchers(desk.session)
    second = list_vouchers(desk.session, before_id=first[-1].voucher_id)
    assert ids(first) + ids(second) == made[::-1]
    assert len(first) == PAGE


def test_a_list_narrows_by_kind_reason_giver_and_period(desk: Desk) -> None:
    with clock.standing_at(MOMENT - timedelta(days=8)):
        old = desk.issue().voucher_id
    sorry = desk.issue(kind="apology", reason="waiting", by=desk.elena).voucher_id
    thanks = desk.issue(reason="referral").voucher_id
    assert found(desk, VoucherSearch(kind="apology")) == [sorry]
    assert found(desk, VoucherSearch(reason="referral")) == [thanks]
    assert found(desk, VoucherSearch(staff_id=desk.giulia.staff_id)) == [thanks, old]
    assert found(desk, VoucherSearch(since=TODAY - timedelta(days=7))) == [thanks, sorry]
    assert found(desk, VoucherSearch(VoucherFilter.OPEN, kind="thank_you", since=TODAY)) == [thanks]
    assert found(desk, VoucherSearch(VoucherFilter.USED, kind="thank_you")) == []


def test_a_voucher_is_found_by_name_by_code_and_by_its_last_four(desk: Desk) -> None:
    mine = desk.issue()
    other = make_customer(desk.session, "Omar Haddad")
    index_customer(desk.session, other.id)
    index_customer(desk.session, desk.customer.id)
    his = desk.issue(customer_id=other.id)
    assert found(desk, VoucherSearch(text=" haddad ")) == [his.voucher_id]
    assert found(desk, VoucherSearch(text=mine.code.lower())) == [mine.voucher_id]
    assert mine.voucher_id in found(desk, VoucherSearch(text=f" {mine.code[-4:].lower()} "))
    assert found(desk, VoucherSearch(text="%")) == []
    assert found(desk, VoucherSearch(text="  ")) == [his.voucher_id, mine.voucher_id]
