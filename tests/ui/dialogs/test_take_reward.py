"""A reward that is ready, taken as a voucher from the card."""

import uuid

import pytest
from PySide6.QtCore import Qt
from sqlalchemy.orm import Session

from careapp import clock, settings
from careapp.errors import Unavailable
from careapp.model.customer import Customer
from careapp.rules.loyalty.earning import EarnPerVisit
from careapp.rules.loyalty.programme import BirthdayGift, Programme
from careapp.rules.loyalty.rewards import Reward, RewardKind
from careapp.rules.roles import Role
from careapp.services.actor import Actor
from careapp.services.programme import NewProgramme, publish_programme
from careapp.services.sales import PurchaseRequest, record_purchase
from careapp.ui import printing
from careapp.ui.dialogs.take_reward import TakeRewardSheet
from careapp.ui.pages.card import CardPage
from careapp.ui.widgets.button import Button
from tests.ui import looking
from tests.ui.floors import ELENA, MARIO, MARTA, Shop

Key = Qt.Key
COFFEE = Reward("coffee", "Un caffè", 10, RewardKind.FREE_ITEM, per_customer=4)
LARGE = Reward("large", "Sconto grande", 10, RewardKind.AMOUNT_OFF, 500, minimum_cents=5000)


def publish(floor: Shop, programme: Programme) -> None:
    owner = Actor(ELENA, "Elena", Role.OWNER)
    floor.do(publish_programme, NewProgramme(uuid.uuid4(), programme), owner)


def printers(page: CardPage) -> dict[str, Button]:
    said = "Stampa il buono: "
    found = page.loyalty.findChildren(Button)
    names = {button.accessibleName(): button for button in found if button.isVisibleTo(page)}
    return {name.removeprefix(said): part for name, part in names.items() if said in name}


def asked(floor: Shop, reward: str) -> TakeRewardSheet:
    floor.open_card(MARIO)
    page = floor.page(CardPage)
    # Qt shows what is added to a layout once it has time.
    floor.qtbot.waitUntil(lambda: reward in printers(page))
    floor.click(printers(page)[reward])
    return floor.sheet(TakeRewardSheet)


def points(floor: Shop) -> int:
    left = floor.ask(looking.fact, MARIO, "points")
    assert isinstance(left, int)
    return left


def test_points_become_a_paper(floor: Shop) -> None:
    floor.floor.settings.set(settings.PRINTER_A6, "HP")
    before = points(floor)
    publish(floor, Programme(rewards=(COFFEE, LARGE)))
    sheet = asked(floor, "Un caffè")
    assert "Si tolgono 10 punti." in sheet.what.accessibleName()
    floor.press(Key.Key_Return)
    (voucher,) = floor.ask(looking.vouchers)
    assert (voucher.kind, voucher.gift_text, voucher.state) == ("reward", "Un caffè", "printed")
    assert points(floor) == before - 10
    assert (len(floor.printed), floor.said()) == (1, "Stampato.")


def test_what_needs_a_purchase_is_not_printed(floor: Shop) -> None:
    publish(floor, Programme(rewards=(COFFEE, LARGE)))
    floor.open_card(MARIO)
    page = floor.page(CardPage)
    floor.qtbot.waitUntil(lambda: "Un caffè" in printers(page))
    assert "Sconto grande" not in printers(page)
    assert "Usa: Sconto grande" in [b.accessibleName() for b in page.loyalty.findChildren(Button)]


def test_several_cost_several_times_as_much_and_too_many_are_refused(floor: Shop) -> None:
    before = points(floor)
    publish(floor, Programme(rewards=(COFFEE,)))
    sheet = asked(floor, "Un caffè")
    sheet.quantity.set_value(5)
    sheet.quantity.changed.emit(5)
    assert "Si tolgono 50 punti." in sheet.what.accessibleName()
    floor.click(sheet.go)
    assert "previste per persona" in sheet.fault.text()
    assert points(floor) == before
    sheet.quantity.set_value(2)
    floor.click(sheet.go)
    assert [voucher.gift_text for voucher in floor.ask(looking.vouchers)] == ["2 × Un caffè"]


def test_not_now_takes_nothing(floor: Shop) -> None:
    publish(floor, Programme(rewards=(COFFEE,)))
    before = points(floor)
    floor.click(asked(floor, "Un caffè").stay)
    assert not floor.has_sheet()
    assert (floor.ask(looking.vouchers), points(floor)) == ([], before)


def test_a_failed_print_leaves_the_voucher_issued(
    floor: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise Unavailable("Manca la carta.")

    floor.floor.settings.set(settings.PRINTER_A6, "HP")
    publish(floor, Programme(rewards=(COFFEE,)))
    monkeypatch.setattr(printing, "print_pages", refuse)
    asked(floor, "Un caffè")
    floor.press(Key.Key_Return)
    assert floor.said() == "Manca la carta. Il buono è salvato e vale."
    assert [voucher.state for voucher in floor.ask(looking.vouchers)] == ["issued"]
    page = floor.page(CardPage)
    uses = [button.accessibleName() for button in page.loyalty.findChildren(Button)]
    assert any(name.startswith("Usa: Un caffè") for name in uses)


def test_stamps_go_from_a_stamp_card(floor: Shop) -> None:
    dessert = Reward("dessert", "Dolce", 1)
    publish(floor, Programme(earning=EarnPerVisit(), rewards=(dessert,)))
    giulia = Actor(2, "Giulia", Role.CASHIER)
    floor.do(record_purchase, PurchaseRequest(uuid.uuid4(), MARIO, 500), giulia)
    sheet = asked(floor, "Dolce")
    assert "Si toglie 1 bollino." in sheet.what.accessibleName()
    floor.press(Key.Key_Return)
    assert floor.ask(looking.fact, MARIO, "stamps") == 0


def birthday_buttons(page: CardPage) -> list[Button]:
    said = "Stampa: Buono di compleanno"
    found = page.loyalty.findChildren(Button)
    return [b for b in found if b.accessibleName() == said and b.isVisibleTo(page)]


def test_a_birthday_brings_its_voucher_once(floor: Shop) -> None:
    floor.floor.settings.set(settings.PRINTER_A6, "HP")
    programme = Programme(birthday=BirthdayGift(amount_cents=500))
    publish(floor, programme)
    floor.floor.desk.programme = programme
    floor.do(be_born, MARIO)
    floor.open_card(MARTA)
    page = floor.page(CardPage)
    assert birthday_buttons(page) == []
    floor.open_card(MARIO)
    floor.qtbot.waitUntil(lambda: len(birthday_buttons(page)) == 1)
    floor.click(birthday_buttons(page)[0])
    (voucher,) = floor.ask(looking.vouchers)
    assert (voucher.reason, voucher.amount_cents, voucher.state) == ("birthday", 500, "printed")
    assert voucher.headline == "Tanti auguri, Mario!"
    assert birthday_buttons(page) == []


def be_born(session: Session, customer_id: int) -> None:
    today = clock.shop_day(clock.now())
    person = session.get_one(Customer, customer_id)
    person.birthday_month, person.birthday_day = today.month, today.day
