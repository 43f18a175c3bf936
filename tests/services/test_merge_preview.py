"""Two cards side by side before anything is merged."""

import uuid

import pytest
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.rules.roles import Role
from careapp.services import search_index
from careapp.services.merge_preview import preview_merge
from careapp.services.merging import MergeRequest, merge_customers
from tests.factories import MOMENT, actor_of, make_customer, make_staff
from tests.services.selling import open_till

TODAY = clock.shop_day(MOMENT)


def test_a_day_on_which_both_came_is_one_visit(session: Session) -> None:
    with clock.standing_at(MOMENT):
        till = open_till(session, phone="333 123 4567")
        other = open_till(session)
        for days_ago in (9, 5):
            till.buy(1000, days_ago=days_ago)
        other.buy(500, days_ago=5)
        preview = preview_merge(session, till.customer.id, other.customer.id, TODAY)
        assert preview.visits == 2
        sides = (preview.one, preview.other)
        assert [side.card.visits.count for side in sides] == [2, 1]
        assert [side.facts.phones for side in sides] == [("333 123 4567",), ()]
        owner = actor_of(make_staff(session, "Elena", Role.OWNER))
        search_index.index_customers(session, [till.customer.id, other.customer.id])
        request = MergeRequest(uuid.uuid4(), till.customer.id, other.customer.id, "due tessere")
        merge_customers(session, request, owner)
        assert till.customer.visits == preview.visits


def test_who_is_gone_is_compared_with_nobody(session: Session) -> None:
    ada = make_customer(session, "Ada Taylor")
    gone = make_customer(session, "Erased", erased_at=MOMENT)
    with pytest.raises(Refused):
        preview_merge(session, ada.id, gone.id, TODAY)
