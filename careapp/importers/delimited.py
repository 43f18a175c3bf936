"""Text files: CSV with `;`, `,` or tab, in whatever encoding a till or a spreadsheet wrote."""

import codecs
import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from careapp.errors import Refused
from careapp.importers.cells import CELL_LENGTH
from careapp.importers.values import CHUNK_ROWS, Cell, RawRows, RowProblem
from careapp.text import _

COLUMNS = 1_000
"""More columns than any till writes; a row of a million commas stops here."""
_SAMPLE_BYTES = 65_536
_SAMPLE_LINES = 30
_LINE_LENGTH = 1_000_000
_LINES_OF_A_ROW = 50
"""A quoted address or note may span lines; more of them is a quote that was never closed."""
_BLOCK = 1 << 20
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True, slots=True)
class DelimitedText:
    """A text file with one row a line; gone through as often as needed, never held whole."""

    path: Path
    encoding: str
    delimiter: str

    def chunks(self) -> Iterator[RawRows]:
        """Yield the file's rows; rows that cannot be told apart come as problems."""
        with self.path.open(encoding=self.encoding, newline="") as file:
            lines = _Lines(file)
            chunk = RawRows([], [], [])
            for line, row in _records(lines, self.delimiter):
                _put(chunk, line, row)
                if len(chunk.rows) + len(chunk.problems) >= CHUNK_ROWS:
                    yield chunk
                    chunk = RawRows([], [], [])
            yield chunk


def open_delimited(path: Path, encoding: str | None) -> DelimitedText:
    """Find out encoding and delimiter of a text file.

    Raises:
        Refused: the file is empty, is no text, or *encoding* is unknown or does not fit.

    """
    encoding = _known(encoding) if encoding else _encoding(path)
    if not _is_readable(path, encoding):
        text = _("The file is not written in {name}: choose another encoding.")
        raise Refused(text.format(name=encoding))
    return DelimitedText(path, encoding, _delimiter(path, encoding))


class _Lines:
    """The file's lines for the CSV reader, one record at a time.

    The CSV reader takes everything after a quote that is never closed, to the end of the file.
    Here a record ends after some lines, and the lines behind the first are given out again.
    """

    def __init__(self, file: IO[str]) -> None:
        self._file = file
        self._again: list[str] = []
        self._taken: list[str] = []
        self.number = 0
        """The line on which the current record began."""
        self.is_cut = False
        """True: a line of the current record was too long, and its end is missing."""

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        if len(self._taken) == _LINES_OF_A_ROW:
            raise StopIteration
        line = self._again.pop() if self._again else self._file.readline(_LINE_LENGTH)
        if not line:
            raise StopIteration
        self._taken.append(line)
        self.is_cut = self.is_cut or self._skip_rest(line)
        return line

    def _skip_rest(self, line: str) -> bool:
        """Pass over the rest of a line that is too long; True when there was one."""
        if len(line) < _LINE_LENGTH or line.endswith(("\n", "\r")):
            return False
        while (rest := self._file.readline(_LINE_LENGTH)) and not rest.endswith(("\n", "\r")):
            pass
        return True

    def start_record(self) -> None:
        """Forget the lines of the record before."""
        self.number += len(self._taken) or (self.number == 0)
        self._taken.clear()
        self.is_cut = False

    def give_back(self) -> bool:
        """Give all lines but the first out again; False when there was none."""
        if not self._taken:
            return False
        self._again.extend(reversed(self._taken[1:]))
        del self._taken[1:]
        return True


def _records(lines: _Lines, delimiter: str) -> Iterator[tuple[int, list[str] | None]]:
    """Yield line number and fields of each record; None for one that cannot be read."""
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        lines.start_record()
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            if not lines.give_back():
                return
            yield lines.number, None
            reader = csv.reader(lines, delimiter=delimiter, strict=True)
            continue
        yield lines.number, None if lines.is_cut else row


def _put(chunk: RawRows, line: int, row: list[str] | None) -> None:
    if row is None:
        text = _("This row cannot be read: a quotation mark is never closed, or it is too long.")
    elif len(row) > COLUMNS:
        text = _("This row has more than {n} columns.").format(n=COLUMNS)
    elif max(map(len, row), default=0) > CELL_LENGTH:
        text = _("A field of this row is longer than {n} characters.").format(n=CELL_LENGTH)
    else:
        cells: list[Cell] = [*row]
        chunk.lines.append(line)
        chunk.rows.append(cells)
        return
    chunk.problems.append(RowProblem(line, "", text, is_refused=True))


def _known(encoding: str) -> str:
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        text = _("There is no encoding called «{name}». Try utf-8, utf-16 or cp1252.")
        raise Refused(text.format(name=encoding[:30])) from None


def _encoding(path: Path) -> str:
    with path.open("rb") as file:
        head = file.read(_SAMPLE_BYTES)
    if not head.strip(b"\0 \t\r\n"):
        raise Refused(_("The file is empty: nothing was changed."))
    for mark, encoding in _BOMS:
        if head.startswith(mark):
            return encoding
    if head.count(0) > len(head) // 10:
        return _wide(head)
    return "utf-8" if _is_readable(path, "utf-8") else _narrow(path)


def _wide(head: bytes) -> str:
    """UTF-16 without a mark: every other byte of Western text is zero."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) < len(head) // 4 or min(even, odd) > len(head) // 20:
        raise Refused(_not_text())
    return "utf-16-be" if even > odd else "utf-16-le"


def _narrow(path: Path) -> str:
    if not _is_readable(path, "cp1252"):
        raise Refused(_not_text())
    return "cp1252"


def _not_text() -> str:
    return _(
        "This is not a table that CareApp can read: nothing was changed. Export it again from the"
        " till as CSV or XLSX."
    )


def _is_readable(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    with path.open("rb") as file:
        try:
            while block := file.read(_BLOCK):
                decoder.decode(block)
            decoder.decode(b"", final=True)
        except UnicodeError:
            return False
    return True


def _delimiter(path: Path, encoding: str) -> str:
    """Return the sign that stands most evenly in the first lines, outside quotation marks."""
    with path.open(encoding=encoding, newline="") as file:
        lines = [file.readline(_LINE_LENGTH) for _line in range(_SAMPLE_LINES)]
    outside = ["".join(line.split('"')[::2]) for line in lines if line.strip()]
    return max(";\t,", key=lambda sign: _evenness(sign, outside))


def _evenness(sign: str, lines: list[str]) -> tuple[int, int]:
    """Tell in how many lines a sign stands equally often, and how often that is."""
    counts = Counter(count for line in lines if (count := line.count(sign)))
    return max(((many, count) for count, many in counts.items()), default=(0, 0))
