"""Lines of receipts into sales: whole cents, one row a receipt, nothing twice.

A line is known again by its receipt, the shop day and its place in the receipt: a longer export
with the same beginning adds only what is new. A receipt's cents are rounded once, half up, over
its lines in order; the sum of its lines is therefore always the rounded sum of the receipt.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple, TypeAlias

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.orm import Session

from careapp import clock
from careapp.importers.cells import Remembered
from careapp.importers.values import RowProblem, SaleRow
from careapp.model.bulk import Row, insert_rows, reserve_ids
from careapp.model.sale import Sale, SaleLine
from careapp.rules.sales import HIGHEST_CENTS, LONGEST_ITEMS, SaleKind, write_items
from careapp.text import _, format_money

_CENT = Decimal(1)
_SEPARATOR = ", "

_STORED = (
    select(
        Sale.receipt,
        Sale.day,
        Sale.id,
        Sale.import_id,
        Sale.kind,
        Sale.total_cents,
        select(func.count())
        .select_from(SaleLine)
        .where(SaleLine.sale_id == Sale.id)
        .scalar_subquery()
        .label("lines"),
    )
    .where(
        Sale.source == bindparam("source"),
        Sale.receipt.in_(bindparam("receipts", expanding=True)),
    )
    .order_by(Sale.id)
)
_HAS_HISTORY = (
    select(Sale.id)
    .where(Sale.source == bindparam("source"), Sale.import_id != bindparam("batch_id"))
    .limit(1)
)
_SALE_COLUMNS = (
    *("id", "customer_id", "kind", "receipt", "happened_at", "day"),
    *("total_cents", "paid_cents", "items"),
)
_LINE_COLUMNS = (
    *("sale_id", "position", "product", "description"),
    *("quantity", "unit_price", "amount_cents", "earns", "category"),
)
_EXTEND = (
    update(Sale.__table__)  # type: ignore[arg-type]
    .where(Sale.id == bindparam("of"))
    .values(
        total_cents=bindparam("to_cents"),
        paid_cents=bindparam("to_cents"),
        kind=bindparam("to_kind"),
    )
)


class ReceiptKey(NamedTuple):
    """A till counts from 1 again each day or year: number and shop day name a receipt."""

    number: str
    day: date


Lines: TypeAlias = defaultdict[ReceiptKey, list[tuple[SaleRow, int | None]]]
"""The lines of each receipt, each with its customer."""


@dataclass(slots=True)
class _Stored:
    """What the archive has of a receipt: the sale that was added last, and all lines so far."""

    sale_id: int
    import_id: int | None
    kind: str
    total_cents: int
    lines: int
    parts: int


@dataclass(slots=True)
class _Part:
    """The new lines of one receipt."""

    key: ReceiptKey
    rows: list[SaleRow]
    customer_id: int | None
    stored: _Stored | None
    cents: list[int] = field(default_factory=list)

    @property
    def total_cents(self) -> int:
        return sum(self.cents)


@dataclass(frozen=True, slots=True)
class Written:
    """What became of some lines."""

    added: int
    refused: list[SaleRow]
    """Lines of receipts that are above what a till can show."""

    def problems(self) -> list[RowProblem]:
        """Tell the lines that were refused."""
        text = _("The receipt is above {highest}: left out.")
        text = text.format(highest=format_money(HIGHEST_CENTS))
        return [RowProblem(row.line, "", text, is_refused=True) for row in self.refused]


class Receipts:
    """Writes the receipts of one import."""

    def __init__(self, source: str, batch_id: int) -> None:
        self._source = source
        self._batch_id = batch_id
        self._seen: dict[ReceiptKey, int] = {}
        self._rests: dict[ReceiptKey, Decimal] = {}
        self._day = Remembered(clock.shop_day)
        self._item: Remembered[str, str] = Remembered(lambda text: write_items([text]))
        self._has_history: bool | None = None

    def __len__(self) -> int:
        """Return how many receipts the file has had so far."""
        return len(self._seen)

    def by_receipt(self, rows: Sequence[SaleRow], customers: Sequence[int | None]) -> Lines:
        """Return the lines of each receipt, each with its customer."""
        found: Lines = defaultdict(list)
        for row, customer_id in zip(rows, customers, strict=True):
            found[ReceiptKey(row.receipt, self._day[row.moment])].append((row, customer_id))
        return found

    def write(self, session: Session, lines: Lines) -> "Written":
        """Add the lines that the archive does not have."""
        stored = self._stored(session, lines)
        parts = [
            part
            for key, of_receipt in lines.items()
            if (part := self._new_part(key, of_receipt, stored.get(key))) is not None
        ]
        refused = [row for part in parts if not _fits(part) for row in part.rows]
        return Written(self._store(session, list(filter(_fits, parts))), refused)

    def _stored(self, session: Session, keys: Iterable[ReceiptKey]) -> dict[ReceiptKey, _Stored]:
        if self._has_history is None:
            parameters = {"source": self._source, "batch_id": self._batch_id}
            self._has_history = session.execute(_HAS_HISTORY, parameters).first() is not None
        wanted = [key for key in keys if self._has_history or key in self._seen]
        found: dict[ReceiptKey, _Stored] = {}
        part = 1
        while wanted:
            names = {key: _part_name(key.number, part) for key in wanted}
            rows = self._rows(session, sorted(set(names.values())))
            wanted = [key for key in wanted if ReceiptKey(names[key], key.day) in rows]
            for key in wanted:
                found[key] = _joined(found.get(key), rows[ReceiptKey(names[key], key.day)], part)
            part += 1
        return found

    def _rows(self, session: Session, receipts: list[str]) -> dict[ReceiptKey, _Stored]:
        parameters = {"source": self._source, "receipts": receipts}
        return {
            ReceiptKey(number, day): _Stored(sale_id, import_id, kind, cents, lines, 1)
            for number, day, sale_id, import_id, kind, cents, lines in session.execute(
                _STORED, parameters
            )
        }

    def _new_part(
        self, key: ReceiptKey, lines: list[tuple[SaleRow, int | None]], stored: _Stored | None
    ) -> _Part | None:
        """Return the lines of a receipt that the archive lacks, None when it has them all."""
        behind = self._seen.get(key, 0)
        self._seen[key] = behind + len(lines)
        known = max(0, stored.lines - behind) if stored else 0
        new = lines[known:]
        if not new:
            return None
        customer_id = next((of for _row, of in lines if of is not None), None)
        part = _Part(key, [row for row, _of in new], customer_id, stored)
        part.cents = self._cents(part)
        return part

    def _cents(self, part: _Part) -> list[int]:
        """Round the receipt's running sum, so that its lines add up to its rounded total."""
        rest = self._rests.get(part.key, Decimal(0))
        exact, given = rest, 0
        cents: list[int] = []
        for row in part.rows:
            exact += row.amount * 100
            whole = int(exact.quantize(_CENT, ROUND_HALF_UP))
            cents.append(whole - given)
            given = whole
        if exact != given or rest:
            self._rests[part.key] = exact - given
        return cents

    def _store(self, session: Session, parts: list[_Part]) -> int:
        longer = [(part, sale) for part in parts if (sale := self._ours(part)) is not None]
        fresh = [part for part in parts if self._ours(part) is None]
        places = [(part, sale.sale_id) for part, sale in longer]
        connection = session.connection()
        ids = reserve_ids(connection, Sale, len(fresh))
        new = list(zip(fresh, ids, strict=True))
        sales = [self._sale(part, sale_id) for part, sale_id in new]
        shared = {"source": self._source, "import_id": self._batch_id}
        insert_rows(connection, Sale, _SALE_COLUMNS, sales, **shared)
        if longer:
            connection.execute(_EXTEND, [_longer(*both) for both in longer])
        lines = [row for part, sale_id in places + new for row in self._lines(part, sale_id)]
        insert_rows(connection, SaleLine, _LINE_COLUMNS, lines)
        return len(lines)

    def _ours(self, part: _Part) -> _Stored | None:
        """Return the sale that this import wrote for the receipt and may still make longer."""
        stored = part.stored
        return stored if stored and stored.import_id == self._batch_id else None

    def _sale(self, part: _Part, sale_id: int) -> Row:
        number = part.stored.parts + 1 if part.stored else 1
        receipt = _part_name(part.key.number, number)
        moment = min(row.moment for row in part.rows)
        total = part.total_cents
        kind = _kind(total, part.rows).value
        items = self._items(part.rows)
        return sale_id, part.customer_id, kind, receipt, moment, part.key.day, total, total, items

    def _items(self, rows: Iterable[SaleRow]) -> str:
        """Name as many things as fit; the lines have them all."""
        length = 0
        names: list[str] = []
        for name in dict.fromkeys(self._item[row.description] for row in rows):
            length += len(name) + len(_SEPARATOR)
            if length > LONGEST_ITEMS:
                break
            if name:
                names.append(name)
        return _SEPARATOR.join(names)

    def _lines(self, part: _Part, sale_id: int) -> Iterator[Row]:
        ours = self._ours(part)
        start = ours.lines if ours else 0
        for position, (row, cents) in enumerate(zip(part.rows, part.cents, strict=True), start):
            yield (
                *(sale_id, position, row.product, row.description),
                *(_text[row.quantity], _text[row.unit_price], cents, row.earns, row.category),
            )


def _fits(part: _Part) -> bool:
    before = part.stored.total_cents if part.stored else 0
    return abs(before + part.total_cents) <= HIGHEST_CENTS


_text: Remembered[Decimal, str] = Remembered(lambda number: format(number, "f"))


def _part_name(number: str, part: int) -> str:
    """Name the later part of a receipt: rows of sales are never changed once they are seen."""
    return number if part == 1 else f"{number} ({part})"


def _joined(before: _Stored | None, part: _Stored, number: int) -> _Stored:
    part.parts = number
    part.lines += before.lines if before else 0
    return part


def _kind(total_cents: int, rows: Sequence[SaleRow]) -> SaleKind:
    is_return = total_cents < 0 or all(row.is_return for row in rows)
    return SaleKind.RETURN if is_return else SaleKind.PURCHASE


def _longer(part: _Part, stored: _Stored) -> dict[str, object]:
    total = stored.total_cents + part.total_cents
    was_return = stored.kind == SaleKind.RETURN
    is_return = total < 0 or (was_return and _kind(total, part.rows) is SaleKind.RETURN)
    kind = SaleKind.RETURN if is_return else SaleKind.PURCHASE
    return {"of": stored.sale_id, "to_cents": total, "to_kind": kind}
