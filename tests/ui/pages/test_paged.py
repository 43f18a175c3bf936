"""A list that is fetched fifty rows at a time."""

from careapp.services.case_lists import PAGE
from careapp.ui.pages.paged import PagedPage
from careapp.ui.widgets.card import EmptyState
from careapp.ui.widgets.list_card import ListCard
from careapp.ui.widgets.results import ResultRow
from careapp.ui.widgets.segmented import Segmented
from tests.ui.conftest import Shown


class Letters(PagedPage):
    """Remembers for how many rows it was asked."""

    def __init__(self) -> None:
        which = Segmented([("all", "Tutte"), ("vowels", "Vocali")], "Quali lettere")
        super().__init__(which, ListCard("Lettere", EmptyState("search", "Nessuna", "")))
        self.asked: list[int] = []

    def ask(self, rows: int) -> None:
        self.asked.append(rows)


def rows(count: int) -> list[ResultRow]:
    return [ResultRow(key, f"Lettera {key}", "") for key in range(count)]


def test_more_is_asked_for_until_nothing_comes_after(shown: Shown) -> None:
    page = shown(Letters())
    page.take(rows(PAGE), is_whole=False)
    page.list.reached_end.emit()
    assert page.asked == [2 * PAGE]
    page.take(rows(PAGE + 3), is_whole=True)
    page.list.reached_end.emit()
    assert page.asked == [2 * PAGE]
    page.refresh()
    assert page.asked[1:] == [PAGE + 3]


def test_a_step_back_shows_the_first_filter_again(shown: Shown) -> None:
    page = shown(Letters())
    assert not page.escape()
    page.which.set_value("vowels")
    assert page.escape()
    assert page.which.value() == "all"
    assert page.asked == [PAGE, PAGE]
    assert page.toast_place() is page.card
