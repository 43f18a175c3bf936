"""The folder of an archive, and files that outlive a power cut."""

import contextlib
import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ArchiveFolder:
    """What lies where in the folder of an archive."""

    path: Path

    @property
    def database(self) -> Path:
        """The encrypted file; its -wal and -shm lie beside it while it is open."""
        return self.path / "archive.db"

    @property
    def write_ahead_log(self) -> Path:
        """The log beside the database; what is in it is not yet in the file."""
        return self.path / "archive.db-wal"

    @property
    def files(self) -> tuple[Path, ...]:
        """The database and what SQLite keeps beside it."""
        return (self.write_ahead_log, self.path / "archive.db-shm", self.database)

    @property
    def backups(self) -> Path:
        """The folder of the backups; it is made once the archive is complete."""
        return self.path / "backups"

    @property
    def journal(self) -> Path:
        """The folder of the redemption journal."""
        return self.path / "journal"

    @property
    def set_aside(self) -> Path:
        """The folder where a restore puts what was there before."""
        return self.path / "set-aside"

    @property
    def lock(self) -> Path:
        """The file that tells who has the archive open."""
        return self.path / "archive.lock"

    @property
    def own_files(self) -> tuple[Path, ...]:
        """What holds the shop's data, backups and journal too."""
        return (*self.files, *self.backups.glob("*"), *self.journal.glob("*"))

    @property
    def ballast(self) -> Path:
        """The file that is given up when the disk is full."""
        return self.path / "ballast"


def write_whole(path: Path, content: bytes, mode: int = 0o600) -> None:
    """Write a file so that a power cut leaves the old one or the new one, never a part."""
    unfinished = path.with_name(f".{path.name}.part")
    descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(path)
    sync_folder(path.parent)


def make_private(path: Path) -> None:
    """Make an empty file that only its owner can read, unless there is one already.

    SQLite itself would let everybody read it, and what it keeps beside it likewise.
    """
    # O_EXCL: closing a file that SQLite has open would let go of this program's locks on it.
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def tighten(paths: Iterable[Path]) -> None:
    """Take files away from everybody but their owner: a copied archive may be open to all."""
    for path in paths:
        # Another user's file is that user's business; one that is missing needs no care.
        with contextlib.suppress(OSError):
            mode = path.lstat().st_mode
            if stat.S_ISREG(mode) and mode & (stat.S_IRWXG | stat.S_IRWXO):
                path.chmod(0o600)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder outlive a power cut (Windows does it by itself)."""
    with contextlib.suppress(PermissionError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
