"""A voucher is worth its value once, whatever becomes of the purchases on which it was used."""

import uuid
from collections import Counter

import pytest
from hypothesis import settings
from hypothesis.stateful import invariant, precondition, rule, run_state_machine_as_test
from sqlalchemy import select
from sqlalchemy.orm import Session

from careapp.model.audit import AuditRow
from careapp.model.sale import Sale
from careapp.model.voucher import Voucher
from careapp.rules.sales import SaleKind
from careapp.rules.vouchers.kind import Gesture
from careapp.rules.vouchers.validity import VoucherState
from careapp.services import integrity, journal_replay, redeeming, search_index
from careapp.services.archive import journal_folder_of
from careapp.services.corrections import correct_purchase
from careapp.services.redeeming import RedeemRequest, redeem_voucher, undo_redemption
from careapp.services.redeeming import UndoRequest as UndoUse
from careapp.services.returns import ReturnRequest, return_purchase
from careapp.services.sales import PurchaseRequest, record_purchase
from careapp.services.visits import IS_VISIT
from careapp.services.voucher_changes import VoidRequest, void_voucher
from careapp.services.vouchers import VoucherRequest, issue_voucher
from tests.factories import make_customer
from tests.services.machine import CENTS, PICK, ShopMachine

EXAMPLES, STEPS = 20, 25
FIVE_EUROS = 500


class Shop(ShopMachine):
    """One customer, who is given vouchers and uses them on purchases and without."""

    def __init__(self, session: Session) -> None:
        """Open with a voucher in the customer's hand."""
        super().__init__(session)
        self.customer_id = make_customer(session).id
        search_index.index_customers(session, [self.customer_id])
        self.give()

    @rule()
    def give(self) -> None:
        """The customer is thanked with a voucher."""
        request = VoucherRequest(
            op_id=uuid.uuid4(),
            kind="thank_you",
            customer_id=self.customer_id,
            reason="loyalty",
            gesture=Gesture.discount(FIVE_EUROS),
            message="Grazie di cuore.",
            signature="Elena",
        )
        assert self.do(issue_voucher, request) is not None

    def voucher(self, number: int) -> int:
        """Return one of the vouchers that were ever given."""
        voucher_id: int = self.pick(number, issue_voucher).result.voucher_id
        return voucher_id

    @rule(cents=CENTS, which=PICK)
    def buy(self, cents: int, which: int) -> None:
        """A voucher is used on a purchase."""
        request = PurchaseRequest(
            uuid.uuid4(), self.customer_id, cents, voucher_id=self.voucher(which)
        )
        self.do(record_purchase, request)

    @precondition(lambda self: self.has(record_purchase))
    @rule(which=PICK, cents=CENTS)
    def bring_back_in_two_parts(self, which: int, cents: int) -> None:
        """A part of a purchase comes back, then the rest."""
        sale_id = self.pick(which, record_purchase).result.sale_id
        for part in (cents, None):
            self.do(return_purchase, ReturnRequest(uuid.uuid4(), sale_id, part, "non va"))

    @rule(which=PICK)
    def use(self, which: int) -> None:
        """A voucher is used; the purchase is not written down."""
        self.do(redeem_voucher, RedeemRequest(uuid.uuid4(), self.voucher(which)))

    @precondition(lambda self: self.has(redeem_voucher, record_purchase))
    @rule(which=PICK)
    def take_use_back(self, which: int) -> None:
        """What was used is good again, unless it stands on a purchase."""
        used = self.pick(which, redeem_voucher, record_purchase)
        self.do(undo_redemption, UndoUse(uuid.uuid4(), used.request.op_id, "sbaglio"))

    @rule(which=PICK)
    def void(self, which: int) -> None:
        """A voucher that nobody has used is taken back."""
        self.do(void_voucher, VoidRequest(uuid.uuid4(), self.voucher(which), "perso"))

    @rule()
    def read_the_journal_again(self) -> None:
        """What a restore would read in the journal is what the archive says."""
        folder = journal_folder_of(self.session)
        if folder is None:  # on a server
            return
        before = self.states()
        assert journal_replay.replay(self.session, folder).redeemed_again == 0
        self.session.expire_all()
        assert self.states() == before

    def states(self) -> dict[int, str]:
        """Return the state of every voucher."""
        return dict(self.session.execute(select(Voucher.id, Voucher.state)).all())

    @invariant()
    def a_voucher_is_in_use_once_or_not_at_all(self) -> None:
        """Used is what takes something off one purchase that stands, or was used without."""
        uses, noted = self.uses(), self.noted()
        for voucher_id, state in self.states().items():
            assert uses[voucher_id] == noted[voucher_id] == (state == VoucherState.REDEEMED)

    def uses(self) -> Counter[int]:
        """Count the uses that stand: on what is left of purchases, and without any."""
        undone = {one.request.redemption for one in self.earlier(undo_redemption)}
        used = (one.request for one in self.earlier(redeem_voucher))
        uses = Counter(one.voucher_id for one in used if one.op_id not in undone)
        on_sale = self.vouchers_of_sales()
        uses.update(on_sale[sale.id] for sale in self.session.scalars(select(Sale).where(IS_VISIT)))
        return uses

    def vouchers_of_sales(self) -> dict[int, int]:
        """Return the voucher with which each purchase began; a correction has the wrong one's."""
        found: dict[int, int] = {}
        for one in self.earlier(record_purchase, correct_purchase):
            is_bought = one.service is record_purchase
            found[one.result.sale_id] = (
                one.request.voucher_id if is_bought else found[one.result.original_id]
            )
        return found

    def noted(self) -> Counter[int]:
        """Count in the log how often each was used, less how often it was given back."""
        noted: Counter[int] = Counter()
        for row in self.session.scalars(select(AuditRow)):
            noted[row.subject_id or 0] += _COUNTED.get(row.action, 0)
        return noted

    @invariant()
    def a_purchase_costs_less_by_the_voucher(self) -> None:
        """No more comes off than there is to pay, before and after a correction."""
        for sale in self.session.scalars(select(Sale).where(Sale.kind == SaleKind.PURCHASE)):
            assert sale.discount_cents == min(FIVE_EUROS, sale.total_cents)

    @invariant()
    def the_check_finds_nothing(self) -> None:
        """`careapp check` agrees."""
        assert integrity.check(self.session) == ()


_COUNTED = {redeeming.REDEEMED: 1, redeeming.UNDONE: -1}


@pytest.mark.timeout(900)
def test_a_voucher_is_used_once_in_any_order(session: Session) -> None:
    run_state_machine_as_test(
        lambda: Shop(session),  # type: ignore[arg-type]  # stubs want a class
        settings=settings(max_examples=EXAMPLES, stateful_step_count=STEPS),
    )
