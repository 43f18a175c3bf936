"""A note on an allergy: stopped with the reason, kept as the wish; or kept as the person agreed."""

from dataclasses import replace

from PySide6.QtCore import Qt
from sqlalchemy import select
from sqlalchemy.orm import Session

from careapp.model.audit import AuditRow
from careapp.model.customer import Note
from careapp.services.customers import NOTE_ADDED, NewNote, add_note
from careapp.services.operation_id import new_operation_id
from careapp.services.shop import ShopChange, change_shop, load_shop
from careapp.ui.dialogs.entry import EntrySheet
from careapp.ui.dialogs.note import NoteSheet
from careapp.ui.dialogs.question import QuestionSheet
from careapp.ui.pages.card import CardPage
from careapp.ui.widgets.offer import Offer
from careapp.ui.widgets.timeline import TimelineRow
from tests.ui.floors import ELENA, GIULIA, MARTA, Control, Shop

Key = Qt.Key
COELIAC = "È celiaca"


def notes(session: Session) -> list[str]:
    return list(session.scalars(select(Note.text)))


def agreements(session: Session) -> list[object]:
    return list(session.scalars(select(AuditRow.detail).where(AuditRow.action == NOTE_ADDED)))


def open_note(floor: Shop) -> NoteSheet:
    floor.open_card(MARTA)
    floor.click(floor.page(CardPage).history.note)
    return floor.sheet(NoteSheet)


def test_it_is_kept_as_the_wish_with_one_key(floor: Shop) -> None:
    sheet = open_note(floor)
    floor.write(COELIAC)
    floor.press(Key.Key_Return, Control)
    assert sheet.note.fault().startswith("Non è stato salvato nulla")
    assert "parla di salute" in sheet.guarded.hints.text()
    assert floor.ask(notes) == []
    assert sheet.guarded.agreed.isHidden()
    assert "«Desidera: senza glutine»" in sheet.guarded.hints.text()
    floor.press(Key.Key_Period, Control)
    assert sheet.note.text() == "Desidera: senza glutine"
    floor.press(Key.Key_Return, Control)
    assert not floor.has_sheet()
    assert floor.ask(notes) == ["Desidera: senza glutine"]


def allow(floor: Shop) -> None:
    floor.act_as(ELENA)
    wanted = replace(floor.ask(load_shop), allows_sensitive_notes=True)
    floor.do(change_shop, ShopChange(new_operation_id(), wanted), floor.floor.desk.actor)
    floor.floor.desk.set_shop(wanted)
    floor.act_as(GIULIA)


def test_where_the_owner_allows_it_the_person_is_asked(floor: Shop) -> None:
    allow(floor)
    sheet = open_note(floor)
    floor.write(COELIAC)
    floor.press(Key.Key_Return, Control)
    assert "chiedi alla persona" in sheet.note.fault()
    floor.click(sheet.guarded.agreed)
    floor.press(Key.Key_Return, Control)
    assert not floor.has_sheet()
    assert floor.ask(notes) == [COELIAC]
    assert floor.ask(agreements) == [{"person_agreed": True}]


def test_the_person_takes_the_agreement_back(floor: Shop) -> None:
    allow(floor)
    new = NewNote(new_operation_id(), MARTA, COELIAC, is_agreed=True)
    floor.do(add_note, new, floor.floor.desk.actor)
    floor.open_card(MARTA)
    page = floor.page(CardPage)
    page.open_first()
    sheet = floor.sheet(EntrySheet)
    (offer,) = sheet.findChildren(Offer)
    assert offer.text() == "Ritira il consenso"
    floor.click(offer)
    floor.press(Key.Key_Escape)
    assert floor.ask(notes) == [COELIAC]
    page.open_first()
    floor.click(floor.sheet(EntrySheet).findChildren(Offer)[0])
    floor.click(floor.sheet(QuestionSheet).yes)
    assert floor.ask(notes) == [""]
    rows = [row.sub for row in page.history.timeline.rows() if isinstance(row, TimelineRow)]
    assert rows[0] == "Le parole non ci sono più: la persona ha ritirato il consenso."
    page.open_first()
    assert not floor.sheet(EntrySheet).findChildren(Offer)
