"""The vouchers of a group are made: on paper now, in one file, or later."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal

from careapp import clock, settings
from careapp.documents.paper import PaperSize
from careapp.errors import CareAppError
from careapp.services.printing.printer import Printer
from careapp.services.vouchers import IssuedVoucher
from careapp.text import _, format_date, format_number, ngettext
from careapp.ui import gift_papers
from careapp.ui.desk import Desk
from careapp.ui.dialogs.gift import GiftSheet
from careapp.ui.dialogs.working import WorkingSheet
from careapp.ui.page import Shell
from careapp.ui.reprinting import PRINTERS, on_paper, put_on_paper
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import IconDisc
from careapp.ui.widgets.button import LARGE, SMALL, Button, Kind
from careapp.ui.widgets.card import Note
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.progress import ProgressBar


class BatchSheet(WorkingSheet):
    """What came out of the printer is noted one by one; the rest stays issued, not printed."""

    told = Signal(str)
    """All are on paper, or where they are saved."""

    def __init__(self, desk: Desk, given: Sequence[IssuedVoucher]) -> None:
        """Offer the printer of this counter's paper, if one is chosen, and a file."""
        self._desk = desk
        self._given, self._left = len(given), [one.voucher_id for one in given]
        self._size = PaperSize(desk.settings.text(settings.PAPER))
        self._printer = desk.settings.text(PRINTERS[self._size])
        self._is_stopped = False
        super().__init__(
            _("The vouchers are made"),
            Printer.of(self._printer).name or _("No printer is chosen: they come in a PDF file."),
            width=620,
            before=IconDisc("gift", Tone.GIFT, 44),
        )
        self._make_body()
        self._make_foot()
        self._show_state()

    def _make_body(self) -> None:
        self.state = Note("", Tone.GOOD)
        self.bar = ProgressBar(_("How many vouchers are printed"))
        self.stop = Button(_("Stop"), icon="x", height=SMALL)
        self.stop.clicked.connect(self._ask_to_stop)
        self.fault = Text("", Face.CAP_M, "bad")
        for part in (self.state, self.bar, self.stop, self.fault):
            self.body.addWidget(part)

    def _make_foot(self) -> None:
        self.stay = Button(_("Later"), Kind.GHOST, key="Esc", height=LARGE)
        self.save = Button(_("Save as one PDF"), icon="file-text", height=LARGE)
        self.print = Button(_("Print"), Kind.PRIMARY, "printer", "⏎", height=LARGE)
        self.stay.clicked.connect(self.reject)
        self.save.clicked.connect(self._save)
        self.print.clicked.connect(self._print)
        self.foot.addWidget(self.stay)
        self.foot.addStretch(1)
        self.foot.addWidget(self.save)
        self.foot.addWidget(self.print)
        self.print.setVisible(bool(self._printer))
        self.save.set_kind(Kind.SECONDARY if self._printer else Kind.PRIMARY)
        first = self.print if self._printer else self.save
        self.set_primary(first)
        self.first_focus = first

    def _print(self) -> None:
        self._begin(self.print)
        self._print_next()

    def _begin(self, button: Button) -> None:
        self._is_stopped = False
        self.set_working(button)
        self._show_state()

    def _ask_to_stop(self) -> None:
        self._is_stopped = True

    def _print_next(self) -> None:
        """Claim one voucher at a time: another counter, or a crash, finds the others free."""
        self.bar.set_progress(self._given - len(self._left), self._given)
        if self._is_stopped or not self._left:
            self._end()
            return
        work = partial(on_paper, size=self._size, printer=self._printer)
        next_one = self._left[:1]
        put_on_paper(self._desk, self, next_one, work, self._take_printed, self._tell)

    def _take_printed(self, _saved: Path | None) -> None:
        del self._left[0]
        self._print_next()

    def _save(self) -> None:
        self._begin(self.save)
        name = _("Rewards of {day}").format(day=format_date(clock.today()))
        work = partial(gift_papers.save_all, size=self._size, name=name)
        put_on_paper(self._desk, self, self._left, work, self._take_saved, self._tell)

    def _take_saved(self, paths: Sequence[Path]) -> None:
        self._leave(_("Saved: {path}").format(path=paths[0]))

    def _end(self) -> None:
        if not self._left:
            words = ngettext("{n} voucher printed.", "{n} vouchers printed.", self._given)
            self._leave(words.format(n=format_number(self._given)))
            return
        self._stand_still()

    def _leave(self, words: str) -> None:
        self.accept()
        self.told.emit(words)

    def _tell(self, error: CareAppError) -> None:
        self._stand_still(error.text)

    def _stand_still(self, fault: str = "") -> None:
        self.set_working(None)
        self._show_state(fault)

    def _show_state(self, fault: str = "") -> None:
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        self.state.set_note(_state_words(self._given, len(self._left)), Tone.GOOD)
        self.bar.setVisible(self.is_working)
        self.stop.setVisible(self.is_working and self.print.isVisibleTo(self))
        self.fit()


def give_to_group(desk: Desk, shell: Shell) -> None:
    """Open the sheet of a gift for a group, and after it the one that puts it on paper."""

    def put_on_paper(given: Sequence[IssuedVoucher]) -> None:
        batch = BatchSheet(desk, given)
        batch.told.connect(shell.toast)
        shell.open_sheet(batch)

    sheet = GiftSheet(desk)
    sheet.given_many.connect(put_on_paper)
    shell.open_sheet(sheet)


def _state_words(given: int, left: int) -> str:
    """Return what is safe, and where what is not printed is found later."""
    if left == given:
        words = ngettext(
            "{n} voucher is saved and valid. What you do not print now waits in Vouchers.",
            "{n} vouchers are saved and valid. What you do not print now waits in Vouchers.",
            given,
        )
        return words.format(n=format_number(given))
    words = _("Printed: {done} of {all}. The others are saved and valid, and wait in Vouchers.")
    return words.format(done=format_number(given - left), all=format_number(given))
