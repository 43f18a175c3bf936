"""What is asked for when somebody types into the one box, and where to look for it.

A text may be a name, part of a phone, an e-mail, a card: it is not asked which, all readings that
it allows are looked up together.
"""

from collections.abc import Sequence
from typing import NamedTuple

from careapp.rules.phones import typed_digits
from careapp.rules.search.folding import LONGEST_READ, fold_code, fold_mail, words_of
from careapp.rules.search.keys import (
    LONGEST_BEGINNING,
    PAIR_LETTERS,
    pair_key,
    part_key,
    tail_key,
    whole_name_key,
)

_SHORTEST_PART = 3
_SHORTEST_CODE = 2
_SHORTEST_TAIL, _LONGEST_TAIL = 4, 8
"""Digits with which somebody names the end of a phone; more are the whole number."""
_MOST_SINGLES = 3
_MAIL_SIGNS = frozenset("@._")


class Walk(NamedTuple):
    """One key to walk in the order of ranks, and what each person met must pass.

    `among`: groups of keys, one key of each group must be the person's too. `like`: patterns of
    which one must fit the words, phones or mails of the entry (LIKE with %); none: no such test.
    """

    key: str
    among: tuple[tuple[str, ...], ...] = ()
    field: str = ""
    like: tuple[str, ...] = ()


class Question(NamedTuple):
    """A typed text in all its readings; `mail` is empty unless it can be part of an address."""

    text: str
    words: tuple[str, ...]
    digits: tuple[str, ...]
    mail: str
    code: str


def read_question(text: str) -> Question:
    """Read what was typed, of which the first 200 characters count."""
    text = text[:LONGEST_READ].strip()
    words = words_of(text)
    if text.replace(" ", "").isalpha():  # most key presses: nothing but the beginning of a name
        return Question(text, words, (), "", "")
    is_mail = not _MAIL_SIGNS.isdisjoint(text) and len(text.split()) == 1
    has_digit = any(c.isdecimal() for c in text)
    return Question(
        text=text,
        words=words,
        digits=typed_digits(text),
        mail=fold_mail(text) if is_mail else "",
        code=fold_code(text) if has_digit else "",
    )


def exact_keys(question: Question) -> tuple[str, ...]:
    """Return the keys of whoever has exactly this card, code, phone or e-mail."""
    codes = ["=" + question.code] if len(question.code) >= _SHORTEST_CODE else []
    mails = ["=@" + question.mail] if "@" in question.mail else []
    return (*codes, *mails, *("=#" + digits for digits in question.digits))


def other_walks(question: Question) -> list[Walk]:
    """Return the walks for all that the text may be besides a name of several words."""
    walks = [walk for digits in question.digits for walk in _phone_walks(digits)]
    if len(question.words) == 1 and not question.digits:
        walks += _whole_word_walks(question.words[0])
    return walks + mail_walks(question.mail)


def mail_walks(text: str) -> list[Walk]:
    """Return the walk for the beginning of an e-mail address; fewer than three signs have none."""
    if len(text) < _SHORTEST_PART:
        return []
    return [_checked(part_key("@", text), text, "mails", "% {}%")]


def walks_by_name(question: Question) -> list[Walk]:
    """Return the walks of which any one answers for a name; none if the text is no name."""
    is_spaced_phone = bool(question.digits) and len(question.words) > 1
    return [] if is_spaced_phone or "@" in question.mail else name_walks(question.words)


def name_walks(words: Sequence[str]) -> list[Walk]:
    """Return the walks of which any one answers for these words; the shortest is to be taken.

    That of the two longest words together comes first, those of single words follow.
    """
    if len(words) == 1 and len(words[0]) <= LONGEST_BEGINNING:  # most key presses
        return [Walk(words[0])]
    longest = sorted(words, key=len, reverse=True)
    names = [word for word in longest if not _is_number(word)] or longest
    key = pair_key(names[0], names[1]) if len(names) > 1 else None
    pair = [_walk(key, [word for word in longest if not _is_covered(key, word)])] if key else []
    singles = names[:_MOST_SINGLES]
    return pair + [_walk(word[:LONGEST_BEGINNING], _others(longest, word)) for word in singles]


def _whole_word_walks(word: str) -> list[Walk]:
    whole_name = [Walk(whole_name_key(word))] if len(word) >= _SHORTEST_PART else []
    return [*whole_name, Walk(word + ".")] if len(word) > LONGEST_BEGINNING else whole_name


def _walk(key: str, others: Sequence[str]) -> Walk:
    if not others:
        return Walk(key)
    long = next((word for word in others if len(word) > LONGEST_BEGINNING), "")
    like = (f"% {long}%", f"%/{long}%") if long else ()
    groups = (_alternatives(word) for word in others if word[:LONGEST_BEGINNING] != key)
    return Walk(key, tuple(groups), "words" if like else "", like)


def _others(words: Sequence[str], driving: str) -> list[str]:
    return [word for word in words if word != driving or len(word) > LONGEST_BEGINNING]


def _alternatives(word: str) -> tuple[str, ...]:
    beginning = word[:LONGEST_BEGINNING]
    if not _is_number(word):
        return (beginning,)
    tail = (tail_key(word),) if len(word) >= _SHORTEST_TAIL else ()
    return (beginning, part_key("#", word), *tail)


def _is_covered(key: str, word: str) -> bool:
    return len(word) <= PAIR_LETTERS and word in key.split("|")


def _is_number(word: str) -> bool:
    return word.isdecimal() and len(word) >= _SHORTEST_PART


def _phone_walks(digits: str) -> list[Walk]:
    walks = [_checked(part_key("#", digits), digits, "phones", "% {}%")]
    if _SHORTEST_TAIL <= len(digits) <= _LONGEST_TAIL:
        walks.append(_checked(tail_key(digits), digits, "phones", "%{} %"))
    return walks


def _checked(key: str, text: str, field: str, pattern: str) -> Walk:
    is_whole = len(key) == len(text) + 1
    return Walk(key) if is_whole else Walk(key, field=field, like=(pattern.format(_escaped(text)),))


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
