"""The shop's own texts of its vouchers, and its house style: versions, drafts, the kind they make.

A subject is the key of a kind, or `HOUSE`. Only the owner writes; each person has a draft of
their own, so that two of them never write over each other.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.shop import ShopSetting
from careapp.model.staff import Staff
from careapp.model.template import TemplateVersion
from careapp.model.voucher import Voucher
from careapp.rules.permissions import Action, require
from careapp.rules.vouchers import kind_of
from careapp.rules.vouchers.house import (
    HouseStyle,
    check_style,
    in_house_style,
    original_style,
    style_of,
)
from careapp.rules.vouchers.kind import VoucherKind
from careapp.rules.vouchers.templates import Texts, check_texts, original_texts, with_texts
from careapp.services import audit
from careapp.services.actor import Actor
from careapp.text import _, format_time

HOUSE = "house"
"""The subject of the house style."""
CHANGED = "template_changed"
_DRAFT = "template.draft"
_LOCKED = "shop.name"
"""Every shop has this row: who holds it is the only one who makes a version."""


@dataclass(frozen=True, slots=True)
class Version:
    """The texts that differ from the program's own, from a moment on; id 0: none was kept yet."""

    id: int = 0
    texts: Texts | None = None
    created_at: datetime | None = None
    staff_name: str = ""


@dataclass(frozen=True, slots=True)
class Template:
    """What the owner edits: every version, the newest first, and their own draft, if any."""

    subject: str
    versions: tuple[Version, ...]
    draft: Texts | None

    @property
    def newest(self) -> Version:
        """The version in force."""
        return self.versions[0] if self.versions else Version()

    @property
    def texts(self) -> Texts:
        """The texts in force that differ from the program's own."""
        return self.newest.texts or {}


@dataclass(frozen=True, slots=True)
class TemplateChange:
    """New texts of a subject; *seen* is the id of the version that they began from."""

    op_id: uuid.UUID
    subject: str
    texts: Texts
    seen: int = 0


def load_kind(session: Session, key: str, at: datetime | None = None) -> VoucherKind:
    """Return a kind with the texts and the house style of the shop, now or at a moment.

    Raises:
        KeyError: there is no such kind.
    """
    return load_kinds(session, (kind_of(key),), at)[0]


def load_kinds(
    session: Session, kinds: Sequence[VoucherKind], at: datetime | None = None
) -> tuple[VoucherKind, ...]:
    """Return kinds with the texts and the house style of the shop, now or at a moment."""
    texts = _texts_in_force(session, at)
    style = style_of(texts.get(HOUSE, {}))
    own = (with_texts(kind, texts[kind.key]) if kind.key in texts else kind for kind in kinds)
    return tuple(in_house_style(kind, style) if HOUSE in texts else kind for kind in own)


def load_style(session: Session) -> HouseStyle:
    """Return the house style in force."""
    return style_of(_texts_in_force(session, None).get(HOUSE, {}))


def load_template(session: Session, subject: str, by: Actor) -> Template:
    """Return what the owner edits of a subject, with the draft that *by* left."""
    rows = session.execute(_VERSIONS, {"kind": subject})
    versions = tuple(Version(row.id, row.texts, row.created_at, row.name or "") for row in rows)
    draft = session.get(ShopSetting, _draft_key(subject, by))
    kept = draft.value if draft is not None else None
    return Template(subject, versions, kept if isinstance(kept, dict) else None)


def count_issued(session: Session) -> dict[str, int]:
    """Return how many vouchers of each kind were ever issued."""
    return dict(session.execute(_ISSUED).all())


def save_template(session: Session, change: TemplateChange, by: Actor) -> Version:
    """Put new texts in force; vouchers issued before keep theirs.

    Raises:
        Refused: not the owner, a text that cannot be used, or somebody kept other texts since
            the version that these began from: theirs stay in force, these stay a draft.
    """
    require(by.role, Action.CHANGE_TEMPLATES)
    session.get(ShopSetting, _LOCKED, with_for_update=True)
    done = session.scalar(_BY_OP, {"op_id": str(change.op_id)})
    if done is not None:
        return _version(done, by)
    before = load_template(session, change.subject, by)
    _refuse_unseen(before.newest, change.seen)
    texts = checked(change.subject, change.texts)
    if texts == before.texts:
        discard_draft(session, change.subject, by)
        return before.newest
    row = TemplateVersion(
        op_id=str(change.op_id),
        kind=change.subject,
        texts=texts,
        created_at=clock.now(),
        staff_id=by.staff_id,
    )
    session.add(row)
    session.flush()
    discard_draft(session, change.subject, by)
    _record(session, change, before.texts, row, by)
    return _version(row, by)


def save_draft(session: Session, subject: str, texts: Texts, by: Actor) -> None:
    """Keep what somebody is writing, as it stands: faults are judged when it is put in force.

    Raises:
        Refused: the person is not the owner, or it is longer than any text may be.
    """
    require(by.role, Action.CHANGE_TEMPLATES)
    if sum(map(len, texts.values())) > _LONGEST_DRAFT:
        raise Refused(_("The text is far too long to be kept. Shorten it: nothing was lost."))
    session.merge(ShopSetting(key=_draft_key(subject, by), value=dict(texts)))


def discard_draft(session: Session, subject: str, by: Actor) -> None:
    """Throw away what somebody was writing.

    Raises:
        Refused: the person is not the owner.
    """
    require(by.role, Action.CHANGE_TEMPLATES)
    row = session.get(ShopSetting, _draft_key(subject, by))
    if row is not None:
        session.delete(row)


def originals(subject: str) -> dict[str, str]:
    """Return every text of a subject in the program's own words."""
    return original_style() if subject == HOUSE else original_texts(kind_of(subject))


def checked(subject: str, texts: Texts) -> dict[str, str]:
    """Return the texts of a subject that differ from the program's own, fit to be kept.

    Raises:
        Refused: one of them cannot be used; the sentence says which word or length it is.
    """
    return check_style(texts) if subject == HOUSE else check_texts(kind_of(subject), texts)


def _texts_in_force(session: Session, at: datetime | None) -> dict[str, Texts]:
    rows = session.execute(_IN_FORCE) if at is None else session.execute(_THEN, {"at": at})
    return {row.kind: row.texts for row in rows if row.texts}


def _refuse_unseen(newest: Version, seen: int) -> None:
    if newest.id == seen or newest.created_at is None:
        return
    words = _(
        "{name} saved other texts at {time}. Yours are still here as a draft: look at both in the "
        "history, then save again."
    )
    raise Refused(words.format(name=newest.staff_name, time=format_time(newest.created_at)))


def _record(
    session: Session, change: TemplateChange, before: Texts, row: TemplateVersion, by: Actor
) -> None:
    changed = sorted({key for key, _text in before.items() ^ row.texts.items()})
    audit.record(
        session,
        by,
        CHANGED,
        "template_version",
        row.id,
        change.op_id,
        detail={"kind": change.subject, "texts": changed},
    )


def _version(row: TemplateVersion, by: Actor) -> Version:
    return Version(row.id, row.texts, row.created_at, by.staff_name)


def _draft_key(subject: str, by: Actor) -> str:
    return f"{_DRAFT}.{subject}.{by.staff_id}"


_LONGEST_DRAFT = 60_000
_NEWEST = select(func.max(TemplateVersion.id)).group_by(TemplateVersion.kind)
_TEXTS = select(TemplateVersion.kind, TemplateVersion.texts)
_IN_FORCE = _TEXTS.where(TemplateVersion.id.in_(_NEWEST))
_THEN = _TEXTS.where(
    TemplateVersion.id.in_(_NEWEST.where(TemplateVersion.created_at <= bindparam("at")))
)
_VERSIONS = (
    select(TemplateVersion.id, TemplateVersion.texts, TemplateVersion.created_at, Staff.name)
    .outerjoin(Staff, Staff.id == TemplateVersion.staff_id)
    .where(TemplateVersion.kind == bindparam("kind"))
    .order_by(TemplateVersion.id.desc())
)
_BY_OP = select(TemplateVersion).where(TemplateVersion.op_id == bindparam("op_id"))
_ISSUED = select(Voucher.kind, func.count()).group_by(Voucher.kind)
