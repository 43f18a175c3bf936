"""Oggi: what was promised is kept with one key, undone with another, and somebody is missed."""

import uuid
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.model.care import Parting, Promise, PromiseUpdate
from careapp.model.customer import Customer
from careapp.model.voucher import Voucher
from careapp.rules.care.drafts import CaseDraft
from careapp.rules.care.promises import Due
from careapp.rules.loyalty.programme import BirthdayGift, Programme
from careapp.services.actor import Actor
from careapp.services.cases import OpenCase, open_case
from careapp.services.programme import NewProgramme, publish_programme
from careapp.services.promises import NewPromise, make_promise
from careapp.services.today import MOST
from careapp.ui.dialogs.day_papers import DayPapersSheet
from careapp.ui.dialogs.promise import PromiseSheet
from careapp.ui.dialogs.update_promise import UpdatePromiseSheet
from careapp.ui.dialogs.why_left import WhyLeftSheet
from careapp.ui.pages.card import CardPage
from careapp.ui.pages.case import CasePage
from careapp.ui.pages.composer import ComposerPage
from careapp.ui.pages.counter import CounterPage
from careapp.ui.pages.today import TodayPage
from careapp.ui.routes import TODAY
from tests.factories import make_customer
from tests.ui.floors import ANNA, ELENA, GIULIA, MARIO, MARTA, OMAR, Control, Shop

Key = Qt.Key


def _states(session: Session) -> list[str]:
    return list(session.scalars(select(Promise.state).order_by(Promise.id)))


def _partings(session: Session) -> list[tuple[str, str]]:
    return [(row.reason, row.words) for row in session.scalars(select(Parting))]


def _stays_away(session: Session, customer_id: int) -> None:
    customer = session.get_one(Customer, customer_id)
    last = clock.today() - timedelta(days=120)
    customer.visits, customer.last_visit_on = 38, last
    customer.first_visit_on = last - timedelta(days=200)


def _is_alone(session: Session) -> bool:
    return session.get_one(Customer, OMAR).left_alone_at is not None


def _promise(floor: Shop) -> None:
    today = clock.shop_day(clock.now())
    new = NewPromise(uuid.uuid4(), MARTA, "Pane senza glutine", Due(today))
    floor.do(make_promise, new, floor.floor.desk.actor)


def _counted(floor: Shop) -> str:
    return floor.window.rail.button(TODAY).accessibleName()


def _make_late(session: Session) -> None:
    session.scalars(select(Promise)).one().due_on -= timedelta(days=1)


def _told(session: Session) -> list[tuple[str, bool, date]]:
    return [(row.text, row.is_told, row.due_on) for row in session.scalars(select(PromiseUpdate))]


def _today(floor: Shop) -> TodayPage:
    floor.press(Key.Key_F3)
    return floor.page(TodayPage)


def test_a_promise_is_kept_with_one_button_and_taken_back(floor: Shop) -> None:
    assert floor.floor.desk.actor.staff_id == GIULIA
    _promise(floor)
    page = _today(floor)
    (card,) = page.promises.cards()
    assert "Pane senza glutine" in card.accessibleName()
    floor.click(page.first)
    assert floor.ask(_states) == ["kept"]
    assert "Mantenuta" in floor.said()
    assert page.promises.cards() == []
    assert not page.first.isVisible()
    floor.press(Key.Key_Z, Control)
    assert floor.ask(_states) == ["open"]
    assert len(page.promises.cards()) == 1


def test_the_rail_counts_what_waits(floor: Shop) -> None:
    assert _counted(floor) == ""
    _promise(floor)
    assert _counted(floor) == "Oggi, 1 in attesa"


def test_a_name_typed_here_is_searched_at_the_counter(floor: Shop) -> None:
    page = _today(floor)
    page.search.setFocus()
    floor.write("m")
    counter = floor.page(CounterPage)
    floor.write("arta")
    assert counter.search.text() == "marta"


def test_the_card_of_who_waits_is_one_button_away(floor: Shop) -> None:
    _promise(floor)
    floor.click(_today(floor).promises.cards()[0].person)
    assert floor.page(CardPage).customer_id == MARTA


def test_an_open_case_is_one_button_away(floor: Shop) -> None:
    request = OpenCase(uuid.uuid4(), MARTA, CaseDraft(title="torta sbagliata", words="Era altra."))
    floor.do(open_case, request, floor.floor.desk.actor)
    (card,) = _today(floor).cases.cards()
    floor.click(card.act)
    assert floor.page(CasePage).title == "Caso"


def test_the_arrows_walk_through_the_cards_and_the_place_is_kept(floor: Shop) -> None:
    _promise(floor)
    _promise(floor)
    request = OpenCase(uuid.uuid4(), MARTA, CaseDraft(title="torta sbagliata", words="Era altra."))
    floor.do(open_case, request, floor.floor.desk.actor)
    page = _today(floor)
    first, second = page.promises.cards()
    (case,) = page.cases.cards()
    assert first.person.hasFocus()
    for key, card in (
        (Key.Key_Down, second),
        (Key.Key_Down, second),
        (Key.Key_Right, case),
        (Key.Key_Right, case),
        (Key.Key_Left, first),
    ):
        floor.press(key)
        assert card.person.hasFocus()
    floor.press(Key.Key_Down)
    floor.press(Key.Key_Return)
    marta = floor.page(CardPage)
    assert (marta.customer_id, marta.head.back.text()) == (MARTA, "Oggi")
    floor.press(Key.Key_Escape)
    assert page.promises.cards()[1].person.hasFocus()


def test_a_card_that_goes_hands_the_focus_on(floor: Shop) -> None:
    _promise(floor)
    _promise(floor)
    page = _today(floor)
    page.promises.cards()[1].act.setFocus()
    floor.press(Key.Key_Space)
    (left,) = page.promises.cards()
    assert left.act.hasFocus()


def test_where_nobody_waits_the_arrows_go_nowhere(floor: Shop) -> None:
    page = _today(floor)
    floor.press(Key.Key_Down)
    assert floor.window.page is page


def test_the_morning_sheet_is_printed_from_here(floor: Shop) -> None:
    _today(floor)
    floor.press(Key.Key_P, Control)
    assert floor.sheet(DayPapersSheet).paper.value() == "morning"


def _celebrates(session: Session, ahead: int) -> None:
    day = clock.today() + timedelta(days=ahead)
    mario = session.get_one(Customer, MARIO)
    mario.birthday_month, mario.birthday_day = day.month, day.day


def _gives_for_birthdays(session: Session, by: Actor) -> None:
    programme = Programme(birthday=BirthdayGift(amount_cents=500))
    publish_programme(session, NewProgramme(uuid.uuid4(), programme), by)


def _birthday_vouchers(session: Session) -> list[tuple[int, bool]]:
    found = select(Voucher).where(Voucher.kind == "birthday")
    return [(one.customer_id or 0, one.printed_at is not None) for one in session.scalars(found)]


def test_the_gift_of_a_birthday_is_printed_with_one_key(floor: Shop) -> None:
    floor.act_as(ELENA)
    floor.do(_gives_for_birthdays, floor.floor.desk.actor)
    floor.do(_celebrates, 0)
    page = _today(floor)
    (card,) = page.birthdays.cards()
    assert "buono pronto" in card.accessibleName()
    card.act.setFocus()
    floor.press(Key.Key_Return)
    assert floor.ask(_birthday_vouchers) == [(MARIO, True)]
    (card,) = page.birthdays.cards()
    assert "buono già dato" in card.accessibleName()
    floor.click(card.act)
    assert floor.page(CardPage).customer_id == MARIO


def test_a_birthday_of_tomorrow_is_prepared(floor: Shop) -> None:
    floor.do(_celebrates, 1)
    floor.click(_today(floor).birthdays.cards()[0].act)
    assert floor.page(ComposerPage).title == "Fai gli auguri"


@pytest.fixture
def missing(floor: Shop) -> WhyLeftSheet:
    floor.do(lambda session: _stays_away(session, OMAR))
    floor.click(_today(floor).missed.cards()[0].act)
    return floor.sheet(WhyLeftSheet)


def test_why_somebody_left_is_written_down_once(floor: Shop, missing: WhyLeftSheet) -> None:
    missing.reason.set_values(["hours"])
    floor.paste_into(missing.words.edit, "Trova sempre chiuso.")
    floor.click(missing.save)
    assert floor.ask(_partings) == [("hours", "Trova sempre chiuso.")]
    assert floor.page(TodayPage).missed.cards() == []


def test_the_others_who_are_missed_are_shown_a_few_at_a_time(floor: Shop) -> None:
    def add(session: Session) -> None:
        last = clock.today() - timedelta(days=120)
        for number in range(MOST + 5):
            make_customer(
                session,
                f"Via da {number}",
                visits=38,
                first_visit_on=last - timedelta(days=200),
                last_visit_on=last,
            )

    floor.do(add)
    page = _today(floor)
    page.refresh()
    floor.settle()
    assert len(page.missed.cards()) == MOST
    assert page.missed.more.text().endswith(" 5")
    assert not page.promises.more.isVisible()
    floor.click(page.missed.more)
    assert len(page.missed.cards()) == MOST + 5
    assert page.missed.cards()[MOST].person.hasFocus()
    assert not page.missed.more.isVisible()
    floor.press(Key.Key_F2)
    assert len(_today(floor).missed.cards()) == MOST


def test_the_answer_leads_to_the_note_that_somebody_is_missed(
    floor: Shop, missing: WhyLeftSheet
) -> None:
    floor.click(missing.write)
    assert floor.ask(_partings) == [("", "")]
    assert floor.page(ComposerPage).title == "Di’ che ci manca"


def test_they_are_asked_in_their_own_register(missing: WhyLeftSheet) -> None:
    assert missing.ask.quote.text().startswith("«Omar Haddad, è un po’ che non ci vediamo")
    assert missing.ask.quote.text().endswith("ci aiuta a capirlo?»")


def test_the_card_of_who_is_missed_asks_too_and_takes_the_answer_later(floor: Shop) -> None:
    floor.do(lambda session: _stays_away(session, OMAR))
    floor.open_card(OMAR)
    away = floor.page(CardPage).head.away
    floor.click(away)
    floor.press(Key.Key_S, Control)
    assert floor.said() == "Scritto. Nessuno lo chiede una seconda volta."
    assert floor.ask(_partings) == [("", "")]
    floor.click(away)
    again = floor.sheet(WhyLeftSheet)
    assert not again.ask.isVisible()
    assert "una volta basta" in again.care.text()
    assert not again.write.isEnabled()
    again.reason.set_values(["moved"])
    floor.press(Key.Key_S, Control)
    assert floor.ask(_partings) == [("moved", "")]


def test_the_card_of_who_comes_as_usual_asks_nothing(floor: Shop) -> None:
    floor.open_card(MARTA)
    assert not floor.page(CardPage).head.away.isVisible()


def test_who_wants_no_contact_is_left_alone(floor: Shop, missing: WhyLeftSheet) -> None:
    missing.words.set_text("Basta messaggi")
    floor.click(missing.alone)
    assert floor.ask(_is_alone)
    assert floor.ask(_partings) == [("", "Basta messaggi")]
    assert floor.page(TodayPage).missed.cards() == []


def test_a_promise_is_made_on_the_card_and_kept_there(floor: Shop) -> None:
    floor.open_card(MARTA)
    card = floor.page(CardPage)
    floor.press(Key.Key_F9)
    sheet = floor.sheet(PromiseSheet)
    floor.write("Una torta")
    sheet.due.set_value(Due(clock.shop_day(clock.now())))
    floor.press(Key.Key_Return)
    assert not floor.has_sheet()
    (line,) = card.promises.rows()
    assert card.promises.isVisible()
    floor.click(line.kept)
    assert floor.ask(_states) == ["kept"]
    assert not card.promises.isVisible()


def test_without_a_day_it_is_no_promise(floor: Shop) -> None:
    floor.open_card(ANNA)
    floor.press(Key.Key_F9)
    floor.write("Il preventivo")
    floor.press(Key.Key_Return)
    assert floor.has_sheet()
    assert floor.ask(_states) == []


def test_a_promise_without_words_says_what_is_missing(floor: Shop) -> None:
    floor.open_card(ANNA)
    floor.press(Key.Key_F9)
    sheet = floor.sheet(PromiseSheet)
    sheet.due.set_value(Due(clock.shop_day(clock.now())))
    floor.click(sheet.save)
    assert "promettiamo" in sheet.what.fault().lower()
    assert floor.ask(_states) == []


@pytest.fixture
def late(floor: Shop) -> UpdatePromiseSheet:
    """The news of a promise that is late."""
    _promise(floor)
    floor.do(_make_late)
    floor.click(_today(floor).first)
    return floor.sheet(UpdatePromiseSheet)


def test_who_waits_hears_the_new_date(floor: Shop, late: UpdatePromiseSheet) -> None:
    tomorrow = clock.shop_day(clock.now()) + timedelta(days=1)
    late.due.set_value(Due(tomorrow))
    floor.paste_into(late.words.edit, "Il forno era rotto.")
    floor.click(late.save)
    assert floor.ask(_told) == [("Il forno era rotto.", True, tomorrow)]
    assert floor.page(TodayPage).promises.cards() == []


def test_a_call_without_news_counts(floor: Shop, late: UpdatePromiseSheet) -> None:
    floor.click(late.save)
    yesterday = clock.shop_day(clock.now()) - timedelta(days=1)
    assert floor.ask(_told) == [("", True, yesterday)]


def test_what_was_not_kept_asks_why(floor: Shop, late: UpdatePromiseSheet) -> None:
    floor.click(late.broken)
    assert late.words.fault()
    assert floor.ask(_states) == ["open"]
    floor.paste_into(late.words.edit, "Dimenticata.")
    floor.click(late.broken)
    assert floor.ask(_states) == ["broken"]


def test_what_was_kept_late_is_kept(floor: Shop, late: UpdatePromiseSheet) -> None:
    floor.click(late.kept)
    assert floor.ask(_states) == ["kept"]
    assert floor.page(TodayPage).promises.cards() == []
