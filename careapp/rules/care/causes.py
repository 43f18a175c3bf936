"""What a complaint is about: a few causes, so that they can be counted and compared."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from careapp.errors import Refused
from careapp.text import N_, _


class Cause(StrEnum):
    """What went wrong; a case may have more than one."""

    WRONG_ORDER = "wrong_order"
    WAITING = "waiting"
    PRODUCT = "product"
    MANNERS = "manners"
    NO_ANSWER = "no_answer"
    PRICE = "price"
    OTHER = "other"


LABELS: Mapping[Cause, str] = {
    Cause.WRONG_ORDER: N_("Wrong order"),
    Cause.WAITING: N_("Waiting"),
    Cause.PRODUCT: N_("Product"),
    Cause.MANNERS: N_("Manners"),
    Cause.NO_ANSWER: N_("No answer"),
    Cause.PRICE: N_("Price"),
    Cause.OTHER: N_("Other…"),
}
APOLOGY_REASONS: Mapping[Cause, str] = {
    Cause.WRONG_ORDER: "wrong_order",
    Cause.WAITING: "waiting",
    Cause.PRODUCT: "product",
    Cause.MANNERS: "manners",
    Cause.NO_ANSWER: "no_answer",
}
"""The reason of the apology voucher that fits a cause; the others write their own."""


def checked_causes(causes: Iterable[str], other: str) -> list[Cause]:
    """Return the causes in their order, each once.

    Raises:
        Refused: "other" was chosen and not written.
    """
    chosen = set(map(Cause, causes))
    if Cause.OTHER in chosen and not other:
        raise Refused(_("Write in a few words what it is about."))
    return [cause for cause in Cause if cause in chosen]


def apology_reason(causes: Iterable[Cause]) -> str:
    """Return the key of the apology's reason that fits the first cause; "other" without one."""
    first = next(iter(causes), Cause.OTHER)
    return APOLOGY_REASONS.get(first, "other")
