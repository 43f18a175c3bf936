"""People as the lists and headings of the window show them."""

# ruff: noqa: PLC0415 - the first answer comes before the loyalty programme is loaded

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from textwrap import shorten
from typing import TYPE_CHECKING, Protocol

from careapp.rules.names import Addressed, Register, address_of
from careapp.text import N_, _, format_ago, format_number, language
from careapp.ui.tokens import Tone
from careapp.ui.widgets.badge import TIER_LOOKS, Badge
from careapp.ui.widgets.results import Look, ResultRow

if TYPE_CHECKING:
    from careapp.rules.loyalty.programme import Programme
    from careapp.services.find import FoundPerson  # the window comes before the database layer
    from careapp.ui.widgets.rows import AnyRow

NOT_YET = "not_yet"
_REWARD = "gift"
_WISH_LETTERS = 40
"""Of what somebody looks for, beside their name."""
"""The icon by which the flag of a reward is known."""


class Person(Addressed, Protocol):
    """Somebody to be called by name: what a heading needs."""

    @property
    def is_customer(self) -> bool:
        """False: not yet a customer."""
        ...

    @property
    def tier(self) -> str:
        """The key of the tier."""
        ...


def shown_name(name: str) -> str:
    """Return the name, or the question that is asked when only the till's code is known."""
    return name or _("What is their name?")


def register_word(register: str) -> str:
    """Return Lei or tu, and nothing where it was never said."""
    words = {Register.FORMAL: _("formal"), Register.FIRST_NAME: _("first name")}
    return words.get(Register(register), "")


def register_badge(register: str) -> str:
    """Return the words of the badge: Dare del Lei, Dare del tu; nothing where it was never said."""
    words = {Register.FORMAL: _("Formal"), Register.FIRST_NAME: _("First name")}
    return words.get(Register(register), "")


def quoted(words: str) -> str:
    """Return words as they are quoted: «signora Wójcik», “Ms Wójcik”."""
    return _("“{words}”").format(words=words)


def address_line(person: Addressed) -> str:
    """Return how to call a person: «signora Wójcik · Lei»."""
    address = address_of(person, language())
    parts = (address if address != person.name else "", register_word(person.register))
    return " · ".join(part for part in parts if part)


def tier_look(person: Person, programme: "Programme") -> Look | None:
    """Return the badge of a person: the tier, or that they are not yet a customer.

    None in a shop without tiers: a badge that everybody has says nothing.
    """
    from careapp.rules.loyalty.tiers import tier_name

    if person.is_customer and not programme.tiering.has_steps:
        return None
    key = person.tier if person.is_customer else NOT_YET
    tiers = {tier.key: tier for tier in programme.tiering.tiers}
    tier = tiers.get(key, programme.tiering.tiers[0])
    words = _("Not yet a customer") if key == NOT_YET else tier_name(tier)
    icon, tone = TIER_LOOKS.get(NOT_YET if key == NOT_YET else tier.key, TIER_LOOKS["guest"])
    return Look(words, tone, icon)


def show_tier(badge: Badge, person: Person, programme: "Programme") -> None:
    """Show the tier of a person in a badge, which stays hidden where there is none."""
    look = tier_look(person, programme)
    badge.setVisible(look is not None)
    if look is not None:
        badge.set_badge(look.text, look.tone, look.icon)


NOTHING_URGENT: Mapping[int, str] = {}
_OWED = {
    "apology": (N_("Apology due"), Tone.BAD, "heart-handshake"),
    "overdue": (N_("Promise overdue"), Tone.BAD, "calendar-clock"),
    "today": (N_("Promise today"), Tone.WARN, "calendar-clock"),
}
"""By `services.urgent.Urgent`, which is not loaded before the first answer."""


def result_rows(
    people: Iterable["FoundPerson"],
    programme: "Programme | None",
    today: date,
    urgent: Mapping[int, str] = NOTHING_URGENT,
) -> list[ResultRow]:
    """Return the rows of a list of people; without a programme, neither tiers nor rewards."""
    return [_result_row(person, programme, today, urgent) for person in people]


def flag_of(
    person: "FoundPerson", programme: "Programme | None", today: date, owed: str | None = None
) -> Look | None:
    """Return the one thing to know before opening a card: what is owed, rewards, birthdays."""
    if owed is not None:
        words, tone, icon = _OWED[owed]
        return Look(_(words), tone, icon)
    if programme is not None and _has_reward(person, programme, today):
        return Look(_("Reward ready"), Tone.GIFT, _REWARD)
    if person.birthday == (today.month, today.day):
        return Look(_("Birthday today"), Tone.GIFT, "cake")
    tomorrow = today + timedelta(days=1)
    if person.birthday == (tomorrow.month, tomorrow.day):
        return Look(_("Birthday tomorrow"), Tone.GIFT, "cake")
    return None


def _has_reward(person: "FoundPerson", programme: "Programme", today: date) -> bool:
    from careapp.rules.loyalty.earning import Unit
    from careapp.rules.loyalty.rewards import ready_rewards

    balance = person.stamps if programme.unit is Unit.STAMP else person.points
    return person.is_customer and bool(ready_rewards(programme.rewards, balance, today))


def points_words(points: int) -> str:
    """Write signed points as they stand beside an amount: +14, −3."""
    return f"+{format_number(points)}" if points > 0 else format_number(points)


def _result_row(
    person: "FoundPerson",
    programme: "Programme | None",
    today: date,
    urgent: Mapping[int, str],
) -> ResultRow:
    return ResultRow(
        key=person.customer_id,
        name=shown_name(person.name),
        sub=_sub_line(person),
        badge=None if programme is None else tier_look(person, programme),
        flag=flag_of(person, programme, today, urgent.get(person.customer_id)),
        last=_last_words(person, today),
        marks=tuple((start, end - start) for start, end in person.marks),
    )


def discreet_row(row: "AnyRow") -> "AnyRow":
    """Return a row with the name and the reward alone: no debt, no visit, no wish."""
    if not isinstance(row, ResultRow):
        return row
    is_reward = row.flag is not None and row.flag.icon == _REWARD
    return replace(row, last="", flag=row.flag if is_reward else None)


def _sub_line(person: "FoundPerson") -> str:
    if not person.name:
        return _("the till knows only a code")
    line = address_line(person)
    if person.pronunciation:
        said = _("say {pronunciation}").format(pronunciation=person.pronunciation)
        return f"{line} · {said}"
    if person.company and person.company != person.name:
        return f"{line} · {person.company}"
    return line


def _last_words(person: "FoundPerson", today: date) -> str:
    if not person.is_customer and person.looking_for:
        return shorten(person.looking_for, _WISH_LETTERS, placeholder="…")
    return format_ago(person.last_visit_on, today) if person.last_visit_on else ""


def say_icon(line: str) -> str:
    """Return the icon of a line of *Cosa dire*, by its key."""
    icons = {
        "apology": "heart-handshake",
        "promise_overdue": "calendar-clock",
        "promise_ready": "package",
        "answer_ready": "file-text",
        "reward": "gift",
        "birthday": "cake",
        "birthday_eve": "cake",
        "back": "door-open",
    }
    return icons.get(line, "award" if line.startswith("milestone") else "message-circle-heart")


def as_name(typed: str) -> str:
    """Return what was typed into the search as a name is written: «mario rossi», Mario Rossi."""
    words = " ".join(typed.split())
    return words.title() if words.islower() else words
