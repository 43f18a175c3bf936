"""What the shop is set to: known to every counter, decided by its owner."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from careapp.rules.names import Register


class HistoryView(StrEnum):
    """What is seen of the history."""

    OPEN = "open"
    COVERED = "covered"
    """Not before it is uncovered, which is put on record."""
    CLOSED = "closed"
    """Nothing: the till asks who may."""


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
    locks_counter: bool = True
    """Whether, once somebody has a PIN, the counter asks for it; owners' work always does."""
    lock_after_minutes: int = 3
    """After so many minutes without a key or a touch the counter asks again who is there."""
    shows_phones: bool = False
    """Whether the till sees phones without uncovering them, which is put on record."""
    shows_emails: bool = False
    """The same for e-mail addresses."""
    history_view: str = HistoryView.OPEN
    """A `HistoryView`: what the till sees of what happened with people."""
    apology_months: int = 6
    """Two apologies to one person in so many months: the next is the owner's to give; 0: never."""
    kind_limits_cents: Mapping[str, int] = field(default_factory=dict, hash=False)
    """The most that one voucher of a kind may give, whoever writes it but the owner."""
    gift_card_most_cents: int = 100_000
    """The most that one gift card is sold for."""
    not_yet_days: int = 60
    """After so many days without a word, who is not yet a customer is taken out; 0: never."""
    allows_sensitive_notes: bool = False
    """Whether a note may touch what article 9 GDPR protects, once the person has agreed."""


LEAST_LOCK_MINUTES, MOST_LOCK_MINUTES = 1, 15
MOST_APOLOGY_MONTHS = 24
MOST_NOT_YET_DAYS = 365
LONGEST_NAME, LONGEST_ADDRESS = 60, 100
"""Letters that fit on every paper."""
