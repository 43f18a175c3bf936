"""What is read from the command line, and what it says of itself: one language, one line."""

import re
from pathlib import Path

import pytest

from careapp import __main__ as programme
from careapp import __version__, paths
from careapp.arguments import MISUSED, folder_of, parse, wants_window


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["fnord"], "careapp: COMANDO: 'fnord' non c’è: scegli tra"),
        (["find"], "careapp find: manca ancora: TESTO"),
        (["--dataa"], "careapp: questo non lo conosco: --dataa"),
        (["--data"], "careapp: --data: vuole un valore dopo di sé"),
        (["import"], "careapp import: manca ancora: FILE"),
        (["import", "--kind", "x", "f"], "careapp import: --kind: 'x' non c’è: scegli tra"),
        (["import", "--d", "x"], "careapp import: --d può voler dire --dry-run"),
        (["check", "--json=3"], "careapp check: --json: qui non va nessun valore"),
    ],
)
def test_a_misused_command_is_told_in_one_line(
    arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        parse(arguments)
    assert left.value.code == MISUSED
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert told.startswith(sentence)


def test_settings_that_cannot_be_read_add_no_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "counter.toml").write_text("language = ", "utf-8")
    with pytest.raises(SystemExit):
        parse(["--data", str(tmp_path), "find"])
    assert capsys.readouterr().err == "careapp find: manca ancora: TESTO\n"
    assert caplog.messages


def test_help_is_in_one_language(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(["import", "--help"])
    told = capsys.readouterr().out
    assert told.startswith("si scrive così: careapp import")
    assert not re.search(r"\b(usage|options|positional|show this)\b", told)


def test_a_misused_command_speaks_the_counters_language(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "counter.toml").write_text('language = "en"\n', "utf-8")
    with pytest.raises(SystemExit):
        parse(["--data", str(tmp_path), "find"])
    assert capsys.readouterr().err == ("careapp find: the following arguments are required: TEXT\n")


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        ([], True),
        (["--lookup", "mario"], True),
        (["demo"], True),
        (["demo", "--no-window"], False),
        (["find", "x"], False),
        (["screens", "x"], False),
    ],
)
def test_only_the_bare_command_and_the_demo_open_the_window(
    arguments: list[str], wanted: bool
) -> None:
    assert wants_window(parse(arguments)) is wanted


def test_each_archive_lies_where_the_arguments_say() -> None:
    assert folder_of(parse(["--data", "x", "demo"])) == Path("x")
    assert folder_of(parse([])) == paths.data_dir()
    assert folder_of(parse(["demo"])) == paths.demo_dir()
    assert paths.demo_dir() != paths.data_dir()


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(["--version"])
    assert capsys.readouterr().out == f"CareApp {__version__}\n"


def test_the_window_gets_the_folder_and_the_search(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[tuple[Path, str, bool]] = []
    held: list[str] = []

    def remember(folder: Path, lookup: str, *, demo: bool) -> int:
        opened.append((folder, lookup, demo))
        return 0

    monkeypatch.setattr("careapp.app.run", remember)
    monkeypatch.setattr("gc.disable", lambda: held.append("garbage"))
    assert programme.main(["--data", "x", "--lookup", "mario"]) == 0
    assert programme.main(["--data", "y", "demo"]) == 0
    assert opened == [(Path("x"), "mario", False), (Path("y"), "", True)]
    assert held == ["garbage", "garbage"]
