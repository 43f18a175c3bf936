"""What happened with a case; and what to do when two people wrote at once."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careapp import clock
from careapp.rules.care.drafts import CaseDraft
from careapp.services.case_lists import ThreadEntry
from careapp.text import N_, _, format_short_day, format_time
from careapp.ui.dialogs.sheet import Sheet
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import IconDisc
from careapp.ui.widgets.button import LARGE, Button, Kind
from careapp.ui.widgets.card import Inset
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.timeline import Timeline, TimelineRow

_ROWS = {
    "opened": ("life-buoy", N_("Opened")),
    "handed_over": ("user-check", N_("Handed over to")),
    "agreed": ("handshake", N_("Agreed")),
    "voucher": ("ticket", N_("Apology voucher issued")),
    "told": ("message-circle", N_("They were told")),
    "kept": ("check", N_("Promise kept")),
    "broken": ("calendar-x", N_("Promise not kept")),
    "closed": ("check-check", N_("Closed")),
    "reopened": ("lock-open", N_("Opened again")),
}
_SHOWN = 600
"""Characters of each text that are laid side by side."""


class ThreadSheet(Sheet):
    """The thread of a case, newest first."""

    def __init__(self, title: str, thread: Sequence[ThreadEntry]) -> None:
        """Show every line of it."""
        super().__init__(_("Story of the case"), title, width=640, least_height=520)
        self.timeline = Timeline(_("Story of the case"))
        rows = [_row(number, entry) for number, entry in enumerate(thread)]
        self.timeline.set_rows(rows[::-1])
        self.timeline.setMinimumHeight(320)
        self.body.addWidget(self.timeline, 1)
        self.first_focus = self.timeline
        close = Button(_("Close"), key="Esc", height=LARGE)
        close.clicked.connect(self.reject)
        self.foot.addStretch(1)
        self.foot.addWidget(close)


class ChangedSheet(Sheet):
    """Two people wrote at once: both texts side by side, and the choice between them."""

    mine_kept = Signal()
    """Save what stands on the form over the other."""
    theirs_taken = Signal()
    """Show what the other has written."""

    def __init__(self, words: str, mine: CaseDraft, theirs: CaseDraft) -> None:
        """Show where they differ."""
        super().__init__(
            _("Somebody else wrote here too"),
            width=820,
            before=IconDisc("users", Tone.WARN, 44),
            is_closable=False,
        )
        self.body.addWidget(Text(words, Face.BODY))
        sides = QHBoxLayout()
        sides.setSpacing(14)
        sides.addWidget(_side(_("Yours, on this form"), mine, theirs), 1)
        sides.addWidget(_side(_("Theirs, saved already"), theirs, mine), 1)
        self.body.addLayout(sides)
        self.mine = Button(_("Keep mine"), height=LARGE)
        self.theirs = Button(_("Take theirs"), Kind.PRIMARY, "check", height=LARGE)
        self.mine.clicked.connect(lambda: self._choose(self.mine_kept))
        self.theirs.clicked.connect(lambda: self._choose(self.theirs_taken))
        self.foot.addStretch(1)
        self.foot.addWidget(self.mine)
        self.foot.addWidget(self.theirs)
        self.first_focus = self.mine

    def _choose(self, signal: Any) -> None:  # noqa: ANN401 - Qt's bound signals have no type
        self.accept()
        signal.emit()


def _row(number: int, entry: ThreadEntry) -> TimelineRow:
    icon, title = _ROWS[entry.kind]
    moment = clock.local(entry.happened_at)
    who = " · ".join(filter(None, (format_time(entry.happened_at), entry.staff_name)))
    return TimelineRow(
        key=number,
        day=format_short_day(moment.date()),
        icon=icon,
        title=_(title),
        sub=entry.text,
        tone=Tone.NEUTRAL,
        aside=who,
    )


def _side(title: str, draft: CaseDraft, other: CaseDraft) -> QWidget:
    box = Inset()
    box.body.addWidget(Text(title, Face.SEC_S))
    lines = QVBoxLayout()
    for mine, theirs in zip(_texts(draft), _texts(other), strict=False):
        if mine != theirs:
            lines.addWidget(Text(mine[:_SHOWN] or _("nothing"), Face.SEC))
    lines.addStretch(1)
    box.body.addLayout(lines)
    return box


def _texts(draft: CaseDraft) -> list[str]:
    """Return the texts of a case, in one order, so that two of them can be laid side by side."""
    options = [option.text for option in draft.options]
    rules = [f"{rule.when} → {rule.then}" for rule in draft.guidelines]
    return [
        draft.title,
        draft.words,
        draft.wish,
        draft.agreement.what,
        " · ".join(options),
        "\n".join(rules),
    ]
