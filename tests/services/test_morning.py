"""The morning sheet: whom to greet, what ends, what waits, and nobody twice."""

from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from careapp import text
from careapp.documents.day_sheet import DayPart, DaySheet, render_day_sheet
from careapp.errors import Refused
from careapp.model.customer import Customer
from careapp.model.points import PointsLot
from careapp.rules.roles import Role
from careapp.services.actor import Actor
from careapp.services.day_parts import MOST_ROWS
from careapp.services.morning import load_morning_sheet
from tests.documents.papers import HOSTILE
from tests.factories import MOMENT, make_customer
from tests.services.selling import Till, open_till
from tests.services.vouchering import Desk, open_desk

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")

TODAY = date(2026, 3, 12)
PROMISES, CASES, LEARNT, BIRTHDAYS, WEEK, ENDING, REWARDS, MISSED, UNPRINTED = range(9)


@pytest.fixture
def desk(session: Session) -> Desk:
    return open_desk(session)


def weekly(session: Session, name: str, *, last: int = 7, **facts: object) -> Customer:
    """Add a regular of ten weekly visits, the last one some days ago."""
    days = {
        "visits": 10,
        "first_visit_on": TODAY - timedelta(days=last + 63),
        "last_visit_on": TODAY - timedelta(days=last),
    }
    return make_customer(session, name, **{**days, **facts})  # type: ignore[arg-type]  # by name


def born(session: Session, name: str, day: int, **facts: object) -> None:
    """Add somebody whose birthday is on that day of March."""
    make_customer(session, name, birthday_month=3, birthday_day=day, **facts)  # type: ignore[arg-type]  # by name


def sheet(session: Session, role: Role = Role.CASHIER) -> DaySheet:
    return load_morning_sheet(session, Actor(1, "Giulia", role))


def told(session: Session, part: int) -> list[tuple[str, str, str]]:
    rows = sheet(session).parts[part].rows
    return [(row.label, row.detail, row.value) for row in rows]


def test_birthdays_say_how_to_call_and_when(desk: Desk) -> None:
    siobhan = {"register": "first_name", "call_name": "Siobhán", "pronunciation": "sci-VÒN"}
    born(desk.session, "Ada Neri", 12, title="signora")
    born(desk.session, "Siobhán Byrne", 14, **siobhan)
    born(desk.session, "Zoe", 13)
    born(desk.session, "Tardi", 19)
    assert told(desk.session, BIRTHDAYS) == [("Ada Neri", "signora Neri · Dare del Lei", "")]
    assert told(desk.session, WEEK) == [
        ("Zoe", "Zoe · Dare del Lei", "venerdì 13 marzo"),
        ("Siobhán Byrne", "Siobhán · Dare del tu · si dice sci-VÒN", "sabato 14 marzo"),
    ]


def test_the_shop_may_leave_the_manner_open(desk: Desk) -> None:
    person = desk.customer
    person.birthday_month, person.birthday_day, person.title = 3, 12, ""
    person.register = "unset"
    assert told(desk.session, BIRTHDAYS)[0][1] == "Marta Wójcik · Dare del Lei"


def test_what_ends_is_told_of_those_who_will_come(desk: Desk) -> None:
    regular, stranger = weekly(desk.session, "Ada"), make_customer(desk.session, "Bea")
    monthly = weekly(desk.session, "Mia", last=5, visits=3)
    for who, days in ((regular, 7), (stranger, 3), (monthly, 3), (regular, 8)):
        desk.issue(customer_id=who.id, expires_on=TODAY + timedelta(days=days))
    till = open_till(desk.session)
    till.customer = regular
    till.earn(12)
    desk.session.query(PointsLot).update({"expires_on": TODAY})
    assert told(desk.session, ENDING) == [
        ("Ada", "12 punti", "giovedì 12 marzo"),
        ("Ada", "Grazie · 5,00\u00a0€", "giovedì 19 marzo"),
    ]


def test_rewards_wait_for_those_who_will_come(session: Session) -> None:
    till: Till = open_till(session)
    for name, last in (("Ada", 7), ("Bea", 200)):
        till.customer = weekly(session, name, last=last)
        till.earn(100, days_ago=last)
        for key, days in (("first_visit_on", last + 63), ("last_visit_on", last)):
            setattr(till.customer, key, TODAY - timedelta(days=days))
        till.customer.visits = 10
    weekly(session, "Zoe")
    assert told(session, REWARDS) == [("Ada", "Ada · Dare del Lei", "Dolce della casa")]


def test_who_stays_away_is_missed_the_most_loyal_first(desk: Desk) -> None:
    weekly(desk.session, "Bea", last=42)
    weekly(desk.session, "Ada", last=43, visits=20)
    weekly(desk.session, "Zoe", last=21)
    weekly(desk.session, "Anni fa", last=400)
    assert [(name, ago) for name, _how, ago in told(desk.session, MISSED)] == [
        ("Ada", "6 settimane fa"),
        ("Bea", "6 settimane fa"),
    ]


def test_a_long_part_says_how_many_more_there_are(desk: Desk) -> None:
    for number in range(MOST_ROWS + 3):
        weekly(desk.session, f"Ada {number:02}", last=42)
    part = sheet(desk.session).parts[MISSED]
    assert (len(part.rows), part.note) == (MOST_ROWS, "E ancora 3 in CareApp.")


def test_only_so_many_rewards_are_listed(session: Session) -> None:
    till = open_till(session)
    for number in range(MOST_ROWS + 1):
        till.customer = make_customer(session, f"Ada {number:02}")
        for days_ago in (21, 14, 7):
            till.earn(40, days_ago=days_ago)
    assert len(told(session, REWARDS)) == MOST_ROWS


def test_vouchers_wait_until_they_are_printed(desk: Desk) -> None:
    first, _second = desk.issue(), desk.issue(expires_on=TODAY + timedelta(days=90))
    desk.print(first.voucher_id)
    assert told(desk.session, UNPRINTED) == [
        ("Marta Wójcik", "Grazie · 5,00\u00a0€", "Giulia Bernardi")
    ]


def test_many_unprinted_vouchers_are_not_counted_by_a_page_of_them(desk: Desk) -> None:
    for _number in range(MOST_ROWS + 1):
        desk.issue(by=desk.elena)
    part = sheet(desk.session).parts[UNPRINTED]
    assert (len(part.rows), part.note) == (MOST_ROWS, "Gli altri sono nei Buoni.")


def test_an_empty_shop_says_so_in_each_part(session: Session) -> None:
    parts = sheet(session).parts
    assert [part.note for part in parts] == [
        "Nessuna.",
        "Nessuno.",
        "Nessuna.",
        "Oggi nessuno.",
        "Nessuno nei prossimi giorni.",
        "Niente.",
        "Niente.",
        "Nessuno.",
        "Niente.",
    ]
    assert all(part == DayPart(part.title, (), part.note) for part in parts)


def test_it_speaks_the_language_of_the_screen(session: Session) -> None:
    text.set_language("en")
    paper = sheet(session)
    assert (paper.title, paper.day, paper.language) == (
        "Morning sheet",
        "Thursday 12 March 2026",
        "en",
    )


def test_nobody_gets_none(session: Session) -> None:
    with pytest.raises(Refused):
        sheet(session, Role.NOBODY)


def test_who_is_erased_merged_or_nameless_is_not_on_it(desk: Desk) -> None:
    gone = {"birthday_month": 3, "birthday_day": 12}
    weekly(desk.session, "Ada", last=30, erased_at=MOMENT, **gone)
    weekly(desk.session, "Bea", last=30, merged_into_id=desk.customer.id, **gone)
    weekly(desk.session, "", last=30, **gone)
    assert told(desk.session, BIRTHDAYS) == told(desk.session, MISSED) == []


def test_any_name_goes_on_paper(desk: Desk) -> None:
    for number, name in enumerate(HOSTILE):
        kept = name[:200].replace("\x00", "").encode(errors="ignore").decode()
        born(desk.session, f"A{kept}"[:200], 12 + number % 2)
    assert render_day_sheet(sheet(desk.session)).startswith(b"%PDF")
