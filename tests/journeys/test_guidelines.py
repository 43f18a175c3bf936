"""What a case taught: approved by the owner, seen before the next answer, retired."""

import uuid

from PySide6.QtCore import Qt

from careapp.rules.roles import Role
from careapp.services.actor import Actor
from careapp.services.guidelines import (
    GuidelineState,
    NewGuideline,
    list_guidelines,
    propose_guideline,
)
from careapp.ui.pages.case_side import RuleNote
from careapp.ui.pages.cases import GUIDELINES, CasesPage
from careapp.ui.pages.guidelines import GuidelinesPage
from careapp.ui.pages.tabs import TabsPage
from careapp.ui.routes import CASES
from careapp.ui.widgets.results import ResultRow
from tests.ui.floors import ELENA, GIULIA, MARIO, Shop
from tests.ui.pages.complaining import agreed, listened

Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier


def the_tab(floor: Shop) -> GuidelinesPage:
    """Come to the guidelines by the section and its tab."""
    floor.press(Key.Key_4, Control)
    cases = floor.page(CasesPage)
    assert isinstance(cases, TabsPage)
    cases.tabs.set_value(GUIDELINES)
    floor.settle()
    tab = cases.tab
    assert isinstance(tab, GuidelinesPage)
    return tab


def waiting(floor: Shop) -> str:
    floor.window.go(CASES)
    floor.settle()
    return floor.page(CasesPage).aside.text()


def test_the_owner_approves_and_the_next_case_sees_it_before_the_answer(floor: Shop) -> None:
    page = agreed(floor)
    floor.write("Una torta con una scritta")
    floor.press(Key.Key_Tab)
    floor.write("Si rilegge il nome")
    floor.click(page.guideline.onward)
    assert waiting(floor) == ""
    floor.act_as(ELENA)
    assert waiting(floor) == "1 linea guida ti aspetta"
    tab = the_tab(floor)
    tab.rule.then.set_text("Si rilegge il nome ad alta voce")
    floor.click(tab.rule.save)
    floor.click(tab.rule.approve)
    assert floor.page(CasesPage).aside.text() == ""
    (row,) = [row for row in tab.list.rows() if isinstance(row, ResultRow)]
    assert (row.badge.text if row.badge else "", row.sub) == (
        "In vigore",
        "Si rilegge il nome ad alta voce",
    )

    floor.act_as(GIULIA)
    page = listened(floor, MARIO)
    note = page.side.findChild(RuleNote)
    assert isinstance(note, RuleNote)
    floor.qtbot.waitUntil(note.button.isVisible)
    floor.click(note.button)
    assert floor.ask(list_guidelines)[0].breaches == 1

    tab = the_tab(floor)
    (row,) = [row for row in tab.list.rows() if isinstance(row, ResultRow)]
    assert row.flag is not None
    assert row.flag.text == "non seguita 1 volta"
    assert tab.rule.approve.isHidden()
    assert tab.rule.when.edit.isReadOnly(), "others read it"


def test_a_retired_guideline_is_found_where_the_retired_are(floor: Shop) -> None:
    page = agreed(floor)
    floor.write("Una torta con una scritta")
    floor.press(Key.Key_Tab)
    floor.write("Si rilegge il nome")
    floor.click(page.guideline.onward)
    floor.act_as(ELENA)
    tab = the_tab(floor)
    floor.click(tab.rule.retire)
    tab.which.set_value(GuidelineState.APPROVED)
    floor.settle()
    assert tab.card.nothing.isVisible()
    floor.press(Key.Key_Escape)
    assert len(tab.list.rows()) == 1
    tab.text.setFocus()
    floor.write("zzz")
    assert tab.rule.nothing.isVisible()


def test_words_that_are_not_saved_are_not_lost_to_another_row(floor: Shop) -> None:
    elena = Actor(ELENA, "Elena", Role.OWNER)
    for when in ("Si fa tardi", "Manca il resto"):
        floor.do(propose_guideline, NewGuideline(uuid.uuid4(), when, "Si avvisa"), elena)
    floor.act_as(ELENA)
    tab = the_tab(floor)
    first, second = (row.key for row in tab.list.rows() if isinstance(row, ResultRow))
    tab.rule.then.set_text("Si avvisa subito")
    tab.list.set_current_key(second)
    floor.settle()
    assert (tab.rule.then.text(), tab.list.current_key()) == ("Si avvisa subito", first)
    assert "Salva prima" in floor.said()
    tab.list.setFocus()
    floor.press(Key.Key_Escape)
    assert (floor.page(CasesPage).tab, tab.rule.then.text()) == (tab, "Si avvisa")
    tab.list.set_current_key(second)
    assert tab.rule.when.text() == "Si fa tardi"
