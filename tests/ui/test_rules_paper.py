from datetime import date
from pathlib import Path

import pytest

from careapp.rules.loyalty.programme import Programme
from careapp.rules.shop import Shop
from careapp.ui import printing, rules_paper, saving
from careapp.ui.printing import PrintPage

SHOP = Shop("Bottega Aurora", "Via del Forno 12")
DAY = date(2026, 3, 16)


def test_without_a_printer_it_is_saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saving, "papers_folder", lambda: tmp_path)
    said = rules_paper.put_on_paper(Programme(), SHOP, DAY, "")
    (path,) = tmp_path.iterdir()
    assert path.read_bytes().startswith(b"%PDF")
    assert path.name == "Regolamento tipo.pdf"
    assert str(path) in said


def test_with_a_printer_it_is_printed_on_a_whole_sheet(monkeypatch: pytest.MonkeyPatch) -> None:
    printed: list[tuple[list[PrintPage], str]] = []
    monkeypatch.setattr(
        printing, "print_pages", lambda pages, name, _title: printed.append((pages, name))
    )
    assert rules_paper.put_on_paper(Programme(), SHOP, DAY, "HP") == "Stampato."
    ((page,), name) = printed[0]
    assert name == "HP"
    assert (round(page.width_mm), round(page.height_mm)) == (210, 297)
