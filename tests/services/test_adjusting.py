"""Points corrected by hand: a reason, an author, nearest expiry first, undone by opposite rows."""

import uuid
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.audit import AuditRow
from careapp.model.points import PointsEntry, PointsLot
from careapp.rules.loyalty.earning import EarnPerVisit, Unit
from careapp.rules.loyalty.expiry import Expiry, ExpiryKind
from careapp.rules.loyalty.programme import Programme
from careapp.rules.roles import Role
from careapp.services.actor import Actor
from careapp.services.adjusting import (
    Adjusted,
    AdjustRequest,
    UndoAdjustment,
    adjust_points,
    undo_adjustment,
)
from careapp.services.giving import donated_today
from careapp.services.history import load_history
from careapp.services.history_entries import HistoryKind
from careapp.services.programme import NewProgramme, publish_programme
from careapp.services.returns import ReturnRequest, return_purchase
from careapp.services.undoing import UNDO_WITHIN
from tests.factories import MOMENT, actor_of, make_counter, make_customer, make_staff
from tests.services.selling import (
    PROGRAMME,
    Till,
    assert_ledger_holds,
    open_till,
    owner_of,
    with_debt,
)

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")

YEARLY = replace(PROGRAMME, expiry=Expiry(ExpiryKind.MONTHS, 12))
STAMPS = Programme(earning=EarnPerVisit())


def open_lead(session: Session, programme: Programme = PROGRAMME) -> Till:
    """Return a till at which a shift lead stands."""
    till = open_till(session, programme)
    till.by = actor_of(make_staff(session, "Sara", Role.SHIFT_LEAD), make_counter(session))
    return till


@pytest.fixture
def till(session: Session) -> Till:
    return open_lead(session)


def adjust(
    till: Till,
    points: int,
    unit: Unit = Unit.POINT,
    reason: str = "carta dimenticata",
    by: Actor | None = None,
) -> Adjusted:
    request = AdjustRequest(uuid.uuid4(), till.customer.id, points, unit, reason)
    return adjust_points(till.session, request, by or till.by)


def undo(
    till: Till, adjusted: Adjusted, days: float = 0, by: Actor | None = None, reason: str = ""
) -> Adjusted:
    request = UndoAdjustment(uuid.uuid4(), adjusted.adjustment_id, reason)
    with clock.standing_at(MOMENT + timedelta(days=days)):
        return undo_adjustment(till.session, request, by or till.by)


def rows(till: Till) -> list[tuple[str, int]]:
    till.session.flush()
    entries = till.session.scalars(select(PointsEntry).order_by(PointsEntry.id))
    return [(entry.kind, entry.points) for entry in entries]


def lots(till: Till) -> list[tuple[int, int]]:
    found = till.session.execute(
        select(PointsLot.points, PointsLot.open_points).order_by(PointsLot.id)
    )
    return [(points, left) for points, left in found]


def test_points_are_added_with_the_expiry_of_the_programme(session: Session) -> None:
    till = open_lead(session, YEARLY)
    added = adjust(till, 50)
    assert (added.points, added.unit, added.balance) == (50, Unit.POINT, 50)
    (lot,) = session.scalars(select(PointsLot)).all()
    assert (lot.open_points, lot.expires_on) == (50, date(2027, 3, 12))
    assert rows(till) == [("adjust", 50)]
    assert_ledger_holds(session, till.customer)


def test_points_are_taken_nearest_expiry_first(session: Session) -> None:
    till = open_lead(session, YEARLY)
    till.earn(30, days_ago=60)
    till.earn(30, days_ago=30)
    assert adjust(till, -40).balance == 20
    assert lots(till) == [(30, 0), (30, 20)]
    assert rows(till)[2:] == [("adjust", -30), ("adjust", -10)]
    assert_ledger_holds(session, till.customer)


def test_all_of_it_can_be_taken_away_and_not_one_more(till: Till) -> None:
    till.earn(30)
    with pytest.raises(Refused, match=r"30"):
        adjust(till, -31)
    assert adjust(till, -30).balance == 0


def test_points_past_their_last_day_are_not_there_to_be_taken(session: Session) -> None:
    till = open_lead(session, YEARLY)
    till.earn(30, days_ago=400)
    till.earn(5, days_ago=1)
    with pytest.raises(Refused, match=r"5"):
        adjust(till, -6)
    assert rows(till) == [("earn", 30), ("expire", -30), ("earn", 5)]


def test_a_debt_leaves_nothing_to_take_and_is_paid_by_what_is_added(session: Session) -> None:
    till = open_lead(session, with_debt())
    till.by = owner_of(till)
    bought = till.earn(150)
    till.buy(0, reward_key="dessert")
    return_purchase(session, ReturnRequest(uuid.uuid4(), bought.sale_id), till.by)
    assert till.customer.points == -100
    with pytest.raises(Refused, match=r"0"):
        adjust(till, -1)
    added = adjust(till, 130)
    assert added.balance == 30
    assert undo(till, added).balance == -100
    assert_ledger_holds(session, till.customer)


@pytest.mark.parametrize(("points", "reason"), [(0, "x"), (100_001, "x"), (5, " \u200b")])
def test_what_cannot_be_is_refused(till: Till, points: int, reason: str) -> None:
    with pytest.raises(Refused):
        adjust(till, points, reason=reason)
    assert rows(till) == []


def test_a_cashier_does_not_correct_points_nor_undo_it(till: Till) -> None:
    cashier = actor_of(make_staff(till.session))
    with pytest.raises(Refused):
        adjust(till, 5, by=cashier)
    added = adjust(till, 5)
    with pytest.raises(Refused):
        undo(till, added, by=cashier, reason="x")
    assert till.customer.points == 5


def test_who_why_and_what_is_in_the_audit(till: Till) -> None:
    added = adjust(till, 5, reason="  carta \n dimenticata ")
    row = till.session.scalars(select(AuditRow).where(AuditRow.action == "points_adjusted")).one()
    assert (row.subject, row.subject_id) == ("points_adjustment", added.adjustment_id)
    assert (row.staff_id, row.reason) == (till.by.staff_id, "carta dimenticata")
    assert row.detail == {
        "customer_id": till.customer.id,
        "points": 5,
        "unit": "point",
        "balance": 5,
        "worth_cents": 50,
    }


def test_the_same_correction_again_changes_nothing(till: Till) -> None:
    request = AdjustRequest(uuid.uuid4(), till.customer.id, 5, Unit.POINT, "x")
    first = adjust_points(till.session, request, till.by)
    assert adjust_points(till.session, request, till.by) == first
    back = UndoAdjustment(uuid.uuid4(), first.adjustment_id)
    undone = undo_adjustment(till.session, back, till.by)
    assert undo_adjustment(till.session, back, till.by) == undone
    assert (undone.points, undone.balance) == (-5, 0)
    assert rows(till) == [("adjust", 5), ("adjust", -5)]


def test_undo_puts_what_was_taken_back_where_it_was(session: Session) -> None:
    till = open_lead(session, YEARLY)
    till.earn(30, days_ago=60)
    till.earn(30, days_ago=30)
    undone = undo(till, adjust(till, -40))
    assert (undone.points, undone.balance) == (40, 60)
    assert lots(till) == [(30, 30), (30, 30)]
    assert_ledger_holds(session, till.customer)


def test_a_correction_is_undone_once_and_its_undoing_never(till: Till) -> None:
    added = adjust(till, 5)
    undone = undo(till, added)
    for twice in (added, undone):
        with pytest.raises(Refused):
            undo(till, twice, by=owner_of(till), reason="x")
    with pytest.raises(Refused):
        undo(till, replace(added, op_id=uuid.uuid4()))
    assert till.customer.points == 0


def test_later_or_by_somebody_else_undoing_needs_a_reason(till: Till) -> None:
    added = adjust(till, 5)
    later = (UNDO_WITHIN + timedelta(seconds=1)) / timedelta(days=1)
    with pytest.raises(Refused):
        undo(till, added, later)
    with pytest.raises(Refused):
        undo(till, added, by=owner_of(till))
    assert undo(till, added, later, reason="non era sua").balance == 0


def test_undoing_takes_what_is_still_there(till: Till) -> None:
    till.by = owner_of(till)
    added = adjust(till, 120)
    till.buy(0, days_ago=0, reward_key="dessert")
    undone = undo(till, added)
    assert (undone.points, undone.balance) == (-20, 0)
    assert_ledger_holds(till.session, till.customer)


def test_what_expired_since_is_not_taken_out_of_other_points(session: Session) -> None:
    till = open_lead(session, YEARLY)
    added = adjust(till, 20)
    with clock.standing_at(MOMENT + timedelta(days=200)):
        adjust(till, 7)
    undone = undo(till, added, 400, reason="x")
    assert (undone.points, undone.balance) == (0, 7)
    assert_ledger_holds(session, till.customer)


def test_stamps_are_corrected_by_themselves(session: Session) -> None:
    till = open_lead(session, STAMPS)
    adjust(till, 3, Unit.STAMP)
    assert adjust(till, -1, Unit.STAMP).balance == 2
    assert (till.customer.stamps, till.customer.points) == (2, 0)
    with pytest.raises(Refused):
        adjust(till, 3, Unit.POINT)


def test_stamps_of_before_are_added_under_their_own_programme(session: Session) -> None:
    till = open_lead(session, STAMPS)
    with pytest.raises(Refused):
        adjust(till, 1)
    stamped = adjust(till, 1, Unit.STAMP)
    publish_programme(session, NewProgramme(uuid.uuid4(), PROGRAMME), owner_of(till))
    adjust(till, 2, Unit.STAMP)
    versions = session.scalars(select(PointsLot.programme_id).distinct()).all()
    assert len(versions) == 1
    undo(till, stamped)
    adjust(till, -2, Unit.STAMP)
    with pytest.raises(Refused):
        adjust(till, 1, Unit.STAMP)


def test_a_correction_is_in_the_history_until_it_is_undone(till: Till) -> None:
    added = adjust(till, -10 + 30, reason="carta dimenticata")
    (entry,) = load_history(till.session, till.customer.id).entries
    assert (entry.kind, entry.points, entry.text) == (HistoryKind.ADJUSTMENT, 20, "point")
    assert (entry.reason, entry.staff_name) == ("carta dimenticata", "Sara")
    assert entry.day == MOMENT.date()
    undo(till, added)
    assert load_history(till.session, till.customer.id).entries == ()


def test_who_was_merged_is_corrected_where_they_are_now(till: Till) -> None:
    kept = make_customer(till.session, "Ada Taylor")
    till.customer.merged_into_id = kept.id
    assert adjust(till, 5).customer_id == kept.id


@pytest.mark.usefixtures("english")
def test_a_lead_adds_no_more_than_the_vouchers_that_they_may_give(till: Till) -> None:
    """A dessert without a price counts as their largest voucher: 10 euros for 100 points."""
    owner = owner_of(till)
    with pytest.raises(Refused) as refused:
        adjust(till, 101)
    assert refused.value.text == "Up to 100 points; for more ask Elena."
    assert rows(till) == []
    adjust(till, 100)
    assert adjust(till, 1000, by=owner).balance == 1100


@pytest.mark.usefixtures("english")
def test_corrections_and_vouchers_share_the_limit_of_a_day(till: Till) -> None:
    by_hand = [adjust(till, 100) for _number in range(4)]
    with pytest.raises(Refused) as refused:
        adjust(till, 1)
    assert refused.value.text == "You can add no more today: ask Elena."
    assert adjust(till, -50).balance == 350
    assert donated_today(till.session, till.by.staff_id, MOMENT.date()) == 4000
    undo(till, by_hand[0])
    assert donated_today(till.session, till.by.staff_id, MOMENT.date()) == 3000
    with clock.standing_at(MOMENT + timedelta(days=1)):
        assert adjust(till, 100).balance == 350
