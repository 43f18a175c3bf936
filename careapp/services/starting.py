"""What the window asks once the archive is open: whose shop, who acts, under which programme."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.shop import ImportBatch
from careapp.rules.loyalty.programme import Programme
from careapp.rules.shop import Shop
from careapp.services.actor import Actor
from careapp.services.archive import Archive, forbid_thread, open_archive
from careapp.services.programme import begin_day
from careapp.services.shop import is_started, load_shop
from careapp.services.staff import Lock, ensure_counter, load_actor, load_lock, only_actor

_UNFINISHED = select(ImportBatch.id).where(ImportBatch.completed_at.is_(None)).limit(1)


@dataclass(frozen=True, slots=True)
class Start:
    """How the day begins at this counter; `actor` is None while nobody was chosen or proved."""

    is_started: bool
    shop: Shop
    programme: Programme
    counter_id: int
    actor: Actor | None
    lock: Lock


def open_for_window(folder: Path, window_thread: int, *, is_demo: bool) -> Archive:
    """Open the archive of a folder for a window whose thread must never meet SQL.

    An import that a power cut stopped half-way is taken out; an empty demo shop is filled.

    Raises:
        KeyMissing: the key is not on this computer; the recovery code brings it back.
        Unavailable: the archive cannot be opened; the sentence says why and what to do.

    """
    archive = open_archive(folder)
    try:
        _remove_unfinished(archive)
        if is_demo and not archive.read(is_started):
            from careapp.services.demo import build_demo  # noqa: PLC0415 - only the first time

            build_demo(archive)
    except BaseException:
        archive.let_go()
        raise
    forbid_thread(window_thread)
    return archive


def begin(session: Session, counter_key: str, counter_name: str, staff_id: int) -> Start:
    """Make this counter known, and return who acts: the last one here, or the only one."""
    counter_id = ensure_counter(session, counter_key, counter_name)
    return Start(
        is_started=is_started(session),
        shop=load_shop(session),
        programme=begin_day(session),
        counter_id=counter_id,
        actor=_actor(session, staff_id, counter_id),
        lock=load_lock(session),
    )


def _remove_unfinished(archive: Archive) -> None:
    if archive.read(lambda session: session.scalar(_UNFINISHED)) is not None:
        # A quarter of what the opening loads, for the day after a power cut.
        from careapp.services.importing import remove_unfinished  # noqa: PLC0415

        remove_unfinished(archive)


def _actor(session: Session, staff_id: int, counter_id: int) -> Actor | None:
    try:
        return load_actor(session, staff_id, counter_id)
    except Refused:
        return only_actor(session, counter_id)
