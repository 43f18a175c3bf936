"""Points and stamps in words, as the screen and the papers of the shop say them."""

from careapp.rules.loyalty.earning import Unit
from careapp.text import format_number, ngettext


def amount_words(count: int, unit: Unit) -> str:
    """Return so many points or stamps: «28 punti», «1 bollino»."""
    if unit is Unit.STAMP:
        words = ngettext("{n} stamp", "{n} stamps", count)
    else:
        words = ngettext("{n} point", "{n} points", count)
    return words.format(n=format_number(count))
