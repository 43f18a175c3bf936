from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.importers.dates import DateEvidence, birthday, moment, time_of_day
from careapp.importers.values import Bad, Cell, DateOrder
from tests.importers.files import TODAY

DAY_FIRST = moment(DateOrder.DAY_FIRST, TODAY)
MONTH_FIRST = moment(DateOrder.MONTH_FIRST, TODAY)


def local(*parts: int) -> datetime:
    return datetime(*parts)  # type: ignore[arg-type] # noqa: DTZ001 - a till's dates have no zone


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("31/12/2025 14:05", local(2025, 12, 31, 14, 5)),
        ("25/09/25, 11:42", local(2025, 9, 25, 11, 42)),
        ("15.03.23", local(2023, 3, 15)),
        ("2025-12-31", local(2025, 12, 31)),
        ("2025-12-31T08:05:09", local(2025, 12, 31, 8, 5, 9)),
        ("20251231", local(2025, 12, 31)),
        ("2013-06-20 10:52:36 -0400", datetime(2013, 6, 20, 14, 52, 36, tzinfo=UTC)),
        ("2013-06-20T10:52:36Z", datetime(2013, 6, 20, 10, 52, 36, tzinfo=UTC)),
        ("2013-06-20 10:52 +02:00", datetime(2013, 6, 20, 8, 52, tzinfo=UTC)),
        ("5 gennaio 2026", local(2026, 1, 5)),
        ("5-mag-2025 9.30", local(2025, 5, 5, 9, 30)),
        ("Sep 26, 2025 1:33 PM", local(2025, 9, 26, 13, 33)),
        ("45292", local(2024, 1, 1)),
        ("45292,5", local(2024, 1, 1, 12)),
        (45292.75, local(2024, 1, 1, 18)),
        (date(2025, 3, 4), local(2025, 3, 4)),
        (local(2025, 3, 4, 5, 6), local(2025, 3, 4, 5, 6)),
    ],
)
def test_dates_are_read_as_tills_write_them(cell: Cell, expected: datetime) -> None:
    assert DAY_FIRST(cell) == expected


def test_an_american_date_is_read_when_the_month_comes_first() -> None:
    assert MONTH_FIRST("7/28/25 1:33 PM") == local(2025, 7, 28, 13, 33)
    assert MONTH_FIRST("7/4/25 12:05 AM") == local(2025, 7, 4, 0, 5)


@pytest.mark.parametrize(
    "cell",
    [
        *("31/02/2025", "29/02/2027", "00/01/2025", "0001-01-01", "9999-12-31", "2026-03-14"),
        *("12/03/2025 25:00", "12/03/2025 13:00 PM", "12/03/2025 12:61", "3 foo 2025", "domani"),
        *("", "  ", "٣/٣/2025", "1/2", time(9, 0), 0.5, 3e6, float("nan"), "1969-12-31"),
    ],
)
def test_what_is_no_day_of_a_sale_is_told(cell: Cell) -> None:
    assert isinstance(DAY_FIRST(cell), Bad)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("31/12/1985", (12, 31)),
        ("29/02/00", (2, 29)),
        ("29/02", (2, 29)),
        ("7.5.", (5, 7)),
        (31048.0, (1, 1)),
        (date(1990, 6, 1), (6, 1)),
        ("", None),
        ("  ", None),
    ],
)
def test_a_birthday_is_month_and_day(cell: Cell, expected: tuple[int, int] | None) -> None:
    assert birthday(DateOrder.DAY_FIRST, TODAY)(cell) == expected


@pytest.mark.parametrize("cell", ["31/02/1980", "31/02", "1/1/2030", "0/0", "x", "1/1/1700"])
def test_a_birthday_that_does_not_exist_is_told(cell: str) -> None:
    assert isinstance(birthday(DateOrder.DAY_FIRST, TODAY)(cell), Bad)


def test_a_birthday_may_have_its_month_first() -> None:
    assert birthday(DateOrder.MONTH_FIRST, TODAY)("12/31") == (12, 31)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("14:22:11", time(14, 22, 11)),
        ("2:05 pm", time(14, 5)),
        ("", time()),
        (time(8, 1), time(8, 1)),
        (local(2025, 1, 1, 7, 2), time(7, 2)),
        (0.5, time(12)),
        (45292.25, time(6)),
    ],
)
def test_a_time_of_its_own_column(cell: Cell, expected: time) -> None:
    assert time_of_day(cell) == expected


@pytest.mark.parametrize("cell", ["25:00", "mezzogiorno", date(2025, 1, 1), float("inf")])
def test_what_is_no_time_is_told(cell: Cell) -> None:
    assert isinstance(time_of_day(cell), Bad)


def evidence_of(*cells: Cell) -> DateEvidence:
    evidence = DateEvidence()
    evidence.add(cells)
    return evidence


def test_one_clear_date_decides_for_the_column() -> None:
    assert evidence_of("03/04/2025", "28/07/2025").decided() is DateOrder.DAY_FIRST
    assert evidence_of("3/4/25", "7/28/26 1:33 PM").decided() is DateOrder.MONTH_FIRST
    assert evidence_of("31/12").decided() is DateOrder.DAY_FIRST


def test_points_between_the_numbers_mean_that_the_day_comes_first() -> None:
    assert evidence_of("03.04.2025").decided() is DateOrder.DAY_FIRST


def test_a_column_of_doubtful_dates_is_asked_about() -> None:
    assert evidence_of("03/04/2025", "05/06/2025").must_ask()


def test_a_column_that_contradicts_itself_is_asked_about() -> None:
    evidence = evidence_of("28/07/2025", "07/28/2025")
    evidence.add(["03/04/2025"])
    assert evidence.must_ask()


def test_dates_that_say_their_order_ask_nothing() -> None:
    assert not evidence_of("2025-04-03", "03/03/2025", "x", 45292.0).must_ask()


@given(st.datetimes(datetime(1970, 1, 2), datetime(2026, 3, 12)))  # noqa: DTZ001
def test_a_written_day_comes_back(day: datetime) -> None:
    whole = day.replace(microsecond=0)
    assert DAY_FIRST(whole.strftime("%d/%m/%Y %H:%M:%S")) == whole
    assert MONTH_FIRST(whole.strftime("%m/%d/%Y %I:%M:%S %p")) == whole


@given(st.text(max_size=30) | st.floats())
def test_any_cell_is_a_date_or_told(cell: Cell) -> None:
    assert isinstance(DAY_FIRST(cell), Bad | datetime)
    assert isinstance(time_of_day(cell), Bad | time)
