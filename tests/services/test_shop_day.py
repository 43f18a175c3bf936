"""Between midnight and four it is still the evening before, for everything that goes by a day."""

import uuid
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

import pytest
from sqlalchemy.orm import Session

from careapp import clock
from careapp.model.sale import Sale
from careapp.model.voucher import Voucher
from careapp.rules.loyalty.earning import EarnPerEuro
from careapp.rules.loyalty.expiry import Expiry, ExpiryKind
from careapp.rules.roles import Role
from careapp.services.programme import NewProgramme, load_programme, publish_programme
from careapp.services.returns import ReturnRequest, preview_return
from careapp.services.sales import PurchaseRequest, preview_purchase, record_purchase
from careapp.services.used_today import used_today
from tests.factories import actor_of, make_staff
from tests.services.selling import DESSERT, PROGRAMME, give_voucher, open_till

EVENING, NIGHT, MORNING = (
    datetime(2026, 3, 31, 22).astimezone(),
    datetime(2026, 4, 1, 1, 30).astimezone(),
    datetime(2026, 4, 1, 4).astimezone(),
)
LAST_DAY = date(2026, 3, 31)


@pytest.fixture(autouse=True)
def _in_the_evening() -> Iterator[None]:
    with clock.standing_at(EVENING):
        yield


def test_a_reward_of_its_last_day_is_offered_and_can_be_used(session: Session) -> None:
    till = open_till(session, replace(PROGRAMME, rewards=(replace(DESSERT, last_day=LAST_DAY),)))
    till.buy(200_00)
    request = PurchaseRequest(uuid.uuid4(), till.customer.id, 1000, reward_key="dessert")
    with clock.standing_at(MORNING):
        assert preview_purchase(session, replace(request, reward_key="")).rewards == ()
    with clock.standing_at(NIGHT):
        (choice,) = preview_purchase(session, request).rewards
        assert choice.refusal == ""
        assert record_purchase(session, request, till.by).points_spent == 100


def test_points_and_vouchers_of_the_last_day_still_count(session: Session) -> None:
    ends = Expiry(ExpiryKind.END_OF_MONTH)
    till = open_till(session, replace(PROGRAMME, expiry=ends))
    bought = till.buy(200_00)
    voucher_id = give_voucher(till)
    session.get_one(Voucher, voucher_id).expires_on = LAST_DAY
    with clock.standing_at(NIGHT):
        assert preview_return(session, ReturnRequest(uuid.uuid4(), bought.sale_id)).points_taken
        request = PurchaseRequest(uuid.uuid4(), till.customer.id, 1000, voucher_id=voucher_id)
        used = record_purchase(session, request, till.by)
        assert session.get_one(Sale, used.sale_id).day == LAST_DAY
        assert [row.voucher_id for row in used_today(session, LAST_DAY).rows] == [voucher_id]
    with clock.standing_at(MORNING):
        again = ReturnRequest(uuid.uuid4(), bought.sale_id)
        assert preview_return(session, again).points_taken == 0


def test_a_programme_begins_with_the_morning(session: Session) -> None:
    till = open_till(session)
    owner = actor_of(make_staff(session, "Elena", Role.OWNER))
    doubled = replace(PROGRAMME, earning=EarnPerEuro(points_each=2))
    planned = NewProgramme(uuid.uuid4(), doubled, starts_on=date(2026, 4, 1))
    version = publish_programme(session, planned, owner).version
    for moment, is_begun in ((NIGHT, False), (MORNING, True)):
        with clock.standing_at(moment):
            assert (load_programme(session).version == version) == is_begun
            request = PurchaseRequest(uuid.uuid4(), till.customer.id, 1000)
            assert record_purchase(session, request, till.by).points == (20 if is_begun else 10)
