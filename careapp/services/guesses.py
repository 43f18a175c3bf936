"""The second answer: whom a question may mean that found nobody, or hardly anybody.

Words are put right first, in the small world of distinct words; people are then looked up by the
same keys as always, and rated by how like their names are to what was typed.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import combinations, islice, pairwise, product

from sqlalchemy import bindparam, select, union
from sqlalchemy.orm import Session

from careapp.model.search import Term, TermPiece
from careapp.rules.search.answers import Matched, Strength, marks_in
from careapp.rules.search.folding import fold, spellings
from careapp.rules.search.guessing import likely_terms, mark_for, rate, splits_of
from careapp.rules.search.keys import LONGEST_BEGINNING, pair_key, pieces_of
from careapp.rules.search.question import Question, Walk, mail_walks, name_walks
from careapp.rules.search.sounds import sound_of
from careapp.services.find_statements import (
    AnyRow,
    AnySelect,
    listed,
    names_of,
    people_by_id,
    people_on,
    run,
)
from careapp.services.found import (
    CALL_NAME,
    COMPANY,
    ID,
    NAME,
    PRONUNCIATION,
    FoundPerson,
    build_person,
)
from careapp.services.wordbook import Wordbook, wordbook_of

_FEW = 5
_MOST_WORDS = 4
_MOST_TERMS = 500
_MOST_WITHIN = 40
_MOST_PAIRS = 6
_MOST_READINGS = 3
_EACH_WALK = 60
_MOST_PEOPLE = 400
_SHORTEST_PART = 3
_BEGINNING = 4
"""Letters at the beginning that are seldom wrong."""
_TERMS_IN_PAIRS = 3


def guess(session: Session, question: Question, limit: int) -> list[FoundPerson]:
    """Return up to *limit* people whom the question may mean, the likeliest first."""
    words = question.words[:_MOST_WORDS]
    if not words:
        return []
    wordbook = wordbook_of(session)
    if question.digits:
        return _with_phone(session, question.digits, wordbook, limit)
    people = _with_like_names(session, words, wordbook, limit)
    if len(people) < _FEW and len(words) == 1:
        people += _with_mail(session, words[0], {person.customer_id for person in people})
    return people[:limit]


def _with_phone(
    session: Session, readings: Sequence[str], wordbook: Wordbook, limit: int
) -> list[FoundPerson]:
    ids = [i for digits in readings for i in wordbook.customers_with(digits, _MOST_PEOPLE)]
    rows = people_by_id(session, ids)[:limit]
    return [build_person(row, (), Matched.PHONE, Strength.GUESS) for row in rows]


def _with_mail(session: Session, text: str, known: set[int]) -> list[FoundPerson]:
    walks = mail_walks(text)
    rows = people_on(session, walks, _EACH_WALK) if walks else []
    return [
        build_person(row, (), Matched.EMAIL, Strength.GUESS) for row in rows if row[ID] not in known
    ]


def _with_like_names(
    session: Session, words: Sequence[str], wordbook: Wordbook, limit: int
) -> list[FoundPerson]:
    people = _like_terms(session, words)
    meant = {word: likely_terms(word, people.keys() | _within(wordbook, word)) for word in words}
    readings = [tuple(words), *_other_readings(words, people)]
    walks = _whole_walks(words, readings[1:], meant)
    rows = _rated(session, readings, walks, people)
    if len(rows) < _FEW:
        rows = _rated(session, readings, walks + _partial_walks(words, meant), people)
    return [_guessed(row, words) for row in rows[:limit]]


def _within(wordbook: Wordbook, word: str) -> set[str]:
    return set(wordbook.words_with(word, _MOST_WITHIN)) if len(word) >= _SHORTEST_PART else set()


def _like_terms(session: Session, words: Sequence[str]) -> dict[str, int]:
    """Return how many people have each word a slip away, alike in sound, or a part of these."""
    pieces = listed("p", sorted({piece for word in words for piece in pieces_of(word)}))
    sounds = listed("s", sorted({sound_of(word) for word in words}))
    joined = [one + other for one, other in pairwise(words)]
    split = [part for word in words for parts in splits_of(word) for part in parts]
    parts = listed("w", [*words, *joined, *split])
    statement = _terms(len(pieces), len(sounds), len(parts))
    rows = run(session, statement, pieces | sounds | parts | {"limit": _MOST_TERMS})
    return dict(rows)


@cache
def _terms(pieces: int, sounds: int, parts: int) -> AnySelect:
    a_slip_away = (
        select(Term.word, Term.people)
        .join(TermPiece, TermPiece.term_id == Term.id)
        .where(TermPiece.piece.in_(names_of("p", pieces)))
    )
    alike = select(Term.word, Term.people).where(
        Term.sound.in_(names_of("s", sounds)), Term.sound != ""
    )
    parts_of_it = select(Term.word, Term.people).where(Term.word.in_(names_of("w", parts)))
    found = union(parts_of_it, a_slip_away, alike).subquery()
    return select(found.c.word, found.c.people).limit(bindparam("limit"))


def _other_readings(words: Sequence[str], terms: Mapping[str, int]) -> list[tuple[str, ...]]:
    """Return the question with a gap too few or too many: Annamaria is Anna Maria."""
    joined = [
        (*words[:at], one + other, *words[at + 2 :])
        for at, (one, other) in enumerate(pairwise(words))
        if one + other in terms
    ]
    split = [
        (*words[:at], *parts, *words[at + 1 :])
        for at, word in enumerate(words)
        for parts in splits_of(word)
        if all(part in terms for part in parts)
    ]
    return (joined + split)[:_MOST_READINGS]


def _whole_walks(
    words: Sequence[str], others: Iterable[tuple[str, ...]], meant: dict[str, list[str]]
) -> list[Walk]:
    """Return walks on which each word of the question, as typed or as meant, is met."""
    walks = [name_walks(reading)[0] for reading in others]
    if len(words) == 1:
        return walks + [Walk(term + ".") for term in meant[words[0]]]
    groups = tuple(_keys_for(word, meant[word]) for word in words)
    keys: dict[str, None] = {}
    for one, other in combinations(words, 2):
        keys |= dict.fromkeys(_pair_keys([one, *meant[one]], [other, *meant[other]]))
    return walks + [Walk(key, groups) for key in islice(keys, _MOST_PAIRS)]


def _keys_for(word: str, terms: Sequence[str]) -> tuple[str, ...]:
    return (word[:LONGEST_BEGINNING], *(term + "." for term in terms))


def _pair_keys(some: Sequence[str], others: Sequence[str]) -> list[str]:
    pairs = product(some[:_TERMS_IN_PAIRS], others[:_TERMS_IN_PAIRS])
    return [key for one, other in pairs if (key := pair_key(one, other))]


def _partial_walks(words: Sequence[str], meant: dict[str, list[str]]) -> list[Walk]:
    """Return walks on which one word is met, or the beginnings of one or two."""
    if len(words) == 1:
        return [Walk(words[0][:_BEGINNING])] if len(words[0]) > _BEGINNING else []
    keys = [(key + ".") for word in words for key in [word, *meant[word][:1]]]
    for one, other in combinations(words, 2):
        begun = (pair_key(one, other), pair_key(one[0], other), pair_key(other[0], one))
        keys += filter(None, begun)
    return [Walk(key) for key in dict.fromkeys(keys)]


def _rated(
    session: Session,
    readings: Sequence[tuple[str, ...]],
    walks: Sequence[Walk],
    people: Mapping[str, int],
) -> list[AnyRow]:
    """Return the people on the walks whose names are like the question, the likeliest first."""
    rows = people_on(session, walks, _MOST_PEOPLE, _EACH_WALK) if walks else []
    rated = [(_rating(row, readings, people), row) for row in rows]
    likely = [(rating, row) for rating, row in rated if rating]
    likely.sort(key=lambda rated: -round(rated[0], 3))
    return [row for _, row in likely]


def _rating(row: AnyRow, readings: Sequence[tuple[str, ...]], people: Mapping[str, int]) -> float:
    names = [name for name in (_forms(row), _spoken(row)) if name]
    return max((rate(words, name, people) for words in readings for name in names), default=0.0)


def _guessed(row: AnyRow, words: Sequence[str]) -> FoundPerson:
    name, spoken = _forms(row), _spoken(row)
    is_spoken = bool(spoken) and rate(words, spoken, {}) > rate(words, name, {})
    shown = [mark_for(word, (form for forms in name for form in forms)) for word in words]
    matched = Matched.PRONUNCIATION if is_spoken else Matched.NAME
    return build_person(row, marks_in(row[NAME], shown, within=True), matched, Strength.GUESS)


def _forms(row: AnyRow) -> list[tuple[str, ...]]:
    names = (row[NAME], row[COMPANY], row[CALL_NAME])
    return list(dict.fromkeys(word for name in names if name for word in spellings(name)))


def _spoken(row: AnyRow) -> list[tuple[str, ...]]:
    said = fold(row[PRONUNCIATION]).split() if row[PRONUNCIATION] else []
    return [("".join(said), *said)] if said else []
