import os
import shutil
import stat
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
import time_machine
from sqlalchemy import delete, select
from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2 as sqlcipher

from careapp.errors import Unavailable
from careapp.model import database, keys
from careapp.model.files import ArchiveFolder
from careapp.model.shop import ShopSetting
from careapp.services import backup
from careapp.services.archive import Archive
from tests.archives import KEY

pytestmark = pytest.mark.sqlcipher_only
PAGE = 4096


def put(session: Session, key: str) -> None:
    session.add(ShopSetting(key=key, value=1))


@pytest.fixture
def folder(archive: Archive) -> ArchiveFolder:
    assert archive.folder is not None
    return archive.folder


def kept(path: Path) -> set[str]:
    with closing(database.connect_sqlcipher(path, KEY, read_only=True)) as connection:
        return {key for (key,) in connection.execute("SELECT key FROM shop_setting")}


def test_a_backup_holds_what_is_not_yet_in_the_file(
    archive: Archive, folder: ArchiveFolder
) -> None:
    archive.change(put, "shop.name")
    assert folder.write_ahead_log.stat().st_size > 0
    made = archive.back_up()
    assert made is not None
    assert "shop.name" in kept(made)


def test_a_backup_is_one_encrypted_file_of_its_owner(
    archive: Archive, folder: ArchiveFolder
) -> None:
    made = archive.back_up()
    assert made is not None
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    assert list(folder.backups.iterdir()) == [made]
    assert not made.read_bytes().startswith(b"SQLite")


def test_changes_go_on_during_a_backup(
    archive: Archive, folder: ArchiveFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    verify = backup.verify

    def change_and_verify(path: Path, key: bytes) -> backup.Content:
        archive.change(put, "meanwhile")
        return verify(path, key)

    monkeypatch.setattr(backup, "verify", change_and_verify)
    made = archive.back_up()
    assert made is not None
    assert "meanwhile" not in kept(made)
    monkeypatch.undo()
    # It is changed again: the next one is not skipped.
    again = archive.back_up_if_changed()
    assert again is not None
    assert "meanwhile" in kept(again)


def test_nothing_changed_means_no_backup(archive: Archive, folder: ArchiveFolder) -> None:
    archive.change(put, "one")
    assert archive.back_up_if_changed() is not None
    assert archive.back_up_if_changed() is None
    archive.change(lambda session: session.scalars(select(ShopSetting)).all())
    assert archive.back_up_if_changed() is None
    assert len(backup.newest_first(folder)) == 1


def test_the_newest_14_are_kept_even_when_the_clock_goes_back(
    archive: Archive, folder: ArchiveFolder
) -> None:
    made = []
    for number in range(17):
        with time_machine.travel(datetime(2026, 3, 28 - number, tzinfo=UTC), tick=False):
            made.append(archive.back_up())
    assert backup.newest_first(folder) == made[:2:-1]
    assert len(backup.newest_first(folder)) == 14


def test_other_files_are_not_taken_for_backups(archive: Archive, folder: ArchiveFolder) -> None:
    (folder.backups / "careapp-old.db").touch()
    made = archive.back_up()
    assert backup.newest_first(folder) == [made]
    assert (folder.backups / "careapp-old.db").exists()


def test_without_a_folder_there_are_none(tmp_path: Path) -> None:
    assert backup.newest_first(ArchiveFolder(tmp_path)) == []
    assert not backup.is_older(ArchiveFolder(tmp_path))


def test_the_key_check_lies_beside_the_backups(archive: Archive, folder: ArchiveFolder) -> None:
    check = keys.KeyCheck("id", "check")
    keys.write_check(folder.path, check)
    archive.back_up()
    archive.back_up()
    assert keys.read_check(folder.backups) == check


def test_a_copy_that_is_not_whole_is_not_kept(
    archive: Archive, folder: ArchiveFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.change(put, "one")
    good = archive.back_up()
    make_single = backup.make_single

    def spoil(path: Path, key: bytes) -> None:
        make_single(path, key)
        content = bytearray(path.read_bytes())
        content[len(content) // 2] ^= 1
        path.write_bytes(content)

    monkeypatch.setattr(backup, "make_single", spoil)
    archive.change(put, "two")
    with pytest.raises(Unavailable):
        archive.back_up()
    assert backup.newest_first(folder) == [good]
    assert not list(folder.backups.glob(".*"))
    monkeypatch.undo()
    assert archive.back_up_if_changed() is not None


def test_a_copy_that_lost_rows_is_not_kept(
    archive: Archive, folder: ArchiveFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "verify", lambda _path, _key: backup.Content(1, {}))
    with pytest.raises(backup.Unverified):
        archive.back_up()
    assert backup.newest_first(folder) == []


def test_rows_that_point_at_nothing_are_found(archive: Archive, tmp_path: Path) -> None:
    made = archive.back_up()
    assert made is not None
    with closing(database.connect_sqlcipher(made, KEY)) as connection:
        connection.execute("INSERT INTO sale_line VALUES (1, 99, 1, '', '', '1', '1', 1, 1, '')")
    with pytest.raises(backup.Unverified):
        backup.verify(made, KEY)


def test_a_flipped_bit_is_found_in_every_page_even_an_unused_one(archive: Archive) -> None:
    archive.change(fill)
    archive.change(lambda session: session.execute(delete(ShopSetting)).close())
    made = archive.back_up()
    assert made is not None
    whole = made.read_bytes()
    assert len(whole) > 80 * PAGE
    for page in range(0, len(whole), PAGE):
        spoilt = bytearray(whole)
        spoilt[page + 1000] ^= 4
        made.write_bytes(spoilt)
        with pytest.raises((backup.Unverified, sqlcipher.DatabaseError)):
            backup.verify(made, KEY)


def fill(session: Session) -> None:
    for number in range(500):
        session.add(ShopSetting(key=f"k{number}", value="x" * 500))


def test_a_full_disk_is_told_before_anything_is_written(
    archive: Archive, folder: ArchiveFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = archive.back_up()
    usage = shutil.disk_usage(folder.path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage._replace(free=1000))
    with pytest.raises(Unavailable):
        archive.back_up()
    assert backup.newest_first(folder) == [good]


def test_a_disk_that_fills_up_meanwhile_leaves_no_part(
    archive: Archive, folder: ArchiveFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_descriptor: int) -> None:
        raise OSError(28, "no space")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(Unavailable):
        archive.back_up()
    assert list(folder.backups.iterdir()) == []


def test_an_archive_newer_than_its_backup_is_noticed(
    archive: Archive, folder: ArchiveFolder
) -> None:
    assert backup.is_older(folder)
    archive.change(put, "one")
    database.checkpoint(archive.engine, truncate=True)
    made = archive.back_up()
    assert made is not None
    assert not backup.is_older(folder)
    archive.change(put, "two")
    os.utime(made, ns=(0, folder.database.stat().st_mtime_ns))
    assert backup.is_older(folder)
