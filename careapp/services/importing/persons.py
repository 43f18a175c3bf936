"""Who a row speaks of, as values: what is known of the person and by which keys to find them."""

from collections import Counter
from dataclasses import dataclass, replace
from typing import NamedTuple

from careapp.importers.values import CustomerRow, SaleRow
from careapp.rules.names import known_title, split_name, title_of
from careapp.rules.phones import clean_phone, international_digits
from careapp.rules.search.folding import fold, fold_mail
from careapp.rules.search.keys import Entry, entry_of


class Key(NamedTuple):
    """One sign by which a person is known: a code, a card, a mail or a phone."""

    kind: str
    value: str


class Number(NamedTuple):
    """A phone as the file writes it, and its digits in international form."""

    written: str
    digits: str


STRONG = ("code", "card")
"""Who has one of these in common is the same person; with a mail or phone the name decides."""

_LONGEST_NAME = 100
"""Characters of a name that serve as a code, which has at most 120 with the number behind it."""


@dataclass(frozen=True, slots=True)
class Person:
    """What a row tells of one person."""

    line: int
    name: str
    codes: tuple[str, ...] = ()
    given_name: str = ""
    family_name: str = ""
    company: str = ""
    title: str = ""
    language: str = ""
    birthday: tuple[int, int] | None = None
    emails: tuple[str, ...] = ()
    phones: tuple[Number, ...] = ()
    cards: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    wants_marketing: bool = False

    def signs(self) -> tuple[Key, ...]:
        """Return the signs of the person, the surest first."""
        return (
            *(Key("code", code) for code in self.codes),
            *(Key("card", number) for number in self.cards),
            *(Key("mail", fold_mail(mail)) for mail in self.emails),
            *(Key("phone", phone.digits) for phone in self.phones),
        )

    def entry(self) -> Entry:
        """Return what the search is to know of the person."""
        phones = [phone.digits for phone in self.phones]
        names = (self.name, self.company)
        return entry_of(names, "", phones, self.emails, self.cards + self.codes)


def from_customer(row: CustomerRow) -> Person:
    """Return the person of a row of an address book."""
    given, family = row.given_name, row.family_name
    if not (given or family) and not row.company:
        given, family = split_name(row.name)
    return Person(
        line=row.line,
        name=row.name,
        codes=(row.code,) if row.code else (),
        given_name=given,
        family_name=family,
        company=row.company,
        title=known_title(row.title) or title_of(row.name),
        language=row.language,
        birthday=row.birthday,
        emails=row.emails,
        phones=tuple(map(_number, row.phones)),
        cards=row.cards,
        notes=row.notes,
        wants_marketing=row.marketing is True,
    )


class Namesakes:
    """Gives those of whom a file tells only the name a code, by which they are known again.

    Two of one name in one file are two people; each is the same one when the file comes again.
    """

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def told_apart(self, person: Person) -> Person:
        """Return the person with at least one sign."""
        if person.signs():
            return person
        name = (fold(person.name) or person.name)[:_LONGEST_NAME]
        self._seen[name] += 1
        count = self._seen[name]
        return replace(person, codes=(name if count == 1 else f"{name} ({count})",))


def from_sale(row: SaleRow) -> Person | None:
    """Return the person of a receipt, or None when it names nobody.

    A till that writes only a name knows the person by it: the name is its code.
    """
    if not (row.code or row.name or row.email or row.phone):
        return None
    code = row.code or ("" if row.email or row.phone else row.name[:120])
    given, family = split_name(row.name)
    return Person(
        line=row.line,
        name=row.name,
        codes=(code,) if code else (),
        given_name=given,
        family_name=family,
        emails=(row.email,) if row.email else (),
        phones=(_number(row.phone),) if row.phone else (),
    )


def _number(written: str) -> Number:
    cleaned = clean_phone(written)
    return Number(cleaned, international_digits(cleaned))


def may_be_same(one: str, other: str) -> bool:
    """Tell whether two names can be one person's: equal, one part of the other, or not known."""
    words, more = set(fold(one).split()), set(fold(other).split())
    return words <= more or more <= words
