"""The ids of operations: made when a form opens, so that sending it twice is doing it once."""

import secrets
import uuid
from datetime import UTC, datetime, timedelta

from careapp import clock

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_VERSION = 7 << 76
_VARIANT = 0b10 << 62


def new_operation_id() -> uuid.UUID:
    """Return a new id, of version 7 (RFC 9562): it begins with its millisecond.

    Ids of one day stand together in every index. Random ones fall anywhere, and in a large
    archive each would bring a page of its own from the disk.
    """
    milliseconds = (clock.now() - _EPOCH) // timedelta(milliseconds=1)
    chance = secrets.randbits(12) << 64 | secrets.randbits(62)
    return uuid.UUID(int=milliseconds << 80 | _VERSION | _VARIANT | chance)
