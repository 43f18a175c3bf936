"""Casi: the complaints of the shop, and the guidelines that came out of them."""

# ruff: noqa: PLC0415 - a tab is loaded when it is first shown

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from careapp import clock
from careapp.rules.care.causes import LABELS, Cause
from careapp.rules.care.steps import NAMES
from careapp.rules.permissions import Action, may
from careapp.services.case_lists import PAGE, CaseFilter, CasePage, CaseRow
from careapp.services.guidelines import GuidelineState, Rule, list_guidelines
from careapp.services.sight import see_cases
from careapp.text import _, format_ago, ngettext
from careapp.ui.desk import Desk, ToCase
from careapp.ui.page import Page
from careapp.ui.pages.tabs import Tab, TabsPage
from careapp.ui.people import shown_name
from careapp.ui.tokens import Tone
from careapp.ui.widgets.card import Card, EmptyState
from careapp.ui.widgets.line import LineEdit
from careapp.ui.widgets.results import Look, ResultList, ResultRow
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
        super().__init__(_("Cases"), tabs)

    def shown(self) -> None:
        """Show the tab in front, and the owner what waits for a word."""
        super().shown()
        self._count()

    def refresh(self) -> None:
        """Fetch again what has changed."""
        super().refresh()
        self._count()

    def _count(self) -> None:
        self._desk.tasks.fetch(
            self, "waiting", list_guidelines, (GuidelineState.PROPOSED,), done=self._tell_waiting
        )

    def _tell_waiting(self, waiting: tuple[Rule, ...]) -> None:
        """Tell who decides on guidelines how many wait."""
        is_told = bool(waiting) and may(self._desk.actor.own_role, Action.APPROVE_GUIDELINE)
        words = ngettext("{n} guideline waits for you", "{n} guidelines wait for you", len(waiting))
        self.aside.setText(words.format(n=len(waiting)) if is_told else "")

    def _make_guidelines(self) -> Page:
        from careapp.ui.pages.guidelines import GuidelinesPage

        return GuidelinesPage(self._desk)

    def _make_told(self) -> Page:
        from careapp.ui.pages.told import ToldPage

        return ToldPage(self._desk)


class CaseListPage(Page):
    """The list of cases, fifty at a time, newest first."""

    watches = frozenset({"care_case", "customer", "staff", "guideline"})

    def __init__(self, desk: Desk) -> None:
        """Show the open ones first."""
        self.title = _("Cases")
        super().__init__()
        self._desk = desk
        self._shown = 0
        self._is_whole = True
        self.text = LineEdit(_("Name, title or words"), "search")
        self.text.setAccessibleName(self.text.placeholderText())
        self.which = Segmented(
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
        self.list = ResultList(_("Cases"))
        self.nothing = EmptyState(
            "life-buoy",
            _("No case here"),
            _("A complaint begins on the card of a person, with F8: who complains, comes back."),
        )
        self._lay_out()
        self._connect()

    def shown(self) -> None:
        """Be ready to search."""
        self.text.setFocus()
        self.refresh()

    def refresh(self) -> None:
        """Fetch the rows in sight again."""
        self._ask(max(PAGE, self._shown))

    def escape(self) -> bool:
        """Show the open ones again before the page is left."""
        if not self.text.text() and self.which.value() == CaseFilter.OPEN:
            return False
        self.text.clear()
        self.which.set_value(CaseFilter.OPEN)
        self._ask(PAGE)
        return True

    def toast_place(self) -> QWidget:
        """Toasts stand over the list."""
        return self.card

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.text, 1)
        head.addWidget(self.which)
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

    def _connect(self) -> None:
        self.text.textEdited.connect(lambda _text: self._ask(PAGE))
        self.which.changed.connect(lambda _key: self._ask(PAGE))
        self.list.opened.connect(lambda key: self._desk.open(ToCase(key)))
        self.list.reached_end.connect(self._ask_more)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter in the search open the chosen case, and the arrows go to the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.list.open_current()
        elif event.key() == Qt.Key.Key_Down and self.text.hasFocus():
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    def _ask_more(self) -> None:
        if not self._is_whole:
            self._ask(self._shown + PAGE)

    def _ask(self, rows: int) -> None:
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
        self._shown, self._is_whole = len(page.rows), page.next_before is None
        self.list.set_rows([case_row(row, today) for row in page.rows], choose_first=True)
        self._stack.setCurrentWidget(self.list if page.rows else self.nothing)


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
