from pathlib import Path

import licences


def test_every_library_that_is_carried_says_its_licence(tmp_path: Path) -> None:
    file = tmp_path / "LICENCES.txt"
    assert licences.main([str(file)]) == 0
    entries = file.read_text(encoding="utf-8").split("─" * 72)
    titles = {entry.strip().split()[0]: entry for entry in entries}
    assert "LGPL-3.0-only" in titles["PySide6_Essentials"]
    # Its metadata names no licence, the paper beside it does.
    assert "This software is provided 'as-is'" in titles["sqlcipher3"]
    assert "pytest" not in titles


def test_a_library_of_another_system_is_left_out(tmp_path: Path) -> None:
    lock = tmp_path / "requirements.lock"
    lock.write_text("nosuchlibrary==1.0 ; sys_platform == 'win32' \\\n    --hash=sha256:0\n")
    assert list(licences.carried(lock)) == []
