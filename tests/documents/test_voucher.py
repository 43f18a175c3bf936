import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careapp.documents.paper import PaperSize, VoucherPaper
from careapp.documents.voucher import render_many, render_voucher
from careapp.errors import Refused
from tests.documents.papers import APOLOGY, CODE, GIFT, HOSTILE, THANKS, WORDS_ONLY
from tests.documents.reading import active_parts, facts_of, pages_of, run_tool, text_of

PAPERS = {"thanks": THANKS, "apology": APOLOGY, "gift": GIFT, "words": WORDS_ONLY}
EACH_PAPER = pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
EACH_SIZE = pytest.mark.parametrize("size", PaperSize)


def said(paper: VoucherPaper, size: PaperSize) -> str:
    return text_of(render_voucher(paper, size)).replace(",\u00a0", ", ")


def harmless(paper: VoucherPaper, size: PaperSize) -> bool:
    """Return whether a paper is refused in a sentence or is a page that does nothing."""
    try:
        pdf = render_voucher(paper, size)
    except Refused as refusal:
        return refusal.text.endswith(".")
    return active_parts(pdf) == [] and pages_of(pdf) == 1


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


def test_the_same_paper_is_the_same_file() -> None:
    assert render_voucher(THANKS, PaperSize.A6) == render_voucher(THANKS, PaperSize.A6)


@EACH_SIZE
@pytest.mark.parametrize("field", ["headline", "signature", "shop_name", "value", "worth"])
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_fields_are_printed_as_text_or_refused(
    text: str, field: str, size: PaperSize, forbid_files: None
) -> None:
    changes: dict[str, Any] = {field: f"Per {text}"}
    assert harmless(replace(THANKS, **changes), size)


@EACH_SIZE
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_messages_are_printed_as_text_or_refused(
    text: str, size: PaperSize, forbid_files: None
) -> None:
    paper = replace(THANKS, message=text, addressee=(text,), letter_paragraphs=(text,))
    assert harmless(paper, size)


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


def test_a_message_too_long_for_a_sheet_is_refused_and_the_roll_takes_it() -> None:
    long = replace(THANKS, message="Grazie di cuore a tutti. " * 30)
    with pytest.raises(Refused) as refusal:
        render_voucher(long, PaperSize.A6)
    assert "lettera" in refusal.value.text
    assert "Grazie" in said(long, PaperSize.ROLL_80)
    with pytest.raises(Refused) as refusal:
        render_voucher(replace(THANKS, message="Grazie di cuore. " * 117), PaperSize.LETTER)
    assert "una pagina" in refusal.value.text


def test_many_vouchers_are_one_file() -> None:
    papers = [THANKS, APOLOGY, WORDS_ONLY] * 4
    pdf = render_many(papers, PaperSize.A6)
    assert pages_of(pdf) == 12
    assert len(pdf) < 6 * len(render_voucher(THANKS, PaperSize.A6))


def test_no_vouchers_are_no_file() -> None:
    with pytest.raises(ValueError, match="without a page"):
        render_many([], PaperSize.A6)
