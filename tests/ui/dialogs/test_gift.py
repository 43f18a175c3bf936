"""Rewards without points: a group from the programme, one person from the card."""

import threading
import uuid
from typing import Any

import pytest
from PySide6.QtCore import Qt
from sqlalchemy.orm import Session

from careapp import clock, settings
from careapp.documents import raster
from careapp.errors import Unavailable
from careapp.model.customer import Customer
from careapp.rules.roles import Role
from careapp.rules.vouchers.kind import Gesture
from careapp.services import gifts
from careapp.services.actor import Actor
from careapp.services.gift_people import Group, GroupKind
from careapp.services.gifts import Gift, GiftPreview, GiveGift
from careapp.ui import gift_papers, papers, saving
from careapp.ui.dialogs import gift
from careapp.ui.dialogs.batch import BatchSheet
from careapp.ui.dialogs.gift import GiftSheet
from careapp.ui.dialogs.gift_words import preview_title, preview_words
from careapp.ui.pages.card import CardPage
from tests.ui import looking
from tests.ui.floors import ELENA, GIULIA, MARIO, MARTA, OMAR, Shop
from tests.ui.pages.owning import open_programme

Key = Qt.Key


def be_born(session: Session, *people: int) -> None:
    today = clock.shop_day(clock.now())
    for customer_id in people:
        person = session.get_one(Customer, customer_id)
        person.birthday_month, person.birthday_day = today.month, today.day


def join(session: Session, tier: str, *people: int) -> None:
    for customer_id in people:
        session.get_one(Customer, customer_id).tier = tier


def opened(floor: Shop) -> GiftSheet:
    floor.click(open_programme(floor).rewards.give)
    return floor.sheet(GiftSheet)


def test_a_group_gets_one_file(floor: Shop) -> None:
    floor.do(be_born, MARTA, MARIO)
    sheet = opened(floor)
    assert "2 clienti, al massimo 10,00\u00a0€" in sheet.preview.accessibleName()
    assert "Marta Wójcik" in sheet.preview.text()
    floor.press(Key.Key_Return)
    batch = floor.sheet(BatchSheet)
    assert not batch.print.isVisibleTo(batch), "no printer is chosen"
    assert "2 buoni sono salvati e valgono" in batch.state.text()
    floor.press(Key.Key_Return)
    assert not floor.has_sheet()
    (paper,) = floor.papers.iterdir()
    assert paper.name.startswith("Premi del")
    assert paper.name in floor.said()
    made = floor.ask(looking.vouchers)
    assert [(v.customer_id, v.reason, v.state) for v in made] == [
        (MARTA, "birthday", "printed"),
        (MARIO, "birthday", "printed"),
    ]


def test_who_has_it_gets_no_second_one(floor: Shop) -> None:
    floor.do(be_born, MARTA)
    floor.click(opened(floor).go)
    floor.click(floor.sheet(BatchSheet).stay)
    sheet = opened(floor)
    assert sheet.preview.accessibleName().startswith("Nessuno per ora. 1 lo ha già")
    assert not sheet.go.isEnabled()
    floor.click(sheet.stay)
    assert len(floor.ask(looking.vouchers)) == 1


def test_a_tier_gets_a_gift_in_words(floor: Shop) -> None:
    floor.do(join, "family", MARTA, OMAR)
    sheet = opened(floor)
    assert not sheet.tier.isVisibleTo(sheet)
    sheet.who.set_value(GroupKind.TIER)
    sheet.tier.set_value("family")
    sheet.what.set_value("words")
    sheet.what.changed.emit("words")
    floor.settle()
    assert sheet.tier.isVisibleTo(sheet)
    assert "Scrivi" in sheet.preview.text()
    floor.paste_into(sheet.words.edit, "Un caffè")
    assert "2 clienti" in sheet.preview.accessibleName()
    floor.paste_into(sheet.occasion.edit, "la bottega compie gli anni")
    floor.click(sheet.go)
    made = floor.ask(looking.vouchers)
    assert {(v.gift_text, v.reason) for v in made} == {("Un caffè", "la bottega compie gli anni")}


def test_one_person_gets_a_paper_from_the_card(floor: Shop) -> None:
    floor.floor.settings.set(settings.PRINTER_A6, "HP")
    floor.act_as(ELENA)
    floor.open_card(MARTA)
    floor.click(floor.page(CardPage).loyalty.give)
    sheet = floor.sheet(GiftSheet)
    assert not sheet.who.isVisibleTo(sheet)
    assert not sheet.go.isEnabled(), "nobody has said why"
    floor.paste_into(sheet.occasion.edit, "ci ha portato i fiori")
    floor.press(Key.Key_Return)
    (voucher,) = floor.ask(looking.vouchers)
    assert (voucher.customer_id, voucher.state, len(floor.printed)) == (MARTA, "printed", 1)


def test_only_the_owner_is_offered_it(floor: Shop) -> None:
    floor.act_as(GIULIA)
    floor.open_card(MARTA)
    page = floor.page(CardPage)
    assert not page.loyalty.give.isVisibleTo(page)


def test_a_faster_counter_is_said_and_nothing_is_lost(floor: Shop) -> None:
    floor.do(be_born, MARTA)
    sheet = opened(floor)
    owner = Actor(ELENA, "Elena", Role.OWNER)
    five = Gift(Gesture.discount(500), 30)
    floor.do(gifts.give, GiveGift(uuid.uuid4(), Group(GroupKind.BIRTHDAYS), five), owner)
    floor.click(sheet.go)
    assert "Non c’è nessuno" in sheet.fault.text()
    assert sheet.stay.isEnabled()
    assert len(floor.ask(looking.vouchers)) == 1


def test_a_stop_makes_no_voucher(floor: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    was_asked_to_stop = threading.Event()

    def hold(*asked: Any) -> object:  # noqa: ANN401 - as `give_all`
        assert was_asked_to_stop.wait(60)
        return gifts.give_all(*asked)

    floor.do(be_born, MARTA)
    sheet = opened(floor)
    monkeypatch.setattr(gift, "give_all", hold)
    sheet.go.click()
    assert sheet.stop.isVisibleTo(sheet)
    sheet.reject()
    assert floor.has_sheet(), "what is under way is not left"
    sheet.stop.click()
    was_asked_to_stop.set()
    floor.settle()
    assert sheet.fault.text() == "Fermato: non è stato fatto nessun buono."
    assert not sheet.stop.isVisibleTo(sheet)
    assert floor.ask(looking.vouchers) == []


def test_a_file_that_cannot_be_saved_leaves_the_vouchers(
    floor: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise Unavailable("Il disco è pieno.")

    monkeypatch.setattr(saving, "save_pdf", refuse)
    floor.do(be_born, MARTA)
    floor.click(opened(floor).go)
    sheet = floor.sheet(BatchSheet)
    floor.click(sheet.save)
    assert sheet.fault.text() == "Il disco è pieno."
    assert [voucher.state for voucher in floor.ask(looking.vouchers)] == ["issued"]


def test_many_papers_are_several_files(monkeypatch: pytest.MonkeyPatch, floor: Shop) -> None:
    monkeypatch.setattr(gift_papers, "MOST_IN_A_FILE", 1)
    floor.do(be_born, MARTA, MARIO)
    floor.click(opened(floor).go)
    floor.click(floor.sheet(BatchSheet).save)
    assert len(list(floor.papers.iterdir())) == 2


def batch_of(floor: Shop, *people: int) -> BatchSheet:
    """Give to people on a counter with a printer, and be asked for the paper."""
    floor.floor.settings.set(settings.PRINTER_A6, "HP")
    floor.do(be_born, *people)
    floor.click(opened(floor).go)
    return floor.sheet(BatchSheet)


def states(floor: Shop) -> list[str]:
    return [voucher.state for voucher in floor.ask(looking.vouchers)]


def test_a_printer_gets_one_voucher_after_the_other(floor: Shop) -> None:
    batch_of(floor, MARTA, MARIO)
    floor.press(Key.Key_Return)
    assert [len(job) for job in floor.printed] == [1, 1]
    assert not floor.has_sheet()
    assert floor.said() == "2 buoni stampati."
    assert states(floor) == ["printed", "printed"]


def test_a_group_can_wait_for_its_paper(floor: Shop) -> None:
    floor.click(batch_of(floor, MARTA).stay)
    assert not floor.has_sheet()
    assert (states(floor), floor.printed) == (["issued"], [])


def test_what_was_printed_before_a_stop_is_printed_and_the_rest_goes_on(
    floor: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = batch_of(floor, MARTA, MARIO, OMAR)
    first_is_out, was_asked_to_stop = threading.Event(), threading.Event()
    print_really = papers.print_pdf

    def hold(*job: Any) -> None:  # noqa: ANN401 - as `print_pdf`
        print_really(*job)
        first_is_out.set()
        assert was_asked_to_stop.wait(60)

    monkeypatch.setattr(papers, "print_pdf", hold)
    sheet.print.click()
    floor.qtbot.waitUntil(first_is_out.is_set)
    assert sheet.stop.isVisibleTo(sheet)
    sheet.reject()
    assert floor.has_sheet(), "what is under way is not left"
    sheet.stop.click()
    was_asked_to_stop.set()
    floor.settle()
    assert sorted(states(floor)) == ["issued", "issued", "printed"]
    assert sheet.state.text().startswith("Stampati: 1 di 3.")
    assert not sheet.stop.isVisibleTo(sheet)
    floor.click(sheet.print)
    assert states(floor) == ["printed"] * 3
    assert len(floor.printed) == 3


def test_a_printer_that_stops_leaves_the_rest_for_a_file(
    floor: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = batch_of(floor, MARTA, MARIO)
    jobs: list[object] = []

    def run_out(*job: object) -> None:
        if jobs:
            raise Unavailable("Manca la carta.")
        jobs.append(job)

    monkeypatch.setattr(papers, "print_pdf", run_out)
    floor.click(sheet.print)
    assert sheet.fault.text() == "Manca la carta."
    assert sorted(states(floor)) == ["issued", "printed"]
    floor.click(sheet.save)
    assert states(floor) == ["printed", "printed"]
    (paper,) = floor.papers.iterdir()
    assert raster.page_count(paper.read_bytes()) == 1


@pytest.mark.parametrize(
    ("preview", "title", "words"),
    [
        (GiftPreview(0, (), 0, 0), "Nessuno per ora", ""),
        (GiftPreview(1, ("Ada",), 0, 0), "1 cliente", "Ada."),
        (GiftPreview(1, ("",), 500, 0), "1 cliente, al massimo 5,00\u00a0€", ""),
        (GiftPreview(14, ("Ada",) * 14, 0, 2), "14 clienti", "Ada, "),
    ],
)
def test_the_words_of_a_preview(preview: GiftPreview, title: str, words: str) -> None:
    assert preview_title(preview) == title
    assert preview_words(preview).startswith(words)
    assert ("E altri 2." in preview_words(preview)) is (preview.people > 12)
    assert ("2 lo hanno già" in preview_words(preview)) is (preview.already == 2)
