"""What is refused only because its person has not given the PIN yet: asked for, and done."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from careapp.errors import CareAppError
from careapp.rules.limits import NeedsApproval
from careapp.rules.permissions import NotAllowed, may
from careapp.rules.roles import Role
from careapp.services.actor import Actor


@dataclass(frozen=True, slots=True)
class Unproved:
    """An act that waits for the PIN of its person."""

    again: Callable[[Actor], None]
    """Do the same, with the same `op_id`, as who the PIN has proved."""
    give_up: Callable[[], None]
    """Tell the refusal: no PIN was given."""


Prove = Callable[[Unproved], None]
Failed = Callable[[CareAppError], None]


def submit_provably(
    prove: Prove | None,
    submit: Callable[[Callable[[], Any], Failed], None],
    work: Callable[..., Any],
    args: tuple[object, ...],
    failed: Failed,
) -> None:
    """Submit ``work(*args)``, and where it lacks but the PIN once more as who gives it.

    *prove* asks for the PIN; None: nobody does.
    """

    def again(actor: Actor) -> None:
        submit_provably(prove, submit, work, _acting_as(actor, args), failed)

    def fail(error: CareAppError) -> None:
        if prove is not None and is_a_pin_away(error, args):
            prove(Unproved(again, lambda: failed(error)))
        else:
            failed(error)

    submit(lambda: work(*args), fail)


def is_a_pin_away(error: CareAppError, args: tuple[object, ...]) -> bool:
    """Return whether a service that was given *args* would not refuse after the PIN."""
    actor = next((one for one in args if isinstance(one, Actor)), None)
    if actor is None or actor.role_with_pin is None:
        return False
    if isinstance(error, NotAllowed):
        return may(actor.role_with_pin, error.action)
    return isinstance(error, NeedsApproval) and actor.role_with_pin is Role.OWNER


def _acting_as(actor: Actor, args: tuple[object, ...]) -> tuple[object, ...]:
    return tuple(actor if isinstance(one, Actor) else one for one in args)
