"""Step 2 of a case: two or three ways out, and what the person asked for."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from careapp.rules.care.causes import Cause
from careapp.rules.care.drafts import CaseDraft
from careapp.rules.care.options import MOST, Option, OptionKind
from careapp.rules.care.suggestions import suggested_options
from careapp.rules.limits import available_cents
from careapp.rules.vouchers.voice import Voice
from careapp.services.case_page import CaseSight
from careapp.services.composing import Composing
from careapp.text import _, format_money
from careapp.ui.pages.case_parts import StepForm, words_box
from careapp.ui.theme import theme
from careapp.ui.widgets.button import SMALL, Button, Kind
from careapp.ui.widgets.field import TextArea
from careapp.ui.widgets.options import Option as Choice
from careapp.ui.widgets.options import OptionCard, OptionCards

_HEIGHT, _LOW_HEIGHT = 100, 84
_CARD, _LOW_CARD = 64, 60
ICONS = {
    OptionKind.REMAKE: "refresh-cw",
    OptionKind.REFUND: "banknote",
    OptionKind.VOUCHER: "ticket",
    OptionKind.WORDS: "message-circle-heart",
    OptionKind.OTHER: "sparkles",
}
_GIVEN = (OptionKind.VOUCHER, OptionKind.REFUND)
_NEW = Option(OptionKind.OTHER, "")


class OptionsForm(StepForm):
    """The ways out as cards to choose from; each can be put into other words."""

    changed = Signal()
    """A way has other words."""
    edit_asked = Signal(int, object)
    """Write a way: its place from 0, and the `Option` as it stands."""

    def __init__(self) -> None:
        """Offer nothing yet."""
        super().__init__(_("What can we do together?"), "", _("We agree"))
        self.options: tuple[Option, ...] = ()
        self._apology: Composing | None = None
        self.cards = OptionCards([])
        self.edit = Button(_("Change this one"), Kind.GHOST, "pencil", "Ctrl E", height=SMALL)
        self.add = Button(_("Another way"), Kind.GHOST, "plus", height=SMALL)
        self.wish = words_box(_("What they asked for"), _HEIGHT)
        self._lay_out()
        self.edit.clicked.connect(self._edit)
        self.add.clicked.connect(lambda: self.edit_asked.emit(len(self.options), _NEW))

    @property
    def first_focus(self) -> QWidget:
        """The ways, which 1 to 3 choose."""
        return self.cards.focusProxy() or self.cards.findChild(OptionCard) or self.wish.edit

    def focus_ways(self) -> None:
        """Put the focus on the way that was chosen."""
        self.first_focus.setFocus()

    def areas(self) -> tuple[TextArea, ...]:
        """Return the box of the wish."""
        return (self.wish,)

    def show_case(self, sight: CaseSight) -> None:
        """Know the limits, and how the person is asked."""
        self._apology = sight.apology
        formal = sight.apology.recipient.voice is not Voice.TU
        self.lead.setText(
            _("Offer two or three, then ask formally: “Which do you prefer?”")
            if formal
            else _("Offer two or three, then ask: “Which do you prefer?”")
        )

    def fill(self, draft: CaseDraft) -> None:
        """Show the ways of a case."""
        self.wish.set_text(draft.wish)
        self._show(draft.options, draft.chosen)

    def read(self, draft: CaseDraft) -> CaseDraft:
        """Return the case with these ways."""
        return replace(draft, options=self.options, chosen=self.chosen(), wish=self.wish.text())

    def chosen(self) -> int | None:
        """Return which way they prefer, from 0."""
        key = self.cards.value()
        return None if key is None else int(key)

    def suggest(self, causes: tuple[Cause, ...]) -> None:
        """Begin with ways that often fit, where none is written yet."""
        if not self.options:
            self._show(suggested_options(causes), None)

    def take_option(self, place: int, option: Option | None) -> None:
        """Put a way in its place; None takes it away."""
        options = list(self.options)
        options[place : place + 1] = [] if option is None else [option]
        chosen = self.chosen()
        if option is None:
            chosen = None  # nobody agreed on the way that comes into its place
        elif chosen is None:
            chosen = place
        self._show(tuple(options), chosen)
        self.changed.emit()

    def _show(self, options: tuple[Option, ...], chosen: int | None) -> None:
        self.options = options
        cards = OptionCards(
            [
                Choice(str(place), option.text, ICONS[option.kind], self._sub(option))
                for place, option in enumerate(options)
            ],
            _("Ways out"),
            height=_LOW_CARD if theme().compact else _CARD,
        )
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.cards.isAncestorOf(focused)
        self.column.replaceWidget(self.cards, cards)
        self.cards.hide()
        self.cards.deleteLater()
        self.cards = cards
        if chosen is not None and chosen < len(options):
            cards.set_value(str(chosen))
        cards.changed.connect(lambda _key: self.edit.setEnabled(True))
        self.edit.setEnabled(cards.value() is not None)
        self.add.setVisible(len(options) < MOST)
        self.chain()
        if had_focus:
            self.focus_ways()

    def _sub(self, option: Option) -> str:
        cost = ""
        if option.cost_cents:
            cost = _("cost {amount}").format(amount=format_money(option.cost_cents))
        return " · ".join(filter(None, (option.detail, cost, self._limit_words(option))))

    def _limit_words(self, option: Option) -> str:
        """Say whether a voucher or money of this worth is within the limits."""
        facts = self._apology
        if facts is None or option.kind not in _GIVEN or not option.cost_cents:
            return ""
        possible = available_cents(facts.limits, facts.donated_cents)
        if possible is not None and option.cost_cents > possible:
            return _("above your limit, ask {name}").format(name=facts.approver)
        return _("within your limit") if option.kind is OptionKind.VOUCHER else ""

    def _edit(self) -> None:
        place = self.chosen()
        if place is not None:
            self.edit_asked.emit(place, self.options[place])

    def _lay_out(self) -> None:
        acts = QHBoxLayout()
        acts.addWidget(self.edit)
        acts.addWidget(self.add)
        acts.addStretch(1)
        self.column.addWidget(self.cards)
        self.column.addLayout(acts)
        self.column.addWidget(self.wish)
        self.column.addStretch(1)
        self.foot.addWidget(self.onward)
        theme().density_changed.connect(self._take_height)
        self._take_height()

    def _take_height(self) -> None:
        self.wish.edit.setFixedHeight(_LOW_HEIGHT if theme().compact else _HEIGHT)
        if self.options:
            self._show(self.options, self.chosen())
