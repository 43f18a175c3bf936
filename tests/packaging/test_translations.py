import fcntl
import os
import subprocess
import sys
from pathlib import Path

import pytest

import translations

CODE = """
from careapp.text import N_, _, ngettext
_("Hello {name}")
FINE = N_("Fine")
ngettext("One visit", "{count} visits", 3)
"""
FRAGMENT = """
msgid "Hello {name}"
msgstr "Ciao {name}"

msgid "Fine"
msgstr "Bene, così è"

msgid "One visit"
msgid_plural "{count} visits"
msgstr[0] "Una visita"
msgstr[1] "{count} visite"
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "careapp").mkdir()
    (tmp_path / "careapp" / "counter.py").write_text(CODE, encoding="utf-8")
    return tmp_path


def say(project: Path, *command: str) -> int:
    return translations.main(["--root", str(project), *command])


def add(project: Path, entries: str) -> int:
    fragment = project / "fragment.po"
    fragment.write_text(entries, encoding="utf-8")
    return say(project, "add", str(fragment))


def catalogue(project: Path, language: str) -> str:
    return translations.catalogue_path(project, language).read_text(encoding="utf-8")


def test_a_fragment_fills_italian_and_english_is_itself(project: Path) -> None:
    assert add(project, FRAGMENT) == 0
    assert 'msgstr "Bene, così è"' in catalogue(project, "it")
    assert 'msgstr[1] "{count} visite"' in catalogue(project, "it")
    assert 'msgid "Fine"\nmsgstr "Fine"' in catalogue(project, "en")
    assert say(project, "check") == 0


def test_a_sentence_without_italian_is_reported(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert say(project, "update") == 0
    assert say(project, "check") == 1
    assert capsys.readouterr().err.splitlines() == [
        "it: ('One visit', '{count} visits'): not translated",
        "it: Fine: not translated",
        "it: Hello {name}: not translated",
    ]


def test_update_keeps_what_is_said_and_drops_what_is_not(project: Path) -> None:
    add(project, FRAGMENT + '\nmsgid "Gone"\nmsgstr "Andato"\n')
    assert say(project, "check") == 1
    assert say(project, "update") == 0
    assert say(project, "check") == 0
    assert "Andato" not in catalogue(project, "it")
    assert "Gone" not in catalogue(project, "en")


def test_the_same_sentences_give_the_same_bytes(project: Path) -> None:
    add(project, FRAGMENT)
    say(project, "update")
    before = catalogue(project, "it")
    say(project, "update")
    assert catalogue(project, "it") == before
    assert "POT-Creation-Date" not in before


def test_a_later_fragment_wins(project: Path) -> None:
    add(project, FRAGMENT)
    add(project, 'msgid "Fine"\nmsgstr "Ottimo"\n')
    assert 'msgstr "Ottimo"' in catalogue(project, "it")
    assert say(project, "check") == 0


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ('msgid "Hello {name}"\nmsgstr "Ciao {nome}"\n', "placeholders differ"),
        ('msgid "Hello {name}"\nmsgstr "Ciao"\n', "placeholders differ"),
        ('msgid "Fine"\nmsgstr ""\n', "not translated"),
        ('#, fuzzy\nmsgid "Fine"\nmsgstr "Bene"\n', "fuzzy"),
        ('msgid "Total: "\nmsgstr "Totale: "\n', "never stitched"),
        ('msgid "One"\nmsgid_plural "{n}"\nmsgstr[0] "Uno"\nmsgstr[1] ""\n', "not translated"),
        ('msgid "One"\nmsgid_plural "{n} x"\nmsgstr[0] "Uno"\nmsgstr[1] "x"\n', "placeholders"),
        ('msgid "Hello {name}"\nmsgstr "Ciao {name"\n', "'}'"),
        ('msgid "Hello"\nCiao\n', "misformatted"),
    ],
)
def test_a_faulty_fragment_changes_nothing(
    project: Path, capsys: pytest.CaptureFixture[str], entry: str, fault: str
) -> None:
    add(project, FRAGMENT)
    before = catalogue(project, "it")
    assert add(project, entry) == 1
    assert fault in capsys.readouterr().err
    assert catalogue(project, "it") == before


def test_a_missing_fragment_is_one_line(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert say(project, "add", str(project / "nowhere.po")) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_compile_writes_what_gettext_reads(project: Path) -> None:
    add(project, FRAGMENT)
    assert say(project, "compile") == 0
    compiled = translations.catalogue_path(project, "it").with_suffix(".mo")
    assert "Bene, così è".encode() in compiled.read_bytes()


def test_one_change_at_a_time(project: Path) -> None:
    """A second writer waits for the first one."""
    add(project, FRAGMENT)
    folder = os.open(project / "resources" / "translations", os.O_RDONLY)
    fcntl.flock(folder, fcntl.LOCK_EX)
    command = [sys.executable, translations.__file__, "--root", str(project), "update"]
    with subprocess.Popen(command) as second:
        with pytest.raises(subprocess.TimeoutExpired):
            second.wait(timeout=2)
        os.close(folder)
        assert second.wait(timeout=60) == 0
