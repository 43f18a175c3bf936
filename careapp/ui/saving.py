"""Where papers are saved that are not printed: one folder that people find again."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from careapp.errors import Unavailable
from careapp.text import _

_NOT_IN_FILE_NAMES = frozenset('\\/:*?"<>|.')
_LONGEST_NAME = 80
_LONGEST_BYTES = 200
"""Disks count bytes, and take 255 with the number and the ending."""


def papers_folder() -> Path:
    """Return the folder of saved papers, inside the person's documents."""
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(documents)) / "CareApp"


def save_pdf(pdf: bytes, name: str, folder: Path | None = None) -> Path:
    """Save a paper beside older ones of the same name; runs in the `outside` lane.

    Raises:
        Unavailable: the folder cannot be written.

    """
    place = folder or papers_folder()
    try:
        place.mkdir(parents=True, exist_ok=True)
        path = _free_path(place, _file_name(name))
        path.write_bytes(pdf)
    except OSError as error:
        raise Unavailable(
            _("The paper could not be saved in {folder}. What you wrote is safe.").format(
                folder=place
            )
        ) from error
    return path


def _file_name(name: str) -> str:
    kept = "".join(sign if _is_kept(sign) else " " for sign in name)
    short = " ".join(kept.split())[:_LONGEST_NAME]
    whole = short.encode()[:_LONGEST_BYTES].decode(errors="ignore")
    return whole.strip() or "CareApp"


def _is_kept(sign: str) -> bool:
    return sign.isprintable() and sign not in _NOT_IN_FILE_NAMES


def _free_path(folder: Path, name: str) -> Path:
    path = folder / f"{name}.pdf"
    number = 2
    while path.exists():
        path = folder / f"{name} {number}.pdf"
        number += 1
    return path
