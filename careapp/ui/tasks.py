"""The only door to slow work: the window never waits.

Four lanes. `change`: one worker, ordered transactions. `fetch`: readers; the newest question of
a widget wins. `outside`: rendering, printing, files; no session. `with_archive`: imports, backups.
Answers come back on the GUI thread, and only while their owner still lives. Nothing but frozen
values crosses the threads.
"""

# ruff: noqa: PLC0415 - the first answer asks for no PIN, whose rules take 4 ms

import logging
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar, TypeVarTuple

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from careapp.errors import CareAppError, Unavailable
from careapp.text import _
from careapp.ui.door import Door
from careapp.ui.early import EarlyAnswers, EarlyDoor

if TYPE_CHECKING:
    from careapp.ui.proof import Prove

log = logging.getLogger(__name__)

Result = TypeVar("Result")
Args = TypeVarTuple("Args")

Failed = Callable[[CareAppError], None]
READERS = 2
_LET_GO_AFTER_S = 0.0005
"""So soon a lane at work in Python lets the window go on: it waits after each call into Qt."""
_EARLY_S = 1.0
"""How long the opening waits for the first answer at most."""


@dataclass(frozen=True, slots=True, eq=False)
class _Answer:
    owner: QObject
    give: Callable[[], None]
    is_wanted: Callable[[], bool]
    is_last: bool
    """Whether the job is over with it; announcements of changes come besides."""


def _always() -> bool:
    return True


def _ignore(_nothing: object) -> None:
    pass


class Tasks(QObject):
    """The lanes over one archive, which is opened in the background by `start`."""

    changed = Signal(object)
    """The names of the tables that a commit changed, as a frozenset."""
    refused = Signal(object)
    """A `CareAppError` for which the caller had no answer of its own."""
    opened = Signal()
    """The archive is open: the first answer is no longer waiting for it."""
    not_opened = Signal(object)
    """The archive cannot be opened: a `CareAppError` with what to do."""
    busy_changed = Signal(bool)
    """Whether changes are under way."""
    _answered = Signal(object)
    _answered_early = Signal(object)

    def __init__(
        self,
        opener: Callable[[], Door],
        parent: QObject | None = None,
        early: Callable[[], EarlyDoor | None] = lambda: None,
    ) -> None:
        """Make the lanes; *opener* runs in a lane, since it imports the database layer.

        *early* opens what may answer before, in a lane too, when it is first asked.
        """
        super().__init__(parent)
        sys.setswitchinterval(_LET_GO_AFTER_S)
        self.prove: Prove | None = None
        """Who is asked for the PIN that a change lacks; None: nobody, and it is refused."""
        self._opener = opener
        self._door: Future[Door] = Future()
        self._early = EarlyAnswers(early)
        self._early_fetches = ThreadPoolExecutor(1, "early")
        self._may_open = threading.Event()
        self._changes = ThreadPoolExecutor(1, "change")
        self._fetches = ThreadPoolExecutor(READERS, "fetch")
        self._outside = ThreadPoolExecutor(1, "outside")
        self._long = ThreadPoolExecutor(1, "long")
        self._newest: dict[tuple[int, str], int] = {}
        self._under_way = 0
        self._jobs = 0
        self._is_started = False
        self._is_closed = False
        self._waiting: list[Callable[[], None]] = []
        # Qt paints before it looks at its timers.
        self._after_paint = QTimer(self, singleShot=True, interval=0)
        self._after_paint.timeout.connect(self._fetch_waiting)
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._answered_early.connect(self._call_when_painted, Qt.ConnectionType.QueuedConnection)

    @property
    def is_idle(self) -> bool:
        """Whether every job asked for was done and its answer delivered."""
        return self._jobs == 0

    def start(self) -> None:
        """Open the archive in the background, once; questions asked meanwhile wait for it."""
        if self._is_started:
            return
        self._is_started = True
        self._jobs += 1
        # Behind what was asked already: both run Python, and each would slow the other down.
        self.after_early(self._may_open.set)
        self._changes.submit(self._open)

    def after_early(self, slot: Callable[[], None]) -> None:
        """Call *slot* once what was asked to be answered early is painted, or has to wait."""
        self._early_fetches.submit(self._answered_early.emit, slot)

    def change(
        self,
        owner: QObject,
        function: Callable[[Any, *Args], Result],
        /,
        *args: *Args,
        done: Callable[[Result], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Run ``function(session, *args)`` after all changes asked for before it."""
        from careapp.ui.proof import submit_provably

        submit_provably(
            self.prove,
            lambda work, fail: self._in_order(owner, work, done, fail),
            lambda *args: self._door.result().change(function, *args),
            args,
            partial(self._fail, failed),
        )

    def change_whole(
        self,
        owner: QObject,
        function: Callable[[Any, *Args], Result],
        /,
        *args: *Args,
        done: Callable[[Result], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Run ``function(archive, *args)``, which commits by itself, in the order of the changes.

        So a PIN is proved: the attempt is counted for good before it is compared.
        """
        fail = partial(self._fail, failed)
        self._in_order(owner, lambda: function(self._door.result(), *args), done, fail)

    def fetch(  # noqa: PLR0913 - who asks what, and when it may be answered
        self,
        owner: QObject,
        question: str,
        function: Callable[[Any, *Args], Result],
        /,
        *args: *Args,
        done: Callable[[Result], None],
        failed: Failed | None = None,
        can_wait: bool = False,
        can_be_early: bool = False,
    ) -> None:
        """Run ``function(session, *args)`` on a reader; a newer *question* of *owner* wins.

        What *can_wait* is asked once the window has painted what it has already: both run Python,
        so that each would slow the other down. What *can_be_early* asks the archive's file itself
        until the archive is open.
        """
        key = (id(owner), question)
        number = self._newest.get(key, 0) + 1
        self._newest[key] = number
        found: list[Result] = []

        def ask_early(run: Callable[[], None]) -> None:
            answer = self._early.ask(function, *args)
            if answer is None:
                self._fetches.submit(run)
            else:
                found.append(answer)
                run()

        submit: Callable[[Callable[[], None]], object] = self._fetches.submit
        if can_wait:
            submit = self._when_painted
        elif can_be_early and not self._door.done():
            submit = lambda run: self._early_fetches.submit(ask_early, run)  # noqa: E731
        self._submit(
            submit,
            owner,
            lambda: found[0] if found else self._door.result().read(function, *args),
            done,
            partial(self._fail, failed),
            lambda: self._newest.get(key) == number,
        )

    def forget(self, owner: QObject, question: str) -> None:
        """Drop the question that is under way: its answer is no longer wanted."""
        key = (id(owner), question)
        self._newest[key] = self._newest.get(key, 0) + 1

    def outside(
        self,
        owner: QObject,
        function: Callable[[*Args], Result],
        /,
        *args: *Args,
        done: Callable[[Result], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Run ``function(*args)`` away from the window and from the archive."""
        self._submit(
            self._outside.submit,
            owner,
            lambda: function(*args),
            done or _ignore,
            partial(self._fail, failed),
        )

    def with_archive(
        self,
        owner: QObject,
        function: Callable[[Any, *Args], Result],
        /,
        *args: *Args,
        done: Callable[[Result], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Run ``function(archive, *args)``: long work that makes its own transactions.

        It has a worker of its own, so that papers are drawn and printed meanwhile.
        """
        from careapp.ui.proof import submit_provably

        submit_provably(
            self.prove,
            lambda work, fail: self._submit(self._long.submit, owner, work, done or _ignore, fail),
            lambda *args: function(self._door.result(), *args),
            args,
            partial(self._fail, failed),
        )

    def close(self) -> None:
        """Finish the changes under way, drop the rest, close the archive (it backs up).

        What is asked for afterwards is not done: the window that asks is on its way out.
        """
        self._is_closed = True
        if not self._is_started:
            # Who asked before the archive was opened would wait for ever.
            self._door.set_exception(Unavailable(_("CareApp is closing.")))
        self._fetches.shutdown(cancel_futures=True)
        self._may_open.set()
        self._early_fetches.shutdown(cancel_futures=True)
        self._early.close()
        self._outside.shutdown(cancel_futures=True)
        self._long.shutdown(cancel_futures=True)
        closing = self._changes.submit(self._close_door)
        self._changes.shutdown()
        closing.result()

    def _close_door(self) -> None:
        if self._door.done() and self._door.exception() is None:
            self._door.result().close()

    def _call_when_painted(self, slot: Callable[[], None]) -> None:
        # Qt paints before it looks at its timers.
        QTimer.singleShot(0, self, slot)

    def _open(self) -> None:
        self._may_open.wait(_EARLY_S)
        try:
            door = self._opener()
        except CareAppError as error:
            self._stay_closed(error)
        except Exception:
            log.exception("archive not opened")
            self._stay_closed(Unavailable(_("The archive cannot be opened. Nothing was changed.")))
        else:
            self._early.close()
            door.on_change = self._announce
            self._door.set_result(door)
            self._answer(self, lambda _none: self.opened.emit(), None)

    def _announce(self, tables: frozenset[str]) -> None:
        give = partial(self.changed.emit, tables)
        self._answered.emit(_Answer(self, give, _always, is_last=False))

    def _stay_closed(self, error: CareAppError) -> None:
        self._door.set_exception(error)
        self._answer(self, self.not_opened.emit, error)

    def _in_order(
        self,
        owner: QObject,
        work: Callable[[], Result],
        done: Callable[[Result], None] | None,
        failed: Failed,
    ) -> None:
        self._count(1)

        def settle(give: Callable[[], None]) -> None:
            self._count(-1)
            if shiboken6.isValid(owner):
                give()

        self._submit(
            self._changes.submit,
            self,
            work,
            lambda result: settle(lambda: done(result) if done else None),
            lambda error: settle(lambda: failed(error)),
        )

    def _submit(
        self,
        submit: Callable[[Callable[[], None]], object],
        owner: QObject,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Failed,
        is_wanted: Callable[[], bool] = _always,
    ) -> None:
        def run() -> None:
            if not is_wanted():
                self._answer(owner, _ignore, None, is_wanted)
                return
            try:
                result = work()
            except CareAppError as error:
                self._answer(owner, failed, error, is_wanted)
            except Exception:
                log.exception("work failed")
                sorry = Unavailable(
                    _("This did not work. What was saved before is safe: please try again.")
                )
                self._answer(owner, failed, sorry, is_wanted)
            else:
                self._answer(owner, done, result, is_wanted)

        if not self._is_closed:
            self._jobs += 1
            submit(run)

    def _when_painted(self, run: Callable[[], None]) -> None:
        self._waiting.append(run)
        self._after_paint.start()

    def _fetch_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        for run in waiting:
            if not self._is_closed:
                self._fetches.submit(run)

    def _answer(
        self,
        owner: QObject,
        give: Callable[[Any], None],
        value: object,
        is_wanted: Callable[[], bool] = _always,
    ) -> None:
        self._answered.emit(_Answer(owner, lambda: give(value), is_wanted, is_last=True))

    def _deliver(self, answer: _Answer) -> None:
        self._jobs -= answer.is_last
        if shiboken6.isValid(answer.owner) and answer.is_wanted():
            answer.give()

    def _fail(self, failed: Failed | None, error: CareAppError) -> None:
        (failed or self.refused.emit)(error)

    def _count(self, step: int) -> None:
        was_busy = self._under_way > 0
        self._under_way += step
        if was_busy != (self._under_way > 0):
            self.busy_changed.emit(self._under_way > 0)
