"""The focus among the cards of Oggi: the arrows move it, and a card that goes hands it on."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea

from careapp.ui.pages.today_cards import Column, PersonCard

STEPS = {"Left": (-1, 0), "Right": (1, 0), "Up": (0, -1), "Down": (0, 1)}
"""How many columns and rows a key goes."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place among the cards: on the name, or on the button of one."""

    column: int = 0
    row: int = 0
    is_act: bool = False


class CardWalk:
    """Walks the focus through columns of cards; a place that is empty now gives way to the next."""

    def __init__(self, columns: Sequence[Column], view: QScrollArea) -> None:
        """Begin at the first card, which is the most urgent one."""
        self._columns, self._view = columns, view
        self._last = Spot()

    def here(self) -> Spot | None:
        """Return where the focus is; None while it is on no card."""
        focused = QApplication.focusWidget()
        for place, column in enumerate(self._columns):
            for row, card in enumerate(column.cards()):
                if focused is not None and card.isAncestorOf(focused):
                    return Spot(place, row, card.act.hasFocus())
        return None

    def watch(self, card: PersonCard) -> None:
        """Know a place that is left by its card: `resume` comes back to it."""
        for button in (card.person, card.act):
            button.pressed.connect(self._remember)

    def resume(self) -> None:
        """Put the focus where it was when a card was pressed."""
        self.stand(self._last)

    def step(self, columns: int, rows: int) -> None:
        """Move the focus; from anywhere else it comes to the first card."""
        here = self.here()
        if here is None:
            self.stand(Spot())
            return
        ahead = [place for place in self._filled() if (place - here.column) * columns > 0]
        column = min(ahead, key=lambda place: abs(place - here.column), default=here.column)
        self.stand(Spot(column, max(0, here.row + rows), here.is_act))

    def stand(self, spot: Spot) -> None:
        """Put the focus on a place, or on the nearest that holds a card."""
        filled = self._filled()
        if not filled:
            return
        cards = self._columns[min(filled, key=lambda one: abs(one - spot.column))].cards()
        card = cards[min(spot.row, len(cards) - 1)]
        part = card.act if spot.is_act else card.person
        part.setFocus(Qt.FocusReason.TabFocusReason)
        self._view.ensureWidgetVisible(card)

    def _remember(self) -> None:
        self._last = self.here() or self._last

    def _filled(self) -> list[int]:
        return [place for place, column in enumerate(self._columns) if column.cards()]
