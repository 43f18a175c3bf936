"""Who may be the person about to be created: offered before *Crea*, never merged unasked."""

from sqlalchemy.orm import Session

from careapp.rules.people import Facts
from careapp.rules.phones import typed_digits
from careapp.rules.search.folding import fold_code, fold_mail, words_of
from careapp.services.find import FoundPerson, find, find_more, people_who_have

MOST = 5
"""Rows that are offered; more would be read by nobody."""


def likely_duplicates(session: Session, facts: Facts, limit: int = MOST) -> tuple[FoundPerson, ...]:
    """Return people with the same phone, e-mail or card first, then those of a like name or sound.

    The facts may be half typed: what cannot be read yet is left out, nothing is refused.
    """
    from careapp.rules.search.guessing import is_like_name  # noqa: PLC0415 - rapidfuzz

    people = {person.customer_id: person for person in _with_same_contact(session, facts)}
    name = facts.name or f"{facts.given_name} {facts.family_name}".strip() or facts.company
    if words_of(name):
        first = find(session, name).rows
        more = find_more(session, name, {person.customer_id for person in first}).rows
        for person in (*first, *more):
            forms = (person.name, person.pronunciation.replace("-", ""))
            if any(is_like_name(words_of(name), words_of(form)) for form in forms):
                people.setdefault(person.customer_id, person)
    return tuple(people.values())[:limit]


def _with_same_contact(session: Session, facts: Facts) -> list[FoundPerson]:
    phones = (digits for phone in facts.phones for digits in typed_digits(phone))
    keys = [f"=#{digits}" for digits in phones]
    keys += [f"=@{fold_mail(mail)}" for mail in facts.emails if "@" in mail]
    keys += [f"={code}" for code in map(fold_code, facts.cards) if code]
    return people_who_have(session, keys)
