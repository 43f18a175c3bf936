"""Printing: the right size on paper, and no page for a printer that is not there."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from pytestqt.qtbot import QtBot

from careapp.errors import Unavailable
from careapp.ui import printing
from careapp.ui.printing import PrinterState, PrintPage


def page(width_mm: float, height_mm: float) -> PrintPage:
    image = QImage(round(width_mm), round(height_mm), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    image.setPixelColor(0, 0, QColor("black"))
    return PrintPage(image, width_mm, height_mm)


def pdf_printer(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_each_page_keeps_its_own_size_and_its_corner(qtbot: QtBot, tmp_path: Path) -> None:
    sizes = [(148.0, 105.0), (80.0, 170.0), (210.0, 297.0)]
    path = tmp_path / "pages.pdf"
    printing.paint_pages(pdf_printer(path), [page(*size) for size in sizes])
    document = pypdfium2.PdfDocument(path)
    millimetres = [tuple(round(v / 72 * 25.4) for v in p.get_size()) for p in document]
    assert millimetres == sizes
    for sheet in document:
        dots = sheet.render().to_pil().convert("L")
        assert dots.getpixel((0, 0)) < 128
        assert dots.getpixel((40, 40)) > 250
    document.close()


def test_no_page_for_a_printer_that_is_gone(qtbot: QtBot) -> None:
    assert printing.state_of("No such printer") is PrinterState.MISSING
    with pytest.raises(Unavailable):
        printing.print_pages([page(148, 105)], "No such printer", "A voucher")


def test_no_page_before_a_printer_is_chosen(qtbot: QtBot) -> None:
    assert printing.state_of("") is PrinterState.NOT_CHOSEN
    with pytest.raises(Unavailable):
        printing.print_pages([page(148, 105)], "", "A voucher")


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_device_that_takes_nothing_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(Unavailable):
        printing.paint_pages(pdf_printer(tmp_path / "no" / "folder.pdf"), [page(148, 105)])


def test_the_default_printer_comes_first(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["alba", "Zeta", "Brother"])
    monkeypatch.setattr(QPrinterInfo, "defaultPrinterName", lambda: "Zeta")
    assert printing.list_printers() == ["Zeta", "alba", "Brother"]


def test_a_printer_that_is_there_gets_the_job_with_its_title(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, titles = tmp_path / "job.pdf", list[str]()

    def paint(printer: QPrinter, pages: list[PrintPage]) -> None:
        titles.append(printer.docName())
        original(pdf_printer(path), pages)

    original = printing.paint_pages
    monkeypatch.setattr(printing, "state_of", lambda _name: PrinterState.READY)
    monkeypatch.setattr(printing, "paint_pages", paint)
    printing.print_pages([page(148, 105)], "HP", "CareApp")
    assert titles == ["CareApp"]
    assert path.stat().st_size > 0
