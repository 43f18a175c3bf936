"""A complaint is left in every way that there is, or its person goes: no word of it is lost."""

import uuid
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from careapp import clock
from careapp.model.customer import Customer
from careapp.rules.roles import Role
from careapp.services.actor import Actor
from careapp.services.merging import MergeRequest, merge_customers
from careapp.ui.dialogs.question import QuestionSheet
from careapp.ui.pages.case import CasePage
from careapp.ui.pages.counter import CounterPage
from careapp.ui.routes import CASES
from tests.ui.floors import ELENA, MARTA, OMAR, Control, Shop
from tests.ui.pages.complaining import hear, listened, the_case

Key = Qt.Key


@pytest.mark.parametrize(
    "leave",
    [
        lambda floor: floor.press(Key.Key_F2),
        lambda floor: floor.press(Key.Key_4, Control),
        lambda floor: floor.press(Key.Key_Escape),
        lambda floor: floor.window.rail.button(CASES).click(),
        lambda floor: floor.window.take_scan("C0000001"),
        lambda floor: floor.press(Key.Key_F4),
    ],
    ids=["home", "section", "back", "rail", "scan", "vouchers"],
)
def test_a_text_that_is_too_long_to_be_kept_is_not_left(
    floor: Shop, leave: Callable[[Shop], object]
) -> None:
    page = hear(floor)
    page.listen.words.set_text("parola " * 7200)
    leave(floor)
    floor.settle()
    assert floor.page(CasePage) is page
    assert len(page.listen.words.text()) > 50_000
    assert "troppo lungo" in floor.said()
    page.listen.words.set_text("Il tè era freddo")
    leave(floor)
    floor.settle()
    assert floor.window.page is not page
    assert the_case(floor).draft.words == "Il tè era freddo"


def test_a_text_that_is_too_long_is_not_closed_and_words_for_a_hard_moment_leave_it(
    floor: Shop,
) -> None:
    page = hear(floor)
    page.listen.words.set_text("parola " * 7200)
    floor.window.close()
    floor.click(floor.sheet(QuestionSheet).stay)
    floor.press(Key.Key_K, Control)
    floor.press(Key.Key_Escape)
    assert floor.page(CasePage) is page
    assert len(page.listen.words.text()) > 50_000


def test_whose_case_it_is_may_be_merged_or_gone_meanwhile(floor: Shop) -> None:
    page = listened(floor, OMAR)
    elena = Actor(ELENA, "Elena", Role.OWNER)
    merge = MergeRequest(uuid.uuid4(), MARTA, OMAR, "È la stessa persona")
    floor.do(merge_customers, merge, elena)
    page.options.wish.set_text("Vorrebbe un tè caldo")
    page.keep()
    floor.settle()
    assert (the_case(floor).customer_id, the_case(floor).draft.wish) == (
        MARTA,
        "Vorrebbe un tè caldo",
    )
    assert page.side.person.name.text() == "Marta Wójcik"
    floor.do(lambda session: setattr(session.get_one(Customer, MARTA), "erased_at", clock.now()))
    page.options.wish.set_text("Vorrebbe un caffè")
    page.keep()
    floor.settle()
    assert "non è più" in floor.said()
    assert page.options.wish.text() == "Vorrebbe un caffè"
    floor.press(Key.Key_F2)
    floor.page(CounterPage)
