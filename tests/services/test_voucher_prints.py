"""Vouchers on paper: noted once, copies counted."""

import uuid
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.voucher import Voucher
from careapp.services.voucher_prints import (
    PrintRequest,
    mark_printed,
    record_print_failure,
    reprint_voucher,
)
from tests.factories import MOMENT
from tests.services.vouchering import Desk, open_desk

TODAY = date(2026, 3, 12)


@pytest.fixture(autouse=True)
def _at_the_moment_of_the_pictures() -> Iterator[None]:
    with clock.standing_at(MOMENT):
        yield


@pytest.fixture
def desk(session: Session) -> Desk:
    return open_desk(session)


def print_of(voucher_id: int, trouble: str = "") -> PrintRequest:
    return PrintRequest(uuid.uuid4(), voucher_id, trouble)


def test_printed_is_noted_once(desk: Desk) -> None:
    issued = desk.issue()
    for _again in range(2):
        mark_printed(desk.session, print_of(issued.voucher_id), desk.giulia)
    stored = desk.voucher(issued.voucher_id)
    assert (stored.state, stored.prints, stored.printed_at) == ("printed", 1, MOMENT)
    assert len(desk.audited("voucher_printed")) == 1


def test_a_used_voucher_that_is_printed_late_stays_used(desk: Desk) -> None:
    issued = desk.issue()
    desk.redeem(issued.voucher_id)
    mark_printed(desk.session, print_of(issued.voucher_id), desk.giulia)
    assert desk.voucher(issued.voucher_id).state == "redeemed"


def test_a_failed_print_leaves_the_voucher_issued(desk: Desk) -> None:
    issued = desk.issue()
    request = print_of(issued.voucher_id, "La stampante non risponde.")
    for _again in range(2):
        record_print_failure(desk.session, request, desk.giulia)
    (row,) = desk.audited("voucher_not_printed")
    assert row.reason == "La stampante non risponde."
    assert desk.voucher(issued.voucher_id).state == "issued"
    again = reprint_voucher(desk.session, print_of(issued.voucher_id), desk.giulia)
    assert (again.code, again.paper.duplicate_no) == (issued.code, 0)
    assert desk.voucher(issued.voucher_id).prints == 0


def test_a_copy_carries_the_same_code_and_its_number(desk: Desk) -> None:
    issued = desk.issue()
    mark_printed(desk.session, print_of(issued.voucher_id), desk.giulia)
    request = print_of(issued.voucher_id)
    first = reprint_voucher(desk.session, request, desk.giulia)
    replayed = reprint_voucher(desk.session, request, desk.giulia)
    second = reprint_voucher(desk.session, print_of(issued.voucher_id), desk.giulia)
    assert first.code == second.code == issued.code
    assert [p.paper.duplicate_no for p in (first, replayed, second)] == [1, 1, 2]
    assert replace(first.paper, duplicate_no=0) == issued.paper
    assert desk.voucher(issued.voucher_id).prints == 3
    assert desk.count(Voucher) == 1
    assert [row.detail["duplicate"] for row in desk.audited("voucher_reprinted")] == [1, 2]


def test_a_used_voucher_is_not_copied(desk: Desk) -> None:
    issued = desk.issue()
    mark_printed(desk.session, print_of(issued.voucher_id), desk.giulia)
    desk.redeem(issued.voucher_id)
    with pytest.raises(Refused):
        reprint_voucher(desk.session, print_of(issued.voucher_id), desk.giulia)


def test_what_is_not_there_cannot_be_printed(desk: Desk) -> None:
    for attempt in (mark_printed, record_print_failure, reprint_voucher):
        with pytest.raises(Refused):
            attempt(desk.session, print_of(999_999), desk.giulia)
