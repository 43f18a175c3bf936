from dataclasses import replace

import pytest
from reportlab.lib.units import mm

from careapp.documents.facts import fit_stack, stack
from careapp.documents.fonts import Face
from careapp.documents.layout import Setting
from careapp.documents.paper import Fact, PaperSize, VoucherPaper
from careapp.documents.voucher import render_voucher
from careapp.errors import Refused
from tests.documents.papers import CODE, PROMISE, THANKS
from tests.documents.reading import pages_of, text_of

LABEL = Setting(Face.SANS, 6, 8)
LARGE, SMALL = Setting(Face.SERIF, 12, 16), Setting(Face.SERIF, 8, 11)
EACH_SIZE = pytest.mark.parametrize("size", PaperSize)


def said(paper: VoucherPaper, size: PaperSize) -> str:
    return text_of(render_voucher(paper, size))


def test_each_label_stands_above_its_words_and_no_row_on_another() -> None:
    rows = stack(PROMISE.facts, LABEL, LARGE, 42 * mm)
    assert [line.is_label for line in rows.lines] == [True, False] * 4
    ends = [line.y + line.block.drop / mm for line in rows.lines]
    begins = [line.y for line in rows.lines]
    assert all(begin > end for begin, end in zip(begins[1:], ends, strict=False))
    assert rows.depth > ends[-1]


def test_rows_are_as_large_as_the_room_allows() -> None:
    least = stack(PROMISE.facts, LABEL, SMALL, 42 * mm).depth
    assert fit_stack(PROMISE.facts, LABEL, (LARGE, SMALL), 42 * mm, 99).lines[1].block.setting is (
        LARGE
    )
    assert fit_stack(PROMISE.facts, LABEL, (LARGE, SMALL), 42 * mm, least).depth == least
    with pytest.raises(Refused):
        fit_stack(PROMISE.facts, LABEL, (LARGE, SMALL), 42 * mm, least - 0.1)


@EACH_SIZE
def test_what_was_promised_stands_on_every_paper_in_order(size: PaperSize) -> None:
    words = said(PROMISE, size)
    rows = [text for fact in PROMISE.facts for text in (fact.label, fact.words)]
    places = [words.index(text.replace("\u00a0", " ")) for text in rows]
    assert places == sorted(places)


@EACH_SIZE
def test_what_remains_stands_beside_the_code(size: PaperSize) -> None:
    rest = (Fact("Speso oggi", "17,50 €"), Fact("Residuo", "32,50 €"))
    words = said(replace(THANKS, value="", under_value="", facts=rest), size)
    for text in ("Speso oggi", "17,50 €", "Residuo", "32,50 €", CODE, THANKS.worth):
        assert text.replace("\u00a0", " ") in words


@EACH_SIZE
def test_where_there_is_a_value_facts_follow_the_message(size: PaperSize) -> None:
    words = said(replace(THANKS, facts=(Fact("Ritiro", "sabato alle 10"),)), size)
    assert "Ritiro: sabato alle 10" in words
    assert words.index("prossima spesa.") < words.index("Ritiro")


def test_more_facts_than_the_stub_holds_are_refused_and_the_rolls_take_them() -> None:
    many = replace(PROMISE, facts=PROMISE.facts * 2)
    for size in (PaperSize.A6, PaperSize.LETTER):
        with pytest.raises(Refused):
            render_voucher(many, size)
    for size in (PaperSize.ROLL_80, PaperSize.ROLL_58):
        pdf = render_voucher(many, size)
        assert (pages_of(pdf), text_of(pdf).count("Entro quando")) == (1, 2)
