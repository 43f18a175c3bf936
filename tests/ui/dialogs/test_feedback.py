"""What somebody told us is written down from the card, with the reason asked when it lacks."""

from PySide6.QtCore import Qt

from careapp.ui.dialogs.feedback import FeedbackSheet
from careapp.ui.pages.card import CardPage
from careapp.ui.pages.composer import ComposerPage
from careapp.ui.widgets.timeline import TimelineRow
from tests.ui.floors import MARTA, Control, Shop


def opened(floor: Shop) -> FeedbackSheet:
    floor.open_card(MARTA)
    floor.press(Qt.Key.Key_G, Control)
    return floor.sheet(FeedbackSheet)


def told_on(card: CardPage) -> list[str]:
    rows = card.history.timeline.rows()
    return [row.sub for row in rows if isinstance(row, TimelineRow) and "aspettato" in row.sub]


def test_a_bare_score_asks_one_question(floor: Shop) -> None:
    sheet = opened(floor)
    assert not sheet.question.isVisible()
    sheet.score.set_value("2")
    assert sheet.question.text() == "Che cosa non è andato?"
    floor.click(sheet.save)
    assert sheet.words.fault().startswith("Che cosa non è andato?")
    assert floor.has_sheet()
    floor.write("Ho aspettato mezz’ora")
    assert not sheet.unsaid.isVisible()
    floor.press(Qt.Key.Key_Return, Control)
    assert not floor.has_sheet()
    assert len(told_on(floor.page(CardPage))) == 1
    assert floor.said() == "Scritto. Aspetta una risposta in Casi."


def test_the_score_is_chosen_with_the_arrows_at_once(floor: Shop) -> None:
    sheet = opened(floor)
    floor.press(Qt.Key.Key_Right)
    assert sheet.score.value() == "1"


def test_what_was_not_said_is_ticked(floor: Shop) -> None:
    sheet = opened(floor)
    sheet.score.set_value("4")
    floor.click(sheet.unsaid)
    floor.click(sheet.save)
    assert not floor.has_sheet()
    assert floor.said() == "Scritto."


def test_who_tells_us_is_thanked(floor: Shop) -> None:
    floor.open_card(MARTA)
    floor.click(floor.page(CardPage).history.told)
    sheet = floor.sheet(FeedbackSheet)
    sheet.words.set_text("Ho aspettato, ma il pane è ottimo")
    floor.click(sheet.thank)
    assert floor.page(ComposerPage).head.heading.text() == "Ringrazia di avercelo detto"


def test_what_we_answered_has_its_hints(floor: Shop) -> None:
    sheet = opened(floor)
    sheet.answer.set_text("Domani il pane è pronto. Purtroppo eravamo in pochi.")
    floor.settle()
    floor.press(Qt.Key.Key_Period, Control)
    assert sheet.answer.text() == "Domani il pane è pronto."


def test_a_mended_text_has_the_focus_again(floor: Shop) -> None:
    sheet = opened(floor)
    sheet.answer.set_text("Domani il pane è pronto. Purtroppo eravamo in pochi.")
    floor.settle()
    sheet.answer.edit.setFocus()
    floor.press(Qt.Key.Key_Tab)
    floor.press(Qt.Key.Key_Space)
    assert sheet.answer.text() == "Domani il pane è pronto."
    assert sheet.answer.edit.hasFocus()
