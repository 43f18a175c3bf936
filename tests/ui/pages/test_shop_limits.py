from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from careapp.services.shop import load_shop
from careapp.ui.desk import ToShop
from careapp.ui.pages.composer import ComposerPage
from careapp.ui.pages.manage import ManagePage
from careapp.ui.pages.shop import ShopPage
from careapp.ui.pages.shop_limits import LimitsCard
from tests.ui.floors import ELENA, GIULIA, MARTA, Shop


@pytest.fixture
def page(floor: Shop) -> ShopPage:
    floor.act_as(ELENA)
    floor.floor.desk.open(ToShop())
    floor.settle()
    tab = floor.page(ManagePage).tab
    assert isinstance(tab, ShopPage)
    return tab


@pytest.fixture
def card(page: ShopPage) -> LimitsCard:
    return page.limits


def test_limits_are_kept_and_taken_away(floor: Shop, card: LimitsCard) -> None:
    before = floor.ask(load_shop)
    floor.paste_into(card.kinds["apology"].edit, "15")
    floor.paste_into(card.kinds["welcome"].edit, "0")
    floor.paste_into(card.months.lineEdit(), "3")
    floor.paste_into(card.gift_card.lineEdit(), "250")
    floor.click(card.save)
    kept = floor.ask(load_shop)
    assert kept == replace(
        before,
        kind_limits_cents={"apology": 1500, "welcome": 0},
        apology_months=3,
        gift_card_most_cents=25_000,
    )
    assert (floor.said(), card.is_changed) == ("Salvato.", False)
    assert card.kinds["apology"].text() == "15,00\u00a0€"
    floor.paste_into(card.kinds["apology"].edit, "")
    floor.click(card.save)
    assert floor.ask(load_shop).kind_limits_cents == {"welcome": 0}


@pytest.mark.parametrize("typed", ["tanto", "-1", "1000,01", "1e5", "٥", "9" * 400])
def test_what_can_be_no_limit_is_said_below_it(floor: Shop, card: LimitsCard, typed: str) -> None:
    field = card.kinds["thank_you"]
    floor.paste_into(field.edit, typed)
    floor.click(card.save)
    assert field.fault() == "Scrivi un importo fino a 1.000,00\u00a0€, o lascia vuoto."
    assert QApplication.focusWidget() is field.edit
    assert field.edit.text() == typed
    assert floor.ask(load_shop).kind_limits_cents == {}
    floor.paste_into(field.edit, "5")
    floor.click(card.save)
    assert field.fault() == ""
    assert floor.ask(load_shop).kind_limits_cents == {"thank_you": 500}


def test_numbers_out_of_reach_are_said(floor: Shop, card: LimitsCard) -> None:
    floor.paste_into(card.months.lineEdit(), "25")
    floor.paste_into(card.gift_card.lineEdit(), "0")
    before = floor.ask(load_shop)
    floor.click(card.save)
    assert (card.months_box.fault(), card.gift_card_box.fault()) == (
        "Da 0 a 24, per favore.",
        "Da 1,00\u00a0€ a 1.000,00\u00a0€, per favore.",
    )
    assert floor.ask(load_shop) == before


def test_one_card_keeps_what_is_half_written_on_the_other(floor: Shop, page: ShopPage) -> None:
    floor.paste_into(page.shop.name.edit, "Bottega Nuova")
    floor.paste_into(page.limits.kinds["apology"].edit, "3")
    assert page.is_writing
    floor.click(page.limits.save)
    assert page.shop.name.text() == "Bottega Nuova"
    floor.click(page.shop.save)
    kept = floor.ask(load_shop)
    assert (kept.name, kept.kind_limits_cents) == ("Bottega Nuova", {"apology": 300})
    assert not page.is_writing


def test_the_composer_names_the_limit_that_binds(floor: Shop, card: LimitsCard) -> None:
    floor.paste_into(card.kinds["win_back"].edit, "3")
    floor.click(card.save)
    floor.act_as(GIULIA)
    floor.compose("thank_you", MARTA)
    page = floor.page(ComposerPage)
    assert page.form.limit.text() == "il tuo limite: 10,00\u00a0€"
    page.head.kind_chosen.emit("win_back")
    floor.settle()
    assert page.form.limit.text() == "limite di questo tipo: 3,00\u00a0€"
    assert page.form.excess_words.text() == (
        "Un buono di questo tipo dà fino a 3,00\u00a0€, poi chiedi a Elena."
    )
    assert not page.print.isEnabled()
    floor.click(page.form.reduce)
    assert (page.form.amount.value(), page.print.isEnabled()) == (300, True)
