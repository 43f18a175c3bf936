"""The base of every dialog: a sheet inside the window, over a scrim."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from careapp.text import _
from careapp.ui.theme import theme
from careapp.ui.typed import typed_in
from careapp.ui.typefaces import Face
from careapp.ui.widgets import paint
from careapp.ui.widgets.button import Button, Kind
from careapp.ui.widgets.card import ScrollArea
from careapp.ui.widgets.label import ELabel

RADIUS = 20
_PAD = 28
_PAD_ABOVE = 24
_GAP = 18
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Body(ScrollArea):
    """The middle of a sheet: as high as what it holds, and scrolled where the window is low."""

    changed = Signal()
    """What it holds wants another size."""

    def __init__(self) -> None:
        self._holder = QWidget()
        self.column = QVBoxLayout(self._holder)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(14)
        super().__init__(self._holder)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell when what it holds has changed."""
        if watched is self._holder and event.type() == QEvent.Type.LayoutRequest:
            self.changed.emit()
        return super().eventFilter(watched, event)

    def wanted_height(self, width: int) -> int:
        """Return the height of what it holds at this width."""
        if self.column.hasHeightForWidth():
            # Words that wrap ask for a least height at their narrowest, which may be more.
            least = self.column.totalMinimumSize().height()
            return max(least, self.column.totalHeightForWidth(width))
        return self.column.totalSizeHint().height()

    def sizeHint(self) -> QSize:
        """Return the size of what it holds."""
        return self._holder.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return one row: the rest scrolls."""
        return QSize(self._holder.minimumSizeHint().width(), 64)


class Sheet(QDialog):
    """A dialog: put fields into `body` and buttons into `foot`; open it with `Shell.open_sheet`.

    Enter presses the `primary` button unless the focused part has its own use for it (another
    button, a box of many lines); Esc rejects. `finished`, `accepted` and `rejected` are Qt's.
    """

    is_discreetly_shown = False
    """Whether others may read it over the shoulder: it names nobody and no amount."""

    resized = Signal()
    """The sheet wants another size."""

    def __init__(
        self,
        title: str,
        sub: str = "",
        *,
        width: int = 600,
        least_height: int = 0,
        before: QWidget | None = None,
        is_closable: bool = True,
    ) -> None:
        super().__init__()
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setAttribute(Qt.WidgetAttribute.WA_Moved)
        self._width, self._least_height = width, least_height
        self._began_with: tuple[object, ...] | None = None
        self.primary: Button | None = None
        self.first_focus: QWidget | None = None
        self.title = ELabel(title, Face.TITLE)
        self.sub = ELabel(sub, Face.SEC, "text2")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sub)
        self.head = QHBoxLayout()
        self._scroll = _Body()
        self.body = self._scroll.column
        self._scroll.changed.connect(self.resized)
        self.foot = QHBoxLayout()
        self._lay_out(before, is_closable=is_closable)

    @property
    def is_writing(self) -> bool:
        """Whether the sheet holds something else than when it was opened."""
        return self._began_with not in {None, typed_in(self)}

    def set_primary(self, button: Button) -> None:
        """Let Enter press *button*."""
        self.primary = button

    def add_key(self, sequence: str, slot: Callable[[], object]) -> QShortcut:
        """Bind a key while the sheet is open."""
        shortcut = QShortcut(QKeySequence(sequence), self)
        shortcut.activated.connect(slot)
        return shortcut

    def take_scan(self, code: str) -> bool:
        """Use a scanned code here; return False to have the person asked what to do with it."""
        del code
        return False

    def fit(self) -> None:
        """Ask for the size that the content needs now; it is asked for by itself as a rule."""
        self.resized.emit()

    def wanted_size(self) -> QSize:
        """Return the size that shows everything."""
        fixed = self.head.sizeHint().height() + self.foot.sizeHint().height()
        gaps = 2 * _PAD_ABOVE + _GAP * (2 if self.foot.count() else 1)
        least = self._scroll.minimumSizeHint().height()
        body = max(least, self._scroll.wanted_height(self._width - 2 * _PAD))
        return QSize(self._width, max(self._least_height, fixed + gaps + body))

    def focus_first(self) -> None:
        """Put the focus where typing begins."""
        if self._began_with is None:
            self._began_with = typed_in(self)
        target = self.first_focus or self._next_in_chain(self, forward=True)
        (target or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab inside the sheet."""
        start = QApplication.focusWidget() or self
        target = self._next_in_chain(start, forward=forward)
        if target is None:
            return False
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        target.setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the primary button and Esc reject."""
        if event.key() in _ENTER and not _holds_control(event):
            self._press_primary()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the surface."""
        painter = QPainter(self)
        paint.smooth(painter)
        tokens = theme().tokens
        border = tokens.line if tokens.dark or tokens.tone_border > 1 else None
        paint.box(painter, QRectF(self.rect()), RADIUS, tokens.surface, border)

    def _press_primary(self) -> None:
        if self.primary is not None and self.primary.isEnabled():
            self.primary.click()

    def _next_in_chain(self, start: QWidget, *, forward: bool) -> QWidget | None:
        step = QWidget.nextInFocusChain if forward else QWidget.previousInFocusChain
        candidate = step(start)
        while candidate is not None and candidate is not start:
            if self._takes_tab(candidate):
                return candidate
            candidate = step(candidate)
        return start if self._takes_tab(start) else None

    def _takes_tab(self, widget: QWidget) -> bool:
        takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        is_inside = widget is not self and self.isAncestorOf(widget)
        is_real = widget.focusProxy() is None
        return is_inside and takes_tab and is_real and widget.isEnabled() and widget.isVisible()

    def _lay_out(self, before: QWidget | None, *, is_closable: bool) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.sub)
        self.head.setSpacing(12)
        if before is not None:
            self.head.addWidget(before)
        self.head.addLayout(words, 1)
        if is_closable:
            close = Button(kind=Kind.GHOST, icon="x", name=_("Close"))
            close.clicked.connect(self.reject)
            self.head.addWidget(close)
        self.foot.setSpacing(10)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PAD, _PAD_ABOVE, _PAD, _PAD_ABOVE)
        column.setSpacing(_GAP)
        column.addLayout(self.head)
        column.addWidget(self._scroll, 1)
        column.addLayout(self.foot)
        # Not before it stands in the sheet: shown alone it would be a window.
        self.sub.setVisible(bool(self.sub.text()))


def _holds_control(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)
