"""The check of what was built, tried on programs that are small scripts."""

from pathlib import Path

import pytest

import check

GOOD = """
shift 2
case "$1" in
  demo) test "$2" || exec sleep 60;;
  --version) echo CareApp 1.2.3;;
  find) echo '[{"name": "Anna Marchetti"}]';;
  sample-documents) mkdir -p "$2"; : > "$2/voucher.pdf";;
esac
"""


@pytest.fixture(autouse=True)
def _short_look(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check, "WINDOW_S", 1)


def built(folder: Path, script: str) -> str:
    program = folder / "built"
    program.mkdir()
    (program / "careapp").write_text(f"#!/bin/sh\n{script}\n")
    (program / "careapp").chmod(0o755)
    return str(program)


def test_a_program_that_works(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main([built(tmp_path, GOOD)]) == 0
    assert "CareApp 1.2.3, found: Anna Marchetti, papers: 1" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("script", "sentence"),
    [
        (GOOD.replace('[{"name": "Anna Marchetti"}]', "[]"), "Anna Marchetti was not found"),
        (GOOD.replace("exec sleep 60", "exit 0"), "the window closed by itself"),
        (
            GOOD.replace("exec sleep 60", "{ echo Traceback: no module x >&2; exec sleep 60; }"),
            "something in the window broke: Traceback: no module x",
        ),
        (GOOD.replace(': > "$2/voucher.pdf"', ":"), "no paper was written"),
        ("echo 'no such module' >&2; exit 3", "--version ended with 3: no such module"),
        (f'test -n "$PYTHONPATH$CAREAPP_TEST" && exit 1\ntest -e run.py && exit 1{GOOD}', ""),
    ],
)
def test_what_does_not_work_is_said(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    script: str,
    sentence: str,
) -> None:
    monkeypatch.setenv("CAREAPP_TEST", "seen")
    assert check.main([built(tmp_path, script)]) == bool(sentence)
    assert sentence in capsys.readouterr().err


def test_nothing_built_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main([str(tmp_path / "nothing")]) == 1
    assert "nothing does not work" in capsys.readouterr().err
