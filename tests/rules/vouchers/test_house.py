"""The house style: capitals of courtesy, greeting, farewell, words to avoid."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.errors import Refused
from careapp.rules.vouchers import KINDS
from careapp.rules.vouchers.apology import APOLOGY
from careapp.rules.vouchers.hints import Draft, read_hints
from careapp.rules.vouchers.house import (
    HouseStyle,
    check_style,
    fault_of_style,
    in_house_style,
    original_style,
    style_of,
    without_courtesy_capitals,
)
from careapp.rules.vouchers.kind import VoucherKind
from careapp.rules.vouchers.templates import original_texts
from careapp.rules.vouchers.thank_you import THANK_YOU
from careapp.rules.vouchers.voice import Voice

SMALL = HouseStyle(has_capitals=False)


@pytest.mark.parametrize(
    ("written", "small"),
    [
        ("Si apre la porta e arriva Lei.", "Si apre la porta e arriva lei."),
        ("Le dobbiamo una cosa: il Suo ordine.", "Le dobbiamo una cosa: il suo ordine."),
        ("Ci scusi. Le Sue mele non c’erano.", "Ci scusi. Le sue mele non c’erano."),
        ("È andata così… La avvisiamo noi.", "È andata così… La avvisiamo noi."),
        ("Ci tenevamo a dirLe grazie.", "Ci tenevamo a dirle grazie."),
        ("Che piacere rivederLa da noi!", "Che piacere rivederla da noi!"),
        ("Riga\nLei sa", "Riga\nLei sa"),
        ("Ci dica: «Lei dov’era?»", "Ci dica: «Lei dov’era?»"),
        ("{fatto} Le chiediamo scusa.", "{fatto} Le chiediamo scusa."),
        ("{da_quando}, arriva Lei.", "{da_quando}, arriva lei."),
        ("Il negozio di La Spezia e di Le Havre.", "Il negozio di La Spezia e di Le Havre."),
        ("Da oggi La Sua spesa.", "Da oggi la sua spesa."),
        ("Leggiamo Leila e LE LEI.", "Leggiamo Leila e LE LEI."),
        ("Grazie (Lei sa perché).", "Grazie (lei sa perché)."),
        ("", ""),
    ],
)
def test_small_within_a_sentence_only(written: str, small: str) -> None:
    assert without_courtesy_capitals(written) == small


@given(st.text(alphabet="LeiaSuoPz .!?\n«»(){}’", max_size=60))
def test_only_capitals_change_and_only_once(text: str) -> None:
    small = without_courtesy_capitals(text)
    assert small.casefold() == text.casefold()
    assert without_courtesy_capitals(small) == small
    assert small[:1] == text[:1]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_every_lei_text_of_a_kind_loses_its_capitals(kind: VoucherKind) -> None:
    styled = in_house_style(kind, SMALL)
    for key, text in original_texts(styled).items():
        assert text == without_courtesy_capitals(text)
        if not key.startswith(Voice.LEI):
            assert text == original_texts(kind)[key]
    words = (*styled.under_value[Voice.LEI].values(), *(f.on_paper[Voice.LEI] for f in kind.facts))
    assert not styled.has_courtesy_capitals
    assert [word for word in words if "suo" in word] == [
        w.replace("Suo", "suo") for w in words if "suo" in w
    ]


def test_the_hint_asks_for_no_capital_that_the_shop_does_not_write() -> None:
    draft = Draft(Voice.LEI, "signora Wójcik", "Ecco la sua spesa.")
    strict, kept = (
        {hint.key: hint.is_met for hint in read_hints(kind.hints, draft)}
        for kind in (THANK_YOU, in_house_style(THANK_YOU, SMALL))
    )
    assert (strict["keeps_the_register"], kept["keeps_the_register"]) == (False, True)
    tu = Draft(Voice.LEI, "", "Un pensiero per te.")
    hints = read_hints(in_house_style(THANK_YOU, SMALL).hints, tu)
    assert not {hint.key: hint.is_met for hint in hints}["keeps_the_register"]


def test_without_a_style_a_kind_stays_as_it_is() -> None:
    assert in_house_style(APOLOGY, style_of({})) == APOLOGY


def test_greeting_and_farewell_are_the_shops() -> None:
    style = style_of({"lei/greeting": "Egregia {appellativo},", "tu/farewell": "Un abbraccio,"})
    kind = in_house_style(APOLOGY, style)
    assert kind.salutation(Voice.LEI, "signora Wójcik") == "Egregia signora Wójcik,"
    assert kind.salutation(Voice.LEI, "") == "Buongiorno,"
    assert kind.letters[Voice.TU].farewell == "Un abbraccio,"
    assert kind.letters[Voice.LEI].farewell == APOLOGY.letters[Voice.LEI].farewell


@pytest.mark.parametrize(
    ("message", "is_met"),
    [
        ("Un errore tecnico.", False),
        ("Siamo desolati, GENTILE CLIENTE!", False),
        ("Gli errori tecnicissimi.", True),
        ("Grazie.", True),
    ],
)
def test_words_to_avoid_are_noticed(message: str, is_met: bool) -> None:
    kind = in_house_style(APOLOGY, style_of({"avoided": "errore tecnico, gentile cliente, ,"}))
    found = {h.key: h.is_met for h in read_hints(kind.hints, Draft(Voice.LEI, "", message))}
    assert found["avoids_words"] is is_met


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("capitals", "perhaps"),
        ("lei/greeting", "Gentile {nome},"),
        ("lei/greeting", "x" * 61),
        ("tu/farewell", "Ciao {appellativo}"),
        ("tu/farewell", "4111 1111 1111 1111"),
        ("avoided", "x" * 200_000),
        ("avoided", "{0.__class__}"),
    ],
)
def test_a_style_that_cannot_be_is_refused(key: str, text: str) -> None:
    assert fault_of_style(key, text)
    with pytest.raises(Refused):
        check_style({key: text})


def test_a_style_keeps_what_differs() -> None:
    texts = {**original_style(), "capitals": "no", "avoided": " scusi \u200b", "retired": "x"}
    assert check_style(texts) == {"capitals": "no", "avoided": "scusi"}
    assert style_of(check_style(texts)) == HouseStyle(
        has_capitals=False,
        avoided=("scusi",),
        greetings=dict.fromkeys(Voice, ""),
        farewells=dict.fromkeys(Voice, ""),
    )
