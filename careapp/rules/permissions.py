"""Who may do what: the table of safety.md (People), asked by every service that changes."""

from collections.abc import Mapping
from enum import StrEnum

from careapp.errors import Refused
from careapp.rules.roles import Role
from careapp.text import _


class NotAllowed(Refused):
    """A role may not do this: one that may is another person's, or a PIN away."""

    def __init__(self, text: str, action: "Action") -> None:
        super().__init__(text)
        self.action = action


class Action(StrEnum):
    """What people do at the counter and behind it; one row of the table each."""

    SERVE = "serve"
    """Find, card, purchase, return, redeem, case, promise."""
    ISSUE_VOUCHER = "issue_voucher"
    APPROVE_VOUCHER = "approve_voucher"
    VOID_VOUCHER = "void_voucher"
    VOID_GIFT_CARD = "void_gift_card"
    CORRECT_POINTS = "correct_points"
    LIFT_WAIT = "lift_wait"
    CLOSE_DAY = "close_day"
    SEE_HISTORY = "see_history"
    """What happened with people, whatever the till may see of it."""
    EXTEND_VOUCHER = "extend_voucher"
    CHANGE_EXPIRY = "change_expiry"
    UNDO_LATER = "undo_later"
    END_PAUSE = "end_pause"
    APPROVE_GUIDELINE = "approve_guideline"
    CONTACT_AGAIN = "contact_again"
    CHANGE_PROGRAMME = "change_programme"
    CHANGE_TEMPLATES = "change_templates"
    CHANGE_STAFF = "change_staff"
    CHANGE_SHOP = "change_shop"
    IMPORT = "import"
    EXPORT = "export"
    ERASE = "erase"
    MERGE = "merge"


_CASHIER = frozenset({Action.SERVE, Action.ISSUE_VOUCHER, Action.EXTEND_VOUCHER})
_SHIFT_LEAD = _CASHIER | {
    Action.APPROVE_VOUCHER,
    Action.VOID_VOUCHER,
    Action.CORRECT_POINTS,
    Action.LIFT_WAIT,
    Action.CLOSE_DAY,
    Action.SEE_HISTORY,
}
_ALLOWED: Mapping[Role, frozenset[Action]] = {
    Role.NOBODY: frozenset(),
    Role.CASHIER: _CASHIER,
    Role.SHIFT_LEAD: _SHIFT_LEAD,
    Role.OWNER: frozenset(Action),
}


def may(role: Role, action: Action) -> bool:
    """Return whether a role may do this; limits in money are `rules.limits`' question."""
    return action in _ALLOWED[role]


def require(role: Role, action: Action) -> None:
    """Let the action pass, or say whom to ask.

    Raises:
        NotAllowed: the role may not; nothing was changed.
    """
    if may(role, action):
        return
    if role is Role.NOBODY:
        raise NotAllowed(_("Say first who is at the counter. Nothing was changed."), action)
    if may(Role.SHIFT_LEAD, action):
        raise NotAllowed(_("Ask a shift lead or the owner for this. Nothing was changed."), action)
    raise NotAllowed(_("Only the owner does this. Nothing was changed."), action)
