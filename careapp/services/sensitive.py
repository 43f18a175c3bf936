"""What article 9 GDPR protects, in a text about a person: kept only if owner and person agree."""

from collections.abc import Collection

from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.rules.tone.check import Kind, check
from careapp.services.shop import load_shop
from careapp.text import _, language


class SensitiveText(Refused):
    """A text about a person touches what the law protects; nothing was saved."""

    def __init__(self, reason: str, way_on: str) -> None:
        super().__init__(f"{reason} {way_on}")
        self.way_on = way_on


def require_harmless(
    session: Session, text: str, names: Collection[str], *, is_agreed: bool
) -> dict[str, object] | None:
    """Let a text about a person pass; return what the audit says of it, None: nothing special.

    The audit dates that the person agreed; to what, is theirs.

    Raises:
        SensitiveText: it touches religion, politics, health, origin, sexual life or a union, and
            the owner does not allow such notes or the person has not agreed.
    """
    judged = check(text, Kind.NOTE, language(), names)
    if not judged.sensitive:
        return None
    if is_agreed and load_shop(session).allows_sensitive_notes:
        return {"person_agreed": True}
    reason = next(hint.reason for hint in judged.hints if hint.code in judged.sensitive)
    raise SensitiveText(reason, _way_on(session))


def _way_on(session: Session) -> str:
    if load_shop(session).allows_sensitive_notes:
        return _("Nothing was saved: ask the person, and tick that they agree, or leave it out.")
    return _("Nothing was saved: leave it out, or write what they would like.")
