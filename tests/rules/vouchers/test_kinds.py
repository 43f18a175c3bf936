import itertools
import re

import pytest

from careapp.errors import Refused
from careapp.rules.names import Register
from careapp.rules.vouchers import KINDS, kind_of
from careapp.rules.vouchers.apology import APOLOGY
from careapp.rules.vouchers.birthday import BIRTHDAY
from careapp.rules.vouchers.drafts import (
    MESSAGE_LIMIT,
    TOKENS,
    check_gesture,
    check_message,
    draft_messages,
)
from careapp.rules.vouchers.gift_card import GIFT_CARD
from careapp.rules.vouchers.hints import Draft, read_hints
from careapp.rules.vouchers.kind import OTHER, Gesture, GestureKind, Origin, Reason, VoucherKind
from careapp.rules.vouchers.reminder import REMINDER
from careapp.rules.vouchers.reward import REWARD
from careapp.rules.vouchers.telling_us import TELLING_US
from careapp.rules.vouchers.thank_you import THANK_YOU
from careapp.rules.vouchers.voice import Voice
from careapp.rules.vouchers.welcome import WELCOME
from careapp.rules.vouchers.win_back import WIN_BACK

KNOWN = {
    Voice.LEI: {
        "ritorno": "Torna a trovarci",
        "visite": "cento",
        "giorno": "il mercoledì",
        "da_quando": "Da 11 mesi",
        "fatto": "Sabato la torta è arrivata con un’ora di ritardo.",
    },
    Voice.TU: {
        "ritorno": "Torni a trovarci",
        "visite": "cento",
        "giorno": "il mercoledì",
        "da_quando": "Da 11 mesi",
        "fatto": "Sabato la torta è arrivata con un’ora di ritardo.",
    },
    Voice.ENGLISH: {
        "ritorno": "You keep coming back",
        "visite": "twenty-five",
        "giorno": "Every Wednesday",
        "da_quando": "for 11 months",
        "fatto": "On Saturday the cake came an hour late.",
    },
}
EVERY_TEXT = [
    (kind, reason, voice, gesture)
    for kind in KINDS
    for reason in kind.reasons
    for voice in Voice
    for gesture in kind.gestures
]
SPEAKS_OF_BUYING = re.compile(r"\bbuono\b|\bvoucher\b|prossima spesa|for next time|next purchase")
GENDERED = re.compile(
    r"\b(?:Benvenut[oa]|Gentilissim[oa]|Car[oa]|venut[oa] da noi|è (?:stat|venut|tornat)[oa] Lei"
    r"|(?:sei|è) (?:venut|stat|tornat|arrivat)[oa] (?:a trovarci|da noi|qui))\b"
)


def messages(kind: VoucherKind, reason: Reason, voice: Voice, gesture: GestureKind) -> list[str]:
    return list(draft_messages(reason, voice, gesture, KNOWN[voice]))


def test_every_kind_is_found_by_its_key() -> None:
    assert [kind_of(kind.key) for kind in KINDS] == list(KINDS)
    assert len({kind.key for kind in KINDS}) == len(KINDS) == 9
    with pytest.raises(KeyError):
        kind_of("no such kind")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_every_kind_offers_reasons_and_the_last_is_free(kind: VoucherKind) -> None:
    keys = [reason.key for reason in kind.reasons]
    assert len(set(keys)) == len(keys) >= 2
    assert keys[-1] == OTHER
    assert kind.reason(keys[0]) is kind.reasons[0]
    with pytest.raises(KeyError):
        kind.reason("no such reason")
    assert check_gesture(kind.default_gesture) == kind.default_gesture
    assert kind.default_gesture.kind in kind.gestures
    assert (kind.validity_days > 0) == (kind.gestures != (GestureKind.WORDS,))
    for colour in (kind.style.ink, kind.style.tint):
        assert re.fullmatch(r"[0-9A-F]{6}", colour)


@pytest.mark.parametrize(("kind", "reason", "voice", "gesture"), EVERY_TEXT)
def test_every_draft_can_be_printed_and_meets_every_hint(
    kind: VoucherKind, reason: Reason, voice: Voice, gesture: GestureKind
) -> None:
    offered = messages(kind, reason, voice, gesture)
    assert len(offered) == len(reason.wordings[voice]) == len(set(offered))
    for message in offered:
        assert len(message) <= MESSAGE_LIMIT
        assert check_message(message) == message
        assert not GENDERED.search(message)
        found = read_hints(kind.hints, Draft(voice, "signora Wójcik", message))
        assert found
        assert [hint.key for hint in found if not hint.is_met] == []


@pytest.mark.parametrize(("kind", "reason", "voice", "gesture"), EVERY_TEXT)
def test_only_a_discount_speaks_of_a_voucher_or_of_the_next_purchase(
    kind: VoucherKind, reason: Reason, voice: Voice, gesture: GestureKind
) -> None:
    for message in messages(kind, reason, voice, gesture):
        speaks = SPEAKS_OF_BUYING.search(message)
        assert (speaks is not None) == (gesture is GestureKind.DISCOUNT)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_there_are_other_words_for_every_chosen_reason(kind: VoucherKind) -> None:
    for reason, voice in itertools.product(kind.reasons[:-1], Voice):
        assert len(reason.wordings[voice]) >= 2


@pytest.mark.parametrize(("kind", "reason", "voice", "gesture"), EVERY_TEXT)
def test_texts_use_known_tokens_and_typographic_apostrophes(
    kind: VoucherKind, reason: Reason, voice: Voice, gesture: GestureKind
) -> None:
    for text in (*reason.wordings[voice], reason.closings[voice][gesture]):
        assert set(re.findall(r"{(.*?)}", text)) <= set(TOKENS)
        assert "'" not in text


@pytest.mark.parametrize(
    ("voice", "fault", "change"),
    [
        (Voice.LEI, r"nostr[oa]\b", r"\b[Dd]a oggi\b|[Aa]bbiamo cambiato"),
        (Voice.TU, r"nostr[oa]\b", r"\b[Dd]a oggi\b|[Aa]bbiamo cambiato"),
        (Voice.ENGLISH, r"\bour mistake\b|\bours\b", r"\b[Ff]rom today\b|We have changed"),
    ],
)
@pytest.mark.parametrize("reason", APOLOGY.reasons, ids=lambda reason: reason.key)
def test_an_apology_keeps_its_order(reason: Reason, voice: Voice, fault: str, change: str) -> None:
    for wording in reason.wordings[voice]:
        closing = reason.closings[voice][GestureKind.DISCOUNT]
        admitted = [found.start() for found in re.finditer(fault, wording)][-1]
        changed = next(re.finditer(change, wording)).start()
        assert 0 < admitted < changed
        assert re.search(r"non cancella|doesn’t undo", closing)


@pytest.mark.parametrize(
    ("kind", "voice", "address", "headline"),
    [
        (THANK_YOU, Voice.LEI, "signora Wójcik", "Grazie, signora Wójcik."),
        (THANK_YOU, Voice.TU, "Siobhán", "Grazie, Siobhán."),
        (THANK_YOU, Voice.ENGLISH, "Ms Taylor", "Thank you, Ms Taylor."),
        (APOLOGY, Voice.LEI, "signora Wójcik", "Ci scusi, signora Wójcik."),
        (APOLOGY, Voice.TU, "Omar", "Scusaci, Omar."),
        (APOLOGY, Voice.ENGLISH, "Ms Taylor", "We’re sorry, Ms Taylor."),
        (APOLOGY, Voice.LEI, "", "Ci scusi."),
        (REWARD, Voice.LEI, "signora Wójcik", "Questo è Suo, signora Wójcik."),
        (REWARD, Voice.TU, "", "Questo è tuo."),
        (BIRTHDAY, Voice.TU, "Siobhán", "Tanti auguri, Siobhán!"),
        (WIN_BACK, Voice.LEI, "signora Greco", "Ci manca, signora Greco."),
        (WIN_BACK, Voice.TU, "Luca", "Ci manchi, Luca."),
        (TELLING_US, Voice.LEI, "", "Grazie di avercelo detto."),
        (WELCOME, Voice.LEI, "signor Haddad", "Che piacere conoscerLa, signor Haddad."),
        (REMINDER, Voice.ENGLISH, "Ms Taylor", "Your reminder, Ms Taylor."),
        (GIFT_CARD, Voice.TU, "", "Un regalo per te."),
        (THANK_YOU, Voice.TU, "{firma}", "Grazie, {firma}."),
    ],
)
def test_headlines_call_the_person(
    kind: VoucherKind, voice: Voice, address: str, headline: str
) -> None:
    assert kind.headline(voice, address) == headline


def test_letters_greet_without_guessing_a_gender() -> None:
    assert THANK_YOU.salutation(Voice.LEI, "signora Wójcik") == "Gentile signora Wójcik,"
    assert THANK_YOU.salutation(Voice.TU, "Luca") == "Ciao Luca,"
    assert APOLOGY.salutation(Voice.LEI, "") == "Buongiorno,"
    for kind, voice in itertools.product(KINDS, Voice):
        letter = kind.letters[voice]
        assert not GENDERED.search(" ".join((letter.salutation, *letter.paragraphs)))


@pytest.mark.parametrize(
    ("register", "language", "voice"),
    [
        (Register.FORMAL, "it", Voice.LEI),
        (Register.FIRST_NAME, "it", Voice.TU),
        (Register.UNSET, "it", Voice.LEI),
        (Register.FORMAL, "en", Voice.ENGLISH),
        (Register.FIRST_NAME, "en", Voice.ENGLISH),
    ],
)
def test_the_voice_follows_the_person(register: Register, language: str, voice: Voice) -> None:
    assert Voice.of(register, language) is voice
    assert voice.language == language


@pytest.mark.parametrize(
    "gesture",
    [
        Gesture.discount(0),
        Gesture.discount(-500),
        Gesture.discount(100_001),
        Gesture.discount(2**63),
        Gesture.of_gift(" \N{ZERO WIDTH SPACE}"),
        Gesture.of_gift("W" * 41),
        Gesture.of_gift("4111111111111111"),
        Gesture.of_value(0),
        Gesture.of_value(100_001),
    ],
)
def test_a_gesture_without_sense_is_refused(gesture: Gesture) -> None:
    with pytest.raises(Refused):
        check_gesture(gesture)


def test_a_gesture_keeps_only_what_its_kind_gives() -> None:
    mixed = Gesture(GestureKind.GIFT, amount_cents=99_999, gift="  un\ncaffè ")
    assert check_gesture(mixed) == Gesture.of_gift("un caffè")
    assert check_gesture(Gesture(GestureKind.WORDS, 500, "x")) == Gesture.words_only()
    assert check_gesture(Gesture(GestureKind.DISCOUNT, 500, "x")) == Gesture.discount(500)
    assert check_gesture(Gesture(GestureKind.VALUE, 500, "x")) == Gesture.of_value(500)
    assert not Gesture.words_only().has_code
    assert Gesture.discount(1).has_code
    assert Gesture.of_gift("un caffè").has_code


def test_what_only_the_programme_gives_is_no_reason_for_staff() -> None:
    given = [(kind.key, one.key) for kind in KINDS for one in kind.reasons if one.is_given]
    assert given == [("birthday", "birthday"), ("win_back", "lapsed")]
    assert [kind for kind in KINDS if kind.origin is not Origin.COMPOSED] == [REWARD, GIFT_CARD]


def test_a_reminder_states_facts_in_every_voice() -> None:
    assert [fact.key for fact in REMINDER.facts] == ["asked", "bring", "cost", "by_when"]
    assert REMINDER.facts[0].on_paper[Voice.LEI] == "La Sua richiesta"
    assert all(fact.on_paper.keys() == set(Voice) for fact in REMINDER.facts)
