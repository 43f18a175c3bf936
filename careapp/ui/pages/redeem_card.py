"""The answer to a code: a coloured band, the value large, the real paper, and what can be done."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from careapp.rules.money import parse_implied_cents, parse_money
from careapp.rules.vouchers.kind import Gesture, GestureKind
from careapp.rules.vouchers.till import AtTheTill, at_the_till
from careapp.text import _, format_amount
from careapp.ui.pages.redeem_words import Act, Fact, Verdict
from careapp.ui.people import quoted
from careapp.ui.theme import restyle, theme
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets import paint
from careapp.ui.widgets.badge import IconLabel
from careapp.ui.widgets.button import HUGE, Button, Kind
from careapp.ui.widgets.field import Field
from careapp.ui.widgets.label import ELabel, QuoteLabel, Text
from careapp.ui.widgets.preview import Paper

BAND_HEIGHT = 60
_RADIUS = 13
_PAPER, _COMPACT_PAPER, _SMALL_PAPER = QSize(400, 298), QSize(330, 248), QSize(262, 198)
_MOST_FACTS = 4
_PURCHASE_WIDTH = 200


class _Band(QWidget):
    """The top of the card in the tone of the state: icon, word, code."""

    def __init__(self) -> None:
        super().__init__()
        self._tone = Tone.NEUTRAL
        self.icon = IconLabel("circle-check", 32)
        self.word = ELabel("", Face.H1)
        self.code = Text("", Face.CODE, "text2")
        self.code.setWordWrap(False)
        self.setFixedHeight(BAND_HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(12)
        row.addWidget(self.icon)
        row.addWidget(self.word, 1)
        row.addWidget(self.code)

    def show_verdict(self, verdict: Verdict) -> None:
        """Show another state."""
        self._tone = verdict.tone
        ink = "text2" if verdict.tone is Tone.NEUTRAL else verdict.tone.value
        self.icon.set_icon(verdict.icon, ink)
        self.word.setText(verdict.word)
        self.word.set_ink("text" if verdict.tone is Tone.NEUTRAL else ink)
        self.code.setText(verdict.code)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tint up to the rounded corners, and the line below it."""
        painter = QPainter(self)
        paint.smooth(painter)
        colours = theme().tokens.tone(self._tone)
        whole = QRectF(self.rect())
        painter.setClipRect(whole)
        paint.box(painter, whole.adjusted(0, 0, 0, _RADIUS), _RADIUS, colours.tint)
        line = QRectF(0, whole.bottom() - 1, whole.width(), 1)
        paint.box(painter, line, 0, colours.line)


class _FactLine(QWidget):
    """An icon and words."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = IconLabel("user", 20)
        self.words = ELabel("", Face.BODY)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self.words, 1)

    def show_fact(self, fact: Fact | None) -> None:
        """Show a line, or nothing."""
        self.setVisible(fact is not None)
        if fact is not None:
            self._icon.set_icon(fact.icon, "text2")
            self.words.setText(fact.text)


class _SayNote(QFrame):
    """The sentence to read aloud to the customer."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("cls", "note")
        restyle(self, tone=Tone.ACCENT.value)
        self.quote = QuoteLabel("", Face.QUOTE_S)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconLabel("message-circle-heart", 20, "accent"))
        head.addWidget(Text(_("What to say"), Face.SEC_S, "accent"), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 11, 16, 13)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.quote)

    def say(self, sentence: str) -> None:
        """Show a sentence, or nothing."""
        self.setVisible(bool(sentence))
        self.quote.setText(quoted(sentence) if sentence else "")
        self.quote.updateGeometry()
        self.setAccessibleName(self.quote.text())


class PurchaseBox(QWidget):
    """The purchase from which a discount is taken: not asked for, and useful when it is small."""

    submitted = Signal()
    """Enter was pressed."""

    def __init__(self, *, has_implied_cents: bool) -> None:
        super().__init__()
        self._parse = parse_implied_cents if has_implied_cents else parse_money
        self._gesture: Gesture | None = None
        self._left_cents: int | None = None
        self.field = Field(
            _("Purchase at the till"), placeholder=format_amount(0), aside=_("optional")
        )
        self.field.setFixedWidth(_PURCHASE_WIDTH)
        self.caution = Text("", Face.SEC, "text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.field, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.caution, 1, Qt.AlignmentFlag.AlignBottom)
        self.field.changed.connect(self._warn)
        self.field.edit.returnPressed.connect(self.submitted)

    def start(self, gesture: Gesture | None, left_cents: int | None = None) -> None:
        """Ask for the purchase of a discount or a gift card; None: there is none to ask for."""
        self.setVisible(gesture is not None)
        self._gesture, self._left_cents = gesture, left_cents
        self.field.aside.setText("" if self.is_needed else _("optional"))
        self.field.set_text("")
        self._warn()

    def cents(self) -> int | None:
        """Return what was typed, or None where nothing was and nothing need be.

        Raises:
            ValueError: it is not an amount, or a gift card needs one; the field says so.

        """
        if not self.field.text() and self.is_needed:
            self.field.set_fault(_("Write the purchase"))
            raise ValueError
        return self._typed()

    @property
    def is_needed(self) -> bool:
        """Whether nothing can be used without it: a gift card pays that much and no more."""
        return self._gesture is not None and self._gesture.kind is GestureKind.VALUE

    def _typed(self) -> int | None:
        text = self.field.text()
        if not text:
            return None
        try:
            cents = self._parse(text)
        except ValueError:
            cents = -1
        if cents < 0:
            self.field.set_fault(_("Write it like 12,50"))
            raise ValueError(text)
        return cents

    def _warn(self) -> None:
        """Say before what would be lost."""
        self.field.set_fault("")
        if self._gesture is None:
            return
        try:
            cents = self._typed()
        except ValueError:
            self.caution.setText("")
            return
        till = at_the_till(self._gesture, cents, self._left_cents)
        self.caution.setText(" ".join(filter(None, self._said_before(till))))
        self.caution.set_ink("warn" if till.lost_cents else "text2")

    def _said_before(self, till: AtTheTill) -> tuple[str, ...]:
        return (till.sentence, till.caution) if self.is_needed else (till.caution,)


class VerdictCard(QFrame):
    """Shows a `Verdict` and says which of its acts is asked for."""

    asked = Signal(str)
    """An `Act`."""

    def __init__(self, *, has_implied_cents: bool = False) -> None:
        super().__init__()
        self.setProperty("cls", "card")
        self._verdict: Verdict | None = None
        self.band = _Band()
        self.lead = Text("", Face.LEAD, "text2")
        self.value = Text("", Face.NUM_L)
        self.sub = Text("", Face.LEAD, "text2")
        self.facts = tuple(_FactLine() for _number in range(_MOST_FACTS))
        self.purchase = PurchaseBox(has_implied_cents=has_implied_cents)
        self.paper = Paper(_("The paper of this voucher"))
        self.say = _SayNote()
        self.toast_spot = QWidget()
        self.hint = ELabel("", Face.SEC, "text2")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.buttons = _buttons()
        self._lay_out()
        for act, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, act=act: self.asked.emit(act))
            # Before the first answer they would ask for the room of all of them.
            button.hide()
        theme().density_changed.connect(self._take_density)
        self._take_density()

    def show_verdict(self, verdict: Verdict, gesture: Gesture | None = None) -> None:
        """Show an answer and have it read aloud; *gesture* is what it takes off a purchase."""
        self._verdict = verdict
        self.band.show_verdict(verdict)
        for label, words in (
            (self.lead, verdict.lead),
            (self.value, verdict.value),
            (self.sub, verdict.sub),
        ):
            label.setText(words)
            label.setVisible(bool(words))
        self.value.set_face(Face.NUM_XL if verdict.is_large else Face.NUM_L)
        facts = (*verdict.facts, *[None] * _MOST_FACTS)
        for line, fact in zip(self.facts, facts, strict=False):
            line.show_fact(fact)
        self.say.say(verdict.say)
        self._size_paper()
        self.purchase.start(gesture if verdict.takes_purchase else None, verdict.left_cents)
        self._show_acts(verdict)
        self._announce(verdict)

    def set_value(self, words: str) -> None:
        """Write another value: the seconds of a pause."""
        self.value.setText(words)

    def set_hint(self, words: str) -> None:
        """Write beside the buttons."""
        self.hint.setText(words)

    def set_paper(self, image: QImage | None) -> None:
        """Show the paper, or none."""
        self.paper.set_image(image or QImage())
        self.paper.setVisible(image is not None)

    def set_busy(self, *, is_busy: bool) -> None:
        """Show that the voucher is being used."""
        for act in (Act.USE, Act.EXTEND):
            self.buttons[act].set_busy(is_busy)

    def first_act(self) -> Act | None:
        """Return what the screen proposes."""
        return self._verdict.acts[0] if self._verdict else None

    def acts(self) -> tuple[Act, ...]:
        """Return what can be done now."""
        return self._verdict.acts if self._verdict else ()

    def _show_acts(self, verdict: Verdict) -> None:
        for act, button in self.buttons.items():
            is_first = act is verdict.acts[0]
            button.set_kind(Kind.PRIMARY if is_first else Kind.SECONDARY)
            button.setVisible(act in verdict.acts)
        leave = self.buttons[Act.LEAVE]
        leave.setText(verdict.leave)
        if Act.USE in verdict.acts:
            leave.set_kind(Kind.GHOST)
        leave.updateGeometry()
        self.hint.setText(verdict.hint)

    def _announce(self, verdict: Verdict) -> None:
        words = ". ".join(part for part in (verdict.word, verdict.value, verdict.sub) if part)
        self.setAccessibleName(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(4)
        for label in (self.lead, self.value, self.sub):
            words.addWidget(label)
        words.addSpacing(12)
        lines = QVBoxLayout()
        lines.setSpacing(8)
        for line in self.facts:
            lines.addWidget(line)
        words.addLayout(lines)
        words.addSpacing(12)
        words.addWidget(self.purchase)
        # An aligned layout would forget how high its wrapped words are.
        words.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addLayout(words, 1)
        top.addWidget(self.paper, 0, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        for button in self.buttons.values():
            foot.addWidget(button)
        foot.addWidget(self.hint, 1)
        self._body = QVBoxLayout()
        self._body.addLayout(top)
        self._body.addWidget(self.say)
        self._body.addWidget(self.toast_spot, 1)
        self._body.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.band)
        column.addLayout(self._body, 1)

    def _take_density(self) -> None:
        is_low = theme().compact
        self._size_paper()
        gap = 14 if is_low else 22
        self._body.setContentsMargins(24, gap, 24, gap)
        self._body.setSpacing(10 if is_low else 14)

    def _size_paper(self) -> None:
        """Leave more room for words where there is something to say."""
        whole = _COMPACT_PAPER if theme().compact else _PAPER
        is_talk = self._verdict is not None and bool(self._verdict.say)
        self.paper.setFixedSize(_SMALL_PAPER if is_talk else whole)


def _buttons() -> dict[Act, Button]:
    return {
        Act.USE: Button(_("Use now"), Kind.PRIMARY, "check", "⏎", height=HUGE),
        Act.EXTEND: Button(_("Extend and use"), icon="calendar-plus", key="⏎", height=HUGE),
        Act.AGAIN: Button(_("Check the code together"), icon="pencil", key="⏎", height=HUGE),
        Act.RESUME: Button(_("Go on now"), icon="play", height=HUGE),
        Act.COURTESY: Button(_("Courtesy gesture"), icon="hand-heart", key="F6", height=HUGE),
        Act.PURCHASE: Button(_("See the purchase"), icon="receipt-text", height=HUGE),
        Act.VOID: Button(_("Take it back"), icon="ticket-x", height=HUGE),
        Act.LEAVE: Button(_("Close"), key="Esc", height=HUGE),
        Act.SLIP: Button(_("Print what is left"), icon="printer", key="F7", height=HUGE),
    }
