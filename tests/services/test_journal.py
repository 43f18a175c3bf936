"""The redemption journal: written before the commit, true after a restore."""

import json
import os
import uuid
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from careapp.errors import Unavailable
from careapp.model.voucher import Voucher
from careapp.services import audit
from careapp.services.archive import Archive, journal_folder_of, secrets_of
from careapp.services.journal import (
    FILE,
    NOT_REDEEMED,
    Event,
    Line,
    append,
    read,
)
from careapp.services.journal_replay import Replayed, replay
from careapp.services.redeeming import (
    RedeemRequest,
    UndoRequest,
    redeem_voucher,
    undo_redemption,
)
from careapp.services.voucher_changes import VoidRequest, void_voucher
from tests.factories import MOMENT, make_counter, make_staff
from tests.services.vouchering import Desk, open_desk

pytestmark = [pytest.mark.sqlcipher_only, pytest.mark.usefixtures("moment_of_the_pictures")]
KEY = b"journal key of a test, 32 bytes."


@pytest.fixture
def desk(session: Session) -> Desk:
    return open_desk(session)


def line_of(event: Event = Event.REDEEMED, voucher: str = "v", op_id: str = "r") -> Line:
    return Line(event, voucher, op_id, MOMENT, 1, 2, "head")


def folder_of(desk: Desk) -> Path:
    folder = journal_folder_of(desk.session)
    assert folder is not None
    return folder


def lines_of(desk: Desk) -> tuple[Line, ...]:
    return read(folder_of(desk), secrets_of(desk.session).journal_key).lines


def _with_a_voucher(desk: Desk) -> tuple[Desk, int]:
    return desk, desk.issue().voucher_id


def _state_of(session: Session, voucher_id: int) -> str:
    return session.get_one(Voucher, voucher_id).state


def forget(desk: Desk, **columns: object) -> None:
    """Bring the archive to where a backup from before the redemptions would be."""
    open_again: dict[str, object] = {"state": "issued", **NOT_REDEEMED, **columns}
    desk.session.execute(update(Voucher).values(open_again))
    desk.session.expire_all()


def test_lines_come_back_in_their_order(tmp_path: Path) -> None:
    lines = (line_of(), line_of(Event.GIVEN_BACK), line_of(Event.VOID))
    for line in lines:
        append(tmp_path / "journal", KEY, line)
    journal = read(tmp_path / "journal", KEY)
    assert (journal.lines, journal.broken) == (lines, 0)


def test_without_a_file_the_journal_is_empty(tmp_path: Path) -> None:
    assert read(tmp_path, KEY).lines == ()


def test_only_its_owner_reads_the_journal(tmp_path: Path) -> None:
    append(tmp_path / "journal", KEY, line_of())
    assert (tmp_path / "journal").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "journal" / FILE).stat().st_mode & 0o777 == 0o600


def test_a_line_torn_by_a_power_cut_does_not_swallow_the_next(tmp_path: Path) -> None:
    append(tmp_path, KEY, line_of(op_id="before"))
    append(tmp_path, KEY, line_of(op_id="torn"))
    path = tmp_path / FILE
    path.write_bytes(path.read_bytes()[:-20])
    append(tmp_path, KEY, line_of(op_id="after"))
    journal = read(tmp_path, KEY)
    assert [line.op_id for line in journal.lines] == ["before", "after"]
    assert journal.broken == 1


@pytest.mark.parametrize(
    "text",
    [
        b"{}",
        b"[]",
        b"5",
        b"not json",
        b"\xff\xfe",
        b'{"mac": 5}',
        b'{"mac": "00"}',
        b'{"event":"redeemed","mac":null}',
    ],
)
def test_a_foreign_line_is_counted_and_passed_over(tmp_path: Path, text: bytes) -> None:
    append(tmp_path, KEY, line_of())
    with (tmp_path / FILE).open("ab") as file:
        file.write(text + b"\n")
    journal = read(tmp_path, KEY)
    assert (len(journal.lines), journal.broken) == (1, 1)


@given(st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
def test_no_line_can_be_changed(tmp_path: Path, data: st.DataObject) -> None:
    path = tmp_path / FILE
    path.unlink(missing_ok=True)
    append(tmp_path, KEY, line_of())
    content = json.loads(path.read_text())
    name = data.draw(st.sampled_from(sorted(content)))
    changed = content | {name: data.draw(st.integers() | st.text(max_size=5))}
    path.write_text(json.dumps(changed))
    expected = 1 if changed == content else 0
    assert len(read(tmp_path, KEY).lines) == expected
    assert read(tmp_path, b"another key").lines == ()


def test_every_use_writes_its_line_before_the_commit(desk: Desk) -> None:
    issued = desk.issue()
    redeemed = desk.redeem(issued.voucher_id)
    stored = desk.voucher(issued.voucher_id)
    (line,) = lines_of(desk)
    head = audit.head(desk.session).mac.hex()
    assert line == Line(
        Event.REDEEMED,
        stored.op_id,
        str(redeemed.op_id),
        MOMENT,
        desk.giulia.staff_id,
        desk.counter.id,
        head,
    )


def test_giving_back_and_void_write_lines_too(desk: Desk) -> None:
    issued = desk.issue()
    redeemed = desk.redeem(issued.voucher_id)
    undo_redemption(desk.session, UndoRequest(uuid.uuid4(), redeemed.op_id), desk.giulia)
    void = VoidRequest(uuid.uuid4(), issued.voucher_id, "Perso")
    void_voucher(desk.session, void, desk.elena)
    events = [(line.event, line.op_id) for line in lines_of(desk)]
    assert events == [
        (Event.REDEEMED, str(redeemed.op_id)),
        (Event.GIVEN_BACK, str(redeemed.op_id)),
        (Event.VOID, str(void.op_id)),
    ]


def test_no_name_and_no_code_reaches_the_journal(desk: Desk) -> None:
    issued = desk.issue()
    desk.redeem(issued.voucher_id)
    text = (folder_of(desk) / FILE).read_text()
    assert "Wójcik" not in text
    assert issued.code not in text
    assert issued.code.replace("-", "") not in text


def test_without_its_line_a_redemption_does_not_happen(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, voucher_id = archive.change(lambda session: _with_a_voucher(open_desk(session)))
    folder = archive.read(journal_folder_of)
    assert folder is not None
    append(folder, KEY, line_of())

    def fail(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(Unavailable):
        archive.change(redeem_voucher, RedeemRequest(uuid.uuid4(), voucher_id), desk.giulia)
    assert archive.read(_state_of, voucher_id) == "issued"


def test_a_line_without_its_commit_errs_on_the_safe_side(archive: Archive) -> None:
    desk, voucher_id = archive.change(lambda session: _with_a_voucher(open_desk(session)))
    request = RedeemRequest(uuid.uuid4(), voucher_id)

    def cut_off(session: Session) -> None:
        redeem_voucher(session, request, desk.giulia)
        raise Unavailable("the power went")

    with pytest.raises(Unavailable):
        archive.change(cut_off)
    assert archive.read(_state_of, voucher_id) == "issued"
    journal_folder = archive.read(journal_folder_of)
    assert journal_folder is not None
    assert archive.change(replay, journal_folder) == Replayed(1, 0, 0)
    assert archive.read(_state_of, voucher_id) == "redeemed"


def test_a_restored_archive_learns_what_was_used(desk: Desk) -> None:
    used, kept = desk.issue().voucher_id, desk.issue().voucher_id
    redeemed = desk.redeem(used)
    forget(desk)
    assert replay(desk.session, folder_of(desk)) == Replayed(1, 0, 0)
    desk.session.expire_all()
    stored = desk.voucher(used)
    assert (stored.state, stored.redeem_op_id, stored.redeemed_at) == (
        "redeemed",
        str(redeemed.op_id),
        MOMENT,
    )
    assert (stored.redeemed_by_id, stored.redeemed_counter_id, str(stored.redeemed_on)) == (
        desk.giulia.staff_id,
        desk.counter.id,
        "2026-03-12",
    )
    assert desk.voucher(kept).state == "issued"
    assert replay(desk.session, folder_of(desk)) == Replayed(0, 0, 0)


def test_the_order_of_the_lines_decides(desk: Desk) -> None:
    voucher_id = desk.issue().voucher_id
    desk.print(voucher_id)
    for _again in range(2):
        redeemed = desk.redeem(voucher_id)
        undo_redemption(desk.session, UndoRequest(uuid.uuid4(), redeemed.op_id), desk.giulia)
    forget(desk, state="printed")
    assert replay(desk.session, folder_of(desk)) == Replayed(0, 0, 0)
    assert desk.voucher(voucher_id).state == "printed"
    last = desk.redeem(voucher_id)
    forget(desk, state="printed")
    assert replay(desk.session, folder_of(desk)).redeemed_again == 1
    assert desk.voucher(voucher_id).redeem_op_id == str(last.op_id)


def test_a_backup_taken_between_use_and_return_ends_open(desk: Desk) -> None:
    voucher_id = desk.issue().voucher_id
    redeemed = desk.redeem(voucher_id)
    undo_redemption(desk.session, UndoRequest(uuid.uuid4(), redeemed.op_id), desk.giulia)
    forget(desk, state="redeemed", redeem_op_id=str(redeemed.op_id), redeemed_at=MOMENT)
    assert replay(desk.session, folder_of(desk)) == Replayed(0, 0, 0)
    stored = desk.voucher(voucher_id)
    assert (stored.state, stored.redeem_op_id, stored.redeemed_at) == ("issued", None, None)


def test_a_void_voucher_stays_void(desk: Desk) -> None:
    voucher_id = desk.issue().voucher_id
    void_voucher(desk.session, VoidRequest(uuid.uuid4(), voucher_id, "Perso"), desk.elena)
    forget(desk)
    assert replay(desk.session, folder_of(desk)) == Replayed(0, 0, 0)
    assert desk.voucher(voucher_id).state == "void"
    append(
        folder_of(desk),
        secrets_of(desk.session).journal_key,
        line_of(voucher=desk.voucher(voucher_id).op_id),
    )
    replay(desk.session, folder_of(desk))
    assert desk.voucher(voucher_id).state == "void"


def test_what_the_journal_does_not_name_is_left_as_it_is(desk: Desk) -> None:
    voucher_id = desk.issue().voucher_id
    redeemed = desk.redeem(voucher_id)
    undo_redemption(desk.session, UndoRequest(uuid.uuid4(), redeemed.op_id), desk.giulia)
    forget(desk, state="redeemed", redeem_op_id="another operation", redeemed_at=MOMENT)
    replay(desk.session, folder_of(desk))
    assert desk.voucher(voucher_id).redeem_op_id == "another operation"


def test_a_line_whose_commit_failed_gives_way_to_the_next_redemption(desk: Desk) -> None:
    voucher_id = desk.issue().voucher_id
    key, op_id = secrets_of(desk.session).journal_key, desk.voucher(voucher_id).op_id
    append(folder_of(desk), key, line_of(voucher=op_id, op_id="never committed"))
    redeemed = desk.redeem(voucher_id)
    undo_redemption(desk.session, UndoRequest(uuid.uuid4(), redeemed.op_id), desk.giulia)
    forget(desk)
    replay(desk.session, folder_of(desk))
    assert desk.voucher(voucher_id).state == "issued"


def test_vouchers_and_people_after_the_backup_are_not_needed(desk: Desk) -> None:
    voucher_id = desk.issue().voucher_id
    newcomer = make_staff(desk.session, "Sara Dri")
    key = secrets_of(desk.session).journal_key
    later = line_of(voucher=desk.voucher(voucher_id).op_id)
    gone = replace(later, staff_id=newcomer.id + 1, counter_id=make_counter(desk.session).id + 1)
    append(folder_of(desk), key, gone)
    append(folder_of(desk), key, line_of(voucher="issued after the backup"))
    with (folder_of(desk) / FILE).open("ab") as file:
        file.write(b"spoilt\n")
    assert replay(desk.session, folder_of(desk)) == Replayed(1, 1, 1)
    stored = desk.voucher(voucher_id)
    assert (stored.redeemed_by_id, stored.redeemed_counter_id) == (None, None)


def test_a_thousand_used_vouchers_are_refused_after_a_restore(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", lambda _descriptor: None)
    key, issued = secrets_of(desk.session).journal_key, desk.voucher(desk.issue().voucher_id)
    columns = {column.key: getattr(issued, column.key) for column in Voucher.__table__.columns}
    for number in range(1000):
        made = columns | {"id": None, "op_id": f"issue {number}", "code_mac": None}
        desk.session.add(Voucher(**made))
        append(folder_of(desk), key, line_of(voucher=f"issue {number}", op_id=f"use {number}"))
    desk.session.flush()
    assert replay(desk.session, folder_of(desk)).redeemed_again == 1000
    still_open = select(func.count()).where(Voucher.state != "redeemed").select_from(Voucher)
    assert desk.session.scalar(still_open) == 1


@pytest.mark.both_engines
def test_on_a_server_there_is_no_journal_to_write(desk: Desk, engine_name: str) -> None:
    desk.redeem(desk.issue().voucher_id)
    folder = journal_folder_of(desk.session)
    assert (folder is None) is (engine_name == "postgresql")
