"""Why somebody does not come any more: a few reasons, so that they can be counted and compared."""

from collections.abc import Mapping
from enum import StrEnum

from careapp.text import N_


class Parting(StrEnum):
    """What they answered; nothing (""): they have not answered yet."""

    MOVED = "moved"
    PRICES = "prices"
    HOURS = "hours"
    OUR_MISTAKE = "our_mistake"
    ASSORTMENT = "assortment"
    COMPETITOR = "competitor"
    MANNER = "manner"
    NO_REASON = "no_reason"
    UNKNOWN = "unknown"


LABELS: Mapping[Parting, str] = {
    Parting.MOVED: N_("Moved away"),
    Parting.PRICES: N_("Prices"),
    Parting.HOURS: N_("Opening hours"),
    Parting.OUR_MISTAKE: N_("A wrong we did not put right"),
    Parting.ASSORTMENT: N_("What we have to offer"),
    Parting.COMPETITOR: N_("Another shop"),
    Parting.MANNER: N_("How we treated them"),
    Parting.NO_REASON: N_("No reason"),
    Parting.UNKNOWN: N_("Not known"),
}
"""In the order in which they are offered."""
