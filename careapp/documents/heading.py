"""Who sends the paper: the shop's logo, its name and its address."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader

from careapp.documents.barcode import DOT
from careapp.documents.fonts import Face
from careapp.documents.layout import Setting, fit_line
from careapp.documents.logo import in_colours, in_dots
from careapp.documents.paper import Logo
from careapp.documents.sheet import TEXT_2, Sheet
from careapp.documents.strip import Strip
from careapp.documents.tags import Role

_BESIDE = 3.5
_ADDRESS_GAP = 3.6
_ADDRESS = Setting(Face.SANS, 6.4)
_SMALLEST_NAME, _SMALLEST_ADDRESS = 8.0, 5.4
_TOP_OF_ROLL, _BELOW_LOGO = 5.0, 7.0
# Of a dot: a picture that ends just beyond a dot is spread over one more.
_HAIR = 0.05


class Shop(Protocol):
    """A paper that says which shop it comes from."""

    @property
    def shop_name(self) -> str:
        """The name under which people know it."""
        ...

    @property
    def shop_address(self) -> str:
        """Where it is, or empty."""
        ...

    @property
    def logo(self) -> Logo | None:
        """Its picture, if it has one."""
        ...


@dataclass(frozen=True, slots=True)
class Heading:
    """Where name and address begin and end, and the room of a logo left of them, in millimetres.

    The logo is centred on the two lines; `size` is that of the name, in points.
    """

    left: float
    right: float
    y: float
    size: float
    logo_wide: float
    logo_high: float


def draw_heading(sheet: Sheet, heading: Heading, shop: Shop, ink: str) -> float:
    """Draw logo, name and address; return the last base line."""
    left = heading.left
    if shop.logo:
        wide, high = _within(shop.logo, heading.logo_wide, heading.logo_high)
        top = heading.y - high / 2
        _draw_logo(sheet, shop.logo, (left, top, wide, high), shop.shop_name)
        left += wide + _BESIDE
    measure = (heading.right - left) * mm
    name_setting = Setting(Face.DISPLAY_ITALIC, heading.size)
    name = fit_line(shop.shop_name, name_setting, measure, _SMALLEST_NAME)
    last = sheet.block(left, heading.y, name, ink)
    address = fit_line(shop.shop_address, _ADDRESS, measure, _SMALLEST_ADDRESS)
    return sheet.block(left, last + _ADDRESS_GAP, address, TEXT_2)


def lay_heading(strip: Strip, shop: Shop) -> None:
    """Lay logo, name and address on a roll, and the dotted line below."""
    roll = strip.roll
    if shop.logo:
        _lay_logo(strip, shop.logo, shop.shop_name)
    name = fit_line(shop.shop_name, Setting(Face.SERIF_SEMIBOLD, roll.shop), roll.measure, 9)
    strip.block(_BELOW_LOGO if shop.logo else 8.2, name)
    strip.block(4.2, fit_line(shop.shop_address, roll.small, roll.measure, 6))
    strip.y += 5.0
    left, right = roll.middle - roll.rule / 2, roll.middle + roll.rule / 2
    strip.lay(lambda sheet, y: sheet.dotted((left, y), (right, y), thickness=1.0))


def _within(logo: Logo, wide: float, high: float) -> tuple[float, float]:
    """Return the largest size of the logo in that room, never squeezed."""
    scale = min(wide / logo.width, high / logo.height)
    return logo.width * scale, logo.height * scale


def _draw_logo(
    sheet: Sheet, logo: Logo, place: tuple[float, float, float, float], words: str
) -> None:
    left, top, wide, high = place
    with sheet.tags.part(Role.PICTURE, words):
        x, y = sheet.at(left, top + high)
        sheet.canvas.drawImage(_colours(logo), x, y, wide * mm, high * mm)


def _lay_logo(strip: Strip, logo: Logo, words: str) -> None:
    """Lay the logo in pure black, each of its dots on one of the printer's."""
    wide, high = (round(side * mm / DOT) for side in _within(logo, *strip.roll.logo))
    left = round(strip.roll.middle * mm / DOT - wide / 2)
    top = round(_TOP_OF_ROLL * mm / DOT)

    def draw(sheet: Sheet, _y: float) -> None:
        x, y = sheet.at((left + _HAIR) * DOT / mm, (top + high - _HAIR) * DOT / mm)
        size = (wide - 2 * _HAIR) * DOT, (high - 2 * _HAIR) * DOT
        with sheet.tags.part(Role.PICTURE, words):
            sheet.canvas.drawImage(_black(logo, wide, high), x, y, *size)

    strip.lay(draw)
    strip.y = (top + high) * DOT / mm


@lru_cache(maxsize=4)
def _colours(logo: Logo) -> ImageReader:
    return ImageReader(in_colours(logo))


@lru_cache(maxsize=4)
def _black(logo: Logo, wide: int, high: int) -> ImageReader:
    return ImageReader(in_dots(logo, wide, high))
