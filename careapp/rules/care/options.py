"""What can be offered to somebody who complains: at least two ways, never only one."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from careapp.errors import Refused
from careapp.rules.care.words import refuse_card_number
from careapp.rules.writing import clean_line
from careapp.text import N_, _

FEWEST, MOST = 2, 3
LONGEST = 120


class OptionKind(StrEnum):
    """What kind of way it is, for counting which of them brought people back."""

    REMAKE = "remake"
    REFUND = "refund"
    VOUCHER = "voucher"
    WORDS = "words"
    OTHER = "other"


NAMES: Mapping[OptionKind, str] = {
    OptionKind.REMAKE: N_("Made again"),
    OptionKind.REFUND: N_("Refund"),
    OptionKind.VOUCHER: N_("Voucher only"),
    OptionKind.WORDS: N_("Words only"),
    OptionKind.OTHER: N_("Another way"),
}


@dataclass(frozen=True, slots=True)
class Option:
    """One way out: what it is, in a few words, and what it costs the shop in cents."""

    kind: OptionKind
    text: str
    detail: str = ""
    cost_cents: int = 0


def read_options(rows: Sequence[Mapping[str, Any]]) -> tuple[Option, ...]:
    """Return the options as they were stored."""
    return tuple(
        Option(OptionKind(row["kind"]), row["text"], row["detail"], row["cost_cents"])
        for row in rows
    )


def checked_options(
    options: Sequence[Option], chosen: int | None
) -> tuple[tuple[Option, ...], int | None]:
    """Return the options as they are kept, without empty ones, and which of them was chosen.

    Raises:
        Refused: there are more than three, one is too long or holds the number of a payment
            card, or a cost is below zero.
    """
    cleaned = list(map(_cleaned, options))
    kept = [place for place, option in enumerate(cleaned) if option.text]
    if len(kept) > MOST:
        raise Refused(_("Offer two or three ways: more than that nobody can choose from."))
    where = {place: index for index, place in enumerate(kept)}
    return tuple(cleaned[place] for place in kept), None if chosen is None else where.get(chosen)


def write_options(options: Sequence[Option]) -> list[dict[str, object]]:
    """Return the options as they are stored."""
    return [asdict(option) for option in options]


def check_offer(options: Sequence[Option], chosen: int | None) -> Option:
    """Return the way that was agreed on.

    Raises:
        Refused: fewer than two were offered, or none was chosen.
    """
    if len(options) < FEWEST:
        raise Refused(_("Offer at least two ways, so that there is something to choose."))
    if chosen is None or not 0 <= chosen < len(options):
        raise Refused(_("Choose the way on which you agreed."))
    return options[chosen]


def _cleaned(option: Option) -> Option:
    text, detail = clean_line(option.text), clean_line(option.detail)
    if max(len(text), len(detail)) > LONGEST:
        raise Refused(_("Say it in 120 characters: the rest belongs in the words above."))
    refuse_card_number(f"{text}\n{detail}")
    if option.cost_cents < 0:
        raise Refused(_("A cost is zero or more."))
    return Option(option.kind, text, detail, option.cost_cents)
