import os
import shutil
from pathlib import Path

import pytest

from careapp.services import ballast


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(ballast, "BYTES", 3 * 1024 * 1024)
    return tmp_path / "ballast"


def test_room_is_really_taken(path: Path) -> None:
    ballast.lay(path)
    status = path.stat()
    assert status.st_size == ballast.BYTES
    assert status.st_blocks * 512 >= ballast.BYTES


def test_where_the_system_cannot_reserve_zeros_are_written(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "posix_fallocate")
    ballast.lay(path)
    assert path.stat().st_blocks * 512 >= ballast.BYTES


def test_it_is_laid_once(path: Path) -> None:
    path.write_bytes(b"here")
    ballast.lay(path)
    assert path.read_bytes() == b"here"


def test_a_disk_with_little_room_is_not_filled(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage(path.parent)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage._replace(free=100_000_000))
    ballast.lay(path)
    assert not path.exists()


def test_a_refusal_of_the_disk_leaves_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_descriptor: int, _offset: int, _length: int) -> None:
        raise OSError(28, "no space")

    monkeypatch.setattr(os, "posix_fallocate", fail)
    ballast.lay(path)
    assert list(path.parent.iterdir()) == []


def test_giving_up_says_whether_it_helped(path: Path) -> None:
    ballast.lay(path)
    assert ballast.give_up(path)
    assert not path.exists()
    assert not ballast.give_up(path)
