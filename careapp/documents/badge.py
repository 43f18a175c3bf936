"""A badge for who works here: a card to cut out, whose bars say who is at the counter."""

from dataclasses import dataclass

from reportlab.lib.units import mm

from careapp.documents.barcode import DOT, draw_barcode
from careapp.documents.cleaning import clean
from careapp.documents.fonts import Face
from careapp.documents.layout import Setting, fit_line
from careapp.documents.sheet import TEXT_2, Book, Facts
from careapp.documents.words import say
from careapp.text import N_

_WIDTH, _HEIGHT = 105.0, 148.0
_CARD = (9.7, 20.0, 85.6, 54.0)
"""The size of a bank card (ISO/IEC 7810 ID-1): any badge holder takes it."""
_CENTRE = _WIDTH / 2
_MODULE = 3 * DOT
"""Of two dots ZXing misses one code in ten here, of three none."""
_INK = "0E5C63"
_TITLE = N_("Badge")
_HINT = N_("Cut along the line. Whoever has this badge is let in without a PIN: keep it on you.")


@dataclass(frozen=True, slots=True)
class BadgeCard:
    """Whose badge it is; `payload` is what the bars say, `language` the shop's."""

    shop_name: str
    name: str
    role: str
    payload: str
    language: str


def render_badge(document: BadgeCard) -> bytes:
    """Return the badge as an A6 PDF. Whoever has it is let in: never keep the bytes."""
    shop, name = clean(document.shop_name), clean(document.name)
    facts = Facts(title=say(document.language, _TITLE), author=shop, language=document.language)
    book = Book(facts)
    sheet = book.page(_WIDTH, _HEIGHT)
    left, top, wide, high = _CARD
    sheet.frame(left, top, wide, high, 3.2, 0.6)
    room = (wide - 12) * mm
    lines = (
        (9.5, shop, Setting(Face.DISPLAY_ITALIC, 11), _INK),
        (20.5, name, Setting(Face.DISPLAY, 20), _INK),
        (26.5, clean(document.role), Setting(Face.SANS, 8.5), TEXT_2),
    )
    for down, words, setting, ink in lines:
        sheet.block(_CENTRE, top + down, fit_line(words, setting, room, 7.0), ink, align=0.5)
    draw_barcode(sheet, _CENTRE, top + 31.5, 15.0, document.payload, _MODULE)
    hint = fit_line(say(document.language, _HINT), Setting(Face.SANS, 7.5), 95 * mm, 5.0)
    sheet.block(_CENTRE, top + high + 8, hint, TEXT_2, align=0.5)
    return book.finish()
