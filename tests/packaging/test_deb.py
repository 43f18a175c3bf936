"""The Debian package, around a program that is only a script: the real one takes minutes."""

import subprocess
from pathlib import Path

import pytest

import build
import careapp
import deb
import run


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    program = tmp_path / "program"
    program.mkdir()
    (program / "careapp").write_text("#!/bin/sh\necho here\n")
    (program / "careapp").chmod(0o755)
    monkeypatch.setattr(deb, "WORK", tmp_path / "work")
    monkeypatch.setattr(deb, "DIST", tmp_path)
    return deb.pack(program)


def field(package: Path, name: str) -> str:
    return subprocess.check_output(["dpkg-deb", "-f", package, name], text=True).strip()


def test_the_version_is_the_program_s(package: Path) -> None:
    assert field(package, "Version") == careapp.__version__
    assert package.name == f"careapp_{careapp.__version__}_{deb.architecture()}.deb"


def test_it_asks_for_what_run_py_asks_for(package: Path) -> None:
    asked = set(field(package, "Depends").split(", "))
    assert asked == {*run.HEADLESS.values(), *run.WINDOW.values(), "libc6"}


def test_the_launcher_menu_entry_and_icons_are_in_place(package: Path, tmp_path: Path) -> None:
    system = tmp_path / "system"
    subprocess.run(["dpkg-deb", "-x", package, system], check=True)
    said = subprocess.check_output([system / "usr" / "bin" / "careapp"], text=True)
    assert said == "here\n"
    share = system / "usr" / "share"
    assert "Exec=careapp\n" in (share / "applications" / "careapp.desktop").read_text()
    icons = {file.parent.parent.name for file in share.rglob("icons/hicolor/*/apps/careapp.*")}
    assert {"48x48", "256x256", "scalable"} <= icons
    assert (share / "doc" / "careapp" / "copyright").is_file()


def test_files_belong_to_root(package: Path) -> None:
    listed = subprocess.check_output(["dpkg-deb", "-c", package], text=True).splitlines()
    assert listed
    assert all(" root/root " in line for line in listed)


def test_a_failed_step_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise subprocess.CalledProcessError(1, ["python3", "run.py", "setup", "package"])

    monkeypatch.setattr(subprocess, "run", fail)
    assert build.main() == 1
    assert deb.main() == 1
    told = capsys.readouterr().err.splitlines()
    assert told == ["Not built: run.py setup package ended with 1."] * 2
