"""What somebody who looks at the window, or hears it read aloud, gets to know."""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from careapp.ui.widgets.rows import RowList

_READ_ALOUD = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)


def readable() -> str:
    """Return every word in sight or read aloud, in all windows, one part a line."""
    windows = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    assert windows
    parts = [part for window in windows for part in (window, *window.findChildren(QWidget))]
    seen = [words for part in parts if part.isVisible() for words in _painted(part)]
    heard = [
        words for window in windows for words in _told(QAccessible.queryAccessibleInterface(window))
    ]
    return "\n".join(filter(None, [*seen, *heard]))


def _painted(part: QWidget) -> Iterator[str]:
    yield from (part.windowTitle(), part.toolTip())
    yield from (part.accessibleName(), part.accessibleDescription())
    if isinstance(part, QLineEdit):
        yield part.displayText()
    elif isinstance(part, QLabel):
        yield part.text()
    elif isinstance(part, QPlainTextEdit):
        yield part.toPlainText()
    elif isinstance(part, RowList):
        yield from (row.spoken() for row in part.rows())


def _told(heard: QAccessibleInterface) -> Iterator[str]:
    """Yield what a screen reader says of a part and of those within that are not hidden."""
    yield from (heard.text(which) for which in _READ_ALOUD)
    for index in range(heard.childCount()):
        child = heard.child(index)
        if not child.state().invisible:
            yield from _told(child)
