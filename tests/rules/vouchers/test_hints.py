import pytest

from careapp.rules.vouchers import hints
from careapp.rules.vouchers.hints import Draft, Hint, read_hints
from careapp.rules.vouchers.thank_you import THANK_YOU
from careapp.rules.vouchers.voice import Voice


@pytest.mark.parametrize(
    ("hint", "voice", "message", "is_met"),
    [
        (hints.KEEPS_THE_REGISTER, Voice.LEI, "Oggi arriva Lei, con la Sua borsa.", True),
        (hints.KEEPS_THE_REGISTER, Voice.LEI, "Oggi arriva lei.", False),
        (hints.KEEPS_THE_REGISTER, Voice.LEI, "Ecco la sua spesa.", False),
        (hints.KEEPS_THE_REGISTER, Voice.LEI, "Un pensiero per te.", False),
        (hints.KEEPS_THE_REGISTER, Voice.LEI, "Tutto tuo e nostro", False),
        (hints.KEEPS_THE_REGISTER, Voice.LEI, "Il risultato è tutto qui.", True),
        (hints.KEEPS_THE_REGISTER, Voice.TU, "Un pensiero per te e per la tua sorella.", True),
        (hints.KEEPS_THE_REGISTER, Voice.TU, "Un pensiero per la Sua spesa.", False),
        (hints.KEEPS_THE_REGISTER, Voice.TU, "Ieri è passata Anna. Lei ti saluta.", True),
        (hints.SAYS_LEI, Voice.LEI, "Oggi arriva lei, con la sua borsa.", True),
        (hints.SAYS_LEI, Voice.LEI, "Un pensiero per te.", False),
        (hints.SAYS_LEI, Voice.TU, "Un pensiero per te e per la tua sorella.", True),
        (hints.SAYS_LEI, Voice.TU, "Un pensiero per la Sua spesa.", False),
        (hints.SAYS_WHY, Voice.LEI, "Grazie di tutto.", False),
        (hints.SAYS_WHY, Voice.LEI, "Grazie perché ci porta sempre il sole.", True),
        (hints.SAYS_WHY, Voice.LEI, "Questo è un piccolo pensiero per Lei.", False),
        (hints.SAYS_WHY, Voice.LEI, "Ieri ci ha portato i fiori. Grazie.", True),
        (hints.SAYS_WHY, Voice.ENGLISH, "Thank you for bringing the flowers.", True),
        (hints.SAYS_WHY, Voice.ENGLISH, "Here is a small thank-you.", False),
        (hints.SAYS_WHY, Voice.LEI, "", False),
        (hints.SAYS_WHAT_HAPPENED, Voice.TU, "Sabato hai aspettato venti minuti.", True),
        (hints.SAYS_WHAT_HAPPENED, Voice.TU, "L’errore è nostro.", False),
        (hints.SAYS_WHAT_HAPPENED, Voice.TU, "L'errore è nostro: l'ordine non è partito.", True),
        (hints.SAYS_WHAT_HAPPENED, Voice.TU, "Da oggi controlliamo tutto due volte.", False),
        (hints.SAYS_WHAT_HAPPENED, Voice.TU, "Questo buono è per te da noi.", False),
        (hints.SAYS_WHAT_HAPPENED, Voice.TU, "", False),
        (hints.ADMITS_THE_FAULT, Voice.TU, "Abbiamo sbagliato.", True),
        (hints.ADMITS_THE_FAULT, Voice.TU, "È colpa nostra.", True),
        (hints.ADMITS_THE_FAULT, Voice.TU, "La colpa è tutta mia.", True),
        (hints.ADMITS_THE_FAULT, Voice.TU, "C’è stato un errore.", False),
        (hints.ADMITS_THE_FAULT, Voice.ENGLISH, "We got it wrong.", True),
        (hints.ADMITS_THE_FAULT, Voice.ENGLISH, "Mistakes were made.", False),
        (hints.SAYS_WHAT_CHANGES, Voice.TU, "D'ora in poi ti chiamiamo noi.", True),
        (hints.SAYS_WHAT_CHANGES, Voice.TU, "Da mercoledì c’è un foglio.", True),
        (hints.SAYS_WHAT_CHANGES, Voice.TU, "Staremo più attenti.", False),
        (hints.SAYS_WHAT_CHANGES, Voice.ENGLISH, "We’ve changed the form.", True),
    ],
)
def test_a_hint_reads_the_words(hint: Hint, voice: Voice, message: str, is_met: bool) -> None:
    (found,) = read_hints([hint], Draft(voice, "Omar", message))
    assert found.is_met is is_met
    assert found.key == hint.key
    assert found.label


def test_a_person_without_a_name_is_not_called() -> None:
    called = read_hints([hints.CALLS_BY_NAME], Draft(Voice.LEI, "signora Wójcik", "x"))
    uncalled = read_hints([hints.CALLS_BY_NAME], Draft(Voice.LEI, " ", "x"))
    assert [hint.is_met for hint in (*called, *uncalled)] == [True, False]


def test_english_has_no_register_to_keep() -> None:
    found = read_hints(
        THANK_YOU.hints, Draft(Voice.ENGLISH, "Ms Taylor", "Your flowers made us smile.")
    )
    assert [hint.key for hint in found] == ["calls_by_name", "says_why"]


def test_the_draft_of_the_picture_keeps_its_three_marks() -> None:
    message = (
        "Sabato hai aspettato venti minuti per un ordine che doveva essere pronto. L’errore è "
        "nostro. Abbiamo cambiato il modo in cui li prepariamo, perché non succeda più."
    )
    marks = (hints.SAYS_WHAT_HAPPENED, hints.ADMITS_THE_FAULT, hints.SAYS_WHAT_CHANGES)
    assert all(hint.is_met for hint in read_hints(marks, Draft(Voice.TU, "Omar", message)))
