"""All tables in one import, for migrations and for a new archive."""

from careapp.model import audit, customer, points, sale, search, shop, staff, voucher
from careapp.model.base import Base

__all__ = ["Base", "audit", "customer", "points", "sale", "search", "shop", "staff", "voucher"]
