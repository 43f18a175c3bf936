"""Alt and a letter press any button: letters are given out when Alt goes down, and underlined."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QWidget

from careapp.ui.widgets.button import Button

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def give_letters(buttons: list[Button]) -> dict[str, Button]:
    """Give each button the first letter of its words that no button before it has."""
    given: dict[str, Button] = {}
    for button in buttons:
        letters = (letter for letter in button.text().upper() if letter in _LETTERS)
        free = next((letter for letter in letters if letter not in given), None)
        if free is not None:
            given[free] = button
    return given


class AccessKeys(QObject):
    """Watches Alt for one window; *scope* tells where its buttons are now."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._scope: QWidget = window
        self._marked: list[Button] = []
        for letter in _LETTERS:
            shortcut = QShortcut(QKeySequence(f"Alt+{letter}"), window)
            shortcut.activated.connect(lambda letter=letter: self.press(letter))
        application = QCoreApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._take_focus)

    def set_scope(self, scope: QWidget) -> None:
        """Look for buttons in *scope* only: the front sheet, or the whole window."""
        self._scope = scope

    def press(self, letter: str) -> None:
        """Press the button that has this letter."""
        button = give_letters(self._buttons()).get(letter)
        if button is not None:
            button.click()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Underline while Alt is down."""
        if event.type() == QEvent.Type.KeyPress and _is_alt(event):
            self._mark(give_letters(self._buttons()))
        elif event.type() == QEvent.Type.KeyRelease and _is_alt(event):
            self._mark({})
        return False

    def _take_focus(self, window: QWindow | None) -> None:
        """Watch the keys of the window once it has them; underline nothing in the background."""
        # Shiboken may still hand out the wrapper of something gone that lay at the same address.
        if isinstance(window, QWindow) and window == self._window.windowHandle():
            window.installEventFilter(self)
        else:
            self._mark({})

    def _buttons(self) -> list[Button]:
        buttons = self._scope.findChildren(Button)
        return [button for button in buttons if button.isVisible() and button.isEnabled()]

    def _mark(self, given: dict[str, Button]) -> None:
        for button in self._marked:
            button.set_access_letter("")
        self._marked = list(given.values())
        for letter, button in given.items():
            button.set_access_letter(letter)


def _is_alt(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Alt
