"""What is done with a promise wherever it is shown: kept with one key, told, made."""

from PySide6.QtCore import QObject

from careapp.errors import CareAppError
from careapp.rules.care.promises import PromiseState
from careapp.services.operation_id import new_operation_id
from careapp.services.promise_lists import PromiseRow
from careapp.services.promises import (
    PromiseRequest,
    SettleRequest,
    reopen_promise,
    settle_promise,
)
from careapp.text import _
from careapp.ui.desk import Desk, ToPromise
from careapp.ui.dialogs.update_promise import UpdatePromiseSheet
from careapp.ui.page import Page
from careapp.ui.tokens import Tone


class Promising(QObject):
    """Acts on the promises of a page, and says so there."""

    def __init__(self, desk: Desk, page: Page) -> None:
        """Act for *page*."""
        super().__init__(page)
        self._desk, self.page = desk, page

    def keep(self, promise: PromiseRow) -> None:
        """Note that a promise was kept; for ten seconds that can be taken back."""
        request = SettleRequest(new_operation_id(), promise.id, PromiseState.KEPT)
        again = PromiseRequest(new_operation_id(), promise.id)
        words = _("Kept: {what}").format(what=promise.what)
        self._desk.tasks.change(
            self,
            settle_promise,
            request,
            self._desk.actor,
            done=lambda _done: self.page.window_shell.toast(
                words, undo=lambda: self._reopen(again)
            ),
            failed=self._tell,
        )

    def make(self, customer_id: int, name: str) -> None:
        """Ask what is promised to somebody, and by when."""
        self._desk.open(ToPromise(name, customer_id))

    def tell(self, promise: PromiseRow) -> None:
        """Ask what the person was told: a new date, no news yet, or that it was not kept."""
        sheet = UpdatePromiseSheet(self._desk, promise)
        sheet.saved.connect(self.page.window_shell.toast)
        self.page.window_shell.open_sheet(sheet)

    def _reopen(self, request: PromiseRequest) -> None:
        words = _("Undone: everything is as before.")
        self._desk.tasks.change(
            self,
            reopen_promise,
            request,
            self._desk.actor,
            done=lambda _done: self.page.window_shell.toast(words),
            failed=self._tell,
        )

    def _tell(self, error: CareAppError) -> None:
        self.page.window_shell.toast(error.text, tone=Tone.WARN)
