"""What an import is asked to do, what it tells on the way, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from careapp.importers.values import DateOrder, Decimals, Kind, RowProblem

PROBLEMS_KEPT = 10_000
"""More of them are counted and no longer listed."""


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What the person chose; None where the file itself should tell."""

    kind: Kind | None = None
    mapping: Path | None = None
    """A mapping file, TOML or JSON."""
    dates: DateOrder | None = None
    decimals: Decimals | None = None
    encoding: str | None = None
    source: str = ""
    """The other till's name; empty: the recognised format's."""
    is_dry_run: bool = False
    """True: everything is tried, and nothing is kept."""


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """How far an import is; rows count the header and blank rows too."""

    rows: int
    of_rows: int
    added: int
    updated: int
    problems: int


class OpeningTotals(NamedTuple):
    """What opening balances come to; `tiers` counts the people whose tier is taken over."""

    points: int = 0
    stamps: int = 0
    tiers: int = 0

    def __bool__(self) -> bool:
        """Tell whether there is anything."""
        return any(self)


_NOTHING = OpeningTotals()


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What a file held and what came of it.

    `lines`: rows of the file that are people or lines of receipts, refused ones too. `total`:
    the exact sum of the accepted lines, in euros. `added`: people, or lines of receipts, that the
    archive did not have. `updated`: people it had, to whom the file added something.
    """

    source: str
    kind: Kind
    lines: int
    receipts: int
    customers: int
    returns: int
    anonymous: int
    total: Decimal
    added: int
    updated: int
    refused: int
    passed_over: int
    problems: tuple[RowProblem, ...]
    openings: OpeningTotals = _NOTHING
    is_dry_run: bool = False
    is_stopped: bool = False

    @property
    def is_all_refused(self) -> bool:
        """Whether the file has rows and none of them was taken."""
        return 0 < self.lines == self.refused


@dataclass(slots=True)
class Tally:
    """The figures of an import while it runs."""

    rows: int = 0
    lines: int = 0
    returns: int = 0
    anonymous: int = 0
    total: Decimal = Decimal(0)
    added: int = 0
    updated: int = 0
    refused: int = 0
    remarks: int = 0
    passed_over: int = 0
    openings: OpeningTotals = _NOTHING
    problems: list[RowProblem] = field(default_factory=list)

    def note(self, problems: Sequence[RowProblem]) -> None:
        """Count what was wrong in some rows."""
        refused = sum(problem.is_refused for problem in problems)
        self.refused += refused
        self.lines += refused
        self.remarks += len(problems) - refused
        self.problems.extend(problems[: PROBLEMS_KEPT - len(self.problems)])

    def problems_in_order(self) -> tuple[RowProblem, ...]:
        """Return what was wrong by line, sheet after sheet; it is found step after step."""
        sheets = list(dict.fromkeys(problem.sheet for problem in self.problems))
        by_place = sorted(self.problems, key=lambda one: (sheets.index(one.sheet), one.line))
        return tuple(by_place)

    def progress(self, of_rows: int) -> ImportProgress:
        """Return how far the import is."""
        problems = self.refused + self.remarks
        return ImportProgress(self.rows, of_rows, self.added, self.updated, problems)


def to_json(outcome: ImportOutcome) -> dict[str, object]:
    """Return an outcome for `careapp import --json`; money as decimal text, in euros."""
    return {
        "source": outcome.source,
        "kind": outcome.kind.value,
        "lines": outcome.lines,
        "receipts": outcome.receipts,
        "customers": outcome.customers,
        "returns": outcome.returns,
        "anonymous": outcome.anonymous,
        "total": decimal_text(outcome.total),
        "added": outcome.added,
        "updated": outcome.updated,
        "refused": outcome.refused,
        "passed_over": outcome.passed_over,
        **outcome.openings._asdict(),
        "dry_run": outcome.is_dry_run,
        "stopped": outcome.is_stopped,
        "problems": [_problem(problem) for problem in outcome.problems],
    }


def decimal_text(amount: Decimal) -> str:
    """Return an exact amount with at least two digits behind the point: 1231699.07, 0.125."""
    whole_cents = amount.quantize(Decimal("0.01"))
    return format(whole_cents if whole_cents == amount else amount.normalize(), "f")


def _problem(problem: RowProblem) -> dict[str, object]:
    return {
        "sheet": problem.sheet,
        "line": problem.line,
        "column": problem.column,
        "text": problem.text,
        "refused": problem.is_refused,
    }
