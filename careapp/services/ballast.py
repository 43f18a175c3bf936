"""The ballast: room kept on the disk, given up so that a full disk can still be started from."""

import contextlib
import os
import shutil
from pathlib import Path

from careapp.model.files import make_private

BYTES = 64 * 1024 * 1024
_ROOM = 4 * BYTES
"""Below this much free room the ballast would itself fill the disk."""
_CHUNK = 1024 * 1024


def lay(path: Path) -> None:
    """Keep room in the file *path* if the disk has plenty; the archive works without it too."""
    if path.exists() or shutil.disk_usage(path.parent).free < _ROOM:
        return
    unfinished = path.with_name(f".{path.name}.part")
    try:
        unfinished.unlink(missing_ok=True)
        make_private(unfinished)
        with unfinished.open("wb") as file:
            _allocate(file.fileno())
        unfinished.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            unfinished.unlink()


def give_up(path: Path) -> bool:
    """Free the room; return whether there was any."""
    try:
        path.unlink()
    except OSError:
        return False
    return True


def _allocate(descriptor: int) -> None:
    """Take the room for good: a file with a hole in it would keep none."""
    if hasattr(os, "posix_fallocate"):
        os.posix_fallocate(descriptor, 0, BYTES)
        return
    for _chunk in range(BYTES // _CHUNK):
        os.write(descriptor, bytes(_CHUNK))
