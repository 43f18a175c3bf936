"""The shop's loyalty programme: the version in force, and publishing a new one."""

import json
import uuid
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache

from sqlalchemy import Text, bindparam, cast, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.model.points import ProgrammeVersion
from careapp.rules.loyalty.default import default_programme, in_own_language
from careapp.rules.loyalty.programme import Programme, from_document, to_document
from careapp.rules.permissions import Action, require
from careapp.services import audit, replay
from careapp.services.actor import Actor
from careapp.text import language

IN_FORCE = (
    select(ProgrammeVersion.id, cast(ProgrammeVersion.settings, Text).label("settings"))
    .order_by(ProgrammeVersion.id.desc())
    .limit(1)
)
"""The newest version, its settings as text, so that reading it twice costs nothing."""


_VERSION = select(ProgrammeVersion.id, cast(ProgrammeVersion.settings, Text)).where(
    ProgrammeVersion.id == bindparam("version")
)


@dataclass(frozen=True, slots=True)
class NewProgramme:
    """What the owner publishes; the version number is given by the archive."""

    op_id: uuid.UUID
    programme: Programme


def load_programme(session: Session) -> Programme:
    """Return the programme in force; a shop that published none has the default."""
    row = session.execute(IN_FORCE).one_or_none()
    return read_version(*(row or (None, None)))


def load_version(session: Session, version: int) -> Programme:
    """Return a version of the past: its rules go on for what was made under it."""
    return read_version(*session.execute(_VERSION, {"version": version}).one())


def read_version(version: int | None, settings: str | None) -> Programme:
    """Return the programme of a row of `IN_FORCE`, or the default without one."""
    if version is None or settings is None:
        return default_programme()
    return _parsed(version, settings, language())


@lru_cache(maxsize=8)
def _parsed(version: int, settings: str, _language: str) -> Programme:
    return in_own_language(from_document(version, json.loads(settings)))


def ensure_programme(session: Session, moment: datetime) -> Programme:
    """Return the programme in force, making the default the first version when there is none."""
    programme = load_programme(session)
    if programme.version:
        return programme
    return _store(session, programme, moment, None)


def publish_programme(session: Session, new: NewProgramme, by: Actor) -> Programme:
    """Make a new version, in force from now on; points already taken stay as they are.

    Raises:
        Refused: the person is not the owner.
    """
    require(by.role, Action.CHANGE_PROGRAMME)
    done = replay.find_done(session, new.op_id, "programme_published")
    if done is not None:
        return replace(new.programme, version=done.subject_id)
    programme = _store(session, new.programme, clock.now(), by.staff_id)
    audit.record(
        session, by, "programme_published", "programme_version", programme.version, new.op_id
    )
    return programme


def _store(
    session: Session, programme: Programme, moment: datetime, staff_id: int | None
) -> Programme:
    row = ProgrammeVersion(published_at=moment, staff_id=staff_id, settings=to_document(programme))
    session.add(row)
    session.flush()
    return replace(programme, version=row.id)
