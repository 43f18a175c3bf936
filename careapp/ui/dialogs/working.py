"""The base of sheets that change the archive."""

from careapp.ui.dialogs.sheet import Sheet
from careapp.ui.widgets.button import Button


class WorkingSheet(Sheet):
    """While its change is under way nothing else can be pressed, and it does not close.

    A sheet that closed on a slow archive would look as if nothing had been recorded.
    """

    is_working = False

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
