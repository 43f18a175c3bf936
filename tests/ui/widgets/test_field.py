import pytest
from PySide6.QtCore import QEvent, QMimeData, QRect, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from careapp.ui import icons
from careapp.ui.tokens import LIGHT
from careapp.ui.widgets.combo import Combo
from careapp.ui.widgets.field import MOST_PASTED, Field, Labelled, TextArea
from careapp.ui.widgets.line import LineEdit, SearchBox
from careapp.ui.widgets.results import ResultList, ResultRow
from tests.ui.conftest import Shown


def border(widget: QWidget) -> str:
    return widget.grab().toImage().pixelColor(0, widget.height() // 2).name().upper()


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def description_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Description)


def test_a_field_has_label_text_and_signal(qtbot: QtBot, shown: Shown) -> None:
    field = Field("Nome", "Marta")
    shown(field)
    assert name_of(field.edit) == "Nome"
    typed: list[str] = []
    field.changed.connect(typed.append)
    field.edit.selectAll()
    qtbot.keyClicks(field.edit, " Omar ")
    assert typed[-1] == " Omar "
    assert field.text() == "Omar"
    field.set_text("Lan")
    assert typed[-1] == " Omar "


def test_focus_and_fault_are_seen(shown: Shown) -> None:
    field = Field("Telefono", "333", icon="phone", help_text="con il prefisso")
    shown(field)
    field.edit.clearFocus()
    assert border(field.edit) == LIGHT.edge
    field.setFocus()
    assert field.edit.hasFocus()
    assert border(field.edit) == LIGHT.focus
    field.set_fault("Almeno 6 cifre")
    assert border(field.edit) == LIGHT.bad
    assert field.fault() == "Almeno 6 cifre"
    assert description_of(field.edit) == "Almeno 6 cifre"
    field.set_fault("")
    assert not field.fault()
    assert description_of(field.edit) == "con il prefisso"


def test_any_box_can_be_labelled() -> None:
    combo = Combo([("it", "Italiano")])
    labelled = Labelled("Lingua", combo)
    assert combo.accessibleName() == "Lingua"
    assert labelled.label.buddy() is combo
    labelled.set_fault("Scegli una lingua")
    assert combo.property("wrong") == "true"


def test_a_box_with_a_name_of_its_own_keeps_it() -> None:
    combo = Combo([("it", "Italiano")], name="Lingua della carta")
    labelled = Labelled("Lingua", combo)
    assert labelled.box.accessibleName() == "Lingua della carta"


def undo_event() -> QKeyEvent:
    control = Qt.KeyboardModifier.ControlModifier
    return QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, control)


def test_ctrl_z_is_the_window_s_where_nothing_was_typed(qtbot: QtBot, shown: Shown) -> None:
    edit = LineEdit()
    shown(edit)
    event = undo_event()
    QApplication.sendEvent(edit, event)
    assert not event.isAccepted()
    qtbot.keyClicks(edit, "a")
    event = undo_event()
    QApplication.sendEvent(edit, event)
    assert event.isAccepted()


def test_a_long_text_counts_itself(qtbot: QtBot, shown: Shown) -> None:
    area = TextArea("Messaggio", limit=5)
    shown(area)
    with qtbot.waitSignal(area.changed) as seen:
        area.set_text("ciao")
    assert seen.args == ["ciao"]
    assert area.aside.text() == "4 su 5"
    lengths = [area.is_over_limit]
    area.set_text("buongiorno")
    lengths.append(area.is_over_limit)
    assert lengths == [False, True]
    assert area.edit.property("wrong") == "true"
    assert area.text() == "buongiorno"


def test_tab_leaves_a_long_text(qtbot: QtBot, shown: Shown) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    area, after = TextArea("Messaggio"), LineEdit()
    column.addWidget(area)
    column.addWidget(after)
    shown(window)
    area.setFocus()
    qtbot.keyClick(area.edit, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert not area.text()


def searching(shown: Shown) -> tuple[SearchBox, ResultList]:
    window = QWidget()
    column = QVBoxLayout(window)
    search, results = SearchBox("Nome, telefono, tessera o buono"), ResultList("Clienti")
    column.addWidget(search)
    column.addWidget(results)
    results.set_rows([ResultRow(n, f"Persona {n}", "Lei") for n in range(9)], choose_first=True)
    search.set_list(results)
    shown(window)
    search.setFocus()
    return search, results


@pytest.mark.parametrize(
    ("width", "has_words"),
    [(700, True), (490, False)],
)
def test_the_words_of_the_reader_make_room_for_what_the_box_asks(
    shown: Shown, width: int, has_words: bool
) -> None:
    search = SearchBox("Nome, telefono, tessera o buono")
    search.set_reader(is_ready=True)
    shown(search)
    search.setFixedWidth(width)
    margin = search.textMargins().right()
    assert (margin > 100) is has_words
    asked = search.fontMetrics().horizontalAdvance(search.placeholderText())
    assert 60 + asked < width - margin
    assert search.toolTip() == "Lettore pronto"


@pytest.mark.parametrize(
    ("left", "drawn"), [(0, ["search"]), (200, []), (660, ["scan-barcode"])], ids=str
)
def test_a_cursor_that_blinks_paints_no_icon(
    left: int, drawn: list[str], shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    search = SearchBox("Nome")
    search.set_reader(is_ready=True)
    shown(search)
    search.setFixedWidth(700)
    search.repaint()
    painted: list[str] = []
    monkeypatch.setattr(icons, "draw", lambda _painter, name, *_where: painted.append(name))
    search.repaint(QRect(left, 19, 10, 28))
    assert painted == drawn


def test_arrows_move_in_the_results_while_typing_goes_on(qtbot: QtBot, shown: Shown) -> None:
    search, results = searching(shown)
    qtbot.keyClick(search, Qt.Key.Key_Down)
    qtbot.keyClick(search, Qt.Key.Key_Down)
    qtbot.keyClick(search, Qt.Key.Key_Up)
    qtbot.keyClicks(search, "mar")
    assert results.current_key() == 1
    assert search.text() == "mar"
    assert search.hasFocus()


def test_home_and_end_stay_with_the_typing(qtbot: QtBot, shown: Shown) -> None:
    search, results = searching(shown)
    qtbot.keyClicks(search, "mar")
    qtbot.keyClick(search, Qt.Key.Key_Home)
    assert search.cursorPosition() == 0
    assert results.current_key() == 0


def test_arrows_without_a_list_do_nothing(qtbot: QtBot, shown: Shown) -> None:
    search = SearchBox("Nome")
    shown(search)
    qtbot.keyClick(search, Qt.Key.Key_Down)
    assert not search.text()


def test_enter_submits(qtbot: QtBot, shown: Shown) -> None:
    search, _results = searching(shown)
    with qtbot.waitSignal(search.submitted):
        qtbot.keyClick(search, Qt.Key.Key_Return)


def test_the_first_escape_empties_the_search(qtbot: QtBot, shown: Shown) -> None:
    search, _results = searching(shown)
    qtbot.keyClicks(search, "mar")
    with qtbot.waitSignal(search.textEdited) as seen:
        assert search.clear_step()
    assert seen.args == [""]
    assert not search.clear_step()


@pytest.mark.parametrize(
    ("is_ready", "words"), [(True, "Lettore pronto"), (False, "Lettore spento")]
)
def test_the_reader_says_whether_it_listens(is_ready: bool, words: str) -> None:
    search = SearchBox("Nome")
    search.set_reader(is_ready=is_ready)
    assert description_of(search) == words


def test_a_reader_that_is_off_looks_different() -> None:
    search = SearchBox("Nome")
    search.resize(600, 64)
    before = search.grab().toImage()
    search.set_reader(is_ready=False)
    assert search.grab().toImage() != before


def test_of_a_pasted_book_the_beginning_stands(qtbot: QtBot) -> None:
    area = TextArea("Messaggio")
    qtbot.addWidget(area)
    book = QMimeData()
    book.setText("parola " * 20_000)
    area.edit.insertFromMimeData(book)
    assert area.text() == book.text()[:MOST_PASTED]
    assert area.is_over_limit
