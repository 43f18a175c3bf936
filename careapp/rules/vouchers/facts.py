"""What a paper states beside its message: checked as it is typed, written as rows."""

from collections.abc import Mapping

from careapp.errors import Refused
from careapp.rules import writing
from careapp.rules.vouchers.kind import VoucherKind
from careapp.rules.vouchers.voice import Voice
from careapp.text import _

FACT_LIMIT = 120

Rows = tuple[tuple[str, str], ...]
"""A label and its words, as the customer reads them."""


def fact_rows(kind: VoucherKind, voice: Voice, typed: Mapping[str, str]) -> Rows:
    """Return the rows of what is typed, by key, in the kind's order; what is empty has none."""
    lines = {key: writing.clean_line(words) for key, words in typed.items()}
    return tuple(
        (asked.on_paper[voice], lines[asked.key])
        for asked in kind.facts
        if writing.is_visible(lines.get(asked.key, ""))
    )


def check_fact(typed: str) -> None:
    """Judge one line.

    Raises:
        Refused: it is longer than 120 characters, or holds the number of a payment card.
    """
    line = writing.clean_line(typed)
    if len(line) > FACT_LIMIT:
        raise Refused(_("Too long for the paper: {n} characters at most.").format(n=FACT_LIMIT))
    if writing.holds_card_number(line):
        raise Refused(_("That looks like the number of a payment card: it must not be printed."))


def check_facts(kind: VoucherKind, voice: Voice, typed: Mapping[str, str]) -> Rows:
    """Return the rows as they are kept.

    Raises:
        Refused: the first one is missing, which the paper is about, or a line cannot be printed.
    """
    for words in typed.values():
        check_fact(words)
    needed = kind.facts[:1]
    if needed and not writing.is_visible(typed.get(needed[0].key, "")):
        raise Refused(
            _("Fill in «{label}» as well: the paper is about that.").format(
                label=_(needed[0].label)
            )
        )
    return fact_rows(kind, voice, typed)
