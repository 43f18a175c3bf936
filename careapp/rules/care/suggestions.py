"""What often fits a cause, to be put into one's own words: ways out, and a rule for an example."""

from collections.abc import Iterable, Mapping

from careapp.rules.care.causes import Cause
from careapp.rules.care.options import MOST, Option, OptionKind
from careapp.text import N_, _

_Way = tuple[OptionKind, str]
_AGAIN: _Way = (OptionKind.REMAKE, N_("Make it again, as they wanted it"))
_REFUND: _Way = (OptionKind.REFUND, N_("Give the money back"))
_VOUCHER: _Way = (OptionKind.VOUCHER, N_("A voucher for the next time"))
_APOLOGY: _Way = (OptionKind.WORDS, N_("Apologise in person, with whoever was there"))
_CALL: _Way = (OptionKind.OTHER, N_("Find out now and call them today"))
_SET_ASIDE: _Way = (OptionKind.OTHER, N_("Have it ready next time, without a queue"))
_EXPLAIN: _Way = (OptionKind.WORDS, N_("Show how the price comes about"))
_WAYS: Mapping[Cause, tuple[_Way, ...]] = {
    Cause.WRONG_ORDER: (_AGAIN, _REFUND, _VOUCHER),
    Cause.WAITING: (_SET_ASIDE, _VOUCHER, _APOLOGY),
    Cause.PRODUCT: (_AGAIN, _REFUND, _VOUCHER),
    Cause.MANNERS: (_APOLOGY, _VOUCHER),
    Cause.NO_ANSWER: (_CALL, _VOUCHER),
    Cause.PRICE: (_EXPLAIN, _REFUND),
    Cause.OTHER: (_APOLOGY, _VOUCHER),
}


def suggested_options(causes: Iterable[Cause]) -> tuple[Option, ...]:
    """Return two or three ways that fit the first causes; costs are left to who offers them."""
    ways = dict.fromkeys(way for cause in (*causes, Cause.OTHER) for way in _WAYS[cause])
    return tuple(Option(kind, _(words)) for kind, words in ways)[:MOST]


EXAMPLES: Mapping[Cause, tuple[str, str]] = {
    Cause.WRONG_ORDER: (
        N_("For example: somebody orders something with a name on it"),
        N_("For example: we read the order back aloud, with the name and the day."),
    ),
    Cause.WAITING: (
        N_("For example: somebody waits for more than ten minutes"),
        N_("For example: we say how long it still takes, and that we are sorry."),
    ),
    Cause.PRODUCT: (
        N_("For example: somebody brings something back"),
        N_("For example: we change it at once, and tell whoever made it."),
    ),
    Cause.MANNERS: (
        N_("For example: there is a queue and we are in a hurry"),
        N_("For example: we greet whoever comes in, before anything else."),
    ),
    Cause.NO_ANSWER: (
        N_("For example: somebody calls and we do not answer"),
        N_("For example: we call back within the hour."),
    ),
    Cause.PRICE: (
        N_("For example: a price has changed"),
        N_("For example: we say it before we ring it up."),
    ),
    Cause.OTHER: (
        N_("For example: it happens again"),
        N_("For example: what whoever is at the counter does tomorrow morning."),
    ),
}
"""A guideline for each cause, as one could be written: when this happens, then we do that."""
