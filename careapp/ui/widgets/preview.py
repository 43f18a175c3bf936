"""The paper before it is printed: the real page as a picture, on a desk."""

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from careapp.ui.theme import theme
from careapp.ui.typefaces import Face
from careapp.ui.widgets import paint
from careapp.ui.widgets.badge import IconLabel
from careapp.ui.widgets.label import ELabel

_VEIL_ALPHA = 0.086
_SHADOW_MARGIN = 24


class Paper(QWidget):
    """A picture of a page, as large as there is room for; the old one stays until the next."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image = QImage()
        self._scaled: QPixmap | None = None
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 160)

    def set_image(self, image: QImage) -> None:
        """Show another picture."""
        self.image = image
        self._scaled = None
        self.update()

    def room(self) -> QSize:
        """Return the device pixels that a picture may fill: what to render for."""
        ratio = self.devicePixelRatioF()
        inner = self.size() - QSize(2 * _SHADOW_MARGIN, 2 * _SHADOW_MARGIN)
        return QSize(round(inner.width() * ratio), round(inner.height() * ratio))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw shadow, page and, in the dark, a veil."""
        if self.image.isNull():
            return
        painter = QPainter(self)
        paint.smooth(painter)
        picture = self._fitted()
        size = QSizeF(picture.size()) / picture.devicePixelRatio()
        left = round((self.width() - size.width()) / 2)
        top = round((self.height() - size.height()) / 2)
        rect = QRectF(left, top, size.width(), size.height())
        paint.shadow(painter, rect, 2, 22, 7, 0.7 if theme().tokens.dark else 0.22)
        painter.drawPixmap(rect.topLeft(), picture)
        if theme().tokens.dark:
            veil = QColor(0, 0, 0)
            veil.setAlphaF(_VEIL_ALPHA)
            painter.fillRect(rect, veil)

    def _fitted(self) -> QPixmap:
        room = self.room()
        if self._scaled is None or not _fits(self._scaled.size(), room):
            scaled = self.image.scaled(
                room,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self._scaled = QPixmap.fromImage(scaled)
            self._scaled.setDevicePixelRatio(self.devicePixelRatioF())
        return self._scaled


def _fits(size: QSize, room: QSize) -> bool:
    """Whether a picture still touches two edges of the room."""
    is_inside = size.width() <= room.width() and size.height() <= room.height()
    return is_inside and (size.width() == room.width() or size.height() == room.height())


class PaperPreview(QFrame):
    """The desk: `head` for the choice of paper, the page, and below it where it goes.

    What belongs to one paper more goes into `below_head`.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("cls", "desk")
        self.head = QHBoxLayout()
        self.size_caption = ELabel("", Face.SEC, "text2")
        self.size_caption.setAlignment(paint.RIGHT)
        self.head.addWidget(self.size_caption, 1)
        self.below_head = QVBoxLayout()
        self.paper = Paper(name)
        self._printer_icon = IconLabel("printer-check", 18, "good")
        self.printer = ELabel("", Face.SEC, "text2")
        self.code = ELabel("", Face.SEC, "text2")
        self.code.setAlignment(paint.RIGHT)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._printer_icon)
        foot.addWidget(self.printer, 1)
        foot.addWidget(self.code, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(18, 14, 20, 14)
        self.column.addLayout(self.head)
        self.column.addLayout(self.below_head)
        self.column.addWidget(self.paper, 1)
        self.column.addLayout(foot)

    def set_image(self, image: QImage) -> None:
        """Show another picture of the page."""
        self.paper.set_image(image)

    def set_printer(self, words: str, *, is_ready: bool) -> None:
        """Say where the page will come out."""
        self.printer.setText(words)
        icon, ink = ("printer-check", "good") if is_ready else ("printer-x", "text2")
        self._printer_icon.set_icon(icon, ink)
