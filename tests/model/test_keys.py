import json
import stat
import sys
from pathlib import Path
from types import ModuleType

import pytest

from careapp.errors import Refused, Unavailable
from careapp.model import keys
from careapp.model.keys import KeyMissing, KeyPlace
from careapp.rules import recovery


class Keyring(ModuleType):
    """A keyring in memory, with the faults that real ones have."""

    def __init__(self, *, keeps: bool = True, raises: bool = False) -> None:
        super().__init__("keyring")
        self.held: dict[tuple[str, str], str] = {}
        self.keeps, self.raises = keeps, raises

    def set_password(self, service: str, name: str, password: str) -> None:
        if self.raises:
            raise RuntimeError("no D-Bus session")
        if self.keeps:
            self.held[service, name] = password

    def get_password(self, service: str, name: str) -> str | None:
        if self.raises:
            raise RuntimeError("no D-Bus session")
        return self.held.get((service, name))


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> Keyring:
    return use(Keyring(), monkeypatch)


def use(keyring: Keyring, monkeypatch: pytest.MonkeyPatch) -> Keyring:
    monkeypatch.delenv(keys.KEYRING_VARIABLE)
    monkeypatch.setitem(sys.modules, "keyring", keyring)
    return keyring


def test_the_key_is_kept_in_the_keyring_and_nowhere_else(tmp_path: Path, keyring: Keyring) -> None:
    key = keys.create_key(tmp_path)
    assert len(key) == 32
    assert keys.load_key(tmp_path) == key
    assert keys.key_place(tmp_path) is KeyPlace.KEYRING
    assert list(keyring.held.values()) == [key.hex()]
    assert key.hex() not in "".join(path.read_text() for path in tmp_path.iterdir())


def test_each_archive_has_its_own_key_and_name(tmp_path: Path, keyring: Keyring) -> None:
    for name in "ab":
        (tmp_path / name).mkdir()
    assert keys.create_key(tmp_path / "a") != keys.create_key(tmp_path / "b")
    assert len(keyring.held) == 2


@pytest.mark.parametrize("keyring", [Keyring(raises=True), Keyring(keeps=False)])
def test_without_a_keyring_the_key_lies_in_a_file_of_its_owner(
    tmp_path: Path, keyring: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(keyring, monkeypatch)
    key = keys.create_key(tmp_path)
    assert keys.load_key(tmp_path) == key
    assert keys.key_place(tmp_path) is KeyPlace.FILE
    assert stat.S_IMODE((tmp_path / keys.KEY_FILE).stat().st_mode) == 0o600


def test_the_places_are_told_apart_in_words() -> None:
    assert keys.protection(KeyPlace.KEYRING) != keys.protection(KeyPlace.FILE)


@pytest.mark.parametrize("raises", [True, False])
def test_a_lost_key_is_never_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, raises: bool
) -> None:
    keyring = use(Keyring(), monkeypatch)
    keys.create_key(tmp_path)
    keyring.held.clear()
    keyring.raises = raises
    with pytest.raises(KeyMissing):
        keys.load_key(tmp_path)
    with pytest.raises(Unavailable):
        keys.create_key(tmp_path)
    assert keyring.held == {}
    assert not (tmp_path / keys.KEY_FILE).exists()


@pytest.mark.parametrize("content", ["", "zz", "00" * 31, "é"])
def test_a_spoilt_key_file_is_a_missing_key(tmp_path: Path, content: str) -> None:
    keys.create_key(tmp_path)
    (tmp_path / keys.KEY_FILE).write_text(content)
    with pytest.raises(KeyMissing):
        keys.load_key(tmp_path)


def test_another_archives_key_is_told_from_a_broken_file(tmp_path: Path) -> None:
    keys.create_key(tmp_path)
    (tmp_path / keys.KEY_FILE).write_text("00" * 32)
    with pytest.raises(KeyMissing):
        keys.load_key(tmp_path)


def test_a_key_file_alone_is_enough(tmp_path: Path) -> None:
    key = keys.create_key(tmp_path)
    (tmp_path / keys.CHECK_FILE).unlink()
    assert keys.load_key(tmp_path) == key


def test_a_power_cut_between_key_and_check_is_gone_on_from(tmp_path: Path) -> None:
    key = keys.create_key(tmp_path)
    (tmp_path / keys.CHECK_FILE).unlink()
    assert keys.create_key(tmp_path) == key
    assert keys.load_key(tmp_path) == key


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '"x"', '{"archive_id": "1"}'])
def test_a_spoilt_check_is_no_check(tmp_path: Path, content: str) -> None:
    (tmp_path / keys.CHECK_FILE).write_text(content)
    assert keys.read_check(tmp_path) is None


def test_the_check_gives_nothing_of_the_key_away(tmp_path: Path) -> None:
    key = keys.create_key(tmp_path)
    check = json.loads((tmp_path / keys.CHECK_FILE).read_text())
    assert set(check) == {"archive_id", "check"}
    assert key.hex() not in check.values()


def test_the_recovery_code_brings_a_lost_key_back(tmp_path: Path) -> None:
    key = keys.create_key(tmp_path)
    code, check = keys.recovery_code(key), keys.read_check(tmp_path)
    (tmp_path / keys.KEY_FILE).unlink()
    assert keys.restore_key(tmp_path, code, check) is KeyPlace.FILE
    assert keys.load_key(tmp_path) == key


def test_on_a_new_computer_the_code_alone_makes_the_key(tmp_path: Path) -> None:
    key = bytes(range(32))
    keys.restore_key(tmp_path, recovery.recovery_code(key), None)
    assert keys.load_key(tmp_path) == key


def test_another_shops_code_changes_nothing(tmp_path: Path) -> None:
    key = keys.create_key(tmp_path)
    with pytest.raises(Refused):
        keys.restore_key(tmp_path, recovery.recovery_code(bytes(32)), keys.read_check(tmp_path))
    assert keys.load_key(tmp_path) == key


def test_the_derived_keys_differ_and_do_not_change() -> None:
    secrets = keys.derive(bytes(32))
    derived = (secrets.pepper, secrets.seal_key, secrets.journal_key, secrets.audit_key)
    assert {len(key) for key in derived} == {32}
    assert len({*derived, bytes(32)}) == 5
    assert secrets == keys.derive(bytes(32))
    assert secrets != keys.derive(bytes([1] * 32))
    # Fixed for ever: with another derivation no voucher of before would be found.
    assert secrets.pepper.hex().startswith("55147a520e0f5acd")


def test_secrets_do_not_show_in_a_log() -> None:
    assert repr(keys.derive(bytes(32))) == "Secrets()"
