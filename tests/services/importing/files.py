"""Files to import, and what an archive holds afterwards."""

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from careapp.model.customer import Card, Consent, Customer, Email, ExternalId, Note, Phone
from careapp.model.sale import Sale, SaleLine
from careapp.model.search import SearchEntry, SearchKey
from careapp.model.shop import ImportBatch
from careapp.services import search_index
from careapp.services.actor import COMMAND_LINE
from careapp.services.archive import Archive
from careapp.services.find import find
from careapp.services.importing import ImportOptions, ImportOutcome, import_file
from tests.factories import make_customer

FIXTURES = Path(__file__).parent.parent.parent / "fixtures"
SALES_HEADER = "Scontrino;Data;Codice cliente;Descrizione;Quantita;Prezzo"
_TABLES = (
    *(Customer, Phone, Email, Card, ExternalId, Note, Consent),
    *(Sale, SaleLine, ImportBatch, SearchEntry, SearchKey),
)


def csv(folder: Path, header: str, *rows: str, name: str = "file.csv") -> Path:
    """Write a file of these rows."""
    path = folder / name
    path.write_text("\n".join((header, *rows)) + "\n", encoding="utf-8")
    return path


def add(archive: Archive, name: str, **facts: object) -> int:
    """Put a person into the archive, found by the search."""

    def put(session: Session) -> int:
        customer = make_customer(session, name, **facts)  # type: ignore[arg-type]  # by name
        search_index.index_customer(session, customer.id)
        return customer.id

    return archive.change(put)


def bring_in(archive: Archive, path: Path, **options: object) -> ImportOutcome:
    """Import a file from the command line."""
    return import_file(archive, path, ImportOptions(**options), COMMAND_LINE)  # type: ignore[arg-type]  # by name


def counts(archive: Archive) -> dict[str, int]:
    """Return how many rows each table has."""

    def count(session: Session) -> dict[str, int]:
        return {
            kind.__tablename__: session.scalar(select(func.count()).select_from(kind)) or 0
            for kind in _TABLES
        }

    return archive.read(count)


def found_names(archive: Archive, text: str) -> list[str]:
    """Return the names that a search finds."""
    return [person.name for person in archive.read(find, text).rows]


def everybody(archive: Archive) -> Sequence[Customer]:
    """Return all customers, in the order in which they came."""

    def load(session: Session) -> Sequence[Customer]:
        people = session.scalars(select(Customer).order_by(Customer.id)).all()
        for person in people:
            _belongings = (
                *(person.phones, person.emails, person.cards),
                *(person.external_ids, person.notes, person.consents),
            )
        return people

    return archive.read(load)


def all_sales(archive: Archive) -> Sequence[Sale]:
    """Return all sales with their lines, in the order in which they came."""

    def load(session: Session) -> Sequence[Sale]:
        sales = session.scalars(select(Sale).order_by(Sale.id)).all()
        for sale in sales:
            _lines = sale.lines
        return sales

    return archive.read(load)
