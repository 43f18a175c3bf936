"""The lock: who is at the counter, proved by a PIN or a badge. It asks; who shows it acts."""

from collections.abc import Sequence
from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from careapp import clock
from careapp.errors import Refused
from careapp.rules import pins, recovery
from careapp.rules.roles import Role
from careapp.text import _
from careapp.ui.page import Page
from careapp.ui.pages.lock_card import LockCard, first_name
from careapp.ui.pages.lock_people import LockPeople

if TYPE_CHECKING:
    from careapp.services.staff import Member

_DIGITS = "0123456789"


class _Step(Enum):
    """What the card asks for now."""

    NOBODY = auto()
    ENTER = auto()
    PIN = auto()
    OWNER = auto()
    """The owner's PIN, for giving somebody else a new one."""
    CODE = auto()
    NEW = auto()
    AGAIN = auto()


class LockPage(Page):
    """The whole window, until somebody has proved who they are."""

    is_full_window = True
    pin_given = Signal(int, str)
    """A person and the PIN; empty where they have none."""
    badge_read = Signal(str)
    new_pin_asked = Signal(int, int, str, str)
    """For whom, by which owner, the owner's PIN, the new PIN."""
    recovery_asked = Signal(int, str, str)
    """An owner, the recovery code, the new PIN."""

    def __init__(self) -> None:
        """Show the time; the people come with `show_people`."""
        self.title = _("Who is at the counter?")
        super().__init__()
        self.setProperty("cls", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._members: dict[int, Member] = {}
        self._chosen: Member | None = None
        self._step = _Step.NOBODY
        self._proof = self._new_pin = ""
        self._owner_id = 0
        self.people, self.card = LockPeople(), LockCard()
        self._lay_out()
        self._connect()
        self._restart()

    def shown(self) -> None:
        """Take the keys."""
        self.setFocus()

    def show_people(self, members: "Sequence[Member]", chosen_id: int | None) -> None:
        """Offer who works here; who is chosen already stays so."""
        self._members = {member.staff_id: member for member in members}
        before = self._chosen.staff_id if self._chosen else chosen_id
        only = members[0].staff_id if len(members) == 1 else None
        staff_id = before if before in self._members else only
        self.people.show_people(members, staff_id)
        chosen = self._members[staff_id] if staff_id is not None else None
        is_same = _facts(self._chosen) == _facts(chosen)
        self._chosen = chosen
        if not is_same:
            self._restart()
        self.tick()

    def tell(self, words: str) -> None:
        """Say how the last try ended; the way back in begins anew."""
        if self._step in {_Step.OWNER, _Step.NEW, _Step.AGAIN}:
            self._restart()
        self.card.tell(words)

    def set_busy(self) -> None:
        """Take nothing until the archive has answered."""
        self.card.set_busy(is_busy=True)

    def escape(self) -> bool:
        """Go back to the PIN."""
        if self._step not in {_Step.NOBODY, _Step.ENTER, _Step.PIN}:
            self._restart()
        return True

    def take_scan(self, code: str) -> bool:
        """Let a badge in; the digits in it were no PIN."""
        self.card.pad.clear()
        self.badge_read.emit(code)
        return True

    def tick(self) -> None:
        """Say how long the one who is chosen still waits."""
        self.people.tick()
        if self._step is not _Step.PIN or self._chosen is None or self.card.go.is_busy:
            return
        left = pins.remaining_wait(self._chosen.waits_until, clock.now())
        was_waiting = not self.card.pad.isEnabled()
        words = _("Too many wrong PINs. Try again in {time}.")
        self.card.set_waiting(words.format(time=pins.wait_words(left)) if left else "")
        if was_waiting and not left:
            self._restart()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits for the PIN, or while nobody is chosen for choosing somebody."""
        digit = event.text()
        if len(digit) == 1 and digit in _DIGITS:
            self._take_digit(digit)
        elif event.key() == Qt.Key.Key_Backspace:
            self.card.pad.take_back()
        elif event.key() == Qt.Key.Key_Escape:
            self.escape()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._step is _Step.ENTER:
            self.card.go.click()
        else:
            self.card.pad.hold()
            super().keyPressEvent(event)

    def _take_digit(self, digit: str) -> None:
        if self._chosen is None:
            place = int(digit) - 1
            if 0 <= place < len(self._members):
                self._choose(list(self._members)[place])
        elif self.card.pad.isVisible():
            self.card.pad.type_digit(digit)

    def _choose(self, staff_id: int) -> None:
        self._chosen = self._members[staff_id]
        self.people.choose(staff_id)
        self._restart()
        self.tick()
        self.setFocus()

    def _choose_beside(self, step: int) -> None:
        """Choose the next or the one before."""
        ids = list(self._members)
        if ids:
            place = ids.index(self._chosen.staff_id) if self._chosen else min(-step, 0)
            self._choose(ids[(place + step) % len(ids)])

    def _restart(self) -> None:
        """Ask the one who is chosen for the PIN."""
        self._proof = self._new_pin = ""
        member = self._chosen
        if member is None:
            self._step = _Step.NOBODY
            self.card.ask_nobody()
        elif member.has_pin:
            self._step = _Step.PIN
            self.card.ask_pin(member.name, has_way_out=True)
        else:
            self._step = _Step.ENTER
            self.card.ask_enter(member.name)
        self.setFocus()

    def _take_pin(self, pin: str) -> None:
        match self._step:
            case _Step.PIN if self._chosen is not None:
                self.set_busy()
                self.pin_given.emit(self._chosen.staff_id, pin)
            case _Step.OWNER:
                self._proof = pin
                self._ask_new()
            case _Step.NEW:
                self._take_new(pin)
            case _:
                self._take_again(pin)

    def _enter(self) -> None:
        if self._chosen is not None:
            self.pin_given.emit(self._chosen.staff_id, "")

    def _forget(self) -> None:
        """Begin the way back in: an owner by the recovery code, the others by an owner."""
        member = self._chosen
        if member is None:
            return
        if member.role is Role.OWNER:
            self._step = _Step.CODE
            self.card.ask_code(member.name)
            return
        owners = [one for one in self._members.values() if one.role is Role.OWNER and one.has_pin]
        if owners:
            self._step, self._owner_id = _Step.OWNER, owners[0].staff_id
            words = _("The owner gives {name} a new PIN. First the owner’s own:")
            words = words.format(name=member.name)
            self.card.ask_pin(owners[0].name, words=words, has_way_out=False)
            self.setFocus()

    def _take_code(self, code: str) -> None:
        try:
            recovery.key_of(code)
        except Refused as mistyped:
            self.card.tell(mistyped.text)
            return
        self._proof = code
        self._ask_new()

    def _ask_new(self, words: str = "") -> None:
        member = self._chosen
        if member is None:
            return
        self._step = _Step.NEW
        words = words or _("Six digits that nobody guesses")
        self.card.ask_pin(member.name, _new_words(member), words, has_way_out=False)
        self.setFocus()

    def _take_new(self, pin: str) -> None:
        self._new_pin, self._step = pin, _Step.AGAIN
        member = self._chosen
        if member is not None:
            words = _("The same six digits once more")
            self.card.ask_pin(member.name, _new_words(member), words, has_way_out=False)

    def _take_again(self, pin: str) -> None:
        member = self._chosen
        if member is None:
            return
        if pin != self._new_pin:
            self._ask_new(_("They were not the same: choose the new PIN again."))
            return
        self.set_busy()
        if member.role is Role.OWNER:
            self.recovery_asked.emit(member.staff_id, self._proof, pin)
        else:
            self.new_pin_asked.emit(member.staff_id, self._owner_id, self._proof, pin)

    def _connect(self) -> None:
        self.people.chosen.connect(self._choose)
        self.card.pin_typed.connect(self._take_pin)
        self.card.entered.connect(self._enter)
        self.card.code_given.connect(self._take_code)
        self.card.forgot.connect(self._forget)
        self.card.back_asked.connect(self._restart)
        for key, step in (("Left", -1), ("Right", 1), ("Up", -1), ("Down", 1)):
            self.add_key(key, partial(self._choose_beside, step))
        seconds = QTimer(self, interval=1000)
        seconds.timeout.connect(self.tick)
        seconds.start()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(40)
        row.addStretch(1)
        row.addWidget(self.people)
        row.addWidget(self.card)
        row.addStretch(1)
        self.keep_margins(row, 40, 40)


def _facts(member: "Member | None") -> tuple[int, bool] | None:
    return None if member is None else (member.staff_id, member.has_pin)


def _new_words(member: "Member") -> str:
    return _("A new PIN for {name}").format(name=first_name(member.name))
