"""What the command line says of itself: one language, one line."""

import re
from pathlib import Path

import pytest

from careapp import arguments as arguments_of


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
        arguments_of.parse(arguments)
    assert left.value.code == arguments_of.MISUSED
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert told.startswith(sentence)


def test_settings_that_cannot_be_read_add_no_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "counter.toml").write_text("language = ", "utf-8")
    with pytest.raises(SystemExit):
        arguments_of.parse(["--data", str(tmp_path), "find"])
    assert capsys.readouterr().err == "careapp find: manca ancora: TESTO\n"
    assert caplog.messages


def test_help_is_in_one_language(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        arguments_of.parse(["import", "--help"])
    told = capsys.readouterr().out
    assert told.startswith("si scrive così: careapp import")
    assert not re.search(r"\b(usage|options|positional|show this)\b", told)


def test_a_misused_command_speaks_the_counters_language(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "counter.toml").write_text('language = "en"\n', "utf-8")
    with pytest.raises(SystemExit):
        arguments_of.parse(["--data", str(tmp_path), "find"])
    assert capsys.readouterr().err == ("careapp find: the following arguments are required: TEXT\n")
