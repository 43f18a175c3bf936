"""Counters in processes of their own, which meet before each thing that they do."""

import multiprocessing
from collections.abc import Callable, Sequence
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from careapp.errors import Refused, Unavailable
from careapp.model import database
from careapp.model.files import ArchiveFolder
from careapp.services.actor import Actor
from careapp.services.archive import Archive, journal_folder_of, open_archive, secrets_of
from careapp.services.journal import read
from tests.archives import KEY

PATIENCE_SECONDS = 120
"""How long a counter waits for the others; a process takes seconds to start."""

Deed = tuple[Callable[..., Any], Any]
"""A service and its request."""

_meet: Callable[[], object] = lambda: None  # noqa: E731 - replaced in each process


def race(archive: Archive, by: Actor, *counters: Sequence[Deed]) -> list[list[Any]]:
    """Do the n-th deed of every counter at once, and return what each was answered.

    Who is refused gets the refusal as the answer.
    """
    context = multiprocessing.get_context("spawn")
    barrier = context.Barrier(len(counters), timeout=PATIENCE_SECONDS)
    with context.Pool(len(counters), _wait_at, (barrier,)) as pool:
        return pool.starmap(_serve, [(place_of(archive), by, deeds) for deeds in counters], 1)


def place_of(archive: Archive) -> str:
    """Return where another process finds an archive."""
    if archive.folder is not None:
        return str(archive.folder.path)
    url = archive.engine.url.set(drivername="postgresql")
    return url.render_as_string(hide_password=False)


def lines_in_journal(session: Session) -> int | None:
    """Return how many lines the journal has; None on a server, which has none."""
    folder = journal_folder_of(session)
    return len(read(folder, secrets_of(session).journal_key).lines) if folder else None


def _wait_at(barrier: Barrier) -> None:
    global _meet  # noqa: PLW0603 - a barrier reaches a process only when it starts
    _meet = barrier.wait


def _serve(place: str, by: Actor, deeds: Sequence[Deed]) -> list[Any]:
    archive = _opened(place)
    answers = []
    for service, request in deeds:
        _meet()
        answers.append(_sent(archive, service, request, by))
    archive.let_go()
    return answers


def _sent(archive: Archive, service: Callable[..., Any], request: object, by: Actor) -> object:
    """Send a request until it is answered: the same operation is done once."""
    while True:
        try:
            return archive.change(service, request, by)
        except Refused as refused:
            return refused
        except Unavailable:
            continue


def _opened(place: str) -> Archive:
    """Open without the folder's lock: the race is the database's to decide."""
    if "://" in place:
        return open_archive(place, KEY)
    folder = ArchiveFolder(Path(place))
    return Archive(database.open_sqlcipher(folder.database, KEY), KEY, folder)
