"""Vouchers after they were issued."""

import uuid
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.rules.vouchers.kind import Gesture
from careapp.services.voucher_changes import VoidRequest, void_voucher
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


def test_a_void_voucher_keeps_its_reason(desk: Desk) -> None:
    issued = desk.issue()
    request = VoidRequest(uuid.uuid4(), issued.voucher_id, " Perso  dal cliente ")
    for _again in range(2):
        void_voucher(desk.session, request, desk.elena)
    stored = desk.voucher(issued.voucher_id)
    assert (stored.state, stored.void_reason) == ("void", "Perso dal cliente")
    (row,) = desk.audited("voucher_void")
    assert row.reason == "Perso dal cliente"
    with pytest.raises(Refused):
        void_voucher(desk.session, replace(request, op_id=uuid.uuid4()), desk.elena)


def test_a_void_needs_a_reason_and_a_voucher(desk: Desk) -> None:
    issued = desk.issue()
    for voucher_id, reason in ((issued.voucher_id, " \u200b"), (999_999, "Perso")):
        with pytest.raises(Refused):
            void_voucher(desk.session, VoidRequest(uuid.uuid4(), voucher_id, reason), desk.elena)


def test_a_shift_lead_voids_within_the_own_limit(desk: Desk) -> None:
    small = desk.issue(Gesture.discount(1000)).voucher_id
    large = desk.issue(Gesture.discount(1001), by=desk.elena).voucher_id
    void_voucher(desk.session, VoidRequest(uuid.uuid4(), small, "Doppio"), desk.lead)
    with pytest.raises(Refused):
        void_voucher(desk.session, VoidRequest(uuid.uuid4(), large, "Doppio"), desk.lead)


def test_a_used_voucher_is_not_void(desk: Desk) -> None:
    issued = desk.issue()
    desk.redeem(issued.voucher_id)
    with pytest.raises(Refused):
        void_voucher(desk.session, VoidRequest(uuid.uuid4(), issued.voucher_id, "x y"), desk.elena)
    assert desk.voucher(issued.voucher_id).state == "redeemed"
