from pathlib import Path

import pytest

from careapp.errors import Unavailable
from careapp.ui import saving
from careapp.ui.saving import save_pdf

PDF = b"%PDF-1.7"


def test_a_paper_is_saved_beside_older_ones(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "papers"
    names = [save_pdf(PDF, "Buono", folder).name for _time in range(3)]
    assert names == ["Buono.pdf", "Buono 2.pdf", "Buono 3.pdf"]
    assert all(path.read_bytes() == PDF for path in folder.iterdir())


def test_the_folder_lies_in_the_documents_under_the_programs_name() -> None:
    assert saving.papers_folder().name == "CareApp"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("../../etc/passwd", "etc passwd"),
        ("..\\..\\x", "x"),
        ('a:b*?<>|"c', "a b c"),
        ("", "CareApp"),
        ("...", "CareApp"),
        ("Grazie\x00\x07\u202e, Anna", "Grazie , Anna"),
        ("Buono\ngrazie", "Buono grazie"),
        ("\ud800Anna", "Anna"),
        ("W" * 300, "W" * 80),
        ("👨" * 80, "👨" * 50),
    ],
)
def test_any_name_becomes_one_that_every_disk_takes(
    tmp_path: Path, name: str, expected: str
) -> None:
    path = save_pdf(PDF, name, tmp_path)
    assert path.parent == tmp_path
    assert path.stem == expected


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(Unavailable) as told:
        save_pdf(PDF, "Buono", tmp_path / "file" / "papers")
    assert str(tmp_path / "file") in told.value.text
