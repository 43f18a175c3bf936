from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.documents import escpos
from careapp.documents.escpos import Bitmap, Condition, Job, encode, read_status, to_bitmap
from careapp.documents.paper import PaperSize, VoucherPaper
from careapp.documents.raster import Raster, rasterise
from careapp.documents.voucher import render_voucher
from tests.documents.papers import APOLOGY, THANKS
from tests.documents.reading import scanned

START, CUT, FEED, KICK = b"\x1b@", b"\x1dVB\x00", b"\x1bJ\x50", b"\x1bp\x00\x19\xfa"
WIDE = escpos.ROLL_80_DOTS


def decoded(sent: bytes) -> tuple[Bitmap, bytes]:
    """Read the bytes as a printer does: the whole image, and what is done after it."""
    assert sent.startswith(START)
    at, rows, height, across = len(START), b"", 0, 0
    while sent[at : at + 4] == b"\x1dv0\x00":
        across = int.from_bytes(sent[at + 4 : at + 6], "little")
        high = int.from_bytes(sent[at + 6 : at + 8], "little")
        assert 0 < high <= 256
        at += 8
        rows += sent[at : at + across * high]
        height, at = height + high, at + across * high
    return Bitmap(across * 8, height, rows), sent[at:]


def page_of(paper: VoucherPaper) -> Raster:
    return rasterise(render_voucher(paper, PaperSize.ROLL_80), dpi=escpos.DOTS_PER_INCH)


@st.composite
def pages(draw: st.DrawFn) -> Raster:
    width, height = draw(st.integers(1, 40)), draw(st.integers(1, 300))
    rgb = draw(st.binary(min_size=3, max_size=3)) * (width * height)
    return Raster(width, height, rgb)


@pytest.mark.parametrize("paper", [THANKS, APOLOGY], ids=lambda paper: paper.kind)
def test_the_printer_gets_each_dot_of_the_page_and_its_code_reads(
    paper: VoucherPaper, tmp_path: Path
) -> None:
    page = page_of(paper)
    image, end = decoded(encode(page, WIDE))
    assert end == CUT
    assert (image.width, image.height) == (WIDE, page.height)
    left = (page.width - WIDE) // 2
    for y in range(0, page.height, 7):
        for x in range(WIDE):
            at = (y * page.width + x + left) * 3
            red, green, blue = page.rgb[at : at + 3]
            is_dark = (red * 299 + green * 587 + blue * 114) / 1000 < escpos.THRESHOLD
            is_black = bool(image.rows[(y * WIDE + x) // 8] & 0x80 >> x % 8)
            assert is_black == is_dark or abs((red + green + blue) / 3 - escpos.THRESHOLD) < 2
    assert scanned(escpos.to_raster(image), tmp_path) == [paper.payload]


@given(pages(), st.integers(-50, 50))
def test_any_page_becomes_a_whole_image_as_wide_as_the_head(page: Raster, offset: int) -> None:
    image, end = decoded(encode(page, 64, Job(offset_dots=offset)))
    assert (image.width, image.height, end) == (64, page.height, CUT)
    assert image == to_bitmap(page, 64, offset)


def test_the_image_moves_by_what_the_ruler_says() -> None:
    black = Raster(8, 1, bytes(24))
    assert to_bitmap(black, 24).rows == b"\x00\xff\x00"
    assert to_bitmap(black, 24, 8).rows == b"\x00\x00\xff"
    assert to_bitmap(black, 24, -4).rows == b"\x0f\xf0\x00"
    assert escpos.to_raster(Bitmap(8, 1, b"\xf0")).rgb == bytes(12) + b"\xff" * 12


@pytest.mark.parametrize(
    ("job", "end"),
    [
        (Job(), CUT),
        (Job(is_cut=False), FEED),
        (Job(kicks_drawer=True), CUT + KICK),
    ],
)
def test_the_drawer_opens_only_when_asked(job: Job, end: bytes) -> None:
    assert decoded(encode(Raster(8, 3, bytes(72)), 8, job))[1] == end


@pytest.mark.parametrize(
    "words",
    [
        "\x1bp\x00\x19\xfa opens the drawer",
        "\x1dV\x00 cuts",
        "\x1b@ begins anew",
        "\x1dv0\x00\xff\xff\xff\xff swallows what follows",
        "\x1cp\x01\x00 prints a stored logo",
        "\x1bd\xff" * 20 + " feeds",
        "\x1d(k\x04\x001A2\x00 swaps a code",
        "€ ’ – ﷽ 中文",
    ],
)
def test_no_word_on_the_paper_becomes_a_command(words: str) -> None:
    page = page_of(replace(THANKS, headline=words, message=words, signature=words))
    image, end = decoded(encode(page, WIDE))
    assert (image.height, end) == (page.height, CUT)


def test_a_head_is_a_whole_number_of_bytes_wide() -> None:
    with pytest.raises(ValueError, match="whole number"):
        encode(Raster(8, 1, bytes(24)), 575)


@pytest.mark.parametrize(
    ("offline", "paper", "condition"),
    [
        (b"\x12", b"\x12", Condition.READY),
        (b"\x12", b"\x1e", Condition.READY),
        (b"\x12", b"\x7e", Condition.PAPER_OUT),
        (b"\x32", b"\x12", Condition.PAPER_OUT),
        (b"\x16", b"\x12", Condition.COVER_OPEN),
        (b"\x52", b"\x12", Condition.FAULT),
        (b"", b"\x12", Condition.SILENT),
        (b"\x12", b"", Condition.SILENT),
        (b"\xff", b"\x12", Condition.SILENT),
        (b"\x12\x12", b"\x12", Condition.SILENT),
    ],
)
def test_a_printer_says_what_it_lacks(offline: bytes, paper: bytes, condition: Condition) -> None:
    assert read_status(offline, paper) is condition
