"""Printing: the right size on paper, and no page for a printer that is not there."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from pytestqt.qtbot import QtBot

from careapp.errors import Unavailable
from careapp.services.printing.printer import Printer, Way
from careapp.ui import papers, printing
from careapp.ui.printing import PrinterState, PrintPage
from tests.services.printing.machine import Machine, switched_on
from tests.services.printing.spooler import add_raw_queue, command, print_service


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


def test_a_page_is_moved_as_measured(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "moved.pdf"
    printing.paint_pages(pdf_printer(path), [replace(page(148, 105), right_mm=10, down_mm=20)])
    with pypdfium2.PdfDocument(path) as document:
        dots = document[0].render().to_pil().convert("L")
    assert dots.getpixel(tuple(round((mm + 0.5) * 72 / 25.4) for mm in (10, 20))) < 128
    assert dots.getpixel((0, 0)) > 250


def test_a_paused_queue_is_said_and_gets_no_page() -> None:
    with print_service(), ThreadPoolExecutor(1) as lane:
        # A thread of its own: CUPS remembers for each which print service it asks.
        add_raw_queue("Receipts", "127.0.0.1:9")
        thermal = Printer("Receipts", Way.THERMAL).kept
        assert lane.submit(printing.list_printers).result() == ["Receipts"]
        assert lane.submit(printing.state_of, thermal).result() is PrinterState.READY
        command("cupsdisable", "Receipts")
        assert lane.submit(printing.state_of, "Receipts").result() is PrinterState.STOPPED
        with pytest.raises(Unavailable, match="pausa"):
            lane.submit(papers.print_pdf, b"", thermal, "").result()
        command("lpadmin", "-x", "Receipts")
        assert lane.submit(printing.state_of, thermal).result() is PrinterState.MISSING


def test_a_printer_without_a_queue_is_asked_itself() -> None:
    with switched_on(Machine()) as printer:
        kept = Printer(printer.address, Way.NETWORK).kept
        assert printing.state_of(kept) is PrinterState.READY
    assert printing.state_of(kept) is PrinterState.MISSING


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
    monkeypatch.setattr(printing, "require_queue", lambda _name: None)
    monkeypatch.setattr(printing, "paint_pages", paint)
    printing.print_pages([page(148, 105)], "HP", "CareApp")
    assert titles == ["CareApp"]
    assert path.stat().st_size > 0
