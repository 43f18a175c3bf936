"""The roles of the people of a shop."""

from enum import StrEnum


class Role(StrEnum):
    """What a person may do grows from the first to the last (safety.md, People)."""

    NOBODY = "nobody"
    CASHIER = "cashier"
    SHIFT_LEAD = "shift_lead"
    OWNER = "owner"
