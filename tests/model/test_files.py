import os
import stat
from pathlib import Path

import pytest

from careapp.model.files import make_private, sync_folder, tighten, write_whole


def test_a_file_is_written_whole_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "key"
    write_whole(path, b"one")
    write_whole(path, b"two")
    assert path.read_bytes() == b"two"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_write_that_fails_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_descriptor: int) -> None:
        raise OSError(28, "no space")

    path = tmp_path / "key"
    write_whole(path, b"one")
    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="no space"):
        write_whole(path, b"two")
    assert path.read_bytes() == b"one"


def test_a_private_file_is_made_once(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    make_private(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.write_bytes(b"here")
    make_private(path)
    assert path.read_bytes() == b"here"


def test_what_others_could_read_is_taken_from_them(tmp_path: Path) -> None:
    key, link, missing = (tmp_path / name for name in ("key", "link", "missing"))
    key.write_bytes(b"secret")
    key.chmod(0o644)
    link.symlink_to(key)
    private = tmp_path / "private"
    private.write_bytes(b"")
    private.chmod(0o400)
    tighten([missing, link, private])
    assert stat.S_IMODE(key.stat().st_mode) == 0o644
    assert stat.S_IMODE(private.stat().st_mode) == 0o400
    tighten([key])
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert key.read_bytes() == b"secret"


def test_a_folder_that_cannot_be_opened_is_the_systems_business(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows a folder has no descriptor."""
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", synced.append)
    sync_folder(tmp_path)

    def refuse(_path: Path, _flags: int) -> int:
        raise PermissionError

    monkeypatch.setattr(os, "open", refuse)
    sync_folder(tmp_path)
    assert len(synced) == 1
