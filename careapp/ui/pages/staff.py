"""Manage, People: who works here, within which limits, and what the counter asks of them."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from careapp import clock, settings
from careapp.documents.badge import BadgeCard
from careapp.errors import CareAppError
from careapp.rules import pins as pin_rules
from careapp.rules.roles import Role
from careapp.rules.shop import Shop
from careapp.services.badges import badge_pdf, make_badge
from careapp.services.operation_id import new_operation_id
from careapp.services.pins import GiveBadge, TypedPin, give_badge, lift_wait, set_pin
from careapp.services.shop import ShopChange, change_shop, load_shop
from careapp.services.staff import Member, StaffRequest, list_staff, save_staff
from careapp.text import _
from careapp.ui import papers, saving
from careapp.ui.desk import Desk
from careapp.ui.dialogs.pin import PinSheet
from careapp.ui.dialogs.sheet import Sheet
from careapp.ui.dialogs.staff import StaffActionsSheet, StaffSheet
from careapp.ui.page import Page
from careapp.ui.pages.staff_rules import CounterRules
from careapp.ui.pages.staff_table import StaffTable
from careapp.ui.role_words import role_name
from careapp.ui.tokens import Tone
from careapp.ui.widgets.button import Button, Kind
from careapp.ui.widgets.card import Note, ScrollArea
from careapp.ui.widgets.tick import Toggle


class StaffPage(Page):
    """The people, and below them the rules of the counter."""

    watches = frozenset({"staff", "voucher", "shop_setting"})

    def __init__(self, desk: Desk) -> None:
        """Build the parts; the people arrive when the page is shown."""
        self.title = _("People")
        super().__init__()
        self._desk = desk
        self.table = StaffTable()
        self.former = Toggle(_("Also show who no longer works here"))
        self.add = Button(_("Add a person"), Kind.PRIMARY, "user-plus")
        self.rules = CounterRules()
        self._lay_out()
        self.add.clicked.connect(lambda: self._change(None))
        self.former.toggled.connect(lambda _on: self.refresh())
        self.table.change_asked.connect(self._change)
        self.table.more_asked.connect(self._offer_more)
        self.rules.changed.connect(self._keep_rules)

    def shown(self) -> None:
        """Fetch the people."""
        self.add.setFocus()
        self.refresh()

    def refresh(self) -> None:
        """Fetch people and rules again."""
        with_former = self.former.isChecked()
        day = clock.shop_day(clock.now())

        def ask(session: Any) -> tuple[tuple[Member, ...], Shop]:  # noqa: ANN401 - no rows here
            return list_staff(session, day, with_former=with_former), load_shop(session)

        self._desk.tasks.fetch(self, "people", ask, done=self._show)

    def _show(self, found: tuple[tuple[Member, ...], Shop]) -> None:
        members, shop = found
        self.table.show_people(members, self._desk.actor.staff_id)
        # New parts come last in the order of the Tab key, whatever stands below the table.
        for before, after in pairwise((self.add, *self.table.buttons)):
            self.setTabOrder(before, after)
        self.rules.show_shop(shop, members)

    def _change(self, member: Member | None) -> None:
        sheet = StaffSheet(self._desk, member)
        sheet.saved.connect(self._finish_saving)
        self._open(sheet)

    def _finish_saving(self, _member: Member) -> None:
        self.window_shell.toast(_("Saved."))
        self.refresh()

    def _offer_more(self, member: Member) -> None:
        sheet = StaffActionsSheet(member.name, actions_for(member))
        acts: dict[str, Callable[[Member], None]] = {
            "pin": self._ask_pin,
            "no_pin": lambda one: self._set_pin(one, ""),
            "badge": self._make_badge,
            "no_badge": self._take_badge,
            "wait": self._lift_wait,
            "leave": lambda one: self._keep_active(one, is_active=False),
            "return": lambda one: self._keep_active(one, is_active=True),
        }
        sheet.chosen.connect(lambda key: acts[key](member))
        self._open(sheet)

    def _ask_pin(self, member: Member) -> None:
        title = _("A new PIN for {name}").format(name=member.name)
        sheet = PinSheet(
            title, _("{name} types it, nobody else sees it").format(name=member.name), is_new=True
        )
        sheet.typed.connect(lambda pin: self._set_pin(member, pin, sheet))
        self._open(sheet)

    def _set_pin(self, member: Member, pin: str, sheet: PinSheet | None = None) -> None:
        def finish(_none: object) -> None:
            if sheet is not None:
                sheet.accept()
            words = _("{name} has a new PIN.") if pin else _("{name} has no PIN any more.")
            self.window_shell.toast(words.format(name=member.name))

        def tell(error: CareAppError) -> None:
            if sheet is not None:
                sheet.tell(error.text)
            else:
                self._tell(error)

        request = TypedPin(new_operation_id(), member.staff_id, pin)
        self._change_archive(set_pin, request, done=finish, failed=tell)

    def _make_badge(self, member: Member) -> None:
        args = (new_operation_id(), member.staff_id, role_name(member.role))
        self._change_archive(make_badge, *args, done=self._print_badge)

    def _print_badge(self, card: BadgeCard) -> None:
        printer = self._desk.settings.text(settings.PRINTER_A6)
        self._desk.tasks.outside(
            self,
            _put_on_paper,
            card,
            printer,
            done=self.window_shell.toast,
            failed=self._tell,
        )

    def _take_badge(self, member: Member) -> None:
        words = _("The badge of {name} opens nothing any more.").format(name=member.name)
        request = GiveBadge(new_operation_id(), member.staff_id, None)
        self._change_archive(give_badge, request, done=lambda _none: self.window_shell.toast(words))

    def _lift_wait(self, member: Member) -> None:
        words = _("{name} may try again.").format(name=member.name)
        self._change_archive(
            lift_wait,
            new_operation_id(),
            member.staff_id,
            done=lambda _none: self.window_shell.toast(words),
        )

    def _keep_active(self, member: Member, *, is_active: bool) -> None:
        limits = member.limits
        request = StaffRequest(
            new_operation_id(),
            member.name,
            member.role,
            limits.per_voucher_cents or 0,
            limits.daily_cents or 0,
            member.staff_id,
            is_active,
        )
        self._change_archive(save_staff, request, done=self._finish_saving)

    def _keep_rules(self, change: ShopChange) -> None:
        self._change_archive(change_shop, change, done=self._desk.set_shop)

    def _open(self, sheet: Sheet) -> None:
        """Open a sheet; when it closes, the keyboard goes on where it was."""
        sheet.finished.connect(lambda _result: QTimer.singleShot(0, self, self.table.come_back))
        self.window_shell.open_sheet(sheet)

    def _change_archive(
        self,
        function: Callable[..., Any],
        *args: object,
        done: Callable[[Any], None],
        failed: Callable[[CareAppError], None] | None = None,
    ) -> None:
        """Change the archive as whoever is at the counter."""
        args = (*args, self._desk.actor)
        self._desk.tasks.change(self, function, *args, done=done, failed=failed or self._tell)

    def _tell(self, error: CareAppError) -> None:
        self.window_shell.toast(error.text, tone=Tone.WARN)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.former)
        head.addStretch(1)
        head.addWidget(self.add)
        notes = QHBoxLayout()
        notes.setSpacing(14)
        seen = _(
            "Whoever is at the till sees name and manner. What else, you decide below: what is "
            "covered can be shown on request, and each time is put on record."
        )
        notes.addWidget(Note(seen, Tone.ACCENT, icon="eye-off"), 1)
        beyond = _(
            "Beyond the limit the PIN of whoever decides is enough, right at the counter: nobody "
            "is left standing before a customer."
        )
        notes.addWidget(Note(beyond, Tone.GOOD, icon="key"), 1)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 8, 16)
        column.setSpacing(14)
        column.addLayout(head)
        column.addWidget(self.table)
        column.addLayout(notes)
        column.addWidget(self.rules)
        column.addStretch(1)
        page = QVBoxLayout(self)
        self.keep_margins(page, 0, 0, inside=8)
        page.addWidget(ScrollArea(column), 1)


def actions_for(member: Member) -> list[tuple[str, str, str, str]]:
    """Return what can be done for a person: key, words, what it means, icon."""
    if not member.is_active:
        return [("return", _("Works here again"), _("with the same PIN and limits"), "user-plus")]
    actions = [
        (
            "pin",
            _("Give a new PIN") if member.has_pin else _("Give a PIN"),
            _("six digits, typed twice"),
            "key-round",
        ),
        (
            "badge",
            _("Print a new badge") if member.has_badge else _("Print a badge"),
            _("one card with bars; an older one opens nothing any more"),
            "id-card",
        ),
    ]
    if member.has_badge:
        actions.append(("no_badge", _("Take the badge away"), _("if it is lost"), "ban"))
    if member.has_pin:
        actions.append(("no_pin", _("Take the PIN away"), _("for work at the till alone"), "x"))
    is_waiting = pin_rules.remaining_wait(member.waits_until, clock.now())
    if is_waiting and member.role is not Role.OWNER:
        actions.append(("wait", _("End the wait"), _("after wrong PINs"), "clock"))
    actions.append(("leave", _("No longer works here"), _("what they did stays"), "user-x"))
    return actions


def _put_on_paper(card: BadgeCard, printer: str) -> str:
    """Print a badge, or save it where no printer is chosen; return what was done, in words."""
    pdf, title = badge_pdf(card), _("Badge")
    if printer:
        papers.print_pdf(pdf, printer, title)
        return _("Printed.")
    return _("Saved: {path}").format(path=saving.save_pdf(pdf, title))
