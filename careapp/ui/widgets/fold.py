"""What few people need, behind a button that opens and closes it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careapp.text import _
from careapp.ui.widgets.button import SMALL, Button, Kind


class Fold(QWidget):
    """A button and, once it is pressed, what stands behind it; fill `body`."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = Button(title, Kind.GHOST, height=SMALL)
        self._inner = QWidget()
        self.body = QVBoxLayout(self._inner)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._inner)
        self.button.clicked.connect(lambda: self.set_open(is_open=not self.is_open))
        self.set_open(is_open=False)

    @property
    def is_open(self) -> bool:
        """Whether it is open."""
        return not self._inner.isHidden()

    def set_open(self, *, is_open: bool) -> None:
        """Open it, or close it."""
        self._inner.setVisible(is_open)
        self.button.set_icon("chevron-up" if is_open else "chevron-down")
        self.button.setAccessibleDescription(_("open") if is_open else _("closed"))
