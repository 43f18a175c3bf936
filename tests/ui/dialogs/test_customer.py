import threading
import uuid

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from sqlalchemy.orm import Session

from careapp.errors import Unavailable
from careapp.model.customer import Customer
from careapp.rules.people import Facts, Purpose
from careapp.services.actor import Actor
from careapp.services.customers import NewCustomer, SavedCustomer, create_customer
from careapp.ui.desk import ToEditCustomer, ToNewCustomer
from careapp.ui.dialogs import customer
from careapp.ui.dialogs.customer import CustomerSheet
from careapp.ui.pages.card import CardPage
from careapp.ui.widgets.field import Field
from tests.ui import looking
from tests.ui.floors import ANNA, ELENA, MARTA, OMAR, Shop

Key = Qt.Key
HOSTILE = {
    "spaces": "   ",
    "zero width": "\u200b",
    "apostrophe": "O'Brien & Figli",
    "less": "A<B",
    "bold": "<b>Mario",
    "image": '<img src="file:///etc/passwd">',
    "share": r'<img src="\\attacker\share\x.png">',
    "font": "<font size=99999>",
    "span": '<span style="font-size:20000pt">',
    "table": "<table width=1000000>",
    "breaks": "<br>" * 20_000,
    "colour": '<font color="[[x for x in [1]]]">',
    "link": '<a href="javascript:alert(1)">x</a>',
    "leading": "<para leading=-900>",
    "entity": "&#9999999999;",
    "format": "{0.__class__} %s%n ${jndi:x}",
    "long": "W" * 200_000,
    "words": "parola " * 100_000,
    "accents": "e" + "\u0301" * 5_000,
    "override": "\u202eoiraM",
    "controls": "Ma\x00\x07\x1b[2Jrio",
    "not a letter": "Ma\ufffe\ufffdrio",
    "emoji": "👨\u200d👩\u200d👧 🇮🇹 中文 ﷽ العربية ไทย",
    "decomposed": "Niccolo\u0300",
    "cyrillic": "Маriо",
    "forged line": "Mario\nINFO forged",
    "card": "4111 1111 1111 1111",
    "tax code": "RSSMRA85T10A562S",
}


def open_new(floor: Shop, text: str = "", **facts: object) -> CustomerSheet:
    floor.floor.desk.open(ToNewCustomer(text, **facts))  # type: ignore[arg-type]  # by name
    floor.settle()
    return floor.sheet(CustomerSheet)


def open_edit(floor: Shop, customer_id: int) -> CustomerSheet:
    floor.open_card(customer_id)
    floor.floor.desk.open(ToEditCustomer(customer_id))
    floor.settle()
    return floor.sheet(CustomerSheet)


def newest(floor: Shop) -> Customer:
    number = floor.ask(looking.people)
    return floor.ask(looking.customer, number)


@pytest.mark.parametrize(
    ("typed", "given", "family", "phone", "email"),
    [
        ("siobhan murphy", "Siobhan", "Murphy", "", ""),
        ("345 678 901", "", "", "345 678 901", ""),
        ("Anna 2", "Anna", "2", "", ""),
        ("sig.ra anna de luca", "Anna", "De Luca", "", ""),
        ("Anna e Mario Rossi", "", "Anna e Mario Rossi", "", ""),
        ("anna@example.it", "", "", "", "anna@example.it"),
        ("", "", "", "", ""),
    ],
)
def test_what_was_searched_is_filled_in_where_it_belongs(
    floor: Shop, typed: str, given: str, family: str, phone: str, email: str
) -> None:
    sheet = open_new(floor, typed)
    fields = (sheet.given, sheet.family, sheet.phone, sheet.email)
    assert tuple(field.text() for field in fields) == (given, family, phone, email)
    assert QApplication.focusWidget() is sheet.given.edit


def test_a_company_is_filled_in_as_one(floor: Shop) -> None:
    assert open_new(floor, "Rossi S.r.l.").company.text() == "Rossi S.r.l."


def test_a_title_that_was_typed_is_chosen(floor: Shop) -> None:
    assert open_new(floor, "dott.ssa bruni").facts().title == "dottoressa"


def test_only_a_name_is_needed(floor: Shop) -> None:
    sheet = open_new(floor)
    floor.press(Key.Key_Return)
    assert sheet.fault.isVisible()
    assert floor.ask(looking.people) == 4
    floor.write("Siobhan")
    floor.press(Key.Key_Return)
    assert floor.page(CardPage).head.name.text() == "Siobhan"


def test_everything_that_is_filled_in_is_kept(floor: Shop) -> None:
    sheet = open_new(floor, "Rosa Conti")
    for field, words in (
        (sheet.pronunciation, "RÒ-sa"),
        (sheet.call_name, "Rosetta"),
        (sheet.phone, "0432 123456"),
        (sheet.email, "Rosa@Example.it"),
        (sheet.company, "Fiori Conti"),
        (sheet.birthday, "13.3.1970"),
    ):
        floor.paste_into(field.edit, words)
    sheet.register.set_value("first_name")
    sheet.remember.setChecked(True)
    floor.window.take_scan("C9999999")
    floor.settle()
    floor.press(Key.Key_Return)
    rosa = newest(floor)
    assert (rosa.name, rosa.call_name, rosa.company) == ("Rosa Conti", "Rosetta", "Fiori Conti")
    assert (rosa.birthday_month, rosa.birthday_day) == (3, 13)
    assert [card.number for card in rosa.cards] == ["C9999999"]
    assert [consent.purpose for consent in rosa.consents] == [Purpose.PROFILING]
    sheet = open_edit(floor, rosa.id)
    assert sheet.birthday.text() == "13/03"
    assert sheet.remember.isChecked()
    assert not sheet.write.isChecked()


@pytest.mark.parametrize(
    "typed", ["31/02", "13", "abc", "٥/٣", "1/99999999999999999999", "0/0", "1/2/3/4", "13//03"]
)
def test_a_day_that_is_not_in_the_calendar_is_said(floor: Shop, typed: str) -> None:
    sheet = open_new(floor, "Rosa Conti")
    floor.paste_into(sheet.birthday.edit, typed)
    floor.press(Key.Key_Return)
    assert "calendario" in sheet.fault.text()
    assert sheet.birthday.text() == typed
    assert floor.ask(looking.people) == 4


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("phone", "tre tre tre"),
        ("email", "anna\u200b@"),
        ("email", "anna@@example.it"),
        ("card", "ab"),
        ("card", "RSSMRA85T10A562S"),
    ],
)
def test_what_cannot_be_is_said_and_stays_to_be_mended(floor: Shop, name: str, typed: str) -> None:
    sheet = open_new(floor, "Rosa Conti")
    field: Field = getattr(sheet, name)
    floor.paste_into(field.edit, typed)
    sheet.save.click()
    floor.settle()
    assert sheet.fault.isVisible()
    assert sheet.fault.text()
    assert field.text() == typed
    assert sheet.save.isEnabled()
    assert floor.ask(looking.people) == 4
    floor.paste_into(field.edit, "")
    floor.click(sheet.save)
    assert newest(floor).name == "Rosa Conti"


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_in_every_field_is_kept_clean_or_refused_in_words(
    floor: Shop, kind: str
) -> None:
    sheet = open_new(floor, "Rosa Conti", is_customer=False)
    boxes = [sheet.given, sheet.family, sheet.pronunciation, sheet.call_name, sheet.company]
    for field in (*boxes, sheet.heard_from):
        QApplication.clipboard().setText(HOSTILE[kind])
        field.edit.paste()
    sheet.wish.edit.setPlainText(HOSTILE[kind][:5_000])
    sheet.save.click()
    floor.settle()
    if floor.has_sheet():
        assert sheet.fault.isVisible()
        assert sheet.fault.text()
        assert sheet.given.text()
        assert sheet.save.isEnabled()
        assert floor.ask(looking.people) == 4
    else:
        person = newest(floor)
        stored = person.name + person.company + person.call_name + person.pronunciation
        assert stored.isprintable() or "\u200d" in stored
        assert floor.page(CardPage).head.name.text() == person.name


def test_a_card_of_somebody_else_is_not_taken(floor: Shop) -> None:
    sheet = open_edit(floor, OMAR)
    floor.window.take_scan("C0000001")
    floor.settle()
    floor.click(sheet.save)
    assert "tessera" in sheet.fault.text()
    assert floor.ask(looking.customer, OMAR).cards == []


def test_an_edit_changes_what_was_changed_and_keeps_the_rest(floor: Shop) -> None:
    floor.act_as(ELENA)
    sheet = open_edit(floor, MARTA)
    assert sheet.buy.isHidden()
    assert sheet.title_box.value() == "signora"
    floor.paste_into(sheet.phone.edit, "0432 111222")
    floor.click(sheet.save)
    marta = floor.ask(looking.customer, MARTA)
    assert [phone.written for phone in marta.phones] == ["0432 111222"]
    assert [card.number for card in marta.cards] == ["C0000001"]
    assert marta.pronunciation == "VÙI-cik"


@pytest.mark.parametrize(
    ("field", "typed", "expected"),
    [("company", "Rossi spa", "Rossi spa"), ("phone", "0432 111222", "Rossi srl")],
)
def test_a_company_is_called_what_it_is_called(
    floor: Shop, field: str, typed: str, expected: str
) -> None:
    floor.act_as(ELENA)
    new = NewCustomer(uuid.uuid4(), Facts(company="Rossi srl"))
    rossi = floor.do(create_customer, new, floor.floor.desk.actor).customer_id
    sheet = open_edit(floor, rossi)
    floor.paste_into(getattr(sheet, field).edit, typed)
    floor.click(sheet.save)
    assert floor.ask(looking.fact, rossi, "name") == expected


def test_a_title_of_ones_own_is_kept(floor: Shop) -> None:
    facts = Facts(given_name="Ugo", family_name="Sala", title="maestro")
    ugo = floor.do(create_customer, NewCustomer(uuid.uuid4(), facts), floor.floor.desk.actor)
    sheet = open_edit(floor, ugo.customer_id)
    floor.click(sheet.save)
    assert floor.ask(looking.fact, ugo.customer_id, "title") == "maestro"


def test_only_who_is_not_yet_a_customer_looks_for_something(floor: Shop) -> None:
    sheet = open_edit(floor, ANNA)
    assert sheet.wish.isVisible()
    assert sheet.wish.text() == "Una torta"
    sheet.kind.set_value("customer")
    sheet.kind.changed.emit("customer")
    assert not sheet.wish.isVisible()
    floor.click(sheet.save)
    assert floor.ask(looking.fact, ANNA, "looking_for") == "Una torta"


def test_nobody_alike_is_offered_for_half_a_phone(floor: Shop) -> None:
    sheet = open_new(floor)
    sheet.phone.edit.setFocus()
    floor.write("+3")
    assert not sheet.alike.isVisible()
    assert not sheet.fault.isVisible()


def test_the_same_phone_is_the_same_person(floor: Shop) -> None:
    sheet = open_new(floor, "M")
    floor.paste_into(sheet.phone.edit, "345 6789012")
    rows = sheet.alike.people.rows()
    assert [row.key for row in rows] == [MARTA]  # type: ignore[union-attr]  # no headings here
    sheet.alike.people.opened.emit(None)
    assert floor.has_sheet()
    sheet.alike.people.open_current()
    floor.settle()
    assert floor.page(CardPage).customer_id == MARTA


def test_a_retry_after_the_archive_did_not_answer_creates_once(
    floor: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[uuid.UUID] = []

    def fail_first(session: Session, new: NewCustomer, by: Actor) -> SavedCustomer:
        asked.append(new.op_id)
        if len(asked) == 1:
            raise Unavailable("Non risponde.")
        return create_customer(session, new, by)

    monkeypatch.setattr(customer, "create_customer", fail_first)
    sheet = open_new(floor, "Rosa Conti")
    floor.press(Key.Key_Return)
    assert sheet.fault.text() == "Non risponde."
    floor.press(Key.Key_Return)
    assert asked[0] == asked[1]
    assert floor.ask(looking.people) == 5


def test_while_it_is_created_nothing_starts_twice(
    floor: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = threading.Event()

    def create_slowly(session: Session, new: NewCustomer, by: Actor) -> SavedCustomer:
        gate.wait(20)
        return create_customer(session, new, by)

    monkeypatch.setattr(customer, "create_customer", create_slowly)
    sheet = open_new(floor, "Rosa Conti")
    heard: list[bool] = []
    sheet.saved.connect(lambda _saved, buys: heard.append(buys))
    floor.press(Key.Key_Return, settles=False)
    sheet.buy.click()
    floor.press(Key.Key_Escape, settles=False)
    gate.set()
    floor.settle()
    assert heard == [False]
    assert floor.ask(looking.people) == 5


def test_who_is_gone_cannot_be_edited(floor: Shop) -> None:
    floor.floor.desk.open(ToEditCustomer(999))
    floor.settle()
    assert not floor.has_sheet()
    assert floor.said()


def test_several_phones_and_cards_share_their_fields(floor: Shop) -> None:
    floor.act_as(ELENA)
    sheet = open_edit(floor, MARTA)
    floor.paste_into(sheet.phone.edit, "0432 111222; 333 1234567,")
    floor.window.take_scan("C9999999")
    assert sheet.card.text() == "C0000001, C9999999"
    floor.click(sheet.save)
    marta = floor.ask(looking.customer, MARTA)
    assert [phone.written for phone in marta.phones] == ["0432 111222", "333 1234567"]
    assert [card.number for card in marta.cards] == ["C0000001", "C9999999"]
    assert open_edit(floor, MARTA).phone.text() == "0432 111222, 333 1234567"


def test_a_long_address_shows_how_it_begins(floor: Shop) -> None:
    facts = Facts(given_name="Ada", emails=("ada.maria.wójcik.bernardi@example.com",))
    sheet = CustomerSheet(floor.floor.desk, facts)
    floor.window.open_sheet(sheet)
    assert sheet.email.edit.cursorPosition() == 0
    floor.press(Key.Key_End)
    floor.write("lina")
    assert sheet.given.text() == "Adalina"
