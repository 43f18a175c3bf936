import functools
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from careapp.model import lock
from careapp.model.lock import FolderLock, InUse


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "SECONDS", 0.05)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "archive.lock"


def test_programs_of_one_computer_share(path: Path) -> None:
    first, second = FolderLock(path), FolderLock(path)
    first.share("CASSA-1")
    second.share("CASSA-1")
    first.release()
    second.release()


def test_another_computer_is_named_and_refused(path: Path) -> None:
    here, there = FolderLock(path), FolderLock(path)
    here.share("CASSA-1")
    with pytest.raises(InUse, match="CASSA-1"):
        there.share("CASSA-2")
    here.release()


def test_what_a_dead_program_left_holds_nobody_up(path: Path) -> None:
    there = FolderLock(path)
    there.share("CASSA-1")
    there.release()
    here = FolderLock(path)
    here.share("CASSA-2")
    here.release()


def test_one_alone_needs_everybody_else_out(path: Path) -> None:
    sharing, alone = FolderLock(path), FolderLock(path)
    sharing.share("CASSA-1")
    with pytest.raises(InUse):
        alone.take()
    sharing.release()
    again = FolderLock(path)
    again.take()
    with pytest.raises(InUse):
        FolderLock(path).share("CASSA-1")
    again.release()


def test_a_lock_file_that_is_none_is_not_taken_for_somebody(path: Path) -> None:
    path.write_bytes(b"not a database, and longer than a header would be" * 100)
    with pytest.raises(sqlcipher.DatabaseError):
        FolderLock(path).take()
    with pytest.raises(sqlcipher.DatabaseError):
        FolderLock(path).share("CASSA-1")


class OnAFullDisk(sqlcipher.Connection):  # type: ignore[misc] # the driver has no types
    """A disk with room for a name but not for a page: reading works, locking alone writes."""

    def execute(self, statement: str) -> sqlcipher.Cursor:
        if statement == "BEGIN EXCLUSIVE":
            error = sqlcipher.OperationalError("database or disk is full")
            error.sqlite_errorcode = sqlcipher.SQLITE_FULL
            raise error
        return super().execute(statement)


def test_a_full_disk_is_not_taken_for_somebody(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    connect = functools.partial(sqlcipher.connect, factory=OnAFullDisk)
    monkeypatch.setattr(sqlcipher, "connect", connect)
    lock_file = FolderLock(path)
    with pytest.raises(sqlcipher.OperationalError, match="full"):
        lock_file.share("CASSA-1")


def test_a_folder_that_cannot_be_written_is_not_taken_for_somebody(path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        FolderLock(path.parent / "missing" / "archive.lock")
