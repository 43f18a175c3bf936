"""Points for one sale in shops of 100,000 and of 10 million movements (python run.py bench ledger).

`record_purchase`, as the counter's lane runs it: one transaction that works the points out,
writes sale, lot, movement and audit, brings visits, tier and search up to date, and is on the
disk when it returns. Everybody in both shops has bought a hundred times in five years. Purchases
of random people take turns between the two; the archives are encrypted files. The goal is for
the purchase's own work; the time until the disk has it is told as well, and is the disk's. The
processor's time is told beside it: on a busy machine only that is the purchase's own.
"""

import argparse
import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from statistics import quantiles

from sqlalchemy import func, select
from sqlalchemy.orm import Session

os.environ["CAREAPP_KEYRING"] = "file"

from careapp import clock
from careapp.model.sale import Sale
from careapp.rules.roles import Role
from careapp.services.actor import Actor
from careapp.services.archive import Archive, open_archive
from careapp.services.operation_id import new_operation_id
from careapp.services.sales import PurchaseRequest, record_purchase
from shops import Shop, build

ROWS = (100_000, 10_000_000)
ROWS_EACH = 110
SALES_EACH = 100
DAYS = 5 * 365
NOON = datetime(2026, 3, 12, 11, 0, tzinfo=UTC)
PURCHASES = 2_000
WARM_UP = 200
GOAL_P99_MS = 10.0
GOAL_RATIO = 2.0
ELENA = Actor(1, "Elena", Role.OWNER, None)
_NEWEST = select(func.max(Sale.id))


class Counter:
    """Where purchases are recorded, one an hour: hardly anybody comes twice a day."""

    def __init__(self, archive: Archive, people: int) -> None:
        """Take the archive of a shop with so many people; go on where an earlier run ended."""
        sold = (archive.read(Session.scalar, _NEWEST) or 0) - people * SALES_EACH
        self._archive = archive
        self._people = people
        self._random = random.Random(f"{people}/{sold}")
        self._hours = count(sold)
        self.times: list[float] = []
        self.work_times: list[float] = []
        self.processor_times: list[float] = []

    def sell(self) -> None:
        """Sell something to somebody and note how many milliseconds it took."""
        customer = self._random.randint(1, self._people)
        request = PurchaseRequest(new_operation_id(), customer, self._random.randint(300, 4000))
        moment = NOON + timedelta(days=1, hours=next(self._hours))
        with clock.standing_at(moment):
            begun = time.perf_counter()
            self._archive.change(self._record, request)
            self.times.append((time.perf_counter() - begun) * 1000)

    def _record(self, session: Session, request: PurchaseRequest) -> None:
        """Record a purchase and note its own milliseconds, before the disk has it."""
        begun, begun_on_processor = time.perf_counter(), time.process_time()
        record_purchase(session, request, ELENA)
        session.flush()
        self.work_times.append((time.perf_counter() - begun) * 1000)
        self.processor_times.append((time.process_time() - begun_on_processor) * 1000)


def main() -> int:
    """Sell in both shops, print p50 and p99; fail when a goal is missed."""
    arguments = _arguments()
    with ExitStack() as stack, clock.standing_at(NOON):
        temporary = stack.enter_context(tempfile.TemporaryDirectory(prefix="careapp-ledger-"))
        place = arguments.keep or Path(temporary)
        counters = [stack.enter_context(_shop(place, rows)) for rows in arguments.rows]
        for _ in range(WARM_UP + arguments.purchases):
            for counter in counters:
                counter.sell()
    for rows, counter in zip(arguments.rows, counters, strict=True):
        _print(f"{rows:,} movements, on the disk", counter.times[WARM_UP:])
        _print(f"{rows:,} movements, the processor's time", counter.processor_times[WARM_UP:])
    p99 = [
        _print(f"{rows:,} movements, its own work", counter.work_times[WARM_UP:])
        for rows, counter in zip(arguments.rows, counters, strict=True)
    ]
    print(f"p99 of the largest {p99[-1]:.1f} ms (goal {GOAL_P99_MS:g})", end=", ")
    print(f"÷ the smallest {p99[-1] / p99[0]:.2f} (goal {GOAL_RATIO:g})")
    return 0 if p99[-1] <= min(GOAL_P99_MS, GOAL_RATIO * p99[0]) else 1


@contextmanager
def _shop(place: Path, rows: int) -> Iterator[Counter]:
    people = rows // ROWS_EACH
    folder = place / f"ledger-{rows}"
    begun = time.perf_counter()
    build(folder, Shop(people, people * SALES_EACH, DAYS, NOON.date(), has_points=True))
    print(f"{rows:,} movements ready after {time.perf_counter() - begun:.0f} s", flush=True)
    archive = open_archive(folder)
    try:
        yield Counter(archive, people)
    finally:
        archive.let_go()


def _print(what: str, times: list[float]) -> float:
    cuts = quantiles(times, n=100)
    p50, p95, p99 = cuts[49], cuts[94], cuts[98]
    print(f"{what}: p50 {p50:.2f} ms, p95 {p95:.2f} ms, p99 {p99:.2f} ms")
    return p99


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Points for one sale in a large shop.")
    parser.add_argument("--rows", type=int, nargs="+", default=ROWS, help="movements of points")
    parser.add_argument("--purchases", type=int, default=PURCHASES)
    parser.add_argument("--keep", type=Path, help="a folder in which the archives stay")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
