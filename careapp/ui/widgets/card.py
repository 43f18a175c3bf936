"""Surfaces: cards, insets, notes, the band that says what to say, scrolled forms, empty pages."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from careapp.ui.theme import restyle, theme
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import IconDisc, IconLabel
from careapp.ui.widgets.button import Button
from careapp.ui.widgets.label import ELabel, QuoteLabel, Text

_TONE_ICONS = {
    Tone.NEUTRAL: "info",
    Tone.OUTLINE: "info",
    Tone.ACCENT: "info",
    Tone.GOOD: "circle-check",
    Tone.WARN: "triangle-alert",
    Tone.BAD: "circle-alert",
    Tone.GIFT: "gift",
}


class Card(QFrame):
    """A white surface with a hairline; put what it holds into `body`.

    With *is_flush* the body reaches the edges: for lists, whose rows have their own air.
    """

    def __init__(
        self,
        title: str = "",
        aside: str = "",
        *,
        is_flush: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("cls", "card")
        self._is_flush = is_flush
        self.title = Text(title, Face.H3)
        self.title.setWordWrap(False)
        self.aside = ELabel(aside, Face.SEC, "text2")
        self.aside.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.heading = QHBoxLayout()
        self.body = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if title:
            self.setAccessibleName(title)
            self.heading.addWidget(self.title)
            self.heading.addWidget(self.aside, 1)
            column.addLayout(self.heading)
            column.setAlignment(self.heading, Qt.AlignmentFlag.AlignTop)
        column.addLayout(self.body, 1)
        theme().density_changed.connect(self._take_density)
        self._take_density()

    def _take_density(self) -> None:
        gap = 10 if theme().compact else 16
        side = 1 if self._is_flush else 20
        above = max(8, gap - 6) if self.title.text() else (6 if self._is_flush else gap)
        self.heading.setContentsMargins(20, gap, 16, 0)
        self.body.setContentsMargins(side, above, side, 6 if self._is_flush else gap)
        self.body.setSpacing(8 if theme().compact else 12)


class Inset(QFrame):
    """A sunken surface inside a card or a sheet; put what it holds into `body`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("cls", "inset")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 12, 16, 12)
        self.body.setSpacing(8)


class Rule(QFrame):
    """A hairline across."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("cls", "rule")
        self.setFixedHeight(1)


class Note(QFrame):
    """A tinted box with an icon, an optional title, words, and at most one action."""

    action = Signal()
    """The button of the note was pressed."""

    def __init__(
        self,
        text: str,
        tone: Tone = Tone.NEUTRAL,
        title: str = "",
        icon: str = "",
        action: str = "",
        action_icon: str = "",
    ) -> None:
        super().__init__()
        self.setProperty("cls", "note")
        self._icon = IconLabel(icon or _TONE_ICONS[tone])
        self._title = Text(title, Face.SEC_S)
        self._text = Text(text, Face.SEC)
        self._fixed_icon = icon
        self.button = Button(action, icon=action_icon, height=40)
        self.button.clicked.connect(self.action)
        self._lay_out()
        self.set_note(text, tone, title)
        self.button.setVisible(bool(action))

    def set_note(self, text: str, tone: Tone, title: str = "") -> None:
        """Say something else."""
        restyle(self, tone=tone.value)
        ink = "text2" if tone in (Tone.NEUTRAL, Tone.OUTLINE) else tone.value
        self._icon.set_icon(self._fixed_icon or _TONE_ICONS[tone], ink)
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._text.setText(text)
        self.setAccessibleName(f"{title}. {text}" if title else text)

    def text(self) -> str:
        """Return the words."""
        return self._text.text()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._text)
        told = QHBoxLayout()
        told.setSpacing(12)
        told.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        told.addLayout(words, 1)
        # Beside a button that is higher the icon stays on the first line of the words.
        middle = QVBoxLayout()
        middle.addStretch(1)
        middle.addLayout(told)
        middle.addStretch(1)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(14, 11, 14, 11)
        self.row.setSpacing(12)
        self.row.addLayout(middle, 1)
        self.row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)


class SayBand(QFrame):
    """The one sentence to say now, in a tinted band, with the button that marks it said."""

    said = Signal()
    """The sentence was said."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("cls", "note")
        self.setProperty("band", "true")
        self._icon = IconLabel("message-square", 28)
        self.lead = Text("", Face.SEC_S)
        self.quote = QuoteLabel()
        self.button = Button(height=40, icon="check", name="-")
        self.button.clicked.connect(self.said)
        self._row = QHBoxLayout(self)
        self._lay_out()
        theme().density_changed.connect(self._take_density)
        self._take_density()

    def say(self, lead: str, quote: str, tone: Tone, icon: str, done: str) -> None:
        """Show a sentence: *lead* names the reason, *done* is the word on the button."""
        restyle(self, tone=tone.value)
        self._icon.set_icon(icon, tone.value)
        self.lead.setText(lead)
        self.lead.set_ink(tone.value)
        self.quote.setText(quote)
        self.quote.updateGeometry()
        self.button.setText(done)
        self.button.setAccessibleName("")
        self.button.updateGeometry()
        self.setAccessibleName(f"{lead}. {quote}")

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self.lead)
        words.addWidget(self.quote)
        words.addStretch(1)
        self._row.setSpacing(16)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def _take_density(self) -> None:
        gap = 9 if theme().compact else 14
        self._row.setContentsMargins(20, gap, 16, gap)


class EmptyState(QWidget):
    """One icon, one sentence, at most two buttons: never a dead end."""

    def __init__(
        self,
        icon: str,
        title: str,
        text: str,
        buttons: tuple[Button, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addStretch(1)
        column.addWidget(IconDisc(icon, Tone.ACCENT, 64), 0, centre)
        self.text = Text(text, Face.BODY, "text2")
        for label in (Text(title, Face.TITLE), self.text):
            label.setAlignment(centre)
            column.addWidget(label)
        row = QHBoxLayout()
        row.setContentsMargins(0, 8, 0, 0)
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)


class ScrollArea(QScrollArea):
    """A form that may be higher than its page; never scrolls sideways."""

    def __init__(self, inner: QWidget | QLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        holder = inner if isinstance(inner, QWidget) else QWidget()
        if isinstance(inner, QLayout):
            holder.setLayout(inner)
        holder.setProperty("cls", "scrolled")
        self.setWidget(holder)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        """Show what the keys come to from outside; within, Qt does it itself."""
        is_entered = new is not None and self.isAncestorOf(new)
        was_inside = old is not None and self.isAncestorOf(old)
        is_pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if new is not None and is_entered and not was_inside and not is_pressed:
            self.ensureWidgetVisible(new)
