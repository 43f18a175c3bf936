"""The first questions, asked of the archive's file before the archive is open."""

import shutil
import threading
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from careapp.model import keys, numbers
from careapp.model.database import WrongThreadError, allow_thread, forbid_thread
from careapp.model.driver import KEY_BYTES, Reader
from careapp.model.files import ArchiveFolder
from careapp.model.lock import FolderLock
from careapp.rules.codes import new_code
from careapp.rules.people import Facts
from careapp.rules.roles import Role
from careapp.services import early
from careapp.services.actor import COMMAND_LINE, Actor
from careapp.services.archive import Archive, open_archive
from careapp.services.customers import NewCustomer, create_customer
from careapp.services.early import EarlyDoor, open_early
from careapp.services.find import find
from careapp.services.pins import TypedPin, set_pin
from careapp.services.shop import NewShop, start_shop


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a closed archive with two people."""
    monkeypatch.setenv("CAREAPP_KEYRING", "file")
    archive = open_archive(tmp_path / "shop")
    archive.change(start_shop, NewShop(uuid.uuid4(), "Bottega Aurora", "Elena"))
    for given, family, card in (("Mario", "Rossi", "C0000001"), ("Marta", "Wójcik", "C0000002")):
        facts = Facts(given_name=given, family_name=family, cards=(card,))
        archive.change(create_customer, NewCustomer(uuid.uuid4(), facts), COMMAND_LINE)
    archive.let_go()
    return tmp_path / "shop"


@pytest.fixture
def door(folder: Path) -> Iterator[EarlyDoor]:
    door = open_early(folder)
    assert door is not None
    yield door
    door.close()


def test_it_answers_as_the_open_archive_does(door: EarlyDoor, folder: Path) -> None:
    archive: Archive = open_archive(folder)
    for asked, count in (("mar", 2), ("rossi", 1), ("mar ros", 1), ("nobody", 0), ("C0000001", 1)):
        found = door.ask(find, asked)
        assert (found, len(found.rows)) == (archive.read(find, asked), count)
    archive.let_go()


def test_a_voucher_is_left_to_the_open_archive(door: EarlyDoor) -> None:
    assert door.ask(find, str(new_code())).rows == ()


def test_it_cannot_change_anything(door: EarlyDoor) -> None:
    assert door.ask(lambda reader: reader.run("DELETE FROM customer", {})) is None
    assert door.ask(find, "mario").rows


def test_it_does_not_answer_on_the_thread_of_the_window(door: EarlyDoor) -> None:
    forbid_thread(threading.get_ident())
    try:
        with pytest.raises(WrongThreadError):
            door.ask(find, "mario")
    finally:
        allow_thread(threading.get_ident())


def test_where_there_is_no_archive_it_is_not_made(tmp_path: Path) -> None:
    assert open_early(tmp_path / "nothing") is None
    assert not (tmp_path / "nothing").exists()


def test_without_the_key_the_opening_says_what_to_do(folder: Path) -> None:
    (folder / keys.KEY_FILE).unlink()
    assert open_early(folder) is None
    FolderLock(ArchiveFolder(folder).lock).share()


def test_a_folder_that_somebody_holds_alone_is_left_to_the_opening(folder: Path) -> None:
    alone = FolderLock(ArchiveFolder(folder).lock)
    alone.take()
    assert open_early(folder) is None
    alone.release()
    open_archive(folder).let_go()


def test_another_archives_key_is_left_to_the_opening(folder: Path) -> None:
    (folder / keys.KEY_FILE).write_text("17" * KEY_BYTES, "ascii")
    assert open_early(folder) is None


def test_a_broken_file_is_left_to_the_opening(folder: Path) -> None:
    database = ArchiveFolder(folder).database
    database.write_bytes(bytes(database.stat().st_size))
    assert open_early(folder) is None


def test_another_schema_is_left_to_the_opening(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(early, "SCHEMA", numbers.SCHEMA + 1)
    assert open_early(folder) is None


def test_where_somebody_has_a_pin_nobody_is_answered_before_it_is_given(folder: Path) -> None:
    archive = open_archive(folder)
    owner = Actor(1, "Elena", Role.OWNER)
    archive.change(set_pin, TypedPin(uuid.uuid4(), 1, "305817"), owner)
    archive.let_go()
    assert open_early(folder) is None
    open_archive(folder).let_go()


def test_the_files_are_let_go(folder: Path, tmp_path: Path) -> None:
    door = open_early(folder)
    assert door is not None
    door.close()
    shutil.move(folder, tmp_path / "moved")
    reader = Reader(tmp_path / "moved" / "archive.db", keys.load_key(tmp_path / "moved"))
    assert reader.run("SELECT count(*) FROM customer", {}) == [(2,)]
    reader.close()
