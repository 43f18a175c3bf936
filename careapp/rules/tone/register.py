"""Lei and tu: whether an Italian text speaks to one person in one way."""

import re
from collections.abc import Iterator

LOWER_LEI = re.compile(r"\b(?:lei|suo|sua|suoi|sue)\b")
CAPITAL_LEI = re.compile(r"(?<=[^.!?…«\"\s])\s+(?:Lei|Suo|Sua|Suoi|Sue)\b")
TU = re.compile(r"\b(?:tu|te|ti|tuo|tua|tuoi|tue)\b", re.IGNORECASE)
_TU = re.compile(
    rf"{TU.pattern}|\b(?:hai|(?<!alle )(?<!per )(?<!in )(?<!siete )sei(?! persone| euro| e)|puoi"
    r"|vuoi|vieni|sai|scusaci|scusami|dicci|dimmi|ciao|eri|avevi|potrai|vorrai|troverai|fammi"
    r"|facci|dacci|scrivimi|chiamami|avvisami|mandami|portami|ricordati|grazie a te|aspettavi"
    r"|passa a trovarci)\b",
    re.IGNORECASE,
)
_LEI = re.compile(
    r"(?<=[^.!?…«\"\s])\s+(?P<word>Lei|Suo|Sua|Suoi|Sue|L[ae](?= [a-zà-ÿ])|Ella)\b"
    r"|^(?P<first>Su(?:o|a|oi|e))\b"
    r"|\b(?P<verb>(?:[CcMm]i )?[Ss]cusi|[Aa]ccetti|[Gg]entile [Ss]ignor[ae]?|[Aa]rriveder[Ll]a"
    r"|(?:[Gg]entil\w+|[Ee]gregi[oa]) (?:[Ss]ig|[Dd]ott|[Aa]vv|[Pp]rof|[Ii]ng|[Aa]rch|[Gg]eom)\w*"
    r"|La (?:aspett|ringrazi|inform|preg|avvis|chiam|contatt|invit|attend|ri\w+)(?:iamo|o)"
    r"|Le (?:conferm|ricord|scriv|chied|porg|augur|mand|facci|spedi|propon)(?:iamo|o|amo|go)"
    r"|[a-zà-ÿ]{2,}(?:r|n)(?:La|Le)|[Vv]enga|[Ss]celga|[Cc]i dica|[Mm]i dica"
    r"|Lei (?:ha|è|può|vuole))\b"
)
_POSSESSIVES = {"tuo": "Suo", "tua": "Sua", "tuoi": "Suoi", "tue": "Sue", "te": "Lei", "tu": "Lei"}
_TO_TU = {"suo": "tuo", "sua": "tua", "suoi": "tuoi", "sue": "tue", "lei": "te"}


def mixed(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the words that speak otherwise than most, and what each would be; "" if unknown.

    With as many of both it is the tu that yields: Lei is the default.
    """
    tu = [found.span() for found in _TU.finditer(text)]
    lei = [found.span(found.lastgroup or 0) for found in _LEI.finditer(text)]
    if not tu or not lei:
        return
    fewer, other = (lei, _TO_TU) if len(tu) > len(lei) else (tu, _POSSESSIVES)
    for start, end in fewer:
        yield start, end, other.get(text[start:end].lower(), "")
