"""The trial page: its thick lines stand where the owner is told, and its code reads."""

from pathlib import Path

import pytest

from careapp.documents import escpos
from careapp.documents.paper import PaperSize
from careapp.documents.raster import Raster, rasterise
from careapp.documents.trial_page import LINE_MM, PAYLOAD, TrialPage, render_trial_page
from tests.documents.reading import harmless, in_dots, pages_of, scanned, text_of

DPI = escpos.DOTS_PER_INCH
PAGE = TrialPage("Bottega Aurora", "EPSON TM-T20III", "it")


def dark(page: Raster, x_mm: float, y_mm: float, wide_mm: float, high_mm: float) -> float:
    """Return which share of a rectangle is black."""
    left, top, wide, high = (round(v * DPI / 25.4) for v in (x_mm, y_mm, wide_mm, high_mm))
    dots = in_dots(page)
    rows = [
        dots[y * page.width + left : y * page.width + left + wide] for y in range(top, top + high)
    ]
    return sum(row.count(0) for row in rows) / (wide * high)


@pytest.mark.parametrize("size", PaperSize)
def test_the_thick_lines_stand_ten_millimetres_from_the_edges(size: PaperSize) -> None:
    page = rasterise(render_trial_page(PAGE, size), dpi=DPI)
    is_sheet = size in (PaperSize.A6, PaperSize.LETTER)
    ruler = 34 if is_sheet else 16
    assert dark(page, LINE_MM - 0.25, ruler - 9, 0.5, 3) > 0.95
    assert dark(page, LINE_MM - 2, ruler - 9, 1.5, 3) == 0
    assert dark(page, LINE_MM + 0.5, ruler - 9, 1.5, 3) == 0
    if is_sheet:
        assert dark(page, ruler - 9, LINE_MM - 0.25, 3, 0.5) > 0.95
        assert dark(page, ruler - 9, LINE_MM - 2, 3, 1.5) == 0


@pytest.mark.parametrize("size", PaperSize)
def test_it_says_whose_it_is_and_its_code_reads(size: PaperSize, tmp_path: Path) -> None:
    pdf = render_trial_page(PAGE, size)
    assert scanned(rasterise(pdf, dpi=DPI), tmp_path) == [PAYLOAD]
    words = text_of(pdf)
    assert "Bottega Aurora" in words
    assert "Pagina di prova · EPSON TM-T20III" in words
    assert "10 mm" in words
    assert pages_of(pdf) == 1


@pytest.mark.parametrize("name", ["", "W" * 5_000, "A<B & <b>", "\x1bp\x00\x19\xfa", "\u202e€ ﷽"])
def test_any_name_is_refused_or_printed_harmlessly(name: str) -> None:
    assert harmless(lambda: render_trial_page(TrialPage(name, name, "en"), PaperSize.ROLL_58))
