"""What was promised to the person of the card, kept with one button."""

from collections.abc import Callable
from textwrap import shorten

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careapp import clock
from careapp.rules.care.promises import Urgency
from careapp.services.promise_lists import PromiseRow, promises_of
from careapp.text import _, format_number
from careapp.ui.desk import Desk
from careapp.ui.page import Page
from careapp.ui.promise_words import due_ink, due_words, promise_icon
from careapp.ui.promising import Promising, holds_focus
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import IconDisc
from careapp.ui.widgets.button import SMALL, Button, Kind
from careapp.ui.widgets.card import Card
from careapp.ui.widgets.label import ELabel, Text, plain_tooltip

MOST = 2
"""The others are told by their number: the loyalty card stands above."""
_LETTERS = 40
"""Two lines of words: with a third one the card would outgrow a low window."""
_TONES = {Urgency.OVERDUE: Tone.BAD, Urgency.TODAY: Tone.WARN, Urgency.LATER: Tone.NEUTRAL}


class PromisesCard(Card):
    """The open promises to one person, the most urgent first; hidden where there is none."""

    def __init__(self, desk: Desk, page: Page) -> None:
        """Know nobody yet."""
        super().__init__(_("Promises"))
        self._desk = desk
        self._promising = Promising(desk, page)
        self._person: tuple[int, str] | None = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.body.addLayout(self._rows)
        page.add_key("Ctrl+D", lambda: self._act(self._promising.tell))
        page.add_key("Ctrl+T", lambda: self._act(self._promising.give))
        self.hide()

    def show_person(self, customer_id: int, name: str) -> None:
        """Show the promises to a person."""
        self._person = customer_id, name
        self._desk.tasks.fetch(self, "promises", promises_of, customer_id, done=self._show)

    def forget(self) -> None:
        """Know nobody until the next person is there."""
        self._person = None
        self.hide()

    def make(self) -> None:
        """Promise something else to them."""
        if self._person is not None:
            self._promising.make(*self._person)

    def rows(self) -> list["PromiseLine"]:
        """Return the promises in sight."""
        parts = (self._rows.itemAt(place) for place in range(self._rows.count()))
        widgets = (item.widget() for item in parts if item is not None)
        return [widget for widget in widgets if isinstance(widget, PromiseLine)]

    def _act(self, act: Callable[[PromiseRow], None]) -> None:
        """Act on the promise that has the focus, or else on the most urgent one."""
        lines = self.rows() if self.isVisible() else []
        for line in (list(filter(holds_focus, lines)) or lines)[:1]:
            act(line.promise)

    def _show(self, promises: tuple[PromiseRow, ...]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for promise in promises[:MOST]:
            line = PromiseLine(promise)
            line.kept.clicked.connect(lambda _on=False, one=promise: self._promising.keep(one))
            line.told.clicked.connect(lambda _on=False, one=promise: self._promising.tell(one))
            self._rows.addWidget(line)
        self.aside.setText(format_number(len(promises)))
        self.setVisible(bool(promises) and not self._promising.page.is_discreet)


class PromiseLine(QWidget):
    """One promise: what, by when, who; kept, or news of it."""

    def __init__(self, promise: PromiseRow) -> None:
        """Show a promise."""
        super().__init__()
        self.promise = promise
        today = clock.shop_day(clock.now())
        when = " · ".join(filter(None, (due_words(promise, today), promise.owner_name)))
        self.kept = Button(
            "", icon="check", height=SMALL, name=_("Kept: {what}").format(what=promise.what)
        )
        self.told = Button(
            "",
            Kind.GHOST,
            "phone",
            height=SMALL,
            name=_("News of it: {what}").format(what=promise.what),
        )
        words = QVBoxLayout()
        words.setSpacing(0)
        what = Text(shorten(promise.what, _LETTERS, placeholder="…"), Face.BODY)
        what.setToolTip(plain_tooltip(promise.what))
        words.addWidget(what)
        words.addWidget(ELabel(when, Face.SEC_M, due_ink(promise)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(IconDisc(promise_icon(promise), _TONES[promise.urgency], 40))
        row.addLayout(words, 1)
        row.addWidget(self.told)
        row.addWidget(self.kept)
