"""The counter: one box, the people it finds, and a glance at the one who is meant."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from careapp import clock
from careapp.errors import CareAppError
from careapp.rules.codes import Code, read_code
from careapp.text import _, format_day, format_time
from careapp.ui import measures, questions
from careapp.ui.desk import Desk, ToCustomer, ToImport, ToNewCustomer, ToPromise, ToRedeem
from careapp.ui.page import Page
from careapp.ui.pages.counter_parts import KeyHints, greeting
from careapp.ui.pages.glance import GlanceCard
from careapp.ui.pages.nobody import NobodyFound
from careapp.ui.people_search import PeopleSearch
from careapp.ui.theme import theme
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import IconLabel
from careapp.ui.widgets.button import LARGE, SMALL, Button, Kind
from careapp.ui.widgets.card import Card, EmptyState, Note
from careapp.ui.widgets.label import ELabel, Text
from careapp.ui.widgets.results import ResultList
from careapp.ui.widgets.rows import AnyRow

_FOUND, _NOBODY, _EMPTY = range(3)
_CLOCK_EVERY_MS = 10_000


class CounterPage(Page):
    """Type, scan or choose: Enter opens the person who is meant."""

    is_discreetly_shown = True
    watches = frozenset(
        {"customer", "sale", "shop_setting", "programme_version", "care_case", "promise"}
    )

    def __init__(self, desk: Desk, people: PeopleSearch) -> None:
        """Take over the search that the window opened with, and what is typed in it."""
        self.title = _("Counter")
        super().__init__()
        self._desk = desk
        self._people = people
        self.search, self.results = people.box, people.results
        self._is_met = False
        self._free_card = ""
        self._build()
        self._lay_out()
        self._connect()
        self._tell_time()

    def shown(self) -> None:
        """Put the cursor into the box and bring the answer up to date."""
        self.search.setFocus()
        if self._is_met:
            self.search.selectAll()
        self._is_met = True
        self._tell_time()
        self.refresh()

    def refresh(self) -> None:
        """Ask again what is asked already."""
        self._people.programme = self._desk.programme
        self._people.ask(self.search.text())
        day = clock.today()
        self._desk.tasks.fetch(
            self, "urgent", questions.urgent, day, done=self._take_urgent, can_wait=True
        )

    def _take_urgent(self, urgent: Mapping[int, str]) -> None:
        if urgent != self._people.urgent:
            self._people.urgent = urgent
            self._people.ask(self.search.text())

    def set_discreet(self, is_discreet: bool) -> None:
        """Show who is meant and their reward, not what is owed, bought or looked for."""
        super().set_discreet(is_discreet)
        self.glance.set_discreet(is_discreet)
        self._people.is_discreet = is_discreet
        for view in (self.results, self.nobody.people):
            view.set_rows(self._people.fit(view.rows()))
        self._cover_number()

    def _cover_number(self) -> None:
        """Show a phone or a code in the box as dots; names stay."""
        is_number = any(letter.isdigit() for letter in self.search.text())
        is_covered = self.is_discreet and is_number
        mode = QLineEdit.EchoMode.Password if is_covered else QLineEdit.EchoMode.Normal
        self.search.setEchoMode(mode)

    def escape(self) -> bool:
        """Give a scanned card up first, then empty the box."""
        if self._free_card:
            self._drop_card()
            return True
        return self.search.clear_step()

    def look_up(self, text: str) -> None:
        """Search for a text that came from elsewhere."""
        self.search.setText(text)
        self.search.setFocus()
        self._people.ask(text)

    def offer_card(self, number: str) -> None:
        """Ask whose card was scanned: the next person who is opened gets it."""
        self._free_card = number
        note = Note(
            _("Nobody has card {number} yet. Search whose it is and press Enter.").format(
                number=number
            ),
            Tone.ACCENT,
            icon="id-card",
            action=_("New customer"),
            action_icon="user-plus",
        )
        note.action.connect(self.create_customer)
        self.window_shell.show_banner("card", note)

    def chosen(self) -> int | None:
        """Return the customer whose row is chosen, in whichever list is in sight."""
        key = self._list().current_key()
        return key if isinstance(key, int) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send every printable key to the search, wherever the focus is."""
        if event.text().isprintable() and event.text().strip() and not _has_control(event):
            self.search.setFocus()
            self.search.insert(event.text())
            self._people.ask(self.search.text())
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        self.greeting = Text("", Face.GREET)
        self.greeting.setWordWrap(False)
        self.greeting.setFixedHeight(measures.HEAD)
        self.day = ELabel("", Face.BODY, "text2")
        self.time = Text("", Face.BODY_M, "text2")
        self.time.setWordWrap(False)
        self.papers = Button("", Kind.GHOST, "printer", height=SMALL, name=_("Papers of the day"))
        self.search.set_reader(is_ready=True)
        self.glance = GlanceCard()
        self.nobody = NobodyFound()
        self.hints = KeyHints()
        new = Button(_("New customer"), Kind.PRIMARY, "user-plus", "Ctrl N", height=LARGE + 4)
        bring = Button(_("Import from Excel or CSV"), icon="file-up", height=LARGE + 4)
        new.clicked.connect(self.create_customer)
        bring.clicked.connect(lambda: self._desk.open(ToImport()))
        self.empty = EmptyState(
            "users",
            _("The first name"),
            _(
                "Type the name of the person in front of you. That is enough: "
                "the rest is learned on the way, one visit at a time."
            ),
            (new, bring),
        )

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        self.keep_margins(page, measures.PAGE_TOP, measures.PAGE_TOP)
        page.setSpacing(measures.BELOW)
        self._stack = QStackedWidget()
        self._people.show()
        for state in (self._people, self._card_of(self.nobody), self._card_of(self.empty)):
            self._stack.addWidget(state)
        self._places = (self._stack.widget(0), self._stack.widget(1), self._stack.widget(2))
        self._body = QHBoxLayout()
        self._body.setSpacing(measures.BESIDE)
        left = QVBoxLayout()
        left.setSpacing(measures.BELOW)
        left.addWidget(self.search)
        self.search.show()
        left.addWidget(self._stack, 1)
        left.addWidget(self.hints)
        self._body.addLayout(left, 1)
        self._body.addWidget(self.glance)
        page.addLayout(self._head())
        page.addLayout(self._body, 1)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.greeting, 1)
        row.addWidget(IconLabel("calendar", 18, "text2"))
        row.addWidget(self.day)
        row.addSpacing(16)
        row.addWidget(IconLabel("clock", 18, "text2"))
        row.addWidget(self.time)
        row.addSpacing(8)
        row.addWidget(self.papers)
        return row

    def _card_of(self, state: QWidget) -> Card:
        card = Card(is_flush=True)
        card.body.addWidget(state, 1)
        return card

    def _connect(self) -> None:
        people = self._people
        people.found.connect(self._show_found)
        people.guessed.connect(self._show_guesses)
        people.nobody_today.connect(self._show_nobody_today)
        self.search.submitted.connect(self._enter)
        self.search.textChanged.connect(self._cover_number)
        for view in (self.results, self.nobody.people):
            view.current_changed.connect(self._look_at)
            view.opened.connect(self._open)
        self.nobody.create_asked.connect(self.create_customer)
        self.nobody.not_yet_asked.connect(self._create_not_yet)
        self.nobody.promise_asked.connect(self._promise)
        self.glance.open_asked.connect(self._open)
        self.glance.purchase_asked.connect(self._buy)
        self.add_key("Ctrl+Return", self._create_not_yet)
        self.add_key("F5", lambda: self._buy(self.chosen()))
        self.add_key("F9", self._promise)
        self.add_key("Ctrl+P", self._open_papers)
        self.papers.clicked.connect(self._open_papers)
        self._desk.actor_changed.connect(self._tell_time)
        theme().density_changed.connect(self._take_density)
        self._take_density()
        timer = QTimer(self)
        timer.timeout.connect(self._tell_time)
        timer.start(_CLOCK_EVERY_MS)

    def _take_density(self) -> None:
        self.hints.setVisible(not theme().compact)
        self.glance.setFixedWidth(measures.GLANCE_WIDE if theme().wide else measures.GLANCE)

    def _tell_time(self) -> None:
        now = clock.now()
        hour = clock.local(now).hour
        first = self._desk.actor.staff_name.split(" ")[0]
        self.greeting.setText(greeting(hour, first))
        # While the demo shop is being made the clock goes through its months.
        is_open = self._desk.actor.staff_id is not None
        self.day.setText(format_day(clock.local(now).date()) if is_open else "")
        self.time.setText(format_time(now) if is_open else "")

    def _show_found(self) -> None:
        self._go_to(_FOUND)
        self._look_at(self.results.current_key())
        self._enter_if_waiting()

    def _show_guesses(self, text: str, rows: list[AnyRow], is_same: bool) -> None:
        self.nobody.show_answer(text, rows, keep_choice=is_same)
        self._go_to(_NOBODY)
        self._enter_if_waiting()

    def _show_nobody_today(self, has_people: bool) -> None:
        self._go_to(_FOUND if has_people else _EMPTY)

    def _go_to(self, state: int) -> None:
        self._stack.setCurrentIndex(state)
        self.glance.setVisible(state == _FOUND)
        self.search.set_list(self._list())

    def _list(self) -> ResultList:
        return self.nobody.people if self._stack.currentIndex() == _NOBODY else self.results

    def _enter(self) -> None:
        """Open who is certain or chosen; on a guess only move the choice there."""
        text = self.search.text()
        is_code = isinstance(read_code(text), Code)
        self._people.enter_waits = not is_code and self._people.answered != text
        if is_code:
            self._desk.open(ToRedeem(text))
        elif not self._people.enter_waits:
            self._open_chosen(text)

    def _open_chosen(self, text: str) -> None:
        chosen = self.chosen()
        if chosen is not None:
            self._open(chosen)
        elif text:
            self._list().choose_first()

    def _enter_if_waiting(self) -> None:
        if self._people.enter_waits:
            self._enter()

    def _open(self, customer_id: object) -> None:
        self._people.enter_waits = False
        if not isinstance(customer_id, int):
            return
        if self._free_card:
            self._desk.tasks.change(
                self,
                questions.link_card,
                customer_id,
                self._free_card,
                self._desk.actor,
                done=lambda _saved: self.window_shell.toast(_("The card is theirs now.")),
                failed=self._tell,
            )
            self._drop_card()
        self._leave_for(ToCustomer(customer_id))

    def _leave_for(self, destination: ToCustomer) -> None:
        """Open somebody; who comes back finds the box empty."""
        self.search.clear()
        self._desk.open(destination)

    def _drop_card(self) -> None:
        self._free_card = ""
        self.window_shell.hide_banner("card")

    def _tell(self, error: CareAppError) -> None:
        self.window_shell.toast(error.text, tone=Tone.WARN)

    def _buy(self, customer_id: object) -> None:
        if isinstance(customer_id, int):
            self._leave_for(ToCustomer(customer_id, "purchase"))

    def create_customer(self) -> None:
        """Welcome somebody new under the name that was searched."""
        self._desk.open(ToNewCustomer(self.search.text(), self._free_card))
        if self._free_card:
            self._drop_card()

    def _open_papers(self) -> None:
        from careapp.ui.day_papers import DayPaper  # noqa: PLC0415 - not for the first answer
        from careapp.ui.dialogs.day_papers import open_day_papers  # noqa: PLC0415 - the same

        open_day_papers(self._desk, self.window_shell, DayPaper.MORNING)

    def _create_not_yet(self) -> None:
        self._desk.open(ToNewCustomer(self.search.text(), is_customer=False))

    def _promise(self) -> None:
        """Promise something to who is chosen, or to somebody new called what is typed."""
        text = self.search.text()
        person = self._people.people.get(self.chosen() or 0)
        if person is None or self._people.answered != text:
            self._desk.open(ToPromise(text))
        else:
            self._desk.open(ToPromise(person.name, person.customer_id))

    def _look_at(self, key: object) -> None:
        person = self._people.people.get(key) if isinstance(key, int) else None
        if person is None:
            self.glance.show_nobody()
        elif self._people.answered and not person.opens:
            self.glance.show_guess(person)
        else:
            self.glance.show_person(person, self._desk.programme)
            self._desk.tasks.fetch(
                self,
                "glance",
                questions.glance,
                person.customer_id,
                clock.shop_day(clock.now()),
                self._desk.actor,
                done=self.glance.show_glance,
                can_wait=True,
            )


def _has_control(event: QKeyEvent) -> bool:
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return bool(event.modifiers() & held)
