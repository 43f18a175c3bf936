"""What the owner sees of the archive's safety: the last backup, where the key is, the code."""

from dataclasses import dataclass
from datetime import UTC, datetime

from careapp import clock
from careapp.documents.recovery import RecoverySheet, render_recovery
from careapp.model.keys import protection
from careapp.services import backup
from careapp.services.archive import Archive
from careapp.services.shop import load_shop


@dataclass(frozen=True, slots=True)
class Safekeeping:
    """How safe the archive is. `last_backup_at` is None before the first one and on a server."""

    last_backup_at: datetime | None
    backups: int
    protection: str
    """One sentence: what the place of the key protects, and what it does not."""
    recovery_code: str
    """Four lines; opens the archive when the key is lost."""


def last_backup(archive: Archive) -> datetime | None:
    """Return when the newest backup was made; None before the first one and on a server."""
    made = backup.newest_first(archive.folder) if archive.folder else []
    return datetime.fromtimestamp(made[0].stat().st_mtime, UTC) if made else None


def look_after(archive: Archive) -> Safekeeping:
    """Return how safe the archive is now."""
    made = backup.newest_first(archive.folder) if archive.folder else []
    return Safekeeping(
        last_backup(archive), len(made), protection(archive.key_place()), archive.recovery_code()
    )


def back_up_now(archive: Archive) -> Safekeeping:
    """Make a verified backup and return how safe the archive is then.

    Raises:
        Unavailable: no room, or the copy could not be verified; older backups are untouched.

    """
    archive.back_up()
    return look_after(archive)


def recovery_pdf(archive: Archive) -> bytes:
    """Return the sheet with the recovery code, one A4 page as a PDF."""
    shop = archive.read(load_shop)
    sheet = RecoverySheet(shop.name, archive.recovery_code(), clock.today(), shop.language)
    return render_recovery(sheet)
