"""Manage, Shop: the printer of each paper."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from careapp import settings
from careapp.documents.paper import PaperSize
from careapp.services.printing.printer import Printer, Way
from careapp.settings import CounterSettings
from careapp.text import _
from careapp.ui.dialogs.printer import ROLLS, AddressSheet, PrinterSheet
from careapp.ui.pages.composer_paper import paper_name
from careapp.ui.printing import Found
from careapp.ui.typefaces import Face
from careapp.ui.widgets.button import Button, Kind
from careapp.ui.widgets.card import Card
from careapp.ui.widgets.combo import Combo
from careapp.ui.widgets.field import Labelled
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.segmented import Segmented
from careapp.ui.widgets.tick import Toggle

_ADDRESS = "address"


class PrintersCard(Card):
    """One printer for each paper; a printer that is gone is said, never replaced."""

    looked = Signal()
    """The person wants the list of printers read again."""
    chosen = Signal(object, object)
    """A `Setting` of this counter, and what was chosen for it."""
    sheet_asked = Signal(object)
    """Open a `Sheet`."""
    trial_asked = Signal(object, object, object)
    """Print a trial page: its `PrinterSheet`, the `Printer` and the `PaperSize`."""

    def __init__(self, counter: CounterSettings, parent: QWidget | None = None) -> None:
        """Start with the printers that were chosen; `show_printers` says which are there."""
        super().__init__(_("Printers"), parent=parent)
        self._counter, self._found = counter, Found()
        self.combos = {
            size: Combo(icon="receipt" if size in ROLLS else "printer") for size in PaperSize
        }
        self.adjust = {
            size: Button(
                icon="sliders-horizontal",
                name=_("Set up the printer for {paper}").format(paper=paper_name(size)),
            )
            for size in PaperSize
        }
        for size in PaperSize:
            self._place(size)
        self._place_rest()
        self.show_printers(self._found)

    def show_printers(self, found: Found) -> None:
        """Offer the printers that were found."""
        self._found = found
        for size, combo in self.combos.items():
            kept = self._kept(size)
            combo.set_options(self._options(size))
            combo.set_value(kept)
            self.adjust[size].setEnabled(bool(kept))
        gone = any(map(self._is_gone, self.combos))
        self.words.setText(self._verdict(has_gone=gone))
        self.words.set_ink("warn" if gone else "text2")

    def _place(self, size: PaperSize) -> None:
        combo, adjust = self.combos[size], self.adjust[size]
        combo.chosen.connect(lambda kept: self._choose(size, kept))
        adjust.clicked.connect(lambda: self._set_up(size))
        label = Labelled(_(settings.PRINTERS[size].label), combo)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label, 1)
        row.addWidget(adjust)
        row.setAlignment(adjust, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)

    def _place_rest(self) -> None:
        self.paper = Segmented(
            [(size, paper_name(size)) for size in PaperSize], _("Paper to start with"), height=44
        )
        self.paper.set_value(self._counter.text(settings.PAPER))
        self.paper.changed.connect(lambda paper: self.chosen.emit(settings.PAPER, paper))
        self.body.addWidget(Labelled(_("Paper to start with"), self.paper))
        self.saves_ink = Toggle(_(settings.SAVES_INK.label))
        self.saves_ink.setChecked(bool(self._counter.get(settings.SAVES_INK)))
        self.saves_ink.toggled.connect(lambda is_on: self.chosen.emit(settings.SAVES_INK, is_on))
        self.body.addWidget(self.saves_ink)
        self.words = Text("", Face.SEC, "text2")
        self.body.addWidget(self.words)
        again = Button(_("Look again"), Kind.GHOST, "refresh-cw")
        again.clicked.connect(self.looked)
        row = QHBoxLayout()
        row.addWidget(again)
        row.addStretch(1)
        self.body.addLayout(row)

    def _kept(self, size: PaperSize) -> str:
        return self._counter.text(settings.PRINTERS[size])

    def _is_gone(self, size: PaperSize) -> bool:
        return self._kept(size) in self._found.gone

    def _options(self, size: PaperSize) -> list[tuple[str, str]]:
        """Return None, the queues, for a roll the receipt printers, and what is chosen."""
        found = [Printer(name) for name in self._found.queues]
        if size in ROLLS:
            found += [Printer(name, Way.DEVICE) for name in self._found.devices]
            chosen = [Printer.of(self._kept(roll)) for roll in ROLLS]
            found += [printer for printer in chosen if not printer.has_queue]
        kept = self._kept(size)
        # The one in use stands for itself, with what was set up.
        named = {printer.name: printer.kept for printer in found}
        if kept:
            named[Printer.of(kept).name] = kept
        options = [("", _("None: save a PDF"))]
        options += [(key, self._option_words(key)) for key in named.values()]
        if size in ROLLS:
            options.append((_ADDRESS, _("Network or cable: write the address…")))
        return options

    def _option_words(self, kept: str) -> str:
        name = Printer.of(kept).name
        if kept in self._found.gone:
            return _("{printer} (not there)").format(printer=name)
        return name

    def _choose(self, size: PaperSize, kept: str) -> None:
        if kept != _ADDRESS:
            self._keep(size, kept)
            return
        self.combos[size].set_value(self._kept(size))
        sheet = AddressSheet()
        sheet.given.connect(lambda printer: self._keep(size, printer.kept))
        self.sheet_asked.emit(sheet)

    def _set_up(self, size: PaperSize) -> None:
        sheet = PrinterSheet(Printer.of(self._kept(size)), size)
        sheet.saved.connect(lambda printer: self._keep(size, printer.kept))
        sheet.trial_asked.connect(lambda printer: self.trial_asked.emit(sheet, printer, size))
        self.sheet_asked.emit(sheet)

    def _keep(self, size: PaperSize, kept: str) -> None:
        self.chosen.emit(settings.PRINTERS[size], kept)
        self.show_printers(self._found)
        self.looked.emit()

    def _verdict(self, *, has_gone: bool) -> str:
        if has_gone:
            return _("A chosen printer is not there. Vouchers are kept and can be printed later.")
        if not (self._found.queues or self._found.devices or any(map(self._kept, PaperSize))):
            return _("No printer found on this computer. You can save each paper as a PDF.")
        return _("The printers answer.")
