"""The line of the yearly review: when it is due, and when it was held."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careapp.errors import CareAppError
from careapp.services.reviewing import Reviewed, ReviewPreview, preview_review
from careapp.text import _, elided, format_date, format_number, ngettext
from careapp.ui.desk import Desk
from careapp.ui.dialogs.programme_review import ReviewSheet, fall_words
from careapp.ui.tokens import Tone
from careapp.ui.widgets.card import Note


class ReviewLine(QWidget):
    """Shown where the programme in force has a review; a draft's review is not held."""

    sheet_asked = Signal(object)
    """A `Sheet` to open."""
    told = Signal(str)
    """The review was held: the sentence that says so."""

    def __init__(self, desk: Desk) -> None:
        """Know nothing before `ask`."""
        super().__init__()
        self._desk = desk
        self._preview: ReviewPreview | None = None
        self.note = Note("", action=_("Look at it"), action_icon="eye", icon="calendar-clock")
        self.note.action.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.note)
        self.hide()

    def ask(self, today: date) -> None:
        """Ask what the newest review does."""
        self._desk.tasks.fetch(
            self, "review", preview_review, today, done=self.show_preview, failed=self._say_why_not
        )

    def show_preview(self, preview: ReviewPreview) -> None:
        """Say what the newest review does, or that it was held."""
        self._preview = preview
        self.setVisible(preview.day is not None)
        self.note.button.setVisible(not preview.is_done)
        if preview.day is None:
            return
        day = format_date(preview.day)
        if preview.is_done:
            words = _("The review of {day} is held; the next one is a year later.")
            self.note.set_note(elided(words.format(day=day)), Tone.GOOD)
        else:
            words = _("The review of {day} is due. {falls}")
            falls = fall_words(preview.total)
            self.note.set_note(elided(words.format(day=day, falls=falls)), Tone.WARN)

    def _say_why_not(self, error: CareAppError) -> None:
        self.note.set_note(error.text, Tone.WARN)
        self.note.button.hide()
        self.show()

    def _open(self) -> None:
        if self._preview is not None:
            sheet = ReviewSheet(self._desk, self._preview)
            sheet.held.connect(self._take)
            self.sheet_asked.emit(sheet)

    def _take(self, reviewed: Reviewed) -> None:
        words = ngettext(
            "Review held: {n} customer has another tier.",
            "Review held: {n} customers have another tier.",
            reviewed.fell,
        )
        self.told.emit(words.format(n=format_number(reviewed.fell)))
