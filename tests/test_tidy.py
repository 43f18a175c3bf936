"""What keeps the code small and the project its own: rules that no linter knows."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FOLDERS = ("careapp", "tests", "bench", "packaging")
LONGEST_FUNCTION = 50
LONGEST_FILE = 400
# A migration is written once, as long as the tables are, and then left alone.
FROZEN = ROOT / "careapp" / "model" / "migrations" / "versions"
VAGUE = {"manager", "handler", "helper", "helpers", "util", "utils", "data", "info", "misc"}
WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
FOREIGN = {
    "a package registry's host": r"pythonhosted\.org|pypi\.org|registry\.npmjs\.org",
    "a folder of one machine": r"(?<![\w.])/(?:home/\w+|root|work|Users/\w+)/",
}


def sources() -> list[Path]:
    found = [file for folder in FOLDERS for file in (ROOT / folder).rglob("*.py")]
    return sorted(file for file in [*found, ROOT / "run.py"] if file.parent != FROZEN)


def texts() -> Iterator[Path]:
    """Yield every file of the project that holds text, but for the one that names the patterns."""
    kept = [".ci", "docs", "resources", *FOLDERS]
    found = {file for folder in kept for file in (ROOT / folder).rglob("*")}
    for file in found.union(ROOT.glob("*.*")) - {Path(__file__)}:
        if file.is_file() and "__pycache__" not in file.parts and b"\0" not in file.read_bytes():
            yield file


def name_of(file: Path) -> str:
    return str(file.relative_to(ROOT))


def words(name: str) -> set[str]:
    return {word.lower() for word in WORD.findall(name)}


@pytest.mark.parametrize("file", sources(), ids=name_of)
def test_files_and_functions_are_short(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE
    long = [name for name, lines in functions(file) if lines > LONGEST_FUNCTION]
    assert long == []


@pytest.mark.parametrize("file", sources(), ids=name_of)
def test_names_say_what_a_thing_is(file: Path) -> None:
    classes = [node.name for node in nodes(file) if isinstance(node, ast.ClassDef)]
    vague = [name for name in [file.stem, *classes] if words(name) & VAGUE]
    assert vague == []


def nodes(file: Path) -> list[ast.AST]:
    return list(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))


def functions(file: Path) -> Iterator[tuple[str, int]]:
    """Yield the name and the number of lines of each function."""
    for node in nodes(file):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


def test_nothing_in_the_project_speaks_of_one_machine() -> None:
    found = [
        f"{name_of(file)}: {what}"
        for file in texts()
        for what, pattern in FOREIGN.items()
        if re.search(pattern, file.read_text(encoding="utf-8", errors="replace"))
    ]
    assert found == []


def test_lock_files_that_record_hosts_are_never_committed() -> None:
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert {"uv.lock", "pylock.toml", "*.mo", ".venv/"} <= set(ignored)


def guesses(scope: ast.AST) -> int:
    """Count what shows text and would guess whether it is markup."""
    made = [node for node in ast.walk(scope) if isinstance(node, ast.Call)]
    kinds = [ast.unparse(node.func) for node in made]
    kinds += [ast.unparse(base) for base in getattr(scope, "bases", [])]
    return sum(kind in ("QLabel", "QMessageBox") for kind in kinds)


@pytest.mark.parametrize("file", sorted((ROOT / "careapp" / "ui").rglob("*.py")), ids=name_of)
def test_a_name_is_never_read_as_markup(file: Path) -> None:
    """Qt guesses: a customer called <img src=…> would be replaced by a picture."""
    for scope in nodes(file):
        if isinstance(scope, ast.FunctionDef | ast.ClassDef):
            told = ast.unparse(scope).count(".setTextFormat(Qt.TextFormat.PlainText)")
            assert told >= guesses(scope), f"{scope.name}: a label without its text format"
