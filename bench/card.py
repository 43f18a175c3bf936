"""How fast a card loads (python bench/card.py).

The service's card of a person against the same four statements, given to the driver as text on
the same connection, in turns. Then the card of a person with 5,000 rows of history. An encrypted
archive in a temporary folder; medians; the ratios hold on other machines, the times do not.
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

from sqlalchemy import Executable, insert
from sqlalchemy.orm import Session

from careapp.model.customer import Customer, Note
from careapp.model.points import PointsEntry, PointsLot
from careapp.model.sale import Sale
from careapp.model.voucher import Voucher
from careapp.services.archive import Archive, open_archive
from careapp.services.card import load_card
from careapp.services.card_statements import OPEN_VOUCHERS, PROFILE
from careapp.services.history import PAGE
from careapp.services.history_entries import HistoryFilter
from careapp.services.history_statements import statement_of
from careapp.services.points import OPEN_LOTS
from careapp.services.programme import ensure_programme
from careapp.services.visits import window_of

PEOPLE = 2_000
SALES_EACH = 60
LOTS_EACH = 4
LONG = 5_000
ROUNDS = 400
TODAY = date(2026, 3, 12)
NOON = datetime(2026, 3, 12, 11, 0, tzinfo=UTC)
GOAL_RATIO = 1.8
GOAL_LONG_MS = 10


def fill(session: Session) -> None:
    """Add people with purchases, points, vouchers and notes, one of them with very many."""
    programme = ensure_programme(session, NOON)
    ids = range(1, PEOPLE + 1)
    session.execute(insert(Customer), [_customer(number) for number in ids])
    sales = list(_sales())
    session.execute(insert(Sale), sales)
    lots = [_lot(sale, programme.version) for sale in sales]
    session.execute(insert(PointsLot), lots)
    session.execute(insert(PointsEntry), [_entry(lot) for lot in lots])
    session.execute(
        insert(Voucher), [_voucher(number, turn) for number in ids for turn in range(3)]
    )
    session.execute(insert(Note), [_note(number) for number in ids])


def _customer(number: int) -> dict[str, Any]:
    return {
        "id": number,
        "name": f"Persona {number}",
        "given_name": "Persona",
        "family_name": str(number),
        "register": "formal",
        "title": "signora",
        "visits": SALES_EACH,
        "first_visit_on": TODAY - timedelta(days=SALES_EACH * 5),
        "last_visit_on": TODAY - timedelta(days=3),
        "points": 84,
        "created_at": NOON,
    }


def _sales() -> Iterator[dict[str, Any]]:
    amounts = random.Random(7)
    number = 0
    for customer in range(1, PEOPLE + 1):
        for turn in range(LONG if customer == 1 else SALES_EACH):
            number += 1
            moment = NOON - timedelta(days=3 + turn * (1 if customer == 1 else 5))
            cents = amounts.randint(300, 4_000)
            yield {
                "id": number,
                "customer_id": customer,
                "kind": "purchase",
                "happened_at": moment,
                "day": moment.date(),
                "total_cents": cents,
                "paid_cents": cents,
                "items": "Focaccia, Tè verde",
            }


def _lot(sale: dict[str, Any], programme_id: int) -> dict[str, Any]:
    points = sale["paid_cents"] // 100
    return {
        "id": sale["id"],
        "customer_id": sale["customer_id"],
        "programme_id": programme_id,
        "sale_id": sale["id"],
        "points": points,
        "open_points": points if sale["id"] % SALES_EACH < LOTS_EACH else 0,  # the rest is spent
        "earned_on": sale["day"],
    }


def _entry(lot: dict[str, Any]) -> dict[str, Any]:
    return {
        "op_id": f"bench/{lot['id']}",
        "customer_id": lot["customer_id"],
        "programme_id": lot["programme_id"],
        "lot_id": lot["id"],
        "sale_id": lot["sale_id"],
        "kind": "earn",
        "points": lot["points"],
        "happened_at": NOON,
    }


def _voucher(customer: int, turn: int) -> dict[str, Any]:
    number = customer * 3 + turn
    return {
        "op_id": f"bench/{number}",
        "kind": "thank_you",
        "customer_id": customer,
        "code_mac": number.to_bytes(32, "big"),
        "gesture": "discount",
        "amount_cents": 500,
        "reason": "loyal",
        "register": "formal",
        "language": "it",
        "headline": "Grazie.",
        "message": "Grazie.",
        "issued_at": NOON - timedelta(days=10 * turn),
        "issued_on": TODAY - timedelta(days=10 * turn),
        "valid_from": TODAY - timedelta(days=10 * turn),
        "expires_on": TODAY + timedelta(days=30),
        "state": "printed" if turn else "redeemed",
    }


def _note(customer: int) -> dict[str, Any]:
    return {"customer_id": customer, "text": "Preferisce la crosta.", "written_at": NOON}


class Raw:
    """The card's four statements as text, on the driver's own cursor."""

    def __init__(self, session: Session) -> None:
        """Compile once; the values of a card are put in at each call."""
        self.dialect = session.get_bind().dialect
        driver = session.connection().connection.driver_connection
        if driver is None:
            message = "the archive has no driver connection"
            raise RuntimeError(message)
        self.cursor = driver.cursor()
        history = statement_of(HistoryFilter.ALL, PAGE + 1, is_continued=False)
        four = (PROFILE, history, OPEN_LOTS, OPEN_VOUCHERS)
        self.statements = [self._compiled(statement) for statement in four]

    def _compiled(self, statement: Executable) -> tuple[str, list[str], dict[str, Any]]:
        # A statement is an Executable to the type checker, which knows no `compile`.
        compiled = statement.compile(dialect=self.dialect)  # type: ignore[attr-defined]
        return str(compiled), list(compiled.positiontup), dict(compiled.params)

    def card(self, customer_id: int) -> list[list[tuple[Any, ...]]]:
        """Return the rows of the four statements, untouched."""
        window = window_of(TODAY)
        values: dict[str, Any] = {
            "customer_id": customer_id,
            "today": TODAY.isoformat(),
            "birthday_said_since": TODAY.isoformat(),
            "since": str(window["since"]),
            "since_moment": str(window["since_moment"])[:19] + ".000000",
        }
        return [
            self.cursor.execute(text, [{**given, **values}[name] for name in names]).fetchall()
            for text, names, given in self.statements
        ]


def medians(*tasks: Callable[[int], object]) -> list[float]:
    """Return the median milliseconds of each task, the tasks taking turns over the people."""
    times: list[list[float]] = [[] for _ in tasks]
    people = random.Random(1)
    for _round in range(ROUNDS):
        customer = people.randint(2, PEOPLE)
        for task in random.Random(_round).sample(range(len(tasks)), len(tasks)):
            begun = time.perf_counter()
            tasks[task](customer)
            times[task].append((time.perf_counter() - begun) * 1_000)
    return [statistics.median(taken[20:]) for taken in times]


def measure(archive: Archive) -> tuple[float, float, float]:
    """Return the milliseconds of the card, of its raw statements, and of the longest history."""
    with Session(archive.engine) as session:
        raw = Raw(session)
        kinds = [len(rows) for rows in raw.card(7)]
        if kinds != [1, PAGE + 1, LOTS_EACH, 2]:
            message = f"the raw statements bring other rows: {kinds}"
            raise RuntimeError(message)
        card, bare = medians(lambda customer: load_card(session, customer, TODAY), raw.card)
        (longest,) = medians(lambda _customer: load_card(session, 1, TODAY))
    return card, bare, longest


def main() -> int:
    """Print the figures; fail when a goal is missed."""
    with tempfile.TemporaryDirectory() as folder:
        archive = open_archive(Path(folder) / "archive", bytes(range(32)))
        archive.change(fill)
        card, bare, longest = measure(archive)
        archive.engine.dispose()
    print(f"card of a person           {card:7.2f} ms")
    print(
        f"its four raw statements    {bare:7.2f} ms   {card / bare:.2f} times   goal {GOAL_RATIO}"
    )
    print(f"card with {LONG:,} purchases {longest:7.2f} ms   goal {GOAL_LONG_MS} ms")
    return 0 if card / bare <= GOAL_RATIO and longest <= GOAL_LONG_MS else 1


if __name__ == "__main__":
    sys.exit(main())
