"""How tests read a PDF: the way a reader, a printer and a till would."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from careapp.documents.raster import Raster
from careapp.errors import Refused

PRINTER_DPI = 203
_THERMAL = bytes(0 if level < 138 else 255 for level in range(256))
_ACTIVE = rb"/(?:URI|JavaScript|JS|Launch|OpenAction|AA|Annots|EmbeddedFiles?|GoToR|AcroForm)\b"


def text_of(pdf: bytes, page: int | None = None) -> str:
    """Return the words of a page or of all, line breaks and repeated blanks as one blank."""
    with pypdfium2.PdfDocument(pdf) as document:
        chosen = document if page is None else [document[page]]
        pages = [one.get_textpage().get_text_bounded() for one in chosen]
    return " ".join(" ".join(pages).replace("\ufffe", "-").split())


def facts_of(pdf: bytes) -> dict[str, str]:
    """Return the title, the author and so on."""
    with pypdfium2.PdfDocument(pdf) as document:
        return dict(document.get_metadata_dict())


def pages_of(pdf: bytes) -> int:
    """Return how many pages there are."""
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def active_parts(pdf: bytes) -> list[bytes]:
    """Return what could do something by itself: links, scripts, attachments, actions."""
    return re.findall(_ACTIVE, re.sub(rb"stream\r?\n.*?endstream", b"", pdf, flags=re.DOTALL))


def harmless(render: Callable[[], bytes], most_pages: int = 1) -> bool:
    """Return whether a paper is refused in a sentence or is a file that does nothing."""
    try:
        pdf = render()
    except Refused as refusal:
        return refusal.text.endswith(".")
    return active_parts(pdf) == [] and pages_of(pdf) <= most_pages


def run_tool(name: str, *arguments: str | Path) -> str:
    """Return what a command line tool of the gates prints; it must succeed."""
    tool = shutil.which(name)
    if tool is None:
        pytest.skip(f"{name} is missing; .ci/run installs it")
    done = subprocess.run([tool, *arguments], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def in_dots(raster: Raster) -> bytes:
    """Return a page as a thermal printer has it: pure black and white, a byte a dot."""
    return raster.rgb[1::3].translate(_THERMAL)


def scanned(raster: Raster, folder: Path) -> list[str]:
    """Return the barcodes that zbar reads from a page in pure black and white."""
    image = folder / "page.pgm"
    image.write_bytes(f"P5 {raster.width} {raster.height} 255\n".encode() + in_dots(raster))
    return run_tool("zbarimg", "--quiet", "--raw", image).split()


def scanned_by_another(raster: Raster) -> list[str]:
    """Return the barcodes that ZXing, which shares no code with zbar, reads from the same dots."""
    image = Image.frombytes("L", (raster.width, raster.height), in_dots(raster))
    return [found.text for found in zxingcpp.read_barcodes(image)]
