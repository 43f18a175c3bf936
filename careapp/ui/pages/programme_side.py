"""The right side of the programme: the trial, what stays, from when on, and publishing."""

from datetime import date, timedelta

from PySide6.QtWidgets import QHBoxLayout

from careapp.services.programme import Standing
from careapp.text import _, format_number, ngettext
from careapp.ui.pages.programme_trial import TrialFigures
from careapp.ui.theme import theme
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import IconLabel
from careapp.ui.widgets.button import LARGE, SMALL, Button, Kind
from careapp.ui.widgets.card import Card, Note
from careapp.ui.widgets.date_field import DateField
from careapp.ui.widgets.field import Labelled
from careapp.ui.widgets.label import Text

_LATEST = timedelta(days=366)
_WIDTH, _WIDE = 352, 400


class SideCard(Card):
    """What publishing would mean, and the button that does it."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self.setAccessibleName(_("If it had been like this"))
        self.figures = TrialFigures()
        self.guarantee = Note("", Tone.GOOD, icon="shield-check")
        self.starts_on = DateField(today, _("It begins on"))
        self.reason = Text("", Face.CAP_M, "text2")
        self.publish = Button(_("Publish the programme"), Kind.PRIMARY, "rocket", height=LARGE)
        self.discard = Button(_("Discard the draft"), Kind.GHOST, "undo-2", height=SMALL)
        self.keep = Button(_("Keep the programme in force"), Kind.GHOST, "undo-2", height=SMALL)
        self.keep.hide()
        self._lay_out()
        self.set_today(today)
        theme().density_changed.connect(self._take_width)
        self._take_width()

    def set_today(self, today: date) -> None:
        """Offer the days from today on."""
        self.starts_on.set_range(today, today + _LATEST)

    def show_standing(self, standing: Standing) -> None:
        """Promise what nobody loses."""
        self.guarantee.set_note(guarantee_words(standing), Tone.GOOD)

    def show_state(self, reason: str, *, can_publish: bool, has_draft: bool) -> None:
        """Say why it cannot be published, and offer what can be done."""
        self.publish.setEnabled(can_publish)
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))
        self.publish.setAccessibleDescription(reason)
        self.discard.setVisible(has_draft)

    def _take_width(self) -> None:
        self.setFixedWidth(_WIDE if theme().wide else _WIDTH)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(IconLabel("flask-conical", 20, "accent"))
        head.addWidget(Text(_("If it had been like this"), Face.H3), 1)
        self.body.addLayout(head)
        self.body.addWidget(self.figures)
        self.body.addWidget(self.guarantee)
        self.body.addStretch(1)
        self.body.addWidget(Labelled(_("It begins on"), self.starts_on))
        self.body.addWidget(self.reason)
        self.body.addWidget(self.publish)
        self.body.addWidget(self.discard)
        self.body.addWidget(self.keep)


def guarantee_words(standing: Standing) -> str:
    """Return what publishing leaves as it is: «I punti già presi restano: …»."""
    if not standing.people:
        return _("Points already taken stay as they are.")
    words = ngettext(
        "Points already taken stay: {points} points of {n} customer do not change.",
        "Points already taken stay: {points} points of {n} customers do not change.",
        standing.people,
    )
    return words.format(points=format_number(standing.points), n=format_number(standing.people))
