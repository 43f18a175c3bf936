import uuid
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2 as sqlcipher

from careapp.errors import Unavailable
from careapp.model import database, keys
from careapp.model.audit import AuditRow
from careapp.model.files import ArchiveFolder
from careapp.model.shop import ShopSetting
from careapp.model.voucher import Voucher
from careapp.services import backup, journal, restore
from careapp.services.actor import COMMAND_LINE
from careapp.services.archive import (
    open_archive,
)
from tests.factories import MOMENT

pytestmark = [pytest.mark.sqlcipher_only, pytest.mark.usefixtures("english")]


def put(session: Session, key: str) -> None:
    session.add(ShopSetting(key=key, value=1))


def kept(session: Session) -> set[str]:
    return set(
        session.scalars(select(ShopSetting.key).where(ShopSetting.key.not_like("archive.%")))
    )


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A real archive folder with its key: one setting in the backup, one after it."""
    folder = tmp_path / "shop"
    archive = open_archive(folder)
    archive.change(put, "before")
    archive.back_up()
    archive.change(put, "after")
    archive.let_go()
    return folder


def the_backup(place: Path) -> Path:
    return backup.newest_first(ArchiveFolder(place))[0]


def content(place: Path) -> set[str]:
    archive = open_archive(place)
    found = archive.read(kept)
    archive.let_go()
    return found


def test_the_newest_backup_comes_back_and_the_former_archive_is_kept_aside(place: Path) -> None:
    restored = restore.restore(place, COMMAND_LINE)
    assert restored.backup == the_backup(place)
    assert content(place) == {"before"}
    assert restored.set_aside is not None
    assert (restored.set_aside / "archive.db").exists()
    # What was set aside can itself be restored: nothing is lost by restoring the wrong one.
    restore.restore(place, COMMAND_LINE, restored.set_aside / "archive.db")
    assert content(place) == {"before", "after"}


def test_a_restore_is_in_the_audit(place: Path) -> None:
    restore.restore(place, COMMAND_LINE)
    archive = open_archive(place)
    row = archive.read(lambda session: session.scalars(select(AuditRow)).one())
    archive.let_go()
    assert (row.action, row.detail["by"]) == ("archive_restored", "riga di comando")


def test_vouchers_used_after_the_backup_stay_used(tmp_path: Path) -> None:
    place, issued, used = tmp_path / "shop", uuid.uuid4(), uuid.uuid4()

    def issue(session: Session) -> None:
        session.add(
            Voucher(
                op_id=str(issued),
                kind="thank_you",
                gesture="discount",
                reason="",
                register="formal",
                language="it",
                headline="",
                message="",
                issued_at=MOMENT,
                issued_on=MOMENT.date(),
                valid_from=MOMENT.date(),
            )
        )

    archive = open_archive(place)
    archive.change(issue)
    archive.back_up()
    archive.let_go()
    line = journal.Line(journal.Event.REDEEMED, str(issued), str(used), MOMENT)
    journal.append(ArchiveFolder(place).journal, archive.secrets.journal_key, line)

    restored = restore.restore(place, COMMAND_LINE)

    assert restored.replayed.redeemed_again == 1
    archive = open_archive(place)
    assert archive.read(lambda session: session.scalar(select(Voucher.state))) == "redeemed"
    archive.let_go()


def test_a_damaged_archive_is_replaced(place: Path) -> None:
    database_file = ArchiveFolder(place).database
    database_file.write_bytes(b"\0" * database_file.stat().st_size)
    restore.restore(place, COMMAND_LINE)
    assert content(place) == {"before"}


@pytest.mark.parametrize("gives_key", [True, False])
def test_a_missing_archive_is_named_and_comes_back(place: Path, gives_key: bool) -> None:
    for path in ArchiveFolder(place).files:
        path.unlink(missing_ok=True)
    with pytest.raises(Unavailable, match="missing"):
        open_archive(place, keys.load_key(place) if gives_key else None)
    assert not ArchiveFolder(place).database.exists()
    assert restore.restore(place, COMMAND_LINE).set_aside is None
    assert content(place) == {"before"}


def test_an_emptied_archive_is_not_begun_anew_and_comes_back(place: Path) -> None:
    folder = ArchiveFolder(place)
    for path in folder.files:
        path.unlink(missing_ok=True)
    folder.database.touch()
    with pytest.raises(Unavailable, match="missing"):
        open_archive(place)
    assert folder.database.stat().st_size == 0
    assert len(backup.newest_first(folder)) == 1
    restore.restore(place, COMMAND_LINE)
    assert content(place) == {"before"}


def test_an_open_archive_is_not_restored(place: Path) -> None:
    archive = open_archive(place)
    with pytest.raises(Unavailable):
        restore.restore(place, COMMAND_LINE)
    assert archive.read(kept) == {"before", "after"}
    archive.let_go()


def test_the_newest_whole_backup_is_taken_when_the_newest_is_not(
    place: Path, caplog: pytest.LogCaptureFixture
) -> None:
    newest = the_backup(place).with_name("careapp-000009-20260101-000000.db")
    newest.write_bytes(the_backup(place).read_bytes()[:-1000])
    assert restore.restore(place, COMMAND_LINE).backup != newest
    assert caplog.messages == ["backup not usable"]
    assert content(place) == {"before"}


def test_without_a_whole_backup_nothing_changes(
    place: Path, caplog: pytest.LogCaptureFixture
) -> None:
    the_backup(place).write_bytes(b"")
    with pytest.raises(Unavailable):
        restore.restore(place, COMMAND_LINE)
    assert content(place) == {"before", "after"}
    assert caplog.messages == ["backup not usable"]


def truncate(path: Path, key: bytes) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def empty(path: Path, key: bytes) -> None:
    path.write_bytes(b"")


def flip(path: Path, key: bytes) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def make_plain(path: Path, key: bytes) -> None:
    path.unlink()
    with closing(sqlcipher.connect(path)) as plain:
        plain.execute("CREATE TABLE customer (id)")


def give_another_key(path: Path, key: bytes) -> None:
    keys.write_check(path.parent, keys.KeyCheck("other", "00"))


def rekey(path: Path, key: bytes) -> None:
    (path.parent / keys.CHECK_FILE).unlink()
    run(path, key, f"PRAGMA rekey = \"x'{bytes(32).hex()}'\"")


def make_newer(path: Path, key: bytes) -> None:
    run(path, key, "UPDATE alembic_version SET version_num = '9999'")


def add_a_trigger(path: Path, key: bytes) -> None:
    run(
        path,
        key,
        "CREATE TRIGGER mint AFTER INSERT ON sale BEGIN UPDATE customer SET points = 9999; END",
    )


def add_a_view(path: Path, key: bytes) -> None:
    run(path, key, "CREATE VIEW people AS SELECT * FROM customer")


def add_a_table(path: Path, key: bytes) -> None:
    run(path, key, "CREATE TABLE other (id INTEGER)")


def lose_the_schema(path: Path, key: bytes) -> None:
    run(path, key, "DROP TABLE alembic_version")


def run(path: Path, key: bytes, statement: str) -> None:
    with closing(database.connect_sqlcipher(path, key)) as connection:
        connection.execute(statement)


def lose(path: Path, key: bytes) -> None:
    path.unlink()


def make_folder(path: Path, key: bytes) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lose, "backup cannot be read"),
        (make_folder, "backup cannot be read"),
        (truncate, "damaged"),
        (empty, "empty"),
        (flip, "damaged"),
        (make_plain, "not a backup"),
        (give_another_key, "another archive"),
        (rekey, "damaged"),
        (make_newer, "newer CareApp"),
        (add_a_trigger, "not a backup"),
        (add_a_view, "not a backup"),
        (add_a_table, "not a backup"),
        (lose_the_schema, "not a backup"),
    ],
)
def test_a_backup_that_cannot_be_used_changes_nothing(
    place: Path, spoil: Callable[[Path, bytes], None], says: str
) -> None:
    chosen = the_backup(place)
    spoil(chosen, keys.load_key(place))
    with pytest.raises(Unavailable, match=says):
        restore.restore(place, COMMAND_LINE, chosen)
    assert content(place) == {"before", "after"}
    assert not (place / "set-aside").exists()
    assert not list(place.glob(".*.part"))
