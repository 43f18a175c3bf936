"""What the shop is set to: its name, its manners; and the first day of a new shop."""

import uuid
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.customer import Customer
from careapp.model.shop import ShopSetting
from careapp.model.staff import Staff
from careapp.rules.names import Register, clean_name
from careapp.rules.roles import Role
from careapp.rules.shop import LEAST_LOCK_MINUTES, MOST_LOCK_MINUTES, Shop
from careapp.services import audit
from careapp.services.actor import Actor
from careapp.text import _

_PREFIX = "shop."


@dataclass(frozen=True, slots=True)
class NewShop:
    """What the welcome asks."""

    op_id: uuid.UUID
    shop_name: str
    owner_name: str
    register: str = Register.FORMAL
    language: str = "it"
    is_demo: bool = False


@dataclass(frozen=True, slots=True)
class ShopChange:
    """New values of the shop's settings."""

    op_id: uuid.UUID
    shop: Shop


def is_started(session: Session) -> bool:
    """Return whether the welcome was answered: somebody may act."""
    return session.scalar(select(Staff.id).limit(1)) is not None


def has_customers(session: Session) -> bool:
    """Return whether anybody is in the archive yet."""
    return session.scalar(select(Customer.id).limit(1)) is not None


def load_shop(session: Session) -> Shop:
    """Return the shop's settings; one that was never set has its default."""
    rows = session.execute(
        select(ShopSetting.key, ShopSetting.value).where(ShopSetting.key.startswith(_PREFIX))
    )
    known = {field.name for field in fields(Shop)}
    stored: dict[str, Any] = {key.removeprefix(_PREFIX): value for key, value in rows}
    return Shop(**{key: value for key, value in stored.items() if key in known})


def start_shop(session: Session, new: NewShop) -> Staff:
    """Open a new archive for its owner, who acts without a PIN until others are added.

    Raises:
        Refused: the archive belongs to a shop already, or a name is empty.
    """
    if is_started(session):
        raise Refused(_("This archive already belongs to a shop. Nothing was changed."))
    owner = Staff(
        name=clean_name(new.owner_name), role=Role.OWNER, created_at=clock.now(), is_active=True
    )
    session.add(owner)
    session.flush()
    shop = Shop(
        name=clean_name(new.shop_name),
        register=new.register,
        language=new.language,
        is_demo=new.is_demo,
    )
    by = Actor(owner.id, owner.name, Role.OWNER)
    _store(session, shop)
    audit.record(session, by, "shop_started", "shop_setting", None, new.op_id)
    return owner


def change_shop(session: Session, change: ShopChange, by: Actor) -> Shop:
    """Keep new settings of the shop; the owner's right.

    Raises:
        Refused: the person may not, the shop's name is empty, or the lock would never come.
    """
    if by.role is not Role.OWNER:
        raise Refused(_("Only the owner changes the shop. Nothing was changed."))
    if not LEAST_LOCK_MINUTES <= change.shop.lock_after_minutes <= MOST_LOCK_MINUTES:
        raise Refused(_("The counter locks itself after 1 to 15 minutes. Nothing was changed."))
    shop = replace(
        change.shop, name=clean_name(change.shop.name), address=_one_line(change.shop.address)
    )
    before = asdict(load_shop(session))
    changed = sorted(key for key, value in asdict(shop).items() if before[key] != value)
    if changed:
        _store(session, shop)
        audit.record(
            session,
            by,
            "shop_changed",
            "shop_setting",
            None,
            change.op_id,
            detail={"settings": changed},
        )
    return shop


def _one_line(text: str) -> str:
    return clean_name(text) if text.strip() else ""


def _store(session: Session, shop: Shop) -> None:
    for key, value in asdict(shop).items():
        session.merge(ShopSetting(key=_PREFIX + key, value=value))
