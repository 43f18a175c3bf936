import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from careapp.ui.theme import Theme
from careapp.ui.tokens import LIGHT, Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import IconLabel
from careapp.ui.widgets.button import Button
from careapp.ui.widgets.card import Card, EmptyState, Inset, Note, Rule, SayBand, ScrollArea
from careapp.ui.widgets.label import Text
from tests.ui.conftest import Shown

QUOTE = "«Signora Wójcik, ben tornata. Lunedì il Suo pane senza glutine non c’era, e ci dispiace.»"


def test_a_card_is_white_and_named() -> None:
    card = Card("Fedeltà", "«Di famiglia» tra 13 visite")
    card.resize(388, 200)
    assert card.accessibleName() == "Fedeltà"
    assert card.grab().toImage().pixelColor(60, 150).name().upper() == LIGHT.surface


def test_a_card_is_tighter_in_a_low_window(theme: Theme) -> None:
    card = Card("Promesse")
    card.body.addWidget(Text("Pane"))
    before = card.sizeHint().height()
    theme.set_window_size(1366, 690)
    assert card.sizeHint().height() < before


def test_a_flush_card_lets_its_list_reach_the_edges() -> None:
    assert Card(is_flush=True).body.contentsMargins().left() == 1
    assert Card().body.contentsMargins().left() == 20


def test_insets_and_rules_are_drawn() -> None:
    inset, rule = Inset(), Rule()
    inset.body.addWidget(rule)
    inset.resize(300, 60)
    assert inset.grab().toImage().pixelColor(150, 4).name().upper() == LIGHT.sunken
    assert rule.height() == 1


@pytest.mark.parametrize("tone", list(Tone))
def test_a_note_wears_its_tone(tone: Tone) -> None:
    note = Note("Il buono è già salvato e vale.", tone)
    note.resize(500, 60)
    is_plain = tone in (Tone.NEUTRAL, Tone.OUTLINE)
    tint = LIGHT.sunken if is_plain else LIGHT.tone(tone).tint
    assert note.grab().toImage().pixelColor(480, 30).name().upper() == tint


def test_a_note_has_at_most_one_action(qtbot: QtBot, shown: Shown) -> None:
    note = Note("Puoi continuare.", Tone.WARN, "L’archivio non risponde", action="Riprova ora")
    shown(note)
    assert note.accessibleName() == "L’archivio non risponde. Puoi continuare."
    with qtbot.waitSignal(note.action):
        qtbot.mouseClick(note.button, Qt.MouseButton.LeftButton)
    note.set_note("È tornato.", Tone.GOOD)
    assert note.text() == "È tornato."
    assert note.accessibleName() == "È tornato."


def test_the_icon_of_a_note_is_level_with_its_line_beside_a_higher_button(shown: Shown) -> None:
    note = Note("La tessera non è di nessuno.", action="Nuovo cliente")
    note.resize(700, 64)
    shown(note)
    icon, words = note.findChild(IconLabel), note.findChildren(Text)[-1]
    assert isinstance(icon, IconLabel)
    assert abs(icon.geometry().center().y() - words.geometry().center().y()) <= 2


def test_a_note_without_action_has_no_button(shown: Shown) -> None:
    note = Note("Fatto.", Tone.GOOD)
    shown(note)
    assert not note.button.isVisible()


def test_the_band_says_one_sentence_and_is_marked_said(
    qtbot: QtBot, shown: Shown, theme: Theme
) -> None:
    band = SayBand()
    band.say("Cosa dire", QUOTE, Tone.BAD, "heart-handshake", "Scuse fatte")
    window = QWidget()
    column = QVBoxLayout(window)
    column.addWidget(band)
    column.addStretch(1)
    window.resize(900, 400)
    shown(window)
    assert band.quote.height() >= band.quote.heightForWidth(band.quote.width())
    assert band.accessibleName() == f"Cosa dire. {QUOTE}"
    with qtbot.waitSignal(band.said):
        qtbot.mouseClick(band.button, Qt.MouseButton.LeftButton)
    high = band.height()
    theme.set_window_size(1366, 690)
    qtbot.waitUntil(lambda: band.height() < high)


def test_an_empty_page_offers_a_way_on(shown: Shown) -> None:
    button = Button("Nuovo cliente")
    page = EmptyState("sprout", "Il primo nome", "Scrivi il nome di chi hai davanti.", (button,))
    shown(page)
    assert button.isVisible()
    assert [label.text() for label in page.findChildren(Text)] == [
        "Il primo nome",
        "Scrivi il nome di chi hai davanti.",
    ]


def test_a_form_scrolls_down_and_never_sideways(shown: Shown) -> None:
    column = QVBoxLayout()
    for number in range(40):
        column.addWidget(Text(f"riga {number}", Face.BODY))
    area = ScrollArea(column)
    area.resize(300, 200)
    shown(area)
    assert area.verticalScrollBar().maximum() > 0
    assert area.horizontalScrollBar().maximum() == 0


def test_a_widget_can_be_scrolled_too() -> None:
    inner = QWidget()
    assert ScrollArea(inner).widget() is inner
