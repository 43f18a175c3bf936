"""F9: a promise to whoever stands here, known or not, without losing a word that was typed."""

import uuid
from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from sqlalchemy import select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.model.care import Promise
from careapp.model.customer import Customer, Phone
from careapp.model.staff import Staff
from careapp.rules.care.promises import Due
from careapp.services.promises import NewPromise, make_promise
from careapp.ui.dialogs.people import PeopleSheet
from careapp.ui.dialogs.promise import PromiseSheet
from careapp.ui.dialogs.promise_newcomer import NewcomerPromiseSheet
from careapp.ui.dialogs.purchase import PurchaseSheet
from careapp.ui.dialogs.update_promise import UpdatePromiseSheet
from careapp.ui.pages.card import CardPage
from careapp.ui.pages.case import CasePage
from careapp.ui.pages.composer import ComposerPage
from careapp.ui.pages.counter import CounterPage
from careapp.ui.pages.today import TodayPage
from careapp.ui.widgets.label import Text
from tests.ui.floors import ELENA, MARTA, Control, Shop

Key = Qt.Key


def _promised(session: Session) -> list[tuple[str, bool, str]]:
    """Return to whom something was promised, whether they are a customer, and what."""
    found = select(Customer.name, Customer.is_customer, Promise.what).join(
        Promise, Promise.customer_id == Customer.id
    )
    return [(row.name, row.is_customer, row.what) for row in session.execute(found)]


def _phones(session: Session, name: str) -> list[str]:
    return list(
        session.scalars(
            select(Phone.written)
            .join(Customer, Customer.id == Phone.customer_id)
            .where(Customer.name == name)
        )
    )


def _owners(session: Session) -> list[str | None]:
    found = select(Staff.name).join(Promise, Promise.owner_id == Staff.id)
    return list(session.scalars(found))


def _due(session: Session) -> list[date]:
    return list(session.scalars(select(Promise.due_on)))


def _sends_elena_away(session: Session) -> None:
    session.get_one(Staff, ELENA).is_active = False


def _given_today(floor: Shop) -> None:
    today = Due(clock.shop_day(clock.now()))
    new = NewPromise(uuid.uuid4(), MARTA, "Pane senza glutine", today)
    floor.do(make_promise, new, floor.floor.desk.actor)


def _news(floor: Shop) -> UpdatePromiseSheet:
    """Ask in Oggi for news of a promise."""
    _given_today(floor)
    floor.press(Key.Key_F3)
    floor.press(Key.Key_D, Control)
    return floor.sheet(UpdatePromiseSheet)


def _tomorrow() -> Due:
    return Due(clock.shop_day(clock.now()) + timedelta(days=1))


def _promise_newcomer(floor: Shop) -> NewcomerPromiseSheet:
    floor.press(Key.Key_F9)
    return floor.sheet(NewcomerPromiseSheet)


def test_nobody_found_gets_a_card_and_a_promise_in_one_step(floor: Shop) -> None:
    floor.write("luca ferri")
    sheet = _promise_newcomer(floor)
    assert sheet.name.text() == "Luca Ferri"
    floor.write("Il preventivo")
    floor.paste_into(sheet.phone.edit, "345 1112223")
    sheet.due.set_value(_tomorrow())
    floor.press(Key.Key_Return)
    assert "Promesso: Il preventivo" in floor.said()
    assert floor.ask(_promised) == [("Luca Ferri", False, "Il preventivo")]
    assert floor.ask(_phones, "Luca Ferri") == ["345 1112223"]
    assert floor.page(CounterPage).results.isVisible(), "who was new is found now"


def test_the_offer_below_the_search_does_the_same(floor: Shop) -> None:
    floor.write("345 9998887")
    floor.click(floor.page(CounterPage).nobody.offer_promise)
    sheet = floor.sheet(NewcomerPromiseSheet)
    assert (sheet.name.text(), sheet.phone.text()) == ("", "345 9998887")
    assert sheet.name.edit.hasFocus()


def test_from_today_it_is_one_key(floor: Shop) -> None:
    floor.press(Key.Key_F3)
    sheet = _promise_newcomer(floor)
    floor.write("Ugo")
    floor.paste_into(sheet.what.edit, "Il pane di segale")
    sheet.channel.set_value("counter")
    sheet.due.set_value(_tomorrow())
    floor.press(Key.Key_Return)
    assert floor.ask(_promised) == [("Ugo", False, "Il pane di segale")]
    assert isinstance(floor.window.page, TodayPage)


def test_whoever_sounds_alike_is_offered_before_a_twin_is_made(floor: Shop) -> None:
    floor.write("marta wojcic bianchi")
    sheet = _promise_newcomer(floor)
    floor.write("La torta")
    floor.paste_into(sheet.name.edit, "Marta Vuicik")
    assert sheet.alike.isVisible()
    sheet.alike.setFocus()
    floor.press(Key.Key_Return)
    assert sheet.sub.text() == "Marta Wójcik"
    assert sheet.what.text() == "La torta", "what was typed stays"
    assert not sheet.name.isVisible()
    sheet.due.set_value(_tomorrow())
    floor.click(sheet.save)
    assert floor.ask(_promised) == [("Marta Wójcik", True, "La torta")]


def test_the_same_phone_is_offered_without_a_name(floor: Shop) -> None:
    floor.press(Key.Key_F3)
    sheet = _promise_newcomer(floor)
    floor.paste_into(sheet.phone.edit, "345 6789012")
    rows = sheet.alike.people.rows()
    assert [row.key for row in rows] == [MARTA]  # type: ignore[union-attr]  # no headings here
    floor.paste_into(sheet.phone.edit, " ")
    assert not sheet.alike.isVisible()


def test_who_is_chosen_in_the_search_is_promised_to(floor: Shop) -> None:
    floor.write("marta")
    floor.press(Key.Key_F9)
    sheet = floor.sheet(PromiseSheet)
    assert not isinstance(sheet, NewcomerPromiseSheet)
    assert sheet.sub.text() == "Marta Wójcik"


def test_a_row_of_the_answer_before_is_promised_nothing(floor: Shop) -> None:
    floor.write("marta")
    floor.qtbot.keyClicks(floor.page(CounterPage).search, " bruni")
    floor.press(Key.Key_F9)
    assert floor.sheet(NewcomerPromiseSheet).name.text() == "Marta Bruni"


def test_each_field_says_what_it_lacks_and_the_first_takes_the_focus(floor: Shop) -> None:
    floor.press(Key.Key_F3)
    sheet = _promise_newcomer(floor)
    floor.click(sheet.save)
    fields = (sheet.name, sheet.phone, sheet.what, sheet.by_when)
    assert all(field.fault() for field in fields)
    assert sheet.name.edit.hasFocus()
    floor.write("Ugo")
    floor.paste_into(sheet.phone.edit, "12")
    floor.paste_into(sheet.what.edit, "Il pane")
    sheet.due.set_value(_tomorrow())
    floor.click(sheet.save)
    assert [field.fault() for field in (sheet.name, sheet.what, sheet.by_when)] == ["", "", ""]
    assert sheet.phone.fault()
    assert sheet.phone.edit.hasFocus()


def test_a_moment_that_has_passed_is_said_under_it_and_nothing_is_lost(floor: Shop) -> None:
    floor.open_card(MARTA)
    floor.press(Key.Key_F9)
    sheet = floor.sheet(PromiseSheet)
    floor.write("Una torta")
    sheet.due.set_value(Due(clock.shop_day(clock.now()), time(8)))
    floor.press(Key.Key_Return)
    assert "passato" in sheet.by_when.fault()
    assert not sheet.what.fault()
    assert sheet.due.hour.hasFocus()
    assert sheet.what.text() == "Una torta"
    sheet.due.hour.set_value("18:00")
    sheet.due.hour.chosen.emit("18:00")
    assert not sheet.by_when.fault(), "another moment takes the words away"
    floor.click(sheet.save)
    assert floor.ask(_promised) == [("Marta Wójcik", True, "Una torta")]


def test_a_promise_of_today_goes_to_a_colleague_with_two_keys_and_back(floor: Shop) -> None:
    _given_today(floor)
    floor.press(Key.Key_F3)
    floor.press(Key.Key_T, Control)
    assert floor.sheet(PeopleSheet).title.text() == "Chi se ne occupa da adesso?"
    floor.press(Key.Key_1)
    assert floor.ask(_owners) == ["Elena"]
    assert "Ora se ne occupa Elena: Pane senza glutine" in floor.said()
    (card,) = floor.page(TodayPage).promises.cards()
    assert card.news.text() == "oggi · Elena"
    floor.press(Key.Key_Z, Control)
    assert floor.ask(_owners) == ["Giulia"]


def test_news_and_a_colleague_with_nothing_typed_lost(floor: Shop) -> None:
    _given_today(floor)
    floor.press(Key.Key_F3)
    floor.click(floor.page(TodayPage).promises.cards()[0].news)
    sheet = floor.sheet(UpdatePromiseSheet)
    assert sheet.owner.text() == "Se ne occupa Giulia."
    floor.paste_into(sheet.words.edit, "Richiamo domani")
    floor.press(Key.Key_T, Control)
    floor.press(Key.Key_1)
    assert floor.sheet(UpdatePromiseSheet) is sheet
    assert (sheet.owner.text(), sheet.words.text()) == ("Se ne occupa Elena.", "Richiamo domani")


def test_the_card_hands_its_promise_over_too(floor: Shop) -> None:
    _given_today(floor)
    floor.open_card(MARTA)
    floor.press(Key.Key_T, Control)
    floor.press(Key.Key_1)
    assert floor.ask(_owners) == ["Elena"]
    floor.press(Key.Key_D, Control)
    assert floor.sheet(UpdatePromiseSheet).owner.text() == "Se ne occupa Elena."


def test_where_nobody_else_works_it_says_so(floor: Shop) -> None:
    floor.do(_sends_elena_away)
    _given_today(floor)
    floor.press(Key.Key_F3)
    floor.press(Key.Key_T, Control)
    assert not floor.has_sheet()
    assert floor.said() == "Qui non lavora ancora nessun altro."


def test_a_new_date_that_cannot_be_kept_is_said_under_it(floor: Shop) -> None:
    sheet = _news(floor)
    floor.paste_into(sheet.words.edit, "Serve più tempo")
    sheet.due.set_value(Due(clock.shop_day(clock.now())))
    floor.press(Key.Key_Return, Control)
    assert "già per quel" in sheet.by_when.fault()
    assert sheet.words.text() == "Serve più tempo"
    assert not sheet.words.fault()


@pytest.mark.parametrize(
    ("key", "opened"),
    [
        (Key.Key_F5, PurchaseSheet),
        (Key.Key_F6, ComposerPage),
        (Key.Key_F7, ComposerPage),
        (Key.Key_F8, CasePage),
        (Key.Key_F9, NewcomerPromiseSheet),
    ],
)
def test_the_keys_of_the_card_act_for_the_person_in_focus_and_f9_for_anybody(
    floor: Shop, key: Qt.Key, opened: type[QWidget]
) -> None:
    _given_today(floor)
    floor.press(Key.Key_F3)
    floor.page(TodayPage).promises.cards()[0].person.setFocus()
    floor.press(key)
    shown = floor.window.sheets.sheet or floor.window.page
    assert type(shown) is opened


def test_no_key_of_the_card_acts_for_nobody(floor: Shop) -> None:
    floor.press(Key.Key_F3)
    for key in (Key.Key_F5, Key.Key_F7):
        floor.press(key)
        assert isinstance(floor.window.page, TodayPage)
        assert not floor.has_sheet()


def test_a_new_date_in_today_takes_three_keys(floor: Shop) -> None:
    sheet = _news(floor)
    floor.press(Key.Key_Return)
    assert floor.sheet(UpdatePromiseSheet) is sheet, "no news is not written down by a stray Enter"
    floor.press(Key.Key_9)
    assert not sheet.due.has_choice
    floor.press(Key.Key_2)
    floor.press(Key.Key_Return)
    assert floor.ask(_due) == [_tomorrow().on]
    assert floor.said() == "Nuova data: domani."


def test_a_chosen_day_takes_the_fault_below_it_away(floor: Shop) -> None:
    sheet = _news(floor)
    for key in (Key.Key_1, Key.Key_Return):
        floor.press(key)
    assert sheet.by_when.fault()
    floor.press(Key.Key_3)
    assert not sheet.by_when.fault()
    floor.press(Key.Key_4)
    floor.write("14/3")
    assert sheet.due.day.edit.text() == "14/3", "a number typed into a line chooses nothing"


@pytest.fixture
def chosen_day(floor: Shop) -> PromiseSheet:
    """A promise whose day is to be typed."""
    floor.open_card(MARTA)
    floor.press(Key.Key_F9)
    sheet = floor.sheet(PromiseSheet)
    floor.write("Una torta")
    floor.click(sheet.due.days.findChildren(QAbstractButton)[3])
    assert sheet.due.day.edit.hasFocus()
    return sheet


def test_a_day_that_does_not_exist_is_said_under_it(floor: Shop, chosen_day: PromiseSheet) -> None:
    floor.write("31/2")
    floor.press(Key.Key_Return)
    assert "Questo giorno non c’è" in chosen_day.by_when.fault()
    assert chosen_day.due.day.edit.hasFocus()
    assert chosen_day.due.day.edit.text() == "31/2"
    floor.press(Key.Key_A, Control)
    floor.write("11/3")
    floor.press(Key.Key_Return)
    assert "passato" in chosen_day.by_when.fault()
    floor.press(Key.Key_A, Control)
    floor.write("31/3")
    assert chosen_day.due.understood.text() == "martedì 31 marzo"
    floor.press(Key.Key_Return)
    assert floor.ask(_promised) == [("Marta Wójcik", True, "Una torta")]


def test_a_day_is_picked_from_the_calendar(floor: Shop, chosen_day: PromiseSheet) -> None:
    calendar = chosen_day.due.day.open_calendar()
    calendar.clicked.emit(QDate(2026, 4, 2))
    assert not calendar.isVisible()
    assert chosen_day.due.understood.text() == "giovedì 2 aprile"
    floor.click(chosen_day.save)
    assert floor.ask(_promised) == [("Marta Wójcik", True, "Una torta")]


def test_a_new_date_that_is_none_is_not_taken_for_no_news(floor: Shop) -> None:
    sheet = _news(floor)
    floor.click(sheet.due.days.findChildren(QAbstractButton)[3])
    floor.write("31/2")
    floor.press(Key.Key_Return, Control)
    assert sheet.by_when.fault()
    assert floor.has_sheet()


def test_what_only_the_archive_knows_is_said_below_and_nothing_is_lost(floor: Shop) -> None:
    floor.open_card(MARTA)
    floor.press(Key.Key_F9)
    sheet = floor.sheet(PromiseSheet)
    floor.write("Una torta")
    sheet.due.set_value(_tomorrow())
    sheet.owner.set_value(str(ELENA))
    floor.do(_sends_elena_away)
    floor.click(sheet.save)
    assert sheet.fault.text() == "Non lavora più qui: scegli chi se ne occupa."
    assert (sheet.what.text(), sheet.due.value()) == ("Una torta", _tomorrow())
    assert sheet.save.isEnabled()


def test_a_long_promise_leaves_the_card_as_high_as_it_was(floor: Shop) -> None:
    what = "Una nuova torta con la scritta giusta, riletta insieme prima di partire"
    new = NewPromise(
        uuid.uuid4(),
        MARTA,
        what,
        Due(clock.shop_day(clock.now()) + timedelta(days=30), time(17, 30)),
    )
    floor.do(make_promise, new, floor.floor.desk.actor)
    floor.open_card(MARTA)
    (line,) = floor.page(CardPage).promises.rows()
    assert line.height() < 80
    assert [one.toolTip() for one in line.findChildren(Text) if "torta" in one.text()] == [what]
