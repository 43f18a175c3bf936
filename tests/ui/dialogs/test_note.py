"""A note is added from the card and read there; an empty one is asked for again."""

from PySide6.QtCore import Qt

from careapp.ui.dialogs.note import NoteSheet
from careapp.ui.pages.card import CardPage
from careapp.ui.widgets.timeline import TimelineRow
from tests.ui.floors import MARTA, Control, Shop


def notes_on(card: CardPage) -> list[str]:
    rows = card.history.timeline.rows()
    return [row.sub for row in rows if isinstance(row, TimelineRow) and row.icon == "sticky-note"]


def test_a_note_stands_in_the_history(floor: Shop) -> None:
    floor.open_card(MARTA)
    card = floor.page(CardPage)
    floor.click(card.history.note)
    floor.write("Preferisce il pane senza glutine")
    floor.press(Qt.Key.Key_Return, Control)
    assert not floor.has_sheet()
    assert notes_on(card) == ["Preferisce il pane senza glutine"]


def test_an_empty_note_and_one_with_a_payment_card_are_not_kept(floor: Shop) -> None:
    floor.open_card(MARTA)
    card = floor.page(CardPage)
    floor.click(card.history.note)
    sheet = floor.sheet(NoteSheet)
    for words in ("", "carta 4111 1111 1111 1111"):
        sheet.note.set_text(words)
        floor.click(sheet.save)
        assert sheet.note.fault()
        assert sheet.note.text() == words
    floor.press(Qt.Key.Key_Escape)
    assert not notes_on(card)
