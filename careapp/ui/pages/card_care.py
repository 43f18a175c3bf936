"""What the card does to hear a person, to ask why they stay away, and to leave them alone."""

from PySide6.QtCore import QObject, Signal

from careapp import clock
from careapp.rules.loyalty.programme import Lapsed
from careapp.rules.returning import is_missed
from careapp.rules.vouchers.telling_us import TELLING_US
from careapp.services.card import Card
from careapp.services.operation_id import new_operation_id
from careapp.services.partings import LeaveAlone, contact_again, leave_alone
from careapp.text import _
from careapp.ui.desk import Desk
from careapp.ui.dialogs.feedback import FeedbackSheet
from careapp.ui.dialogs.why_left import WhyLeftSheet
from careapp.ui.pages.card_parts import Head
from careapp.ui.people import shown_name


class CardCare(QObject):
    """Acts for the person whose card it was last shown."""

    sheet_asked = Signal(object)
    """A `Sheet` to open."""
    told = Signal(str)
    """It is done: the sentence that says so."""
    failed = Signal(object)
    """A `CareAppError`."""
    taken_back = Signal(str, object, object)
    """It is done and can be undone: the sentence, the service that undoes it and its request."""
    thanks_asked = Signal(str)
    """They shall have a note of this kind."""

    def __init__(self, desk: Desk, head: Head) -> None:
        """Act from the head of a card."""
        super().__init__(head)
        self._desk, self._head = desk, head
        self._card: Card | None = None
        head.left_alone.clicked.connect(self._contact_again)
        head.away.clicked.connect(self._ask_why)

    def show_card(self, card: Card) -> None:
        """Offer to ask who is missed, as Oggi does; once they were asked, the sheet says so."""
        self._card = card
        lapsed = self._desk.programme.lapsed or Lapsed()
        self._head.away.setVisible(_stays_away(card, lapsed.times))

    def hear(self) -> None:
        """Ask what they told us."""
        if self._card is not None:
            person = self._card.person
            sheet = FeedbackSheet(self._desk, person.id, shown_name(person.name))
            sheet.saved.connect(self.told)
            sheet.thanks_asked.connect(lambda: self.thanks_asked.emit(TELLING_US.key))
            self.sheet_asked.emit(sheet)

    def _ask_why(self) -> None:
        if self._card is not None:
            person = self._card.person
            sheet = WhyLeftSheet(self._desk, person.id, person.name)
            sheet.saved.connect(self.told)
            self.sheet_asked.emit(sheet)

    def _contact_again(self) -> None:
        if self._card is None:
            return
        customer_id = self._card.person.id
        self._desk.tasks.change(
            self,
            contact_again,
            LeaveAlone(new_operation_id(), customer_id),
            self._desk.actor,
            done=lambda _done: self._tell_contact(customer_id),
            failed=self.failed.emit,
        )

    def _tell_contact(self, customer_id: int) -> None:
        words = _("Taken back: they may be contacted again.")
        self.taken_back.emit(words, leave_alone, LeaveAlone(new_operation_id(), customer_id))


def _stays_away(card: Card, times: int) -> bool:
    first, last = card.visits.first_on, card.visits.last_on
    if first is None or last is None or card.person.is_left_alone:
        return False
    return is_missed(times, card.visits.count, first, last, clock.shop_day(clock.now()))
