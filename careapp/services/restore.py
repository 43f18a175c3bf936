"""Restoring: a backup takes the archive's place, and what was there before is kept aside.

Nothing is touched until the backup has been read whole, page by page, and is known to be ours.
"""

import logging
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path

from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2 as sqlcipher

from careapp import clock
from careapp.errors import Unavailable
from careapp.model import database, keys, migrations
from careapp.model.files import ArchiveFolder, sync_folder
from careapp.model.lock import FolderLock
from careapp.model.tables import Base
from careapp.services import audit, backup
from careapp.services.actor import Actor
from careapp.services.archive import Archive
from careapp.services.journal_replay import Replayed, replay
from careapp.services.troubles import told
from careapp.text import _

log = logging.getLogger(__name__)

_PLAIN_SQLITE = b"SQLite format 3\0"
_OWN_TABLES = frozenset(Base.metadata.tables) | {"alembic_version", "sqlite_sequence"}
_OWN_KINDS = frozenset({"table", "index"})


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did: from which backup, how many rows, where the former archive lies."""

    backup: Path
    rows: dict[str, int]
    set_aside: Path | None
    replayed: Replayed
    """What the redemption journal knew and the backup did not."""


def restore(place: Path, by: Actor, chosen: Path | None = None) -> Restored:
    """Put a backup in the archive's place.

    Args:
        place: the folder of the archive; nobody may have it open.
        by: who restores, for the audit.
        chosen: the backup; None: the newest one that is whole.

    Raises:
        KeyMissing: the key is not on this computer.
        Unavailable: in use, no whole backup, another archive's, newer, not one at all; the
            sentence says which, and nothing was changed.

    """
    folder = ArchiveFolder(place)
    with told():
        folder.path.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = FolderLock(folder.lock)
        try:
            lock.take()
            key = keys.load_key(folder.path)
            source = chosen or _newest_whole(folder, key)
            return _put_back(folder, key, source, by)
        finally:
            lock.release()


def examine(path: Path, key: bytes) -> backup.Content:
    """Read a backup whole and return what it holds, or say why it cannot be used.

    Raises:
        Unavailable: with the reason; the file is never written.

    """
    start = _start_of(path)
    if not start:
        raise Unavailable(_("This backup is empty. Nothing was changed: choose another one."))
    if start == _PLAIN_SQLITE:
        raise Unavailable(_not_ours())
    check = keys.read_check(path.parent)
    if check and not check.fits(key):
        raise Unavailable(
            _("This backup belongs to another archive, whose key is not here. Nothing was changed.")
        )
    try:
        content = backup.verify(path, key)
        foreign = _foreign_things(path, key)
    except (backup.Unverified, sqlcipher.DatabaseError) as error:
        raise Unavailable(
            _("This backup is damaged, or its key is another. Nothing was changed: choose another.")
        ) from error
    migrations.refuse_newer(content.schema)
    if foreign or content.schema == 0:
        raise Unavailable(_not_ours())
    return content


def _start_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(len(_PLAIN_SQLITE))
    except OSError as error:
        raise Unavailable(
            _("This backup cannot be read. Nothing was changed: choose another one.")
        ) from error


def _newest_whole(folder: ArchiveFolder, key: bytes) -> Path:
    for path in backup.newest_first(folder):
        try:
            examine(path, key)
        except Unavailable:
            log.warning("backup not usable", extra={"backup": path.name})
        else:
            return path
    raise Unavailable(_("There is no whole backup in this folder. Nothing was changed."))


def _put_back(folder: ArchiveFolder, key: bytes, source: Path, by: Actor) -> Restored:
    content = examine(source, key)
    unfinished = folder.path / ".restoring.part"
    unfinished.unlink(missing_ok=True)
    try:
        backup.copy(source, unfinished, key)
        replayed = _bring_up_to_date(folder, unfinished, key, by)
        backup.verify(unfinished, key)
        aside = _set_aside(folder)
        unfinished.replace(folder.database)
    finally:
        unfinished.unlink(missing_ok=True)
    folder.backups.mkdir(mode=0o700, exist_ok=True)
    sync_folder(folder.path)
    return Restored(source, content.rows, aside, replayed)


def _bring_up_to_date(folder: ArchiveFolder, copied: Path, key: bytes, by: Actor) -> Replayed:
    """Replay the journal on the copy, and write down in it that it was restored."""

    def replay_and_note(session: Session) -> Replayed:
        replayed = replay(session, folder.journal)
        audit.record(session, by, "archive_restored", "archive", None, None, "", asdict(replayed))
        return replayed

    archive = Archive(database.open_sqlcipher(copied, key), key)
    try:
        migrations.migrate(archive.engine)
        replayed = archive.change(replay_and_note)
        database.checkpoint(archive.engine, truncate=True)
    finally:
        archive.let_go()
    backup.make_single(copied, key)
    return replayed


def _set_aside(folder: ArchiveFolder) -> Path | None:
    """Move the former archive away with its log: a log beside another file would spoil it."""
    former = [path for path in folder.files if path.exists()]
    if not former:
        return None
    aside = folder.set_aside / f"{clock.now():%Y%m%d-%H%M%S-%f}"
    aside.mkdir(mode=0o700, parents=True)
    for path in former:
        path.replace(aside / path.name)
    sync_folder(aside)
    return aside


def _not_ours() -> str:
    return _("This file is not a backup of CareApp. Nothing was changed: choose another one.")


def _foreign_things(path: Path, key: bytes) -> bool:
    """Return whether the file holds tables, triggers or views that are not CareApp's."""
    with closing(database.connect_sqlcipher(path, key, read_only=True)) as connection:
        things = connection.execute("SELECT type, tbl_name FROM sqlite_master").fetchall()
    return any(kind not in _OWN_KINDS or table not in _OWN_TABLES for kind, table in things)
