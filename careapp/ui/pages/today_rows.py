"""The cards of Oggi, and what their buttons and keys do."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from careapp import clock
from careapp.errors import CareAppError
from careapp.rules.care.promises import Urgency
from careapp.rules.vouchers.birthday import BIRTHDAY
from careapp.services.case_lists import CaseRow
from careapp.services.gifts import TakeBirthdayGift, take_birthday_gift
from careapp.services.greetings import Greeting
from careapp.services.operation_id import new_operation_id
from careapp.services.promise_lists import PromiseRow
from careapp.services.today import Known
from careapp.text import _
from careapp.ui.desk import FITTING, Desk, Destination, ToCase, ToComposer, ToCustomer
from careapp.ui.dialogs.why_left import WhyLeftSheet
from careapp.ui.page import Page
from careapp.ui.pages.today_cards import PersonCard
from careapp.ui.pages.today_words import birthday_look, case_look, missed_look, promise_look
from careapp.ui.promising import Promising
from careapp.ui.reprinting import Reprinter
from careapp.ui.tokens import Tone

KEYS: dict[str, Callable[[int], Destination]] = {
    "F5": lambda customer_id: ToCustomer(customer_id, "purchase"),
    "F6": lambda customer_id: ToComposer(FITTING, customer_id),
    "F7": lambda customer_id: ToComposer("apology", customer_id),
    "F8": lambda customer_id: ToCase(customer_id=customer_id),
}
"""What the keys of the customer card open for the person of the card that has the focus.

Not F9: from here it promises to anybody, most often to who stands at the counter now.
"""


class TodayRows(QObject):
    """Makes the cards of a page and acts on them."""

    def __init__(self, desk: Desk, page: Page) -> None:
        """Act for *page*."""
        super().__init__(page)
        self._desk, self._page = desk, page
        self._promising = Promising(desk, page)
        self._reprinter = Reprinter(desk, self)
        self._reprinter.told.connect(self._say)
        self._reprinter.failed.connect(self._tell)

    def promise(self, row: PromiseRow) -> PersonCard:
        """Show a promise: who is late first tells the person, who is not keeps it."""
        is_late = row.urgency is Urgency.OVERDUE
        act = self._promising.tell if is_late else self._promising.keep
        look = promise_look(row, _day(), self._desk.actor.staff_id)
        words = _("Tell") if is_late else _("Done")
        news = _("News of it: {what}").format(what=row.what)
        card = PersonCard(row.customer_id, row.customer_name, look, words, news)
        if is_late:
            card.offer = (_("Tell now"), "phone")
        card.act.clicked.connect(lambda: act(row))
        card.news_asked.connect(lambda: self._promising.tell(row))
        card.give_asked.connect(lambda: self._promising.give(row))
        return self._opening(card)

    def case(self, row: CaseRow) -> PersonCard:
        """Show a complaint that is still open."""
        card = PersonCard(row.customer_id, row.customer_name, case_look(row), _("Open"))
        card.act.clicked.connect(lambda: self._desk.open(ToCase(row.id)))
        return self._opening(card)

    def birthday(self, known: Known) -> PersonCard:
        """Show who celebrates: a voucher that is ready is printed with one key."""
        words, act = self._greet(known)
        card = PersonCard(known.customer_id, known.name, birthday_look(known, _day()), words)
        card.act.clicked.connect(act)
        return self._opening(card)

    def _greet(self, known: Known) -> tuple[str, Callable[[], None]]:
        greeting, customer_id = known.greeting or Greeting(), known.customer_id
        if greeting.voucher_id is not None:
            return _("Print"), partial(self._reprinter.print_again, greeting.voucher_id)
        if greeting.has_gift:
            take = TakeBirthdayGift(new_operation_id(), customer_id)
            return _("Print"), partial(self._take_gift, take)
        if greeting.was_given:
            return _("Open"), partial(self._desk.open, ToCustomer(customer_id))
        words = _("Write") if greeting.usual_hour is None else _("Prepare")
        return words, partial(self._desk.open, ToComposer(BIRTHDAY.key, customer_id))

    def _take_gift(self, take: TakeBirthdayGift) -> None:
        self._desk.tasks.change(
            self,
            take_birthday_gift,
            take,
            self._desk.actor,
            done=self._reprinter.print_issued,
            failed=self._tell,
        )

    def missed(self, known: Known) -> PersonCard:
        """Show who has not been seen lately."""
        look = missed_look(known, _day())
        card = PersonCard(known.customer_id, known.name, look, _("Ask why"))
        card.act.clicked.connect(lambda: self._ask_why(known))
        return self._opening(card)

    def _opening(self, card: PersonCard) -> PersonCard:
        card.person.clicked.connect(lambda: self._desk.open(ToCustomer(card.customer_id)))
        return card

    def _say(self, words: str) -> None:
        self._page.window_shell.toast(words)

    def _tell(self, error: CareAppError) -> None:
        self._page.window_shell.toast(error.text, tone=Tone.WARN)

    def _ask_why(self, known: Known) -> None:
        sheet = WhyLeftSheet(self._desk, known.customer_id, known.name)
        sheet.saved.connect(self._say)
        self._page.window_shell.open_sheet(sheet)


def _day() -> date:
    return clock.shop_day(clock.now())
