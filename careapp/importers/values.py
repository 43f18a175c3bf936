"""The values that importers hand over: cells, rows, problems of a row, the person's choices."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import Generic, NamedTuple, Protocol, TypeVar

from careapp.errors import Refused

Cell = str | float | int | date | time
"""What a cell holds: text from CSV; numbers and dates too from a workbook."""

Row = TypeVar("Row")

CHUNK_ROWS = 10_000
"""Rows read, converted and stored together: little memory, few round trips."""


class Kind(StrEnum):
    """What a file brings."""

    CUSTOMERS = "customers"
    SALES = "sales"


class Field(StrEnum):
    """What a column may mean; the values are the words of a mapping file."""

    CODE = "customer_code"
    NAME = "name"
    GIVEN_NAME = "given_name"
    FAMILY_NAME = "family_name"
    COMPANY = "company"
    TITLE = "title"
    EMAIL = "email"
    PHONE = "phone"
    CARD = "card"
    BIRTHDAY = "birthday"
    LANGUAGE = "language"
    NOTE = "note"
    MARKETING = "marketing"
    POINTS = "points"
    STAMPS = "stamps"
    EXPIRY = "points_expiry"
    TIER = "tier"
    TIER_SINCE = "tier_since"
    RECEIPT = "receipt"
    DATE = "date"
    TIME = "time"
    KIND = "type"
    STATUS = "status"
    CANCELLED = "cancelled"
    PRODUCT = "product"
    DESCRIPTION = "description"
    CATEGORY = "category"
    QUANTITY = "quantity"
    UNIT_PRICE = "unit_price"
    AMOUNT = "amount"
    TAX_ADDED = "tax_added"
    TIP = "tip"
    GIFT_CARD = "gift_card"
    ORDER_TOTAL = "order_total"
    REFUNDED = "refunded"
    CURRENCY = "currency"
    IGNORED = "ignore"


REPEATABLE = frozenset({Field.EMAIL, Field.PHONE, Field.CARD, Field.NOTE, Field.IGNORED})
"""Several columns of a file may mean these; any other field has one column."""


class DateOrder(StrEnum):
    """How a column with numbers only writes its dates."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


class Decimals(StrEnum):
    """Which sign stands before the cents."""

    COMMA = "comma"
    POINT = "point"


class Ambiguous(Refused):
    """A column can be read in two ways, and only a person knows which."""

    def __init__(self, text: str, column: str, choice: type[DateOrder] | type[Decimals]) -> None:
        """Name the column and what has to be chosen."""
        super().__init__(text.format(column=column))
        self.column = column
        self.choice = choice


@dataclass(frozen=True, slots=True)
class Spelling:
    """How the numbers and dates of a file are written, as all its rows together say."""

    orders: dict[Field, DateOrder]
    decimals: dict[Field, Decimals]
    today: date


@dataclass(frozen=True, slots=True)
class RowProblem:
    """Something to look at in one row, in the words of the person who sees it."""

    line: int
    """The line of the text file, or the row of the sheet, counted from 1."""
    column: str
    """The header of the column, or empty when it is the whole row."""
    text: str
    is_refused: bool
    """True: the row stayed out. False: the row came in without this value."""
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class Bad:
    """A cell that cannot be read, and why (already translated)."""

    text: str


class Opening(NamedTuple):
    """What a row brings from the system of before: points and stamps of one last day, a tier."""

    points: int
    stamps: int
    last_day: date | None
    """None: the file does not say."""
    tier: str
    tier_since: date | None
    is_sound: bool
    """False: the balance could not be read; then none of the person's comes in."""


class CustomerRow(NamedTuple):
    """A person as the file tells it; empty text where it says nothing."""

    line: int
    code: str
    name: str
    given_name: str
    family_name: str
    company: str
    title: str
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    cards: tuple[str, ...]
    birthday: tuple[int, int] | None
    """Month and day."""
    language: str
    notes: tuple[str, ...]
    marketing: bool | None
    opening: Opening | None


class SaleRow(NamedTuple):
    """One line of a receipt. `amount` is exact, in euros, negative when it was given back."""

    line: int
    receipt: str
    moment: datetime
    code: str
    name: str
    email: str
    phone: str
    product: str
    description: str
    quantity: Decimal
    unit_price: Decimal
    amount: Decimal
    is_return: bool
    earns: bool
    category: str
    """The till's department."""


@dataclass(frozen=True, slots=True)
class Batch(Generic[Row]):
    """Some rows of a file, what was wrong in them, and how many rows of the file are behind."""

    rows: list[Row]
    problems: list[RowProblem]
    done: int
    passed_over: int = 0
    """Cancelled sales and movements of the account, which count for nothing."""


class RawRows(NamedTuple):
    """Rows as they stand in the file: line numbers and cells, side by side."""

    lines: Sequence[int]
    rows: list[list[Cell]]
    problems: list[RowProblem]


class RowSource(Protocol):
    """A file that can be gone through several times, some rows at a time."""

    def chunks(self) -> Iterator[RawRows]:
        """Yield all rows, the header's too; ragged rows are left for the caller."""
        ...


@dataclass(frozen=True, slots=True)
class MappingFile:
    """What a person wrote down about a file's columns."""

    columns: dict[str, Field]
    """Header (as it stands in the file) to field."""
    kind: Kind | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class ReadingChoices:
    """What the person decided where the file alone does not tell."""

    today: date
    kind: Kind | None = None
    mapping: MappingFile | None = None
    dates: DateOrder | None = None
    decimals: Decimals | None = None
    encoding: str | None = None
    source: str = ""
    """The other till's name; empty: the recognised format's."""
