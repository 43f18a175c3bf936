"""What is refused for want of a PIN goes on with it, as what it was: the same act, once."""

from collections.abc import Callable
from typing import Any

import pytest

from careapp.errors import CareAppError, Refused, Unavailable
from careapp.rules.limits import NeedsApproval
from careapp.rules.permissions import Action, NotAllowed, require
from careapp.rules.roles import Role
from careapp.services.actor import Actor
from careapp.ui.proof import Unproved, is_a_pin_away, submit_provably

ELENA = Actor(1, "Elena", Role.CASHIER, 1, role_with_pin=Role.OWNER)
MARCO = Actor(2, "Marco", Role.CASHIER, 1, role_with_pin=Role.SHIFT_LEAD)
PROVED = Actor(1, "Elena", Role.OWNER, 1)
NO = NeedsApproval("Fino a 10,00 €.")


def at_once(work: Callable[[], Any], failed: Callable[[CareAppError], None]) -> None:
    try:
        work()
    except CareAppError as error:
        failed(error)


@pytest.mark.parametrize(
    ("actor", "error", "helps"),
    [
        (ELENA, NotAllowed("", Action.CHANGE_SHOP), True),
        (MARCO, NotAllowed("", Action.CHANGE_SHOP), False),
        (MARCO, NotAllowed("", Action.VOID_VOUCHER), True),
        (PROVED, NotAllowed("", Action.CHANGE_SHOP), False),
        (ELENA, NO, True),
        (MARCO, NO, False),
        (ELENA, Refused("Già usato."), False),
        (ELENA, Unavailable("Manca la carta."), False),
        (None, NotAllowed("", Action.CHANGE_SHOP), False),
    ],
)
def test_the_pin_is_asked_for_only_where_it_helps(
    actor: Actor | None, error: CareAppError, helps: bool
) -> None:
    assert is_a_pin_away(error, ("op", actor)) is helps


def test_the_same_act_goes_on_as_who_gave_the_pin() -> None:
    asked: list[Unproved] = []
    done: list[tuple[str, str]] = []
    told: list[CareAppError] = []

    def void(op_id: str, by: Actor) -> None:
        require(by.role, Action.VOID_VOUCHER)
        done.append((op_id, by.role))

    submit_provably(asked.append, at_once, void, ("op-1", ELENA), told.append)
    assert (done, told) == ([], [])
    (act,) = asked
    act.again(PROVED)
    assert (done, told) == ([("op-1", Role.OWNER)], [])


def test_without_the_pin_the_refusal_is_told() -> None:
    asked: list[Unproved] = []
    told: list[CareAppError] = []

    def refuse(by: Actor) -> None:
        require(by.role, Action.VOID_VOUCHER)

    submit_provably(asked.append, at_once, refuse, (ELENA,), told.append)
    asked[0].give_up()
    assert [type(error) for error in told] == [NotAllowed]
    submit_provably(None, at_once, refuse, (ELENA,), told.append)
    assert len(told) == 2
