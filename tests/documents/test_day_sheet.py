"""The papers of the day: every row is on them, on as many pages as it takes."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from careapp.documents.day_sheet import DayPart, DayRow, DaySheet, render_day_sheet
from careapp.documents.raster import page_count
from tests.documents.papers import HOSTILE
from tests.documents.reading import run_tool

ROW = DayRow("Marta Wójcik", "signora Wójcik · Dare del Lei · si dice VÙI-cik", "15,00\u00a0€")
SHEET = DaySheet(
    language="it",
    shop_name="Bottega Aurora",
    title="Chiusura di giornata",
    day="giovedì 12 marzo 2026",
    parts=(
        DayPart("Vendite", (ROW, DayRow("Netto", "", "70,20\u00a0€", is_total=True))),
        DayPart("Annullato", (), "Niente."),
    ),
    foot="Fatto il 12 marzo 2026, 10:42.",
    is_signed=True,
)


def read(sheet: DaySheet, folder: Path) -> str:
    paper = folder / "paper.pdf"
    paper.write_bytes(render_day_sheet(sheet))
    run_tool("qpdf", "--check", paper)
    return " ".join(run_tool("pdftotext", "-raw", paper, "-").split())


def test_every_word_can_be_read_back(tmp_path: Path) -> None:
    told = read(SHEET, tmp_path)
    for words in (ROW.label, ROW.detail, "15,00 €", "Netto", "70,20 €", "Annullato", "Niente."):
        assert words in told
    for words in (SHEET.shop_name, SHEET.title, SHEET.day, "Firma", "pagina 1 di 1", SHEET.foot):
        assert words in told


def test_the_words_of_the_paper_itself_follow_its_language(tmp_path: Path) -> None:
    told = read(replace(SHEET, language="en"), tmp_path)
    assert "Signature" in told
    assert "page 1 of 1" in told
    assert "Signature" not in read(replace(SHEET, language="en", is_signed=False), tmp_path)


def test_it_says_whose_it_is_and_is_always_the_same_file() -> None:
    paper = render_day_sheet(SHEET)
    facts = pypdfium2.PdfDocument(paper).get_metadata_dict()
    assert (facts["Title"], facts["Author"]) == (SHEET.title, SHEET.shop_name)
    assert b"/Lang (it)" in paper
    assert paper == render_day_sheet(SHEET)


def test_many_rows_take_more_pages_and_none_is_lost(tmp_path: Path) -> None:
    rows = tuple(replace(ROW, label=f"Cliente {number:03}") for number in range(120))
    sheet = replace(SHEET, parts=(DayPart("Tutti", rows),))
    told = read(sheet, tmp_path)
    assert [f"Cliente {number:03}" in told for number in range(120)] == [True] * 120
    pages = page_count(render_day_sheet(sheet))
    assert pages > 2
    assert f"pagina {pages} di {pages}" in told
    assert told.count("Chiusura di giornata · giovedì 12 marzo 2026") == pages - 1


@pytest.mark.parametrize("before", range(25, 45))
def test_a_heading_never_stands_alone_at_the_foot_of_a_page(before: int, tmp_path: Path) -> None:
    parts = (DayPart("Prima", (ROW,) * before), DayPart("DOPO", (replace(ROW, label="SUBITO"),)))
    paper = tmp_path / "paper.pdf"
    paper.write_bytes(render_day_sheet(replace(SHEET, parts=parts)))
    for page in run_tool("pdftotext", "-layout", paper, "-").split("\f"):
        assert ("DOPO" in page) == ("SUBITO" in page)


@pytest.mark.usefixtures("forbid_files")
@pytest.mark.parametrize("words", HOSTILE)
def test_nothing_that_somebody_typed_breaks_it(words: str) -> None:
    row = DayRow(words, words, words)
    hostile = DaySheet("it", words, words, words, (DayPart(words, (row,), words),), words)
    assert render_day_sheet(hostile).startswith(b"%PDF")


def test_a_cut_is_seen(tmp_path: Path) -> None:
    long = "parola " * 60
    told = read(replace(SHEET, parts=(DayPart("Motivi", (DayRow("10:42", long),)),)), tmp_path)
    assert "…" in told
    assert 25 < told.count("parola") < 30
