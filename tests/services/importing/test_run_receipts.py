"""Receipts that an import brings in, put together from their lines."""

from decimal import Decimal
from pathlib import Path

import pytest

from careapp.services.archive import Archive
from careapp.services.importing import run, to_json
from tests.services.importing.files import SALES_HEADER, all_sales, bring_in, csv, everybody


def test_the_parts_of_a_receipt_may_stand_apart(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "_ROWS_AT_ONCE", 2)
    rows = [
        "1;28/04/2025;7;Tazza;1;0,004",
        "2;28/04/2025;7;Tazza;1;5,00",
        "1;28/04/2025;7;Tazza;1;0,004",
        "3;28/04/2025;;Reso;-1;5,00",
        "1;28/04/2025;7;Tazza;1;0,004",
        "3;28/04/2025;;Tazza;3;5,00",
        "2;28/04/2025;7;Reso;-2;5,00",
    ]
    outcome = bring_in(archive, csv(tmp_path, SALES_HEADER, *rows))
    assert (outcome.receipts, outcome.added) == (3, 7)
    assert to_json(outcome)["total"] == "5.012"
    sales = [(sale.receipt, sale.kind, sale.total_cents) for sale in all_sales(archive)]
    assert sales == [("1", "purchase", 1), ("2", "return", -500), ("3", "purchase", 1000)]
    assert [line.position for line in all_sales(archive)[0].lines] == [0, 1, 2]
    assert [line.amount_cents for line in all_sales(archive)[0].lines] == [0, 1, 0]
    assert bring_in(archive, csv(tmp_path, SALES_HEADER, *rows)).added == 0


def test_who_only_brought_something_back_was_not_here(archive: Archive, tmp_path: Path) -> None:
    bring_in(archive, csv(tmp_path, SALES_HEADER, "1;28/04/2025;7;Tazza;-1;5,00"))
    assert [person.visits for person in everybody(archive)] == [0]


def test_a_receipt_that_no_till_shows_stays_out(archive: Archive, tmp_path: Path) -> None:
    rows = ["1;28/04/2025;7;Oro;1;999999,00", "1;28/04/2025;7;Oro;1;5,00", "2;28/04/2025;7;x;1;1"]
    outcome = bring_in(archive, csv(tmp_path, SALES_HEADER, *rows))
    assert (outcome.lines, outcome.refused, outcome.added) == (3, 2, 1)
    assert outcome.total == Decimal(1)
