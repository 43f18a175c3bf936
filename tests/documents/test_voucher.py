import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careapp.documents.paper import PaperSize, VoucherPaper
from careapp.documents.raster import rasterise
from careapp.documents.voucher import render_many, render_voucher
from careapp.errors import Refused
from tests.documents.papers import APOLOGY, CODE, GIFT, HOSTILE, THANKS, WORDS_ONLY
from tests.documents.reading import facts_of, harmless, pages_of, run_tool, text_of

PAPERS = {"thanks": THANKS, "apology": APOLOGY, "gift": GIFT, "words": WORDS_ONLY}
EACH_PAPER = pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
EACH_SIZE = pytest.mark.parametrize("size", PaperSize)


def said(paper: VoucherPaper, size: PaperSize) -> str:
    return text_of(render_voucher(paper, size)).replace(",\u00a0", ", ")


@EACH_PAPER
@EACH_SIZE
def test_the_message_can_be_copied_with_its_accents(paper: VoucherPaper, size: PaperSize) -> None:
    words = said(paper, size)
    assert paper.message in words
    assert paper.signature in words
    assert paper.shop_name in words


@EACH_SIZE
@pytest.mark.parametrize("paper", [THANKS, APOLOGY, GIFT], ids=["thanks", "apology", "gift"])
def test_what_can_be_used_states_its_terms(paper: VoucherPaper, size: PaperSize) -> None:
    words = said(paper, size)
    for stated in (paper.value, paper.worth, paper.expiry, *paper.terms, CODE):
        assert stated.replace("\u00a0", " ") in words


@EACH_SIZE
def test_words_alone_have_no_value_and_no_code(size: PaperSize) -> None:
    words = said(WORDS_ONLY, size)
    assert "€" not in words
    assert CODE not in words
    assert "staccare" not in words


@EACH_SIZE
def test_a_reprint_is_marked(size: PaperSize) -> None:
    assert "DUPLICATO" not in said(THANKS, size)
    assert "DUPLICATO 2" in said(replace(THANKS, duplicate_no=2), size)
    assert "DUPLICATE 2" in said(replace(THANKS, duplicate_no=2, language="en"), size)


@EACH_SIZE
def test_while_it_is_written_the_place_of_the_code_is_free(size: PaperSize) -> None:
    words = said(replace(THANKS, code="", privacy=""), size)
    assert CODE not in words
    assert "fino al 30 giugno 2026." in words


def test_a_letter_is_a_letter() -> None:
    words = said(APOLOGY, PaperSize.LETTER)
    for part in (
        "Udine, 12 marzo 2026",
        "Marta Wójcik",
        "Gentile signora Wójcik,",
        APOLOGY.letter_paragraphs[0],
        "Grazie di cuore,",
        "al banco",
        "staccare qui",
    ):
        assert part in words
    assert "Ci scusi" not in words


def test_a_letter_to_nobody_by_name_begins_with_the_headline() -> None:
    paper = replace(THANKS, headline="Grazie.", salutation="", addressee=())
    assert said(paper, PaperSize.LETTER).count("Grazie.") == 1


@EACH_PAPER
@EACH_SIZE
def test_the_file_says_what_it_is(paper: VoucherPaper, size: PaperSize) -> None:
    pdf = render_voucher(paper, size)
    facts = facts_of(pdf)
    assert (facts["Title"], facts["Author"]) == (paper.headline, "Bottega Aurora")
    assert b"/Lang (it)" in pdf
    assert pages_of(pdf) == 1


@EACH_PAPER
@EACH_SIZE
def test_the_file_is_sound_and_carries_its_fonts(
    paper: VoucherPaper, size: PaperSize, tmp_path: Path
) -> None:
    file = tmp_path / "voucher.pdf"
    file.write_bytes(render_voucher(replace(paper, signature="Zoë علي"), size))
    run_tool("qpdf", "--check", file)
    fonts = run_tool("pdffonts", file).splitlines()[2:]
    embedded = [re.search(r" (yes|no) +(yes|no) +(yes|no) ", line) for line in fonts]
    assert len(embedded) > 2
    assert {match.groups() for match in embedded if match} == {("yes", "yes", "yes")}
    words = " ".join(run_tool("pdftotext", "-layout", file, "-").split())
    assert "Zoë" in words
    assert paper.code in words


def test_the_same_paper_is_the_same_file() -> None:
    assert render_voucher(THANKS, PaperSize.A6) == render_voucher(THANKS, PaperSize.A6)


@EACH_SIZE
@pytest.mark.parametrize("field", ["headline", "signature", "shop_name", "value", "worth"])
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_fields_are_printed_as_text_or_refused(
    text: str, field: str, size: PaperSize, forbid_files: None
) -> None:
    changes: dict[str, Any] = {field: f"Per {text}"}
    assert harmless(lambda: render_voucher(replace(THANKS, **changes), size), 2)


@EACH_SIZE
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_messages_are_printed_as_text_or_refused(
    text: str, size: PaperSize, forbid_files: None
) -> None:
    paper = replace(THANKS, message=text, addressee=(text,), letter_paragraphs=(text,))
    assert harmless(lambda: render_voucher(paper, size), 2)


LINES_THAT_FIT = 4


@settings(max_examples=60)
@given(st.text(max_size=300), st.text(max_size=80), st.sampled_from(PaperSize))
def test_any_text_is_printed_or_refused(message: str, name: str, size: PaperSize) -> None:
    paper = replace(THANKS, message=message, headline=f"Grazie, {name}.", signature=name)
    try:
        pdf = render_voucher(paper, size)
    except Refused:
        assert len(message) + len(name) > 100 or len(message.splitlines()) > LINES_THAT_FIT
    else:
        assert pdf.startswith(b"%PDF-")


LONG = replace(THANKS, message="Grazie di cuore a tutti. " * 79 + "Fine.")


def test_a_message_too_long_for_a6_is_refused_and_the_roll_takes_it() -> None:
    with pytest.raises(Refused) as refusal:
        render_voucher(LONG, PaperSize.A6)
    assert "lettera" in refusal.value.text
    for size in (PaperSize.ROLL_80, PaperSize.ROLL_58):
        assert said(LONG, size).count("Grazie di cuore a tutti.") == 79


def test_a_long_letter_goes_on_overleaf_and_is_torn_off_there() -> None:
    pdf = render_voucher(LONG, PaperSize.LETTER)
    assert pages_of(pdf) == 2
    first, second = (text_of(pdf, page) for page in (0, 1))
    assert f"{first} {second}".count("Grazie di cuore a tutti.") >= 78
    for part in ("Fine.", "Giulia", CODE, "staccare qui"):
        assert part in second
        assert part not in first
    assert "Gentile signora Wójcik," in first


def test_the_last_lines_of_a_letter_go_along_with_its_signature() -> None:
    lines = "\n".join(f"Riga {number}." for number in range(19))
    pdf = render_voucher(replace(THANKS, message=lines, letter_paragraphs=()), PaperSize.LETTER)
    assert "Riga 18." in text_of(pdf, 1)


def test_line_breaks_without_end_are_refused() -> None:
    endless = replace(THANKS, message="a\n" * 1_000)
    for size in PaperSize:
        with pytest.raises(Refused):
            render_voucher(endless, size)


def test_many_vouchers_are_one_file() -> None:
    papers = [THANKS, APOLOGY, WORDS_ONLY] * 4
    pdf = render_many(papers, PaperSize.A6)
    assert pages_of(pdf) == 12
    assert len(pdf) < 6 * len(render_voucher(THANKS, PaperSize.A6))


@pytest.mark.parametrize("size", [PaperSize.A6, PaperSize.LETTER])
def test_to_save_ink_there_is_no_tint_even_beside_a_voucher_with_it(size: PaperSize) -> None:
    tint = bytes.fromhex(THANKS.style.tint)
    pdf = render_many([THANKS, replace(THANKS, saves_ink=True)], size)
    assert [tint * 9 in rasterise(pdf, page).rgb for page in (0, 1)] == [True, False]
    assert text_of(pdf, 0) == text_of(pdf, 1)


def test_a_stub_names_its_shop_where_there_is_room() -> None:
    company = "Pasticceria artigianale dei fratelli Bianchi & Figli, dal 1923 in piazza a Udine"
    gift = "Un cappuccino e un cornetto alla crema di pistacchio di Bronte"
    assert said(THANKS, PaperSize.A6).count(THANKS.shop_name) == 2
    crowded = replace(THANKS, shop_name=company, worth=f"Vale per {gift.lower()},")
    assert said(crowded, PaperSize.A6).count(company) == 1


def test_no_vouchers_are_no_file() -> None:
    with pytest.raises(ValueError, match="without a page"):
        render_many([], PaperSize.A6)
