"""Option cards: large choices of one, that 1-9 choose too."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QRadioButton, QSizePolicy, QWidget

from careapp.ui import icons
from careapp.ui.theme import theme
from careapp.ui.typefaces import Face
from careapp.ui.widgets import paint


@dataclass(frozen=True, slots=True)
class Option:
    """What an option card offers."""

    key: str
    title: str
    icon: str = ""
    sub: str = ""


class OptionCard(QRadioButton):
    """One large choice: icon, title, a line below, the number that chooses it."""

    def __init__(self, option: Option, height: int, number: str = "") -> None:
        super().__init__(option.title)
        self._option = option
        self._height = height
        self._number = number
        self.setAccessibleDescription(option.sub)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme().density_changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the room for the longer line."""
        title = paint.text_width(self._option.title, Face.BODY_S)
        sub = paint.text_width(self._option.sub, Face.SEC)
        room = 52 + max(title, sub) + 16 + (40 if self._number else 0)
        is_one_line = not self._option.sub
        height = 48 if theme().compact and is_one_line else self._height
        return QSize(round(room), height)

    def minimumSizeHint(self) -> QSize:
        """Return the room for the title; the line below may be cut."""
        title = paint.text_width(self._option.title, Face.BODY_S)
        extra = 40 if self._number else 0
        return QSize(round(52 + title + 16 + extra), self.sizeHint().height())

    def hitButton(self, pos: QPoint) -> bool:
        """Take a click anywhere on the card."""
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let a number choose a sibling."""
        parent = self.parentWidget()
        if isinstance(parent, OptionCards) and event.text().isdecimal():
            parent.choose_number(int(event.text()))
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card in its present state."""
        painter = QPainter(self)
        paint.smooth(painter)
        tokens = theme().tokens
        paint.choice_box(painter, self, 12)
        ink = tokens.accent if self.isChecked() else tokens.text2
        if self._option.icon:
            icons.draw(painter, self._option.icon, 16, (self.height() - 22) / 2, 22, ink)
        self._paint_words(painter, tokens.text if self.isEnabled() else tokens.disabled)
        if self._number:
            x = self.width() - 16 - paint.keycap_width(self._number)
            paint.keycap(painter, x, self.height() / 2, self._number)

    def _paint_words(self, painter: QPainter, ink: str) -> None:
        left = 52 if self._option.icon else 16
        room = self.width() - left - 16 - (40 if self._number else 0)
        middle = self.height() / 2
        top = QRectF(left, middle - 22, room, 22) if self._option.sub else QRectF(self.rect())
        top.setLeft(left)
        face = Face.BODY_S if self._option.sub or self.isChecked() else Face.BODY_M
        paint.text(painter, top, self._option.title, face, ink)
        if self._option.sub:
            sub = paint.elided(self._option.sub, Face.SEC, room)
            below = QRectF(left, middle, room, 22)
            paint.text(painter, below, sub, Face.SEC, theme().tokens.text2)


class OptionCards(QWidget):
    """Large choices of one, below each other, beside each other or in columns; 1–9 choose."""

    changed = Signal(str)
    """Another key was chosen."""
    numbered = Signal(str)
    """A key was chosen by its number: whoever types goes on at once."""

    def __init__(  # noqa: PLR0913 - all but the options have a default
        self,
        options: Sequence[Option],
        name: str = "",
        *,
        height: int = 64,
        is_row: bool = False,
        columns: int = 1,
        has_numbers: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        columns = len(options) if is_row else columns
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8 if is_row else 10)
        self._cards: dict[str, OptionCard] = {}
        for number, option in enumerate(options, 1):
            card = OptionCard(option, height, str(number) if has_numbers else "")
            card.toggled.connect(self._take_toggle)
            self._cards[option.key] = card
            grid.addWidget(card, (number - 1) // columns, (number - 1) % columns)
        for column in range(columns):
            grid.setColumnStretch(column, 1)

    def value(self) -> str | None:
        """Return the chosen key, or None."""
        return next((key for key, card in self._cards.items() if card.isChecked()), None)

    def set_value(self, key: str) -> None:
        """Choose a key."""
        self._cards[key].setChecked(True)

    def set_option_enabled(self, key: str, is_enabled: bool) -> None:
        """Offer an option or not; say nearby why not."""
        self._cards[key].setEnabled(is_enabled)

    def show_options(self, keys: Collection[str]) -> None:
        """Show these options and no others."""
        for key, card in self._cards.items():
            card.setVisible(key in keys)

    def choose_number(self, number: int) -> None:
        """Choose the card with this number, if there is one."""
        cards = list(self._cards.items())
        if 1 <= number <= len(cards) and _is_offered(cards[number - 1][1]):
            key, card = cards[number - 1]
            card.setChecked(True)
            card.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.numbered.emit(key)

    def _take_toggle(self, is_on: bool) -> None:
        value = self.value()
        if is_on and value is not None:
            self.setFocusProxy(self._cards[value])
            self.changed.emit(value)


def _is_offered(card: OptionCard) -> bool:
    return card.isEnabled() and not card.isHidden()
