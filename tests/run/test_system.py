import subprocess
import sys
from collections.abc import Callable

import pytest

import run
from tests.run.conftest import Commands


def test_root_installs_what_is_missing(commands: Commands, system: Callable[..., None]) -> None:
    system(lacks={"libGL.so.1", "libxcb-cursor.so.0"}, tools={"apt-get", "qpdf"}, root=True)
    run.complete_system(run.missing_parts("dev", window=True))
    update, install = commands
    assert update == ["apt-get", "update", "-qq"]
    assert install[:2] == ["apt-get", "install"]
    assert install[-5:] == ["cups", "libgl1", "libxcb-cursor0", "poppler-utils", "zbar-tools"]


def test_a_bare_debian_is_given_pip(
    folder: run.Folder, monkeypatch: pytest.MonkeyPatch, system: Callable[..., None]
) -> None:
    asked: list[dict[str, str]] = []
    system(lacks={"libEGL.so.1"}, tools={"apt-get"}, root=True)
    monkeypatch.setattr(run, "has_pip", lambda: False)
    monkeypatch.setattr(run, "complete_system", asked.append)
    monkeypatch.setattr(run, "fill", lambda *_: None)
    monkeypatch.setattr(run, "check_qt", lambda *_: None)
    run.prepare(folder, "app", window=False)
    assert asked == [{"libEGL.so.1": "libegl1", "pip": "python3-pip"}]


def test_without_a_window_only_the_headless_libraries_are_wanted(
    system: Callable[..., None],
) -> None:
    system(lacks={"libxcb-cursor.so.0"}, tools={"apt-get"})
    assert run.missing_parts("app", window=False) == {}
    assert run.missing_parts("app", window=True) == {"libxcb-cursor.so.0": "libxcb-cursor0"}


def test_other_systems_need_no_packages(
    monkeypatch: pytest.MonkeyPatch, system: Callable[..., None]
) -> None:
    system(lacks=set(run.HEADLESS), tools=set())
    monkeypatch.setattr(sys, "platform", "win32")
    assert run.missing_parts("dev", window=True) == {}


def test_sudo_is_used_after_a_yes(commands: Commands, system: Callable[..., None]) -> None:
    system(lacks=set(), tools={"apt-get", "sudo"}, answer="y")
    run.complete_system({"libEGL.so.1": "libegl1"})
    assert [command[:2] for command in commands] == [["sudo", "apt-get"]] * 2
    assert commands[1][-1] == "libegl1"


@pytest.mark.parametrize("answer", ["n", ""])
def test_without_a_yes_the_exact_command_is_named(
    commands: Commands, system: Callable[..., None], answer: str
) -> None:
    system(lacks=set(), tools={"apt-get", "sudo"}, answer=answer)
    with pytest.raises(run.Stop, match="“sudo apt-get install libegl1 libgl1”"):
        run.complete_system({"libGL.so.1": "libgl1", "libEGL.so.1": "libegl1"})
    assert commands == []


def test_another_system_is_told_the_libraries(system: Callable[..., None]) -> None:
    system(lacks=set(), tools=set(), root=True)
    with pytest.raises(run.Stop, match=r"lacks libEGL\.so\.1, pip: install"):
        run.complete_system({"libEGL.so.1": "libegl1", "pip": "python3-pip"})


def test_packages_that_do_not_install_are_named(
    monkeypatch: pytest.MonkeyPatch, system: Callable[..., None]
) -> None:
    system(lacks=set(), tools={"apt-get"}, root=True)
    failed: subprocess.CompletedProcess[str] = subprocess.CompletedProcess([], 100)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: failed)
    with pytest.raises(run.Stop, match="not installed: libegl1"):
        run.complete_system({"libEGL.so.1": "libegl1"})


def test_a_library_that_the_system_has_loads() -> None:
    assert run.loads("libc.so.6")
    assert not run.loads("libnosuchthing.so.6")


@pytest.mark.parametrize(
    ("command", "environment", "window"),
    [
        ("", {"DISPLAY": ":0"}, True),
        ("demo", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("", {}, False),
        ("", {"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ("test", {"DISPLAY": ":0"}, False),
        ("bench", {"DISPLAY": ":0"}, False),
        ("setup", {}, True),
    ],
)
def test_the_libraries_of_a_window_are_for_who_has_a_screen(
    monkeypatch: pytest.MonkeyPatch, command: str, environment: dict[str, str], *, window: bool
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert run.needs_window(command) is window


def test_a_library_that_nobody_foresaw_is_named(
    folder: run.Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = "Traceback\nImportError: libodd.so.1: cannot open shared object file\n"
    monkeypatch.setattr(
        subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], 1, "", told)
    )
    with pytest.raises(run.Stop, match=r"libodd\.so\.1"):
        run.check_qt(folder)
