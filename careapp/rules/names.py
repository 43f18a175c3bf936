"""Names as people say them, and how to address who bears them.

Nothing here guesses a gender: a title is what the person was asked for, or nothing.
"""

import re
from enum import StrEnum
from typing import Protocol

from careapp.errors import Refused
from careapp.rules.writing import clean_line, is_visible
from careapp.text import N_, _

LONGEST_NAME = 200


class Register(StrEnum):
    """How a person is spoken to; a "tu" nobody asked for offends, so it is never assumed."""

    FORMAL = "formal"
    """Lei."""
    FIRST_NAME = "first_name"
    """tu."""
    UNSET = "unset"


class Addressed(Protocol):
    """What it takes to address a person; empty text where nothing is known."""

    @property
    def name(self) -> str:
        """The name as they say it."""
        ...

    @property
    def family_name(self) -> str:
        """The surname, where it is known."""
        ...

    @property
    def title(self) -> str:
        """Signora, dottor …, free text."""
        ...

    @property
    def register(self) -> str:
        """A `Register`."""
        ...

    @property
    def call_name(self) -> str:
        """What they are called when they are called tu."""
        ...


TITLES = (
    "signora",
    "signor",
    "dottoressa",
    "dottor",
    "professoressa",
    "professor",
    "avvocata",
    "avvocato",
    "architetta",
    "architetto",
    "ingegnera",
    "ingegner",
    "geometra",
    "ragioniera",
    "ragionier",
    "maestra",
    "maestro",
    "suor",
    "don",
)
"""What a form offers; the field is free text. One title only, written as before a surname."""

_WRITTEN_TITLES = {
    "sig": "signor",
    "sigra": "signora",
    "signa": "signora",
    "sigrina": "signora",
    "signore": "signor",
    "signorina": "signora",
    "dott": "dottor",
    "dr": "dottor",
    "dottore": "dottor",
    "dottssa": "dottoressa",
    "drssa": "dottoressa",
    "prof": "professor",
    "professore": "professor",
    "profssa": "professoressa",
    "avv": "avv.",
    "arch": "arch.",
    "ing": "ing.",
    "ingegnere": "ingegner",
    "geom": "geometra",
    "rag": "rag.",
    "ragioniere": "ragionier",
}
"""What tells no gender, such as «Avv.», stays as short as it was written."""
_GIVEN_NAME_TITLES = frozenset({"don", "suor", "maestra", "maestro"})
"""These stand before a given name, or are one: «Don»."""
_OPENING_TITLES = frozenset({*TITLES, *_WRITTEN_TITLES} - _GIVEN_NAME_TITLES)

_ENGLISH_TITLES = {
    "signora": "Ms",
    "signor": "Mr",
    "dottoressa": "Dr",
    "dottor": "Dr",
    "professoressa": "Professor",
    "professor": "Professor",
    "suor": "Sister",
    "don": "Father",
}

_PARTICLE_WORDS = (
    "al ben bin d da dal dalla dalle das de degli dei del dell della delle dello den der di do dos "
    "du el la las le li lo mac mc san santa st ten ter van von"
)
_OPENING_PARTICLE_WORDS = "d da dal dall dalla de degli del dell della delle di la lo van von"
_OPENING_PARTICLES = frozenset(_OPENING_PARTICLE_WORDS.split())
"""With these a name starts by its surname: «De Luca Mario», «D'Angelo Gianni»."""
_SECOND_GIVEN_WORDS = (
    "andrea angela anna antonia antonio beatrice carla carlo carmela chiara claudia cristina elena "
    "emanuele francesca francesco franca gabriella giovanna giovanni giulia giuseppe giuseppina "
    "grazia ida josé lisa luca luigi luisa maria maría marie marco mario matteo michele "
    "paola paolo pia piera pietro rita rosa rosaria sofia stella teresa vittoria vittorio"
)
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_SECOND_GIVEN_NAMES = frozenset(_SECOND_GIVEN_WORDS.split())
_COMPANY = re.compile(
    r"(?:^|\s)(?:s\.?r\.?l\.?s?|s\.?p\.?a|s\.?n\.?c|s\.?a\.?s|s\.?s|soc|coop|onlus|aps|asd|ltd|gmbh"
    r"|inc|llc|studio|associati|associazione|ditta|farmacia|f\.?lli|fratelli|figli|sons|&)\.?(?=\s|$)",
    re.IGNORECASE,
)

NO_NAME = N_("Write the name of the person in front of you: only the name is needed.")
NAME_TOO_LONG = N_("A name has at most 200 characters: shorten it, the rest fits in the notes.")


def clean_name(text: str) -> str:
    """Return the name without unseen characters, in NFC, its spaces collapsed.

    Raises:
        Refused: nothing visible is left, or it is longer than 200 characters.

    """
    name = clean_line(text)
    if not is_visible(name):
        raise Refused(_(NO_NAME))
    if len(name) > LONGEST_NAME:
        raise Refused(_(NAME_TOO_LONG))
    return name


def clean_part(text: str) -> str:
    """Return an optional part of a name like `clean_name`; empty if nothing visible is left.

    Raises:
        Refused: it is longer than 200 characters.

    """
    return clean_name(text) if is_visible(clean_line(text)) else ""


def address_of(person: Addressed, language: str) -> str:
    """Return how to call a person within a sentence: the {appellativo} of texts and papers.

    Lei: title and surname («signora Wójcik»); tu: the call-name («Mario»); where a part is
    missing, the full name. In English an Italian title is translated where English has one.
    """
    if person.register == Register.FIRST_NAME:
        return person.call_name or person.name
    if person.register != Register.FORMAL:
        return person.name
    title = _title_in(language, person.title)
    return f"{title} {person.family_name}" if title and person.family_name else person.name


def known_title(written: str) -> str:
    """Return a title as it is said before a surname: «Sig.ra» is signora; unknown ones stay."""
    cleaned = clean_line(written)[:60]
    letters = _letters(cleaned)
    return _WRITTEN_TITLES.get(letters, letters if letters in TITLES else cleaned)


def title_of(name: str) -> str:
    """Return the title that a person's name opens with, as `known_title`; empty without one."""
    first, *others = name.split() or [""]
    is_title = _letters(first) in _OPENING_TITLES
    return known_title(first) if others and is_title and _is_person(name) else ""


def initials(name: str) -> str:
    """Return the first letters of the first two words, as on an avatar: «MD», «S», or nothing."""
    letters = (next((c for c in word if c.isalnum()), "") for word in name.split())
    return "".join([letter for letter in letters if letter][:2]).upper()


def is_company(name: str) -> bool:
    """Whether a name says of itself that it is a company: S.r.l., Studio, & Figli."""
    return _COMPANY.search(name) is not None


def split_name(name: str) -> tuple[str, str]:
    """Split a name as people say it into given and family name; either may be empty.

    «Rossi, Mario» is read by its comma, particles open the surname («Anna De Luca»), a company
    and a couple («Anna e Mario Rossi») have neither part, a single word is what the person is
    called, and after a title the surname.
    """
    if not _is_person(name):
        return "", ""
    if title_of(name):
        given, family = split_name(name.split(maxsplit=1)[1])
        return (given, family) if family else ("", given)
    family, comma, given = name.partition(",")
    if comma:
        return given.strip(), family.strip()
    words = name.split()
    if len(words) > 1 and (cut := _opening_surname(words)):
        return " ".join(words[cut:]), " ".join(words[:cut])
    cut = _given_words(words)
    return " ".join(words[:cut]), " ".join(words[cut:])


def _is_person(name: str) -> bool:
    return not is_company(name) and "e" not in name.split()


def _opening_surname(words: list[str]) -> int:
    """Return how many words the surname has that the name opens with; 0 if it opens with none."""
    particle, apostrophe, rest = words[0].replace("’", "'").partition("'")
    if particle.casefold() in _OPENING_PARTICLES and apostrophe and rest:
        return 1
    if _bare(words[0]) not in _OPENING_PARTICLES:
        return 0
    is_double = _bare(words[1]) in _PARTICLES and len(words) > 2  # noqa: PLR2004 - de, la, Cruz
    return 3 if is_double else 2


def _given_words(words: list[str]) -> int:
    if len(words) <= 1:
        return len(words)
    for place, word in enumerate(words[1:-1], start=1):
        if _bare(word) in _PARTICLES:
            return place
    is_double = len(words) > 2 and words[1].casefold() in _SECOND_GIVEN_NAMES  # noqa: PLR2004 - given, given, family
    return 2 if is_double else 1


def _letters(word: str) -> str:
    return "".join(c for c in word.casefold() if c.isalpha())


def _bare(word: str) -> str:
    return word.casefold().rstrip("'’.")


def _title_in(language: str, title: str) -> str:
    if language == "it" or title.casefold() not in {*TITLES, *_WRITTEN_TITLES.values()}:
        return title
    return _ENGLISH_TITLES.get(title.casefold(), "")
