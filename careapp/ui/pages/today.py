"""Oggi: what waits today, who for, and the one thing to do about each."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from careapp import clock
from careapp.errors import CareAppError
from careapp.services.today import MOST, Today, see_today
from careapp.text import _, format_day
from careapp.ui.day_papers import DayPaper
from careapp.ui.desk import Desk, ToCounter, ToPromise
from careapp.ui.dialogs.day_papers import open_day_papers
from careapp.ui.page import Page
from careapp.ui.pages.today_cards import Column, PersonCard
from careapp.ui.pages.today_rows import KEYS, TodayRows
from careapp.ui.pages.today_walk import STEPS, CardWalk, Spot
from careapp.ui.pages.today_words import summary
from careapp.ui.promising import holds_focus
from careapp.ui.theme import theme
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import IconLabel, KeyCap
from careapp.ui.widgets.button import Button, Kind
from careapp.ui.widgets.card import ScrollArea
from careapp.ui.widgets.label import ELabel, Text
from careapp.ui.widgets.line import LineEdit

_SEARCH_WIDTH = 280
_BAND, _BAND_BUTTON = 66, 40


class TodayPage(Page):
    """Four columns, the most urgent first, under the one line that says what comes first."""

    watches = frozenset(
        {"promise", "promise_update", "care_case", "parting", "customer", "staff", "voucher"}
    )

    def __init__(self, desk: Desk) -> None:
        """Build the page once; `refresh` fills it."""
        self.title = _("Today")
        super().__init__()
        self._desk = desk
        self._rows = TodayRows(desk, self)
        self._is_arriving = False
        self._most = MOST
        self._goes_on_at: Spot | None = None
        self._build()
        self._walk = CardWalk(self._columns(), self._lay_out())
        self.promise.clicked.connect(self._promise)
        self.papers.clicked.connect(self._print_morning)
        self.search.textEdited.connect(self._search)
        self.first.clicked.connect(self._do_first)
        for column in self._columns():
            column.more_asked.connect(partial(self._show_more, column))
        for key in KEYS:
            self.add_key(key, partial(self._open_from, key))
        self.add_key("F9", self._promise)
        self.add_key("Ctrl+D", lambda: self._promised(lambda card: card.news_asked.emit()))
        self.add_key("Ctrl+T", lambda: self._promised(lambda card: card.give_asked.emit()))
        self.add_key("Ctrl+P", self._print_morning)
        for key, step in STEPS.items():
            self.add_key(key, partial(self._walk.step, *step))
        theme().density_changed.connect(self._take_density)
        self._take_density()

    def shown(self) -> None:
        """Show the day as it stands now."""
        self.search.clear()
        self._is_arriving = True
        self._most = MOST
        self.refresh()

    def refresh(self) -> None:
        """Fetch what waits."""
        day = clock.shop_day(clock.now())
        by = self._desk.actor
        self._desk.tasks.fetch(
            self, "today", see_today, day, by, self._most, done=self._show, failed=self._tell
        )

    def _build(self) -> None:
        self.heading = Text(self.title, Face.GREET)
        self.heading.setWordWrap(False)
        self.day = ELabel("", Face.BODY, "text2")
        self.promise = Button(_("Promise"), icon="calendar-plus", key="F9")
        self.papers = Button(_("Morning sheet"), icon="printer")
        self.search = LineEdit(_("Search a customer"), "search")
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setFixedWidth(_SEARCH_WIDTH)
        key = QHBoxLayout(self.search)
        key.setContentsMargins(0, 0, 12, 0)
        key.addStretch(1)
        key.addWidget(KeyCap("F2"))
        self.lead = ELabel("", Face.BODY_S)
        self.detail = ELabel("", Face.BODY)
        self.first = Button("", Kind.TINTED, height=_BAND_BUTTON)
        self.promises = Column(
            _("Promises"),
            "calendar-clock",
            "warn",
            (_("No promise is due"), _("What we promise waits here on its day.")),
        )
        self.cases = Column(
            _("Open cases"),
            "life-buoy",
            "bad",
            (_("No case is open"), _("Who complains waits here until we agree on what to do.")),
        )
        self.birthdays = Column(
            _("Birthdays"),
            "cake",
            "gift",
            (_("No birthday"), _("Nobody celebrates today or tomorrow.")),
        )
        self.missed = Column(
            _("Not seen lately"),
            "heart",
            "accent",
            (_("Nobody is missed"), _("Regulars who stay away are named here.")),
        )

    def _lay_out(self) -> QScrollArea:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.heading)
        head.addStretch(1)
        for part in (self.day, self.promise, self.papers, self.search):
            head.addWidget(part)
        band = QFrame()
        band.setProperty("cls", "card")
        band.setFixedHeight(_BAND)
        line = QHBoxLayout(band)
        line.setContentsMargins(20, 0, 12, 0)
        line.setSpacing(12)
        line.addWidget(IconLabel("sunrise", 24, "accent"))
        words = QHBoxLayout()
        words.setSpacing(6)
        words.addWidget(self.lead)
        words.addWidget(self.detail, 1)
        line.addLayout(words, 1)
        line.addWidget(self.first)
        columns = QWidget()
        row = QHBoxLayout(columns)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for column in self._columns():
            row.addWidget(column, 1)
        page = self._column = QVBoxLayout(self)
        self.keep_margins(page, 16, 16)
        page.addLayout(head)
        page.addWidget(band)
        view = ScrollArea(columns)
        page.addWidget(view, 1)
        return view

    def _take_density(self) -> None:
        self._column.setSpacing(10 if theme().compact else 18)

    def _show(self, today: Today) -> None:
        self.day.setText(format_day(today.day))
        rows, here = self._rows, self._goes_on_at or self._walk.here()
        self._goes_on_at = None
        self.promises.show_cards(map(rows.promise, today.promises.rows), today.promises.whole)
        self.cases.show_cards(map(rows.case, today.cases.rows), today.cases.whole)
        self.birthdays.show_cards(map(rows.birthday, today.birthdays.rows), today.birthdays.whole)
        self.missed.show_cards(map(rows.missed, today.missed.rows), today.missed.whole)
        words = summary(today)
        self.lead.setText(words.lead)
        self.detail.setText(words.detail)
        self._offer_first()
        for card in self._cards():
            self._walk.watch(card)
        self._keep_focus(here)

    def _show_more(self, column: Column) -> None:
        """Show more of each column, and go on where this one ended."""
        self._most += MOST
        self._goes_on_at = Spot(self._columns().index(column), len(column.cards()))
        self.refresh()

    def _keep_focus(self, before: Spot | None) -> None:
        """Let the focus stay among the cards: the one that had it is another widget now."""
        if before is not None:
            self._walk.stand(before)
        elif self._is_arriving and not self.search.hasFocus():
            self._walk.resume()
        self._is_arriving = False

    def _offer_first(self) -> None:
        """Offer what the summary speaks of: the button of the first card."""
        first = self._first_card()
        self.first.setVisible(first is not None)
        if first is not None:
            words, icon = first.offer
            self.first.setText(words)
            self.first.set_icon(icon)

    def _first_card(self) -> PersonCard | None:
        columns = (self.promises, self.cases, self.birthdays)
        return next((card for column in columns for card in column.cards()), None)

    def _do_first(self) -> None:
        first = self._first_card()
        if first is not None:
            first.act.click()

    def _search(self, text: str) -> None:
        """Go on searching at the counter, where the results are."""
        if text:
            self._desk.open(ToCounter(text))

    def _open_from(self, key: str) -> None:
        """Do what a key of the customer card does, for the person of the card in focus."""
        card = next(filter(holds_focus, self._cards()), None)
        if card is not None:
            self._desk.open(KEYS[key](card.customer_id))

    def _promised(self, act: Callable[[PersonCard], None]) -> None:
        """Act on the promise that has the focus, or else on the most urgent one."""
        cards = self.promises.cards()
        for card in (list(filter(holds_focus, cards)) or cards)[:1]:
            act(card)

    def _cards(self) -> list[PersonCard]:
        return [card for column in self._columns() for card in column.cards()]

    def _columns(self) -> tuple[Column, ...]:
        return self.promises, self.cases, self.birthdays, self.missed

    def _promise(self) -> None:
        """Promise something to somebody: who is not known yet is written down with it."""
        self._desk.open(ToPromise())

    def _print_morning(self) -> None:
        open_day_papers(self._desk, self.window_shell, DayPaper.MORNING)

    def _tell(self, error: CareAppError) -> None:
        self.window_shell.toast(error.text, tone=Tone.WARN)
