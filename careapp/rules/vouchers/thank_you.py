"""The thank-you: it says what for, because a thanks that fits everybody thanks nobody."""

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

_CLOSINGS = {
    Voice.LEI: {
        GestureKind.DISCOUNT: "Questo è un piccolo pensiero per la Sua prossima spesa.",
        GestureKind.GIFT: "Questo è un piccolo pensiero per Lei: la prossima volta offriamo noi.",
        GestureKind.WORDS: "Ci tenevamo a dirLe grazie, a voce e per iscritto.",
    },
    Voice.TU: {
        GestureKind.DISCOUNT: "Questo è un piccolo pensiero per la tua prossima spesa.",
        GestureKind.GIFT: "Questo è un piccolo pensiero per te: la prossima volta offriamo noi.",
        GestureKind.WORDS: "Ci tenevamo a dirti grazie, a voce e per iscritto.",
    },
    Voice.ENGLISH: {
        GestureKind.DISCOUNT: "Here is a small thank-you for next time.",
        GestureKind.GIFT: "Here is a small thank-you: next time it’s on us.",
        GestureKind.WORDS: "We wanted to say thank you, in person and on paper.",
    },
}

_LOYALTY = Reason(
    key="loyalty",
    label=N_("Loyalty"),
    wordings={
        Voice.LEI: (
            "{da_quando}, {giorno}, si apre la porta e arriva Lei. Non lo diamo per scontato.",
            "Con oggi fanno {visite} visite, e ogni volta è un piacere.",
            "{ritorno}, e ogni volta è un piacere. Non lo diamo per scontato.",
            "Tra tanti negozi ha scelto il nostro. Per noi conta molto.",
            "La fiducia di chi entra da noi non è scontata. Grazie di averci dato la Sua.",
        ),
        Voice.TU: (
            "{da_quando}, {giorno}, si apre la porta e arrivi tu. Non lo diamo per scontato.",
            "Con oggi fanno {visite} visite, e ogni volta è un piacere.",
            "{ritorno}, e ogni volta è un piacere. Non lo diamo per scontato.",
            "Tra tanti negozi hai scelto il nostro. Per noi conta molto.",
            "La fiducia di chi entra da noi non è scontata. Grazie di averci dato la tua.",
        ),
        Voice.ENGLISH: (
            "{giorno} {da_quando} the door opens and it is you. We don’t take that for granted.",
            "Today makes {visite} visits, and every one of them is a pleasure.",
            "{ritorno}, and it is always a pleasure. We don’t take that for granted.",
            "Out of so many shops you chose ours. That means a lot to us.",
            "Trust is never a matter of course. Thank you for giving us yours.",
        ),
    },
    closings=_CLOSINGS,
)
_REFERRAL = Reason(
    key="referral",
    label=N_("Word of mouth"),
    wordings={
        Voice.LEI: (
            (
                "Ha parlato di noi, e qualcuno è entrato per questo. Nessuna pubblicità "
                "vale quanto la Sua parola."
            ),
            (
                "Una persona nuova ha aperto la nostra porta perché gliel’ha consigliata Lei. Una "
                "fiducia così non si compra."
            ),
        ),
        Voice.TU: (
            (
                "Hai parlato di noi, e qualcuno è entrato per questo. Nessuna pubblicità "
                "vale quanto la tua parola."
            ),
            (
                "Una persona nuova ha aperto la nostra porta perché gliel’hai consigliata tu. Una "
                "fiducia così non si compra."
            ),
        ),
        Voice.ENGLISH: (
            (
                "You spoke about us, and somebody came to see us because of it. No advert is worth "
                "as much as your word."
            ),
            (
                "Somebody new walked through our door because you told them to. Trust like that "
                "can’t be bought."
            ),
        ),
    },
    closings=_CLOSINGS,
)
_PATIENCE = Reason(
    key="patience",
    label=N_("Patience"),
    wordings={
        Voice.LEI: (
            "Le abbiamo chiesto pazienza, e Lei ce l’ha data con un sorriso. Ce ne ricordiamo.",
            "Ha aspettato senza farcelo pesare. Una gentilezza così si nota, e resta.",
        ),
        Voice.TU: (
            "Ti abbiamo chiesto pazienza, e tu ce l’hai data con un sorriso. Ce ne ricordiamo.",
            "Hai aspettato senza farcelo pesare. Una gentilezza così si nota, e resta.",
        ),
        Voice.ENGLISH: (
            "We asked you for patience, and you gave it with a smile. We remember that.",
            "You waited and never made us feel it. Kindness like that is noticed, and it stays.",
        ),
    },
    closings=_CLOSINGS,
)
_ADVICE = Reason(
    key="advice",
    label=N_("Advice"),
    wordings={
        Voice.LEI: (
            (
                "Ci ha detto che cosa si può fare meglio, e lo abbiamo scritto. Chi parla ci "
                "aiuta più di chi tace."
            ),
            "Il Suo consiglio ci è servito: da oggi qui qualcosa funziona meglio, ed è merito Suo.",
        ),
        Voice.TU: (
            (
                "Ci hai detto che cosa si può fare meglio, e lo abbiamo scritto. Chi parla ci "
                "aiuta più di chi tace."
            ),
            "Il tuo consiglio ci è servito: da oggi qui qualcosa funziona meglio, ed è merito tuo.",
        ),
        Voice.ENGLISH: (
            (
                "You told us what we could do better, and we wrote it down. People who speak up "
                "help us most."
            ),
            (
                "Your advice has helped: from today something here works better, and that is your "
                "doing."
            ),
        ),
    },
    closings=_CLOSINGS,
)
_OTHER = Reason(
    key=OTHER,
    label=N_("Other…"),
    wordings={
        Voice.LEI: ("{fatto} Non lo diamo per scontato.", "{fatto} Ce ne ricordiamo."),
        Voice.TU: ("{fatto} Non lo diamo per scontato.", "{fatto} Ce ne ricordiamo."),
        Voice.ENGLISH: ("{fatto} We don’t take that for granted.", "{fatto} We remember that."),
    },
    closings=_CLOSINGS,
)

THANK_YOU = VoucherKind(
    key="thank_you",
    name=N_("Thank-you"),
    action=N_("Thank"),
    question=N_("Reason"),
    icon="heart",
    style=Style(ink="0E5C63", tint="E6F1F0", motif=Motif.RIPPLES),
    headlines=in_voices(
        "Grazie, {appellativo}.", "Grazie, {appellativo}.", "Thank you, {appellativo}."
    ),
    nameless_headlines=in_voices("Grazie.", "Grazie.", "Thank you."),
    under_value={
        Voice.LEI: {GestureKind.DISCOUNT: "di sconto", GestureKind.GIFT: "da parte nostra"},
        Voice.TU: {GestureKind.DISCOUNT: "di sconto", GestureKind.GIFT: "da parte nostra"},
        Voice.ENGLISH: {GestureKind.DISCOUNT: "off your next visit", GestureKind.GIFT: "on us"},
    },
    reasons=(_LOYALTY, _REFERRAL, _PATIENCE, _ADVICE, _OTHER),
    letters=letters(
        in_voices(
            (
                "Nessuno è obbligato a scegliere noi. Che Lei lo abbia fatto è il complimento "
                "più bello che possiamo ricevere."
            ),
            (
                "Nessuno è obbligato a scegliere noi. Che tu lo abbia fatto è il complimento "
                "più bello che possiamo ricevere."
            ),
            "Nobody has to choose us. That you did is the finest compliment we could be paid.",
        ),
        in_voices("Grazie di cuore,", "Grazie di cuore,", "With our thanks,"),
    ),
    hints=hints.OF_KIND_WORDS,
    validity_days=90,
    default_gesture=Gesture.discount(500),
)
