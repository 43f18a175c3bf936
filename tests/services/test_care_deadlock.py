"""People are merged or forgotten while another counter serves them: neither waits for the other.

A server ends a ring of waiting counters by stopping one of them, and counts it as a deadlock.
"""

import uuid
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.rules.care.promises import Due, PromiseState
from careapp.services import forgetting, integrity
from careapp.services.actor import Actor
from careapp.services.archive import Archive
from careapp.services.cases import CaseWords, SaveCase, save_case, tell
from careapp.services.merging import MergeRequest, merge_customers
from careapp.services.promises import NewPromise, SettleRequest, make_promise, settle_promise
from careapp.services.search_index import index_customers
from tests.factories import MOMENT, make_customer
from tests.services.caring import CAKE, CareDesk, open_care_desk
from tests.services.counters import Deed, race

ROUNDS = 12
OVER = MOMENT - timedelta(days=400)
"""When those came who are to be forgotten: long before a shop's sixty days."""
_DEADLOCKS = text("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")
Pair = tuple[int, int, int, int]
"""Who stays, who is merged into them, a case and a promise of the latter."""


def make_pairs(session: Session) -> tuple[Actor, list[Pair]]:
    desk = open_care_desk(session)
    index_customers(session, [desk.customer.id])
    return desk.elena, [_pair(desk) for _ in range(ROUNDS)]


def _pair(desk: CareDesk) -> Pair:
    kept, merged = make_customer(desk.session), make_customer(desk.session)
    index_customers(desk.session, [kept.id, merged.id])
    own = replace(desk, customer=merged)
    case_id = own.open().case_id
    promise_id = own.promise(due=Due(clock.today() + timedelta(days=1)), case_id=case_id)
    return kept.id, merged.id, case_id, promise_id


def merging(pairs: Sequence[Pair]) -> list[Deed]:
    return [
        (merge_customers, MergeRequest(uuid.uuid4(), kept, merged, "la stessa persona"))
        for kept, merged, _case, _promise in pairs
    ]


def saving(pair: Pair) -> Deed:
    return save_case, SaveCase(uuid.uuid4(), pair[2], 1, replace(CAKE, words="anche le candeline"))


def telling(pair: Pair) -> Deed:
    return tell, CaseWords(uuid.uuid4(), pair[2], "la torta è in forno")


def settling(pair: Pair) -> Deed:
    return settle_promise, SettleRequest(uuid.uuid4(), pair[3], PromiseState.KEPT)


def deadlocks(session: Session) -> int:
    is_server = session.get_bind().dialect.name == "postgresql"
    return (session.scalar(_DEADLOCKS) or 0) if is_server else 0


def make_strangers(session: Session) -> tuple[Actor, list[int]]:
    desk = open_care_desk(session)
    strangers = [
        make_customer(session, is_customer=False, created_at=OVER).id for _ in range(ROUNDS)
    ]
    index_customers(session, [desk.customer.id, *strangers])
    return desk.elena, strangers


def forget(session: Session, stranger: int, _by: Actor) -> int:
    return forgetting._forget(session, [stranger])  # noqa: SLF001 - one at a time, to meet


def promising(stranger: int) -> Deed:
    due = Due(clock.today() + timedelta(days=1))
    return make_promise, NewPromise(uuid.uuid4(), stranger, "Ordine della torta", due)


@pytest.mark.parametrize("deed", [saving, telling, settling])
def test_merging_waits_for_nobody_who_waits_for_it(
    archive: Archive, deed: Callable[[Pair], Deed]
) -> None:
    elena, pairs = archive.change(make_pairs)
    before = archive.read(deadlocks)
    answers = race(archive, elena, merging(pairs), [deed(pair) for pair in pairs])
    assert [one for each in answers for one in each if isinstance(one, Refused)] == []
    assert archive.read(deadlocks) == before
    assert archive.read(integrity.check) == ()


def test_who_is_served_while_they_are_forgotten_is_kept_or_gone(archive: Archive) -> None:
    elena, strangers = archive.change(make_strangers)
    before = archive.read(deadlocks)
    forgotten, promised = race(
        archive, elena, [(forget, one) for one in strangers], [promising(one) for one in strangers]
    )
    assert all(
        bool(gone) == isinstance(answer, Refused)
        for gone, answer in zip(forgotten, promised, strict=True)
    )
    assert archive.read(deadlocks) == before
    assert archive.read(integrity.check) == ()
