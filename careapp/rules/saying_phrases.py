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
        "apology": (
            "{address}, prima di tutto Le chiedo scusa: non è andata come doveva. Ce ne occupiamo.",
            "{address}, mi dispiace per l’altra volta: ci stiamo pensando noi.",
            "{address}, Le chiedo scusa.",
        ),
        "overdue": (
            "{address}, siamo in ritardo con Lei, e ci dispiace: “{value}”. Le dico dove siamo.",
            "{address}, Le dobbiamo ancora “{value}”: ci scusi, Le dico subito quando.",
            "{address}, siamo in ritardo con una promessa, e ci dispiace.",
        ),
        "ready": (
            "{address}, è tutto pronto come Le avevamo promesso: {value}.",
            "{address}, abbiamo tenuto da parte per Lei: {value}.",
            "{address}, quello che Le avevamo promesso è pronto.",
        ),
        "answer": (
            "{address}, abbiamo la risposta che aspettava: {value}. Ne parliamo con calma?",
            "{address}, la risposta che aspettava c’è: glieLa racconto subito.",
        ),
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
            "{address}, ora il Suo livello è “{value}”. Ogni acquisto La fa risalire: grazie.",
            "{address}, che piacere. Il Suo livello ora è “{value}”: si risale presto.",
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
        "apology": (
            "{address}, prima di tutto ti chiedo scusa: non è andata come doveva. Ce ne occupiamo.",
            "{address}, mi dispiace per l’altra volta: ci stiamo pensando noi.",
            "{address}, ti chiedo scusa.",
        ),
        "overdue": (
            "{address}, siamo in ritardo con te, e ci dispiace: “{value}”. Ti dico dove siamo.",
            "{address}, ti dobbiamo ancora “{value}”: scusaci, ti dico subito quando.",
            "{address}, siamo in ritardo con una promessa, e ci dispiace.",
        ),
        "ready": (
            "{address}, è tutto pronto come ti avevamo promesso: {value}.",
            "{address}, abbiamo tenuto da parte per te: {value}.",
            "{address}, quello che ti avevamo promesso è pronto.",
        ),
        "answer": (
            "{address}, abbiamo la risposta che aspettavi: {value}. Ne parliamo con calma?",
            "{address}, la risposta che aspettavi c’è: te la racconto subito.",
        ),
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
            "{address}, ora il tuo livello è “{value}”. Ogni acquisto ti fa risalire: grazie.",
            "{address}, che bello vederti. Il tuo livello ora è “{value}”: si risale presto.",
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
        "apology": (
            "{address}, first of all I am sorry: it did not go as it should have. We are on it.",
            "{address}, I am sorry about last time: we are seeing to it.",
            "{address}, I am sorry.",
        ),
        "overdue": (
            "{address}, we are late, and we are sorry: ‘{value}’. Let me tell you where we are.",
            "{address}, we still owe you ‘{value}’: sorry, I will tell you at once when.",
            "{address}, we are late with a promise, and we are sorry.",
        ),
        "ready": (
            "{address}, it is all ready as we promised: {value}.",
            "{address}, we have kept this for you: {value}.",
            "{address}, what we promised you is ready.",
        ),
        "answer": (
            "{address}, we have the answer you were waiting for: {value}. Shall we look at it?",
            "{address}, the answer you were waiting for is here: let me tell you.",
        ),
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
            "{address}, your level is now ‘{value}’. Every purchase counts: thank you.",
            "{address}, good to see you. Your level is now ‘{value}’: it soon rises again.",
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
