"""Papers of invented people, and what is tried on every one of them."""

from dataclasses import replace

from careapp import paths
from careapp.documents.logo import make_logo
from careapp.documents.paper import Fact, VoucherPaper, VoucherStyle

RIPPLES = VoucherStyle(ink="0E5C63", tint="E6F1F0", motif="ripples")
MENDING = VoucherStyle(ink="33475B", tint="EDF1F4", motif="mending")
CODE = "7K2M-9QXD-4TPA"

THANKS = VoucherPaper(
    kind="thank_you",
    style=RIPPLES,
    language="it",
    shop_name="Bottega Aurora",
    shop_address="Via del Forno 12 · Udine",
    headline="Grazie, signora Wójcik.",
    message=(
        "Da un anno, il lunedì, si apre la porta e arriva Lei. Non lo diamo per scontato. "
        "Questo è un piccolo pensiero per la Sua prossima spesa."
    ),
    signature="Giulia",
    value="5\u00a0€",
    under_value="di sconto",
    worth="Vale 5,00\u00a0€ su una spesa,",
    expiry="fino al 30 giugno 2026.",
    terms=("Un solo utilizzo.", "Non si converte in denaro.", "Documento non fiscale."),
    privacy="I Suoi dati restano in bottega: non li vendiamo a nessuno.",
    code=CODE,
    place_and_date="Udine, 12 marzo 2026",
    addressee=("Gentile signora", "Marta Wójcik"),
    salutation="Gentile signora Wójcik,",
    letter_paragraphs=("Sapere che torna è il complimento più bello che possiamo ricevere.",),
    farewell="Grazie di cuore,",
    signature_role="al banco",
)
APOLOGY = replace(
    THANKS,
    kind="apology",
    style=MENDING,
    headline="Ci scusi, signora Wójcik.",
    message=(
        "Lunedì il Suo pane non c’era, e Le avevamo detto di sì. L’errore è nostro: l’ordine non "
        "è partito. Da oggi ogni promessa ha un nome e una data, e la controlliamo ogni mattina. "
        "Questo buono non cancella il disagio; Le dice che ci teniamo."
    ),
    signature="Elena, titolare",
    under_value="con le nostre scuse",
)
WORDS_ONLY = replace(
    THANKS, value="", under_value="", worth="", expiry="", terms=(), code="", signature_role=""
)
GIFT = replace(
    APOLOGY,
    value="Un cappuccino e un cornetto alla crema",
    worth="Vale per un cappuccino e un cornetto alla crema,",
)
PROMISE = replace(
    WORDS_ONLY,
    kind="reminder",
    style=VoucherStyle(ink="5A4632", tint="F3EEE8", motif="list"),
    headline="Il Suo promemoria, signora Wójcik.",
    message="Qui c’è tutto quello che serve: così non deve tornare a chiedere.",
    facts=(
        Fact("Che cosa ci ha chiesto", "Una torta Sacher per dodici, senza lattosio"),
        Fact("Che cosa porta", "Niente: pensiamo a tutto noi"),
        Fact("Quanto costa", "38,00\u00a0€"),
        Fact("Entro quando", "venerdì 13 marzo, alle 10"),
    ),
)
LOGO = make_logo((paths.resources() / "samples" / "logo.png").read_bytes())

HOSTILE = (
    "",
    "   ",
    "\u200b",
    "O'Brien, D'Àngelo, Rossi & Figli",
    "A<B",
    "<b>Mario",
    '<img src="file:///etc/passwd">',
    '<img src="\\\\attacker\\share\\x.png">',
    "<font size=99999>",
    '<span style="font-size:20000pt">',
    "<table width=1000000>",
    "<br>" * 20_000,
    "<font color=\"[[[getattr(pow,Word('__globals__'))['os'].system('x') for Word in [1]]]]\">",
    '<a href="javascript:alert(1)">x</a><onDraw name="os.system">',
    "<para leading=-900>",
    "&#9999999999;",
    "{0.__class__} %s%n ${jndi:x}",
    "W" * 200_000,
    "parola " * 100_000,
    "e" + "\u0301" * 5_000,
    "Mario \u202eissoR",
    "nul\x00 bel\x07 \x1b[2J",
    "\ud800 \ufffe",
    "👩‍👩‍👧‍👦 🇮🇹 中文 ﷽ محمد علي ภาษาไทย नमस्ते שלום",
    "Niccolò",
    "Niccolo\u0300",
    "Маriо",
    "Mario\n2026-01-01 INFO tutto bene",
    "4111 1111 1111 1111",
    "\x1bp\x00\x19\xfa\x1dV\x00\x1b@\x1dv0\x00\xff\xff\xff\xff\x1cp\x01\x00",
    "\x1bd\xff" * 20,
    "\x1d(k\x03\x00",
    "€ ’ –",
)
