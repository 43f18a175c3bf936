"""Vouchers on paper: noted once, copies counted."""

import uuid
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.voucher import Voucher
from careapp.services.voucher_lists import issued_unprinted
from careapp.services.voucher_prints import (
    PrintRequest,
    claim_print,
    claim_prints,
    mark_printed,
    mark_prints,
    record_print_failure,
    record_print_failures,
)
from careapp.services.vouchers import IssuedVoucher
from tests.factories import MOMENT
from tests.services.vouchering import Desk, open_desk

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")

TODAY = date(2026, 3, 12)


@pytest.fixture
def desk(session: Session) -> Desk:
    return open_desk(session)


def attempt_at(issued: IssuedVoucher) -> PrintRequest:
    return PrintRequest(uuid.uuid4(), issued.voucher_id)


def test_printed_is_noted_once(desk: Desk) -> None:
    issued = desk.issue()
    attempt = attempt_at(issued)
    assert claim_print(desk.session, attempt, desk.giulia) == issued, "the original has no mark"
    for _again in range(2):
        mark_printed(desk.session, attempt, desk.giulia)
    stored = desk.voucher(issued.voucher_id)
    assert (stored.state, stored.prints, stored.printed_at) == ("printed", 1, MOMENT)
    assert len(desk.audited("voucher_printed")) == 1


def test_what_nobody_claimed_is_neither_printed_nor_failed(desk: Desk) -> None:
    issued = desk.issue()
    for note in (mark_printed, record_print_failure):
        note(desk.session, attempt_at(issued), desk.giulia)
    stored = desk.voucher(issued.voucher_id)
    assert (stored.state, stored.prints, stored.printed_at) == ("issued", 0, None)
    assert desk.audited("voucher_printed") == desk.audited("voucher_not_printed") == []


def test_a_voucher_used_before_its_paper_is_out_stays_used(desk: Desk) -> None:
    issued = desk.issue()
    attempt = attempt_at(issued)
    claim_print(desk.session, attempt, desk.giulia)
    desk.redeem(issued.voucher_id)
    mark_printed(desk.session, attempt, desk.giulia)
    stored = desk.voucher(issued.voucher_id)
    assert (stored.state, stored.printed_at) == ("redeemed", MOMENT)


def test_a_failed_print_leaves_the_voucher_issued_and_gives_its_number_back(desk: Desk) -> None:
    issued = desk.issue()
    attempt = replace(attempt_at(issued), trouble="La stampante non risponde.")
    claim_print(desk.session, attempt, desk.giulia)
    for _again in range(2):
        record_print_failure(desk.session, attempt, desk.giulia)
    (row,) = desk.audited("voucher_not_printed")
    assert row.reason == "La stampante non risponde."
    stored = desk.voucher(issued.voucher_id)
    assert (stored.state, stored.prints) == ("issued", 0)
    assert desk.print(issued.voucher_id) == issued, "the original, at the second attempt"


def test_a_number_that_was_counted_on_from_stays_taken(desk: Desk) -> None:
    issued = desk.issue()
    failing = attempt_at(issued)
    claim_print(desk.session, failing, desk.giulia)
    assert desk.print(issued.voucher_id).paper.duplicate_no == 1
    record_print_failure(desk.session, failing, desk.giulia)
    assert desk.voucher(issued.voucher_id).prints == 2
    assert desk.print(issued.voucher_id).paper.duplicate_no == 2


def test_a_counter_that_died_before_the_paper_leaves_no_second_original(desk: Desk) -> None:
    issued = desk.issue()
    claim_print(desk.session, attempt_at(issued), desk.giulia)
    assert [row.voucher_id for row in issued_unprinted(desk.session)] == [issued.voucher_id]
    assert desk.voucher(issued.voucher_id).state == "issued"
    assert desk.print(issued.voucher_id).paper.duplicate_no == 1
    assert issued_unprinted(desk.session) == ()


def test_a_copy_carries_the_same_code_and_its_number(desk: Desk) -> None:
    issued = desk.issue()
    desk.print(issued.voucher_id)
    attempt = attempt_at(issued)
    first, replayed = (claim_print(desk.session, attempt, desk.giulia) for _ in range(2))
    second = claim_print(desk.session, attempt_at(issued), desk.giulia)
    assert first.code == second.code == issued.code
    assert [p.paper.duplicate_no for p in (first, replayed, second)] == [1, 1, 2]
    assert replace(first.paper, duplicate_no=0) == issued.paper
    assert desk.voucher(issued.voucher_id).prints == 3
    assert desk.count(Voucher) == 1
    claims = desk.audited("voucher_print_claimed")
    assert [row.detail["duplicate"] for row in claims] == [0, 1, 2]


def test_a_used_voucher_is_not_copied(desk: Desk) -> None:
    issued = desk.issue()
    desk.print(issued.voucher_id)
    desk.redeem(issued.voucher_id)
    with pytest.raises(Refused):
        desk.print(issued.voucher_id)


def test_the_papers_of_a_group_are_claimed_noted_and_given_back_together(desk: Desk) -> None:
    issued = [desk.issue() for _ in range(3)]
    attempts = [attempt_at(one) for one in issued]
    assert claim_prints(desk.session, attempts, desk.giulia) == tuple(issued)
    record_print_failures(desk.session, attempts[:1], desk.giulia)
    mark_prints(desk.session, attempts[1:], desk.giulia)
    stored = [desk.voucher(one.voucher_id) for one in issued]
    assert [(one.state, one.prints) for one in stored] == [
        ("issued", 0),
        ("printed", 1),
        ("printed", 1),
    ]


def test_what_is_not_there_cannot_be_printed(desk: Desk) -> None:
    for attempt in (claim_print, mark_printed, record_print_failure):
        with pytest.raises(Refused):
            attempt(desk.session, PrintRequest(uuid.uuid4(), 999_999), desk.giulia)
