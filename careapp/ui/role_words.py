"""What the roles are called on the screen."""

from careapp.rules.roles import Role
from careapp.text import _


def role_name(role: Role) -> str:
    """Return what a role is called."""
    names = {
        Role.OWNER: _("owner"),
        Role.SHIFT_LEAD: _("shift lead"),
        Role.CASHIER: _("cashier"),
        Role.NOBODY: "",
    }
    return names[role]
