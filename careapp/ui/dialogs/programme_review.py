"""The yearly review of tiers: who would fall, whom the grace keeps, and the key that holds it."""

from PySide6.QtCore import Signal

from careapp.rules.loyalty.tiers import tier_name
from careapp.services.operation_id import new_operation_id
from careapp.services.reviewing import Fall, ReviewPreview, review_tiers
from careapp.text import _, elided, format_date, format_number, ngettext
from careapp.ui.desk import Desk
from careapp.ui.dialogs.working import WorkingSheet
from careapp.ui.people import shown_name
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import IconDisc
from careapp.ui.widgets.button import LARGE, Button, Kind
from careapp.ui.widgets.card import Inset, Note
from careapp.ui.widgets.label import ELabel, Text


class ReviewSheet(WorkingSheet):
    """Nobody falls before the button is pressed."""

    held = Signal(object)
    """A `Reviewed`."""

    def __init__(self, desk: Desk, preview: ReviewPreview) -> None:
        """Show a preview that is due."""
        day = format_date(preview.day) if preview.day else ""
        icon = IconDisc("calendar-clock", Tone.ACCENT, 44)
        super().__init__(_("Review of the tiers"), elided(day), width=560, before=icon)
        self._desk = desk
        self._op_id = new_operation_id()
        self.fault = Text("", Face.CAP_M, "bad")
        self.fault.hide()
        self._show(preview)
        cancel = Button(_("Not now"), Kind.GHOST, key="Esc", height=LARGE)
        cancel.clicked.connect(self.reject)
        self.hold = Button(_("Hold the review"), Kind.PRIMARY, "check", "⏎", height=LARGE)
        self.hold.clicked.connect(self._hold)
        self.set_primary(self.hold)
        self.first_focus = self.hold
        self.foot.addWidget(cancel)
        self.foot.addStretch(1)
        self.foot.addWidget(self.hold)

    def _show(self, preview: ReviewPreview) -> None:
        self.body.addWidget(Text(fall_words(preview.total), Face.H3))
        for before, after, count in preview.counts:
            words = ngettext("{n} customer", "{n} customers", count)
            line = f"{tier_name(before)} → {tier_name(after)}: "
            self.body.addWidget(Text(line + words.format(n=format_number(count)), Face.BODY))
        if preview.falls:
            self.body.addWidget(_names_of(preview))
        if preview.spared:
            self.body.addWidget(Note(_spared_words(preview.spared), Tone.GOOD, icon="shield-check"))
        if preview.falls:
            words = _("Each hears it once, in kind words, on their next visit. Points stay.")
            self.body.addWidget(Note(words, Tone.NEUTRAL, icon="message-circle-heart"))
        self.body.addWidget(self.fault)

    def _hold(self) -> None:
        self.set_working(self.hold)
        self._desk.tasks.change(
            self,
            review_tiers,
            self._op_id,
            self._desk.actor,
            done=self._finish,
            failed=self._tell,
        )

    def _finish(self, reviewed: object) -> None:
        self.accept()
        self.held.emit(reviewed)


def fall_words(count: int) -> str:
    """Return how many a review lowers."""
    if not count:
        return _("Nobody falls.")
    words = ngettext("{n} customer falls.", "{n} customers fall.", count)
    return words.format(n=format_number(count))


def _spared_words(count: int) -> str:
    words = ngettext(
        "{n} more is below the tier, but climbed lately: they keep it this time.",
        "{n} more are below their tier, but climbed lately: they keep it this time.",
        count,
    )
    return words.format(n=format_number(count))


def _names_of(preview: ReviewPreview) -> Inset:
    """Return the first people by name, and how many more there are."""
    box = Inset()
    for fall in preview.falls:
        box.body.addWidget(ELabel(_fall_line(fall), Face.SEC, "text"))
    more = preview.total - len(preview.falls)
    if more:
        words = ngettext("and {n} more", "and {n} more", more)
        box.body.addWidget(Text(words.format(n=format_number(more)), Face.SEC, "text2"))
    return box


def _fall_line(fall: Fall) -> str:
    return f"{shown_name(fall.name)} · {tier_name(fall.before)} → {tier_name(fall.after)}"
