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
_TO_LEI = {
    "tu": "Lei",
    "te": "Lei",
    "tuo": "Suo",
    "tua": "Sua",
    "tuoi": "Suoi",
    "tue": "Sue",
    "hai": "ha",
    "sei": "è",
    "puoi": "può",
    "vuoi": "vuole",
    "vieni": "venga",
    "sai": "sa",
    "eri": "era",
    "avevi": "aveva",
    "aspettavi": "aspettava",
    "potrai": "potrà",
    "vorrai": "vorrà",
    "troverai": "troverà",
    "scusaci": "ci scusi",
    "scusami": "mi scusi",
    "dicci": "ci dica",
    "dimmi": "mi dica",
    "fammi": "mi faccia",
    "facci": "ci faccia",
    "dacci": "ci dia",
    "scrivimi": "mi scriva",
    "chiamami": "mi chiami",
    "avvisami": "mi avvisi",
    "mandami": "mi mandi",
    "portami": "mi porti",
    "ricordati": "si ricordi",
    "passa a trovarci": "passi a trovarci",
    "grazie a te": "grazie a Lei",
    "ciao": "buongiorno",
}
_TO_TU = {
    "suo": "tuo",
    "sua": "tua",
    "suoi": "tuoi",
    "sue": "tue",
    "lei": "te",
    "ella": "tu",
    "la": "ti",
    "le": "ti",
    "scusi": "scusa",
    "ci scusi": "scusaci",
    "mi scusi": "scusami",
    "accetti": "accetta",
    "venga": "vieni",
    "scelga": "scegli",
    "ci dica": "dicci",
    "mi dica": "dimmi",
    "arrivederla": "arrivederci",
    "lei ha": "tu hai",
    "lei è": "tu sei",
    "lei può": "tu puoi",
    "lei vuole": "tu vuoi",
}
_TO_WHOM = re.compile(
    r"\s+(?:abbiamo |ho )?(?:conferm|ricord|scriv|chied|mand|facc|spedi|propo|diciam|dico|dat|diam"
    r"|don|offr|regal|restitu|rend|serv|piac|manc|augur|dev|port|racc|spieg|prepar|tenut|ten)",
    re.IGNORECASE,
)
"""After «ti»: what is done for somebody («Le scriviamo»), not to them («La aspettiamo»)."""


def mixed(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the words that speak otherwise than most, and what each would be; "" if unknown.

    With as many of both it is the tu that yields: Lei is the default. One without a better word
    is named only where no other is.
    """
    tu = [found.span() for found in _TU.finditer(text)]
    lei = [found.span(found.lastgroup or 0) for found in _LEI.finditer(text)]
    if not tu or not lei:
        return
    is_tu_kept = len(tu) > len(lei)
    instead = _familiar if is_tu_kept else _formal
    words = [(start, end, instead(text, start, end)) for start, end in (lei if is_tu_kept else tu)]
    yield from [word for word in words if word[2]] or words


def _formal(text: str, start: int, end: int) -> str:
    word = text[start:end]
    if word.lower() == "ti":
        return "Le" if _TO_WHOM.match(text, end) else "La"
    return _as_large(word, _TO_LEI.get(word.lower(), ""))


def _familiar(text: str, start: int, end: int) -> str:
    phrase = text[start:end]
    lower = phrase.lower()
    word = _TO_TU.get(lower, "")
    if not word and lower.startswith(("la ", "le ")):
        word = f"ti{phrase[2:]}"
    elif not word and lower.endswith(("rla", "rle", "nla", "nle")):
        word = f"{phrase[:-2]}ti"
    # The capital of courtesy goes, that of a sentence stays.
    return word if start else word[:1].upper() + word[1:]


def _as_large(like: str, word: str) -> str:
    """Return the word with a capital where the one that it replaces has one."""
    return word[:1].upper() + word[1:] if like[0].isupper() else word
