"""How far a person has come: a ring of points or a card of stamps, and what is missing."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careapp.rules.loyalty.earning import Unit
from careapp.rules.loyalty.rewards import NextReward
from careapp.rules.loyalty.words import amount_words
from careapp.text import _, format_number
from careapp.ui.loyalty_words import (
    expiring_words,
    goal_words,
    later_words,
    missing_words,
    progress_words,
    visits_away_words,
)
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import IconLabel
from careapp.ui.widgets.fold import Fold
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.progress import Ring, Stamps

if TYPE_CHECKING:
    from careapp.services.standing import Expiring, Loyalty

_MOST_STAMPS = 20
"""A longer card is drawn as a ring: nobody counts so many."""
_COLUMNS = 5
_HOLDS_TWO_LINES = 92
"""From this size on a ring has room for what it counts towards."""


class StandingPart(QWidget):
    """Ring or stamps, and to their right what is missing, to what, and about how many visits."""

    def __init__(
        self, size: int, *, compact_size: int | None = None, lead: Face = Face.BODY_S
    ) -> None:
        """Start with nothing; *size* is that of the ring."""
        super().__init__()
        self._holds_goal = size >= _HOLDS_TWO_LINES
        self.ring = Ring(size, _("Points"), compact_size=compact_size)
        self.stamps = Stamps(_("Stamps"), columns=_COLUMNS)
        self.count = Text("", Face.CAP_M, "text2")
        self.missing = Text("", lead)
        self.goal = Text("", Face.SEC, "text2")
        self.away = Text("", Face.SEC, "text2")
        card = QVBoxLayout()
        card.setSpacing(6)
        card.addStretch(1)
        card.addWidget(self.ring)
        card.addWidget(self.stamps)
        card.addWidget(self.count, 0, Qt.AlignmentFlag.AlignLeft)
        card.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addStretch(1)
        for part in (self.missing, self.goal, self.away):
            words.addWidget(part)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(18)
        row.addLayout(card)
        row.addLayout(words, 1)

    def show_standing(self, loyalty: "Loyalty") -> None:
        """Show where a person stands; a reward that is ready comes first."""
        if loyalty.ready:
            own = [offer.reward.cost for offer in loyalty.ready if offer.unit is loyalty.unit]
            full = own[0] if own else 1
            self.show_progress(full, full, loyalty.unit)
            self.say(_("Reward ready"), loyalty.ready[0].reward.name)
        else:
            self.show_coming(loyalty.balance, loyalty.next_reward, loyalty.unit)

    def show_coming(self, balance: int, coming: NextReward | None, unit: Unit) -> None:
        """Show the way to the next reward, or the balance alone where there is none."""
        self.show_progress(balance, coming.reward.cost if coming else 0, unit)
        if coming is None:
            self.say(amount_words(balance, unit))
        else:
            goal = goal_words(coming.reward)
            self.say(missing_words(coming, unit), goal, visits_away_words(coming))

    def show_progress(self, balance: int, cost: int, unit: Unit) -> None:
        """Draw so much of a cost, 0 for none; all of it is drawn as a reward that is ready."""
        is_card = unit is Unit.STAMP and 0 < cost <= _MOST_STAMPS
        self.ring.setVisible(not is_card)
        self.stamps.setVisible(is_card)
        self.count.setVisible(is_card)
        self.count.setText(progress_words(balance, cost, unit) if is_card else "")
        part = self.stamps if is_card else self.ring
        part.set_progress(max(0, balance) if cost else 0, max(1, cost))
        part.setAccessibleDescription(progress_words(balance, cost, unit) if cost else "")
        self.ring.setAccessibleName(_("Stamps") if unit is Unit.STAMP else _("Points"))
        of = _("of {n}").format(n=format_number(cost)) if cost and self._holds_goal else ""
        self.ring.set_words(format_number(balance), of)

    def say(self, missing: str, goal: str = "", away: str = "") -> None:
        """Write the words; those that are empty take no room."""
        for part, words in ((self.missing, missing), (self.goal, goal), (self.away, away)):
            part.setText(words)
            part.setVisible(bool(words))


class ExpiryLines(QWidget):
    """Every coming expiry: the near ones as warnings, the later ones behind a fold."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.soon = QVBoxLayout()
        self.soon.setSpacing(4)
        self.later = Fold("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self.soon)
        column.addWidget(self.later)

    def show_expiries(self, loyalty: "Loyalty", today: date, *, has_later: bool = True) -> None:
        """Show what expires, the nearest first."""
        soon = loyalty.expiring_soon(today)
        later = loyalty.expiring[len(soon) :] if has_later else ()
        _empty(self.soon)
        for part in soon:
            self.soon.addWidget(_warning(part))
        _empty(self.later.body)
        for part in later:
            self.later.body.addWidget(Text(expiring_words(part), Face.SEC, "text2"))
        self.later.button.setText(later_words(later[0]) if later else "")
        self.later.set_open(is_open=False)
        self.later.setVisible(bool(later))
        self.setVisible(bool(soon or later))


def _warning(part: "Expiring") -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(IconLabel("clock", 18, "warn"))
    row.addWidget(Text(expiring_words(part), Face.SEC_M, "warn"), 1)
    return holder


def _empty(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
