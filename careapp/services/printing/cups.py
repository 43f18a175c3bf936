"""A print queue of CUPS that hands bytes over as they are, through its own command."""

import shutil
import subprocess

from careapp.errors import Unavailable
from careapp.text import _

_PATIENCE_S = 20


def send(queue: str, data: bytes, title: str) -> None:
    """Put bytes into a queue; they are printed when their turn comes.

    Raises:
        Unavailable: this computer has no CUPS, or the queue does not take them.
    """
    lp = shutil.which("lp")
    if lp is None:
        raise Unavailable(_("This computer has no print service (CUPS). Nothing was printed."))
    command = [lp, "-d", queue, "-o", "raw", "-t", title, "-"]
    try:
        subprocess.run(command, input=data, capture_output=True, check=True, timeout=_PATIENCE_S)
    except (OSError, subprocess.SubprocessError) as error:
        raise Unavailable(
            _("The print queue does not take the page. Check that the printer is on.")
        ) from error
