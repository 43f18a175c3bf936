"""The left side of the composer: reason, gesture, message, signature, last day."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careapp import clock
from careapp.errors import Refused
from careapp.rules.limits import Bound, available_cents, check_limit, possible_now
from careapp.rules.tone.check import Kind as TextKind
from careapp.rules.vouchers.apology import APOLOGY
from careapp.rules.vouchers.drafts import MESSAGE_LIMIT, MOST_CENTS, draft_messages
from careapp.rules.vouchers.hints import Draft, ReadHint, read_hints
from careapp.rules.vouchers.kind import OTHER, Gesture, GestureKind, VoucherKind
from careapp.rules.vouchers.validity import default_expiry
from careapp.rules.writing import is_visible
from careapp.services.composing import Composing
from careapp.text import N_, _, format_money
from careapp.ui.hints import fill_hints
from careapp.ui.pages.composer_facts import FactFields
from careapp.ui.theme import theme
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import IconLabel
from careapp.ui.widgets.button import SMALL, Button, Kind
from careapp.ui.widgets.card import Card
from careapp.ui.widgets.combo import Combo
from careapp.ui.widgets.date_field import DateField
from careapp.ui.widgets.field import Field, Labelled, TextArea
from careapp.ui.widgets.flow import FlowLayout
from careapp.ui.widgets.label import ELabel, Text
from careapp.ui.widgets.options import Option, OptionCards
from careapp.ui.widgets.pills import Pills
from careapp.ui.widgets.progress import ProgressBar
from careapp.ui.widgets.stepper import MoneyStepper
from careapp.ui.widgets.tone_hints import ToneHints, Writing

WIDTH, WIDE_WIDTH = 566, 580
_LEAST_CENTS = 50
_STEP_CENTS = 50
_USUAL_CENTS = 500
"""What a discount begins with, where the kind begins with none."""
_LIMIT_WORDS = {
    Bound.PERSON: N_("your limit: {amount}"),
    Bound.KIND: N_("limit of this kind: {amount}"),
    Bound.DAY: N_("left for today: {amount}"),
}
_MOST_PROLONGED = timedelta(days=4 * 365)
_MESSAGE_HEIGHT, _COMPACT_MESSAGE_HEIGHT, _MESSAGE_HEIGHT_BELOW_FACTS = 128, 104, 80


class ComposerForm(Card):
    """Every choice of a voucher; `changed` after each of them, so that the preview follows."""

    changed = Signal()
    approval_asked = Signal()
    """The amount is above a limit: somebody else is to approve it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the form; `start` fills it for one person and one kind."""
        super().__init__(parent=parent)
        self._facts: Composing | None = None
        self._approved_cents = -1
        self._variant = 0
        self._drafted = ""
        self._shown_hints: Sequence[ReadHint] = ()
        self._build()
        self._lay_out()
        self._connect()

    def start(self, facts: Composing) -> None:
        """Fill the form for one person, with the first reason and the usual gesture."""
        usual = facts.kind.default_gesture.amount_cents or _USUAL_CENTS
        possible = available_cents(facts.limits, facts.donated_cents)
        amount = usual if possible is None else min(usual, possible)
        self.amount.set_value(max(amount, _LEAST_CENTS))
        self.signature.set_options([(name, name) for name in facts.signatures])
        self.take_kind(facts)

    def take_kind(self, facts: Composing) -> None:
        """Offer what a kind offers; what somebody has typed or chosen by hand stays."""
        before, self._facts = self._facts, None
        self._offer_reasons(facts.kind)
        self._offer_gestures(facts.kind, before)
        self._offer_days(facts, before)
        self.fact_lines.ask(facts.kind.facts, facts.facts)
        # Not before all is filled in: from now on each change is followed at once.
        self._facts = facts
        self._take_height()
        self._show_limit()
        self._redraft()

    def reason(self) -> str:
        """Return the key of the chosen reason."""
        return next(iter(self.reasons.values()), "")

    def chosen_gesture(self) -> Gesture:
        """Return the gesture as it stands; the services check it."""
        match GestureKind(self.gesture.value() or GestureKind.WORDS):
            case GestureKind.DISCOUNT:
                return Gesture.discount(self.amount.value())
            case GestureKind.GIFT:
                return Gesture.of_gift(self.gift.text())
            case _:
                return Gesture.words_only()

    def shown_gesture(self) -> Gesture:
        """Return the gesture for the preview, with an example where no gift is written yet."""
        gesture = self.chosen_gesture()
        is_open = gesture.kind is GestureKind.GIFT and not is_visible(gesture.gift)
        return Gesture.of_gift(_("a coffee")) if is_open else gesture

    @property
    def is_allowed(self) -> bool:
        """Whether a voucher may be made of what stands in the form."""
        return not self.excess() and not self.message.is_over_limit

    def excess(self) -> str:
        """Return why the amount cannot be given and what is possible, or nothing."""
        facts, gesture = self._facts, self.chosen_gesture()
        if facts is None:
            return ""
        if gesture.kind is GestureKind.DISCOUNT and not self.amount.is_readable():
            words = _("An amount from {least} to {most}, please.")
            return words.format(least=format_money(_LEAST_CENTS), most=format_money(MOST_CENTS))
        if gesture.amount_cents <= self._approved_cents:
            return ""
        try:
            check_limit(gesture.amount_cents, facts.limits, facts.donated_cents, facts.approver)
        except Refused as refusal:
            return refusal.text
        return ""

    def take_approval(self, cents: int) -> None:
        """Let the voucher give so much: who may has approved it."""
        self._approved_cents = cents
        self._take_change()

    def take_other_words(self) -> None:
        """Offer the next wording."""
        self._variant += 1
        self._draft()

    def _offer_reasons(self, kind: VoucherKind) -> None:
        """Choose the first reason; one in somebody's own words stays so."""
        keys, chosen = [reason.key for reason in kind.choices], self.reason()
        self.question.setText(_(kind.question))
        self.reasons.setAccessibleName(_(kind.question))
        self.reasons.set_options([(reason.key, _(reason.label)) for reason in kind.choices])
        self.reasons.set_values([chosen if chosen in keys else keys[0]])

    def _offer_gestures(self, kind: VoucherKind, before: Composing | None) -> None:
        chosen, usual = self.chosen_gesture().kind, kind.default_gesture.kind
        is_by_hand = before is not None and chosen is not before.kind.default_gesture.kind
        self.gesture.show_options(kind.gestures)
        self.gesture.set_value(chosen if is_by_hand and chosen in kind.gestures else usual)
        self.gesture_box.setVisible(len(kind.gestures) > 1)

    def _offer_days(self, facts: Composing, before: Composing | None) -> None:
        last = default_expiry(facts.kind, facts.today)
        usual = default_expiry(before.kind, before.today) if before else None
        is_by_hand = before is not None and self.expiry.value() != usual
        self.expiry.set_range(facts.today, last + _MOST_PROLONGED)
        if not is_by_hand:
            self.expiry.set_value(last)

    def _build(self) -> None:
        self.question = Text("", Face.SEC_S)
        self.reasons = Pills()
        self.fact_lines = FactFields()
        self.typed_reason = Field(_("The reason in a few words"))
        self.limit = ELabel("", Face.SEC, "text2")
        self.gesture = OptionCards(
            [
                Option(GestureKind.DISCOUNT, _("Discount"), "percent"),
                Option(GestureKind.GIFT, _("Gift"), "gift"),
                Option(GestureKind.WORDS, _("Words only"), "pen-line"),
            ],
            _("Gesture"),
            height=56,
            is_row=True,
            has_numbers=False,
        )
        self.amount = MoneyStepper(_LEAST_CENTS, MOST_CENTS, step=_STEP_CENTS, name=_("Discount"))
        self.amount.setFixedWidth(200)
        self.given = ELabel("", Face.SEC, "text2")
        self.given_of = ELabel("", Face.SEC, "text2")
        self.given_bar = ProgressBar(_("Given today"), height=6)
        self.excess_icon = IconLabel("circle-alert", 18, "warn")
        self.excess_words = Text("", Face.SEC, "warn")
        self.reduce = Button("", height=44)
        self.ask = Button("", icon="key-round", height=44)
        self.ask.clicked.connect(self.approval_asked)
        self.gift = Field(_("What you are giving"), placeholder=_("a coffee"))
        self.message = TextArea(_("Message"), MESSAGE_LIMIT, _MESSAGE_HEIGHT)
        self.other_words = Button(_("Other words"), Kind.GHOST, "refresh-cw", height=SMALL)
        self.message.head.insertWidget(1, self.other_words)
        self.message.head.setStretch(2, 0)
        self.message.head.insertStretch(1, 1)
        self.signature = Combo(icon="pen-tool", name=_("Signature"))
        self.expiry = DateField(clock.today(), _("Last day"))
        self.hint_box = QWidget()
        self.hints = FlowLayout(14, self.hint_box)
        self.tone = ToneHints(self._writing, self.message.rewrite)

    def _lay_out(self) -> None:
        self.body.addWidget(self.question)
        self.body.addWidget(self.reasons)
        self.body.addWidget(self.typed_reason)
        self.body.addWidget(self.fact_lines)
        self.body.addWidget(self._gesture_rows())
        self.body.addWidget(self._amount_row())
        self.body.addWidget(self.gift)
        self.body.addWidget(self.message)
        self.body.addWidget(self.hint_box)
        self.body.addWidget(self.tone)
        last_row = QHBoxLayout()
        last_row.setSpacing(12)
        self.expiry_box = Labelled(_("Last day"), self.expiry)
        last_row.addWidget(Labelled(_("Signature"), self.signature), 1)
        last_row.addWidget(self.expiry_box, 1)
        self.body.addLayout(last_row)
        self.body.addStretch(1)

    def _gesture_rows(self) -> QWidget:
        self.gesture_box = QWidget()
        head = QHBoxLayout()
        head.addWidget(Text(_("Gesture"), Face.SEC_S), 1)
        head.addWidget(self.limit)
        rows = QVBoxLayout(self.gesture_box)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(head)
        rows.addWidget(self.gesture)
        return self.gesture_box

    def _amount_row(self) -> QWidget:
        self.amount_row = QWidget()
        column = QVBoxLayout(self.amount_row)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        column.addLayout(row)
        ways_on = QHBoxLayout()
        ways_on.setSpacing(10)
        ways_on.addWidget(self.ask)
        ways_on.addWidget(self.reduce)
        ways_on.addStretch(1)
        column.addLayout(ways_on)
        row.setSpacing(16)
        row.addWidget(self.amount, 0, Qt.AlignmentFlag.AlignLeft)
        self.given_box, self.excess_box = QWidget(), QWidget()
        given = QVBoxLayout(self.given_box)
        given.setContentsMargins(0, 0, 0, 0)
        words = QHBoxLayout()
        words.addWidget(self.given, 1)
        words.addWidget(self.given_of)
        given.addLayout(words)
        given.addWidget(self.given_bar)
        excess = QHBoxLayout(self.excess_box)
        excess.setContentsMargins(0, 0, 0, 0)
        excess.addWidget(self.excess_icon)
        excess.addWidget(self.excess_words, 1)
        row.addWidget(self.given_box, 1)
        row.addWidget(self.excess_box, 1)
        return self.amount_row

    def _connect(self) -> None:
        self.reasons.changed.connect(self._redraft)
        self.gesture.changed.connect(self._redraft)
        self.amount.changed.connect(lambda _cents: self._take_change())
        # Also while it cannot be read: what was read before must not be given then.
        self.amount.lineEdit().textEdited.connect(lambda _text: self._take_change())
        self.reduce.clicked.connect(self._reduce)
        self.other_words.clicked.connect(self.take_other_words)
        for field in (self.gift, self.typed_reason, self.message):
            field.changed.connect(lambda _text: self._take_change())
        self.fact_lines.changed.connect(self._take_change)
        self.signature.chosen.connect(lambda _name: self._take_change())
        self.expiry.changed.connect(lambda _day: self._take_change())
        theme().density_changed.connect(self._take_height)
        self._take_height()

    def _take_height(self) -> None:
        height = _COMPACT_MESSAGE_HEIGHT if theme().compact else _MESSAGE_HEIGHT
        has_facts = self._facts is not None and bool(self._facts.kind.facts)
        self.message.edit.setFixedHeight(_MESSAGE_HEIGHT_BELOW_FACTS if has_facts else height)
        self.setFixedWidth(form_width())

    def _redraft(self) -> None:
        """Write the message anew unless somebody has written into it by hand."""
        self._variant = 0
        if self.message.text() in {"", self._drafted}:
            self._draft()
        else:
            self._take_change()

    def _draft(self) -> None:
        facts = self._facts
        if facts is None:
            return
        drafts = draft_messages(
            facts.kind.reason(self.reason()),
            facts.recipient.voice,
            self.chosen_gesture().kind,
            facts.tokens,
        )
        self._drafted = drafts[self._variant % len(drafts)] if drafts else ""
        self.message.rewrite(self._drafted)
        self._take_change()

    def _reduce(self) -> None:
        facts = self._facts
        possible = available_cents(facts.limits, facts.donated_cents) if facts else None
        if possible:
            self.amount.set_value(possible)
            self._take_change()

    def _take_change(self) -> None:
        if self._facts is None:
            return
        gesture = self.chosen_gesture()
        self.typed_reason.setVisible(self.reason() == OTHER)
        self.amount_row.setVisible(gesture.kind is GestureKind.DISCOUNT)
        self.gift.setVisible(gesture.kind is GestureKind.GIFT)
        self.expiry_box.setVisible(gesture.has_code)
        self.limit.setVisible(gesture.kind is GestureKind.DISCOUNT)
        self._show_excess()
        self._show_hints()
        self.tone.follow()
        self.changed.emit()

    def _show_limit(self) -> None:
        facts = self._facts
        if facts is None or facts.limits.daily_cents is None:
            self.given_box.hide()
            return
        possible = possible_now(facts.limits, facts.donated_cents)
        if possible is not None:
            words = _LIMIT_WORDS[possible.bound]
            self.limit.setText(_(words).format(amount=format_money(possible.cents)))
        given, daily = facts.donated_cents, facts.limits.daily_cents
        self.given.setText(_("Given today {amount}").format(amount=format_money(given)))
        self.given_of.setText(_("of {amount}").format(amount=format_money(daily)))
        self.given_bar.set_progress(min(given, daily), max(1, daily))

    def _show_excess(self) -> None:
        words, facts = self.excess(), self._facts
        has_daily = facts is not None and facts.limits.daily_cents is not None
        self.amount.set_over_limit(bool(words))
        self.excess_box.setVisible(bool(words))
        self.given_box.setVisible(has_daily and not words)
        self.excess_words.setText(words)
        possible = available_cents(facts.limits, facts.donated_cents) if facts else None
        self.reduce.setVisible(bool(words) and bool(possible))
        self.ask.setVisible(bool(words) and self.amount.is_readable())
        self.ask.setText(_("Ask {name}").format(name=_first_name(facts)))
        if possible:
            self.reduce.setText(_("Make it {amount}").format(amount=format_money(possible)))

    def _show_hints(self) -> None:
        facts = self._facts
        if facts is None:
            return
        recipient = facts.recipient
        draft = Draft(recipient.voice, recipient.address, self.message.text())
        hints = read_hints(facts.kind.hints, draft)
        if hints != self._shown_hints:
            self._shown_hints = hints
            fill_hints(self.hints, hints)

    def _writing(self) -> Writing:
        facts = self._facts
        if facts is None:
            return Writing("")
        recipient = facts.recipient
        return Writing(
            self.message.text(),
            TextKind.APOLOGY if facts.kind.key == APOLOGY.key else TextKind.MESSAGE,
            recipient.voice.language,
            (recipient.name, recipient.call_name),
            facts.kind.headline(recipient.voice, recipient.address),
        )


def _first_name(facts: Composing | None) -> str:
    return facts.approver.partition(" ")[0] if facts else ""


def form_width() -> int:
    """Return the width of the form at the present density, in logical pixels."""
    return WIDE_WIDTH if theme().wide else WIDTH
