"""No paper cuts a text without saying so: what a font can draw comes back out of the PDF."""

from collections import Counter
from dataclasses import replace
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careapp.documents.fonts import Face, shape
from careapp.documents.paper import Fact, PaperSize, VoucherPaper
from careapp.documents.slip import render_slip
from careapp.documents.strip import ROLLS
from careapp.documents.voucher import render_voucher
from careapp.errors import Refused
from tests.documents.papers import HOSTILE, PROMISE, THANKS
from tests.documents.reading import run_tool
from tests.documents.test_slip import SLIP

EACH_SIZE = pytest.mark.parametrize("size", PaperSize)
EACH_TEXT = pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
WORDS = st.text(st.characters(exclude_categories=["C"]), max_size=60)
LONG_WORDS = st.text(st.sampled_from("abcò ’W€\n1,."), max_size=900)


def letters(text: str) -> Counter[str]:
    return Counter(letter for letter in normalize("NFKC", text) if not letter.isspace())


def shown(*texts: str) -> Counter[str]:
    """Return the letters that the fonts can show: spelt in Latin where they lack a script."""
    runs = (run.text for text in texts for run in shape(text, Face.SERIF))
    return letters("".join(runs))


def lost(render: bytes, texts: tuple[str, ...], folder: Path) -> Counter[str]:
    file = folder / "paper.pdf"
    file.write_bytes(render)
    return shown(*texts) - letters(run_tool("pdftotext", "-raw", file, "-"))


def texts_of(paper: VoucherPaper, size: PaperSize) -> tuple[str, ...]:
    """Return what that paper is to say; a letter greets in its own words."""
    paper = paper.cleaned()
    rows = tuple(text for fact in paper.facts for text in (fact.label, fact.words))
    said = (paper.shop_name, paper.shop_address, paper.message, paper.signature, *rows)
    of_value = (paper.value, paper.under_value, paper.worth, paper.expiry, *paper.terms)
    greeting = paper.salutation if size is PaperSize.LETTER else paper.headline
    return (*said, *of_value, greeting, paper.code)


def check(paper: VoucherPaper, size: PaperSize, folder: Path) -> None:
    try:
        pdf = render_voucher(paper, size)
    except Refused as refusal:
        assert refusal.text.endswith(".")  # noqa: PT017 - both ways out are right
    else:
        assert lost(pdf, texts_of(paper, size), folder) == Counter()


@EACH_SIZE
@EACH_TEXT
def test_hostile_words_come_back_whole_or_are_refused(
    text: str, size: PaperSize, tmp_path: Path
) -> None:
    check(replace(THANKS, message=text, signature=text[:60]), size, tmp_path)
    check(replace(THANKS, headline=f"Per {text}", shop_name=text, salutation=text), size, tmp_path)
    check(replace(THANKS, value=text, under_value=text, worth=f"Vale {text}"), size, tmp_path)
    check(replace(PROMISE, facts=(Fact(text[:80], text),)), size, tmp_path)


@settings(max_examples=40, deadline=None)
@given(LONG_WORDS, WORDS, st.sampled_from(PaperSize))
def test_any_words_come_back_whole_or_are_refused(
    tmp_path_factory: pytest.TempPathFactory, message: str, name: str, size: PaperSize
) -> None:
    paper = replace(THANKS, message=message, headline=f"Grazie, {name}.", signature=name)
    check(paper, size, tmp_path_factory.mktemp("paper"))


@pytest.mark.parametrize("size", [PaperSize.A6, *ROLLS])
@EACH_TEXT
def test_a_slip_loses_nothing(text: str, size: PaperSize, tmp_path: Path) -> None:
    slip = replace(SLIP, headline=text, tier=text, lines=(text[:80],), under=text, shop_name=text)
    try:
        pdf = render_slip(slip, size)
    except Refused as refusal:
        assert refusal.text.endswith(".")  # noqa: PT017 - both ways out are right
    else:
        said = slip.cleaned()
        texts = (said.headline, said.tier, *said.lines, said.under, said.shop_name, said.figure)
        assert lost(pdf, (*texts, *said.soon, *said.small_print), tmp_path) == Counter()
