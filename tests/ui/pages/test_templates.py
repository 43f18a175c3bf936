"""The page of the shop's own texts: typing, drafts, faults, versions, the house style."""

import uuid

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from careapp import settings
from careapp.documents.paper import PaperSize
from careapp.rules.vouchers import KINDS
from careapp.rules.vouchers.kind import VoucherKind
from careapp.rules.vouchers.templates import original_texts
from careapp.rules.vouchers.voice import Voice
from careapp.services.actor import Actor
from careapp.services.printing.printer import Printer, Way
from careapp.services.template_papers import LONG, SHORT
from careapp.services.templates import (
    HOUSE,
    TemplateChange,
    load_kind,
    load_style,
    load_template,
    save_template,
)
from careapp.text import _
from careapp.ui.desk import ToTemplates
from careapp.ui.dialogs.template_history import TemplateHistorySheet
from careapp.ui.pages.manage import ManagePage
from careapp.ui.pages.shop import ShopPage
from careapp.ui.pages.templates import TemplatesPage
from careapp.ui.widgets.button import Button
from careapp.ui.widgets.tone_hints import Writing, judge
from tests.ui.floors import ELENA, Control, Shop

Key = Qt.Key
OWN = "Perdoni, {appellativo}."


@pytest.fixture
def page(floor: Shop) -> TemplatesPage:
    floor.act_as(ELENA)
    floor.floor.desk.open(ToTemplates())
    floor.settle()
    tab = floor.page(ManagePage).tab
    assert isinstance(tab, TemplatesPage)
    floor.click(tab.list.tiles["apology"])
    return tab


def elena(floor: Shop) -> Actor:
    return floor.floor.desk.actor


def headline(floor: Shop) -> str:
    return floor.ask(load_kind, "apology").headlines[Voice.LEI]


def draft(floor: Shop, subject: str = "apology") -> object:
    return floor.ask(load_template, subject, elena(floor)).draft


def test_each_kind_shows_its_paper_and_how_many_were_issued(page: TemplatesPage) -> None:
    assert list(page.list.tiles) == [HOUSE, *(kind.key for kind in KINDS)]
    for kind in KINDS:
        tile = page.list.tiles[kind.key]
        assert tile.accessibleDescription() == "0 emessi"
        assert not tile.picture.isNull()


def test_every_reason_is_read_whole_in_the_smallest_window(
    floor: Shop, page: TemplatesPage
) -> None:
    floor.floor.window.resize(1280, 680)
    for kind in KINDS:
        page.choose(kind.key)
        floor.settle()
        assert page.form.name.text() == _(kind.name)
        for box in (page.form.reasons, page.form.gestures):
            assert box.sizeHint().width() <= box.width(), kind.key


@pytest.mark.parametrize("size", list(PaperSize))
def test_how_large_the_paper_is_stands_whole_in_the_smallest_window(
    floor: Shop, page: TemplatesPage, size: PaperSize
) -> None:
    floor.floor.window.resize(1280, 680)
    page.side.papers.set_value(size)
    page.side.papers.changed.emit(size)
    floor.settle()
    caption, printer = page.side.size_caption, page.side.printer
    assert caption.text().endswith("di carta" if "roll" in size else "mm")
    floor.qtbot.waitUntil(lambda: caption.shown_text() == caption.text())
    assert printer.shown_text() == printer.text()


def test_what_is_typed_is_a_draft_until_it_is_saved(floor: Shop, page: TemplatesPage) -> None:
    floor.paste_into(page.form.headline.edit, OWN)
    assert draft(floor) == {"lei/headline": OWN}
    assert headline(floor) == "Ci scusi, {appellativo}."
    assert not page.is_writing
    floor.press(Key.Key_S, Control)
    assert headline(floor) == OWN
    assert draft(floor) is None
    assert not page.side.save.isEnabled()


def test_a_draft_is_there_when_one_comes_back(floor: Shop, page: TemplatesPage) -> None:
    floor.paste_into(page.form.headline.edit, OWN)
    floor.click(page.list.tiles["reward"])
    assert page.form.headline.text() == "Questo è Suo, {appellativo}."
    floor.click(page.list.tiles["apology"])
    assert page.form.headline.text() == OWN
    assert page.side.save.isEnabled()


def test_leaving_at_once_keeps_the_draft(floor: Shop, page: TemplatesPage) -> None:
    page.form.headline.edit.setFocus()
    page.form.headline.edit.setPlainText(OWN)
    assert page.is_writing
    page.choose("reward")
    floor.settle()
    assert draft(floor) == {"lei/headline": OWN}


def test_typing_the_words_in_force_again_leaves_no_draft(floor: Shop, page: TemplatesPage) -> None:
    before = page.form.headline.text()
    floor.paste_into(page.form.headline.edit, OWN)
    floor.paste_into(page.form.headline.edit, before)
    assert draft(floor) is None
    assert not page.side.save.isEnabled()


def test_texts_saved_elsewhere_appear(floor: Shop, page: TemplatesPage) -> None:
    others = TemplateChange(uuid.uuid4(), "apology", {"lei/headline": "Scusi."})
    floor.do(save_template, others, elena(floor))
    assert page.form.headline.text() == "Scusi."


def test_an_unknown_token_is_named_while_it_is_typed(floor: Shop, page: TemplatesPage) -> None:
    page.form.text.edit.setFocus()
    floor.write("{nome}")
    assert "{nome}" in page.form.text.fault()
    assert "{nome}" in page.side.reason.text()
    floor.press(Key.Key_S, Control)
    assert floor.ask(load_template, "apology", elena(floor)).versions == ()


@pytest.mark.parametrize("text", ["x" * 200_000, "{0.__class__}", "", "\u202e", "{" * 3000])
def test_bad_input_is_refused_while_typing(floor: Shop, page: TemplatesPage, text: str) -> None:
    page.form.text.edit.setPlainText(text)
    floor.settle()
    assert page.form.text.fault()
    assert not page.side.save.isEnabled()


@pytest.mark.parametrize("text", ["%s %(x)d", "Ḽơᶉëᶆ", "👩‍👩‍👧", "<script>", "مرحبا", "'; --"])
def test_naughty_words_are_words(floor: Shop, page: TemplatesPage, text: str) -> None:
    floor.paste_into(page.form.closing.edit, text)
    assert not page.form.closing.fault()
    floor.press(Key.Key_S, Control)
    kept = floor.ask(load_template, "apology", elena(floor)).texts
    assert kept == {"lei/missed_order/discount": text}


def test_a_chip_puts_its_token_where_the_cursor_is(floor: Shop, page: TemplatesPage) -> None:
    chips = {chip.text(): chip for chip in page.form.chips_box.findChildren(Button)}
    assert {"{appellativo}", "{causa}", "{rimedio}"} <= set(chips)
    floor.paste_into(page.form.text.edit, "Ecco: ")
    floor.click(chips["{causa}"])
    assert page.form.text.text() == "Ecco: {causa}"
    page.form.letter.edit.setFocus()
    page.form.letter.edit.selectAll()
    floor.settle()
    offered = [chip.text() for chip in page.form.chips_box.findChildren(Button)]
    assert "{firma}" in offered


def test_each_voice_reason_and_wording_is_a_text_of_its_own(
    floor: Shop, page: TemplatesPage
) -> None:
    page.form.voices.set_value(Voice.TU)
    page.form.reasons.set_value("waiting")
    page.form.reasons.chosen.emit("waiting")
    page.form.wordings.set_value("1")
    page.form.wordings.chosen.emit("1")
    floor.settle()
    assert page.form.text.text().startswith("L’attesa è stata troppo lunga, e il tuo tempo")
    floor.paste_into(page.form.text.edit, "Aspettare stanca.")
    assert draft(floor) == {"tu/waiting/1": "Aspettare stanca."}
    assert page.form.text.aside.text() == "su carta: 2 righe"


def test_the_paper_follows_the_name(floor: Shop, page: TemplatesPage) -> None:
    pictures = []
    for name in (SHORT, LONG):
        page.side.names.set_value(name)
        floor.settle()
        pictures.append(page.side.paper.image.copy())
    assert pictures[0] != pictures[1]


def test_defaults_of_the_kind(floor: Shop, page: TemplatesPage) -> None:
    page.form.days.set_value(30)
    page.form.days.changed.emit(30)
    page.form.usual.chosen.emit("words")
    floor.settle()
    floor.press(Key.Key_S, Control)
    kind = floor.ask(load_kind, "apology")
    assert (kind.validity_days, kind.default_gesture.kind) == (30, "words")


def test_versions_can_be_brought_back(floor: Shop, page: TemplatesPage) -> None:
    for words in (OWN, "Scusi tanto, {appellativo}."):
        floor.paste_into(page.form.headline.edit, words)
        floor.press(Key.Key_S, Control)
    floor.click(page.side.history)
    sheet = floor.sheet(TemplateHistorySheet)
    assert len(sheet.versions.rows()) == 3
    floor.press(Key.Key_Down)
    floor.press(Key.Key_Return)
    assert page.form.headline.text() == OWN
    assert headline(floor) == "Scusi tanto, {appellativo}."
    floor.press(Key.Key_S, Control)
    assert headline(floor) == OWN


def test_back_to_the_original_can_be_taken_back(floor: Shop, page: TemplatesPage) -> None:
    floor.paste_into(page.form.headline.edit, OWN)
    floor.press(Key.Key_S, Control)
    floor.click(page.side.original)
    assert page.form.headline.text() == "Ci scusi, {appellativo}."
    floor.press(Key.Key_Z, Control)
    assert page.form.headline.text() == OWN


def test_the_second_of_two_owners_is_told(floor: Shop, page: TemplatesPage) -> None:
    floor.page(ManagePage).watches = frozenset()  # the other computer says nothing
    others = TemplateChange(uuid.uuid4(), "apology", {"lei/headline": "Scusi."})
    floor.do(save_template, others, elena(floor))
    floor.paste_into(page.form.headline.edit, OWN)
    floor.press(Key.Key_S, Control)
    assert "ha salvato altri testi" in floor.said()
    assert page.form.headline.text() == OWN
    assert headline(floor) == "Scusi."
    floor.press(Key.Key_S, Control)
    assert headline(floor) == OWN


def test_the_house_style(floor: Shop, page: TemplatesPage) -> None:
    floor.click(page.list.tiles[HOUSE])
    page.house.capitals.set_value("no")
    floor.paste_into(page.house.greeting.edit, "Egregia {appellativo},")
    floor.paste_into(page.house.avoided.edit, "problema")
    page.house.voices.set_value(Voice.TU)
    floor.settle()
    assert not page.house.greeting.text()
    floor.paste_into(page.house.farewell.edit, "Ciao {appellativo}")
    assert "{appellativo}" in page.house.farewell.fault()
    floor.paste_into(page.house.farewell.edit, "Un abbraccio,")
    floor.press(Key.Key_S, Control)
    style = floor.ask(load_style)
    assert (style.has_capitals, style.avoided) == (False, ("problema",))
    assert style.greetings[Voice.LEI] == "Egregia {appellativo},"
    assert style.farewells[Voice.TU] == "Un abbraccio,"


def test_lei_or_tu_is_decided_with_the_shop(floor: Shop, page: TemplatesPage) -> None:
    floor.click(page.list.tiles[HOUSE])
    assert page.house.register.text() == "A chi non ha detto nulla si dà del Lei."
    page.house.register.button.click()
    floor.settle()
    assert isinstance(floor.page(ManagePage).tab, ShopPage)


def test_a_test_print_goes_to_the_printer_of_the_paper(floor: Shop, page: TemplatesPage) -> None:
    assert not page.side.try_out.isEnabled()
    counter = floor.floor.desk.settings
    counter.set(settings.PRINTER_A6, "Epson")
    counter.set(settings.PRINTERS["roll_80"], Printer("10.0.0.5:9100", Way.NETWORK).kept)
    page.side.papers.set_value("roll_80")
    floor.settle()
    assert page.side.printer.text() == "10.0.0.5:9100"
    page.side.papers.set_value("a6")
    floor.settle()
    floor.click(page.side.try_out)
    assert len(floor.printed) == 1
    assert "non è di nessuno" in floor.said()


def test_a_text_that_hurts_is_named_and_mended_where_it_stands(
    floor: Shop, page: TemplatesPage
) -> None:
    before = page.form.text.text()
    page.form.text.edit.setFocus()
    page.form.text.edit.appendPlainText("Purtroppo eravamo in pochi.")
    floor.settle()
    assert "«Purtroppo eravamo in pochi»" in page.form.tone.text()
    floor.press(Key.Key_Period, Control)
    floor.settle()
    assert page.form.text.text() == before
    assert page.form.tone.isHidden()
    page.form.letter.edit.setFocus()
    page.form.letter.edit.insertPlainText("Lei è una stronza.")
    floor.settle()
    assert page.form.tone.isVisible()
    page.form.text.edit.setFocus()
    page.form.text.edit.moveCursor(QTextCursor.MoveOperation.Start)
    floor.settle()
    assert page.form.tone.isHidden()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_no_text_of_ours_has_a_hint(kind: VoucherKind) -> None:
    for key, text in original_texts(kind).items():
        writing = Writing(text, language="en" if key.startswith(Voice.ENGLISH) else "it")
        assert judge(writing).hints == ()
