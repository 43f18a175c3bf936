"""The command line: everything that works without a screen, one function a command.

A failure is one plain line on stderr and a status other than 0. What is not needed to read the
arguments is imported by the command that needs it.
"""

import argparse
import logging
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from careapp import __version__, paths, text
from careapp.errors import CareAppError, Refused, Unavailable
from careapp.text import N_, _

if TYPE_CHECKING:
    from careapp.services.archive import Archive
    from careapp.services.importing import ImportOutcome
    from careapp.services.integrity import Finding
    from careapp.services.people_listing import ListedPerson

log = logging.getLogger(__name__)
# Until `logs.start` there would be no handler, and Python would write to the terminal itself.
logging.getLogger("careapp").addHandler(logging.NullHandler())

FAILED = 1
MISUSED = 2
INTERRUPTED = 130
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


def _say(message: str) -> str:
    words = message.rstrip()
    return _(words) + message[len(words) :]


# The type checker does not know argparse's own name for gettext.
argparse._ = _say  # type: ignore[attr-defined]


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Say what is wrong in one line: argparse would add the usage above it."""
        self.exit(MISUSED, f"{self.prog}: {message}\n")


def parse(arguments: Sequence[str] | None = None) -> Options:
    """Read the arguments; `command` is None where the window was asked for."""
    arguments = sys.argv[1:] if arguments is None else arguments
    window = _parse_for_window(arguments)
    _speak(folder_of(window))
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


def run(options: Options) -> int:
    """Run a command that needs no window; return the exit status."""
    from careapp.services import logs  # noqa: PLC0415 - not needed for the window's first paint

    # The log comes first: what is written before it goes to the terminal.
    logs.start(paths.logs_dir())
    _speak(folder_of(options))
    try:
        status = _COMMANDS[options.command](options)
        sys.stdout.flush()
        return status
    except CareAppError as error:
        return say_why(error.text)
    except BrokenPipeError:
        # Whoever read the answer has had enough; Python would complain while shutting down.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except KeyboardInterrupt:
        say_why(_("Stopped. What was finished before is kept."))
        return INTERRUPTED
    except Exception:
        log.exception("command failed")
        return say_why(
            _("This did not work. What was saved before is safe; the log has the details.")
        )


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


def _add_pictures(commands: Any) -> None:  # noqa: ANN401 - argparse's type has no public name
    samples = commands.add_parser("sample-documents", help=_("write every paper of CareApp"))
    samples.add_argument("folder", type=Path, metavar=_("DIR"))
    screens = commands.add_parser("screens", help=_("draw every page of the demo shop"))
    screens.add_argument("folder", type=Path, metavar=_("DIR"))


def _find(options: Options) -> int:
    from careapp.services.people_listing import list_people  # noqa: PLC0415 - the database

    with _open_for_owner(options) as archive:
        people = archive.read(list_people, options.text)
        if options.json:
            _print_json(people)
        else:
            print(*[_line_of_person(person) for person in people] or [_("Nobody found.")], sep="\n")
    return 0


def _import(options: Options) -> int:
    from careapp.services import importing  # noqa: PLC0415 - the database and the formats
    from careapp.services.actor import COMMAND_LINE  # noqa: PLC0415 - the same

    choices = importing.ImportOptions(
        kind=importing.Kind(options.kind) if options.kind else None,
        mapping=options.mapping,
        dates=importing.DateOrder(options.dates) if options.dates else None,
        decimals=importing.Decimals(options.decimals) if options.decimals else None,
        encoding=options.encoding,
        source=options.source,
        is_dry_run=options.dry_run,
    )
    with _open_for_owner(options) as archive:
        outcome = importing.import_file(archive, options.file, choices, COMMAND_LINE)
        if options.json:
            _print_json(importing.to_json(outcome))
        else:
            print(*_lines_of(outcome), sep="\n")
    return 0


def _demo(options: Options) -> int:
    from careapp.services.demo import build_demo  # noqa: PLC0415 - the database

    with _open(options) as archive:
        build_demo(archive)
        print(_("The demo shop is ready in {folder}.").format(folder=folder_of(options)))
    return 0


def _sample_documents(options: Options) -> int:
    from careapp.services.samples import write_samples  # noqa: PLC0415 - the documents

    with _told_if_unwritable(options.folder):
        print(*write_samples(options.folder), sep="\n")
    return 0


def _screens(options: Options) -> int:
    from careapp.ui.screens import draw_all  # noqa: PLC0415 - Qt

    with _told_if_unwritable(options.folder):
        print(*draw_all(options.folder), sep="\n")
    return 0


def _back_up(options: Options) -> int:
    with _open(options) as archive:
        print(archive.back_up())
    return 0


def _restore(options: Options) -> int:
    from careapp.services import archive, restore  # noqa: PLC0415 - brings in the database
    from careapp.services.actor import COMMAND_LINE  # noqa: PLC0415 - the same
    from careapp.services.owner_proof import require_owner_of  # noqa: PLC0415 - the same

    folder = folder_of(options)
    if not options.recovery_code_file:
        require_owner_of(folder, options.owner, lambda name: _ask_pin(options, name))
    else:
        archive.use_recovery_code(folder, _read(options.recovery_code_file), options.file)
    restored = restore.restore(folder, COMMAND_LINE, options.file)
    print(_("Restored from {backup}.").format(backup=restored.backup))
    if restored.replayed.redeemed_again:
        again = restored.replayed.redeemed_again
        print(_("Vouchers used after that backup, which stay used: {n}.").format(n=again))
    if restored.set_aside:
        print(_("What was there before is in {folder}.").format(folder=restored.set_aside))
    return 0


def _check(options: Options) -> int:
    from careapp.services import integrity  # noqa: PLC0415 - brings in the database

    with _open(options) as archive:
        findings = archive.read(integrity.check)
        if options.json:
            _print_json(findings)
        else:
            lines = [_line_of(finding) for finding in findings]
            print(*lines or [_("The archive is whole.")], sep="\n")
    return FAILED if findings else 0


@contextmanager
def _open(options: Options) -> "Iterator[Archive]":
    """Open the archive for a command, which answers before it closes: closing may fail."""
    from careapp.services.archive import open_archive  # noqa: PLC0415 - brings in the database

    archive = open_archive(folder_of(options))
    try:
        yield archive
    finally:
        archive.close()


@contextmanager
def _open_for_owner(options: Options) -> "Iterator[Archive]":
    """Open the archive for a command that shows or changes personal data."""
    from careapp.services.owner_proof import require_owner  # noqa: PLC0415 - the database

    with _open(options) as archive:
        require_owner(archive, options.owner, lambda name: _ask_pin(options, name))
        yield archive


def _ask_pin(options: Options, name: str) -> str:
    from getpass import getpass  # noqa: PLC0415 - seldom needed

    if options.pin_file:
        return _read(options.pin_file).strip()
    if not sys.stdin.isatty():
        raise Refused(_("This needs the owner’s PIN: name a file that holds it with --pin-file."))
    return getpass(_("PIN of {name}:").format(name=name) + " ")


def _speak(folder: Path) -> None:
    """Use the language of this counter, and UTF-8 wherever the answer goes."""
    from careapp import settings  # noqa: PLC0415 - not needed for the window's first paint

    text.set_language(settings.CounterSettings(folder).text(settings.LANGUAGE))
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


@contextmanager
def _told_if_unwritable(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Unavailable(
            _("The folder {folder} cannot be written.").format(folder=folder)
        ) from error


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Unavailable(_("The file {name} cannot be read.").format(name=path.name)) from error


def say_why(sentence: str) -> int:
    """Say in one line on stderr what failed; return the exit status."""
    print(" ".join(sentence.split()), file=sys.stderr)
    return FAILED


def _line_of_person(person: "ListedPerson") -> str:
    known = (*person.phones, *person.emails, *person.cards, *person.external_ids)
    return "\t".join((person.name or _("(name not known)"), *known))


def _line_of(finding: "Finding") -> str:
    rows = ", ".join(str(row) for row in finding.rows)
    return f"{finding.text} ({finding.part}: {rows})" if rows else finding.text


def _lines_of(outcome: "ImportOutcome") -> Iterator[str]:
    if outcome.is_dry_run:
        yield _("Only tried: nothing was kept.")
    yield _("Lines read: {lines}; new: {added}; refused: {refused}.").format(
        lines=outcome.lines, added=outcome.added, refused=outcome.refused
    )
    yield _("Receipts: {receipts}; customers: {customers}; in all: {total}.").format(
        receipts=outcome.receipts,
        customers=outcome.customers,
        total=text.format_money(round(outcome.total * 100)),
    )
    if outcome.openings:
        points, stamps, tiers = map(text.format_number, outcome.openings)
        balances = _("Opening balances: {points} points, {stamps} stamps; tiers: {tiers}.")
        yield balances.format(points=points, stamps=stamps, tiers=tiers)
    for problem in outcome.problems:
        yield _("Line {line}: {text}").format(line=problem.line, text=problem.text)


def _print_json(value: object) -> None:
    import json  # noqa: PLC0415 - not needed for the window's first paint
    from dataclasses import asdict  # noqa: PLC0415 - the same

    print(json.dumps(value, ensure_ascii=False, indent=2, default=asdict))


_COMMANDS: dict[str, Callable[[Options], int]] = {
    "find": _find,
    "import": _import,
    "demo": _demo,
    "check": _check,
    "backup": _back_up,
    "restore": _restore,
    "sample-documents": _sample_documents,
    "screens": _screens,
}
