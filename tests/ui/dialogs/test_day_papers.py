"""The papers of the day: Ctrl P at the counter and on the vouchers."""

import uuid
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from careapp import settings
from careapp.errors import Unavailable
from careapp.rules.roles import Role
from careapp.services.staff import StaffRequest, save_staff
from careapp.ui import papers, saving
from careapp.ui.day_papers import DayPaper
from careapp.ui.desk import NOBODY
from careapp.ui.dialogs.day_papers import DayPapersSheet
from careapp.ui.pages.counter import CounterPage
from careapp.ui.widgets.options import OptionCard
from tests.documents.reading import run_tool
from tests.ui.floors import ELENA, GIULIA, Control, Shop

Key = Qt.Key


def asked(floor: Shop) -> DayPapersSheet:
    floor.press(Key.Key_P, Control)
    return floor.sheet(DayPapersSheet)


def read(paper: Path) -> str:
    return " ".join(run_tool("pdftotext", "-raw", paper, "-").split())


def test_the_counter_offers_the_morning_sheet(floor: Shop) -> None:
    sheet = asked(floor)
    assert sheet.paper.value() == DayPaper.MORNING
    assert not sheet.print.isVisibleTo(sheet), "no printer is chosen"
    floor.press(Key.Key_Return)
    assert not floor.has_sheet()
    (paper,) = floor.papers.iterdir()
    assert paper.name == "Foglio del mattino giovedì 12 marzo 2026.pdf"
    assert paper.name in floor.said()
    assert "Compleanni di oggi" in read(paper)


def test_the_mouse_finds_it_too(floor: Shop) -> None:
    floor.click(floor.page(CounterPage).papers)
    floor.click(floor.sheet(DayPapersSheet).save)
    assert len(list(floor.papers.iterdir())) == 1


def test_a_cashier_is_not_offered_the_report(floor: Shop) -> None:
    floor.act_as(GIULIA)
    floor.press(Key.Key_F4)
    sheet = asked(floor)
    assert sheet.paper.value() == DayPaper.MORNING
    assert len(sheet.paper.findChildren(OptionCard)) == 1
    assert not sheet.day.isVisibleTo(sheet)


def test_the_vouchers_offer_the_report_of_any_day(floor: Shop) -> None:
    floor.act_as(ELENA)
    floor.press(Key.Key_F4)
    sheet = asked(floor)
    assert sheet.paper.value() == DayPaper.REPORT
    assert sheet.day.isVisibleTo(sheet)
    sheet.day.set_value(date(2026, 3, 10))
    floor.press(Key.Key_Return)
    (paper,) = floor.papers.iterdir()
    told = read(paper)
    assert "Chiusura di giornata martedì 10 marzo 2026" in told
    assert "Acquisti 1 · 24,00 €" in told
    assert "Firma" in told


def test_no_report_of_tomorrow_can_be_chosen(floor: Shop) -> None:
    floor.act_as(ELENA)
    sheet = asked(floor)
    today = sheet.day.value()
    sheet.day.set_value(today + timedelta(days=1))
    assert sheet.day.value() == today


def test_it_goes_to_the_printer_of_letters(floor: Shop) -> None:
    floor.floor.settings.set(settings.PRINTER_LETTER, "HP")
    floor.act_as(ELENA)
    sheet = asked(floor)
    floor.press(Key.Key_2)
    assert sheet.paper.value() == DayPaper.REPORT
    floor.press(Key.Key_Return)
    assert not floor.has_sheet()
    assert floor.said() == "Stampato."
    (job,) = floor.printed
    assert [(round(page.width_mm), round(page.height_mm)) for page in job] == [(210, 297)]


def test_a_printer_that_fails_leaves_the_file(floor: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_job: object) -> None:
        raise Unavailable("Manca la carta.")

    monkeypatch.setattr(papers, "print_pdf", refuse)
    floor.floor.settings.set(settings.PRINTER_LETTER, "HP")
    sheet = asked(floor)
    floor.click(sheet.print)
    assert sheet.fault.text() == "Manca la carta."
    floor.click(sheet.save)
    assert not floor.has_sheet()
    assert len(list(floor.papers.iterdir())) == 1


def test_a_right_that_was_taken_away_meanwhile_is_said(
    floor: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saving, "save_pdf", lambda *_given: pytest.fail("saved"))
    floor.act_as(ELENA)
    sheet = asked(floor)
    sheet.paper.set_value(DayPaper.REPORT)
    floor.act_as(GIULIA)
    floor.click(sheet.save)
    assert "responsabile" in sheet.fault.text()


def test_nobody_at_the_counter_prints_nothing(floor: Shop) -> None:
    floor.floor.desk.set_actor(NOBODY)
    floor.press(Key.Key_P, Control)
    assert not floor.has_sheet()


def test_a_shift_lead_may_close_the_day(floor: Shop) -> None:
    floor.act_as(ELENA)
    request = StaffRequest(uuid.uuid4(), "Marco", Role.SHIFT_LEAD)
    floor.act_as(floor.do(save_staff, request, floor.floor.desk.actor).staff_id)
    sheet = asked(floor)
    sheet.paper.set_value(DayPaper.REPORT)
    floor.click(sheet.save)
    assert len(list(floor.papers.iterdir())) == 1
