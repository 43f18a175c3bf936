"""The shop's own texts: what may stand where, and the kind with them in place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.errors import Refused
from careapp.rules.vouchers import KINDS, kind_of
from careapp.rules.vouchers.apology import APOLOGY
from careapp.rules.vouchers.drafts import draft_messages
from careapp.rules.vouchers.hints import AGREES_WITH_NOBODY, Draft
from careapp.rules.vouchers.kind import Gesture, GestureKind, VoucherKind
from careapp.rules.vouchers.reminder import REMINDER
from careapp.rules.vouchers.reward import REWARD
from careapp.rules.vouchers.templates import (
    CENTS,
    DAYS,
    GESTURE,
    HEADLINE_LIMIT,
    LETTER_LIMIT,
    changed_texts,
    check_texts,
    example_tokens,
    fault_of,
    original_texts,
    text_key,
    tokens_of,
    with_texts,
)
from careapp.rules.vouchers.thank_you import THANK_YOU
from careapp.rules.vouchers.voice import Voice

WAITING = "lei/waiting/0"
each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)


@each_kind
def test_without_own_texts_a_kind_stays_as_it_is(kind: VoucherKind) -> None:
    assert with_texts(kind, {}) == kind
    assert with_texts(kind, original_texts(kind)) == kind


@each_kind
def test_every_text_of_the_program_may_be_kept(kind: VoucherKind) -> None:
    texts = original_texts(kind)
    assert {key: fault_of(kind, texts, key) for key in texts} == dict.fromkeys(texts, "")
    assert check_texts(kind, texts) == {}


@each_kind
def test_each_text_lands_where_its_key_says(kind: VoucherKind) -> None:
    for key, text in original_texts(kind).items():
        if not key.startswith("default"):
            assert original_texts(with_texts(kind, {key: f"{text}!"}))[key] == f"{text}!"


@each_kind
def test_the_texts_of_the_program_agree_with_nobody(kind: VoucherKind) -> None:
    for key, text in original_texts(kind).items():
        voice = key.partition("/")[0]
        if voice in {Voice.LEI, Voice.TU}:
            assert AGREES_WITH_NOBODY.holds(Draft(Voice(voice), "", text)), text


@pytest.mark.parametrize(
    "text",
    [
        "Benvenuta da noi.",
        "Cara {appellativo}, grazie.",
        "Grazie di essere qui: sei stato gentile.",
        "Quando è venuta da noi pioveva.",
        "È stata una gioia: benvenuto/a.",
        "Car* cliente, grazie.",
        "Se si è trovato male, ce lo dica.",
    ],
)
def test_a_word_that_must_agree_is_noticed(text: str) -> None:
    assert not AGREES_WITH_NOBODY.holds(Draft(Voice.LEI, "", text))


def test_texts_of_keys_that_are_no_more_are_left() -> None:
    assert with_texts(APOLOGY, {"lei/retired/0": "Ciao"}) == APOLOGY
    assert check_texts(APOLOGY, {"lei/retired/0": "{0.__class__}"}) == {}


def test_own_words_are_drafted() -> None:
    kind = with_texts(APOLOGY, {WAITING: "Ha aspettato troppo: {causa}. Da oggi {rimedio}."})
    first = draft_messages(kind.reason("waiting"), Voice.LEI, GestureKind.WORDS, {})[0]
    assert first.startswith("Ha aspettato troppo: {causa}. Da oggi {rimedio}. Le scuse")


def test_defaults_are_read_again() -> None:
    kind = with_texts(THANK_YOU, {GESTURE: "discount", CENTS: "350", DAYS: "30"})
    assert kind.default_gesture == Gesture.discount(350)
    assert kind.validity_days == 30
    assert with_texts(THANK_YOU, {GESTURE: "words"}).default_gesture == Gesture.words_only()


def test_what_never_ends_and_what_is_given_has_no_such_defaults() -> None:
    assert not {GESTURE, CENTS, DAYS} & set(original_texts(REMINDER))
    assert {GESTURE, CENTS, DAYS} & set(original_texts(REWARD)) == {DAYS}


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (CENTS, "0"),
        (CENTS, "100001"),
        (CENTS, "-5"),
        (CENTS, "٣"),
        (CENTS, "9" * 200_000),
        (DAYS, "0"),
        (DAYS, "1831"),
        (GESTURE, "value"),
        (GESTURE, ""),
    ],
)
def test_defaults_that_cannot_be_are_refused(key: str, value: str) -> None:
    with pytest.raises(Refused):
        check_texts(APOLOGY, {key: value})


@pytest.mark.parametrize(
    ("key", "tokens"),
    [
        ("lei/headline", ("appellativo",)),
        ("lei/nameless", ()),
        ("lei/letter", ("firma",)),
        ("lei/waiting/discount", ()),
    ],
)
def test_tokens_that_are_filled(key: str, tokens: tuple[str, ...]) -> None:
    assert tokens_of(APOLOGY, key) == tokens


def test_a_wording_knows_what_its_writer_knows() -> None:
    assert "fatto" not in tokens_of(APOLOGY, WAITING)
    assert {"causa", "rimedio", "visite"} <= set(tokens_of(APOLOGY, WAITING))
    assert "fatto" in tokens_of(APOLOGY, "tu/other/0")
    assert tokens_of(REWARD, "lei/points/0") == ("appellativo",)


@pytest.mark.parametrize(
    ("key", "text", "named"),
    [
        (WAITING, "Scusi {nome}.", "{nome}"),
        (WAITING, "Scusi {0.__class__}.", "{0.__class__}"),
        (WAITING, "Scusi {fatto}.", "{fatto}"),
        (WAITING, "Scusi {", "«{»"),
        (WAITING, "Scusi {}.", "«{}»"),
        ("lei/nameless", "Ci scusi, {appellativo}.", "{appellativo}"),
        ("lei/waiting/gift", "Un {dono}.", "{dono}"),
    ],
)
def test_an_unknown_token_is_named(key: str, text: str, named: str) -> None:
    with pytest.raises(Refused) as refusal:
        check_texts(APOLOGY, {key: text})
    assert named in refusal.value.text


@pytest.mark.parametrize(
    "text", ["%s %d %(x)s", "\\n \\u0000 $name `id`", "<b>&amp;</b>", "«{causa}»"]
)
def test_what_only_looks_like_a_trick_is_text(text: str) -> None:
    assert check_texts(APOLOGY, {WAITING: text}) == {WAITING: text}


@pytest.mark.parametrize(
    "text", ["", "   ", "\u200b\u2060", "x" * 200_000, "{" * 200_000, "4111 1111 1111 1111"]
)
@pytest.mark.parametrize("key", ["lei/headline", "lei/nameless", "lei/letter", WAITING])
def test_what_no_paper_can_hold_is_refused(key: str, text: str) -> None:
    with pytest.raises(Refused):
        check_texts(APOLOGY, {key: text})


@pytest.mark.parametrize(
    ("key", "limit"), [("lei/headline", HEADLINE_LIMIT), ("lei/letter", LETTER_LIMIT)]
)
def test_the_last_character_that_fits(key: str, limit: int) -> None:
    assert check_texts(APOLOGY, {key: "x" * limit})
    with pytest.raises(Refused, match="Un carattere"):
        check_texts(APOLOGY, {key: "x" * (limit + 1)})


def test_wording_and_closing_share_the_room_of_the_message() -> None:
    closing = max(
        len(original_texts(APOLOGY)[text_key(Voice.LEI, "waiting", gesture)])
        for gesture in APOLOGY.gestures
    )
    fits = "x" * (260 - 1 - closing)
    assert check_texts(APOLOGY, {WAITING: fits})
    for key, text in ((WAITING, f"{fits}x"), ("lei/waiting/discount", "y" * (closing + 1))):
        with pytest.raises(Refused):
            check_texts(APOLOGY, {WAITING: fits, key: text})


def test_a_token_counts_as_long_as_what_fills_it() -> None:
    room = 260 - len("Le scuse non cancellano l’attesa; Le dicono che ci teniamo.")
    text = "x" * (room - 20) + " {rimedio}"
    with pytest.raises(Refused):
        check_texts(APOLOGY, {WAITING: text})


def test_one_wording_must_fit_everybody() -> None:
    own = {f"lei/loyalty/{n}": "Con oggi fanno {visite} visite." for n in range(5)}
    with pytest.raises(Refused):
        check_texts(THANK_YOU, own)
    own["lei/loyalty/3"] = "Grazie."
    assert check_texts(THANK_YOU, own) == own


def test_every_token_has_an_example() -> None:
    for voice in Voice:
        known = set(example_tokens(voice, "Li", "Elena"))
        for kind in KINDS:
            for key in original_texts(kind):
                if key.startswith(voice):
                    assert set(tokens_of(kind, key)) <= known


@given(st.sampled_from(KINDS), st.data(), st.text(max_size=80))
def test_what_is_kept_can_be_read_again(kind: VoucherKind, data: st.DataObject, text: str) -> None:
    key = data.draw(st.sampled_from(sorted(original_texts(kind))))
    try:
        kept = check_texts(kind, {key: text})
    except Refused:
        assert fault_of(kind, {**original_texts(kind), key: text}, key)
        return
    assert (
        check_texts(kind, kept)
        == kept
        == changed_texts(kind, original_texts(with_texts(kind, kept)))
    )
    assert kind_of(kind.key) is kind
