"""«Ci manca»: it says that the absence is noticed, asks why, and does not insist (look.md §10)."""

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

PROGRAMME = "lapsed"
"""The key of the reason under which the owner gives it to a group."""

_CLOSINGS = in_voices(
    {
        GestureKind.DISCOUNT: "Se è solo il tempo che corre, questo buono è un motivo per passare.",
        GestureKind.GIFT: "Se è solo il tempo che corre, questo è un motivo per passare.",
        GestureKind.WORDS: "Se è solo il tempo che corre, La aspettiamo quando vuole.",
    },
    {
        GestureKind.DISCOUNT: "Se è solo il tempo che corre, questo buono è un motivo per passare.",
        GestureKind.GIFT: "Se è solo il tempo che corre, questo è un motivo per passare.",
        GestureKind.WORDS: "Se è solo il tempo che corre, ti aspettiamo quando vuoi.",
    },
    {
        GestureKind.DISCOUNT: "If it is only time flying, this voucher is a reason to come by.",
        GestureKind.GIFT: "If it is only time flying, here is a reason to come by.",
        GestureKind.WORDS: "If it is only time flying, come by whenever you like.",
    },
)
_ABSENCE = in_voices(
    (
        (
            "È un po’ che non La vediamo. Se qualcosa non è andato come doveva, ce lo dica: La "
            "ascoltiamo volentieri."
        ),
        "Da qualche tempo non La vediamo passare, e qui si nota. Se c’è un perché, ce lo dica.",
    ),
    (
        (
            "È un po’ che non ti vediamo. Se qualcosa non è andato come doveva, diccelo: ti "
            "ascoltiamo volentieri."
        ),
        "Da qualche tempo non ti vediamo passare, e qui si nota. Se c’è un perché, diccelo.",
    ),
    (
        (
            "We haven’t seen you for a while. If something was not right, do tell us: we are glad "
            "to listen."
        ),
        "You haven’t been by for some time, and we notice. If there is a reason, it helps to know.",
    ),
)

WIN_BACK = VoucherKind(
    key="win_back",
    name=N_("We miss you"),
    action=N_("Say that we miss them"),
    question=N_("Occasion"),
    icon="footprints",
    style=Style(ink="4C6420", tint="F0F3E4", motif=Motif.PATH),
    headlines=in_voices(
        "Ci manca, {appellativo}.", "Ci manchi, {appellativo}.", "We miss you, {appellativo}."
    ),
    nameless_headlines=in_voices("Ci manca.", "Ci manchi.", "We miss you."),
    under_value=under_discount_and_gift(
        "e due parole al banco", "e due parole al banco", "and a word or two"
    ),
    reasons=(
        Reason(PROGRAMME, N_("Not seen lately, as a group"), _ABSENCE, _CLOSINGS, is_given=True),
        Reason("absence", N_("Not seen for a while"), _ABSENCE, _CLOSINGS),
        Reason(
            "our_fault",
            N_("Something went wrong"),
            in_voices(
                (
                    "L’ultima volta non è andata come doveva, e ci dispiace davvero.",
                    "Sappiamo che qualcosa non ha funzionato, e vorremmo rimediare.",
                ),
                (
                    "L’ultima volta non è andata come doveva, e ci dispiace davvero.",
                    "Sappiamo che qualcosa non ha funzionato, e vorremmo rimediare.",
                ),
                (
                    "Last time did not go as it should have, and we are truly sorry.",
                    "We know that something went wrong, and we would like to put it right.",
                ),
            ),
            _CLOSINGS,
        ),
        Reason(
            OTHER,
            N_("Other…"),
            in_voices(
                ("{fatto} Se qualcosa non è andato, La ascoltiamo volentieri.",),
                ("{fatto} Se qualcosa non è andato, ti ascoltiamo volentieri.",),
                ("{fatto} If something was not right, we are glad to listen.",),
            ),
            _CLOSINGS,
        ),
    ),
    letters=letters(
        in_voices(
            "Una risposta non è dovuta: Le scriviamo una volta sola.",
            "Una risposta non è dovuta: ti scriviamo una volta sola.",
            "You owe us no answer: we write only once.",
        ),
        in_voices("A presto, speriamo,", "A presto, speriamo,", "Hoping to see you,"),
    ),
    hints=hints.OF_KIND_WORDS,
    validity_days=60,
    default_gesture=Gesture.discount(500),
)
