"""Text as it is compared: without case, accents, apostrophes and alphabets.

It is folded here and not by the database, so that both engines agree on every name.
"""

import unicodedata
from functools import lru_cache
from string import ascii_letters, ascii_lowercase, digits

LONGEST_READ = 200
"""Characters of a text that are read: a name has no more, and a pasted book must not stall."""
MOST_WORDS = 8
SHORTEST_TAIL = 3
_PARTICLE_WORDS = (
    "al d da dal dall dalla de degli dei del dell della delle dello di du el la le li lo mac mc "
    "san van von"
)
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_QUOTES = "'`"
_KEPT = frozenset(ascii_letters + digits + _QUOTES)
_FOLDED = str.maketrans(
    {chr(code): chr(code).lower() if chr(code) in _KEPT else " " for code in range(128)}
)
_WITHOUT_QUOTES = str.maketrans(dict.fromkeys(_QUOTES))
_WORD_LETTERS = frozenset(ascii_lowercase + digits)


def fold(text: str) -> str:
    """Return the words of a text in a–z and 0–9, separated by single spaces, quotes dropped."""
    return " ".join(_plain(text).translate(_WITHOUT_QUOTES).split())


def fold_text(text: str) -> str:
    """Return a longer text as `fold` does, word by word, however long it is."""
    return " ".join(filter(None, map(fold, text.split())))


def words_of(text: str) -> tuple[str, ...]:
    """Return what is typed, as words to look for; each once, at most eight."""
    return tuple(dict.fromkeys(_plain(text).translate(_WITHOUT_QUOTES).split()))[:MOST_WORDS]


def spellings(text: str) -> list[tuple[str, ...]]:
    """Return for each word of a name the forms under which people look for it.

    D'Angelo is looked for as dangelo and angelo; the Luca of De Luca as luca and deluca.
    """
    found: list[tuple[str, ...]] = []
    particles = ""
    for written in _plain(text).split():
        word = written.translate(_WITHOUT_QUOTES)
        if not word:
            continue
        found.append(tuple(dict.fromkeys(_forms(written, word, particles))))
        particles = particles + word if word in _PARTICLES else ""
    return found[:MOST_WORDS]


def fold_letterwise(name: str) -> str:
    """Return the name with each letter folded in its place; what folds to several is a space."""
    return "".join(map(_one_letter, name))


def to_letters(name: str) -> tuple[str, list[int], list[int]]:
    """Return the folded letters of a name without gaps, for showing what was found in it.

    Beside them: for each letter the place in the name that it comes from, and the indices of
    letters with which a word, or the part after an apostrophe, begins.
    """
    letters: list[str] = []
    places: list[int] = []
    starts: list[int] = []
    is_start = True
    for place, character in enumerate(name[:LONGEST_READ]):
        shown, ends_word = _shown(character)
        if shown and is_start:
            starts.append(len(letters))
        letters += shown
        places += [place] * len(shown)
        is_start = not shown and (is_start or ends_word)
    return "".join(letters), places, starts


def fold_mail(text: str) -> str:
    """Return an e-mail address, or the beginning of one, as it is compared."""
    return text.strip()[:254].casefold()


def fold_code(text: str) -> str:
    """Return the number of a card or of another till as it is compared: A–Z and 0–9."""
    text = text[:LONGEST_READ]
    if text.isascii() and text.isalnum():
        return text.upper()
    plain = unicodedata.normalize("NFKC", text).upper()
    return "".join(c for c in plain if c.isascii() and c.isalnum())


def _forms(written: str, word: str, particles: str) -> list[str]:
    tail = written.replace("`", "'").rpartition("'")[2]
    has_tail = len(tail) >= SHORTEST_TAIL and tail != word
    return [word, *([tail] if has_tail else []), *([particles + word] if particles else [])]


@lru_cache(maxsize=4096)
def _one_letter(character: str) -> str:
    plain = _plain(character)
    return plain if len(plain) == 1 else " "


@lru_cache(maxsize=4096)
def _shown(character: str) -> tuple[str, bool]:
    """Return the letters of a character, and whether it ends a word: a combining accent does not.

    Those of an alphabet repeat, so that each is folded once.
    """
    plain = _plain(character)
    shown = "".join(c for c in plain if c.isalnum())
    return shown, plain != "" and not shown


def _plain(text: str) -> str:
    text = text[:LONGEST_READ]
    if not text.isascii():
        from anyascii import anyascii  # noqa: PLC0415 - 20 ms, not needed for «mario»

        bare = (c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
        text = anyascii("".join(bare)[: 2 * LONGEST_READ])
    return text.translate(_FOLDED)
