"""Which row names the columns, whose file it is, and what each column means."""

from collections import Counter
from collections.abc import Container, Iterable
from dataclasses import dataclass, replace

from careapp.errors import Refused
from careapp.importers import FORMATS, generic
from careapp.importers.cells import plain_text
from careapp.importers.formats import Format, folded
from careapp.importers.labels import LABELS, PAYMENT_CARD_LABELS
from careapp.importers.values import (
    REPEATABLE,
    Field,
    Kind,
    MappingFile,
    RawRows,
    ReadingChoices,
)
from careapp.text import _

_ROWS_LOOKED_AT = 30
"""Titles and the shop's address may stand above the table."""
_ENOUGH_LABELS = 2
_SALE_NEEDS = (Field.AMOUNT, Field.UNIT_PRICE, Field.ORDER_TOTAL)
_PERSON_FIELDS = frozenset(
    {Field.CODE, Field.NAME, Field.GIVEN_NAME, Field.FAMILY_NAME, Field.COMPANY}
)
_SALE_FIELDS = frozenset(
    {
        *(Field.CODE, Field.NAME, Field.GIVEN_NAME, Field.FAMILY_NAME, Field.EMAIL, Field.PHONE),
        *(Field.RECEIPT, Field.DATE, Field.TIME, Field.KIND, Field.STATUS, Field.CANCELLED),
        *(Field.PRODUCT, Field.DESCRIPTION, Field.CATEGORY, Field.QUANTITY, Field.UNIT_PRICE),
        *(Field.AMOUNT, Field.TAX_ADDED, Field.TIP, Field.GIFT_CARD, Field.ORDER_TOTAL),
        *(Field.REFUNDED, Field.CURRENCY),
    }
)
_OPENING_FIELDS = frozenset({Field.POINTS, Field.STAMPS, Field.TIER})
_CUSTOMER_FIELDS = _PERSON_FIELDS | {
    *(Field.TITLE, Field.EMAIL, Field.PHONE, Field.CARD, Field.BIRTHDAY, Field.LANGUAGE),
    *(Field.NOTE, Field.MARKETING, *_OPENING_FIELDS, Field.EXPIRY, Field.TIER_SINCE),
}


@dataclass(frozen=True, slots=True)
class Header:
    """The named columns of one table."""

    line: int
    labels: tuple[str, ...]
    format: Format
    kind: Kind
    columns: dict[Field, tuple[int, ...]]
    """Field to the positions of its columns."""
    payment_cards: tuple[int, ...] = ()
    """Columns that are emptied before anything looks at them."""

    def label_of(self, meaning: Field) -> str:
        """Return the label of a field's first column, or an empty text."""
        positions = self.columns.get(meaning)
        return self.labels[positions[0]] if positions else ""

    @property
    def ignored(self) -> tuple[str, ...]:
        """The labels of columns that nothing is taken from."""
        used = {position for positions in self.columns.values() for position in positions}
        return tuple(
            label for position, label in enumerate(self.labels) if label and position not in used
        )


def find_header(raw: RawRows, choices: ReadingChoices) -> Header | None:
    """Return the header among a table's first rows; None when no row names known columns.

    Raises:
        Refused: two columns claim the same meaning, or the mapping names one that is not there.

    """
    for line, row in zip(raw.lines[:_ROWS_LOOKED_AT], raw.rows, strict=False):
        labels = tuple(plain_text(cell)[:120] for cell in row)
        header = _read_labels(line, labels, choices)
        if header is not None:
            return header
    if choices.mapping is not None:
        raise Refused(_missing_columns(raw, choices.mapping))
    return None


def _read_labels(line: int, labels: tuple[str, ...], choices: ReadingChoices) -> Header | None:
    names = tuple(folded(label) for label in labels)
    if choices.mapping is not None:
        return _mapped(line, labels, names, choices.mapping, choices.kind)
    known = _known_format(frozenset(names), choices.kind)
    if known is not None:
        return _of_format(line, labels, names, known)
    return _general(line, labels, names, choices.kind)


def _known_format(names: frozenset[str], kind: Kind | None) -> Format | None:
    signed = [
        one for one in FORMATS if (kind is None or one.kind is kind) and one.is_signed_by(names)
    ]
    return max(signed, key=lambda one: len(one.signature), default=None)


def _of_format(line: int, labels: tuple[str, ...], names: tuple[str, ...], one: Format) -> Header:
    meanings = one.meanings()
    columns: dict[Field, tuple[int, ...]] = {}
    for position, name in enumerate(names):
        meaning = meanings.get(name)
        if meaning is not None and (meaning not in columns or meaning in REPEATABLE):
            columns[meaning] = (*columns.get(meaning, ()), position)
    return Header(line, labels, one, one.kind, columns, _payment_cards(names))


def _general(
    line: int, labels: tuple[str, ...], names: tuple[str, ...], kind: Kind | None
) -> Header | None:
    cards = _payment_cards(names)
    meanings = {
        position: LABELS[name]
        for position, name in enumerate(names)
        if name in LABELS and position not in cards
    }
    found = set(meanings.values())
    if len(meanings) < min(_ENOUGH_LABELS, len([name for name in names if name])):
        return None
    kind = kind or _kind_of(found)
    if kind is None or not _is_enough(kind, found):
        return None
    columns = _without_doubles(_kept(kind, meanings), labels)
    source = generic.SALES if kind is Kind.SALES else generic.CUSTOMERS
    return Header(line, labels, source, kind, columns, cards)


def _kind_of(found: set[Field]) -> Kind | None:
    if _is_enough(Kind.SALES, found):
        return Kind.SALES
    return Kind.CUSTOMERS if _is_enough(Kind.CUSTOMERS, found) else None


def _is_enough(kind: Kind, found: Iterable[Field]) -> bool:
    fields = set(found)
    if kind is Kind.SALES:
        return Field.DATE in fields and not fields.isdisjoint(_SALE_NEEDS)
    return not fields.isdisjoint(_PERSON_FIELDS) or is_of_cards(fields)


def is_of_cards(fields: Container[Field]) -> bool:
    """Tell whether a file names balances by the number of a card, which may be all it knows."""
    return Field.CARD in fields and any(one in fields for one in _OPENING_FIELDS)


def _kept(kind: Kind, meanings: dict[int, Field]) -> dict[int, Field]:
    """Drop what this kind has no use for; a receipt's total counts where lines have no price."""
    if kind is Kind.CUSTOMERS:
        return {place: one for place, one in meanings.items() if one in _CUSTOMER_FIELDS}
    kept = {place: one for place, one in meanings.items() if one in _SALE_FIELDS}
    has_amount = not {Field.AMOUNT, Field.UNIT_PRICE}.isdisjoint(kept.values())
    return {
        place: Field.AMOUNT if one is Field.ORDER_TOTAL else one
        for place, one in kept.items()
        if not (has_amount and one is Field.ORDER_TOTAL)
    }


def _without_doubles(
    meanings: dict[int, Field], labels: tuple[str, ...]
) -> dict[Field, tuple[int, ...]]:
    counts = Counter(meanings.values())
    for meaning, count in counts.items():
        if count > 1 and meaning not in REPEATABLE:
            names = [labels[place] for place, one in meanings.items() if one is meaning]
            raise Refused(_two_columns(meaning, names))
    columns: dict[Field, tuple[int, ...]] = {}
    for place, meaning in meanings.items():
        if meaning is not Field.IGNORED:
            columns[meaning] = (*columns.get(meaning, ()), place)
    return columns


def _two_columns(meaning: Field, names: list[str]) -> str:
    text = _(
        "Several columns could be «{field}»: {names}. Say which one with a mapping file"
        " (--mapping); nothing was changed."
    )
    return text.format(field=meaning.value, names=", ".join(f"«{name[:40]}»" for name in names))


def _mapped(
    line: int,
    labels: tuple[str, ...],
    names: tuple[str, ...],
    mapping: MappingFile,
    kind: Kind | None,
) -> Header | None:
    wanted = {folded(label): meaning for label, meaning in mapping.columns.items()}
    if not wanted.keys() <= set(names):
        return None
    meanings = {place: wanted[name] for place, name in enumerate(names) if name in wanted}
    columns = _without_doubles(meanings, labels)
    kind = kind or mapping.kind or _kind_of(set(columns))
    if kind is None or not _is_enough(kind, columns):
        raise Refused(_not_enough())
    source = generic.SALES if kind is Kind.SALES else generic.CUSTOMERS
    if mapping.source:
        source = replace(source, source=mapping.source)
    if Field.AMOUNT not in columns and Field.UNIT_PRICE not in columns:
        columns = {
            Field.AMOUNT if meaning is Field.ORDER_TOTAL else meaning: places
            for meaning, places in columns.items()
        }
    return Header(line, labels, source, kind, columns, _payment_cards(names))


def _not_enough() -> str:
    return _(
        "The mapping is not enough: customers need a name or a code, sales need a date and an"
        " amount or a price."
    )


def _missing_columns(raw: RawRows, mapping: MappingFile) -> str:
    seen = {folded(plain_text(cell)) for row in raw.rows[:_ROWS_LOOKED_AT] for cell in row}
    missing = [label for label in mapping.columns if folded(label) not in seen]
    text = _("The mapping names columns that no row of the file has: {names}.")
    return text.format(names=", ".join(f"«{label[:40]}»" for label in missing or mapping.columns))


def _payment_cards(names: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(place for place, name in enumerate(names) if name in PAYMENT_CARD_LABELS)
