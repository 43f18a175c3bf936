"""How a word sounds to an Italian ear: two spellings of one sound share a key.

Vowels count only at the beginning, doubled letters once; sc before e and i is one sound, as in
«sci-VÒN» for Siobhán.
"""

import re
from functools import lru_cache

_LONGEST_SOUND = 8
_RULES = (
    (r"sc(?=[eiy])|sch(?=w)|sh|sz|tsch", "X"),
    (r"ph", "f"),
    (r"gn(?=[aeiou])|nj", "n"),
    (r"gl(?=i)", "l"),
    (r"gh|g(?![eiy])", "G"),
    (r"ch|ck|q|k|c(?![eiy])", "K"),
    (r"c|cz|ts", "C"),
    (r"g|^j", "J"),
    (r"[wv]", "v"),
    (r"[zsx]", "s"),
    (r"j|y", "i"),
    (r"h", ""),
)
_STEPS = tuple((re.compile(pattern), sound) for pattern, sound in _RULES)
_DOUBLED = re.compile(r"(.)\1+")
_LATER_VOWELS = re.compile(r"(?<!^)[aeiou]")


@lru_cache(maxsize=65_536)
def sound_of(word: str) -> str:
    """Return the sound of one folded word, at most eight signs; words of digits have none."""
    if not word.isalpha():
        return ""
    for pattern, sound in _STEPS:
        word = pattern.sub(sound, word)
    heard = _DOUBLED.sub(r"\1", _LATER_VOWELS.sub("", word))
    return re.sub(r"^[aeiou]", "A", heard)[:_LONGEST_SOUND]
