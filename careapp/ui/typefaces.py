"""The typefaces of the screen by role (sizes and weights: the design's §4.2)."""

from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontDatabase

from careapp import paths

SANS = "CareApp Sans"
SANS_DISPLAY = "CareApp Sans Display"
SERIF = "CareApp Serif"
SERIF_DISPLAY = "CareApp Serif Display"
_FIRST = "CareAppSans-Regular.ttf"
_NOT_LATIN = (
    "CareApp Arabic",
    "CareApp Hebrew",
    "CareApp Devanagari",
    "CareApp Thai",
    "Noto Sans",
    "sans-serif",
)


class Face(StrEnum):
    """A role that text plays; a letter at the end is its weight (M 500, S 600)."""

    HERO = "hero"
    GREET = "greet"
    TITLE = "title"
    QUOTE = "quote"
    QUOTE_S = "quoteS"
    INITIALS = "initials"
    NUM_XL = "numXL"
    NUM_L = "numL"
    NUM = "num"
    H1 = "h1"
    H2 = "h2"
    H3 = "h3"
    LEAD = "lead"
    LEAD_M = "leadM"
    BODY = "body"
    BODY_M = "bodyM"
    BODY_S = "bodyS"
    AMOUNT = "amount"
    SEC = "sec"
    SEC_M = "secM"
    SEC_S = "secS"
    CAP = "cap"
    CAP_M = "capM"
    CAP_S = "capS"
    KBD = "kbd"
    SEARCH = "search"
    CODE = "code"
    CODE_L = "codeL"


class _Cut(NamedTuple):
    family: str
    px: int
    weight: int = 400
    tracking: float = 0.0
    features: tuple[str, ...] = ()
    compact_px: int | None = None


_TABULAR = ("tnum",)
_CODE = ("zero", "ss02")

_CUTS = {
    Face.HERO: _Cut(SERIF_DISPLAY, 38, 500, -0.4, compact_px=28),
    Face.GREET: _Cut(SERIF_DISPLAY, 28, 500),
    Face.TITLE: _Cut(SERIF_DISPLAY, 24, 500),
    Face.QUOTE: _Cut(SERIF, 20, compact_px=17),
    Face.QUOTE_S: _Cut(SERIF, 17),
    Face.INITIALS: _Cut(SERIF_DISPLAY, 16, 500),
    Face.NUM_XL: _Cut(SANS_DISPLAY, 56, 600, -1, _TABULAR),
    Face.NUM_L: _Cut(SANS_DISPLAY, 36, 600, 0, _TABULAR),
    Face.NUM: _Cut(SANS_DISPLAY, 28, 600, 0, _TABULAR),
    Face.H1: _Cut(SANS_DISPLAY, 24, 600),
    Face.H2: _Cut(SANS, 18, 600),
    Face.H3: _Cut(SANS, 16, 600),
    Face.LEAD: _Cut(SANS, 18),
    Face.LEAD_M: _Cut(SANS, 18, 500),
    Face.BODY: _Cut(SANS, 16),
    Face.BODY_M: _Cut(SANS, 16, 500),
    Face.BODY_S: _Cut(SANS, 16, 600),
    Face.AMOUNT: _Cut(SANS, 16, 600, 0, _TABULAR),
    Face.SEC: _Cut(SANS, 14),
    Face.SEC_M: _Cut(SANS, 14, 500),
    Face.SEC_S: _Cut(SANS, 14, 600),
    Face.CAP: _Cut(SANS, 13),
    Face.CAP_M: _Cut(SANS, 13, 500),
    Face.CAP_S: _Cut(SANS, 13, 600),
    Face.KBD: _Cut(SANS, 12, 600, 0.2),
    Face.SEARCH: _Cut(SANS, 22),
    Face.CODE: _Cut(SANS, 16, 600, 1, _CODE),
    Face.CODE_L: _Cut(SANS, 24, 600, 2, _CODE),
}


def load_first_typeface() -> None:
    """Make the one font known to Qt that the search box needs; QApplication exists."""
    _load(_FIRST)


def load_other_typefaces() -> None:
    """Make the rest of the shop's own fonts known to Qt; call once."""
    for file in sorted((paths.resources() / "fonts").glob("*.ttf")):
        if file.name != _FIRST:
            _load(file.name)


def _load(name: str) -> None:
    QFontDatabase.addApplicationFont(str(paths.resources() / "fonts" / name))


@lru_cache(maxsize=256)
def font(face: Face, *, compact: bool = False, px: int | None = None) -> QFont:
    """Return the font of a role; *px* replaces its size, *compact* is a low window."""
    cut = _CUTS[face]
    made = QFont([cut.family, SANS, *_NOT_LATIN])
    made.setPixelSize(px or (cut.compact_px if compact and cut.compact_px else cut.px))
    made.setWeight(QFont.Weight(cut.weight))
    # Set even when 0: QPainter.setFont takes what is unset from the widget's own font.
    made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, cut.tracking)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for feature in cut.features:
        made.setFeature(QFont.Tag(feature), 1)
    return made
