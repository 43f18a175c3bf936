from dataclasses import replace

import pytest

from careapp.documents.paper import PaperSize
from careapp.documents.raster import page_size
from careapp.documents.slip import SlipPaper, render_slip
from tests.documents.papers import HOSTILE
from tests.documents.reading import harmless, text_of

SLIP = SlipPaper(
    language="it",
    shop_name="Bottega Aurora",
    shop_address="Via del Forno 12 · Udine",
    headline="Il Suo saldo, signora Wójcik.",
    figure="84",
    under="su 100 punti",
    tier="Di casa",
    lines=("Mancano 16 punti al dolce della casa.", "13 visite per «Di famiglia»."),
    soon=("12 punti valgono fino al 31 marzo.",),
    later=("5 punti valgono fino al 31 maggio.",),
    small_print=("Saldo del 12 marzo 2026.", "Documento non fiscale."),
)
SIZES = (PaperSize.ROLL_80, PaperSize.ROLL_58, PaperSize.A6)


def said(size: PaperSize, slip: SlipPaper = SLIP) -> str:
    return " ".join(text_of(render_slip(slip, size)).split())


@pytest.mark.parametrize("size", SIZES)
def test_everything_stands_on_the_slip(size: PaperSize) -> None:
    words = said(size)
    for part in (SLIP.shop_name, SLIP.shop_address, SLIP.figure, SLIP.under, SLIP.tier):
        assert part in words
    for sentence in (*SLIP.lines, *SLIP.soon, *SLIP.later, *SLIP.small_print):
        assert sentence in words


@pytest.mark.parametrize("size", SIZES)
def test_a_stamp_card_is_drawn_in_place_of_the_figure(size: PaperSize) -> None:
    words = said(size, replace(SLIP, figure="Z", under="7 su 10 bollini", stamps=(7, 10)))
    assert "7 su 10 bollini" in words
    assert "Z" not in words


def test_other_papers_take_the_a6() -> None:
    assert page_size(render_slip(SLIP, PaperSize.LETTER)) == pytest.approx((148, 105), abs=0.01)
    for size, width in ((PaperSize.ROLL_80, 80), (PaperSize.ROLL_58, 58)):
        wide, high = page_size(render_slip(SLIP, size))
        assert wide == pytest.approx(width, abs=0.1)
        assert high < page_size(render_slip(replace(SLIP, lines=SLIP.lines * 3), size))[1]


def test_a_slip_without_tier_or_progress_is_a_slip() -> None:
    bare = replace(SLIP, tier="", lines=(), soon=(), later=())
    assert all(bare.figure in said(size, bare) for size in SIZES)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text", HOSTILE[::3], ids=range(len(HOSTILE[::3])))
def test_hostile_words_are_only_text(text: str, size: PaperSize, forbid_files: None) -> None:
    short = text[:40]
    slip = replace(SLIP, shop_name=text, headline=text, tier=text, lines=(short,), under=text)
    assert harmless(lambda: render_slip(slip, size))
