"""Below the screen: each service of vouchers and people asks who may."""

import uuid
from collections.abc import Callable

import pytest
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.rules.roles import Role
from careapp.services.actor import Actor
from careapp.services.checking import check_code, end_pause
from careapp.services.redeeming import (
    RedeemRequest,
    UndoRequest,
    redeem_voucher,
    undo_redemption,
)
from careapp.services.staff import StaffRequest, name_counter, save_staff
from careapp.services.voucher_changes import VoidRequest, void_voucher
from careapp.services.voucher_prints import (
    PrintRequest,
    claim_print,
    mark_printed,
    record_print_failure,
)
from careapp.services.vouchers import issue_voucher
from tests.factories import MOMENT
from tests.services.vouchering import Desk, open_desk

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")

EVERYBODY = {Role.CASHIER, Role.SHIFT_LEAD, Role.OWNER}
Attempt = Callable[[Desk, Actor], object]


def _issued(desk: Desk) -> int:
    return desk.issue(by=desk.elena).voucher_id


def _used_by(desk: Desk, by: Actor) -> UndoRequest:
    return UndoRequest(uuid.uuid4(), desk.redeem(_issued(desk), by).op_id)


def _used_long_ago(desk: Desk) -> UndoRequest:
    redemption = desk.redeem(_issued(desk), desk.elena).op_id
    return UndoRequest(uuid.uuid4(), redemption, "Sbaglio")


def _undo_own(desk: Desk, by: Actor) -> None:
    owner_of_it = by if by.role is not Role.NOBODY else desk.elena
    undo_redemption(desk.session, _used_by(desk, owner_of_it), by)


def _undo_later(desk: Desk, by: Actor) -> None:
    request = _used_long_ago(desk)
    with clock.standing_at(MOMENT.replace(hour=11)):
        undo_redemption(desk.session, request, by)


ATTEMPTS: dict[str, tuple[set[Role], Attempt]] = {
    "issue": (EVERYBODY, lambda desk, by: issue_voucher(desk.session, desk.request(), by)),
    "mark printed": (
        EVERYBODY,
        lambda desk, by: mark_printed(desk.session, PrintRequest(uuid.uuid4(), _issued(desk)), by),
    ),
    "note a failed print": (
        EVERYBODY,
        lambda desk, by: record_print_failure(
            desk.session, PrintRequest(uuid.uuid4(), _issued(desk)), by
        ),
    ),
    "claim a print": (
        EVERYBODY,
        lambda desk, by: claim_print(desk.session, PrintRequest(uuid.uuid4(), _issued(desk)), by),
    ),
    "check a code": (EVERYBODY, lambda desk, by: check_code(desk.session, "0123", by)),
    "redeem": (
        EVERYBODY,
        lambda desk, by: redeem_voucher(
            desk.session, RedeemRequest(uuid.uuid4(), _issued(desk)), by
        ),
    ),
    "redeem an expired one": (
        EVERYBODY,
        lambda desk, by: redeem_voucher(
            desk.session, RedeemRequest(uuid.uuid4(), _issued(desk), extend=True), by
        ),
    ),
    "undo within ten seconds": (EVERYBODY, _undo_own),
    "undo later": ({Role.OWNER}, _undo_later),
    "void": (
        {Role.SHIFT_LEAD, Role.OWNER},
        lambda desk, by: void_voucher(
            desk.session, VoidRequest(uuid.uuid4(), _issued(desk), "Perso"), by
        ),
    ),
    "end a pause": ({Role.OWNER}, lambda desk, by: end_pause(desk.session, uuid.uuid4(), by)),
    "change people": (
        {Role.OWNER},
        lambda desk, by: save_staff(
            desk.session, StaffRequest(uuid.uuid4(), "Sara Dri", Role.CASHIER), by
        ),
    ),
    "name a counter": (
        {Role.OWNER},
        lambda desk, by: name_counter(desk.session, uuid.uuid4(), "Cassa 2", by),
    ),
}


@pytest.fixture
def desk(session: Session) -> Desk:
    return open_desk(session)


@pytest.mark.sqlcipher_only
@pytest.mark.parametrize("what", ATTEMPTS)
@pytest.mark.parametrize("role", Role)
def test_each_pair_of_action_and_role(desk: Desk, role: Role, what: str) -> None:
    actors = {
        Role.NOBODY: Actor(None, "", Role.NOBODY, desk.counter.id),
        Role.CASHIER: desk.giulia,
        Role.SHIFT_LEAD: desk.lead,
        Role.OWNER: desk.elena,
    }
    allowed, attempt = ATTEMPTS[what]
    if role in allowed:
        attempt(desk, actors[role])
        return
    with pytest.raises(Refused):
        attempt(desk, actors[role])
