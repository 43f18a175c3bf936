"""The shop's logo: from any file that somebody chose to a small picture that can do no harm.

What is kept is new: the dots alone, on white, without the camera, the place or the comments that
the file held.
"""

import struct
import warnings
from io import BytesIO

from PIL import Image, ImageChops, ImageOps, UnidentifiedImageError

from careapp.documents.paper import Logo
from careapp.errors import Refused
from careapp.text import N_, _

MOST_BYTES = 20 * 2**20
MOST_PIXELS = 20_000_000
LONGEST_SIDE = 640
"""Dots: 45 mm, the widest place on paper, at 360 dpi."""
_SHORTEST_SIDE = 40
_SLIMMEST = 10
_FORMATS = ("PNG", "JPEG", "WEBP")
_WHITE = (255, 255, 255)
# What is fainter than this beside the paper cannot be seen.
_FAINT = 12
_TONES = 16
_FLAT = 0.8
"""The share of dots that four tones make up in a drawing; photographs have many tones."""
# What Pillow raises on files that are cut off, forged or broken.
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, LookupError, ArithmeticError, struct.error)

_NO_PICTURE = N_("This file is not a picture that can be printed. Choose a PNG, a JPEG or a WebP.")
_TOO_LARGE = N_("This picture is too large: 20 million dots at most. Choose a smaller one.")
_DAMAGED = N_("This picture is damaged or not complete. Choose another copy of it.")
_TOO_SMALL = N_("This picture is too small or too slim to be printed. Choose a larger one.")
_INVISIBLE = N_("On white paper this picture could not be seen. Choose one with darker lines.")

Image.MAX_IMAGE_PIXELS = MOST_PIXELS


def make_logo(data: bytes) -> Logo:
    """Return the logo that a file holds: the first picture, upright, without its white border.

    Raises:
        Refused: the file is no PNG, JPEG or WebP, is damaged, or its picture is too large, too
            small or white on white.

    """
    if len(data) > MOST_BYTES:
        raise Refused(_(_TOO_LARGE))
    picture = _trimmed(_decoded(data))
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    if max(picture.size) < _SHORTEST_SIDE or max(picture.size) > _SLIMMEST * min(picture.size):
        raise Refused(_(_TOO_SMALL))
    file = BytesIO()
    picture.save(file, "PNG", optimize=True)
    return Logo(file.getvalue(), *picture.size)


def in_colours(logo: Logo) -> BytesIO:
    """Return the logo as a file for sheets: a photograph as JPEG, which a PDF takes as it is."""
    with Image.open(BytesIO(logo.png), formats=("PNG",)) as picture:
        if _is_drawing(picture.convert("L").histogram()):
            return BytesIO(logo.png)
        file = BytesIO()
        picture.save(file, "JPEG", quality=92, subsampling=0)
    return file


def in_dots(logo: Logo, wide: int, high: int) -> Image.Image:
    """Return the logo in pure black and white for a printer that knows no grey.

    A drawing keeps clean edges; the greys of a photograph become patterns of dots.
    """
    with Image.open(BytesIO(logo.png), formats=("PNG",)) as picture:
        grey = picture.convert("L").resize((wide, high), Image.Resampling.LANCZOS)
    counts = grey.histogram()
    if _is_drawing(counts):
        limit = _between_tones(counts)
        return grey.point(lambda level: 255 if level > limit else 0, "1")
    return ImageOps.autocontrast(grey, cutoff=1).convert("1")


def _decoded(data: bytes) -> Image.Image:
    """Return the first picture of a file on white; its size is judged before its dots."""
    with warnings.catch_warnings():
        # Pillow only warns of what is less than twice too large.
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(BytesIO(data), formats=_FORMATS) as file:
                return _on_white(ImageOps.exif_transpose(file))
        except (Image.DecompressionBombError, Image.DecompressionBombWarning) as fault:
            raise Refused(_(_TOO_LARGE)) from fault
        except UnidentifiedImageError as fault:
            raise Refused(_(_NO_PICTURE)) from fault
        except _BROKEN as fault:
            raise Refused(_(_DAMAGED)) from fault


def _on_white(picture: Image.Image) -> Image.Image:
    if picture.mode.startswith("I"):
        # Pillow would cut off, not scale, sixteen bits a dot.
        picture = picture.convert("I").point(lambda level: level / 257).convert("L")
    colours = picture.convert("RGBA")
    paper = Image.new("RGBA", colours.size, (*_WHITE, 255))
    flat = Image.alpha_composite(paper, colours).convert("RGB")
    return Image.frombytes("RGB", flat.size, flat.tobytes())


def _trimmed(picture: Image.Image) -> Image.Image:
    """Return the picture without the white around it."""
    paper = Image.new("RGB", picture.size, _WHITE)
    seen = ImageChops.difference(picture, paper).convert("L").point(_is_seen)
    box = seen.getbbox()
    if box is None:
        raise Refused(_(_INVISIBLE))
    return picture.crop(box)


def _is_seen(difference: int) -> int:
    return 255 if difference > _FAINT else 0


def _is_drawing(counts: list[int]) -> bool:
    size = len(counts) // _TONES
    tones = sorted(sum(counts[start : start + size]) for start in range(0, len(counts), size))
    return sum(tones[-4:]) >= _FLAT * sum(counts)


def _between_tones(counts: list[int]) -> int:
    """Return the level that parts dark from light best (N. Otsu, 1979)."""
    total, weighted = sum(counts), sum(level * count for level, count in enumerate(counts))
    best, limit, dark, dark_weighted = -1.0, 127, 0, 0
    for level, count in enumerate(counts):
        dark, dark_weighted = dark + count, dark_weighted + level * count
        if 0 < dark < total:
            apart = dark_weighted / dark - (weighted - dark_weighted) / (total - dark)
            spread = dark * (total - dark) * apart * apart
            if spread > best:
                best, limit = spread, level
    return limit
