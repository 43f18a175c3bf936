"""Who is at the counter: chosen, proved, locked out again, and asked for the PIN on demand."""

# ruff: noqa: PLC0415 - the window is painted before the database layer is loaded

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from careapp import clock, settings
from careapp.errors import CareAppError, Refused
from careapp.rules.pins import read_badge
from careapp.rules.roles import Role
from careapp.services.operation_id import new_operation_id
from careapp.text import _
from careapp.ui.auto_lock import AutoLock
from careapp.ui.desk import Desk
from careapp.ui.proof import Unproved
from careapp.ui.tokens import Tone
from careapp.ui.window import Window

if TYPE_CHECKING:
    from careapp.services.actor import Actor
    from careapp.services.staff import Lock, Member
    from careapp.ui.dialogs.pin import PinSheet
    from careapp.ui.pages.lock import LockPage


_ABOUT_THE_LOCK = frozenset({"staff", "shop_setting"})


class AtCounter(QObject):
    """Lets people act at a counter: by name alone, or where it is locked by PIN or badge."""

    setting_kept = Signal(object, object)
    """A `Setting` of this counter and its value."""
    set_aside = Signal()
    """What somebody was writing waits for them: nobody else must fill the same pages."""

    def __init__(self, desk: Desk, window: Window) -> None:
        """Nobody is at the counter before `begin`."""
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._counter_id: int | None = None
        self._lock: Lock | None = None
        self._page: LockPage | None = None
        self.auto_lock = AutoLock(self)
        self.auto_lock.due.connect(self._take_time_over)
        self.auto_lock.nearly_due.connect(self._warn)
        self.auto_lock.touched_again.connect(window.toast_bar.dismiss)
        window.person_requested.connect(self.choose)
        window.pin_asked.connect(self._open_section)
        window.closing_refused.connect(self._tell_why_open)
        desk.tasks.changed.connect(self._follow)
        desk.tasks.prove = self._prove_for

    def cover(self) -> None:
        """Show the lock at once, before it is known who works here."""
        if self._page is not None:
            return
        from careapp.ui.pages.lock import LockPage

        page = LockPage()
        page.pin_given.connect(self._sign_in)
        page.badge_read.connect(self.read_badge)
        page.new_pin_asked.connect(self._give_new_pin)
        page.recovery_asked.connect(self._recover)
        self._page = page
        self._window.covering.cover(page)

    def begin(self, counter_id: int, actor: "Actor | None", lock: "Lock") -> None:
        """Begin the day: whoever acts without being asked, or the question."""
        self._counter_id = counter_id
        self._take_lock(lock)
        if lock.is_on:
            self.lock()
        elif actor is not None:
            self._take(actor)
        else:
            self.choose()

    def choose(self) -> None:
        """Ask who is at the counter: F12, or a press on the name."""
        if self._lock is not None and self._lock.is_on:
            self.lock()
        else:
            self._fetch_people(self._offer_people)

    def lock(self) -> None:
        """Let nobody see or do anything before they have proved who they are."""
        self.auto_lock.stop()
        self.cover()
        self._fetch_people(self._show_people)

    def take(self, staff_id: int) -> None:
        """Let another person act who need not prove it."""
        from careapp.services.staff import load_actor

        self._desk.tasks.fetch(
            self, "person", load_actor, staff_id, self._counter_id, done=self._take
        )

    def read_badge(self, code: str) -> None:
        """Let in whoever shows a badge."""
        badge = read_badge(code)
        if badge is None:
            self._tell(Refused(_("This is not a badge. Choose who is at the counter.")))
            return
        from careapp.services.pins import sign_in_by_badge

        self._desk.tasks.change_whole(
            self,
            sign_in_by_badge,
            new_operation_id(),
            badge,
            self._counter_id,
            done=self._take,
            failed=self._tell,
        )

    def _sign_in(self, staff_id: int, pin: str) -> None:
        from careapp.services.pins import TypedPin, sign_in

        self._desk.tasks.change_whole(
            self,
            sign_in,
            TypedPin(new_operation_id(), staff_id, pin),
            self._counter_id,
            done=self._take,
            failed=self._tell_wrong,
        )

    def _give_new_pin(self, staff_id: int, owner_id: int, owner_pin: str, new: str) -> None:
        from careapp.services.pins import TypedPin, reset_pin

        self._desk.tasks.change_whole(
            self,
            reset_pin,
            TypedPin(new_operation_id(), owner_id, owner_pin),
            TypedPin(new_operation_id(), staff_id, new),
            self._counter_id,
            done=lambda _none: self._sign_in(staff_id, new),
            failed=self._tell_wrong,
        )

    def _recover(self, staff_id: int, code: str, new: str) -> None:
        from careapp.services.pins import TypedPin, recover_pin

        self._desk.tasks.change_whole(
            self,
            recover_pin,
            TypedPin(new_operation_id(), staff_id, new),
            code,
            done=lambda _none: self._sign_in(staff_id, new),
            failed=self._tell_wrong,
        )

    def _take(self, actor: "Actor") -> None:
        """Let somebody act; what another one was writing waits for that one."""
        before = self._desk.actor.staff_id
        is_other = before is not None and before != actor.staff_id
        if is_other and before is not None:
            self._clear(before)
        self._desk.set_actor(actor)
        self.setting_kept.emit(settings.STAFF, actor.staff_id)
        self._page = None
        self._window.covering.uncover(is_same_person=not is_other)
        if is_other and not self._window.covering.bring_back(actor.staff_id or 0):
            self._window.go(self._window.home)
        self._count()

    def _clear(self, before: int) -> None:
        """Leave nothing of the one before on the screen."""
        if self._window.is_writing:
            self._window.covering.set_aside(before)
            self.set_aside.emit()
        while self._window.sheets.sheet is not None:
            self._window.sheets.sheet.reject()

    def _follow(self, tables: frozenset[str]) -> None:
        if self._lock is not None and tables & _ABOUT_THE_LOCK:
            from careapp.services.staff import load_lock

            self._desk.tasks.fetch(self, "lock", load_lock, done=self._take_lock)

    def _take_lock(self, lock: "Lock") -> None:
        self.setting_kept.emit(settings.STARTS_LOCKED, lock.is_on)
        if lock != self._lock:
            self._lock = lock
            self._count()

    def _count(self) -> None:
        """Count how long nobody touches the counter, where that ends anything."""
        lock, actor = self._lock, self._desk.actor
        is_open = actor.staff_id is not None and actor.role_with_pin is None
        if lock is None or not lock.has_pins or self._page is not None:
            self.auto_lock.stop()
        elif lock.is_on or is_open:
            self.auto_lock.start(timedelta(minutes=lock.after_minutes))

    def _take_time_over(self) -> None:
        staff_id = self._desk.actor.staff_id
        if self._lock is not None and self._lock.is_on:
            self.lock()
        elif staff_id is not None and self._desk.actor.role is not Role.CASHIER:
            self.take(staff_id)

    def _warn(self) -> None:
        if self._lock is not None and self._lock.is_on:
            words = _("In 20 seconds the counter locks itself: press any key to stay.")
            self._window.toast(words, tone=Tone.WARN)

    def _open_section(self, section: str) -> None:
        """Ask the one who is at the counter for the PIN, then show the section."""
        self._ask_pin(Unproved(lambda _actor: self._show(section), lambda: None))

    def _show(self, section: str) -> None:
        self._window.go(section)

    def _prove_for(self, act: Unproved) -> None:
        """Let an act go on that only waits for the PIN; it may have been given meanwhile."""
        if self._desk.actor.role_with_pin is None:
            act.again(self._desk.actor)
        else:
            self._ask_pin(act)

    def _ask_pin(self, act: Unproved) -> None:
        from careapp.ui.dialogs.pin import PinSheet

        actor = self._desk.actor
        title = _("Your PIN, {name}").format(name=actor.staff_name)
        sheet = PinSheet(title, _("it stays open while you are here"))
        sheet.typed.connect(lambda pin: self._prove(sheet, pin, act))
        sheet.rejected.connect(act.give_up)
        self._window.open_sheet(sheet)

    def _prove(self, sheet: "PinSheet", pin: str, act: Unproved) -> None:
        from careapp.services.pins import TypedPin, sign_in

        def go(actor: "Actor") -> None:
            if actor.role_with_pin is not None:
                sheet.tell(_("You have no PIN yet: an owner who has one gives you yours."))
                return
            sheet.accept()
            self._take(actor)
            act.again(actor)

        self._desk.tasks.change_whole(
            sheet,
            sign_in,
            TypedPin(new_operation_id(), self._desk.actor.staff_id or 0, pin),
            self._counter_id,
            done=go,
            failed=lambda error: sheet.tell(error.text),
        )

    def _fetch_people(self, done: "Callable[[tuple[Member, ...]], None]") -> None:
        from careapp.services.staff import list_staff

        day = clock.shop_day(clock.now())
        self._desk.tasks.fetch(self, "people", list_staff, day, done=done)

    def _show_people(self, members: "tuple[Member, ...]") -> None:
        if self._page is not None:
            chosen = self._desk.actor.staff_id or self._desk.settings.number(settings.STAFF)
            self._page.show_people(members, chosen)

    def _offer_people(self, members: "tuple[Member, ...]") -> None:
        if not members or self._window.sheets.sheet is not None:
            return
        from careapp.ui.dialogs.people import PeopleSheet

        sheet = PeopleSheet(members, self._desk.actor.staff_id)
        sheet.chosen.connect(self.take)
        self._window.open_sheet(sheet)

    def _tell_wrong(self, error: CareAppError) -> None:
        """Say it, and fetch how long the person waits now."""
        self._tell(error)
        self._fetch_people(self._show_people)

    def _tell(self, error: CareAppError) -> None:
        if self._page is not None:
            self._page.tell(error.text)
        else:
            self._window.toast(error.text, tone=Tone.WARN)

    def _tell_why_open(self) -> None:
        words = _("Something half written waits below: come in to finish it, or to close CareApp.")
        self._tell(Refused(words))
