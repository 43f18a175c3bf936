"""Bring customers and sales in from a file: choose, look, import; stopped, all is as before."""

import time
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from careapp.errors import CareAppError
from careapp.services.importing import (
    Ambiguous,
    DateOrder,
    Decimals,
    FilePreview,
    ImportOptions,
    ImportOutcome,
    ImportProgress,
    import_file,
    look_into,
)
from careapp.text import _, format_number, ngettext
from careapp.ui.desk import Desk, ToCounter
from careapp.ui.long_work import LongWork
from careapp.ui.page import Page
from careapp.ui.pages.importing_cards import (
    AskCard,
    ChooseCard,
    FirstRowsCard,
    ProblemsCard,
    Step,
    Steps,
    SummaryCard,
    WorkCard,
)
from careapp.ui.pages.importing_words import (
    columns_line,
    figures_of,
    file_title,
    ignored_line,
    preview_rows,
    result_title,
    time_left,
)
from careapp.ui.theme import theme
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.button import LARGE, Button, Kind
from careapp.ui.widgets.label import Text

_CHOOSE, _ASK, _WORK, _LOOK, _DONE = range(5)


class _Work(LongWork):
    """One run over the file, with all its figures."""

    told = Signal(object)
    """An `ImportProgress`."""

    def tell(self, progress: ImportProgress) -> None:
        """Say how far it is; called from the lane."""
        self.told.emit(progress)


class ImportPage(Page):
    """One file from the choice to the result; nothing of it is seen before the end."""

    is_kept = True

    def __init__(self, desk: Desk) -> None:
        """Build the page with nothing chosen."""
        self.title = _("Import")
        super().__init__()
        self._desk = desk
        self._path = Path()
        self._options = ImportOptions()
        self._tried: FilePreview | None = None
        self._preview: FilePreview | None = None
        """What is looked at; None while a file is only being tried."""
        self._work: _Work | None = None
        self._started_s = 0.0
        self._build()
        self._lay_out()
        self._connect()

    @property
    def is_working(self) -> bool:
        """Whether a file is being read or imported now."""
        return self._work is not None

    @property
    def is_writing(self) -> bool:
        """Whether a file is coming in: closing stops it, and nothing of it stays."""
        return self.is_working

    def shown(self) -> None:
        """Put the focus where the next step begins."""
        if self._stack.currentIndex() == _CHOOSE:
            self.choose.path.setFocus()

    def escape(self) -> bool:
        """Go back to the choice; while a file comes in, leave it at its work."""
        place = self._stack.currentIndex()
        if place == _WORK and self._preview is None:
            self.stop()
            return True
        if place in {_ASK, _LOOK}:
            self.start_again()
            return True
        return False

    def ask_for_file(self) -> str:
        """Let the system's own dialog choose; empty when nothing was chosen."""
        kinds = _("Excel and CSV (*.xlsx *.csv *.tsv *.txt);;All files (*)")
        path, _kind = QFileDialog.getOpenFileName(self, _("Choose the file"), "", kinds)
        return path

    def read_file(self, path: str) -> None:
        """Find out what a file holds; nothing is written."""
        self._path = Path(path).expanduser()
        self._options = ImportOptions(is_dry_run=True)
        self.choose.tell("")
        self._look_into()

    def bring_in(self) -> None:
        """Import the file that was looked at."""
        preview = self._preview
        if preview is None or self.is_working:
            return
        self._begin(
            replace(self._options, is_dry_run=False),
            Step.IMPORT,
            _("Importing: {what}").format(what=file_title(preview)),
            _("You can go back to the counter: it goes on. If you stop it, all is as it was."),
        )

    def stop(self) -> None:
        """Leave everything as it was."""
        if self._work is not None:
            self._work.stop()
        self.work.stop.set_busy(True)

    def start_again(self) -> None:
        """Choose another file."""
        self._preview = None
        self._go(_CHOOSE, Step.CHOOSE)
        self.choose.path.setFocus()
        self.choose.path.edit.selectAll()

    def _build(self) -> None:
        self.back = Button(icon="arrow-left", key="Esc", name=_("Back"))
        self.steps = Steps()
        self.choose = ChooseCard()
        self.ask = AskCard()
        self.work = WorkCard()
        self.other = Button(_("Another file"), Kind.GHOST, "file-up")
        self.bring = Button(_("Import"), Kind.PRIMARY, "download", height=LARGE)
        self.summary = SummaryCard((self.other, self.bring))
        self.first_rows = FirstRowsCard()
        self.doubts = ProblemsCard()
        self.again = Button(_("Another file"), Kind.GHOST, "file-up")
        self.finish = Button(_("To the counter"), Kind.PRIMARY, "store", "F2", height=LARGE)
        self.result = SummaryCard((self.again, self.finish))
        self.problems = ProblemsCard()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self.back)
        head.addWidget(Text(self.title, Face.GREET), 1)
        self._stack = QStackedWidget()
        for state in (self.choose, self.ask, self.work, self._looking(), self._ended()):
            self._stack.addWidget(state)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self.steps)
        self._column.addWidget(self._stack, 1)
        theme().density_changed.connect(self._take_density)
        self._take_density()

    def _looking(self) -> QWidget:
        state = QWidget()
        lists = QHBoxLayout()
        lists.setSpacing(14)
        lists.addWidget(self.first_rows, 3)
        lists.addWidget(self.doubts, 2)
        column = QVBoxLayout(state)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.summary)
        column.addLayout(lists, 1)
        return state

    def _ended(self) -> QWidget:
        state = QWidget()
        column = QVBoxLayout(state)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.result)
        column.addWidget(self.problems, 1)
        return state

    def _connect(self) -> None:
        self.back.clicked.connect(self._step_back)
        self.choose.browse_asked.connect(self._browse)
        self.choose.read_asked.connect(self.read_file)
        self.ask.date_order_chosen.connect(self._take_order)
        self.ask.decimals_chosen.connect(self._take_decimals)
        self.work.stop_asked.connect(self.stop)
        for button in (self.other, self.again):
            button.clicked.connect(self.start_again)
        self.bring.clicked.connect(self.bring_in)
        self.finish.clicked.connect(lambda: self._desk.open(ToCounter()))

    def _take_density(self) -> None:
        side = 32 if theme().wide else 24
        self._column.setContentsMargins(side, 16, side, 16)
        self._column.setSpacing(10 if theme().compact else 14)

    def _go(self, place: int, step: Step) -> None:
        self._stack.setCurrentIndex(place)
        self.steps.set_step(step)

    def _step_back(self) -> None:
        if not self.escape():
            self.window_shell.back()

    def _browse(self) -> None:
        path = self.ask_for_file()
        if path:
            self.choose.path.set_text(path)
            self.read_file(path)

    def _take_order(self, order: DateOrder) -> None:
        self._options = replace(self._options, dates=order)
        self._look_into()

    def _take_decimals(self, sign: Decimals) -> None:
        self._options = replace(self._options, decimals=sign)
        self._look_into()

    def _look_into(self) -> None:
        self.choose.read.set_busy(True)
        self._desk.tasks.outside(
            self,
            look_into,
            self._path,
            self._options,
            done=self._try_out,
            failed=self._take_doubt,
        )

    def _take_doubt(self, error: CareAppError) -> None:
        self.choose.read.set_busy(False)
        if isinstance(error, Ambiguous):
            self._go(_ASK, Step.CHECK)
            self.ask.ask(error)
        else:
            self._refuse(error)

    def _try_out(self, preview: FilePreview) -> None:
        """Import without keeping anything: what is wrong in any row is told before."""
        self._tried = preview
        self.choose.read.set_busy(False)
        self.first_rows.columns.setText(columns_line(preview))
        ignored = ignored_line(preview)
        self.first_rows.ignored.setText(ignored)
        self.first_rows.ignored.setVisible(bool(ignored))
        self.first_rows.rows.set_rows(preview_rows(preview))
        self._begin(
            self._options,
            Step.CHECK,
            _("Reading: {what}").format(what=file_title(preview)),
            _("Every row is tried and nothing is kept yet."),
        )

    def _begin(self, options: ImportOptions, step: Step, heading: str, safe: str) -> None:
        work = _Work(self)
        self._work = work
        self._started_s = time.monotonic()
        work.told.connect(self._show_progress)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(work.stop)
        self.work.start(heading, self._path.name, safe)
        self._go(_WORK, step)
        self.work.stop.setFocus()
        self._desk.tasks.with_archive(
            self,
            import_file,
            self._path,
            options,
            self._desk.actor,
            work.tell,
            work.is_stopped,
            done=self._take_outcome,
            failed=self._take_failure,
        )

    def _show_progress(self, progress: ImportProgress) -> None:
        elapsed_s = time.monotonic() - self._started_s
        left = time_left(elapsed_s, progress.rows, progress.of_rows)
        self.work.show_progress(progress, left)

    def _take_outcome(self, outcome: ImportOutcome) -> None:
        self._end_work()
        if outcome.is_stopped:
            self.start_again()
            self.window_shell.toast(_("Stopped: everything is as it was."))
        elif outcome.is_dry_run and self._tried is not None:
            self._show_preview(self._tried, outcome)
        else:
            self._show_result(outcome)

    def _take_failure(self, error: CareAppError) -> None:
        self._end_work()
        self._refuse(error)

    def _refuse(self, error: CareAppError) -> None:
        self.start_again()
        self.choose.tell(error.text)
        if not self.isVisible():
            self.window_shell.toast(error.text, tone=Tone.WARN)

    def _end_work(self) -> None:
        if self._work is not None:
            self._work.deleteLater()
        self._work = None

    def _show_preview(self, preview: FilePreview, outcome: ImportOutcome) -> None:
        self._preview = preview
        rows = ngettext("{n} row", "{n} rows", preview.rows).format(n=format_number(preview.rows))
        self.summary.show_summary(
            file_title(preview), f"{self._path.name} · {rows}", figures_of(outcome)
        )
        self.doubts.show_problems(outcome.problems)
        self._go(_LOOK, Step.CHECK)
        self.bring.setFocus()

    def _show_result(self, outcome: ImportOutcome) -> None:
        title = result_title(outcome)
        self.result.show_summary(title, self._path.name, figures_of(outcome))
        self.problems.show_problems(outcome.problems)
        self._preview = None
        self._go(_DONE, Step.DONE)
        self.finish.setFocus()
        if not self.isVisible():
            self.window_shell.toast(title)
