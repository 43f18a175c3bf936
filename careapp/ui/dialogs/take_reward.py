"""A reward becomes a voucher: what it costs is said before the points go."""

from dataclasses import replace

from PySide6.QtCore import Signal

from careapp.rules.loyalty.earning import Unit
from careapp.rules.loyalty.rewards import cost_of
from careapp.rules.loyalty.versions import Offer
from careapp.services.operation_id import new_operation_id
from careapp.services.rewarding import TakeReward, take_reward
from careapp.text import _, format_number, ngettext
from careapp.ui.desk import Desk
from careapp.ui.dialogs.working import WorkingSheet
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import IconDisc
from careapp.ui.widgets.button import LARGE, Button, Kind
from careapp.ui.widgets.card import Note
from careapp.ui.widgets.field import Labelled
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.stepper import Stepper


class TakeRewardSheet(WorkingSheet):
    """How many where several can be taken, and the points that go."""

    taken = Signal(object)
    """An `IssuedVoucher`, to be printed."""

    def __init__(self, desk: Desk, customer_id: int, offer: Offer, balance: int) -> None:
        """Offer one; *balance* is what the person has of the reward's unit."""
        disc = IconDisc("gift", Tone.GIFT, 44)
        super().__init__(_("Take it as a voucher?"), offer.reward.name, width=520, before=disc)
        self._desk, self._offer = desk, offer
        key, version = offer.reward.key, offer.version
        self._request = TakeReward(new_operation_id(), customer_id, key, version)
        self.quantity = Stepper(1, _most(offer, balance), 1, name=_("How many"))
        self.what = Note("", Tone.GIFT, icon="ticket")
        self.fault = Text("", Face.CAP_M, "bad")
        self.fault.hide()
        how_many = Labelled(_("How many"), self.quantity)
        for part in (how_many, self.what, self.fault):
            self.body.addWidget(part)
        how_many.setVisible(_most(offer, balance) > 1)
        self.stay = Button(_("Not now"), Kind.GHOST, key="Esc", height=LARGE)
        self.stay.clicked.connect(self.reject)
        self.go = Button(_("Print the voucher"), Kind.PRIMARY, "printer", "⏎", height=LARGE)
        self.go.clicked.connect(self._take)
        self.set_primary(self.go)
        self.first_focus = self.go
        self.foot.addWidget(self.stay)
        self.foot.addStretch(1)
        self.foot.addWidget(self.go)
        self.quantity.changed.connect(self._show_cost)
        self._show_cost(1)

    def _show_cost(self, quantity: int) -> None:
        later = _("The voucher is for a later visit; without a printer it is saved as a PDF.")
        self.what.set_note(later, Tone.GIFT, _cost_words(self._offer, quantity))

    def _take(self) -> None:
        self.set_working(self.go)
        self._desk.tasks.change(
            self,
            take_reward,
            replace(self._request, quantity=self.quantity.value()),
            self._desk.actor,
            done=self._finish,
            failed=self._tell,
        )

    def _finish(self, issued: object) -> None:
        self.accept()
        self.taken.emit(issued)


def _most(offer: Offer, balance: int) -> int:
    reward = offer.reward
    return max(1, balance // reward.cost * reward.per) if reward.is_counted else 1


def _cost_words(offer: Offer, quantity: int) -> str:
    cost = cost_of(offer.reward, quantity)
    if offer.unit is Unit.STAMP:
        words = ngettext("{n} stamp goes.", "{n} stamps go.", cost)
    else:
        words = ngettext("{n} point goes.", "{n} points go.", cost)
    return words.format(n=format_number(cost))
