"""The sentences of *Cosa dire*, in the three voices of the shop.

Each starts with the person, names no amount spent, and agrees with no gender. One short
sentence in each group leaves room for long names.
"""

from collections.abc import Mapping

from careapp.rules.vouchers.voice import Voice

NUMBER_WORDS: Mapping[str, Mapping[int, str]] = {
    "it": {10: "dieci", 25: "venticinque", 50: "cinquanta", 100: "cento"},
    "en": {10: "ten", 25: "twenty-five", 50: "fifty", 100: "a hundred"},
}

PHRASES: Mapping[Voice, Mapping[str, tuple[str, ...]]] = {
    Voice.LEI: {
        "reward": (
            "{address}, oggi c’è un pensiero per Lei: {value}. Oggi o la prossima volta?",
            "{address}, che piacere rivederLa. I Suoi punti sono diventati un premio: {value}.",
            "{address}, il Suo premio è pronto: quando vuole, è Suo.",
        ),
        "birthday_eve": (
            "{address}, che piacere rivederLa. E domani… auguri in anticipo, da tutti noi!",
            "{address}, domani è il Suo giorno: auguri in anticipo!",
        ),
        "birthday": (
            "{address}, tanti auguri! Che bello che il Suo giorno passi anche di qui.",
            "{address}, buon compleanno da tutti noi!",
        ),
        "birthday_past": (
            "{address}, in questi giorni era il Suo compleanno: tanti auguri, anche se in ritardo!",
            "{address}, auguri, con qualche giorno di ritardo ma di cuore!",
        ),
        "milestone": (
            "{address}, con oggi fanno {value} visite. Grazie: per noi non è scontato.",
            "{address}, con oggi fanno {value} visite: grazie della fiducia, una per una.",
        ),
        "review": (
            "{address}, ora il Suo livello è «{value}». Ogni acquisto La fa risalire: grazie.",
            "{address}, che piacere. Il Suo livello ora è «{value}»: si risale presto.",
            "{address}, i livelli di quest’anno sono nuovi: Le racconto il Suo?",
        ),
        "back": (
            "{address}, che piacere rivederLa: ci mancava.",
            "{address}, che bello che sia di nuovo qui.",
        ),
        "usual": (
            "{address}, buongiorno. Oggi come sempre: {value}?",
            "{address}, che piacere vederLa. Le preparo il solito: {value}?",
        ),
    },
    Voice.TU: {
        "reward": (
            "{address}, che bello vederti. Il tuo premio è pronto: {value}. Lo prendi oggi?",
            "{address}, i tuoi punti sono diventati un premio: {value}. Oggi o la prossima volta?",
            "{address}, il tuo premio è pronto: quando vuoi, è tuo.",
        ),
        "birthday_eve": (
            "{address}, che bello vederti! E domani… auguri in anticipo.",
            "{address}, domani è il tuo giorno: auguri in anticipo da tutti noi!",
        ),
        "birthday": (
            "{address}, tanti auguri! Che bello che oggi passi anche di qui.",
            "{address}, buon compleanno da tutti noi!",
        ),
        "birthday_past": (
            "{address}, in questi giorni era il tuo compleanno: auguri, anche se in ritardo!",
            "{address}, auguri, con qualche giorno di ritardo ma di cuore!",
        ),
        "milestone": (
            "{address}, con oggi fanno {value} visite. Grazie: per noi non è scontato.",
            "{address}, con oggi fanno {value} visite: è bello averti qui.",
        ),
        "review": (
            "{address}, ora il tuo livello è «{value}». Ogni acquisto ti fa risalire: grazie.",
            "{address}, che bello vederti. Il tuo livello ora è «{value}»: si risale presto.",
            "{address}, i livelli di quest’anno sono nuovi: ti racconto il tuo?",
        ),
        "back": (
            "{address}, che bello rivederti: ci mancavi.",
            "{address}, che bello che sei di nuovo qui.",
        ),
        "usual": (
            "{address}, buongiorno. Oggi come sempre: {value}?",
            "{address}, che bello vederti. Ti preparo il solito: {value}?",
        ),
    },
    Voice.ENGLISH: {
        "reward": (
            "{address}, good to see you. Your points have become a reward: {value}. Today?",
            "{address}, there is something for you today: {value}. Now, or next time?",
            "{address}, your reward is ready whenever you like.",
        ),
        "birthday_eve": (
            "{address}, good to see you. And tomorrow… happy birthday in advance!",
            "{address}, tomorrow is your day: happy birthday from all of us!",
        ),
        "birthday": (
            "{address}, happy birthday! We are glad that your day leads you here too.",
            "{address}, happy birthday from all of us!",
        ),
        "birthday_past": (
            "{address}, it was your birthday a few days ago: many happy returns!",
            "{address}, a late but heartfelt happy birthday!",
        ),
        "milestone": (
            "{address}, today makes {value} visits. Thank you: we don’t take it for granted.",
            "{address}, today makes {value} visits: it is good to have you here.",
        ),
        "review": (
            "{address}, your level is now “{value}”. Every purchase counts: thank you.",
            "{address}, good to see you. Your level is now “{value}”: it soon rises again.",
            "{address}, the levels of this year are new: shall I tell you yours?",
        ),
        "back": (
            "{address}, how good to see you again: we missed you.",
            "{address}, it is good to have you back.",
        ),
        "usual": (
            "{address}, good to see you. The usual today: {value}?",
            "{address}, shall I get you the usual: {value}?",
        ),
    },
}
