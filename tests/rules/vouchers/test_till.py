import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.rules.vouchers.kind import Gesture
from careapp.rules.vouchers.till import AtTheTill, at_the_till

EURO = "\u00a0€"


def test_a_discount_says_how_much_to_take_off_and_what_could_be_lost() -> None:
    assert at_the_till(Gesture.discount(500)) == AtTheTill(
        sentence=f"Togli 5,00{EURO} sulla cassa",
        caution=f"Se la spesa è meno di 5,00{EURO}, diventa 0,00{EURO} e il resto va perso.",
        taken_cents=500,
        lost_cents=0,
    )


@pytest.mark.parametrize("purchase", [500, 501, 99_999])
def test_a_large_enough_purchase_loses_nothing(purchase: int) -> None:
    till = at_the_till(Gesture.discount(500), purchase)
    assert (till.taken_cents, till.lost_cents, till.caution) == (500, 0, "")


def test_what_a_small_purchase_does_not_absorb_is_lost_and_said_before() -> None:
    till = at_the_till(Gesture.discount(1000), 740)
    assert till.sentence == f"Togli 7,40{EURO} sulla cassa"
    assert till.caution == f"La spesa diventa 0,00{EURO}; i 2,60{EURO} che avanzano vanno persi."
    assert (till.taken_cents, till.lost_cents) == (740, 260)


def test_a_gift_is_handed_over() -> None:
    assert at_the_till(Gesture.of_gift("Un caffè"), 740) == AtTheTill(
        "Consegna: Un caffè", "", 0, 0
    )


@given(st.integers(1, 100_000), st.integers(-1000, 200_000))
def test_nothing_is_taken_that_is_not_there(amount: int, purchase: int) -> None:
    till = at_the_till(Gesture.discount(amount), purchase)
    assert till.taken_cents + till.lost_cents == amount
    assert 0 <= till.taken_cents <= max(0, purchase)
