"""The two commands: what they prepare, what they hand over to, and what they say when they cannot.

Nothing is downloaded here: installers are small scripts that a test writes.
"""

import ast
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

import run

ROOT = Path(run.__file__).parent
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


def installer(folder: run.Folder, body: str) -> list[str]:
    """Return a command that does as a package installer would."""
    script = folder.root / f"installer{len(list(folder.root.glob('installer*')))}.py"
    script.write_text(f"import sys\n{body}\n", encoding="utf-8")
    return [sys.executable, str(script)]


def test_nothing_is_asked_or_installed_when_all_is_there(
    folder: run.Folder, commands: Commands, system: Callable[..., None]
) -> None:
    folder.remember("requirements.lock")
    system(lacks=set(), tools=set())
    run.prepare(folder, "app", window=True)
    assert commands == []


def test_a_changed_lock_is_missing(folder: run.Folder) -> None:
    folder.remember("requirements.lock")
    assert folder.missing("app") == []
    (folder.root / "requirements.lock").write_text("more\n")
    assert folder.missing("app") == ["requirements.lock"]


def test_what_developers_need_holds_what_the_program_needs(folder: run.Folder) -> None:
    folder.remember("requirements-dev.lock")
    assert folder.missing("app") == []
    assert folder.missing("bench") == ["requirements-bench.lock"]


@pytest.mark.parametrize("stamp", ["", "[]", "{}", '{"python": "x"', '{"python": 1, "root": 2}'])
def test_a_garbled_stamp_means_nothing_is_installed(folder: run.Folder, stamp: str) -> None:
    (folder.venv / "installed.json").write_text(stamp)
    assert folder.installed() == {}


def test_a_moved_folder_is_prepared_anew(folder: run.Folder, tmp_path: Path) -> None:
    folder.remember("requirements.lock")
    moved = tmp_path / "moved"
    moved.mkdir()
    for name in (".venv", "requirements.lock"):
        (tmp_path / name).rename(moved / name)
    assert run.Folder(moved).installed() == {}


def test_an_environment_whose_python_is_gone_is_made_anew(folder: run.Folder) -> None:
    folder.remember("requirements.lock")
    folder.python.unlink()
    assert folder.installed() == {}
    assert not folder.works()


def test_a_new_environment_has_no_pip_and_finds_the_sources(tmp_path: Path) -> None:
    (tmp_path / "careapp").mkdir()
    (tmp_path / "careapp" / "__init__.py").write_text("")
    folder = run.Folder(tmp_path)
    folder.create()
    folder.see_sources()
    assert folder.works()
    ask = "import careapp, importlib.util as u; print(u.find_spec('pip'))"
    told = subprocess.check_output([folder.python, "-c", ask], cwd="/", text=True)
    assert told == "None\n"


def test_only_wheels_with_their_hashes_are_installed(
    folder: run.Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = installer(folder, "print(sys.argv[1:])")
    monkeypatch.setattr(run, "installers", lambda _folder: [command])
    run.install(folder, "requirements.lock")
    lock = str(folder.root / "requirements.lock")
    expected = ["--require-hashes", "--only-binary", ":all:", "--no-deps", "-r", lock]
    assert folder.log.read_text() == f"{expected}\n"


def test_pip_is_tried_when_uv_finds_nothing(
    folder: run.Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = installer(folder, "sys.exit('nothing found')")
    second = installer(folder, "print('second')")
    monkeypatch.setattr(run, "installers", lambda _folder: [first, second])
    run.install(folder, "requirements.lock")
    assert folder.log.read_text() == "second\n"


def test_uv_comes_before_pip(
    folder: run.Folder, commands: Commands, system: Callable[..., None]
) -> None:
    system(lacks=set(), tools={"uv"})
    uv, pip = run.installers(folder)
    assert uv[:5] == ["uv", "pip", "install", "--python", str(folder.python)]
    assert pip[1:5] == ["-m", "pip", "--python", str(folder.python)]
    assert commands == [[run.base_python(), "-m", "pip", "--version"]]


def test_without_an_installer_pip_is_named(
    folder: run.Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "installers", lambda _folder: [])
    with pytest.raises(run.Stop, match="pip is missing"):
        run.install(folder, "requirements.lock")


@pytest.mark.parametrize(
    ("log", "sentence"),
    [
        ("after connection broken by 'NewConnectionError(...)'", "The internet was not reached"),
        ("Temporary failure in name resolution", "The internet was not reached"),
        ("error: Failed to fetch: somewhere", "The internet was not reached"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM", "not the one CareApp was tested"),
        ("  Hash mismatch for `alembic==1.20.1`", "not the one CareApp was tested"),
        ("OSError: [Errno 28] No space left on device", "The disk is full"),
        ("No matching distribution found for sqlcipher3==0.6.4", "no ready-made sqlcipher3==0.6.4"),
        ("something else", "install.log says why"),
    ],
)
def test_a_failed_installation_is_one_sentence(
    folder: run.Folder, monkeypatch: pytest.MonkeyPatch, log: str, sentence: str
) -> None:
    command = installer(folder, f"sys.exit({log!r})")
    monkeypatch.setattr(run, "installers", lambda _folder: [command])
    with pytest.raises(run.Stop, match=sentence) as stop:
        run.install(folder, "requirements.lock")
    assert "\n" not in str(stop.value)


def test_a_folder_that_cannot_be_written_is_one_sentence(
    folder: run.Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> NoReturn:
        raise OSError(30, "Read-only file system")

    folder.python.unlink()
    monkeypatch.setattr(run, "complete_system", lambda **_: None)
    monkeypatch.setattr(venv.EnvBuilder, "create", refuse)
    with pytest.raises(run.Stop, match=r"cannot write in its folder .*Read-only file system"):
        run.prepare(folder, "app", window=False)


def test_root_installs_what_qt_lacks(commands: Commands, system: Callable[..., None]) -> None:
    system(lacks={"libGL.so.1", "libxcb-cursor.so.0"}, tools={"apt-get"}, root=True)
    run.complete_system(window=True, pip=True)
    update, install = commands
    assert update == ["apt-get", "update", "-qq"]
    assert install[:2] == ["apt-get", "install"]
    assert install[-3:] == ["libgl1", "libxcb-cursor0", "python3-pip"]


def test_without_a_window_only_the_headless_libraries_are_wanted(
    commands: Commands, system: Callable[..., None]
) -> None:
    system(lacks={"libxcb-cursor.so.0"}, tools={"apt-get"}, root=True)
    run.complete_system(window=False, pip=False)
    assert commands == []


def test_sudo_is_used_after_a_yes(commands: Commands, system: Callable[..., None]) -> None:
    system(lacks={"libEGL.so.1"}, tools={"apt-get", "sudo"}, answer="y")
    run.complete_system(window=False, pip=False)
    assert [command[:2] for command in commands] == [["sudo", "apt-get"]] * 2
    assert commands[1][-1] == "libegl1"


@pytest.mark.parametrize("answer", ["n", ""])
def test_without_a_yes_the_exact_command_is_named(
    commands: Commands, system: Callable[..., None], answer: str
) -> None:
    system(lacks={"libEGL.so.1", "libGL.so.1"}, tools={"apt-get", "sudo"}, answer=answer)
    with pytest.raises(run.Stop, match="“sudo apt-get install libegl1 libgl1”"):
        run.complete_system(window=False, pip=False)
    assert commands == []


def test_another_system_is_told_the_libraries(system: Callable[..., None]) -> None:
    system(lacks={"libEGL.so.1"}, tools=set(), root=True)
    with pytest.raises(run.Stop, match=r"lacks libEGL\.so\.1, pip: install"):
        run.complete_system(window=False, pip=True)


def test_packages_that_do_not_install_are_named(
    monkeypatch: pytest.MonkeyPatch, system: Callable[..., None]
) -> None:
    system(lacks={"libEGL.so.1"}, tools={"apt-get"}, root=True)
    failed: subprocess.CompletedProcess[str] = subprocess.CompletedProcess([], 100)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: failed)
    with pytest.raises(run.Stop, match="not installed: libegl1"):
        run.complete_system(window=False, pip=False)


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


def test_a_library_that_nobody_foresaw_is_named(
    folder: run.Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = "Traceback\nImportError: libodd.so.1: cannot open shared object file\n"
    monkeypatch.setattr(
        subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], 1, "", told)
    )
    with pytest.raises(run.Stop, match=r"libodd\.so\.1"):
        run.check_qt(folder)


def test_the_file_reads_on_an_older_python() -> None:
    """Else an old Python would show a traceback instead of the sentence."""
    source = (ROOT / "run.py").read_text(encoding="utf-8")
    tree = ast.parse(source, feature_version=(3, 7))
    # Its annotations are written as 3.11 writes them, so they must stay unread.
    assert isinstance(tree.body[1], ast.ImportFrom)
    assert tree.body[1].module == "__future__"


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
