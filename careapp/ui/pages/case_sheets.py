"""The sheets of a case: calm words, its story, whose it is, opening it again, one way out."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from careapp.rules.care.drafts import CaseDraft
from careapp.rules.care.options import Option
from careapp.services.case_lists import CaseDetail
from careapp.services.case_page import CaseSight
from careapp.services.sight import see_case
from careapp.text import _
from careapp.ui.desk import Desk
from careapp.ui.dialogs.case_option import OptionSheet
from careapp.ui.dialogs.case_thread import ChangedSheet, ThreadSheet
from careapp.ui.dialogs.case_words import HandOverSheet, ReopenSheet
from careapp.ui.dialogs.hard_moments import HardMomentsSheet
from careapp.ui.dialogs.sheet import Sheet
from careapp.ui.page import Page
from careapp.ui.pages.case_head import case_title
from careapp.ui.pages.case_keeping import CaseKeeper
from careapp.ui.pages.case_options import OptionsForm


class CaseSheets(QObject):
    """Opens them over the page of a case."""

    changed = Signal()
    """The case was handed over or opened again."""

    def __init__(self, desk: Desk, page: Page) -> None:
        """Open nothing yet."""
        super().__init__(page)
        self._desk, self._page = desk, page

    def open_sheet(self, sheet: Sheet) -> None:
        """Open any sheet."""
        self._page.window_shell.open_sheet(sheet)

    def show_calm_words(self, sight: CaseSight) -> None:
        """Show words for a hard moment, in the register of the person."""
        self.open_sheet(HardMomentsSheet(sight.apology.recipient.voice))

    def show_story(self, case: CaseDetail) -> None:
        """Show what happened with the case."""
        self.open_sheet(ThreadSheet(case_title(case), case.thread))

    def hand_over(self, sight: CaseSight, case_id: int) -> None:
        """Ask who looks after it from now on."""
        owner_id = sight.case.owner_id if sight.case else self._desk.actor.staff_id
        sheet = HandOverSheet(self._desk, case_id, sight.people, owner_id)
        sheet.made.connect(partial(self._tell_owner, sheet, dict(sight.people)))
        self.open_sheet(sheet)

    def _tell_owner(self, sheet: HandOverSheet, people: dict[int, str]) -> None:
        words = _("{name} looks after this case now.")
        self._page.window_shell.toast(words.format(name=people[int(sheet.owner.value())]))
        self.changed.emit()

    def reopen(self, case: CaseDetail) -> None:
        """Ask why it goes on."""
        sheet = ReopenSheet(self._desk, case.id)
        sheet.made.connect(self.changed)
        self.open_sheet(sheet)

    def write_option(self, form: OptionsForm, place: int, option: Option) -> None:
        """Put a way out into words, for its place on the form."""
        sheet = OptionSheet(option)
        sheet.written.connect(partial(form.take_option, place))
        # The card that had the focus is gone with its old words.
        sheet.accepted.connect(form.focus_ways)
        self.open_sheet(sheet)

    def choose_words(
        self,
        reason: str,
        keeper: CaseKeeper,
        mine: Callable[[], CaseDraft],
        take: Callable[[CaseDetail], None],
    ) -> None:
        """Show what two people wrote at once; keep one's own, or take the other's."""

        def show(theirs: CaseDetail) -> None:
            sheet = ChangedSheet(reason, mine(), theirs.draft)
            sheet.mine_kept.connect(lambda: keeper.keep_over(theirs, mine()))
            sheet.theirs_taken.connect(lambda: take(theirs))
            self.open_sheet(sheet)

        fetch, by = self._desk.tasks.fetch, self._desk.actor
        fetch(self._page, "theirs", see_case, keeper.case_id or 0, by, done=show)
