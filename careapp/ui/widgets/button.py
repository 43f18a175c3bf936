"""Buttons: painted, with the behaviour and the accessible role of Qt's own."""

from enum import StrEnum

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from careapp.ui import icons
from careapp.ui.theme import theme
from careapp.ui.tokens import Tokens
from careapp.ui.typefaces import Face
from careapp.ui.widgets import paint


class Kind(StrEnum):
    """How much a button asks to be pressed: one primary on a screen."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    TINTED = "tinted"
    """What is most urgent in a line of words, where the primary is elsewhere or nowhere."""
    GHOST = "ghost"
    DANGER = "danger"


SMALL = 36
NORMAL = 44
LARGE = 48
HUGE = 56
_GAP = 8
_KEY_GAP = 12
_SPIN_MS = 80
_SPIN_DEGREES = 30


class Button(QAbstractButton):
    """A button with an optional icon and the picture of its key.

    *height* is SMALL, NORMAL, LARGE or HUGE. A button without words needs *name*. The key is a
    picture only: bind it with `Page.add_key` or `Sheet.add_key`.
    """

    def __init__(  # noqa: PLR0913 - all but the words have a default
        self,
        text: str = "",
        kind: Kind = Kind.SECONDARY,
        icon: str = "",
        key: str = "",
        *,
        height: int = NORMAL,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.kind = kind
        self.icon_name = icon
        self.key = key
        self._height = height
        self._turn = 0
        self._access_letter = ""
        self._spinner: QTimer | None = None
        self.setText(text)
        self.setAccessibleName(name)
        self.setAccessibleDescription(key)
        if not text:
            self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        theme().density_changed.connect(self.updateGeometry)

    @property
    def is_busy(self) -> bool:
        """Whether the work that the button started is still going on."""
        return self._spinner is not None

    def set_busy(self, is_busy: bool) -> None:
        """Show a spinner in place of the icon and take no clicks; the width stays."""
        if is_busy and self._spinner is None:
            self._spinner = QTimer(self, interval=_SPIN_MS)
            self._spinner.timeout.connect(self._spin)
            if not theme().is_motion_reduced:
                self._spinner.start()
        elif not is_busy and self._spinner is not None:
            self._spinner.deleteLater()
            self._spinner = None
        self.update()

    def set_kind(self, kind: Kind) -> None:
        """Make the button ask more or less."""
        self.kind = kind
        self.updateGeometry()
        self.update()

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self.icon_name = icon
        self.updateGeometry()
        self.update()

    def click(self) -> None:
        """Press the button, unless it is busy."""
        if not self.is_busy:
            super().click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the focused button, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier
        ):
            if not event.isAutoRepeat():
                self.click()
            return
        if self.is_busy and event.key() == Qt.Key.Key_Space:
            return
        super().keyPressEvent(event)

    def hitButton(self, pos: QPoint) -> bool:
        """Take no click while busy."""
        return not self.is_busy and super().hitButton(pos)

    def sizeHint(self) -> QSize:
        """Return the room for icon, words and key."""
        if not self.text() and not self.key:
            return QSize(self.box_height(), self.box_height())
        return QSize(round(self._content_width()) + 2 * self.pad(), self.box_height())

    def minimumSizeHint(self) -> QSize:
        """Return the same: a button never cuts its words."""
        return self.sizeHint()

    def box_height(self) -> int:
        """Return the height at the present density."""
        return self._height

    def pad(self) -> int:
        """Return the air left and right."""
        return 12 if self._height <= SMALL else 16

    def face(self) -> Face:
        """Return the typeface of the words."""
        if self._height <= SMALL:
            return Face.SEC_M
        return Face.BODY_S if self.kind in (Kind.PRIMARY, Kind.DANGER) else Face.BODY_M

    def icon_size(self) -> int:
        """Return the side of the icon."""
        return 18 if self._height <= SMALL else 20

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button in its present state."""
        painter = QPainter(self)
        paint.smooth(painter)
        ink = self._paint_box(painter)
        self.paint_content(painter, ink)

    def paint_content(self, painter: QPainter, ink: str) -> None:
        """Draw icon, words and key, centred together."""
        x = (self.width() - self._content_width()) / 2
        if self._has_icon():
            self.paint_icon(painter, x, self._icon_ink(ink))
            x += self.icon_size() + _GAP
        width = paint.text_width(self.text(), self.face())
        self.paint_words(painter, QRectF(x, 0, width + 2, self.height()), ink)
        if self.key:
            self.paint_key(painter, x + width + (_KEY_GAP if self.text() else _KEY_GAP - _GAP))

    def set_access_letter(self, letter: str) -> None:
        """Underline the letter that Alt would press; empty for none."""
        self._access_letter = letter
        self.update()

    def paint_words(self, painter: QPainter, rect: QRectF, ink: str) -> None:
        """Draw the words."""
        paint.text(painter, rect, self.text(), self.face(), ink)
        position = self.text().upper().find(self._access_letter) if self._access_letter else -1
        if position >= 0:
            before = paint.text_width(self.text()[:position], self.face())
            width = paint.text_width(self.text()[position], self.face())
            line = QRectF(rect.left() + before, rect.center().y() + 9, width, 1.5)
            painter.fillRect(line, QColor(ink))

    def paint_icon(self, painter: QPainter, x: float, ink: str) -> None:
        """Draw the icon, or the spinner while busy, with its left edge at *x*."""
        size = self.icon_size()
        y = (self.height() - size) / 2
        if not self.is_busy:
            icons.draw(painter, self.icon_name, x, y, size, ink)
            return
        painter.save()
        painter.translate(x + size / 2, y + size / 2)
        painter.rotate(self._turn)
        icons.draw(painter, "loader-circle", -size / 2, -size / 2, size, ink)
        painter.restore()

    def paint_key(self, painter: QPainter, x: float) -> None:
        """Draw the picture of the key with its left edge at *x*."""
        is_quiet = self._is_filled() or not self.isEnabled()
        on = _ink(self, theme().tokens) if is_quiet else None
        paint.keycap(painter, x, self.height() / 2, self.key, on=on)

    def _paint_box(self, painter: QPainter) -> str:
        tokens = theme().tokens
        fill, border = _box(self, tokens)
        rect = QRectF(self.rect())
        radius = 8 if self._height <= SMALL else 10
        if self.hasFocus() and not self._is_filled():
            paint.box(painter, rect, radius, fill, tokens.focus, 2)
        else:
            paint.box(painter, rect, radius, fill, border)
        if self.hasFocus() and self._is_filled():
            inner = rect.adjusted(3, 3, -3, -3)
            paint.box(painter, inner, radius - 3, None, _ink(self, tokens), 2)
        return _ink(self, tokens)

    def _is_filled(self) -> bool:
        return self.isEnabled() and self.kind in (Kind.PRIMARY, Kind.DANGER)

    def _icon_ink(self, ink: str) -> str:
        is_plain = self.isEnabled() and self.kind is Kind.SECONDARY
        return theme().tokens.text2 if is_plain else ink

    def _has_icon(self) -> bool:
        return bool(self.icon_name) or self.is_busy

    def _content_width(self) -> float:
        width = paint.text_width(self.text(), self.face()) if self.text() else 0.0
        if self._has_icon():
            width += self.icon_size() + (_GAP if self.text() else 0)
        if self.key:
            width += _KEY_GAP + paint.keycap_width(self.key)
        return width

    def _spin(self) -> None:
        self._turn = (self._turn + _SPIN_DEGREES) % 360
        self.update()


def _ink(button: Button, tokens: Tokens) -> str:
    if not button.isEnabled():
        return tokens.disabled
    match button.kind:
        case Kind.PRIMARY:
            return tokens.on_accent
        case Kind.DANGER:
            return tokens.surface
        case Kind.SECONDARY:
            return tokens.text
        case Kind.TINTED:
            return tokens.accent
        case Kind.GHOST:
            return tokens.text2


def _box(button: Button, tokens: Tokens) -> tuple[str | None, str | None]:
    """Return background and border; neither while a ghost rests."""
    is_hot = button.underMouse() and not button.is_busy
    if not button.isEnabled():
        return (None, None) if button.kind is Kind.GHOST else (tokens.sunken, tokens.line)
    match button.kind:
        case Kind.PRIMARY:
            hover, rest = tokens.accent_hover, tokens.accent
            return tokens.accent_press if button.isDown() else hover if is_hot else rest, None
        case Kind.DANGER:
            return tokens.bad, None
        case Kind.SECONDARY:
            fill = tokens.line if button.isDown() else tokens.sunken if is_hot else tokens.surface
            return fill, tokens.edge if button.isDown() else tokens.line2
        case Kind.TINTED:
            fill = tokens.accent_line if button.isDown() else tokens.accent_tint
            is_touched = is_hot or button.isDown()
            return fill, tokens.accent if is_touched else tokens.accent_line
        case Kind.GHOST:
            return tokens.line if button.isDown() else tokens.sunken if is_hot else None, None


class ActionTile(Button):
    """One of the large actions at the foot of a card: 64 px high, 56 in a low window."""

    _ICON_X = 16
    _TEXT_X = 48
    _KEY_PAD = 14

    def box_height(self) -> int:
        """Return 64, or 56 in a low window."""
        return 56 if theme().compact else 64

    def face(self) -> Face:
        """Return the semibold of the tiles."""
        return Face.BODY_S

    def icon_size(self) -> int:
        """Return 22."""
        return 22

    def sizeHint(self) -> QSize:
        """Return the room for icon, words and key."""
        width = self._TEXT_X + paint.text_width(self.text(), self.face()) + self._KEY_PAD
        if self.key:
            width += _KEY_GAP + paint.keycap_width(self.key)
        return QSize(round(width), self.box_height())

    def paint_content(self, painter: QPainter, ink: str) -> None:
        """Draw the icon left, the words beside it and the key right."""
        self.paint_icon(painter, self._ICON_X, self._icon_ink(ink))
        rest = QRectF(self._TEXT_X, 0, self.width() - self._TEXT_X, self.height())
        self.paint_words(painter, rest, ink)
        if self.key:
            self.paint_key(painter, self.width() - self._KEY_PAD - paint.keycap_width(self.key))
