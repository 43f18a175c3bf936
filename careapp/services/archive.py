"""The shop's archive, open: its transactions, its secrets, its backups.

`open_archive` makes it ready (lock, key, schema) or says in a sentence why not. Each `change` and
each `read` is one transaction around one function that takes a session first.
"""

import hmac
import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

from careapp import clock
from careapp.errors import Unavailable
from careapp.model import (
    database,
    keys,
    migrations,
    tables,  # noqa: F401 - a table that a session meets may refer to any other
)
from careapp.model.database import forbid_thread
from careapp.model.files import ArchiveFolder, make_private, tighten
from careapp.model.keys import KeyMissing, KeyPlace, Secrets, protection
from careapp.model.lock import FolderLock
from careapp.services import backup, ballast, highest_time
from careapp.services.troubles import DiskFull, told
from careapp.text import _

__all__ = [
    "Archive",
    "KeyMissing",
    "KeyPlace",
    "forbid_thread",
    "journal_folder_of",
    "open_archive",
    "protection",
    "secrets_of",
    "use_recovery_code",
]

P = ParamSpec("P")
T = TypeVar("T")

log = logging.getLogger(__name__)

CHECKPOINT_BYTES = 4 * 1024 * 1024
_NOTE_TIME_EVERY = timedelta(minutes=1)
_ARCHIVE = "archive"


class Archive:
    """An open archive; `on_change` hears which tables each commit changed, on its own thread."""

    def __init__(
        self,
        engine: Engine,
        key: bytes,
        folder: ArchiveFolder | None = None,
        lock: FolderLock | None = None,
    ) -> None:
        """Take an engine whose schema is this program's; *folder* is None on a server."""
        self.engine = engine
        self._lock = lock
        self.folder = folder
        self.on_change: Callable[[frozenset[str]], None] = lambda _tables: None
        self.on_trouble: Callable[[Unavailable], None] = lambda _trouble: None
        """Hears of a checkpoint that failed: nothing is lost yet, but the disk needs a look."""
        self.trouble: Unavailable | None = None
        """What was wrong at the opening and has been got round; the owner must still look."""
        self._key = key
        self._is_changed = folder is not None and backup.is_older(folder)
        self._time_noted: datetime | None = None
        info = {_ARCHIVE: self}
        self._changes = sessionmaker(engine, expire_on_commit=False, info=info)
        self._reads = sessionmaker(database.reading(engine), expire_on_commit=False, info=info)

    @cached_property
    def secrets(self) -> Secrets:
        """The keys of codes, journal and audit, derived when first used."""
        return keys.derive(self._key)

    def has_key(self, key: bytes) -> bool:
        """Return whether this is the key of the archive, as the recovery code carries it."""
        return hmac.compare_digest(self._key, key)

    def change(
        self, function: Callable[Concatenate[Session, P], T], /, *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run ``function(session, …)`` in one transaction, commit, announce the changed tables.

        Raises:
            Refused: the function said no; nothing was changed.
            Unavailable: the archive did not take it; nothing was changed, or (a server that was
                cut off while committing) the same `op_id` tells what holds.

        """
        with told(), self._changes.begin() as session:
            result = function(session, *args, **kwargs)
            session.flush()
            tables = database.take_changes(session.connection())
            now = self._note_time(session) if tables else None
        if tables:
            self._time_noted = now or self._time_noted
            self._is_changed = True
            self._checkpoint_if_long()
            self.on_change(tables)
        return result

    def read(
        self, function: Callable[Concatenate[Session, P], T], /, *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run ``function(session, …)`` in one transaction that may not write.

        Raises:
            Unavailable: the archive does not answer.

        """
        with told(), self._reads() as session:
            return function(session, *args, **kwargs)

    def back_up(self) -> Path | None:
        """Make a verified backup now; None on a server, whose backups are its own.

        Raises:
            Unavailable: no room, or the copy could not be verified; older backups are untouched.

        """
        if self.folder is None:
            return None
        with told():
            self._is_changed = False
            try:
                return backup.make(self.folder, self._key)
            except BaseException:
                self._is_changed = True
                raise

    def back_up_if_changed(self) -> Path | None:
        """Make a verified backup unless nothing has changed since the newest one."""
        return self.back_up() if self._is_changed else None

    def empty_log(self) -> None:
        """Empty the write-ahead log, in which what was taken out can still be read.

        Raises:
            Unavailable: the disk did not take it; nothing that was committed is lost.

        """
        with told():
            database.checkpoint(self.engine, truncate=True)

    def recovery_code(self) -> str:
        """Return the code that opens the archive when the key is lost: four lines to print."""
        return keys.recovery_code(self._key)

    def key_place(self) -> KeyPlace:
        """Return where the key is kept on this computer."""
        return keys.key_place(self.folder.path) if self.folder else KeyPlace.KEYRING

    def close(self) -> None:
        """Empty the write-ahead log, back up if something changed, let go of the files.

        Raises:
            Unavailable: the backup failed; the archive itself is closed and whole.

        """
        try:
            self.empty_log()
            self.back_up_if_changed()
        finally:
            self.let_go()

    def let_go(self) -> None:
        """Let go of the files without a backup."""
        self.engine.dispose()
        if self._lock is not None:
            self._lock.release()

    def _note_time(self, session: Session) -> datetime | None:
        now = clock.now()
        if self._time_noted is not None and now < self._time_noted + _NOTE_TIME_EVERY:
            return None
        return highest_time.note(session, now)

    def _checkpoint_if_long(self) -> None:
        if self.folder is None:
            return
        try:
            with told():
                if self.folder.write_ahead_log.stat().st_size >= CHECKPOINT_BYTES:
                    database.checkpoint(self.engine)
        except Unavailable as trouble:
            log.warning("checkpoint failed")
            self.on_trouble(trouble)


def open_archive(place: Path | str, key: bytes | None = None) -> Archive:
    """Open the archive in a folder, or on a PostgreSQL server by its URL; a new one is made.

    Args:
        place: the folder, or "postgresql://…".
        key: the 32 byte key; None: the key of the folder, from where it is kept.

    Raises:
        KeyMissing: the key is not on this computer; `use_recovery_code` brings it back.
        Unavailable: damaged, newer, in use elsewhere, not writable, no answer: the sentence says
            which and what to do, and nothing was changed.

    """
    with told():
        if isinstance(place, str) and "://" in place:
            return _open_server(place, key)
        return _open_with_ballast(ArchiveFolder(Path(place)), key)


def use_recovery_code(folder: Path, code: str, from_backup: Path | None = None) -> KeyPlace:
    """Bring the key back from the recovery code; say where it is kept from now on.

    On a new computer *from_backup* is the backup to restore: what lies beside it tells whether
    the code is the right one.

    Raises:
        Refused: the code is mistyped or another archive's.

    """
    with told():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        known = keys.read_check(folder)
        known = known or (keys.read_check(from_backup.parent) if from_backup else None)
        return keys.restore_key(folder, code, known)


def secrets_of(session: Session) -> Secrets:
    """Return the secrets of the archive that a session belongs to."""
    return _archive_of(session).secrets


def journal_folder_of(session: Session) -> Path | None:
    """Return the folder of the redemption journal; None on a server."""
    folder = _archive_of(session).folder
    return folder.journal if folder else None


def _archive_of(session: Session) -> Archive:
    archive: Archive = session.info[_ARCHIVE]
    return archive


def _open_server(url: str, key: bytes | None) -> Archive:
    if key is None:
        raise KeyMissing(_("The key of this server's archive is not on this computer."))
    engine = database.open_postgres(url)
    try:
        _bring_up_to_date(engine)
    except BaseException:
        engine.dispose()
        raise
    return Archive(engine, key)


def _bring_up_to_date(engine: Engine, before: Callable[[], object] = lambda: None) -> None:
    """Migrate an older archive, after *before*; a newer one is refused."""
    with engine.connect() as connection:
        schema = migrations.schema_of(connection)
    migrations.refuse_newer(schema)
    if 0 < schema < migrations.SCHEMA:
        before()
    if schema < migrations.SCHEMA:
        migrations.migrate(engine)


def _open_with_ballast(folder: ArchiveFolder, key: bytes | None) -> Archive:
    try:
        with told():
            archive = _open_folder(folder, key)
    except DiskFull as trouble:
        if not ballast.give_up(folder.ballast):
            raise
        archive = _open_folder(folder, key)
        archive.trouble = trouble
    else:
        ballast.lay(folder.ballast)
    return archive


def _open_folder(folder: ArchiveFolder, key: bytes | None) -> Archive:
    folder.path.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = FolderLock(folder.lock)
    try:
        lock.share()
        tighten((*folder.own_files, *keys.files(folder.path)))
        return _open_locked(folder, key or _key_for(folder), lock)
    except BaseException:
        lock.release()
        raise


def _open_locked(folder: ArchiveFolder, key: bytes, lock: FolderLock) -> Archive:
    _refuse_lost(folder)
    make_private(folder.database)
    engine = database.open_sqlcipher(folder.database, key)
    try:
        _bring_up_to_date(engine, lambda: backup.make(folder, key))
        folder.backups.mkdir(mode=0o700, exist_ok=True)
    except BaseException:
        engine.dispose()
        raise
    return Archive(engine, key, folder, lock)


def _key_for(folder: ArchiveFolder) -> bytes:
    has_been_made = folder.database.exists() or folder.backups.exists()
    if not has_been_made and keys.read_check(folder.path) is None:
        return keys.create_key(folder.path)
    return keys.load_key(folder.path)


def _refuse_lost(folder: ArchiveFolder) -> None:
    """Make no new archive where one was complete: it would rotate the good backups away."""
    # Even an archive without a row has a first page.
    is_there = folder.database.exists() and folder.database.stat().st_size > 0
    if folder.backups.exists() and not is_there:
        raise Unavailable(
            _("The archive's file is missing. Its backups are still there: restore the newest.")
        )
