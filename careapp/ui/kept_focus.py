"""The focus below something that covers it: kept while it is covered, given back afterwards."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from careapp.ui.window import Window


class KeptFocus:
    """Knows which part of a window had the focus."""

    def __init__(self, window: "Window") -> None:
        """Know none yet."""
        self._window = window
        self._part: QWidget | None = None

    def keep(self) -> None:
        """Remember what has the focus now."""
        self._part = QApplication.focusWidget()

    def give_back(self) -> None:
        """Put the focus where it was; where nothing had it, where the sheet or the page begins."""
        part, self._part = self._part, None
        sheet, page = self._window.sheets.sheet, self._window.page
        if part is not None and isValid(part) and part.isVisible():
            part.setFocus(Qt.FocusReason.OtherFocusReason)
        elif sheet is not None:
            sheet.focus_first()
        elif page is not None:
            page.shown()
