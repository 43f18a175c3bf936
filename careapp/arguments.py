"""What is said to CareApp when it is started: the command, its options, the folder it means."""

import argparse
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn

from careapp import __version__, paths, text
from careapp.text import N_, _

MISUSED = 2
Options = argparse.Namespace

# argparse says these through gettext: here they come from CareApp's catalogues, in its language.
_WORDS_OF_ARGPARSE = (
    N_("usage:"),
    N_("positional arguments"),
    N_("options"),
    N_("show this help message and exit"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("unrecognized arguments: %s"),
    N_("ignored explicit argument %r"),
    N_("the following arguments are required: %s"),
    N_("expected one argument"),
    N_("ambiguous option: %(option)s could match %(matches)s"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
)

TONE_KINDS = (
    "message",
    "note",
    "thank_you",
    "apology",
    "reward",
    "birthday",
    "win_back",
    "telling_us",
    "welcome",
    "reminder",
    "gift_card",
)
"""What a text may be: any kind of voucher, another message, or a note that the shop keeps."""


def _say(message: str) -> str:
    words = message.rstrip()
    return _(words) + message[len(words) :]


argparse._ = _say  # type: ignore[attr-defined]  # its own name for gettext, which no stub tells


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Say what is wrong in one line: argparse would add the usage above it."""
        self.exit(MISUSED, f"{self.prog}: {message}\n")


def parse(arguments: Sequence[str] | None = None) -> Options:
    """Read the arguments; `command` is None where the window was asked for."""
    arguments = sys.argv[1:] if arguments is None else arguments
    window = _parse_for_window(arguments)
    speak(folder_of(window))
    if not window.rest:
        return window
    parser = _Parser(prog="careapp", description=_("A desktop companion to the till."))
    parser.add_argument(
        "--version",
        action="version",
        version=f"CareApp {__version__}",
        help=_("show the version and exit"),
    )
    parser.add_argument(
        "--data", type=Path, metavar=_("DIR"), help=_("the folder of the archive; made if missing")
    )
    parser.add_argument(
        "--lookup", default="", metavar=_("TEXT"), help=_("open the window with this search")
    )
    parser.add_argument(
        "--pin-file", type=Path, metavar="FILE", help=_("the owner's PIN, where nobody can type")
    )
    parser.add_argument(
        "--owner", default="", metavar=_("NAME"), help=_("whose PIN, where there are several")
    )
    commands = parser.add_subparsers(dest="command", metavar=_("COMMAND"))
    _add_people(commands)
    _add_archive(commands)
    _add_tone(commands)
    _add_papers(commands)
    _add_pictures(commands)
    return parser.parse_args(arguments)


def _parse_for_window(arguments: Sequence[str]) -> Options:
    """Read what the window alone is started with; `rest` is what takes the whole parser.

    It is 4 ms quicker, and tells the folder whose language a fault in the arguments is told in.
    """
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--lookup", default="")
    options = Options(command=None, rest=arguments)
    with suppress(argparse.ArgumentError):
        _options, options.rest = parser.parse_known_args(arguments, options)
    return options


def wants_window(options: Options) -> bool:
    """Return whether the arguments ask for the window."""
    return options.command is None or (options.command == "demo" and not options.no_window)


def folder_of(options: Options) -> Path:
    """Return the folder of the archive that the arguments mean."""
    if options.data is not None:
        return Path(options.data)
    return paths.demo_dir() if options.command == "demo" else paths.data_dir()


def _add_people(commands: Any) -> None:  # noqa: ANN401 - argparse's type has no public name
    find = commands.add_parser("find", help=_("find a customer"))
    find.add_argument("text", metavar=_("TEXT"))
    find.add_argument("--json", action="store_true")
    load = commands.add_parser("import", help=_("bring in customers or sales from a file"))
    load.add_argument("file", type=Path, metavar="FILE")
    load.add_argument("--dry-run", action="store_true", help=_("only say what would come in"))
    load.add_argument("--json", action="store_true")
    load.add_argument("--mapping", type=Path, metavar="FILE", help=_("which column is what"))
    load.add_argument("--kind", choices=("customers", "sales"))
    load.add_argument("--dates", choices=("day-first", "month-first"))
    load.add_argument("--decimals", choices=("comma", "point"))
    load.add_argument("--encoding", metavar=_("NAME"), help=_("how the letters are written"))
    load.add_argument("--source", default="", metavar=_("NAME"), help=_("the other till's name"))
    demo = commands.add_parser("demo", help=_("open the demo shop, made up and full of life"))
    demo.add_argument("--no-window", action="store_true", help=_("only prepare it"))


def _add_archive(commands: Any) -> None:  # noqa: ANN401 - argparse's type has no public name
    check = commands.add_parser("check", help=_("check the whole archive"))
    check.add_argument("--json", action="store_true")
    commands.add_parser("backup", help=_("make a verified backup now"))
    restore = commands.add_parser("restore", help=_("put a backup in the archive's place"))
    restore.add_argument("file", type=Path, nargs="?", metavar="FILE")
    restore.add_argument(
        "--recovery-code-file",
        type=Path,
        metavar="FILE",
        help=_("bring the key back first, from the recovery code in this file"),
    )


def _add_tone(commands: Any) -> None:  # noqa: ANN401 - argparse's type has no public name
    tone = commands.add_parser("tone", help=_("say what is better not said in a text"))
    tone.add_argument("text", metavar=_("TEXT"), help=_("the text; - reads one text a line"))
    tone.add_argument("--kind", choices=TONE_KINDS, default="message")
    tone.add_argument("--lang", choices=text.LANGUAGES, help=_("the language of text and answer"))
    tone.add_argument(
        "--name", action="append", default=[], metavar=_("NAME"), help=_("a name that is in it")
    )
    tone.add_argument("--json", action="store_true")


def _add_papers(commands: Any) -> None:  # noqa: ANN401 - argparse's type has no public name
    morning = commands.add_parser("morning-sheet", help=_("write the paper of the morning"))
    morning.add_argument("file", type=Path, metavar="FILE")
    report = commands.add_parser("day-report", help=_("write the report of a day"))
    report.add_argument(
        "--day", default="", metavar=_("DAY"), help=_("YYYY-MM-DD; today where it is not said")
    )
    report.add_argument("file", type=Path, metavar="FILE")
    today = commands.add_parser("today", help=_("what was promised for today, and open cases"))
    today.add_argument("--json", action="store_true")
    culture = commands.add_parser("culture", help=_("how people are treated here, in figures"))
    culture.add_argument(
        "--since", default="", metavar=_("DAY"), help=_("YYYY-MM-DD; 90 days where it is not said")
    )
    culture.add_argument(
        "--until", default="", metavar=_("DAY"), help=_("YYYY-MM-DD; today where it is not said")
    )
    culture.add_argument("--json", action="store_true")


def _add_pictures(commands: Any) -> None:  # noqa: ANN401 - argparse's type has no public name
    samples = commands.add_parser("sample-documents", help=_("write every paper of CareApp"))
    samples.add_argument("folder", type=Path, metavar=_("DIR"))
    screens = commands.add_parser("screens", help=_("draw every page of the demo shop"))
    screens.add_argument("folder", type=Path, metavar=_("DIR"))


def speak(folder: Path) -> None:
    """Use the language of this counter, and UTF-8 wherever the answer goes."""
    from careapp import settings  # noqa: PLC0415 - not needed for the window's first paint

    text.set_language(settings.CounterSettings(folder).text(settings.LANGUAGE))
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
