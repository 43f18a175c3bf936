"""Gather the licences of every library that a package carries into one file.

    python packaging/licences.py FILE

Runs in the environment that the package is built from. Qt comes as separate libraries beside the
program, so that anyone may put others in their place, as the LGPL asks.
"""

import re
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAPER = re.compile(r"dist-info/.*(licen[sc]e|copying|notice)", re.IGNORECASE)


def carried(lock: Path) -> Iterator[Distribution]:
    """Yield what a lock names and this system has; the rest is for other systems."""
    for name in re.findall(r"^([\w.-]+)==", lock.read_text(encoding="utf-8"), re.MULTILINE):
        try:
            yield distribution(name)
        except PackageNotFoundError:
            continue


def describe(library: Distribution) -> str:
    """Return the name, version, licence and licence texts of a library."""
    told = library.metadata
    named = [told[key] for key in ("License-Expression", "License") if key in told]
    licence = named[0].strip() if named else "see below"
    lines = [f"{told['Name']} {library.version}", f"Licence: {licence}"]
    lines += told.get_all("Project-URL") or []
    for file in library.files or []:
        if PAPER.search(str(file)):
            # Some are older than UTF-8.
            lines += ["", file.read_binary().decode("utf-8", "replace").strip()]
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    """Write the file that is named."""
    libraries = carried(ROOT / "requirements.lock")
    line = "\n\n" + "─" * 72 + "\n\n"
    Path(arguments[0]).write_text(line.join(map(describe, libraries)) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
