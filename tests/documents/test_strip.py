from dataclasses import replace

import pytest
from PIL import Image, ImageChops

from careapp.documents.barcode import DOT
from careapp.documents.paper import PaperSize, VoucherPaper
from careapp.documents.raster import rasterise
from careapp.documents.strip import ROLLS
from careapp.documents.voucher import render_voucher
from tests.documents.papers import APOLOGY, GIFT, LOGO, PROMISE, THANKS
from tests.documents.reading import PRINTER_DPI, in_dots

PRINTED_DOTS = {PaperSize.ROLL_80: 576, PaperSize.ROLL_58: 384}
PAPERS = {
    "thanks": THANKS,
    "apology": replace(APOLOGY, logo=LOGO),
    "gift": GIFT,
    "promise": PROMISE,
    "large": replace(THANKS, value="1.000,50\u00a0€", duplicate_no=12),
}


@pytest.mark.parametrize("size", ROLLS)
@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
def test_nothing_stands_where_the_printer_cannot_print(
    paper: VoucherPaper, size: PaperSize
) -> None:
    page = rasterise(render_voucher(paper, size), dpi=PRINTER_DPI)
    dots = ImageChops.invert(Image.frombytes("L", (page.width, page.height), in_dots(page)))
    box = dots.getbbox()
    assert box is not None
    margin = (page.width - PRINTED_DOTS[size]) / 2
    assert margin - 0.5 <= box[0] < box[2] <= page.width - margin + 0.5
    assert page.height - box[3] >= 9.5 / 25.4 * PRINTER_DPI


def test_the_narrow_roll_keeps_its_measures() -> None:
    roll = ROLLS[PaperSize.ROLL_58]
    assert roll.headline[0] <= 20
    assert roll.box == (46.0, 20.0)
    assert roll.module == 2 * DOT


def test_the_same_words_take_more_of_the_narrow_roll() -> None:
    heights = [
        rasterise(render_voucher(APOLOGY, size), dpi=PRINTER_DPI).height
        for size in (PaperSize.ROLL_80, PaperSize.ROLL_58)
    ]
    assert heights[0] < heights[1]
