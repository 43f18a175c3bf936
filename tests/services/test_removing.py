"""An archive is taken away with all that is its own, and with nothing else."""

from pathlib import Path

import pytest

from careapp.services.archive import open_archive
from careapp.services.removing import remove_archive

pytestmark = pytest.mark.sqlcipher_only


def make(folder: Path) -> None:
    archive = open_archive(folder)
    archive.back_up()
    archive.close()
    (folder / "counter.toml").write_text("theme = 'dark'")


def test_nothing_is_left_of_an_archive(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    make(folder)
    remove_archive(folder)
    assert not folder.exists()


def test_what_is_not_ours_stays(tmp_path: Path) -> None:
    photo = tmp_path / "photos" / "cat.jpg"
    photo.parent.mkdir()
    photo.write_bytes(b"cat")
    make(tmp_path)
    remove_archive(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["photos"]
    assert photo.read_bytes() == b"cat"


def test_a_folder_that_is_gone_is_no_trouble(tmp_path: Path) -> None:
    remove_archive(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()
