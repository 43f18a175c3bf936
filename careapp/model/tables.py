"""All tables in one import, for migrations and for a new archive."""

from careapp.model import (
    audit,
    care,
    customer,
    gift_card,
    points,
    sale,
    search,
    shop,
    staff,
    template,
    voucher,
)
from careapp.model.base import Base

__all__ = [
    "Base",
    "audit",
    "care",
    "customer",
    "gift_card",
    "points",
    "sale",
    "search",
    "shop",
    "staff",
    "template",
    "voucher",
]
