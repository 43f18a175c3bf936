"""One import from beginning to end: read, match, write unseen, and switch."""

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from operator import attrgetter
from pathlib import Path
from typing import TypeVar

from sqlalchemy import bindparam, update
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused, Unavailable
from careapp.importers.mapping_file import load_mapping
from careapp.importers.reading import Reading, open_reading
from careapp.importers.values import (
    Batch,
    CustomerRow,
    Kind,
    ReadingChoices,
    Row,
    SaleRow,
)
from careapp.model.shop import ImportBatch
from careapp.rules.permissions import Action, require
from careapp.rules.search.keys import hidden_rank, rank_of
from careapp.services import audit
from careapp.services.actor import Actor
from careapp.services.archive import Archive
from careapp.services.importing import batch, counting
from careapp.services.importing.additions import Additions
from careapp.services.importing.openings import Openings
from careapp.services.importing.people import People
from careapp.services.importing.persons import Namesakes, Person, from_customer, from_sale
from careapp.services.importing.receipts import Receipts
from careapp.services.importing.turn import only_one
from careapp.services.importing.values import (
    ImportOptions,
    ImportOutcome,
    ImportProgress,
    OpeningTotals,
    Tally,
)
from careapp.services.search_index import Filed, Filing, move_ranks, write_keys

Value = TypeVar("Value")
_Who = tuple[str, str, str, str]
_WHO = attrgetter("code", "name", "email", "phone")
"""All that a row of a sale tells of its customer: a `_Who`."""

_ROWS_AT_ONCE = 2500
"""Rows of one transaction: short enough for a voucher to wait."""
_PEOPLE_AT_ONCE = 1_000
_REMEMBERED_PEOPLE = 200_000

_COMPLETE = (
    update(ImportBatch)
    .where(ImportBatch.id == bindparam("of"))
    .values(completed_at=bindparam("moment"))
)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep Python's collector from walking over the gathered keys again and again: a fifth."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@_uncollected()
def import_file(
    archive: Archive,
    path: Path,
    options: ImportOptions,
    by: Actor,
    progress: Callable[[ImportProgress], None] = lambda _progress: None,
    stop: Callable[[], bool] = lambda: False,
) -> ImportOutcome:
    """Bring a file of customers or of sales into the archive.

    Nothing of it is seen before the last step; a run that is stopped, refused or cut off leaves
    everything as it was. The same file twice adds nothing. Imported sales count as visits and
    give no points; what people had collected comes with the customers, as opening balances.

    Args:
        archive: an open archive; a verified backup is made first.
        path: the file.
        options: what the person chose.
        by: who imports; only the owner may.
        progress: hears how far it is, on the calling thread, after each chunk.
        stop: asked between chunks; True ends the import as if it had never been.

    Raises:
        Refused: the person may not, the file cannot be read or understood, or another import is
            under way; nothing was changed.
        Unavailable: the archive does not take it; nothing was changed.

    """
    require(by.role, Action.IMPORT)
    reading = open_reading(path, choices_of(options))
    with only_one(archive):
        batch.remove_open(archive)
        if not options.is_dry_run:
            archive.back_up_if_changed()
        batch_id = archive.change(batch.open_batch, reading.source, batch.digest_of(path), by)
        run = _Run(archive, reading, batch_id, by)
        if _bring_in(run, options, progress, stop):
            run.settle()
        return run.outcome(is_dry_run=options.is_dry_run)


def _bring_in(
    run: "_Run",
    options: ImportOptions,
    progress: Callable[[ImportProgress], None],
    stop: Callable[[], bool],
) -> bool:
    """Bring everything in, and let it be seen; return whether it stays.

    What is stopped, only tried or cut off by an error is taken away again.
    """
    is_kept = False
    try:
        if run.bring_in(progress, stop) and not options.is_dry_run:
            run.complete()
            is_kept = True
    finally:
        if not is_kept:
            run.remove()
    return is_kept


def remove_unfinished(archive: Archive) -> int:
    """Take away what a power cut left of an import; return how many imports that were.

    For the program's start. An import that is under way elsewhere is left alone.
    """
    try:
        with only_one(archive):
            return batch.remove_open(archive)
    except Refused:
        return 0


def choices_of(options: ImportOptions) -> ReadingChoices:
    """Return what the person chose, as the importers take it."""
    return ReadingChoices(
        today=clock.today(),
        kind=options.kind,
        mapping=load_mapping(options.mapping) if options.mapping else None,
        dates=options.dates,
        decimals=options.decimals,
        encoding=options.encoding,
        source=options.source,
    )


class _Run:
    """The state of one import between its chunks."""

    def __init__(self, archive: Archive, reading: Reading, batch_id: int, by: Actor) -> None:
        self._archive = archive
        self._reading = reading
        self._batch_id = batch_id
        self._by = by
        self._moment = clock.now()
        self._people = People(reading.source, batch_id, self._moment)
        self._namesakes = Namesakes()
        self._receipts = Receipts(reading.source, batch_id)
        self._additions = Additions(reading.source)
        self._openings = Openings(reading.source)
        self._known: dict[_Who, int] = {}
        self._fresh: set[int] = set()
        self._before: set[int] = set()
        """Ids of people of the file: those who are new, and those who were there before."""
        self._filing = Filing()
        self._unfiled: list[Filed] = []
        self._unseen = hidden_rank(rank_of(0, None), batch_id)
        self._tally = Tally()
        self._tally.note(reading.problems)
        self._is_stopped = False

    def bring_in(
        self, progress: Callable[[ImportProgress], None], stop: Callable[[], bool]
    ) -> bool:
        """Write all rows unseen; False when it was stopped."""
        for done in self._steps():
            self._tally.rows += done
            progress(self._tally.progress(self._reading.rows))
            if stop():
                self._is_stopped = True
                return False
        return True

    def complete(self) -> None:
        """Let everything be seen, in one transaction."""
        self._archive.change(self._complete)

    def remove(self) -> None:
        """Take everything away; where the archive is out of reach, the next start does."""
        with suppress(Unavailable):
            batch.remove(self._archive, self._batch_id)

    def settle(self) -> None:
        """Bring those who bought into the order of the search; who never did stands last in it."""
        bought = self._fresh | self._before if self._reading.kind is Kind.SALES else ()
        for some in _slices(sorted(bought), _PEOPLE_AT_ONCE):
            self._archive.change(move_ranks, some)

    def outcome(self, *, is_dry_run: bool) -> ImportOutcome:
        """Return what came of it."""
        tally = self._tally
        return ImportOutcome(
            source=self._reading.source,
            kind=self._reading.kind,
            lines=tally.lines,
            receipts=len(self._receipts),
            customers=len(self._fresh) + len(self._before),
            returns=tally.returns,
            anonymous=tally.anonymous,
            total=tally.total,
            added=0 if self._is_stopped else tally.added,
            updated=0 if self._is_stopped else tally.updated,
            refused=tally.refused,
            passed_over=tally.passed_over,
            openings=OpeningTotals() if self._is_stopped else tally.openings,
            problems=tally.problems_in_order(),
            is_dry_run=is_dry_run,
            is_stopped=self._is_stopped,
        )

    def _steps(self) -> Iterator[int]:
        """Write chunk after chunk; yield how many rows of the file each one was."""
        if self._reading.kind is Kind.CUSTOMERS:
            people = self._all(self._reading.customers(), self._write_people, _PEOPLE_AT_ONCE)
            yield from people
            self._archive.read(self._settle_openings)
        else:
            yield from self._all(self._reading.sales(), self._write_sales, _ROWS_AT_ONCE)
            today = clock.shop_day(self._moment)
            for some in _slices(sorted(self._fresh), _PEOPLE_AT_ONCE):
                self._archive.change(counting.count_unseen, some, today)
                yield 0
        yield from self._write_keys()

    def _file_people(self) -> Iterator[int]:
        """Let the search know those who were added, still unseen."""
        for some in _slices(self._unfiled, _PEOPLE_AT_ONCE):
            self._archive.change(self._filing.take, some)
            self._filing.gather(some)
            yield 0
        self._unfiled.clear()
        if self._filing.is_full:
            yield from self._write_keys()

    def _write_keys(self) -> Iterator[int]:
        for rows in self._filing.in_turns():
            self._archive.change(write_keys, rows)
            yield 0

    def _all(
        self, batches: Iterator[Batch[Row]], write: Callable[[Sequence[Row]], None], at_once: int
    ) -> Iterator[int]:
        for one in batches:
            self._tally.note(one.problems)
            self._tally.passed_over += one.passed_over
            for rows in _slices(one.rows, at_once):
                write(rows)
                yield 0
            yield from self._file_people()
            yield one.done

    def _write_people(self, rows: Sequence[CustomerRow]) -> None:
        people = [self._namesakes.told_apart(from_customer(row)) for row in rows]
        ids = self._resolve(people)
        self._tally.note(self._archive.read(self._openings.gather, ids, rows))
        self._tally.lines += len(rows)
        self._tally.added = len(self._fresh)
        self._tally.updated = len(self._before & self._additions.people)

    def _settle_openings(self, session: Session) -> None:
        self._tally.note(self._openings.settle(session))
        self._tally.openings = self._openings.totals
        changed = self._additions.people | self._openings.people
        self._tally.updated = len(self._before & changed)

    def _write_sales(self, rows: Sequence[SaleRow]) -> None:
        customers = self._customers_of(rows)
        lines = self._receipts.by_receipt(rows, customers)
        written = self._archive.change(self._receipts.write, lines)
        self._tally.added += written.added
        self._tally.note(written.problems())
        refused = set(map(id, written.refused))
        kept = [pair for pair in zip(rows, customers, strict=True) if id(pair[0]) not in refused]
        self._tally.lines += len(kept)
        self._tally.returns += sum(row.is_return for row, _of in kept)
        self._tally.anonymous += sum(of is None for _row, of in kept)
        self._tally.total += sum(row.amount for row, _of in kept)

    def _customers_of(self, rows: Sequence[SaleRow]) -> list[int | None]:
        if len(self._known) > _REMEMBERED_PEOPLE:
            self._known.clear()
        told = list(map(_WHO, rows))
        unknown = dict(zip(told, rows, strict=True))
        persons = {
            who: person
            for who, row in unknown.items()
            if who not in self._known and (person := from_sale(row)) is not None
        }
        if persons:
            ids = self._resolve(list(persons.values()))
            self._known.update(zip(persons, ids, strict=True))
        return list(map(self._known.get, told))

    def _resolve(self, persons: list[Person]) -> list[int]:
        match = self._archive.change(self._people.resolve, persons)
        self._tally.note(match.remarks)
        self._fresh.update(of for of, _person in match.added)
        self._before.update(set(match.ids) - self._fresh)
        self._unfiled += [Filed(of, self._unseen, one.entry()) for of, one in match.added]
        signs = self._archive.read(self._additions.gather, match.known)
        self._people.promised.update(signs)
        return match.ids

    def _complete(self, session: Session) -> None:
        moment = clock.now()
        parameters = {"of": self._batch_id, "moment": moment}
        session.connection().execute(_COMPLETE, parameters)
        self._additions.apply(session, self._moment)
        self._openings.apply(session, self._by, moment)
        if self._reading.kind is Kind.SALES:
            counting.count_all(session, sorted(self._before), clock.shop_day(moment))
        tally = self._tally
        detail = {
            "kind": self._reading.kind.value,
            "lines": tally.lines,
            "added": tally.added,
            "updated": tally.updated,
            "refused": tally.refused,
            **tally.openings._asdict(),
        }
        audit.record(
            session, self._by, "import_completed", "import_batch", self._batch_id, None, "", detail
        )


def _slices(values: Sequence[Value], size: int) -> Iterator[Sequence[Value]]:
    for start in range(0, len(values), size):
        yield values[start : start + size]
