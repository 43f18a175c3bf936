"""What a retry is answered, whoever did the operation the first time."""

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy.orm import Session

from careapp import clock
from careapp.rules.roles import Role
from careapp.services.actor import Actor
from careapp.services.corrections import CorrectionRequest, correct_purchase
from careapp.services.returns import ReturnRequest, return_purchase
from careapp.services.sales import PurchaseRequest, record_purchase
from careapp.services.undoing import UndoRequest, undo_sale
from tests.factories import MOMENT, make_customer

COMMAND_LINE = Actor(None, "riga di comando", Role.OWNER)


@pytest.mark.parametrize("which", ["buy", "return", "correct", "undo"])
def test_the_command_line_is_answered_as_the_first_time(session: Session, which: str) -> None:
    with clock.standing_at(MOMENT):
        buy = PurchaseRequest(uuid.uuid4(), make_customer(session).id, 1460)
        sale_id = record_purchase(session, buy, COMMAND_LINE).sale_id
        request_of: dict[str, tuple[Callable[..., Any], object]] = {
            "buy": (record_purchase, buy),
            "return": (return_purchase, ReturnRequest(uuid.uuid4(), sale_id)),
            "correct": (
                correct_purchase,
                CorrectionRequest(uuid.uuid4(), sale_id, 1500, (), "battuto male"),
            ),
            "undo": (undo_sale, UndoRequest(uuid.uuid4(), buy.op_id, "sbaglio")),
        }
        service, request = request_of[which]
        first = service(session, request, COMMAND_LINE)
        assert service(session, request, COMMAND_LINE) == first
