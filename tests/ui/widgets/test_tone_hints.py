"""Hints below a text: named, mended with one key, never in the way."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from careapp.rules.tone.check import Judged, Kind
from careapp.ui.widgets.field import Field, TextArea
from careapp.ui.widgets.tone_hints import ToneHints, hints_below
from tests.ui.conftest import Shown


class Form(QWidget):
    """A message with its hints."""

    def __init__(self, kind: Kind = Kind.MESSAGE, names: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.area = TextArea("Messaggio")
        self.hints = hints_below(self.area, kind, names)
        column = QVBoxLayout(self)
        column.addWidget(self.area)
        column.addWidget(self.hints)

    def write(self, text: str) -> ToneHints:
        self.area.set_text(text)
        self.hints.judge()
        return self.hints


@pytest.fixture
def form(shown: Shown) -> Form:
    form = Form()
    shown(form)
    return form


def test_a_good_text_has_no_hint(form: Form) -> None:
    assert form.write("Grazie, a domani.").isHidden()


def test_a_hint_names_the_phrase_and_takes_it_out(form: Form, qtbot: QtBot) -> None:
    hints = form.write("Il pane è pronto. Purtroppo eravamo in pochi.")
    assert hints.isVisible()
    assert "«Purtroppo eravamo in pochi»" in hints.text()
    assert hints.accessibleName() == hints.text()
    assert hints.button.text() == "Togli la frase"
    qtbot.keyClick(form.area.edit, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    assert form.area.text() == "Il pane è pronto."
    assert hints.isHidden()
    form.area.edit.undo()
    assert form.area.text().endswith("in pochi.")


def test_a_fix_is_shown_before_it_is_taken(form: Form, qtbot: QtBot) -> None:
    hints = form.write("Il pane ARRIVA SUBITO oggi!!!")
    assert "Meglio: «arriva subito»." in hints.text()
    assert "Poi ce n’è un altro." in hints.text()
    assert hints.button.text() == "Sistema"
    qtbot.mouseClick(hints.button, Qt.MouseButton.LeftButton)
    assert form.area.text() == "Il pane arriva subito oggi!!!"
    hints.mend()
    assert form.area.text() == "Il pane arriva subito oggi."
    assert hints.isHidden()


def test_a_phrase_without_a_known_fix_is_only_named(form: Form) -> None:
    text = "Gentile signora, il tuo ordine è pronto: vieni quando vuoi."
    hints = form.write(text)
    assert "«Gentile signora»" in hints.text()
    assert hints.button.isHidden()
    hints.mend()
    assert form.area.text() == text


def test_what_is_missing_is_left_to_the_ticks(shown: Shown) -> None:
    form = Form(Kind.APOLOGY)
    shown(form)
    assert form.write("Ieri il pane non c’era.").isHidden()


def test_the_persons_own_name_is_no_hint(shown: Shown) -> None:
    form = Form(names=("Ivo Purtroppo Stronzi",))
    shown(form)
    assert form.write("Grazie, Ivo Stronzi.").isHidden()


def test_it_waits_until_nobody_types(form: Form, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.hints.judged) as found:
        form.area.edit.insertPlainText("Il cliente è comunista.")
        assert form.hints.isHidden()
    assert isinstance(found.args[0], Judged)
    assert form.hints.isVisible()


def test_a_key_pressed_before_the_hint_is_renewed_mends_the_text_as_it_stands(form: Form) -> None:
    form.write("Il pane è pronto. Purtroppo eravamo in pochi.")
    form.area.rewrite("Buongiorno. Il pane è pronto. Purtroppo eravamo in pochi.")
    form.hints.mend()
    assert form.area.text() == "Buongiorno. Il pane è pronto."


def test_a_line_is_mended_as_if_it_were_typed(shown: Shown) -> None:
    field = Field("Promettiamo")
    hints = hints_below(field)
    shown(field)
    typed: list[str] = []
    field.changed.connect(typed.append)
    field.set_text("Il pane, SUBITO PRONTO, domani")
    hints.judge()
    hints.mend()
    assert field.text() == "Il pane, subito pronto, domani"
    assert typed == [field.text()]


def test_in_a_narrow_place_the_button_stands_below_the_words(form: Form) -> None:
    hints = form.write("Il pane è pronto. Purtroppo eravamo in pochi.")
    form.resize(560, 300)
    QApplication.processEvents()
    assert hints.button.x() > hints.width() / 2
    form.resize(340, 300)
    QApplication.processEvents()
    assert hints.button.y() > hints.height() / 2


def test_of_two_hints_in_sight_each_has_its_turn(shown: Shown, qtbot: QtBot) -> None:
    both = QWidget()
    forms = Form(), Form()
    column = QVBoxLayout(both)
    for form in forms:
        column.addWidget(form)
    shown(both)
    for form in forms:
        form.write("Il pane è pronto. Purtroppo eravamo in pochi.")
    for _turn in forms:
        qtbot.keyClick(forms[0].area.edit, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    assert [form.area.text() for form in forms] == ["Il pane è pronto."] * 2
