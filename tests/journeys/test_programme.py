"""The owner changes the programme by keyboard and publishes it; the counter follows."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

from careapp.services.programme import load_draft, load_programme
from careapp.ui.dialogs.programme_publish import PublishSheet
from careapp.ui.dialogs.programme_reward import RewardSheet
from careapp.ui.dialogs.programme_tier import TierSheet
from careapp.ui.dialogs.question import QuestionSheet
from careapp.ui.pages.card import CardPage
from careapp.ui.pages.manage import ManagePage
from careapp.ui.pages.programme import ProgrammePage
from tests.ui.floors import ELENA, MARTA, Control, Shop

Key = Qt.Key
Alt = Qt.KeyboardModifier.AltModifier


def programme(floor: Shop) -> ProgrammePage:
    floor.act_as(ELENA)
    floor.press(Key.Key_6, Control)
    page = floor.page(ManagePage).tab
    assert isinstance(page, ProgrammePage)
    return page


def tab_to(floor: Shop, part: QWidget) -> None:
    """Go where the owner wants to write, with Tab alone."""
    for _step in range(120):
        focus = QApplication.focusWidget()
        if focus is part or (focus is not None and part.isAncestorOf(focus)):
            return
        floor.press(Key.Key_Tab, settles=False)
    raise AssertionError("Tab never comes there")


def is_in_sight(page: ProgrammePage, part: QWidget) -> bool:
    """Return whether a part lies wholly in the view of the rules, or does not scroll."""
    view = page.scrolled.viewport()
    if not view.isAncestorOf(part):
        return True
    return view.rect().contains(QRect(part.mapTo(view, QPoint()), part.size()))


def test_from_an_edit_to_the_counter(floor: Shop) -> None:
    page = programme(floor)
    figures = page.side.figures
    assert figures.period.text() == "con le spese degli ultimi 31 giorni"
    before = figures.in_all.text()
    assert not page.side.publish.isEnabled()

    tab_to(floor, page.earning.per_euro.points)
    floor.press(Key.Key_Up)
    assert page.earning.example.text() == "Per esempio: 28,80\u00a0€ → 56 punti"
    assert figures.in_all.text() != before
    assert floor.page(ManagePage).aside.text() == "bozza salvata alle 10:42"
    draft = floor.ask(load_draft)
    assert draft is not None
    assert draft.programme == page.programme

    tab_to(floor, page.rewards.add)
    floor.press(Key.Key_Return)
    floor.sheet(RewardSheet)
    floor.write("Torta intera")
    floor.press(Key.Key_Return)
    assert not floor.has_sheet()
    first, new = page.programme.rewards
    assert (new.name, new.cost) == ("Torta intera", 100)

    floor.press(Key.Key_Up, Alt)
    assert [reward.key for reward in page.programme.rewards] == [new.key, first.key]
    assert QApplication.focusWidget() is page.rewards.rows.row(new.key)

    tab_to(floor, page.side.publish)
    floor.press(Key.Key_Return)
    confirming = floor.sheet(PublishSheet)
    assert confirming.publish.hasFocus()
    floor.press(Key.Key_Return)
    assert not floor.has_sheet()
    assert floor.said() == "Pubblicato: vale da subito."
    assert floor.ask(load_draft) is None
    in_force = floor.ask(load_programme)
    assert in_force.rewards[0].name == "Torta intera"
    assert not page.side.publish.isEnabled()

    floor.press(Key.Key_F2)
    floor.write("marta w")
    floor.press(Key.Key_Return)
    assert floor.page(CardPage).customer_id == MARTA
    floor.press(Key.Key_F5)
    floor.write("10")
    floor.press(Key.Key_Return)
    assert floor.said() == "Registrati 10,00\u00a0€ · +20 punti"


def test_a_draft_survives_leaving_and_can_be_thrown_away(floor: Shop) -> None:
    page = programme(floor)
    tab_to(floor, page.earning.per_euro.minimum)
    floor.press(Key.Key_Up, settles=False)
    floor.press(Key.Key_F2)
    draft = floor.ask(load_draft)
    assert draft is not None
    assert draft.programme.earning.minimum_cents == 100

    page = programme(floor)
    assert page.earning.per_euro.minimum.value() == 100
    assert "0,99\u00a0€ → niente" in page.earning.example.text()
    tab_to(floor, page.side.discard)
    floor.press(Key.Key_Return)
    assert floor.ask(load_draft) is None
    assert page.earning.per_euro.minimum.value() == 0
    floor.press(Key.Key_Z, Control)
    assert page.earning.per_euro.minimum.value() == 100
    assert floor.ask(load_draft) is not None


def test_an_amount_that_cannot_be_read_is_said_beside_it_and_kept(floor: Shop) -> None:
    page = programme(floor)
    step = page.earning.per_euro.step
    tab_to(floor, step)
    floor.press(Key.Key_A, Control)
    floor.write("dieci")
    assert step.lineEdit().text() == "dieci"
    words = "Ogni: scrivi un numero da 0,01\u00a0€ a 500,00\u00a0€."
    assert page.earning.fault() == words
    assert page.side.reason.text() == words
    assert not page.side.publish.isEnabled()
    floor.press(Key.Key_A, Control)
    floor.write("2")
    assert page.earning.fault() == ""
    assert page.side.publish.isEnabled()


def test_a_tier_is_added_and_another_removed_by_keyboard_and_published(floor: Shop) -> None:
    page = programme(floor)
    tab_to(floor, page.tiers.add)
    floor.press(Key.Key_Return)
    floor.write("Amici")
    floor.press(Key.Key_Return)
    assert [tier.name for tier in page.programme.tiering.tiers][-1] == "Amici"
    tab_to(floor, page.tiers.cards[1])
    floor.press(Key.Key_Return)
    tab_to(floor, floor.sheet(TierSheet).remove)
    floor.press(Key.Key_Return)
    question = floor.sheet(QuestionSheet)
    tab_to(floor, question.yes)
    floor.press(Key.Key_Return)
    tab_to(floor, page.milestones.visits.edit)
    floor.press(Key.Key_A, Control)
    floor.write("3, 7")
    tab_to(floor, page.side.publish)
    floor.press(Key.Key_Return)
    floor.press(Key.Key_Return)
    in_force = floor.ask(load_programme)
    assert [tier.threshold for tier in in_force.tiering.tiers] == [0, 60, 120]
    assert in_force.milestones.first == (3, 7)
    floor.open_card(MARTA)
    floor.press(Key.Key_F5)
    floor.write("10")
    floor.press(Key.Key_Return)
    floor.click(floor.window.toast_bar.also)
    assert floor.said().startswith("Salvato: ")
    assert len(list(floor.papers.iterdir())) == 1


def test_tab_follows_the_page_and_keeps_the_focus_in_sight(floor: Shop) -> None:
    page = programme(floor)
    (reward,) = page.programme.rewards
    page.earning.ways.set_value("bands")
    floor.settle()
    bands = page.earning.bands.rows()
    in_order: list[QWidget | None] = [
        page.earning.ways,
        bands[0].points,
        bands[1].start,
        page.earning.bands.add,
        page.earning.fold.button,
        page.rewards.add,
        page.rewards.rows.row(reward.key),
        page.rewards.rows.box(reward.key),
        page.tiers.add,
        page.tiers.cards[0],
        page.tiers.cards[2],
        page.tiers.fold.button,
        page.care.birthday.toggle,
        page.milestones.visits.edit,
        page.milestones.every,
        page.expiry.ways,
        page.returns.ways,
        page.side.starts_on,
        page.side.publish,
    ]
    page.earning.ways.setFocus()
    passed: list[QWidget | None] = []
    for _step in range(40):
        focus = QApplication.focusWidget()
        assert focus is not None
        assert is_in_sight(page, focus)
        passed += [
            part for part in in_order if part and (part is focus or part.isAncestorOf(focus))
        ]
        floor.press(Key.Key_Tab, settles=False)
    assert list(dict.fromkeys(passed)) == in_order
