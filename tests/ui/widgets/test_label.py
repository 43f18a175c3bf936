from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from careapp.ui.theme import Theme
from careapp.ui.tokens import LIGHT
from careapp.ui.typefaces import Face
from careapp.ui.widgets.label import (
    ELabel,
    QuoteLabel,
    StressedLabel,
    Text,
    plain_tooltip,
)
from tests.ui.conftest import Shown

MARKUP = "<b>Marta</b> & <a href='x'>figli</a>"
LONG = "Studio Marchetti Associati di Anna Marchetti e figli, società in nome collettivo"


def test_markup_is_shown_as_typed() -> None:
    for label in (Text(MARKUP), ELabel(MARKUP), QuoteLabel(MARKUP)):
        assert label.textFormat() is Qt.TextFormat.PlainText
        assert label.text() == MARKUP


def test_a_tooltip_is_never_taken_for_markup() -> None:
    assert plain_tooltip(MARKUP).startswith("<qt>&lt;b&gt;")
    assert plain_tooltip("5 & 6") == "5 & 6"


def test_a_line_is_cut_and_offers_the_whole(shown: Shown) -> None:
    label = ELabel(LONG, Face.H2)
    label.setFixedWidth(200)
    shown(label)
    assert label.shown_text().endswith("…")
    assert label.toolTip() == LONG
    heard = QAccessible.queryAccessibleInterface(label)
    assert heard.text(QAccessible.Text.Name) == LONG


def test_a_line_with_room_has_no_tooltip(shown: Shown) -> None:
    label = ELabel("Marta")
    shown(label)
    label.resize(300, 30)
    assert label.shown_text() == "Marta"
    assert not label.toolTip()


def test_a_line_stays_one_line() -> None:
    assert ELabel("uno\ndue").text() == "uno due"
    assert ELabel("uno\ndue").sizeHint().height() == ELabel("uno").sizeHint().height()


def test_a_stressed_word_is_drawn_stronger(shown: Shown) -> None:
    plain, strong = StressedLabel("si dice VÙI-cik"), StressedLabel()
    strong.set_stressed("si dice VÙI-cik", "VÙI-cik")
    assert strong.text() == plain.text()
    assert strong.sizeHint().width() > plain.sizeHint().width()
    size = strong.sizeHint()
    for label in (plain, strong):
        shown(label)
        label.setFixedSize(size)
    assert strong.grab().toImage() != plain.grab().toImage()
    for label in (plain, strong):
        label.setFixedSize(60, size.height())
    assert strong.grab().toImage() == plain.grab().toImage()
    assert strong.toolTip() == "si dice VÙI-cik"


def test_ink_is_a_colour_of_the_theme(qtbot: QtBot) -> None:
    label = ELabel("Marta", ink="bad")
    qtbot.addWidget(label)
    label.ensurePolished()
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(LIGHT.bad)
    label.set_ink("good")
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(LIGHT.good)


def test_a_face_may_change() -> None:
    label = Text("Marta", Face.BODY)
    label.set_face(Face.H1)
    assert label.font().pixelSize() == 24


def test_density_changes_the_face(theme: Theme) -> None:
    label = Text("Marta Wójcik", Face.HERO)
    theme.set_window_size(1366, 690)
    assert label.font().pixelSize() == 28


def test_a_sentence_has_air_and_wraps(shown: Shown) -> None:
    quote = QuoteLabel(LONG)
    one_line = quote.heightForWidth(2000)
    assert 24 <= one_line <= 28
    assert quote.heightForWidth(300) >= 3 * one_line - 3
    window = QWidget()
    QVBoxLayout(window).addWidget(quote)
    window.resize(320, 400)
    shown(window)
    assert quote.height() >= quote.heightForWidth(quote.width())
    assert quote.sizeHint().width() <= 560
    assert quote.grab().toImage() != QuoteLabel("").grab().toImage()


def test_a_sentence_is_lower_in_a_low_window(theme: Theme) -> None:
    quote = QuoteLabel(LONG)
    before = quote.heightForWidth(300)
    theme.set_window_size(1366, 690)
    assert quote.heightForWidth(300) < before
