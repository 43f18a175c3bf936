"""The shop floor: one archive, one window, and what happens between opening and closing."""

# ruff: noqa: PLC0415 - the window is painted before the database layer is loaded

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from careapp import clock, settings
from careapp.errors import CareAppError
from careapp.rules.roles import Role
from careapp.settings import CounterSettings
from careapp.text import _
from careapp.ui.at_counter import AtCounter
from careapp.ui.counts import RailCounts
from careapp.ui.desk import Desk, ToCounter, ToImport, ToNewCustomer
from careapp.ui.garbage import GarbageCollection
from careapp.ui.idle import IdleSteps
from careapp.ui.lanes import lanes_of
from careapp.ui.opening import has_archive
from careapp.ui.pages.counter import CounterPage
from careapp.ui.printer_watch import PrinterWatch
from careapp.ui.role_words import role_name
from careapp.ui.routes import COUNTER, Routes, load_card, load_the_rest, sections
from careapp.ui.scanner import Scanner
from careapp.ui.scans import ScanRouter
from careapp.ui.tasks import Tasks
from careapp.ui.tokens import Tone
from careapp.ui.widgets.card import Note
from careapp.ui.window import Window

if TYPE_CHECKING:
    from careapp.rules.loyalty.programme import Programme
    from careapp.services.starting import Start
    from careapp.ui.discretion import Discretion
    from careapp.ui.first_day import FirstDay
    from careapp.ui.pages.not_opened import NotOpenedPage

BACK_UP_EVERY = timedelta(minutes=30)
LOOK_AT_PRINTER_EVERY = timedelta(minutes=1)
"""How often the state in the rail is brought up to date."""
LOOK_AT_DAY_EVERY = timedelta(minutes=1)
_LOAD_AFTER_MS = 1000
_FORGET_AFTER_MS = 60_000
"""Nobody waits for old cards to go while the day begins."""
_TEXT_SIZES = (100, 112, 125, 150)


class Floor(QObject):
    """Everything that belongs to one archive, from its window to its lanes."""

    switch_asked = Signal(object, bool)
    """Show another archive: its folder, and whether it is the demo shop."""
    removal_asked = Signal()
    """Remove this archive, the demo shop's, and begin with a real one."""
    restart_asked = Signal()
    """Start again in the same place: language or size of the text changed."""

    troubled = Signal(object)
    """The disk needs a look, though nothing is lost yet: an `Unavailable`."""

    def __init__(
        self,
        folder: Path,
        *,
        is_demo: bool,
        lookup: str = "",
        window: Window | None = None,
        tasks: Tasks | None = None,
    ) -> None:
        """Furnish the window, which may answer by *tasks*; nothing is opened before `start`."""
        super().__init__()
        self._folder = folder
        self._is_demo = is_demo
        self._lookup = lookup
        self.settings = CounterSettings(folder)
        self._garbage = GarbageCollection(self)
        self.tasks = tasks or lanes_of(folder, is_demo=is_demo)
        self.tasks.setParent(self)
        self.desk = Desk(self.tasks, self.settings, self)
        self.window = window or Window()
        people = self.window.opening.answer(self.tasks)
        self.window.furnish(sections(self.desk, people), is_demo=is_demo)
        self.idle = IdleSteps(self)
        self.scanner = Scanner(self)
        self.scanner.set_gap_ms(self.settings.number(settings.SCANNER_GAP_MS))
        self.routes = Routes(self.desk, self.window)
        self.scans = ScanRouter(self.desk, self.window)
        self.at_counter = AtCounter(self.desk, self.window)
        self.printers = PrinterWatch(self.tasks, self.settings, self.window, self)
        self.counts = RailCounts(self.tasks, self.window, self)
        self._first_day: FirstDay | None = None
        self.discretion: Discretion | None = None
        """Known once the first answer is there."""
        self._day = clock.today()
        self._connect()

    def start(self) -> None:
        """Show the counter, or the welcome where no archive is yet; open the archive."""
        self._show_person()
        if self._is_demo or has_archive(self._folder):
            self.window.go(COUNTER)
            if self.settings.get(settings.STARTS_LOCKED):
                self.at_counter.cover()
            # The first paint comes first: opening imports the database layer.
            QTimer.singleShot(0, self.tasks.start)
        else:
            self._welcome()

    def come_forward(self, lookup: str) -> None:
        """Bring the window to the front, as a second start asks, and look its text up."""
        self.window.setWindowState(
            self.window.windowState() & ~self.window.windowState().WindowMinimized
        )
        self.window.raise_()
        self.window.activateWindow()
        page = self.window.covering.page or self.window.page
        if lookup and page is not None and not page.is_full_window:
            self.desk.open(ToCounter(lookup))

    def close(self) -> None:
        """Finish what is under way, back up, let go of the archive and of the window.

        Raises:
            Unavailable: the last backup failed; the archive itself is closed and whole.

        """
        self.scanner.is_enabled = False
        self.window.hide()
        try:
            self.tasks.close()
        finally:
            self._garbage.stop()
            self.window.deleteLater()
            self.deleteLater()

    def _connect(self) -> None:
        tasks, desk, window = self.tasks, self.desk, self.window
        tasks.opened.connect(self._begin)
        tasks.not_opened.connect(self._stay_closed)
        tasks.changed.connect(window.tables_changed)
        tasks.changed.connect(self._follow_programme)
        tasks.refused.connect(self._tell)
        self.troubled.connect(self._tell_backup)
        self.scanner.scanned.connect(window.take_scan)
        self.scanner.key_pressed.connect(self.idle.hold)
        self.at_counter.setting_kept.connect(self._keep)
        self.at_counter.set_aside.connect(self.routes.let_go_of_card)
        self.scans.badge_read.connect(self.at_counter.read_badge)
        window.help_requested.connect(self._show_keys)
        window.scale_requested.connect(self._change_size)
        window.bind("Ctrl+N", self._new_customer)
        desk.actor_changed.connect(self._show_person)
        desk.shop_changed.connect(self._show_person)
        desk.settings_changed.connect(self._take_setting)
        desk.restart_asked.connect(self.restart_asked)
        desk.leave_demo_asked.connect(self._leave_demo)

    def _begin(self) -> None:
        from careapp.services.starting import begin

        self.window.set_archive(_("The archive answers"), is_ready=True)
        self.tasks.with_archive(self, _watch_disk, self.troubled.emit)
        self.tasks.change(
            self,
            begin,
            self.settings.counter_key(),
            _("Counter"),
            self.settings.number(settings.STAFF),
            done=self._take_start,
        )

    def _take_start(self, start: "Start") -> None:
        self.desk.set_shop(start.shop)
        self.desk.set_programme(start.programme)
        self.window.set_demo(start.shop.is_demo)
        if not start.is_started:
            if self._first_day is None:
                self._welcome()
            return
        self.at_counter.begin(start.counter_id, start.actor, start.lock)
        if self._lookup:
            self.desk.open(ToCounter(self._lookup))
        elif self.window.page is not None:
            self.window.page.refresh()
        self.tasks.outside(self, load_card)
        # Loading slows down whoever types the first name.
        QTimer.singleShot(_LOAD_AFTER_MS, self, self._load_the_rest)
        QTimer.singleShot(_LOAD_AFTER_MS, self.counts, self.counts.count)
        QTimer.singleShot(_FORGET_AFTER_MS, self, self._forget_old)
        self._keep_time()

    def _load_the_rest(self) -> None:
        from careapp.ui.discretion import Discretion

        self.tasks.outside(self, load_the_rest)
        self.discretion = Discretion(self.window, self.desk, self.settings)

    def _keep_time(self) -> None:
        for every, slot in (
            (BACK_UP_EVERY, self._back_up),
            (LOOK_AT_PRINTER_EVERY, self.printers.look),
            (LOOK_AT_DAY_EVERY, self._look_at_day),
        ):
            timer = QTimer(self)
            timer.timeout.connect(slot)
            timer.start(round(every.total_seconds() * 1000))
        self.printers.look()

    def _follow_programme(self, tables: frozenset[str]) -> None:
        if "programme_version" in tables:
            self._ask_programme()

    def _look_at_day(self) -> None:
        """Follow the programme into a new day: a version may begin on it."""
        if clock.today() != self._day:
            from careapp.services.programme import begin_day

            self._day = clock.today()
            self.counts.count()
            self.tasks.change(self, begin_day, done=self._take_programme)
            self._forget_old()

    def _forget_old(self) -> None:
        """Take out who never became a customer; what fails is tried on the next day."""
        from careapp.services.forgetting import forget_old

        self.tasks.with_archive(self, forget_old, failed=lambda _error: None)

    def _ask_programme(self) -> None:
        from careapp.services.programme import load_programme

        self.tasks.fetch(self, "programme", load_programme, done=self._take_programme)

    def _take_programme(self, programme: "Programme") -> None:
        if programme == self.desk.programme:
            return
        self.desk.set_programme(programme)
        if self.window.page is not None:
            self.window.page.refresh()

    def _back_up(self) -> None:
        self.tasks.with_archive(self, _back_up_if_changed, failed=self._tell_backup)

    def _tell_backup(self, error: CareAppError) -> None:
        self.window.show_banner("backup", Note(error.text, Tone.BAD))

    def _show_person(self) -> None:
        actor = self.desk.actor
        role = actor.own_role
        self.window.set_person(
            actor.staff_name,
            role_name(role),
            is_manager=role is Role.OWNER,
            needs_pin=actor.role_with_pin is not None,
        )

    def choose_person(self) -> None:
        """Ask who is at the counter."""
        self.at_counter.choose()

    def take_person(self, staff_id: int) -> None:
        """Let another person act at this counter, who need not prove it."""
        self.at_counter.take(staff_id)

    def _new_customer(self) -> None:
        page = self.window.page
        if page is None or page.is_full_window or self.window.sheets.sheet is not None:
            return
        if isinstance(page, CounterPage):
            page.create_customer()
        else:
            self.desk.open(ToNewCustomer())

    def _show_keys(self) -> None:
        from careapp.ui.dialogs.shortcuts import ShortcutsSheet

        sheet = ShortcutsSheet()
        sheet.print_requested.connect(self._print_keys)
        self.window.open_sheet(sheet)

    def _print_keys(self) -> None:
        from careapp.ui.key_card import put_on_paper

        printer = self.settings.text(settings.PRINTER_LETTER)
        self.tasks.outside(self, put_on_paper, printer, done=self.window.toast, failed=self._tell)

    def _change_size(self, step: int) -> None:
        size = self.settings.number(settings.TEXT_SIZE) or _TEXT_SIZES[0]
        place = _TEXT_SIZES.index(size) + step
        if 0 <= place < len(_TEXT_SIZES):
            self._keep(settings.TEXT_SIZE, _TEXT_SIZES[place])
            if self._is_writing():
                self.window.toast(_("The text has its new size when CareApp starts again."))
            else:
                self.restart_asked.emit()

    def _is_writing(self) -> bool:
        """Return whether a restart would throw away what somebody is writing."""
        is_open = self.window.sheets.sheet is not None or self.window.is_writing
        return is_open or self.window.covering.has_aside

    def _take_setting(self, setting: settings.Setting) -> None:
        if setting is settings.SCANNER_GAP_MS:
            self.scanner.set_gap_ms(self.settings.number(setting))
        self.printers.look()

    def _keep(self, setting: settings.Setting, value: settings.Value) -> None:
        try:
            self.settings.set(setting, value)
        except CareAppError as error:
            self._tell(error)

    def _welcome(self) -> None:
        from careapp.ui.first_day import FirstDay

        first_day = FirstDay(self.desk, self.window, self)
        self._first_day = first_day
        first_day.demo_chosen.connect(self._open_demo)
        first_day.language_chosen.connect(lambda language: self._keep(settings.LANGUAGE, language))
        first_day.finished.connect(self._open_new_shop)
        first_day.begin()

    def _open_demo(self) -> None:
        from careapp import paths

        self.switch_asked.emit(paths.demo_dir(), True)

    def _open_new_shop(self, imports: bool) -> None:
        self._begin()
        self.window.go(COUNTER)
        if imports:
            self.desk.open(ToImport())

    def _leave_demo(self) -> None:
        from careapp.ui.dialogs.question import QuestionSheet

        sheet = QuestionSheet(
            _("Remove the demo shop?"),
            _("Its invented customers and vouchers go away. Your own shop is not touched."),
            _("Remove the demo shop"),
        )
        sheet.accepted.connect(self.removal_asked)
        self.window.open_sheet(sheet)

    def _stay_closed(self, error: CareAppError) -> None:
        from careapp.services.archive import KeyMissing
        from careapp.ui.pages.not_opened import NotOpenedPage

        page = NotOpenedPage(error.text, needs_code=isinstance(error, KeyMissing))
        page.retry_asked.connect(lambda: self.switch_asked.emit(self._folder, self._is_demo))
        page.code_given.connect(lambda code: self._use_code(page, code))
        self.window.set_archive(_("The archive is closed"), is_ready=False)
        self.window.open_page(page)

    def _use_code(self, page: "NotOpenedPage", code: str) -> None:
        from careapp.services.archive import use_recovery_code

        self.tasks.outside(
            self,
            use_recovery_code,
            self._folder,
            code,
            done=lambda _place: self.switch_asked.emit(self._folder, self._is_demo),
            failed=lambda error: page.tell(error.text),
        )

    def _tell(self, error: CareAppError) -> None:
        self.window.toast(error.text, tone=Tone.WARN)


def _back_up_if_changed(archive: Any) -> None:  # noqa: ANN401 - its type is not loaded yet
    archive.back_up_if_changed()


def _watch_disk(archive: Any, tell: Callable[[object], None]) -> None:  # noqa: ANN401 - as above
    archive.on_trouble = tell
    if archive.trouble is not None:
        tell(archive.trouble)
