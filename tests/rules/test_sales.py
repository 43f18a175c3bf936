"""Amounts a till could show, and items on one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.errors import Refused
from careapp.rules.sales import (
    HIGHEST_CENTS,
    LONGEST_ITEMS,
    check_not_earning,
    check_total,
    list_items,
    read_items,
    write_items,
)


@pytest.mark.parametrize("total_cents", [0, 1, HIGHEST_CENTS])
def test_a_total_that_a_till_shows_passes(total_cents: int) -> None:
    check_total(total_cents)


@pytest.mark.parametrize("total_cents", [-1, HIGHEST_CENTS + 1])
def test_a_slip_of_the_keyboard_is_refused(total_cents: int) -> None:
    with pytest.raises(Refused):
        check_total(total_cents)


def test_items_are_written_on_one_line_and_read_back() -> None:
    written = write_items(("Focaccia", " Tè\nverde ", "", "pane, latte"))
    assert written == "Focaccia, Tè verde, pane latte"
    assert read_items(written) == ("Focaccia", "Tè verde", "pane latte")
    assert read_items("") == ()


@pytest.mark.parametrize(
    ("items", "words"),
    [
        ((), ""),
        (("Focaccia", "Tè verde", "IPA", "A4"), "Focaccia, tè verde, IPA, A4"),
        (("focaccia", "WHITE HANGING HEART"), "focaccia, WHITE HANGING HEART"),
    ],
)
def test_only_the_first_item_begins_with_a_capital(items: tuple[str, ...], words: str) -> None:
    assert list_items(items) == words


@given(st.lists(st.text(max_size=40)))
def test_no_item_breaks_the_line_or_grows_without_end(items: list[str]) -> None:
    written = write_items(items)
    assert len(written) <= LONGEST_ITEMS
    assert "\n" not in written
    assert len(read_items(written)) <= len(items)


@pytest.mark.parametrize("cents", [0, 1, 1460])
def test_a_part_of_the_purchase_may_give_no_points(cents: int) -> None:
    check_not_earning(cents, 1460)


@pytest.mark.parametrize("cents", [-1, 1461])
def test_what_gives_no_points_is_part_of_the_purchase(cents: int) -> None:
    with pytest.raises(Refused):
        check_not_earning(cents, 1460)
