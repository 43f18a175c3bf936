"""The shop's logo: one small harmless picture, the same on every paper of every counter."""

import uuid
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from careapp.documents.paper import Logo
from careapp.errors import Unavailable
from careapp.model.shop import ShopImage
from careapp.rules.permissions import Action, require
from careapp.services import audit, replay
from careapp.services.actor import Actor
from careapp.text import _

LOGO_CHANGED, LOGO_REMOVED = "logo_changed", "logo_removed"
_NAME = "logo"
_PNG = select(ShopImage.png).where(ShopImage.name == bindparam("name"))


@dataclass(frozen=True, slots=True)
class LogoChange:
    """A logo that `read_logo` has made of a file, or None for none."""

    op_id: uuid.UUID
    logo: Logo | None


def read_logo(path: str) -> Logo:
    """Return the logo that a chosen file holds; slow, and needs no archive.

    Raises:
        Refused: it is no picture that can be printed; the sentence says which would do.
        Unavailable: the file cannot be read.
    """
    from careapp.documents.logo import (  # noqa: PLC0415 - Pillow, for this alone
        MOST_BYTES,
        make_logo,
    )

    try:
        with Path(path).open("rb") as file:
            # No more than tells that it is too large: what was chosen may have no end.
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise Unavailable(
            _("This file cannot be read. Nothing was changed: choose it again.")
        ) from error
    return make_logo(data)


def load_logo(session: Session) -> Logo | None:
    """Return the shop's logo, if it has one."""
    png = session.scalar(_PNG, {"name": _NAME})
    return None if png is None else Logo.of_png(png)


def change_logo(session: Session, change: LogoChange, by: Actor) -> None:
    """Put a logo on every paper from now on, or take it off; the owner's right.

    Raises:
        Refused: the person may not; nothing was changed.
    """
    require(by.role, Action.CHANGE_SHOP)
    action = LOGO_REMOVED if change.logo is None else LOGO_CHANGED
    if replay.find_done(session, change.op_id, action) is not None:
        return
    kept = session.get(ShopImage, _NAME)
    if change.logo is None:
        if kept is None:
            return
        session.delete(kept)
    else:
        logo = change.logo
        session.merge(
            ShopImage(name=_NAME, png=logo.png, width_px=logo.width, height_px=logo.height)
        )
    audit.record(session, by, action, "shop_image", None, change.op_id)
