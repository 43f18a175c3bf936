"""What this counter is set to survives a restart, a broken file and a folder that is read-only."""

from pathlib import Path

import pytest

from careapp import settings
from careapp.errors import Unavailable
from careapp.settings import CounterSettings


def test_defaults_hold_without_a_file(tmp_path: Path) -> None:
    counter = CounterSettings(tmp_path)
    assert {s.key: counter.get(s) for s in settings.SETTINGS} == {
        s.key: s.default for s in settings.SETTINGS
    }


def test_a_value_survives_a_restart(tmp_path: Path) -> None:
    CounterSettings(tmp_path / "new").set(settings.THEME, "dark")
    again = CounterSettings(tmp_path / "new")
    assert again.text(settings.THEME) == "dark"
    assert again.number(settings.SCANNER_GAP_MS) == 35


@pytest.mark.parametrize("gap", [19, 81, True, "35"])
def test_a_value_out_of_bounds_is_not_taken(tmp_path: Path, gap: int) -> None:
    with pytest.raises(ValueError, match="scanner_gap_ms"):
        CounterSettings(tmp_path).set(settings.SCANNER_GAP_MS, gap)


@pytest.mark.parametrize(
    "content",
    [b"", b"theme = ", b"\xff\xfe", b"theme = 'pink'\nscanner_gap_ms = 'x'", b"text_size = true"],
)
def test_a_broken_file_means_defaults(
    tmp_path: Path, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / settings.FILE).write_bytes(content)
    counter = CounterSettings(tmp_path)
    assert counter.text(settings.THEME) == "system"
    assert counter.number(settings.SCANNER_GAP_MS) == 35
    assert counter.number(settings.TEXT_SIZE) == 0
    caplog.clear()


def test_a_folder_that_cannot_be_written_is_told_and_the_value_holds(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("here a folder was expected")
    counter = CounterSettings(blocked)
    with pytest.raises(Unavailable):
        counter.set(settings.THEME, "dark")
    assert counter.text(settings.THEME) == "dark"
    caplog.clear()


def test_the_key_of_a_counter_is_made_once(tmp_path: Path) -> None:
    key = CounterSettings(tmp_path).counter_key()
    assert len(key) == 36
    assert CounterSettings(tmp_path).counter_key() == key
