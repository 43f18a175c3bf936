"""Words of a complaint on their way to the archive: none is lost, none is saved twice."""

import uuid
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt

from careapp.errors import Unavailable
from careapp.services.archive import Archive
from careapp.services.case_lists import CaseFilter, list_cases
from careapp.services.cases import SaveCase, save_case
from careapp.ui.dialogs.case_thread import ChangedSheet
from careapp.ui.pages import case_keeping
from careapp.ui.pages.case import CasePage
from careapp.ui.pages.counter import CounterPage
from tests.ui.floors import Shop
from tests.ui.pages.complaining import hear, the_case

Key = Qt.Key


def cut_first_answer(monkeypatch: pytest.MonkeyPatch, *, is_saved: bool = True) -> None:
    """Let the line to the archive go once, after it has saved what was sent, or before."""
    whole = Archive.change
    cuts: list[object] = []

    def change(archive: Archive, function: Callable[..., Any], /, *args: object) -> object:
        if cuts:
            return whole(archive, function, *args)
        cuts.append(function)
        if is_saved:
            whole(archive, function, *args)
        raise Unavailable("Non risponde.")

    monkeypatch.setattr(Archive, "change", change)


def test_an_answer_that_was_cut_off_opens_no_second_case(
    floor: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    hear(floor)
    floor.write("Il tè era freddo")
    cut_first_answer(monkeypatch)
    floor.press(Key.Key_Tab)
    assert floor.said() == "Non risponde."
    page = floor.page(CasePage)
    page.listen.words.set_text("Il tè era freddo e amaro")
    floor.press(Key.Key_F2)
    assert the_case(floor).draft.words == "Il tè era freddo e amaro"


def test_the_last_words_are_kept_although_others_are_on_their_way(floor: Shop) -> None:
    page = hear(floor)
    page.listen.words.set_text("Il tè era freddo")
    page.keep()
    page.listen.words.set_text("Il tè era freddo e amaro")
    floor.press(Key.Key_F2)
    assert the_case(floor).draft.words == "Il tè era freddo e amaro"


def test_a_save_that_fails_behind_its_page_is_told(
    floor: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = hear(floor)
    page.listen.words.set_text("Il tè era freddo")
    cut_first_answer(monkeypatch)
    floor.press(Key.Key_F2)
    assert floor.said() == "Non risponde."


def test_words_taken_back_while_nobody_answered_are_taken_back(
    floor: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = hear(floor)
    floor.write("Il tè era freddo")
    floor.press(Key.Key_Tab)
    cut_first_answer(monkeypatch)
    page.listen.words.set_text("Una parola di troppo")
    page.keep()
    floor.settle()
    page.listen.words.set_text("Il tè era freddo")
    floor.press(Key.Key_F2)
    assert the_case(floor).draft.words == "Il tè era freddo"


def test_words_left_behind_while_nobody_answers_are_saved_later(
    floor: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(case_keeping, "AGAIN_MS", 0)
    page = hear(floor)
    page.listen.words.set_text("Il tè era freddo")
    cut_first_answer(monkeypatch, is_saved=False)
    floor.press(Key.Key_F2)
    floor.qtbot.waitUntil(lambda: len(floor.ask(list_cases, CaseFilter.ALL).rows) == 1)
    assert the_case(floor).draft.words == "Il tè era freddo"
    assert floor.said() == "Non risponde."


def test_words_that_were_left_behind_and_refused_come_back(floor: Shop) -> None:
    page = hear(floor)
    page.listen.words.set_text("Ha pagato con 4111 1111 1111 1111")
    floor.press(Key.Key_F2)
    page = floor.page(CasePage)
    assert page.listen.words.text() == "Ha pagato con 4111 1111 1111 1111"
    assert "carta di pagamento" in floor.said()
    page.listen.words.set_text("Ha pagato con la carta")
    floor.press(Key.Key_F2)
    assert the_case(floor).draft.words == "Ha pagato con la carta"
    floor.page(CounterPage)


@pytest.mark.parametrize("is_mine", [True, False])
def test_words_left_behind_while_somebody_else_saved_are_laid_beside_theirs(
    floor: Shop, *, is_mine: bool
) -> None:
    page = hear(floor)
    floor.write("Il tè era freddo")
    floor.press(Key.Key_Tab)
    case = the_case(floor)
    page.listen.words.set_text("Il tè era freddo e amaro")
    theirs = replace(case.draft, words="Il tè di Elena")
    request = SaveCase(uuid.uuid4(), case.id, case.version, theirs)
    floor.do(save_case, request, floor.floor.desk.actor)
    floor.press(Key.Key_F2)
    sheet = floor.sheet(ChangedSheet)
    floor.click(sheet.mine if is_mine else sheet.theirs)
    kept = "Il tè era freddo e amaro" if is_mine else "Il tè di Elena"
    assert floor.page(CasePage).listen.words.text() == kept
    assert the_case(floor).draft.words == kept
