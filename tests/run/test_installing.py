import fcntl
import subprocess
import sys
import time
import venv
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

import run
from tests.run.conftest import Commands


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


def test_a_new_environment_has_no_pip_and_finds_the_sources(
    folder: run.Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder.root / "careapp" / "__init__.py").write_text("")
    monkeypatch.setattr(run, "installers", lambda _folder: [[sys.executable, "-c", ""]])
    run.fill(folder, folder.missing("app"))
    assert folder.works()
    assert folder.missing("app") == []
    assert (folder.root / "careapp" / "__pycache__").is_dir()
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
    monkeypatch.setattr(run, "missing_parts", lambda *_, **__: {})
    monkeypatch.setattr(venv.EnvBuilder, "create", refuse)
    with pytest.raises(run.Stop, match=r"cannot write in its folder .*Read-only file system"):
        run.prepare(folder, "app", window=False)


def test_a_second_start_waits_for_the_first_and_then_finds_all_there(
    folder: run.Folder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    held = (folder.root / ".venv.lock").open("w")
    fcntl.flock(held, fcntl.LOCK_EX)

    def first_start_ends(_seconds: float) -> None:
        folder.remember("requirements.lock")
        held.close()

    monkeypatch.setattr(time, "sleep", first_start_ends)
    monkeypatch.setattr(run, "install", forbidden)
    monkeypatch.setattr(run, "missing_parts", lambda _what, **_: {})
    monkeypatch.setattr(run, "check_qt", lambda _folder: None)
    run.prepare(folder, "app", window=False)
    told = capsys.readouterr().out.splitlines()
    assert told[1] == "Another start is preparing CareApp: this one goes on after it…"
    assert folder.missing("app") == []


def forbidden(_folder: run.Folder, lock: str) -> NoReturn:
    message = f"{lock} is installed twice"
    raise AssertionError(message)
