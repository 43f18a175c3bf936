"""Words on the screen: always plain text, never markup."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPalette, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from careapp.ui.theme import restyle, theme
from careapp.ui.typefaces import Face
from careapp.ui.widgets import paint


class Text(QLabel):
    """Words that wrap. *ink* is a colour of the theme: text, text2, text3 or a tone."""

    def __init__(
        self,
        text: str = "",
        face: Face = Face.BODY,
        ink: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._face = face
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setText(text)
        self.setProperty("ink", ink)
        self._take_font()
        theme().density_changed.connect(self._take_font)

    def set_ink(self, ink: str) -> None:
        """Show the words in another colour of the theme."""
        restyle(self, ink=ink)

    def set_face(self, face: Face) -> None:
        """Show the words in another role's typeface."""
        self._face = face
        self._take_font()

    def _take_font(self) -> None:
        self.setFont(theme().font(self._face))
        self.updateGeometry()


class ELabel(Text):
    """One line that ends in an ellipsis and shows the whole in a tooltip where room is short."""

    def __init__(
        self,
        text: str = "",
        face: Face = Face.BODY,
        ink: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, face, ink, parent)
        self.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        """Show another line; line breaks become spaces."""
        super().setText(" ".join(text.split("\n")))
        self._offer_whole()

    def shown_text(self) -> str:
        """Return what there is room for."""
        return self._metrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )

    def sizeHint(self) -> QSize:
        """Return the room that the whole line needs."""
        metrics = self._metrics()
        width = metrics.horizontalAdvance(self.text())
        return QSize(int(width) + 2, round(metrics.height()))

    def minimumSizeHint(self) -> QSize:
        """Return the room for a few letters: the line may be cut."""
        whole = self.sizeHint()
        return QSize(min(whole.width(), 36), whole.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much of the line as fits."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        flags = int(self.alignment()) | int(Qt.TextFlag.TextSingleLine)
        painter.drawText(QRectF(self.contentsRect()), flags, self.shown_text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole line when it no longer fits."""
        super().resizeEvent(event)
        self._offer_whole()

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self.font())

    def _offer_whole(self) -> None:
        is_cut = self.shown_text() != self.text()
        self.setToolTip(plain_tooltip(self.text()) if is_cut else "")


class StressedLabel(ELabel):
    """One line with a word that stands out: «si dice **VÙI-cik**»."""

    _word = ""

    def set_stressed(self, line: str, word: str) -> None:
        """Show a line and draw one word of it strongly."""
        self._word = word
        self.setText(line)

    def sizeHint(self) -> QSize:
        """Return the room that the line needs with its strong word."""
        whole = super().sizeHint()
        widths = [face.horizontalAdvance(run) for run, face in self._runs()]
        return QSize(max(whole.width(), int(sum(widths)) + 2), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the runs of the line one after the other; a line that is cut is drawn plainly."""
        if not self._word or self.width() < self.sizeHint().width():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        left = 0.0
        for run, metrics in self._runs():
            strong = run == self._word
            painter.setFont(theme().font(Face.BODY_S) if strong else self.font())
            room = QRectF(left, 0, self.width() - left, self.height())
            painter.drawText(room, int(paint.LEFT), run)
            left += metrics.horizontalAdvance(run)

    def _runs(self) -> list[tuple[str, QFontMetricsF]]:
        before, word, after = self.text().partition(self._word) if self._word else ("", "", "")
        strong = QFontMetricsF(theme().font(Face.BODY_S))
        return [(before, self._metrics()), (word, strong), (after, self._metrics())]


class QuoteLabel(Text):
    """A sentence to say aloud: serif, with air between its lines."""

    LEADING = 1.28

    def __init__(
        self,
        text: str = "",
        face: Face = Face.QUOTE,
        ink: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, face, ink, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at this width."""
        return round(self._lay_out(width)[1])

    def sizeHint(self) -> QSize:
        """Return a comfortable reading width."""
        width = min(560, int(paint.text_width(self.text(), self._face)) + 2)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return one line."""
        return QSize(120, round(self._line_height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        layout, height = self._lay_out(self.width())
        top = max(0.0, (self.height() - height) / 2)
        layout.draw(painter, self.contentsRect().topLeft().toPointF() + QPointF(0, top))

    def event(self, event: QEvent) -> bool:
        """Ask for a new height when the font is another."""
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        return super().event(event)

    def _line_height(self) -> float:
        return QFontMetricsF(self.font()).height() * self.LEADING / 1.18

    def _lay_out(self, width: int) -> tuple[QTextLayout, float]:
        layout = QTextLayout(self.text(), self.font())
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, y + (self._line_height() - line.height()) / 2))
            y += self._line_height()
        layout.endLayout()
        return layout, y


def plain_tooltip(text: str) -> str:
    """Return a tooltip that Qt cannot take for markup."""
    if "<" not in text:
        return text
    from html import escape  # noqa: PLC0415 - 2 ms, and rare

    return f"<qt>{escape(text)}</qt>"
