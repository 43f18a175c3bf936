import ast
import os
from pathlib import Path

import pytest

import run

ROOT = Path(run.__file__).parent


@pytest.mark.parametrize("lock", run.COMPLETE)
def test_a_complete_lock_pins_what_the_program_pins(lock: str) -> None:
    """Else tests and packages would run on other versions than people do."""
    assert pins(ROOT / "requirements.lock") <= pins(ROOT / lock)


@pytest.mark.parametrize(
    "lock", sorted(ROOT.glob("requirements*.lock")), ids=lambda lock: lock.name
)
def test_each_pin_has_a_hash(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert pins(lock)
    assert all("--hash=sha256:" in entry for entry in text.replace("\\\n", " ").splitlines())
    assert "://" not in text


def pins(lock: Path) -> set[str]:
    lines = lock.read_text(encoding="utf-8").splitlines()
    return {line.removesuffix(" \\") for line in lines if "==" in line}


def test_run_py_is_executable() -> None:
    assert os.access(ROOT / "run.py", os.X_OK)


def test_the_file_reads_on_an_older_python() -> None:
    """Else an old Python would show a traceback instead of the sentence."""
    source = (ROOT / "run.py").read_text(encoding="utf-8")
    tree = ast.parse(source, feature_version=(3, 7))
    # Its annotations are written as 3.11 writes them, so they must stay unread.
    assert isinstance(tree.body[1], ast.ImportFrom)
    assert tree.body[1].module == "__future__"
