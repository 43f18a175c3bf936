"""Who is meant by what is typed: the question to the archive, and the list of who answers.

The opening shows it before the counter's page is there, and the page takes it over: nothing is
imported here that the first answer can do without.
"""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from careapp import clock
from careapp.text import _, ngettext
from careapp.ui import questions
from careapp.ui.people import discreet_row, result_rows
from careapp.ui.tasks import Tasks
from careapp.ui.typefaces import Face
from careapp.ui.widgets.card import Card
from careapp.ui.widgets.label import ELabel, Text
from careapp.ui.widgets.line import SearchBox
from careapp.ui.widgets.results import ResultList
from careapp.ui.widgets.rows import AnyRow, Heading

if TYPE_CHECKING:
    from careapp.rules.loyalty.programme import Programme
    from careapp.services.find import FoundPeople, FoundPerson


class PeopleSearch(Card):
    """The card below the box: asks at each letter, and shows the newest answer."""

    found = Signal()
    """Who answers is listed."""
    guessed = Signal(str, object, bool)
    """Nobody answers to this text: rows of who may be meant, and whether it was asked again."""
    nobody_today = Signal(bool)
    """Nobody was served today; whether there is anybody at all."""

    def __init__(self, box: SearchBox, tasks: Tasks, parent: QWidget) -> None:
        """Ask what is typed already."""
        super().__init__(is_flush=True, parent=parent)
        self.box = box
        self.people: dict[int, FoundPerson] = {}
        """Who is listed, by their ids."""
        self.answered: str | None = None
        """The text that was answered last."""
        self.enter_waits = False
        """Whether Enter was pressed before the answer came."""
        self.programme: Programme | None = None
        """Tells tiers and rewards, which are not shown before it is known."""
        self.is_discreet = False
        """Whether others may look: only names and rewards are listed."""
        self.urgent: Mapping[int, str] = {}
        """To whom something is owed, and what: `services.urgent`; known a little later."""
        self._tasks = tasks
        self._asked = ""
        self._build()
        box.set_list(self.results)
        box.textEdited.connect(self.ask)
        box.submitted.connect(self._keep_enter)
        if box.text():
            self.ask(box.text())

    def ask(self, text: str) -> None:
        """Ask who is meant by a text, or who was served today; the newest question wins."""
        if text != self._asked:
            self.enter_waits = False
        self._asked = text
        self._tasks.forget(self, "more")
        if text.strip():
            done = partial(self._take, text)
            self._tasks.fetch(self, "find", questions.find, text, done=done, can_be_early=True)
        else:
            day = clock.shop_day(clock.now())
            self._tasks.fetch(self, "find", questions.recent, day, done=self._take_recent)

    def _build(self) -> None:
        self.results = ResultList(_("People found"))
        self.count = Text("", Face.SEC_S, "text2")
        self.count.setWordWrap(False)
        self.order = ELabel("", Face.SEC, "text2")
        self.order.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head = QHBoxLayout()
        head.setContentsMargins(20, 4, 20, 0)
        head.addWidget(self.count)
        head.addWidget(self.order, 1)
        self.body.addLayout(head)
        self.body.addWidget(self.results, 1)

    def _keep_enter(self) -> None:
        self.enter_waits = bool(self.box.text())

    def _take(self, text: str, found: "FoundPeople") -> None:
        if found.rows:
            self._show(text, found.rows)
            self._describe(len(found.rows), more=found.more)
        if found.second_step_needed:
            self._tasks.fetch(
                self,
                "more",
                questions.find_more,
                text,
                done=partial(self._take_more, text, found),
                can_wait=bool(found.rows),
            )
        elif not found.rows:
            self._guess(text, [])
        if found.rows:
            self.found.emit()

    def _take_more(self, text: str, found: "FoundPeople", guesses: "FoundPeople") -> None:
        known = {person.customer_id for person in found.rows}
        others = [person for person in guesses.rows if person.customer_id not in known]
        self.people |= {person.customer_id: person for person in others}
        if not found.rows:
            self._guess(text, others)
        elif others:
            rows: list[AnyRow] = [*self._rows(found.rows), Heading(_("Perhaps you meant"))]
            self.results.set_rows([*rows, *self._rows(others)], choose_first=found.rows[0].opens)

    def _take_recent(self, found: "FoundPeople") -> None:
        self._show("", found.rows)
        self.count.setText(_("Served today"))
        self.order.setText("")
        self.found.emit()
        if not found.rows:
            done = self.nobody_today.emit
            self._tasks.fetch(self, "more", questions.has_people, done=done)

    def _guess(self, text: str, people: "list[FoundPerson]") -> None:
        is_same, self.answered = text == self.answered, text
        self.guessed.emit(text, self._rows(people), is_same)

    def _show(self, text: str, people: "tuple[FoundPerson, ...]") -> None:
        """Show who answers; the first is chosen at once only if Enter may open it."""
        self.people = {person.customer_id: person for person in people}
        is_same, self.answered = text == self.answered, text
        is_certain = bool(people) and people[0].opens
        # `found` tells it once: even where the same one is chosen, who they are may have changed.
        with QSignalBlocker(self.results):
            rows = self._rows(people)
            self.results.set_rows(rows, choose_first=is_certain, keep_choice=is_same)

    def _rows(self, people: "Iterable[FoundPerson]") -> list[AnyRow]:
        today = clock.shop_day(clock.now())
        return self.fit(result_rows(people, self.programme, today, self.urgent))

    def fit(self, rows: Iterable[AnyRow]) -> list[AnyRow]:
        """Return rows as they may be read now."""
        return [discreet_row(row) if self.is_discreet else row for row in rows]

    def _describe(self, count: int, *, more: bool) -> None:
        words = ngettext("{n} person", "{n} people", count).format(n=count)
        self.count.setText(_("The first {n}").format(n=count) if more else words)
        self.order.setText(_("regulars first"))
