"""The *promemoria*: what was asked, what to bring, the cost, by when. Nobody comes back to ask."""

from careapp.rules.vouchers import hints
from careapp.rules.vouchers.kind import (
    OTHER,
    FactAsked,
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

ASKED = "asked"
"""The key of the fact that the paper is about."""

_CLOSINGS = in_voices(
    {GestureKind.WORDS: "Per qualunque dubbio siamo qui."},
    {GestureKind.WORDS: "Per qualunque dubbio siamo qui."},
    {GestureKind.WORDS: "If anything is unclear, just ask us."},
)

REMINDER = VoucherKind(
    key="reminder",
    name=N_("Reminder"),
    action=N_("Print a reminder"),
    question=N_("What it is about"),
    icon="clipboard-list",
    style=Style(ink="5A4632", tint="F3EEE8", motif=Motif.LIST),
    headlines=in_voices(
        "Il Suo promemoria, {appellativo}.",
        "Il tuo promemoria, {appellativo}.",
        "Your reminder, {appellativo}.",
    ),
    nameless_headlines=in_voices("Il Suo promemoria.", "Il tuo promemoria.", "Your reminder."),
    under_value=in_voices({}, {}, {}),
    reasons=(
        Reason(
            "answer",
            N_("An answer"),
            in_voices(
                (
                    "Qui c’è tutto quello che serve: così non deve tornare a chiedere.",
                    "Ecco che cosa ci siamo detti, scritto nero su bianco.",
                ),
                (
                    "Qui c’è tutto quello che serve: così non devi tornare a chiedere.",
                    "Ecco che cosa ci siamo detti, scritto nero su bianco.",
                ),
                (
                    "Everything you need is here, so that you need not come back to ask.",
                    "Here is what we agreed, in black and white.",
                ),
            ),
            _CLOSINGS,
        ),
        Reason(
            "order",
            N_("An order"),
            in_voices(
                (
                    "Il Suo ordine è scritto qui: se qualcosa non torna, ce lo dica subito.",
                    "Abbiamo preso nota del Suo ordine, e questa copia è per Lei.",
                ),
                (
                    "Il tuo ordine è scritto qui: se qualcosa non torna, diccelo subito.",
                    "Abbiamo preso nota del tuo ordine, e questa copia è per te.",
                ),
                (
                    "Your order is written here: if something is not right, tell us at once.",
                    "We have taken down your order, and this copy is for you.",
                ),
            ),
            _CLOSINGS,
        ),
        Reason(
            OTHER,
            N_("Other…"),
            in_voices(("{fatto}",), ("{fatto}",), ("{fatto}",)),
            _CLOSINGS,
        ),
    ),
    letters=letters(
        in_voices(
            "Se nel frattempo cambia qualcosa, La avvisiamo noi.",
            "Se nel frattempo cambia qualcosa, ti avvisiamo noi.",
            "If anything changes in the meantime, we will let you know.",
        ),
        in_voices("A presto,", "A presto,", "See you soon,"),
    ),
    hints=(hints.CALLS_BY_NAME, hints.KEEPS_THE_REGISTER),
    validity_days=0,
    default_gesture=Gesture.words_only(),
    gestures=(GestureKind.WORDS,),
    facts=(
        FactAsked(
            ASKED,
            N_("What they asked for"),
            in_voices("La Sua richiesta", "La tua richiesta", "You asked for"),
        ),
        FactAsked("bring", N_("What to bring"), in_voices("Da portare", "Da portare", "To bring")),
        FactAsked("cost", N_("What it costs"), in_voices("Costo", "Costo", "Cost")),
        FactAsked("by_when", N_("By when"), in_voices("Per quando", "Per quando", "By when")),
    ),
)
