"""An offer: a wide row that does one thing when it is pressed."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from careapp.ui import icons
from careapp.ui.theme import theme
from careapp.ui.typefaces import Face
from careapp.ui.widgets import paint

_HEIGHT, _COMPACT_HEIGHT = 68, 56
_TEXT_X = 52


class Offer(QAbstractButton):
    """Icon, title, a line below, the picture of its key."""

    def __init__(
        self,
        title: str,
        sub: str,
        icon: str,
        key: str = "",
        *,
        is_proposed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sub, self._icon, self._key = sub, icon, key
        self._is_proposed = is_proposed
        self.setText(title)
        self.setAccessibleDescription(f"{sub} ({key})" if key else sub)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().density_changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the room for the longer line; the words end in an ellipsis where it is short."""
        words = max(
            paint.text_width(self.text(), Face.BODY_S), paint.text_width(self._sub, Face.SEC)
        )
        height = _COMPACT_HEIGHT if theme().compact else _HEIGHT
        return QSize(round(_TEXT_X + words + 32 + self._key_room()), height)

    def minimumSizeHint(self) -> QSize:
        """Return room for a few words."""
        return QSize(240, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as well as the space bar."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row in its state."""
        painter = QPainter(self)
        paint.smooth(painter)
        tokens = theme().tokens
        box = QRectF(self.rect())
        is_lit = self.underMouse() or self.isDown()
        is_strong = self.hasFocus() or self._is_proposed
        border, width = (tokens.focus, 2) if is_strong else (tokens.line2, 1)
        fill = tokens.accent_tint if self._is_proposed else tokens.surface
        paint.box(painter, box, 12, tokens.sunken if is_lit else fill, border, width)
        middle = box.center().y()
        ink = tokens.accent if self._is_proposed else tokens.text2
        icons.draw(painter, self._icon, 16, middle - 11, 22, ink)
        room = box.width() - _TEXT_X - 20 - self._key_room()
        title = paint.elided(self.text(), Face.BODY_S, room)
        paint.text(painter, QRectF(_TEXT_X, middle - 23, room, 24), title, Face.BODY_S, tokens.text)
        sub = paint.elided(self._sub, Face.SEC, room)
        paint.text(painter, QRectF(_TEXT_X, middle, room, 20), sub, Face.SEC, tokens.text2)
        if self._key:
            paint.keycap(painter, box.right() - self._key_room(), middle, self._key)

    def _key_room(self) -> float:
        return paint.keycap_width(self._key) + 16 if self._key else 0
