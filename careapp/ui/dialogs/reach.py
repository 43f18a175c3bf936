"""How somebody hears from us: by which number, covered from the till until «Show»."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from careapp.errors import CareAppError
from careapp.rules.care.promises import CHANNELS, Channel
from careapp.services.contacts import Contact, Reach, RevealRequest, load_reach, reveal_contact
from careapp.services.operation_id import new_operation_id
from careapp.services.promise_lists import PromiseRow
from careapp.text import _
from careapp.ui.desk import Desk
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import IconLabel
from careapp.ui.widgets.button import SMALL, Button, Kind
from careapp.ui.widgets.label import ELabel

_SIGNS = {Channel.PHONE: "phone", Channel.MESSAGE: "mail", Channel.COUNTER: "store"}


class ReachLine(QWidget):
    """By phone with its number, by message, or at the counter; each look below a cover is noted."""

    def __init__(self, desk: Desk, promise: PromiseRow) -> None:
        """Say how the person of a promise hears of it."""
        super().__init__()
        self._desk, self._promise = desk, promise
        self._op_id = new_operation_id()
        self._how = _(CHANNELS[promise.channel])
        self.words = ELabel(self._how, Face.BODY)
        self.reveal = Button(_("Show"), Kind.GHOST, "eye", "Ctrl M", height=SMALL)
        self.reveal.clicked.connect(self._reveal)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(IconLabel(_SIGNS[promise.channel], 20, "text2"))
        row.addWidget(self.words, 1)
        row.addWidget(self.reveal)
        self.reveal.hide()
        if promise.channel is not Channel.COUNTER:
            desk.tasks.fetch(
                self, "reach", load_reach, promise.customer_id, desk.actor, done=self._show
            )

    def uncover(self) -> None:
        """Show the number, where it is covered."""
        if self.reveal.isVisible():
            self.reveal.click()

    def _show(self, reach: Reach) -> None:
        is_by_message = self._promise.channel is Channel.MESSAGE
        if self._ways(reach.shown):
            self._say(reach.shown)
        elif reach.has_phone or (is_by_message and reach.has_email):
            self.words.setText(_("{how}: covered at the till").format(how=self._how))
            self.reveal.show()
        else:
            words = _("{how}, but there is no number: Ctrl E on the card adds one")
            self.words.setText(words.format(how=self._how))

    def _reveal(self) -> None:
        self.reveal.set_busy(True)
        request = RevealRequest(self._op_id, self._promise.customer_id)
        self._desk.tasks.change(
            self,
            reveal_contact,
            request,
            self._desk.actor,
            done=self._take_contact,
            failed=self._tell,
        )

    def _take_contact(self, contact: Contact) -> None:
        self.reveal.hide()
        self._say(contact)

    def _say(self, contact: Contact) -> None:
        ways = ", ".join(self._ways(contact))
        self.words.setText(_("{how}: {ways}").format(how=self._how, ways=ways))

    def _ways(self, contact: Contact) -> tuple[str, ...]:
        """Return the numbers, and for a message the e-mails as well."""
        is_by_message = self._promise.channel is Channel.MESSAGE
        return contact.phones + (contact.emails if is_by_message else ())

    def _tell(self, error: CareAppError) -> None:
        self.reveal.set_busy(False)
        self.words.setText(error.text)
