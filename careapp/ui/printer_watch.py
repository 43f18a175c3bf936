"""Whether the printers of this counter are there: the rail shows it, a banner says who is not."""

from collections.abc import Iterable

from PySide6.QtCore import QObject

from careapp import settings
from careapp.settings import CounterSettings
from careapp.text import _
from careapp.ui import printing
from careapp.ui.printing import PrinterState
from careapp.ui.tasks import Tasks
from careapp.ui.tokens import Tone
from careapp.ui.widgets.card import Note
from careapp.ui.window import Window

_BANNER = "printer"
_GONE = (PrinterState.MISSING, PrinterState.STOPPED)


class PrinterWatch(QObject):
    """Looks when it is told to; a printer that is gone is said, never replaced by another."""

    def __init__(
        self, tasks: Tasks, counter: CounterSettings, window: Window, parent: QObject
    ) -> None:
        """Know nothing yet."""
        super().__init__(parent)
        self._tasks, self._counter, self._window = tasks, counter, window
        self._gone: list[str] = []

    def look(self) -> None:
        """Ask after every printer that is chosen; one that is off keeps nobody waiting."""
        chosen = {self._counter.text(setting) for setting in settings.PRINTERS.values()}
        # Not `outside`: pages are drawn there meanwhile.
        self._tasks.with_archive(self, _states, chosen | {""}, done=self.show)

    def show(self, states: dict[str, PrinterState]) -> None:
        """Show what each chosen printer said, by the line that the settings keep."""
        first = settings.PRINTERS[self._counter.text(settings.PAPER)]
        state = states.get(self._counter.text(first), PrinterState.NOT_CHOSEN)
        words = {
            PrinterState.READY: _("The printer is ready"),
            PrinterState.MISSING: _("The printer is not there"),
            PrinterState.STOPPED: _("The printer is paused"),
            PrinterState.NOT_CHOSEN: _("No printer: PDF files"),
        }
        self._window.set_printer(words[state], is_ready=state is PrinterState.READY)
        self._tell([kept for kept, state in sorted(states.items()) if state in _GONE])

    def _tell(self, gone: list[str]) -> None:
        if gone == self._gone:
            return
        self._gone = gone
        if not gone:
            self._window.hide_banner(_BANNER)
            return
        from careapp.services.printing.printer import Printer  # noqa: PLC0415 - not at the start

        words = _(
            "Not there: {printers}. Vouchers are kept and count; print them when it is on again, "
            "or choose another printer in Manage, Shop."
        ).format(printers=", ".join(Printer.of(kept).name for kept in gone))
        self._window.show_banner(_BANNER, Note(words, Tone.WARN, icon="printer-x"))


def _states(_archive: object, chosen: Iterable[str]) -> dict[str, PrinterState]:
    return {kept: printing.state_of(kept) for kept in chosen}
