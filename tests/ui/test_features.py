"""What PySide does at each import."""

import linecache
from pathlib import Path

import pytest

import careapp.ui


def test_the_source_of_an_imported_module_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert careapp.ui.__doc__
    monkeypatch.syspath_prepend(tmp_path)
    source = tmp_path / "new_module.py"
    source.write_text("IS_IMPORTED = True\n")
    # As an import statement does: PySide listens there.
    assert __import__("new_module").IS_IMPORTED
    assert str(source) not in linecache.cache
