from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from careapp.documents.paper import PaperSize
from careapp.documents.raster import rasterise
from careapp.documents.voucher import render_voucher
from careapp.rules.codes import Code, read_code
from careapp.rules.loyalty.earning import Unit
from careapp.rules.vouchers import KINDS, kind_of
from careapp.rules.vouchers.drafts import GIFT_LIMIT, MESSAGE_LIMIT, SIGNATURE_LIMIT
from careapp.rules.vouchers.kind import VoucherKind
from careapp.rules.vouchers.voice import Voice
from careapp.services.samples import (
    SLIP_SIZES,
    sample_looks,
    sample_papers,
    sample_remainders,
    write_samples,
)
from tests.documents.reading import PRINTER_DPI, run_tool, scanned, scanned_by_another

NBSP = "\u00a0"
PAPERS = dict(sample_papers())


def test_every_kind_voice_gesture_and_paper_is_written(tmp_path: Path) -> None:
    written = write_samples(tmp_path / "samples")
    expected = {
        f"{kind.key}-{voice.value}-{gesture.value}-{size.value}.pdf"
        for kind, voice, size in product(KINDS, Voice, PaperSize)
        for gesture in kind.gestures
    }
    expected |= {
        f"{kind.key}-{look}-{size.value}.pdf"
        for kind, look, size in product(KINDS, ("logo", "ink"), PaperSize)
    }
    expected |= {
        f"slip-{voice.value}-{unit.value}-{size.value}.pdf"
        for voice, unit, size in product(Voice, Unit, SLIP_SIZES)
    }
    expected |= {
        f"remainder-{name}-{size.value}.pdf"
        for name, size in product((*Voice, "nameless"), SLIP_SIZES)
    }
    assert {file.name for file in written} == expected
    assert {file.name for file in (tmp_path / "samples").iterdir()} == expected
    for file in written:
        assert "No syntax or stream encoding errors" in run_tool("qpdf", "--check", file)


def test_what_can_be_used_has_a_code_that_reads_and_the_rest_has_none() -> None:
    for name, paper in PAPERS.items():
        if name.endswith("words"):
            assert paper.code == ""
        else:
            assert isinstance(read_code(paper.code), Code)


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_every_code_is_read_by_two_readers_from_the_dots_of_a_printer(
    kind: VoucherKind, size: PaperSize, tmp_path: Path
) -> None:
    samples = (*sample_papers(), *sample_looks())
    of_kind = [(name, paper) for name, paper in samples if paper.kind == kind.key]
    assert len(of_kind) > 2
    for name, paper in of_kind:
        page = rasterise(render_voucher(paper, size), dpi=PRINTER_DPI)
        expected = [paper.payload] if paper.code else []
        assert scanned_by_another(page) == expected, name
        if expected:
            assert scanned(page, tmp_path) == expected, name


@pytest.mark.parametrize("size", SLIP_SIZES)
def test_what_is_left_on_a_gift_card_is_read_and_keeps_its_code(
    size: PaperSize, tmp_path: Path
) -> None:
    slips = dict(sample_remainders())
    assert len(slips) == 4
    for name, slip in slips.items():
        page = rasterise(render_voucher(slip, size), dpi=PRINTER_DPI)
        assert scanned(page, tmp_path) == scanned_by_another(page) == [slip.payload], name


def test_a_slip_of_a_gift_card_says_what_is_left_to_each_in_their_voice() -> None:
    slips = dict(sample_remainders())
    assert slips["remainder-lei"].headline == "Il resto del Suo buono, signora Wójcik."
    assert slips["remainder-tu"].message == (
        f"Con la spesa del 12 marzo hai usato 12,50{NBSP}€. "
        "Il codice è quello del buono: al banco basta uno dei due."
    )
    assert slips["remainder-english"].value == "€37.50"
    assert slips["remainder-nameless"].headline == "Il resto del Suo buono."
    assert all(slip.under_value and not slip.signature for slip in slips.values())


def test_no_token_is_left_open() -> None:
    words = " ".join(f"{paper.headline} {paper.message}" for paper in PAPERS.values())
    assert "{" not in words


def test_every_message_that_the_app_proposes_fits_on_the_smallest_paper() -> None:
    paper = PAPERS["apology-lei-discount"]
    proposed = {
        f"{wording} {closing}"
        for kind in KINDS
        for reason in kind.reasons
        for voice in Voice
        for wording in reason.wordings[voice]
        for closing in reason.closings[voice].values()
    }
    for message in proposed:
        pdf = render_voucher(replace(paper, message=message), PaperSize.A6)
        assert pdf.startswith(b"%PDF-")


@pytest.mark.parametrize("size", PaperSize)
def test_the_longest_texts_that_the_form_takes_fit_on_every_paper(size: PaperSize) -> None:
    sentence = "Da oggi ogni promessa ha un nome e una data, e la controlliamo ogni mattina. "
    company = "Pasticceria artigianale dei fratelli Bianchi & Figli s.r.l."
    gift = "Un cappuccino e un cornetto alla crema di pistacchio"[:GIFT_LIMIT]
    paper = replace(
        PAPERS["apology-lei-gift"],
        headline=f"Ci scusi, {company}.",
        message=(sentence * 4)[:MESSAGE_LIMIT],
        value=gift,
        worth=f"Vale per {gift},",
        signature="Giulia, Marco e Sara, con tutta la bottega Aurora di Udine"[:SIGNATURE_LIMIT],
        duplicate_no=12,
    )
    assert render_voucher(paper, size).startswith(b"%PDF-")


@pytest.mark.parametrize("voice", Voice)
def test_a_sample_of_a_reminder_states_all_that_is_asked(voice: Voice) -> None:
    paper = PAPERS[f"reminder-{voice.value}-words"]
    assert len(paper.facts) == len(kind_of("reminder").facts) == 4
