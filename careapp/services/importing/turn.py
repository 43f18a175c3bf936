"""One import at a time: whoever holds the turn may take away what an earlier one left half done."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine, text

from careapp.errors import Refused
from careapp.model.files import ArchiveFolder
from careapp.model.lock import FolderLock, InUse
from careapp.services.archive import Archive
from careapp.text import _

_LOCK = 7_263_003
"""PostgreSQL's advisory lock of imports."""


@contextmanager
def only_one(archive: Archive) -> Iterator[None]:
    """Hold the turn to import; it ends with the block or with the program.

    Raises:
        Refused: another import is under way.

    """
    folder = archive.folder
    holder = _on_server(archive.engine) if folder is None else _in_folder(folder)
    with holder:
        yield


@contextmanager
def _in_folder(folder: ArchiveFolder) -> Iterator[None]:
    lock = FolderLock(folder.path / "import.lock")
    try:
        lock.take()
    except InUse as fault:
        raise Refused(_under_way()) from fault
    try:
        yield
    finally:
        lock.release()


@contextmanager
def _on_server(engine: Engine) -> Iterator[None]:
    with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        has_turn = connection.scalar(text("SELECT pg_try_advisory_lock(:lock)"), {"lock": _LOCK})
        if not has_turn:
            raise Refused(_under_way())
        try:
            yield
        finally:
            connection.execute(text("SELECT pg_advisory_unlock(:lock)"), {"lock": _LOCK})


def _under_way() -> str:
    return _("Another import is under way. Nothing was changed: try again when it is done.")
