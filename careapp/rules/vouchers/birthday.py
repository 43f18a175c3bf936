"""The birthday: wishes with the name on them; the one paper that may end in an exclamation mark."""

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
    under_discount_and_gift,
)
from careapp.rules.vouchers.voice import in_voices
from careapp.text import N_

PROGRAMME = "birthday"
"""The key of the reason under which the programme gives it."""

_CLOSINGS = in_voices(
    {
        GestureKind.DISCOUNT: "Questo buono è il nostro regalo per Lei.",
        GestureKind.GIFT: "Un regalo La aspetta: passi quando vuole, in questi giorni.",
        GestureKind.WORDS: "Le auguriamo un anno pieno di cose buone.",
    },
    {
        GestureKind.DISCOUNT: "Questo buono è il nostro regalo per te.",
        GestureKind.GIFT: "Un regalo ti aspetta: passa quando vuoi, in questi giorni.",
        GestureKind.WORDS: "Ti auguriamo un anno pieno di cose buone.",
    },
    {
        GestureKind.DISCOUNT: "This voucher is our present to you.",
        GestureKind.GIFT: "There is a present waiting: come by any time these days.",
        GestureKind.WORDS: "We wish you a year full of good things.",
    },
)
_WISHES = in_voices(
    (
        "In questi giorni è il Suo compleanno, e ci fa piacere festeggiarLa.",
        "Un giorno così va festeggiato anche qui, con Lei.",
    ),
    (
        "In questi giorni è il tuo compleanno, e ci fa piacere festeggiarti.",
        "Un giorno così va festeggiato anche qui, con te.",
    ),
    (
        "It is your birthday these days, and we are glad to celebrate with you.",
        "A day like this is worth celebrating here as well, with you.",
    ),
)

BIRTHDAY = VoucherKind(
    key="birthday",
    name=N_("Birthday"),
    action=N_("Wish a happy birthday"),
    question=N_("Occasion"),
    icon="cake",
    style=Style(ink="B0481F", tint="FBEEE6", motif=Motif.CONFETTI),
    headlines=in_voices(
        "Tanti auguri, {appellativo}!",
        "Tanti auguri, {appellativo}!",
        "Happy birthday, {appellativo}!",
    ),
    nameless_headlines=in_voices("Tanti auguri!", "Tanti auguri!", "Happy birthday!"),
    under_value=under_discount_and_gift("per festeggiare", "per festeggiare", "to celebrate"),
    reasons=(
        Reason(PROGRAMME, N_("The programme’s birthday gift"), _WISHES, _CLOSINGS, is_given=True),
        Reason("wishes", N_("Birthday"), _WISHES, _CLOSINGS),
        Reason(
            OTHER,
            N_("Other…"),
            in_voices(
                ("{fatto} Ci fa piacere festeggiarLa.",),
                ("{fatto} Ci fa piacere festeggiarti.",),
                ("{fatto} We are glad to celebrate with you.",),
            ),
            _CLOSINGS,
        ),
    ),
    letters=letters(
        in_voices(
            "Ci si vede al banco: gli auguri più belli sono quelli a voce.",
            "Ci si vede al banco: gli auguri più belli sono quelli a voce.",
            "See you at the counter: the best wishes are the ones said aloud.",
        ),
        in_voices("Con i nostri auguri,", "Con i nostri auguri,", "With our best wishes,"),
    ),
    hints=hints.OF_KIND_WORDS,
    validity_days=30,
    default_gesture=Gesture.discount(500),
)
