import errno

import pytest
from sqlalchemy.exc import (
    DBAPIError,
    IntegrityError,
    InterfaceError,
    InternalError,
    OperationalError,
    ProgrammingError,
)
from sqlcipher3 import dbapi2 as sqlcipher

from careapp.errors import Unavailable
from careapp.services.troubles import DiskFull, told

pytestmark = pytest.mark.usefixtures("english")


def sqlite_error(code: int) -> sqlcipher.DatabaseError:
    error = sqlcipher.OperationalError("secret of a customer")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "says"),
    [
        (5, "busy"),
        (6, "busy"),
        (517, "busy"),  # SQLITE_BUSY_SNAPSHOT: an extended code
        (13, "full"),
        (10, "full"),
        (778, "full"),  # SQLITE_IOERR_WRITE
        (8, "written"),
        (14, "written"),
        (3, "written"),
        (11, "damaged"),
        (26, "damaged"),
    ],
)
@pytest.mark.parametrize("is_wrapped", [True, False])
def test_each_failure_has_its_sentence(code: int, says: str, is_wrapped: bool) -> None:
    error: Exception = sqlite_error(code)
    if is_wrapped:
        error = OperationalError("INSERT", {}, error)
    with pytest.raises(Unavailable, match=says) as caught, told():
        raise error
    assert "secret" not in caught.value.text
    assert isinstance(caught.value, DiskFull) == (says == "full")


@pytest.mark.parametrize("kind", [OperationalError, InterfaceError, InternalError])
def test_a_server_that_is_gone_does_not_answer(kind: type[DBAPIError]) -> None:
    with pytest.raises(Unavailable, match="answer"), told():
        raise kind("SELECT", {}, RuntimeError("connection lost"))


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (errno.ENOSPC, "full"),
        (errno.EDQUOT, "full"),
        (errno.EFBIG, "full"),
        (errno.EIO, "full"),
        (errno.EACCES, "written"),
        (errno.EROFS, "written"),
        (errno.ENOTDIR, "written"),
    ],
)
def test_what_the_disk_says_has_its_sentence(number: int, says: str) -> None:
    with pytest.raises(Unavailable, match=says), told():
        raise OSError(number, "as the system says it")


def test_bugs_and_refusals_pass_through() -> None:
    with pytest.raises(ZeroDivisionError), told():
        raise ZeroDivisionError
    with pytest.raises(IntegrityError), told():
        raise IntegrityError("INSERT", {}, sqlite_error(19))
    with pytest.raises(ProgrammingError), told():
        raise ProgrammingError("SELECT", {}, RuntimeError("no such column"))
    with pytest.raises(sqlcipher.OperationalError), told():
        raise sqlite_error(1)
