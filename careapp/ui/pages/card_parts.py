"""The parts of the card: the head, loyalty with its rewards, and what somebody looks for."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careapp.rules.loyalty.earning import Unit
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.versions import Offer
from careapp.rules.saying import APOLOGY
from careapp.rules.vouchers.kind import Gesture, GestureKind
from careapp.services.card import Card as CardFacts
from careapp.services.card import OpenVoucher, Person
from careapp.services.standing import Loyalty
from careapp.text import _, format_ago, format_date, format_money
from careapp.ui.loyalty_words import (
    next_tier_words,
    offer_words,
    other_balance_words,
    until_words,
    visits_words,
)
from careapp.ui.people import address_line, quoted, register_badge, say_icon, show_tier, shown_name
from careapp.ui.standing import ExpiryLines, StandingPart
from careapp.ui.theme import theme
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import Avatar, Badge, IconDisc, IconLabel
from careapp.ui.widgets.button import SMALL, Button, Kind
from careapp.ui.widgets.card import Card, Rule, SayBand
from careapp.ui.widgets.label import ELabel, StressedLabel, Text

LEFT, LEFT_WIDE = 388, 428
_TITLE_HEIGHT = 40
"""That of the filters of the history: the titles of the cards stand on one line."""


class Head(QWidget):
    """Who it is: name first, how to say it, how to address them; right: edit and back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with nobody."""
        super().__init__(parent)
        self.avatar = Avatar("", 76, compact_size=60)
        self.name = ELabel("", Face.HERO)
        self.said_icon = IconLabel("volume-2", 18, "text2")
        self.said = StressedLabel("", Face.BODY, "text2")
        self.register = Badge("", Tone.ACCENT, "user")
        self.called = Badge("", Tone.NEUTRAL, "quote")
        self.tier = Badge("", Tone.NEUTRAL)
        self.left_alone = Button(_("Do not contact"), Kind.GHOST, "bell-off", height=SMALL)
        self.left_alone.setToolTip(_("Press once they ask to hear from us again."))
        self.away = Button(_("Ask why"), Kind.GHOST, "message-circle-heart", height=SMALL)
        self.away.setToolTip(_("They have not been here for longer than usual."))
        for part in (self.left_alone, self.away):
            part.hide()
        self.visits = ELabel("", Face.SEC, "text2")
        self.edit = Button(_("Edit"), Kind.GHOST, "pencil", "Ctrl E")
        self.back = Button(_("Counter"), icon="arrow-left", key="Esc")
        self._lay_out()

    def clear(self) -> None:
        """Show nobody while the next person is being fetched."""
        for words in (self.name, self.said, self.visits):
            words.setText("")
        for part in (self.said_icon, self.register, self.called, self.left_alone, self.away):
            part.hide()
        self.avatar.set_name("")

    def show_person(self, card: CardFacts, programme: Programme, look_at: str) -> None:
        """Show the person of a card; *look_at* are the words about their visits."""
        person = card.person
        name = shown_name(person.name)
        self.avatar.set_name(name)
        self.name.setText(name)
        words = _("say {pronunciation}").format(pronunciation=person.pronunciation)
        self.said.set_stressed(words, person.pronunciation)
        for part in (self.said, self.said_icon):
            part.setVisible(bool(person.pronunciation))
        register = register_badge(person.register)
        self.register.set_badge(register, Tone.ACCENT, "user")
        self.register.setVisible(bool(register) and bool(person.name))
        self.called.set_badge(quoted(person.address), Tone.NEUTRAL, "quote")
        self.called.setVisible(bool(person.address) and person.address != person.name)
        show_tier(self.tier, Tiered(card.person, card.loyalty), programme)
        self.left_alone.setVisible(person.is_left_alone)
        self.visits.setText(look_at)

    def _lay_out(self) -> None:
        names = QHBoxLayout()
        names.setSpacing(8)
        names.addWidget(self.name)
        names.addSpacing(8)
        names.addWidget(self.said_icon)
        names.addWidget(self.said, 1)
        names.addWidget(self.left_alone)
        names.addWidget(self.away)
        badges = QHBoxLayout()
        badges.setSpacing(8)
        for badge in (self.register, self.called, self.tier):
            badges.addWidget(badge)
        badges.addSpacing(4)
        badges.addWidget(self.visits, 1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addLayout(names)
        words.addLayout(badges)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(self.avatar)
        row.addLayout(words, 1)
        row.addWidget(self.edit)
        row.addWidget(self.back)


class LoyaltyCard(Card):
    """Ring or stamps, what is missing, what expires, what is ready to be used."""

    reward_used = Signal(object)
    """Use a reward on a purchase: its `Offer`."""
    reward_taken = Signal(object)
    """Take a reward as a voucher: its `Offer`."""
    gift_asked = Signal()
    """Give a reward without points."""
    birthday_taken = Signal()
    """Print the gift for the birthday."""
    voucher_used = Signal(int)
    """Use a voucher: its id."""
    correction_asked = Signal()
    """Correct the points, or the stamps, by hand."""
    slip_asked = Signal()
    """Put the balance on paper."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(_("Loyalty"), parent=parent)
        self.title.setMinimumHeight(_TITLE_HEIGHT)
        self.slip = Button("", Kind.GHOST, "printer", height=SMALL, name=_("Print the balance"))
        self.slip.clicked.connect(self.slip_asked)
        self.heading.addWidget(self.slip)
        self.standing = StandingPart(112, compact_size=96)
        self.other = Text("", Face.SEC, "text2")
        self.expiries = ExpiryLines()
        self._birthday = QVBoxLayout()
        self.body.addWidget(self.standing)
        self.body.addWidget(self.other)
        self.body.addWidget(self.expiries)
        self.body.addLayout(self._birthday)
        self._vouchers: list[UseRow] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)
        self.correct = Button(_("Correct the points"), Kind.GHOST, "pencil", height=SMALL)
        self.correct.clicked.connect(self.correction_asked)
        self.give = Button(_("Give a reward"), Kind.GHOST, "gift", height=SMALL)
        self.give.clicked.connect(self.gift_asked)
        acts = QHBoxLayout()
        for button in (self.correct, self.give):
            button.hide()
            acts.addWidget(button)
        acts.addStretch(1)
        self.body.addLayout(acts)

    def show_loyalty(self, loyalty: Loyalty, vouchers: Sequence[OpenVoucher], today: date) -> None:
        """Show where a person stands and what they may use."""
        is_stamps = loyalty.unit is Unit.STAMP
        self.correct.setText(_("Correct the stamps") if is_stamps else _("Correct the points"))
        coming = loyalty.next_tier
        words = next_tier_words(coming, loyalty.measure, loyalty.unit) if coming else ""
        self.aside.setText(words)
        self.standing.show_standing(loyalty)
        other = other_balance_words(loyalty)
        self.other.setText(other)
        self.other.setVisible(bool(other))
        self.expiries.show_expiries(loyalty, today)
        self._fill_rows(loyalty.ready, vouchers)

    def hide_vouchers(self) -> None:
        """Show no voucher until the next person or refresh: it tells an amount, or an apology."""
        for row in self._vouchers:
            row.hide()

    def show_birthday(self, gesture: Gesture | None) -> None:
        """Offer the gift for the birthday, or none."""
        empty(self._birthday)
        if gesture is not None:
            row = UseRow(_("Birthday voucher"), gesture_words(gesture), is_to_print=True)
            row.use.clicked.connect(self.birthday_taken)
            self._birthday.addWidget(row)

    def _fill_rows(self, offers: Sequence[Offer], vouchers: Sequence[OpenVoucher]) -> None:
        empty(self._rows)
        self._vouchers = []
        if offers or vouchers:
            self._rows.addWidget(Rule())
        for offer in offers:
            self._rows.addWidget(self._offer_row(offer))
        for voucher in vouchers:
            row = UseRow(voucher_words(voucher), until_words(voucher.expires_on))
            row.use.clicked.connect(
                lambda _checked=False, voucher_id=voucher.id: self.voucher_used.emit(voucher_id)
            )
            self._rows.addWidget(row)
            self._vouchers.append(row)

    def _offer_row(self, offer: Offer) -> QWidget:
        row = UseRow(offer.reward.name, offer_words(offer))
        row.use.clicked.connect(lambda: self.reward_used.emit(offer))
        if not offer.reward.minimum_cents:
            row.add_print().clicked.connect(lambda: self.reward_taken.emit(offer))
        return row


class WishCard(Card):
    """What somebody who is not yet a customer looks for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(_("What they are looking for"), parent=parent)
        self.title.setMinimumHeight(_TITLE_HEIGHT)
        self.wish = Text("", Face.BODY)
        self.from_whom = ELabel("", Face.SEC, "text2")
        self._from_icon = IconLabel("users", 18, "text2")
        self.body.addWidget(self.wish)
        row = QHBoxLayout()
        row.addWidget(self._from_icon)
        row.addWidget(self.from_whom, 1)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self.ends = Text("", Face.CAP, "text2")
        self.body.addWidget(self.ends)

    def show_wish(self, looking_for: str, heard_from: str, ends_on: date | None) -> None:
        """Show what was asked, who sent them, and when the card goes by itself."""
        if ends_on is not None:
            words = _("If nothing more happens, this card deletes itself after {day}.")
            self.ends.setText(words.format(day=format_date(ends_on)))
        self.ends.setVisible(ends_on is not None)
        self.wish.setText(looking_for or _("Nothing is written down yet: ask, and note it."))
        self.from_whom.setText(_("Found us through {name}").format(name=heard_from))
        for part in (self.from_whom, self._from_icon):
            part.setVisible(bool(heard_from))


class Tiered:
    """A person with the tier, as `show_tier` wants them together."""

    def __init__(self, person: Person, loyalty: Loyalty) -> None:
        """Take what a badge needs of both."""
        self.name, self.family_name = person.name, person.family_name
        self.title, self.register = person.title, str(person.register)
        self.call_name, self.is_customer = person.call_name, person.is_customer
        self.tier = loyalty.tier.key


def voucher_words(voucher: OpenVoucher) -> str:
    """Return what a voucher gives: «Sconto 5,00 €», «Un caffè»."""
    kind = GestureKind(voucher.gesture)
    return gesture_words(Gesture(kind, voucher.amount_cents, voucher.gift_text))


def gesture_words(gesture: Gesture) -> str:
    """Return what is given, for the screen."""
    if gesture.kind is GestureKind.DISCOUNT:
        return _("{amount} off").format(amount=format_money(gesture.amount_cents))
    if gesture.kind is GestureKind.VALUE:
        return _("Gift card: {amount}").format(amount=format_money(gesture.amount_cents))
    return gesture.gift


def show_saying(band: SayBand, card: CardFacts) -> None:
    """Show what to say, or to ask the name where none is known."""
    saying = card.saying
    if saying is not None:
        band.say(
            saying.lead,
            quoted(saying.text),
            Tone(saying.tone),
            say_icon(saying.key),
            _("Apologised") if saying.key == APOLOGY else _("Said"),
        )
    elif not card.person.name:
        band.say(
            _("What to say · ask the name"),
            quoted(_("May I ask your name?")),
            Tone.ACCENT,
            "user-round",
            _("Write it down"),
        )
    band.setVisible(saying is not None or not card.person.name)


def head_words(card: CardFacts, today: date) -> str:
    """Return how often they came and when last."""
    if not card.person.is_customer:
        return ""
    if card.visits.last_on is None:
        return _("first visit")
    last = _("last one {ago}").format(ago=format_ago(card.visits.last_on, today))
    return f"{visits_words(card.visits)} · {last}"


def person_line(card: CardFacts) -> str:
    """Return the line under the title of a sheet: «signora Wójcik · Lei»."""
    person = card.person
    return address_line(person) if person.name else _("the till knows only a code")


def left_width() -> int:
    """Return the width of the left column at the present density."""
    return LEFT_WIDE if theme().wide else LEFT


def empty(rows: QVBoxLayout) -> None:
    """Take every part out of a column."""
    while (item := rows.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()


class UseRow(QWidget):
    """Something that can be used at once, and perhaps printed for later."""

    def __init__(self, title: str, sub: str, *, is_to_print: bool = False) -> None:
        super().__init__()
        self._title = title
        self.print: Button | None = None
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconDisc("gift", Tone.GIFT, 40))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ELabel(title, Face.BODY))
        words.addWidget(ELabel(sub, Face.SEC, "text2"))
        row.addLayout(words, 1)
        self.use = Button(_("Print") if is_to_print else _("Use"), height=SMALL)
        named = _("Print: {what}") if is_to_print else _("Use: {what}")
        self.use.setAccessibleName(named.format(what=title))
        row.addWidget(self.use)

    def add_print(self) -> Button:
        """Add the button that makes a voucher of it."""
        name = _("Print the voucher: {what}").format(what=self._title)
        button = Button(icon="printer", height=SMALL, name=name)
        self._row.addWidget(button)
        self.print = button
        return button
