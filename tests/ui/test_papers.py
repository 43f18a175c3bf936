from pathlib import Path

import pytest

from careapp.documents.paper import PaperSize
from careapp.documents.voucher import render_voucher
from careapp.errors import Unavailable
from careapp.ui import key_card, papers, printing, saving
from careapp.ui.printing import PrintPage
from tests.documents.papers import THANKS


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
