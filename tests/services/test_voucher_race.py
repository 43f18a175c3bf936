"""Many counters try the same vouchers at once: each voucher has exactly one winner."""

import threading
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.audit import AuditRow
from careapp.model.voucher import Voucher
from careapp.services import audit
from careapp.services.actor import Actor
from careapp.services.archive import Archive
from careapp.services.redeeming import RedeemRequest, redeem_voucher
from careapp.services.voucher_changes import (
    ExtendRequest,
    ReissueRequest,
    VoidRequest,
    extend_voucher,
    reissue_voucher,
    void_voucher,
)
from careapp.services.vouchers import IssuedVoucher, VoucherRequest, issue_voucher
from tests.services.counters import lines_in_journal
from tests.services.vouchering import FIVE_EUROS, open_desk

COUNTERS = 4
VOUCHERS = 20
LATER = clock.today() + timedelta(days=365)
CHANGES = [
    (void_voucher, VoidRequest, "voucher_void"),
    (reissue_voucher, ReissueRequest, "voucher_reissued"),
    (extend_voucher, partial(ExtendRequest, last=LATER), "voucher_extended"),
]


def open_shop(session: Session) -> tuple[tuple[int, ...], Actor, VoucherRequest]:
    desk = open_desk(session)
    issued = tuple(desk.issue(by=desk.elena).voucher_id for _ in range(VOUCHERS))
    return issued, desk.elena, desk.request(FIVE_EUROS)


def winners(archive: Archive, vouchers: tuple[int, ...], by: Actor) -> list[int]:
    won = []
    for voucher_id in vouchers:
        try:
            archive.change(redeem_voucher, RedeemRequest(uuid.uuid4(), voucher_id), by)
        except Refused:
            continue
        won.append(voucher_id)
    return won


def audited(session: Session, action: str) -> int | None:
    return session.scalar(select(func.count()).where(AuditRow.action == action))


def test_every_voucher_is_won_once(archive: Archive) -> None:
    vouchers, elena, _request = archive.change(open_shop)
    with ThreadPoolExecutor(COUNTERS) as counters:
        runs = [counters.submit(winners, archive, vouchers, elena) for _ in range(COUNTERS)]
        won = [voucher_id for run in runs for voucher_id in run.result()]
    assert sorted(won) == sorted(vouchers)
    redeemed = select(func.count()).select_from(Voucher).where(Voucher.state == "redeemed")
    assert archive.read(lambda session: session.scalar(redeemed)) == VOUCHERS
    assert archive.read(audited, "voucher_redeemed") == VOUCHERS
    assert archive.read(lines_in_journal) in {VOUCHERS, None}
    key = archive.secrets.audit_key
    assert not archive.read(lambda session: list(audit.broken_rows(session, key)))


def test_one_operation_sent_many_times_issues_and_redeems_once(archive: Archive) -> None:
    vouchers, elena, request = archive.change(open_shop)
    redemption = RedeemRequest(uuid.uuid4(), vouchers[0])

    def send(_attempt: int) -> IssuedVoucher:
        archive.change(redeem_voucher, redemption, elena)
        return archive.change(issue_voucher, request, elena)

    with ThreadPoolExecutor(COUNTERS) as counters:
        answers = list(counters.map(send, range(2 * COUNTERS)))
    assert len({answer.code for answer in answers}) == 1
    made = select(func.count()).select_from(Voucher)
    assert archive.read(lambda session: session.scalar(made)) == VOUCHERS + 1
    for action, times in (("voucher_issued", VOUCHERS + 1), ("voucher_redeemed", 1)):
        assert archive.read(audited, action) == times


def test_a_lost_voucher_is_written_again_by_one_counter_only(archive: Archive) -> None:
    vouchers, elena, _request = archive.change(open_shop)

    def write_again(_attempt: int) -> int:
        request = ReissueRequest(uuid.uuid4(), vouchers[0], "Perso")
        try:
            return archive.change(reissue_voucher, request, elena).voucher_id
        except Refused:
            return 0

    with ThreadPoolExecutor(COUNTERS) as counters:
        made = [one for one in counters.map(write_again, range(2 * COUNTERS)) if one]
    assert len(made) == 1
    counted = select(func.count()).select_from(Voucher)
    assert archive.read(lambda session: session.scalar(counted)) == VOUCHERS + 1
    assert archive.read(audited, "voucher_void") == 1


@pytest.mark.parametrize(("change", "asked", "action"), CHANGES)
def test_an_answer_under_way_elsewhere_is_the_answer_here(
    postgresql_archive: Archive,
    change: Callable[..., object],
    asked: Callable[..., object],
    action: str,
) -> None:
    """Both counters send the same request at once: on a server one waits for the other."""
    vouchers, elena, _request = postgresql_archive.change(open_shop)
    together = threading.Barrier(2, timeout=30)
    request = asked(op_id=uuid.uuid4(), voucher_id=vouchers[0], reason="Perso")

    def send(_counter: str) -> object:
        together.wait()
        return postgresql_archive.change(change, request, elena)

    with ThreadPoolExecutor(2) as counters:
        first, second = counters.map(send, "ab")
    assert first == second
    assert postgresql_archive.read(audited, action) == 1
