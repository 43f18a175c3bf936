"""What is done with a promise wherever it is shown: kept with one key, told, made, given."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from careapp import clock
from careapp.errors import CareAppError
from careapp.rules.care.promises import PromiseState
from careapp.services.operation_id import new_operation_id
from careapp.services.promise_lists import PromiseRow
from careapp.services.promises import (
    GiveRequest,
    PromiseRequest,
    SettleRequest,
    give_promise,
    reopen_promise,
    settle_promise,
)
from careapp.services.staff import Member, list_staff
from careapp.text import _
from careapp.ui.desk import Desk, ToPromise
from careapp.ui.dialogs.people import PeopleSheet
from careapp.ui.dialogs.update_promise import UpdatePromiseSheet
from careapp.ui.page import Page
from careapp.ui.tokens import Tone


class Promising(QObject):
    """Acts on the promises of a page, and says so there."""

    given = Signal(str)
    """A colleague looks after a promise from now on: the name."""

    def __init__(self, desk: Desk, page: Page) -> None:
        """Act for *page*."""
        super().__init__(page)
        self._desk, self.page = desk, page

    def keep(self, promise: PromiseRow) -> None:
        """Note that a promise was kept; for ten seconds that can be taken back."""
        request = SettleRequest(new_operation_id(), promise.id, PromiseState.KEPT)
        again = PromiseRequest(new_operation_id(), promise.id)
        words = _("Kept: {what}").format(what=promise.what)
        undo = partial(self._take_back, reopen_promise, again)
        self._change(
            settle_promise, request, lambda: self.page.window_shell.toast(words, undo=undo)
        )

    def make(self, customer_id: int, name: str) -> None:
        """Ask what is promised to somebody, and by when."""
        self._desk.open(ToPromise(name, customer_id))

    def tell(self, promise: PromiseRow) -> None:
        """Ask what the person was told: a new date, no news yet, or that it was not kept."""
        sheet = UpdatePromiseSheet(self._desk, promise)
        sheet.saved.connect(self.page.window_shell.toast)
        sheet.give_asked.connect(lambda: self.give(promise))
        self.given.connect(sheet.show_owner)
        self.page.window_shell.open_sheet(sheet)

    def give(self, promise: PromiseRow) -> None:
        """Ask which colleague looks after a promise from now on."""
        self._desk.tasks.fetch(
            self,
            "colleagues",
            list_staff,
            clock.shop_day(clock.now()),
            done=lambda members: self._choose(promise, members),
        )

    def _choose(self, promise: PromiseRow, members: Sequence[Member]) -> None:
        others = {one.staff_id: one for one in members if one.staff_id != promise.owner_id}
        if not others:
            self.page.window_shell.toast(_("Nobody else works here yet."), tone=Tone.WARN)
            return
        title, sub = _("Who looks after it from now on?"), promise.what
        sheet = PeopleSheet(tuple(others.values()), None, title, sub)
        sheet.chosen.connect(lambda staff_id: self._give(promise, others[staff_id]))
        self.page.window_shell.open_sheet(sheet)

    def _give(self, promise: PromiseRow, to: Member) -> None:
        request = GiveRequest(new_operation_id(), promise.id, to.staff_id)
        undo = None
        if promise.owner_id is not None:
            back = GiveRequest(new_operation_id(), promise.id, promise.owner_id)
            undo = partial(self._take_back, give_promise, back)
        self._change(give_promise, request, lambda: self._tell_given(promise, to.name, undo))

    def _tell_given(self, promise: PromiseRow, name: str, undo: Callable[[], None] | None) -> None:
        words = _("{name} looks after it now: {what}").format(name=name, what=promise.what)
        self.page.window_shell.toast(words, undo=undo)
        self.given.emit(name)

    def _take_back(self, service: Callable[..., object], request: object) -> None:
        words = _("Undone: everything is as before.")
        self._change(service, request, lambda: self.page.window_shell.toast(words))

    def _change(
        self, service: Callable[..., object], request: object, done: Callable[[], None]
    ) -> None:
        self._desk.tasks.change(
            self,
            service,
            request,
            self._desk.actor,
            done=lambda _done: done(),
            failed=self._tell,
        )

    def _tell(self, error: CareAppError) -> None:
        self.page.window_shell.toast(error.text, tone=Tone.WARN)


def holds_focus(part: QWidget) -> bool:
    """Return whether the focus is on something inside of a part."""
    focus = QApplication.focusWidget()
    return focus is not None and part.isAncestorOf(focus)
