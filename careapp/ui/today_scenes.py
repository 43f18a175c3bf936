"""How Oggi and its sheets are reached: the states that are drawn and audited."""

from collections.abc import Callable

from careapp.ui.card_scenes import card, look_up
from careapp.ui.desk import ToPromise
from careapp.ui.dialogs.promise_newcomer import NewcomerPromiseSheet
from careapp.ui.dialogs.update_promise import UpdatePromiseSheet
from careapp.ui.floor import Floor
from careapp.ui.pages.card import CardPage
from careapp.ui.pages.today import TodayPage
from careapp.ui.routes import TODAY

Settle = Callable[[], None]


def today(floor: Floor, settle: Settle) -> None:
    """Come to Oggi."""
    floor.window.go(TODAY)
    floor.counts.count()
    settle()


def why_left(floor: Floor, settle: Settle) -> None:
    """Ask why somebody does not come any more."""
    today(floor, settle)
    page = floor.window.page
    if isinstance(page, TodayPage):
        page.missed.cards()[0].act.click()


def tell(floor: Floor, settle: Settle) -> None:
    """Tell somebody about a promise that is late."""
    today(floor, settle)
    page = floor.window.page
    if isinstance(page, TodayPage):
        page.promises.cards()[0].act.click()


def news_by_phone(floor: Floor, settle: Settle) -> None:
    """Ask for news of a promise to somebody whose number is covered."""
    today(floor, settle)
    page = floor.window.page
    if isinstance(page, TodayPage):
        page.promises.cards()[2].news_asked.emit()


def promise(floor: Floor, settle: Settle) -> None:
    """Promise something to a customer."""
    card("marta w")(floor, settle)
    page = floor.window.page
    if isinstance(page, CardPage):
        page.promise.click()


def promise_newcomer(floor: Floor, settle: Settle) -> None:
    """Promise something to somebody whom the search does not know, though one sounds alike."""
    look_up("sciovon")(floor, settle)
    floor.desk.open(ToPromise("sciovon"))


def refused_promise(floor: Floor, settle: Settle) -> None:
    """Promise without saying what, to whom and by when."""
    floor.desk.open(ToPromise())
    settle()
    sheet = floor.window.sheets.sheet
    if isinstance(sheet, NewcomerPromiseSheet):
        sheet.due.days.set_values(["choose"])
        sheet.due.day.edit.setText("31/2")
        sheet.save.click()


def hand_over(floor: Floor, settle: Settle) -> None:
    """Ask which colleague sees to a promise from now on."""
    tell(floor, settle)
    settle()
    sheet = floor.window.sheets.sheet
    if isinstance(sheet, UpdatePromiseSheet):
        sheet.give.click()
