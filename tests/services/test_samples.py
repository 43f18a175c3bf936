from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from careapp.documents.paper import PaperSize
from careapp.documents.raster import rasterise
from careapp.documents.voucher import render_voucher
from careapp.rules.codes import Code, read_code
from careapp.rules.loyalty.earning import Unit
from careapp.rules.vouchers import KINDS
from careapp.rules.vouchers.drafts import GIFT_LIMIT, MESSAGE_LIMIT, SIGNATURE_LIMIT
from careapp.rules.vouchers.kind import VoucherKind
from careapp.rules.vouchers.voice import Voice
from careapp.services.samples import SLIP_SIZES, sample_looks, sample_papers, write_samples
from tests.documents.reading import PRINTER_DPI, run_tool, scanned, scanned_by_another

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
