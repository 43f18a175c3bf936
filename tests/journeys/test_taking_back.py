"""Half of a purchase comes back, then the rest; another one is put right with a reason."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from careapp.ui.dialogs.entry import EntrySheet
from careapp.ui.dialogs.take_back import CorrectionSheet, ReturnSheet
from careapp.ui.pages.card import CardPage
from careapp.ui.widgets.offer import Offer
from careapp.ui.widgets.timeline import TimelineRow
from tests.ui import looking
from tests.ui.floors import MARTA, Shop

Key = Qt.Key


def open_purchase(floor: Shop, amount: str) -> EntrySheet:
    """Open the newest purchase of that amount from the history."""
    card = floor.page(CardPage)
    rows = [row for row in card.history.timeline.rows() if isinstance(row, TimelineRow)]
    card.history.setFocus()
    card.history.timeline.set_current_key(
        next(row.key for row in rows if row.amount == amount and row.title == "Acquisto")
    )
    floor.press(Key.Key_Return)
    return floor.sheet(EntrySheet)


def choose(floor: Shop, title: str) -> None:
    sheet = floor.sheet(EntrySheet)
    floor.click(next(offer for offer in sheet.findChildren(Offer) if offer.text() == title))


def test_half_and_then_the_whole_come_back(floor: Shop) -> None:
    floor.open_card(MARTA)
    for value, points_left, says in (("21", 63, "21"), ("21", 42, "21")):
        open_purchase(floor, "42,00\u00a0€")
        choose(floor, "Reso")
        sheet = floor.sheet(ReturnSheet)
        floor.paste_into(sheet.value.lineEdit(), value)
        assert sheet.what.text() == f"Si tolgono {says} punti."
        words = {label.text() for label in sheet.findChildren(QLabel)}
        assert any("21,00\u00a0€" in each for each in words)
        assert floor.ask(looking.fact, MARTA, "points") == points_left + 21
        floor.press(Key.Key_Return)
        assert floor.ask(looking.fact, MARTA, "points") == points_left
    assert floor.ask(looking.fact, MARTA, "visits") == 1
    open_purchase(floor, "42,00\u00a0€")
    assert floor.sheet(EntrySheet).findChildren(Offer) == []


def test_a_wrong_amount_is_put_right_and_stays_visible(floor: Shop) -> None:
    floor.open_card(MARTA)
    open_purchase(floor, "42,00\u00a0€")
    choose(floor, "Correggi")
    sheet = floor.sheet(CorrectionSheet)
    floor.paste_into(sheet.amount, "24,00")
    sheet.reason.edit.setFocus()
    floor.write("cifre scambiate")
    floor.press(Key.Key_Return)
    assert floor.said() == "Corretto."
    assert floor.ask(looking.fact, MARTA, "points") == 66
    open_purchase(floor, "24,00\u00a0€")
    words = {label.text() for label in floor.sheet(EntrySheet).findChildren(QLabel)}
    assert "cifre scambiate" in words
    kinds = [kind for kind, *_rest in floor.ask(looking.sales, MARTA)]
    assert kinds == ["purchase", "purchase", "reversal", "purchase"]
