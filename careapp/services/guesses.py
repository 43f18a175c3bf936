"""The second answer: whom a question may mean that found nobody, or hardly anybody.

Words are put right first, in the small world of distinct words; people are then looked up by the
same keys as always, and rated by how like their names are to what was typed.
"""

# ruff: noqa: S608 - put together from the names of this file and from numbers, never from words

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import combinations, islice, pairwise, product
from math import inf
from typing import TypeAlias

from sqlalchemy.orm import Session

from careapp.rules.search.answers import Matched, Strength, marks_in, marks_of_words
from careapp.rules.search.guessing import BEST_TERMS, likely_terms, mark_for, rate, splits_of
from careapp.rules.search.keys import LONGEST_BEGINNING, pair_key, pieces_of
from careapp.rules.search.question import Question, Walk, mail_walks, name_walks
from careapp.rules.search.sounds import sound_of
from careapp.services.find_statements import (
    AnyRow,
    among,
    entries_on,
    listed,
    people_by_id,
    people_on,
    run,
)
from careapp.services.found import (
    ID,
    NAME,
    FoundPerson,
    Why,
    build_person,
)
from careapp.services.wordbook import Wordbook, wordbook_of

_FEW = 5
_MOST_WORDS = 4
_MOST_TERMS = 500
_MOST_WITHIN = 40
_MOST_PAIRS = 6
_USUAL_PAIRS = 2
_FEW_PEOPLE = 200
"""Along a word that no more have the others are met on the way; else along pairs of words."""
_LONGEST_WALK = 200
_MOST_READINGS = 3
_EACH_WALK = 40
_MOST_PEOPLE = 400
_SHORTEST_PART = 3
_BEGINNING = 4
"""Letters at the beginning that are seldom wrong."""
_TERMS_IN_PAIRS = 2


_Words: TypeAlias = tuple[str, str]
"""The words of a name and the spoken ones, as an entry keeps them."""


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
    return [build_person(row, Why((), Matched.PHONE, Strength.GUESS)) for row in rows]


def _with_mail(session: Session, text: str, known: set[int]) -> list[FoundPerson]:
    walks = mail_walks(text)
    rows = people_on(session, walks, _EACH_WALK) if walks else []
    return [
        build_person(row, Why((), Matched.EMAIL, Strength.GUESS))
        for row in rows
        if row[ID] not in known
    ]


def _with_like_names(
    session: Session, words: Sequence[str], wordbook: Wordbook, limit: int
) -> list[FoundPerson]:
    people = _like_terms(session, words)
    meant = {word: likely_terms(word, people.keys() | _within(wordbook, word)) for word in words}
    readings = [tuple(words), *_other_readings(words, people)]
    walks = [name_walks(reading)[0] for reading in readings[1:]]
    met = _met_on(session, walks + _whole_walks(words, meant, people))
    rated = _rated(met, readings, people)
    if len(rated) < _FEW:
        more = _met_on(session, _partial_walks(words, meant))
        new = {customer_id: words for customer_id, words in more.items() if customer_id not in met}
        met |= new
        rated |= _rated(new, readings, people)
    # Stable: among equally likely ones regulars stay first.
    ids = sorted(rated, key=rated.__getitem__)
    rows = {row[ID]: row for row in people_by_id(session, ids[:limit])}
    # Another counter may have erased somebody between two statements.
    return [_guessed(rows[i], words, met[i]) for i in ids[:limit] if i in rows]


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
    rows = run(session, statement, pieces | sounds | parts)
    return dict(rows)


@cache
def _terms(pieces: int, sounds: int, parts: int) -> str:
    return f"""
        SELECT word, people FROM term WHERE word IN {among("w", parts)}
        UNION ALL
        SELECT term.word, term.people FROM term
        JOIN term_piece ON term_piece.term_id = term.id
        WHERE term_piece.piece IN {among("p", pieces)}
        UNION ALL
        SELECT word, people FROM term WHERE sound IN {among("s", sounds)} AND sound != ''
        LIMIT {_MOST_TERMS}
    """


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
    words: Sequence[str], meant: Mapping[str, Sequence[str]], people: Mapping[str, int]
) -> list[Walk]:
    """Return walks on which each word of the question, as typed or as meant, is met."""
    if len(words) == 1:
        return _padded([Walk(term + ".") for term in meant[words[0]]], BEST_TERMS)
    counts = {word: _people_of(word, meant, people) for word in words}
    rarest = min(words, key=counts.__getitem__)
    groups = {word: _keys_for(word, meant[word]) for word in words}
    if counts[rarest] <= _FEW_PEOPLE:
        along = tuple(group for word, group in groups.items() if word != rarest)
        return [Walk(key, along) for key in groups[rarest]]
    return _pair_walks(words, meant, tuple(groups.values()))


def _pair_walks(
    words: Sequence[str], meant: Mapping[str, Sequence[str]], groups: tuple[tuple[str, ...], ...]
) -> list[Walk]:
    keys: dict[str, None] = {}
    for one, other in combinations(words, 2):
        keys |= dict.fromkeys(_pair_keys([one, *meant[one]], [other, *meant[other]]))
    pairs = [Walk(key, groups) for key in islice(keys, _MOST_PAIRS)]
    return _padded(pairs, _MOST_PAIRS if len(pairs) > _USUAL_PAIRS else _USUAL_PAIRS, groups)


def _people_of(word: str, meant: Mapping[str, Sequence[str]], people: Mapping[str, int]) -> float:
    """Return how many people have a word or what it may mean; unknown while it is not finished."""
    terms = (word, *meant[word][:_TERMS_IN_PAIRS])
    return sum(people.get(term, 0) for term in terms) if word in people else inf


def _partial_walks(words: Sequence[str], meant: Mapping[str, Sequence[str]]) -> list[Walk]:
    """Return walks on which one word is met, or the beginnings of one or two."""
    if len(words) == 1:
        return [Walk(words[0][:_BEGINNING])] if len(words[0]) > _BEGINNING else []
    keys = [(key + ".") for word in words for key in [word, *meant[word][:1]]]
    pairs = list(combinations(words, 2))
    for one, other in pairs:
        begun = (pair_key(one, other), pair_key(one[0], other), pair_key(other[0], one))
        keys += filter(None, begun)
    most = 2 * len(words) + 3 * len(pairs)
    return _padded([Walk(key) for key in dict.fromkeys(keys)], most)


def _padded(walks: list[Walk], count: int, groups: tuple[tuple[str, ...], ...] = ()) -> list[Walk]:
    """Add walks that meet nobody: SQLite prepares a statement anew for each other number."""
    return walks + [Walk("", groups)] * (count - len(walks))


def _keys_for(word: str, terms: Sequence[str]) -> tuple[str, ...]:
    keys = (word[:LONGEST_BEGINNING], *(term + "." for term in terms[:_TERMS_IN_PAIRS]))
    return keys + keys[-1:] * (1 + _TERMS_IN_PAIRS - len(keys))


def _pair_keys(some: Sequence[str], others: Sequence[str]) -> list[str]:
    pairs = product(some[:_TERMS_IN_PAIRS], others[:_TERMS_IN_PAIRS])
    return [key for one, other in pairs if (key := pair_key(one, other))]


def _met_on(session: Session, walks: Sequence[Walk]) -> dict[int, _Words]:
    rows = entries_on(session, walks, _MOST_PEOPLE, _EACH_WALK, _LONGEST_WALK) if walks else []
    return {customer_id: (words, spoken) for customer_id, words, spoken in rows}


def _rated(
    met: Mapping[int, _Words], readings: Sequence[tuple[str, ...]], people: Mapping[str, int]
) -> dict[int, float]:
    """Return those whose names are like the question, with a place: the likeliest has the least."""
    rated = {of: _rating(words, readings, people) for of, words in met.items()}
    return {of: -round(rating, 3) for of, rating in rated.items() if rating}


def _rating(met: _Words, readings: Sequence[tuple[str, ...]], people: Mapping[str, int]) -> float:
    name, said = _forms_of(met)
    names = [name, said] if said else [name]
    return max(rate(reading, name, people) for reading in readings for name in names)


def _guessed(row: AnyRow, words: Sequence[str], met: _Words) -> FoundPerson:
    name, said = _forms_of(met)
    is_said = bool(said) and rate(words, said, {}) > rate(words, name, {})
    shown = [mark_for(word, (form for forms in name for form in forms)) for word in words]
    matched = Matched.PRONUNCIATION if is_said else Matched.NAME
    marks = marks_of_words(row[NAME], shown) or marks_in(row[NAME], shown, within=True)
    return build_person(row, Why(marks, matched, Strength.GUESS))


def _forms_of(met: _Words) -> tuple[list[tuple[str, ...]], list[tuple[str, ...]]]:
    """Return the forms of each word of a name, and those of the name as it is spoken."""
    words, spoken = met
    said = [tuple(spoken.split())] if spoken else []
    return [tuple(forms.split("/")) for forms in words.split()], said
