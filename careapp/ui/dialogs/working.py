"""The base of sheets that change the archive."""

from careapp.errors import CareAppError
from careapp.ui.dialogs.sheet import Sheet
from careapp.ui.widgets.button import Button
from careapp.ui.widgets.label import Text


class WorkingSheet(Sheet):
    """While its change is under way nothing else can be pressed, and it does not close.

    A sheet that closed on a slow archive would look as if nothing had been recorded.
    """

    is_working = False
    fault: Text
    """Why it could not be done; a sheet that says it there puts it into its body."""

    def set_working(self, button: Button | None) -> None:
        """Show which button works; None: the work is over."""
        self.is_working = button is not None
        for place in range(self.foot.count()):
            item = self.foot.itemAt(place)
            part = item.widget() if item is not None else None
            if isinstance(part, Button):
                part.set_busy(part is button)
                part.setEnabled(button in {None, part})

    def reject(self) -> None:
        """Close, unless the answer is still to come."""
        if not self.is_working:
            super().reject()

    def _tell(self, error: CareAppError) -> None:
        """Let everything be pressed again, and say why it could not be done."""
        self.set_working(None)
        self._say_fault(error.text)

    def _say_fault(self, words: str) -> None:
        self.fault.setText(words)
        self.fault.setVisible(bool(words))
        self.fit()
