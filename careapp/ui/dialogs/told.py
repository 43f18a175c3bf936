"""What somebody told us, and our answer: written later, and read from then on."""

from datetime import datetime

from PySide6.QtCore import Signal

from careapp import clock
from careapp.rules.care.words import LONGEST_WORDS
from careapp.rules.vouchers.telling_us import TELLING_US
from careapp.services.feedback import AnswerRequest, answer_feedback
from careapp.services.feedback_lists import FeedbackRow
from careapp.services.operation_id import new_operation_id
from careapp.text import _, format_short_day, format_time
from careapp.ui.desk import Desk, ToComposer, ToCustomer
from careapp.ui.dialogs.working import WorkingSheet
from careapp.ui.history_rows import score_words
from careapp.ui.people import quoted
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import IconDisc
from careapp.ui.widgets.button import LARGE, Button, Kind
from careapp.ui.widgets.card import Inset
from careapp.ui.widgets.field import TextArea
from careapp.ui.widgets.label import QuoteLabel, Text
from careapp.ui.widgets.tone_hints import hints_below


class ToldSheet(WorkingSheet):
    """Their words first; below them the answer, or the place to write it."""

    saved = Signal(str)
    """The answer is written down: the sentence that says so."""

    def __init__(self, desk: Desk, told: FeedbackRow) -> None:
        """Show what was told, as it was fetched."""
        name = told.customer_name or _("Somebody without a name")
        heard = " · ".join(filter(None, (name, told.heard_by, _moment(told.given_at))))
        disc = IconDisc("message-square", Tone.ACCENT, 44)
        super().__init__(_("What they told us"), heard, width=640, before=disc)
        self._desk, self._told = desk, told
        self._op_id = new_operation_id()
        self._show_words()
        if told.answered_at is None:
            self._ask_answer(name)
        else:
            self._show_answer(told.answered_at)

    def _show_words(self) -> None:
        told = self._told
        if told.score is not None:
            self.body.addWidget(Text(score_words(told.score), Face.BODY_S))
        words = quoted(told.words) if told.words else _("They did not say why.")
        self.body.addWidget(QuoteLabel(words))

    def _show_answer(self, answered_at: datetime) -> None:
        who = " · ".join(filter(None, (self._told.answered_by, _moment(answered_at))))
        box = Inset()
        box.body.addWidget(Text(_("What we answered"), Face.SEC_S))
        box.body.addWidget(Text(self._told.answer))
        box.body.addWidget(Text(who, Face.SEC, "text2"))
        self.body.addWidget(box)
        close = Button(_("Close"), key="Esc", height=LARGE)
        close.clicked.connect(self.reject)
        self._fill_foot(close)
        self.first_focus = close

    def _ask_answer(self, name: str) -> None:
        self.answer = TextArea(_("What we answered"), LONGEST_WORDS, 96)
        self.fault = Text("", Face.CAP_M, "bad")
        self.fault.hide()
        for part in (self.answer, hints_below(self.answer, names=(name,)), self.fault):
            self.body.addWidget(part)
        self.thank = Button(_("Save and thank"), Kind.SECONDARY, "heart", height=LARGE)
        self.save = Button(_("Save"), Kind.PRIMARY, "check", "Ctrl ⏎", height=LARGE)
        self.thank.clicked.connect(lambda: self._save(self.thank))
        self.save.clicked.connect(lambda: self._save(self.save))
        self.add_key("Ctrl+Return", self.save.click)
        self._fill_foot(self.thank, self.save)
        self.thank.setVisible(self._told.customer_id is not None)
        self.first_focus = self.answer.edit

    def _fill_foot(self, *buttons: Button) -> None:
        self.card = Button(_("Open the card"), Kind.GHOST, "user", height=LARGE)
        self.card.clicked.connect(self._open_card)
        self.foot.addWidget(self.card)
        self.card.setVisible(self._told.customer_id is not None)
        self.foot.addStretch(1)
        for button in buttons:
            self.foot.addWidget(button)

    def _save(self, button: Button) -> None:
        self.set_working(button)
        request = AnswerRequest(self._op_id, self._told.id, self.answer.text())
        self._desk.tasks.change(
            self,
            answer_feedback,
            request,
            self._desk.actor,
            done=lambda _saved: self._finish(is_thanked=button is self.thank),
            failed=self._tell,
        )

    def _finish(self, *, is_thanked: bool) -> None:
        self.accept()
        self.saved.emit(_("The answer is written down."))
        if is_thanked and self._told.customer_id is not None:
            self._desk.open(ToComposer(TELLING_US.key, self._told.customer_id))

    def _open_card(self) -> None:
        if self._told.customer_id is not None:
            self.reject()
            self._desk.open(ToCustomer(self._told.customer_id))


def _moment(moment: datetime) -> str:
    return f"{format_short_day(clock.shop_day(moment))}, {format_time(moment)}"
