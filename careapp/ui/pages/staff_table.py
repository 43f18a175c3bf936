"""The table of the people: role, limits, what each gave today, PIN, last access."""

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from careapp import clock
from careapp.rules import pins
from careapp.rules.roles import Role
from careapp.services.staff import Member
from careapp.text import _, format_ago, format_money, format_time
from careapp.ui.role_words import role_name
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import Avatar, Badge, IconLabel
from careapp.ui.widgets.button import SMALL, Button, Kind
from careapp.ui.widgets.card import Card, Rule
from careapp.ui.widgets.label import ELabel, Text
from careapp.ui.widgets.progress import ProgressBar

_TONES = {Role.OWNER: Tone.GIFT, Role.SHIFT_LEAD: Tone.ACCENT}
_STRETCH = (30, 15, 15, 22, 16, 12, 0, 0)
_LAST_LEAST = 108


class StaffTable(Card):
    """One row a person, and for each two buttons."""

    change_asked = Signal(object)
    """Change this `Member`."""
    more_asked = Signal(object)
    """Do something else for this `Member`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(is_flush=True, parent=parent)
        self._pressed = ""
        self._holder = QWidget()
        self.body.addWidget(self._holder)

    @property
    def buttons(self) -> list[Button]:
        """The buttons of the rows, from the top."""
        return self._holder.findChildren(Button)

    def show_people(self, members: Sequence[Member], current_id: int | None) -> None:
        """Show these people; *current_id* is at the counter now. The focus stays in its row."""
        focus = QApplication.focusWidget()
        has_focus = focus is not None and self._holder.isAncestorOf(focus)
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(20, 6, 16, 6)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        heads = (_("Name"), _("Role"), _("Per voucher"), _("Today"), _("PIN"), _("Last access"))
        for column, stretch in enumerate(_STRETCH):
            grid.setColumnStretch(column, stretch)
        grid.setColumnMinimumWidth(len(heads) - 1, _LAST_LEAST)
        for column, words in enumerate(heads):
            grid.addWidget(ELabel(words, Face.CAP_S, "text2"), 0, column)
        for number, member in enumerate(members):
            grid.addWidget(Rule(), 2 * number + 1, 0, 1, len(_STRETCH))
            parts = self._parts_of(member, is_current=member.staff_id == current_id)
            for column, part in enumerate(parts):
                grid.addWidget(part, 2 * number + 2, column)
        self.body.replaceWidget(self._holder, holder)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = holder
        holder.show()
        if has_focus:
            self.come_back()

    def come_back(self) -> None:
        """Put the focus on the button that was pressed last."""
        for button in self.buttons:
            if button.accessibleName() == self._pressed:
                button.setFocus()

    def _press(self, button: Button, asked: SignalInstance, member: Member) -> None:
        self._pressed = button.accessibleName()
        asked.emit(member)

    def _parts_of(self, member: Member, *, is_current: bool) -> tuple[QWidget, ...]:
        change = Button(_("Change"), height=SMALL, name=_("Change {name}").format(name=member.name))
        change.clicked.connect(lambda: self._press(change, self.change_asked, member))
        more = Button(
            kind=Kind.GHOST,
            icon="ellipsis",
            height=SMALL,
            name=_("More for {name}").format(name=member.name),
        )
        more.clicked.connect(lambda: self._press(more, self.more_asked, member))
        each = member.limits.per_voucher_cents
        return (
            _who(member),
            _beside(Badge(role_name(member.role), _TONES.get(member.role, Tone.NEUTRAL))),
            ELabel(_("no limit") if each is None else format_money(each), Face.BODY_M),
            _today(member),
            _pin(member),
            ELabel(last_words(member, clock.now(), is_current=is_current), Face.SEC, "text2"),
            change,
            more,
        )


def last_words(member: Member, now: datetime, *, is_current: bool) -> str:
    """Return when a person was last at a counter: now, a time of today, or how long ago."""
    if is_current:
        return _("now")
    seen = member.last_seen_at
    if seen is None:
        return _("never yet")
    day: date = clock.shop_day(seen)
    today = clock.shop_day(now)
    return format_time(seen) if day == today else format_ago(day, today)


def _who(member: Member) -> QWidget:
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addStretch(1)
    words.addWidget(ELabel(member.name, Face.BODY_S))
    sub = _("no longer works here") if not member.is_active else ""
    if member.is_active and member.has_badge:
        sub = _("with a badge")
    if sub:
        words.addWidget(ELabel(sub, Face.SEC, "text2"))
    words.addStretch(1)
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    tone = Tone.ACCENT if member.role is Role.OWNER else Tone.NEUTRAL
    row.addWidget(Avatar(member.name, 44, tone))
    row.addLayout(words, 1)
    return holder


def _today(member: Member) -> QWidget:
    whole = member.limits.daily_cents
    if whole is None:
        return ELabel(_("no limit"), Face.SEC, "text2")
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    given, limit = format_money(member.donated_today_cents), format_money(whole)
    row = QHBoxLayout()
    for words in (given, limit):
        label = Text(words, Face.SEC, "text2")
        label.setWordWrap(False)
        row.addWidget(label)
    row.insertStretch(1, 1)
    bar = ProgressBar(_("{given} of {limit} today").format(given=given, limit=limit), 6)
    bar.set_progress(min(member.donated_today_cents, whole), max(1, whole))
    column.addStretch(1)
    column.addLayout(row)
    column.addWidget(bar)
    column.addStretch(1)
    return holder


def _pin(member: Member) -> QWidget:
    wait = pins.remaining_wait(member.waits_until, clock.now())
    if wait:
        icon, ink, words = "clock", "warn", _("waits {time}").format(time=pins.wait_words(wait))
    elif member.has_pin:
        icon, ink, words = "circle-check", "good", _("active")
    else:
        icon, ink, words = "circle-alert", "text2", _("to be set")
    return _beside(IconLabel(icon, 18, ink), ELabel(words, Face.SEC))


def _beside(*parts: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    for part in parts:
        is_words = isinstance(part, ELabel)
        row.addWidget(part, 1 if is_words else 0, Qt.AlignmentFlag.AlignVCenter)
    if not isinstance(parts[-1], ELabel):
        row.addStretch(1)
    return holder
