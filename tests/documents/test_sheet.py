import re
import zlib

import pytest

from careapp.documents.fonts import Face
from careapp.documents.layout import Setting
from careapp.documents.sheet import Book, Facts, blend
from tests.documents.reading import facts_of, pages_of

FACTS = Facts(title="Prova", author="Bottega Aurora", language="it")
BODY = Setting(Face.SERIF, 10)


def streams(pdf: bytes) -> bytes:
    """Return what the pages say, unpacked."""
    found = re.findall(rb"stream\r?\n(.*?)\r?\n?endstream", pdf, flags=re.DOTALL)
    return b"\n".join(zlib.decompress(stream) for stream in found if stream[:1] == b"x")


def test_a_blend_lies_between_ink_and_paper() -> None:
    assert blend("000000", "FFFFFF", 0.0) == "FFFFFF"
    assert blend("000000", "FFFFFF", 1.0) == "000000"
    assert blend("0E5C63", "E6F1F0", 0.5) == "7AA6AA"


def test_a_book_has_the_pages_that_were_begun() -> None:
    book = Book(FACTS)
    book.page(100, 50).line(10, 10, "uno", BODY)
    book.page(80, 200).line(10, 10, "due", BODY)
    pdf = book.finish()
    assert pages_of(pdf) == 2
    assert facts_of(pdf)["Creator"] == "CareApp"


def test_no_page_names_a_font_that_the_file_does_not_carry() -> None:
    book = Book(FACTS)
    book.page(100, 50).line(10, 10, "uno", BODY)
    assert b"Helvetica" not in book.finish()


@pytest.mark.parametrize(("align", "x"), [(0.0, 100), (0.5, 90), (1.0, 80)])
def test_a_line_lies_left_of_its_place_by_a_share_of_its_width(align: float, x: float) -> None:
    book = Book(FACTS)
    # A blank is 224 thousandths wide: 100 mm and sizes chosen so that it is 20 mm.
    sheet = book.page(200, 100)
    wide = Setting(Face.SERIF, 20 / 25.4 * 72 / 0.224)
    sheet.line(100, 50, " ", wide, align=align)
    placed = re.search(rb"1 0 0 1 ([\d.]+) ([\d.]+) Tm", streams(book.finish()))
    assert placed is not None
    assert float(placed[1]) == pytest.approx(x / 25.4 * 72, abs=0.2)
    assert float(placed[2]) == pytest.approx(50 / 25.4 * 72, abs=0.01)


def test_turned_letters_carry_what_was_written() -> None:
    book = Book(FACTS)
    book.page(100, 50).line(10, 10, "שלום", BODY)
    written = "שלום".encode("utf-16-be").hex().upper().encode()
    assert b"/ActualText <FEFF" + written + b">" in streams(book.finish())


def test_letters_can_be_spaced() -> None:
    book = Book(FACTS)
    book.page(100, 50).line(10, 10, "7K2M", BODY, spacing=2)
    assert b"2 Tc" in streams(book.finish())


def test_what_is_drawn_once_is_in_the_file_once() -> None:
    book = Book(FACTS)
    for _number in range(3):
        sheet = book.page(100, 50)
        sheet.once("panel", lambda form: form.rounded(10, 10, 20, 20, 3, "0E5C63"))
        sheet.once("panel", lambda _form: pytest.fail("drawn twice"))
    assert streams(book.finish()).count(b".054902 .360784 .388235 rg") == 1
