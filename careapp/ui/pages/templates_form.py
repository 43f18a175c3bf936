"""The middle of the templates: every text of one kind in one voice, with what fills its tokens."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careapp.rules.shop import Shop
from careapp.rules.tone.check import Kind
from careapp.rules.vouchers.apology import APOLOGY
from careapp.rules.vouchers.drafts import MOST_CENTS
from careapp.rules.vouchers.hints import AGREES_WITH_NOBODY, Draft, read_hints
from careapp.rules.vouchers.kind import GestureKind, VoucherKind
from careapp.rules.vouchers.templates import (
    CENTS,
    DAYS,
    GESTURE,
    HEADLINE,
    LETTER,
    NAMELESS,
    Texts,
    fault_of,
    text_key,
    tokens_of,
)
from careapp.rules.vouchers.validity import LONGEST_DAYS
from careapp.rules.vouchers.voice import Voice
from careapp.services.template_papers import Example, example_paper
from careapp.text import _, ngettext
from careapp.ui.hints import fill_hints
from careapp.ui.typefaces import Face
from careapp.ui.widgets.button import SMALL, Button
from careapp.ui.widgets.card import ScrollArea
from careapp.ui.widgets.combo import Combo
from careapp.ui.widgets.field import Labelled
from careapp.ui.widgets.flow import FlowLayout
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.segmented import Segmented
from careapp.ui.widgets.stepper import MoneyStepper, Stepper
from careapp.ui.widgets.token_area import TokenArea
from careapp.ui.widgets.tone_hints import ToneHints, Writing

_LINE_HIGH, _TEXT_HIGH, _SHORT_HIGH = 46, 112, 72
_LEAST_CENTS, _STEP_CENTS = 50, 50


def voices_choice() -> Segmented:
    """Return the choice of the voice in which texts are read and written."""
    options = [(Voice.LEI, _("Lei")), (Voice.TU, _("tu")), (Voice.ENGLISH, "English")]
    return Segmented(options, _("How the customer is addressed"))


class KindForm(QWidget):
    """The texts of one kind; `edited` with the key and the words of each change."""

    edited = Signal(str, str)
    looked = Signal()
    """Another voice, reason, wording or closing is in sight: the paper follows."""

    def __init__(self) -> None:
        super().__init__()
        self._kind: VoucherKind | None = None
        self._texts: Texts = {}
        self._build()
        self._lay_out()
        self._connect()

    def show_kind(self, kind: VoucherKind, texts: Texts) -> None:
        """Show the texts of a kind, all of them by their keys."""
        is_other = self._kind is None or self._kind.key != kind.key
        self._kind, self._texts = kind, texts
        if is_other:
            self._offer(kind)
        self._show_texts()

    def take_texts(self, texts: Texts) -> None:
        """Judge the texts anew after a change that stands in its box already."""
        self._texts = texts
        self._show_faults()

    def example(self, name: str) -> Example:
        """Return which text is in sight, for the person of that name."""
        voice = Voice(self.voices.value())
        gesture = GestureKind(self.gestures.value())
        return Example(voice, self.reasons.value(), int(self.wordings.value()), gesture, name)

    def show_lines(self, lines: int) -> None:
        """Say how many lines the message takes on the paper in sight."""
        words = ngettext("on paper: {n} line", "on paper: {n} lines", lines)
        self.text.aside.setText(words.format(n=lines))

    def show_hints(self, shop: Shop, kind: VoucherKind, example: Example) -> None:
        """Show what the example has and lacks: *kind* is the one that the texts make."""
        message = example_paper(shop, kind, example).message
        draft = Draft(example.voice, example.name, message)
        fill_hints(self.hints, read_hints((*kind.hints, AGREES_WITH_NOBODY), draft))

    def _build(self) -> None:
        self.name = Text("", Face.H3)
        self.voices = voices_choice()
        self.headline = TokenArea(_("Headline"), _LINE_HIGH)
        self.nameless = TokenArea(_("Headline without a name"), _LINE_HIGH)
        self.reasons = Combo(name=_("Reason"))
        self.wordings = Combo(name=_("Wording"))
        self.text = TokenArea(_("Text"), _TEXT_HIGH)
        self.gestures = Combo(name=_("With"))
        self.closing = TokenArea(_("Last sentence"), _SHORT_HIGH)
        self.letter = TokenArea(_("Paragraph of the letter"), _SHORT_HIGH)
        self.chips_box = QWidget()
        self.chips = FlowLayout(8, self.chips_box)
        self.hints_box = QWidget()
        self.hints = FlowLayout(14, self.hints_box)
        self.tone = ToneHints(self._writing, self._rewrite)
        self.usual = Combo(name=_("Given most often"))
        self.cents = MoneyStepper(
            _LEAST_CENTS, MOST_CENTS, step=_STEP_CENTS, name=_("Value proposed")
        )
        self.days = Stepper(1, LONGEST_DAYS, 90, name=_("Good for (days)"))
        self._areas = (self.headline, self.nameless, self.text, self.closing, self.letter)
        self._last = self.text

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 10, 0)
        column.setSpacing(12)
        choice = _row(Labelled(_("Wording"), self.wordings), Labelled(_("With"), self.gestures))
        self.usual_box = Labelled(_("Given most often"), self.usual)
        self.cents_box = Labelled(_("Value proposed"), self.cents)
        self.days_box = Labelled(_("Good for (days)"), self.days)
        for part in (
            self.headline,
            Labelled(_("Reason"), self.reasons),
            choice,
            self.text,
            self.tone,
            self.chips_box,
            self.hints_box,
            self.closing,
            self.nameless,
            self.letter,
            self.usual_box,
            self.cents_box,
            self.days_box,
        ):
            column.addWidget(part)
        column.addStretch(1)
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.voices)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(10)
        outer.addLayout(head)
        outer.addWidget(ScrollArea(column), 1)

    def _connect(self) -> None:
        for area in self._areas:
            area.changed.connect(lambda text, area=area: self.edited.emit(self._key(area), text))
            area.edit.cursorPositionChanged.connect(lambda area=area: self._take_area(area))
        self.voices.changed.connect(lambda _voice: self._look())
        for box in (self.wordings, self.gestures):
            box.chosen.connect(lambda _key: self._look())
        self.reasons.chosen.connect(lambda _key: self._take_reason())
        self.usual.chosen.connect(lambda key: self.edited.emit(GESTURE, key))
        self.cents.changed.connect(lambda cents: self.edited.emit(CENTS, str(cents)))
        self.days.changed.connect(lambda days: self.edited.emit(DAYS, str(days)))

    def _offer(self, kind: VoucherKind) -> None:
        self.name.setText(_(kind.name))
        self.reasons.set_options([(reason.key, _(reason.label)) for reason in kind.reasons])
        gestures = [(gesture.value, gesture_word(gesture)) for gesture in kind.gestures]
        self.gestures.set_options(gestures)
        self.gestures.set_value(kind.default_gesture.kind.value)
        self.usual.set_options(gestures)
        for box, key in ((self.usual_box, GESTURE), (self.cents_box, CENTS), (self.days_box, DAYS)):
            box.setVisible(key in self._texts)
        self._offer_wordings()

    def _offer_wordings(self) -> None:
        if self._kind is None:
            return
        said = self._kind.reason(self.reasons.value()).wordings[Voice.LEI]
        words = _("{n} of {all}")
        options = [(str(n), words.format(n=n + 1, all=len(said))) for n in range(len(said))]
        self.wordings.set_options(options)

    def _take_reason(self) -> None:
        self._offer_wordings()
        self._look()

    def _look(self) -> None:
        self._show_texts()
        self.looked.emit()

    def _show_texts(self) -> None:
        if self._kind is None:
            return
        for area in self._areas:
            key = self._key(area)
            area.set_text(self._texts[key], tokens_of(self._kind, key))
        self._show_defaults()
        self._show_faults()
        self._show_chips()

    def _show_defaults(self) -> None:
        if GESTURE in self._texts:
            self.usual.set_value(self._texts[GESTURE])
        for stepper, key in ((self.cents, CENTS), (self.days, DAYS)):
            text = self._texts.get(key, "")
            if text.isdecimal() and int(text) != stepper.value():
                stepper.set_value(int(text))

    def _show_faults(self) -> None:
        if self._kind is None:
            return
        for area in self._areas:
            area.set_fault(fault_of(self._kind, self._texts, self._key(area)))
        self.tone.follow()

    def _take_area(self, area: TokenArea) -> None:
        if area is not self._last and area.edit.hasFocus():
            self._last = area
            self._show_chips()
            self.tone.follow()

    def _writing(self) -> Writing:
        """Return the text in which the cursor is."""
        is_apology = self._last is self.text and self._kind and self._kind.key == APOLOGY.key
        return Writing(
            self._last.text(),
            Kind.APOLOGY if is_apology else Kind.MESSAGE,
            Voice(self.voices.value()).language,
            heading=self.headline.text(),
        )

    def _rewrite(self, text: str) -> None:
        self._last.edit.rewrite(text)

    def _show_chips(self) -> None:
        """Offer the tokens of the text in which the cursor is."""
        if self._kind is None:
            return
        self.chips.clear()
        for token in tokens_of(self._kind, self._key(self._last)):
            chip = Button(
                f"{{{token}}}", height=SMALL, name=_("Insert {token}").format(token=token)
            )
            chip.clicked.connect(lambda _checked=False, token=token: self._last.insert(token))
            self.chips.addWidget(chip)

    def _key(self, area: TokenArea) -> str:
        voice, reason = Voice(self.voices.value()), self.reasons.value()
        keys: Mapping[TokenArea, str] = {
            self.headline: text_key(voice, HEADLINE),
            self.nameless: text_key(voice, NAMELESS),
            self.letter: text_key(voice, LETTER),
            self.text: text_key(voice, reason, self.wordings.value()),
            self.closing: text_key(voice, reason, self.gestures.value()),
        }
        return keys[area]


def gesture_word(gesture: GestureKind) -> str:
    """Return what a gesture is called on the screen."""
    return {
        GestureKind.DISCOUNT: _("Discount"),
        GestureKind.GIFT: _("Gift"),
        GestureKind.WORDS: _("Words only"),
        GestureKind.VALUE: _("Value"),
    }[gesture]


def _row(*parts: QWidget) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    for part in parts:
        row.addWidget(part, 1)
    return box
