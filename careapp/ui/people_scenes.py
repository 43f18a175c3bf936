"""Scenes of the people at the counter: the lock, its steps, the page of the owner."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from careapp import clock
from careapp.rules import pins
from careapp.rules.roles import Role
from careapp.rules.shop import Shop
from careapp.services.actor import Actor
from careapp.services.staff import Member, list_staff
from careapp.text import _
from careapp.ui.dialogs.pin import PinSheet
from careapp.ui.pages.lock import LockPage
from careapp.ui.pages.manage import STAFF, ManagePage
from careapp.ui.pages.staff import StaffPage
from careapp.ui.routes import MANAGE
from careapp.ui.widgets.button import Button

if TYPE_CHECKING:
    from careapp.ui.floor import Floor

Settle = Callable[[], None]
_ELENA, _GIULIA = 1, 3
_OWNER = Actor(_ELENA, "Elena", Role.OWNER)


def _people(floor: "Floor", settle: Settle) -> list[Member]:
    """Return who works in the shop as if the first and the third had PINs."""
    found: list[Member] = []
    floor.tasks.fetch(floor, "people", list_staff, clock.today(), done=found.extend)
    settle()
    return [replace(one, has_pin=one.staff_id in {_ELENA, _GIULIA}) for one in found]


def lock(act: Callable[[LockPage], None]) -> Callable[["Floor", Settle], None]:
    """Return how to get to the lock, and then do something at it."""

    def enter(floor: "Floor", settle: Settle) -> None:
        floor.at_counter.lock()
        people = _people(floor, settle)
        page = floor.window.covering.page
        if isinstance(page, LockPage):
            page.show_people(people, _GIULIA)
            act(page)

    return enter


def staff(act: Callable[[StaffPage], None]) -> Callable[["Floor", Settle], None]:
    """Return how to get to the page of the people, and then do something there."""

    def enter(floor: "Floor", settle: Settle) -> None:
        floor.desk.set_actor(_OWNER)
        page = floor.window.pages.first_page(MANAGE, floor.window)
        if not isinstance(page, ManagePage):
            return
        page.choose_tab(STAFF)
        floor.window.go(MANAGE)
        people = _people(floor, settle)
        if isinstance(page.tab, StaffPage):
            page.tab.table.show_people(people, _ELENA)
            page.tab.rules.show_shop(Shop(), people)
            act(page.tab)

    return enter


def nothing(_page: StaffPage) -> None:
    """Look at the page as it is."""


def add_person(page: StaffPage) -> None:
    """Open the sheet for somebody new."""
    page.add.click()


def more(page: StaffPage) -> None:
    """Open what can be done for the second person."""
    page.table.findChildren(Button)[3].click()


def new_pin(page: StaffPage) -> None:
    """Ask for a new PIN."""
    page.window_shell.open_sheet(
        PinSheet(_("A new PIN for {name}").format(name="Giulia"), is_new=True)
    )


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
