"""Words in cells that change what a row counts for, in Italian, English and German."""

import re

from careapp.importers.formats import folded

_REFUND = re.compile(
    r"\b(?:refund\w*|partial refund|return\w*|credit note|resi|reso|rimbors\w+|storno|stornat\w+"
    r"|nota (?:di )?credito|ruckerstattung|erstattung|retoure|gutschrift)\b"
)
_NO_SALE = re.compile(
    r"\b(?:payout\w*|bonifico|trasferimento|commission[ei]|fee|fees|versamento|prelievo"
    r"|auszahlung|gebuhr\w*|no sale|cash in|cash out)\b"
)
_CANCELLED = re.compile(
    r"\b(?:cancel\w*|annullat\w+|void\w*|storniert|failed|fallit\w+|fehlgeschlagen|declined"
    r"|rifiutat\w+|abgelehnt|abbruch|non riuscit\w+|expired|pending)\b"
)
_NEVER_EARNS = re.compile(
    r"\b(?:gift ?cards?|gift ?vouchers?|carta regalo|carte regalo|buon[oi] regalo|tips?|gratuity"
    r"|manci[ae]|accont[oi]|deposits?|deposito|caparra|geschenk(?:karte|gutschein)\w*|gutschein\w*"
    r"|trinkgeld|anzahlung\w*|pfand)\b"
)
_TOTAL = re.compile(
    r"(?:totale|totali|tot|total|totals|grand total|subtotale|subtotal|somma|summe|gesamt"
    r"|gesamtsumme)(?: (?:generale|complessivo|clienti|vendite|righe|documenti|[0-9 ]+))?"
)
_YES = frozenset({"yes", "true", "1", "si", "s", "y", "ja", "x", "subscribed", "vero"})
_NO = frozenset({"no", "false", "0", "n", "nein", "unsubscribed", "falso"})


def is_refund(text: str) -> bool:
    """Tell whether a row's type says that money went back."""
    return _REFUND.search(folded(text)) is not None


def is_no_sale(text: str) -> bool:
    """Tell whether a row's type is a movement of the account and no sale."""
    return _NO_SALE.search(folded(text)) is not None


def is_cancelled(text: str) -> bool:
    """Tell whether a row's status says that it never came about."""
    return _CANCELLED.search(folded(text)) is not None


def never_earns(text: str) -> bool:
    """Tell whether a product is a gift card, a tip or a deposit."""
    return _NEVER_EARNS.search(folded(text)) is not None


def is_total(text: str) -> bool:
    """Tell whether a cell is the word of a closing row."""
    return _TOTAL.fullmatch(folded(text)) is not None


def as_answer(text: str) -> bool | None:
    """Return the yes or no of a cell; None when it says neither."""
    word = folded(text)
    return True if word in _YES else False if word in _NO else None
