import threading
import uuid
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from sqlalchemy.orm import Session

from careapp import clock, settings
from careapp.errors import Unavailable
from careapp.rules.people import Facts
from careapp.rules.roles import Role
from careapp.rules.shop import HistoryView
from careapp.services.actor import Actor
from careapp.services.card import Card
from careapp.services.customers import NewCustomer, NewNote, add_note, create_customer
from careapp.services.history import HistoryPage
from careapp.services.history_entries import HistoryFilter
from careapp.services.sales import PurchaseRequest, record_purchase
from careapp.services.sight import Look, SeenCard, see_history
from careapp.ui import printing
from careapp.ui.desk import ToCustomer
from careapp.ui.dialogs.customer import CustomerSheet
from careapp.ui.dialogs.entry import EntrySheet
from careapp.ui.dialogs.purchase import PurchaseSheet
from careapp.ui.pages import card, card_history
from careapp.ui.pages.card import CardPage
from careapp.ui.pages.composer import ComposerPage
from careapp.ui.pages.counter import CounterPage
from careapp.ui.widgets.button import Button
from careapp.ui.widgets.offer import Offer
from careapp.ui.widgets.rows import Heading
from careapp.ui.widgets.timeline import TimelineRow
from tests.factories import MOMENT
from tests.ui import looking
from tests.ui.floors import ANNA, MARIO, MARTA, OMAR, Control, Shop

Key = Qt.Key
NOBODY = 999


def opened(floor: Shop, customer_id: int) -> CardPage:
    floor.open_card(customer_id)
    return floor.page(CardPage)


def entries(page: CardPage) -> list[TimelineRow]:
    return [row for row in page.history.timeline.rows() if isinstance(row, TimelineRow)]


def test_who_it_is_stands_before_any_number(floor: Shop) -> None:
    page = opened(floor, MARTA)
    assert page.head.name.text() == "Marta Wójcik"
    assert page.head.said.text() == "si dice VÙI-cik"
    assert page.head.register.text() == "Dare del Lei"
    assert page.head.called.text() == "«signora Wójcik»"
    assert page.head.visits.text() == "2 visite dal 2026 · l’ultima 9 giorni fa"
    assert page.accessibleName() == "Marta Wójcik"


def test_where_they_stand_is_said_in_words(floor: Shop) -> None:
    page = opened(floor, MARTA)
    assert page.loyalty.standing.missing.text() == "Mancano 16 punti"
    assert page.loyalty.standing.goal.text() == "allo sconto di 5,00\u00a0€"
    page = opened(floor, MARIO)
    assert page.loyalty.standing.missing.text() == "Premio pronto"
    assert page.loyalty.standing.goal.text() == "Sconto 5,00\u00a0€"


def test_who_never_came_has_an_empty_history_in_words(floor: Shop) -> None:
    page = opened(floor, OMAR)
    assert page.history.nothing.isVisible()
    assert not page.history.timeline.isVisible()
    assert page.head.visits.text() == "prima visita"


def test_who_is_not_yet_a_customer_has_a_wish_in_place_of_points(floor: Shop) -> None:
    page = opened(floor, ANNA)
    assert page.wish.isVisible()
    assert not page.loyalty.isVisible()
    assert page.wish.wish.text() == "Una torta"
    assert page.purchase.text() == "Prima spesa"
    assert page.head.visits.text() == ""


def test_a_person_without_a_name_is_asked_for_it(floor: Shop) -> None:
    page = opened(floor, OMAR)
    shown = page._card  # noqa: SLF001
    assert isinstance(shown, Card)
    nameless = replace(shown, person=replace(shown.person, name="", family_name=""), saying=None)
    page._show(SeenCard(nameless, HistoryView.OPEN))  # noqa: SLF001 - no service answers so
    assert page.say.isVisible()
    assert page.head.name.text() == "Come si chiama?"
    page.say.said.emit()
    floor.settle()
    floor.sheet(CustomerSheet)


def test_what_to_say_does_not_come_back_once_it_is_said(floor: Shop) -> None:
    page = opened(floor, MARIO)
    assert page.say.isVisible()
    page.say.button.setFocus()
    floor.press(Qt.Key.Key_Space)
    assert page.history.isAncestorOf(floor.window.focusWidget())
    saying = page._card.saying if page._card else None  # noqa: SLF001
    assert saying is None or saying.key != "reward"


def test_nothing_of_one_person_stays_on_the_card_of_the_next(
    floor: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(floor, MARIO)
    gate = threading.Event()

    def see_late(session: Session, look: Look, by: Actor, *rest: object) -> HistoryPage:
        gate.wait(20)
        return see_history(session, look, by, *rest)  # type: ignore[arg-type]  # as given

    monkeypatch.setattr(card_history, "see_history", see_late)
    page.history.filters.changed.emit("purchases")
    floor.floor.desk.open(ToCustomer(OMAR))
    assert page.head.name.text() == ""
    assert page.history.timeline.rows() == ()
    assert not page.say.isVisible()
    page.open_first()
    assert not floor.has_sheet()
    floor.qtbot.waitUntil(lambda: page.head.name.text() == "Omar Haddad")
    gate.set()
    floor.settle()
    assert entries(page) == []


def test_the_history_is_filtered(floor: Shop) -> None:
    floor.compose("thank_you", MARTA)
    floor.click(floor.page(ComposerPage).save)
    page = opened(floor, MARTA)
    floor.do(add_note, NewNote(uuid.uuid4(), MARTA, "Senza zucchero"), floor.floor.desk.actor)
    seen = {}
    for shown in set(HistoryFilter) - {HistoryFilter.PROMISES, HistoryFilter.REQUESTS}:
        page.history.filters.set_value(shown)
        page.history.filters.changed.emit(shown)
        floor.settle()
        seen[shown] = [row.title for row in entries(page)]
    assert seen[HistoryFilter.ALL] == ["Buono «Grazie»", "Nota", "Acquisto", "Acquisto"]
    assert seen[HistoryFilter.PURCHASES] == ["Acquisto", "Acquisto"]
    assert seen[HistoryFilter.VOUCHERS] == ["Buono «Grazie»"]
    assert seen[HistoryFilter.CASES] == []
    assert seen[HistoryFilter.NOTES] == ["Nota"]


def test_a_filter_stays_when_something_is_recorded(floor: Shop) -> None:
    page = opened(floor, MARTA)
    page.history.filters.set_value(HistoryFilter.NOTES)
    page.history.filters.changed.emit(HistoryFilter.NOTES)
    floor.do(add_note, NewNote(uuid.uuid4(), MARTA, "Senza zucchero"), floor.floor.desk.actor)
    assert [row.title for row in entries(page)] == ["Nota"]


def test_older_pages_come_when_the_end_is_reached(floor: Shop) -> None:
    floor.do(many_purchases, OMAR, 60)
    page = opened(floor, OMAR)
    assert len(entries(page)) == 50
    page.history.timeline.reached_end.emit()
    floor.settle()
    assert len(entries(page)) == 60
    page.history.timeline.reached_end.emit()
    floor.settle()
    assert len(entries(page)) == 60
    assert page.history.timeline.rows()[0] == Heading("Marzo")


def test_a_note_is_read_whole(floor: Shop) -> None:
    floor.do(add_note, NewNote(uuid.uuid4(), OMAR, "Prima riga\nSeconda"), floor.floor.desk.actor)
    page = opened(floor, OMAR)
    page.open_first()
    sheet = floor.sheet(EntrySheet)
    assert sheet.title.text() == "Nota"
    assert sheet.findChildren(Offer) == []
    floor.press(Key.Key_Escape)
    assert not floor.has_sheet()


def test_keys_open_what_they_promise(floor: Shop) -> None:
    opened(floor, MARTA)
    floor.press(Key.Key_E, Control)
    floor.sheet(CustomerSheet)
    floor.press(Key.Key_Escape)
    floor.press(Key.Key_F7)
    assert floor.page(ComposerPage).title == "Scusati"
    floor.press(Key.Key_Escape)
    floor.press(Key.Key_F6)
    assert floor.page(ComposerPage).title == "Ringrazia"
    floor.press(Key.Key_Escape)
    floor.press(Key.Key_Escape)
    floor.page(CounterPage)


def test_the_buttons_in_the_head_do_the_same(floor: Shop) -> None:
    page = opened(floor, MARTA)
    floor.click(page.head.edit)
    floor.sheet(CustomerSheet)
    floor.press(Key.Key_Escape)
    floor.click(page.head.back)
    floor.page(CounterPage)


def test_f5_before_the_person_is_there_opens_once_they_are(floor: Shop) -> None:
    floor.floor.desk.open(ToCustomer(MARTA))
    floor.press(Key.Key_F5)
    floor.sheet(PurchaseSheet)


def test_a_voucher_is_used_from_the_card(floor: Shop) -> None:
    floor.compose("thank_you", MARTA)
    floor.click(floor.page(ComposerPage).save)
    page = opened(floor, MARTA)
    use = next(
        b for b in page.loyalty.findChildren(Button) if b.accessibleName().startswith("Usa:")
    )
    floor.click(use)
    sheet = floor.sheet(PurchaseSheet)
    floor.write("20")
    assert sheet.to_pay.text() == "15,00\u00a0€"
    floor.press(Key.Key_Return)
    assert [voucher.state for voucher in floor.ask(looking.vouchers)] == ["redeemed"]
    page.open_first()
    assert floor.sheet(EntrySheet).title.text() == "Acquisto"


def test_a_voucher_is_copied_until_it_is_used(floor: Shop) -> None:
    floor.floor.settings.set(settings.PRINTER_A6, "HP")
    floor.compose("thank_you", MARTA)
    floor.press(Key.Key_P, Control)
    page = opened(floor, MARTA)
    page.open_first()
    sheet = floor.sheet(EntrySheet)
    (offer,) = sheet.findChildren(Offer)
    assert offer.text() == "Stampa una copia"
    floor.click(offer)
    assert floor.said() == "Stampato."
    assert len(floor.printed) == 2
    assert floor.ask(looking.vouchers)[0].prints == 2


def test_a_copy_that_does_not_come_out_is_said(
    floor: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise Unavailable("Manca la carta.")

    floor.compose("thank_you", MARTA)
    floor.click(floor.page(ComposerPage).save)
    floor.floor.settings.set(settings.PRINTER_A6, "HP")
    monkeypatch.setattr(printing, "print_pages", refuse)
    page = opened(floor, MARTA)
    page.open_first()
    floor.click(floor.sheet(EntrySheet).findChildren(Offer)[0])
    assert floor.said() == "Manca la carta. Il buono è salvato e vale."
    assert floor.ask(looking.vouchers)[0].state == "printed"


def test_an_undo_that_comes_too_late_is_said(floor: Shop) -> None:
    opened(floor, MARTA)
    floor.press(Key.Key_F5)
    floor.write("5")
    floor.press(Key.Key_Return)
    with clock.standing_at(MOMENT + timedelta(minutes=5)):
        floor.press(Key.Key_Z, Control)
        assert floor.said()
    assert len(floor.ask(looking.sales, MARTA)) == 3


def test_who_is_gone_is_said_and_nothing_breaks(floor: Shop) -> None:
    page = opened(floor, NOBODY)
    assert page.gone.isVisible()
    assert page.gone.text()
    floor.press(Key.Key_F5)
    assert not floor.has_sheet()
    page = opened(floor, MARTA)
    assert not page.gone.isVisible()


def test_an_archive_that_did_not_answer_once_leaves_no_warning(
    floor: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise Unavailable("Non risponde.")

    page = opened(floor, MARTA)
    with monkeypatch.context() as patch:
        patch.setattr(card, "see_card", refuse)
        page.refresh()
        floor.settle()
    assert page.gone.text() == "Non risponde."
    page.refresh()
    floor.settle()
    assert not page.gone.isVisible()


def test_the_left_column_follows_the_window(floor: Shop) -> None:
    page = opened(floor, MARTA)
    narrow = page.left.width()
    floor.window.resize(1600, 900)
    floor.settle()
    assert page.left.width() > narrow


@pytest.mark.parametrize("name", ["<b>Mario", "A<B", "O'Brien", "<img src='file:///etc/passwd'>"])
def test_a_name_is_shown_as_it_is_written(floor: Shop, name: str) -> None:
    new = NewCustomer(uuid.uuid4(), Facts(name=name))
    saved = floor.do(create_customer, new, floor.floor.desk.actor)
    page = opened(floor, saved.customer_id)
    assert page.head.name.text() == name
    floor.press(Key.Key_F6)
    assert name in floor.page(ComposerPage).head.sub.text()


def many_purchases(session: Session, customer_id: int, times: int) -> None:
    for hour in range(times):
        with clock.standing_at(MOMENT - timedelta(hours=hour)):
            request = PurchaseRequest(uuid.uuid4(), customer_id, 100)
            record_purchase(session, request, Actor(2, "Giulia", Role.CASHIER, 1))
