"""The welcome: the first visit with a name. It asks for nothing."""

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

_CLOSINGS = in_voices(
    {
        GestureKind.DISCOUNT: "Per cominciare bene, questo è per la Sua prossima spesa.",
        GestureKind.GIFT: "Per cominciare bene, la prossima volta offriamo noi.",
        GestureKind.WORDS: "Per qualunque cosa, basta chiedere.",
    },
    {
        GestureKind.DISCOUNT: "Per cominciare bene, questo è per la tua prossima spesa.",
        GestureKind.GIFT: "Per cominciare bene, la prossima volta offriamo noi.",
        GestureKind.WORDS: "Per qualunque cosa, basta chiedere.",
    },
    {
        GestureKind.DISCOUNT: "To make a good start, this is for your next purchase.",
        GestureKind.GIFT: "To make a good start, the next one is on us.",
        GestureKind.WORDS: "If there is anything you need, just ask.",
    },
)

WELCOME = VoucherKind(
    key="welcome",
    name=N_("Welcome"),
    action=N_("Welcome them"),
    question=N_("Occasion"),
    icon="door-open",
    style=Style(ink="2F5D50", tint="E8F1EC", motif=Motif.DOOR),
    headlines=in_voices(
        "Che piacere conoscerLa, {appellativo}.",
        "Che piacere conoscerti, {appellativo}.",
        "How nice to meet you, {appellativo}.",
    ),
    nameless_headlines=in_voices(
        "Che piacere conoscerLa.", "Che piacere conoscerti.", "How nice to meet you."
    ),
    under_value=under_discount_and_gift("per cominciare", "per cominciare", "to start with"),
    reasons=(
        Reason(
            "first_visit",
            N_("First visit"),
            in_voices(
                (
                    "Da oggi ci conosciamo per nome, e al banco si vede la differenza.",
                    "La prima visita si ricorda sempre: speriamo che per Lei sia stata bella.",
                ),
                (
                    "Da oggi ci conosciamo per nome, e al banco si vede la differenza.",
                    "La prima visita si ricorda sempre: speriamo che per te sia stata bella.",
                ),
                (
                    "From today we know each other by name, and at the counter that shows.",
                    "A first visit is always remembered: we hope that yours was a good one.",
                ),
            ),
            _CLOSINGS,
        ),
        Reason(
            "sent_by_a_friend",
            N_("Somebody sent them"),
            in_voices(
                (
                    "Qualcuno Le ha parlato di noi, e Lei ci ha creduto. Cercheremo di meritarlo.",
                    "Chi ci conosce Le ha fatto il nostro nome: è il modo più bello di cominciare.",
                ),
                (
                    "Qualcuno ti ha parlato di noi, e tu ci hai creduto. Cercheremo di meritarlo.",
                    "Chi ci conosce ti ha fatto il nostro nome: è il modo più bello di cominciare.",
                ),
                (
                    "Somebody spoke well of us, and you believed it. We will see that it is true.",
                    "A person who knows us sent you here: there is no better way to begin.",
                ),
            ),
            _CLOSINGS,
        ),
        Reason(
            OTHER,
            N_("Other…"),
            in_voices(
                ("{fatto} Ci fa piacere averLa qui.",),
                ("{fatto} Ci fa piacere averti qui.",),
                ("{fatto} We are glad to have you here.",),
            ),
            _CLOSINGS,
        ),
    ),
    letters=letters(
        in_voices(
            "Se c’è qualcosa che Le piace in modo particolare, ce lo dica: ce lo ricordiamo.",
            "Se c’è qualcosa che ti piace in modo particolare, diccelo: ce lo ricordiamo.",
            "If there is something that you particularly like, tell us: we will remember.",
        ),
        in_voices("A presto,", "A presto,", "See you soon,"),
    ),
    hints=hints.OF_KIND_WORDS,
    validity_days=60,
    default_gesture=Gesture.words_only(),
)
