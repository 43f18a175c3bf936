"""The steps from each schema of the archive to the next, and the number that tells which it has.

The number is read by one statement before Alembic (400 ms) is imported. Revisions are numbered
0001, 0002, …, so that Alembic's own table holds it on both engines.
"""

from sqlalchemy import Connection, Engine, inspect, text

from careapp.errors import Unavailable
from careapp.model.numbers import SCHEMA
from careapp.text import _

__all__ = ["SCHEMA", "migrate", "refuse_newer", "schema_of"]


def schema_of(connection: Connection) -> int:
    """Return the number of the archive's schema; 0 while it has no tables."""
    if not inspect(connection).has_table("alembic_version"):
        return 0
    return int(connection.scalar(text("SELECT version_num FROM alembic_version")) or 0)


def refuse_newer(schema: int) -> None:
    """Refuse a schema that a newer program wrote.

    Raises:
        Unavailable: with what to do.

    """
    if schema > SCHEMA:
        raise Unavailable(
            _(
                "This archive was written by a newer CareApp. It is safe and unchanged: "
                "update CareApp on this computer."
            )
        )


def migrate(engine: Engine) -> None:
    """Bring the archive to `SCHEMA` in one transaction: all of it or nothing.

    Raises:
        Unavailable: the archive is newer than this program.
        sqlalchemy.exc.DatabaseError: a step failed; the archive is as before.

    """
    from careapp.model.migrations import steps  # noqa: PLC0415 - Alembic costs 400 ms

    steps.upgrade(engine)
