"""`python -m careapp`: the window, or a command that works without a screen."""

import sys

from careapp import cli
from careapp.arguments import folder_of, parse, wants_window
from careapp.errors import CareAppError


def main(arguments: list[str] | None = None) -> int:
    """Run what the command line asks for; return the exit status."""
    options = parse(arguments)
    if not wants_window(options):
        return cli.run(options)
    from careapp import app  # noqa: PLC0415 - Qt, which a command does without

    try:
        return app.run(folder_of(options), options.lookup, demo=options.command == "demo")
    except CareAppError as error:
        return cli.say_why(error.text)


if __name__ == "__main__":
    sys.exit(main())
