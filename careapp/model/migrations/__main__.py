"""For programmers: `python -m careapp.model.migrations check` and `… new "MESSAGE"`.

`check` fails when the tables of the model and the steps disagree; `new` writes the next step.
"""

import argparse
import secrets
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError

from careapp.model import database
from careapp.model.migrations import steps


def main(arguments: list[str] | None = None) -> int:
    """Run one of the two commands; 0 when all is well."""
    parser = argparse.ArgumentParser(prog="careapp.model.migrations")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="compare the model with the steps")
    commands.add_parser("new", help="write the next step").add_argument("message")
    chosen = parser.parse_args(arguments)
    if chosen.command == "check":
        return _check()
    return _new(chosen.message)


def _check() -> int:
    try:
        _with_newest_archive(command.check)
    except CommandError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def _new(message: str) -> int:
    scripts = ScriptDirectory.from_config(steps.config())
    number = len(list(scripts.walk_revisions())) + 1
    _with_newest_archive(
        lambda config: command.revision(config, message, autogenerate=True, rev_id=f"{number:04}")
    )
    return 0


def _with_newest_archive(use: Callable[[Config], object]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        engine = database.open_sqlcipher(Path(folder) / "archive.db", secrets.token_bytes(32))
        with engine.begin() as connection:
            command.upgrade(steps.config(connection), "head")
        with engine.connect() as connection:
            use(steps.config(connection))
        engine.dispose()


if __name__ == "__main__":
    sys.exit(main())
