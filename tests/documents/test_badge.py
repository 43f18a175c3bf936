from dataclasses import replace
from pathlib import Path

import pytest

from careapp.documents.badge import BadgeCard, render_badge
from careapp.documents.barcode import modules
from careapp.documents.raster import rasterise
from careapp.rules.codes import Code, new_code
from careapp.rules.pins import badge_payload, read_badge
from tests.documents.papers import HOSTILE
from tests.documents.reading import (
    PRINTER_DPI,
    facts_of,
    harmless,
    scanned,
    scanned_by_another,
    text_of,
)

MODULE_MM = 3 * 25.4 / 203
CODE = new_code(lambda n: n // 2)
CARD = BadgeCard("Bottega Aurora", "Giulia Bernardi", "cassa", badge_payload(CODE), "it")


def test_the_badge_says_whose_it_is_in_the_shops_language() -> None:
    words = text_of(render_badge(CARD))
    assert all(part in words for part in ("Bottega Aurora", "Giulia Bernardi", "cassa"))
    assert "senza PIN" in words
    assert "without a PIN" in text_of(render_badge(replace(CARD, language="en")))
    assert facts_of(render_badge(CARD))["Title"] == "Tesserino"


def test_its_code_stands_in_the_bars_alone() -> None:
    pdf = render_badge(CARD)
    assert CODE.symbols not in text_of(pdf)
    assert read_badge(CARD.payload) == CODE
    assert isinstance(read_badge(CARD.payload.lower()), Code)
    # 13 symbols of Code 128, of eleven modules each, with start, check and stop; and the card.
    wide_mm = sum(wide for wide, _bar in modules(CARD.payload)) * MODULE_MM
    assert wide_mm + 20 * MODULE_MM < 85.6


@pytest.mark.parametrize("code", [CODE, new_code()], ids=["same", "any"])
def test_two_readers_read_the_printed_badge(code: Code, tmp_path: Path) -> None:
    card = replace(CARD, payload=badge_payload(code))
    page = rasterise(render_badge(card), dpi=PRINTER_DPI)
    assert scanned(page, tmp_path) == [card.payload] == scanned_by_another(page)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_name_is_only_text(text: str, forbid_files: None) -> None:
    assert harmless(lambda: render_badge(replace(CARD, name=text, shop_name=text)))
