"""Ways out that often fit a cause: something to begin with, and to be put into one's own words."""

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
