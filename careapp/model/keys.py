"""The archive's key: where it is kept, how a wrong one is told from a broken file.

The key is 256 random bits. It lives in the keyring of the operating system, or, where there is
none, in a file that only its owner can read. It is never made again, erased, or done without.
`archive.json` beside the archive holds its name in the keyring and a key-check value, since
SQLCipher gives the same error for a wrong key and for a broken file.
"""

# ruff: noqa: PLC0415 - the first answer takes the key as it is, without OpenSSL: 4 ms

import os
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from careapp.errors import Refused, Unavailable
from careapp.model.files import write_whole
from careapp.rules import recovery
from careapp.text import _

CHECK_FILE = "archive.json"
KEY_FILE = "archive.key"
KEYRING_VARIABLE = "CAREAPP_KEYRING"
"""Set to "file" it keeps the key in the key file: tests and machines without a desktop."""
_SERVICE = "CareApp"


class KeyMissing(Unavailable):
    """The key is not on this computer: the recovery code brings it back."""


class KeyPlace(StrEnum):
    """Where a key is kept."""

    KEYRING = "keyring"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Secrets:
    """The keys derived from the archive's key, each for one use; 32 bytes each."""

    pepper: bytes = field(repr=False)
    seal_key: bytes = field(repr=False)
    journal_key: bytes = field(repr=False)
    audit_key: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class KeyCheck:
    """What lies beside an archive: its id (the key's name in the keyring) and the check value."""

    archive_id: str
    check: str

    def fits(self, key: bytes) -> bool:
        """Return whether this is the archive's key."""
        import hmac

        return hmac.compare_digest(self.check, _check_value(key, self.archive_id))


def recovery_code(key: bytes) -> str:
    """Write the key as a recovery code (`rules.recovery`)."""
    return recovery.recovery_code(key)


def derive(key: bytes) -> Secrets:
    """Derive the keys of codes, seals, journal and audit from the archive's key (HKDF, SHA-256)."""
    return Secrets(
        *(_derived(key, use) for use in ("pepper", "seal", "journal", "audit")),
    )


def create_key(folder: Path) -> bytes:
    """Make the key of a new archive, keep it, and write the key check beside it.

    Raises:
        Unavailable: this folder has had a key: a new one would lock the archive away.

    """
    if (folder / CHECK_FILE).exists():
        raise Unavailable(
            _("This folder belongs to an archive that has a key. No new key was made.")
        )
    from secrets import token_bytes

    # A key file without its check is what a power cut leaves in the middle of this function.
    key = _from_file(folder) or token_bytes(recovery.KEY_BYTES)
    archive_id = _new_id()
    _keep(folder, archive_id, key)
    write_check(folder, KeyCheck(archive_id, _check_value(key, archive_id)))
    return key


def files(folder: Path) -> tuple[Path, ...]:
    """Return the files of the key; either may be missing."""
    return (folder / CHECK_FILE, folder / KEY_FILE)


def load_key(folder: Path) -> bytes:
    """Return the key of the archive in *folder*.

    Raises:
        KeyMissing: there is no key, or it is another archive's; nothing was changed.

    """
    check = read_check(folder)
    key = find_key(folder)
    if key is None:
        raise KeyMissing(
            _(
                "The key of the archive is not on this computer. Your data is still there: "
                "open it with the recovery code."
            )
        )
    if check and not check.fits(key):
        raise KeyMissing(
            _(
                "The key on this computer belongs to another archive. Your data is still there: "
                "open it with the recovery code."
            )
        )
    return key


def find_key(folder: Path) -> bytes | None:
    """Return the key that is kept for *folder*, whoever's it is; None: there is none."""
    key = _from_file(folder)
    if key is None and (check := read_check(folder)):
        key = _from_keyring(check.archive_id)
    return key


def restore_key(folder: Path, code: str, check: KeyCheck | None) -> KeyPlace:
    """Put the key of the recovery code back in its place.

    Args:
        folder: the folder of the archive.
        code: four lines of sixteen symbols.
        check: tells whether it is the archive's key; None where nothing of it is left.

    Raises:
        Refused: the code is mistyped or another archive's.

    """
    key = recovery.key_of(code)
    if check is None:
        archive_id = _new_id()
        check = KeyCheck(archive_id, _check_value(key, archive_id))
    if not check.fits(key):
        raise Refused(_("This recovery code belongs to another archive."))
    place = _keep(folder, check.archive_id, key)
    write_check(folder, check)
    return place


def key_place(folder: Path) -> KeyPlace:
    """Return where the key of this folder's archive is kept."""
    return KeyPlace.FILE if (folder / KEY_FILE).exists() else KeyPlace.KEYRING


def protection(place: KeyPlace) -> str:
    """Say in one sentence what the place of the key protects and what it does not."""
    if place is KeyPlace.KEYRING:
        return _(
            "The key of the archive is in this computer's keyring: "
            "whoever takes only the disk cannot read it."
        )
    return _(
        "This computer has no keyring, so the key lies in a file beside the archive: other people "
        "who sign in here cannot read it, but whoever takes the whole disk can."
    )


def read_check(folder: Path) -> KeyCheck | None:
    """Return the key check of a folder, or None where there is none that can be read."""
    import json

    try:
        found = json.loads((folder / CHECK_FILE).read_text("utf-8"))
        return KeyCheck(str(found["archive_id"]), str(found["check"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_check(folder: Path, check: KeyCheck) -> None:
    """Write the key check into a folder; it gives nothing of the key away."""
    import json

    content = json.dumps({"archive_id": check.archive_id, "check": check.check}, indent=2)
    write_whole(folder / CHECK_FILE, content.encode())


def _new_id() -> str:
    import uuid

    return str(uuid.uuid4())


def _derived(key: bytes, use: str) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

    return HKDFExpand(SHA256(), recovery.KEY_BYTES, f"careapp {use} 1".encode()).derive(key)


def _check_value(key: bytes, archive_id: str) -> str:
    import hashlib
    import hmac

    return hmac.digest(key, b"careapp check 1 " + archive_id.encode(), hashlib.sha256).hex()


def _keep(folder: Path, archive_id: str, key: bytes) -> KeyPlace:
    if _to_keyring(archive_id, key):
        return KeyPlace.KEYRING
    write_whole(folder / KEY_FILE, key.hex().encode())
    return KeyPlace.FILE


def _from_file(folder: Path) -> bytes | None:
    try:
        key = bytes.fromhex((folder / KEY_FILE).read_text("ascii"))
    except (OSError, ValueError):
        return None
    return key if len(key) == recovery.KEY_BYTES else None


def _from_keyring(archive_id: str) -> bytes | None:
    if os.environ.get(KEYRING_VARIABLE) == "file":
        return None
    try:
        import keyring

        return bytes.fromhex(keyring.get_password(_SERVICE, archive_id) or "") or None
    except Exception:  # noqa: BLE001 - each backend raises its own; all mean "no keyring"
        return None


def _to_keyring(archive_id: str, key: bytes) -> bool:
    if os.environ.get(KEYRING_VARIABLE) == "file":
        return False
    try:
        import keyring

        keyring.set_password(_SERVICE, archive_id, key.hex())
    except Exception:  # noqa: BLE001 - each backend raises its own; all mean "no keyring"
        return False
    # Some backends take everything and keep nothing.
    return _from_keyring(archive_id) == key
