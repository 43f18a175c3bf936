"""`careapp check`: whether the archive still says the same thing everywhere.

Each rule is one statement that selects the rows that break it; a whole archive selects none.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.orm import Session

from careapp.services import audit, journal
from careapp.services.archive import journal_folder_of, secrets_of
from careapp.services.integrity_care import CARE_RULES
from careapp.services.integrity_rules import RULES
from careapp.text import _

SHOWN = 10
"""How many rows a finding names."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not agree: in which part, a sentence, and the first rows' ids."""

    part: str
    text: str
    rows: tuple[int, ...] = ()


def check(session: Session) -> tuple[Finding, ...]:
    """Check everything; a whole archive gives nothing back.

    Raises:
        Unavailable: the file is so damaged that it cannot be read.

    """
    damaged = tuple(_damage(session))
    if damaged:
        # What a damaged file says about its rows would only mislead.
        return damaged
    return (*_references(session), *_rules(session), *_audit(session), *_journal(session))


def _damage(session: Session) -> Iterator[Finding]:
    if session.get_bind().dialect.name != "sqlite":
        return
    pages = session.execute(text("PRAGMA cipher_integrity_check")).first()
    if pages or session.scalar(text("PRAGMA integrity_check")) != "ok":
        yield Finding("file", _("The file of the archive is damaged: restore the newest backup."))


def _references(session: Session) -> Iterator[Finding]:
    if session.get_bind().dialect.name != "sqlite":
        return
    orphans = session.execute(text("PRAGMA foreign_key_check")).all()
    if orphans:
        rows = tuple(row.rowid for row in orphans[:SHOWN])
        yield Finding("references", _("There are rows that belong to nothing."), rows)


def _rules(session: Session) -> Iterator[Finding]:
    for rule in (*RULES, *CARE_RULES):
        rows = tuple(session.scalars(rule.broken.limit(SHOWN)))
        if rows:
            yield Finding(rule.part, _(rule.text), rows)


def _audit(session: Session) -> Iterator[Finding]:
    rows = tuple(audit.broken_rows(session, secrets_of(session).audit_key))
    if rows:
        sentence = _("The audit was changed by somebody without the key, or rows are missing.")
        yield Finding("audit", sentence, rows[:SHOWN])


def _journal(session: Session) -> Iterator[Finding]:
    folder = journal_folder_of(session)
    if folder and journal.read(folder, secrets_of(session).journal_key).broken:
        yield Finding("journal", _("The redemption journal has lines that cannot be trusted."))
