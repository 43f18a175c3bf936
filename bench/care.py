"""How fast the lists of care are (python run.py bench care [CASES]).

An encrypted archive in a temporary folder with 10,000 people, 100,000 cases and as many promises,
a fiftieth of them open. Each figure is the median of rounds in which the lists take turns.
"""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import Session

from careapp import clock
from careapp.model.care import Case, Promise
from careapp.model.customer import Customer
from careapp.services.archive import Archive, open_archive
from careapp.services.case_lists import CaseFilter, list_cases, load_experience
from careapp.services.culture import load_culture
from careapp.services.day_figures import load_day_figures
from careapp.services.morning_care import care_parts
from careapp.services.today import load_today
from people import Person, make_people

CASES = 100_000
PEOPLE = 10_000
OPEN_EVERY = 50
ROUNDS = 15
NOON = datetime(2026, 3, 12, 11, 0, tzinfo=UTC)
TODAY = date(2026, 3, 12)
GOAL_MS = 50
_WORDS = ["torta", "nome", "pane", "segale", "attesa", "fila", "prezzo", "pizza", "telefono"]


def fill(session: Session, count: int) -> None:
    """Add people, cases that grew over ten years, and a promise for each."""
    people = enumerate(make_people(PEOPLE), start=1)
    session.execute(insert(Customer), [_customer(number, person) for number, person in people])
    cases = list(_cases(count))
    session.execute(insert(Case), cases)
    session.execute(insert(Promise), [_promise(case) for case in cases])


def _customer(number: int, person: Person) -> dict[str, Any]:
    last = person.last_visit_on
    return {
        "id": number,
        "name": person.name,
        "visits": person.visits,
        "first_visit_on": last and last - timedelta(days=7 * (person.visits - 1)),
        "last_visit_on": last,
        "created_at": NOON,
    }


def _cases(count: int) -> Iterator[dict[str, Any]]:
    chance = random.Random(5)
    step = timedelta(days=3650) / count
    for number in range(1, count + 1):
        words = " ".join(chance.choices(_WORDS, k=40))
        opened = NOON - step * (count - number)
        yield {
            "id": number,
            "op_id": f"bench/{number}",
            "customer_id": chance.randint(1, PEOPLE),
            "title": words[:40],
            "step": "guideline",
            "words": words,
            "causes": [chance.choice(["product", "waiting", "wrong_order"])],
            "options": [],
            "draft": {},
            "folded": words,
            "opened_at": opened,
            "answered_at": opened + timedelta(hours=2),
            "closed_at": None if number % OPEN_EVERY == 0 else opened + timedelta(days=2),
        }


def _promise(case: dict[str, Any]) -> dict[str, Any]:
    due = case["opened_at"].date() + timedelta(days=1)
    is_open = case["closed_at"] is None
    return {
        "op_id": case["op_id"],
        "customer_id": case["customer_id"],
        "case_id": case["id"],
        "kind": "deed",
        "what": case["title"],
        "due_on": due,
        "first_due_on": due,
        "made_at": case["opened_at"],
        "state": "open" if is_open else "kept",
        "settled_at": case["closed_at"],
        "settled_on": None if is_open else case["closed_at"].date(),
    }


def lists(session: Session) -> dict[str, Callable[[], object]]:
    """Return what is read, by its name; the pages of the screen come first."""
    half = session.query(Case).count() // 2
    return {
        "cases, open": lambda: list_cases(session),
        "cases, closed, far down": lambda: list_cases(session, CaseFilter.CLOSED, before=half),
        "cases, without a guideline": lambda: list_cases(session, CaseFilter.NO_GUIDELINE),
        "cases, two words searched": lambda: list_cases(session, CaseFilter.ALL, "torta pane"),
        "cases, a word that none has": lambda: list_cases(session, CaseFilter.ALL, "zucchero"),
        "what similar cases tell": lambda: load_experience(session, None, [], "torta nome ordine"),
        "Oggi": lambda: load_today(session, TODAY),
        "morning sheet, its care": lambda: care_parts(session, TODAY),
        "day report, its figures": lambda: load_day_figures(session, TODAY),
        "culture, 90 days": lambda: load_culture(session, None, TODAY),
    }


PAGES = 7
"""So many of them are pages, of which the goal is asked."""


def medians(tasks: dict[str, Callable[[], object]]) -> dict[str, float]:
    """Return the median milliseconds of each task, in rounds in which they take turns."""
    times: dict[str, list[float]] = {name: [] for name in tasks}
    for _round in range(ROUNDS):
        for name, task in tasks.items():
            begun = time.perf_counter()
            task()
            times[name].append((time.perf_counter() - begun) * 1_000)
    return {name: statistics.median(taken) for name, taken in times.items()}


def measure(archive: Archive) -> dict[str, float]:
    """Return the figures of an archive that is filled."""
    with Session(archive.engine) as session, clock.standing_at(NOON):
        return medians(lists(session))


def main() -> int:
    """Print the figures; fail when a page misses its goal."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else CASES
    with tempfile.TemporaryDirectory() as folder:
        archive = open_archive(Path(folder) / "archive", bytes(range(32)))
        archive.change(fill, count)
        taken = measure(archive)
        archive.engine.dispose()
    for name, milliseconds in taken.items():
        print(f"{name:28} {milliseconds:8.2f} ms")
    return 0 if max(list(taken.values())[:PAGES]) <= GOAL_MS else 1


if __name__ == "__main__":
    sys.exit(main())
