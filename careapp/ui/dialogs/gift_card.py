"""Sell a gift card: how much, for whom, in which words; then it is printed at once."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout

from careapp import settings
from careapp.documents.paper import PaperSize
from careapp.errors import CareAppError
from careapp.rules.vouchers.drafts import MESSAGE_LIMIT
from careapp.services.gift_card_drafts import GiftCardDraft, draft_gift_card, render_draft
from careapp.services.gift_card_sales import SellGiftCard, SoldGiftCard, sell_gift_card
from careapp.services.operation_id import new_operation_id
from careapp.services.undoing import UndoRequest, undo_sale
from careapp.text import _
from careapp.ui.desk import Desk, ToGiftCard
from careapp.ui.dialogs.working import WorkingSheet
from careapp.ui.people import shown_name
from careapp.ui.reprinting import Reprinter
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import IconDisc
from careapp.ui.widgets.button import LARGE, Button, Kind
from careapp.ui.widgets.date_field import DateField
from careapp.ui.widgets.field import Field, Labelled, TextArea
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.segmented import Segmented
from careapp.ui.widgets.stepper import MoneyStepper
from careapp.ui.window import Window

_OTHER, _SELF = "other", "self"
_MULTI, _SINGLE = "multi", "single"
_FIRST_CENTS, _STEP_CENTS = 2500, 500
_QUIET_MS = 150
"""The paper is tried when typing has stopped for this long, as in the composer."""


class GiftCardSheet(WorkingSheet):
    """The amount is enough: all else is filled in already."""

    sold = Signal(object)
    """A `SoldGiftCard`, to be printed."""

    def __init__(self, desk: Desk, draft: GiftCardDraft, to: ToGiftCard) -> None:
        """Start with the words of the draft, for whoever pays."""
        name = shown_name(to.buyer_name) if to.buyer_name else ""
        bought = _("{name} pays for it").format(name=name) if name else _("for whoever pays for it")
        disc = IconDisc("credit-card", Tone.GIFT, 44)
        super().__init__(_("Sell a gift card"), bought, width=680, before=disc)
        self._desk, self._draft, self._to = desk, draft, to
        self._op_id = new_operation_id()
        self._make_amount(name)
        self._make_words(name)
        self._make_terms()
        self._make_foot()
        self._follow()

    def request(self) -> SellGiftCard:
        """Return the card as it stands."""
        is_own = self.whose.value() == _SELF
        return SellGiftCard(
            op_id=self._op_id,
            amount_cents=self.amount.value(),
            message=self.message.text(),
            signature=self.signature.text(),
            buyer_id=self._to.buyer_id,
            recipient_id=self._to.buyer_id if is_own else None,
            recipient_name="" if is_own else self.recipient.text(),
            is_single_purpose=self.purpose.value() == _SINGLE,
            expires_on=self.last_day.value(),
            code=self._draft.code,
        )

    def _make_amount(self, name: str) -> None:
        most = self._draft.shop.gift_card_most_cents
        first = min(_FIRST_CENTS, most)
        self.amount = MoneyStepper(1, most, first, step=_STEP_CENTS, name=_("Amount"))
        self.first_focus = self.amount
        other = (_OTHER, _("Somebody else"))
        choices = [other, (_SELF, name)] if self._to.buyer_id is not None else [other]
        self.whose = Segmented(choices, _("For whom"))
        self.recipient = Field(_("Name on the card"), aside=_("optional"))
        self._add_row(Labelled(_("Amount"), self.amount), self.recipient)
        whose = Labelled(_("For whom"), self.whose)
        self.body.addWidget(whose)
        if self._to.buyer_id is None:
            whose.hide()
        self.whose.changed.connect(lambda whose: self.recipient.setEnabled(whose == _OTHER))

    def _make_words(self, name: str) -> None:
        self.message = TextArea(_("Dedication"), limit=MESSAGE_LIMIT, height=92)
        self.message.set_text(self._draft.messages[0])
        self.signature = Field(_("Signed"))
        self.signature.set_text(name or self._draft.shop.name or self._desk.actor.staff_name)
        self.body.addWidget(self.message)

    def _make_terms(self) -> None:
        self.last_day = DateField(self._draft.expires_on, _("Last day"))
        self._add_row(self.signature, Labelled(_("Last day"), self.last_day))
        when = [(_MULTI, _("When it is spent")), (_SINGLE, _("Now, with the sale"))]
        self.purpose = Segmented(when, _("VAT is due"))
        help_text = _(
            "Now only if everything it can buy has one and the same rate. If in doubt, leave it."
        )
        self.body.addWidget(Labelled(_("VAT is due"), self.purpose, help_text))
        self.fault = Text("", Face.CAP_M, "bad")
        self.fault.hide()
        self.body.addWidget(self.fault)

    def _make_foot(self) -> None:
        stay = Button(_("Not now"), Kind.GHOST, key="Esc", height=LARGE)
        stay.clicked.connect(self.reject)
        self.sell = Button(_("Sell and print"), Kind.PRIMARY, "printer", "⏎", height=LARGE)
        self.sell.clicked.connect(self._sell)
        self.set_primary(self.sell)
        self.foot.addWidget(stay)
        self.foot.addStretch(1)
        self.foot.addWidget(self.sell)

    def _follow(self) -> None:
        """Say while it is typed that a text does not fit the paper of this counter."""
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._quiet.timeout.connect(self._try_paper)
        written = (self.whose, self.recipient, self.message, self.signature)
        for changed in (part.changed for part in written):
            changed.connect(lambda _value: self._quiet.start())

    def _try_paper(self) -> None:
        self._render(self.request(), lambda _pdf: self.message.set_fault(""))

    def _render(self, card: SellGiftCard, done: Callable[[bytes], None]) -> None:
        size = PaperSize(self._desk.settings.text(settings.PAPER))
        self._desk.tasks.outside(
            self, render_draft, self._draft, card, size, done=done, failed=self._tell_no_paper
        )

    def _tell_no_paper(self, error: CareAppError) -> None:
        self.set_working(None)
        self.message.set_fault(error.text)

    def _add_row(self, *parts: Labelled) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        for part in parts:
            row.addWidget(part, 1)
        self.body.addLayout(row)

    def _sell(self) -> None:
        self.set_working(self.sell)
        self._quiet.stop()
        card = self.request()
        # What no paper can hold must not be paid for.
        self._render(card, lambda _pdf: self._record(card))

    def _record(self, card: SellGiftCard) -> None:
        self._desk.tasks.change(
            self,
            sell_gift_card,
            card,
            self._desk.actor,
            done=self._finish,
            failed=self._refuse,
        )

    def _refuse(self, error: CareAppError) -> None:
        self.set_working(None)
        self.fault.setText(error.text)
        self.fault.show()
        self.fit()

    def _finish(self, sold: SoldGiftCard) -> None:
        self.accept()
        self.sold.emit(sold)


def open_gift_card(desk: Desk, window: Window, to: ToGiftCard) -> None:
    """Fetch the words and open the sheet; what is sold is printed."""
    reprinter = Reprinter(desk, window)
    reprinter.failed.connect(lambda error: window.toast(error.text, tone=Tone.WARN))

    def show(draft: GiftCardDraft) -> None:
        sheet = GiftCardSheet(desk, draft, to)
        sheet.sold.connect(lambda sold: _take_sold(desk, window, reprinter, sold, to))
        window.open_sheet(sheet)

    desk.tasks.fetch(window, "gift card", draft_gift_card, to.buyer_id, done=show)


def _take_sold(
    desk: Desk, window: Window, reprinter: Reprinter, sold: SoldGiftCard, to: ToGiftCard
) -> None:
    reprinter.print_issued(sold.issued)
    words = _("Gift card sold: {amount}").format(amount=sold.issued.paper.value)
    undo = partial(_undo, desk, window, UndoRequest(new_operation_id(), sold.op_id))
    # Of a buyer who is not known nothing is undone here: the owner takes the card back.
    window.toast(words, undo=undo if to.buyer_id is not None else None)


def _undo(desk: Desk, window: Window, request: UndoRequest) -> None:
    desk.tasks.change(
        window,
        undo_sale,
        request,
        desk.actor,
        done=lambda _undone: window.toast(_("The sale is undone: the gift card is worth nothing.")),
        failed=lambda error: window.toast(error.text, tone=Tone.WARN),
    )
