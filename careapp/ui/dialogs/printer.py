"""One printer of the counter: its address, how it is driven, where its pages begin."""

from dataclasses import replace

from PySide6.QtCore import Signal

from careapp.documents.paper import PaperSize
from careapp.documents.trial_page import LINE_MM
from careapp.errors import Refused
from careapp.services.printing.printer import Printer, Way, read_tenths
from careapp.text import N_, _
from careapp.ui.dialogs.sheet import Sheet
from careapp.ui.tokens import Tone
from careapp.ui.widgets.badge import IconDisc
from careapp.ui.widgets.button import LARGE, Button, Kind
from careapp.ui.widgets.card import Note
from careapp.ui.widgets.field import Field, Labelled
from careapp.ui.widgets.segmented import Segmented
from careapp.ui.widgets.tick import Toggle

ROLLS = (PaperSize.ROLL_80, PaperSize.ROLL_58)
_LINE_TENTHS = LINE_MM * 10
_WAYS = {
    Way.QUEUE: N_("with its driver"),
    Way.THERMAL: N_("receipt printer of this computer"),
    Way.NETWORK: N_("receipt printer on the network"),
    Way.DEVICE: N_("receipt printer on its own cable"),
}


class AddressSheet(Sheet):
    """Asks where a receipt printer is that this computer has no queue for."""

    given = Signal(object)
    """A `Printer`."""

    def __init__(self) -> None:
        """Start with nothing written."""
        super().__init__(
            _("Where is the receipt printer?"), width=560, before=IconDisc("plug", Tone.ACCENT, 44)
        )
        self.address = Field(
            _("Address"),
            placeholder="192.168.1.50:9100",
            help_text=_(
                "Its test page shows it: hold the paper button while you turn it on. For a cable, "
                "its file: /dev/usb/lp0 or COM3."
            ),
        )
        self.body.addWidget(self.address)
        self.first_focus = self.address.edit
        save = _foot(self, _("Use this printer"))
        save.clicked.connect(self._give)
        self.address.changed.connect(lambda _text: self.address.set_fault(""))

    def _give(self) -> None:
        try:
            printer = Printer.typed(self.address.text())
        except Refused as refusal:
            self.address.set_fault(refusal.text)
            self.address.setFocus()
            return
        self.accept()
        self.given.emit(printer)


class PrinterSheet(Sheet):
    """Sets a printer up by the trial page that it prints."""

    trial_asked = Signal(object)
    """The `Printer` to print a trial page on, as it is set now."""
    saved = Signal(object)
    """The `Printer`, with what was measured."""

    def __init__(self, printer: Printer, paper: PaperSize) -> None:
        """Show what is known of the printer; only a roll has another way than the driver."""
        super().__init__(
            printer.name, _(_WAYS[printer.way]), before=IconDisc("printer", Tone.ACCENT, 44)
        )
        self._printer, self._is_roll = printer, paper in ROLLS
        self._has_choice = self._is_roll and printer.has_queue
        self.way = Segmented(
            [(Way.QUEUE, _("With its driver")), (Way.THERMAL, _("As a receipt printer"))],
            _("How it is driven"),
            height=44,
        )
        if self._has_choice:
            self.way.set_value(printer.way)
        self.right = _measure(_("From the left edge to the thick line"))
        self.down = _measure(_("From the upper edge to the thick line"))
        self.drawer = Toggle(_("Open the cash drawer after each page"))
        self.drawer.setChecked(printer.kicks_drawer)
        self.told = Note(
            _(
                "Print the trial page, then measure on it from the edge of the paper to the thick "
                "line. It should be 10 millimetres."
            ),
            icon="info",
        )
        self._place_parts()

    def tell(self, words: str, tone: Tone) -> None:
        """Say what became of the trial page."""
        self.trial.set_busy(False)
        self.told.set_note(words, tone)

    def _place_parts(self) -> None:
        if self._has_choice:
            self.body.addWidget(Labelled(_("How it is driven"), self.way))
            self.way.changed.connect(lambda _way: self._allow())
        self.body.addWidget(self.told)
        self.body.addWidget(self.right)
        self.first_focus = self.right.edit
        if not self._is_roll:
            self.body.addWidget(self.down)
        if self._is_roll:
            self.body.addWidget(self.drawer)
        save = _foot(self, _("Save"))
        save.clicked.connect(self._save)
        self.trial = Button(_("Trial page"), Kind.SECONDARY, "printer", height=LARGE)
        self.trial.clicked.connect(self._try)
        self.foot.insertWidget(self.foot.count() - 1, self.trial)
        self._allow()

    def _allow(self) -> None:
        """Offer the drawer where it can be opened: a driver opens none."""
        self.drawer.setEnabled(self._set().is_thermal)

    def _set(self) -> Printer:
        way = Way(self.way.value()) if self._has_choice else self._printer.way
        kicks = self.drawer.isChecked() and way is not Way.QUEUE
        return replace(self._printer, way=way, kicks_drawer=kicks)

    def _try(self) -> None:
        self.trial.set_busy(True)
        self.trial_asked.emit(self._set())

    def _save(self) -> None:
        across, down = _too_much(self.right), 0 if self._is_roll else _too_much(self.down)
        if across is None or down is None:
            return
        try:
            printer = self._set().measured(across, down)
        except Refused as refusal:
            self.right.set_fault(refusal.text)
            return
        self.accept()
        self.saved.emit(printer)


def _measure(label: str) -> Field:
    return Field(label, f"{LINE_MM}", aside=_("millimetres"))


def _too_much(field: Field) -> int | None:
    """Return by how many tenths a line is too far from its edge; say what cannot be read."""
    field.set_fault("")
    try:
        return read_tenths(field.text()) - _LINE_TENTHS
    except ValueError:
        field.set_fault(_("Write millimetres, for example 10 or 11,5."))
        field.setFocus()
        return None


def _foot(sheet: Sheet, words: str) -> Button:
    cancel = Button(_("Cancel"), Kind.GHOST, key="Esc", height=LARGE)
    cancel.clicked.connect(sheet.reject)
    save = Button(words, Kind.PRIMARY, "check", "⏎", height=LARGE)
    sheet.set_primary(save)
    sheet.foot.addWidget(cancel)
    sheet.foot.addStretch(1)
    sheet.foot.addWidget(save)
    return save
