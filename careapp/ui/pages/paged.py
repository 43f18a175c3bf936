"""A page with a filter and a list below it that is fetched fifty rows at a time."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careapp.services.case_lists import PAGE
from careapp.ui.page import Page
from careapp.ui.widgets.list_card import ListCard
from careapp.ui.widgets.results import ResultRow
from careapp.ui.widgets.segmented import Segmented


class PagedPage(Page):
    """Fetches again what is in sight, and the next rows once the list comes to its end."""

    def __init__(self, which: Segmented, card: ListCard) -> None:
        """Show the first filter first."""
        super().__init__()
        self.which, self.card, self.list = which, card, card.list
        self.first = which.value()
        self._shown, self._is_whole = 0, True
        self.head = QHBoxLayout()
        self.head.setSpacing(12)
        column = QVBoxLayout(self)
        self.keep_margins(column, 0, 16)
        column.setSpacing(12)
        column.addLayout(self.head)
        column.addWidget(card, 1)
        which.changed.connect(lambda _key: self.ask(PAGE))
        card.list.reached_end.connect(self._ask_more)

    def ask(self, rows: int) -> None:
        """Fetch so many rows, and show them with `take`."""
        raise NotImplementedError

    def take(self, rows: Sequence[ResultRow], *, is_whole: bool) -> None:
        """Show what was fetched; *is_whole*: nothing comes after it."""
        self._shown, self._is_whole = len(rows), is_whole
        self.card.set_rows(rows)

    def refresh(self) -> None:
        """Fetch the rows in sight again."""
        self.ask(max(PAGE, self._shown))

    def escape(self) -> bool:
        """Show the first filter again before the page is left."""
        if self.which.value() == self.first:
            return False
        self.which.set_value(self.first)
        return True

    def toast_place(self) -> QWidget:
        """Toasts stand over the list."""
        return self.card

    def _ask_more(self) -> None:
        if not self._is_whole:
            self.ask(self._shown + PAGE)
