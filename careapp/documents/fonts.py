"""The faces that paper is set in, and which of them can draw a letter.

Fonts are registered once and only when a page first needs them. A letter that a face lacks is
taken from the next one; a letter that none has is spelt in Latin, a picture sign is left out.
"""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from itertools import accumulate, groupby
from operator import itemgetter

from anyascii import anyascii
from reportlab import rl_config
from reportlab.lib.abag import ABag
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import ShapedFragWord, ShapedStr, TTFont, shapeFragWord

from careapp import paths

# No picture, font or style is ever fetched by a document, whatever a text contains.
rl_config.trustedSchemes = ["data"]
rl_config.trustedHosts = []
# Streams as bytes: text encoding made every file a quarter larger and slower.
rl_config.useA85 = 0


class Face(StrEnum):
    """The static fonts in resources/fonts, by the name of their file."""

    SANS = "CareAppSans-Regular"
    SANS_MEDIUM = "CareAppSans-Medium"
    SANS_SEMIBOLD = "CareAppSans-SemiBold"
    SERIF = "CareAppSerif-Regular"
    SERIF_ITALIC = "CareAppSerif-Italic"
    SERIF_SEMIBOLD = "CareAppSerif-SemiBold"
    DISPLAY = "CareAppSerifDisplay-Medium"
    DISPLAY_SEMIBOLD = "CareAppSerifDisplay-SemiBold"
    DISPLAY_ITALIC = "CareAppSerifDisplay-Italic"


_BOLD = {Face.SANS_SEMIBOLD, Face.SERIF_SEMIBOLD, Face.DISPLAY, Face.DISPLAY_SEMIBOLD}
_SCRIPTS = ("Arabic", "Hebrew", "Devanagari", "Thai")
_EM = 1_000
# Blanks and joiners take the font of the words around them.
_NEUTRAL = " \u200c\u200d"
# Ligatures would hide letters from whoever copies the text out of the PDF; the scripts that are
# written with them keep theirs.
_LATIN_FEATURES = {"kern": True, "liga": False, "clig": False, "dlig": False, "calt": False}


@dataclass(frozen=True, slots=True)
class Run:
    """Letters that one font draws, shaped; `width` in thousandths of the type size."""

    font: str
    text: str
    shaped: ShapedStr
    width: float

    @property
    def is_plain(self) -> bool:
        """Whether the drawn letters are the written ones, so that copying them gives the text."""
        return str(self.shaped) == self.text


@lru_cache(maxsize=2_048)
def shape(text: str, face: Face) -> tuple[Run, ...]:
    """Return the text as runs in the order in which they are drawn, kerned and joined."""
    letters = "".join(_spelt(letter, face) for letter in text.replace("\u00a0", " "))
    pairs = zip(_fonts_of(letters, face), letters, strict=True)
    known = ((font, letter) for font, letter in pairs if _has(font, letter))
    grouped = groupby(known, key=itemgetter(0))
    return tuple(_run(font, "".join(letter for _, letter in group)) for font, group in grouped)


def width(text: str, face: Face) -> float:
    """Return the width of a text in thousandths of the type size."""
    return sum(run.width for run in shape(text, face))


def _run(font: str, text: str) -> Run:
    bag = ABag(fontName=font, fontSize=_EM)
    features = {} if font.removeprefix("CareApp").startswith(_SCRIPTS) else _LATIN_FEATURES
    word: ShapedFragWord = shapeFragWord([0, (bag, text)], features, force=True)
    shaped: ShapedStr = word[1][1]
    places = vars(shaped)["__shapeData__"]
    if _glyphs(font, shaped) == _glyphs(font, text):
        # One glyph serves several letters, as ’ does: the file keeps the one that was written.
        shaped = ShapedStr(text, places)
    return Run(font, text, shaped, sum(place.x_advance for place in places))


def _glyphs(font: str, text: str) -> list[int]:
    glyph_of = load(font).face.charToGlyph
    return [glyph_of[ord(letter)] for letter in text]


def _spelt(letter: str, face: Face) -> str:
    if letter in _NEUTRAL or any(_has(font, letter) for font in _chain(face)):
        return letter
    return anyascii(letter) if unicodedata.category(letter)[0] in "LN" else ""


def _fonts_of(letters: str, face: Face) -> list[str]:
    """Return the font of each letter; a blank between two words of one script stays with them."""
    own = [None if letter in _NEUTRAL else _font_for(letter, face) for letter in letters]
    before = list(accumulate(own, _nearest))
    after = list(accumulate(reversed(own), _nearest))[::-1]
    return [
        font or (left if left == right and left else face.value)
        for font, left, right in zip(own, before, after, strict=True)
    ]


def _nearest(last: str | None, font: str | None) -> str | None:
    return font or last


def _font_for(letter: str, face: Face) -> str:
    return next(font for font in _chain(face) if _has(font, letter))


def _has(font: str, letter: str) -> bool:
    return ord(letter) in load(font).face.charToGlyph


@cache
def _chain(face: Face) -> tuple[str, ...]:
    weight = "SemiBold" if face in _BOLD else "Regular"
    return (face.value, f"CareAppSans-{weight}", *(f"CareApp{s}-{weight}" for s in _SCRIPTS))


@cache
def load(font: str) -> TTFont:
    """Return a font of resources/fonts, registered with ReportLab."""
    loaded = TTFont(font, paths.resources() / "fonts" / f"{font}.ttf", asciiReadable=False)
    pdfmetrics.registerFont(loaded)
    return loaded
