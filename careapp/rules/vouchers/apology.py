"""The apology: what happened, the fault is ours, what changes, the gesture. Always in this order.

It admits and never justifies; the gesture comes last and says what it is not (look.md §10).
"""

from collections.abc import Mapping

from careapp.rules.vouchers import hints
from careapp.rules.vouchers.kind import (
    OTHER,
    Gesture,
    GestureKind,
    Motif,
    Reason,
    Style,
    VoucherKind,
    letters,
)
from careapp.rules.vouchers.voice import Voice, in_voices
from careapp.text import N_


def _admit(happened: str, fault: str, change: str) -> str:
    """Put the three sentences of an apology in their order."""
    return f"{happened} {fault} {change}"


def _closings(wrong_it: str, wrong_en: str) -> Mapping[Voice, Mapping[GestureKind, str]]:
    """Return the sentences about the gesture; *wrong* is what no gesture undoes."""
    return {
        Voice.LEI: {
            GestureKind.DISCOUNT: f"Questo buono non cancella {wrong_it}; Le dice che ci teniamo.",
            GestureKind.GIFT: f"Questo pensiero non cancella {wrong_it}; Le dice che ci teniamo.",
            GestureKind.WORDS: f"Le scuse non cancellano {wrong_it}; Le dicono che ci teniamo.",
        },
        Voice.TU: {
            GestureKind.DISCOUNT: f"Questo buono non cancella {wrong_it}; ti dice che ci teniamo.",
            GestureKind.GIFT: f"Questo pensiero non cancella {wrong_it}; ti dice che ci teniamo.",
            GestureKind.WORDS: f"Le scuse non cancellano {wrong_it}; ti dicono che ci teniamo.",
        },
        Voice.ENGLISH: {
            GestureKind.DISCOUNT: f"This voucher doesn’t undo {wrong_en}; it says we care.",
            GestureKind.GIFT: f"This small gift doesn’t undo {wrong_en}; it says we care.",
            GestureKind.WORDS: f"An apology doesn’t undo {wrong_en}; it says we care.",
        },
    }


_MISSED_ORDER = Reason(
    key="missed_order",
    label=N_("Missed order"),
    wordings={
        Voice.LEI: (
            _admit(
                "Quello che aspettava non c’era, e Le avevamo detto di sì.",
                "L’errore è nostro: l’ordine non è partito.",
                "Da oggi ogni promessa ha un nome e una data, e la controlliamo ogni mattina.",
            ),
            _admit(
                "Ha fatto la strada per niente: il Suo ordine non era pronto.",
                "Lo sbaglio è nostro.",
                "Da oggi ogni ordine si controlla la sera prima, e se manca qualcosa La avvisiamo.",
            ),
        ),
        Voice.TU: (
            _admit(
                "Quello che aspettavi non c’era, e ti avevamo detto di sì.",
                "L’errore è nostro: l’ordine non è partito.",
                "Da oggi ogni promessa ha un nome e una data, e la controlliamo ogni mattina.",
            ),
            _admit(
                "Hai fatto la strada per niente: il tuo ordine non era pronto.",
                "Lo sbaglio è nostro.",
                "Da oggi ogni ordine si controlla la sera prima, e se manca qualcosa ti avvisiamo.",
            ),
        ),
        Voice.ENGLISH: (
            _admit(
                "What you were waiting for wasn’t here, and we had told you it would be.",
                "That was our mistake: the order never left.",
                "From today every promise has a name and a date, and we check them each morning.",
            ),
            _admit(
                "You came all this way for nothing: your order wasn’t ready.",
                "The mistake was ours.",
                "From today we check each order the evening before, and call if anything is short.",
            ),
        ),
    },
    closings=_closings("il disagio", "it"),
)
_WRONG_ORDER = Reason(
    key="wrong_order",
    label=N_("Wrong order"),
    wordings={
        Voice.LEI: (
            _admit(
                "Il Suo ordine non è andato come doveva.",
                "L’errore è nostro: andava riletto insieme.",
                "Da oggi ogni ordine si rilegge ad alta voce con chi lo fa, prima di prepararlo.",
            ),
            _admit(
                "Quello che ha ricevuto non era quello che aveva chiesto.",
                "Lo sbaglio è nostro.",
                "Da oggi, prima di consegnare un ordine, lo controlliamo riga per riga.",
            ),
        ),
        Voice.TU: (
            _admit(
                "Il tuo ordine non è andato come doveva.",
                "L’errore è nostro: andava riletto insieme.",
                "Da oggi ogni ordine si rilegge ad alta voce con chi lo fa, prima di prepararlo.",
            ),
            _admit(
                "Quello che hai ricevuto non era quello che avevi chiesto.",
                "Lo sbaglio è nostro.",
                "Da oggi, prima di consegnare un ordine, lo controlliamo riga per riga.",
            ),
        ),
        Voice.ENGLISH: (
            _admit(
                "Your order did not go as it should have.",
                "That was our mistake: we should have read it back to you.",
                "From today we read each order aloud with whoever places it, before we prepare it.",
            ),
            _admit(
                "What you received was not what you had asked for.",
                "The mistake was ours.",
                "From today we check each order line by line before we hand it over.",
            ),
        ),
    },
    closings=_closings("il disagio", "it"),
)
_WAITING = Reason(
    key="waiting",
    label=N_("Waiting"),
    wordings={
        Voice.LEI: (
            _admit(
                "Ha dovuto aspettare troppo per qualcosa che doveva essere pronto.",
                "L’errore è nostro.",
                "Abbiamo cambiato il modo in cui prepariamo gli ordini, perché non succeda più.",
            ),
            _admit(
                "L’attesa è stata troppo lunga, e il Suo tempo vale.",
                "La colpa è nostra: dovevamo organizzarci prima.",
                "Da oggi, quando c’è da aspettare, lo diciamo subito e diciamo quanto.",
            ),
        ),
        Voice.TU: (
            _admit(
                "Hai dovuto aspettare troppo per qualcosa che doveva essere pronto.",
                "L’errore è nostro.",
                "Abbiamo cambiato il modo in cui prepariamo gli ordini, perché non succeda più.",
            ),
            _admit(
                "L’attesa è stata troppo lunga, e il tuo tempo vale.",
                "La colpa è nostra: dovevamo organizzarci prima.",
                "Da oggi, quando c’è da aspettare, lo diciamo subito e diciamo quanto.",
            ),
        ),
        Voice.ENGLISH: (
            _admit(
                "You waited far too long for something that should have been ready.",
                "That was our mistake.",
                "We have changed the way we prepare orders, so that it doesn’t happen again.",
            ),
            _admit(
                "The wait was much too long, and your time matters.",
                "The fault was ours: we should have been better organised.",
                "From today, when there is a wait, we say so at once and say how long.",
            ),
        ),
    },
    closings=_closings("l’attesa", "the wait"),
)
_PRODUCT = Reason(
    key="product",
    label=N_("Product"),
    wordings={
        Voice.LEI: (
            _admit(
                "Quello che ha portato a casa non era come doveva essere.",
                "L’errore è nostro: andava controllato prima.",
                "Da oggi guardiamo ogni arrivo due volte, prima di metterlo in vendita.",
            ),
            _admit(
                "Ha trovato un difetto che toccava a noi trovare.",
                "Lo sbaglio è nostro.",
                "Da oggi controlliamo davanti a Lei, prima di incartare.",
            ),
        ),
        Voice.TU: (
            _admit(
                "Quello che hai portato a casa non era come doveva essere.",
                "L’errore è nostro: andava controllato prima.",
                "Da oggi guardiamo ogni arrivo due volte, prima di metterlo in vendita.",
            ),
            _admit(
                "Hai trovato un difetto che toccava a noi trovare.",
                "Lo sbaglio è nostro.",
                "Da oggi controlliamo davanti a te, prima di incartare.",
            ),
        ),
        Voice.ENGLISH: (
            _admit(
                "What you took home wasn’t as it should have been.",
                "That was our mistake: we should have checked it first.",
                "From today we look at every delivery twice before it goes on sale.",
            ),
            _admit(
                "You found a fault that was ours to find.",
                "The mistake was ours.",
                "From today we check with you, before we wrap.",
            ),
        ),
    },
    closings=_closings("il disagio", "it"),
)
_MANNERS = Reason(
    key="manners",
    label=N_("Manners"),
    wordings={
        Voice.LEI: (
            _admit(
                "Il modo in cui Le abbiamo risposto non era quello che merita.",
                "L’errore è nostro, e non ci sono giustificazioni.",
                "Ne abbiamo parlato tra noi: da oggi, prima di rispondere, si ascolta.",
            ),
            _admit(
                "Da noi ha trovato fretta invece di attenzione.",
                "La colpa è nostra.",
                "Da oggi chi entra viene prima di tutto il resto: lo abbiamo messo per iscritto.",
            ),
        ),
        Voice.TU: (
            _admit(
                "Il modo in cui ti abbiamo risposto non era quello che meriti.",
                "L’errore è nostro, e non ci sono giustificazioni.",
                "Ne abbiamo parlato tra noi: da oggi, prima di rispondere, si ascolta.",
            ),
            _admit(
                "Da noi hai trovato fretta invece di attenzione.",
                "La colpa è nostra.",
                "Da oggi chi entra viene prima di tutto il resto: lo abbiamo messo per iscritto.",
            ),
        ),
        Voice.ENGLISH: (
            _admit(
                "The way we answered you was not what you deserve.",
                "That was our mistake, and there is no excuse for it.",
                "We have talked it over: from today we listen before we answer.",
            ),
            _admit(
                "You found hurry here where there should have been care.",
                "The fault was ours.",
                "From today whoever walks in comes first: we have put it in writing.",
            ),
        ),
    },
    closings=_closings("quel momento", "that moment"),
)
_NO_ANSWER = Reason(
    key="no_answer",
    label=N_("No answer"),
    wordings={
        Voice.LEI: (
            _admit(
                "Ci ha cercato e non Le abbiamo risposto.",
                "L’errore è nostro, e il Suo tempo vale.",
                "Da oggi richiamiamo in giornata chi ci cerca e non ci trova.",
            ),
            _admit(
                "Aspettava una risposta e non è arrivata.",
                "La colpa è nostra: toccava a noi chiamare.",
                "Da oggi ogni domanda ha il nome di chi risponde, e un giorno.",
            ),
        ),
        Voice.TU: (
            _admit(
                "Ci hai cercato e non ti abbiamo risposto.",
                "L’errore è nostro, e il tuo tempo vale.",
                "Da oggi richiamiamo in giornata chi ci cerca e non ci trova.",
            ),
            _admit(
                "Aspettavi una risposta e non è arrivata.",
                "La colpa è nostra: toccava a noi chiamare.",
                "Da oggi ogni domanda ha il nome di chi risponde, e un giorno.",
            ),
        ),
        Voice.ENGLISH: (
            _admit(
                "You tried to reach us and nobody answered.",
                "That was our mistake, and your time matters.",
                "From today we call back the same day whoever did not find us.",
            ),
            _admit(
                "You were waiting for an answer and it never came.",
                "The fault was ours: it was for us to call.",
                "From today every question has the name of who answers it, and a day.",
            ),
        ),
    },
    closings=_closings("il silenzio", "the silence"),
)
_OTHER = Reason(
    key=OTHER,
    label=N_("Other…"),
    wordings={
        Voice.LEI: (
            _admit(
                "{fatto}",
                "L’errore è nostro.",
                "Abbiamo cambiato il modo in cui lavoriamo, perché non succeda più.",
            ),
        ),
        Voice.TU: (
            _admit(
                "{fatto}",
                "L’errore è nostro.",
                "Abbiamo cambiato il modo in cui lavoriamo, perché non succeda più.",
            ),
        ),
        Voice.ENGLISH: (
            _admit(
                "{fatto}",
                "That was our mistake.",
                "We have changed the way we work, so that it doesn’t happen again.",
            ),
        ),
    },
    closings=_closings("il disagio", "it"),
)

APOLOGY = VoucherKind(
    key="apology",
    name=N_("Apology"),
    action=N_("Apologise"),
    question=N_("What happened"),
    icon="heart-handshake",
    style=Style(ink="33475B", tint="EDF1F4", motif=Motif.MENDING),
    headlines=in_voices(
        "Ci scusi, {appellativo}.", "Scusaci, {appellativo}.", "We’re sorry, {appellativo}."
    ),
    nameless_headlines=in_voices("Ci scusi.", "Scusaci.", "We’re sorry."),
    under_value={
        voice: dict.fromkeys((GestureKind.DISCOUNT, GestureKind.GIFT), words)
        for voice, words in (
            (Voice.LEI, "con le nostre scuse"),
            (Voice.TU, "con le nostre scuse"),
            (Voice.ENGLISH, "with our apologies"),
        )
    },
    reasons=(
        _MISSED_ORDER,
        _WRONG_ORDER,
        _WAITING,
        _PRODUCT,
        _MANNERS,
        _NO_ANSWER,
        _OTHER,
    ),
    letters=letters(
        in_voices(
            "Se vuole raccontarci com’è andata, La ascoltiamo volentieri.",
            "Se vuoi raccontarci com’è andata, ti ascoltiamo volentieri.",
            "If you would like to tell us how it went, we are glad to listen.",
        ),
        in_voices("Con sincere scuse,", "Con sincere scuse,", "With our apologies,"),
    ),
    hints=(hints.SAYS_WHAT_HAPPENED, hints.ADMITS_THE_FAULT, hints.SAYS_WHAT_CHANGES),
    validity_days=90,
    default_gesture=Gesture.discount(500),
)
