"""What is asked for when somebody types into the one box, and where to look for it.

A text may be a name, part of a phone, an e-mail, a card: it is not asked which, all readings that
it allows are looked up together.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from careapp.rules.phones import typed_digits
from careapp.rules.search.folding import LONGEST_READ, fold_code, fold_mail, words_of
from careapp.rules.search.keys import (
    LONGEST_BEGINNING,
    PAIR_LETTERS,
    TAIL_DIGITS,
    pair_key,
    part_key,
    whole_name_key,
)

_SHORTEST_PART = 3
_SHORTEST_CODE = 2


@dataclass(frozen=True, slots=True)
class Walk:
    """One key to walk in the order of ranks, and what each person met must pass.

    `among`: groups of keys, one key of each group must be the person's too. `like`: patterns of
    which one must fit the words, phones or mails of the entry (LIKE with %); none: no such test.
    """

    key: str
    among: tuple[tuple[str, ...], ...] = ()
    field: str = ""
    like: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A typed text in all its readings; `mail` is empty unless it can be part of an address."""

    text: str
    words: tuple[str, ...]
    digits: tuple[str, ...]
    mail: str
    code: str


def read_question(text: str) -> Question:
    """Read what was typed, of which the first 200 characters count."""
    text = text[:LONGEST_READ].strip()
    is_mail = not any(c.isspace() for c in text) and any(c in "@._" for c in text)
    has_digit = any(c.isdecimal() for c in text)
    return Question(
        text=text,
        words=words_of(text),
        digits=typed_digits(text),
        mail=fold_mail(text) if is_mail else "",
        code=fold_code(text) if has_digit else "",
    )


def exact_keys(question: Question) -> tuple[str, ...]:
    """Return the keys of whoever has exactly this card, code, phone or e-mail."""
    codes = ["=" + question.code] if len(question.code) >= _SHORTEST_CODE else []
    mails = ["=@" + question.mail] if "@" in question.mail else []
    return (*codes, *mails, *("=#" + digits for digits in question.digits))


def walks_for(question: Question) -> list[Walk]:
    """Return the walks that together answer the question, the name's first."""
    is_spaced_phone = bool(question.digits) and len(question.words) > 1
    walks = [] if is_spaced_phone else name_walks(question.words)[:1]
    if len(question.words) == 1 and not question.digits:
        walks += _whole_word_walks(question.words[0])
    for digits in question.digits:
        walks += _phone_walks(digits)
    return walks + mail_walks(question.mail)


def mail_walks(text: str) -> list[Walk]:
    """Return the walk for the beginning of an e-mail address; fewer than three signs have none."""
    if len(text) < _SHORTEST_PART:
        return []
    return [_checked(part_key("@", text), text, "mails", "% {}%")]


def name_walks(words: Sequence[str]) -> list[Walk]:
    """Return the walks that each answer for a name alone, the likeliest to be short first.

    The pair of the two longest words comes first; when its key is so common that the walk is cut
    off, those of the single words follow.
    """
    if not words:
        return []
    longest = sorted(words, key=len, reverse=True)
    names = [word for word in longest if not _is_number(word)] or longest
    key = pair_key(names[0], names[1]) if len(names) > 1 else None
    pair = [_walk(key, [word for word in longest if not _is_covered(key, word)])] if key else []
    return pair + [_walk(word[:LONGEST_BEGINNING], _others(longest, word)) for word in names]


def _whole_word_walks(word: str) -> list[Walk]:
    whole_name = [Walk(whole_name_key(word))] if len(word) >= _SHORTEST_PART else []
    return [*whole_name, Walk(word + ".")] if len(word) > LONGEST_BEGINNING else whole_name


def _walk(key: str, others: Sequence[str]) -> Walk:
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
    tail = ("$" + word[-TAIL_DIGITS:],) if len(word) >= TAIL_DIGITS else ()
    return (beginning, "#" + beginning, *tail)


def _is_covered(key: str, word: str) -> bool:
    return len(word) <= PAIR_LETTERS and word in key.split("|")


def _is_number(word: str) -> bool:
    return word.isdecimal() and len(word) >= _SHORTEST_PART


def _phone_walks(digits: str) -> list[Walk]:
    walks = [_checked(part_key("#", digits), digits, "phones", "% {}%")]
    if len(digits) >= TAIL_DIGITS:
        tail = digits[-TAIL_DIGITS:]
        walks.append(_checked("$" + tail, digits, "phones", "%{} %"))
    return walks


def _checked(key: str, text: str, field: str, pattern: str) -> Walk:
    is_whole = len(key) == len(text) + 1
    return Walk(key) if is_whole else Walk(key, field=field, like=(pattern.format(_escaped(text)),))


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
