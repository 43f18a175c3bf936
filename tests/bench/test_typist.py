from PySide6.QtCore import Qt

from typist import BACKSPACE, ENTER, ESCAPE, presses


def test_the_same_seed_types_the_same() -> None:
    assert presses(300) == presses(300)
    assert presses(300) != presses(300, seed=4)
    assert presses(600)[:300] == presses(300)


def test_a_cashier_types_slips_opens_cards_and_leaves_again() -> None:
    keys = presses(3_000)
    assert sum(press.is_asking for press in keys) > 2_000
    for press in (ENTER, ESCAPE, BACKSPACE):
        assert keys.count(press) > 20
    hit = {press.key for press in keys}
    assert hit >= {Qt.Key.Key_F1, Qt.Key.Key_F5, Qt.Key.Key_F6, Qt.Key.Key_F7, Qt.Key.Key_Down}
