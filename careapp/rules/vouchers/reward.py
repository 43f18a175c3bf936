"""The reward: something that is the customer's own, earned with points or given by the shop."""

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
from careapp.rules.vouchers.voice import Voice, in_voices
from careapp.text import N_

POINTS, TIER = "points", "tier"
"""The keys of the reasons: taken with points, or given to who comes often."""

_CLOSINGS = {
    Voice.LEI: {
        GestureKind.DISCOUNT: "Questo buono vale per la Sua prossima spesa.",
        GestureKind.GIFT: "Quando vuole, è qui che La aspetta.",
        GestureKind.WORDS: "Ci fa piacere dirlo proprio a Lei.",
    },
    Voice.TU: {
        GestureKind.DISCOUNT: "Questo buono vale per la tua prossima spesa.",
        GestureKind.GIFT: "Quando vuoi, è qui che ti aspetta.",
        GestureKind.WORDS: "Ci fa piacere dirlo proprio a te.",
    },
    Voice.ENGLISH: {
        GestureKind.DISCOUNT: "This voucher is for your next purchase.",
        GestureKind.GIFT: "It is here for you whenever you like.",
        GestureKind.WORDS: "We wanted you to hear it from us.",
    },
}

_POINTS = Reason(
    key=POINTS,
    label=N_("Points collected"),
    wordings={
        Voice.LEI: (
            "Una visita dopo l’altra, il premio è arrivato: adesso è Suo.",
            "Lo ha raccolto poco alla volta, e adesso il premio è Suo.",
        ),
        Voice.TU: (
            "Una visita dopo l’altra, il premio è arrivato: adesso è tuo.",
            "Lo hai raccolto poco alla volta, e adesso il premio è tuo.",
        ),
        Voice.ENGLISH: (
            "One visit after another, you have earned it: this reward is yours.",
            "You have collected it little by little, and now the reward is yours.",
        ),
    },
    closings=_CLOSINGS,
)
_TIER = Reason(
    key=TIER,
    label=N_("Regular customer"),
    wordings={
        Voice.LEI: (
            "Con Lei ci conosciamo da tempo, e ogni visita si fa notare.",
            "Viene a trovarci spesso, e non lo diamo per scontato.",
        ),
        Voice.TU: (
            "Con te ci conosciamo da tempo, e ogni visita si fa notare.",
            "Vieni a trovarci spesso, e non lo diamo per scontato.",
        ),
        Voice.ENGLISH: (
            "We have known each other for a while, and we notice every visit.",
            "You come to see us often, and we don’t take that for granted.",
        ),
    },
    closings=_CLOSINGS,
)
_OTHER = Reason(
    key=OTHER,
    label=N_("Other…"),
    wordings={
        Voice.LEI: ("{fatto} Per questo abbiamo pensato a Lei.",),
        Voice.TU: ("{fatto} Per questo abbiamo pensato a te.",),
        Voice.ENGLISH: ("{fatto} That is why we thought of you.",),
    },
    closings=_CLOSINGS,
)

REWARD = VoucherKind(
    key="reward",
    name=N_("Reward"),
    action=N_("Give a reward"),
    question=N_("Occasion"),
    icon="gift",
    style=Style(ink="75376A", tint="F7EEF5", motif=Motif.RAYS),
    headlines=in_voices(
        "Questo è Suo, {appellativo}.",
        "Questo è tuo, {appellativo}.",
        "This is yours, {appellativo}.",
    ),
    nameless_headlines=in_voices("Questo è Suo.", "Questo è tuo.", "This is yours."),
    under_value={
        Voice.LEI: {GestureKind.DISCOUNT: "di sconto", GestureKind.GIFT: "il Suo premio"},
        Voice.TU: {GestureKind.DISCOUNT: "di sconto", GestureKind.GIFT: "il tuo premio"},
        Voice.ENGLISH: {GestureKind.DISCOUNT: "off one purchase", GestureKind.GIFT: "your reward"},
    },
    reasons=(_POINTS, _TIER, _OTHER),
    letters=letters(
        in_voices(
            "Basta portarlo con sé alla prossima visita: al resto pensiamo noi.",
            "Basta portarlo con te alla prossima visita: al resto pensiamo noi.",
            "Just bring it along next time you come: we will see to the rest.",
        ),
        in_voices("Con affetto,", "Con affetto,", "Warmly,"),
    ),
    hints=hints.OF_KIND_WORDS,
    validity_days=180,
    default_gesture=Gesture.discount(500),
    origin=Origin.GIVEN,
)
