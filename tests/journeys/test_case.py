"""A complaint: heard, two ways out, a promise with its call, a rule; nothing typed is ever lost."""

import uuid
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from careapp.rules.care.causes import Cause
from careapp.rules.care.drafts import CaseDraft
from careapp.rules.care.options import OptionKind
from careapp.rules.care.steps import Step
from careapp.rules.roles import Role
from careapp.rules.vouchers.voice import Voice
from careapp.services.actor import Actor
from careapp.services.case_lists import CaseFilter, list_cases
from careapp.services.cases import OpenCase, SaveCase, open_case, save_case
from careapp.services.guidelines import GuidelineState, list_guidelines
from careapp.services.pins import TypedPin, set_pin
from careapp.ui.desk import ToCase
from careapp.ui.dialogs.apology import ApologySheet
from careapp.ui.dialogs.approve import ApproveSheet
from careapp.ui.dialogs.case_option import OptionSheet
from careapp.ui.dialogs.case_thread import ChangedSheet, ThreadSheet
from careapp.ui.dialogs.case_words import HandOverSheet, ReopenSheet
from careapp.ui.dialogs.hard_moments import HardMomentsSheet
from careapp.ui.pages.card import CardPage
from careapp.ui.pages.case import CasePage
from careapp.ui.pages.cases import CaseListPage, CasesPage
from careapp.ui.widgets.options import OptionCard
from careapp.ui.widgets.results import ResultRow
from tests.ui import looking
from tests.ui.floors import ELENA, MARIO, MARTA, Shop
from tests.ui.pages.complaining import CAKE, agreed, hear, listened, pill, the_case

Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier
PIN = "482913"


def on_rail(floor: Shop) -> str:
    return floor.window.rail.button("cases").accessibleName()


def test_a_complaint_goes_all_the_way_to_a_rule(floor: Shop) -> None:
    page = agreed(floor)
    assert page.here is Step.GUIDELINE
    case = the_case(floor)
    assert case.draft.words == CAKE
    assert case.draft.title == "La torta aveva il nome"
    promise, call = sorted(case.promises, key=lambda one: one.kind, reverse=True)
    assert (str(promise.due.on), promise.owner_name) == ("2026-03-14", "Giulia")
    assert (str(call.due.on), str(call.due.at)) == ("2026-03-13", "17:00:00")
    assert on_rail(floor) == "Casi, 1 in attesa"

    floor.write("Si ordina una torta con una scritta")
    floor.press(Key.Key_Tab)
    floor.write("Si rilegge il nome con il cliente")
    floor.press(Key.Key_Tab)
    assert page.guideline.proposes.toggle.hasFocus()
    floor.press(Key.Key_Return, Control)
    assert the_case(floor).closed_at is not None
    assert not on_rail(floor)
    (rule,) = floor.ask(list_guidelines)
    assert (rule.then, rule.state) == (
        "Si rilegge il nome con il cliente",
        GuidelineState.PROPOSED,
    )
    floor.page(CardPage)


def test_what_is_typed_is_kept_as_soon_as_the_field_is_left(floor: Shop) -> None:
    page = hear(floor)
    floor.write("Il tè era freddo")
    assert floor.ask(list_cases, CaseFilter.ALL).rows == ()
    floor.press(Key.Key_Tab)
    assert the_case(floor).draft.words == "Il tè era freddo"
    floor.press(Key.Key_Escape)
    page = hear(floor)
    assert page.listen.words.text() == "Il tè era freddo"
    assert page.head.title.text() == "Caso 1 · Il tè era freddo"
    page.listen.words.set_text("Il tè era freddo e amaro")
    floor.press(Key.Key_F2)
    assert the_case(floor).draft.words == "Il tè era freddo e amaro", "kept on the way out"


def test_a_pause_before_a_day_is_chosen_switches_no_call_off(floor: Shop) -> None:
    page = listened(floor)
    floor.press(Key.Key_1)
    floor.click(page.options.onward)
    floor.press(Key.Key_Escape)
    page = hear(floor)
    assert page.agreement.updates.toggle.isChecked()
    assert page.agreement.owner.currentText() == "Giulia"
    assert not page.side.rules.isVisible(), "what was learnt stands before the answer"


def test_an_untouched_complaint_leaves_nothing_behind(floor: Shop) -> None:
    page = hear(floor)
    assert page.head.title.text() == "Caso nuovo"
    floor.press(Key.Key_Escape)
    assert floor.ask(list_cases, CaseFilter.ALL).rows == ()


def test_a_step_says_what_is_missing_and_stays(floor: Shop) -> None:
    page = hear(floor)
    floor.write(CAKE)
    floor.click(page.listen.onward)
    assert "Scegli di che cosa si tratta" in floor.said()
    assert page.here == "listen"
    floor.click(pill(page, Cause.WRONG_ORDER))
    floor.click(page.listen.onward)
    floor.click(page.options.onward)
    assert page.here == "options"
    page.options.first_focus.setFocus()
    floor.press(Key.Key_2)
    floor.press(Key.Key_Return)
    floor.click(page.agreement.onward)
    assert page.agreement.by_when.fault() == "Scegli un giorno: senza, non è una promessa."
    assert page.agreement.due.isAncestorOf(QApplication.focusWidget() or page)
    page.agreement.what.set_text(" ")
    floor.click(page.agreement.onward)
    assert page.agreement.what.fault()
    assert QApplication.focusWidget() is page.agreement.what.edit
    floor.click(page.agreement.due.days.findChildren(QAbstractButton)[2])
    assert page.agreement.by_when.fault() == ""
    assert page.here == "agreement"
    floor.click(page.steps.cells[Step.LISTEN])
    assert page.here == "listen"
    assert not page.steps.cells[Step.GUIDELINE].isEnabled()
    floor.click(page.listen.onward)
    floor.click(page.options.back)
    assert page.here == "listen"


def test_a_text_of_fifty_thousand_characters_is_refused_while_it_is_typed(floor: Shop) -> None:
    page = hear(floor)
    floor.write("Il tè era freddo")
    floor.press(Key.Key_Tab)
    page.listen.words.set_text("parola " * 7200)
    assert "Troppo lungo" in page.listen.words.fault()
    floor.click(pill(page, Cause.WRONG_ORDER))
    floor.click(page.listen.onward)
    assert page.here is Step.LISTEN
    assert page.is_writing
    floor.press(Key.Key_Escape)
    floor.page(CasePage)
    assert the_case(floor).draft.words == "Il tè era freddo"


def test_other_needs_words_of_its_own(floor: Shop) -> None:
    page = hear(floor)
    assert page.listen.other.isHidden()
    floor.write(CAKE)
    floor.click(pill(page, Cause.OTHER))
    assert page.listen.other.isVisible()
    page.listen.other.set_text("Il parcheggio")
    page.listen.title_box.setFocus()
    floor.paste_into(page.listen.title_box, "parcheggio")
    floor.click(page.listen.onward)
    draft = the_case(floor).draft
    assert (draft.other_cause, draft.title) == ("Il parcheggio", "parcheggio")


def test_a_way_out_is_put_into_words_and_taken_away(floor: Shop) -> None:
    page = listened(floor)
    assert len(page.options.options) == 3
    floor.press(Key.Key_1)
    floor.press(Key.Key_E, Control)
    sheet = floor.sheet(OptionSheet)
    floor.paste_into(sheet.words.edit, "Rifare la torta per sabato")
    sheet.cost.set_value(1800)
    floor.press(Key.Key_Return)
    option = the_case(floor).draft.options[0]
    assert (option.kind, option.text, option.cost_cents) == (
        OptionKind.REMAKE,
        "Rifare la torta per sabato",
        1800,
    )
    assert page.options.first_focus.hasFocus()
    floor.press(Key.Key_Tab)
    assert page.options.edit.hasFocus()
    floor.click(page.options.edit)
    floor.click(floor.sheet(OptionSheet).remove)
    draft = the_case(floor).draft
    assert (len(draft.options), draft.chosen) == (2, None)
    floor.click(page.options.add)
    sheet = floor.sheet(OptionSheet)
    floor.click(sheet.ready)
    assert sheet.words.fault()
    floor.paste_into(sheet.words.edit, "Consegna a casa")
    floor.click(sheet.ready)
    assert the_case(floor).draft.options[2].text == "Consegna a casa"


def test_an_apology_goes_with_the_promise_and_is_printed(floor: Shop) -> None:
    page = listened(floor, MARIO)
    floor.press(Key.Key_1)
    floor.click(page.options.onward)
    floor.click(page.agreement.due.days.findChildren(QAbstractButton)[2])
    assert page.agreement.apologises.toggle.isChecked()
    assert "entro il tuo limite" in page.agreement.apologises.sub.text()
    floor.click(page.agreement.preview)
    sheet = floor.sheet(ApologySheet)
    assert sheet.preview.code.text()
    floor.click(sheet.ready)
    floor.click(page.agreement.onward)
    (voucher,) = floor.ask(looking.vouchers)
    case = the_case(floor)
    assert (voucher.kind, case.voucher_id) == ("apology", voucher.id)
    assert list(floor.papers.glob("*.pdf")), "no printer: saved as a PDF"
    floor.click(page.guideline.back)
    assert page.agreement.apologises.isHidden(), "one apology a case"
    floor.click(page.agreement.onward)
    assert page.here is Step.GUIDELINE
    assert len(the_case(floor).promises) == 2, "nothing is promised twice"


def test_an_apology_above_the_limit_asks_who_may(floor: Shop) -> None:
    floor.do(set_pin, TypedPin(uuid.uuid4(), ELENA, PIN), Actor(ELENA, "Elena", Role.OWNER))
    page = listened(floor, MARIO)
    floor.press(Key.Key_1)
    floor.click(page.options.onward)
    floor.click(page.agreement.due.days.findChildren(QAbstractButton)[2])
    page.agreement.apology.form.amount.set_value(3000)
    page.agreement.apology.form.amount.changed.emit(3000)
    floor.click(page.agreement.onward)
    floor.sheet(ApproveSheet)
    assert floor.ask(looking.vouchers) == []
    assert the_case(floor).promises == (), "all of it or nothing"
    floor.write(PIN)
    floor.click(page.agreement.onward)
    (voucher,) = floor.ask(looking.vouchers)
    assert (voucher.amount_cents, voucher.approved_by_id) == (3000, ELENA)
    assert len(the_case(floor).promises) == 2


def test_closing_without_a_rule_is_allowed_and_it_is_opened_again(floor: Shop) -> None:
    page = agreed(floor)
    floor.click(page.guideline.without)
    assert floor.ask(list_guidelines) == ()
    floor.floor.desk.open(ToCase(1))
    floor.settle()
    page = floor.page(CasePage)
    assert page.note.isVisible()
    assert not page.form.isEnabled()
    floor.click(page.head.reopen)
    sheet = floor.sheet(ReopenSheet)
    floor.click(sheet.save)
    assert sheet.words.fault()
    sheet.words.edit.setFocus()
    floor.write("Non ha funzionato")
    floor.press(Key.Key_Return, Control)
    assert page.form.isEnabled()
    assert the_case(floor).closed_at is None
    floor.click(page.head.story)
    story = floor.sheet(ThreadSheet).timeline.rows()
    titles = [getattr(row, "title", "") for row in story]
    assert titles == ["Riaperto", "Chiuso", "Accordo preso", "Aperto"]
    floor.press(Key.Key_Escape)
    assert page.here is Step.OPTIONS, "something else is to be agreed on"
    assert page.options.chosen() is None
    floor.click(page.options.cards.findChildren(OptionCard)[1])
    floor.click(page.options.onward)
    assert page.agreement.what.text() == "Restituire i soldi"
    assert not page.agreement.is_agreed


def test_a_case_is_handed_over_with_a_word(floor: Shop) -> None:
    page = listened(floor)
    floor.click(page.options.back)
    assert page.listen.owner.text() == "Chi se ne occupa: io"
    floor.click(page.listen.owner)
    sheet = floor.sheet(HandOverSheet)
    floor.press(Key.Key_Tab)
    floor.write("Conosce il pasticciere")
    floor.click(sheet.save)
    assert page.listen.owner.text() == "Chi se ne occupa: Elena"
    assert the_case(floor).thread[-1].text == "Elena · Conosce il pasticciere"
    assert floor.said() == "Ora se ne occupa Elena."


def elsewhere(floor: Shop, words: str) -> None:
    """Save the case from another counter."""
    case = the_case(floor)
    draft = replace(case.draft, words=words)
    other = Actor(ELENA, "Elena", floor.floor.desk.actor.role, None)
    floor.do(save_case, SaveCase(uuid.uuid4(), case.id, case.version, draft), other)


@pytest.mark.parametrize("keeps_mine", [True, False])
def test_two_people_who_write_at_once_lose_nothing(floor: Shop, keeps_mine: bool) -> None:
    page = listened(floor)
    floor.click(page.options.back)
    page.listen.words.set_text("Le mie parole")
    elsewhere(floor, "Le parole di Elena")
    assert page.listen.words.text() == "Le mie parole"
    page.keep()
    floor.settle()
    sheet = floor.sheet(ChangedSheet)
    floor.click(sheet.mine if keeps_mine else sheet.theirs)
    wanted = "Le mie parole" if keeps_mine else "Le parole di Elena"
    assert page.listen.words.text() == wanted
    assert the_case(floor).draft.words == wanted


def test_what_another_counter_saves_is_shown_where_nothing_is_being_written(floor: Shop) -> None:
    page = listened(floor)
    elsewhere(floor, "Le parole di Elena")
    assert page.listen.words.text() == "Le parole di Elena"


def test_words_for_a_hard_moment_are_one_key_away(floor: Shop) -> None:
    hear(floor, MARIO)
    floor.press(Key.Key_K, Control)
    sheet = floor.sheet(HardMomentsSheet)
    assert "Ti ascolto" in sheet.say.text()
    floor.press(Key.Key_4)
    assert "Vuoi sederti" in sheet.say.text()
    floor.press(Key.Key_Escape)
    floor.page(CasePage)
    sheet = HardMomentsSheet(Voice.LEI)
    assert "La ascolto" in sheet.say.text()


def test_the_list_finds_filters_and_opens(floor: Shop) -> None:
    listened(floor)
    floor.press(Key.Key_4, Control)
    cases = floor.page(CasesPage)
    tab = cases.tab
    assert isinstance(tab, CaseListPage)
    floor.write("wojcik torta")
    (row,) = [row for row in tab.list.rows() if isinstance(row, ResultRow)]
    assert (row.name, row.last) == ("Marta Wójcik", "Giulia · oggi")
    assert row.badge is not None
    assert row.badge.text == "aperto · Opzioni"
    floor.write("zzz")
    assert tab.card.nothing.isVisible()
    floor.press(Key.Key_Escape)
    tab.which.set_value(CaseFilter.CLOSED)
    floor.settle()
    assert tab.card.nothing.isVisible()
    floor.press(Key.Key_Escape)
    tab.text.setFocus()
    floor.press(Key.Key_Return)
    assert floor.page(CasePage).here is Step.OPTIONS


def test_tab_goes_from_the_search_to_the_filters_and_then_to_the_list(floor: Shop) -> None:
    listened(floor)
    floor.press(Key.Key_4, Control)
    tab = floor.page(CasesPage).tab
    assert isinstance(tab, CaseListPage)
    for part in (tab.text, tab.which, tab.list):
        focused = QApplication.focusWidget()
        assert focused is not None
        assert part in {focused, focused.parentWidget()}
        floor.press(Key.Key_Tab)


def test_the_list_comes_by_pages(floor: Shop) -> None:
    def open_many(session: object, by: Actor) -> None:
        for number in range(60):
            draft = CaseDraft(title=f"Caso {number}")
            open_case(session, OpenCase(uuid.uuid4(), MARTA, draft), by)  # type: ignore[arg-type]  # a session

    floor.do(open_many, floor.floor.desk.actor)
    floor.press(Key.Key_4, Control)
    tab = floor.page(CasesPage).tab
    assert isinstance(tab, CaseListPage)
    assert len(tab.list.rows()) == 50
    tab.list.setFocus()
    floor.press(Key.Key_End)
    assert len(tab.list.rows()) == 60


def test_a_case_that_is_not_there_says_so(floor: Shop) -> None:
    floor.floor.desk.open(ToCase(99))
    floor.settle()
    page = floor.page(CasePage)
    assert "non c’è più" in page.note.text() or "archivio" in page.note.text()
    assert not page.steps.isVisible()
    floor.press(Key.Key_K, Control)
    assert not floor.has_sheet()
