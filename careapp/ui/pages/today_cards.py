"""The columns of Oggi, and the cards in them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from careapp.text import _, format_number, ngettext
from careapp.ui.people import shown_name
from careapp.ui.theme import theme
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets import paint
from careapp.ui.widgets.badge import IconLabel, initials, paint_avatar
from careapp.ui.widgets.button import SMALL, Button
from careapp.ui.widgets.card import EmptyState
from careapp.ui.widgets.label import ELabel, Text, plain_tooltip

HEIGHT = 112
_PERSON, _AVATAR, _PAD = 50, 40, 4


@dataclass(frozen=True, slots=True)
class Look:
    """What a card says below the name: a line, then a sign with words in an ink."""

    sub: str
    icon: str
    words: str
    ink: str = "text2"


class PersonButton(QAbstractButton):
    """Who waits and for what, with the avatar; pressed, it opens their card."""

    def __init__(self, name: str, sub: str) -> None:
        """Show a name, and a line below it that may end in an ellipsis."""
        super().__init__()
        self._sub = sub
        self.setText(name)
        self.setToolTip(plain_tooltip(sub))
        self.setAccessibleName(_("Open the card: {name}").format(name=name))
        self.setAccessibleDescription(sub)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(_PERSON)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as well as the space bar."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw avatar, name and line, and the ring of the focus."""
        painter = QPainter(self)
        paint.smooth(painter)
        tokens, box = theme().tokens, QRectF(self.rect())
        if self.hasFocus():
            paint.box(painter, box, 10, tokens.surface, tokens.focus, 2)
        top = (box.height() - _AVATAR) / 2
        disc = QRectF(_PAD, top, _AVATAR, _AVATAR)
        paint_avatar(painter, disc, initials(self.text()), Tone.NEUTRAL)
        left = disc.right() + 12
        room = box.width() - left - _PAD
        name = paint.elided(self.text(), Face.BODY_S, room)
        paint.text(painter, QRectF(left, top - 2, room, 24), name, Face.BODY_S, tokens.text)
        sub = paint.elided(self._sub, Face.SEC, room)
        paint.text(painter, QRectF(left, top + 21, room, 20), sub, Face.SEC, tokens.text2)


class PersonCard(QFrame):
    """Somebody who waits for something: who, what, and the one thing to do."""

    def __init__(self, name: str, look: Look, action: str) -> None:
        """Show one row of a column; *action* are the words of its button."""
        super().__init__()
        self.setProperty("cls", "card")
        self.setFixedHeight(HEIGHT)
        name = shown_name(name)
        self.setAccessibleName(f"{name}, {look.sub}, {look.words}")
        self.person = PersonButton(name, look.sub)
        self.words = ELabel(look.words, Face.SEC_M, look.ink)
        self.act = Button(action, height=SMALL)
        self.act.setAccessibleName(f"{action}: {name}, {look.sub}")
        self._lay_out(look)

    def _lay_out(self, look: Look) -> None:
        acts = self.acts = QHBoxLayout()
        acts.setContentsMargins(_PAD, 0, 0, 0)
        acts.setSpacing(8)
        acts.addWidget(IconLabel(look.icon, 18, look.ink))
        acts.addWidget(self.words, 1)
        acts.addWidget(self.act)
        column = QVBoxLayout(self)
        column.setContentsMargins(14 - _PAD, 8, 12, 11)
        column.setSpacing(5)
        column.addWidget(self.person)
        column.addLayout(acts)


class Column(QWidget):
    """One kind of things that wait; where there are none, a kind word."""

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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(self._rows)
        column.addStretch(1)

    def show_cards(self, cards: Sequence[PersonCard], whole: int) -> None:
        """Show other cards; *whole* counts those that are not shown as well."""
        self._clear()
        self.count.setText(format_number(whole) if whole else "")
        for card in cards:
            self._rows.addWidget(card)
        if not cards:
            self._rows.addWidget(EmptyState(*self._empty))
        more = whole - len(cards)
        if more > 0:
            words = ngettext("And {n} more.", "And {n} more.", more)
            rest = Text(words.format(n=format_number(more)), Face.SEC, "text2")
            rest.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._rows.addWidget(rest)

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
