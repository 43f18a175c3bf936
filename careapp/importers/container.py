"""Workbook files are archives: everything is counted and checked before they are opened.

What the reader gets is a fresh archive in memory that holds only the parts it needs, exactly as
they were checked: no macro, no link to the outside, nothing that two readers see differently.
The limits are those of a shop's real files with a wide margin.
"""

import functools
import io
import re
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import IO
from xml.parsers import expat

from careapp.errors import Refused
from careapp.importers.cells import CELL_LENGTH
from careapp.text import _, format_number

UNPACKED_BYTES = 64 * 1024 * 1024
RATIO = 100
_PARTS = 2_000
_BOX_CELLS = 2_000_000
"""The reader reserves the whole box around the outermost cells."""
_TEXT_OF_CELLS = 64 * 1024 * 1024
"""Signs. A text that many cells share is copied for each of them."""
_COLUMNS = 1_000
_NEEDED = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|xl/_rels/workbook\.xml\.rels|xl/workbook\.xml"
    r"|xl/(?:worksheets/[\w.-]+|sharedStrings|styles)\.xml|mimetype|META-INF/manifest\.xml"
    r"|content\.xml",
    re.ASCII | re.IGNORECASE,
)
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_COUNT = re.compile(r"[0-9]{1,9}")


def checked_archive(path: Path) -> io.BytesIO:
    """Return a workbook's parts as a checked archive in memory.

    Raises:
        Refused: it is broken, protected by a password, too large, or built to do harm.

    """
    try:
        with zipfile.ZipFile(path) as packed:
            return _repacked(packed)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as fault:
        raise Refused(damaged_text()) from fault
    except RuntimeError as fault:  # how zipfile says that a part is encrypted
        raise Refused(password_text()) from fault


def damaged_text() -> str:
    """Return the sentence for a file that breaks off or contradicts itself."""
    return _("The file is damaged and cannot be read: nothing was changed. Export it again.")


def password_text() -> str:
    """Return the sentence for a file that only its password opens."""
    return _("The file is protected by a password. Save a copy without it and choose that one.")


def _repacked(packed: zipfile.ZipFile) -> io.BytesIO:
    parts = packed.infolist()
    names = {part.filename.lower() for part in parts}
    if len(names) != len(parts):  # two readers would see two different files
        raise Refused(damaged_text())
    if len(parts) > _PARTS:
        raise Refused(_too_large())
    _check_sizes(parts)
    budget = _Budget()
    clean = io.BytesIO()
    with zipfile.ZipFile(clean, "w") as target:
        for part in parts:
            if _NEEDED.fullmatch(part.filename):
                with packed.open(part) as stream:
                    target.writestr(part.filename, _checked_part(part.filename, stream, budget))
        if budget.may_grow():
            _count_shared_texts(target, budget.shared_lengths)
    clean.seek(0)
    return clean


def _count_shared_texts(archive: zipfile.ZipFile, lengths: list[int]) -> None:
    use = _SharedUse(lengths)
    for name in archive.namelist():
        if name.lower().startswith("xl/worksheets/"):
            _read_xml(archive.read(name), use.start, use.end, use.text)


def _check_sizes(parts: list[zipfile.ZipInfo]) -> None:
    unpacked = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts)
    if unpacked > UNPACKED_BYTES or unpacked > RATIO * max(packed, 1024):
        raise Refused(_too_large())


def _too_large() -> str:
    return _(
        "The file unpacks to far more than a till ever writes: it was not opened and nothing was"
        " changed. A very long table comes in as CSV."
    )


def _too_long() -> str:
    text = _("A cell of the sheet is longer than {n} characters: nothing was changed.")
    return text.format(n=format_number(CELL_LENGTH))


class _Budget:
    """What the reader will need once it opens the parts."""

    def __init__(self) -> None:
        self.unpacked = 0
        self.shared_cells = 0
        self.shared_lengths: list[int] = []

    def take(self, count: int) -> None:
        """Count bytes as they come out, whatever the archive's directory promised."""
        self.unpacked += count
        if self.unpacked > UNPACKED_BYTES:
            raise Refused(_too_large())

    def may_grow(self) -> bool:
        """Tell whether shared texts could become too many signs; exact counting costs time.

        Raises:
            Refused: one of the texts is longer than a cell may be.

        """
        longest = max(self.shared_lengths, default=0)
        if longest > CELL_LENGTH:
            raise Refused(_too_long())
        return self.shared_cells * longest > _TEXT_OF_CELLS


def _checked_part(name: str, stream: IO[bytes], budget: _Budget) -> bytes:
    content = stream.read(UNPACKED_BYTES + 1)
    budget.take(len(content))
    lowered = name.lower()
    if lowered == "mimetype":
        return content
    if lowered.startswith("xl/worksheets/"):
        _read_cells(content, _Cells(budget).start)
    elif lowered == "xl/sharedstrings.xml":
        texts = _SharedTexts(budget.shared_lengths)
        _read_xml(content, start=texts.start, text=texts.text)
    elif lowered == "content.xml":
        sheet = _OdfCells()
        _read_cells(content, sheet.start, sheet.end)
    else:
        _read_xml(content)
    return content


def _read_cells(
    content: bytes,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None] | None = None,
) -> None:
    """Read a sheet and refuse a cell that no spreadsheet writes, before it is copied."""
    length = 0

    def begin(name: str, attributes: dict[str, str]) -> None:
        nonlocal length
        length = 0
        start(name, attributes)

    def add(text: str) -> None:
        nonlocal length
        length += len(text)
        if length > CELL_LENGTH:
            raise Refused(_too_long())

    _read_xml(content, begin, end, add)


def _read_xml(
    content: bytes,
    start: Callable[[str, dict[str, str]], None] | None = None,
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.buffer_text = True
    try:
        parser.Parse(content, True)  # noqa: FBT003 - expat takes it by position only
    except expat.ExpatError as fault:
        raise zipfile.BadZipFile(str(fault)) from fault


def _refuse_doctype(*_declaration: object) -> None:
    text = _("The file holds instructions that no till writes: it was not opened.")
    raise Refused(text)


class _Cells:
    """The outermost cells of one sheet of an XLSX file."""

    def __init__(self, budget: _Budget) -> None:
        self._budget = budget
        self._row = self._column = 0
        self._rows = self._columns = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Look at one element; a cell without a reference follows the one before."""
        element = _local(name)
        if element == "c":
            self._budget.shared_cells += attributes.get("t") == "s"
            self._reach(attributes.get("r", ""))
        elif element == "row":
            self._row = _number(attributes.get("r", str(self._row + 1)))
            self._column = 0

    def _reach(self, reference: str) -> None:
        if not reference:
            self._column += 1
        elif match := _REFERENCE.fullmatch(reference):
            self._column, self._row = _column_number(match[1]), int(match[2])
        else:
            raise Refused(_too_wide())
        if self._row > self._rows or self._column > self._columns:
            self._rows = max(self._rows, self._row)
            self._columns = max(self._columns, self._column)
            if self._columns > _COLUMNS or self._columns * self._rows > _BOX_CELLS:
                raise Refused(_too_wide())


@functools.lru_cache(maxsize=256)
def _local(name: str) -> str:
    """Return the name of an element without its namespace."""
    return name.rpartition(":")[2]


@functools.cache
def _column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _too_wide() -> str:
    return _(
        "The sheet has cells far outside its table: it was not opened and nothing was changed."
        " Copy the table into a new sheet and save that one."
    )


def _number(text: str) -> int:
    if not _COUNT.fullmatch(text):
        raise Refused(_too_wide())
    return int(text)


class _SharedTexts:
    """How long the texts are that the cells of an XLSX file share."""

    def __init__(self, lengths: list[int]) -> None:
        self._lengths = lengths

    def start(self, name: str, attributes: dict[str, str]) -> None:  # noqa: ARG002 - expat's call
        """Begin a new text."""
        if _local(name) == "si":
            self._lengths.append(0)

    def text(self, text: str) -> None:
        """Count the text's signs."""
        if self._lengths:
            self._lengths[-1] += len(text)


class _SharedUse:
    """How many signs the cells of all sheets take together, each with its own copy."""

    def __init__(self, lengths: list[int]) -> None:
        self._lengths = lengths
        self._index = ""
        self._signs = 0
        self._is_shared = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Begin a cell, or its value."""
        if _local(name) == "c":
            self._is_shared = attributes.get("t") == "s"
        self._index = ""

    def text(self, text: str) -> None:
        """Collect the number of the shared text."""
        self._index += text

    def end(self, name: str) -> None:
        """Count the text that the cell shows."""
        if self._is_shared and _local(name) == "v":
            index = _number(self._index.strip())
            # The reader refuses an index behind the last text.
            self._signs += sum(self._lengths[index : index + 1])
            if self._signs > _TEXT_OF_CELLS:
                raise Refused(_too_large())


class _OdfCells:
    """The cells of an ODS file, where one element may stand for millions of equal ones."""

    def __init__(self) -> None:
        self._rows = 0
        self._row_repeats = 1
        self._row_cells = 0
        self._column = 0
        self._widest = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Look at one element."""
        if name == "table:table":
            self._rows = self._widest = 0
        elif name == "table:table-row":
            self._row_repeats = _repeats(attributes, "table:number-rows-repeated")
            self._column = self._row_cells = 0
        elif name == "table:table-cell":
            self._column += _repeats(attributes, "table:number-columns-repeated")
            if "office:value-type" in attributes:
                self._row_cells = self._column

    def end(self, name: str) -> None:
        """Count a row once it is complete; empty ones behind the table cost nothing."""
        if name != "table:table-row" or not self._row_cells:
            return
        self._rows += self._row_repeats
        self._widest = max(self._widest, self._row_cells)
        if self._widest > _COLUMNS or self._widest * self._rows > _BOX_CELLS:
            raise Refused(_too_wide())


def _repeats(attributes: dict[str, str], name: str) -> int:
    return max(1, _number(attributes.get(name, "1")))
