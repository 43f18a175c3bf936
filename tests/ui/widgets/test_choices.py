from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication, QRadioButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from careapp.ui.theme import Theme
from careapp.ui.widgets.combo import Combo
from careapp.ui.widgets.date_field import DateField
from careapp.ui.widgets.field import Field, TextArea
from careapp.ui.widgets.flow import FlowLayout
from careapp.ui.widgets.options import Option, OptionCard, OptionCards
from careapp.ui.widgets.pills import Pill, Pills
from careapp.ui.widgets.results import ResultList
from careapp.ui.widgets.segmented import Segmented
from careapp.ui.widgets.stepper import Stepper
from careapp.ui.widgets.tick import CheckRow, Toggle
from careapp.ui.widgets.timeline import Timeline
from tests.ui.conftest import Shown

Role = QAccessible.Role
FILTERS = [("all", "Tutto"), ("sales", "Acquisti"), ("vouchers", "Buoni")]
GESTURES = [
    Option("discount", "Sconto", "percent", "si toglie dalla prossima spesa"),
    Option("gift", "Omaggio", "gift"),
    Option("words", "Solo parole"),
]


@pytest.mark.parametrize(
    "make",
    [
        Combo,
        lambda: DateField(date(2026, 3, 12)),
        lambda: Stepper(0, 9),
        lambda: Field("Nome"),
        lambda: TextArea("Messaggio"),
        lambda: ResultList("Clienti"),
        lambda: Timeline("Storia"),
    ],
)
def test_a_wheel_in_passing_takes_no_focus(make: Callable[[], QWidget]) -> None:
    wheel_alone = Qt.FocusPolicy.WheelFocus.value & ~Qt.FocusPolicy.StrongFocus.value
    part = make()
    for widget in (part, *part.findChildren(QWidget)):
        assert not widget.focusPolicy().value & wheel_alone


def role_of(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


def wheel(widget: QWidget) -> QWheelEvent:
    event = QWheelEvent(
        QPointF(10, 10),
        widget.mapToGlobal(QPointF(10, 10)),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
    return event


class TestSegmented:
    def test_the_first_is_chosen_at_the_start(self) -> None:
        assert Segmented(FILTERS).value() == "all"

    def test_a_click_chooses(self, qtbot: QtBot, shown: Shown) -> None:
        segmented = Segmented(FILTERS, "Filtro")
        shown(segmented)
        segment = segmented.findChildren(QRadioButton)[1]
        with qtbot.waitSignal(segmented.changed) as seen:
            qtbot.mouseClick(segment, Qt.MouseButton.LeftButton)
        assert seen.args == ["sales"]

    def test_arrows_move_the_choice(self, qtbot: QtBot, shown: Shown) -> None:
        segmented = Segmented(FILTERS)
        shown(segmented)
        segmented.findChildren(QRadioButton)[0].setFocus()
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
        assert segmented.value() == "sales"

    def test_it_is_heard_as_a_choice_of_one(self) -> None:
        segmented = Segmented(FILTERS)
        segments = [child for child in segmented.children() if isinstance(child, QWidget)]
        assert {role_of(segment) for segment in segments} == {Role.RadioButton}

    def test_the_choice_is_seen(self) -> None:
        segmented = Segmented(FILTERS)
        before = segmented.grab().toImage()
        segmented.set_value("vouchers")
        assert segmented.grab().toImage() != before

    def test_it_may_be_empty(self) -> None:
        assert not Segmented([]).grab().isNull()


class TestPills:
    def test_one_of_them(self, qtbot: QtBot) -> None:
        pills = Pills(FILTERS)
        assert pills.values() == ()
        pills.set_values(["all"])
        with qtbot.waitSignal(pills.changed):
            pills.findChildren(Pill)[1].click()
        assert pills.values() == ("sales",)

    def test_any_of_them(self) -> None:
        pills = Pills(FILTERS, is_multiple=True)
        pills.set_values(["all", "vouchers"])
        pills.findChildren(Pill)[0].click()
        assert pills.values() == ("vouchers",)

    def test_what_was_chosen_is_seen_where_nothing_may_be_chosen(self) -> None:
        pills = Pills([("bread", "Pane"), ("cake", "Pane")])
        pills.set_values(["bread"])
        pills.setEnabled(False)
        chosen, other = pills.findChildren(Pill)
        assert chosen.grab().toImage() != other.grab().toImage()

    def test_others_may_take_their_place(self) -> None:
        pills = Pills(FILTERS)
        pills.set_options([("bread", "Pane")])
        pills.set_values(["bread"])
        assert pills.values() == ("bread",)

    def test_they_wrap(self, shown: Shown) -> None:
        window = QWidget()
        column = QVBoxLayout(window)
        pills = Pills([(str(n), f"Motivo numero {n}") for n in range(12)])
        column.addWidget(pills)
        column.addStretch(1)
        window.resize(420, 500)
        shown(window)
        parts = pills.findChildren(Pill)
        assert parts[0].y() < parts[-1].y()
        for one in parts:
            assert pills.rect().contains(one.geometry())
            assert not any(
                one.geometry().intersects(other.geometry()) for other in parts if other is not one
            )

    def test_each_state_is_drawn(self, shown: Shown) -> None:
        pill = Pill("Attesa")
        shown(pill)
        pill.clearFocus()
        off = pill.grab().toImage()
        pill.setChecked(True)
        on = pill.grab().toImage()
        pill.setFocus()
        focused = pill.grab().toImage()
        pill.setEnabled(False)
        assert len({off.cacheKey(), on.cacheKey(), focused.cacheKey()}) == 3
        assert off != on != focused
        assert pill.grab().toImage() != off


class TestFlow:
    def test_items_can_be_taken(self) -> None:
        window = QWidget()
        flow = FlowLayout(8, window)
        flow.addWidget(Pill("a"))
        assert flow.count() == 1
        assert flow.itemAt(0) is not None
        assert flow.itemAt(5) is None
        assert flow.takeAt(5) is None
        assert flow.takeAt(0) is not None
        assert flow.count() == 0
        assert flow.sizeHint().height() == 0

    def test_a_hidden_item_takes_no_room(self) -> None:
        window = QWidget()
        flow = FlowLayout(8, window)
        pills = [Pill("uno"), Pill("due")]
        for pill in pills:
            flow.addWidget(pill)
        both = flow.sizeHint().width()
        pills[0].hide()
        assert flow.sizeHint().width() < both
        assert flow.minimumSize().height() == 40
        flow.setGeometry(flow.geometry())
        assert not flow.expandingDirections()


class TestOptionCards:
    def test_a_number_chooses(self, qtbot: QtBot, shown: Shown) -> None:
        cards = OptionCards(GESTURES, "Gesto")
        shown(cards)
        assert cards.value() is None
        cards.set_value("discount")
        first = cards.findChildren(OptionCard)[0]
        first.setFocus()
        with qtbot.waitSignal(cards.changed) as seen:
            qtbot.keyClick(first, Qt.Key.Key_3)
        assert seen.args == ["words"]
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_9)
        assert cards.value() == "words"

    def test_a_closed_option_is_not_chosen(self, shown: Shown) -> None:
        cards = OptionCards(GESTURES)
        shown(cards)
        cards.set_value("discount")
        cards.set_option_enabled("gift", False)
        cards.choose_number(2)
        assert cards.value() == "discount"

    def test_a_click_anywhere_and_the_arrows_choose(self, qtbot: QtBot, shown: Shown) -> None:
        cards = OptionCards(GESTURES, is_row=True, has_numbers=False)
        shown(cards)
        first, second, third = cards.findChildren(OptionCard)
        at = QPoint(second.width() - 4, 4)
        qtbot.mouseClick(second, Qt.MouseButton.LeftButton, pos=at)
        assert cards.value() == "gift"
        qtbot.keyClick(second, Qt.Key.Key_Right)
        assert cards.value() == "words"
        assert role_of(third) == Role.RadioButton
        assert first.sizeHint().height() == 64

    def test_letters_are_left_alone(self, qtbot: QtBot) -> None:
        card = OptionCard(GESTURES[0], 64, "1")
        qtbot.addWidget(card)
        qtbot.keyClick(card, Qt.Key.Key_2)
        assert not card.isChecked()

    def test_cards_of_one_line_are_lower_in_a_low_window(self, theme: Theme) -> None:
        card = OptionCard(GESTURES[1], 56)
        assert card.sizeHint().height() == 56
        theme.set_window_size(1366, 690)
        assert card.sizeHint().height() == 48
        assert OptionCard(GESTURES[0], 64).sizeHint().height() == 64

    def test_each_state_is_drawn(self, shown: Shown) -> None:
        card = OptionCard(GESTURES[0], 64, "1")
        shown(card)
        off = card.grab().toImage()
        card.setChecked(True)
        on = card.grab().toImage()
        card.setEnabled(False)
        assert off != on != card.grab().toImage()


class TestTick:
    @pytest.mark.parametrize("make", [Toggle, CheckRow])
    def test_the_whole_row_takes_the_click(
        self, make: type[Toggle | CheckRow], qtbot: QtBot, shown: Shown
    ) -> None:
        tick = make("Possiamo ricordare acquisti e preferenze")
        shown(tick)
        at = QPoint(tick.width() - 4, tick.height() // 2)
        with qtbot.waitSignal(tick.toggled):
            qtbot.mouseClick(tick, Qt.MouseButton.LeftButton, pos=at)
        qtbot.keyClick(tick, Qt.Key.Key_Space)
        assert not tick.isChecked()
        assert tick.height() >= 32
        assert role_of(tick) == Role.CheckBox

    @pytest.mark.parametrize("make", [Toggle, CheckRow])
    def test_each_state_is_drawn(self, make: type[Toggle | CheckRow], shown: Shown) -> None:
        tick = make("Sì")
        shown(tick)
        tick.clearFocus()
        off = tick.grab().toImage()
        tick.setChecked(True)
        on = tick.grab().toImage()
        tick.setFocus()
        focused = tick.grab().toImage()
        tick.setChecked(False)
        assert off != on != focused != tick.grab().toImage()
        tick.clearFocus()
        tick.setEnabled(False)
        assert tick.grab().toImage() != off

    def test_a_switch_may_have_a_name_only(self) -> None:
        toggle = Toggle(name="Tema scuro")
        assert toggle.sizeHint().width() == 48
        heard = QAccessible.queryAccessibleInterface(toggle)
        assert heard.text(QAccessible.Text.Name) == "Tema scuro"

    def test_long_words_wrap(self) -> None:
        row = CheckRow("Possiamo mandare auguri e buoni, al massimo uno al mese")
        assert row.hasHeightForWidth()
        assert row.heightForWidth(1000) == 32
        assert row.heightForWidth(200) > 60
        assert row.minimumSizeHint().width() == 160


class TestCombo:
    def test_a_key_chooses_and_tells(self, qtbot: QtBot, shown: Shown) -> None:
        combo = Combo([("it", "Italiano"), ("en", "Inglese")], "languages", "Lingua")
        shown(combo)
        assert combo.value() == "it"
        with qtbot.waitSignal(combo.chosen) as seen:
            qtbot.keyClick(combo, Qt.Key.Key_Down)
        assert seen.args == ["en"]
        with qtbot.assertNotEmitted(combo.chosen):
            combo.set_value("it")
        assert role_of(combo) == Role.ComboBox

    def test_an_empty_list_has_no_value(self) -> None:
        assert not Combo().value()

    def test_a_wheel_in_passing_changes_nothing(self, shown: Shown) -> None:
        combo = Combo([("it", "Italiano"), ("en", "Inglese")])
        shown(combo)
        assert not wheel(combo).isAccepted()
        assert combo.value() == "it"

    def test_its_rows_can_be_hit_by_a_finger(self, shown: Shown) -> None:
        combo = Combo([("it", "Italiano"), ("en", "Inglese")])
        shown(combo)
        combo.showPopup()
        assert combo.view().sizeHintForRow(0) == 40
        combo.hidePopup()

    def test_each_state_is_drawn(self, shown: Shown) -> None:
        combo = Combo([("it", "Italiano")], "languages")
        shown(combo)
        combo.clearFocus()
        rest = combo.grab().toImage()
        combo.setProperty("wrong", "true")
        wrong = combo.grab().toImage()
        combo.setFocus()
        focused = combo.grab().toImage()
        combo.setEnabled(False)
        off = combo.grab().toImage()
        assert rest != wrong != focused != off
