import random
import subprocess
import sys
import tracemalloc
import warnings
from io import BytesIO
from typing import Any

import pytest
from PIL import Image, ImageDraw, ImageOps

from careapp.documents.logo import LONGEST_SIDE, MOST_BYTES, MOST_PIXELS, in_dots, make_logo
from careapp.documents.paper import Logo
from careapp.errors import Refused

RED, GREEN = (200, 30, 30), (20, 90, 60)


def drawing(wide: int = 300, high: int = 200, mode: str = "RGB") -> Image.Image:
    """Return a red block over a green one, filled to the edges."""
    picture = Image.new("RGB", (wide, high), RED)
    ImageDraw.Draw(picture).rectangle((0, high // 2, wide, high), fill=GREEN)
    return picture.convert(mode)


def photograph(wide: int = 200, high: int = 100) -> Image.Image:
    return Image.linear_gradient("L").resize((high, wide)).rotate(90, expand=True).convert("RGB")


def file_of(picture: Image.Image, kind: str = "PNG", **options: Any) -> bytes:  # noqa: ANN401 - Pillow’s
    file = BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def opened(logo: Logo) -> Image.Image:
    return Image.open(BytesIO(logo.png))


def colour_at(logo: Logo, across: float, down: float) -> tuple[int, ...]:
    colour = opened(logo).getpixel((int(logo.width * across), int(logo.height * down)))
    assert isinstance(colour, tuple)
    return colour


def close(one: tuple[int, ...], other: tuple[int, ...], by: int = 12) -> bool:
    return all(abs(a - b) <= by for a, b in zip(one, other, strict=True))


def refusal_of(data: bytes) -> str:
    with pytest.raises(Refused) as refusal:
        make_logo(data)
    return refusal.value.text


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
@pytest.mark.parametrize("mode", ["RGB", "L", "1", "P"])
def test_pictures_of_every_kind_are_taken(kind: str, mode: str) -> None:
    saved = mode if kind == "PNG" or (kind == "JPEG" and mode == "L") else "RGB"
    logo = make_logo(file_of(drawing(mode=mode).convert(saved), kind))
    assert (logo.width, logo.height) == (300, 200) == opened(logo).size
    assert (opened(logo).format, opened(logo).mode) == ("PNG", "RGB")


def test_a_logo_is_known_again_by_its_bytes() -> None:
    logo = make_logo(file_of(drawing()))
    assert Logo.of_png(logo.png) == logo


def test_a_large_picture_is_made_smaller_in_its_proportions() -> None:
    logo = make_logo(file_of(drawing(3_000, 1_500)))
    assert (logo.width, logo.height) == (LONGEST_SIDE, LONGEST_SIDE // 2)


def test_print_colours_and_sixteen_bits_look_as_they_should() -> None:
    printed = make_logo(file_of(drawing(mode="CMYK"), "JPEG", quality=95))
    assert close(colour_at(printed, 0.5, 0.2), RED, 30)
    deep = Image.new("I;16", (100, 100), 128 * 257)
    assert close(colour_at(make_logo(file_of(deep)), 0.5, 0.5), (128, 128, 128), 2)


def test_a_picture_taken_with_a_turned_camera_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was held on its right side
    turned = make_logo(file_of(drawing(), "JPEG", exif=exif))
    assert (turned.width, turned.height) == (200, 300)
    assert close(colour_at(turned, 0.2, 0.5), GREEN)


def chunks_of(png: bytes) -> set[bytes]:
    found, at = set(), 8
    while at < len(png):
        found.add(png[at + 4 : at + 8])
        at += 12 + int.from_bytes(png[at : at + 4], "big")
    return found


def test_where_and_with_what_it_was_taken_is_forgotten() -> None:
    exif = Image.Exif()
    exif[0x010F] = "Fotocamera di Giulia"
    exif.get_ifd(0x8825)[1] = "N"
    photo = file_of(photograph(), "JPEG", exif=exif, comment=b"casa mia")
    assert b"Giulia" in photo
    kept = make_logo(photo).png
    assert chunks_of(kept) == {b"IHDR", b"IDAT", b"IEND"}


def test_the_white_around_it_goes_and_what_is_clear_becomes_white() -> None:
    clear = Image.new("RGBA", (400, 400), (0, 0, 0, 0))
    clear.paste(drawing(100, 80), (150, 200))
    logo = make_logo(file_of(clear))
    assert (logo.width, logo.height) == (100, 80)
    white = Image.new("RGB", (400, 400), "white")
    white.paste(drawing(100, 80), (150, 200))
    assert make_logo(file_of(white)) == logo


def test_of_a_moving_picture_the_first_is_taken() -> None:
    frames = [Image.new("RGB", (100, 100), colour) for colour in (RED, GREEN)]
    for kind in ("PNG", "WEBP"):
        moving = file_of(frames[0], kind, save_all=True, append_images=frames[1:], duration=100)
        assert close(colour_at(make_logo(moving), 0.5, 0.5), RED)


SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


@pytest.mark.parametrize(
    "data",
    [b"", SVG, b"%PDF-1.7", file_of(drawing(), "GIF"), file_of(drawing(), "TIFF"), b"\x00" * 99],
    ids=["empty", "svg", "pdf", "gif", "tiff", "zeros"],
)
def test_other_files_are_refused(data: bytes) -> None:
    assert "non è un’immagine" in refusal_of(data)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_file_that_is_cut_off_is_refused(kind: str) -> None:
    whole = file_of(photograph(), kind)
    assert "rovinata" in refusal_of(whole[: len(whole) * 2 // 3])


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_broken_file_is_a_logo_or_a_sentence(kind: str) -> None:
    whole = file_of(drawing(60, 60), kind)
    chance = random.Random(1)
    for _time in range(150):
        broken = bytearray(whole)
        for _byte in range(3):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        logo = logo_or_none(bytes(broken))
        assert logo is None or opened(logo).size == (logo.width, logo.height)


def logo_or_none(data: bytes) -> Logo | None:
    try:
        return make_logo(data)
    except Refused:
        return None


def huge(side: int) -> bytes:
    return file_of(Image.new("1", (side, side), 1))


def test_a_picture_of_too_many_dots_is_refused_before_they_are_there() -> None:
    warnings.simplefilter("ignore")
    for data in (huge(13_000), huge(5_000)):
        tracemalloc.start()
        assert "20 milioni" in refusal_of(data)
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert most < len(data) + 2**20


def test_as_many_dots_as_allowed_are_taken() -> None:
    side = int(MOST_PIXELS**0.5)
    assert make_logo(file_of(Image.new("L", (side, side), 0))).width == LONGEST_SIDE


def test_a_file_of_too_many_bytes_is_not_even_opened() -> None:
    assert "20 milioni" in refusal_of(file_of(drawing()) + bytes(MOST_BYTES))


@pytest.mark.parametrize("size", [(30, 30), (1_000, 20), (10, 600)])
def test_what_is_too_small_or_too_slim_is_refused(size: tuple[int, int]) -> None:
    assert "troppo piccola" in refusal_of(file_of(drawing(*size)))


@pytest.mark.parametrize("level", [255, 247])
def test_what_cannot_be_seen_on_white_is_refused(level: int) -> None:
    assert "non si vedrebbe" in refusal_of(file_of(Image.new("L", (99, 99), level)))


def test_a_drawing_keeps_clean_edges_without_grey() -> None:
    on_white = ImageOps.expand(drawing(200, 100), 4, "white")
    dots = in_dots(Logo(file_of(on_white), *on_white.size), 208, 108)
    assert (dots.mode, dots.size) == ("1", (208, 108))
    assert dots.crop((5, 5, 203, 103)).getextrema() == (0, 0)
    assert dots.crop((0, 0, 208, 3)).getextrema() == (255, 255)


def test_a_photograph_becomes_a_pattern_as_dark_as_it_is() -> None:
    dots = in_dots(make_logo(file_of(photograph())), 200, 100).convert("L")
    parts = [dots.crop((left, 0, left + 50, 100)) for left in range(0, 200, 50)]
    dark = [sum(level == 0 for level in part.tobytes()) / 5_000 for part in parts]
    assert dark == sorted(dark) or dark == sorted(dark, reverse=True)
    assert 0.15 < min(dark[1:3]) < max(dark[1:3]) < 0.85


def test_the_limit_holds_in_every_process_that_draws_papers() -> None:
    code = "from PIL import Image; import careapp.documents.voucher; print(Image.MAX_IMAGE_PIXELS)"
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert int(printed.stdout) == MOST_PIXELS
