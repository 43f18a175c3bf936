"""BUONO REGALO: somebody paid for it; who holds it spends it, a little at a time if they like."""

from careapp.rules.vouchers import hints
from careapp.rules.vouchers.kind import (
    OTHER,
    Gesture,
    GestureKind,
    Motif,
    Origin,
    Reason,
    Style,
    VoucherKind,
    letters,
)
from careapp.rules.vouchers.voice import in_voices
from careapp.text import N_

PRESENT = "present"

_CLOSINGS = in_voices(
    {GestureKind.VALUE: "Lo usi quando vuole, anche un po’ alla volta."},
    {GestureKind.VALUE: "Usalo quando vuoi, anche un po’ alla volta."},
    {GestureKind.VALUE: "Use it whenever you like, a little at a time if you wish."},
)

GIFT_CARD = VoucherKind(
    key="gift_card",
    name=N_("Gift card"),
    action=N_("Sell a gift card"),
    question=N_("Dedication"),
    icon="credit-card",
    style=Style(ink="7A2E3B", tint="F8ECEE", motif=Motif.RIBBON),
    headlines=in_voices(
        "Un regalo per Lei, {appellativo}.",
        "Un regalo per te, {appellativo}.",
        "A present for you, {appellativo}.",
    ),
    nameless_headlines=in_voices("Un regalo per Lei.", "Un regalo per te.", "A present for you."),
    under_value=in_voices(
        {GestureKind.VALUE: "buono regalo"},
        {GestureKind.VALUE: "buono regalo"},
        {GestureKind.VALUE: "gift card"},
    ),
    reasons=(
        Reason(
            PRESENT,
            N_("A present"),
            in_voices(
                (
                    "Qualcuno ha pensato a Lei, e ha scelto noi per dirglielo.",
                    "Questo regalo ha un valore, e il piacere di scegliere è Suo.",
                ),
                (
                    "Qualcuno ha pensato a te, e ha scelto noi per dirtelo.",
                    "Questo regalo ha un valore, e il piacere di scegliere è tuo.",
                ),
                (
                    "Somebody thought of you, and chose us to say so.",
                    "This present has a value, and the pleasure of choosing is yours.",
                ),
            ),
            _CLOSINGS,
        ),
        Reason(
            OTHER,
            N_("Own words…"),
            in_voices(("{fatto}",), ("{fatto}",), ("{fatto}",)),
            _CLOSINGS,
        ),
    ),
    letters=letters(
        in_voices(
            "Chi glielo ha regalato ci ha chiesto di trattarLa bene: lo facciamo volentieri.",
            "Chi te lo ha regalato ci ha chiesto di trattarti bene: lo facciamo volentieri.",
            "Whoever gave it to you asked us to look after you: we gladly will.",
        ),
        in_voices("La aspettiamo,", "Ti aspettiamo,", "See you soon,"),
    ),
    hints=(hints.CALLS_BY_NAME, hints.KEEPS_THE_REGISTER),
    validity_days=730,
    default_gesture=Gesture.of_value(2500),
    gestures=(GestureKind.VALUE,),
    origin=Origin.SOLD,
)
