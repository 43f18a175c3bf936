"""A case: listened to, options, agreement, guideline; kept while it is written."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from careapp import clock
from careapp.errors import CareAppError
from careapp.rules.care.drafts import CaseDraft
from careapp.rules.care.steps import ORDER, Step
from careapp.rules.limits import NeedsApproval
from careapp.services.agreeing import Agreed
from careapp.services.case_lists import CaseDetail
from careapp.services.case_page import CaseSight, Lessons, load_case_page, load_lessons
from careapp.services.cases import CaseChanged
from careapp.text import _
from careapp.ui.desk import Desk, ToCase
from careapp.ui.page import Page
from careapp.ui.pages.case_agreement import AgreementForm
from careapp.ui.pages.case_guideline import GuidelineForm
from careapp.ui.pages.case_head import CaseHead, case_title, closed_words, owner_words, step_looks
from careapp.ui.pages.case_keeping import CaseKeeper, Then
from careapp.ui.pages.case_listen import ListenForm
from careapp.ui.pages.case_options import OptionsForm
from careapp.ui.pages.case_parts import StepForm, side_width
from careapp.ui.pages.case_sheets import CaseSheets
from careapp.ui.pages.case_side import CaseSide
from careapp.ui.reprinting import Reprinter
from careapp.ui.theme import theme
from careapp.ui.tokens import Tone
from careapp.ui.widgets.card import Note, ScrollArea
from careapp.ui.widgets.steps import StepsBar


class CasePage(Page):
    """One case; every field is saved as soon as it is left, every step when it is done."""

    watches = frozenset({"care_case", "promise", "guideline", "guideline_breach", "voucher"})

    def __init__(self, desk: Desk, destination: ToCase) -> None:
        """Build the page; the case is fetched when it is shown."""
        self.title = _("Case")
        super().__init__()
        self._desk = desk
        self._case_id, self._unsaved = destination.case_id, destination.unsaved
        self._keeper = CaseKeeper(desk, destination.customer_id, self)
        self._sheets = CaseSheets(desk, self)
        self._sight: CaseSight | None = None
        self.here = self.reached = Step.LISTEN
        self._build()
        self._lay_out()
        self._connect()

    @property
    def is_writing(self) -> bool:
        """Whether something is written that is not saved yet."""
        return self._is_open and self.draft() != self._keeper.saved

    @property
    def form(self) -> StepForm:
        """The step in front."""
        return self.forms[self.here]

    def shown(self) -> None:
        """Fetch the case."""
        self.refresh()

    def refresh(self) -> None:
        """Fetch the case; what is being written stays."""
        self._desk.tasks.fetch(
            self,
            "case",
            load_case_page,
            self._keeper.case_id or self._case_id,
            self._keeper.customer_id,
            clock.shop_day(clock.now()),
            self._desk.actor,
            done=self._take_sight,
            failed=self._tell_gone,
        )

    def holds(self) -> bool:
        """Stay with a text that is too long: it is nowhere but here."""
        if not (self._is_open and self._is_too_long):
            return False
        self._say(_("A text is too long: shorten it first. Nothing is lost."), Tone.WARN)
        return True

    def toast_place(self) -> QWidget:
        """Toasts appear beside the step, never over its boxes and buttons."""
        return self._side_view

    def draft(self) -> CaseDraft:
        """Return the case as it stands on the forms, as far as it has come."""
        draft = self._keeper.saved
        for step in ORDER[: self.reached.number]:
            draft = self.forms[step].read(draft)
        return replace(draft, step=self.reached)

    def go(self, step: Step) -> None:
        """Show a step that was reached."""
        self.here = step
        self.steps.show_steps(step, self.reached)
        self._stack.setCurrentWidget(self.forms[step])
        self.side.show_step(step.number)
        if self._is_open:
            self.forms[step].first_focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        """Finish the step in front."""
        match self.here:
            case Step.LISTEN | Step.OPTIONS:
                self._reach(ORDER[self.here.number])
            case Step.AGREEMENT if self.agreement.is_agreed and not self._wants_voucher:
                self.keep(lambda: self.go(Step.GUIDELINE))
            case Step.AGREEMENT if self.agreement.is_fit():
                self.keep(self._agree)
            case Step.AGREEMENT:
                pass
            case _:
                self.close_case(with_rules=self.guideline.proposes.toggle.isChecked())

    def keep(self, then: Then | None = None, step: Step | None = None) -> None:
        """Save what is written, at *step* if it has come so far, then go on.

        A text that is too long stays where it is, and the case with it.
        """
        if not self._is_open:
            return
        if self.holds():
            return
        self._keeper.keep(replace(self.draft(), step=step or self.reached), then)

    def close_case(self, *, with_rules: bool) -> None:
        """Close the case, with the rules that it taught or without."""
        self.keep(lambda: self._keeper.close(self.draft(), with_rules=with_rules))

    def hideEvent(self, event: QHideEvent) -> None:
        """Save what is left behind."""
        super().hideEvent(event)
        self.keep()

    @property
    def _is_open(self) -> bool:
        return self._sight is not None and (self._case is None or self._case.closed_at is None)

    @property
    def _is_too_long(self) -> bool:
        return any(area.is_over_limit for form in self.forms.values() for area in form.areas())

    @property
    def _case(self) -> CaseDetail | None:
        return self._sight.case if self._sight else None

    @property
    def _wants_voucher(self) -> bool:
        return self.agreement.apologises.toggle.isChecked()

    def _build(self) -> None:
        self.head = CaseHead()
        self.steps = StepsBar(step_looks(), _("Steps of the case"))
        self.note = Note("", Tone.NEUTRAL)
        self.note.hide()
        self.listen, self.options = ListenForm(), OptionsForm()
        self.agreement, self.guideline = AgreementForm(self._desk), GuidelineForm()
        self.forms: dict[Step, StepForm] = dict(
            zip(ORDER, (self.listen, self.options, self.agreement, self.guideline), strict=True)
        )
        self.side = CaseSide()
        self._reprinter = Reprinter(self._desk, self._desk)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for form in self.forms.values():
            self._stack.addWidget(form)
        self._body = QWidget()
        body = QHBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(16)
        body.addWidget(self._stack, 1)
        self._side_view = ScrollArea(self.side)
        body.addWidget(self._side_view)
        self._column = QVBoxLayout(self)
        self.keep_margins(self._column, 16, 18)
        for part in (self.head, self.steps, self.note):
            self._column.addWidget(part)
        self._column.addWidget(self._body, 1)
        self._take_density()
        self.steps.hide()
        self._body.hide()

    def _connect(self) -> None:
        for form in self.forms.values():
            form.onward.clicked.connect(self.go_on)
            form.back.clicked.connect(lambda: self.go(ORDER[self.here.number - 2]))
        self.head.back.clicked.connect(self._leave)
        self.head.pause.clicked.connect(self._leave)
        self.head.calm.clicked.connect(self._help)
        self.head.story.clicked.connect(self._show_story)
        self.head.reopen_asked.connect(self._reopen)
        self.steps.chosen.connect(lambda key: self.go(Step(key)))
        self.listen.pause_asked.connect(self._leave)
        self.listen.owner_asked.connect(lambda: self.keep(self._hand_over))
        self.listen.told.connect(self._ask_lessons)
        self.options.edit_asked.connect(partial(self._sheets.write_option, self.options))
        self.options.changed.connect(self.keep)
        self.agreement.edited.connect(self._follow_promise)
        self.agreement.apology.sheet_asked.connect(self._sheets.open_sheet)
        self.agreement.apology.told.connect(self._say)
        self.guideline.without_asked.connect(lambda: self.close_case(with_rules=False))
        self.side.broken.connect(self._note_breach)
        self._sheets.changed.connect(self._take_change)
        self._keeper.kept.connect(self._ask_lessons)
        self._keeper.failed.connect(self._take_refusal)
        self._keeper.agreed.connect(self._take_agreement)
        self._keeper.closed.connect(self._take_closing)
        self._reprinter.told.connect(self._say)
        self._reprinter.failed.connect(self._tell)
        self.add_key("Ctrl+K", self._help)
        self.add_key("Ctrl+Return", self._press_onward)
        self.add_key("Ctrl+E", self.options.edit.click)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._take_focus)
        theme().density_changed.connect(self._take_density)

    def _take_density(self) -> None:
        self._column.setSpacing(10 if theme().compact else 14)
        self._side_view.setFixedWidth(side_width())

    def _take_focus(self, old: QWidget | None, _new: QWidget | None) -> None:
        """Save as soon as a field is left."""
        if old is not None and self._stack.isAncestorOf(old):
            self.keep()

    def _take_sight(self, sight: CaseSight) -> None:
        is_first, self._sight = self._sight is None, sight
        self.head.show_case(sight)
        self.setAccessibleName(case_title(sight.case))
        self.side.person.show_person(sight, self._desk.programme)
        for form in self.forms.values():
            form.show_case(sight)
            form.setEnabled(self._is_open)
        self.listen.show_owner(owner_words(sight.case, self._desk.actor.staff_id))
        self.steps.show()
        self._body.show()
        case = sight.case
        if case is not None and (is_first or self._is_stale(case)):
            self._fill(case)
        elif is_first:
            self.go(Step.LISTEN)
        if is_first and self._unsaved is not None:
            self._bring_back(*self._unsaved)
        if case is not None and case.closed_at is not None:
            self.note.set_note(closed_words(case.closed_at), Tone.GOOD)
        self.note.setVisible(not self._is_open)
        self._ask_lessons()

    def _is_stale(self, case: CaseDetail) -> bool:
        """Return whether somebody else saved it, and nothing here would be lost."""
        keeper = self._keeper
        return case.version > keeper.version and not keeper.is_busy and not self.is_writing

    def _fill(self, case: CaseDetail) -> None:
        self._keeper.take(case)
        self._show_draft(case.draft)

    def _show_draft(self, draft: CaseDraft) -> None:
        self.reached = draft.step
        for form in self.forms.values():
            form.fill(draft)
        self.go(self.reached)

    def _bring_back(self, draft: CaseDraft, version: int) -> None:
        """Show words that could not be saved after their page was left, and try once more."""
        self._unsaved, self._keeper.version = None, version
        self._show_draft(draft)
        self.keep()

    def _reach(self, step: Step) -> None:
        """Save the case one step further; it stays where it is if something is missing."""
        farthest = max(step, self.reached, key=ORDER.index)
        self.keep(lambda: self._enter(step), farthest)

    def _enter(self, step: Step) -> None:
        self.reached = max(step, self.reached, key=ORDER.index)
        draft, case = self._keeper.saved, self._case
        match step:
            case Step.OPTIONS:
                self.options.suggest(draft.causes)
            case Step.AGREEMENT:
                self.agreement.begin(draft, case.owner_id if case else self._desk.actor.staff_id)
            case _:
                self.guideline.offer(draft.causes)
        self.go(step)

    def _agree(self) -> None:
        voucher = self.agreement.apology.request() if self._wants_voucher else None
        self.form.onward.set_busy(True)
        self._keeper.agree(self.draft(), voucher)

    def _note_breach(self, guideline_id: int) -> None:
        # The note that was pressed is replaced: without a focus the keys would go nowhere.
        self.form.first_focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self.keep(lambda: self._keeper.note_breach(guideline_id))

    def _take_agreement(self, agreed: Agreed) -> None:
        self.agreement.onward.set_busy(False)
        if agreed.voucher is None:
            self._say(_("Promised. It appears in Today, for everybody."))
        else:
            self._reprinter.print_issued(agreed.voucher)
        self.agreement.take_agreement()
        self._enter(Step.GUIDELINE)
        self.refresh()

    def _take_closing(self) -> None:
        self._say(_("Case closed. Its story stays on the card."))
        self._leave()

    def _take_refusal(self, error: CareAppError) -> None:
        self.agreement.onward.set_busy(False)
        if isinstance(error, CaseChanged):
            self._sheets.choose_words(error.text, self._keeper, self.draft, self._fill)
            return
        self._tell(error)
        if isinstance(error, NeedsApproval):
            self.agreement.take_approval_back()
            self.agreement.apology.ask_approval()

    def _ask_lessons(self) -> None:
        """Look for what was learnt from cases like this one."""
        draft = self.listen.read(self._keeper.saved)
        self._desk.tasks.fetch(
            self,
            "lessons",
            load_lessons,
            self._keeper.case_id,
            draft.causes,
            f"{draft.title} {draft.words}",
            done=self._show_lessons,
        )

    def _show_lessons(self, lessons: Lessons) -> None:
        if self._sight is not None:
            self.side.show_lessons(lessons, self._sight.apology.approver)
            self.side.show_step(self.here.number)

    def _follow_promise(self) -> None:
        if self._sight is not None:
            self.side.promise.show_agreement(self._sight, self.agreement.agreement())

    def _help(self) -> None:
        if self._sight is not None:
            self._sheets.show_calm_words(self._sight)

    def _show_story(self) -> None:
        if self._case is not None:
            self._sheets.show_story(self._case)

    def _hand_over(self) -> None:
        if self._sight is not None and self._keeper.case_id is not None:
            self._sheets.hand_over(self._sight, self._keeper.case_id)

    def _reopen(self) -> None:
        if self._case is not None:
            self._sheets.reopen(self._case)

    def _take_change(self) -> None:
        """Show what another service made of the case."""
        self._sight = None
        self.refresh()

    def _press_onward(self) -> None:
        self.form.onward.click()

    def _leave(self) -> None:
        self.window_shell.back()

    def _say(self, words: str, tone: Tone = Tone.GOOD) -> None:
        self.window_shell.toast(words, tone=tone)

    def _tell(self, error: CareAppError) -> None:
        self._say(error.text, Tone.WARN)

    def _tell_gone(self, error: CareAppError) -> None:
        self.note.set_note(error.text, Tone.WARN)
        self.note.show()
