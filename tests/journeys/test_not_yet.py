"""Somebody who never becomes a customer is told when the card goes, and it goes."""

import uuid
from datetime import timedelta

from PySide6.QtCore import Qt

from careapp import clock
from careapp.rules.people import Facts
from careapp.services.customers import NewCustomer, create_customer
from careapp.services.find import find
from careapp.text import format_date
from careapp.ui.dialogs.entry import EntrySheet
from careapp.ui.pages.card import CardPage
from careapp.ui.people import result_rows
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.timeline import TimelineRow
from tests.ui.floors import Shop


def test_a_card_says_when_it_goes_and_goes(floor: Shop) -> None:
    facts = Facts(name="Bruno Marchi", is_customer=False, looking_for="Una torta")
    request = NewCustomer(uuid.uuid4(), facts)
    bruno = floor.do(create_customer, request, floor.floor.desk.actor).customer_id
    floor.open_card(bruno)
    history = floor.page(CardPage).history
    (asked,) = [row for row in history.timeline.rows() if isinstance(row, TimelineRow)]
    assert (asked.title, asked.sub) == ("Richiesta al banco", "Una torta")
    floor.page(CardPage).open_first()
    assert "Una torta" in [text.text() for text in floor.sheet(EntrySheet).findChildren(Text)]
    floor.press(Qt.Key.Key_Escape)
    last = clock.shop_day(clock.now()) + timedelta(days=60)
    assert floor.page(CardPage).wish.ends.text().endswith(f"dopo il {format_date(last)}.")
    with clock.standing_at(clock.now() + timedelta(days=60)):
        floor.floor._forget_old()  # noqa: SLF001 - its timer waits for a minute
        floor.settle()
        assert len(floor.ask(find, "bruno marchi").rows) == 1
    with clock.standing_at(clock.now() + timedelta(days=61)):
        floor.floor._forget_old()  # noqa: SLF001 - the same
        floor.settle()
        assert floor.ask(find, "bruno marchi").rows == ()


def test_a_long_wish_is_cut_at_a_word_and_says_so(floor: Shop) -> None:
    facts = Facts(name="Bruno Marchi", is_customer=False, looking_for="Una torta " * 9)
    floor.do(create_customer, NewCustomer(uuid.uuid4(), facts), floor.floor.desk.actor)
    found = floor.ask(find, "bruno marchi").rows
    (row,) = result_rows(found, None, clock.today())
    assert row.last == "Una torta Una torta Una torta Una torta…"
