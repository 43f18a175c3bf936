"""A person's agreement to a note that the law protects: on record, and taken back at any time."""

import uuid
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.audit import AuditRow
from careapp.model.customer import Note
from careapp.rules.permissions import Action, require
from careapp.services import audit
from careapp.services.actor import Actor
from careapp.services.operation import lock_of_customer
from careapp.text import _

AGREED, WITHDRAWN = "agreement_given", "agreement_withdrawn"
IS_AGREED = (
    select(AuditRow.id)
    .where(
        AuditRow.subject == "note",
        AuditRow.subject_id == Note.id,
        AuditRow.action == AGREED,
        # An archive may give the number of a note that is gone to a new one.
        AuditRow.happened_at == Note.written_at,
    )
    .correlate(Note)
    .exists()
)
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
    if not session.scalar(select(IS_AGREED).where(Note.id == note.id)):
        raise Refused(_("This note needed no agreement. Nothing was changed."))
    note.text = ""
    audit.record(session, by, WITHDRAWN, "note", note.id, request.op_id)
    return Withdrawn(note.id)
