from datetime import date

import pytest

from careapp.rules.vouchers import paper
from careapp.rules.vouchers.apology import APOLOGY
from careapp.rules.vouchers.kind import Gesture
from careapp.rules.vouchers.paper import Terms, terms_of
from careapp.rules.vouchers.thank_you import THANK_YOU
from careapp.rules.vouchers.voice import Voice
from careapp.text import NBSP

ISSUED = date(2026, 3, 12)
EXPIRES = date(2026, 6, 30)


@pytest.mark.parametrize(
    ("gesture", "voice", "value"),
    [
        (Gesture.discount(500), Voice.LEI, f"5{NBSP}€"),
        (Gesture.discount(550), Voice.TU, f"5,50{NBSP}€"),
        (Gesture.discount(100_000), Voice.LEI, f"1.000{NBSP}€"),
        (Gesture.discount(500), Voice.ENGLISH, "€5"),
        (Gesture.discount(505), Voice.ENGLISH, "€5.05"),
        (Gesture.of_gift("Un caffè"), Voice.LEI, "Un caffè"),
        (Gesture.words_only(), Voice.LEI, ""),
        (Gesture.of_value(2500), Voice.TU, f"25{NBSP}€"),
    ],
)
def test_whole_euros_drop_their_decimals(gesture: Gesture, voice: Voice, value: str) -> None:
    assert paper.big_value(gesture, voice) == value


def test_the_words_under_the_value_follow_kind_and_gesture() -> None:
    assert paper.under_value(THANK_YOU, Gesture.discount(500), Voice.LEI) == "di sconto"
    assert paper.under_value(APOLOGY, Gesture.of_gift("x"), Voice.TU) == "con le nostre scuse"
    assert paper.under_value(THANK_YOU, Gesture.words_only(), Voice.ENGLISH) == ""


def test_terms_state_value_expiry_and_single_use() -> None:
    assert terms_of(Gesture.discount(500), Voice.LEI, ISSUED, ISSUED, EXPIRES) == Terms(
        worth=f"Vale 5,00{NBSP}€ su una spesa,",
        validity="fino al 30 giugno 2026.",
        rules=("Un solo utilizzo.", "Non si converte in denaro.", "Documento non fiscale."),
        privacy="I Suoi dati restano in bottega: non li vendiamo a nessuno.",
    )
    assert terms_of(Gesture.discount(500), Voice.ENGLISH, ISSUED, ISSUED, EXPIRES) == Terms(
        worth="Worth €5.00 on one purchase",
        validity="until 30 June 2026.",
        rules=("Single use.", "Not exchangeable for cash.", "Not a tax receipt."),
        privacy="Your details stay in the shop. We never sell them.",
    )


def test_a_gift_card_is_worth_its_value_in_all_and_is_spent_in_parts() -> None:
    terms = terms_of(Gesture.of_value(2500), Voice.LEI, ISSUED, ISSUED, EXPIRES)
    assert (terms.worth, terms.rules[0]) == (f"Vale 25,00{NBSP}€ in tutto,", "Si usa in più volte.")
    terms = terms_of(Gesture.of_value(2500), Voice.ENGLISH, ISSUED, ISSUED, EXPIRES)
    assert (terms.worth, terms.rules[0]) == ("Worth €25.00 in all", "Spend it in parts.")


@pytest.mark.parametrize(
    ("gift", "worth"),
    [
        ("Un caffè", "Vale per un caffè,"),
        ("L’aperitivo", "Vale per l’aperitivo,"),
        ("Mezza torta", "Vale per mezza torta,"),
        ("Sacher intera", "Vale per Sacher intera,"),
        ("1 kg di pane", "Vale per 1 kg di pane,"),
    ],
)
def test_a_gift_is_named_within_its_sentence(gift: str, worth: str) -> None:
    assert terms_of(Gesture.of_gift(gift), Voice.TU, ISSUED, ISSUED, EXPIRES).worth == worth


def test_a_gift_in_english() -> None:
    terms = terms_of(Gesture.of_gift("A coffee"), Voice.ENGLISH, ISSUED, ISSUED, EXPIRES)
    assert terms.worth == "Good for a coffee"


@pytest.mark.parametrize(
    ("voice", "first", "last", "validity"),
    [
        (Voice.LEI, date(2026, 3, 13), date(2026, 3, 20), "dal 13 marzo al 20 marzo 2026."),
        (Voice.TU, date(2026, 6, 8), date(2026, 6, 11), "dall’8 giugno all’11 giugno 2026."),
        (
            Voice.LEI,
            date(2026, 12, 28),
            date(2027, 1, 4),
            "dal 28 dicembre 2026 al 4 gennaio 2027.",
        ),
        (Voice.ENGLISH, date(2026, 3, 13), date(2026, 3, 20), "from 13 March to 20 March 2026."),
    ],
)
def test_a_voucher_for_later_says_from_when(
    voice: Voice, first: date, last: date, validity: str
) -> None:
    assert terms_of(Gesture.discount(500), voice, first, ISSUED, last).validity == validity


@pytest.mark.parametrize(
    ("voice", "validity"), [(Voice.TU, "senza scadenza."), (Voice.ENGLISH, "with no last day.")]
)
def test_a_voucher_without_an_end_says_so(voice: Voice, validity: str) -> None:
    assert terms_of(Gesture.discount(500), voice, ISSUED, ISSUED, None).validity == validity


def test_words_alone_have_no_terms_but_keep_the_promise_about_data() -> None:
    terms = terms_of(Gesture.words_only(), Voice.TU, ISSUED, ISSUED, EXPIRES)
    assert (terms.worth, terms.validity, terms.rules) == ("", "", ())
    assert terms.privacy.startswith("I tuoi dati restano in bottega")
