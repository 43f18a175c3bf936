"""What a row of a person's history holds."""

from datetime import UTC, date, datetime
from enum import StrEnum
from typing import NamedTuple

from careapp import clock
from careapp.rules.loyalty.earning import Unit


class HistoryFilter(StrEnum):
    """What the history shows."""

    ALL = "all"
    PURCHASES = "purchases"
    VOUCHERS = "vouchers"
    CASES = "cases"
    PROMISES = "promises"
    REQUESTS = "requests"
    NOTES = "notes"


class HistoryKind(StrEnum):
    """What a row of the history is."""

    PURCHASE = "purchase"
    RETURN = "return"
    VOUCHER = "voucher"
    NOTE = "note"
    ADJUSTMENT = "adjustment"
    """Points or stamps corrected by hand."""
    CASE = "case"
    PROMISE = "promise"
    UPDATE = "update"
    """What was told about a promise."""
    FEEDBACK = "feedback"
    REQUEST = "request"
    """What they asked for when they were not yet a customer."""


class HistoryEntry(NamedTuple):
    """One row; amounts in cents, empty or 0 where a kind has no such thing.

    A named tuple, because a page of frozen dataclasses takes four times as long to build.
    Purchase and return: `amount_cents` is what was paid, `text` what was taken, `points` those
    earned (or taken back), `points_spent` those spent (negative: given back), `returned_cents`
    the value that came back. Voucher: `text` is the gift, `reason` a key of its kind or words,
    `state` as stored (expiry is judged by `expires_on`). Note: `text` (empty: the person took
    their agreement to it back), `state` "agreed" where they agreed. Adjustment: `points` of the
    unit in `text`, and the `reason`. Case: `text` is the title, `reason` its causes, `state` open
    or closed. Promise: `text`, `state` as stored or "ready", due on `expires_on`. Update: the words
    in `text`, the new day in `expires_on`. Feedback: the words in `text`, the score in `points`
    (0: none), `state` open or answered. Request: the words in `text`.
    """

    part: int
    id: int
    stored_at: datetime
    """Without its zone on an archive that is a file: see `moment`."""
    stored_day: date | None
    stored_kind: str
    amount_cents: int
    total_cents: int
    returned_cents: int
    points: int
    points_spent: int
    text: str
    reason: str
    staff_name: str
    voucher_kind: str
    gesture: str
    state: str
    code_last4: str
    expires_on: date | None
    redeemed_on: date | None
    unit: str = Unit.POINT
    """In what a sale earned."""

    @property
    def kind(self) -> HistoryKind:
        """What the row is."""
        return HistoryKind(self.stored_kind)

    @property
    def moment(self) -> datetime:
        """When it happened, aware and in UTC; made when a row is looked at."""
        return (
            self.stored_at.replace(tzinfo=UTC) if self.stored_at.tzinfo is None else self.stored_at
        )

    @property
    def day(self) -> date:
        """The shop day of the row."""
        return self.stored_day or clock.shop_day(self.moment)

    @property
    def is_agreed(self) -> bool:
        """Whether this is a note that the person agreed to, and can take back."""
        return self.stored_kind == HistoryKind.NOTE and self.state == "agreed"
