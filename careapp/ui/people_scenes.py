"""Scenes of the people at the counter: the lock, its steps, the page of the owner."""

import uuid
from collections.abc import Callable
from typing import TYPE_CHECKING

from careapp.rules import pins
from careapp.rules.roles import Role
from careapp.services.actor import Actor
from careapp.services.pins import TypedPin, set_pin
from careapp.ui.pages.lock import LockPage

if TYPE_CHECKING:
    from careapp.ui.floor import Floor

Settle = Callable[[], None]
_ELENA, _GIULIA = 1, 3
_PIN = "305817"
_OWNER = Actor(_ELENA, "Elena", Role.OWNER)


def give_pins(floor: "Floor", settle: Settle) -> None:
    """Give the owner and Giulia a PIN, Giulia being at the counter."""
    for staff_id in (_ELENA, _GIULIA):
        request = TypedPin(uuid.uuid5(uuid.NAMESPACE_OID, f"pin {staff_id}"), staff_id, _PIN)
        floor.tasks.change(floor, set_pin, request, _OWNER)
    settle()


def lock(act: Callable[[LockPage], None]) -> Callable[["Floor", Settle], None]:
    """Return how to get to the lock, and then do something at it."""

    def enter(floor: "Floor", settle: Settle) -> None:
        give_pins(floor, settle)
        floor.at_counter.lock()
        settle()
        page = floor.window.covering.page
        if isinstance(page, LockPage):
            act(page)

    return enter


def three_digits(page: LockPage) -> None:
    """Type half a PIN."""
    for digit in "123":
        page.card.pad.type_digit(digit)


def wrong(page: LockPage) -> None:
    """Be told that the PIN is wrong."""
    page.tell(pins.wrong_words(3))


def forgot(page: LockPage) -> None:
    """Have the owner asked for a new PIN."""
    page.card.forgotten.click()


def recovery(page: LockPage) -> None:
    """Ask an owner for the recovery code."""
    page.people.chosen.emit(_ELENA)
    page.card.forgotten.click()
