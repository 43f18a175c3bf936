"""Casi: the complaints of the shop, and the guidelines that came out of them."""

# ruff: noqa: PLC0415 - a tab is loaded when it is first shown

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from careapp import clock
from careapp.rules.care.causes import LABELS, Cause
from careapp.rules.care.steps import NAMES
from careapp.rules.permissions import Action, may
from careapp.services.case_lists import PAGE, CaseFilter, CasePage, CaseRow
from careapp.services.feedback_lists import count_waiting
from careapp.services.guidelines import GuidelineState, Rule, list_guidelines
from careapp.services.sight import see_cases
from careapp.text import _, format_ago, ngettext
from careapp.ui.desk import Desk, ToCase
from careapp.ui.page import Page
from careapp.ui.pages.paged import PagedPage
from careapp.ui.pages.tabs import Tab, TabsPage
from careapp.ui.people import shown_name
from careapp.ui.tab_order import follow
from careapp.ui.tokens import Tone
from careapp.ui.widgets.card import EmptyState
from careapp.ui.widgets.line import LineEdit
from careapp.ui.widgets.list_card import ListCard
from careapp.ui.widgets.results import Look, ResultRow
from careapp.ui.widgets.segmented import Segmented

LIST, GUIDELINES, TOLD = "list", "guidelines", "told"


class CasesPage(TabsPage):
    """The cases, the guidelines, and what people told us."""

    def __init__(self, desk: Desk) -> None:
        """Build the head."""
        self._desk = desk
        tabs = {
            LIST: Tab(_("All cases"), lambda: CaseListPage(desk)),
            GUIDELINES: Tab(_("Guidelines"), self._make_guidelines),
            TOLD: Tab(_("What people told us"), self._make_told),
        }
        self._waiting = {TOLD: "", GUIDELINES: ""}
        super().__init__(_("Cases"), tabs)

    def shown(self) -> None:
        """Show the tab in front, and what waits for a word."""
        super().shown()
        self._count()

    def refresh(self) -> None:
        """Fetch again what has changed."""
        super().refresh()
        self._count()

    def _count(self) -> None:
        fetch = self._desk.tasks.fetch
        fetch(self, "told", count_waiting, done=self._tell_told)
        fetch(self, "rules", list_guidelines, (GuidelineState.PROPOSED,), done=self._tell_rules)

    def _tell_told(self, count: int) -> None:
        words = ngettext("{n} remark waits for an answer", "{n} remarks wait for an answer", count)
        self._tell(TOLD, count, words)

    def _tell_rules(self, waiting: tuple[Rule, ...]) -> None:
        """Tell who decides on guidelines how many wait."""
        count = len(waiting) if may(self._desk.actor.own_role, Action.APPROVE_GUIDELINE) else 0
        words = ngettext("{n} guideline waits for you", "{n} guidelines wait for you", count)
        self._tell(GUIDELINES, count, words)

    def _tell(self, tab: str, count: int, words: str) -> None:
        self._waiting[tab] = words.format(n=count) if count else ""
        self.aside.setText(" · ".join(filter(None, self._waiting.values())))

    def _make_guidelines(self) -> Page:
        from careapp.ui.pages.guidelines import GuidelinesPage

        return GuidelinesPage(self._desk)

    def _make_told(self) -> Page:
        from careapp.ui.pages.told import ToldPage

        return ToldPage(self._desk)


class CaseListPage(PagedPage):
    """The list of cases, fifty at a time, newest first."""

    watches = frozenset({"care_case", "customer", "staff", "guideline"})

    def __init__(self, desk: Desk) -> None:
        """Show the open ones first."""
        self.title = _("Cases")
        which = Segmented(
            [
                (CaseFilter.OPEN, _("Open ones")),
                (CaseFilter.MINE, _("Mine")),
                (CaseFilter.CLOSED, _("Closed ones")),
                (CaseFilter.NO_GUIDELINE, _("Without a guideline")),
                (CaseFilter.ALL, _("All of them")),
            ],
            _("Which cases"),
            height=44,
        )
        nothing = EmptyState(
            "life-buoy",
            _("No case here"),
            _("A complaint begins on the card of a person, with F8: who complains, comes back."),
        )
        super().__init__(which, ListCard(self.title, nothing))
        self._desk = desk
        self.text = LineEdit(_("Name, title or words"), "search")
        self.text.setAccessibleName(self.text.placeholderText())
        self.head.addWidget(self.text, 1)
        self.head.addWidget(which)
        self.text.textEdited.connect(lambda _text: self.ask(PAGE))
        self.list.opened.connect(lambda key: self._desk.open(ToCase(key)))

    def shown(self) -> None:
        """Be ready to search."""
        follow(self.text, self.head, self.card.body)
        self.text.setFocus()
        self.refresh()

    def escape(self) -> bool:
        """Empty the search and show the open ones again before the page is left."""
        if not self.text.text():
            return super().escape()
        self.text.clear()
        self.which.set_value(self.first)
        self.ask(PAGE)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter in the search open the chosen case, and the arrows go to the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.list.open_current()
        elif event.key() == Qt.Key.Key_Down and self.text.hasFocus():
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    def ask(self, rows: int) -> None:
        """Fetch what the search and the filter show."""
        self._desk.tasks.fetch(
            self,
            "list",
            see_cases,
            CaseFilter(self.which.value()),
            self.text.text(),
            self._desk.actor,
            rows,
            done=self._show,
        )

    def _show(self, page: CasePage) -> None:
        today = clock.shop_day(clock.now())
        self.take([case_row(row, today) for row in page.rows], is_whole=page.next_before is None)


def case_row(row: CaseRow, today: date) -> ResultRow:
    """Return a case as a row: whose it is, what it is about, how far it has come, who has it."""
    causes = ", ".join(_(LABELS[cause]) for cause in row.causes if cause is not Cause.OTHER)
    parts = (row.title or _("nothing written yet"), causes)
    if row.closed_at is None:
        badge = Look(_("open · {step}").format(step=_(NAMES[row.step])), Tone.BAD, "life-buoy")
    else:
        badge = Look(_("closed"), Tone.GOOD, "check")
    ago = format_ago(clock.shop_day(row.opened_at), today)
    return ResultRow(
        key=row.id,
        name=shown_name(row.customer_name),
        sub=" · ".join(filter(None, parts)),
        badge=badge,
        last=" · ".join(filter(None, (row.owner_name, ago))),
    )
