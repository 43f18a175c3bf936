"""The heart of the program: a few letters, Enter, and the right person is on the screen."""

import uuid

import pytest

from careapp.rules.people import Facts
from careapp.services.card import Glance
from careapp.services.customers import NewCustomer, create_customer
from careapp.ui.pages.card import CardPage
from careapp.ui.pages.counter import CounterPage
from careapp.ui.widgets.results import ResultRow
from tests.ui.floors import Shop
from tests.ui.shell import Key

ROSSI = Facts(
    given_name="Mario",
    family_name="Rossi",
    phones=("3331234567",),
    emails=("m.rossi@example.it",),
)
BIANCHI = Facts(given_name="Nicolò", family_name="Bianchi", phones=("+39 347 111 2223",))
ASKED = [
    ("mario", "Mario Rossi"),
    ("3331234567", "Mario Rossi"),
    ("333", "Mario Rossi"),
    ("rossi mario", "Mario Rossi"),
    ("m.rossi", "Mario Rossi"),
    ("nicolo", "Nicolò Bianchi"),
    ("347", "Nicolò Bianchi"),
]
CERTAIN = [pair for pair in ASKED if pair[0] in {"3331234567", "rossi mario", "nicolo"}]


@pytest.fixture
def shop(floor: Shop) -> Shop:
    for facts in (ROSSI, BIANCHI):
        new = NewCustomer(uuid.uuid4(), facts)
        floor.do(create_customer, new, floor.floor.desk.actor)
    return floor


def found(shop: Shop) -> list[str]:
    page = shop.page(CounterPage)
    assert page.results.isVisible()
    return [row.name for row in page.results.rows() if isinstance(row, ResultRow)]


def open_by_arrows(shop: Shop, name: str) -> None:
    """Go down to the row of that name and press Enter, as somebody who looks would."""
    page = shop.page(CounterPage)
    steps = found(shop).index(name) + (page.results.current_key() is None)
    for _row in range(steps):
        shop.press(Key.Key_Down)
    assert page.glance.name.text() == name
    shop.press(Key.Key_Return)


@pytest.mark.parametrize(("typed", "name"), ASKED)
def test_what_is_typed_finds_its_person(shop: Shop, typed: str, name: str) -> None:
    shop.write(typed)
    assert name in found(shop)


@pytest.mark.parametrize(("typed", "name"), CERTAIN)
def test_enter_opens_who_is_certain(shop: Shop, typed: str, name: str) -> None:
    shop.write(typed)
    assert shop.page(CounterPage).glance.name.text() == name
    shop.press(Key.Key_Return)
    assert shop.page(CardPage).head.name.text() == name


@pytest.mark.parametrize(("typed", "name"), ASKED)
def test_the_row_that_was_chosen_opens(shop: Shop, typed: str, name: str) -> None:
    shop.write(typed)
    open_by_arrows(shop, name)
    assert shop.page(CardPage).head.name.text() == name


@pytest.mark.parametrize(("typed", "name"), CERTAIN)
def test_enter_before_the_answer_waits_for_it(shop: Shop, typed: str, name: str) -> None:
    shop.qtbot.keyClicks(shop.page(CounterPage).search, typed)
    shop.press(Key.Key_Return, settles=False)
    assert isinstance(shop.window.page, CounterPage), "nobody is opened before the answer"
    shop.settle()
    assert shop.page(CardPage).head.name.text() == name


def test_enter_before_the_answer_never_opens_a_guess(shop: Shop) -> None:
    shop.qtbot.keyClicks(shop.page(CounterPage).search, "bjanchi")
    shop.press(Key.Key_Return)
    page = shop.page(CounterPage)
    assert page.nobody.isVisible()
    assert page.nobody.people.current_key() is not None
    shop.press(Key.Key_Return)
    assert shop.page(CardPage).head.name.text() == "Nicolò Bianchi"


def test_the_answer_of_before_opens_nobody(shop: Shop) -> None:
    box = shop.page(CounterPage).search
    shop.write("nicolo")
    box.clear()
    shop.qtbot.keyClicks(box, "rossi mario")
    shop.press(Key.Key_Return)
    assert shop.page(CardPage).head.name.text() == "Mario Rossi"


def test_a_guess_is_chosen_before_it_opens(shop: Shop) -> None:
    shop.write("bjanchi")
    page = shop.page(CounterPage)
    assert page.nobody.people.current_key() is None
    shop.press(Key.Key_Return)
    assert shop.page(CounterPage) is page
    assert page.nobody.people.current_key() is not None
    shop.press(Key.Key_Return)
    assert shop.page(CardPage).head.name.text() == "Nicolò Bianchi"


def test_one_more_letter_of_the_same_name_takes_nothing_away(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.write("mario ros")
    glance = shop.page(CounterPage).glance
    shown = list[bool]()
    show = glance.show_glance

    def showing(answer: Glance) -> None:
        shown.append(glance.facts.isVisible())
        show(answer)

    monkeypatch.setattr(glance, "show_glance", showing)
    shop.write("s")
    assert shown == [True], "asked once more, and until then what was known stayed"
    shop.press(Key.Key_Escape)
    shop.write("nicolo")
    assert not shown[1], "nothing of one person beside the name of the next"


def test_part_of_a_phone_is_looked_at_before_it_opens(shop: Shop) -> None:
    shop.write("333")
    page = shop.page(CounterPage)
    assert page.glance.nobody.isVisible()
    shop.press(Key.Key_Return)
    assert shop.page(CounterPage).glance.name.text() == "Mario Rossi"
    assert page.glance.purchase.isHidden(), "a weak match shows no more than who it might be"
    assert page.glance.badges.isHidden()
    shop.press(Key.Key_Return)
    assert shop.page(CardPage).head.name.text() == "Mario Rossi"


def test_printable_keys_go_to_the_search_from_anywhere(shop: Shop) -> None:
    page = shop.page(CounterPage)
    shop.write("ma")
    page.glance.open.setFocus()
    shop.write("rio r")
    assert page.search.text() == "mario r"
    assert page.search.hasFocus()
    assert found(shop)[0] == "Mario Rossi"


def test_enter_reads_the_row_from_the_list_too(shop: Shop) -> None:
    page = shop.page(CounterPage)
    shop.write("nico")
    page.results.setFocus()
    shop.write("lo")
    assert page.search.text() == "nicolo"
    page.results.setFocus()
    shop.press(Key.Key_Return)
    assert shop.page(CardPage).head.name.text() == "Nicolò Bianchi"


def test_escape_comes_back_to_an_empty_search(shop: Shop) -> None:
    shop.write("nicolo")
    shop.press(Key.Key_Return)
    shop.press(Key.Key_Escape)
    page = shop.page(CounterPage)
    assert page.search.hasFocus()
    assert page.search.text() == ""


def test_typing_on_takes_a_waiting_enter_back(shop: Shop) -> None:
    box = shop.page(CounterPage).search
    shop.qtbot.keyClicks(box, "nicolo")
    shop.press(Key.Key_Return, settles=False)
    shop.qtbot.keyClicks(box, " b")
    shop.settle()
    assert shop.page(CounterPage).glance.name.text() == "Nicolò Bianchi"


def test_another_question_starts_at_its_first_row(shop: Shop) -> None:
    shop.write("mario")
    first, second = found(shop)[:2]
    shop.press(Key.Key_Down)
    page = shop.page(CounterPage)
    assert page.glance.name.text() == second
    shop.press(Key.Key_Backspace)
    assert page.glance.name.text() == first


def test_signs_that_name_nobody_say_so(shop: Shop) -> None:
    shop.write("nicolo")
    shop.page(CounterPage).search.clear()
    shop.write("???")
    assert shop.page(CounterPage).nobody.isVisible()
    shop.press(Key.Key_Return)
    assert isinstance(shop.window.page, CounterPage)
