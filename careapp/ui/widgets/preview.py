"""The paper before it is printed: the real page as a picture, on a desk."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPixmap,
    QShortcut,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from careapp.text import _
from careapp.ui.theme import theme
from careapp.ui.typefaces import Face
from careapp.ui.widgets import paint
from careapp.ui.widgets.badge import IconLabel
from careapp.ui.widgets.button import SMALL, Button
from careapp.ui.widgets.label import ELabel, Text

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


class PageTurner(QWidget):
    """Which of several pages is in sight: «pagina 1 di 2», turned by buttons or Ctrl PgUp/PgDn."""

    turned = Signal(int)
    """The number of the page asked for, from 0."""

    def __init__(self) -> None:
        super().__init__()
        self._number, self._count = 0, 1
        self.back = Button(icon="chevron-left", height=SMALL, name=_("Page before"))
        self.words = Text("", Face.SEC, "text2")
        self.words.setWordWrap(False)
        self.on = Button(icon="chevron-right", height=SMALL, name=_("Next page"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        for part in (self.back, self.words, self.on):
            row.addWidget(part)
        row.addStretch(1)
        for button, key, step in ((self.back, "Ctrl+PgUp", -1), (self.on, "Ctrl+PgDown", 1)):
            button.clicked.connect(lambda _checked=False, step=step: self._turn(step))
            QShortcut(QKeySequence(key), self).activated.connect(button.click)
        self.hide()

    def show_page(self, number: int, count: int) -> None:
        """Say which page is in sight; of a single one nothing is said."""
        self._number, self._count = number, count
        words = _("page {n} of {total}").format(n=number + 1, total=count)
        self.words.setText(words)
        self.back.setEnabled(number > 0)
        self.on.setEnabled(number < count - 1)
        self.setVisible(count > 1)

    def _turn(self, step: int) -> None:
        self.turned.emit(self._number + step)


class PaperPreview(QFrame):
    """The desk: `head` for the choice of paper, the page, and in `foot` where it goes.

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
        self._pages: Sequence[QImage] = ()
        self._number = 0
        self.turner = PageTurner()
        self.turner.turned.connect(self._show_page)
        self._printer_icon = IconLabel("printer-check", 18, "good")
        self.printer = ELabel("", Face.SEC, "text2")
        self.code = ELabel("", Face.SEC, "text2")
        self.code.setAlignment(paint.RIGHT)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.addWidget(self._printer_icon)
        self.foot.addWidget(self.printer, 1)
        self.foot.addWidget(self.code, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(18, 14, 20, 14)
        self.column.addLayout(self.head)
        self.column.addLayout(self.below_head)
        self.column.addWidget(self.paper, 1)
        self.column.addWidget(self.turner)
        self.column.addLayout(self.foot)

    def set_pages(self, pages: Sequence[QImage]) -> None:
        """Show another picture of the paper; who reads its second page stays there."""
        self._pages = pages
        self._show_page(min(self._number, len(pages) - 1))

    def _show_page(self, number: int) -> None:
        self._number = number
        self.paper.set_image(self._pages[number])
        self.turner.show_page(number, len(self._pages))

    def set_printer(self, words: str, *, is_ready: bool) -> None:
        """Say where the page will come out."""
        self.printer.setText(words)
        icon, ink = ("printer-check", "good") if is_ready else ("printer-x", "text2")
        self._printer_icon.set_icon(icon, ink)
