"""The columns of Oggi, and the cards in them."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from careapp.text import _, format_number
from careapp.ui import icons
from careapp.ui.people import shown_name
from careapp.ui.theme import theme
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets import paint
from careapp.ui.widgets.badge import IconLabel, initials, paint_avatar
from careapp.ui.widgets.button import SMALL, Button, Kind
from careapp.ui.widgets.card import EmptyState
from careapp.ui.widgets.label import ELabel, Text, plain_tooltip

HEIGHT = 112
_PERSON, _AVATAR, _PAD, _SIGN = 50, 40, 4, 18


@dataclass(frozen=True, slots=True)
class Look:
    """What a card says below the name: a line, then a sign with words, each in an ink."""

    sub: str
    icon: str
    words: str
    ink: str = "text2"
    icon_ink: str = ""
    """That of the words, unless another one is said."""
    aside: str = ""
    """Who sees to it: shown after the words where there is room for all of it."""

    @property
    def whole(self) -> str:
        """The words and what stands after them."""
        return f"{self.words} · {self.aside}" if self.aside else self.words


class _RowButton(QAbstractButton):
    """A part of a card that can be pressed and draws itself."""

    def __init__(self, text: str, tooltip: str, name: str) -> None:
        super().__init__()
        self.setText(text)
        self.setToolTip(plain_tooltip(tooltip))
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as well as the space bar."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def _paint_focus(self, painter: QPainter) -> None:
        if self.hasFocus():
            tokens = theme().tokens
            paint.box(painter, QRectF(self.rect()), 10, tokens.surface, tokens.focus, 2)


class PersonButton(_RowButton):
    """Who waits and for what, with the avatar; pressed, it opens their card."""

    def __init__(self, name: str, sub: str) -> None:
        """Show a name, and a line below it that may end in an ellipsis."""
        super().__init__(name, sub, _("Open the card: {name}").format(name=name))
        self._sub = sub
        self.setAccessibleDescription(sub)
        self.setFixedHeight(_PERSON)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw avatar, name and line, and the ring of the focus."""
        painter = QPainter(self)
        paint.smooth(painter)
        self._paint_focus(painter)
        tokens, box = theme().tokens, QRectF(self.rect())
        top = (box.height() - _AVATAR) / 2
        disc = QRectF(_PAD, top, _AVATAR, _AVATAR)
        paint_avatar(painter, disc, initials(self.text()), Tone.NEUTRAL)
        left = disc.right() + 12
        room = box.width() - left - _PAD
        name = paint.elided(self.text(), Face.BODY_S, room)
        paint.text(painter, QRectF(left, top - 2, room, 24), name, Face.BODY_S, tokens.text)
        sub = paint.elided(self._sub, Face.SEC, room)
        paint.text(painter, QRectF(left, top + 21, room, 20), sub, Face.SEC, tokens.text2)


class NewsButton(_RowButton):
    """By when something was promised and who sees to it; pressed, it asks for news of it."""

    def __init__(self, look: Look, name: str) -> None:
        """Show the sign and the words of a look."""
        super().__init__(look.whole, f"{look.whole}\n{name} · Ctrl D", name)
        self._look = look
        self.setAccessibleDescription(look.whole)
        self.setFixedHeight(SMALL)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the room that the words take, without the ellipsis."""
        width = _SIGN + 8 + paint.text_width(self.text(), Face.SEC_M)
        return QSize(round(width) + 2, SMALL)

    def minimumSizeHint(self) -> QSize:
        """Return room for the sign and a word."""
        return QSize(60, SMALL)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sign and the words, and the ring of the focus."""
        painter = QPainter(self)
        paint.smooth(painter)
        self._paint_focus(painter)
        ink = getattr(theme().tokens, self._look.ink)
        icons.draw(painter, self._look.icon, 0, (SMALL - _SIGN) / 2, _SIGN, ink)
        room = self.width() - _SIGN - 8
        is_roomy = paint.text_width(self._look.whole, Face.SEC_M) <= room
        words = self._look.whole if is_roomy else self._look.words
        words = paint.elided(words, Face.SEC_M, room)
        paint.text(painter, QRectF(_SIGN + 8, 0, room, SMALL), words, Face.SEC_M, ink)


class PersonCard(QFrame):
    """Somebody who waits for something: who, what, and the one thing to do."""

    news_asked = Signal()
    """Word about what was promised."""
    give_asked = Signal()
    """A colleague is to see to it."""

    def __init__(
        self, customer_id: int, name: str, look: Look, action: str, news: str = ""
    ) -> None:
        """Show one row of a column; *action* are the words of its button.

        *news* is what the line beside it is called where it can be pressed.
        """
        super().__init__()
        self.customer_id = customer_id
        self.setProperty("cls", "card")
        self.setFixedHeight(HEIGHT)
        name = shown_name(name)
        self.setAccessibleName(f"{name}, {look.sub}, {look.whole}")
        self.person = PersonButton(name, look.sub)
        self.offer = (action, "")
        """What the button of the summary says of it, and its sign."""
        self.act = Button(action, height=SMALL)
        self.act.setAccessibleName(f"{action}: {name}, {look.sub}")
        self._acts = QHBoxLayout()
        self._acts.setContentsMargins(_PAD, 0, 0, 0)
        self._acts.setSpacing(8)
        self._add_words(look, news)
        self._acts.addWidget(self.act)
        column = QVBoxLayout(self)
        column.setContentsMargins(14 - _PAD, 8, 12, 11)
        column.setSpacing(5)
        column.addWidget(self.person)
        column.addLayout(self._acts)

    def _add_words(self, look: Look, news: str) -> None:
        if news:
            self.news = NewsButton(look, news)
            self.news.clicked.connect(self.news_asked)
            self._acts.addWidget(self.news, 1)
        else:
            self._acts.addWidget(IconLabel(look.icon, _SIGN, look.icon_ink or look.ink))
            self._acts.addWidget(ELabel(look.words, Face.SEC_M, look.ink), 1)


class Column(QWidget):
    """One kind of things that wait; where there are none, a kind word."""

    more_asked = Signal()
    """Show more than the first."""

    def __init__(self, title: str, icon: str, ink: str, empty: tuple[str, str]) -> None:
        """Start without rows; *empty* are the two sentences shown then."""
        super().__init__()
        self.setAccessibleName(title)
        self._empty = (icon, *empty)
        self.count = Text("", Face.SEC_M, "text2")
        head = QHBoxLayout()
        head.setContentsMargins(2, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(IconLabel(icon, 20, ink))
        self.title = ELabel(title, Face.H3)
        head.addWidget(self.title)
        head.addWidget(self.count)
        head.addStretch(1)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self.more = Button("-", Kind.GHOST, "chevron-down", height=SMALL)
        self.more.clicked.connect(self.more_asked)
        self.more.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(self._rows)
        column.addWidget(self.more)
        column.addStretch(1)

    def show_cards(self, made: Iterable[PersonCard], whole: int) -> None:
        """Show other cards; *whole* counts those that are not shown as well."""
        self._clear()
        cards = list(made)
        self.count.setText(format_number(whole) if whole else "")
        for card in cards:
            self._rows.addWidget(card)
        if not cards:
            self._rows.addWidget(EmptyState(*self._empty))
        more = whole - len(cards)
        self.more.setText(_("Show more · {n}").format(n=format_number(more)))
        self.more.setVisible(more > 0)

    def cards(self) -> list[PersonCard]:
        """Return the cards, the most urgent first."""
        parts = (self._rows.itemAt(place) for place in range(self._rows.count()))
        widgets = (item.widget() for item in parts if item is not None)
        return [widget for widget in widgets if isinstance(widget, PersonCard)]

    def _clear(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
