"""The command line and the owner's PIN: who may see people without a window."""

import getpass
import sys
import uuid
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from careapp import __main__ as programme
from careapp.model.files import ArchiveFolder
from careapp.model.staff import Staff
from careapp.rules.roles import Role
from careapp.services.actor import Actor
from careapp.services.archive import Archive, open_archive
from careapp.services.pins import TypedPin, set_pin
from careapp.services.shop import NewShop, start_shop
from careapp.services.staff import StaffRequest, save_staff
from tests.test_cli import CUSTOMERS, one_line

PIN, WRONG = "305817", "482913"
Run = Callable[..., int]


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """Return the folder of a shop with one customer, whose owner has a PIN."""
    folder, people = tmp_path / "shop", tmp_path / "clienti.csv"
    people.write_text(CUSTOMERS, "utf-8")
    archive = open_archive(folder)
    owner = archive.change(start_shop, NewShop(uuid.uuid4(), "Bottega Aurora", "Elena"))
    archive.let_go()
    assert programme.main(["--data", str(folder), "import", str(people)]) == 0
    archive = open_archive(folder)
    elena = Actor(owner.id, "Elena", Role.OWNER)
    archive.change(set_pin, TypedPin(uuid.uuid4(), owner.id, PIN), elena)
    archive.let_go()
    return folder


@pytest.fixture
def run(shop: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    capsys.readouterr()
    return lambda *arguments: programme.main(["--data", str(shop), *map(str, arguments)])


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Sit at a terminal; what is appended is typed next."""
    pins: list[str] = []
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(getpass, "getpass", lambda _prompt: pins.pop(0))
    return pins


def attempts(folder: Path) -> int:
    archive = open_archive(folder)
    found: int = archive.read(_attempts)
    archive.let_go()
    return found


def _attempts(session: Session) -> int:
    return session.get_one(Staff, 1).failed_attempts


@pytest.mark.parametrize("command", ["find", "import", "restore", "culture", "today"])
def test_what_shows_or_changes_people_asks_for_the_owners_pin(
    command: str,
    run: Run,
    shop: Path,
    tmp_path: Path,
    typed: list[str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    archive = open_archive(shop)
    arguments: dict[str, list[object]] = {
        "find": ["mario"],
        "import": [tmp_path / "clienti.csv"],
        "restore": [archive.back_up()],
        "culture": [],
        "today": [],
    }
    archive.let_go()
    typed.append(WRONG)
    assert run(command, *arguments[command]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert one_line(told.err)
    assert attempts(shop) == 1
    typed.append(PIN)
    assert run(command, *arguments[command]) == 0
    assert attempts(shop) == 0


@pytest.mark.parametrize("command", ["check", "backup"])
def test_what_shows_nobody_asks_nothing(command: str, run: Run, typed: list[str]) -> None:
    assert run(command) == 0
    assert typed == []


def test_a_file_holds_the_pin_where_nobody_can_type(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False, raising=False)
    assert run("find", "mario") == 1
    assert "--pin-file" in capsys.readouterr().err
    file = tmp_path / "pin.txt"
    file.write_text(f"{PIN}\n", "utf-8")
    assert run("--pin-file", file, "find", "mario") == 0
    assert "Mario Rossi" in capsys.readouterr().out


def test_of_several_owners_it_is_said_whose_pin_it_is(
    run: Run, shop: Path, typed: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    archive = open_archive(shop)
    archive.change(_add_owner)
    archive.let_go()
    assert run("find", "mario") == 1
    assert "--owner" in capsys.readouterr().err
    typed.append(WRONG)
    assert run("--owner", "SARA", "find", "mario") == 0
    assert run("--owner", "Giulia", "find", "mario") == 1
    assert attempts(shop) == 0


def _add_owner(session: Session) -> None:
    elena = Actor(1, "Elena", Role.OWNER)
    sara = save_staff(session, StaffRequest(uuid.uuid4(), "Sara", Role.OWNER), elena)
    set_pin(session, TypedPin(uuid.uuid4(), sara.staff_id, WRONG), elena)


def test_the_recovery_code_proves_as_much_as_a_pin(
    run: Run, shop: Path, tmp_path: Path, typed: list[str]
) -> None:
    archive: Archive = open_archive(shop)
    made, code = archive.back_up(), tmp_path / "code.txt"
    code.write_text(archive.recovery_code(), "utf-8")
    archive.let_go()
    assert run("restore", made, "--recovery-code-file", code) == 0
    assert typed == []


def test_a_lost_or_broken_archive_is_restored_without_the_pin_that_it_held(
    run: Run, shop: Path, typed: list[str]
) -> None:
    archive = open_archive(shop)
    made = archive.back_up()
    archive.let_go()
    place = ArchiveFolder(shop)
    for spoil in (place.database.unlink, lambda: place.database.write_bytes(bytes(4096))):
        spoil()
        assert run("restore", made) == 0
    assert typed == []
    typed.append(WRONG)
    assert run("find", "mario") == 1
