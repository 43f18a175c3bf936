"""Backups: whole, verified, the newest kept.

A backup is made by SQLite's backup API between two keyed connections, never by copying the open
file, then opened again and checked before it gets its name. The names carry a running number, so
that a clock set back cannot make the newest one look old.
"""

import os
import re
import shutil
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from careapp import clock
from careapp.errors import Unavailable
from careapp.model import database, keys
from careapp.model.files import ArchiveFolder, sync_folder
from careapp.text import _

KEPT = 14
COUNTED = ("customer", "sale", "points_entry", "voucher", "audit_row")
"""The tables whose rows are counted before and after."""
_NAME = re.compile(r"careapp-(\d{6,})-\d{8}-\d{6}\.db")
_SPARE_BYTES = 16 * 1024 * 1024


class Unverified(Unavailable):
    """A copy that is not a whole archive; it is never used, never kept."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a verified file holds: its schema and how many rows of each counted table."""

    schema: int
    rows: dict[str, int]


def make(folder: ArchiveFolder, key: bytes) -> Path:
    """Make a verified backup of the archive and forget all but the newest 14.

    Raises:
        Unavailable: no room, or the copy was not whole; the older backups are untouched.
        OSError, sqlcipher3.dbapi2.DatabaseError: what the disk said.

    """
    folder.backups.mkdir(mode=0o700, exist_ok=True)
    _need_room(folder)
    unfinished = folder.backups / ".unfinished.part"
    unfinished.unlink(missing_ok=True)
    try:
        expected = copy(folder.database, unfinished, key)
        if verify(unfinished, key) != expected:
            raise Unverified(_not_whole())
        target = folder.backups / _next_name(folder)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
    _keep_check(folder)
    sync_folder(folder.backups)
    for old in newest_first(folder)[KEPT:]:
        old.unlink()
    return target


def newest_first(folder: ArchiveFolder) -> list[Path]:
    """Return the backups of an archive, the newest first."""
    if not folder.backups.is_dir():
        return []
    named = (path for path in folder.backups.iterdir() if _NAME.fullmatch(path.name))
    return sorted(named, key=_number, reverse=True)


def is_older(folder: ArchiveFolder) -> bool:
    """Return whether the archive's files are newer than its newest backup, or it has none."""
    if not folder.database.exists():
        return False
    newest = next(iter(newest_first(folder)), None)
    if newest is None:
        return True
    log_file = folder.write_ahead_log
    written = [folder.database.stat().st_mtime_ns]
    if log_file.exists() and (status := log_file.stat()).st_size:
        written.append(status.st_mtime_ns)
    return max(written) > newest.stat().st_mtime_ns


def copy(source: Path, target: Path, key: bytes) -> Content:
    """Copy an archive as it is at one moment into a new single file, safe on the disk."""
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    with (
        closing(database.connect_sqlcipher(source, key)) as old,
        closing(database.connect_sqlcipher(target, key)) as new,
    ):
        old.execute("BEGIN")
        content = _content(old)
        old.backup(new)
    make_single(target, key)
    return content


def make_single(path: Path, key: bytes) -> None:
    """Turn a closed archive into one file that needs no neighbours, safe on the disk."""
    with closing(database.connect_sqlcipher(path, key)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def verify(path: Path, key: bytes) -> Content:
    """Open a closed archive file and check every page of it.

    Raises:
        Unverified: a page is damaged, or rows point at nothing.
        sqlcipher3.dbapi2.DatabaseError: the file cannot be read with this key at all.

    """
    with closing(database.connect_sqlcipher(path, key, read_only=True)) as connection:
        broken = (
            connection.execute("PRAGMA cipher_integrity_check").fetchone()
            or connection.execute("PRAGMA quick_check").fetchone() != ("ok",)
            or connection.execute("PRAGMA foreign_key_check").fetchone()
        )
        if broken:
            raise Unverified(_not_whole())
        return _content(connection)


def _content(connection: database.DriverConnection) -> Content:
    tables = {
        name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")
    }
    rows = {
        table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - ours
        for table in COUNTED
        if table in tables
    }
    schema = 0
    if "alembic_version" in tables:
        schema = int(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])
    return Content(schema, rows)


def _not_whole() -> str:
    return _("The backup could not be verified and was not kept. The archive itself is unchanged.")


def _next_name(folder: ArchiveFolder) -> str:
    newest = next(iter(newest_first(folder)), None)
    number = 1 if newest is None else _number(newest) + 1
    return f"careapp-{number:06}-{clock.now():%Y%m%d-%H%M%S}.db"


def _number(path: Path) -> int:
    match = _NAME.fullmatch(path.name)
    return int(match.group(1)) if match else 0


def _need_room(folder: ArchiveFolder) -> None:
    log_file = folder.write_ahead_log
    needed = folder.database.stat().st_size + _SPARE_BYTES
    needed += log_file.stat().st_size if log_file.exists() else 0
    if shutil.disk_usage(folder.backups).free < needed:
        raise Unavailable(
            _(
                "There is no room on the disk for a backup. Your data is safe and the older "
                "backups are still there: make room on the disk."
            )
        )


def _keep_check(folder: ArchiveFolder) -> None:
    check = keys.read_check(folder.path)
    if check and keys.read_check(folder.backups) != check:
        keys.write_check(folder.backups, check)
