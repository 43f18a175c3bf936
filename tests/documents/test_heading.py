from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image, ImageChops, ImageDraw

from careapp.documents.logo import in_dots as in_black
from careapp.documents.paper import Logo, PaperSize
from careapp.documents.raster import page_size, rasterise
from careapp.documents.slip import render_slip
from careapp.documents.voucher import render_many, render_voucher
from tests.documents.papers import LOGO, THANKS
from tests.documents.reading import PRINTER_DPI, in_dots, pages_of, text_of
from tests.documents.test_slip import SLIP

ROLLS = (PaperSize.ROLL_80, PaperSize.ROLL_58)
SHEETS = (PaperSize.A6, PaperSize.LETTER)
Box = tuple[int, int, int, int]


def picture(pdf: bytes, dpi: float = 100) -> Image.Image:
    page = rasterise(pdf, dpi=dpi)
    return Image.frombytes("RGB", (page.width, page.height), page.rgb)


def voucher(size: PaperSize, logo: Logo | None = LOGO, **changes: str) -> bytes:
    return render_voucher(replace(THANKS, logo=logo, **changes), size)  # type: ignore[arg-type]  # by name


def place_on_sheet(size: PaperSize, logo: Logo) -> Box:
    """Return where the logo is: the page with an invisible one differs there."""
    empty = Image.new("RGB", (logo.width, logo.height), "white")
    blank = Logo(_png(empty), *empty.size)
    difference = ImageChops.difference(picture(voucher(size, logo)), picture(voucher(size, blank)))
    box = difference.getbbox()
    assert box is not None
    return box


def _png(image: Image.Image) -> bytes:
    file = BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def shaped(wide: int, high: int) -> Logo:
    return Logo(_png(Image.new("RGB", (wide, high), "#802010")), wide, high)


@pytest.mark.parametrize("size", SHEETS)
@pytest.mark.parametrize(("wide", "high"), [(640, 400), (640, 80), (80, 640), (300, 300)])
def test_a_logo_is_never_squeezed_and_nothing_touches_it(
    wide: int, high: int, size: PaperSize
) -> None:
    logo = shaped(wide, high)
    left, top, right, bottom = place_on_sheet(size, logo)
    assert (right - left) / (bottom - top) == pytest.approx(wide / high, rel=0.12)
    around = picture(voucher(size, shaped(wide, high)))
    around.paste("white", (left, top, right, bottom))
    air = 7
    margin = around.crop((left - air, top - air, right + air, bottom + air))
    assert margin.getextrema() == ((255, 255),) * 3


def on_roll(size: PaperSize, logo: Logo) -> tuple[Image.Image, Box]:
    """Return the dots of a voucher and where among them the logo is: above the first white row."""
    page = rasterise(voucher(size, logo), dpi=PRINTER_DPI)
    dots = Image.frombytes("L", (page.width, page.height), in_dots(page))
    black = ImageChops.invert(dots)
    rows = [black.crop((0, y, page.width, y + 1)).getbbox() is not None for y in range(400)]
    top = rows.index(True)
    bottom = rows.index(False, top)
    box = black.crop((0, top, page.width, bottom)).getbbox()
    assert box is not None
    assert not any(rows[bottom : bottom + 12])
    return dots, (box[0], top, box[2], bottom)


@pytest.mark.parametrize("size", ROLLS)
@pytest.mark.parametrize(("wide", "high"), [(640, 400), (640, 80), (80, 640)])
def test_on_rolls_the_logo_stands_centred_above_the_name(
    wide: int, high: int, size: PaperSize
) -> None:
    dots, (left, top, right, bottom) = on_roll(size, shaped(wide, high))
    assert (right - left) / (bottom - top) == pytest.approx(wide / high, rel=0.07)
    assert (left + right) / 2 == pytest.approx(dots.width / 2, abs=2)


@pytest.mark.parametrize("size", ROLLS)
def test_on_rolls_every_dot_of_the_logo_is_one_of_the_printer_s(size: PaperSize) -> None:
    photo = Image.linear_gradient("L").resize((300, 200))
    ImageDraw.Draw(photo).rectangle((0, 0, 299, 199), outline=0, width=4)
    logo = Logo(_png(photo.convert("RGB")), 300, 200)
    dots, box = on_roll(size, logo)
    printed = dots.crop(box)
    expected = in_black(logo, printed.width, printed.height).convert("L")
    differing = ImageChops.difference(printed, expected).histogram()[255]
    assert differing < 0.01 * printed.width * printed.height


@pytest.mark.parametrize("size", PaperSize)
def test_the_name_and_the_address_stay_beside_a_logo(size: PaperSize) -> None:
    words = text_of(voucher(size))
    assert THANKS.shop_name in words
    assert THANKS.shop_address in words


@pytest.mark.parametrize("size", PaperSize)
def test_a_long_name_takes_more_lines_and_moves_what_follows(size: PaperSize) -> None:
    company = "Pasticceria artigianale dei fratelli Bianchi & Figli, dal 1923 in piazza a Udine"
    pdf = voucher(size, shop_name=company)
    assert company in text_of(pdf)
    assert THANKS.message in text_of(pdf)


@pytest.mark.parametrize("size", [PaperSize.A6, *ROLLS])
def test_a_slip_carries_the_logo_too(size: PaperSize) -> None:
    with_logo = render_slip(replace(SLIP, logo=LOGO), size)
    assert picture(with_logo).tobytes() != picture(render_slip(SLIP, size)).tobytes()
    assert SLIP.shop_name in text_of(with_logo)
    if size in ROLLS:
        assert page_size(with_logo)[1] > page_size(render_slip(SLIP, size))[1] + 10


def test_many_papers_hold_the_logo_once() -> None:
    photo = Logo(_png(Image.effect_noise((600, 400), 90).convert("RGB")), 600, 400)
    one = voucher(PaperSize.A6, photo)
    many = render_many([replace(THANKS, logo=photo)] * 5, PaperSize.A6)
    assert pages_of(many) == 5
    assert len(many) < 2 * len(one)


def test_a_photograph_is_a_jpeg_in_the_file_and_a_drawing_keeps_every_dot() -> None:
    photo = Logo(_png(Image.linear_gradient("L").convert("RGB")), 256, 256)
    assert b"/DCTDecode" in voucher(PaperSize.A6, photo)
    assert b"/DCTDecode" not in voucher(PaperSize.A6, LOGO)
    left, top, right, bottom = place_on_sheet(PaperSize.A6, photo)
    grey = picture(voucher(PaperSize.A6, photo)).crop((left, top, right, bottom)).convert("L")
    upper, lower = (
        grey.crop((0, y, grey.width, y + 9)).getextrema() for y in (2, grey.height - 11)
    )
    assert upper[1] < lower[0]  # type: ignore[operator]  # one channel: two numbers
