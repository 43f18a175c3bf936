"""The lanes over one archive: what opens it, and what answers before it is open."""

# ruff: noqa: PLC0415 - each is loaded in a lane, behind what the window paints first

import threading
from pathlib import Path

from careapp.ui.door import Door
from careapp.ui.early import EarlyDoor
from careapp.ui.tasks import Tasks


def lanes_of(folder: Path, *, is_demo: bool) -> Tasks:
    """Return the lanes over the archive of *folder*; called on the thread of the window."""
    window_thread = threading.get_ident()

    def open_archive() -> Door:
        from careapp.services.starting import open_for_window

        return open_for_window(folder, window_thread, is_demo=is_demo)

    def open_early() -> EarlyDoor | None:
        from careapp.services.early import open_early

        return open_early(folder)

    return Tasks(open_archive, early=open_early)
