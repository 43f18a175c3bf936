"""One of the people of the shop, chosen by a number, a click or the arrows."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from careapp.text import _
from careapp.ui.dialogs.sheet import Sheet
from careapp.ui.role_words import role_name
from careapp.ui.widgets.button import LARGE, Button
from careapp.ui.widgets.offer import Offer

if TYPE_CHECKING:
    from careapp.services.staff import Member

_MOST_KEYS = 9


class PeopleSheet(Sheet):
    """The people of the shop: who is at the counter, or who takes something over."""

    chosen = Signal(int)
    """The id of a member of the staff."""

    def __init__(
        self,
        members: "Sequence[Member]",
        current_id: int | None,
        title: str = "",
        sub: str = "",
    ) -> None:
        """Offer everybody; the focus starts on who acts now. *title* asks something else of it."""
        super().__init__(
            title or _("Who is at the counter?"),
            sub or _("what you do carries this name"),
            width=520,
        )
        for number, member in enumerate(members, 1):
            key = str(number) if number <= _MOST_KEYS else ""
            offer = Offer(member.name, role_name(member.role), "user", key)
            offer.clicked.connect(
                lambda _checked=False, staff_id=member.staff_id: self._choose(staff_id)
            )
            self.body.addWidget(offer)
            if key:
                self.add_key(key, offer.click)
            if member.staff_id == current_id or number == 1:
                self.first_focus = offer
        close = Button(_("Close"), key="Esc", height=LARGE)
        close.clicked.connect(self.reject)
        self.foot.addStretch(1)
        self.foot.addWidget(close)

    def _choose(self, staff_id: int) -> None:
        self.accept()
        self.chosen.emit(staff_id)
