import json
import runpy
import shutil
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect, text
from sqlalchemy.orm import Session

from careapp.errors import Unavailable
from careapp.model import database, migrations
from careapp.model.audit import AuditRow
from careapp.model.migrations import __main__ as programme
from careapp.model.migrations import steps
from careapp.model.tables import Base
from careapp.model.template import TemplateVersion
from careapp.model.voucher import Voucher
from careapp.rules.loyalty.earning import EarnPerEuro
from careapp.rules.loyalty.expiry import Expiry, ExpiryKind
from careapp.rules.loyalty.milestones import Milestones
from careapp.rules.loyalty.programme import Programme, Shortfall
from careapp.rules.loyalty.rewards import Reward
from careapp.rules.loyalty.tiers import Tier, Tiering
from careapp.services.programme import load_programme
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


PUBLISHED_BEFORE = {
    "earning": {"points": 2, "per_cents": 1000, "minimum_cents": 500},
    "rewards": [
        {
            "key": "dessert",
            "name": "Dolce",
            "cost": 100,
            "kind": "words",
            "value_cents": 0,
            "goal": "al dolce",
        }
    ],
    "tiers": [{"key": "guest", "from_visits": 0, "name": ""}],
    "expiry": {"kind": "months", "count": 12},
    "shortfall": "debt",
    "milestones": {"first": [10], "then_every": 50},
}


def test_programmes_of_the_first_schema_say_the_same_in_the_second(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(steps, "SCHEMA", 1)
    migrations.migrate(engine)
    with engine.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO programme_version (id, published_at, settings)"
                " VALUES (7, '2026-01-01 00:00:00+00:00', :settings)"
            ),
            {"settings": json.dumps(PUBLISHED_BEFORE)},
        )
    monkeypatch.undo()
    migrations.migrate(engine)
    with Session(engine) as session:
        assert load_programme(session, date(2026, 1, 1)) == Programme(
            version=7,
            earning=EarnPerEuro(1000, 2, 500),
            rewards=(Reward("dessert", "Dolce", 100, goal="al dolce"),),
            tiering=Tiering((Tier("guest", 0),)),
            expiry=Expiry(ExpiryKind.MONTHS, 12),
            shortfall=Shortfall.DEBT,
            milestones=Milestones((10,)),
        )


VOUCHER_BEFORE = """
INSERT INTO voucher (id, op_id, kind, code_last4, gesture, amount_cents, gift_text, reason,
    register, language, headline, message, signature, issued_at, issued_on, valid_from, state,
    prints, void_reason)
VALUES (3, 'op', 'thank_you', 'TPA1', 'discount', 500, '', 'loyal', 'formal', 'it', 'Grazie.',
    'Grazie.', 'Giulia', '2026-01-01 00:00:00+00:00', '2026-01-01', '2026-01-01', 'issued', 0, '')
"""


def test_vouchers_of_the_third_schema_stand_in_the_fourth(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(steps, "SCHEMA", 3)
    migrations.migrate(engine)
    with engine.begin() as connection:
        connection.execute(text(VOUCHER_BEFORE))
    monkeypatch.undo()
    migrations.migrate(engine)
    with Session(engine) as session:
        voucher = session.get_one(Voucher, 3)
        assert (voucher.amount_cents, voucher.state) == (500, "issued")
        assert (voucher.facts, voucher.replaces_id, voucher.approved_by_id) == ([], None, None)


AUDIT_BEFORE = """
INSERT INTO audit_row (id, happened_at, action, subject, reason, detail, previous_mac, mac)
VALUES (1, '2026-01-01 00:00:00+00:00', 'shop_started', 'shop', '', '{}', :previous, :mac)
"""
TEMPLATE_BEFORE = """
INSERT INTO template_version (id, op_id, kind, voice, texts, created_at)
VALUES (2, 'op', 'apology', 'all', '{"formal.reason": "Scusi."}', '2026-01-01 00:00:00+00:00')
"""


def test_audit_and_templates_of_the_fifth_schema_stand_in_the_sixth(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(steps, "SCHEMA", 5)
    migrations.migrate(engine)
    with engine.begin() as connection:
        connection.execute(text(AUDIT_BEFORE), {"previous": bytes(32), "mac": b"m" * 32})
        connection.execute(text(TEMPLATE_BEFORE))
    monkeypatch.undo()
    migrations.migrate(engine)
    with Session(engine) as session:
        row = session.get_one(AuditRow, 1)
        assert (row.action, row.previous_mac, row.mac) == ("shop_started", bytes(32), b"m" * 32)
        template = session.get_one(TemplateVersion, 2)
        assert (template.kind, template.texts) == ("apology", {"formal.reason": "Scusi."})


FIRST_WITHOUT_TABLES = """
revision = "0001"
down_revision = None


def upgrade() -> None:
    pass
"""
NEXT = 9999
STEP = """
import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{before}"


def upgrade() -> None:
{body}
"""


@pytest.fixture
def next_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A step after the real ones; the test writes what it does."""
    folder = tmp_path / "versions"
    folder.mkdir()
    for step in steps.VERSIONS.glob("*.py"):
        shutil.copy(step, folder)
    monkeypatch.setattr(steps, "VERSIONS", folder)
    monkeypatch.setattr(steps, "SCHEMA", NEXT)
    return folder / "9999_next.py"


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
    next_step.write_text(STEP.format(before=f"{migrations.SCHEMA:04}", body=body))
    steps.upgrade(filled)
    with filled.connect() as connection:
        assert schema(filled) == NEXT
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
    next_step.write_text(STEP.format(before=f"{migrations.SCHEMA:04}", body=body))
    with pytest.raises((ZeroDivisionError, steps.BrokenReferenceError)):
        steps.upgrade(filled)
    assert schema(filled) == migrations.SCHEMA
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
    next_step.write_text(
        STEP.format(before=f"{migrations.SCHEMA:04}", body="    op.drop_table('said_line')")
    )
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
    for step in next_step.parent.glob("*.py"):
        step.unlink()
    (next_step.parent / "0001_first_tables.py").write_text(FIRST_WITHOUT_TABLES, "utf-8")
    assert programme.main(["new", "all tables"]) == 0
    written = next_step.with_name("0002_all_tables.py").read_text("utf-8")
    assert "sa.DateTime(timezone=True)" in written
    assert "Moment" not in written


def test_new_writes_the_next_step(next_step: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert programme.main(["new", "nothing new"]) == 0
    last, number = f"{migrations.SCHEMA:04}", f"{migrations.SCHEMA + 1:04}"
    written = next_step.with_name(f"{number}_nothing_new.py").read_text("utf-8")
    assert f'revision = "{number}"' in written.replace("'", '"')
    assert f'down_revision = "{last}"' in written.replace("'", '"')
