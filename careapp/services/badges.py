"""Badges on paper: the code is made here, kept as its HMAC, and shown once."""

import uuid

from sqlalchemy.orm import Session

from careapp.documents.badge import BadgeCard, render_badge
from careapp.model.staff import Staff
from careapp.rules.codes import new_code
from careapp.rules.pins import badge_payload
from careapp.services.actor import Actor
from careapp.services.pins import GiveBadge, give_badge
from careapp.services.shop import load_shop


def make_badge(
    session: Session, op_id: uuid.UUID, staff_id: int, role_name: str, by: Actor
) -> BadgeCard:
    """Give a person a new badge in place of the one before; return what goes on paper.

    Raises:
        Refused: not the owner, or the person no longer works here.
    """
    code = new_code()
    give_badge(session, GiveBadge(op_id, staff_id, code), by)
    shop = load_shop(session)
    name = session.get_one(Staff, staff_id).name
    return BadgeCard(shop.name, name, role_name, badge_payload(code), shop.language)


def badge_pdf(card: BadgeCard) -> bytes:
    """Return the badge as an A6 page."""
    return render_badge(card)
