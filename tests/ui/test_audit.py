import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from careapp.text import LANGUAGES, set_language
from careapp.ui.audit import Fault, audit
from careapp.ui.dialogs.shortcuts import ShortcutsSheet
from careapp.ui.theme import Scheme, Theme
from careapp.ui.widgets.badge import Badge, IconLabel
from careapp.ui.widgets.button import Button
from careapp.ui.widgets.card import Card, ScrollArea
from careapp.ui.widgets.combo import Combo
from careapp.ui.widgets.field import Field
from careapp.ui.widgets.label import ELabel, QuoteLabel, Text
from careapp.ui.widgets.results import ResultList
from careapp.ui.window import Window
from tests.ui.conftest import Shown
from tests.ui.gallery import gallery
from tests.ui.shell import sections

LONG = "Studio Marchetti Associati di Anna Marchetti e figli, società in nome collettivo"


def sound(shown: Shown) -> tuple[QWidget, QVBoxLayout]:
    window = QWidget()
    column = QVBoxLayout(window)
    column.addWidget(Field("Nome"))
    column.addWidget(Combo([("it", "Italiano")], name="Lingua"))
    column.addWidget(ResultList("Clienti"))
    window.resize(400, 600)
    shown(window)
    return window, column


def faults(window: QWidget) -> list[Fault]:
    QApplication.processEvents()
    return [problem.fault for problem in audit(window)]


def test_a_sound_window_has_no_problem(shown: Shown) -> None:
    window, _column = sound(shown)
    assert audit(window) == []


def test_what_was_filled_in_just_now_is_laid_out_before_it_is_judged(shown: Shown) -> None:
    window, column = sound(shown)
    part = Text("Un elenco")
    column.addWidget(part)
    QApplication.processEvents()
    part.setText(LONG)
    assert audit(window) == []


def test_text_that_is_cut_is_found(shown: Shown) -> None:
    window, column = sound(shown)
    column.addWidget(ELabel(LONG))
    assert faults(window) == [Fault.ELIDED]


@pytest.mark.parametrize("make", [QLabel, Badge, Button])
def test_text_that_is_clipped_is_found(make: type[QLabel | Badge | Button], shown: Shown) -> None:
    window, column = sound(shown)
    part = make(LONG)
    part.setFixedWidth(120)
    column.addWidget(part)
    assert Fault.CLIPPED in faults(window)


@pytest.mark.parametrize("make", [Text, QuoteLabel])
def test_wrapped_text_without_height_is_found(make: type[Text | QuoteLabel], shown: Shown) -> None:
    window, column = sound(shown)
    part = make(LONG)
    part.setFixedSize(120, 20)
    column.addWidget(part)
    assert faults(window) == [Fault.TOO_LOW]


def test_parts_over_each_other_are_found(shown: Shown) -> None:
    window, _column = sound(shown)
    over = Button("Sopra", parent=window)
    over.move(20, 40)
    over.show()
    assert Fault.OVERLAP in faults(window)


def test_parts_outside_are_found(shown: Shown) -> None:
    window, _column = sound(shown)
    outside = Button("Fuori", parent=window)
    outside.move(380, 560)
    outside.show()
    assert Fault.OUTSIDE in faults(window)


def test_an_icon_beside_another_line_than_its_words_is_found(shown: Shown) -> None:
    window, column = sound(shown)
    row = QHBoxLayout()
    words = Text("Una riga sola")
    row.addWidget(IconLabel("info"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    row.addWidget(Button("Alto", height=60))
    column.addLayout(row)
    assert faults(window) == [Fault.CROOKED]
    words.setAlignment(Qt.AlignmentFlag.AlignTop)
    assert faults(window) == []


def test_titles_beside_each_other_that_are_not_level_are_found(shown: Shown) -> None:
    window, column = sound(shown)
    row = QHBoxLayout()
    high, low = Card("Fedeltà"), Card("Storia")
    low.title.setMinimumHeight(40)
    for card in (high, low):
        row.addWidget(card)
    column.addLayout(row)
    assert faults(window) == [Fault.CROOKED, Fault.CROOKED]
    high.title.setMinimumHeight(40)
    assert faults(window) == []


def test_what_is_scrolled_may_be_outside(shown: Shown) -> None:
    window, column = sound(shown)
    inner = QVBoxLayout()
    for number in range(60):
        inner.addWidget(Text(f"riga {number}"))
    column.addWidget(ScrollArea(inner))
    assert faults(window) == []


def test_small_targets_are_found(shown: Shown) -> None:
    window, column = sound(shown)
    small = Button(icon="check", name="Mantenuta", height=20)
    row = QHBoxLayout()
    row.addWidget(small)
    column.addLayout(row)
    assert Fault.SMALL_TARGET in faults(window)


def test_parts_without_a_name_are_found_and_pointed_at(shown: Shown) -> None:
    window, column = sound(shown)
    column.addWidget(QLineEdit())
    QApplication.processEvents()
    (problem,) = audit(window)
    assert problem.fault is Fault.UNNAMED
    assert "QLineEdit" in str(problem)
    assert str(problem).endswith("has no name for a screen reader")


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_the_gallery_of_parts_is_sound(scheme: Scheme, theme: Theme, shown: Shown) -> None:
    theme.set_scheme(scheme)
    assert [str(problem) for problem in audit(shown(gallery()))] == []


SIZES = ((1366, 768), (1366, 690), (1280, 680), (1536, 864))


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_shell_and_its_sheet_are_sound(
    size: tuple[int, int], language: str, qtbot: QtBot
) -> None:
    set_language(language)
    window = Window()
    window.furnish(sections(), is_demo=True)
    qtbot.addWidget(window)
    window.setMinimumSize(0, 0)
    window.resize(*size)
    window.set_person("Giulia Bianchi", "Cassa 1", is_manager=True)
    window.set_printer("Stampante pronta", is_ready=True)
    window.set_archive("Archivio ok", is_ready=True)
    window.go("counter")
    window.show()
    window.open_sheet(ShortcutsSheet())
    QApplication.processEvents()
    assert [str(problem) for problem in audit(window)] == []
