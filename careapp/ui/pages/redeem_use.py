"""A voucher on its way from the answer to the till, and back again where that is undone."""

from PySide6.QtCore import QObject, Signal

from careapp.errors import CareAppError
from careapp.services.checking import VoucherFacts
from careapp.services.operation_id import new_operation_id
from careapp.services.redeeming import (
    RedeemedVoucher,
    RedeemRequest,
    UndoRequest,
    redeem_voucher,
    undo_redemption,
)
from careapp.ui.desk import Desk


class VoucherUse(QObject):
    """Uses one voucher at a time, once for each answer that was shown."""

    used = Signal(object, object)
    """The `VoucherFacts` and its `RedeemedVoucher`."""
    refused = Signal(object, object)
    """The `VoucherFacts` and the `CareAppError` that says why."""
    undone = Signal(int)
    """A voucher is good again."""
    failed = Signal(object)
    """A `CareAppError`: it was not undone."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        """Use nothing yet."""
        super().__init__(parent)
        self._desk = desk
        self._op_id = new_operation_id()
        self.is_under_way = False

    def begin(self) -> None:
        """Be ready for another answer: until the next one, all is one and the same use."""
        self._op_id = new_operation_id()
        self.is_under_way = False

    def use(self, voucher: VoucherFacts, purchase_cents: int | None, *, extend: bool) -> None:
        """Use a voucher on a purchase, whose cents need not be known."""
        self.is_under_way = True
        self._desk.tasks.change(
            self,
            redeem_voucher,
            RedeemRequest(self._op_id, voucher.voucher_id, purchase_cents, extend),
            self._desk.actor,
            done=lambda redeemed: self._take_used(voucher, redeemed),
            failed=lambda error: self._take_refusal(voucher, error),
        )

    def undo(self, request: UndoRequest, voucher_id: int) -> None:
        """Make a voucher good again."""
        self._desk.tasks.change(
            self,
            undo_redemption,
            request,
            self._desk.actor,
            done=lambda _none: self.undone.emit(voucher_id),
            failed=self.failed.emit,
        )

    def _take_used(self, voucher: VoucherFacts, redeemed: RedeemedVoucher) -> None:
        self.is_under_way = False
        self.used.emit(voucher, redeemed)

    def _take_refusal(self, voucher: VoucherFacts, error: CareAppError) -> None:
        self.is_under_way = False
        self.refused.emit(voucher, error)
