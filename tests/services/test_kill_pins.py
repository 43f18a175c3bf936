"""A program killed after each wrong PIN, before and after it was looked at: every one counts."""

import subprocess
import sys
import uuid
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.staff import Staff
from careapp.rules.pins import FREE_ATTEMPTS
from careapp.rules.roles import Role
from careapp.services import pins
from careapp.services.actor import Actor
from careapp.services.archive import Archive, open_archive
from careapp.services.pins import TypedPin, set_pin, sign_in
from tests.archives import KEY
from tests.factories import make_staff

pytestmark = [pytest.mark.sqlcipher_only, pytest.mark.usefixtures("english")]
PIN, WRONG = "305817", "482913"

GUESSER = """
import sys
from pathlib import Path
from careapp.services.archive import open_archive
from tests.archives import KEY
from tests.services import test_kill_pins

test_kill_pins.guess(open_archive(Path(sys.argv[1]), KEY), stops_in_the_middle=bool(sys.argv[2]))
"""


def guess(archive: Archive, *, stops_in_the_middle: bool) -> None:
    """Try a wrong PIN and wait to be killed, before the PIN is compared or after."""
    if stops_in_the_middle:
        pins.__dict__["_is_right"] = lambda *_attempt: _wait()
    try:
        sign_in(archive, TypedPin(uuid.uuid4(), 1, WRONG), None)
    except Refused:
        _wait()


def _wait() -> bool:
    sys.stdout.write("tried\n")
    sys.stdout.flush()
    sys.stdin.read()
    return False


def guess_and_kill(folder: Path, *, in_the_middle: bool) -> None:
    command = [sys.executable, "-c", GUESSER, str(folder), "yes" if in_the_middle else ""]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as guesser:
        assert guesser.stdout is not None
        assert guesser.stdout.readline() == "tried\n"
        guesser.kill()


def _prepare(session: Session) -> None:
    elena = make_staff(session, "Elena", Role.OWNER)
    session.flush()
    set_pin(session, TypedPin(uuid.uuid4(), elena.id, PIN), Actor(elena.id, "Elena", Role.OWNER))


def _attempts(session: Session) -> int:
    return session.get_one(Staff, 1).failed_attempts


def test_pulling_the_plug_after_each_wrong_pin_wins_nothing(archive: Archive) -> None:
    assert archive.folder is not None
    archive.change(_prepare)
    archive.let_go()
    folder = archive.folder.path
    for attempt in range(1, FREE_ATTEMPTS + 1):
        guess_and_kill(folder, in_the_middle=attempt % 2 == 0)
    again = open_archive(folder, KEY)
    assert again.read(_attempts) == FREE_ATTEMPTS
    with pytest.raises(Refused, match="Too many wrong PINs"):
        sign_in(again, TypedPin(uuid.uuid4(), 1, PIN), None)
    again.let_go()
