"""PySide's switches (`from __feature__ import …`), which CareApp does not use.

To learn which modules may use them, PySide reads the source of every module that is imported
after it, and keeps it: 13 ms of the window's own modules, 140 ms of those that the lanes load,
29 MB.
"""

import sys

# First of all, so that nothing is imported between it and the next line.
import PySide6.QtCore  # noqa: F401 - it brings the switches


def leave_sources_unread() -> None:
    """Have PySide take every module for one that uses Qt, which switches nothing on."""
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None:
        feature._mod_uses_pyside = lambda _module: True  # type: ignore[attr-defined]  # noqa: SLF001 - there is no other door
