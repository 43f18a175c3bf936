"""Vouchers and gift cards in the purchase sheet: scanned or typed, whosever they are."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from careapp.errors import CareAppError
from careapp.rules.codes import Code, read_code
from careapp.services.checking import CheckedVoucher, CodeState, check_code
from careapp.text import _
from careapp.ui.desk import Desk
from careapp.ui.widgets.line import LineEdit


class _CodeLine(LineEdit):
    """A line whose Enter reads the code instead of recording the purchase."""

    entered = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter while something is typed."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and self.text().strip():
            self.entered.emit(self.text())
        else:
            super().keyPressEvent(event)


class VoucherReader(QObject):
    """Finds out what a code is worth; the sheet decides what becomes of it."""

    found = Signal(object)
    """A `VoucherFacts` that can be used now."""
    refused = Signal(str)
    """Why it cannot be used, in words for the counter."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        """Build the box in which a code is typed; Enter in it reads the code."""
        super().__init__(parent)
        self._desk = desk
        asked = _("Another voucher: scan it, or type its code")
        self.box = _CodeLine(asked, "ticket")
        self.box.setAccessibleName(asked)
        self.box.entered.connect(self._read)

    def take_scan(self, code: str) -> bool:
        """Read a scanned code; False: it is no voucher's."""
        is_voucher = isinstance(read_code(code), Code)
        if is_voucher:
            self._read(code)
        return is_voucher

    def _read(self, code: str) -> None:
        self._desk.tasks.change(
            self, check_code, code, self._desk.actor, done=self._take, failed=self._fail
        )

    def _take(self, checked: CheckedVoucher) -> None:
        if checked.state is CodeState.VALID and checked.voucher is not None:
            self.box.clear()
            self.found.emit(checked.voucher)
        else:
            self.refused.emit(_WORDS[checked.state]())

    def _fail(self, error: CareAppError) -> None:
        self.refused.emit(error.text)


_WORDS = {
    CodeState.USED: lambda: _("This voucher was used before. F4 says when and where."),
    CodeState.EXPIRED: lambda: _("This voucher has expired. F4 says what can still be done."),
    CodeState.VOID: lambda: _("The shop has taken this voucher back."),
    CodeState.NOT_YET: lambda: _("This voucher is not good yet. F4 says from when."),
    CodeState.MISREAD: lambda: _("The code is not whole: look at it together, symbol by symbol."),
    CodeState.UNKNOWN: lambda: _("No voucher of this shop carries this code."),
    CodeState.PAUSED: lambda: _("Vouchers pause at this counter for a minute. Go on without it."),
}
