"""A promise says how its person hears of it: by which number, or that there is none."""

import uuid

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.model.audit import AuditRow
from careapp.model.customer import Customer, Email
from careapp.rules.care.promises import Channel, Due
from careapp.services.contacts import REVEALED
from careapp.services.promises import NewPromise, make_promise
from careapp.ui.dialogs.promise import PromiseSheet
from careapp.ui.dialogs.promise_newcomer import NewcomerPromiseSheet
from careapp.ui.dialogs.update_promise import UpdatePromiseSheet
from tests.ui.floors import ELENA, MARIO, MARTA, Control, Shop

Key = Qt.Key
NUMBER = "+39 345 678 9012"


def _revealed(session: Session) -> int | None:
    return session.scalar(select(func.count()).where(AuditRow.action == REVEALED))


def _leaves_email(session: Session) -> None:
    mario = session.get_one(Customer, MARIO)
    mario.emails.append(Email(written="mario@example.it", folded="mario@example.it"))


def _leaves_the_archive(session: Session) -> None:
    session.get_one(Customer, MARTA).erased_at = clock.now()


def _news(floor: Shop, customer_id: int, channel: Channel) -> UpdatePromiseSheet:
    today = Due(clock.shop_day(clock.now()))
    new = NewPromise(uuid.uuid4(), customer_id, "Pane senza glutine", today, channel=channel)
    floor.do(make_promise, new, floor.floor.desk.actor)
    floor.press(Key.Key_F3)
    floor.press(Key.Key_D, Control)
    return floor.sheet(UpdatePromiseSheet)


def test_the_till_uncovers_the_number_with_one_key_and_that_is_on_record(floor: Shop) -> None:
    reach = _news(floor, MARTA, Channel.PHONE).reach
    assert reach.words.text() == "Per telefono: coperto alla cassa"
    for _again in range(2):
        floor.press(Key.Key_M, Control)
    assert reach.words.text() == f"Per telefono: {NUMBER}"
    assert not reach.reveal.isVisible()
    assert floor.ask(_revealed) == 1


def test_a_number_that_is_gone_says_so(floor: Shop) -> None:
    reach = _news(floor, MARTA, Channel.PHONE).reach
    floor.do(_leaves_the_archive)
    floor.click(reach.reveal)
    assert "non è più nell" in reach.words.text()


def test_the_owner_sees_it_at_once(floor: Shop) -> None:
    floor.act_as(ELENA)
    reach = _news(floor, MARTA, Channel.PHONE).reach
    assert reach.words.text() == f"Per telefono: {NUMBER}"
    assert not reach.reveal.isVisible()


def test_a_message_may_go_by_e_mail(floor: Shop) -> None:
    floor.do(_leaves_email)
    floor.act_as(ELENA)
    reach = _news(floor, MARIO, Channel.MESSAGE).reach
    assert reach.words.text() == "Con un messaggio: mario@example.it"


@pytest.mark.parametrize(
    ("channel", "words"),
    [
        (Channel.COUNTER, "Al banco"),
        (
            Channel.PHONE,
            "Per telefono, ma non c’è un numero: si aggiunge nella scheda, con Ctrl E",
        ),
    ],
)
def test_without_a_number_it_says_so(floor: Shop, channel: Channel, words: str) -> None:
    assert _news(floor, MARIO, channel).reach.words.text() == words


def test_who_left_no_phone_is_told_at_the_counter(floor: Shop) -> None:
    floor.open_card(MARIO)
    floor.press(Key.Key_F9)
    sheet = floor.sheet(PromiseSheet)
    assert sheet.channel.value() == Channel.COUNTER
    assert "Ctrl E" in sheet.way.box.accessibleDescription()


def test_who_has_a_phone_is_told_by_phone(floor: Shop) -> None:
    floor.open_card(MARTA)
    floor.press(Key.Key_F9)
    sheet = floor.sheet(PromiseSheet)
    assert sheet.channel.value() == Channel.PHONE
    assert not sheet.way.box.accessibleDescription()


def test_somebody_here_already_without_a_phone_is_told_at_the_counter(floor: Shop) -> None:
    floor.press(Key.Key_F3)
    floor.press(Key.Key_F9)
    sheet = floor.sheet(NewcomerPromiseSheet)
    assert sheet.channel.value() == Channel.PHONE
    sheet.alike.chosen.emit(MARIO, "Mario De Luca")
    floor.settle()
    assert sheet.channel.value() == Channel.COUNTER
