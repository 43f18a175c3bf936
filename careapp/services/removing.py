"""Taking an archive away: only what CareApp made, never a folder that holds anything else."""

import contextlib
import shutil
from pathlib import Path

from careapp import settings
from careapp.model.files import ArchiveFolder
from careapp.model.keys import CHECK_FILE, KEY_FILE

INSTANCE_LOCK = "careapp.lock"


def remove_archive(path: Path) -> None:
    """Remove the archive of a folder with its backups, journal and key; the demo shop's end.

    What does not go (a file that is open elsewhere) stays: it is encrypted, and its key is gone.
    """
    folder = ArchiveFolder(path)
    files = (*folder.files, folder.lock, folder.ballast)
    ours = (CHECK_FILE, KEY_FILE, settings.FILE, INSTANCE_LOCK)
    for file in (path / KEY_FILE, *files, *(path / name for name in ours)):
        with contextlib.suppress(OSError):
            file.unlink(missing_ok=True)
    for inner in (folder.backups, folder.journal, folder.set_aside):
        shutil.rmtree(inner, ignore_errors=True)
    with contextlib.suppress(OSError):
        path.rmdir()
