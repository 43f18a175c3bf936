"""What the machines share that do everything a shop does, in any order, on a real archive.

Each step is one operation of the real services, in a savepoint as each is a transaction of its
own; what is refused leaves nothing.
"""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.audit import AuditRow
from careapp.model.sale import Sale
from careapp.model.voucher import Voucher
from careapp.rules.roles import Role
from careapp.services.actor import Actor
from careapp.services.corrections import CorrectionRequest, correct_purchase
from careapp.services.redeeming import RedeemedVoucher
from careapp.services.returns import ReturnRequest, return_purchase
from careapp.services.sales import record_purchase
from careapp.services.undoing import UndoRequest, undo_sale
from careapp.services.vouchers import IssuedVoucher
from tests.factories import MOMENT, actor_of, make_counter, make_staff

CENTS = st.integers(1, 6000)
PICK = st.integers(0, 50)
"""Which one of what there is, counted round."""


_AS_IT_IS_NOW = (IssuedVoucher, RedeemedVoucher)
"""Answers that are made anew of the voucher: its paper, and until when one key takes it back."""


@dataclass(frozen=True)
class Done:
    """An operation that was not refused, and what it answered."""

    service: Callable[..., Any]
    request: Any
    result: Any


class ShopMachine(RuleBasedStateMachine):
    """One owner who does everything, and a clock; purchases come back and are put right."""

    tables: ClassVar[tuple[type, ...]] = (Sale, Voucher, AuditRow)
    """To which an operation that is sent again adds nothing."""

    def __init__(self, session: Session) -> None:
        """Open on an archive without rows; what happens is rolled back at the end."""
        super().__init__()
        self.session = session
        self.now: datetime = MOMENT
        self.done: list[Done] = []
        staff = make_staff(session, "Elena", Role.OWNER)
        self.owner: Actor = actor_of(staff, make_counter(session))

    def teardown(self) -> None:
        """Leave the archive as it was."""
        self.session.rollback()

    def do(self, service: Callable[..., Any], request: object) -> Any:  # noqa: ANN401 - any service
        """Do an operation; None when it is refused."""
        self.now += timedelta(seconds=1)
        try:
            with clock.standing_at(self.now), self.session.begin_nested():
                result = service(self.session, request, self.owner)
        except Refused:
            return None
        self.done.append(Done(service, request, result))
        return result

    def earlier(self, *services: Callable[..., Any]) -> list[Done]:
        """Return what these services did."""
        return [one for one in self.done if one.service in services]

    def pick(self, number: int, *services: Callable[..., Any]) -> Done:
        """Return one of the operations that these services did."""
        found = self.earlier(*services)
        return found[number % len(found)]

    def has(self, *services: Callable[..., Any]) -> bool:
        """Whether these services did anything."""
        return bool(self.earlier(*services))

    @precondition(lambda self: self.has(record_purchase, correct_purchase))
    @rule(which=PICK, cents=st.one_of(st.none(), CENTS))
    def bring_back(self, which: int, cents: int | None) -> None:
        """All or a part comes back: it is refused only where less is left."""
        sale_id = self.pick(which, record_purchase, correct_purchase).result.sale_id
        self.do(return_purchase, ReturnRequest(uuid.uuid4(), sale_id, cents, "non va"))

    @precondition(lambda self: self.has(record_purchase, correct_purchase))
    @rule(which=PICK, cents=CENTS)
    def correct(self, which: int, cents: int) -> None:
        """A purchase was typed wrongly."""
        sale_id = self.pick(which, record_purchase, correct_purchase).result.sale_id
        wrong = self.session.get_one(Sale, sale_id)
        request = CorrectionRequest(uuid.uuid4(), sale_id, cents, (), "battuto male")
        right = self.do(correct_purchase, request)
        if right is not None and not wrong.discount_cents:
            assert right.paid_cents == cents

    @precondition(lambda self: self.has(record_purchase, return_purchase))
    @rule(which=PICK)
    def undo(self, which: int) -> None:
        """A purchase or a return is undone by the owner."""
        undone = self.pick(which, record_purchase, return_purchase).request.op_id
        self.do(undo_sale, UndoRequest(uuid.uuid4(), undone, "sbaglio"))

    @rule(days=st.sampled_from([1, 20, 70]))
    def wait(self, days: int) -> None:
        """Time passes; points and vouchers expire."""
        self.now += timedelta(days=days)

    @precondition(lambda self: self.done)
    @rule(which=PICK)
    def retry(self, which: int) -> None:
        """An earlier operation is sent again: it answers as before and writes nothing."""
        again = self.done[which % len(self.done)]
        before = self.rows()
        with clock.standing_at(self.now), self.session.begin_nested():
            result = again.service(self.session, again.request, self.owner)
        assert self.rows() == before
        if not isinstance(result, _AS_IT_IS_NOW):
            assert result == again.result

    def rows(self) -> list[int]:
        """Return how many rows each table has."""
        counts = (select(func.count()).select_from(table) for table in self.tables)
        return [self.session.scalar(count) or 0 for count in counts]
