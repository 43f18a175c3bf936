"""Vouchers after they were issued."""

import uuid
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.voucher import Voucher
from careapp.rules.vouchers.kind import Gesture
from careapp.services.giving import donated_today
from careapp.services.voucher_changes import (
    ExtendRequest,
    ReissueRequest,
    VoidRequest,
    extend_voucher,
    reissue_voucher,
    void_voucher,
)
from tests.factories import MOMENT
from tests.services.vouchering import Desk, open_desk

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")

TODAY = date(2026, 3, 12)


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


def lost(voucher_id: int, reason: str = "Perso dal cliente") -> ReissueRequest:
    return ReissueRequest(uuid.uuid4(), voucher_id, reason)


def test_a_lost_voucher_is_written_again_under_a_new_code(desk: Desk) -> None:
    old = desk.issue(kind="apology", reason="waiting")
    desk.print(old.voucher_id)
    request = lost(old.voucher_id)
    with clock.standing_at(MOMENT + timedelta(days=3)):
        first = reissue_voucher(desk.session, request, desk.elena)
        assert reissue_voucher(desk.session, request, desk.elena) == first
    before, after = desk.voucher(old.voucher_id), desk.voucher(first.voucher_id)
    assert first.code != old.code
    assert replace(first.paper, code=old.code) == old.paper
    assert (before.state, before.void_reason) == ("void", "Perso dal cliente")
    assert (after.state, after.prints, after.replaces_id) == ("issued", 0, before.id)
    assert (after.staff_id, after.issued_on) == (desk.giulia.staff_id, TODAY)
    assert donated_today(desk.session, desk.giulia.staff_id, TODAY) == 500
    assert [row.subject_id for row in desk.audited("voucher_void")] == [before.id]
    (row,) = desk.audited("voucher_reissued")
    assert (row.subject_id, row.detail) == (after.id, {"replaces": before.id})
    with pytest.raises(Refused):
        desk.redeem(before.id)
    desk.redeem(after.id)


def test_a_voucher_is_written_again_once(desk: Desk) -> None:
    issued = desk.issue()
    reissue_voucher(desk.session, lost(issued.voucher_id), desk.elena)
    with pytest.raises(Refused):
        reissue_voucher(desk.session, lost(issued.voucher_id), desk.elena)
    assert desk.count(Voucher) == 2


def test_what_cannot_be_lost_is_not_written_again(desk: Desk) -> None:
    used, words, whole = (
        desk.issue().voucher_id,
        desk.issue(Gesture.words_only()).voucher_id,
        desk.issue().voucher_id,
    )
    desk.redeem(used)
    for request in (lost(used), lost(words), lost(whole, "  "), lost(999_999)):
        with pytest.raises(Refused):
            reissue_voucher(desk.session, request, desk.elena)
    assert desk.count(Voucher) == 3
    assert desk.voucher(whole).state == "issued"


def test_a_shift_lead_writes_again_within_the_own_limit(desk: Desk) -> None:
    large = desk.issue(Gesture.discount(1001), by=desk.elena).voucher_id
    with pytest.raises(Refused):
        reissue_voucher(desk.session, lost(large), desk.lead)
    reissue_voucher(desk.session, lost(desk.issue().voucher_id), desk.lead)


def longer(voucher_id: int, last: date, reason: str = "Era in ospedale") -> ExtendRequest:
    return ExtendRequest(uuid.uuid4(), voucher_id, last, reason)


def test_the_owner_lets_a_voucher_live_longer(desk: Desk) -> None:
    voucher_id = desk.issue(expires_on=TODAY).voucher_id
    with clock.standing_at(MOMENT + timedelta(days=9)):
        request = longer(voucher_id, TODAY + timedelta(days=30))
        for _again in range(2):
            extend_voucher(desk.session, request, desk.elena)
        desk.redeem(voucher_id)
    (row,) = desk.audited("voucher_extended")
    assert row.detail == {"from": "2026-03-12", "to": "2026-04-11"}
    assert row.reason == "Era in ospedale"


def test_a_day_that_cannot_be_extends_nothing(desk: Desk) -> None:
    voucher_id = desk.issue(expires_on=TODAY + timedelta(days=5)).voucher_id
    words = desk.issue(Gesture.words_only()).voucher_id
    used = desk.issue().voucher_id
    desk.redeem(used)
    later = date(2027, 1, 1)
    for request in (
        longer(voucher_id, TODAY + timedelta(days=5)),
        longer(voucher_id, date(9999, 12, 31)),
        longer(voucher_id, later, " "),
        longer(words, later),
        longer(used, later),
    ):
        with pytest.raises(Refused):
            extend_voucher(desk.session, request, desk.elena)
    assert desk.voucher(voucher_id).expires_on == TODAY + timedelta(days=5)
    assert desk.audited("voucher_extended") == []
