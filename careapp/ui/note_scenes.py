"""How a note is reached that touches what the law protects."""

from collections.abc import Callable
from dataclasses import replace

from careapp.services.history_entries import HistoryKind
from careapp.text import _
from careapp.ui.card_scenes import person
from careapp.ui.desk import ToCustomer
from careapp.ui.dialogs.note import NoteSheet
from careapp.ui.floor import Floor
from careapp.ui.pages.card import CardPage

Settle = Callable[[], None]


def written(floor: Floor, settle: Settle) -> NoteSheet | None:
    """Write a note on an allergy: the wish stands ready in its place."""
    floor.desk.open(ToCustomer(person(floor, settle, "marta w")))
    settle()
    page = floor.window.page
    if isinstance(page, CardPage):
        page.history.note.click()
    sheet = floor.window.sheets.sheet
    if not isinstance(sheet, NoteSheet):
        return None
    sheet.note.set_text(_("She is allergic to nuts."))
    sheet.guarded.hints.judge()
    return sheet


def stopped(floor: Floor, settle: Settle) -> None:
    """Save it all the same: the reason stands below it."""
    sheet = written(floor, settle)
    if sheet is not None:
        sheet.save.click()
        settle()


def to_be_agreed(floor: Floor, settle: Settle) -> None:
    """Write it where the owner allows it: the person is asked."""
    floor.desk.set_shop(replace(floor.desk.shop, allows_sensitive_notes=True))
    written(floor, settle)


def agreed(floor: Floor, settle: Settle) -> None:
    """Open a note that the person agreed to: they may take that back."""
    floor.desk.open(ToCustomer(person(floor, settle, "marta w")))
    settle()
    page = floor.window.page
    if isinstance(page, CardPage):
        entries = page.history.entries.values()
        note = next(entry for entry in entries if entry.kind is HistoryKind.NOTE)
        page.history.entry_opened.emit(note._replace(state="agreed"))
