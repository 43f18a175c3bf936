"""Counters in processes of their own, which do each thing at the same moment."""

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from multiprocessing.connection import Connection
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

PATIENCE_SECONDS = 60
"""How long a counter may take to start and to answer; both are a matter of seconds."""

TRIES = 1000
"""How often a counter asks an archive that is busy."""

Deed = tuple[Callable[..., Any], Any]
"""A service and its request."""


def race(archive: Archive, by: Actor, *counters: Sequence[Deed]) -> list[list[Any]]:
    """Do the n-th deed of every counter at once, and return what each was answered.

    Who is refused gets the refusal as the answer. Each counter has a pipe of its own, so that one
    that dies or hangs fails the test instead of holding up the others for ever.
    """
    with ExitStack() as ends:
        lines = [ends.enter_context(_counter(place_of(archive), by)) for _ in counters]
        for line in lines:
            _heard(line)
        rounds = [_at_once(lines, deeds) for deeds in zip(*counters, strict=True)]
    return [list(answers) for answers in zip(*rounds, strict=True)]


@contextmanager
def _counter(place: str, by: Actor) -> Iterator[Connection]:
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_serve, args=(there, place, by), daemon=True)
    process.start()
    there.close()
    with here:
        try:
            yield here
        finally:
            process.kill()
            process.join()


def _at_once(lines: Sequence[Connection], deeds: Sequence[Deed]) -> list[Any]:
    for line, deed in zip(lines, deeds, strict=True):
        line.send(deed)
    return [_heard(line) for line in lines]


def _heard(line: Connection) -> object:
    assert line.poll(PATIENCE_SECONDS), "a counter does not answer"
    return line.recv()


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


def _serve(line: Connection, place: str, by: Actor) -> None:
    archive = _opened(place)
    line.send("open")
    while True:
        service, request = line.recv()
        line.send(_sent(archive, service, request, by))


def _sent(archive: Archive, service: Callable[..., Any], request: object, by: Actor) -> object:
    """Send a request until it is answered: the same operation is done once."""
    for _ in range(TRIES):
        try:
            return archive.change(service, request, by)
        except Refused as refused:
            return refused
        except Unavailable:
            continue
    return Unavailable(f"busy {TRIES} times")


def _opened(place: str) -> Archive:
    """Open without the folder's lock: the race is the database's to decide."""
    if "://" in place:
        return open_archive(place, KEY)
    folder = ArchiveFolder(Path(place))
    return Archive(database.open_sqlcipher(folder.database, KEY), KEY, folder)
