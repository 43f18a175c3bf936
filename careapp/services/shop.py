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
from careapp.rules.permissions import Action, require
from careapp.rules.roles import Role
from careapp.rules.shop import (
    LEAST_LOCK_MINUTES,
    LONGEST_ADDRESS,
    LONGEST_NAME,
    MOST_APOLOGY_MONTHS,
    MOST_LOCK_MINUTES,
    MOST_NOT_YET_DAYS,
    HistoryView,
    Shop,
)
from careapp.rules.vouchers import LIMITED_KINDS
from careapp.rules.vouchers.drafts import MOST_CENTS
from careapp.rules.writing import clean_line
from careapp.services import audit, replay
from careapp.services.actor import Actor
from careapp.text import _

CHANGED = "shop_changed"
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
    """New values of the shop's settings, and those that the form began with.

    What is the same in both is left as another counter may have set it meanwhile.
    """

    op_id: uuid.UUID
    shop: Shop
    shown: Shop | None = None
    """None: every value counts."""


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
        Refused: the archive belongs to a shop already, or a name is empty or too long.
    """
    if is_started(session):
        raise Refused(_("This archive already belongs to a shop. Nothing was changed."))
    owner = Staff(
        name=clean_name(new.owner_name), role=Role.OWNER, created_at=clock.now(), is_active=True
    )
    session.add(owner)
    session.flush()
    shop = Shop(
        name=_shop_name(new.shop_name),
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
        Refused: the person may not, the shop's name is empty, the lock would never come, or a
            limit cannot be.
        KeyError: a limit is of a kind that has none.
        ValueError: there is no such view of the history.
    """
    require(by.role, Action.CHANGE_SHOP)
    before = load_shop(session)
    if replay.find_done(session, change.op_id, CHANGED) is not None:
        return before
    shop = _checked(_wanted(change, before))
    changed = sorted(_differences(before, shop))
    if changed:
        _store(session, shop)
        audit.record(
            session,
            by,
            CHANGED,
            "shop_setting",
            None,
            change.op_id,
            detail={"settings": changed},
        )
    return shop


def _wanted(change: ShopChange, before: Shop) -> Shop:
    return (
        change.shop
        if change.shown is None
        else replace(before, **_differences(change.shown, change.shop))
    )


def _differences(one: Shop, other: Shop) -> dict[str, Any]:
    before = asdict(one)
    return {key: value for key, value in asdict(other).items() if before[key] != value}


def _checked(shop: Shop) -> Shop:
    """Return settings that can be, cleaned."""
    if not LEAST_LOCK_MINUTES <= shop.lock_after_minutes <= MOST_LOCK_MINUTES:
        raise Refused(_("The counter locks itself after 1 to 15 minutes. Nothing was changed."))
    if not 0 <= shop.apology_months <= MOST_APOLOGY_MONTHS:
        raise Refused(_("Apologies are counted over 0 to 24 months. Nothing was changed."))
    if not 0 <= shop.not_yet_days <= MOST_NOT_YET_DAYS:
        raise Refused(
            _("Who is not yet a customer is kept for 0 to 365 days. Nothing was changed.")
        )
    if not 0 < shop.gift_card_most_cents <= MOST_CENTS:
        raise Refused(_("A gift card is worth up to 1,000 euros at most. Nothing was changed."))
    if not all(0 <= cents <= MOST_CENTS for cents in shop.kind_limits_cents.values()):
        raise Refused(_("A limit lies between 0 and 1,000 euros. Nothing was changed."))
    HistoryView(shop.history_view)
    if not shop.kind_limits_cents.keys() <= {kind.key for kind in LIMITED_KINDS}:
        raise KeyError(*shop.kind_limits_cents)
    return replace(shop, name=_shop_name(shop.name), address=_address(shop.address))


def _shop_name(text: str) -> str:
    if len(clean_line(text)) > LONGEST_NAME:
        words = _("The shop’s name has {n} characters at most, so as to fit on every paper.")
        raise Refused(words.format(n=LONGEST_NAME))
    return clean_name(text)


def _address(text: str) -> str:
    if len(clean_line(text)) > LONGEST_ADDRESS:
        words = _("The address has {n} characters at most, so as to fit on every paper.")
        raise Refused(words.format(n=LONGEST_ADDRESS))
    return clean_name(text) if text.strip() else ""


def _store(session: Session, shop: Shop) -> None:
    for key, value in asdict(shop).items():
        session.merge(ShopSetting(key=_PREFIX + key, value=value))
