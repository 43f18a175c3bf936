"""What the archive's failures mean, in sentences for the counter."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlcipher3 import dbapi2 as sqlcipher

from careapp.errors import Unavailable
from careapp.text import _

_PERM, _BUSY, _LOCKED, _READ_ONLY, _IO, _CORRUPT, _FULL, _CANNOT_OPEN, _NOT_A_DATABASE = (
    3,
    5,
    6,
    8,
    10,
    11,
    13,
    14,
    26,
)
_PRIMARY_CODE = 0xFF


@contextmanager
def told() -> Iterator[None]:
    """Turn what the disk and the database say into `Unavailable`; bugs pass through as they are."""
    try:
        yield
    except IntegrityError:
        raise
    except DBAPIError as error:
        raise Unavailable(_meaning(error.orig)) from error
    except sqlcipher.DatabaseError as error:
        raise Unavailable(_meaning(error)) from error
    except OSError as error:
        raise Unavailable(_disk_meaning(error)) from error


def damaged() -> str:
    """Say that the file is damaged and what to do."""
    return _(
        "The archive's file is damaged. It was left as it is: "
        "restore the newest backup, nothing older is lost."
    )


def _meaning(error: BaseException | None) -> str:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return _(
            "The archive does not answer. What was saved before is safe: try again in a moment."
        )
    return _sqlite_meaning(code & _PRIMARY_CODE)


def _sqlite_meaning(code: int) -> str:
    if code in {_BUSY, _LOCKED}:
        return _("The archive is busy. Nothing was changed: try again in a moment.")
    if code in {_FULL, _IO}:
        return _full_disk()
    if code in {_READ_ONLY, _CANNOT_OPEN, _PERM}:
        return _read_only_folder()
    if code in {_CORRUPT, _NOT_A_DATABASE}:
        return damaged()
    return _("The archive did not take this. What was saved before is safe: please try again.")


def _disk_meaning(error: OSError) -> str:
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}:
        return _full_disk()
    return _read_only_folder()


def _full_disk() -> str:
    return _(
        "The disk is full or does not answer. What was saved before is safe: "
        "make room on the disk, then try again."
    )


def _read_only_folder() -> str:
    return _(
        "The folder of the archive cannot be written. Nothing was changed: "
        "check that the disk is connected and that you may write there."
    )
