"""What the card makes vouchers of: rewards that are ready, and the gift for a birthday."""

from PySide6.QtCore import QObject, Signal

from careapp.rules.loyalty.versions import Offer
from careapp.rules.permissions import Action, may
from careapp.rules.vouchers.kind import Gesture
from careapp.services.card import Card
from careapp.services.gifts import TakeBirthdayGift, load_birthday_gift, take_birthday_gift
from careapp.services.operation_id import new_operation_id
from careapp.ui.desk import Desk
from careapp.ui.dialogs.gift import GiftSheet
from careapp.ui.dialogs.take_reward import TakeRewardSheet
from careapp.ui.pages.card_parts import LoyaltyCard
from careapp.ui.people import shown_name
from careapp.ui.reprinting import Reprinter


class RewardPrinter(QObject):
    """Takes what the loyalty card is pressed for, and prints it."""

    sheet_asked = Signal(object)
    """A `Sheet` to open."""

    def __init__(self, desk: Desk, loyalty: LoyaltyCard, reprinter: Reprinter) -> None:
        """Know nobody yet."""
        super().__init__(loyalty)
        self._desk, self._loyalty, self._reprinter = desk, loyalty, reprinter
        self._card: Card | None = None
        self._birthday: TakeBirthdayGift | None = None
        loyalty.reward_taken.connect(self._ask)
        loyalty.birthday_taken.connect(self._take_birthday)
        loyalty.gift_asked.connect(self._give)

    def show_card(self, card: Card) -> None:
        """Know whose card it is; a birthday is looked at where the programme has a gift."""
        self._card = card
        self._loyalty.give.setVisible(may(self._desk.actor.own_role, Action.CHANGE_PROGRAMME))
        if self._birthday is None or self._birthday.customer_id != card.person.id:
            self._loyalty.show_birthday(None)
        if self._desk.programme.birthday is None or card.person.birthday is None:
            self._show_birthday(None)
            return
        self._desk.tasks.fetch(
            self, "birthday", load_birthday_gift, card.person.id, done=self._show_birthday
        )

    def _show_birthday(self, gesture: Gesture | None) -> None:
        if self._card is not None:
            self._birthday = TakeBirthdayGift(new_operation_id(), self._card.person.id)
        self._loyalty.show_birthday(gesture)

    def _take_birthday(self) -> None:
        if self._birthday is None:
            return
        self._desk.tasks.change(
            self,
            take_birthday_gift,
            self._birthday,
            self._desk.actor,
            done=self._reprinter.print_issued,
            failed=self._reprinter.failed.emit,
        )

    def _give(self) -> None:
        if self._card is None:
            return
        person = self._card.person
        sheet = GiftSheet(self._desk, person.id, shown_name(person.name))
        sheet.given_one.connect(self._reprinter.print_issued)
        self.sheet_asked.emit(sheet)

    def _ask(self, offer: Offer) -> None:
        if self._card is None:
            return
        loyalty = self._card.loyalty
        balance = loyalty.balance if offer.unit is loyalty.unit else loyalty.other_balance
        sheet = TakeRewardSheet(self._desk, self._card.person.id, offer, balance)
        sheet.taken.connect(self._reprinter.print_issued)
        self.sheet_asked.emit(sheet)
