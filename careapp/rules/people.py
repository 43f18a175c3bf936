"""What may be kept about a person, checked and put in order before anybody is asked to store it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from careapp.errors import Refused
from careapp.rules.names import Register, clean_name, clean_part, known_title, split_name, title_of
from careapp.rules.phones import clean_phone, international_digits
from careapp.rules.search.folding import fold_code, fold_mail
from careapp.rules.tax_code import holds_tax_code, is_tax_code
from careapp.rules.writing import clean_line, clean_lines, holds_card_number, is_visible
from careapp.text import LANGUAGES, N_, _

LONGEST_NOTE = 2_000
LONGEST_CARD = 60
SHORTEST_CARD = 4
_LEAP_YEAR = 2024

NOT_AN_EMAIL = N_("That is no e-mail address: look at it once more, or leave it empty.")
NOT_A_DAY = N_("There is no such day in the calendar: look at the birthday once more.")
NOT_A_CARD = N_("A card has at least four letters or digits: pass it over the scanner once more.")
HEALTH_CARD = N_("This is the health card: we do not use it. Only the name is needed.")
PAYMENT_CARD = N_("This looks like the number of a payment card: it is not kept. Leave it out.")
EMPTY_NOTE = N_("Write the note first.")
NOTE_TOO_LONG = N_("A note has at most 2,000 characters: shorten it.")


class Purpose(StrEnum):
    """What a consent is for: each is asked for and withdrawn on its own."""

    PROFILING = "profiling"
    """Remembering purchases and preferences; kept for 12 months."""
    MARKETING = "marketing"
    """Sending wishes and vouchers; kept for 24 months."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a form knows of a person; only a name is needed, whole or in its parts.

    `name` may stay empty when its parts are given, and the other way round. `birthday` is month
    and day. Of `consents` those are listed that are given.
    """

    name: str = ""
    given_name: str = ""
    family_name: str = ""
    company: str = ""
    title: str = ""
    register: Register = Register.UNSET
    call_name: str = ""
    pronunciation: str = ""
    language: str = "it"
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    cards: tuple[str, ...] = ()
    birthday: tuple[int, int] | None = None
    is_customer: bool = True
    looking_for: str = ""
    heard_from: str = ""
    consents: frozenset[Purpose] = frozenset()


def checked_facts(facts: Facts) -> Facts:
    """Return the facts as they are kept: cleaned, the parts of the name completed.

    Who is called tu is called by the given name unless another one was said.

    Raises:
        Refused: there is no name, or something cannot be what it should be.

    """
    named = _named(facts)
    is_tu = facts.register is Register.FIRST_NAME
    if facts.language not in LANGUAGES:
        message = f"no such language: {facts.language}"
        raise ValueError(message)
    return replace(
        named,
        title=known_title(named.title),
        call_name=clean_part(facts.call_name) or (named.given_name if is_tu else ""),
        pronunciation=clean_part(facts.pronunciation),
        phones=_distinct_phones(facts.phones),
        emails=tuple(dict.fromkeys(map(checked_email, filter(_is_filled, facts.emails)))),
        cards=tuple(dict.fromkeys(map(checked_card, filter(_is_filled, facts.cards)))),
        birthday=_checked_birthday(facts.birthday),
        looking_for=_checked_text(facts.looking_for),
        heard_from=clean_part(facts.heard_from),
    )


def checked_email(written: str) -> str:
    """Return an e-mail address without unseen characters; its domain is not asked for.

    Raises:
        Refused: it cannot be an address.

    """
    # 50 ms, only needed when an address is typed.
    from email_validator import EmailNotValidError, validate_email  # noqa: PLC0415

    try:
        checked = validate_email(clean_line(written), check_deliverability=False)
    except EmailNotValidError:
        raise Refused(_(NOT_AN_EMAIL)) from None
    return fold_mail(checked.normalized)


def checked_card(written: str) -> str:
    """Return the number of a customer card as a reader sends it: A–Z and 0–9.

    Raises:
        Refused: it is too short or too long, or the health card.

    """
    number = fold_code(written)
    if is_tax_code(number):
        raise Refused(_(HEALTH_CARD))
    if not SHORTEST_CARD <= len(number) <= LONGEST_CARD:
        raise Refused(_(NOT_A_CARD))
    return number


def checked_note(text: str) -> str:
    """Return a note of the staff, its lines cleaned.

    Raises:
        Refused: it is empty or too long, or holds a number that must not be kept.

    """
    note = _checked_text(text)
    if not is_visible(note):
        raise Refused(_(EMPTY_NOTE))
    return note


def _named(facts: Facts) -> Facts:
    given, family = clean_part(facts.given_name), clean_part(facts.family_name)
    company = clean_part(facts.company)
    name = clean_name(facts.name or f"{given} {family}".strip() or company)
    title = facts.title
    if not (given or family or company):
        title = title or title_of(name)
        given, family = split_name(name)
    return replace(
        facts, name=name, given_name=given, family_name=family, company=company, title=title
    )


def _distinct_phones(written: Iterable[str]) -> tuple[str, ...]:
    phones = map(clean_phone, filter(_is_filled, written))
    return tuple({international_digits(phone): phone for phone in phones}.values())


def _is_filled(text: str) -> bool:
    return is_visible(clean_line(text))


def _checked_birthday(birthday: tuple[int, int] | None) -> tuple[int, int] | None:
    if birthday is None:
        return None
    try:
        day = date(_LEAP_YEAR, *birthday)
    except ValueError:
        raise Refused(_(NOT_A_DAY)) from None
    return day.month, day.day


def _checked_text(text: str) -> str:
    if len(text) > 2 * LONGEST_NOTE or len(kept := clean_lines(text)) > LONGEST_NOTE:
        raise Refused(_(NOTE_TOO_LONG))
    if holds_card_number(kept):
        raise Refused(_(PAYMENT_CARD))
    if holds_tax_code(kept):
        raise Refused(_(HEALTH_CARD))
    return kept
