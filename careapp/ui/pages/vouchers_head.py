"""The head of the two pages of vouchers: what is used here, what was issued there."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from careapp.text import _
from careapp.ui.desk import Desk, ToRedeem, ToVouchers
from careapp.ui.theme import theme
from careapp.ui.typefaces import Face
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.segmented import Segmented

USE, ISSUED = "use", "issued"
_HEIGHT, _LOW_HEIGHT = 46, 40


class VouchersHead(QWidget):
    """The page's title, and the switch to the other page."""

    def __init__(self, desk: Desk, title: str, here: str) -> None:
        """Stand on the page *here*."""
        super().__init__()
        self._here = here
        heading = Text(title, Face.GREET)
        heading.setWordWrap(False)
        self.switch = Segmented([(USE, _("Use")), (ISSUED, _("Issued"))], _("Vouchers"))
        self.switch.set_value(here)
        self.switch.changed.connect(self._turn)
        # An arrow key still moves the focus after the choice: only then may the other page take it.
        self._go = QTimer(self, interval=0, singleShot=True)
        self._go.timeout.connect(lambda: desk.open(ToVouchers() if here == USE else ToRedeem()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(heading, 1)
        row.addWidget(self.switch)
        theme().density_changed.connect(self._take_density)
        self._take_density()

    def _turn(self, there: str) -> None:
        """Go to the other page; this one stays where it is."""
        if there == self._here:
            return
        self.switch.set_value(self._here)
        self._go.start()

    def _take_density(self) -> None:
        self.setFixedHeight(_LOW_HEIGHT if theme().compact else _HEIGHT)
