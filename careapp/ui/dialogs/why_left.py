"""Why somebody does not come any more: asked once, kindly, and never of who said no."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from careapp import clock
from careapp.errors import CareAppError
from careapp.rules.care.partings import LABELS, Parting
from careapp.rules.tone.check import Kind as TextKind
from careapp.rules.vouchers.win_back import WIN_BACK
from careapp.services.operation_id import new_operation_id
from careapp.services.partings import (
    Absence,
    AskedWhy,
    LeaveAlone,
    PartingRequest,
    ask_why,
    leave_alone,
    load_absence,
    note_answer,
)
from careapp.text import _, format_ago, format_date, format_number, ngettext
from careapp.ui.desk import Desk, ToComposer
from careapp.ui.dialogs.working import WorkingSheet
from careapp.ui.people import quoted, shown_name
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import Avatar
from careapp.ui.widgets.button import LARGE, Button, Kind
from careapp.ui.widgets.card import Note
from careapp.ui.widgets.field import TextArea
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.pills import Pills
from careapp.ui.widgets.quote_note import QuoteNote
from careapp.ui.widgets.tone_hints import hints_below

_LIMIT = 2_000


class WhyLeftSheet(WorkingSheet):
    """How to ask, what they answered, and nothing that insists."""

    saved = Signal(str)
    """It is written down: the sentence that says so."""

    def __init__(self, desk: Desk, customer_id: int, name: str) -> None:
        """Ask about one person; how long they have been away is fetched."""
        name = shown_name(name)
        title = _("Why does {name} not come any more?").format(name=name)
        super().__init__(title, " ", width=784, least_height=612, before=Avatar(name, 48))
        self._desk, self._customer_id = desk, customer_id
        self._op_id = new_operation_id()
        self._service: Callable[..., object] = ask_why
        self._make_body(name)
        self._make_foot()
        desk.tasks.fetch(self, "absence", load_absence, customer_id, done=self._show)

    def _make_body(self, name: str) -> None:
        self.ask = QuoteNote(_("How to ask"), "message-circle-heart")
        self.reason = Pills([(key, _(LABELS[key])) for key in Parting], _("What they answered"))
        self.words = TextArea(_("In their words"), _LIMIT, 80)
        self.care = Note(
            _("A customer is not property: ask, thank, and do not insist. Once only."),
            Tone.NEUTRAL,
            icon="heart",
        )
        self.fault = Text("", Face.CAP_M, "bad")
        self.fault.hide()
        answered = Text(_("What they answered"), Face.SEC_S)
        hints = hints_below(self.words, TextKind.NOTE, (name,))
        for part in (self.ask, answered, self.reason, self.words, hints, self.care, self.fault):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.first_focus = self.words.edit

    def _make_foot(self) -> None:
        self.alone = Button(_("Do not contact again"), Kind.GHOST, "bell-off", height=LARGE)
        self.save = Button(_("Save"), key="Ctrl S", height=LARGE)
        words = _("Save and write “We miss you”")
        self.write = Button(words, Kind.PRIMARY, "mail", "Ctrl ⏎", height=LARGE)
        self.alone.clicked.connect(self._leave_alone)
        self.save.clicked.connect(lambda: self._save(self.save, self._leave))
        self.write.clicked.connect(lambda: self._save(self.write, self._compose))
        self.add_key("Ctrl+S", self.save.click)
        self.add_key("Ctrl+Return", self.write.click)
        self.foot.addWidget(self.alone)
        self.foot.addStretch(1)
        self.foot.addWidget(self.save)
        self.foot.addWidget(self.write)

    def _show(self, absence: Absence) -> None:
        """Say how long they have been away; who was asked, or wants no contact, is let be."""
        visits = ngettext("1 visit", "{n} visits", absence.visits)
        words = [visits.format(n=format_number(absence.visits))]
        if absence.last_visit_on is not None:
            today = clock.shop_day(clock.now())
            words.append(_("last seen {ago}").format(ago=format_ago(absence.last_visit_on, today)))
        self.sub.setText(" · ".join(words))
        self.ask.say(quoted(absence.question))
        if absence.is_left_alone:
            self._let_be(_("They asked not to be contacted: let them be."))
        elif absence.asked is not None:
            self._show_asked(absence.asked)
        is_answerable = absence.can_be_asked or absence.asked is not None
        self.save.setEnabled(is_answerable and not absence.is_left_alone)
        self.write.setEnabled(absence.can_be_asked)
        self.alone.setEnabled(not absence.is_left_alone)
        self.fit()

    def _show_asked(self, asked: AskedWhy) -> None:
        """Show what is known: only the answer of who was asked before is still to be written."""
        self._service = note_answer
        words = _("They were asked on {day}, and once is enough: write what they answer.")
        self._let_be(words.format(day=format_date(asked.asked_on)))
        if not self.words.text() and not self.reason.values():
            self.reason.set_values([] if asked.reason is None else [asked.reason])
            self.words.set_text(asked.words)

    def _let_be(self, words: str) -> None:
        self.ask.hide()
        self.care.set_note(words, Tone.WARN)

    def _save(self, button: Button, done: Callable[[], None]) -> None:
        self.set_working(button)
        request = PartingRequest(self._op_id, self._customer_id, *self._answer())
        self._desk.tasks.change(
            self,
            self._service,
            request,
            self._desk.actor,
            done=lambda _saved: done(),
            failed=self._tell,
        )

    def _answer(self) -> tuple[Parting | None, str]:
        key = next(iter(self.reason.values()), "")
        return Parting(key) if key else None, self.words.text()

    def _leave_alone(self) -> None:
        self.set_working(self.alone)
        request = LeaveAlone(self._op_id, self._customer_id, *self._answer())
        self._desk.tasks.change(
            self,
            leave_alone,
            request,
            self._desk.actor,
            done=lambda _done: self._finish(_("Nobody contacts them any more.")),
            failed=self._tell,
        )

    def _leave(self) -> None:
        self._finish(_("Written down. Nobody asks them a second time."))

    def _compose(self) -> None:
        self._leave()
        self._desk.open(ToComposer(WIN_BACK.key, self._customer_id))

    def _finish(self, words: str) -> None:
        self.accept()
        self.saved.emit(words)

    def _tell(self, error: CareAppError) -> None:
        self.set_working(None)
        self._say_fault(error.text)

    def _say_fault(self, words: str) -> None:
        self.fault.setText(words)
        self.fault.show()
        self.fit()
