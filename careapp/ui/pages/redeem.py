"""Use a voucher: scan or type its code, see what it is worth, use it once."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from careapp import clock, settings
from careapp.errors import CareAppError
from careapp.rules.codes import LENGTH, PREFIX, Code, read_code
from careapp.services.checking import (
    CheckedVoucher,
    VoucherFacts,
    check_code,
    check_voucher,
    end_pause,
)
from careapp.services.operation_id import new_operation_id
from careapp.services.redeeming import RedeemedVoucher, UndoRequest
from careapp.text import _, format_money
from careapp.ui import voucher_picture
from careapp.ui.desk import Desk, ToComposer, ToCustomer, ToGiftCard
from careapp.ui.dialogs.void_gift_card import VoidGiftCardSheet
from careapp.ui.page import Page
from careapp.ui.pages.redeem_card import VerdictCard
from careapp.ui.pages.redeem_code import CodeBox, is_complete
from careapp.ui.pages.redeem_gift_card import with_value
from careapp.ui.pages.redeem_side import Side, SideCard, load_side
from careapp.ui.pages.redeem_use import VoucherUse
from careapp.ui.pages.redeem_words import (
    ON_ENTER,
    Act,
    done_verdict,
    pause_seconds,
    pause_words,
    verdict_of,
)
from careapp.ui.pages.vouchers_head import USE, VouchersHead
from careapp.ui.reprinting import Reprinter
from careapp.ui.slip_paper import SlipPrinter
from careapp.ui.theme import theme
from careapp.ui.tokens import Tone
from careapp.ui.widgets.card import Card, EmptyState, Note

_QUIET_MS = 300
"""A typed code is checked when typing has stopped for this long: a reader types faster."""
_LOOK_MS = 500
"""For so long Enter does nothing with an answer that has just come: nobody has read it yet."""
_SECOND_MS = 1000
_READING_WIDTH = 560


class RedeemPage(Page):
    """One code at a time; nothing is used before somebody says so."""

    watches = frozenset({"voucher", "gift_card", "customer", "shop_setting", "staff"})

    def __init__(self, desk: Desk) -> None:
        """Build the page, ready for a code."""
        self.title = _("Use a voucher")
        super().__init__()
        self._desk = desk
        self._asked = ""
        self._checked: CheckedVoucher | None = None
        self._done: RedeemedVoucher | None = None
        self._limit_cents: int | None = None
        self._build()
        self._lay_out()
        self._connect()

    def shown(self) -> None:
        """Be ready for the next code; an answer that is still open is brought up to date."""
        if self._done:
            self.clear()
        self._focus()
        self._ask_for_purchase()
        self.refresh()

    def refresh(self) -> None:
        """Fetch what was used today, and whether the voucher in sight is still what it was."""
        day = clock.shop_day(clock.now())
        self._desk.tasks.fetch(self, "side", load_side, day, self._desk.actor, done=self._take_side)
        voucher = self._voucher()
        if voucher is not None and not self._done and not self._use.is_under_way:
            self._look_again(voucher.voucher_id)

    def escape(self) -> bool:
        """Give the answer up first, then what was typed."""
        had_any = self._checked is not None or bool(self.code.text())
        self.clear()
        return had_any

    def take_scan(self, code: str) -> bool:
        """Check a scanned voucher; a customer's card goes its own way."""
        is_voucher = isinstance(read_code(code), Code)
        looks_like_one = len(code) == LENGTH + 1 and code.startswith(PREFIX)
        if is_voucher or looks_like_one:
            self.check(code)
        return is_voucher or looks_like_one

    def toast_place(self) -> QWidget:
        """Toasts stand above the buttons of the answer, never over them."""
        return self._stack if self._checked is None else self.answer.toast_spot

    def check(self, code: str) -> None:
        """Find out what a code is worth; nothing is used by that."""
        self.code.setText(code)
        self._focus()
        self._ask()

    def clear(self) -> None:
        """Be ready for the next code."""
        self._drop_answer()
        self.code.setText("")
        self._focus()

    def _build(self) -> None:
        self.code = CodeBox()
        implied = self._desk.settings.get(settings.IMPLIED_CENTS) is True
        self.answer = VerdictCard(has_implied_cents=implied)
        self.side = SideCard()
        self.behind = Note(
            _("The computer's clock is behind: ask the owner to set it, the days may be wrong."),
            Tone.WARN,
        )
        self.behind.hide()
        self.empty = EmptyState(
            "ticket",
            _("A voucher to use?"),
            _(
                "Pass it under the scanner, or type its code. You first see what it is worth, "
                "to whom it was given and until when: nothing is used before you say so."
            ),
        )
        self._use = VoucherUse(self._desk, self)
        self.reprinter = Reprinter(self._desk, self)
        self._slips = SlipPrinter(self._desk, self)
        self._quiet = self._timer(_QUIET_MS, self._ask)
        self._look = self._timer(_LOOK_MS, lambda: None)
        self._pause = QTimer(self, interval=_SECOND_MS)
        self._pause.timeout.connect(self.count_down)

    def _timer(self, interval_ms: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self, interval=interval_ms, singleShot=True)
        timer.timeout.connect(slot)
        return timer

    def _lay_out(self) -> None:
        nothing = Card()
        nothing.body.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignHCenter)
        self.empty.setMaximumWidth(_READING_WIDTH)
        self.empty.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._stack = QStackedWidget()
        self._stack.addWidget(nothing)
        self._stack.addWidget(self.answer)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.behind)
        left.addWidget(self._stack, 1)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addLayout(left, 1)
        body.addWidget(self.side)
        self._column = QVBoxLayout(self)
        self.head = VouchersHead(self._desk, self.title, USE)
        self._column.addWidget(self.head)
        self._column.addWidget(self.code)
        self._column.addLayout(body, 1)
        theme().density_changed.connect(self._take_density)
        self._take_density()

    def _connect(self) -> None:
        self.code.textEdited.connect(self._take_typing)
        self.code.submitted.connect(self._enter)
        self.answer.asked.connect(lambda act: self._do(Act(act)))
        self.answer.purchase.submitted.connect(self._enter)
        self.side.opened.connect(lambda customer_id: self._desk.open(ToCustomer(customer_id)))
        self.side.print_asked.connect(self.reprinter.print_again)
        for printer in (self.reprinter, self._slips):
            printer.told.connect(self._say)
            printer.failed.connect(self._tell)
        self._use.used.connect(self._take_used)
        self._use.refused.connect(self._take_refusal)
        self._use.undone.connect(self._take_undone)
        self._use.failed.connect(self._tell)
        self.side.sell.clicked.connect(lambda: self._desk.open(ToGiftCard()))
        self.add_key("F5", self.side.sell.click)
        self.add_key("F6", lambda: self._do(Act.COURTESY))
        self.add_key("F7", lambda: self._do(Act.SLIP))
        self._desk.actor_changed.connect(self._take_actor)

    def _take_density(self) -> None:
        side, gap = (32 if theme().wide else 24), (10 if theme().compact else 14)
        self._column.setContentsMargins(side, 16, side, 16)
        self._column.setSpacing(gap)

    def _take_actor(self) -> None:
        """Forget an answer that was given to somebody else."""
        self.clear()
        if self.isVisible():
            self.refresh()

    def _focus(self) -> None:
        self.code.setFocus()
        self.code.selectAll()

    def _voucher(self) -> VoucherFacts | None:
        return self._checked.voucher if self._checked else None

    def _take_typing(self, text: str) -> None:
        self._drop_answer()
        if is_complete(text):
            self._quiet.start()

    def _drop_answer(self) -> None:
        self._quiet.stop()
        self._pause.stop()
        self._desk.tasks.forget(self, "again")
        self._asked = ""
        self._checked = None
        self._done = None
        self._use.begin()
        self.answer.set_busy(is_busy=False)
        self.behind.hide()
        self._stack.setCurrentIndex(0)

    def _ask(self) -> None:
        self._drop_answer()
        text = self.code.text()
        if not text.strip():
            return
        self._asked = text
        self._desk.tasks.change(
            self,
            check_code,
            text,
            self._desk.actor,
            done=lambda checked: self._take(text, checked),
            failed=self._tell,
        )

    def _take(self, text: str, checked: CheckedVoucher) -> None:
        if text != self._asked:
            return
        self._show(checked)

    def _show(self, checked: CheckedVoucher) -> None:
        """Show an answer, unless it is the one in sight."""
        if checked == self._checked:
            return
        self._checked = checked
        self._use.begin()
        self._look.start()
        voucher = checked.voucher
        verdict = verdict_of(checked, self._desk.shop, self._desk.actor.own_role)
        card = voucher.card if voucher else None
        verdict = with_value(verdict, card, self._desk.actor.own_role)
        self.answer.show_verdict(verdict, voucher.gesture if voucher else None)
        self.answer.set_paper(None)
        self._show_limit()
        self.behind.setVisible(checked.is_clock_behind)
        self._stack.setCurrentIndex(1)
        if checked.paused_until is not None:
            self._pause.start()
        if voucher is not None:
            self.code.setText(checked.code)
            self._draw(voucher)
        self._ask_for_purchase()

    def _ask_for_purchase(self) -> None:
        """Let the amount that a gift card needs go where it belongs, and not into the code."""
        is_wanted = self._checked is not None and self.answer.purchase.is_needed
        if is_wanted and self.code.hasFocus():
            self.answer.purchase.field.edit.setFocus()

    def _draw(self, voucher: VoucherFacts) -> None:
        def take(image: QImage) -> None:
            if voucher == self._voucher():
                self.answer.set_paper(image)

        self._desk.tasks.outside(
            self, voucher_picture.draw, voucher.paper, done=take, failed=lambda _error: None
        )

    def _look_again(self, voucher_id: int) -> None:
        self._desk.tasks.fetch(
            self, "again", check_voucher, voucher_id, done=self._show, failed=self._tell
        )

    def _enter(self) -> None:
        """Check what is typed; with its answer in sight, do what the screen proposes."""
        if self._use.is_under_way or self._look.isActive():
            return
        act = self.answer.first_act() if self._checked is not None else None
        if act in ON_ENTER or self._done:
            self._do(act or Act.LEAVE)
        elif act is None:
            self._ask()

    def _do(self, act: Act) -> None:
        if self._checked is None or act not in self.answer.acts():
            return
        voucher = self._voucher()
        match act:
            case Act.USE | Act.EXTEND if voucher is not None:
                self._use_now(voucher, extend=act is Act.EXTEND)
            case Act.COURTESY if voucher is not None and voucher.customer_id is not None:
                self._desk.open(ToComposer("thank_you", voucher.customer_id))
            case Act.PURCHASE if voucher is not None and voucher.customer_id is not None:
                self._desk.open(ToCustomer(voucher.customer_id))
            case Act.SLIP if self._done is not None:
                self._slips.print_remainders(self._done.op_id)
            case Act.AGAIN:
                self._drop_answer()
                self._focus()
            case Act.VOID if voucher is not None and voucher.card is not None:
                sheet = VoidGiftCardSheet(self._desk, voucher.card)
                sheet.voided.connect(self._say)
                self.window_shell.open_sheet(sheet)
            case Act.RESUME:
                self._resume()
            case _:
                self.clear()

    def _use_now(self, voucher: VoucherFacts, *, extend: bool) -> None:
        try:
            cents = self.answer.purchase.cents()
        except ValueError:
            self.answer.purchase.field.setFocus()
            return
        self.answer.set_busy(is_busy=True)
        self._use.use(voucher, cents, extend=extend)

    def _take_used(self, voucher: VoucherFacts, redeemed: RedeemedVoucher) -> None:
        undo = UndoRequest(new_operation_id(), redeemed.op_id)
        if voucher == self._voucher():
            self._done = redeemed
            self._desk.tasks.forget(self, "again")
            self.answer.set_busy(is_busy=False)
            self.answer.show_verdict(done_verdict(voucher, redeemed.till))
            self.code.setText("")
            self._focus()
            self._look.start()
        self.window_shell.toast(
            _("Voucher used"),
            undo=lambda: self._use.undo(undo, voucher.voucher_id),
        )

    def _take_refusal(self, voucher: VoucherFacts, error: CareAppError) -> None:
        self.answer.set_busy(is_busy=False)
        self._tell(error)
        if voucher == self._voucher():
            self._look_again(voucher.voucher_id)

    def _take_undone(self, voucher_id: int) -> None:
        self._say(_("The voucher is good again."))
        if self._done or self._checked is None:
            self._drop_answer()
            self._look_again(voucher_id)

    def _resume(self) -> None:
        self._desk.tasks.change(
            self,
            end_pause,
            new_operation_id(),
            self._desk.actor,
            done=lambda _none: self.clear(),
            failed=self._tell,
        )

    def count_down(self) -> None:
        """Show the seconds that are left; after them codes are taken again."""
        checked = self._checked
        if checked is None or pause_seconds(checked) == 0:
            self.clear()
        else:
            self.answer.set_value(pause_words(checked))

    def _take_side(self, side: Side) -> None:
        self._limit_cents = side.limit_cents
        self.side.show_side(side)
        self._show_limit()

    def _show_limit(self) -> None:
        if Act.COURTESY in self.answer.acts() and self._limit_cents is not None:
            limit = format_money(self._limit_cents)
            self.answer.set_hint(_("within your limit of {amount}").format(amount=limit))

    def _say(self, words: str) -> None:
        self.window_shell.toast(words)

    def _tell(self, error: CareAppError) -> None:
        self.window_shell.toast(error.text, tone=Tone.WARN)
