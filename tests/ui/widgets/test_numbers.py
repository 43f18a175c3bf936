from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QPaintEvent
from pytestqt.qtbot import QtBot

from careapp import text
from careapp.ui.theme import Scheme, Theme
from careapp.ui.tokens import LIGHT, Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets import paint
from careapp.ui.widgets.date_field import DateField
from careapp.ui.widgets.progress import ProgressBar, Ring, Stamps
from careapp.ui.widgets.stepper import AmountField, MoneyStepper, Stepper
from tests.ui.conftest import Shown
from tests.ui.widgets.test_choices import role_of, wheel

Role = QAccessible.Role


def type_over(qtbot: QtBot, stepper: Stepper, words: str) -> None:
    stepper.lineEdit().selectAll()
    qtbot.keyClicks(stepper.lineEdit(), words)


class TestMoneyStepper:
    def test_it_shows_money(self) -> None:
        stepper = MoneyStepper(value=500, name="Valore")
        assert stepper.lineEdit().text() == "5,00\u00a0€"
        assert role_of(stepper) == Role.SpinBox

    def test_arrows_and_squares_step_whole_euros(self, qtbot: QtBot, shown: Shown) -> None:
        stepper = MoneyStepper(value=550, most=700)
        shown(stepper)
        told: list[int] = []
        stepper.changed.connect(told.append)
        qtbot.keyClick(stepper, Qt.Key.Key_Up)
        qtbot.keyClick(stepper, Qt.Key.Key_Up)
        plus = QPoint(stepper.width() - 10, 20)
        qtbot.mouseClick(stepper, Qt.MouseButton.LeftButton, pos=plus)
        assert told == [600, 700]
        qtbot.mouseClick(stepper, Qt.MouseButton.LeftButton, pos=QPoint(10, 20))
        assert stepper.value() == 600

    def test_down_from_between_goes_to_the_whole_below(self) -> None:
        stepper = MoneyStepper(value=550)
        stepper.stepBy(-1)
        assert stepper.value() == 500
        stepper.stepBy(-9)
        assert stepper.value() == 0

    def test_what_is_typed_is_read_in_every_usual_way(self, qtbot: QtBot, shown: Shown) -> None:
        stepper = MoneyStepper()
        shown(stepper)
        for typed, cents in (("7", 700), ("7,5", 750), ("7.50", 750), (",25", 25)):
            type_over(qtbot, stepper, typed)
            assert stepper.value() == cents
            assert stepper.is_readable()

    def test_what_cannot_be_read_stays_and_is_shown(self, qtbot: QtBot, shown: Shown) -> None:
        stepper = MoneyStepper(value=500, most=1000)
        shown(stepper)
        fine = stepper.grab().toImage()
        type_over(qtbot, stepper, "cinque")
        assert stepper.lineEdit().text() == "cinque"
        assert not stepper.is_readable()
        assert stepper.value() == 500
        assert stepper.grab().toImage() != fine
        type_over(qtbot, stepper, "99")
        assert not stepper.is_readable()

    def test_leaving_it_writes_the_amount_in_full(self, qtbot: QtBot, shown: Shown) -> None:
        stepper = MoneyStepper()
        shown(stepper)
        type_over(qtbot, stepper, "7")
        qtbot.keyClick(stepper.lineEdit(), Qt.Key.Key_Return)
        assert stepper.lineEdit().text() == "7,00\u00a0€"
        type_over(qtbot, stepper, "sette")
        qtbot.keyClick(stepper.lineEdit(), Qt.Key.Key_Return)
        assert stepper.lineEdit().text() == "sette"

    def test_over_the_limit_the_amount_stays(self, shown: Shown) -> None:
        stepper = MoneyStepper(value=5000)
        shown(stepper)
        stepper.set_over_limit(True)
        edge = stepper.grab().toImage().pixelColor(0, 22).name().upper()
        assert edge == LIGHT.warn
        assert stepper.value() == 5000

    def test_a_wheel_in_passing_changes_nothing(self, shown: Shown) -> None:
        stepper = MoneyStepper(value=500)
        shown(stepper)
        assert not wheel(stepper).isAccepted()
        assert stepper.value() == 500

    def test_the_number_stays_between_the_squares_in_every_theme(
        self, shown: Shown, theme: Theme
    ) -> None:
        stepper = MoneyStepper(value=500)
        shown(stepper)
        theme.set_scheme(Scheme.DARK)
        assert stepper.lineEdit().x() > 44
        assert stepper.lineEdit().geometry().right() < stepper.width() - 44

    def test_a_press_is_seen(self, qtbot: QtBot, shown: Shown) -> None:
        stepper = MoneyStepper(value=500)
        shown(stepper)
        qtbot.mousePress(stepper, Qt.MouseButton.LeftButton, pos=QPoint(10, 20))
        down = stepper.grab().toImage()
        qtbot.mouseRelease(stepper, Qt.MouseButton.LeftButton, pos=QPoint(10, 20))
        assert stepper.grab().toImage() != down

    def test_a_press_on_the_number_steps_nothing(self, qtbot: QtBot, shown: Shown) -> None:
        stepper = MoneyStepper(value=500)
        shown(stepper)
        middle = QPoint(stepper.width() // 2, 2)
        qtbot.mouseClick(stepper, Qt.MouseButton.LeftButton, pos=middle)
        assert stepper.value() == 500

    def test_setting_a_value_tells_nobody(self, qtbot: QtBot) -> None:
        stepper = MoneyStepper()
        with qtbot.assertNotEmitted(stepper.changed):
            stepper.set_value(1200)
        assert stepper.value() == 1200


def test_a_stepper_counts_whole_numbers(qtbot: QtBot, shown: Shown) -> None:
    stepper = Stepper(1, 30, 10, name="Giorni")
    shown(stepper)
    type_over(qtbot, stepper, "12")
    assert stepper.value() == 12
    assert stepper.minimumSizeHint().width() >= 160
    stepper.setEnabled(False)
    assert not stepper.grab().isNull()


class TestAmountField:
    def test_it_reads_cents(self, qtbot: QtBot, shown: Shown) -> None:
        field = AmountField("Totale della spesa")
        shown(field)
        assert field.cents() is None
        with qtbot.waitSignal(field.changed):
            qtbot.keyClicks(field, "14,60")
        assert field.cents() == 1460
        field.set_cents(960)
        assert field.text() == "9,60"

    @pytest.mark.parametrize(("has_implied_cents", "cents"), [(True, 1460), (False, 146_000)])
    def test_implied_cents_are_a_setting(self, has_implied_cents: bool, cents: int) -> None:
        field = AmountField("Totale", has_implied_cents=has_implied_cents)
        field.setText("1460")
        assert field.cents() == cents

    def test_english_amounts_are_read_back(self) -> None:
        text.set_language("en")
        field = AmountField("Total")
        field.set_cents(146_050)
        assert field.text() == "1,460.50"
        assert field.cents() == 146_050


class TestDateField:
    DAY = date(2026, 6, 30)

    def test_it_shows_the_day_in_words(self) -> None:
        field = DateField(date(2026, 9, 30), "Scade")
        assert field.text() == "30 settembre 2026"
        inside = field.minimumWidth() - 82
        assert paint.text_width(field.text(), Face.BODY) < inside
        field.set_value(self.DAY)
        assert field.value() == self.DAY

    def test_it_speaks_english_too(self) -> None:
        text.set_language("en")
        assert DateField(self.DAY).text() == "30 June 2026"

    def test_a_step_tells_the_day(self, qtbot: QtBot, shown: Shown) -> None:
        field = DateField(self.DAY)
        shown(field)
        with qtbot.waitSignal(field.changed) as seen:
            field.stepBy(-1)
        assert seen.args == [date(2026, 6, 29)]

    def test_days_outside_the_range_are_not_taken(self) -> None:
        field = DateField(self.DAY)
        field.set_range(date(2026, 6, 1), date(2026, 6, 30))
        field.set_value(date(2027, 1, 1))
        assert field.value() == self.DAY

    def test_it_is_framed_and_leaves_the_wheel_to_the_page(self, shown: Shown) -> None:
        field = DateField(self.DAY)
        shown(field)
        assert field.grab().toImage().pixelColor(0, 22).name().upper() == LIGHT.focus
        assert not wheel(field).isAccepted()


class TestProgress:
    def test_a_ring_is_a_progress_bar_to_a_screen_reader(self) -> None:
        ring = Ring(112, "84 su 100 punti")
        ring.set_progress(84, 100)
        heard = QAccessible.queryAccessibleInterface(ring)
        assert heard.role() == QAccessible.Role.ProgressBar
        assert heard.valueInterface().currentValue() == 84

    @pytest.mark.parametrize("make", [Ring, Stamps, ProgressBar])
    def test_progress_is_seen(self, make: type[Ring | Stamps | ProgressBar]) -> None:
        bar = make()
        bar.set_progress(0, 10)
        bar.resize(bar.sizeHint())
        empty = bar.grab().toImage()
        bar.set_progress(5, 10)
        half = bar.grab().toImage()
        bar.set_progress(10, 10)
        assert empty != half != bar.grab().toImage()
        assert bar.is_full
        assert bar.minimumSizeHint() == bar.sizeHint()

    def test_more_than_the_whole_is_full(self) -> None:
        bar = ProgressBar()
        bar.set_progress(140, 100)
        assert bar.value() == 100

    def test_it_glides_when_it_is_seen(self, qtbot: QtBot, shown: Shown) -> None:
        bar = ProgressBar(tone=Tone.ACCENT)
        bar.set_progress(0, 100)
        bar.resize(200, 12)
        shown(bar)
        bar.set_progress(100, 100)
        qtbot.waitUntil(
            lambda: bar.grab().toImage().pixelColor(150, 6).name().upper() == LIGHT.accent
        )

    def test_a_bar_may_warn(self) -> None:
        bar = ProgressBar()
        bar.resize(200, 12)
        bar.set_progress(100, 100)
        bar.set_tone(Tone.WARN)
        assert bar.grab().toImage().pixelColor(50, 6).name().upper() == LIGHT.warn

    def test_progress_is_painted_with_the_rest_of_the_window(
        self, qtbot: QtBot, shown: Shown
    ) -> None:
        painted = list[int]()

        class Watched(Ring):
            def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
                painted.append(self.value())
                super().paintEvent(event)

        ring = Watched(112)
        shown(ring)
        ring.set_progress(1, 10)
        assert 1 not in painted, "not on the spot, between two words of the same card"
        qtbot.waitUntil(lambda: 1 in painted)

    def test_a_ring_says_how_many_of_how_many(self) -> None:
        ring = Ring(112)
        ring.set_progress(84, 100)
        before = ring.grab().toImage()
        ring.set_words("84", "su 100")
        assert ring.grab().toImage() != before

    def test_a_ring_is_smaller_in_a_low_window(self, theme: Theme) -> None:
        ring = Ring(112, compact_size=96)
        theme.set_window_size(1366, 690)
        assert ring.sizeHint().width() == 96

    def test_many_stamps_stand_in_rows_of_ten(self) -> None:
        stamps = Stamps()
        stamps.set_progress(3, 12)
        assert stamps.sizeHint().height() == 60


def test_the_calendar_opens_from_icon_and_arrow(qtbot: QtBot, shown: Shown) -> None:
    field = DateField(date(2026, 6, 30))
    shown(field)
    for x in (20, field.width() - 20):
        qtbot.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(x, 20))
        qtbot.waitUntil(field.calendarWidget().isVisible)
        field.calendarWidget().window().close()
        qtbot.waitUntil(lambda: not field.calendarWidget().isVisible())
