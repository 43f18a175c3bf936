"""The rewards in the owner's order, each with its cost."""

from dataclasses import replace

from PySide6.QtCore import Signal

from careapp.rules.loyalty.earning import Unit
from careapp.rules.loyalty.rewards import Reward
from careapp.text import _
from careapp.ui.dialogs.programme_reward import RewardSheet, gift_note
from careapp.ui.pages.programme_parts import STEPPER, ProgrammeCard, put
from careapp.ui.programme_words import REWARD_ICONS, effort_words, reward_words
from careapp.ui.typefaces import Face
from careapp.ui.widgets.button import SMALL, Button
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.reorder import ReorderList, RowLook
from careapp.ui.widgets.sentence import StepperFaults
from careapp.ui.widgets.stepper import Stepper

_MOST_POINTS = 100_000


class RewardsCard(ProgrammeCard):
    """Rows that open a sheet; a gift for points brings a note and its template rules."""

    print_asked = Signal()
    """Print the template of the rules for gifts."""
    gift_asked = Signal()
    """Give a reward without points, under the programme in force."""
    removed = Signal(object)
    """The `Programme` as it was before a reward went: it can come back."""

    def __init__(self) -> None:
        super().__init__(_("Rewards"))
        self.add = Button(_("Add a reward"), icon="plus", height=SMALL)
        self.give = Button(_("Give a reward"), icon="gift", height=SMALL)
        self.heading.addWidget(self.give)
        self.heading.addSpacing(8)
        self.heading.addWidget(self.add)
        self.faults = StepperFaults()
        self._costs: dict[str, Stepper] = {}
        self.rows = ReorderList(_("Rewards"), self._make_cost, after=self.add)
        self._none = Text(_("No reward yet: the points would lead nowhere."), Face.BODY, "text2")
        self.gift = gift_note()
        for part in (self.rows, self._none, self.faults, self.gift):
            self.body.addWidget(part)
        self._connect()

    def fill(self) -> None:
        """Show the rewards."""
        rewards = self.programme.rewards
        for key in set(self._costs) - {reward.key for reward in rewards}:
            self.faults.forget(self._costs.pop(key))
        self.rows.set_rows([self._look(reward) for reward in rewards])
        for reward in rewards:
            cost = self._costs[reward.key]
            put(cost, reward.cost)
            cost.setAccessibleName(self._cost_name(reward))
        self._none.setVisible(not rewards)
        self.gift.setVisible(any(reward.is_gift for reward in rewards))

    def fault(self) -> str:
        """Return what keeps a cost from counting, or nothing."""
        return self.faults.fault()

    def _look(self, reward: Reward) -> RowLook:
        sub = f"{reward_words(reward)} · {effort_words(self.programme, reward)}"
        return RowLook(reward.key, reward.name, sub, REWARD_ICONS[reward.kind])

    def _cost_name(self, reward: Reward) -> str:
        if self.programme.unit is Unit.STAMP:
            return _("Stamps for: {reward}").format(reward=reward.name)
        return _("Points for “{reward}”").format(reward=reward.name)

    def _make_cost(self, key: str) -> Stepper:
        stepper = Stepper(1, _MOST_POINTS, name="-", height=STEPPER)
        stepper.changed.connect(lambda cost: self._take(key, cost))
        self.faults.watch(stepper)
        self._costs[key] = stepper
        return stepper

    def _connect(self) -> None:
        self.give.clicked.connect(self.gift_asked)
        self.add.clicked.connect(lambda: self._open(""))
        self.rows.opened.connect(self._open)
        self.rows.moved.connect(self._move)
        self.rows.removed.connect(self._remove)
        self.faults.changed.connect(self.faulted)
        self.gift.action.connect(self.print_asked)

    def _take(self, key: str, cost: int) -> None:
        self._tell(
            [replace(one, cost=cost) if one.key == key else one for one in self.programme.rewards]
        )

    def _move(self, key: str, place: int) -> None:
        rest = [one for one in self.programme.rewards if one.key != key]
        taken = [one for one in self.programme.rewards if one.key == key]
        self._tell([*rest[:place], *taken, *rest[place:]])

    def _remove(self, key: str) -> None:
        before = self.programme
        self._tell([one for one in before.rewards if one.key != key])
        self.removed.emit(before)

    def _open(self, key: str) -> None:
        known = self.programme.reward(key)
        sheet = RewardSheet(self.programme, self.today, known)
        sheet.decided.connect(self._put)
        sheet.print_asked.connect(self.print_asked)
        self.sheet_asked.emit(sheet)

    def _put(self, new: Reward) -> None:
        rewards = self.programme.rewards
        if self.programme.reward(new.key) is None:
            self._tell([*rewards, new])
        else:
            self._tell([new if one.key == new.key else one for one in rewards])
        self.rows.row(new.key).setFocus()

    def _tell(self, rewards: list[Reward]) -> None:
        self.edit(rewards=tuple(rewards))
