"""An allergy as the wish behind it: what a shop needs to know, without a word on health."""

import re

from careapp.rules.tone.lexicon import Hit
from careapp.rules.tone.plain import fold
from careapp.rules.tone.topics import Topic

_TO = r"(?:all[aeo']|agli|al|ai|a(?!\w))"
_AVOIDED = {
    "it": re.compile(
        rf"(?:intolleran|allergi)\w* +{_TO} *(?P<what>[\w' ]+?(?: e {_TO} *\w+)?)"
        r"(?=[^\w' ]| (?:da|quindi|che|ma|per|molto|grave|ogni|sempre|e (?!a))|$)"
    ),
    "en": re.compile(
        r"(?:allerg(?:y|ic|ies)|intoleran\w+) +to +(?P<what>[\w' -]+?(?: and \w+)?)"
        r"(?=[^\w' -]| (?:so|since|that|but|always|and (?:has|is|always))|$)"
        r"|(?P<named>\w+)[ -](?:allergy|intoleran\w+)"
    ),
}
_WISHES = {"it": "Desidera: senza {what}", "en": "Would like: no {what}"}
_COELIAC = re.compile(r"c(?:o?e)liac|celiachia")
_GLUTEN = {"it": "Desidera: senza glutine", "en": "Would like: gluten-free"}


def wish_in(text: str, hit: Hit[Topic], language: str) -> str:
    """Return the wish that a phrase on health stands for, in the text's language, or nothing."""
    if hit.label is not Topic.HEALTH:
        return ""
    folded = fold(text)
    if _COELIAC.match(folded, hit.start):
        return _GLUTEN[language]
    found = _AVOIDED[language].search(folded)
    if found is None:
        return ""
    group = found.lastgroup or "what"
    what = text[found.start(group) : found.end(group)].strip()
    return _WISHES[language].format(what=re.sub(rf"\be {_TO} *", "e ", what))
