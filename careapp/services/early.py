"""The first questions, answered before the archive is open: from its file, reading only.

Opening the archive loads SQLAlchemy and all tables, which takes four times as long as the first
answer. Where only the opening knows what to do, the question waits for it.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from careapp.errors import Unavailable
from careapp.model import keys
from careapp.model.driver import Reader
from careapp.model.files import ArchiveFolder
from careapp.model.lock import FolderLock
from careapp.model.numbers import SCHEMA


class EarlyDoor:
    """A way into the archive for those who only ask, until the archive is open."""

    def __init__(self, reader: Reader, lock: FolderLock) -> None:
        """Take a reader of a file that this program knows, and the hold on its folder."""
        self._reader = reader
        self._lock = lock

    def ask(self, function: Callable[..., Any], *args: Any) -> Any:  # noqa: ANN401 - any answer
        """Return ``function(reader, *args)``; None: only the open archive can tell."""
        try:
            return function(self._reader, *args)
        except sqlcipher.Error:
            return None

    def close(self) -> None:
        """Let go of the file and of its folder."""
        self._reader.close()
        self._lock.release()


def open_early(folder: Path) -> EarlyDoor | None:
    """Return a way into the archive of a folder; None where it has to be opened whole.

    That is so where there is none yet, where its key is missing or wrong, where somebody else
    holds it, where its schema is not this program's, and where somebody has a PIN.
    """
    place = ArchiveFolder(folder)
    if not place.database.exists():
        return None
    # A wrong one shows at the first statement.
    key = keys.find_key(folder)
    if key is None:
        return None
    lock = FolderLock(place.lock)
    try:
        lock.share()
        reader = Reader(place.database, key)
    except Unavailable:
        lock.release()
        return None
    door = EarlyDoor(reader, lock)
    if door.ask(_schema_of) == SCHEMA and not door.ask(_has_pins):
        return door
    door.close()
    return None


def _schema_of(reader: Reader) -> int:
    ((number,),) = reader.run("SELECT version_num FROM alembic_version", {})
    return int(number)


def _has_pins(reader: Reader) -> bool:
    # Nobody is at a counter that asks for a PIN: nobody is answered.
    return bool(reader.run("SELECT 1 FROM staff WHERE pin_hash IS NOT NULL LIMIT 1", {}))
