import subprocess
import sys
from typing import NoReturn

import pytest

import run
from tests.run.conftest import Commands


def test_any_other_command_is_the_program_s(folder: run.Folder, commands: Commands) -> None:
    folder.remember("requirements.lock")
    run.start(folder, ["find", "rossi", "--json"])
    program = [str(folder.python), "-P", "-m", "careapp", "find", "rossi", "--json"]
    assert commands[-1] == program


def test_setup_only_prepares(
    folder: run.Folder, commands: Commands, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.remember("requirements-dev.lock")
    assert run.start(folder, ["setup", "dev"]) == 0
    assert commands == []
    assert capsys.readouterr().out == "CareApp is ready.\n"
    with pytest.raises(run.Stop, match="app, dev, bench, package"):
        run.start(folder, ["setup", "everything"])


def test_named_tests_run_without_the_gates(folder: run.Folder, commands: Commands) -> None:
    folder.remember("requirements-dev.lock")
    assert run.start(folder, ["test", "tests/test_run.py", "-x"]) == 0
    assert commands == [[str(folder.python), "-m", "pytest", "tests/test_run.py", "-x"]]


def test_the_whole_run_asks_for_coverage(folder: run.Folder, commands: Commands) -> None:
    folder.remember("requirements-dev.lock")
    assert run.start(folder, ["test"]) == 0
    tests, below, window = commands
    assert "--cov" in tests
    assert "--fail-under=100" in below
    assert "--omit" in below
    assert "--fail-under=90" in window
    assert "--include" in window


def test_a_missed_gate_fails_and_says_what_is_not_covered(
    folder: run.Folder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    missed = subprocess.CompletedProcess([], 2, "careapp/text.py 98 %", "")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: missed)
    assert run.check_coverage(folder) == 1
    assert "careapp/text.py 98 %" in capsys.readouterr().err


def test_a_bench_is_named(folder: run.Folder, commands: Commands) -> None:
    (folder.root / "bench").mkdir()
    (folder.root / "bench" / "lookup.py").write_text("")
    folder.remember("requirements-dev.lock")
    folder.remember("requirements-bench.lock")
    assert run.start(folder, ["bench", "lookup", "--people", "10"]) == 0
    bench = str(folder.root / "bench" / "lookup.py")
    assert commands == [[str(folder.python), bench, "--people", "10"]]
    with pytest.raises(run.Stop, match="Name one of these: lookup"):
        run.start(folder, ["bench", "nothing"])


def test_an_old_python_is_told_kindly(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    assert run.main([]) == 1
    assert capsys.readouterr().err == "CareApp needs Python 3.11 or newer, and this is 3.9.2.\n"


def test_stopping_by_hand_shows_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(run, "start", stop)
    assert run.main([]) == 130
    assert capsys.readouterr().err == ""
