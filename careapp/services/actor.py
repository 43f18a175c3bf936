"""Who acts: handed to every change, written into every audit row."""

from dataclasses import dataclass

from careapp.rules.roles import Role


@dataclass(frozen=True, slots=True)
class Actor:
    """The person and the counter of an action; the command line has no ids."""

    staff_id: int | None
    staff_name: str
    role: Role
    counter_id: int | None = None
    role_with_pin: Role | None = None
    """What the role becomes once the PIN is given; None: it is that already."""

    @property
    def own_role(self) -> Role:
        """The person's role, whether or not the PIN has proved it."""
        return self.role_with_pin or self.role


COMMAND_LINE = Actor(None, "riga di comando", Role.OWNER)
"""It may do what the owner may while the archive has no PIN (safety.md, People)."""
