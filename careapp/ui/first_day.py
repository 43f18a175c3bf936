"""The first day of a shop: the welcome asks, this does, step by step."""

# ruff: noqa: PLC0415 - the welcome is painted before the database layer is loaded

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from careapp import settings, text
from careapp.errors import CareAppError
from careapp.text import _
from careapp.ui.desk import Desk
from careapp.ui.pages.welcome import Answers, Beginning, RecoveryFacts, Welcome
from careapp.ui.tokens import Tone
from careapp.ui.window import Window

if TYPE_CHECKING:
    from careapp.services.safekeeping import Safekeeping


class FirstDay(QObject):
    """Leads from the welcome to an archive with an owner and a recovery code on paper."""

    demo_chosen = Signal()
    """Open the demo shop instead."""
    language_chosen = Signal(str)
    """Keep this language for the counter."""
    finished = Signal(bool)
    """The shop is started; True: the person wants to import customers next."""

    def __init__(self, desk: Desk, window: Window, parent: QObject) -> None:
        """Do nothing before `begin`."""
        super().__init__(parent)
        self._desk = desk
        self._window = window
        self._page: Welcome | None = None

    def begin(self) -> None:
        """Show the welcome."""
        self._show(Welcome())

    def _show(self, page: Welcome) -> None:
        if self._page is not None:
            page.take_over(self._page)
        self._page = page
        page.language_chosen.connect(self._change_language)
        page.answered.connect(self._take_answers)
        page.print_asked.connect(self._print_code)
        page.save_asked.connect(self._save_code)
        page.finished.connect(self._finish)
        self._window.show_alone(page)

    def _change_language(self, language: str) -> None:
        text.set_language(language)
        self.language_chosen.emit(language)
        self._show(Welcome())

    def _take_answers(self, answers: Answers) -> None:
        if answers.beginning is Beginning.DEMO:
            self.demo_chosen.emit()
            return
        self._desk.tasks.start()
        self._desk.tasks.change(
            self, _start, answers, text.language(), done=self._take_started, failed=self._tell
        )

    def _take_started(self, _owner_id: int) -> None:
        from careapp.services.safekeeping import look_after

        self._desk.tasks.with_archive(self, look_after, done=self._show_code, failed=self._tell)

    def _show_code(self, facts: "Safekeeping") -> None:
        if self._page is not None:
            self._page.show_recovery(RecoveryFacts(facts.recovery_code, facts.protection))

    def _print_code(self) -> None:
        from careapp.ui import papers

        printer = self._desk.settings.text(settings.PRINTER_LETTER)
        self._with_code(
            lambda pdf: papers.print_pdf(pdf, printer, _("Recovery code")),
            lambda _none: _("Printed. Keep it away from this computer."),
        )

    def _save_code(self) -> None:
        from careapp.ui import saving

        self._with_code(
            lambda pdf: saving.save_pdf(pdf, _("Recovery code")),
            lambda path: _("Saved: {path}").format(path=path),
        )

    def _with_code(self, use: Callable[[bytes], Any], words: Callable[[Any], str]) -> None:
        from careapp.services.safekeeping import recovery_pdf

        self._desk.tasks.with_archive(
            self,
            lambda archive: use(recovery_pdf(archive)),
            done=lambda result: self._window.toast(words(result)),
            failed=self._warn,
        )

    def _finish(self) -> None:
        imports = self._page is not None and self._page.answers().beginning is Beginning.IMPORT
        self.finished.emit(imports)

    def _tell(self, error: CareAppError) -> None:
        if self._page is not None:
            self._page.show_trouble(error.text)

    def _warn(self, error: CareAppError) -> None:
        self._window.toast(error.text, tone=Tone.WARN)


def _start(session: Any, answers: Answers, language: str) -> int:  # noqa: ANN401 - as above
    from careapp.services.shop import NewShop, start_shop

    new = NewShop(answers.op_id, answers.shop_name, answers.owner_name, answers.register, language)
    return start_shop(session, new).id
