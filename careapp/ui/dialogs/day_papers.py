"""The morning sheet and the end-of-day report: Ctrl P at the counter and on the vouchers."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from careapp import clock, settings
from careapp.rules.permissions import Action, may
from careapp.services.printing.printer import Printer
from careapp.text import _
from careapp.ui import day_papers
from careapp.ui.day_papers import DayPaper
from careapp.ui.desk import Desk
from careapp.ui.dialogs.working import WorkingSheet
from careapp.ui.page import Shell
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import IconDisc
from careapp.ui.widgets.button import LARGE, Button, Kind
from careapp.ui.widgets.date_field import DateField
from careapp.ui.widgets.field import Labelled
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.options import Option, OptionCards

if TYPE_CHECKING:
    from careapp.documents.day_sheet import DaySheet


_FIRST_DAY = date(2000, 1, 1)


class DayPapersSheet(WorkingSheet):
    """One paper, printed on A4 or saved as a PDF."""

    told = Signal(str)
    """It is on paper, or saved: the sentence that says so."""

    def __init__(self, desk: Desk, proposed: DayPaper) -> None:
        """Offer the report only to those who close the day."""
        self._desk = desk
        self._printer = desk.settings.text(settings.PRINTER_LETTER)
        super().__init__(
            _("Papers of the day"),
            Printer.of(self._printer).name or _("No printer is chosen: it is saved as a PDF."),
            width=620,
            before=IconDisc("printer", Tone.ACCENT, 44),
        )
        self._make_body(proposed)
        self._make_foot()
        self._show_day()

    def _make_body(self, proposed: DayPaper) -> None:
        morning = Option(
            DayPaper.MORNING,
            _("Morning sheet"),
            "sunrise",
            _("Birthdays, rewards and what ends, who is missed"),
        )
        report = Option(
            DayPaper.REPORT,
            _("End-of-day report"),
            "moon",
            _("Sales, vouchers, points, corrections, to be signed"),
        )
        closes = may(self._desk.actor.own_role, Action.CLOSE_DAY)
        self.paper = OptionCards([morning, report] if closes else [morning], _("Paper"))
        self.paper.set_value(proposed if closes else DayPaper.MORNING)
        self.day = DateField(clock.today(), _("Day"))
        self.day.set_range(_FIRST_DAY, clock.today())
        self._day = Labelled(_("Day"), self.day)
        self.fault = Text("", Face.CAP_M, "bad")
        for part in (self.paper, self._day, self.fault):
            self.body.addWidget(part)
        self.paper.changed.connect(lambda _key: self._show_day())

    def _make_foot(self) -> None:
        self.stay = Button(_("Not now"), Kind.GHOST, key="Esc", height=LARGE)
        key = "" if self._printer else "⏎"
        self.save = Button(_("Save as PDF"), icon="file-text", key=key, height=LARGE)
        self.print = Button(_("Print"), Kind.PRIMARY, "printer", "⏎", height=LARGE)
        self.stay.clicked.connect(self.reject)
        self.save.clicked.connect(lambda: self._make(self.save, ""))
        self.print.clicked.connect(lambda: self._make(self.print, self._printer))
        self.foot.addWidget(self.stay)
        self.foot.addStretch(1)
        self.foot.addWidget(self.save)
        self.foot.addWidget(self.print)
        self.print.setVisible(bool(self._printer))
        self.save.set_kind(Kind.SECONDARY if self._printer else Kind.PRIMARY)
        self.set_primary(self.print if self._printer else self.save)
        self.first_focus = self.paper

    def _show_day(self) -> None:
        self._day.setVisible(self.paper.value() == DayPaper.REPORT)
        self._say_fault("")

    def _make(self, button: Button, printer: str) -> None:
        self.set_working(button)
        self._desk.tasks.with_archive(
            self,
            day_papers.load,
            DayPaper(self.paper.value() or DayPaper.MORNING),
            self.day.value(),
            self._desk.actor,
            done=lambda sheet: self._put_on_paper(sheet, printer),
            failed=self._tell,
        )

    def _put_on_paper(self, sheet: "DaySheet", printer: str) -> None:
        self._desk.tasks.outside(
            self,
            day_papers.put_on_paper,
            sheet,
            printer,
            done=self._leave,
            failed=self._tell,
        )

    def _leave(self, words: str) -> None:
        self.accept()
        self.told.emit(words)


def open_day_papers(desk: Desk, shell: Shell, proposed: DayPaper) -> None:
    """Open the sheet over the page in front; nobody at the counter prints nothing."""
    if not may(desk.actor.role, Action.SERVE):
        return
    sheet = DayPapersSheet(desk, proposed)
    sheet.told.connect(shell.toast)
    shell.open_sheet(sheet)
