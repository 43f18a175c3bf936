"""The card: who it is, what to say, where they stand, what happened, what to do now."""

import uuid
from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careapp import clock
from careapp.errors import CareAppError
from careapp.rules.loyalty.versions import Offer
from careapp.rules.permissions import Action, may
from careapp.services.adjusting import Adjusted, UndoAdjustment, undo_adjustment
from careapp.services.card import Card as CardFacts
from careapp.services.operation_id import new_operation_id
from careapp.services.said import SaidRequest, mark_said
from careapp.services.sales import RecordedPurchase
from careapp.services.sight import SeenCard, see_card
from careapp.services.undoing import UndoRequest, undo_sale
from careapp.text import _, format_money
from careapp.ui.desk import FITTING, Desk, ToCase, ToComposer, ToEditCustomer
from careapp.ui.dialogs.adjust import AdjustSheet
from careapp.ui.dialogs.note import NoteSheet
from careapp.ui.dialogs.purchase import PurchaseSheet
from careapp.ui.dialogs.sheet import Sheet
from careapp.ui.loyalty_words import gained_words
from careapp.ui.page import Page
from careapp.ui.pages.card_care import CardCare
from careapp.ui.pages.card_entries import EntryActions
from careapp.ui.pages.card_history import HistoryCard
from careapp.ui.pages.card_parts import (
    Head,
    LoyaltyCard,
    WishCard,
    head_words,
    left_width,
    show_saying,
)
from careapp.ui.pages.card_promises import PromisesCard
from careapp.ui.pages.card_rewards import RewardPrinter
from careapp.ui.people import shown_name
from careapp.ui.reprinting import Reprinter
from careapp.ui.slip_paper import SlipPrinter
from careapp.ui.theme import theme
from careapp.ui.tokens import Tone
from careapp.ui.widgets.button import ActionTile, Kind
from careapp.ui.widgets.card import Note, SayBand
from careapp.ui.widgets.toast import Also


class CardPage(Page):
    """One person; the same page shows one after the other."""

    is_kept = True
    watches = frozenset(
        {
            "customer",
            "sale",
            "points_entry",
            "points_adjustment",
            "voucher",
            "note",
            "feedback",
            "promise",
            "programme_version",
        }
    )
    is_discreetly_shown = True

    def __init__(self, desk: Desk) -> None:
        """Build the page once; `show_customer` fills it."""
        self.title = _("Customer card")
        super().__init__()
        self._desk = desk
        self._customer_id = 0
        self._action = ""
        self._card: CardFacts | None = None
        self._reprinter = Reprinter(desk, self)
        self._slips = SlipPrinter(desk, self)
        self._entry_actions = EntryActions(desk, self._reprinter)
        self._build()
        self._lay_out()
        self._connect()

    def show_customer(self, customer_id: int, action: str = "") -> None:
        """Show another person; *action* "purchase" opens the purchase once they are there."""
        is_other = customer_id != self._customer_id
        self._customer_id, self._action = customer_id, action
        if is_other:
            self._forget_person()

    def shown(self) -> None:
        """Fetch the person."""
        self.head.back.setText(self.came_from or _("Counter"))
        self.history.setFocus()
        self.refresh()

    def refresh(self) -> None:
        """Fetch the person again."""
        day = clock.shop_day(clock.now())
        self._desk.tasks.fetch(
            self,
            "card",
            see_card,
            self.history.look,
            day,
            self._desk.actor,
            done=self._show,
            failed=self._tell_gone,
        )

    def _forget_person(self) -> None:
        """Leave nothing of one person on the card of the next."""
        self._card = None
        self.history.clear(self._customer_id)
        self.promises.forget()
        self.head.clear()
        self.say.hide()
        self.gone.hide()

    def set_discreet(self, is_discreet: bool) -> None:
        """Show the name and the rewards, not what was bought, said, promised or noted."""
        super().set_discreet(is_discreet)
        self.history.setVisible(not is_discreet)
        self.head.visits.setVisible(not is_discreet)
        self._hide_what_is_not_for_all()

    def _hide_what_is_not_for_all(self) -> None:
        if not self.is_discreet:
            return
        for part in (self.wish, self.promises, self.head.left_alone, self.head.away):
            part.hide()
        self.loyalty.hide_vouchers()
        saying = self._card.saying if self._card is not None else None
        self.say.setVisible(saying is not None and saying.is_for_all)

    def toast_place(self) -> QWidget:
        """Toasts appear inside the history, never over the actions."""
        return self.history

    def buy(self, use: Offer | int | None = None) -> None:
        """Open the purchase; *use* is a reward or a voucher to use on it."""
        if self._card is None:
            self._action = "purchase"
            return
        sheet = PurchaseSheet(self._desk, self._card, use=use)
        sheet.recorded.connect(self._take_purchase)
        self.window_shell.open_sheet(sheet)

    def compose(self, kind: str) -> None:
        """Open the composer of a kind of voucher, or of the `FITTING` one."""
        if self._customer_id:
            self._desk.open(ToComposer(kind, self._customer_id))

    @property
    def customer_id(self) -> int:
        """Whose card it is."""
        return self._customer_id

    def open_first(self) -> None:
        """Open the newest thing that happened."""
        self.history.open_first()

    def _build(self) -> None:
        self.head = Head()
        self._care = CardCare(self._desk, self.head)
        self.say = SayBand()
        self.say.hide()
        self.gone = Note("", Tone.WARN)
        self.gone.hide()
        self.loyalty = LoyaltyCard()
        self._rewards = RewardPrinter(self._desk, self.loyalty, self._reprinter)
        self.wish = WishCard()
        self.promises = PromisesCard(self._desk, self)
        self.history = HistoryCard(self._desk)
        self.purchase = ActionTile(_("Record purchase"), Kind.PRIMARY, "shopping-bag", "F5")
        self.thank = ActionTile(_("Thank"), icon="heart", key="F6")
        self.apologise = ActionTile(_("Apologise"), icon="heart-handshake", key="F7")
        self.complain = ActionTile(_("Hear a complaint"), icon="life-buoy", key="F8")
        self.promise = ActionTile(_("Promise"), icon="calendar-plus", key="F9")

    def _lay_out(self) -> None:
        self.left = QWidget()
        left = QVBoxLayout(self.left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(16)
        left.addWidget(self.loyalty, 1)
        left.addWidget(self.wish, 1)
        left.addWidget(self.promises)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.left)
        middle.addWidget(self.history, 1)
        for hidden in (self.history, self.head.visits):
            self._keep_place(hidden)
        tiles = QHBoxLayout()
        tiles.setSpacing(10)
        for tile in (self.purchase, self.thank, self.apologise, self.complain, self.promise):
            tiles.addWidget(tile, 1)
        page = self._column = QVBoxLayout(self)
        self.keep_margins(page, 16, 16)
        for part in (self.head, self.say, self.gone):
            page.addWidget(part)
        page.addLayout(middle, 1)
        page.addLayout(tiles)

    @staticmethod
    def _keep_place(part: QWidget) -> None:
        """Let a part that is hidden keep its place: the card does not jump while others look."""
        policy = part.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        part.setSizePolicy(policy)

    def _connect(self) -> None:
        self.head.back.clicked.connect(self._go_back)
        self.head.edit.clicked.connect(self._edit)
        self.history.note.clicked.connect(self._add_note)
        self.history.told.clicked.connect(self._care.hear)
        self._care.sheet_asked.connect(self._open_sheet)
        self._care.taken_back.connect(self._tell_undoable)
        self._care.thanks_asked.connect(self.compose)
        self.say.said.connect(self._mark_said)
        self.loyalty.reward_used.connect(self.buy)
        self._rewards.sheet_asked.connect(self._open_sheet)
        self.loyalty.voucher_used.connect(self.buy)
        self.loyalty.correction_asked.connect(self._adjust)
        self.loyalty.slip_asked.connect(self._print_slip)
        self._entry_actions.sheet_asked.connect(self._open_sheet)
        self._entry_actions.returned.connect(
            lambda done: self._undoable(_("Return recorded."), done.op_id)
        )
        for doer in (self._reprinter, self._slips, self._entry_actions, self._care):
            doer.told.connect(self._say)
            doer.failed.connect(self._tell)
        self.history.entry_opened.connect(self._entry_actions.open)
        self.history.uncovered.connect(self.refresh)
        self.history.failed.connect(self._tell)
        self.purchase.clicked.connect(lambda: self.buy(None))
        self.thank.clicked.connect(lambda: self.compose(FITTING))
        self.apologise.clicked.connect(lambda: self.compose("apology"))
        self.complain.clicked.connect(self._hear)
        self.promise.clicked.connect(self.promises.make)
        for key, slot in (
            ("F5", self.purchase.click),
            ("F6", self.thank.click),
            ("F7", self.apologise.click),
            ("F8", self.complain.click),
            ("F9", self.promise.click),
            ("Ctrl+E", self._edit),
            ("Ctrl+G", self._care.hear),
            ("Ctrl+P", self._print_slip),
            ("Ctrl+M", self._reveal),
        ):
            self.add_key(key, slot)
        theme().density_changed.connect(self._take_density)
        self._take_density()

    def _take_density(self) -> None:
        self.left.setFixedWidth(left_width())
        self._column.setSpacing(10 if theme().compact else 14)

    def _show(self, seen: SeenCard) -> None:
        card = self._card = seen.card
        self.gone.hide()
        person = card.person
        today = clock.shop_day(clock.now())
        self.head.show_person(card, self._desk.programme, head_words(card, today))
        self.setAccessibleName(person.name or self.title)
        self.loyalty.setVisible(person.is_customer)
        self.wish.setVisible(not person.is_customer)
        self.loyalty.show_loyalty(card.loyalty, card.vouchers, today)
        self.loyalty.correct.setVisible(may(self._desk.actor.own_role, Action.CORRECT_POINTS))
        self._rewards.show_card(card)
        self.wish.show_wish(person.looking_for, person.heard_from, card.ends_on)
        self.purchase.setText(_("Record purchase") if person.is_customer else _("First purchase"))
        self.purchase.set_icon("shopping-bag" if person.is_customer else "sprout")
        self.thank.setText(_("Thank") if person.is_customer else _("Answer"))
        self.thank.set_icon("heart" if person.is_customer else "reply")
        self._care.show_card(card)
        show_saying(self.say, card)
        self.promises.show_person(person.id, person.name)
        self.history.show_card(seen)
        self._hide_what_is_not_for_all()
        if self._action == "purchase":
            self._action = ""
            self.buy()

    def _mark_said(self) -> None:
        card = self._card
        if card is None:
            return
        if card.saying is None:
            self._edit()
            return
        request = SaidRequest(new_operation_id(), self._customer_id, card.saying.key)
        self.history.setFocus()  # not on the next button: a second Enter would press it
        self.say.hide()
        self._desk.tasks.change(
            self, mark_said, request, self._desk.actor, done=self._refreshed, failed=self._tell
        )

    def _reveal(self) -> None:
        if self.history.show_it.isVisible():
            self.history.reveal()

    def _open_sheet(self, sheet: Sheet) -> None:
        self.window_shell.open_sheet(sheet)

    def _print_slip(self) -> None:
        if self._card is not None and self._card.person.is_customer:
            self._slips.print_slip(self._customer_id)

    def _take_purchase(self, recorded: RecordedPurchase, thank: bool) -> None:
        paid = format_money(recorded.paid_cents)
        words = _("Recorded {amount}").format(amount=paid)
        if recorded.points:
            words = f"{words} · {gained_words(recorded.points, recorded.unit)}"
        self._undoable(words, recorded.op_id, self._slip_after(recorded))
        if thank:
            self.compose(FITTING)

    def _slip_after(self, recorded: RecordedPurchase) -> Also:
        """Offer what is left on a gift card where one paid, else the balance."""
        if recorded.cards_left_cents:
            left = partial(self._slips.print_remainders, recorded.op_id)
            return Also("printer", _("Print what is left on the gift card"), left)
        return Also("printer", _("Print the balance"), self._print_slip)

    def _adjust(self) -> None:
        if self._card is not None:
            sheet = AdjustSheet(self._desk, self._card)
            sheet.adjusted.connect(self._take_adjustment)
            self.window_shell.open_sheet(sheet)

    def _take_adjustment(self, done: Adjusted) -> None:
        words = _("Corrected: {points}.").format(points=gained_words(done.points, done.unit))
        request = UndoAdjustment(new_operation_id(), done.adjustment_id)
        self.window_shell.toast(words, undo=lambda: self._undo(undo_adjustment, request))

    def _undoable(self, words: str, op_id: uuid.UUID, also: Also | None = None) -> None:
        request = UndoRequest(new_operation_id(), op_id)
        self.window_shell.toast(words, undo=lambda: self._undo(undo_sale, request), also=also)

    def _undo(self, service: Callable[..., object], request: object) -> None:
        self._desk.tasks.change(
            self,
            service,
            request,
            self._desk.actor,
            done=lambda _done: self.window_shell.toast(_("Undone: everything is as before.")),
            failed=self._tell,
        )

    def _hear(self) -> None:
        if self._card is not None:
            self._desk.open(ToCase(customer_id=self._customer_id))

    def _edit(self) -> None:
        if self._customer_id:
            self._desk.open(ToEditCustomer(self._customer_id))

    def _add_note(self) -> None:
        if self._card is not None:
            name = shown_name(self._card.person.name)
            self.window_shell.open_sheet(NoteSheet(self._desk, self._customer_id, name))

    def _tell_undoable(self, words: str, service: Callable[..., object], request: object) -> None:
        self.window_shell.toast(words, undo=lambda: self._undo(service, request))

    def _go_back(self) -> None:
        self.window_shell.back()

    def _refreshed(self, _result: object) -> None:
        self.refresh()

    def _tell_gone(self, error: CareAppError) -> None:
        self.gone.set_note(error.text, Tone.WARN)
        self.gone.show()

    def _say(self, words: str) -> None:
        self.window_shell.toast(words)

    def _tell(self, error: CareAppError) -> None:
        self.window_shell.toast(error.text, tone=Tone.WARN)
