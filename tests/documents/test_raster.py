import pypdfium2
import pytest

from careapp.documents.paper import PaperSize
from careapp.documents.raster import page_size, rasterise
from careapp.documents.voucher import render_many, render_voucher
from tests.documents.papers import APOLOGY, THANKS, WORDS_ONLY


def test_a_page_is_drawn_on_white_in_rows_without_padding() -> None:
    page = rasterise(render_voucher(THANKS, PaperSize.A6), dpi=101)
    assert (page.width, page.height) == (589, 418)
    assert len(page.rgb) == 589 * 418 * 3
    assert page.rgb[:3] == b"\xff\xff\xff"


def test_colours_come_as_red_green_blue() -> None:
    page = rasterise(render_voucher(THANKS, PaperSize.A6), dpi=25.4)
    on_the_panel = (62 * page.width + 95) * 3
    assert page.rgb[on_the_panel : on_the_panel + 3] == bytes.fromhex(THANKS.style.tint)


def test_any_page_of_many_can_be_drawn() -> None:
    pdf = render_many([THANKS, APOLOGY], PaperSize.A6)
    first, second = (rasterise(pdf, page, dpi=50) for page in (0, 1))
    assert first.rgb != second.rgb


def test_what_is_not_a_page_is_told() -> None:
    with pytest.raises(pypdfium2.PdfiumError):
        rasterise(b"no PDF")


def test_the_size_of_a_page_is_in_millimetres() -> None:
    assert page_size(render_voucher(THANKS, PaperSize.A6)) == pytest.approx((148, 105), abs=0.01)
    letter = render_voucher(THANKS, PaperSize.LETTER)
    assert page_size(letter) == pytest.approx((210, 297), abs=0.01)


def test_a_roll_is_as_long_as_its_words() -> None:
    wide, thanks = page_size(render_voucher(THANKS, PaperSize.ROLL_80))
    assert wide == pytest.approx(80, abs=0.1)
    assert 157 <= thanks <= 182
    assert page_size(render_voucher(APOLOGY, PaperSize.ROLL_80))[1] > thanks
    assert page_size(render_voucher(WORDS_ONLY, PaperSize.ROLL_80))[1] < 110
