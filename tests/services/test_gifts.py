"""Rewards without points: to one person or a group, all or none, never twice for an occasion."""

import uuid
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.care import Parting
from careapp.model.customer import Customer
from careapp.model.voucher import Voucher
from careapp.rules import codes
from careapp.rules.codes import new_code
from careapp.rules.loyalty.programme import BirthdayGift, Lapsed, Programme
from careapp.rules.roles import Role
from careapp.rules.vouchers.kind import Gesture
from careapp.services import gift_people
from careapp.services.actor import Actor
from careapp.services.archive import Archive
from careapp.services.customers import CustomerChange, edit_customer, load_for_edit
from careapp.services.gift_people import Group, GroupKind
from careapp.services.gifts import (
    Gift,
    GiveGift,
    TakeBirthdayGift,
    give,
    give_all,
    load_birthday_gift,
    preview_gift,
    take_birthday_gift,
)
from careapp.services.giving import donated_today
from careapp.services.programme import NewProgramme, publish_programme
from careapp.services.voucher_changes import VoidRequest, void_voucher
from careapp.services.vouchers import IssuedVoucher
from tests.factories import MOMENT, actor_of, make_customer, make_shop, make_staff

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")

TODAY = date(2026, 3, 12)
FIVE = Gift(Gesture.discount(500), 30)
BIRTHDAYS = Group(GroupKind.BIRTHDAYS)
FAMILY = Group(GroupKind.TIER, tier="family")
MISSED = Group(GroupKind.LAPSED)


@pytest.fixture
def owner(session: Session) -> Actor:
    make_shop(session)
    by = actor_of(make_staff(session, "Elena", Role.OWNER))
    programme = Programme(birthday=BirthdayGift(amount_cents=500), lapsed=Lapsed(2))
    publish_programme(session, NewProgramme(uuid.uuid4(), programme), by)
    return by


def born(session: Session, name: str, month: int, day: int, **facts: object) -> Customer:
    return make_customer(session, name, birthday_month=month, birthday_day=day, **facts)  # type: ignore[arg-type]  # by name


def one(customer: Customer) -> Group:
    return Group(GroupKind.PERSON, customer.id)


def given(
    session: Session, by: Actor, group: Group, gift: Gift = FIVE
) -> tuple[IssuedVoucher, ...]:
    return give(session, GiveGift(uuid.uuid4(), group, gift), by)


def vouchers(session: Session) -> list[Voucher]:
    return list(session.scalars(select(Voucher).order_by(Voucher.id)))


def count(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(Voucher)) or 0


def test_the_preview_says_who_and_what_it_costs(session: Session, owner: Actor) -> None:
    for name, tier in (("Zoe", "family"), ("Ada", "family"), ("Bea", "guest")):
        make_customer(session, name, tier=tier)
    preview = preview_gift(session, FAMILY, FIVE)
    assert (preview.people, preview.names) == (2, ("Ada", "Zoe"))
    assert (preview.cost_cents, preview.already) == (1000, 0)
    words = preview_gift(session, FAMILY, Gift(Gesture.of_gift("Un caffè"), 30))
    assert (words.people, words.cost_cents) == (2, 0)
    given(session, owner, FAMILY)
    assert preview_gift(session, FAMILY, FIVE).already == 2


def test_a_preview_shows_the_first_names_of_many(session: Session) -> None:
    for number in range(53):
        make_customer(session, f"Ada {number:02}", tier="family")
    preview = preview_gift(session, FAMILY, FIVE)
    assert (preview.people, len(preview.names)) == (53, 50)


def test_everybody_gets_a_code_of_their_own(session: Session, owner: Actor) -> None:
    people = [make_customer(session, name, tier="family") for name in ("Ada", "Bea", "Zoe")]
    issued = given(session, owner, FAMILY)
    assert len({one.code for one in issued}) == 3
    assert [voucher.customer_id for voucher in vouchers(session)] == [who.id for who in people]
    facts = {(v.kind, v.reason, v.amount_cents, v.expires_on) for v in vouchers(session)}
    assert facts == {("reward", "tier", 500, date(2026, 4, 10))}
    assert donated_today(session, owner.staff_id, TODAY) == 0


def test_the_same_operation_again_gives_nothing_more(session: Session, owner: Actor) -> None:
    for name in ("Ada", "Bea"):
        make_customer(session, name, tier="family")
    request = GiveGift(uuid.uuid4(), FAMILY, FIVE)
    first = give(session, request, owner)
    make_customer(session, "Zoe", tier="family")
    assert give(session, request, owner) == first
    assert count(session) == 2


def test_nobody_has_the_same_gift_twice_while_it_can_be_used(
    session: Session, owner: Actor
) -> None:
    ada = make_customer(session, "Ada", tier="family")
    (first,) = given(session, owner, FAMILY)
    with pytest.raises(Refused, match="Non c’è"):
        given(session, owner, FAMILY)
    given(session, owner, FAMILY, replace(FIVE, gesture=Gesture.discount(700)))
    void_voucher(session, VoidRequest(uuid.uuid4(), first.voucher_id, "Perso"), owner)
    given(session, owner, FAMILY)
    with clock.standing_at(MOMENT + timedelta(days=30)):
        given(session, owner, FAMILY)
    assert [voucher.customer_id for voucher in vouchers(session)] == [ada.id] * 4


def test_a_faster_counter_leaves_nobody_with_two(
    session: Session, owner: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada = make_customer(session, "Ada", tier="family")
    given(session, owner, FAMILY)
    seen_before = (gift_people.Person(ada.id, "Ada", None, has_it=False),)
    monkeypatch.setattr(gift_people, "load_people", lambda *_asked: seen_before)
    with pytest.raises(Refused):
        given(session, owner, FAMILY)
    assert count(session) == 1


def test_stopping_leaves_no_voucher(session: Session, owner: Actor) -> None:
    for number in range(25):
        make_customer(session, f"Ada {number}", tier="family")
    told: list[tuple[int, int]] = []
    request = GiveGift(uuid.uuid4(), FAMILY, FIVE)
    with pytest.raises(Refused, match="Fermato"), session.begin_nested():
        give(
            session,
            request,
            owner,
            lambda done, whole: told.append((done, whole)),
            lambda: len(told) > 1,
        )
    assert told == [(0, 25), (20, 25)]
    assert count(session) == 0


def test_birthdays_of_the_week_count_from_the_birthday(session: Session, owner: Actor) -> None:
    born(session, "Ada", 3, 11)
    born(session, "Bea", 3, 12)
    born(session, "Zoe", 3, 18)
    born(session, "Eva", 3, 19)
    given(session, owner, BIRTHDAYS, replace(FIVE, valid_days=7))
    ends = [voucher.expires_on for voucher in vouchers(session)]
    assert ends == [date(2026, 3, 18), date(2026, 3, 24)]
    assert {(one.kind, one.reason) for one in vouchers(session)} == {("birthday", "birthday")}


def test_a_birthday_has_one_gift_whoever_gives_it(session: Session, owner: Actor) -> None:
    bea = born(session, "Bea", 3, 12)
    cashier = actor_of(make_staff(session))
    assert load_birthday_gift(session, bea.id) == Gesture.discount(500)
    request = TakeBirthdayGift(uuid.uuid4(), bea.id)
    issued = take_birthday_gift(session, request, cashier)
    assert take_birthday_gift(session, request, cashier) == issued
    (voucher,) = vouchers(session)
    assert (voucher.kind, voucher.reason) == ("birthday", "birthday")
    assert voucher.expires_on == date(2026, 3, 18)
    assert donated_today(session, cashier.staff_id, TODAY) == 0
    assert load_birthday_gift(session, bea.id) is None
    with pytest.raises(Refused, match="compleanno"):
        take_birthday_gift(session, TakeBirthdayGift(uuid.uuid4(), bea.id), cashier)
    with pytest.raises(Refused):
        given(session, owner, BIRTHDAYS, replace(FIVE, gesture=Gesture.discount(900)))
    with clock.standing_at(MOMENT + timedelta(days=365)):
        assert load_birthday_gift(session, bea.id) == Gesture.discount(500)


@pytest.mark.parametrize("facts", [{}, {"birthday_month": 3, "birthday_day": 13}])
def test_who_has_no_birthday_now_is_offered_nothing(
    session: Session, owner: Actor, facts: dict[str, object]
) -> None:
    assert owner.role is Role.OWNER
    assert load_birthday_gift(session, make_customer(session, **facts).id) is None  # type: ignore[arg-type]  # by name


@pytest.mark.parametrize("gift", [None, BirthdayGift()])
def test_a_programme_without_a_gift_offers_none(
    session: Session, owner: Actor, gift: BirthdayGift | None
) -> None:
    publish_programme(session, NewProgramme(uuid.uuid4(), Programme(birthday=gift)), owner)
    assert load_birthday_gift(session, born(session, "Bea", 3, 12).id) is None


def test_who_stays_away_longer_than_usual_is_missed(session: Session, owner: Actor) -> None:
    first = date(2026, 1, 1)
    for name, visits, last in (
        ("Ada", 3, date(2026, 1, 15)),
        ("Bea", 3, date(2026, 3, 1)),
        ("Eva", 2, date(2026, 1, 2)),
        ("Zoe", 0, None),
    ):
        first_on = first if last else None
        make_customer(session, name, visits=visits, first_visit_on=first_on, last_visit_on=last)
    assert preview_gift(session, MISSED, FIVE).names == ("Ada",)
    (issued,) = given(session, owner, MISSED)
    assert issued.paper.message.startswith("È un po’ che non La vediamo")
    (voucher,) = vouchers(session)
    assert (voucher.kind, voucher.reason) == ("win_back", "lapsed")
    assert donated_today(session, owner.staff_id, TODAY) == 0


@pytest.mark.parametrize(("group", "reason"), [(BIRTHDAYS, "birthday"), (MISSED, "lapsed")])
def test_a_gift_given_as_a_reward_of_old_is_the_gift(
    session: Session, owner: Actor, group: Group, reason: str
) -> None:
    visits = {"visits": 3, "first_visit_on": date(2026, 1, 1), "last_visit_on": date(2026, 1, 15)}
    ada = born(session, "Ada", 3, 12, **visits)
    given(session, owner, group)
    (voucher,) = vouchers(session)
    assert preview_gift(session, group, FIVE).already == 1
    voucher.kind, voucher.reason = "reward", reason
    session.flush()
    assert preview_gift(session, group, FIVE).already == 1
    voucher.kind = "thank_you"
    session.query(Parting).delete()
    assert preview_gift(session, group, FIVE).names == (ada.name,)


def test_one_person_is_told_why(session: Session, owner: Actor) -> None:
    ada = make_customer(session, "Ada Neri", title="signora", register="formal")
    with pytest.raises(Refused):
        given(session, owner, one(ada))
    (issued,) = given(session, owner, one(ada), replace(FIVE, occasion="ci ha portato i fiori"))
    assert issued.paper.message.startswith("Ci ha portato i fiori. Per questo")
    (voucher,) = vouchers(session)
    assert voucher.reason == "ci ha portato i fiori"
    assert preview_gift(session, one(ada), replace(FIVE, occasion="ci ha portato i fiori")) == (
        replace(preview_gift(session, FAMILY, FIVE), already=1)
    )


@pytest.mark.parametrize(
    "gift",
    [replace(FIVE, valid_days=0), Gift(Gesture.discount(0), 30), Gift(Gesture.of_gift(""), 9)],
)
def test_a_gift_that_is_not_whole_is_refused(session: Session, owner: Actor, gift: Gift) -> None:
    make_customer(session, "Ada", tier="family")
    with pytest.raises(Refused):
        preview_gift(session, FAMILY, gift)
    with pytest.raises(Refused):
        given(session, owner, FAMILY, gift)
    assert count(session) == 0


def test_only_the_owner_gives_without_points(session: Session, owner: Actor) -> None:
    assert owner.role is Role.OWNER
    ada = born(session, "Ada", 3, 12, tier="family")
    lead = actor_of(make_staff(session, "Marco", Role.SHIFT_LEAD))
    with pytest.raises(Refused):
        given(session, lead, FAMILY)
    nobody = Actor(None, "", Role.NOBODY)
    with pytest.raises(Refused):
        take_birthday_gift(session, TakeBirthdayGift(uuid.uuid4(), ada.id), nobody)
    assert count(session) == 0


def test_people_who_are_gone_get_nothing(session: Session, owner: Actor) -> None:
    ada = make_customer(session, "Ada", tier="family")
    make_customer(session, "Bea", tier="family", merged_into_id=ada.id)
    make_customer(session, "Zoe", tier="family", erased_at=MOMENT)
    assert len(given(session, owner, FAMILY)) == 1


def write_birthday(session: Session, customer: Customer, month: int, day: int, by: Actor) -> None:
    facts = replace(load_for_edit(session, customer.id), birthday=(month, day))
    edit_customer(session, CustomerChange(uuid.uuid4(), customer.id, facts), by)


def take_gift(session: Session, customer: Customer, by: Actor) -> IssuedVoucher:
    return take_birthday_gift(session, TakeBirthdayGift(uuid.uuid4(), customer.id), by)


@pytest.mark.usefixtures("english")
def test_a_birthday_edited_to_today_brings_its_gift_next_year(
    session: Session, owner: Actor
) -> None:
    ada = born(session, "Ada", 7, 1)
    write_birthday(session, ada, 3, 12, owner)
    assert load_birthday_gift(session, ada.id) is None
    with pytest.raises(Refused, match="written down on its day brings it next year"):
        take_gift(session, ada, owner)
    write_birthday(session, ada, 3, 12, owner)
    with clock.standing_at(MOMENT + timedelta(days=365)):
        assert load_birthday_gift(session, ada.id) == Gesture.discount(500)


def test_a_birthday_written_down_before_its_day_brings_its_gift(
    session: Session, owner: Actor
) -> None:
    ada = make_customer(session, "Ada")
    with clock.standing_at(MOMENT - timedelta(days=1)):
        write_birthday(session, ada, 3, 12, owner)
    assert take_gift(session, ada, owner).voucher_id


@pytest.mark.parametrize("kind", ["birthday", "reward"])
@pytest.mark.parametrize(("days", "is_offered"), [(320, False), (366, True)])
def test_a_birthday_moved_since_the_gift_waits_a_whole_year(
    session: Session, owner: Actor, *, days: int, is_offered: bool, kind: str
) -> None:
    ada = born(session, "Ada", 3, 12)
    take_gift(session, ada, owner)
    vouchers(session)[0].kind = kind
    later = MOMENT + timedelta(days=days)
    with clock.standing_at(later - timedelta(days=1)):
        write_birthday(session, ada, later.month, later.day, owner)
    with clock.standing_at(later):
        assert (load_birthday_gift(session, ada.id) is not None) == is_offered


def test_another_edit_moves_no_birthday(session: Session, owner: Actor) -> None:
    ada = born(session, "Ada", 3, 12)
    write_birthday(session, ada, 3, 12, owner)
    assert load_birthday_gift(session, ada.id) == Gesture.discount(500)


def family_of(session: Session, people: int) -> None:
    session.add_all(
        Customer(name=f"Ada {number:03}", tier="family", created_at=MOMENT)
        for number in range(people)
    )
    session.flush()


def test_five_hundred_vouchers_are_five_hundred_codes(session: Session, owner: Actor) -> None:
    family_of(session, 500)
    told: list[tuple[int, int]] = []
    request = GiveGift(uuid.uuid4(), FAMILY, FIVE)
    issued = give(session, request, owner, lambda *done: told.append(done))
    assert len({one.code for one in issued}) == count(session) == 500
    assert told == [(number, 500) for number in range(0, 500, 20)]


def test_five_hundred_vouchers_stopped_in_the_middle_are_none(
    archive: Archive,
) -> None:
    by = archive.change(owner_of_five_hundred)
    asked = iter(range(1000))
    request = GiveGift(uuid.uuid4(), FAMILY, FIVE)
    with pytest.raises(Refused, match="Fermato"):
        give_all(archive, request, by, lambda *_done: None, lambda: next(asked) == 250)
    assert next(asked) == 251
    assert archive.read(count) == 0


def test_five_hundred_vouchers_whose_three_hundredth_fails_are_none(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    by = archive.change(owner_of_five_hundred)
    request = GiveGift(uuid.uuid4(), FAMILY, FIVE)
    drawn = [new_code() for _ in range(300)]
    drawn[-1] = drawn[99]
    with monkeypatch.context() as unlucky:
        unlucky.setattr(codes, "new_code", drawn.pop)
        drawn.reverse()
        with pytest.raises(IntegrityError):
            archive.change(give, request, by)
    assert not drawn
    assert archive.read(count) == 0
    assert len(archive.change(give, request, by)) == archive.read(count) == 500


def owner_of_five_hundred(session: Session) -> Actor:
    make_shop(session)
    family_of(session, 500)
    return actor_of(make_staff(session, "Elena", Role.OWNER))
