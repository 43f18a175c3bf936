"""What the counter page asks, so that the window is painted before the database layer loads.

Each function runs in the `fetch` lane, with a session of the archive, and imports its service
there: the lane loads SQLAlchemy while the person types the first letter.
"""

# ruff: noqa: ANN401, PLC0415 - the session's type, too, belongs to what is not loaded yet

from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from careapp.services.actor import Actor
    from careapp.services.card import Glance
    from careapp.services.find import FoundPeople
    from careapp.services.urgent import Urgent


def find(session: Any, text: str) -> "FoundPeople":
    """Return the first answer."""
    from careapp.services import find as service

    return service.find(session, text)


def find_more(session: Any, text: str) -> "FoundPeople":
    """Return the guesses: typing slips, sound-alikes, letters within a word."""
    from careapp.services import find as service

    return service.find_more(session, text)


def recent(session: Any, day: date) -> "FoundPeople":
    """Return the last people served today."""
    from careapp.services import find as service

    return service.recent(session, day)


def has_people(session: Any) -> bool:
    """Return whether anybody is in the archive yet."""
    from careapp.services import shop

    return shop.has_customers(session)


def urgent(session: Any, day: date) -> "dict[int, Urgent]":
    """Return to whom something is owed on a shop day."""
    from careapp.services import urgent as service

    return service.load_urgent(session, day)


def link_card(session: Any, customer_id: int, number: str, by: "Actor") -> object:
    """Give a scanned card to a person; runs in the `change` lane."""
    from careapp.services import customers
    from careapp.services.operation_id import new_operation_id

    link = customers.CardLink(new_operation_id(), customer_id, number)
    return customers.link_card(session, link, by)


def glance(session: Any, customer_id: int, today: date, by: "Actor") -> "Glance":
    """Return the short card of one person, as whoever is at the counter may see it."""
    from careapp.services import sight

    return sight.see_glance(session, customer_id, today, by)
