"""A card that holds a list, or the words that say why there is nothing in it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget

from careapp.ui.widgets.card import Card, EmptyState
from careapp.ui.widgets.results import ResultList, ResultRow


class ListCard(Card):
    """The list is in front as long as it has rows."""

    def __init__(self, name: str, nothing: EmptyState) -> None:
        """Hold nothing yet; *name* is what a screen reader calls the list."""
        super().__init__(is_flush=True)
        self.list, self.nothing = ResultList(name), nothing
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.nothing)
        self.body.addWidget(self._stack)

    def set_rows(self, rows: Sequence[ResultRow]) -> None:
        """Show these rows, the first of them chosen."""
        self.list.set_rows(rows, choose_first=True)
        self._stack.setCurrentWidget(self.list if rows else self.nothing)
