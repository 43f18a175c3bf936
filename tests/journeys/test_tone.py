"""What reaches a customer is judged while it is written: in a complaint, from step to step."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from careapp.ui.dialogs.case_option import OptionSheet
from careapp.ui.dialogs.promise import PromiseSheet
from careapp.ui.widgets.tone_hints import ToneHints
from tests.ui.floors import MARTA, Control, Shop
from tests.ui.pages.complaining import hear, listened

Key = Qt.Key


def hints_in(part: QWidget) -> list[ToneHints]:
    return [hints for hints in part.findChildren(ToneHints) if hints.isVisible()]


def test_the_words_of_a_complaint_lose_what_the_law_protects_with_one_key(floor: Shop) -> None:
    page = hear(floor)
    floor.write("La torta era secca. La cliente è musulmana.")
    floor.settle()
    assert "parla di religione" in hints_in(page)[0].text()
    floor.press(Key.Key_Period, Control)
    assert page.listen.words.text() == "La torta era secca."
    assert not hints_in(page)


def test_the_persons_own_words_are_theirs(floor: Shop) -> None:
    page = hear(floor)
    floor.write("Ho aspettato venti minuti, come al solito!!!")
    floor.settle()
    assert not hints_in(page)


def test_an_offer_is_written_without_an_excuse(floor: Shop) -> None:
    page = listened(floor)
    floor.click(page.options.add)
    sheet = floor.sheet(OptionSheet)
    floor.write("Rifacciamo la torta. Purtroppo il fornitore ha sbagliato.")
    floor.settle()
    assert "«Purtroppo il fornitore ha sbagliato»" in hints_in(sheet)[0].text()
    floor.press(Key.Key_Period, Control)
    assert sheet.words.text() == "Rifacciamo la torta."
    floor.press(Key.Key_Return)
    assert not floor.has_sheet()


def test_a_promise_is_written_calmly(floor: Shop) -> None:
    floor.open_card(MARTA)
    floor.press(Key.Key_F9)
    sheet = floor.sheet(PromiseSheet)
    floor.write("Il pane, SUBITO PRONTO, domani")
    floor.settle()
    assert "sembra gridato" in hints_in(sheet)[0].text()
    floor.press(Key.Key_Period, Control)
    assert sheet.what.text() == "Il pane, subito pronto, domani"
