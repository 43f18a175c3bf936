"""What somebody told us: a score, why, and what we answered."""

from PySide6.QtCore import Signal

from careapp.errors import CareAppError
from careapp.rules.care.feedback import SCORES, Told, question
from careapp.rules.care.words import LONGEST_WORDS
from careapp.rules.tone.check import Kind as TextKind
from careapp.rules.writing import is_visible
from careapp.services.feedback import NewFeedback, take_feedback
from careapp.services.operation_id import new_operation_id
from careapp.text import _
from careapp.ui.desk import Desk
from careapp.ui.dialogs.sheet import Sheet
from careapp.ui.tokens import Tone
from careapp.ui.widgets.badge import IconDisc
from careapp.ui.widgets.button import LARGE, Button, Kind
from careapp.ui.widgets.field import Labelled, TextArea
from careapp.ui.widgets.label import QuoteLabel
from careapp.ui.widgets.segmented import Segmented
from careapp.ui.widgets.tick import CheckRow
from careapp.ui.widgets.tone_hints import hints_below

_NO_SCORE = ""


class FeedbackSheet(Sheet):
    """A bare score teaches nothing: once one is chosen, the question to ask stands below it."""

    saved = Signal(str)
    """It is saved: the sentence that says so."""
    thanks_asked = Signal()
    """It is saved, and they shall have a note for telling us."""

    def __init__(self, desk: Desk, customer_id: int, name: str) -> None:
        """Ask what one person said."""
        disc = IconDisc("message-square", Tone.ACCENT, 44)
        super().__init__(_("What they told us"), name, width=600, before=disc)
        self._desk = desk
        self._op_id = new_operation_id()
        self._customer_id = customer_id
        self._build()
        self._fill(name)
        self._connect()

    def _build(self) -> None:
        scores = [(_NO_SCORE, _("none"))] + [(str(score), str(score)) for score in SCORES]
        self.score = Segmented(scores, _("Score"))
        self.question = QuoteLabel("")
        self.words = TextArea(_("In their words"), LONGEST_WORDS, 96)
        self.unsaid = CheckRow(_("They did not say why"))
        self.answer = TextArea(_("What we answered"), LONGEST_WORDS, 72)
        self.cancel = Button(_("Cancel"), Kind.GHOST, key="Esc", height=LARGE)
        self.thank = Button(_("Save and thank"), Kind.SECONDARY, "heart", height=LARGE)
        self.save = Button(_("Save"), Kind.PRIMARY, "check", "Ctrl ⏎", height=LARGE)
        self.first_focus = self.score

    def _fill(self, name: str) -> None:
        scale = _("1: not well at all · 5: very well")
        self.body.addWidget(Labelled(_("Score"), self.score, help_text=scale))
        told = hints_below(self.words, TextKind.NOTE, (name,))
        answered = hints_below(self.answer)
        for part in (self.question, self.words, told, self.unsaid, self.answer, answered):
            self.body.addWidget(part)
        self.foot.addWidget(self.cancel)
        self.foot.addStretch(1)
        self.foot.addWidget(self.thank)
        self.foot.addWidget(self.save)
        self._show_question()

    def _connect(self) -> None:
        self.score.changed.connect(lambda _key: self._show_question())
        self.words.changed.connect(lambda _text: self._show_question())
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(lambda: self._save(self.save))
        self.thank.clicked.connect(lambda: self._save(self.thank))
        self.add_key("Ctrl+Return", self.save.click)

    def _score(self) -> int | None:
        return int(self.score.value()) if self.score.value() else None

    def _show_question(self) -> None:
        """Ask for the reason of a score until it is written."""
        score, is_missing = self._score(), not self.words.text().strip()
        self.words.set_fault("")
        if score is not None:
            self.question.setText(question(score))
        self.question.setVisible(score is not None)
        self.unsaid.setVisible(score is not None and is_missing)
        self.fit()

    def _save(self, button: Button) -> None:
        button.set_busy(True)
        told = Told(self._score(), self.words.text(), self.unsaid.isChecked())
        self._desk.tasks.change(
            self,
            take_feedback,
            NewFeedback(self._op_id, self._customer_id, told, self.answer.text()),
            self._desk.actor,
            done=lambda _saved: self._finish(is_thanked=button is self.thank),
            failed=self._tell,
        )

    def _finish(self, *, is_thanked: bool) -> None:
        self.accept()
        if is_thanked:
            self.thanks_asked.emit()
        else:
            waits = is_visible(self.words.text()) and not is_visible(self.answer.text())
            waiting = _("Written down. It waits for an answer in Cases.")
            self.saved.emit(waiting if waits else _("Written down."))

    def _tell(self, error: CareAppError) -> None:
        self.save.set_busy(False)
        self.thank.set_busy(False)
        self.words.set_fault(error.text)
        self.words.edit.setFocus()
        self.fit()
