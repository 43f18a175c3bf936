"""It is not on paper yet: first what is safe, then the ways on."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careapp.errors import CareAppError
from careapp.services.printing.printer import NoAnswer, Printer
from careapp.text import _
from careapp.ui.dialogs.sheet import Sheet
from careapp.ui.tokens import Tone
from careapp.ui.widgets.badge import IconDisc
from careapp.ui.widgets.button import LARGE, Button
from careapp.ui.widgets.card import Note
from careapp.ui.widgets.offer import Offer


class WayOn(StrEnum):
    """What may be done with a voucher that is saved and not printed."""

    RETRY = "retry"
    OTHER_PAPER = "other_paper"
    SAVE_PDF = "save_pdf"
    BY_HAND = "by_hand"


@dataclass(frozen=True, slots=True)
class Trouble:
    """What happened, the printer, the code, and another paper if it has one.

    The printers are lines of the settings.
    """

    error: CareAppError
    printer: str
    code: str
    other_paper: str = ""
    other_printer: str = ""

    @property
    def is_silent(self) -> bool:
        """Whether the printer said nothing at all: it is off, or its cable is out."""
        return isinstance(self.error, NoAnswer)

    @property
    def title(self) -> str:
        """What happened, in a few words."""
        if not self.printer:
            return _("No printer is chosen")
        return _("The printer does not answer") if self.is_silent else _("It is not printed yet")


class PrinterTroubleSheet(Sheet):
    """Picture 10c: nothing is lost, and three ways to go on."""

    chosen = Signal(str)
    """A `WayOn`."""

    def __init__(self, trouble: Trouble, parent: QWidget | None = None) -> None:
        """Offer only what can work now."""
        super().__init__(
            trouble.title,
            Printer.of(trouble.printer).name or _("choose one in Manage, Shop"),
            width=620,
            before=IconDisc("printer-x", Tone.WARN, 56),
            is_closable=False,
        )
        del parent
        self.body.addWidget(Note(_safe_words(trouble.code), Tone.GOOD))
        if trouble.printer:
            self.body.addWidget(Note(trouble.error.text, Tone.WARN))
        for number, (title, sub, icon, way) in enumerate(_ways(trouble), 1):
            key = str(number) if number > 1 else "⏎"
            offer = Offer(title, sub, icon, key, is_proposed=number == 1)
            offer.clicked.connect(lambda _checked=False, way=way: self._choose(way))
            self.add_key(str(number), offer.click)
            self.body.addWidget(offer)
            self.first_focus = self.first_focus or offer
        later = Button(_("Later"), key="Esc", height=LARGE)
        later.clicked.connect(self.reject)
        self.foot.addStretch(1)
        self.foot.addWidget(later)

    def _choose(self, way: WayOn) -> None:
        self.accept()
        self.chosen.emit(way)


def _safe_words(code: str) -> str:
    if not code:
        return _("The words are saved: nobody loses them, nobody prints them twice.")
    return _("Voucher {code} is saved and valid: nobody loses it, nobody prints it twice.").format(
        code=code
    )


def _ways(trouble: Trouble) -> list[tuple[str, str, str, WayOn]]:
    """Return title, line below, icon and way of each offer, the best one first."""
    ways = []
    if trouble.printer:
        restart = _("turning it off and on is usually enough")
        sub = restart if trouble.is_silent else _("as soon as it is put right")
        ways.append((_("Try again"), sub, "refresh-cw", WayOn.RETRY))
    if trouble.other_printer:
        title = _("Print on {paper}").format(paper=trouble.other_paper)
        ways.append((title, Printer.of(trouble.other_printer).name, "printer", WayOn.OTHER_PAPER))
    ways.append((_("Save it as a PDF"), _("to print it from elsewhere"), "save", WayOn.SAVE_PDF))
    if trouble.code:
        sub = _("{code}, on a slip of paper: it works just the same").format(code=trouble.code)
        ways.append((_("Write the code by hand"), sub, "pen-line", WayOn.BY_HAND))
    return ways
