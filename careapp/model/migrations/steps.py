"""Running the steps: one transaction, foreign keys judged at the end."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, text

from careapp.model.migrations import SCHEMA, refuse_newer, schema_of

FOLDER = Path(__file__).parent
VERSIONS = FOLDER / "versions"
_LOCK = 7_263_001
"""PostgreSQL's advisory lock of migrations; any number that nothing else here uses."""


class BrokenReferenceError(RuntimeError):
    """A step left rows that point at nothing; it was taken back."""


def upgrade(engine: Engine) -> None:
    """Bring the archive behind *engine* to `SCHEMA`, or leave it as it is."""
    if engine.dialect.name == "sqlite":
        _upgrade_sqlite(engine)
    else:
        with engine.begin() as connection:
            # Several counters may start at once: the second waits and finds nothing to do.
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
            _run(connection)


def config(connection: Connection | None = None) -> Config:
    """Return Alembic's settings, with the connection that the steps run on."""
    settings = Config()
    settings.set_main_option("script_location", str(FOLDER))
    settings.set_main_option("path_separator", "newline")
    settings.set_main_option("version_locations", str(VERSIONS))
    settings.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    settings.attributes["connection"] = connection
    return settings


def _upgrade_sqlite(engine: Engine) -> None:
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None  # noqa: S101 - a fresh connection has its driver's
        # Rebuilding a table with ON would empty its children; inside a transaction it is ignored.
        driver.execute("PRAGMA foreign_keys = OFF")
        try:
            with connection.begin():
                _run(connection)
                if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                    raise BrokenReferenceError
        finally:
            driver.execute("PRAGMA foreign_keys = ON")


def _run(connection: Connection) -> None:
    refuse_newer(schema_of(connection))
    command.upgrade(config(connection), f"{SCHEMA:04}")
