"""All that the tone check knows of one language, read when the language is first asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from careapp.rules.tone.hint import Code
from careapp.rules.tone.lexicon import Lexicon
from careapp.rules.tone.names import Names
from careapp.rules.tone.sensitive import Topics

EXCUSE = "excuse"


@dataclass(frozen=True, slots=True)
class Language:
    """The word lists of a language, ready to look for."""

    names: Names
    topics: Topics
    manner: Lexicon[Code]
    apology: Lexicon[str]
    """The parts of an apology and, beside them, `EXCUSE`."""
    starters: Mapping[str, str]
    """How each part of an apology may begin."""
    but: str
    """A choice of the words that take back the apology before them."""


@lru_cache(maxsize=2)
def language_of(code: str) -> Language:
    """Return the language "it" or "en"; the modules of the other one are not imported."""
    return _english() if code == "en" else _italian()


def _italian() -> Language:
    from careapp.rules.tone import (  # noqa: PLC0415 - one language is enough
        apology_it,
        manner_it,
        rude_it,
        topics_it,
    )

    return Language(
        Names(topics_it.ITALIAN, rude_it.SURNAMES),
        Topics(topics_it.ITALIAN),
        Lexicon(manner_it.ITALIAN),
        Lexicon({**apology_it.APOLOGY, EXCUSE: apology_it.EXCUSES}),
        apology_it.STARTERS,
        but="ma|pero|tuttavia|comunque",
    )


def _english() -> Language:
    from careapp.rules.tone import (  # noqa: PLC0415 - one language is enough
        apology_en,
        manner_en,
        rude_en,
        topics_en,
    )

    return Language(
        Names(topics_en.ENGLISH, rude_en.SURNAMES),
        Topics(topics_en.ENGLISH),
        Lexicon(manner_en.ENGLISH),
        Lexicon({**apology_en.APOLOGY, EXCUSE: apology_en.EXCUSES}),
        apology_en.STARTERS,
        but="but|however|though|although",
    )
