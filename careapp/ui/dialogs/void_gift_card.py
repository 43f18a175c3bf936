"""Take a gift card back: why, and what becomes of what is left on it."""

from PySide6.QtCore import Signal

from careapp.errors import CareAppError
from careapp.services.gift_card_sales import VoidedGiftCard, VoidGiftCard, void_gift_card
from careapp.services.gift_cards import GiftCardFacts
from careapp.services.operation_id import new_operation_id
from careapp.text import _, format_money
from careapp.ui.desk import Desk
from careapp.ui.dialogs.working import WorkingSheet
from careapp.ui.tokens import Tone
from careapp.ui.widgets.badge import IconDisc
from careapp.ui.widgets.button import LARGE, Button, Kind
from careapp.ui.widgets.field import Field, Labelled
from careapp.ui.widgets.segmented import Segmented

_PAID_OUT, _WRITTEN_OFF = "paid_out", "written_off"


class VoidGiftCardSheet(WorkingSheet):
    """The owner's: a reason, and paid out or written off."""

    voided = Signal(str)
    """It is worth nothing any more: the sentence that says what to do."""

    def __init__(self, desk: Desk, card: GiftCardFacts) -> None:
        """Ask about a card."""
        left = _("{amount} are left on it").format(amount=format_money(card.left_cents))
        disc = IconDisc("ticket-x", Tone.WARN, 44)
        super().__init__(_("Take the gift card back"), left, width=600, before=disc)
        self._desk, self._card, self._op_id = desk, card, new_operation_id()
        choices = [(_PAID_OUT, _("Pay it out")), (_WRITTEN_OFF, _("It is lost"))]
        self.rest = Segmented(choices, _("What is left"))
        self.reason = Field(_("Why"))
        self.first_focus = self.reason.edit
        self.body.addWidget(self.reason)
        self.body.addWidget(Labelled(_("What is left"), self.rest))
        self._make_foot()

    def _make_foot(self) -> None:
        stay = Button(_("Not now"), Kind.GHOST, key="Esc", height=LARGE)
        stay.clicked.connect(self.reject)
        self.take = Button(_("Take it back"), Kind.PRIMARY, "ticket-x", "⏎", height=LARGE)
        self.take.clicked.connect(self._void)
        self.set_primary(self.take)
        self.foot.addWidget(stay)
        self.foot.addStretch(1)
        self.foot.addWidget(self.take)

    def _void(self) -> None:
        self.set_working(self.take)
        pays_back = self.rest.value() == _PAID_OUT
        request = VoidGiftCard(
            self._op_id, self._card.voucher_id, self.reason.text(), pays_back=pays_back
        )
        self._desk.tasks.change(
            self,
            void_gift_card,
            request,
            self._desk.actor,
            done=self._finish,
            failed=self._refuse,
        )

    def _refuse(self, error: CareAppError) -> None:
        self.set_working(None)
        self.reason.set_fault(error.text)
        self.reason.edit.setFocus()

    def _finish(self, voided: VoidedGiftCard) -> None:
        self.accept()
        amount = format_money(voided.cents)
        words = _("The gift card is taken back: nothing is paid out.")
        if voided.pays_back:
            words = _("The gift card is taken back: pay out {amount}.").format(amount=amount)
        self.voided.emit(words)
