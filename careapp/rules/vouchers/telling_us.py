"""«Grazie di avercelo detto»: who speaks up, kindly or not, helps more than who says nothing."""

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
from careapp.rules.vouchers.voice import in_voices
from careapp.text import N_

_CLOSINGS = in_voices(
    {
        GestureKind.DISCOUNT: "Questo è un piccolo pensiero per la Sua prossima spesa.",
        GestureKind.GIFT: "Questo è un piccolo pensiero: la prossima volta offriamo noi.",
        GestureKind.WORDS: "La prossima volta ce lo dica ancora: La ascoltiamo volentieri.",
    },
    {
        GestureKind.DISCOUNT: "Questo è un piccolo pensiero per la tua prossima spesa.",
        GestureKind.GIFT: "Questo è un piccolo pensiero: la prossima volta offriamo noi.",
        GestureKind.WORDS: "La prossima volta diccelo ancora: ti ascoltiamo volentieri.",
    },
    {
        GestureKind.DISCOUNT: "Here is a small thank-you for next time.",
        GestureKind.GIFT: "Here is a small thank-you: the next one is on us.",
        GestureKind.WORDS: "Do tell us again another day: we are glad to listen.",
    },
)

TELLING_US = VoucherKind(
    key="telling_us",
    name=N_("Thanks for telling us"),
    action=N_("Thank them for telling us"),
    question=N_("What they told us"),
    icon="ear",
    style=Style(ink="3F4A7A", tint="ECEEF6", motif=Motif.VOICE),
    headlines=in_voices(
        "Grazie di avercelo detto, {appellativo}.",
        "Grazie di avercelo detto, {appellativo}.",
        "Thank you for telling us, {appellativo}.",
    ),
    nameless_headlines=in_voices(
        "Grazie di avercelo detto.", "Grazie di avercelo detto.", "Thank you for telling us."
    ),
    under_value=in_voices(
        {GestureKind.DISCOUNT: "di sconto", GestureKind.GIFT: "da parte nostra"},
        {GestureKind.DISCOUNT: "di sconto", GestureKind.GIFT: "da parte nostra"},
        {GestureKind.DISCOUNT: "off your next visit", GestureKind.GIFT: "on us"},
    ),
    reasons=(
        Reason(
            "opinion",
            N_("An opinion"),
            in_voices(
                (
                    "Ci ha detto con parole Sue com’è andata: è così che si impara.",
                    "Un parere sincero come il Suo vale più di tante stelline.",
                ),
                (
                    "Ci hai detto con parole tue com’è andata: è così che si impara.",
                    "Un parere sincero come il tuo vale più di tante stelline.",
                ),
                (
                    "You told us in your own words how it went: that is how we learn.",
                    "An honest opinion like yours is worth more than any number of stars.",
                ),
            ),
            _CLOSINGS,
        ),
        Reason(
            "problem",
            N_("A problem"),
            in_voices(
                (
                    "Poteva andarsene senza dire niente, e invece ce ne ha parlato.",
                    "Ci ha fatto vedere che cosa non andava: così possiamo rimediare.",
                ),
                (
                    "Potevi andartene senza dire niente, e invece ce ne hai parlato.",
                    "Ci hai fatto vedere che cosa non andava: così possiamo rimediare.",
                ),
                (
                    "You could have left without a word, and you spoke to us instead.",
                    "You showed us what was wrong, so that we can put it right.",
                ),
            ),
            _CLOSINGS,
        ),
        Reason(
            "idea",
            N_("An idea"),
            in_voices(
                (
                    "Abbiamo scritto la Sua idea, e ne parliamo tra noi.",
                    "La Sua idea ci piace: se ne nasce qualcosa, sarà anche merito Suo.",
                ),
                (
                    "Abbiamo scritto la tua idea, e ne parliamo tra noi.",
                    "La tua idea ci piace: se ne nasce qualcosa, sarà anche merito tuo.",
                ),
                (
                    "We have written your idea down, and we are talking about it.",
                    "We like your idea: if something comes of it, part of it is yours.",
                ),
            ),
            _CLOSINGS,
        ),
        Reason(
            OTHER,
            N_("Other…"),
            in_voices(
                ("{fatto} Averlo saputo da Lei ci aiuta.",),
                ("{fatto} Averlo saputo da te ci aiuta.",),
                ("{fatto} Hearing it from you helps.",),
            ),
            _CLOSINGS,
        ),
    ),
    letters=letters(
        in_voices(
            "Chi parla ci aiuta più di chi tace. Lei lo ha fatto, e ce ne ricordiamo.",
            "Chi parla ci aiuta più di chi tace. Tu lo hai fatto, e ce ne ricordiamo.",
            "People who speak up help us most. You did, and we remember it.",
        ),
        in_voices("Con riconoscenza,", "Con riconoscenza,", "Gratefully,"),
    ),
    hints=hints.OF_KIND_WORDS,
    validity_days=90,
    default_gesture=Gesture.words_only(),
)
