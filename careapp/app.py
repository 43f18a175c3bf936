"""Puts the parts together: the command line knows no window, the window no command line."""

from pathlib import Path

from careapp.ui import program


def run(folder: Path, lookup: str, *, demo: bool) -> int:
    """Open the window of an archive; return the exit status.

    A second start hands *lookup* to the first and ends at once.
    """
    return program.open_window(folder, lookup, is_demo=demo)
