"""One voucher beyond a limit, by the word of who may: this one, from this person, now."""

import uuid
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.audit import AuditRow
from careapp.model.shop import ShopSetting
from careapp.model.staff import Staff
from careapp.model.voucher import Voucher
from careapp.rules.codes import Code, new_code
from careapp.rules.limits import NeedsApproval
from careapp.rules.roles import Role
from careapp.rules.vouchers.kind import Gesture
from careapp.services.actor import Actor
from careapp.services.approvals import Approval, Wanted, approve, approve_by_badge, list_approvers
from careapp.services.archive import Archive
from careapp.services.giving import donated_today
from careapp.services.pins import GiveBadge, TypedPin, give_badge, set_pin
from careapp.services.staff import list_staff
from careapp.services.voucher_changes import VoidRequest, void_voucher
from careapp.services.vouchers import VoucherRequest, issue_voucher, wanted_of
from tests.factories import MOMENT, make_customer
from tests.services.vouchering import open_desk

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")

PIN = "482913"
TODAY = MOMENT.date()


@dataclass
class Till:
    """Giulia at the counter, whom Elena and Marco may help out with their PINs."""

    archive: Archive
    elena: Actor
    marco: Actor
    giulia: Actor
    badge: Code
    request: VoucherRequest

    def apology(self, cents: int, **facts: object) -> VoucherRequest:
        return replace(
            self.request,
            op_id=uuid.uuid4(),
            kind="apology",
            reason="waiting",
            gesture=Gesture.discount(cents),
            **facts,  # type: ignore[arg-type]  # by name
        )

    def approved(self, by: Actor, request: VoucherRequest, pin: str = PIN) -> VoucherRequest:
        typed = TypedPin(uuid.uuid4(), by.staff_id or 0, pin)
        approval = approve(self.archive, wanted_of(request), typed, self.giulia.counter_id)
        return replace(request, approval=approval)

    def issue(self, request: VoucherRequest, by: Actor | None = None) -> int:
        return self.archive.change(issue_voucher, request, by or self.giulia).voucher_id

    def voucher(self, voucher_id: int) -> Voucher:
        return self.archive.read(lambda session: session.get_one(Voucher, voucher_id))

    def donated(self, who: Actor) -> int:
        return self.archive.read(donated_today, who.staff_id, TODAY)

    def set(self, key: str, value: object) -> None:
        self.archive.change(
            lambda session: session.merge(ShopSetting(key=f"shop.{key}", value=value))
        )

    def approvers(self, request: VoucherRequest) -> list[str]:
        return [one.name for one in self.archive.read(list_approvers, wanted_of(request))]


def _open(session: Session) -> tuple[Actor, Actor, Actor, VoucherRequest]:
    desk = open_desk(session)
    for who in (desk.elena, desk.lead):
        set_pin(session, TypedPin(uuid.uuid4(), who.staff_id or 0, PIN), desk.elena)
    session.get_one(Staff, desk.lead.staff_id).per_voucher_limit_cents = 3000
    return desk.elena, desk.lead, desk.giulia, desk.request()


@pytest.fixture
def till(archive: Archive) -> Till:
    elena, marco, giulia, request = archive.change(_open)
    badge = new_code()
    archive.change(give_badge, GiveBadge(uuid.uuid4(), elena.staff_id or 0, badge), elena)
    return Till(archive, elena, marco, giulia, badge, request)


def test_the_owner_approves_one_voucher_with_both_names_in_the_audit(till: Till) -> None:
    request = till.apology(2500)
    with pytest.raises(NeedsApproval, match="Elena"):
        till.issue(request)
    approved = till.approved(till.elena, request)
    voucher_id = till.issue(approved)
    assert till.issue(approved) == voucher_id
    stored = till.voucher(voucher_id)
    assert (stored.staff_id, stored.approved_by_id) == (till.giulia.staff_id, till.elena.staff_id)
    rows = till.archive.read(
        lambda session: list(session.query(AuditRow).filter_by(op_id=str(request.op_id)))
    )
    assert [(row.action, row.staff_id) for row in rows] == [
        ("voucher_issued", till.giulia.staff_id),
        ("voucher_approved", till.elena.staff_id),
    ]
    assert rows[0].detail["approved_by"] == till.elena.staff_id
    with pytest.raises(NeedsApproval):
        till.issue(till.apology(2500))


def test_a_badge_is_as_good_as_a_pin(till: Till) -> None:
    request = till.apology(2500)
    approval = approve_by_badge(till.archive, wanted_of(request), till.badge)
    stored = till.voucher(till.issue(replace(request, approval=approval)))
    assert stored.approved_by_id == till.elena.staff_id
    with pytest.raises(Refused):
        approve_by_badge(till.archive, wanted_of(request), new_code())


def test_a_wrong_pin_approves_nothing_and_is_counted(till: Till) -> None:
    with pytest.raises(Refused):
        till.approved(till.elena, till.apology(2500), pin="000001")
    elena = till.archive.read(lambda session: session.get_one(Staff, till.elena.staff_id))
    assert elena.failed_attempts == 1


def test_who_has_no_pin_proves_nothing(till: Till) -> None:
    removal = TypedPin(uuid.uuid4(), till.marco.staff_id or 0, "")
    till.archive.change(set_pin, removal, till.elena)
    with pytest.raises(Refused, match="Marco"):
        till.approved(till.marco, till.apology(2500), pin="")


@pytest.mark.parametrize(
    "change",
    [
        {"gesture": Gesture.discount(2501)},
        {"op_id": uuid.UUID(int=7)},
        {"kind": "thank_you", "reason": "loyalty"},
    ],
)
def test_an_approval_is_for_one_voucher(till: Till, change: dict[str, object]) -> None:
    approved = till.approved(till.elena, till.apology(2500))
    with pytest.raises(Refused):
        till.issue(replace(approved, **change))  # type: ignore[arg-type]  # by name
    assert till.donated(till.elena) == 0


def test_an_approval_is_for_one_person(till: Till) -> None:
    approved = till.approved(till.elena, till.apology(2500))
    other = till.archive.change(lambda session: make_customer(session, "Omar Haddad").id)
    with pytest.raises(Refused):
        till.issue(replace(approved, customer_id=other))


def test_less_than_was_approved_may_be_given(till: Till) -> None:
    approved = till.approved(till.elena, till.apology(2500))
    less = replace(approved, gesture=Gesture.discount(2000))
    assert till.voucher(till.issue(less)).amount_cents == 2000


def test_a_made_up_approval_is_nobodys(till: Till) -> None:
    request = till.apology(2500)
    forged = Approval(wanted_of(request), till.elena.staff_id or 0, bytes(32))
    with pytest.raises(Refused):
        till.issue(replace(request, approval=forged))
    real = till.approved(till.marco, request).approval
    assert real is not None
    taken = replace(real, staff_id=till.elena.staff_id or 0)
    with pytest.raises(Refused):
        till.issue(replace(request, approval=taken))


def test_a_shift_lead_approves_within_the_own_limit_of_voucher_and_day(till: Till) -> None:
    with pytest.raises(NeedsApproval):
        till.approved(till.marco, till.apology(3001))
    till.issue(till.approved(till.marco, till.apology(3000)))
    assert (till.donated(till.marco), till.donated(till.giulia)) == (3000, 0)
    with pytest.raises(NeedsApproval):
        till.approved(till.marco, till.apology(1001))
    till.issue(till.apology(1000))
    members = till.archive.read(list_staff, TODAY)
    donated = {one.name: one.donated_today_cents for one in members}
    assert donated == {"Elena Aurora": 0, "Giulia Bernardi": 1000, "Marco Toso": 3000}


def test_money_in_words_is_the_owners_to_approve(till: Till) -> None:
    request = replace(till.apology(0), gesture=Gesture.of_gift("50 € di sconto"))
    assert till.approvers(request) == ["Elena Aurora"]
    with pytest.raises(NeedsApproval):
        till.approved(till.marco, request)
    approved = till.approved(till.elena, request)
    with pytest.raises(Refused):
        till.issue(replace(approved, gesture=Gesture.of_gift("500 € di sconto")))
    assert till.voucher(till.issue(approved)).approved_by_id == till.elena.staff_id


def test_two_approvals_do_not_spend_the_same_rest_of_a_day(till: Till) -> None:
    first, second = (till.approved(till.marco, till.apology(2500)) for _ in range(2))
    till.issue(first)
    with pytest.raises(NeedsApproval):
        till.issue(second)


def test_who_left_or_lost_the_role_no_longer_approves(till: Till) -> None:
    def change(session: Session, /, **facts: object) -> None:
        for name, value in facts.items():
            setattr(session.get_one(Staff, till.marco.staff_id), name, value)

    approved = till.approved(till.marco, till.apology(2500))
    for facts in ({"role": "cashier"}, {"is_active": False}):
        till.archive.change(change, **facts)
        with pytest.raises(Refused):
            till.issue(approved)
    with pytest.raises(Refused):
        till.approved(till.marco, till.apology(2500))


def test_a_cashier_approves_nothing(till: Till) -> None:
    own = TypedPin(uuid.uuid4(), till.giulia.staff_id or 0, PIN)
    till.archive.change(set_pin, own, till.giulia)
    with pytest.raises(Refused):
        till.approved(till.giulia, till.apology(2500))


def test_an_approval_that_nobody_needs_is_not_written_down(till: Till) -> None:
    stored = till.voucher(till.issue(till.approved(till.elena, till.apology(500))))
    assert stored.approved_by_id is None


def test_the_people_to_ask_are_those_who_may(till: Till) -> None:
    assert till.approvers(till.apology(2500)) == ["Elena Aurora", "Marco Toso"]
    assert till.approvers(till.apology(3001)) == ["Elena Aurora"]
    elena, _marco = till.archive.read(list_approvers, wanted_of(till.apology(2500)))
    assert (elena.role, elena.has_pin) == (Role.OWNER, True)


def test_a_kind_has_a_limit_of_its_own(till: Till) -> None:
    till.set("kind_limits_cents", {"apology": 300, "thank_you": 5000})
    till.issue(till.apology(300))
    with pytest.raises(NeedsApproval, match="3,00"):
        till.issue(till.apology(301))
    assert till.approvers(till.apology(301)) == ["Elena Aurora"]
    with pytest.raises(NeedsApproval, match="10,00"):
        till.issue(replace(till.request, gesture=Gesture.discount(1001)))
    till.issue(till.apology(400), by=till.elena)


def test_the_third_apology_is_the_owners(till: Till) -> None:
    words = {"gesture": Gesture.words_only()}
    taken_back = till.issue(till.apology(100))
    void = VoidRequest(uuid.uuid4(), taken_back, "Sbaglio")
    till.archive.change(void_voucher, void, till.elena)
    for _number in range(2):
        till.issue(replace(till.apology(0), **words))  # type: ignore[arg-type]  # by name
    third = till.apology(100)
    for by in (till.giulia, till.marco):
        with pytest.raises(NeedsApproval, match="Elena"):
            till.issue(third, by)
    assert till.approvers(third) == ["Elena Aurora"]
    with pytest.raises(NeedsApproval):
        till.approved(till.marco, third)
    stored = till.voucher(till.issue(till.approved(till.elena, third)))
    assert stored.approved_by_id == till.elena.staff_id
    till.issue(till.apology(100), by=till.elena)
    till.issue(replace(till.request, op_id=uuid.uuid4()))


def test_old_apologies_are_forgotten_after_the_months_of_the_shop(till: Till) -> None:
    for _number in range(2):
        till.issue(till.apology(100))
    with clock.standing_at(MOMENT + timedelta(days=183)):
        with pytest.raises(NeedsApproval):
            till.issue(till.apology(100))
        till.set("apology_months", 3)
        till.issue(till.apology(100))
        till.set("apology_months", 0)
        till.issue(till.apology(100))


def test_the_seal_is_not_shown() -> None:
    wanted = Wanted(uuid.UUID(int=1), "apology", 1, 100)
    assert "xyz" not in repr(Approval(wanted, 1, b"xyz"))
