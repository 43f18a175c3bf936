"""The glance: who is chosen beside the search, so that most visits need no Enter."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from careapp import clock
from careapp.rules.loyalty.programme import Programme
from careapp.rules.names import address_of
from careapp.rules.sales import read_items
from careapp.rules.writing import uncapitalised
from careapp.text import _, format_ago, format_money, language
from careapp.ui.loyalty_words import visits_words
from careapp.ui.people import quoted, register_badge, say_icon, show_tier, shown_name
from careapp.ui.standing import StandingPart
from careapp.ui.theme import restyle
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import Avatar, Badge, IconLabel
from careapp.ui.widgets.button import Button, Kind
from careapp.ui.widgets.card import Card, Rule
from careapp.ui.widgets.flow import FlowLayout
from careapp.ui.widgets.label import ELabel, QuoteLabel, StressedLabel, Text

if TYPE_CHECKING:
    from careapp.rules.saying import Saying
    from careapp.services.card import Glance
    from careapp.services.find import FoundPerson

_MOST_ITEMS = 2
"""Of the last purchase: more would not fit beside its amount."""


class GlanceCard(Card):
    """Name first, then what to say, then where they stand; a guess shows only who it is."""

    open_asked = Signal(object)
    """Open the card of the customer with this id."""
    purchase_asked = Signal(object)
    """Record a purchase of the customer with this id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with nobody."""
        super().__init__(parent=parent)
        self._customer_id: int | None = None
        self._build()
        self._lay_out()
        self.show_nobody()

    def show_nobody(self) -> None:
        """Show that nobody is chosen."""
        self._customer_id = None
        self._hide_standing()
        self.who.hide()
        self.buttons.hide()
        self.nobody.show()

    def show_guess(self, person: "FoundPerson") -> None:
        """Show no more than who it might be: the wrong history is worse than a question."""
        self._show_who(person)
        self._hide_standing()
        self.badges.hide()
        self.purchase.hide()

    def show_person(self, person: "FoundPerson", programme: Programme) -> None:
        """Show at once what the search already knows; the rest follows by `show_glance`."""
        if person.customer_id != self._customer_id:
            self._hide_standing()
        self._show_who(person)
        self.badges.show()
        self.purchase.show()
        address = address_of(person, language())
        register = register_badge(person.register)
        self.register.set_badge(register, Tone.ACCENT, "user")
        self.register.setVisible(bool(register))
        self.called.set_badge(quoted(address), Tone.NEUTRAL, "quote")
        self.called.setVisible(bool(address) and address != person.name)
        show_tier(self.tier, person, programme)

    def show_glance(self, glance: "Glance") -> None:
        """Show what to say and where they stand, if they are still the one who is chosen."""
        if glance.person.id != self._customer_id:
            return
        self._show_saying(glance.saying)
        loyalty, visits = glance.loyalty, glance.visits
        if loyalty is None or visits is None:
            return
        self.loyalty.setVisible(glance.person.is_customer)
        self.loyalty.show_standing(loyalty)
        last = glance.last_purchase
        self.last_row.setVisible(last is not None)
        if last is not None:
            day = format_ago(last.day, clock.shop_day(clock.now()))
            items = ", ".join(map(uncapitalised, read_items(last.text)[:_MOST_ITEMS]))
            self.last.setText(
                " · ".join(part for part in (day[:1].upper() + day[1:], items) if part)
            )
            self.last_amount.setText(format_money(last.amount_cents))
        self.visits.setText(visits_words(visits))
        self.facts.setVisible(not self._is_discreet)

    def set_discreet(self, is_discreet: bool) -> None:
        """Show no more than the name and the reward; the rest comes with the next glance."""
        self._is_discreet = is_discreet
        self._hide_standing()

    def _build(self) -> None:
        self._is_discreet = False
        self.avatar = Avatar("", 60)
        self.name = ELabel("", Face.GREET)
        self.said_icon = IconLabel("volume-2", 18, "text2")
        self.said = StressedLabel("", Face.BODY, "text2")
        self.register = Badge("", Tone.ACCENT, "user")
        self.called = Badge("", Tone.NEUTRAL, "quote")
        self.tier = Badge("", Tone.NEUTRAL)
        self.say = QFrame()
        self.say.setProperty("cls", "note")
        self.say_icon = IconLabel("message-circle-heart", 22)
        self.say_lead = Text("", Face.BODY_S)
        self.quote = QuoteLabel("", Face.QUOTE_S)
        self.loyalty = StandingPart(92)
        self.last = ELabel("", Face.SEC)
        self.last_amount = Text("", Face.SEC_S)
        self.last_amount.setWordWrap(False)
        self.visits = ELabel("", Face.SEC, "text2")
        self.nobody = Text(_("Choose somebody, and who they are appears here."), Face.BODY, "text2")
        self.nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.open = Button(_("Open the card"), Kind.PRIMARY, key="⏎")
        self.open.clicked.connect(lambda: self.open_asked.emit(self._customer_id))
        self.purchase = Button(_("Purchase"), icon="shopping-bag", key="F5")
        self.purchase.clicked.connect(lambda: self.purchase_asked.emit(self._customer_id))

    def _lay_out(self) -> None:
        self.body.setSpacing(14)
        self.body.addWidget(self._who())
        self.body.addWidget(self._say())
        self.body.addWidget(self.loyalty)
        self.body.addWidget(self._facts())
        self.body.addWidget(self.nobody, 100)
        self.body.addStretch(1)
        self.buttons = QWidget()
        row = QHBoxLayout(self.buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.open, 1)
        row.addWidget(self.purchase)
        self.body.addWidget(self.buttons)

    def _who(self) -> QWidget:
        self.who = QWidget()
        self.said_row = _row(self.said_icon, (self.said, 1))
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.name)
        names.addWidget(self.said_row)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(names, 1)
        self.badges = QWidget()
        flow = FlowLayout(8, self.badges)
        for badge in (self.register, self.called, self.tier):
            flow.addWidget(badge)
        column = QVBoxLayout(self.who)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.badges)
        return self.who

    def _say(self) -> QWidget:
        column = QVBoxLayout(self.say)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(6)
        column.addWidget(_row(self.say_icon, (self.say_lead, 1)))
        column.addWidget(self.quote)
        return self.say

    def _facts(self) -> QWidget:
        self.facts = QWidget()
        column = QVBoxLayout(self.facts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.last_row = _row(
            IconLabel("shopping-bag", 20, "text2"), (self.last, 1), self.last_amount
        )
        column.addWidget(Rule())
        column.addWidget(self.last_row)
        column.addWidget(_row(IconLabel("footprints", 20, "text2"), (self.visits, 1)))
        return self.facts

    def _show_who(self, person: "FoundPerson") -> None:
        self._customer_id = person.customer_id
        name = shown_name(person.name)
        self.avatar.set_name(name)
        self.name.setText(name)
        words = _("say {pronunciation}").format(pronunciation=person.pronunciation)
        self.said.set_stressed(words, person.pronunciation)
        self.said_row.setVisible(bool(person.pronunciation))
        self.nobody.hide()
        self.who.show()
        self.buttons.show()

    def _hide_standing(self) -> None:
        self.say.hide()
        self.loyalty.hide()
        self.facts.hide()

    def _show_saying(self, saying: "Saying | None") -> None:
        is_shown = saying is not None and (saying.is_for_all or not self._is_discreet)
        self.say.setVisible(is_shown)
        if saying is None:
            return
        tone = Tone(saying.tone)
        restyle(self.say, tone=tone.value)
        self.say_icon.set_icon(say_icon(saying.key), tone.value)
        self.say_lead.setText(saying.lead)
        self.quote.setText(quoted(saying.text))


def _row(*parts: QWidget | tuple[QWidget, int]) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    for part in parts:
        widget, stretch = part if isinstance(part, tuple) else (part, 0)
        row.addWidget(widget, stretch)
    return holder
