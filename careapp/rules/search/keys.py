"""The keys under which a person is filed, and the order of those who share one.

A key names a beginning of a word («ros»), a whole word («rossi.»), the beginnings of two words in
any order («mar|ros», «m|ros»), part of a phone («#333», «$4567»), of an e-mail («@m.r»), or the
whole of a phone, e-mail, card or name of one word («=#…», «=@…», «=…», «=.anna»). Every question
is then a plain look-up.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import combinations
from math import log2

from careapp.rules.phones import national_digits
from careapp.rules.search.folding import fold, fold_code, fold_mail, spellings

LONGEST_BEGINNING = 12
PAIR_LETTERS = 3
PART_LENGTHS = {"#": (3, 4, 5, 6, 7), "@": (3, 5, 7, 9, 11), "$": (4, 5, 6)}
"""Beginnings of phones (#) and e-mails (@) and ends of phones ($) that have a key.

Others are looked for by the next shorter one.
"""
LAST_RANK = 40_000
RANK_SPAN = 50_000
"""Ranks of one import lie in a span of their own (`hidden_rank`)."""
_DAYS_A_DOUBLING = 45
_DAY_ZERO = date(1970, 1, 1)
_PIECE_LETTERS = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of a person for the search, folded; the keys follow from it alone.

    Each text lists its items separated by spaces: the forms of one word of the name are joined by
    slashes, phones are national digits, mails and codes are folded and whole.
    """

    words: str = ""
    spoken: str = ""
    phones: str = ""
    mails: str = ""
    codes: str = ""


def entry_of(
    names: Iterable[str],
    pronunciation: str = "",
    phones: Iterable[str] = (),
    mails: Iterable[str] = (),
    codes: Iterable[str] = (),
) -> Entry:
    """Return the entry of a person.

    Args:
        names: every name they go by: as they say it, company, call-name.
        pronunciation: how the name is said, as staff wrote it: «sci-VÒN».
        phones: international digits without the plus.
        mails: e-mail addresses.
        codes: numbers of cards and of other tills.

    """
    forms = dict.fromkeys("/".join(word) for name in names for word in spellings(name))
    said = fold(pronunciation).split()
    spoken = dict.fromkeys([*said, "".join(said)] if said else [])
    return Entry(
        words=" ".join(forms),
        spoken=" ".join(spoken),
        phones=" ".join(dict.fromkeys(national_digits(phone) for phone in phones)),
        mails=" ".join(dict.fromkeys(fold_mail(mail).replace(" ", "") for mail in mails)),
        codes=" ".join(dict.fromkeys(filter(None, map(fold_code, codes)))),
    )


def keys_of(entry: Entry) -> set[str]:
    """Return all keys of a person."""
    words = [tuple(forms.split("/")) for forms in entry.words.split()]
    keys = set[str]()
    for forms in words:
        for form in forms:
            keys.update(_word_keys(form))
    keys.update(_pair_keys(words))
    if len(words) == 1:
        keys.update(map(whole_name_key, words[0]))
    keys.update(word + "." for word in entry.spoken.split())
    for phone in entry.phones.split():
        keys.update(_part_keys("#", phone), _tail_keys(phone))
    for mail in entry.mails.split():
        keys.update(_part_keys("@", mail))
    keys.update("=" + code for code in entry.codes.split())
    return keys


def terms_of(entry: Entry) -> set[str]:
    """Return the distinct words of a person, spoken ones too, among which slips are looked for."""
    return set(entry.words.replace("/", " ").split()) | set(entry.spoken.split())


def rank_of(visits: int, last_visit_on: date | None) -> int:
    """Return the place in the order of who is likeliest at the counter: small comes first.

    Absolute, so that it never decays: only a visit moves it. A doubling of visits weighs as much
    as having been here 45 days later.
    """
    day = (last_visit_on - _DAY_ZERO).days if last_visit_on else 0
    return LAST_RANK - day - round(_DAYS_A_DOUBLING * log2(1 + max(visits, 0)))


def hidden_rank(rank: int, import_id: int) -> int:
    """Return the rank during an import: beyond everybody's, so that no question reaches it."""
    return import_id * RANK_SPAN + rank


def pair_key(one: str, other: str) -> str | None:
    """Return the key of two words' beginnings, or None if both are shorter than three letters."""
    if min(len(one), len(other)) >= PAIR_LETTERS:
        return "|".join(sorted((one[:PAIR_LETTERS], other[:PAIR_LETTERS])))
    short, long = sorted((one, other), key=len)
    return f"{short[0]}|{long[:PAIR_LETTERS]}" if len(long) >= PAIR_LETTERS else None


def whole_name_key(word: str) -> str:
    """Return the key of those who have this one word for a name.

    Without it the Anna who only ever said «Anna» would stay behind all others for ever.
    """
    return "=." + word


def part_key(sign: str, text: str) -> str:
    """Return the key of the beginning of a phone (#) or e-mail (@) of at least three signs."""
    return sign + text[: max(length for length in PART_LENGTHS[sign] if length <= len(text))]


def tail_key(digits: str) -> str:
    """Return the key of the end of a phone, of at least four digits."""
    return "$" + digits[-max(length for length in PART_LENGTHS["$"] if length <= len(digits)) :]


def pieces_of(word: str) -> set[str]:
    """Return the first six letters of a word, whole and without one of them.

    Two words one slip apart share a piece (Garbe's symmetric deletes, with distance 1).
    """
    start = word[:_PIECE_LETTERS]
    return {start, *(start[:i] + start[i + 1 :] for i in range(len(start)))}


@lru_cache(maxsize=16_384)
def _word_keys(word: str) -> tuple[str, ...]:
    """Return the keys of a word, which many people share."""
    longest = min(len(word), LONGEST_BEGINNING)
    return (word + ".", *[word[:length] for length in range(1, longest + 1)])


def _pair_keys(words: Sequence[tuple[str, ...]]) -> Iterator[str]:
    for some, others in combinations(words, 2):
        for one in some:
            for other in others:
                yield from _keys_of_pair(one[:PAIR_LETTERS], other[:PAIR_LETTERS])


@lru_cache(maxsize=65_536)
def _keys_of_pair(one: str, other: str) -> tuple[str, ...]:
    """Return the keys of two beginnings, which many people share."""
    keys = (pair_key(one, other), pair_key(one[0], other), pair_key(other[0], one))
    return tuple(filter(None, keys))


def _part_keys(sign: str, text: str) -> Iterator[str]:
    yield f"={sign}{text}"
    for length in PART_LENGTHS[sign]:
        if len(text) >= length:
            yield sign + text[:length]


def _tail_keys(phone: str) -> Iterator[str]:
    for length in PART_LENGTHS["$"]:
        if len(phone) >= length:
            yield "$" + phone[-length:]
