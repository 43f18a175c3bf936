"""How the card and its sheets are reached: the states that are drawn and audited."""

import uuid
from collections.abc import Callable
from dataclasses import replace

from careapp import clock
from careapp.rules.loyalty.earning import EarnPerVisit, Unit
from careapp.rules.loyalty.expiry import Expiry, ExpiryKind
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.rewards import Reward, RewardKind
from careapp.rules.shop import HistoryView
from careapp.services.adjusting import AdjustRequest, adjust_points
from careapp.services.partings import LeaveAlone, leave_alone
from careapp.services.programme import NewProgramme, publish_programme
from careapp.services.sight import SeenCard, see_card
from careapp.text import _, format_money
from careapp.ui.desk import ToCounter, ToCustomer, ToEditCustomer
from careapp.ui.dialogs.customer import CustomerSheet
from careapp.ui.dialogs.entry import EntrySheet
from careapp.ui.dialogs.feedback import FeedbackSheet
from careapp.ui.dialogs.merge import MergeSheet
from careapp.ui.dialogs.purchase import PurchaseSheet
from careapp.ui.dialogs.use_row import UseRow
from careapp.ui.discretion import Discretion
from careapp.ui.floor import Floor
from careapp.ui.pages.card import CardPage
from careapp.ui.pages.counter import CounterPage
from careapp.ui.widgets.offer import Offer

Settle = Callable[[], None]
Enter = Callable[[Floor, Settle], None]

_OWNER = 1
_STAMPS = uuid.UUID(int=1)
"""The operation that brings stamps in: a second scene in the same shop does it no second time."""


def look_up(words: str) -> Enter:
    """Return how to look for somebody at the counter."""

    def enter(floor: Floor, settle: Settle) -> None:
        floor.desk.open(ToCounter(words))
        settle()

    return enter


def person(floor: Floor, settle: Settle, words: str) -> int:
    """Look for somebody; return the id of who is chosen.

    Raises:
        LookupError: nobody is found.
    """
    look_up(words)(floor, settle)
    page = floor.window.page
    chosen = page.chosen() if isinstance(page, CounterPage) else None
    if chosen is None:
        message = f"nobody is found by {words!r}"
        raise LookupError(message)
    return chosen


def card(words: str, action: str = "") -> Enter:
    """Return how to come to somebody's card; *action* "purchase" opens the purchase."""

    def enter(floor: Floor, settle: Settle) -> None:
        floor.desk.open(ToCustomer(person(floor, settle, words), action))
        settle()

    return enter


def discreet(enter: Enter) -> Enter:
    """Return how to come to a scene, and then to have a customer look at the screen."""

    def hide(floor: Floor, settle: Settle) -> None:
        enter(floor, settle)
        settle()
        Discretion(floor.window, floor.desk, floor.settings).toggle()
        settle()

    return hide


def purchase(floor: Floor, settle: Settle) -> None:
    """Record a purchase, half written."""
    card("marta w", "purchase")(floor, settle)
    sheet = floor.window.sheets.sheet
    if isinstance(sheet, PurchaseSheet):
        sheet.amount.set_cents(1460)
        sheet.amount.changed.emit()


def edit(floor: Floor, settle: Settle) -> None:
    """Change somebody."""
    card("marta w")(floor, settle)
    page = floor.window.page
    if isinstance(page, CardPage):
        floor.desk.open(ToEditCustomer(page.customer_id))


def merge_search(floor: Floor, settle: Settle) -> None:
    """Look for who is the same person as somebody."""
    floor.take_person(_OWNER)
    settle()
    edit(floor, settle)
    settle()
    sheet = floor.window.sheets.sheet
    if isinstance(sheet, CustomerSheet):
        sheet.merge.click()
        settle()
    merging = floor.window.sheets.sheet
    if isinstance(merging, MergeSheet):
        merging.search.setText("mar")
        merging.search.textEdited.emit("mar")
        settle()


def merge(floor: Floor, settle: Settle) -> None:
    """Show two people side by side before they are merged."""
    merge_search(floor, settle)
    sheet = floor.window.sheets.sheet
    if isinstance(sheet, MergeSheet):
        sheet.people.open_current()


def other_goods(floor: Floor, settle: Settle) -> None:
    """Write other goods on a purchase, and what of it never earns."""
    purchase(floor, settle)
    sheet = floor.window.sheets.sheet
    if isinstance(sheet, PurchaseSheet):
        sheet.items.set_values((*sheet.items.values(), "+"))
        sheet.items.changed.emit()


def refused_reward(floor: Floor, settle: Settle) -> None:
    """Use several of a reward on a purchase that is too small for it."""
    card("mario de", "purchase")(floor, settle)
    sheet = floor.window.sheets.sheet
    if not isinstance(sheet, PurchaseSheet):
        return
    row = sheet.findChildren(UseRow)[0]
    row.toggle.click()
    settle()
    words = _("This reward needs a purchase of {amount}. The points stay as they are.")
    row.judge(3, words.format(amount=format_money(2000)))
    sheet.fit()


def stamps(action: str = "") -> Enter:
    """Return how to come to a stamp card, some of whose stamps expire soon."""

    def enter(floor: Floor, settle: Settle) -> None:
        coffee = Reward("coffee", _("a coffee"), 10, RewardKind.FREE_ITEM, goal=_("to the coffee"))
        expiry = Expiry(ExpiryKind.MONTHS, 1, 60)
        programme = Programme(earning=EarnPerVisit(), rewards=(coffee,), expiry=expiry)
        floor.take_person(_OWNER)
        settle()
        actor, change = floor.desk.actor, floor.tasks.change
        change(floor, publish_programme, NewProgramme(_STAMPS, programme), actor)
        customer_id = person(floor, settle, "luca")
        request = AdjustRequest(_STAMPS, customer_id, 7, Unit.STAMP, _("a card of paper"))
        change(floor, adjust_points, request, actor)
        settle()
        floor.desk.open(ToCustomer(customer_id, action))

    return enter


def undo_correction(floor: Floor, settle: Settle) -> None:
    """Undo a correction from the history."""
    stamps()(floor, settle)
    settle()
    page = floor.window.page
    if isinstance(page, CardPage):
        page.open_first()
        settle()
    sheet = floor.window.sheets.sheet
    if isinstance(sheet, EntrySheet):
        sheet.findChildren(Offer)[0].click()


def covered(floor: Floor, settle: Settle) -> None:
    """Open a card whose history the till may not see unasked."""
    card("marta w")(floor, settle)
    page = floor.window.page
    if not isinstance(page, CardPage):
        return
    found: list[SeenCard] = []
    day, by = clock.shop_day(clock.now()), floor.desk.actor
    floor.tasks.fetch(floor, "seen", see_card, page.history.look, day, by, done=found.append)
    settle()
    page.say.hide()
    page.history.show_card(replace(found[0], view=HistoryView.COVERED))


def feedback(floor: Floor, settle: Settle) -> None:
    """Somebody gave a low score and has not said why."""
    card("marta w")(floor, settle)
    page = floor.window.page
    if isinstance(page, CardPage):
        page.history.told.click()
        settle()
    sheet = floor.window.sheets.sheet
    if isinstance(sheet, FeedbackSheet):
        sheet.score.set_value("2")
        sheet.save.click()


def left_alone(floor: Floor, settle: Settle) -> None:
    """Somebody asked not to be contacted any more."""
    customer_id = person(floor, settle, "marta w")
    request = LeaveAlone(_STAMPS, customer_id)
    floor.tasks.change(floor, leave_alone, request, floor.desk.actor)
    settle()
    floor.desk.open(ToCustomer(customer_id))
