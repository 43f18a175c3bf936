"""Words of a complaint on their way to the archive: none is lost, none is saved twice."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt

from careapp.errors import Unavailable
from careapp.services.archive import Archive
from careapp.ui.pages.case import CasePage
from tests.ui.floors import Shop
from tests.ui.pages.complaining import hear, the_case

Key = Qt.Key


def cut_first_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the line to the archive go once, after it has saved what was sent."""
    whole = Archive.change
    cuts: list[object] = []

    def change(archive: Archive, function: Callable[..., Any], /, *args: object) -> object:
        answer = whole(archive, function, *args)
        if not cuts:
            cuts.append(function)
            raise Unavailable("Non risponde.")
        return answer

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
