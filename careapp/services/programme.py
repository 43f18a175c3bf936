"""The shop's loyalty programme: the version in force, the owner's draft, publishing it."""

import json
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache

from sqlalchemy import Text, bindparam, cast, func, or_, select, update
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.customer import Customer
from careapp.model.points import OPEN_AND_ENDING, PointsLot, ProgrammeVersion
from careapp.model.shop import ShopSetting
from careapp.rules.loyalty.default import default_programme, in_own_language
from careapp.rules.loyalty.document import from_document, to_document
from careapp.rules.loyalty.expiry import kept_until
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.tiers import DEFAULT_TIERS, Tier, tier_below
from careapp.rules.permissions import Action, require
from careapp.services import audit, highest_time, replay
from careapp.services.actor import Actor
from careapp.text import _, language

PUBLISHED = "programme_published"
_DRAFT = "programme.draft"
_TIERS_MOVED = "programme.tiers_moved"

IN_FORCE = (
    select(ProgrammeVersion.id, cast(ProgrammeVersion.settings, Text).label("settings"))
    .where(
        or_(ProgrammeVersion.starts_on.is_(None), ProgrammeVersion.starts_on <= bindparam("today"))
    )
    .order_by(ProgrammeVersion.id.desc())
    .limit(1)
)
"""The newest version that has begun, its settings as text: reading it twice costs nothing."""

_NEWEST = (
    select(
        ProgrammeVersion.id,
        cast(ProgrammeVersion.settings, Text).label("settings"),
        ProgrammeVersion.starts_on,
    )
    .order_by(ProgrammeVersion.id.desc())
    .limit(1)
)
_VERSION = select(ProgrammeVersion.id, cast(ProgrammeVersion.settings, Text)).where(
    ProgrammeVersion.id == bindparam("version")
)
_VERSIONS = select(
    ProgrammeVersion.id, cast(ProgrammeVersion.settings, Text).label("settings")
).order_by(ProgrammeVersion.id.desc())
_HELD_TIERS = select(Customer.tier).where(Customer.tier != "").distinct()
_DATED_LOTS = (
    select(PointsLot.earned_on, PointsLot.expires_on)
    .where(OPEN_AND_ENDING, PointsLot.expires_on >= bindparam("today"))
    .distinct()
)
_KEEP_LONGER = (
    update(PointsLot)
    .where(
        OPEN_AND_ENDING,
        PointsLot.earned_on == bindparam("of_day"),
        PointsLot.expires_on == bindparam("until"),
    )
    .values(expires_on=bindparam("longer"))
)
_HOLDERS = select(
    func.count(PointsLot.customer_id.distinct()), func.coalesce(func.sum(PointsLot.open_points), 0)
).where(
    PointsLot.open_points > 0,
    or_(PointsLot.expires_on.is_(None), PointsLot.expires_on >= bindparam("today")),
)
_TIERS = (
    select(Customer.tier, func.count())
    .where(Customer.is_customer, Customer.erased_at.is_(None), Customer.merged_into_id.is_(None))
    .group_by(Customer.tier)
)


@dataclass(frozen=True, slots=True)
class NewProgramme:
    """What the owner publishes, from which shop day on (None: at once).

    The draft that they saw, by its moment, is done with; another one saved since then stays.
    """

    op_id: uuid.UUID
    programme: Programme
    starts_on: date | None = None
    draft_seen: datetime | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """What was published last, and its first day, which may be still to come."""

    programme: Programme
    starts_on: date | None


@dataclass(frozen=True, slots=True)
class Draft:
    """What the owner is writing; the version is the one it began from."""

    programme: Programme
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """What a new programme does not touch: points (and stamps) held, by how many people.

    `tiers` holds how many people are in each tier, by its key; "" is nobody's yet.
    """

    points: int
    people: int
    tiers: dict[str, int]


def load_programme(session: Session, today: date | None = None) -> Programme:
    """Return the programme in force; a shop that published none has the default."""
    day = today or highest_time.judged_today(session)
    row = session.connection().execute(IN_FORCE, {"today": day}).one_or_none()
    return read_version(*(row or (None, None)))


def load_newest(session: Session) -> Published:
    """Return what was published last, begun or not; the default where nothing was."""
    row = session.execute(_NEWEST).one_or_none()
    if row is None:
        return Published(default_programme(), None)
    return Published(read_version(row.id, row.settings), row.starts_on)


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


def ensure_programme(session: Session, moment: datetime, today: date | None = None) -> Programme:
    """Return the programme in force, making the default the first version when there is none."""
    programme = load_programme(session, today)
    if programme.version:
        return programme
    return _store(session, programme, moment, None, None)


def publish_programme(session: Session, new: NewProgramme, by: Actor) -> Programme:
    """Make a new version, in force from its day on.

    Points already taken stay: only a later last day than theirs is given to them as well. Who is
    in a tier that is no longer there goes to the next one below it.

    Raises:
        Refused: the person is not the owner, or the day is past.
    """
    require(by.role, Action.CHANGE_PROGRAMME)
    done = replay.find_done(session, new.op_id, PUBLISHED)
    if done is not None:
        return replace(new.programme, version=done.subject_id)
    today = highest_time.judged_today(session)
    if new.starts_on is not None and new.starts_on < today:
        raise Refused(_("A programme begins today or later. Nothing was published."))
    starts_on = new.starts_on if new.starts_on != today else None
    programme = _store(session, new.programme, clock.now(), starts_on, by.staff_id)
    if starts_on is None:
        _begin(session, programme, today)
    _drop_draft(session, new.draft_seen)
    audit.record(
        session,
        by,
        PUBLISHED,
        "programme_version",
        programme.version,
        new.op_id,
        detail={"starts_on": starts_on.isoformat() if starts_on else ""},
    )
    return programme


def begin_day(session: Session) -> Programme:
    """Let a version that was planned for a day begin; return the programme in force.

    From its first day on, points of before get its last day where that is later than theirs, and
    nobody is in a tier that it does not have.
    """
    today = highest_time.judged_today(session)
    programme = load_programme(session, today)
    if programme.version:
        _begin(session, programme, today)
    return programme


def load_draft(session: Session) -> Draft | None:
    """Return the owner's draft; None without one, or when it can no longer be read."""
    row = session.get(ShopSetting, _DRAFT)
    written = row.value if row is not None else None
    if not isinstance(written, dict):
        return None
    try:
        programme = from_document(int(written["version"]), written["programme"])
        return Draft(programme, datetime.fromisoformat(written["saved_at"]))
    except (AttributeError, KeyError, TypeError, ValueError):
        return None


def save_draft(session: Session, programme: Programme, seen: datetime | None, by: Actor) -> Draft:
    """Keep what the owner is writing; return the draft that stands then.

    It is another one where somebody saved theirs after *seen*, the moment of the draft that this
    one began from (None: there was none): then nothing is changed.

    Raises:
        Refused: the person is not the owner.
    """
    require(by.role, Action.CHANGE_PROGRAMME)
    session.get(ShopSetting, _DRAFT, with_for_update=True)
    other = load_draft(session)
    if other is not None and other.saved_at != seen:
        return other
    moment = clock.now()
    written = {
        "version": programme.version,
        "programme": to_document(programme),
        "saved_at": moment.isoformat(),
    }
    session.merge(ShopSetting(key=_DRAFT, value=written))
    return Draft(programme, moment)


def discard_draft(session: Session, seen: datetime | None, by: Actor) -> None:
    """Throw the draft of this moment away; one that somebody saved since then stays.

    Raises:
        Refused: the person is not the owner.
    """
    require(by.role, Action.CHANGE_PROGRAMME)
    _drop_draft(session, seen)


def load_standing(session: Session, today: date) -> Standing:
    """Return what a new programme leaves as it is."""
    people, points = session.execute(_HOLDERS, {"today": today}).one()
    return Standing(points, people, dict(session.execute(_TIERS).all()))


def _begin(session: Session, programme: Programme, today: date) -> None:
    """Bring points and tiers in step with a version in force; once a version, or a day."""
    _keep_longer(session, programme, today)
    done = session.get(ShopSetting, _TIERS_MOVED)
    if done is None or done.value != programme.version:
        _leave_gone_tiers(session, programme.tiering.tiers)
        session.merge(ShopSetting(key=_TIERS_MOVED, value=programme.version))


def _leave_gone_tiers(session: Session, tiers: Sequence[Tier]) -> None:
    """Put who is in a tier that is no longer there into the next one below it."""
    gone = set(session.scalars(_HELD_TIERS)) - {tier.key for tier in tiers}
    for key in gone:
        below = tier_below(key, _tiers_with(session, key), tiers)
        session.execute(update(Customer).where(Customer.tier == key).values(tier=below.key))


def _tiers_with(session: Session, key: str) -> Sequence[Tier]:
    """Return the tiers of the newest version that had this one."""
    for row in session.execute(_VERSIONS):
        tiers = read_version(row.id, row.settings).tiering.tiers
        if any(tier.key == key for tier in tiers):
            return tiers
    return DEFAULT_TIERS


def _keep_longer(session: Session, programme: Programme, today: date) -> None:
    """Give points of before the last day of the new version where it is later: never sooner."""
    changes = []
    for earned_on, until in session.execute(_DATED_LOTS, {"today": today}).all():
        longer = kept_until(until, programme.expiry, earned_on)
        if longer != until:
            changes.append({"of_day": earned_on, "until": until, "longer": longer})
    if changes:
        session.connection().execute(_KEEP_LONGER, changes)


def _drop_draft(session: Session, seen: datetime | None) -> None:
    row = session.get(ShopSetting, _DRAFT, with_for_update=True)
    draft = load_draft(session)
    if row is not None and (draft is None or draft.saved_at == seen):
        session.delete(row)


def _store(
    session: Session,
    programme: Programme,
    moment: datetime,
    starts_on: date | None,
    staff_id: int | None,
) -> Programme:
    row = ProgrammeVersion(
        published_at=moment,
        starts_on=starts_on,
        staff_id=staff_id,
        settings=to_document(programme),
    )
    session.add(row)
    session.flush()
    return replace(programme, version=row.id)
