import uuid
from datetime import timedelta

import pytest

from careapp import clock
from careapp.errors import Unavailable
from careapp.services import backup, safekeeping
from careapp.services.archive import Archive
from careapp.services.safekeeping import back_up_now, look_after, recovery_pdf
from careapp.services.shop import NewShop, start_shop
from tests.documents.reading import text_of


def test_before_the_first_backup_there_is_none(archive: Archive) -> None:
    facts = look_after(archive)
    assert (facts.last_backup_at, facts.backups) == (None, 0)
    assert facts.protection
    assert len(facts.recovery_code.splitlines()) == 4


@pytest.mark.sqlcipher_only
def test_a_backup_is_counted_and_the_newest_is_told(archive: Archive) -> None:
    before = clock.now()
    back_up_now(archive)
    with clock.standing_at(before + timedelta(minutes=5)):
        facts = back_up_now(archive)
    assert facts.backups == 2
    assert facts.last_backup_at is not None
    assert facts.last_backup_at >= before - timedelta(seconds=2)
    assert facts.last_backup_at.tzinfo is not None


def test_a_server_makes_its_own_backups(archive: Archive) -> None:
    facts = back_up_now(archive)
    assert (facts.backups == 0) == (archive.folder is None)


@pytest.mark.sqlcipher_only
def test_a_backup_that_fails_is_said(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object) -> None:
        raise Unavailable("Disco pieno.")

    monkeypatch.setattr(backup, "make", refuse)
    with pytest.raises(Unavailable, match=r"Disco pieno\."):
        safekeeping.back_up_now(archive)
    assert look_after(archive).backups == 0


def test_the_recovery_sheet_carries_the_shop_and_the_whole_code(archive: Archive) -> None:
    archive.change(start_shop, NewShop(uuid.uuid4(), "Bottega Aurora", "Elena"))
    text = text_of(recovery_pdf(archive))
    assert "Bottega Aurora" in text
    # On paper spaces stand where the code has hyphens: one reads it aloud.
    assert all(group in text for group in archive.recovery_code().replace("\n", "-").split("-"))
