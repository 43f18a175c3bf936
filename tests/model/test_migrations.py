import runpy
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect, text

from careapp.errors import Unavailable
from careapp.model import database, migrations
from careapp.model.migrations import __main__ as programme
from careapp.model.migrations import steps
from careapp.model.tables import Base
from tests.archives import KEY

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture(params=["sqlcipher", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """An archive without any tables."""
    if request.param == "sqlcipher":
        opened = database.open_sqlcipher(tmp_path / "archive.db", KEY)
    else:
        opened = database.open_postgres(request.getfixturevalue("new_database"))
    yield opened
    opened.dispose()


def schema(engine: Engine) -> int:
    with engine.connect() as connection:
        return migrations.schema_of(connection)


def test_the_steps_make_the_tables_of_the_model(engine: Engine) -> None:
    assert schema(engine) == 0
    migrations.migrate(engine)
    assert schema(engine) == migrations.SCHEMA
    with engine.connect() as connection:
        command.check(steps.config(connection))
        assert {*Base.metadata.tables} <= {*inspect(connection).get_table_names()}


def test_a_second_counter_finds_nothing_to_do(engine: Engine) -> None:
    migrations.migrate(engine)
    migrations.migrate(engine)
    assert schema(engine) == migrations.SCHEMA


def test_an_archive_without_its_number_is_as_one_without_tables(engine: Engine) -> None:
    migrations.migrate(engine)
    with engine.begin() as connection:
        connection.execute(text("DELETE FROM alembic_version"))
    assert schema(engine) == 0


def test_a_newer_archive_is_refused_and_left_alone(engine: Engine) -> None:
    migrations.migrate(engine)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(Unavailable, match="newer"):
        migrations.migrate(engine)
    assert schema(engine) == 9999


def test_the_number_of_the_programme_is_the_last_steps() -> None:
    scripts = ScriptDirectory.from_config(steps.config())
    revisions = [script.revision for script in scripts.walk_revisions()]
    assert scripts.get_current_head() == f"{migrations.SCHEMA:04}"
    assert sorted(revisions) == [f"{number:04}" for number in range(1, migrations.SCHEMA + 1)]


FIRST_WITHOUT_TABLES = """
revision = "0001"
down_revision = None


def upgrade() -> None:
    pass
"""
STEP = """
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
{body}
"""


@pytest.fixture
def next_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A second step beside the real first one; the test writes what it does."""
    folder = tmp_path / "versions"
    folder.mkdir()
    first = "0001_first_tables.py"
    (folder / first).write_text((steps.VERSIONS / first).read_text("utf-8"), "utf-8")
    monkeypatch.setattr(steps, "VERSIONS", folder)
    monkeypatch.setattr(steps, "SCHEMA", 2)
    return folder / "0002_next.py"


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Engine]:
    """An archive of the first schema with a counter and a staff that a voucher points at."""
    opened = database.open_sqlcipher(tmp_path / "archive.db", KEY)
    migrations.migrate(opened)
    with opened.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO customer (id, name, given_name, family_name, company, title, register,"
                " call_name, pronunciation, language, is_customer, looking_for, heard_from, visits,"
                " points, tier, created_at) VALUES (1, 'Ada', '', '', '', '', 'unset', '', '',"
                " 'it', 1, '', '', 0, 0, '', '2026-01-01')"
            )
        )
        connection.execute(
            text("INSERT INTO phone (id, customer_id, written, digits) VALUES (1, 1, '1', '1')")
        )
    yield opened
    opened.dispose()


def test_rebuilding_a_table_does_not_empty_its_children(filled: Engine, next_step: Path) -> None:
    body = """
    with op.batch_alter_table("customer", recreate="always") as batch:
        batch.add_column(sa.Column("nickname", sa.String(10)))
"""
    next_step.write_text(STEP.format(body=body))
    steps.upgrade(filled)
    with filled.connect() as connection:
        assert schema(filled) == 2
        assert connection.scalar(text("SELECT count(*) FROM phone")) == 1
        assert connection.scalar(text("SELECT name FROM customer")) == "Ada"
        assert connection.scalar(text("PRAGMA foreign_keys")) == 1


@pytest.mark.parametrize(
    "body",
    [
        "    op.add_column('customer', sa.Column('x', sa.Integer))\n    raise ZeroDivisionError",
        "    op.execute('DELETE FROM customer')",
    ],
)
def test_a_step_that_fails_leaves_everything_as_it_was(
    filled: Engine, next_step: Path, body: str
) -> None:
    next_step.write_text(STEP.format(body=body))
    with pytest.raises((ZeroDivisionError, steps.BrokenReferenceError)):
        steps.upgrade(filled)
    assert schema(filled) == 1
    with filled.connect() as connection:
        assert "x" not in {column["name"] for column in inspect(connection).get_columns("customer")}
        assert connection.scalar(text("SELECT count(*) FROM customer")) == 1
        assert connection.scalar(text("PRAGMA foreign_keys")) == 1


def test_check_is_quiet_while_model_and_steps_agree(capsys: pytest.CaptureFixture[str]) -> None:
    assert programme.main(["check"]) == 0
    assert capsys.readouterr().err == ""


def test_check_names_what_the_steps_lack(
    capsys: pytest.CaptureFixture[str], next_step: Path
) -> None:
    next_step.write_text(STEP.format(body="    op.drop_table('said_line')"))
    assert programme.main(["check"]) == 1
    assert "said_line" in capsys.readouterr().err


def test_the_programme_ends_with_its_status(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["migrations", "check"])
    monkeypatch.delitem(sys.modules, "careapp.model.migrations.__main__")
    with pytest.raises(SystemExit) as left:
        runpy.run_module("careapp.model.migrations", run_name="__main__")
    assert left.value.code == 0


def test_a_new_table_is_written_as_it_is_stored(next_step: Path) -> None:
    """A step must not follow later changes of our own types."""
    (next_step.parent / "0001_first_tables.py").write_text(FIRST_WITHOUT_TABLES, "utf-8")
    assert programme.main(["new", "all tables"]) == 0
    written = next_step.with_name("0002_all_tables.py").read_text("utf-8")
    assert "sa.DateTime(timezone=True)" in written
    assert "Moment" not in written


def test_new_writes_the_next_step(next_step: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert programme.main(["new", "nothing new"]) == 0
    written = next_step.with_name("0002_nothing_new.py").read_text("utf-8")
    assert 'revision = "0002"' in written.replace("'", '"')
    assert 'down_revision = "0001"' in written.replace("'", '"')
