"""What people told us waits in Casi until somebody answers, from there or from the card."""

import uuid

import pytest
from PySide6.QtCore import Qt

from careapp.rules.care.feedback import Told
from careapp.services.feedback import AnswerRequest, NewFeedback, answer_feedback, take_feedback
from careapp.services.feedback_lists import FeedbackFilter, FeedbackRow, load_feedback
from careapp.ui.dialogs.told import ToldSheet
from careapp.ui.pages.card import CardPage
from careapp.ui.pages.cases import TOLD, CasesPage
from careapp.ui.pages.composer import ComposerPage
from careapp.ui.pages.told import ToldPage
from careapp.ui.widgets.card import Inset
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.results import ResultRow
from tests.ui.floors import MARTA, Control, Shop

Key = Qt.Key


def _tell(floor: Shop, told: Told, customer_id: int | None = MARTA) -> int:
    new = NewFeedback(uuid.uuid4(), customer_id, told)
    return floor.do(take_feedback, new, floor.floor.desk.actor).feedback_id


def _stored(floor: Shop, feedback_id: int) -> FeedbackRow:
    return floor.ask(load_feedback, feedback_id)


def _list(floor: Shop) -> ToldPage:
    floor.press(Key.Key_4, Control)
    page = floor.page(CasesPage)
    page.tabs.set_value(TOLD)
    floor.settle()
    assert isinstance(page.tab, ToldPage)
    return page.tab


def _rows(page: ToldPage) -> list[ResultRow]:
    return [row for row in page.list.rows() if isinstance(row, ResultRow)]


@pytest.fixture
def waited(floor: Shop) -> int:
    return _tell(floor, Told(2, "Ho aspettato mezz’ora."))


def test_what_waits_is_answered_with_the_keys_alone(floor: Shop, waited: int) -> None:
    page = _list(floor)
    assert floor.page(CasesPage).aside.text() == "1 parere aspetta risposta"
    (row,) = _rows(page)
    assert (row.name, row.sub) == ("Marta Wójcik", "Ho aspettato mezz’ora.")
    assert row.badge is not None
    assert row.badge.text == "2 su 5"
    page.list.setFocus()
    floor.press(Key.Key_Return)
    floor.sheet(ToldSheet)
    floor.press(Key.Key_Return, Control)
    assert floor.has_sheet()
    assert floor.sheet(ToldSheet).fault.text() == "Scrivi che cosa abbiamo risposto."
    floor.write("Sabato saremo in tre.")
    floor.press(Key.Key_Return, Control)
    assert not floor.has_sheet()
    assert floor.said() == "La risposta è scritta."
    assert _stored(floor, waited).answer == "Sabato saremo in tre."
    assert _rows(page) == []
    assert floor.page(CasesPage).aside.text() == ""
    assert page.card.nothing.isVisible()


def test_what_was_answered_is_read_again_with_who_and_when(floor: Shop, waited: int) -> None:
    request = AnswerRequest(uuid.uuid4(), waited, "Sabato saremo in tre.")
    floor.do(answer_feedback, request, floor.floor.desk.actor)
    page = _list(floor)
    page.which.set_value(FeedbackFilter.ANSWERED)
    floor.settle()
    assert _rows(page)[0].flag is not None
    page.list.open_current()
    floor.settle()
    (box,) = floor.sheet(ToldSheet).findChildren(Inset)
    words = [text.text() for text in box.findChildren(Text)]
    assert words[:2] == ["Che cosa abbiamo risposto", "Sabato saremo in tre."]
    assert words[2].startswith("Giulia")
    floor.press(Key.Key_Escape)
    floor.press(Key.Key_Escape)
    assert page.which.value() == FeedbackFilter.WAITING


def test_the_card_answers_as_well(floor: Shop, waited: int) -> None:
    floor.open_card(MARTA)
    floor.page(CardPage).open_first()
    floor.settle()
    sheet = floor.sheet(ToldSheet)
    sheet.answer.set_text("Sabato saremo in tre.")
    floor.click(sheet.thank)
    assert floor.page(ComposerPage).head.heading.text() == "Ringrazia di avercelo detto"
    assert _stored(floor, waited).answered_by == "Giulia"


def test_from_the_list_one_comes_to_the_card(floor: Shop, waited: int) -> None:
    page = _list(floor)
    page.list.open_current()
    floor.settle()
    floor.click(floor.sheet(ToldSheet).card)
    assert floor.page(CardPage).customer_id == MARTA
    assert _stored(floor, waited).answered_at is None


def test_who_gave_no_name_is_neither_thanked_nor_opened(floor: Shop) -> None:
    _tell(floor, Told(words="Manca il pane nero"), customer_id=None)
    page = _list(floor)
    assert _rows(page)[0].badge is None
    page.list.open_current()
    floor.settle()
    sheet = floor.sheet(ToldSheet)
    assert not sheet.thank.isVisible()
    assert not sheet.card.isVisible()


def test_an_excuse_in_the_answer_has_its_hint(floor: Shop, waited: int) -> None:
    page = _list(floor)
    page.list.open_current()
    floor.settle()
    sheet = floor.sheet(ToldSheet)
    floor.paste("Sabato saremo in tre. Purtroppo eravamo in pochi.")
    floor.press(Key.Key_Period, Control)
    assert sheet.answer.text() == "Sabato saremo in tre."
    assert _stored(floor, waited).answer == ""


def test_what_another_counter_answered_meanwhile_is_told(floor: Shop, waited: int) -> None:
    page = _list(floor)
    page.list.open_current()
    floor.settle()
    sheet = floor.sheet(ToldSheet)
    sheet.answer.set_text("Ci dispiace.")
    request = AnswerRequest(uuid.uuid4(), waited, "Sabato saremo in tre.")
    floor.do(answer_feedback, request, floor.floor.desk.actor)
    floor.click(sheet.save)
    assert sheet.fault.text().startswith("Ha già avuto")
    assert _stored(floor, waited).answer == "Sabato saremo in tre."
