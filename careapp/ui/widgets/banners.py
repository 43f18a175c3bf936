"""The notes that stay above a page until they are taken away."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from careapp.ui import measures
from careapp.ui.theme import theme

_GAP = 10


class Banners(QWidget):
    """Notes by their names, one below the other."""

    def __init__(self) -> None:
        """Show none."""
        super().__init__()
        self._notes: dict[str, QWidget] = {}
        self._alone = ""
        self._column = QVBoxLayout(self)
        self._column.setSpacing(_GAP)
        self.hide()

    def keep(self, name: str, note: QWidget) -> None:
        """Show a note; the same name replaces it."""
        self.drop(name)
        self._notes[name] = note
        self._column.addWidget(note)
        self._show()

    def drop(self, name: str) -> None:
        """Take a note away."""
        note = self._notes.pop(name, None)
        if note is not None:
            note.hide()
            note.deleteLater()
        self._show()

    def show_alone(self, name: str) -> None:
        """Hide all notes but one; "" shows them all again."""
        self._alone = name
        self._show()

    def stand(self, *, is_above: bool) -> None:
        """Take the margins of a place above the page, or of one inside it."""
        side = measures.PAGE_SIDE_WIDE if theme().wide else measures.PAGE_SIDE
        margins = (side, measures.PAGE_TOP, side, 0) if is_above else (0, 0, 0, 0)
        self._column.setContentsMargins(*margins)
        self._show()  # who moves from a page that is left is hidden with it

    def _show(self) -> None:
        for name, note in self._notes.items():
            note.setVisible(self._alone in {"", name})
        self.setVisible(bool(self._notes))
