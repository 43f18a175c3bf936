"""What people told us: first what waits for an answer; answered later from here."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from careapp import clock
from careapp.errors import CareAppError
from careapp.services.case_lists import PAGE
from careapp.services.feedback_lists import FeedbackFilter, FeedbackPage, FeedbackRow
from careapp.services.sight import see_feedback, see_told
from careapp.text import _, format_ago
from careapp.ui.desk import Desk
from careapp.ui.dialogs.told import ToldSheet
from careapp.ui.history_rows import score_words
from careapp.ui.page import Page
from careapp.ui.tokens import Tone
from careapp.ui.widgets.card import Card, EmptyState
from careapp.ui.widgets.results import Look, ResultList, ResultRow
from careapp.ui.widgets.segmented import Segmented

_BAD, _GOOD = 2, 4
"""Up to the one and from the other on, of 5."""


class ToldPage(Page):
    """The list of feedback, newest first; Enter opens one and answers it."""

    watches = frozenset({"feedback", "customer", "staff"})

    def __init__(self, desk: Desk) -> None:
        """Show what waits first."""
        self.title = _("What people told us")
        super().__init__()
        self._desk = desk
        self._shown = 0
        self._is_whole = True
        self.which = Segmented(
            [
                (FeedbackFilter.WAITING, _("To be answered")),
                (FeedbackFilter.ANSWERED, _("Answered")),
                (FeedbackFilter.NO_REASON, _("Without a reason")),
                (FeedbackFilter.ALL, _("All that was told")),
            ],
            _("Which feedback"),
            height=44,
        )
        self.list = ResultList(self.title)
        self.nothing = EmptyState(
            "message-square",
            _("Nothing here"),
            _("What people tell us is written on their card, with Ctrl G: here it is answered."),
        )
        self._lay_out()
        self.which.changed.connect(lambda _key: self._ask(PAGE))
        self.list.opened.connect(self._fetch)
        self.list.reached_end.connect(self._ask_more)

    def shown(self) -> None:
        """Be ready to open the newest."""
        self.list.setFocus()
        self.refresh()

    def refresh(self) -> None:
        """Fetch the rows in sight again."""
        self._ask(max(PAGE, self._shown))

    def escape(self) -> bool:
        """Show what waits again before the page is left."""
        if self.which.value() == FeedbackFilter.WAITING:
            return False
        self.which.set_value(FeedbackFilter.WAITING)
        self._ask(PAGE)
        return True

    def toast_place(self) -> QWidget:
        """Toasts stand over the list."""
        return self.card

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.which)
        head.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.nothing)
        self.card = Card(is_flush=True)
        self.card.body.addWidget(self._stack)
        column = QVBoxLayout(self)
        self.keep_margins(column, 0, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.card, 1)

    def _ask_more(self) -> None:
        if not self._is_whole:
            self._ask(self._shown + PAGE)

    def _ask(self, rows: int) -> None:
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
        self._shown, self._is_whole = len(page.rows), page.is_whole
        self.list.set_rows([told_row(row, today) for row in page.rows], choose_first=True)
        self._stack.setCurrentWidget(self.list if page.rows else self.nothing)

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
