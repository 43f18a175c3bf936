from dataclasses import replace

import pytest
from reportlab.lib.units import mm

from careapp.documents.fonts import Face
from careapp.documents.layout import Setting, width
from careapp.documents.voucher_parts import duplicate_mark, headline, is_amount, joined, value
from careapp.errors import Refused
from tests.documents.papers import GIFT, THANKS

COLUMN = 73 * mm


def test_the_greeting_stands_above_the_name_in_the_largest_size() -> None:
    block = headline("Grazie, signora Wójcik.", Face.DISPLAY, (29, 14), COLUMN)
    assert block.lines == ("Grazie,", "signora Wójcik.")
    assert block.setting == Setting(Face.DISPLAY, 29, 29 * 1.08)


def test_only_the_first_comma_breaks_the_line() -> None:
    block = headline("Grazie, Rossi, Bianchi.", Face.DISPLAY, (29, 14), COLUMN)
    assert block.lines == ("Grazie,", "Rossi, Bianchi.")


def test_a_longer_name_is_set_smaller() -> None:
    block = headline("Grazie, dottoressa Montefiori.", Face.DISPLAY, (29, 14), COLUMN)
    assert block.lines == ("Grazie,", "dottoressa Montefiori.")
    assert 14 < block.setting.size < 29


def test_a_company_takes_more_lines_of_the_smallest_size() -> None:
    company = "Ci scusi, Pasticceria artigianale dei fratelli Bianchi & Figli."
    block = headline(company, Face.DISPLAY, (29, 14), COLUMN)
    assert " ".join(block.lines) == company
    assert (len(block.lines), block.setting.size) == (3, 14)


def test_an_endless_name_takes_the_lines_it_needs() -> None:
    endless = "Grazie, " + "Wanda " * 32
    block = headline(endless, Face.DISPLAY, (29, 14), COLUMN)
    assert " ".join(block.lines) == endless.strip()
    assert all(width(line, block.setting) <= COLUMN for line in block.lines)


@pytest.mark.parametrize(("text", "size"), [("5\u00a0€", 46), ("€5", 46), ("5,50\u00a0€", 46)])
def test_an_amount_is_large(text: str, size: float) -> None:
    block = value(replace(THANKS, value=text), Face.DISPLAY, (46, 25), 50 * mm)
    assert (block.lines, block.setting.size) == ((text,), size)


def test_a_large_amount_stays_on_one_line() -> None:
    block = value(replace(THANKS, value="1.000,50\u00a0€"), Face.DISPLAY, (46, 25), 47 * mm)
    assert block.lines == ("1.000,50\u00a0€",)
    assert block.setting.size < 46


def test_a_gift_is_told_in_words() -> None:
    block = value(GIFT, Face.DISPLAY, (46, 25), 47 * mm)
    assert " ".join(block.lines) == GIFT.value
    assert not is_amount(GIFT.value)


def test_a_gift_that_does_not_fit_is_refused() -> None:
    with pytest.raises(Refused):
        value(replace(GIFT, value="torta " * 33), Face.DISPLAY, (46, 25), 47 * mm)


def test_the_mark_of_a_copy_speaks_the_customer_s_language() -> None:
    assert duplicate_mark(THANKS) == ""
    assert duplicate_mark(replace(THANKS, duplicate_no=3)) == "DUPLICATO 3"
    assert duplicate_mark(replace(THANKS, duplicate_no=1, language="en")) == "DUPLICATE 1"


def test_sentences_are_joined_by_one_blank() -> None:
    assert joined(("Vale 5 €,", "", "fino a domani.")) == "Vale 5 €, fino a domani."
