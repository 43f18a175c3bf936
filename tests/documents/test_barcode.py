from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.units import mm

from careapp.documents.barcode import DOT, QUIET_MODULES, draw_barcode, modules
from careapp.documents.paper import PaperSize, VoucherPaper
from careapp.documents.raster import rasterise
from careapp.documents.sheet import Book, Facts
from careapp.documents.voucher import render_voucher
from careapp.rules.codes import ALPHABET
from tests.documents.papers import APOLOGY, THANKS
from tests.documents.reading import PRINTER_DPI, scanned

CODES = st.text(ALPHABET, min_size=12, max_size=12)


@given(CODES)
def test_a_code_has_bars_and_gaps_in_turn_and_at_most_178_modules(code: str) -> None:
    bars = modules("V" + code)
    assert [is_bar for _, is_bar in bars[:4]] == [True, False, True, False]
    assert bars[-1][1]
    assert sum(wide for wide, _ in bars) <= 178


def test_twelve_letters_take_178_modules() -> None:
    assert sum(wide for wide, _ in modules("VABCDEFGHJKMN")) == 178


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("paper", [THANKS, APOLOGY], ids=lambda paper: paper.kind)
def test_a_reader_at_the_till_reads_the_printed_voucher(
    paper: VoucherPaper, size: PaperSize, tmp_path: Path
) -> None:
    page = rasterise(render_voucher(paper, size), dpi=PRINTER_DPI)
    assert scanned(page, tmp_path) == [paper.payload]


@settings(max_examples=15)
@given(CODES)
def test_every_code_is_read_from_two_dots_a_module(
    tmp_path_factory: pytest.TempPathFactory, code: str
) -> None:
    book = Book(Facts("", "", "it"))
    draw_barcode(book.page(148, 105), 116.5, 72, 10.6, "V" + code, 2 * DOT)
    page = rasterise(book.finish(), dpi=PRINTER_DPI)
    assert scanned(page, tmp_path_factory.mktemp("page")) == ["V" + code]


def test_the_quiet_zone_fits_on_the_plate_and_on_the_roll() -> None:
    for module, room in ((2 * DOT, 51 * mm), (3 * DOT, 80 * mm), (0.30 * mm, 62 * mm)):
        assert (178 + 2 * QUIET_MODULES) * module <= room
