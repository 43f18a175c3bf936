"""Proving the owner to a command: from the first PIN on, personal data is not for everybody."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from careapp.errors import Refused, Unavailable
from careapp.model.files import ArchiveFolder
from careapp.model.staff import Staff
from careapp.rules.roles import Role
from careapp.services.archive import Archive, open_archive
from careapp.services.operation_id import new_operation_id
from careapp.services.pins import TypedPin, has_pins, verify_pin
from careapp.text import _

AskPin = Callable[[str], str]
"""Returns the PIN of the owner of this name."""

_OWNERS = select(Staff.id, Staff.name).where(
    Staff.is_active, Staff.role == Role.OWNER.value, Staff.pin_hash.is_not(None)
)


def require_owner(archive: Archive, name: str, ask: AskPin) -> None:
    """Let a command pass: while nobody has a PIN, it may do what the owner may.

    Args:
        archive: the open archive.
        name: whose PIN it is; empty where there is one owner.
        ask: is called once, if a PIN is needed.

    Raises:
        Refused: the PIN is wrong, which is counted, or it is not said whose it is.
    """
    if not archive.read(has_pins):
        return
    owner_id, owner_name = archive.read(_find_owner, name)
    verify_pin(archive, TypedPin(new_operation_id(), owner_id, ask(owner_name)))


def require_owner_of(place: Path, name: str, ask: AskPin) -> None:
    """Let a command pass that puts something in the place of a whole archive.

    One that does not open any more asks nothing: what comes in its place has its own PINs.

    Raises:
        Refused: as `require_owner`.
    """
    if not ArchiveFolder(place).database.exists():
        return
    with suppress(Unavailable):
        archive = open_archive(place)
        try:
            require_owner(archive, name, ask)
        finally:
            archive.let_go()


def _find_owner(session: Session, name: str) -> tuple[int, str]:
    owners = [(row.id, row.name) for row in session.execute(_OWNERS)]
    if name:
        owners = [owner for owner in owners if owner[1].casefold() == name.casefold()]
    if len(owners) != 1:
        raise Refused(_("Say which owner’s PIN it is: --owner NAME. Nothing was changed."))
    return owners[0]
