"""Who is here already and may be the person about to be written down: offered as one types."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careapp import clock
from careapp.rules.people import Facts
from careapp.services.duplicates import likely_duplicates
from careapp.services.find import FoundPerson
from careapp.text import _, ngettext
from careapp.ui.desk import Desk
from careapp.ui.people import result_rows
from careapp.ui.typefaces import Face
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.results import ResultList, ResultRow

_QUIET_MS = 250
_ROW_HEIGHT = 76
_MOST = 2


class AlikePeople(QWidget):
    """A question and the rows it is about; hidden while nobody is alike."""

    chosen = Signal(int, str)
    """It is somebody who is here already: their id and name."""
    resized = Signal()
    """It takes more room, or less."""

    def __init__(self, desk: Desk) -> None:
        """Know nobody yet."""
        super().__init__()
        self._desk = desk
        self._facts = Facts()
        self._words = Text("", Face.SEC_S, "warn")
        self.people = ResultList(_("Already here"))
        self.setFocusProxy(self.people)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._words)
        column.addWidget(self.people)
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._quiet.timeout.connect(self._look)
        self.people.opened.connect(self._choose)
        self.hide()

    def ask(self, facts: Facts) -> None:
        """Look for whoever is like these facts once nobody types any more."""
        self._facts = facts
        self._quiet.start()

    def _look(self) -> None:
        facts = self._facts
        if any((facts.name, facts.given_name, facts.family_name, *facts.phones)):
            self._desk.tasks.fetch(self, "alike", likely_duplicates, facts, done=self._show)
        else:
            self._show(())

    def _show(self, people: Sequence[FoundPerson]) -> None:
        rows = result_rows(people[:_MOST], self._desk.programme, clock.shop_day(clock.now()))
        # The first is chosen: with one row alone the arrows would have nowhere to go.
        self.people.set_rows(rows, choose_first=True)
        self.people.setFixedHeight(_ROW_HEIGHT * max(1, len(rows)))
        words = ngettext(
            "Is it this person? Press Enter on the row.",
            "Is it one of these? Press Enter on the row.",
            len(rows),
        )
        self._words.setText(words)
        self.setVisible(bool(rows))
        self.resized.emit()

    def _choose(self, key: object) -> None:
        for row in self.people.rows():
            if isinstance(row, ResultRow) and isinstance(key, int) and row.key == key:
                self.chosen.emit(key, row.name)
