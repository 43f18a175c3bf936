"""`python -m careapp`: the window, or a command that works without a screen."""

# ruff: noqa: PLC0415 - a command does without Qt, and the window without the commands

import gc
import sys

from careapp.arguments import folder_of, parse, wants_window
from careapp.errors import CareAppError


def main(arguments: list[str] | None = None) -> int:
    """Run what the command line asks for; return the exit status."""
    options = parse(arguments)
    if not wants_window(options):
        from careapp import cli

        return cli.run(options)
    # Nothing can be let go of yet; the floor collects from its beginning on.
    gc.disable()
    from careapp import app

    try:
        return app.run(folder_of(options), options.lookup, demo=options.command == "demo")
    except CareAppError as error:
        from careapp import cli

        return cli.say_why(error.text)


if __name__ == "__main__":
    sys.exit(main())
