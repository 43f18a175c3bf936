"""Who agreed to a note takes that back: its words go for good, that there was one stays."""

import uuid

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.audit import AuditRow
from careapp.model.customer import Note
from careapp.services.actor import Actor
from careapp.services.archive import journal_folder_of
from careapp.services.customers import NewNote, add_note
from careapp.services.history import load_history
from careapp.services.history_entries import HistoryFilter
from careapp.services.journal_replay import Replayed, replay
from careapp.services.note_agreements import (
    WITHDRAWN,
    WithdrawAgreement,
    Withdrawn,
    withdraw_agreement,
)
from tests.factories import MOMENT, actor_of, make_customer, make_staff
from tests.services.caring import allow_sensitive_notes

COELIAC = "È celiaca"


@pytest.fixture
def by(session: Session) -> Actor:
    allow_sensitive_notes(session)
    return actor_of(make_staff(session))


def write(session: Session, by: Actor, text: str = COELIAC) -> Note:
    customer = make_customer(session)
    add_note(session, NewNote(uuid.uuid4(), customer.id, text, is_agreed=True), by)
    return session.scalars(select(Note).order_by(Note.id.desc()).limit(1)).one()


def withdraw(session: Session, note_id: int, by: Actor) -> Withdrawn:
    return withdraw_agreement(session, WithdrawAgreement(uuid.uuid4(), note_id), by)


def shown(session: Session, note: Note) -> list[tuple[str, str]]:
    page = load_history(session, note.customer_id, HistoryFilter.NOTES)
    return [(entry.text, entry.state) for entry in page.entries]


def withdrawals(session: Session) -> list[int | None]:
    return list(session.scalars(select(AuditRow.subject_id).where(AuditRow.action == WITHDRAWN)))


def test_the_words_go_and_the_note_stays(session: Session, by: Actor) -> None:
    note = write(session, by)
    assert shown(session, note) == [(COELIAC, "agreed")]
    written_at = note.written_at
    assert withdraw(session, note.id, by) == Withdrawn(note.id)
    assert shown(session, note) == [("", "")]
    assert (note.written_at, note.staff_id) == (written_at, by.staff_id)
    assert withdrawals(session) == [note.id]


def test_a_second_time_changes_nothing(session: Session, by: Actor) -> None:
    note = write(session, by)
    assert withdraw(session, note.id, by) == withdraw(session, note.id, by)
    assert withdrawals(session) == [note.id]


def test_a_note_that_needed_no_agreement_keeps_its_words(session: Session, by: Actor) -> None:
    note = write(session, by, "Chiama dopo le 18")
    with pytest.raises(Refused, match="nessun consenso"):
        withdraw(session, note.id, by)
    assert shown(session, note) == [("Chiama dopo le 18", "")]


def test_the_agreement_to_a_note_that_is_gone_is_not_another_ones(
    session: Session, by: Actor
) -> None:
    note = write(session, by)
    gone = note.id
    session.delete(note)
    session.flush()
    new = Note(id=gone, customer_id=note.customer_id, text="Ama il pane nero", written_at=MOMENT)
    session.add(new)
    session.flush()
    assert shown(session, new) == [("Ama il pane nero", "")]


def test_a_note_that_is_gone_says_so(session: Session, by: Actor) -> None:
    with pytest.raises(Refused, match="non è più nell"):
        withdraw(session, 4711, by)


def test_who_was_merged_takes_it_back_all_the_same(session: Session, by: Actor) -> None:
    note = write(session, by)
    kept = make_customer(session)
    session.get_one(type(kept), note.customer_id).merged_into_id = kept.id
    note.customer_id = kept.id
    session.flush()
    assert withdraw(session, note.id, by) == Withdrawn(note.id)
    assert shown(session, note) == [("", "")]


@pytest.mark.sqlcipher_only
def test_a_backup_brings_no_words_back(session: Session, by: Actor) -> None:
    note, other = write(session, by), write(session, by)
    withdraw(session, note.id, by)
    note.text = COELIAC  # as an older backup holds it
    session.flush()
    folder = journal_folder_of(session)
    assert folder is not None
    assert replay(session, folder) == Replayed(0, 0, 0)
    session.expire_all()
    assert (note.text, other.text) == ("", COELIAC)
