"""A copy of CareApp and a system that say what a test wants; nothing is ever downloaded."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import run

Commands = list[list[str]]


@pytest.fixture
def folder(tmp_path: Path) -> run.Folder:
    """Return a copy of CareApp with locks of one line and an environment that seems made."""
    for lock in {lock for locks in run.LOCKS.values() for lock in locks} | {"requirements.lock"}:
        (tmp_path / lock).write_text(f"# {lock}\n", encoding="utf-8")
    (tmp_path / "careapp").mkdir()
    copy = run.Folder(tmp_path)
    copy.python.parent.mkdir(parents=True)
    copy.python.symlink_to(sys.executable)
    return copy


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> Commands:
    """Keep commands from running, and return them."""
    ran: Commands = []

    def note(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        ran.append(command)
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(subprocess, "run", note)
    monkeypatch.setattr(subprocess, "call", lambda command, **_: note(command).returncode)
    monkeypatch.setattr(os, "execve", lambda _path, command, _environment: note(command))
    return ran


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Return a way to say what the system has."""

    def has(*, lacks: set[str], tools: set[str], root: bool = False, answer: str = "") -> None:
        monkeypatch.setattr(sys, "platform", "linux")
        monkeypatch.setattr(run, "loads", lambda library: library not in lacks)
        monkeypatch.setattr(shutil, "which", lambda name: name if name in tools else None)
        monkeypatch.setattr(os, "geteuid", lambda: 0 if root else 1000)
        monkeypatch.setattr(sys.stdin, "isatty", lambda: bool(answer), raising=False)
        monkeypatch.setattr("builtins.input", lambda _question: answer)

    return has
