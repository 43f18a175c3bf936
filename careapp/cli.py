"""The command line: everything that works without a screen, one function a command.

A failure is one plain line on stderr and a status other than 0. What is not needed to read the
arguments is imported by the command that needs it.
"""

import logging
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from careapp import paths, text
from careapp.arguments import Options, folder_of, speak
from careapp.errors import CareAppError, Refused, Unavailable
from careapp.text import _

if TYPE_CHECKING:
    from datetime import date

    from careapp.documents.day_sheet import DayPart, DaySheet
    from careapp.rules.tone.hint import Hint
    from careapp.services.archive import Archive
    from careapp.services.importing import ImportOutcome
    from careapp.services.integrity import Finding
    from careapp.services.people_listing import ListedPerson

log = logging.getLogger(__name__)

FAILED = 1
INTERRUPTED = 130


def run(options: Options) -> int:
    """Run a command that needs no window; return the exit status."""
    from careapp.services import logs  # noqa: PLC0415 - not needed for the window's first paint

    # The log comes first: what is written before it goes to the terminal.
    logs.start(paths.logs_dir())
    speak(folder_of(options))
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
    if outcome.is_all_refused and not outcome.is_dry_run:
        return say_why(_("Nothing was brought in: every row was refused."))
    return 0


def _demo(options: Options) -> int:
    from careapp.services.demo import build_demo  # noqa: PLC0415 - the database

    with _open(options) as archive:
        build_demo(archive)
        print(_("The demo shop is ready in {folder}.").format(folder=folder_of(options)))
    return 0


def _tone(options: Options) -> int:
    from careapp.rules.tone import check  # noqa: PLC0415 - only this command judges texts

    if options.lang:
        text.set_language(options.lang)
    kind = {one.value: one for one in check.Kind}.get(options.kind, check.Kind.MESSAGE)
    for line in _lines_to_judge(options.text):
        judged = check.check(line, kind, text.language(), options.name)
        if options.json:
            _print_json_line(check.to_json(judged))
        else:
            print(*[_hint_line(hint) for hint in judged.hints] or [_("Well said.")], sep="\n")
    return 0


def _hint_line(hint: "Hint") -> str:
    if hint.replacement == hint.phrase:
        return hint.reason
    better = _("Better: “{words}”.").format(words=hint.fix.rstrip("."))
    return f"{hint.reason} {hint.fix if hint.is_removal else better}"


def _lines_to_judge(written: str) -> Iterator[str]:
    if written != "-":
        yield written
        return
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")
    for line in sys.stdin:
        yield line.rstrip("\r\n")


def _today(options: Options) -> int:
    from careapp import clock  # noqa: PLC0415 - not needed for the window's first paint
    from careapp.services.morning_care import care_parts  # noqa: PLC0415 - the database
    from careapp.services.today import load_today  # noqa: PLC0415 - the same

    day = clock.shop_day(clock.now())
    with _open_for_owner(options) as archive:
        if options.json:
            _print_json(archive.read(load_today, day))
        else:
            print(*_lines_of_parts(archive.read(care_parts, day)), sep="\n")
    return 0


def _culture(options: Options) -> int:
    from careapp.services import culture  # noqa: PLC0415 - brings in the database

    since = _read_day(options.since) if options.since else None
    with _open_for_owner(options) as archive:
        figures = archive.read(culture.load_culture, since, _read_day(options.until))
    if options.json:
        _print_json(culture.to_json(figures))
    else:
        print(*[f"{label}: {figure}" for label, figure in culture.culture_rows(figures)], sep="\n")
    return 0


def _morning_sheet(options: Options) -> int:
    from careapp.services.actor import COMMAND_LINE  # noqa: PLC0415 - the database
    from careapp.services.morning import load_morning_sheet  # noqa: PLC0415 - the same

    with _open_for_owner(options) as archive:
        return _write_day_sheet(options.file, archive.read(load_morning_sheet, COMMAND_LINE))


def _day_report(options: Options) -> int:
    from careapp.services.actor import COMMAND_LINE  # noqa: PLC0415 - the database
    from careapp.services.day_report import make_day_report  # noqa: PLC0415 - the same

    with _open_for_owner(options) as archive:
        day = _read_day(options.day)
        return _write_day_sheet(options.file, make_day_report(archive, day, COMMAND_LINE))


def _read_day(written: str) -> "date":
    from datetime import date  # noqa: PLC0415 - not needed for the window's first paint

    from careapp import clock  # noqa: PLC0415 - the same

    try:
        return date.fromisoformat(written) if written else clock.today()
    except ValueError as error:
        raise Refused(_("Write the day as YYYY-MM-DD.")) from error


def _write_day_sheet(file: Path, sheet: "DaySheet") -> int:
    from careapp.documents.day_sheet import render_day_sheet  # noqa: PLC0415 - the documents
    from careapp.model.files import write_whole  # noqa: PLC0415 - the database

    with _told_if_unwritable(file.parent):
        write_whole(file, render_day_sheet(sheet))
    print(file)
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


def _lines_of_parts(parts: "Iterable[DayPart]") -> Iterator[str]:
    for part in parts:
        yield part.title
        for row in part.rows:
            yield f"{row.label}\t{row.detail}\t{row.value}"
        if part.note:
            yield part.note


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


def _print_json_line(value: object) -> None:
    import json  # noqa: PLC0415 - not needed for the window's first paint

    print(json.dumps(value, ensure_ascii=False))


def _print_json(value: object) -> None:
    import json  # noqa: PLC0415 - not needed for the window's first paint

    print(json.dumps(value, ensure_ascii=False, indent=2, default=_plain))


def _plain(value: object) -> object:
    """Return what JSON knows of a value: the fields of ours, days and moments as ISO 8601."""
    from dataclasses import asdict, is_dataclass  # noqa: PLC0415 - seldom needed

    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    return str(value)


_COMMANDS: dict[str, Callable[[Options], int]] = {
    "find": _find,
    "import": _import,
    "demo": _demo,
    "check": _check,
    "backup": _back_up,
    "restore": _restore,
    "tone": _tone,
    "today": _today,
    "culture": _culture,
    "morning-sheet": _morning_sheet,
    "day-report": _day_report,
    "sample-documents": _sample_documents,
    "screens": _screens,
}
