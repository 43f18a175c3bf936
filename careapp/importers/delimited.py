"""Text files: CSV with `;`, `,` or tab, in whatever encoding a till or a spreadsheet wrote."""

import codecs
import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import IO, cast

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
_MOST_UNREADABLE = 1_000
_BLOCK = 1 << 20
_ENDS = ("\n", "\r")
_LOST = "\ufffd"
"""What stands for bytes that are no letters of the encoding."""
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
    is_damaged: bool = False
    """True: some bytes are no letters of the encoding; the rows that hold them are refused."""

    def chunks(self) -> Iterator[RawRows]:
        """Yield the file's rows; rows that cannot be told apart come as problems."""
        errors = "replace" if self.is_damaged else "strict"
        with self.path.open(encoding=self.encoding, errors=errors, newline="") as file:
            lines = _Lines(file)
            while block := lines.block():
                yield self._plain(lines, block) or self._careful(lines, block)

    def _plain(self, lines: "_Lines", block: list[str]) -> RawRows | None:
        """Split lines without quotation marks all at once; None when they need more care."""
        text = "".join(block)
        if '"' in text or (self.is_damaged and _LOST in text):
            return None
        if max(map(len, block)) > CELL_LENGTH:
            return None
        rows = cast("list[list[Cell]]", list(csv.reader(block, delimiter=self.delimiter)))
        if max(map(len, rows)) > COLUMNS:
            return None
        first = lines.number
        lines.number += len(block)
        return RawRows(range(first, lines.number), rows, [])

    def _careful(self, lines: "_Lines", block: list[str]) -> RawRows:
        lines.give_out(block)
        chunk = RawRows([], [], [])
        numbers: list[int] = []
        for line, row in _records(lines, self.delimiter):
            problem = _problem(row, is_damaged=self.is_damaged)
            if row is None or problem:
                chunk.problems.append(RowProblem(line, "", problem, is_refused=True))
            else:
                numbers.append(line)
                chunk.rows.append(cast("list[Cell]", row))
        return chunk._replace(lines=numbers)


def open_delimited(path: Path, encoding: str | None) -> DelimitedText:
    """Find out encoding and delimiter of a text file.

    Raises:
        Refused: the file is empty, is no text, or *encoding* is unknown or does not fit.

    """
    encoding = _known(encoding) if encoding else _encoding(path)
    is_damaged = not _is_readable(path, encoding)
    if is_damaged and not _is_mostly_readable(path, encoding):
        text = _("The file is not written in {name}: choose another encoding.")
        raise Refused(text.format(name=encoding))
    return DelimitedText(path, encoding, _delimiter(path, encoding), is_damaged)


class _Lines:
    """The file's lines: many at once where they are plain, one record at a time where not.

    The CSV reader takes everything after a quote that is never closed, to the end of the file.
    Here a record ends after some lines, and the lines behind the first are given out again.
    """

    def __init__(self, file: IO[str]) -> None:
        self._file = file
        self._next: list[str] = []
        self._taken: list[str] = []
        self._unreadable = 0
        self.number = 1
        """The line on which the next record begins."""
        self.is_cut = False
        """True: a line of the current record was too long, and its end is missing."""

    def block(self) -> list[str]:
        """Return some lines; none at the end of the file."""
        return list(islice(iter(partial(self._file.readline, _LINE_LENGTH), ""), CHUNK_ROWS))

    def give_out(self, block: list[str]) -> None:
        """Give these lines to the CSV reader, and after them those of the file."""
        self._next = block[::-1]

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        if len(self._taken) == _LINES_OF_A_ROW:
            raise StopIteration
        line = self._next.pop() if self._next else self._file.readline(_LINE_LENGTH)
        if not line:
            raise StopIteration
        self._taken.append(line)
        self.is_cut = self.is_cut or self._skip_rest(line)
        return line

    def _skip_rest(self, line: str) -> bool:
        """Pass over the rest of a line that is too long; True when there was one."""
        if len(line) < _LINE_LENGTH or line.endswith(_ENDS):
            return False
        while (rest := self._next.pop() if self._next else self._file.readline(_LINE_LENGTH)) and (
            not rest.endswith(_ENDS)
        ):
            pass
        return True

    def start_record(self) -> bool:
        """Begin a record; False when the lines that were given out are used up."""
        self.number += len(self._taken)
        self._taken.clear()
        self.is_cut = False
        return bool(self._next)

    def count_unreadable(self) -> None:
        """Give up a file that is no table; each such record costs many lines of reading.

        Raises:
            Refused: too many records could not be read.

        """
        self._unreadable += 1
        if self._unreadable > _MOST_UNREADABLE:
            text = _("More than {n} rows cannot be read: export the file again from the till.")
            raise Refused(text.format(n=_MOST_UNREADABLE))

    def keep_first(self) -> None:
        """Take only the first line of the current record; give the others out again."""
        self._next.extend(reversed(self._taken[1:]))
        del self._taken[1:]


def _records(lines: _Lines, delimiter: str) -> Iterator[tuple[int, list[str] | None]]:
    """Yield line number and fields of each record; None for one that cannot be read."""
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while lines.start_record():
        try:
            row = next(reader)
        except csv.Error:
            lines.keep_first()
            lines.count_unreadable()
            reader = csv.reader(lines, delimiter=delimiter, strict=True)
            yield lines.number, None
        else:
            yield lines.number, None if lines.is_cut else row


def _problem(row: list[str] | None, *, is_damaged: bool) -> str:
    """Return what is wrong with a record, or an empty text."""
    if row is None:
        return _("This row cannot be read: a quotation mark is never closed, or it is too long.")
    if len(row) > COLUMNS:
        return _("This row has more than {n} columns.").format(n=COLUMNS)
    if max(map(len, row), default=0) > CELL_LENGTH:
        return _("A field of this row is longer than {n} characters.").format(n=CELL_LENGTH)
    if is_damaged and any(_LOST in field for field in row):
        return _("Some signs of this row are broken: write it anew in the till or by hand.")
    return ""


def _known(encoding: str) -> str:
    try:
        # Only this way a codec that is no encoding of text is told from one that is.
        b"a".decode(encoding, "ignore")
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
    return _wide(head) or _narrow(path)


def _wide(head: bytes) -> str:
    """UTF-16 without a mark: every other byte of Western text is zero; empty: it is not.

    Zeros below a readable first line are one broken row of many; a power cut leaves such.
    """
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) >= len(head) // 4 and min(even, odd) <= len(head) // 20:
        return "utf-16-be" if even > odd else "utf-16-le"
    if head.count(0) > len(head) // 4 and b"\0" in head.split(b"\n", 1)[0]:
        raise Refused(_not_text())
    return ""


def _narrow(path: Path) -> str:
    """Return UTF-8 also where a few of its letters are broken: those rows are refused later."""
    if _is_readable(path, "utf-8") or _is_mostly_readable(path, "utf-8"):
        return "utf-8"
    if not _is_readable(path, "cp1252"):
        raise Refused(_not_text())
    return "cp1252"


def _not_text() -> str:
    return _(
        "This is not a table that CareApp can read: nothing was changed. Export it again from the"
        " till as CSV or XLSX."
    )


def _is_readable(path: Path, encoding: str, errors: str = "strict") -> bool:
    decoder = codecs.getincrementaldecoder(encoding)(errors)
    with path.open("rb") as file:
        try:
            while block := file.read(_BLOCK):
                decoder.decode(block)
            decoder.decode(b"", final=True)
        except UnicodeError:
            return False
    return True


def _is_mostly_readable(path: Path, encoding: str) -> bool:
    """Tell an encoding with a few broken letters from a wrong one.

    Half a surrogate pair counts as no fault: only what writes UTF-8 writes its three bytes.
    """
    good = bad = 0
    with path.open(encoding=encoding, errors="replace", newline="") as file:
        while block := file.read(_BLOCK):
            lost = block.count(_LOST)
            good += len(block) - len(block.encode("ascii", "ignore")) - lost
            bad += lost
    return good > bad or _is_readable(path, encoding, "surrogatepass")


def _delimiter(path: Path, encoding: str) -> str:
    """Return the sign that stands most evenly in the first lines, outside quotation marks."""
    with path.open(encoding=encoding, errors="replace", newline="") as file:
        lines = [file.readline(_LINE_LENGTH) for _line in range(_SAMPLE_LINES)]
    outside = ["".join(line.split('"')[::2]) for line in lines if line.strip()]
    return max(";\t,", key=lambda sign: _evenness(sign, outside))


def _evenness(sign: str, lines: list[str]) -> tuple[int, int]:
    """Tell in how many lines a sign stands equally often, and how often that is."""
    counts = Counter(count for line in lines if (count := line.count(sign)))
    return max(((many, count) for count, many in counts.items()), default=(0, 0))
