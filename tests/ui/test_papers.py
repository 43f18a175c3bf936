from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from careapp.documents.paper import PaperSize
from careapp.documents.voucher import render_many, render_voucher
from careapp.errors import Unavailable
from careapp.services.printing.printer import Printer, Way
from careapp.ui import key_card, papers, printing, saving
from careapp.ui.printing import PrintPage
from tests.documents.papers import APOLOGY, THANKS
from tests.services.printing.machine import Machine, switched_on


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[tuple[list[PrintPage], str, str]]:
    taken: list[tuple[list[PrintPage], str, str]] = []
    monkeypatch.setattr(printing, "print_pages", lambda *job: taken.append(job))
    return taken


@pytest.mark.parametrize(
    ("size", "dots_a_mm"), [(PaperSize.A6, 300 / 25.4), (PaperSize.ROLL_80, 203 / 25.4)]
)
def test_a_roll_is_printed_at_the_dots_of_its_head(
    printed: list[tuple[list[PrintPage], str, str]], size: PaperSize, dots_a_mm: float
) -> None:
    papers.print_pdf(render_voucher(THANKS, size), "Epson", "Bottega")
    ((pages, printer, title),) = printed
    assert (printer, title) == ("Epson", "Bottega")
    (page,) = pages
    assert page.image.width() == pytest.approx(page.width_mm * dots_a_mm, abs=1)


def test_a_preview_outlives_its_bytes() -> None:
    image = papers.preview(render_voucher(THANKS, PaperSize.A6))
    assert not image.isNull()
    assert len({image.pixel(x, image.height() // 2) for x in range(image.width())}) > 1


@pytest.mark.parametrize(("size", "dots"), [(PaperSize.ROLL_80, 576), (PaperSize.ROLL_58, 384)])
def test_what_a_roll_shows_is_what_a_receipt_printer_burns(size: PaperSize, dots: int) -> None:
    pdf = render_voucher(THANKS, size)
    image = papers.preview(pdf)
    with switched_on(Machine(says=b"")) as printer:
        papers.print_pdf(pdf, Printer(printer.address, Way.NETWORK).kept, "Bottega")
    (burnt,) = printer.paper().pages
    left = (image.width() - dots) // 2
    assert {image.pixelColor(x, 0).name() for x in range(image.width())} == {"#ffffff"}
    shown = image.copy(left, 0, dots, image.height()).convertToFormat(QImage.Format.Format_Mono)
    black = 0 if shown.colorTable()[0] == 0xFF000000 else 1
    assert image.height() == burnt.height
    for y in range(0, burnt.height, 11):
        for x in range(dots):
            bit = burnt.rows[(y * dots + x) // 8] >> (7 - x % 8) & 1
            assert (shown.pixelIndex(x, y) == black) == bool(bit)


def test_a_file_of_many_vouchers_is_printed_whole(
    printed: list[tuple[list[PrintPage], str, str]],
) -> None:
    pdf = render_many([THANKS, APOLOGY, THANKS], PaperSize.A6)
    papers.print_pdf(pdf, Printer("HP", right_tenths=12, down_tenths=-5).kept, "Bottega")
    ((pages, name, _title),) = printed
    moved = [(page.right_mm, page.down_mm) for page in pages]
    assert (name, moved) == ("HP", [(1.2, -0.5)] * 3)


def test_the_card_of_keys_is_printed_or_saved(
    printed: list[tuple[list[PrintPage], str, str]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(saving, "papers_folder", lambda: tmp_path)
    assert key_card.put_on_paper("HP") == "Stampato."
    assert len(printed) == 1
    words = key_card.put_on_paper("")
    (path,) = tmp_path.iterdir()
    assert words == f"Salvato: {path}"


def test_a_printer_that_is_gone_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_job: object) -> None:
        raise Unavailable("Non c’è.")

    monkeypatch.setattr(printing, "print_pages", refuse)
    with pytest.raises(Unavailable, match="Non c’è"):
        key_card.put_on_paper("HP")
