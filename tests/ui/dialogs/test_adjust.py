import uuid
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Unavailable
from careapp.rules.loyalty.earning import EarnPerVisit, Unit
from careapp.rules.loyalty.programme import Programme
from careapp.services.actor import Actor
from careapp.services.adjusting import Adjusted, AdjustRequest, adjust_points
from careapp.services.programme import NewProgramme, publish_programme
from careapp.ui.dialogs import adjust
from careapp.ui.dialogs.adjust import AdjustSheet, SignedStepper, UndoAdjustmentSheet
from careapp.ui.dialogs.entry import EntrySheet
from careapp.ui.pages.card import CardPage
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.offer import Offer
from careapp.ui.widgets.timeline import TimelineRow
from tests.ui import looking
from tests.ui.floors import ELENA, GIULIA, MARTA, Shop

Key = Qt.Key


def open_adjust(floor: Shop) -> AdjustSheet:
    floor.act_as(ELENA)
    floor.open_card(MARTA)
    floor.click(floor.page(CardPage).loyalty.correct)
    return floor.sheet(AdjustSheet)


def newest(floor: Shop) -> TimelineRow:
    rows = floor.page(CardPage).history.timeline.rows()
    return next(row for row in rows if isinstance(row, TimelineRow))


def test_a_cashier_is_not_offered_to_correct_points(floor: Shop) -> None:
    floor.open_card(MARTA)
    assert not floor.page(CardPage).loyalty.correct.isVisible()


def test_points_are_corrected_with_the_keys_alone_and_undone(floor: Shop) -> None:
    sheet = open_adjust(floor)
    floor.paste_into(sheet.points.lineEdit(), "-4")
    assert sheet.after.text() == "Dopo: 80 punti."
    floor.press(Key.Key_Tab)
    floor.write("carta dimenticata")
    floor.press(Key.Key_Return)
    assert not floor.has_sheet()
    assert floor.said() == "Corretto: \N{MINUS SIGN}4 punti."
    assert floor.ask(looking.fact, MARTA, "points") == 80
    row = newest(floor)
    assert (row.title, row.sub, row.aside) == (
        "Punti corretti",
        "carta dimenticata",
        "\N{MINUS SIGN}4 punti",
    )
    floor.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert floor.ask(looking.fact, MARTA, "points") == 84
    assert newest(floor).title == "Acquisto"


def test_a_correction_is_opened_from_the_history(floor: Shop) -> None:
    sheet = open_adjust(floor)
    floor.paste_into(sheet.points.lineEdit(), "10")
    floor.paste_into(sheet.reason, "carta dimenticata")
    floor.press(Key.Key_Return)
    floor.page(CardPage).open_first()
    floor.settle()
    words = {text.text() for text in floor.sheet(EntrySheet).findChildren(Text)}
    assert words >= {"+10 punti", "carta dimenticata"}


def test_a_missing_reason_or_number_is_asked_for_where_it_is_missing(floor: Shop) -> None:
    sheet = open_adjust(floor)
    floor.press(Key.Key_Return)
    assert sheet.fault.text() == "Scrivi perché li correggi: resta nella storia."
    assert QApplication.focusWidget() in {sheet.points, sheet.points.lineEdit()}
    floor.paste_into(sheet.points.lineEdit(), "10")
    floor.press(Key.Key_Return)
    assert QApplication.focusWidget() is not sheet.points.lineEdit()
    assert floor.ask(looking.fact, MARTA, "points") == 84


@pytest.mark.parametrize("typed", ["abc", "-85", "100001", "1_0", "٣", "1e3"])
def test_a_number_that_cannot_be_is_said(floor: Shop, typed: str) -> None:
    sheet = open_adjust(floor)
    floor.paste_into(sheet.points.lineEdit(), typed)
    floor.paste_into(sheet.reason, "x")
    floor.press(Key.Key_Return)
    assert sheet.fault.text() == "Va da \N{MINUS SIGN}84 a +100.000."
    assert floor.ask(looking.fact, MARTA, "points") == 84


@pytest.mark.parametrize(
    ("typed", "value"), [("+5", 5), ("\N{MINUS SIGN}5", -5), ("1.000", 1000), ("-1 000", -1000)]
)
def test_signs_and_separators_are_read(floor: Shop, typed: str, value: int) -> None:
    stepper = open_adjust(floor).points
    assert stepper.parse(typed) == value
    assert SignedStepper.parse(stepper, stepper.words(value)) == value


def test_a_correction_that_failed_can_be_tried_again_once(
    floor: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[uuid.UUID] = []

    def fail_first(session: Session, request: AdjustRequest, by: Actor) -> Adjusted:
        asked.append(request.op_id)
        if len(asked) == 1:
            raise Unavailable("Non risponde.")
        return adjust_points(session, request, by)

    monkeypatch.setattr(adjust, "adjust_points", fail_first)
    sheet = open_adjust(floor)
    floor.paste_into(sheet.points.lineEdit(), "10")
    floor.paste_into(sheet.reason, "x")
    floor.click(sheet.go)
    assert sheet.fault.text() == "Non risponde."
    floor.click(sheet.go)
    assert asked[0] == asked[1]
    assert floor.ask(looking.fact, MARTA, "points") == 94


def test_stamps_are_called_stamps(floor: Shop) -> None:
    floor.act_as(ELENA)
    stamps = NewProgramme(uuid.uuid4(), Programme(earning=EarnPerVisit()))
    floor.do(publish_programme, stamps, floor.floor.desk.actor)
    sheet = open_adjust(floor)
    assert sheet.windowTitle() == "Correggi i bollini"
    floor.paste_into(sheet.points.lineEdit(), "2")
    assert sheet.after.text() == "Dopo: 2 bollini."
    floor.paste_into(sheet.reason, "x")
    floor.press(Key.Key_Return)
    assert floor.said() == "Corretto: +2 bollini."
    assert (newest(floor).title, newest(floor).aside) == ("Bollini corretti", "+2 bollini")


def correct(floor: Shop, points: int, unit: Unit = Unit.POINT) -> None:
    """Correct Marta's points as the owner did before; the card shows it."""
    floor.act_as(ELENA)
    request = AdjustRequest(uuid.uuid4(), MARTA, points, unit, "carta dimenticata")
    floor.do(adjust_points, request, floor.floor.desk.actor)
    floor.open_card(MARTA)


def open_newest(floor: Shop) -> EntrySheet:
    floor.page(CardPage).open_first()
    floor.settle()
    return floor.sheet(EntrySheet)


@pytest.mark.parametrize(
    ("points", "words"),
    [
        (6, "I punti aggiunti si tolgono; quelli già spesi seguono la regola dei resi."),
        (-4, "I punti tolti tornano."),
    ],
)
def test_a_correction_is_undone_later_from_the_history(
    floor: Shop, points: int, words: str
) -> None:
    correct(floor, points)
    open_newest(floor)
    floor.press(Key.Key_Return)
    sheet = floor.sheet(UndoAdjustmentSheet)
    assert words in {text.text() for text in sheet.findChildren(Text)}
    floor.write("era della sorella")
    floor.press(Key.Key_Return)
    assert not floor.has_sheet()
    assert floor.said() == "Correzione annullata."
    assert floor.ask(looking.fact, MARTA, "points") == 84
    assert newest(floor).title == "Acquisto"


def test_undoing_later_asks_for_a_reason_and_can_be_left(floor: Shop) -> None:
    correct(floor, 6)
    later = clock.now() + timedelta(days=1)
    with clock.standing_at(later):
        open_newest(floor)
        floor.press(Key.Key_Return)
        sheet = floor.sheet(UndoAdjustmentSheet)
        floor.press(Key.Key_Return)
        assert sheet.reason.fault() == "Scrivi perché li correggi: resta nella storia."
        assert sheet.reason.edit.hasFocus()
        floor.press(Key.Key_Escape)
    assert not floor.has_sheet()
    assert floor.ask(looking.fact, MARTA, "points") == 90


def test_a_cashier_is_not_offered_to_undo_a_correction(floor: Shop) -> None:
    correct(floor, 6)
    floor.act_as(GIULIA)
    floor.open_card(MARTA)
    assert not open_newest(floor).findChildren(Offer)


def test_stamps_undone_are_called_stamps(floor: Shop) -> None:
    floor.act_as(ELENA)
    stamps = NewProgramme(uuid.uuid4(), Programme(earning=EarnPerVisit()))
    floor.do(publish_programme, stamps, floor.floor.desk.actor)
    told = []
    for points in (3, -2):
        correct(floor, points, Unit.STAMP)
        open_newest(floor)
        floor.press(Key.Key_Return)
        told.append({text.text() for text in floor.sheet(UndoAdjustmentSheet).findChildren(Text)})
        floor.press(Key.Key_Escape)
    assert "I bollini aggiunti si tolgono; quelli già spesi seguono la regola dei resi." in told[0]
    assert "I bollini tolti tornano." in told[1]
