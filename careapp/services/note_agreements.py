"""A person's agreement to a note that the law protects: on record, and taken back at any time."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.audit import AuditRow
from careapp.model.customer import Note
from careapp.rules.permissions import Action, require
from careapp.services import audit, journal
from careapp.services.actor import Actor
from careapp.services.operation import lock_of_customer
from careapp.text import _

AGREED, WITHDRAWN = "agreement_given", "agreement_withdrawn"
_AGREEMENT = select(AuditRow.op_id).where(
    AuditRow.subject == "note",
    AuditRow.subject_id == Note.id,
    AuditRow.action == AGREED,
    # An archive may give the number of a note that is gone to a new one.
    AuditRow.happened_at == Note.written_at,
)
IS_AGREED = _AGREEMENT.correlate(Note).exists()
"""Whether the person has agreed to a note."""


@dataclass(frozen=True, slots=True)
class WithdrawAgreement:
    """The person no longer agrees to a note."""

    op_id: uuid.UUID
    note_id: int


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """The note whose words are gone."""

    note_id: int


def withdraw_agreement(session: Session, request: WithdrawAgreement, by: Actor) -> Withdrawn:
    """Take the words of a note away for good; that there was one stays, with its day.

    Taking an agreement back is as easy as giving it (article 7 (3) GDPR): whoever serves may, and
    no reason is asked.

    Raises:
        Refused: the note is no longer in the archive, or nobody agreed to it.
    """
    require(by.role, Action.SERVE)
    note = lock_of_customer(session, Note, request.note_id)
    if note is None:
        raise Refused(_("This note is no longer in the archive. Nothing was changed."))
    if not note.text:
        return Withdrawn(note.id)
    agreed_by = session.scalar(_AGREEMENT.where(Note.id == note.id))
    if agreed_by is None:
        raise Refused(_("This note needed no agreement. Nothing was changed."))
    note.text = ""
    moment = clock.now()
    audit.record(session, by, WITHDRAWN, "note", note.id, request.op_id, moment=moment)
    journal.note(session, journal.Event.WITHDRAWN, agreed_by, str(request.op_id), moment)
    return Withdrawn(note.id)


def withdraw_again(session: Session, agreed_by: Sequence[str]) -> None:
    """Take the words away that a backup has brought back; *agreed_by*: the `op_id` of each note."""
    for op_id in agreed_by:
        written = select(Note.id).join(AuditRow, AuditRow.subject_id == Note.id)
        agreed = written.where(AuditRow.op_id == op_id, AuditRow.action == AGREED)
        session.execute(update(Note).where(Note.id.in_(agreed)).values(text=""))
