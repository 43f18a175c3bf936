import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, insert, select, text
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlcipher3 import dbapi2 as sqlcipher

from careapp.model import database
from careapp.model.shop import ShopSetting
from careapp.model.tables import Base
from careapp.services.archive import Archive
from tests.archives import KEY


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    opened = database.open_sqlcipher(tmp_path / "archive.db", KEY)
    Base.metadata.create_all(opened)
    yield opened
    opened.dispose()


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("cache_size", -131072),
        ("secure_delete", 1),
        ("temp_store", 2),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("wal_autocheckpoint", 0),
        ("journal_size_limit", 0),
    ],
)
def test_each_connection_has_the_settings_of_safety(
    engine: Engine, pragma: str, value: object
) -> None:
    with engine.connect() as connection:
        assert connection.scalar(text(f"PRAGMA {pragma}")) == value


def test_macos_is_asked_to_flush_the_disk_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("careapp.model.driver.sys.platform", "darwin")
    opened = database.open_sqlcipher(tmp_path / "archive.db", KEY)
    with opened.connect() as connection:
        assert connection.scalar(text("PRAGMA fullfsync")) == 1
        assert connection.scalar(text("PRAGMA checkpoint_fullfsync")) == 1
    opened.dispose()


def test_the_file_shows_nothing_of_its_content(engine: Engine, tmp_path: Path) -> None:
    with engine.begin() as connection:
        connection.execute(insert(ShopSetting).values(key="k", value="Niccolò Brambilla"))
    database.checkpoint(engine, truncate=True)
    for file in tmp_path.iterdir():
        content = file.read_bytes()
        assert b"Brambilla" not in content
        assert b"SQLite format" not in content


def test_another_key_opens_nothing_and_says_nothing(
    engine: Engine, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    other = database.open_sqlcipher(tmp_path / "archive.db", bytes(32))
    with pytest.raises(DatabaseError), other.connect() as connection:
        connection.execute(select(ShopSetting))
    assert capfd.readouterr().err == ""


def test_a_key_of_another_length_is_a_mistake_of_the_caller(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="32"):
        database.connect_sqlcipher(tmp_path / "archive.db", b"short")


@pytest.mark.parametrize("version", [(3, 51, 2), (3, 40, 1)])
def test_a_library_that_can_corrupt_is_refused(
    version: tuple[int, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlcipher, "sqlite_version_info", version)
    with pytest.raises(RuntimeError, match="corrupt"):
        database.open_sqlcipher(tmp_path / "archive.db", KEY)


def test_errors_do_not_carry_what_was_written(engine: Engine) -> None:
    with pytest.raises(DatabaseError) as caught, engine.begin() as connection:
        connection.execute(insert(ShopSetting).values(key=None, value="Brambilla"))
    assert "Brambilla" not in str(caught.value)


def test_two_changes_queue_up_instead_of_failing(engine: Engine) -> None:
    def change(name: str) -> None:
        for number in range(20):
            with engine.begin() as connection:
                connection.execute(select(ShopSetting)).all()
                connection.execute(insert(ShopSetting).values(key=f"{name}{number}", value=1))

    counters = [threading.Thread(target=change, args=(name,)) for name in "abcd"]
    for counter in counters:
        counter.start()
    for counter in counters:
        counter.join()
    with engine.connect() as connection:
        assert len(connection.execute(select(ShopSetting)).all()) == 80


def test_a_reader_does_not_wait_for_a_change(engine: Engine) -> None:
    with engine.begin() as changing, database.reading(engine).connect() as reader:
        changing.execute(insert(ShopSetting).values(key="k", value=1))
        assert reader.execute(select(ShopSetting)).all() == []


def test_a_reader_may_not_write_and_the_next_change_may(engine: Engine) -> None:
    with pytest.raises(OperationalError), database.reading(engine).begin() as reader:
        reader.execute(insert(ShopSetting).values(key="k", value=1))
    with engine.begin() as connection:
        connection.execute(insert(ShopSetting).values(key="k", value=1))


def test_changes_seen_by_nobody_can_be_noted(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO shop_setting VALUES ('k', '1')")
        assert database.take_changes(connection) == frozenset()
        database.note_change(connection, "shop_setting", "customer")
        assert database.take_changes(connection) == {"shop_setting", "customer"}
        assert database.take_changes(connection) == frozenset()


def test_a_checkpoint_empties_the_log(engine: Engine, tmp_path: Path) -> None:
    log = tmp_path / "archive.db-wal"
    with engine.begin() as connection:
        connection.execute(insert(ShopSetting).values(key="k", value=1))
    assert log.stat().st_size > 0
    database.checkpoint(engine)
    database.checkpoint(engine, truncate=True)
    assert log.stat().st_size == 0


@pytest.mark.both_engines
def test_sql_on_a_forbidden_thread_raises(archive: Archive) -> None:
    ident = threading.get_ident()
    with archive.engine.connect() as connection:
        connection.execute(text("SELECT 1"))
        database.forbid_thread(ident)
        try:
            with pytest.raises(database.WrongThreadError):
                connection.execute(text("SELECT 1"))
            with pytest.raises(database.WrongThreadError), archive.engine.begin():
                pass
        finally:
            database.allow_thread(ident)
        assert connection.scalar(text("SELECT 1")) == 1


def test_a_checkpoint_on_a_forbidden_thread_raises(engine: Engine) -> None:
    database.forbid_thread(threading.get_ident())
    try:
        with pytest.raises(database.WrongThreadError):
            database.checkpoint(engine)
    finally:
        database.allow_thread(threading.get_ident())


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://shop@server.example/careapp",
        "postgresql://shop@192.168.1.5/careapp?sslmode=require",
        "postgresql://shop@/careapp?host=server.example",
    ],
)
def test_a_server_elsewhere_needs_a_verified_line(url: str) -> None:
    with pytest.raises(ValueError, match="verify-full"):
        database.open_postgres(url)


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://shop@localhost/careapp",
        "postgresql://shop@127.0.0.1:5433/careapp",
        "postgresql:///careapp?host=/run/postgresql",
        "postgresql://shop@server.example/careapp?sslmode=verify-full",
    ],
)
def test_a_server_here_or_with_a_verified_line_is_taken(url: str) -> None:
    assert database.open_postgres(url).url.database == "careapp"


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("statement_timeout", "5s"),
        ("lock_timeout", "2s"),
        ("idle_in_transaction_session_timeout", "10s"),
        ("tcp_user_timeout", "0"),  # a Unix socket has none
    ],
)
def test_a_server_is_not_waited_for_longer_than_a_customer_would(
    postgres_url: str, setting: str, value: str
) -> None:
    opened = database.open_postgres(postgres_url)
    with opened.connect() as connection:
        assert connection.scalar(text(f"SHOW {setting}")) == value
    opened.dispose()


def test_checkpoints_are_the_servers_own_business(postgres_url: str) -> None:
    opened = create_engine("postgresql+psycopg://nowhere")
    database.checkpoint(opened)
    assert opened.pool.checkedout() == 0  # type: ignore[attr-defined]


KILLED = """
import sys
from pathlib import Path
from sqlalchemy import insert
from careapp.model import database
from careapp.model.shop import ShopSetting
engine = database.open_sqlcipher(Path(sys.argv[1]), bytes(range(32)))
number = int(sys.argv[2])
while True:
    with engine.begin() as connection:
        connection.execute(insert(ShopSetting), [
            {"key": f"{number}/a", "value": 1}, {"key": f"{number}/b", "value": 1}
        ])
    print(number, flush=True)
    number += 1
"""


def test_what_was_acknowledged_outlives_kill_9_and_nothing_is_half(
    engine: Engine, tmp_path: Path
) -> None:
    acknowledged: list[int] = []
    for round_ in range(3):
        command = [sys.executable, "-c", KILLED, str(tmp_path / "archive.db"), str(round_ * 10_000)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as counter:
            assert counter.stdout is not None
            acknowledged += [int(counter.stdout.readline()) for _line in range(70)]
            counter.kill()
            acknowledged += [int(line) for line in counter.stdout.read().split()]
    with engine.connect() as connection:
        kept = set(connection.scalars(select(ShopSetting.key)))
        assert connection.scalar(text("PRAGMA integrity_check")) == "ok"
    assert len(acknowledged) >= 200
    assert {f"{number}/{part}" for number in acknowledged for part in "ab"} <= kept
    assert {key[:-1] + "a" for key in kept} == {key for key in kept if key.endswith("a")}
    assert len(kept) == 2 * len({key[:-2] for key in kept})


def test_a_full_disk_loses_nothing(engine: Engine, tmp_path: Path) -> None:
    """The limit on the size of a file stands for the disk: SQLite meets the same refusal."""
    program = """
import resource, signal, sys
from pathlib import Path
from sqlalchemy import insert
from sqlalchemy.exc import OperationalError
from careapp.model import database
from careapp.model.shop import ShopSetting
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
engine = database.open_sqlcipher(Path(sys.argv[1]), bytes(range(32)))
for number in range(10_000):
    try:
        with engine.begin() as connection:
            connection.execute(insert(ShopSetting).values(key=str(number), value="x" * 1000))
    except OperationalError as error:
        print(number, error.orig.sqlite_errorname)
        sys.exit(0)
"""
    command = [sys.executable, "-c", program, str(tmp_path / "archive.db")]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    refused, name = int(told[0]), told[1]
    assert name.startswith(("SQLITE_IOERR", "SQLITE_FULL"))
    with engine.connect() as connection:
        kept = set(connection.scalars(select(ShopSetting.key)))
        assert connection.scalar(text("PRAGMA integrity_check")) == "ok"
    assert kept == {str(number) for number in range(refused)}


def test_every_flipped_bit_is_found(engine: Engine, tmp_path: Path) -> None:
    with engine.begin() as connection:
        connection.execute(
            insert(ShopSetting), [{"key": str(n), "value": "x" * 50} for n in range(500)]
        )
    database.checkpoint(engine, truncate=True)
    engine.dispose()
    whole = (tmp_path / "archive.db").read_bytes()
    spoilt = tmp_path / "spoilt.db"
    for place in range(97, len(whole), len(whole) // 100):
        flipped = bytearray(whole)
        flipped[place] ^= 1 << place % 8
        spoilt.write_bytes(flipped)
        assert not _is_whole(spoilt), f"byte {place}"


def _is_whole(path: Path) -> bool:
    with closing(database.connect_sqlcipher(path, KEY, read_only=True)) as connection:
        try:
            return not connection.execute("PRAGMA cipher_integrity_check").fetchall()
        except sqlcipher.DatabaseError:
            return False
