"""The topics that a note about a person must not hold, and what each language calls them."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

NOTHING = r"(?!)"
"""A choice of no words."""


class Topic(StrEnum):
    """The special categories of article 9 GDPR that are met at a counter."""

    RELIGION = "religion"
    POLITICS = "politics"
    HEALTH = "health"
    ORIGIN = "origin"
    SEXUAL_LIFE = "sexual_life"
    UNION = "union"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one language, folded, in the writing of `Lexicon`."""

    always: Mapping[Topic, str]
    """They tell it wherever they stand."""
    adjectives: Mapping[Topic, str]
    """They tell it when said of a person: «è rumena», but not «zuppa rumena»."""
    predicates: Mapping[Topic, str]
    """Verbs that tell it when a person does them: «viene dal Perù», but not the coffee."""
    harmless: str
    """Places, dishes, wishes, jobs and figures of speech that only look like a topic."""
    names: str
    """Surnames and first names that are words of a topic as well."""
    people: str
    """What a person may be called: a choice of a regular expression, as are the next ones."""
    copula: str
    between: str
    """Words that may stand between «is» and what someone is."""
    links: str
    """Words after which a person goes on being spoken of: «che è rumena»."""
    articles: str
    follows: str
    """What may follow a person who is named by one word alone: «rumena del terzo piano»."""
    traits: str
    """Words for how a person is, after which one more may come: «gentile, rumena»."""
    shorthand: Mapping[str, str]
    """Words as they are typed in a hurry, and in full."""
    before_a_name: str
    """What stands, with its capitals, before a capital that makes a word a name."""
    titles: str
    things: str = NOTHING
    """What a word only tells the kind of when it stands before it: «diabetic socks»."""
    ailing: str = NOTHING
    """What may be ill, broken or old as well and is no person: animals, plants, machines."""
