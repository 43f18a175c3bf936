"""A program killed in the middle of its work: nothing lost, nothing doubled, nothing half."""

import subprocess
import sys
import uuid
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from careapp.model.sale import Sale
from careapp.rules.roles import Role
from careapp.services import integrity, search_index
from careapp.services.actor import Actor
from careapp.services.archive import Archive, open_archive
from careapp.services.sales import PurchaseRequest, record_purchase
from tests.archives import KEY
from tests.services.selling import open_till

pytestmark = pytest.mark.sqlcipher_only
ROUNDS = 2
BEFORE_THE_KILL = 25

COUNTER = """
import sys
from pathlib import Path
from careapp.services.archive import open_archive
from tests.archives import KEY
from tests.services import test_kill

archive = open_archive(Path(sys.argv[1]), KEY)
number = int(sys.argv[2])
while True:
    test_kill.sell(archive, number)
    print(number, flush=True)
    number += 1
"""


def sell(archive: Archive, number: int) -> None:
    """Record the purchase of a number: the same number is the same operation."""
    archive.change(_sell, number)


def _sell(session: Session, number: int) -> None:
    request = PurchaseRequest(uuid.UUID(int=number), 1, 1000 + number)
    record_purchase(session, request, Actor(2, "Giulia", Role.CASHIER, 1))


def prepare(session: Session) -> None:
    till = open_till(session)
    search_index.index_customer(session, till.customer.id)
    assert (till.customer.id, till.by.staff_id, till.by.counter_id) == (1, 2, 1)


def work_until_killed(folder: Path, first: int) -> list[int]:
    """Let a counter sell from a number on and kill it; return the sales that it acknowledged."""
    command = [sys.executable, "-c", COUNTER, str(folder), str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as counter:
        assert counter.stdout is not None
        told = [int(counter.stdout.readline()) for _line in range(BEFORE_THE_KILL)]
        counter.kill()
        return told + [int(line) for line in counter.stdout.read().split()]


def test_purchases_outlive_kill_9_and_a_retry_doubles_none(archive: Archive) -> None:
    assert archive.folder is not None
    archive.change(prepare)
    archive.let_go()
    folder, first = archive.folder.path, 1
    for _round in range(ROUNDS):
        told = work_until_killed(folder, first)
        again = open_archive(folder, KEY)
        # Whether the next one was committed nobody knows: the same operation is sent again.
        for number in (told[-1], told[-1] + 1):
            sell(again, number)
        totals = again.read(lambda session: session.scalars(select(Sale.total_cents)).all())
        assert sorted(totals) == [1000 + number for number in range(1, told[-1] + 2)]
        assert again.read(integrity.check) == ()
        again.let_go()
        first = told[-1] + 2
