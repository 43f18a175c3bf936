"""What the archive's failures mean, in sentences for the counter."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, InterfaceError, InternalError, OperationalError
from sqlcipher3 import dbapi2 as sqlcipher

from careapp.errors import Unavailable
from careapp.text import _

# SQLite's primary result codes (https://www.sqlite.org/rescode.html).
_PERM = 3
_BUSY = 5
_LOCKED = 6
_READ_ONLY = 8
_IO = 10
_CORRUPT = 11
_FULL = 13
_CANNOT_OPEN = 14
_NOT_A_DATABASE = 26
_PRIMARY_CODE = 0xFF


class DiskFull(Unavailable):
    """There is no room on the disk."""


@contextmanager
def told() -> Iterator[None]:
    """Turn what the disk and the database say into `Unavailable`; bugs pass through as they are."""
    try:
        yield
    except DBAPIError as error:
        _tell(error.orig, error)
        raise
    except sqlcipher.DatabaseError as error:
        _tell(error, error)
        raise
    except OSError as error:
        raise _disk_meaning(error) from error


def damaged() -> Unavailable:
    """Say that the file is damaged and what to do."""
    return Unavailable(
        _(
            "The archive's file is damaged. It was left as it is: "
            "restore the newest backup, nothing older is lost."
        )
    )


def disk_full() -> DiskFull:
    """Say that the disk takes nothing more and what to do."""
    return DiskFull(
        _(
            "The disk is full or does not answer. What was saved before is safe: "
            "make room on the disk, then try again."
        )
    )


def _tell(said: BaseException | None, error: Exception) -> None:
    code = getattr(said, "sqlite_errorcode", None)
    meaning = _server_meaning(error) if code is None else _sqlite_meaning(code & _PRIMARY_CODE)
    if meaning is not None:
        raise meaning from error


def _server_meaning(error: Exception) -> Unavailable | None:
    if not isinstance(error, OperationalError | InterfaceError | InternalError):
        return None
    return Unavailable(
        _("The archive does not answer. What was saved before is safe: try again in a moment.")
    )


def _sqlite_meaning(code: int) -> Unavailable | None:
    if code in {_BUSY, _LOCKED}:
        return Unavailable(_("The archive is busy. Nothing was changed: try again in a moment."))
    if code in {_FULL, _IO}:
        return disk_full()
    if code in {_READ_ONLY, _CANNOT_OPEN, _PERM}:
        return _read_only_folder()
    if code in {_CORRUPT, _NOT_A_DATABASE}:
        return damaged()
    return None


def _disk_meaning(error: OSError) -> Unavailable:
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}:
        return disk_full()
    return _read_only_folder()


def _read_only_folder() -> Unavailable:
    return Unavailable(
        _(
            "The folder of the archive cannot be written. Nothing was changed: "
            "check that the disk is connected and that you may write there."
        )
    )
