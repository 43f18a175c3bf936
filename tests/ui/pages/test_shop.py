from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from careapp import settings
from careapp.errors import Unavailable
from careapp.services.logos import load_logo
from careapp.services.shop import load_shop
from careapp.ui.audit import audit
from careapp.ui.desk import ToShop
from careapp.ui.pages import shop as shop_page
from careapp.ui.pages.importing import ImportPage
from careapp.ui.pages.manage import ManagePage
from careapp.ui.pages.shop import ShopPage
from careapp.ui.pages.shop_cards import BringInCard
from careapp.ui.theme import Scheme, theme
from careapp.ui.widgets.button import Button
from tests.ui.conftest import Shown
from tests.ui.floors import ELENA, Shop

Key = Qt.Key


@pytest.fixture
def page(floor: Shop) -> ShopPage:
    floor.act_as(ELENA)
    floor.floor.desk.open(ToShop())
    floor.settle()
    tab = floor.page(ManagePage).tab
    assert isinstance(tab, ShopPage)
    return tab


def button(page: ShopPage | BringInCard, words: str) -> Button:
    return next(part for part in page.findChildren(Button) if part.text() == words)


def test_the_name_is_kept_and_shown(floor: Shop, page: ShopPage) -> None:
    assert page.shop.name.text() == "Bottega Aurora"
    floor.paste_into(page.shop.name.edit, "Bottega  Nuova\u200b")
    floor.paste_into(page.shop.address.edit, "Via del Forno 12, Udine")
    page.shop.register.set_value("first_name")
    floor.click(page.shop.save)
    kept = floor.ask(load_shop)
    assert (kept.name, kept.address) == ("Bottega Nuova", "Via del Forno 12, Udine")
    assert kept.register == "first_name"
    assert page.shop.name.text() == "Bottega Nuova"
    assert floor.floor.desk.shop == kept
    assert floor.said() == "Salvato."


def test_how_long_who_is_no_customer_yet_is_kept(floor: Shop, page: ShopPage) -> None:
    assert page.shop.not_yet.value() == 60
    page.shop.not_yet.set_value(90)
    floor.click(page.shop.save)
    assert floor.ask(load_shop).not_yet_days == 90


def test_a_shop_needs_a_name(floor: Shop, page: ShopPage) -> None:
    floor.paste_into(page.shop.name.edit, "")
    floor.click(page.shop.save)
    assert page.shop.name.fault()
    assert QApplication.focusWidget() is page.shop.name.edit
    assert floor.ask(load_shop).name == "Bottega Aurora"


@pytest.mark.parametrize("name", ["\u200b", "W" * 5_000, "\u202e\u202e"])
def test_a_name_that_cannot_be_is_refused_in_words(floor: Shop, page: ShopPage, name: str) -> None:
    floor.paste_into(page.shop.name.edit, name)
    floor.click(page.shop.save)
    assert floor.said()
    assert floor.said() != "Salvato."
    assert floor.ask(load_shop).name == "Bottega Aurora"
    assert page.shop.name.edit.text() == name


def test_what_is_being_written_is_not_overwritten(floor: Shop, page: ShopPage) -> None:
    page.shop.name.edit.setFocus()
    floor.write("x")
    page.refresh()
    floor.settle()
    assert page.shop.name.text() == "Bottega Aurorax"


def test_a_scan_is_shown_and_goes_nowhere_else(floor: Shop, page: ShopPage) -> None:
    floor.window.take_scan("C0000001")
    floor.settle()
    assert floor.page(ManagePage).tab is page
    assert "C0000001" in page.reader.heard.text()


def test_a_longer_pause_reaches_the_scanner(floor: Shop, page: ShopPage) -> None:
    page.reader.gap.stepBy(2)
    assert floor.floor.settings.number(settings.SCANNER_GAP_MS) == 45


def test_the_theme_changes_at_once(floor: Shop, page: ShopPage) -> None:
    page.looks.theme.changed.emit(Scheme.DARK)
    assert theme().scheme is Scheme.DARK
    assert floor.floor.settings.text(settings.THEME) == "dark"


def test_language_and_size_wait_for_the_next_start(floor: Shop, page: ShopPage) -> None:
    assert not page.looks.again.isVisible()
    page.looks.language.changed.emit("en")
    page.looks.text_size.changed.emit("125")
    assert floor.floor.settings.text(settings.LANGUAGE) == "en"
    assert floor.floor.settings.number(settings.TEXT_SIZE) == 125
    assert not page.looks.again.isHidden()
    with floor.qtbot.waitSignal(floor.floor.restart_asked):
        page.looks.again.action.emit()


def test_implied_cents_are_a_switch(floor: Shop, page: ShopPage) -> None:
    page.looks.implied.click()
    assert floor.floor.settings.get(settings.IMPLIED_CENTS) is True


def test_a_setting_that_cannot_be_written_is_said(
    floor: Shop, page: ShopPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise Unavailable("Cartella protetta.")

    monkeypatch.setattr(floor.floor.settings, "set", refuse)
    page.looks.implied.click()
    assert floor.said() == "Cartella protetta."


def test_a_backup_is_made_on_demand(floor: Shop, page: ShopPage) -> None:
    before = page.safety.last.text()
    assert page.safety.place.text()
    floor.click(page.safety.back_up)
    assert page.safety.last.text() != before or "12 marzo" in before
    assert not page.safety.back_up.is_busy


def test_a_backup_that_fails_is_said(
    floor: Shop, page: ShopPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise Unavailable("Disco pieno.")

    monkeypatch.setattr(shop_page, "back_up_now", refuse)
    floor.click(page.safety.back_up)
    assert floor.said() == "Disco pieno."
    assert not page.safety.back_up.is_busy


def test_the_recovery_code_is_saved_or_printed(floor: Shop, page: ShopPage) -> None:
    page.safety.save_asked.emit()
    floor.settle()
    (pdf,) = floor.papers.iterdir()
    assert pdf.read_bytes().startswith(b"%PDF")
    page.safety.print_asked.emit()
    floor.settle()
    assert floor.printed == []
    assert not floor.said().startswith("Stampato")
    floor.floor.settings.set(settings.PRINTER_LETTER, "HP")
    page.safety.print_asked.emit()
    floor.settle()
    assert len(floor.printed) == 1
    assert floor.said().startswith("Stampato")


def test_a_file_is_imported_from_here(floor: Shop, page: ShopPage) -> None:
    page.bring_in.import_asked.emit()
    floor.settle()
    floor.page(ImportPage)


def test_only_an_invented_shop_can_be_removed(shown: Shown) -> None:
    real, invented = BringInCard(is_demo=False), BringInCard(is_demo=True)
    shown(real)
    shown(invented)
    assert len(real.findChildren(Button)) == 1
    heard: list[bool] = []
    invented.leave_demo_asked.connect(lambda: heard.append(True))
    invented.findChildren(Button)[1].click()
    assert heard == [True]


def test_a_picture_becomes_the_logo_and_goes_again(
    floor: Shop, page: ShopPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = page.logo
    assert card.picture.isHidden()
    file = tmp_path / "insegna.png"
    Image.new("RGB", (300, 120), "navy").save(file)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(file), ""))
    floor.click(card.choose)
    logo = floor.ask(load_logo)
    assert logo is not None
    assert card.picture.isVisible()
    assert card.picture.pixmap().width() > card.picture.pixmap().height()
    assert audit(floor.window) == []
    file.write_bytes(b"<svg/>")
    floor.click(card.choose)
    assert card.words.text().startswith("Questo file non è un’immagine")
    assert floor.ask(load_logo) == logo
    floor.click(card.remove)
    assert floor.ask(load_logo) is None
    assert card.picture.isHidden()


def test_who_chooses_no_file_changes_nothing(
    floor: Shop, page: ShopPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: ("", ""))
    floor.click(page.logo.choose)
    assert floor.ask(load_logo) is None
