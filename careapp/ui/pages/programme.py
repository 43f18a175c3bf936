"""Manage, Programme: the rules on the left with their examples, what they mean on the right."""

from datetime import date, datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careapp import clock, settings
from careapp.errors import CareAppError
from careapp.rules.loyalty.programme import Programme
from careapp.services.programme import (
    Draft,
    NewProgramme,
    Published,
    Standing,
    discard_draft,
    load_draft,
    load_newest,
    load_programme,
    load_standing,
    publish_programme,
    save_draft,
)
from careapp.text import _, elided, format_day, format_time
from careapp.ui import rules_paper
from careapp.ui.desk import Desk
from careapp.ui.dialogs.batch import give_to_group
from careapp.ui.dialogs.programme_publish import PublishSheet
from careapp.ui.dialogs.question import QuestionSheet
from careapp.ui.dialogs.sheet import Sheet
from careapp.ui.page import Page
from careapp.ui.pages.programme_earning import EarningCard
from careapp.ui.pages.programme_keeping import CareCard, ExpiryCard, ReturnsCard
from careapp.ui.pages.programme_milestones import MilestonesCard
from careapp.ui.pages.programme_parts import ProgrammeCard
from careapp.ui.pages.programme_review import ReviewLine
from careapp.ui.pages.programme_rewards import RewardsCard
from careapp.ui.pages.programme_side import SideCard, guarantee_words
from careapp.ui.pages.programme_tiers import TiersCard
from careapp.ui.pages.programme_trial import Trial
from careapp.ui.programme_changes import changes, is_same
from careapp.ui.theme import theme
from careapp.ui.tokens import Tone
from careapp.ui.widgets.card import ScrollArea

_SAVE_PAUSE_MS = 500
_TRY_PAUSE_MS = 800
"""An edit has settled when nothing more is changed for so long."""


class ProgrammePage(Page):
    """A draft of the next version: kept by itself, tried by itself, published on demand."""

    told = Signal(str)
    """What is known of the draft, for the head of the page."""
    watches = frozenset({"programme_version"})

    def __init__(self, desk: Desk) -> None:
        """Build the cards; the programme arrives when the page is shown."""
        self.title = _("Programme")
        super().__init__()
        self._desk = desk
        self._published = Published(desk.programme, None)
        self._standing = Standing(0, 0, {})
        self.programme = desk.programme
        self._saved_at: datetime | None = None
        self._is_loaded = False
        self._is_unsaved = self._is_saving = False
        self.earning, self.rewards, self.tiers = EarningCard(), RewardsCard(), TiersCard()
        self.expiry, self.returns, self.care = ExpiryCard(), ReturnsCard(), CareCard()
        self.milestones = MilestonesCard()
        self.review = ReviewLine(desk)
        self.tiers.body.addWidget(self.review)
        self.cards: tuple[ProgrammeCard, ...] = (
            self.earning,
            self.rewards,
            self.tiers,
            self.care,
            self.milestones,
            self.expiry,
            self.returns,
        )
        self.side = SideCard(self._today())
        self.trial = Trial(desk.tasks, self)
        self._save_pause = QTimer(self, singleShot=True, interval=_SAVE_PAUSE_MS)
        self._try_pause = QTimer(self, singleShot=True, interval=_TRY_PAUSE_MS)
        self._lay_out()
        self._connect()

    @property
    def is_writing(self) -> bool:
        """Whether an edit is not kept yet."""
        return self._is_unsaved

    def shown(self) -> None:
        """Fetch what is published, the draft, and what nobody loses."""
        self.side.set_today(self._today())
        self.refresh()
        if self._is_unsaved:
            self._save_pause.start()
        self.earning.ways.setFocus()

    def refresh(self) -> None:
        """Fetch again; what is being written stays."""
        tasks = self._desk.tasks
        tasks.fetch(self, "published", load_newest, done=self._take_published)
        tasks.fetch(self, "standing", load_standing, self._today(), done=self._take_standing)
        self.review.ask(self._today())

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is written, and try nothing that nobody looks at."""
        super().hideEvent(event)
        if self._save_pause.isActive():
            self._save_pause.stop()
            self._save()
        self._try_pause.stop()
        self.trial.cancel()

    def toast_place(self) -> QWidget:
        """Keep the toasts off the button that publishes."""
        return self.scrolled

    def fault(self) -> str:
        """Return what keeps the programme from being published, or nothing."""
        return next((card.fault() for card in self.cards if card.fault()), "")

    def _take_published(self, published: Published) -> None:
        self._published = published
        self._desk.tasks.fetch(self, "draft", load_draft, done=self._take_draft)

    def _take_draft(self, draft: Draft | None) -> None:
        if not self._save_pause.isActive() and not self.is_writing:
            self._saved_at = draft.saved_at if draft else None
            self.side.starts_on.set_value(self._planned() or self._today())
            self._show(draft.programme if draft else self._published.programme)
        self._is_loaded = True
        if self.isVisible():
            self.trial.start(self.programme)

    def _take_standing(self, standing: Standing) -> None:
        self._standing = standing
        self.side.show_standing(standing)
        self.tiers.show_people(standing.tiers)

    def _take_edit(self, programme: Programme) -> None:
        """Show an edit at once; keep and try it when it has settled."""
        if not self._is_loaded:
            return
        self._is_unsaved = True
        self._show(programme)
        self._save_pause.start()
        self._try_pause.start()

    def _show(self, programme: Programme) -> None:
        self.programme = programme
        today = self._today()
        for card in self.cards:
            card.show_programme(programme, today)
        self._show_state()

    def _show_state(self) -> None:
        same = is_same(self.programme, self._published.programme)
        planned = self._planned()
        is_moved = planned is not None and self.side.starts_on.value() != planned
        fault = self.fault()
        reason = fault or ("" if is_moved or not same else self._same_words())
        self.side.show_state(reason, can_publish=not reason, has_draft=not same)
        self.side.figures.show_unfinished(is_unfinished=bool(fault))
        self.side.keep.setVisible(same and planned is not None)
        self.told.emit(self._draft_words(is_same=same))

    def _planned(self) -> date | None:
        """Return the day on which what is published begins, None once it has begun."""
        starts_on = self._published.starts_on
        return starts_on if starts_on is not None and starts_on > self._today() else None

    def _keep_in_force(self) -> None:
        """Give up what is planned: what is in force is published again, once it is confirmed."""
        self.side.starts_on.set_value(self._today())
        self._take_edit(self._desk.programme)
        self._ask_to_publish()

    def _same_words(self) -> str:
        planned = self._planned()
        if planned is not None:
            words = _("Published: it begins on {day}.").format(day=format_day(planned))
            return elided(words)
        return _("This is the programme in force: nothing is changed.")

    def _draft_words(self, *, is_same: bool) -> str:
        if is_same:
            return ""
        if self.is_writing or self._saved_at is None:
            return _("draft, not saved yet")
        return _("draft saved at {time}").format(time=format_time(self._saved_at))

    def _save(self) -> None:
        """Keep the draft; one that says what is published is no draft."""
        if self._is_saving:  # its answer says which draft the next one follows
            self._save_pause.start()
            return
        self._is_saving = True
        tasks, actor = self._desk.tasks, self._desk.actor
        programme = self.programme
        if is_same(programme, self._published.programme):
            tasks.change(
                self,
                discard_draft,
                self._saved_at,
                actor,
                done=lambda _none: self._take_saved(None),
                failed=self._keep_trying,
            )
        else:
            tasks.change(
                self,
                save_draft,
                programme,
                self._saved_at,
                actor,
                done=lambda draft: self._take_kept(programme, draft),
                failed=self._keep_trying,
            )

    def _take_kept(self, mine: Programme, kept: Draft) -> None:
        self._is_saving = False
        if is_same(mine, kept.programme):
            self._take_saved(kept.saved_at)
        elif self.isVisible():
            self._ask_which(kept)

    def _ask_which(self, other: Draft) -> None:
        """Another counter saved a draft meanwhile: neither is lost, whatever is chosen."""
        mine = self.programme
        words = _("That one was saved at {time}. Yours is on this screen and not saved yet.")
        sheet = QuestionSheet(
            _("The draft was changed at another counter"),
            words.format(time=format_time(other.saved_at)),
            _("Take the other one"),
            stay=_("Keep mine"),
            icon="copy",
        )
        sheet.accepted.connect(lambda: self._choose(other.programme, other, mine))
        sheet.rejected.connect(lambda: self._choose(mine, other, other.programme))
        self.window_shell.open_sheet(sheet)

    def _choose(self, chosen: Programme, other: Draft, left: Programme) -> None:
        self._saved_at = other.saved_at
        self._take_edit(chosen)
        words = _("The other draft can come back for a moment.")
        self.window_shell.toast(words, undo=lambda: self._take_edit(left))

    def _take_saved(self, saved_at: datetime | None) -> None:
        self._is_saving = False
        self._saved_at = saved_at
        self._is_unsaved = self._save_pause.isActive()
        self._show_state()

    def _keep_trying(self, error: CareAppError) -> None:
        self._is_saving = False
        self._show_state()
        self.window_shell.toast(error.text, tone=Tone.WARN)

    def _discard(self) -> None:
        """Go back to what is published; the draft can come back for a moment."""
        before = self.programme
        self._show(self._published.programme)
        self._save_pause.stop()
        self._save()
        self._try_pause.start()
        self.window_shell.toast(_("Draft discarded."), undo=lambda: self._take_edit(before))

    def _tell_removed(self, words: str, before: Programme) -> None:
        self.window_shell.toast(words, undo=lambda: self._take_edit(before))

    def _ask_to_publish(self) -> None:
        if self.fault():
            self._show_state()
            return
        sheet = PublishSheet(
            changes(self._published.programme, self.programme),
            self.side.starts_on.value(),
            self._today(),
            guarantee_words(self._standing),
        )
        sheet.publish.clicked.connect(lambda: self._publish(sheet))
        self.window_shell.open_sheet(sheet)

    def _publish(self, sheet: PublishSheet) -> None:
        today, starts_on = self._today(), self.side.starts_on.value()
        new = NewProgramme(
            sheet.op_id, self.programme, starts_on if starts_on > today else None, self._saved_at
        )
        self._save_pause.stop()
        sheet.set_working(sheet.publish)
        self._desk.tasks.change(
            self,
            publish_programme,
            new,
            self._desk.actor,
            done=lambda programme: self._take_new(sheet, programme, starts_on),
            failed=lambda error: sheet.tell(error.text),
        )

    def _take_new(self, sheet: PublishSheet, programme: Programme, starts_on: date) -> None:
        sheet.set_working(None)
        sheet.accept()
        self._is_unsaved = False
        self._published = Published(programme, starts_on)
        self._saved_at = None
        self._show(programme)
        self.earning.ways.setFocus()
        self._desk.tasks.fetch(self, "force", load_programme, done=self._desk.set_programme)
        if starts_on > self._today():
            words = _("Published: it begins on {day}.").format(day=format_day(starts_on))
            self.window_shell.toast(elided(words))
        else:
            self.window_shell.toast(_("Published: it counts from now on."))

    def _print_rules(self) -> None:
        printer = self._desk.settings.text(settings.PRINTER_LETTER)
        self._desk.tasks.outside(
            self,
            rules_paper.put_on_paper,
            self.programme,
            self._desk.shop,
            self.side.starts_on.value(),
            printer,
            done=self.window_shell.toast,
            failed=lambda error: self.window_shell.toast(error.text, tone=Tone.WARN),
        )

    def _try_out(self) -> None:
        if self.isVisible():
            self.trial.start(self.programme)

    def _give_reward(self) -> None:
        give_to_group(self._desk, self.window_shell)

    def _take_review(self, words: str) -> None:
        self.refresh()
        self._say(words)

    def _say(self, words: str) -> None:
        self.window_shell.toast(words)

    def _open_sheet(self, sheet: Sheet) -> None:
        self.window_shell.open_sheet(sheet)

    @staticmethod
    def _today() -> date:
        return clock.shop_day(clock.now())

    def _connect(self) -> None:
        for card in self.cards:
            card.edited.connect(self._take_edit)
            card.faulted.connect(self._show_state)
            card.sheet_asked.connect(self._open_sheet)
        self.rewards.gift_asked.connect(self._give_reward)
        self.rewards.print_asked.connect(self._print_rules)
        self.review.sheet_asked.connect(self._open_sheet)
        self.review.told.connect(self._take_review)
        self.rewards.removed.connect(lambda old: self._tell_removed(_("Reward removed."), old))
        self.tiers.removed.connect(lambda old: self._tell_removed(_("Tier removed."), old))
        self._save_pause.timeout.connect(self._save)
        self._try_pause.timeout.connect(self._try_out)
        figures = self.side.figures
        self.trial.began.connect(figures.begin)
        self.trial.progressed.connect(figures.show_progress)
        self.trial.ended.connect(figures.show_result)
        self.trial.stopped.connect(figures.show_stopped)
        self.trial.failed.connect(lambda error: figures.show_trouble(error.text))
        figures.stop_asked.connect(self.trial.stop)
        figures.again_asked.connect(self._try_out)
        self.side.publish.clicked.connect(self._ask_to_publish)
        self.side.discard.clicked.connect(self._discard)
        self.side.keep.clicked.connect(self._keep_in_force)
        self.side.starts_on.changed.connect(lambda _day: self._show_state())

    def _lay_out(self) -> None:
        holder = QWidget()
        self._rules = QVBoxLayout(holder)
        for card in self.cards:
            self._rules.addWidget(card)
        self._rules.addStretch(1)
        self._rules.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout(self)
        row.setSpacing(4)
        self.scrolled = ScrollArea(holder)
        row.addWidget(self.scrolled, 1)
        row.addWidget(self.side)
        self.keep_margins(row, 0, 14)
        theme().density_changed.connect(self._take_density)
        self._take_density()

    def _take_density(self) -> None:
        self._rules.setSpacing(10 if theme().compact else 12)
