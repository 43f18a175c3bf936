"""How fast people are found, key press by key press (python run.py bench lookup).

For each size an encrypted archive of made-up people is filled and asked what cashiers type, in
several rounds in which the sizes take turns: the first answers and their bare statements on the
driver, a hundred questions of each in turn (who begins changes with the round, because the pages
that the first one fetches serve the second), then the second answers. Bare are the statements that
the service gave for the same question, texts and parameters at hand, on one cursor of the same
connection, all rows fetched and nothing made of them. A question's time is its median over the
rounds, so that what else the machine does falls out; percentiles are over the questions.
`--postgresql` does the same on a PostgreSQL server.
The last table tries real typing errors (FEBRL set 3) against rapidfuzz over everybody.
"""

import argparse
import random
import shutil
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias
from unittest.mock import patch

from sqlalchemy.orm import Session

from accuracy import measure_accuracy
from archives import fill, postgresql_archive, sqlcipher_archive
from careapp.rules.search.folding import fold
from careapp.services import find_statements
from careapp.services.archive import Archive
from careapp.services.find import find, find_more
from people import Person, make_people, slip

SIZES = (10_000, 100_000, 1_000_000)
ASKED_FOR = 150
ROUNDS = 6
_IN_TURN = 100
GOAL_P99_MS = 5.0
GOAL_POSTGRESQL_P99_MS = 15.0
GOAL_RATIO = 1.5

Statement: TypeAlias = tuple[str, dict[str, Any]]
Runner: TypeAlias = Callable[..., Any]


@dataclass(slots=True)
class Times:
    """The seconds of one question in each round, and the statements that answer it."""

    kind: str
    asked: str
    statements: list[Statement] = field(default_factory=list)
    needs_more: bool = False
    known: set[int] = field(default_factory=set)
    service: list[float] = field(default_factory=list)
    bare: list[float] = field(default_factory=list)
    more: list[float] = field(default_factory=list)

    def clear(self) -> None:
        """Forget the seconds, after warming up."""
        self.service, self.bare, self.more = [], [], []


def main() -> None:
    """Measure what the command line asks for and print the tables."""
    arguments = _arguments()
    with ExitStack() as opened:
        shops = [_open_shop(opened, size, arguments) for size in arguments.sizes]
        for number in range(arguments.rounds):
            for shop in shops:
                shop.ask(service_first=number % 2 == 0)
        on = shops[0].archive.engine.dialect.name
    goal = GOAL_POSTGRESQL_P99_MS if on == "postgresql" else GOAL_P99_MS
    p95: dict[int, dict[str, float]] = {}
    for shop in shops:
        print(f"\n{shop.size:,} people on {on}; {len(shop.asked)} questions")
        p95[shop.size] = _print_times(shop.asked, goal)
    if len(p95) > 1:
        _print_growth(p95)
    if not arguments.postgresql:
        measure_accuracy()


@dataclass(frozen=True, slots=True)
class Shop:
    """An archive of made-up people, and what is typed there."""

    size: int
    archive: Archive
    asked: list[Times]

    def ask(self, *, service_first: bool) -> None:
        """Ask everything once; all take turns, because a machine is not always equally fast."""
        ways = (ask_service, ask_driver) if service_first else (ask_driver, ask_service)
        for begin in range(0, len(self.asked), _IN_TURN):
            for ask in ways:
                self.archive.read(ask, self.asked[begin : begin + _IN_TURN])
        self.archive.read(ask_more, self.asked)


def _open_shop(opened: ExitStack, size: int, arguments: argparse.Namespace) -> Shop:
    """Open an archive of this many people, filled unless it is kept from another run."""
    folder = arguments.keep or Path(tempfile.mkdtemp(prefix="careapp-lookup-"))
    if not arguments.keep:
        opened.callback(shutil.rmtree, folder, ignore_errors=True)
    place = folder / f"{size}"
    is_filled = place.exists()
    engine = postgresql_archive if arguments.postgresql else sqlcipher_archive
    archive = opened.enter_context(engine(place))
    if not is_filled:
        fill(archive, size)
    asked = [Times(kind, text) for kind, text in questions(size)]
    archive.read(record, asked)
    archive.read(ask_service, asked)
    for times in asked:
        times.clear()
    return Shop(size, archive, asked)


def questions(size: int) -> list[tuple[str, str]]:
    """Return what is typed for people drawn from all of the archive, shuffled."""
    chance = random.Random(7)
    wanted = set(chance.sample(range(size), ASKED_FOR))
    people = (one for place, one in enumerate(make_people(size)) if place in wanted)
    asked = [pair for one in people if not one.company for pair in _typed_for(one, chance)]
    chance.shuffle(asked)
    return asked


def record(session: Session, asked: Sequence[Times]) -> None:
    """Write down the statements with which the service answers each question."""
    run = find_statements.run
    for times in asked:
        with patch.object(find_statements, "run", _recording(run, times.statements)):
            find(session, times.asked)


def ask_service(session: Session, asked: Sequence[Times]) -> None:
    """Ask each question of the service; note whom it found where a second answer is needed."""
    for times in asked:
        started = time.perf_counter()
        found = find(session, times.asked)
        times.service.append(time.perf_counter() - started)
        times.needs_more = found.second_step_needed
        times.known = {person.customer_id for person in found.rows}


def ask_more(session: Session, asked: Sequence[Times]) -> None:
    """Ask for the second answer where it is needed."""
    for times in asked:
        if times.needs_more:
            started = time.perf_counter()
            find_more(session, times.asked, times.known)
            times.more.append(time.perf_counter() - started)


def ask_driver(session: Session, asked: Sequence[Times]) -> None:
    """Give the driver the statements of each question as text, and take all rows."""
    connection = session.connection()
    cursor = connection.connection.cursor()
    for times in asked:
        dialect = connection.dialect.name
        texts = [(find_statements.as_text(one, dialect), bound) for one, bound in times.statements]
        started = time.perf_counter()
        for text, parameters in texts:
            cursor.execute(text, parameters)
            cursor.fetchall()
        times.bare.append(time.perf_counter() - started)


def _recording(run: Runner, statements: list[Statement]) -> Runner:
    def recording(session: Session, statement: Any, parameters: dict[str, Any]) -> Any:  # noqa: ANN401 - as `run`
        statements.append((statement, parameters))
        return run(session, statement, parameters)

    return recording


def _typed_for(person: Person, chance: random.Random) -> Iterator[tuple[str, str]]:
    first, last = person.given_name.split()[0].lower(), person.family_name.lower()
    word = chance.choice((first, last))
    for letters in (1, 2, 3, 5):
        yield f"{letters} letter{'s' * (letters > 1)}", word[:letters]
    yield "word", word
    yield "two words", " ".join(chance.sample((first, last), 2))
    yield "short pair", f"{first[:3]} {last[0]}"
    yield "full name", person.name
    yield "accents dropped", fold(person.name)
    yield "within a word", last[1:5]
    yield "typing slip", chance.choice((f"{slip(first, chance)} {last}", slip(last, chance)))
    yield "no match", f"zq{last[:4]}"
    if person.phone:
        phone = person.phone
        yield "last four digits", phone[-4:]
        yield "part of a phone", chance.choice((phone[:5], phone[:6], phone[-6:]))
        yield "phone, any spelling", _spelled(phone, chance)
    if person.card:
        yield "card", person.card
    if person.email:
        yield "e-mail", chance.choice((person.email, person.email[:7]))


def _spelled(phone: str, chance: random.Random) -> str:
    parts = f"{phone[:3]} {phone[3:6]} {phone[6:]}"
    return chance.choice((phone, parts, f"+39 {parts}", f"0039{phone}", parts.replace(" ", "-")))


def _print_times(asked: Sequence[Times], goal_ms: float) -> dict[str, float]:
    kinds: dict[str, list[Times]] = defaultdict(list)
    for times in asked:
        kinds[times.kind].append(times)
    print(f"{'':22}{'first answer, ms':^27}{'bare, ms':^10}{'second, ms':^20}")
    print(f"{'':22}{'p50':>9}{'p95':>9}{'p99':>9}{'p50':>10}{'p50':>10}{'p99':>10}")
    for kind, some in kinds.items():
        print(_line(kind, some))
    print(_line("all", asked))
    service = _medians([times.service for times in asked])
    bare = _medians([times.bare for times in asked])
    ratio = statistics.median(service) / statistics.median(bare)
    print(f"p99 {_percentile(service, 99):.2f} ms (goal {goal_ms:g});", end=" ")
    print(f"p50 is {ratio:.2f} × the bare statements (goal {GOAL_RATIO:g})")
    ends = {
        kind: _percentile(_medians([t.service for t in some]), 95) for kind, some in kinds.items()
    }
    return ends | {"all": _percentile(service, 95)}


def _line(kind: str, some: Sequence[Times]) -> str:
    service, bare = _medians([t.service for t in some]), _medians([t.bare for t in some])
    more = _medians([t.more for t in some if t.more])
    numbers = "".join(f"{_percentile(service, part):9.2f}" for part in (50, 95, 99))
    second = "".join(f"{_percentile(more, part):10.2f}" for part in (50, 99)) if more else ""
    return f"{kind:22}{numbers}{_percentile(bare, 50):10.2f}{second}"


def _print_growth(p95: dict[int, dict[str, float]]) -> None:
    few, many = min(p95), max(p95)
    print(f"\np95 at {many:,} ÷ p95 at {few:,} people")
    for kind, milliseconds in p95[many].items():
        print(f"{kind:22}{milliseconds / p95[few][kind]:9.2f}")


def _medians(rounds: Sequence[Sequence[float]]) -> list[float]:
    """Return the median of each question's rounds, in milliseconds, in order."""
    return sorted(1000 * statistics.median(seconds) for seconds in rounds)


def _percentile(ordered: Sequence[float], part: int) -> float:
    return ordered[min(len(ordered) - 1, len(ordered) * part // 100)]


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How fast people are found.")
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, help="how many people")
    parser.add_argument("--keep", type=Path, help="a folder where encrypted archives stay")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--postgresql", action="store_true", help="on a server instead of a file")
    return parser.parse_args()


if __name__ == "__main__":
    main()
