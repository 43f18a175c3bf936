"""Where sheets stand: a scrim over the whole window, the sheet in its middle."""

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPoint,
    QRect,
    QRectF,
    Qt,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from careapp.ui.dialogs.sheet import RADIUS, Sheet
from careapp.ui.theme import theme
from careapp.ui.widgets import paint
from careapp.ui.widgets.motion import IN_MS, OUT_MS, fade, gliding

_RISE = 8
_MARGIN = 16


class SheetHost(QWidget):
    """Covers *under* while a sheet is open: no click, key or focus reaches what is below."""

    turned = Signal()
    """Another sheet is in front."""
    emptied = Signal()
    """The last sheet was closed."""

    def __init__(self, window: QWidget, under: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._under = under
        self._sheets: list[Sheet] = []
        self._held: list[QShortcut] = []
        self._came_from: QWidget | None = None
        self._leaving: tuple[QPixmap, QRect] | None = None
        self._place_of_sheet = QRect()
        self._shown = 0.0
        self._covers: set[str] = set()
        self._motion = gliding(self)
        self._motion.valueChanged.connect(self._take_step)
        self._motion.finished.connect(self._end_motion)
        window.installEventFilter(self)
        _application().focusChanged.connect(self._keep_focus)
        self.hide()

    @property
    def is_moving(self) -> bool:
        """Whether a sheet is coming or going."""
        return self._motion.state() == QVariantAnimation.State.Running

    @property
    def sheet(self) -> Sheet | None:
        """The sheet in front."""
        return self._sheets[-1] if self._sheets else None

    @property
    def is_writing(self) -> bool:
        """Whether a sheet, in front or below another, holds what closing would lose."""
        return any(sheet.is_writing for sheet in self._sheets)

    def open(self, sheet: Sheet) -> None:
        """Show a sheet over the window, or over the sheet that is open."""
        if self.sheet is not None:
            self.sheet.hide()
        else:
            self._came_from = QApplication.focusWidget()
            self._hold_keys()
        self._sheets.append(sheet)
        sheet.setParent(self, Qt.WindowType.Widget)
        sheet.finished.connect(lambda _result: self._close(sheet))
        sheet.resized.connect(self._place)
        self._show_front()
        self._move(0.0, 1.0, IN_MS)

    def set_covered(self, by: str, *, is_covered: bool) -> None:
        """Hide all sheets below something, or show them as they were once nothing covers them."""
        (self._covers.add if is_covered else self._covers.discard)(by)
        if self.sheet is not None:
            self.setVisible(not self._covers)

    def set_aside(self) -> tuple[Sheet, ...]:
        """Take all sheets away as they are, for `bring_back`."""
        aside, self._sheets = tuple(self._sheets), []
        for sheet in aside:
            sheet.hide()
        self._came_from = None
        self._release_keys()
        self._end_motion()
        return aside

    def bring_back(self, sheets: tuple[Sheet, ...]) -> None:
        """Show sheets that were set aside, but for those whose work was done meanwhile."""
        self._sheets = [sheet for sheet in sheets if sheet.result() != QDialog.DialogCode.Accepted]
        if self._sheets:
            self._hold_keys()
            self._take_step(1.0)
            self._show_front()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow and shrink with the window."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw scrim and shadow, and the sheet that is going away."""
        if not self._shown:
            return
        painter = QPainter(self)
        paint.smooth(painter)
        painter.setOpacity(self._shown)
        painter.fillRect(self.rect(), QColor(theme().tokens.scrim))
        if self.sheet is not None:
            paint.shadow(painter, QRectF(self.sheet.geometry()), RADIUS, 44, 14, 0.34)
        elif self._leaving is not None:
            picture, place = self._leaving
            painter.drawPixmap(place.topLeft(), picture)

    def _show_front(self) -> None:
        sheet = self._sheets[-1]
        self._leaving = None
        self.turned.emit()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=False)
        self.raise_()
        self.setVisible(not self._covers)
        sheet.show()
        self._place()
        sheet.focus_first()

    def _close(self, sheet: Sheet) -> None:
        if sheet not in self._sheets:
            return
        # The picture takes as long as a paint: what is still coming goes at once.
        if self._sheets == [sheet] and self._shown >= 1.0:
            self._leaving = (sheet.grab(), sheet.geometry())
        self._sheets.remove(sheet)
        sheet.hide()
        sheet.deleteLater()
        if self.sheet is not None:
            self._show_front()
            return
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._release_keys()
        self._give_focus_back()
        self._move(self._shown, 0.0, OUT_MS)
        self.emptied.emit()

    def _move(self, start: float, end: float, duration: int) -> None:
        self._motion.stop()
        if theme().is_motion_reduced or not self.window().isVisible():
            self._take_step(end)
            self._end_motion()
            return
        self._motion.setDuration(duration)
        self._motion.setStartValue(start)
        self._motion.setEndValue(end)
        self._motion.start()

    def _take_step(self, share: float) -> None:
        self._shown = share
        if self.sheet is not None:
            fade(self.sheet, share)
            self._raise_sheet()
        self.update()

    def _end_motion(self) -> None:
        if self.sheet is None:
            self._leaving = None
            self.hide()

    def _place(self) -> None:
        self.setGeometry(self._window.rect())
        if self.sheet is None:
            return
        room = self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        size = self.sheet.wanted_size().boundedTo(room.size())
        left = room.left() + (room.width() - size.width()) // 2
        top = room.top() + (room.height() - size.height()) // 2
        self._place_of_sheet = QRect(QPoint(left, top), size)
        self._raise_sheet()

    def _raise_sheet(self) -> None:
        """Stand the sheet as high as its coming has brought it."""
        if self.sheet is not None:
            rise = round(_RISE * (1 - self._shown))
            self.sheet.setGeometry(self._place_of_sheet.translated(0, rise))
            self.update()

    def _hold_keys(self) -> None:
        self._held = [key for key in self._under.findChildren(QShortcut) if key.isEnabled()]
        for shortcut in self._held:
            shortcut.setEnabled(False)

    def _release_keys(self) -> None:
        for shortcut in self._held:
            if isValid(shortcut):
                shortcut.setEnabled(True)
        self._held = []

    def _give_focus_back(self) -> None:
        target = self._came_from
        self._came_from = None
        if target is not None and isValid(target) and target.isVisible():
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        is_elsewhere = new is None or new.window() is not self.window()
        if self.sheet is None or self._covers or new is None or is_elsewhere:
            return
        if not self.sheet.isAncestorOf(new) and new is not self.sheet:
            self.sheet.focus_first()


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)  # noqa: S101 - no widget lives without one
    return application
