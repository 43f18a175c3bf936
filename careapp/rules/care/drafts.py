"""What a case holds while it is worked on: every field is kept as soon as it is left."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date, time
from typing import Any

from careapp.errors import Refused
from careapp.rules.care.causes import Cause, checked_causes
from careapp.rules.care.options import Option, checked_options
from careapp.rules.care.promises import Channel, Due
from careapp.rules.care.steps import Step
from careapp.rules.care.words import checked_words, refuse_card_number
from careapp.rules.writing import clean_line
from careapp.text import _

LONGEST_TITLE = 120


@dataclass(frozen=True, slots=True)
class AgreementDraft:
    """What is about to be agreed: the promise, and when they hear from us in any case."""

    what: str = ""
    due: Due | None = None
    owner_id: int | None = None
    channel: Channel = Channel.PHONE
    call: Due | None = None
    """When they are called, with news or without; None: not before it is done."""


@dataclass(frozen=True, slots=True)
class GuidelineDraft:
    """A rule about to be proposed: when this happens, then that is done."""

    when: str = ""
    then: str = ""
    cause: Cause = Cause.OTHER


@dataclass(frozen=True, slots=True)
class CaseDraft:
    """A case as it stands on the form."""

    step: Step = Step.LISTEN
    title: str = ""
    words: str = ""
    causes: tuple[Cause, ...] = ()
    other_cause: str = ""
    wish: str = ""
    options: tuple[Option, ...] = ()
    chosen: int | None = None
    agreement: AgreementDraft = field(default_factory=AgreementDraft)
    guidelines: tuple[GuidelineDraft, ...] = ()


def checked_draft(draft: CaseDraft) -> CaseDraft:
    """Return a draft as it is kept; it may have gaps.

    Raises:
        Refused: a text is too long or holds the number of a payment card, there are more than
            three ways out, or one costs less than nothing.
    """
    title, other = clean_line(draft.title), clean_line(draft.other_cause)
    words, wish = checked_words(draft.words), checked_words(draft.wish)
    for text in _planned(draft):
        checked_words(text)
    refuse_card_number(f"{title}\n{other}")
    if max(len(title), len(other)) > LONGEST_TITLE:
        raise Refused(_("The title has at most 120 characters: the rest belongs below."))
    causes = tuple(checked_causes(draft.causes, other or "…"))
    options, chosen = checked_options(draft.options, draft.chosen)
    return replace(
        draft,
        title=title,
        other_cause=other,
        words=words,
        wish=wish,
        causes=causes,
        options=options,
        chosen=chosen,
    )


def write_plans(draft: CaseDraft) -> dict[str, object]:
    """Return the steps that are still ahead as they are stored."""
    agreement = draft.agreement
    return {
        "agreement": {
            **asdict(agreement),
            "due": _write_due(agreement.due),
            "call": _write_due(agreement.call),
        },
        "guidelines": [asdict(rule) for rule in draft.guidelines],
    }


def read_agreement(plans: Mapping[str, Any]) -> AgreementDraft:
    """Return the agreement as `write_plans` stored it."""
    stored = plans.get("agreement")
    if stored is None:
        return AgreementDraft()
    return AgreementDraft(
        stored["what"],
        _read_due(stored["due"]),
        stored["owner_id"],
        Channel(stored["channel"]),
        _read_due(stored["call"]),
    )


def read_guidelines(plans: Mapping[str, Any]) -> tuple[GuidelineDraft, ...]:
    """Return the guidelines as `write_plans` stored them."""
    return tuple(
        GuidelineDraft(rule["when"], rule["then"], Cause(rule["cause"]))
        for rule in plans.get("guidelines", ())
    )


def _planned(draft: CaseDraft) -> Iterator[str]:
    """Yield the texts of the steps that are still ahead."""
    yield draft.agreement.what
    for rule in draft.guidelines:
        yield from (rule.when, rule.then)


def _write_due(due: Due | None) -> list[str] | None:
    return None if due is None else [due.on.isoformat(), due.at.isoformat() if due.at else ""]


def _read_due(stored: list[str] | None) -> Due | None:
    if stored is None:
        return None
    day, moment = stored
    return Due(date.fromisoformat(day), time.fromisoformat(moment) if moment else None)
