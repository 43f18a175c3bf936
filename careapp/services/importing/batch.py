"""The one import id under which rows come in, unseen until the last step, and how they go again."""

import hashlib
from pathlib import Path

from sqlalchemy import BindParameter, bindparam, delete, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.model.customer import Card, Consent, Customer, Email, ExternalId, Note, Phone
from careapp.model.sale import Sale, SaleLine
from careapp.model.shop import ImportBatch
from careapp.services import search_index
from careapp.services.actor import Actor
from careapp.services.archive import Archive

_AT_ONCE = 1_000
_BELONGINGS = (Phone, Email, Card, ExternalId, Note, Consent)

_IDS: BindParameter[int] = bindparam("ids", expanding=True)
_IS_OPEN = (ImportBatch.id == bindparam("batch_id")) & ImportBatch.completed_at.is_(None)
_OPEN = select(ImportBatch.id).where(ImportBatch.completed_at.is_(None))
_SALES = (
    select(Sale.id)
    .join(ImportBatch, ImportBatch.id == Sale.import_id)
    .where(_IS_OPEN)
    .limit(_AT_ONCE)
)
_PEOPLE = (
    select(Customer.id)
    .join(ImportBatch, ImportBatch.id == Customer.import_id)
    .where(_IS_OPEN)
    .limit(_AT_ONCE)
)
_DELETE_LINES = delete(SaleLine).where(SaleLine.sale_id.in_(_IDS))
_DELETE_SALES = delete(Sale).where(Sale.id.in_(_IDS))
_DELETE_BELONGINGS = tuple(delete(kind).where(kind.customer_id.in_(_IDS)) for kind in _BELONGINGS)
_DELETE_PEOPLE = delete(Customer).where(Customer.id.in_(_IDS))
_DELETE_BATCH = delete(ImportBatch).where(_IS_OPEN)


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file, for the batch's row."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def open_batch(session: Session, source: str, digest: str, by: Actor) -> int:
    """Begin an import; its rows are unseen until `completed_at` is set."""
    batch = ImportBatch(
        source=source, file_digest=digest, started_at=clock.now(), staff_id=by.staff_id
    )
    session.add(batch)
    session.flush()
    return batch.id


def remove_open(archive: Archive) -> int:
    """Take away what imports left behind that were stopped half-way; return how many imports."""
    batches = archive.read(lambda session: list(session.scalars(_OPEN)))
    for batch_id in batches:
        remove(archive, batch_id)
    return len(batches)


def remove(archive: Archive, batch_id: int) -> None:
    """Take away all rows of an import, in transactions too short to keep anybody waiting.

    One that is completed is left as it is: its answer may only have been lost on the way.
    """
    while archive.change(_remove_sales, batch_id):
        pass
    while archive.change(_remove_people, batch_id):
        pass
    archive.change(lambda session: session.execute(_DELETE_BATCH, {"batch_id": batch_id}))


def _remove_sales(session: Session, batch_id: int) -> int:
    ids = list(session.scalars(_SALES, {"batch_id": batch_id}))
    if ids:
        session.execute(_DELETE_LINES, {"ids": ids})
        session.execute(_DELETE_SALES, {"ids": ids})
    return len(ids)


def _remove_people(session: Session, batch_id: int) -> int:
    ids = list(session.scalars(_PEOPLE, {"batch_id": batch_id}))
    if ids:
        search_index.forget_customers(session, ids)
        for statement in (*_DELETE_BELONGINGS, _DELETE_PEOPLE):
            session.execute(statement, {"ids": ids})
    return len(ids)
