from dataclasses import replace
from datetime import date

import pytest

from careapp.documents.reward_rules import RewardRules, render_reward_rules
from careapp.errors import Refused
from careapp.rules.loyalty.earning import (
    EarnInBands,
    EarnPerEuro,
    EarnPerItem,
    EarnPerVisit,
)
from careapp.rules.loyalty.expiry import Expiry, ExpiryKind
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.rewards import Reward, RewardKind
from careapp.text import set_language
from tests.documents.papers import HOSTILE
from tests.documents.reading import facts_of, harmless, pages_of, text_of

CAKE = Reward("cake", "Torta di mele", 100, RewardKind.FREE_ITEM, 350)
OFF = Reward("off", "Sconto", 50, RewardKind.AMOUNT_OFF, 500)
PROGRAMME = Programme(earning=EarnPerEuro(100, 1, 500), rewards=(CAKE, OFF))
RULES = RewardRules("Bottega Aurora", "Via del Forno 12, Udine", PROGRAMME, date(2026, 3, 16))


def words_of(programme: Programme) -> str:
    return " ".join(text_of(render_reward_rules(replace(RULES, programme=programme))).split())


def test_the_template_carries_the_shop_the_rule_and_the_gifts() -> None:
    words = words_of(PROGRAMME)
    assert "Regolamento dell’operazione a premi" in words
    assert "Bottega Aurora, Via del Forno 12, Udine" in words
    assert "Dal 16 marzo 2026" in words
    assert "Punti: 1 ogni 1,00 € pagati. Spesa minima: 5,00 €." in words
    assert "Torta di mele: 100 punti, valore circa 3,50 €" in words
    assert "20 %" in words
    assert "n. 430" in words
    assert "non un parere legale" in words


def test_a_discount_is_no_gift() -> None:
    assert "Sconto" not in words_of(PROGRAMME)


def test_it_is_italian_whatever_the_screen_speaks() -> None:
    set_language("en")
    try:
        assert "Soggetto promotore" in words_of(PROGRAMME)
        assert facts_of(render_reward_rules(RULES))["Title"].startswith("Regolamento")
    finally:
        set_language("it")


@pytest.mark.parametrize(
    ("earning", "words"),
    [
        (EarnPerVisit(2), "Bollini: 2 per ogni giorno con una spesa."),
        (EarnPerItem(("torte", "pane"), 3, 2), "Punti: 3 ogni 2 di: torte, pane."),
        (EarnInBands(), "Punti: 2 ogni 1,00 €, da 50,00 € in su."),
    ],
)
def test_each_way_of_earning_is_said(
    earning: EarnPerVisit | EarnPerItem | EarnInBands, words: str
) -> None:
    assert words in words_of(replace(PROGRAMME, earning=earning))


@pytest.mark.parametrize(
    ("expiry", "words"),
    [
        (Expiry(), "non scadono"),
        (Expiry(ExpiryKind.MONTHS, 6), "mesi dopo averli presi: 6"),
        (Expiry(ExpiryKind.END_OF_MONTH, 12), "a fine mese; mesi dopo averli presi: 12"),
        (Expiry(ExpiryKind.END_OF_YEAR, 1), "il 31 dicembre; anni dopo averli presi: 1"),
    ],
)
def test_each_way_of_expiring_is_said(expiry: Expiry, words: str) -> None:
    assert words in words_of(replace(PROGRAMME, expiry=expiry))


def test_what_never_earns_is_named() -> None:
    assert "mance e caparre non danno punti" in words_of(PROGRAMME)
    assert "questi prodotti: giornali" in words_of(replace(PROGRAMME, excluded=("giornali",)))


def test_what_is_not_known_is_a_blank_to_fill_in() -> None:
    no_worth = replace(CAKE, value_cents=0)
    words = words_of(replace(PROGRAMME, rewards=(no_worth,)))
    assert "valore circa __________ €" in words
    none = render_reward_rules(replace(RULES, programme=Programme(), address=""))
    assert "Bottega Aurora, ____________________, partita IVA" in " ".join(text_of(none).split())


def test_many_gifts_are_set_smaller_and_too_many_are_refused() -> None:
    some = tuple(replace(CAKE, key=str(n), name=f"Torta {n}") for n in range(14))
    assert pages_of(render_reward_rules(replace(RULES, programme=Programme(rewards=some)))) == 1
    many = tuple(replace(CAKE, key=str(n), name=f"Torta {n}") for n in range(90))
    with pytest.raises(Refused):
        render_reward_rules(replace(RULES, programme=Programme(rewards=many)))


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_are_only_text(text: str, forbid_files: None) -> None:
    programme = Programme(rewards=(replace(CAKE, name=text),), excluded=(text,))
    document = RewardRules(text, text, programme, date(2026, 3, 16))
    assert harmless(lambda: render_reward_rules(document))
