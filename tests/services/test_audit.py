import threading
import uuid
from datetime import UTC, datetime

import pytest
from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from careapp.model.audit import AuditRow
from careapp.rules.roles import Role
from careapp.services import audit
from careapp.services.actor import COMMAND_LINE, Actor
from careapp.services.archive import Archive, secrets_of

OWNER = Actor(7, "Giulia", Role.OWNER, 2)


def broken(session: Session) -> list[int]:
    return list(audit.broken_rows(session, secrets_of(session).audit_key))


def write_three(session: Session) -> list[int]:
    for number in range(3):
        audit.record(session, OWNER, "voucher_issued", "voucher", number, uuid.uuid4(), "perché sì")
    return list(session.scalars(select(AuditRow.id).order_by(AuditRow.id)))


def test_a_row_says_who_what_where_when_and_why(session: Session) -> None:
    op_id, moment = uuid.uuid4(), datetime(2026, 3, 12, 9, 30, tzinfo=UTC)
    audit.record(
        session, OWNER, "voucher_void", "voucher", 5, op_id, "persa", {"cents": 500}, moment
    )
    row = session.scalars(select(AuditRow)).one()
    assert (row.staff_id, row.counter_id, row.action) == (7, 2, "voucher_void")
    assert (row.subject, row.subject_id, row.op_id) == ("voucher", 5, str(op_id))
    assert (row.reason, row.detail, row.happened_at) == ("persa", {"cents": 500}, moment)


def test_the_command_line_is_named(session: Session) -> None:
    audit.record(session, COMMAND_LINE, "file_imported", "import_batch", 1, None)
    row = session.scalars(select(AuditRow)).one()
    assert row.detail == {"by": "riga di comando"}
    assert row.op_id is None


def test_an_untouched_chain_is_whole_and_starts_at_zero(session: Session) -> None:
    write_three(session)
    rows = session.scalars(select(AuditRow).order_by(AuditRow.id)).all()
    assert broken(session) == []
    assert rows[0].previous_mac == audit.START
    assert [row.previous_mac for row in rows[1:]] == [row.mac for row in rows[:-1]]


def test_the_head_counts_the_rows(session: Session) -> None:
    assert audit.head(session) == audit.Head(0, audit.START)
    write_three(session)
    newest = session.scalar(select(AuditRow.mac).order_by(AuditRow.id.desc()))
    assert audit.head(session) == audit.Head(3, newest or b"")


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("op_id", "other"),
        ("happened_at", datetime(2020, 1, 1, tzinfo=UTC)),
        ("staff_id", 1),
        ("counter_id", None),
        ("action", "voucher_void"),
        ("subject", "sale"),
        ("subject_id", 9),
        ("reason", ""),
        ("detail", {"cents": 1}),
        ("mac", b"x" * 32),
    ],
)
def test_each_changed_column_is_found(session: Session, column: str, value: object) -> None:
    ids = write_three(session)
    session.execute(update(AuditRow).where(AuditRow.id == ids[1]).values({column: value}))
    assert ids[1] in broken(session)


def test_a_removed_row_is_found_at_the_next(session: Session) -> None:
    ids = write_three(session)
    session.execute(delete(AuditRow).where(AuditRow.id == ids[1]))
    assert broken(session) == [ids[2]]


def test_an_inserted_row_without_the_key_is_found(session: Session) -> None:
    ids = write_three(session)
    forged: dict[str, object] = {
        "op_id": None,
        "happened_at": datetime(2026, 1, 1, tzinfo=UTC),
        "staff_id": 7,
        "counter_id": 2,
        "action": "voucher_void",
        "subject": "voucher",
        "subject_id": 1,
        "reason": "",
        "detail": {},
    }
    previous = audit.head(session).mac
    session.execute(
        insert(AuditRow), {**forged, "previous_mac": previous, "mac": bytes(31) + b"\1"}
    )
    assert broken(session) == [ids[-1] + 1]


def test_two_counters_append_to_one_chain(archive: Archive) -> None:
    def append_many(counter: int) -> None:
        by = Actor(1, "A", Role.CASHIER, counter)
        for number in range(10):
            archive.change(audit.record, by, "card_opened", "customer", number, uuid.uuid4())

    counters = [threading.Thread(target=append_many, args=(number,)) for number in range(4)]
    for counter in counters:
        counter.start()
    for counter in counters:
        counter.join()
    assert archive.read(audit.head).rows == 40
    assert archive.read(broken) == []
