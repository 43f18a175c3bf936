"""Thank or apologise: compose a voucher beside the real paper, then print it or save it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout
from shiboken6 import isValid

from careapp.documents.paper import PaperSize
from careapp.errors import CareAppError, Unavailable
from careapp.rules.limits import NeedsApproval
from careapp.rules.vouchers import kind_of
from careapp.rules.vouchers.thank_you import THANK_YOU
from careapp.services.approvals import Approval, Approver, Wanted, list_approvers
from careapp.services.composing import Composing, load_composing, render_preview
from careapp.services.operation_id import new_operation_id
from careapp.services.voucher_papers import Wording
from careapp.services.vouchers import IssuedVoucher, VoucherRequest, issue_voucher, wanted_of
from careapp.text import _
from careapp.ui.desk import Desk, ToComposer
from careapp.ui.dialogs.approve import ApproveSheet
from careapp.ui.dialogs.printer_trouble import PrinterTroubleSheet, Trouble, WayOn
from careapp.ui.page import Page
from careapp.ui.pages.composer_form import ComposerForm, form_width
from careapp.ui.pages.composer_head import ComposerHead
from careapp.ui.pages.composer_paper import paper_name, print_paper, save_paper
from careapp.ui.pages.composer_preview import VoucherPreview
from careapp.ui.pages.composer_written import request_of, wording_of
from careapp.ui.reprinting import PRINTERS, put_on_paper
from careapp.ui.tokens import Tone
from careapp.ui.typed import typed_in
from careapp.ui.widgets.card import Card

_FRAME_MS = 16
"""What is to be painted is in sight by then."""


class ComposerPage(Page):
    """One voucher for one person."""

    def __init__(self, desk: Desk, destination: ToComposer) -> None:
        """Build the page; kind and person are fetched when it is shown."""
        self.title = _((kind_of(destination.kind) if destination.kind else THANK_YOU).action)
        super().__init__()
        self._desk = desk
        self._asked_kind, self._customer_id = destination.kind, destination.customer_id
        self._op_id = new_operation_id()
        self._facts: Composing | None = None
        self._issued: IssuedVoucher | None = None
        self._approval: Approval | None = None
        self._is_working = False
        self._began_with: tuple[object, ...] | None = None
        self._build()
        self._lay_out()
        self._connect()

    @property
    def is_writing(self) -> bool:
        """Whether somebody has changed what was proposed, and the voucher is not saved."""
        has_begun = self._issued is None and self._began_with is not None
        return has_begun and self._began_with != typed_in(self.form)

    @cached_property
    def form(self) -> ComposerForm:
        """Every choice of the voucher: built when first asked for, in sight once it is filled."""
        form = ComposerForm(self)
        form.hide()
        form.changed.connect(self._take_change)
        form.approval_asked.connect(self._ask_for_more)
        return form

    def shown(self) -> None:
        """Fetch for whom the voucher is, the first time."""
        if self._facts is None:
            # In a turn of its own: page and form built in one would hold the window up.
            self._call_in(0, lambda: self.form)
            self._desk.tasks.fetch(
                self,
                "facts",
                load_composing,
                self._customer_id,
                self._desk.actor,
                self._asked_kind,
                done=self._start,
                failed=self._tell,
            )

    def escape(self) -> bool:
        """Stay until the voucher is on paper, or has failed to be: both are noted then."""
        return self._is_working

    def paper_size(self) -> PaperSize:
        """Return the paper in sight."""
        return self.preview.paper_size()

    def print_voucher(self) -> None:
        """Save the voucher, print it, mark it printed: in this order."""
        self._issue(self._print)

    def save_voucher(self) -> None:
        """Save the voucher and its PDF without printing."""
        self._issue(self._save)

    def _build(self) -> None:
        self.head = ComposerHead(self.title)
        self.back, self.save, self.print = self.head.back, self.head.save, self.head.print
        self._blank = Card()
        self._blank.setFixedWidth(form_width())
        self.preview = VoucherPreview(self._desk, self._written)
        self.papers = self.preview.papers

    def _lay_out(self) -> None:
        self._body = QHBoxLayout()
        self._body.setSpacing(16)
        self._body.addWidget(self._blank)
        self._body.addWidget(self.preview, 1)
        page = QVBoxLayout(self)
        self.keep_margins(page, 16, 18)
        page.setSpacing(14)
        page.addWidget(self.head)
        page.addLayout(self._body, 1)

    def _connect(self) -> None:
        self.back.clicked.connect(self._go_back)
        self.save.clicked.connect(self.save_voucher)
        self.print.clicked.connect(self.print_voucher)
        self.add_key("Ctrl+P", self.print.click)
        self.add_key("F6", self.head.choose_kind)
        self.head.kind_chosen.connect(self._take_kind)
        self.preview.judged.connect(self._take_verdict)
        self._allow()

    def _start(self, facts: Composing) -> None:
        self._facts = facts
        self._allow()
        self.head.show_person(facts.recipient)
        self._show_kind(facts)
        self.form.start(facts)
        self._body.replaceWidget(self._blank, self.form)
        self._blank.deleteLater()
        self.form.show()
        if self.back.hasFocus():
            # Enter would leave the page again.
            self.form.reasons.focus_choice()
        self._began_with = typed_in(self.form)
        # Python at work in a lane would slow down the paint of the form.
        self._call_in(_FRAME_MS, self.preview.draw)

    def _call_in(self, milliseconds: int, slot: Callable[[], object]) -> None:
        """Call *slot* from a timer: `singleShot(0)` would call it before the next paint."""
        timer = QTimer(self, singleShot=True, interval=milliseconds)
        timer.timeout.connect(slot)
        timer.start()

    def _show_kind(self, facts: Composing) -> None:
        self.title = _(facts.kind.action)
        self.setAccessibleName(self.title)
        self.head.show_kind(facts.kind, facts.kinds)

    def _take_kind(self, key: str) -> None:
        """Write another kind; what was typed for the first one stays."""
        if self._facts is None:
            return
        had_written = self.is_writing
        kind = next(kind for kind in self._facts.kinds if kind.key == key)
        self._facts = replace(self._facts, kind=kind)
        self._show_kind(self._facts)
        self.form.take_kind(self._facts)
        if not had_written:
            self._began_with = typed_in(self.form)

    def _take_change(self) -> None:
        self._allow()
        self.preview.follow()

    def _take_verdict(self, words: str) -> None:
        self.form.message.set_fault(words)

    def _allow(self) -> None:
        """Offer only what can work now."""
        is_ready = self._facts is not None and self.form.is_allowed
        self.print.setEnabled(is_ready)
        self.save.setEnabled(is_ready and not self._is_working)
        self.back.setEnabled(not self._is_working)

    def _set_working(self, *, is_working: bool) -> None:
        self._is_working = is_working
        self.print.set_busy(is_working)
        self._allow()

    def _written(self) -> tuple[Composing, Wording] | None:
        return None if self._facts is None else (self._facts, self._wording(self._facts))

    def _wording(self, facts: Composing) -> Wording:
        return wording_of(self.form, facts, saves_ink=self.preview.saves_ink.isChecked())

    def _issue(self, then: Callable[[IssuedVoucher], None]) -> None:
        facts = self._facts
        if facts is None or self._is_working or not self.print.isEnabled():
            return
        if self._issued is not None:
            then(self._issued)
            return
        self._set_working(is_working=True)
        request = self._request(facts)
        # What no paper can hold must not become a voucher.
        self._desk.tasks.outside(
            self,
            render_preview,
            facts.shop,
            facts.recipient,
            self._wording(facts),
            self.paper_size(),
            done=lambda _drawn: self._put_away(request, then),
            failed=self._tell_no_paper,
        )

    def _put_away(self, request: VoucherRequest, then: Callable[[IssuedVoucher], None]) -> None:
        self._desk.tasks.change(
            self,
            issue_voucher,
            request,
            self._desk.actor,
            done=lambda issued: self._take_issued(issued, then),
            failed=lambda error: self._take_refusal(request, error),
        )

    def _take_refusal(self, request: VoucherRequest, error: CareAppError) -> None:
        self._tell(error)
        if request.approval is not None:
            self._approval = None
            self.form.take_approval(-1)
        if isinstance(error, NeedsApproval):
            self._ask_approval(request)

    def _ask_for_more(self) -> None:
        if self._facts is not None:
            self._ask_approval(self._request(self._facts))

    def _ask_approval(self, request: VoucherRequest) -> None:
        wanted = wanted_of(request)
        self._desk.tasks.fetch(
            self,
            "approvers",
            list_approvers,
            wanted,
            done=lambda people: self._offer_approval(wanted, people),
        )

    def _offer_approval(self, wanted: Wanted, people: Sequence[Approver]) -> None:
        if not people:
            self.window_shell.toast(_("Nobody who works here may approve this."), tone=Tone.WARN)
            return
        sheet = ApproveSheet(self._desk, wanted, people)
        sheet.approved.connect(self._take_approval)
        self.window_shell.open_sheet(sheet)

    def _take_approval(self, approval: Approval, name: str) -> None:
        self._approval = approval
        self.form.take_approval(approval.wanted.amount_cents)
        self.window_shell.toast(_("{name} approves this one voucher.").format(name=name))

    def _tell_no_paper(self, error: CareAppError) -> None:
        self.form.message.set_fault(error.text)
        self._tell(error)

    def _request(self, facts: Composing) -> VoucherRequest:
        return request_of(self.form, facts, self._op_id, self._customer_id, self._approval)

    def _take_issued(self, issued: IssuedVoucher, then: Callable[[IssuedVoucher], None]) -> None:
        self._issued = issued
        self.form.setEnabled(False)
        then(issued)

    def _print(self, issued: IssuedVoucher) -> None:
        size = self.paper_size()
        printer = self._desk.settings.text(PRINTERS[size])
        self._set_working(is_working=True)
        # The desk stays when the page is left: how it ended is said all the same.
        put_on_paper(
            self._desk,
            self._desk,
            (issued.voucher_id,),
            lambda given: print_paper(given[0].paper, size, printer),
            lambda _none: self._leave(
                _("Printed. Hand it over with a kind word: the paper stays.")
            ),
            lambda error: self._take_failure(issued, error, printer),
        )

    def _take_failure(self, issued: IssuedVoucher, error: CareAppError, printer: str) -> None:
        if not isinstance(error, Unavailable) or not self._is_in_front():
            self._tell(error)
            return
        self._set_working(is_working=False)
        self._offer_ways_on(issued, error, printer)

    def _offer_ways_on(self, issued: IssuedVoucher, error: CareAppError, printer: str) -> None:
        other = self._other_paper()
        sheet = PrinterTroubleSheet(
            Trouble(
                error,
                printer,
                issued.code,
                paper_name(other) if other else "",
                self._desk.settings.text(PRINTERS[other]) if other else "",
            )
        )
        sheet.chosen.connect(lambda way: self._go_on(issued, WayOn(way), other))
        sheet.rejected.connect(
            lambda: self._leave(_("The voucher is saved. You can print it from the card."))
        )
        self.window_shell.open_sheet(sheet)

    def _other_paper(self) -> PaperSize | None:
        chosen = self._desk.settings.text
        others = (size for size in PRINTERS if size is not self.paper_size())
        return next((size for size in others if chosen(PRINTERS[size])), None)

    def _go_on(self, issued: IssuedVoucher, way: WayOn, other: PaperSize | None) -> None:
        match way:
            case WayOn.SAVE_PDF:
                self._save(issued)
            case WayOn.BY_HAND:
                self._leave(_("Write the code down: {code}").format(code=issued.code))
            case WayOn.OTHER_PAPER if other:
                self.papers.set_value(other)
                self._print(issued)
            case _:
                self._print(issued)

    def _save(self, issued: IssuedVoucher) -> None:
        """Save the PDF, which counts as a print: who prints it elsewhere says nothing of it."""
        size = self.paper_size()
        self._set_working(is_working=True)
        put_on_paper(
            self._desk,
            self._desk,
            (issued.voucher_id,),
            lambda given: save_paper(given[0].paper, size, given[0].paper.headline),
            lambda path: self._leave(_("Saved: {path}").format(path=path)),
            self._tell,
        )

    def _go_back(self) -> None:
        self.window_shell.back()

    def _is_in_front(self) -> bool:
        return isValid(self) and self.isVisible()

    def _leave(self, words: str) -> None:
        if self._is_in_front():
            self.window_shell.back()
        self.window_shell.toast(words)

    def _tell(self, error: CareAppError) -> None:
        if isValid(self):
            self._set_working(is_working=False)
        self.window_shell.toast(error.text, tone=Tone.WARN)
