"""Beside the steps of a case: whose it is, what helps now, what was learnt before."""

from collections.abc import Sequence
from textwrap import shorten

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careapp import clock
from careapp.rules.care.drafts import AgreementDraft
from careapp.rules.care.options import NAMES
from careapp.rules.care.promises import Due
from careapp.rules.care.similarity import NOTHING_SIMILAR, SIMILAR_WITHIN_DAYS
from careapp.rules.care.spoken import spoken_promise
from careapp.rules.loyalty.programme import Programme
from careapp.services.case_lists import Experience
from careapp.services.case_page import CaseSight, Lessons
from careapp.services.guidelines import GuidelineState, Rule
from careapp.text import _, format_short_day, ngettext
from careapp.ui.loyalty_words import visits_words
from careapp.ui.pages.card_parts import Tiered, empty
from careapp.ui.pages.case_parts import IconLine
from careapp.ui.people import address_line, quoted, show_tier, shown_name
from careapp.ui.theme import restyle
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import Avatar, Badge, IconDisc, IconLabel
from careapp.ui.widgets.button import SMALL, Button
from careapp.ui.widgets.card import Card, Inset
from careapp.ui.widgets.card import Rule as Line
from careapp.ui.widgets.label import ELabel, QuoteLabel, Text

_ANSWERED_IN = 2
"""The step in which the answer is given."""
_ROW_WORDS = 80
"""Characters of a guideline that are shown beside a new one."""


class CaseSide(QWidget):
    """The right column; each step shows its own cards below the person."""

    broken = Signal(int)
    """A guideline was not followed: its id."""

    def __init__(self) -> None:
        """Show nobody yet."""
        super().__init__()
        self.person = PersonCard()
        self.rules = QWidget()
        self.known = QVBoxLayout(self.rules)
        self.known.setContentsMargins(0, 0, 0, 0)
        self.known.setSpacing(14)
        self._known: tuple[tuple[Rule, ...], frozenset[int]] = ((), frozenset())
        self.now = _now_card()
        self.similar = SimilarCard()
        self.promise = PromiseCard()
        self.fair = _fair_card()
        self.written = WrittenCard()
        self.often = OftenCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.person)
        column.addWidget(self.rules)
        for card in self._cards():
            column.addWidget(card)
        column.addStretch(1)

    def show_step(self, number: int) -> None:
        """Show what belongs to a step, counted from 1: what was learnt before the answer."""
        self.rules.setVisible(number <= _ANSWERED_IN and self.known.count() > 0)
        shown = {
            1: (self.now,),
            2: (self.similar,),
            3: (self.promise, self.fair),
            4: (self.written, self.often),
        }[number]
        for card in self._cards():
            card.setVisible(card in shown)
        self.often.setVisible(self.often in shown and self.often.has_news)

    def show_rules(self, rules: Sequence[Rule], noted: frozenset[int]) -> None:
        """Show what was learnt from cases like this one; *noted* are those not followed."""
        shown = tuple(rules), noted
        if shown == self._known:
            return
        self._known = shown
        empty(self.known)
        for rule in rules:
            note = RuleNote(rule, is_noted=rule.id in noted)
            note.broken.connect(self.broken)
            self.known.addWidget(note)

    def show_lessons(self, lessons: Lessons, approver: str) -> None:
        """Show what was learnt from cases like this one."""
        self.show_rules(lessons.known, lessons.noted)
        self.similar.show_experience(lessons.experience)
        self.often.show_count(lessons.experience.lately)
        self.written.show_rules(lessons.written, approver)

    def _cards(self) -> tuple[Card, ...]:
        return (self.now, self.similar, self.promise, self.fair, self.written, self.often)


class PersonCard(Card):
    """Who it is, how to address them, how well we know each other."""

    def __init__(self) -> None:
        """Show nobody yet."""
        super().__init__()
        self.avatar = Avatar("", 48)
        self.name = ELabel("", Face.H2)
        self.address = ELabel("", Face.SEC, "text2")
        self.tier = Badge("", Tone.NEUTRAL)
        self.past = Text("", Face.SEC, "text2")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.address)
        head, below = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.avatar)
        head.addLayout(words, 1)
        below.addWidget(self.tier)
        below.addWidget(self.past, 1)
        self.body.addLayout(head)
        self.body.addLayout(below)

    def show_person(self, sight: CaseSight, programme: Programme) -> None:
        """Show whose case it is."""
        glance, person = sight.glance, sight.glance.person
        name = shown_name(person.name)
        self.avatar.set_name(name)
        self.name.setText(name)
        said = _("say {pronunciation}").format(pronunciation=person.pronunciation)
        parts = (address_line(person), said if person.pronunciation else "")
        self.address.setText(" · ".join(filter(None, parts)))
        if glance.loyalty is not None:
            show_tier(self.tier, Tiered(person, glance.loyalty), programme)
        visits = visits_words(glance.visits) if glance.visits and person.is_customer else ""
        self.past.setText(" · ".join(filter(None, (visits, _past_words(sight)))))


class RuleNote(Inset):
    """A guideline that holds for cases like this one, before anything is answered."""

    broken = Signal(int)

    def __init__(self, rule: Rule, *, is_noted: bool) -> None:
        """Show it, and whether it was noted that it was not followed."""
        super().__init__()
        self.setProperty("cls", "note")
        restyle(self, tone=Tone.GOOD.value)
        lead = QHBoxLayout()
        lead.addWidget(IconLabel("book-open", 20, "good"))
        lead.addWidget(Text(_("We learnt this before"), Face.SEC_S, "good"), 1)
        self.body.addLayout(lead)
        self.body.addWidget(Text(rule.when, Face.SEC_S))
        self.body.addWidget(Text(rule.then, Face.SEC))
        self.button = Button(_("It was not followed"), icon="flag", height=SMALL)
        self.button.clicked.connect(lambda: self.broken.emit(rule.id))
        self.noted = Text(broken_words(rule.breaches), Face.SEC, "text2")
        self.body.addWidget(self.button)
        self.body.addWidget(self.noted)
        self.button.setVisible(not is_noted)
        self.noted.setVisible(is_noted)
        self.setAccessibleName(f"{rule.when}. {rule.then}")


class SimilarCard(Card):
    """What was agreed in similar cases, and who came back after it."""

    def __init__(self) -> None:
        """Know nothing yet."""
        super().__init__(_("Similar cases"))
        self._lines = QVBoxLayout()
        self.body.addLayout(self._lines)

    def show_experience(self, experience: Experience) -> None:
        """Show what similar cases tell."""
        empty(self._lines)
        if not experience.outcomes:
            self._lines.addWidget(Text(_(NOTHING_SIMILAR), Face.SEC, "text2"))
        best = max((one.came_back / one.of for one in experience.outcomes), default=0)
        for one in experience.outcomes:
            back = _("{n} of {all} back again").format(n=one.came_back, all=one.of)
            is_best = bool(best) and one.came_back / one.of == best
            self._lines.addWidget(Pair(_(NAMES[one.kind]), back, "good" if is_best else "text"))


class PromiseCard(Card):
    """The promise as it is said, and its days."""

    def __init__(self) -> None:
        """Promise nothing yet."""
        super().__init__()
        self.setProperty("cls", "note")
        restyle(self, tone=Tone.WARN.value)
        lead = QHBoxLayout()
        lead.setSpacing(10)
        lead.addWidget(IconLabel("calendar-clock", 24, "warn"))
        lead.addWidget(Text(_("The promise"), Face.H3), 1)
        self.quote = QuoteLabel("", Face.QUOTE_S)
        self._lines = QVBoxLayout()
        self.body.addLayout(lead)
        self.body.addWidget(self.quote)
        self.body.addWidget(Line())
        self.body.addLayout(self._lines)

    def show_agreement(self, sight: CaseSight, plan: AgreementDraft) -> None:
        """Say an agreement in the person's register."""
        names = dict(sight.people)
        owner = names.get(plan.owner_id or 0, "").partition(" ")[0]
        voice, today = sight.apology.recipient.voice, clock.shop_day(clock.now())
        sentence = spoken_promise(voice, plan, owner or _("One of us"), today)
        self.quote.setText(
            quoted(sentence) if sentence else _("Write what and by when: it is said here.")
        )
        empty(self._lines)
        if plan.call is not None:
            self._lines.addWidget(Pair(_("Call"), _due_words(plan.call)))
        if plan.due is not None:
            self._lines.addWidget(Pair(_("Due"), _due_words(plan.due)))
        self._lines.addWidget(Pair(_("Appears in"), _("Today, for everybody")))


class WrittenCard(Card):
    """The guidelines that exist already, so that none is written twice."""

    def __init__(self) -> None:
        """Know none yet."""
        super().__init__(_("Written already"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(12)
        self.body.addLayout(self._lines)

    def show_rules(self, rules: Sequence[Rule], approver: str) -> None:
        """Show the newest of them."""
        empty(self._lines)
        if not rules:
            self._lines.addWidget(Text(_("No guideline yet: this is the first."), Face.SEC))
        for rule in rules:
            self._lines.addWidget(_rule_row(rule, approver))


class OftenCard(Card):
    """That the same thing happened before, lately."""

    def __init__(self) -> None:
        """Know nothing yet."""
        super().__init__()
        self.has_news = False
        self.title = Text("", Face.SEC_S)
        lead = QHBoxLayout()
        lead.addWidget(IconLabel("refresh-cw", 20))
        lead.addWidget(self.title, 1)
        self.body.addLayout(lead)
        words = _("A written rule would have spared them.")
        self.body.addWidget(Text(words, Face.SEC, "text2"))

    def show_count(self, lately: int) -> None:
        """Say how many there were, this one counted."""
        self.has_news = lately > 0
        words = ngettext(
            "{n} similar case in {days} days", "{n} similar cases in {days} days", lately + 1
        )
        self.title.setText(words.format(n=lately + 1, days=SIMILAR_WITHIN_DAYS))


class Pair(QWidget):
    """A word on the left, what it is on the right."""

    def __init__(self, left: str, right: str, ink: str = "text") -> None:
        """Show a pair."""
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.addWidget(ELabel(left, Face.SEC, "text2"), 1)
        value = Text(right, Face.SEC_M, ink)
        value.setWordWrap(False)
        row.addWidget(value)


def broken_words(times: int) -> str:
    """Return how often a guideline was not followed; nothing where it always was."""
    if not times:
        return ""
    return ngettext("not followed {n} time", "not followed {n} times", times).format(n=times)


def _past_words(sight: CaseSight) -> str:
    earlier = sight.case.earlier_cases if sight.case else 0
    if not earlier:
        return _("first time they complain")
    return ngettext("{n} complaint before", "{n} complaints before", earlier).format(n=earlier)


def _due_words(due: Due) -> str:
    day = format_short_day(due.on)
    return day if due.at is None else f"{day}, {due.at:%H:%M}"


def _rule_row(rule: Rule, approver: str) -> QWidget:
    is_approved = rule.state is GuidelineState.APPROVED
    row = QWidget()
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Text(shorten(rule.when, _ROW_WORDS, placeholder="…"), Face.SEC_M))
    sub = rule.then if is_approved else _("waiting for {name}").format(name=approver)
    words.addWidget(Text(shorten(sub, _ROW_WORDS, placeholder="…"), Face.SEC, "text2"))
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(10)
    line.addWidget(IconDisc("book-open", Tone.GOOD if is_approved else Tone.NEUTRAL, 36))
    line.addLayout(words, 1)
    return row


def _now_card() -> Card:
    card = Card(_("Now"))
    for words in (
        _("Look at the person, not at the screen"),
        _("“I’m sorry” before any question"),
        _("If it turns to politics or religion: listen, and go back to the fact"),
    ):
        card.body.addWidget(IconLine("check", "good", words))
    for words in (
        _("“But”, “however”, “it doesn’t usually happen”"),
        _("Blaming a colleague or the supplier"),
    ):
        card.body.addWidget(IconLine("x", "bad", words))
    return card


def _fair_card() -> Card:
    card = Card()
    lead = QHBoxLayout()
    lead.addWidget(IconLabel("scale", 20))
    lead.addWidget(Text(_("Is it right for both?"), Face.SEC_S), 1)
    card.body.addLayout(lead)
    words = _(
        "Fair for them, and really possible for us. If one of the two is missing, go back to the "
        "options."
    )
    card.body.addWidget(Text(words, Face.SEC, "text2"))
    return card
