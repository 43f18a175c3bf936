"""Each service that changes something asks who may, before it looks at anything else.

A service that names who acts, or an action, and is not in the tables here fails.
"""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy.orm import Session

from careapp import services
from careapp.errors import Refused
from careapp.rules.permissions import Action, may, require
from careapp.rules.roles import Role
from careapp.services.actor import Actor

Service = Callable[..., object]

ELSEWHERE = {
    "audit.record": "writes what was judged before",
    "badges.make_badge": "gives the badge through pins.give_badge",
    "case_page.load_case_page": "reads",
    "composing.load_composing": "reads",
    "gifts.give_all": "gives through gifts.give",
    "giving.check_giving": "judges",
    "giving.limits_of": "reads",
    "importing.batch.open_batch": "within run.import_file",
    "pins.set_pin": "everybody their own; tests/services/test_pins.py",
    **{
        f"voucher_prints.{name}": "each voucher through the service for one"
        for name in ("claim_prints", "mark_prints", "record_print_failures")
    },
    **{
        f"sight.{name}": "reads, as far as the role may; tests/services/test_sight.py"
        for name in (
            "history_view",
            "see_card",
            "see_case",
            "see_cases",
            "see_details",
            "see_feedback",
            "see_glance",
            "see_history",
            "see_told",
            "see_unprinted",
            "see_used",
            "see_vouchers",
        )
    },
    "restore.restore": "from the command line, with the recovery code",
    "templates.load_template": "reads",
    "today.see_today": "reads, as far as the role may; tests/services/test_today.py",
}
"""Services that name who acts and do not ask by themselves, and why."""
ASKED_WITHIN = {
    Action.APPROVE_VOUCHER,
    Action.EXTEND_VOUCHER,
    Action.SEE_HISTORY,
    Action.UNDO_LATER,
}
"""Asked when it turns out to be needed: test_approvals.py, test_permissions.py, test_sight.py."""
NOT_YET = {Action.EXPORT, Action.ERASE}
"""No service does these so far."""


def named() -> Iterator[tuple[str, Service]]:
    """Yield the public services that are told who acts."""
    for module in pkgutil.walk_packages(services.__path__, f"{services.__name__}."):
        for name, found in vars(importlib.import_module(module.name)).items():
            is_own = inspect.isfunction(found) and found.__module__ == module.name
            if is_own and not name.startswith("_") and "by" in inspect.signature(found).parameters:
                yield f"{module.name.removeprefix(f'{services.__name__}.')}.{name}", found


def asks(service: Service) -> Action | None:
    """Return the first action that a service asks about by itself."""
    found = re.search(r"require\(by\.role, Action\.(\w+)\)", inspect.getsource(service))
    return Action[found[1]] if found else None


SERVICES = dict(named())
ASKING = {name: action for name, service in SERVICES.items() if (action := asks(service))}


def refusal(role: Role, action: Action) -> str:
    with pytest.raises(Refused) as refused:
        require(role, action)
    return refused.value.text


def test_every_service_asks_or_says_why_not() -> None:
    unasked = SERVICES.keys() - ASKING.keys() | {"pins.set_pin"}
    assert unasked == ELSEWHERE.keys()


def test_every_action_is_asked_about() -> None:
    assert set(ASKING.values()) | ASKED_WITHIN | NOT_YET == set(Action)
    assert not NOT_YET & set(ASKING.values())


@pytest.mark.sqlcipher_only
@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("name", sorted(ASKING.keys() - ELSEWHERE.keys()))
def test_a_forbidden_pair_is_refused_before_anything_is_looked_at(
    session: Session, name: str, role: Role
) -> None:
    """Nothing but the role is there to look at, so nothing but the role can have been judged."""
    action, service = ASKING[name], SERVICES[name]
    if may(role, action):
        require(role, action)
        return
    by = Actor(None, "", role)
    asked = inspect.signature(service).parameters.values()
    needed = [one.name for one in asked if one.default is one.empty][1:]
    with pytest.raises(Refused) as refused:
        service(session, **{one: by if one == "by" else None for one in needed})
    assert refused.value.text == refusal(role, action)
