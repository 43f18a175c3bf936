"""What the shop is set to: known to every counter, decided by its owner."""

from dataclasses import dataclass

from careapp.rules.names import Register


@dataclass(frozen=True, slots=True)
class Shop:
    """What every counter of the shop shares."""

    name: str = ""
    address: str = ""
    register: str = Register.FORMAL
    """How customers are addressed unless they said otherwise; "unset": ask each time."""
    language: str = "it"
    is_demo: bool = False
    may_extend_days: int = 15
    """For how many days after its end an expired voucher may still be accepted; 0: never."""
