"""One issued voucher in full."""

import uuid

import pytest
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.services.voucher_changes import ReissueRequest, reissue_voucher
from careapp.services.voucher_details import load_details
from careapp.services.voucher_lists import list_vouchers
from tests.factories import MOMENT
from tests.services.vouchering import Desk, open_desk

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")


@pytest.fixture
def desk(session: Session) -> Desk:
    return open_desk(session)


def test_a_voucher_says_who_had_a_hand_in_it(desk: Desk) -> None:
    issued = desk.issue()
    desk.print(issued.voucher_id)
    desk.voucher(issued.voucher_id).approved_by_id = desk.elena.staff_id
    desk.redeem(issued.voucher_id, desk.lead)
    details = load_details(desk.session, issued.voucher_id)
    assert (details.row,) == list_vouchers(desk.session)
    assert (details.row.issued_by, details.approved_by, details.redeemed_by) == (
        "Giulia Bernardi",
        "Elena Aurora",
        "Marco Toso",
    )
    assert (details.prints, details.printed_at) == (1, MOMENT)
    assert (details.replaces, details.replaced_by, details.void_reason) == ("", "", "")
    assert details.message == issued.paper.message


def test_a_lost_voucher_and_its_successor_name_each_other(desk: Desk) -> None:
    old = desk.issue()
    request = ReissueRequest(uuid.uuid4(), old.voucher_id, "Perso")
    new = reissue_voucher(desk.session, request, desk.elena)
    before = load_details(desk.session, old.voucher_id)
    after = load_details(desk.session, new.voucher_id)
    assert (before.replaced_by, before.void_reason) == (new.code[-4:], "Perso")
    assert (after.replaces, after.replaced_by) == (old.code[-4:], "")


def test_what_is_not_there_has_no_details(desk: Desk) -> None:
    with pytest.raises(Refused):
        load_details(desk.session, 999_999)
