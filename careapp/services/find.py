"""Finding a person from whatever is typed: the first answer at once, guesses as a second one."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import TYPE_CHECKING

from careapp.model.driver import Reader
from careapp.rules.codes import LENGTH, Code, look_up_key, read_code
from careapp.rules.search.answers import Matched, Strength
from careapp.rules.search.folding import fold
from careapp.rules.search.question import (
    Question,
    exact_keys,
    other_walks,
    read_question,
    walks_by_name,
)
from careapp.services.find_statements import (
    AnyRow,
    Asked,
    people_by_id,
    people_on,
    people_with,
    run,
    shortest_of,
)
from careapp.services.found import (
    COLUMNS,
    ID,
    NAME,
    FoundPeople,
    FoundPerson,
    Why,
    build_person,
    new_person,
)

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

__all__ = ["FoundPeople", "FoundPerson", "find", "find_more", "recent"]

MOST_ROWS = 20
MOST_RECENT = 8
FEW = 5
"""With fewer people found, guesses are asked for as a second answer."""
_WHOLE = 8
"""From so many characters on, what is somebody's whole phone, e-mail or card is nothing else."""
_SERVED = Why((), Matched.NAME, Strength.PART)
_OWNS_IT = Why((), Matched.VOUCHER, Strength.EXACT)

_VOUCHER = "SELECT customer_id FROM voucher WHERE code_mac = :mac AND customer_id IS NOT NULL"
_RECENT = """
    SELECT customer_id FROM sale
    WHERE day = :day AND customer_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM import_batch
        WHERE import_batch.id = sale.import_id AND import_batch.completed_at IS NULL
    )
    GROUP BY customer_id ORDER BY max(happened_at) DESC LIMIT :limit
"""


def find(session: Asked, text: str, limit: int = MOST_ROWS) -> FoundPeople:
    """Return who is asked for: whole cards, codes, e-mails and phones first, then regulars first.

    An empty text finds nobody; `recent` is shown then.
    """
    question = read_question(text)
    exact = _exact_people(session, question)
    if exact and len(question.text) >= _WHOLE:
        return FoundPeople(tuple(exact[:limit]), len(exact) > limit)
    rows = _walked(session, question, limit + 1)
    if exact:
        known = {person.customer_id for person in exact}
        rows = [row for row in rows if row[ID] not in known]
    people = exact + _people(rows, question)
    is_few = bool(question.text) and len(people) < FEW
    return FoundPeople(tuple(people[:limit]), len(people) > limit, is_few)


def find_more(
    session: "Session", text: str, known: Collection[int] | None = None, limit: int = MOST_ROWS
) -> FoundPeople:
    """Return guesses, the likeliest first: slips of typing, sound-alikes, letters within a word.

    Args:
        session: a session of the archive.
        text: what was typed.
        known: the customers of the first answer, who are left out; None: asked for once more.
        limit: rows at most.

    """
    from careapp.services.guesses import guess  # noqa: PLC0415 - rapidfuzz, for few questions

    if known is None:
        known = {person.customer_id for person in find(session, text).rows}
    people = guess(session, read_question(text), limit + len(known) + 1)
    others = [person for person in people if person.customer_id not in known]
    return FoundPeople(tuple(others[:limit]), len(others) > limit)


def recent(session: "Session", day: date, limit: int = MOST_RECENT) -> FoundPeople:
    """Return the people served last on this shop day, the latest first; Enter opens none."""
    served = run(session, _RECENT, {"day": day.isoformat(), "limit": limit})
    ids = [customer_id for (customer_id,) in served]
    rows = {row[ID]: row for row in people_by_id(session, ids)}
    found = [rows[customer_id] for customer_id in ids if customer_id in rows]
    return FoundPeople(tuple(build_person(row, _SERVED) for row in found))


def people_who_have(session: Asked, keys: Sequence[str]) -> list[FoundPerson]:
    """Return who has one of the keys of `exact_keys`; two with the same one are never exact."""
    if not keys:
        return []
    owners: dict[int, AnyRow] = {row[ID]: row for row in people_with(session, keys, MOST_ROWS)}
    strength = Strength.EXACT if len(owners) == 1 else Strength.PART
    return [
        build_person(row[:COLUMNS], Why((), _matched_by(row[COLUMNS]), strength))
        for row in owners.values()
    ]


def _exact_people(session: Asked, question: Question) -> list[FoundPerson]:
    people = people_who_have(session, exact_keys(question))
    is_long_enough = len(question.text) >= LENGTH
    return people or (_voucher_owner(session, question) if is_long_enough else [])


def _voucher_owner(session: Asked, question: Question) -> list[FoundPerson]:
    code = read_code(question.text)
    if not isinstance(code, Code):
        return []
    if isinstance(session, Reader):
        # It has no secrets: the window asks again once the archive is open.
        return []
    from careapp.services.archive import secrets_of  # noqa: PLC0415 - brings in the database

    mac = look_up_key(secrets_of(session).pepper, code)
    owners = [customer_id for (customer_id,) in run(session, _VOUCHER, {"mac": mac})]
    rows = people_by_id(session, owners)
    return [build_person(row, _OWNS_IT) for row in rows]


def _walked(session: Asked, question: Question, limit: int) -> Sequence[AnyRow]:
    by_name = walks_by_name(question)
    walks = [shortest_of(session, by_name)] if len(by_name) > 1 else by_name
    walks += other_walks(question)
    rows = people_on(session, walks, limit * len(walks), limit) if walks else []
    return _whole_names_first(rows, question.words[0]) if len(question.words) == 1 else rows


def _whole_names_first(rows: Sequence[AnyRow], word: str) -> Sequence[AnyRow]:
    """Put those first who have only this name; regulars stay first among them and the others."""
    whole = [row for row in rows if len(row[NAME]) == len(word) and fold(row[NAME]) == word]
    return [*whole, *(row for row in rows if row not in whole)] if whole else rows


def _matched_by(key: str) -> Matched:
    return {"#": Matched.PHONE, "@": Matched.EMAIL}.get(key[1], Matched.CODE)


def _people(rows: Sequence[AnyRow], question: Question) -> list[FoundPerson]:
    # Twenty for each key press: each call here would be felt.
    found_by = (question,)
    return [new_person(FoundPerson, row + found_by) for row in rows]
