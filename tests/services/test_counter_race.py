"""Two counters, each a process of its own, do the same at the same moment, on both engines."""

import uuid
from collections.abc import Callable

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.audit import AuditRow
from careapp.model.voucher import Voucher
from careapp.services import audit
from careapp.services.actor import Actor
from careapp.services.archive import Archive
from careapp.services.redeeming import RedeemRequest, redeem_voucher
from careapp.services.voucher_changes import VoidRequest, void_voucher
from careapp.services.voucher_prints import PrintRequest, mark_printed, reprint_voucher
from careapp.services.vouchers import VoucherRequest, issue_voucher
from tests.services.counters import Deed, lines_in_journal, race
from tests.services.vouchering import open_desk

VOUCHERS = 20


def open_shop(session: Session) -> tuple[Actor, list[VoucherRequest], list[int]]:
    """Return the owner, vouchers to issue, and vouchers that are issued already."""
    desk = open_desk(session)
    requests = [desk.request() for _ in range(VOUCHERS)]
    return desk.elena, requests, [desk.issue(by=desk.elena).voucher_id for _ in range(VOUCHERS)]


def actions(session: Session) -> dict[str, int]:
    counted = select(AuditRow.action, func.count()).group_by(AuditRow.action)
    return dict(session.execute(counted).all())


def prints(session: Session) -> list[int]:
    return list(session.scalars(select(Voucher.prints).order_by(Voucher.id)))


def states(session: Session) -> list[str]:
    return list(session.scalars(select(Voucher.state).order_by(Voucher.id)))


def printed(
    service: Callable[..., object], vouchers: list[int], ids: list[uuid.UUID] | None = None
) -> list[Deed]:
    own = ids or [uuid.uuid4() for _ in vouchers]
    return [(service, PrintRequest(op_id, one)) for op_id, one in zip(own, vouchers, strict=True)]


def assert_log_is_whole(archive: Archive) -> None:
    key = archive.secrets.audit_key
    assert not archive.read(lambda session: list(audit.broken_rows(session, key)))


def test_one_operation_at_two_counters_issues_one_voucher(archive: Archive) -> None:
    elena, requests, before = archive.change(open_shop)
    deeds = [(issue_voucher, request) for request in requests]
    here, there = race(archive, elena, deeds, deeds)
    assert here == there
    assert len({one.code for one in here}) == VOUCHERS
    assert archive.read(actions)["voucher_issued"] == VOUCHERS + len(before)
    assert_log_is_whole(archive)


def test_what_is_used_and_taken_back_at_once_is_one_of_the_two(archive: Archive) -> None:
    elena, _requests, vouchers = archive.change(open_shop)
    using: list[Deed] = [(redeem_voucher, RedeemRequest(uuid.uuid4(), one)) for one in vouchers]
    voiding: list[Deed] = [(void_voucher, VoidRequest(uuid.uuid4(), one, "x")) for one in vouchers]
    pairs = zip(*race(archive, elena, using, voiding), strict=True)
    won = ["void" if isinstance(used, Refused) else "redeemed" for used, _void in pairs]
    assert archive.read(states) == won
    assert all(isinstance(used, Refused) != isinstance(void, Refused) for used, void in pairs)
    noted = archive.read(actions)
    assert noted.get("voucher_redeemed", 0) == won.count("redeemed")
    assert noted.get("voucher_void", 0) == won.count("void")
    assert archive.read(lines_in_journal) in {VOUCHERS, None}
    assert_log_is_whole(archive)


def test_each_copy_has_a_number_of_its_own(archive: Archive) -> None:
    elena, _requests, vouchers = archive.change(open_shop)
    shared = printed(reprint_voucher, vouchers)
    here, there = race(
        archive,
        elena,
        printed(mark_printed, vouchers) + printed(reprint_voucher, vouchers) + shared,
        printed(mark_printed, vouchers) + printed(reprint_voucher, vouchers) + shared,
    )
    numbers = [
        (one.paper.duplicate_no, other.paper.duplicate_no)
        for one, other in zip(here[VOUCHERS:], there[VOUCHERS:], strict=True)
    ]
    assert [set(pair) for pair in numbers[:VOUCHERS]] == [{1, 2}] * VOUCHERS
    assert numbers[VOUCHERS:] == [(3, 3)] * VOUCHERS
    assert archive.read(prints) == [4] * VOUCHERS
    noted = archive.read(actions)
    assert (noted["voucher_printed"], noted["voucher_reprinted"]) == (VOUCHERS, 3 * VOUCHERS)
    assert_log_is_whole(archive)
