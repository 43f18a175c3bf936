"""A name, Enter, F5, the amount, Enter; Ctrl Z takes it back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from careapp.ui.pages.card import CardPage
from careapp.ui.pages.counter import CounterPage
from tests.ui import looking
from tests.ui.floors import MARTA, Control, Shop

Key = Qt.Key


def test_from_the_name_to_the_toast_and_back(floor: Shop) -> None:
    floor.write("marta w")
    floor.press(Key.Key_Return)
    assert floor.page(CardPage).customer_id == MARTA
    floor.press(Key.Key_F5)
    floor.write("14,60")
    floor.press(Key.Key_Return)
    assert not floor.has_sheet()
    assert floor.said() == "Registrati 14,60\u00a0€ · +14 punti"
    assert floor.ask(looking.sales, MARTA)[-1][:3] == ("purchase", 1460, 1460)
    assert floor.ask(looking.fact, MARTA, "points") == 98

    floor.press(Key.Key_Z, Control)
    assert floor.said() == "Annullato: è tutto come prima."
    assert floor.ask(looking.fact, MARTA, "points") == 84
    assert floor.ask(looking.fact, MARTA, "visits") == 2
    assert floor.page(CardPage).loyalty.standing.missing.text() == "Mancano 16 punti"

    floor.press(Key.Key_Escape)
    assert floor.page(CounterPage).search is QApplication.focusWidget()
