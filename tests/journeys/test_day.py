"""A day from the morning sheet to its report, by keyboard."""

from pathlib import Path

from PySide6.QtCore import Qt

from careapp.ui.dialogs.day_papers import DayPapersSheet
from careapp.ui.pages.counter import CounterPage
from tests.documents.reading import run_tool
from tests.ui.floors import ELENA, Control, Shop

Key = Qt.Key


def newest(floor: Shop) -> str:
    paper: Path = max(floor.papers.iterdir(), key=lambda path: path.stat().st_mtime_ns)
    run_tool("qpdf", "--check", paper)
    return " ".join(run_tool("pdftotext", "-raw", paper, "-").split())


def test_what_is_sold_and_put_right_is_on_the_paper_that_is_signed(floor: Shop) -> None:
    floor.act_as(ELENA)
    floor.press(Key.Key_P, Control)
    floor.sheet(DayPapersSheet)
    floor.press(Key.Key_Return)
    assert "Foglio del mattino giovedì 12 marzo 2026 Promesse per oggi e in ritardo" in newest(
        floor
    )

    floor.write("marta w")
    floor.press(Key.Key_Return)
    floor.press(Key.Key_F5)
    floor.write("12,50")
    floor.press(Key.Key_Return)
    floor.press(Key.Key_Z, Control)
    floor.press(Key.Key_F5)
    floor.write("21,50")
    floor.press(Key.Key_Return)

    floor.press(Key.Key_F2)
    floor.page(CounterPage)
    floor.press(Key.Key_P, Control)
    floor.press(Key.Key_2)
    floor.press(Key.Key_Return)
    report = newest(floor)
    assert "Acquisti 2 · 34,00 €" in report
    assert "Annullati o corretti 1 · −12,50 €" in report
    assert "Netto 21,50 €" in report
    assert "vendita annullata Elena" in report
    assert "Dati per acquisti" in report
