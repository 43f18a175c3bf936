"""Two counters, each a process of its own, do the same at the same moment, on both engines."""

import uuid
from collections.abc import Callable

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.audit import AuditRow
from careapp.model.voucher import Voucher
from careapp.rules.vouchers.kind import Gesture
from careapp.services import audit
from careapp.services.actor import Actor
from careapp.services.archive import Archive
from careapp.services.gift_people import Group, GroupKind
from careapp.services.gifts import Gift, GiveGift, give
from careapp.services.redeeming import RedeemRequest, redeem_voucher
from careapp.services.voucher_changes import VoidRequest, void_voucher
from careapp.services.voucher_prints import PrintRequest, claim_print, mark_printed
from careapp.services.vouchers import VoucherRequest, issue_voucher
from tests.factories import make_customer
from tests.services.counters import Deed, lines_in_journal, race
from tests.services.vouchering import open_desk

VOUCHERS = 20
FAMILY = 12


def open_shop(session: Session) -> tuple[Actor, list[VoucherRequest], list[int]]:
    """Return the owner, vouchers to issue, and vouchers that are issued already."""
    desk = open_desk(session)
    requests = [desk.request() for _ in range(VOUCHERS)]
    return desk.elena, requests, [desk.issue(by=desk.elena).voucher_id for _ in range(VOUCHERS)]


def fill_family(session: Session) -> None:
    for _ in range(FAMILY):
        make_customer(session, tier="family")


def actions(session: Session) -> dict[str, int]:
    counted = select(AuditRow.action, func.count()).group_by(AuditRow.action)
    return dict(session.execute(counted).all())


def prints(session: Session) -> list[int]:
    return list(session.scalars(select(Voucher.prints).order_by(Voucher.id)))


def states(session: Session) -> list[str]:
    return list(session.scalars(select(Voucher.state).order_by(Voucher.id)))


def attempts(vouchers: list[int]) -> list[PrintRequest]:
    return [PrintRequest(uuid.uuid4(), one) for one in vouchers]


def deeds(service: Callable[..., object], requests: list[PrintRequest]) -> list[Deed]:
    return [(service, request) for request in requests]


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


def test_two_counters_that_print_at_once_make_one_original(archive: Archive) -> None:
    elena, _requests, vouchers = archive.change(open_shop)
    shared = deeds(claim_print, attempts(vouchers))
    rounds = [(attempts(vouchers), attempts(vouchers)) for _ in range(2)]
    here, there = race(
        archive,
        elena,
        *(
            [deed for own in side for deed in deeds(claim_print, own) + deeds(mark_printed, own)]
            + shared
            for side in zip(*rounds, strict=True)
        ),
    )
    numbers = [
        {one.paper.duplicate_no, other.paper.duplicate_no}
        for one, other in zip(here, there, strict=True)
        if one is not None
    ]
    first, second, third = numbers[:VOUCHERS], numbers[VOUCHERS:-VOUCHERS], numbers[-VOUCHERS:]
    assert (first, second) == ([{0, 1}] * VOUCHERS, [{2, 3}] * VOUCHERS)
    assert third == [{4}] * VOUCHERS, "the same attempt, sent twice, is one paper"
    assert archive.read(prints) == [5] * VOUCHERS
    noted = archive.read(actions)
    assert (noted["voucher_printed"], noted["voucher_print_claimed"]) == (VOUCHERS, 5 * VOUCHERS)
    assert_log_is_whole(archive)


def test_a_group_that_two_counters_send_at_once_is_given_once(archive: Archive) -> None:
    elena, _requests, before = archive.change(open_shop)
    archive.change(fill_family)
    family = Group(GroupKind.TIER, tier="family")
    wanted = [
        GiveGift(uuid.uuid4(), family, Gift(Gesture.discount(cents), 30, "Vent’anni insieme"))
        for cents in (500, 600, 700)
    ]
    both = [(give, one) for one in wanted]
    here, there = race(archive, elena, both, both)
    assert here == there
    assert [len({one.code for one in given}) for given in here] == [FAMILY] * len(wanted)
    noted = archive.read(actions)
    assert noted["voucher_issued"] == FAMILY * len(wanted) + len(before)
    assert noted["gifts_given"] == len(wanted)
    assert_log_is_whole(archive)
