"""The demo shop: whole, as in the pictures, and true by the archive's own checks."""

import shutil
import uuid
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.audit import AuditRow
from careapp.model.customer import Customer
from careapp.model.sale import Sale
from careapp.model.voucher import Voucher
from careapp.rules.care.promises import Urgency
from careapp.rules.care.steps import Step
from careapp.rules.vouchers import KIND_WORDS
from careapp.rules.vouchers.apology import APOLOGY
from careapp.services import demo
from careapp.services.archive import Archive, open_archive
from careapp.services.card import Card, load_card
from careapp.services.case_lists import CaseFilter, list_cases
from careapp.services.find import find
from careapp.services.guidelines import GuidelineState, list_guidelines
from careapp.services.promise_lists import due_promises
from careapp.services.shop import NewShop, load_shop, start_shop
from careapp.services.staff import Member, list_staff
from tests.archives import KEY
from tests.factories import MOMENT, make_customer
from tests.services.selling import assert_ledger_holds

T = TypeVar("T")
TODAY = date(2026, 3, 12)
pytestmark = pytest.mark.sqlcipher_only


@pytest.fixture(scope="module")
def aurora(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """Build the shop once, at the moment of the pictures; no test changes it."""
    folder = tmp_path_factory.mktemp("demo") / "archive"
    shutil.copytree(template, folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CAREAPP_KEYRING", "file")
        archive = open_archive(folder, KEY)
        with clock.standing_at(MOMENT):
            demo.build_demo(archive)
            yield archive
        archive.engine.dispose()


def card_of(archive: Archive, family: str) -> Card:
    def load(session: Session) -> Card:
        customer_id = session.scalars(
            select(Customer.id).where(Customer.family_name == family)
        ).one()
        return load_card(session, customer_id, TODAY)

    return archive.read(load)


def ask(archive: Archive, question: Callable[[Session], T]) -> T:
    return archive.read(question)


def test_the_shop_is_marked_as_a_demonstration(aurora: Archive) -> None:
    shop = ask(aurora, load_shop)
    assert (shop.name, shop.address, shop.is_demo) == (
        "Bottega Aurora",
        "Via del Forno 12, Udine",
        True,
    )


def test_four_people_work_there_within_their_limits(aurora: Archive) -> None:
    def members(session: Session) -> dict[str, Member]:
        return {member.name: member for member in list_staff(session, TODAY)}

    people = ask(aurora, members)
    assert {name: str(person.role) for name, person in people.items()} == {
        "Elena": "owner",
        "Marco": "shift_lead",
        "Giulia": "cashier",
        "Sara": "cashier",
    }
    giulia = people["Giulia"]
    assert (giulia.limits.per_voucher_cents, giulia.limits.daily_cents) == (1000, 4000)
    assert giulia.donated_today_cents == 1500


def test_marta_is_as_in_the_pictures(aurora: Archive) -> None:
    card = card_of(aurora, "Wójcik")
    visits, loyalty = card.visits, card.loyalty
    assert (card.person.address, card.person.pronunciation) == ("signora Wójcik", "VÙI-cik")
    assert (visits.count, visits.last_on, visits.usual_weekday) == (47, date(2026, 3, 9), 0)
    assert visits.first_on is not None
    assert visits.first_on.year == 2025
    assert (loyalty.balance, loyalty.tier.key, len(card.vouchers)) == (84, "home", 1)
    assert loyalty.next_reward is not None
    assert loyalty.next_tier is not None
    assert (loyalty.next_reward.missing_points, loyalty.next_reward.about_visits) == (16, 1)
    assert loyalty.next_tier.missing == 13
    (voucher,) = card.vouchers
    assert (voucher.amount_cents, voucher.expires_on) == (500, date(2026, 3, 31))
    told = [entry for entry in card.history.entries if entry.kind in {"purchase", "voucher"}]
    first, second, *_rest = told
    assert (first.amount_cents, first.points, first.text) == (1460, 14, "Focaccia, Tè verde")
    assert (second.state, second.redeemed_on) == ("redeemed", date(2026, 3, 9))


@pytest.mark.parametrize(
    ("family", "line"),
    [
        ("Wójcik", "apology"),
        ("Greco", "promise_overdue"),
        ("Marchetti", "answer_ready"),
        ("De Angelis", "reward"),
        ("Murphy", "birthday_eve"),
        ("D’Amico", "birthday"),
        ("Zanier", "milestone_50"),
        ("Kovač", "back"),
    ],
)
def test_there_is_somebody_for_each_thing_to_say(aurora: Archive, family: str, line: str) -> None:
    saying = card_of(aurora, family).saying
    assert saying is not None
    assert saying.key == line


def test_anna_is_not_yet_a_customer(aurora: Archive) -> None:
    person = card_of(aurora, "Marchetti").person
    assert not person.is_customer
    assert person.address == "dottoressa Marchetti"
    assert (person.company, person.heard_from) == ("Studio Marchetti Associati", "Paolo D’Amico")


def test_the_search_finds_those_of_the_pictures(aurora: Archive) -> None:
    names = [row.name for row in ask(aurora, lambda session: find(session, "mar")).rows]
    assert {"Marta Wójcik", "Mario De Angelis", "Mariella Greco"} <= set(names)


def test_vouchers_are_of_every_kind_and_in_every_state(aurora: Archive) -> None:
    def states(session: Session) -> set[str]:
        return set(session.scalars(select(Voucher.state)))

    def expired(session: Session) -> int:
        late = select(func.count()).where(Voucher.expires_on < TODAY, Voucher.state == "printed")
        return session.scalar(late) or 0

    def kinds(session: Session) -> set[str]:
        return set(session.scalars(select(Voucher.kind)))

    assert {kind.key for kind in (*KIND_WORDS, APOLOGY)} <= ask(aurora, kinds)
    assert ask(aurora, states) == {"issued", "printed", "redeemed", "void"}
    assert ask(aurora, expired) == 2


def test_the_cases_are_those_of_the_pictures(aurora: Archive) -> None:
    page = aurora.read(list_cases, CaseFilter.OPEN)
    stands = [(row.title, row.customer_name, row.step) for row in page.rows]
    assert stands == [
        ("torta sbagliata", "Lan Nguyễn", Step.AGREEMENT),
        ("pane non disponibile", "Marta Wójcik", Step.OPTIONS),
    ]
    closed = aurora.read(list_cases, CaseFilter.CLOSED)
    without = aurora.read(list_cases, CaseFilter.NO_GUIDELINE)
    assert (len(closed.rows), len(without.rows)) == (4, 1)


def test_what_is_due_today_is_as_in_the_pictures(aurora: Archive) -> None:
    due = aurora.read(due_promises, TODAY)
    assert [(row.what, row.customer_name, row.urgency) for row in due] == [
        ("Scelta di tè da provare", "Mariella Greco", Urgency.OVERDUE),
        ("Pane senza glutine, ripiano B", "Marta Wójcik", Urgency.TODAY),
        ("Chiamare per la torta", "Lan Nguyễn", Urgency.TODAY),
    ]


def test_one_guideline_waits_for_the_owner(aurora: Archive) -> None:
    states = [rule.state for rule in aurora.read(list_guidelines)]
    assert states == [GuidelineState.PROPOSED, *[GuidelineState.APPROVED] * 3]


def test_nothing_happens_in_the_future(aurora: Archive) -> None:
    def is_told_until_now(session: Session) -> bool:
        later = session.scalars(select(Sale.id).where(Sale.happened_at > MOMENT))
        return not later.all()

    assert ask(aurora, is_told_until_now)


def test_every_ledger_holds(aurora: Archive) -> None:
    def check(session: Session) -> int:
        customers = session.scalars(select(Customer)).all()
        for customer in customers:
            assert_ledger_holds(session, customer)
        return len(customers)

    assert ask(aurora, check) == 40


def begin_a_shop(session: Session) -> None:
    start_shop(session, NewShop(uuid.uuid4(), "Ferramenta Rossi", "Anna"))


def add_a_customer(session: Session) -> None:
    make_customer(session)


@pytest.mark.parametrize("fill", [begin_a_shop, add_a_customer])
@pytest.mark.usefixtures("english")
def test_an_archive_of_somebody_is_refused_as_it_is(
    archive: Archive, fill: Callable[[Session], None]
) -> None:
    def rows(session: Session) -> tuple[int, int]:
        return (
            session.scalars(select(func.count()).select_from(Customer)).one(),
            session.scalars(select(func.count()).select_from(AuditRow)).one(),
        )

    archive.change(fill)
    before = archive.read(rows)
    with pytest.raises(Refused, match="not empty"):
        demo.build_demo(archive)
    assert archive.read(rows) == before


def test_a_shop_that_is_there_stays_as_it_is(aurora: Archive) -> None:
    def rows(session: Session) -> int:
        return session.scalar(select(func.count()).select_from(AuditRow)) or 0

    before = ask(aurora, rows)
    demo.build_demo(aurora)
    assert ask(aurora, rows) == before
