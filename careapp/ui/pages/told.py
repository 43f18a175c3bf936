"""What people told us: first what waits for an answer; answered later from here."""

from datetime import date

from careapp import clock
from careapp.errors import CareAppError
from careapp.services.feedback_lists import FeedbackFilter, FeedbackPage, FeedbackRow
from careapp.services.sight import see_feedback, see_told
from careapp.text import _, format_ago
from careapp.ui.desk import Desk
from careapp.ui.dialogs.told import ToldSheet
from careapp.ui.history_rows import score_words
from careapp.ui.pages.paged import PagedPage
from careapp.ui.tokens import Tone
from careapp.ui.widgets.card import EmptyState
from careapp.ui.widgets.list_card import ListCard
from careapp.ui.widgets.results import Look, ResultRow
from careapp.ui.widgets.segmented import Segmented

_BAD, _GOOD = 2, 4
"""Up to the one and from the other on, of 5."""


class ToldPage(PagedPage):
    """The list of feedback, newest first; Enter opens one and answers it."""

    watches = frozenset({"feedback", "customer", "staff"})

    def __init__(self, desk: Desk) -> None:
        """Show what waits first."""
        self.title = _("What people told us")
        which = Segmented(
            [
                (FeedbackFilter.WAITING, _("To be answered")),
                (FeedbackFilter.ANSWERED, _("Answered")),
                (FeedbackFilter.NO_REASON, _("Without a reason")),
                (FeedbackFilter.ALL, _("All that was told")),
            ],
            _("Which feedback"),
            height=44,
        )
        nothing = EmptyState(
            "message-square",
            _("Nothing here"),
            _("What people tell us is written on their card, with Ctrl G: here it is answered."),
        )
        super().__init__(which, ListCard(self.title, nothing))
        self._desk = desk
        self.head.addWidget(which)
        self.head.addStretch(1)
        self.list.opened.connect(self._fetch)

    def shown(self) -> None:
        """Be ready to open the newest."""
        self.list.setFocus()
        self.refresh()

    def ask(self, rows: int) -> None:
        """Fetch what the filter shows."""
        self._desk.tasks.fetch(
            self,
            "told",
            see_feedback,
            FeedbackFilter(self.which.value()),
            self._desk.actor,
            rows,
            done=self._show,
        )

    def _show(self, page: FeedbackPage) -> None:
        today = clock.shop_day(clock.now())
        self.take([told_row(row, today) for row in page.rows], is_whole=page.is_whole)

    def _fetch(self, key: int) -> None:
        """Fetch one as it stands now: another counter may have answered it."""
        self._desk.tasks.fetch(
            self, "one", see_told, key, self._desk.actor, done=self._open, failed=self._tell
        )

    def _open(self, told: FeedbackRow) -> None:
        sheet = ToldSheet(self._desk, told)
        sheet.saved.connect(self.window_shell.toast)
        self.window_shell.open_sheet(sheet)

    def _tell(self, error: CareAppError) -> None:
        self.window_shell.toast(error.text, tone=Tone.WARN)


def told_row(row: FeedbackRow, today: date) -> ResultRow:
    """Return feedback as a row: whose it is, the score, the words, who heard it and when."""
    ago = format_ago(clock.shop_day(row.given_at), today)
    is_answered = row.answered_at is not None
    return ResultRow(
        key=row.id,
        name=row.customer_name or _("Somebody without a name"),
        sub=" ".join(row.words.split()) or _("They did not say why"),
        badge=_score_look(row.score),
        flag=Look(_("answered"), Tone.GOOD, "check") if is_answered else None,
        last=" · ".join(filter(None, (row.heard_by, ago))),
    )


def _score_look(score: int | None) -> Look | None:
    if score is None:
        return None
    tone = Tone.BAD if score <= _BAD else Tone.GOOD if score >= _GOOD else Tone.WARN
    return Look(score_words(score), tone)
