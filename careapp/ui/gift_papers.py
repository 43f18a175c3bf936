"""The papers of a group of vouchers in files."""

from collections.abc import Sequence
from pathlib import Path

from careapp.documents.paper import PaperSize
from careapp.services.vouchers import IssuedVoucher
from careapp.ui import saving

MOST_IN_A_FILE = 500
"""Pages that a printer's queue still takes at once."""


def save_all(given: Sequence[IssuedVoucher], size: PaperSize, name: str) -> list[Path]:
    """Save the papers, 500 to a file; runs in the `outside` lane.

    Raises:
        Refused: a text is too long for this paper.
        Unavailable: the folder cannot be written.
    """
    from careapp.documents.voucher import render_many  # noqa: PLC0415 - the card loads no papers

    sheets = [issued.paper for issued in given]
    parts = [sheets[at : at + MOST_IN_A_FILE] for at in range(0, len(sheets), MOST_IN_A_FILE)]
    return [saving.save_pdf(render_many(part, size), name) for part in parts]
