import pytest
from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from careapp.ui.theme import Scheme, Theme
from careapp.ui.tokens import LIGHT, Tone
from careapp.ui.widgets.card import Card
from careapp.ui.widgets.preview import PaperPreview
from careapp.ui.widgets.results import Look, ResultList, ResultRow
from careapp.ui.widgets.rows import Heading, RowModel
from careapp.ui.widgets.timeline import Timeline, TimelineRow
from tests.ui.conftest import Shown

MARTA = ResultRow(
    1,
    "Marta Wójcik",
    "signora Wójcik · Lei",
    Look("Di casa", Tone.ACCENT, "house"),
    Look("Scuse da fare", Tone.BAD, "life-buoy"),
    "3 giorni fa",
    ((0, 3),),
)
OMAR = ResultRow(2, "Omar El Mansouri", "Omar · tu", last="2 mesi fa")
VOUCHER = ResultRow(3, "7K2M-9QXD-41AB", "5,00 € · grazie", icon=Look("", Tone.GIFT, "ticket"))
GUESSES = Heading("Forse cercavi")


def filled(shown: Shown, *rows: ResultRow | Heading, choose_first: bool = True) -> ResultList:
    results = ResultList("Clienti")
    results.set_rows(rows, choose_first=choose_first)
    card = Card(is_flush=True)
    card.body.addWidget(results)
    card.resize(760, 400)
    shown(card)
    return results


def pixel(results: ResultList, x: int, y: int) -> str:
    window = results.window()
    place = results.viewport().mapTo(window, QPoint(x, y))
    return window.grab().toImage().pixelColor(place).name().upper()


class TestResultList:
    def test_the_first_is_chosen_at_once(self, shown: Shown) -> None:
        assert filled(shown, MARTA, OMAR).current_key() == 1

    def test_a_guess_is_not_chosen_by_itself(self, shown: Shown) -> None:
        assert filled(shown, GUESSES, MARTA).current_key() is None

    def test_nothing_is_chosen_unless_asked(self, shown: Shown) -> None:
        assert filled(shown, MARTA, choose_first=False).current_key() is None

    def test_the_chosen_row_stays_chosen(self, qtbot: QtBot, shown: Shown) -> None:
        results = filled(shown, MARTA, OMAR)
        results.set_current_key(2)
        with qtbot.assertNotEmitted(results.current_changed):
            results.set_rows([VOUCHER, OMAR], choose_first=True)
        assert results.current_key() == 2
        with qtbot.waitSignal(results.current_changed) as seen:
            results.set_rows([MARTA], choose_first=True)
        assert seen.args == [1]
        with qtbot.waitSignal(results.current_changed) as seen:
            results.set_rows([])
        assert seen.args == [None]

    def test_a_row_that_is_not_there_is_not_chosen(self, shown: Shown) -> None:
        results = filled(shown, GUESSES, MARTA)
        results.set_current_key(99)
        assert results.current_key() is None

    def test_keys_skip_headings_and_enter_opens(self, qtbot: QtBot, shown: Shown) -> None:
        results = filled(shown, MARTA, GUESSES, OMAR)
        qtbot.keyClick(results, Qt.Key.Key_Down)
        assert results.current_key() == 2
        with qtbot.waitSignal(results.opened) as seen:
            qtbot.keyClick(results, Qt.Key.Key_Return)
        assert seen.args == [2]

    def test_a_click_chooses_and_two_open(self, qtbot: QtBot, shown: Shown) -> None:
        results = filled(shown, MARTA, OMAR)
        port, second = results.viewport(), QPoint(200, 76 + 38)
        qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=second)
        assert results.current_key() == 2
        with qtbot.waitSignal(results.opened):
            qtbot.mouseDClick(port, Qt.MouseButton.LeftButton, pos=second)
        qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=second)

    def test_nothing_chosen_opens_nothing(self, qtbot: QtBot, shown: Shown) -> None:
        results = filled(shown)
        with qtbot.assertNotEmitted(results.opened):
            results.open_current()

    def test_letters_are_left_to_the_page(self, qtbot: QtBot, shown: Shown) -> None:
        results = filled(shown, MARTA, OMAR)
        qtbot.keyClicks(results, "omar")
        assert results.current_key() == 1

    def test_coming_by_tab_chooses_the_first(self, shown: Shown) -> None:
        results = filled(shown, GUESSES, MARTA)
        results.clearFocus()
        results.setFocus(Qt.FocusReason.TabFocusReason)
        assert results.current_key() == 1

    def test_a_row_is_heard_as_one_sentence(self, shown: Shown) -> None:
        results = filled(shown, MARTA)
        heard = QAccessible.queryAccessibleInterface(results)
        assert heard.role() == QAccessible.Role.List
        assert heard.text(QAccessible.Text.Name) == "Clienti"
        assert heard.child(0).text(QAccessible.Text.Name) == (
            "Marta Wójcik, signora Wójcik · Lei, Di casa, Scuse da fare, 3 giorni fa"
        )

    def test_rows_are_76_high_and_headings_lower(self, shown: Shown) -> None:
        results = filled(shown, MARTA, GUESSES, OMAR)
        assert results.sizeHintForRow(0) == 76
        assert results.sizeHintForRow(1) == 40
        assert not results.uniformItemSizes()
        results.set_rows([MARTA])
        assert results.uniformItemSizes()

    def test_choice_match_and_pointer_are_seen(self, qtbot: QtBot, shown: Shown) -> None:
        results = filled(shown, MARTA, OMAR, VOUCHER)
        assert pixel(results, 400, 38) == LIGHT.accent_tint
        assert LIGHT.mark in {pixel(results, x, 16) for x in range(78, 90)}
        assert pixel(results, 400, 114) == LIGHT.surface
        for place in (QPoint(300, 40), QPoint(400, 114)):
            QTest.mouseMove(results.viewport(), place)
        qtbot.waitUntil(lambda: pixel(results, 400, 114) == LIGHT.sunken)

    def test_other_rows_are_painted_in_the_same_turn(
        self, shown: Shown, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        results = filled(shown, MARTA)
        QCoreApplication.processEvents()
        painted: list[ResultRow] = []
        monkeypatch.setattr(
            "careapp.ui.widgets.results._paint_row", lambda *given: painted.append(given[2])
        )
        results.set_rows([OMAR])
        QCoreApplication.sendPostedEvents()
        assert painted == [OMAR]

    def test_a_long_name_leaves_room_for_its_badge(self, shown: Shown) -> None:
        name = "Studio Marchetti Associati di Anna Marchetti e figli snc, sede di Udine"
        row = ResultRow(5, name, "Lei", Look("Ospite", icon="door-open"), marks=((60, 5),))
        results = filled(shown, row)
        results.window().resize(460, 200)
        right = results.viewport().width()
        beyond = {pixel(results, right - x, 26) for x in range(12, 20)}
        assert beyond == {LIGHT.accent_tint}

    def test_the_end_in_sight_asks_for_more(self, qtbot: QtBot, shown: Shown) -> None:
        rows = [ResultRow(number, f"Persona {number}", "Lei") for number in range(60)]
        results = filled(shown, *rows)
        with qtbot.waitSignal(results.reached_end):
            results.scrollToBottom()
        assert results.rows() == tuple(rows)

    def test_the_model_is_a_list(self, shown: Shown) -> None:
        model = filled(shown, MARTA).model()
        first = model.index(0, 0)
        assert model.rowCount(first) == 0
        assert model.data(QModelIndex()) is None
        assert model.data(first, Qt.ItemDataRole.DecorationRole) is None
        assert model.data(first, RowModel.ROW) is MARTA


def story(shown: Shown, *rows: TimelineRow | Heading) -> Timeline:
    timeline = Timeline("Storia")
    timeline.set_rows(rows)
    timeline.resize(800, 500)
    shown(timeline)
    return timeline


class TestTimeline:
    CASE = TimelineRow(
        1,
        "9 mar",
        "life-buoy",
        "Caso aperto · pane non disponibile",
        "Promesso entro oggi.",
        Tone.BAD,
        badge=Look("aperto", Tone.BAD),
        aside="10:05 · Marco",
    )
    SALE = TimelineRow(
        2,
        "9 mar",
        "shopping-bag",
        "Acquisto",
        "Focaccia, tè verde",
        amount="14,60\u00a0€",
        aside="+14 punti",
        aside_tone=Tone.GIFT,
    )
    NOTE = TimelineRow(3, "23 feb", "sticky-note", "Nota", aside="Giulia")

    def test_a_day_is_written_once_and_threads_stay_in_their_month(self, shown: Shown) -> None:
        rows = (Heading("Marzo"), self.CASE, self.SALE, Heading("Febbraio"), self.NOTE)
        shown_rows = [row for row in story(shown, *rows).rows() if isinstance(row, TimelineRow)]
        assert [row.is_first_of_day for row in shown_rows] == [True, False, True]
        assert [row.has_next for row in shown_rows] == [True, False, False]

    def test_a_row_is_heard_as_one_sentence(self) -> None:
        assert self.SALE.spoken() == "9 mar, Acquisto, Focaccia, tè verde, 14,60\u00a0€, +14 punti"
        assert self.CASE.spoken().endswith("aperto, 10:05 · Marco")
        assert Heading("Marzo").spoken() == "Marzo"

    def test_a_month_is_not_chosen(self, qtbot: QtBot, shown: Shown) -> None:
        timeline = story(shown, Heading("Marzo"), self.CASE, self.SALE)
        qtbot.keyClick(timeline, Qt.Key.Key_Down)
        assert timeline.current_key() in (1, 2)
        assert timeline.sizeHintForRow(0) == 36
        assert timeline.sizeHintForRow(1) == 64

    def test_focus_and_pointer_are_seen(self, qtbot: QtBot, shown: Shown) -> None:
        timeline = story(shown, self.CASE, self.SALE)
        timeline.setFocus()
        timeline.set_current_key(1)
        port = timeline.viewport()
        assert port.grab().toImage().pixelColor(400, 2).name().upper() == LIGHT.focus
        for place in (QPoint(300, 20), QPoint(500, 64 + 4)):
            QTest.mouseMove(port, place)
        qtbot.waitUntil(
            lambda: port.grab().toImage().pixelColor(500, 68).name().upper() == LIGHT.sunken
        )


class TestPaperPreview:
    @pytest.fixture
    def preview(self, shown: Shown) -> PaperPreview:
        preview = PaperPreview("Anteprima del buono")
        preview.resize(640, 560)
        shown(preview)
        return preview

    def middle(self, preview: PaperPreview) -> QColor:
        return preview.grab().toImage().pixelColor(preview.paper.geometry().center())

    def test_the_old_picture_stays_until_the_next(self, preview: PaperPreview) -> None:
        assert self.middle(preview).name().upper() == LIGHT.desk
        for colour in ("#FF0000", "#00FF00"):
            image = QImage(1480, 1050, QImage.Format.Format_RGB32)
            image.fill(QColor(colour))
            preview.set_pages([image])
            assert self.middle(preview).name().upper() == colour

    def test_the_dark_puts_a_veil_over_the_paper(self, preview: PaperPreview, theme: Theme) -> None:
        image = QImage(148, 105, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        preview.set_pages([image])
        assert self.middle(preview).name() == "#ffffff"
        theme.set_scheme(Scheme.DARK)
        assert 225 <= self.middle(preview).red() <= 240

    def test_it_says_how_many_pixels_are_worth_rendering(self, preview: PaperPreview) -> None:
        room = preview.paper.room()
        assert room == preview.paper.size() - QSize(48, 48)
        preview.resize(800, 700)
        assert preview.paper.room() != room

    def test_the_picture_is_fitted_again_in_another_room(
        self, preview: PaperPreview, qtbot: QtBot
    ) -> None:
        image = QImage(1480, 1050, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.red)
        preview.set_pages([image])
        preview.grab()
        preview.resize(400, 560)
        qtbot.waitUntil(lambda: preview.width() == 400)
        picture = preview.paper.grab().toImage()
        assert picture.pixelColor(2, picture.height() // 2).name() != "#ff0000"

    def test_the_printer_is_named(self, preview: PaperPreview) -> None:
        preview.set_printer("Epson TM-T20 · non risponde", is_ready=False)
        assert preview.printer.text() == "Epson TM-T20 · non risponde"
