"""Keep the catalogues of sentences true to the code.

    python packaging/translations.py add FRAGMENT   merge the Italian of a few entries
    python packaging/translations.py update         take in new sentences, drop those no longer said
    python packaging/translations.py check          say what is missing or inconsistent, exit 1
    python packaging/translations.py compile        write the .mo files that a package carries

English is the language of the code, so its catalogue is the identity and fills itself.
"""

import argparse
import os
import string
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
ENGLISH, ITALIAN = "en", "it"
LANGUAGES = (ITALIAN, ENGLISH)
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}
# Written by hand: Babel's own header carries dates that change on every run.
HEADER = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: {language}\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""


def catalogue_path(root: Path, language: str) -> Path:
    """Return where the catalogue of a language is kept."""
    return root / "resources" / "translations" / language / "LC_MESSAGES" / "careapp.po"


def extract(root: Path) -> Catalog:
    """Collect every sentence that the code says."""
    found = Catalog(locale=ENGLISH)
    said = extract_from_dir(root / "careapp", keywords=KEYWORDS, method_map=[("**.py", "python")])
    for filename, _line, message, _comments, _context in said:
        found.add(message, locations=[(f"careapp/{filename}", 0)])
    return found


def read(path: Path, language: str) -> Catalog:
    """Read a catalogue; one that does not exist yet is empty."""
    if not path.exists():
        return Catalog(locale=language)
    return read_po(BytesIO(path.read_bytes()), locale=language, abort_invalid=True)


def write(path: Path, language: str, catalogue: Catalog) -> None:
    """Write a catalogue so that the same sentences always give the same bytes."""
    body = BytesIO()
    write_po(body, catalogue, omit_header=True, sort_output=True, include_lineno=False, width=100)
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".po.new")
    unfinished.write_bytes(HEADER.format(language=language).encode() + body.getvalue().lstrip())
    unfinished.replace(path)


@contextmanager
def only_writer(root: Path) -> Iterator[None]:
    """Let one change at a time reach the catalogues."""
    import fcntl  # noqa: PLC0415 - Windows has none, and compiles catalogues all the same

    folder = root / "resources" / "translations"
    folder.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def messages(catalogue: Catalog) -> list[Message]:
    """Return the sentences of a catalogue without its header."""
    return [message for message in catalogue if message.id]


def forms(text: str | list[str] | tuple[str, ...] | None) -> list[str]:
    """Return the singular, and the plural where there is one."""
    if not text:
        return []
    return [text] if isinstance(text, str) else list(text)


def fields(text: str) -> set[str]:
    """Return the names of the placeholders in a sentence."""
    return {name for _text, name, _format, _conversion in string.Formatter().parse(text) if name}


def speak_english(catalogue: Catalog) -> None:
    """Let each English sentence stand for itself."""
    for message in messages(catalogue):
        message.string = message.id


def faults(message: Message) -> Iterator[str]:
    """Say what is wrong with the translation of one sentence."""
    said, translated = forms(message.id), forms(message.string)
    if len(translated) != len(said) or not all(translated):
        yield "not translated"
        return
    if message.fuzzy:
        yield "marked as a guess (fuzzy)"
    for source, target in zip(said, translated, strict=True):
        # A singular may say "one" in words, so only the plural must carry every field.
        allowed = fields(said[-1])
        needed = fields(source) if source == said[-1] else set()
        if not needed <= fields(target) <= allowed:
            yield f"placeholders differ: {sorted(allowed)} became {sorted(fields(target))}"
        if source != source.strip() or target != target.strip():
            yield "spaces at an end: sentences are whole, never stitched"


def add(root: Path, fragment: Path) -> list[str]:
    """Merge a fragment of Italian entries; nothing is written when one of them is wrong."""
    entries = messages(read_po(BytesIO(fragment.read_bytes()), locale=ITALIAN, abort_invalid=True))
    wrong = [f"{entry.id!r}: {fault}" for entry in entries for fault in faults(entry)]
    if wrong:
        return wrong
    with only_writer(root):
        for language in LANGUAGES:
            path = catalogue_path(root, language)
            catalogue = read(path, language)
            for entry in entries:
                known = catalogue.get(entry.id)
                places = known.locations if known else []
                catalogue.delete(entry.id)
                catalogue.add(entry.id, entry.string, locations=places)
            if language == ENGLISH:
                speak_english(catalogue)
            write(path, language, catalogue)
    return []


def update(root: Path) -> list[str]:
    """Bring both catalogues to what the code says now, keeping what is translated."""
    with only_writer(root):
        said = extract(root)
        for language in LANGUAGES:
            path = catalogue_path(root, language)
            catalogue = read(path, language)
            catalogue.update(said, no_fuzzy_matching=True)
            catalogue.obsolete.clear()
            if language == ENGLISH:
                speak_english(catalogue)
            write(path, language, catalogue)
    return []


def check(root: Path) -> list[str]:
    """Return what keeps the catalogues from being complete."""
    said = {str(message.id): message for message in messages(extract(root))}
    problems = []
    for language in LANGUAGES:
        known = {str(m.id): m for m in messages(read(catalogue_path(root, language), language))}
        problems += [f"{language}: {text}: not in the catalogue" for text in said.keys() - known]
        problems += [f"{language}: {text}: no longer said" for text in known.keys() - said]
        problems += [
            f"{language}: {text}: {fault}" for text in known for fault in faults(known[text])
        ]
    return sorted(problems)


def compile_all(root: Path) -> list[str]:
    """Write the compiled catalogue beside each readable one."""
    for language in LANGUAGES:
        path = catalogue_path(root, language)
        compiled = BytesIO()
        write_mo(compiled, read(path, language))
        path.with_suffix(".mo").write_bytes(compiled.getvalue())
    return []


def main(arguments: list[str]) -> int:
    """Carry out one command; the exit code is 1 when something is wrong."""
    parser = argparse.ArgumentParser(description="Keep the catalogues of sentences true.")
    parser.add_argument("--root", type=Path, default=ROOT, help="the folder of the project")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("add").add_argument("fragment", type=Path)
    for name in ("update", "check", "compile"):
        commands.add_parser(name)
    given = parser.parse_args(arguments)
    steps: dict[str, Callable[[Path], list[str]]] = {
        "add": lambda root: add(root, given.fragment),
        "update": update,
        "check": check,
        "compile": compile_all,
    }
    try:
        problems = steps[given.command](given.root)
    except (OSError, PoFileError, ValueError) as broken:
        problems = [str(broken)]
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
