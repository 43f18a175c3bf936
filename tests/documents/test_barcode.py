from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.units import mm

from careapp.documents.barcode import DOT, QUIET_MODULES, draw_barcode, modules
from careapp.documents.paper import PaperSize, VoucherPaper
from careapp.documents.raster import Raster, rasterise
from careapp.documents.sheet import Book, Facts
from careapp.documents.voucher import render_voucher
from careapp.rules.codes import ALPHABET
from tests.documents.papers import APOLOGY, THANKS
from tests.documents.reading import PRINTER_DPI, scanned, scanned_by_another

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
    assert scanned(page, tmp_path) == [paper.payload] == scanned_by_another(page)


@settings(max_examples=15)
@given(CODES)
def test_every_code_is_read_from_two_dots_a_module(
    tmp_path_factory: pytest.TempPathFactory, code: str
) -> None:
    book = Book(Facts("", "", "it"))
    draw_barcode(book.page(148, 105), 116.5, 72, 10.6, "V" + code, 2 * DOT)
    page = rasterise(book.finish(), dpi=PRINTER_DPI)
    assert scanned(page, tmp_path_factory.mktemp("page")) == ["V" + code]


def bars_across(page: Raster, left: float) -> list[int]:
    """Return where it is dark on a row through the bars, right of a share of the page."""
    begin = int(page.width * left)
    rows = [
        page.rgb[y * page.width * 3 : (y + 1) * page.width * 3 : 3][begin:]
        for y in range(page.height)
    ]
    # Only bars look the same two and a half millimetres further down.
    alike = [row for row, lower in pairwise(rows[::20]) if row == lower]
    return max(
        ([x for x, level in enumerate(row) if level < 138] for row in alike),
        key=lambda dark: sum(after - before > 1 for before, after in pairwise(dark)),
    )


@pytest.mark.parametrize(
    ("size", "module", "left"),
    [
        (PaperSize.A6, 2.0, 0.6),
        (PaperSize.ROLL_80, 3.0, 0.0),
        (PaperSize.ROLL_58, 2.0, 0.0),
        (PaperSize.LETTER, 2.4, 0.55),
    ],
)
def test_the_bars_are_as_wide_as_designed(size: PaperSize, module: float, left: float) -> None:
    page = rasterise(render_voucher(THANKS, size), dpi=PRINTER_DPI)
    dark = bars_across(page, left)
    bars = modules(THANKS.payload)
    wide_at_all = dark[-1] + 1 - dark[0]
    assert wide_at_all == pytest.approx(sum(wide for wide, _ in bars) * module, abs=2)
    assert len(dark) == pytest.approx(sum(wide for wide, is_bar in bars if is_bar) * module, abs=12)


def test_the_quiet_zone_fits_on_the_plate_and_on_the_roll() -> None:
    for module, room in (
        (2 * DOT, 51 * mm),
        (3 * DOT, 80 * mm),
        (2 * DOT, 58 * mm),
        (0.30 * mm, 62 * mm),
    ):
        assert (178 + 2 * QUIET_MODULES) * module <= room
