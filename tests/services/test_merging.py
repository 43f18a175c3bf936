"""Two cards of one person: every row moves, points are summed, and all of it can be undone."""

import uuid
from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.audit import AuditRow
from careapp.model.base import Base
from careapp.model.customer import Consent, Customer, Note
from careapp.model.points import PointsEntry, PointsLot
from careapp.model.sale import Sale
from careapp.model.search import SearchEntry
from careapp.model.shop import SaidLine
from careapp.rules.loyalty.earning import EarnPerVisit, Unit
from careapp.rules.loyalty.expiry import Expiry, ExpiryKind
from careapp.rules.roles import Role
from careapp.services import integrity, search_index
from careapp.services.actor import Actor
from careapp.services.adjusting import (
    AdjustRequest,
    UndoAdjustment,
    adjust_points,
    undo_adjustment,
)
from careapp.services.card import load_card
from careapp.services.find import find
from careapp.services.merged_rows import MOVED
from careapp.services.merging import Merged, MergeRequest, UndoMerge, merge_customers, undo_merge
from careapp.services.returns import ReturnRequest, return_purchase
from careapp.services.rewarding import TakeReward, take_reward
from careapp.services.voucher_changes import VoidRequest, void_voucher
from tests.factories import MOMENT, actor_of, make_customer, make_staff
from tests.services.caring import give_care
from tests.services.selling import (
    PROGRAMME,
    Till,
    assert_ledger_holds,
    before,
    give_voucher,
    open_till,
    with_debt,
)

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")

YEARLY = replace(PROGRAMME, expiry=Expiry(ExpiryKind.MONTHS, 12))


@pytest.fixture
def till(session: Session) -> Till:
    """Marta, who stays."""
    till = open_till(session, phone="333 123 4567", card="C1")
    search_index.index_customer(session, till.customer.id)
    return till


@pytest.fixture
def owner(till: Till) -> Actor:
    return actor_of(make_staff(till.session, "Elena", Role.OWNER))


@pytest.fixture
def other(till: Till) -> Till:
    """Her other card, at the same till."""
    found = make_customer(
        till.session,
        "M. Wojcik",
        phone="345 678 9012",
        email="marta@example.org",
        card="C2",
        external_id=("till", "77"),
    )
    search_index.index_customer(till.session, found.id)
    return Till(till.session, found, till.by)


def merge(till: Till, other: Till, owner: Actor) -> Merged:
    request = MergeRequest(uuid.uuid4(), till.customer.id, other.customer.id, "due tessere")
    return merge_customers(till.session, request, owner)


def part(till: Till, merged: Merged, owner: Actor) -> Merged:
    request = UndoMerge(uuid.uuid4(), merged.op_id, "erano due")
    return undo_merge(till.session, request, owner)


def owned(session: Session, customer_id: int) -> dict[str, int]:
    """Return how many rows of each kind a person has."""
    counts = {}
    for mapped in MOVED:
        table = mapped.__table__
        count = select(func.count()).select_from(table).where(table.c.customer_id == customer_id)
        counts[mapped.__tablename__] = session.scalar(count) or 0
    return counts


def give_everything(other: Till) -> None:
    """Give a person a row of each kind."""
    session, customer = other.session, other.customer
    other.earn(200)
    take_reward(session, TakeReward(uuid.uuid4(), customer.id, "dessert"), other.by)
    owner = actor_of(make_staff(session, "Elena", Role.OWNER))
    adjustment = AdjustRequest(uuid.uuid4(), customer.id, 5, Unit.POINT, "x")
    adjust_points(session, adjustment, owner)
    session.add(Note(customer_id=customer.id, text="Tè verde", written_at=MOMENT))
    session.add(Consent(customer_id=customer.id, purpose="marketing", given_at=MOMENT))
    session.add(SaidLine(customer_id=customer.id, day=MOMENT.date(), line="back", said_at=MOMENT))
    give_care(session, customer)


def is_found(session: Session, text: str) -> list[int]:
    return [person.customer_id for person in find(session, text).rows]


def test_points_are_summed_and_visits_counted_anew(till: Till, other: Till, owner: Actor) -> None:
    till.earn(100, days_ago=30)
    till.buy(100, days_ago=3)
    other.earn(200, days_ago=20)
    other.buy(100, days_ago=3)
    merged = merge(till, other, owner)
    assert (merged.points, till.customer.points, other.customer.points) == (302, 302, 0)
    assert (till.customer.visits, other.customer.visits) == (3, 0)
    assert till.customer.first_visit_on == before(30).date()
    assert_ledger_holds(till.session, till.customer)
    assert integrity.check(till.session) == ()


def test_stamps_of_one_day_on_two_cards_both_stay_as_every_row_moves(
    session: Session,
) -> None:
    """What was earned is summed as it is; only what is bought later is one visit a day."""
    kept = open_till(session, replace(PROGRAMME, earning=EarnPerVisit()))
    owner = actor_of(make_staff(session, "Elena", Role.OWNER))
    gone = replace(kept, customer=make_customer(session, "Ida R."))
    kept.buy(1000)
    gone.buy(1000)
    merged = merge(kept, gone, owner)
    assert (merged.stamps, kept.customer.stamps) == (2, 2)
    kept.buy(1000)
    assert kept.customer.stamps == 2


def test_every_row_moves_and_moves_back(till: Till, other: Till, owner: Actor) -> None:
    give_everything(other)
    had, has = owned(till.session, other.customer.id), owned(till.session, till.customer.id)
    assert min(had.values()) > 0
    merged = merge(till, other, owner)
    assert set(owned(till.session, other.customer.id).values()) == {0}
    assert owned(till.session, till.customer.id) == {name: had[name] + has[name] for name in had}
    part(till, merged, owner)
    assert owned(till.session, other.customer.id) == had
    assert owned(till.session, till.customer.id) == has
    assert (till.customer.points, other.customer.points) == (0, 105)
    assert integrity.check(till.session) == ()


def test_everything_that_points_at_a_customer_moves() -> None:
    moved = {mapped.__table__ for mapped in MOVED}
    pointing = {
        table
        for table in Base.metadata.sorted_tables
        for key in table.foreign_keys
        if key.column.table.name == Customer.__tablename__
    }
    assert pointing - moved == {Customer.__table__, SearchEntry.__table__}


def test_both_cards_phones_and_codes_lead_to_one(till: Till, other: Till, owner: Actor) -> None:
    merged = merge(till, other, owner)
    for text in ("C1", "C2", "3331234567", "3456789012", "77", "marta@example.org"):
        assert is_found(till.session, text) == [till.customer.id]
    assert is_found(till.session, "Wojcik M.") == [till.customer.id]
    card = load_card(till.session, other.customer.id, MOMENT.date())
    assert card.person.id == till.customer.id
    part(till, merged, owner)
    assert is_found(till.session, "C2") == [other.customer.id]
    assert is_found(till.session, "C1") == [till.customer.id]


def test_the_audit_has_ids_and_no_names(till: Till, other: Till, owner: Actor) -> None:
    give_everything(other)
    merge(till, other, owner)
    row = till.session.scalars(select(AuditRow).where(AuditRow.action == "customers_merged")).one()
    assert (row.subject, row.subject_id, row.reason) == (
        "customer",
        other.customer.id,
        "due tessere",
    )
    moved = row.detail["moved"]
    assert isinstance(moved, dict)
    assert set(moved) == {mapped.__tablename__ for mapped in MOVED}
    written = str(row.detail)
    for personal in ("Wojcik", "345", "marta@", "C2", "Tè"):
        assert personal not in written


def test_the_same_merge_again_changes_nothing(till: Till, other: Till, owner: Actor) -> None:
    other.earn(20)
    request = MergeRequest(uuid.uuid4(), till.customer.id, other.customer.id, "x")
    first = merge_customers(till.session, request, owner)
    assert merge_customers(till.session, request, owner) == first
    back = UndoMerge(uuid.uuid4(), request.op_id, "x")
    parted = undo_merge(till.session, back, owner)
    assert undo_merge(till.session, back, owner) == parted
    assert (parted.points, other.customer.points) == (0, 20)


@pytest.mark.parametrize("role", [Role.CASHIER, Role.SHIFT_LEAD])
def test_only_the_owner_merges_and_parts(till: Till, other: Till, owner: Actor, role: Role) -> None:
    somebody = actor_of(make_staff(till.session, role=role))
    with pytest.raises(Refused):
        merge(till, other, somebody)
    merged = merge(till, other, owner)
    with pytest.raises(Refused):
        part(till, merged, somebody)


def test_one_person_is_not_merged_with_herself(till: Till, other: Till, owner: Actor) -> None:
    with pytest.raises(Refused):
        merge(till, till, owner)
    merge(till, other, owner)
    with pytest.raises(Refused):
        merge(till, other, owner)


def test_a_reason_is_asked_for(till: Till, other: Till, owner: Actor) -> None:
    two = till.customer.id, other.customer.id
    with pytest.raises(Refused):
        merge_customers(till.session, MergeRequest(uuid.uuid4(), *two, " "), owner)
    merged = merge(till, other, owner)
    with pytest.raises(Refused):
        undo_merge(till.session, UndoMerge(uuid.uuid4(), merged.op_id, ""), owner)


def test_the_higher_tier_and_being_a_customer_stay(till: Till, other: Till, owner: Actor) -> None:
    till.customer.is_customer = False
    other.customer.tier, other.customer.tier_since = "family", before(400).date()
    merged = merge(till, other, owner)
    assert (till.customer.tier, till.customer.tier_since) == ("family", before(400).date())
    assert till.customer.is_customer
    part(till, merged, owner)
    assert (till.customer.tier, till.customer.tier_since) == ("guest", None)
    assert (other.customer.tier, other.customer.tier_since) == ("family", before(400).date())
    assert not till.customer.is_customer


def test_who_bought_since_stays_a_customer(till: Till, other: Till, owner: Actor) -> None:
    till.customer.is_customer = False
    merged = merge(till, other, owner)
    till.buy(500)
    part(till, merged, owner)
    assert (till.customer.is_customer, till.customer.points) == (True, 5)


def test_a_line_said_to_both_stays_where_it_was(till: Till, other: Till, owner: Actor) -> None:
    for customer in (till.customer, other.customer):
        said = SaidLine(customer_id=customer.id, day=MOMENT.date(), line="back", said_at=MOMENT)
        till.session.add(said)
    merged = merge(till, other, owner)
    assert owned(till.session, other.customer.id)["said_line"] == 1
    part(till, merged, owner)
    assert owned(till.session, other.customer.id)["said_line"] == 1


def spend(till: Till, _other: Till, owner: Actor) -> None:
    take_reward(till.session, TakeReward(uuid.uuid4(), till.customer.id, "dessert"), owner)


def bring_back(till: Till, _other: Till, _owner: Actor) -> None:
    bought = select(Sale.id).order_by(Sale.id).limit(1)
    sale_id = till.session.scalars(bought).one()
    return_purchase(till.session, ReturnRequest(uuid.uuid4(), sale_id), till.by)


def undo_the_correction(till: Till, _other: Till, owner: Actor) -> None:
    corrected = till.session.scalars(
        select(AuditRow.subject_id).where(AuditRow.action == "points_adjusted")
    ).one()
    assert corrected is not None
    request = UndoAdjustment(uuid.uuid4(), corrected, "x")
    undo_adjustment(till.session, request, owner)


def void_the_reward(till: Till, _other: Till, owner: Actor) -> None:
    paid = select(PointsEntry.voucher_id).where(PointsEntry.voucher_id.is_not(None))
    voucher_id = till.session.scalars(paid).first()
    assert voucher_id is not None
    void_voucher(till.session, VoidRequest(uuid.uuid4(), voucher_id, "perso"), owner)


@pytest.mark.parametrize("use", [spend, bring_back, undo_the_correction, void_the_reward])
def test_what_was_used_since_is_not_taken_away(
    till: Till, other: Till, owner: Actor, use: Callable[[Till, Till, Actor], None]
) -> None:
    give_everything(other)
    merged = merge(till, other, owner)
    use(till, other, owner)
    points = till.customer.points
    with pytest.raises(Refused):
        part(till, merged, owner)
    assert till.customer.points == points
    assert_ledger_holds(till.session, till.customer)


def test_a_debt_that_was_paid_since_stays(session: Session, owner: Actor) -> None:
    till = open_till(session, with_debt())
    other = Till(session, make_customer(session, "M. Wojcik"), till.by)
    bought = other.earn(100)
    other.buy(0, reward_key="dessert")
    return_purchase(session, ReturnRequest(uuid.uuid4(), bought.sale_id), till.by)
    give_back = other.customer.points
    assert give_back < 0
    merged = merge(till, other, owner)
    till.earn(-give_back, days_ago=0)
    with pytest.raises(Refused):
        part(till, merged, owner)


def test_new_points_of_the_kept_one_stay_and_may_be_spent(
    till: Till, other: Till, owner: Actor
) -> None:
    till.earn(150, days_ago=30)
    other.earn(200, days_ago=1)
    merged = merge(till, other, owner)
    till.buy(0, reward_key="dessert")
    part(till, merged, owner)
    assert (till.customer.points, other.customer.points) == (50, 200)


def test_what_expired_since_goes_back_expired(session: Session, owner: Actor) -> None:
    till = open_till(session, YEARLY)
    other = Till(session, make_customer(session, "M. Wojcik"), till.by)
    other.earn(200, days_ago=20)
    merged = merge(till, other, owner)
    till.buy(500, days_ago=-400)
    part(till, merged, owner)
    assert (till.customer.points, other.customer.points) == (5, 0)
    (lot,) = session.scalars(
        select(PointsLot).where(PointsLot.customer_id == other.customer.id)
    ).all()
    assert lot.open_points == 0
    for customer in (till.customer, other.customer):
        assert_ledger_holds(session, customer)


def test_a_merge_is_undone_once(till: Till, other: Till, owner: Actor) -> None:
    merged = merge(till, other, owner)
    with pytest.raises(Refused):
        part(till, replace(merged, op_id=uuid.uuid4()), owner)
    part(till, merged, owner)
    with pytest.raises(Refused):
        part(till, merged, owner)
    merge(till, other, owner)
    with pytest.raises(Refused):
        part(till, merged, owner)


def test_the_later_merge_is_undone_first(till: Till, other: Till, owner: Actor) -> None:
    third = Till(till.session, make_customer(till.session, "Marta W."), till.by)
    other.earn(20)
    first = merge(till, other, owner)
    second = merge(third, till, owner)
    assert third.customer.points == 20
    with pytest.raises(Refused):
        part(till, first, owner)
    part(third, second, owner)
    part(till, first, owner)
    assert [each.customer.points for each in (till, other, third)] == [0, 20, 0]


def test_an_erased_card_is_not_parted(till: Till, other: Till, owner: Actor) -> None:
    merged = merge(till, other, owner)
    till.session.execute(
        update(Customer).where(Customer.id == till.customer.id).values(erased_at=MOMENT)
    )
    with pytest.raises(Refused):
        part(till, merged, owner)


def test_vouchers_of_the_other_card_are_hers(till: Till, other: Till, owner: Actor) -> None:
    voucher_id = give_voucher(other)
    merge(till, other, owner)
    card = load_card(till.session, till.customer.id, MOMENT.date())
    assert [voucher.id for voucher in card.vouchers] == [voucher_id]
    assert till.buy(1000, voucher_id=voucher_id).paid_cents == 500
