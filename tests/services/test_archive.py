import errno
import os
import platform
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine
from sqlalchemy import Connection, Executable, delete, insert, select, text, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from careapp.errors import Refused, Unavailable
from careapp.model import database, keys, migrations
from careapp.model.files import ArchiveFolder
from careapp.model.lock import FolderLock
from careapp.model.shop import ShopSetting
from careapp.rules import recovery
from careapp.services import backup, ballast, highest_time
from careapp.services.archive import (
    Archive,
    KeyMissing,
    KeyPlace,
    open_archive,
    secrets_of,
    use_recovery_code,
)
from careapp.services.troubles import DiskFull
from tests.archives import KEY

pytestmark = pytest.mark.usefixtures("english")


def put(session: Session, key: str, value: object = 1) -> str:
    session.add(ShopSetting(key=key, value=value))
    return key


def keys_of(session: Session) -> list[str]:
    return list(
        session.scalars(select(ShopSetting.key).where(ShopSetting.key.not_like("archive.%")))
    )


def test_a_change_is_kept_and_gives_back_what_the_function_gave(archive: Archive) -> None:
    assert archive.change(put, "shop.name", value="Bottega") == "shop.name"
    assert archive.read(keys_of) == ["shop.name"]


def test_a_refused_change_leaves_nothing(archive: Archive) -> None:
    def put_and_refuse(session: Session) -> None:
        put(session, "shop.name")
        session.flush()
        raise Refused("no")

    heard: list[frozenset[str]] = []
    archive.on_change = heard.append
    with pytest.raises(Refused, match="no"):
        archive.change(put_and_refuse)
    assert archive.read(keys_of) == []
    assert heard == []


def test_a_read_cannot_write(archive: Archive) -> None:
    def write(session: Session) -> None:
        session.execute(insert(ShopSetting).values(key="x", value=1))

    with pytest.raises(Unavailable):
        archive.read(write)
    assert archive.read(keys_of) == []


@pytest.mark.parametrize(
    "statement",
    [
        insert(ShopSetting).values(key="other", value=1),
        update(ShopSetting).values(value=2),
        delete(ShopSetting).where(ShopSetting.key == "none"),
    ],
)
def test_a_commit_announces_the_tables_it_changed(archive: Archive, statement: Executable) -> None:
    heard: list[frozenset[str]] = []
    archive.on_change = heard.append
    archive.change(put, "one")
    archive.change(lambda session: session.execute(statement).close())
    archive.change(keys_of)
    assert heard == [frozenset({"shop_setting"})] * 2


def test_tables_of_a_refused_change_are_not_announced_later(archive: Archive) -> None:
    def put_and_refuse(session: Session) -> None:
        put(session, "one")
        session.flush()
        raise Refused("no")

    heard: list[frozenset[str]] = []
    archive.on_change = heard.append
    with pytest.raises(Refused):
        archive.change(put_and_refuse)
    archive.change(keys_of)
    assert heard == []


@pytest.mark.sqlcipher_only
class TestOpening:
    def test_a_new_archive_is_made_whole_and_found_again(self, tmp_path: Path) -> None:
        archive = open_archive(tmp_path / "shop")
        archive.change(put, "shop.name")
        code = archive.recovery_code()
        archive.close()
        again = open_archive(tmp_path / "shop")
        assert again.read(keys_of) == ["shop.name"]
        assert again.recovery_code() == code
        again.let_go()

    def test_the_folder_is_its_owners(self, tmp_path: Path) -> None:
        open_archive(tmp_path / "shop").close()
        assert stat.S_IMODE((tmp_path / "shop").stat().st_mode) == 0o700

    def test_its_files_are_its_owners(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(ballast, "BYTES", 100_000)
        former = os.umask(0)
        try:
            archive = open_archive(tmp_path / "shop")
        finally:
            os.umask(former)
        files = [path for path in (tmp_path / "shop").iterdir() if path.is_file()]
        assert {"archive.db", "archive.db-wal", "archive.lock", "ballast"} <= {
            path.name for path in files
        }
        assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
        archive.let_go()

    def test_files_that_others_could_read_are_tightened(self, tmp_path: Path) -> None:
        folder = tmp_path / "shop"
        archive = open_archive(folder)
        archive.change(put, "shop.name")
        archive.close()
        files = [path for path in folder.rglob("*") if path.is_file() and path.suffix != ".lock"]
        for path in files:
            path.chmod(0o644)
        open_archive(folder).close()
        kept = [path for path in files if path.exists() and path.name != "ballast"]
        assert {"archive.db", "archive.key", "archive.json"} < {path.name for path in kept}
        assert any(path.parent.name == "backups" for path in kept)
        assert {stat.S_IMODE(path.stat().st_mode) for path in kept} == {0o600}

    def test_closing_backs_up_what_changed_and_only_that(self, tmp_path: Path) -> None:
        folder = ArchiveFolder(tmp_path / "shop")
        archive = open_archive(folder.path)
        archive.change(put, "one")
        archive.close()
        assert len(backup.newest_first(folder)) == 1
        open_archive(folder.path).close()
        assert len(backup.newest_first(folder)) == 1

    def test_what_a_crash_left_without_a_backup_is_backed_up_next_time(
        self, tmp_path: Path
    ) -> None:
        folder = ArchiveFolder(tmp_path / "shop")
        archive = open_archive(folder.path)
        archive.change(put, "one")
        archive.let_go()
        open_archive(folder.path).close()
        assert len(backup.newest_first(folder)) == 1

    def test_a_failed_backup_still_closes(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        archive = open_archive(tmp_path / "shop")
        archive.change(put, "one")

        def fail(_folder: ArchiveFolder, _key: bytes) -> None:
            raise OSError(28, "no space")

        monkeypatch.setattr(backup, "make", fail)
        with pytest.raises(DiskFull):
            archive.close()
        again = open_archive(tmp_path / "shop")
        assert again.read(keys_of) == ["one"]
        again.let_go()

    def test_a_lost_key_opens_with_the_recovery_code(self, tmp_path: Path) -> None:
        folder = tmp_path / "shop"
        archive = open_archive(folder)
        archive.change(put, "shop.name")
        code = archive.recovery_code()
        archive.close()
        (folder / "archive.key").unlink()
        with pytest.raises(KeyMissing):
            open_archive(folder)
        assert use_recovery_code(folder, code) is KeyPlace.FILE
        again = open_archive(folder)
        assert again.read(keys_of) == ["shop.name"]
        assert again.key_place() is KeyPlace.FILE
        again.let_go()

    def test_on_a_new_computer_a_code_is_judged_by_the_backup(self, tmp_path: Path) -> None:
        archive = open_archive(tmp_path / "old")
        made, code = archive.back_up(), archive.recovery_code()
        archive.let_go()
        with pytest.raises(Refused):
            use_recovery_code(tmp_path / "new", recovery.recovery_code(bytes(32)), made)
        use_recovery_code(tmp_path / "new", code, made)
        assert (tmp_path / "new" / "archive.json").read_bytes() == (
            tmp_path / "old" / "archive.json"
        ).read_bytes()

    def test_a_damaged_file_is_told_and_left_alone(self, tmp_path: Path) -> None:
        folder = ArchiveFolder(tmp_path / "shop")
        open_archive(folder.path).close()
        folder.database.write_bytes(b"\0" * 4096)
        with pytest.raises(Unavailable, match="damaged"):
            open_archive(folder.path)
        assert folder.database.read_bytes() == b"\0" * 4096

    def test_a_newer_archive_is_refused_unchanged(self, tmp_path: Path) -> None:
        folder = tmp_path / "shop"
        archive = open_archive(folder)
        archive.change(set_schema, "9999")
        archive.let_go()
        with pytest.raises(Unavailable, match="newer"):
            open_archive(folder)

    def test_an_older_archive_is_backed_up_before_it_is_migrated(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        folder = ArchiveFolder(tmp_path / "shop")
        open_archive(folder.path).let_go()
        steps: list[int] = []
        monkeypatch.setattr(migrations, "SCHEMA", migrations.SCHEMA + 1)
        monkeypatch.setattr(
            migrations, "migrate", lambda _engine: steps.append(len(backup.newest_first(folder)))
        )
        open_archive(folder.path).let_go()
        assert steps == [1]

    def test_an_archive_open_on_another_computer_is_refused(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("careapp.model.lock.SECONDS", 0.05)
        archive = open_archive(tmp_path / "shop")
        share = FolderLock.share
        monkeypatch.setattr(FolderLock, "share", lambda lock: share(lock, "CASSA-2"))
        with pytest.raises(Unavailable, match=platform.node()):
            open_archive(tmp_path / "shop")
        archive.let_go()

    def test_a_folder_that_cannot_be_made_is_told(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        with pytest.raises(Unavailable, match="written"):
            open_archive(tmp_path / "file" / "shop")

    def test_a_power_cut_before_the_first_tables_is_gone_on_from(self, tmp_path: Path) -> None:
        folder = tmp_path / "shop"
        folder.mkdir()
        keys.create_key(folder)
        (folder / "archive.db").touch()
        archive = open_archive(folder)
        assert archive.read(keys_of) == []
        archive.let_go()


@pytest.mark.sqlcipher_only
class TestFullDisk:
    def full_once(self, monkeypatch: pytest.MonkeyPatch) -> None:
        real, tries = migrations.schema_of, iter([True])

        def schema_of(connection: Connection) -> int:
            if next(tries, False):
                raise OSError(errno.ENOSPC, "no space")
            return real(connection)

        monkeypatch.setattr(migrations, "schema_of", schema_of)

    def test_the_ballast_is_laid_at_the_first_opening(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(ballast, "BYTES", 100_000)
        open_archive(tmp_path / "shop").let_go()
        assert (tmp_path / "shop" / "ballast").stat().st_size == 100_000

    def test_a_full_disk_is_opened_from_the_ballast_and_told(
        self, archive: Archive, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert archive.folder is not None
        assert archive.trouble is None
        archive.let_go()
        self.full_once(monkeypatch)
        again = open_archive(archive.folder.path, KEY)
        assert isinstance(again.trouble, DiskFull)
        assert not archive.folder.ballast.exists()
        again.let_go()

    def test_without_ballast_it_is_told(
        self, archive: Archive, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert archive.folder is not None
        archive.let_go()
        archive.folder.ballast.unlink()
        self.full_once(monkeypatch)
        with pytest.raises(DiskFull):
            open_archive(archive.folder.path, KEY)


def set_schema(session: Session, number: str) -> None:
    session.execute(text("UPDATE alembic_version SET version_num = :number"), {"number": number})


@pytest.mark.sqlcipher_only
class TestCheckpoints:
    def test_a_long_log_is_moved_into_the_file(
        self, archive: Archive, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert archive.folder is not None
        before = archive.folder.database.stat().st_mtime_ns
        archive.change(put, "short")
        assert archive.folder.database.stat().st_mtime_ns == before
        monkeypatch.setattr("careapp.services.archive.CHECKPOINT_BYTES", 1)
        archive.change(put, "long")
        assert archive.folder.database.stat().st_mtime_ns > before

    def test_a_log_begun_anew_is_short_again(
        self, archive: Archive, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Every change would move the whole log again once it has been long."""
        assert archive.folder is not None
        log = archive.folder.write_ahead_log
        for number in range(20):
            archive.change(put, f"{number} {'long' * 1000}")
        longest = log.stat().st_size
        monkeypatch.setattr("careapp.services.archive.CHECKPOINT_BYTES", longest)
        archive.change(put, "moved")
        archive.change(put, "begun anew")
        assert log.stat().st_size < longest / 2

    def test_one_that_fails_loses_nothing_and_is_told(
        self, archive: Archive, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
    ) -> None:
        def fail(_engine: object) -> None:
            raise OSError(errno.EIO, "I/O error")

        troubles: list[Unavailable] = []
        archive.on_trouble = troubles.append
        monkeypatch.setattr("careapp.services.archive.CHECKPOINT_BYTES", 1)
        monkeypatch.setattr(database, "checkpoint", fail)
        archive.change(put, "one")
        assert archive.read(keys_of) == ["one"]
        assert [type(trouble) for trouble in troubles] == [DiskFull]
        assert caplog.messages == ["checkpoint failed"]


def test_the_highest_time_is_noted_once_a_minute(archive: Archive) -> None:
    start = datetime(2026, 3, 12, 9, 0, tzinfo=UTC)
    noted = []
    for seconds in (0, 30, 61, 62):
        with time_machine.travel(start + timedelta(seconds=seconds), tick=False):
            archive.change(put, f"k{seconds}")
            noted.append(archive.read(highest_time.judged_now))
    assert [(moment - start).seconds for moment in noted] == [0, 30, 61, 62]
    with time_machine.travel(start, tick=False):
        assert archive.read(highest_time.judged_now) == start + timedelta(seconds=61)


def test_a_bug_is_not_hidden_as_trouble_of_the_disk(archive: Archive) -> None:
    archive.change(put, "one")
    with pytest.raises(IntegrityError):
        archive.change(put, "one")


def test_the_secrets_come_from_the_key(archive: Archive) -> None:
    assert archive.secrets == keys.derive(KEY)
    assert archive.read(secrets_of) == archive.secrets
