"""The owner writes the shop's own words, and the next voucher says them."""

from PySide6.QtCore import Qt
from sqlalchemy import select
from sqlalchemy.orm import Session

from careapp.model.voucher import Voucher
from careapp.ui.desk import ToTemplates
from careapp.ui.pages.composer import ComposerPage
from careapp.ui.pages.manage import ManagePage
from careapp.ui.pages.templates import TemplatesPage
from tests.ui.floors import ELENA, GIULIA, MARTA, Control, Shop

Key = Qt.Key


def newest_headline(session: Session) -> str:
    """Return the headline of the voucher issued last."""
    return session.scalars(select(Voucher.headline).order_by(Voucher.id.desc())).first() or ""


def test_own_words_are_offered_and_printed(floor: Shop) -> None:
    floor.act_as(ELENA)
    floor.floor.desk.open(ToTemplates())
    floor.settle()
    page = floor.page(ManagePage).tab
    assert isinstance(page, TemplatesPage)
    floor.click(page.list.tiles["apology"])
    floor.paste_into(page.form.headline.edit, "Perdoni, {appellativo}.")
    floor.paste_into(page.form.text.edit, "{appellativo}, ci dispiace davvero.")
    floor.press(Key.Key_S, Control)
    assert floor.said().startswith("Salvato")
    floor.act_as(GIULIA)
    floor.compose("apology", MARTA)
    composer = floor.page(ComposerPage)
    assert composer.form.message.text().startswith("signora Wójcik, ci dispiace davvero. Questo")
    composer.save_voucher()
    floor.settle()
    assert floor.ask(newest_headline) == "Perdoni, signora Wójcik."
