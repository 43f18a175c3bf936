"""Thank or apologise: compose a voucher beside the real paper, then print it or save it."""

import uuid
from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout
from shiboken6 import isValid

from careapp import settings
from careapp.documents.paper import PaperSize
from careapp.errors import CareAppError
from careapp.rules.vouchers import kind_of
from careapp.services.composing import Composing, load_composing, render_preview
from careapp.services.voucher_papers import Wording
from careapp.services.voucher_prints import PrintRequest, mark_printed, record_print_failure
from careapp.services.vouchers import IssuedVoucher, VoucherRequest, issue_voucher
from careapp.text import _
from careapp.ui.desk import Desk, ToComposer
from careapp.ui.dialogs.printer_trouble import PrinterTroubleSheet, Trouble, WayOn
from careapp.ui.page import Page
from careapp.ui.pages.composer_form import ComposerForm, form_width
from careapp.ui.pages.composer_paper import draw, paper_name, print_paper, save_paper, size_words
from careapp.ui.people import address_line, shown_name
from careapp.ui.reprinting import PRINTERS
from careapp.ui.tokens import Tone
from careapp.ui.typed import typed_in
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import Avatar
from careapp.ui.widgets.button import LARGE, Button, Kind
from careapp.ui.widgets.card import Card
from careapp.ui.widgets.label import ELabel
from careapp.ui.widgets.preview import PaperPreview
from careapp.ui.widgets.segmented import Segmented

_QUIET_MS = 150
"""The preview follows when typing has stopped for this long (look.md §6.4)."""


class ComposerPage(Page):
    """One voucher for one person."""

    def __init__(self, desk: Desk, destination: ToComposer) -> None:
        """Build the page of a kind; what it needs to know of the person is fetched when shown."""
        self._kind = kind_of(destination.kind)
        self.title = _(self._kind.action)
        super().__init__()
        self._desk = desk
        self._customer_id = destination.customer_id
        self._op_id = uuid.uuid4()
        self._facts: Composing | None = None
        self._issued: IssuedVoucher | None = None
        self._is_drawing = self._is_stale = self._is_working = False
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
        form = ComposerForm(self._kind, self)
        form.hide()
        form.changed.connect(self._take_change)
        return form

    def shown(self) -> None:
        """Fetch for whom the voucher is, the first time."""
        if self._facts is None:
            # In a turn of its own: page and form built in one would hold the window up.
            QTimer.singleShot(0, self, lambda: self.form)
            self._desk.tasks.fetch(
                self,
                "facts",
                load_composing,
                self._customer_id,
                self._desk.actor,
                done=self._start,
                failed=self._tell,
            )

    def escape(self) -> bool:
        """Stay until the voucher is on paper, or has failed to be: both are noted then."""
        return self._is_working

    def paper_size(self) -> PaperSize:
        """Return the paper in sight."""
        return PaperSize(self.papers.value())

    def print_voucher(self) -> None:
        """Save the voucher, print it, mark it printed: in this order."""
        self._issue(self._print)

    def save_voucher(self) -> None:
        """Save the voucher and its PDF without printing."""
        self._issue(self._save)

    def _build(self) -> None:
        self.back = Button(icon="arrow-left", key="Esc", name=_("Back"))
        self.avatar = Avatar("", 44)
        self.heading = ELabel(self.title, Face.TITLE)
        self.sub = ELabel("", Face.SEC, "text2")
        self.save = Button(_("Save without printing"), Kind.GHOST, "save")
        self.print = Button(_("Print"), Kind.PRIMARY, "printer", "Ctrl P", height=LARGE)
        self._blank = Card()
        self._blank.setFixedWidth(form_width())
        self.preview = PaperPreview(_("Preview of the paper"))
        self.papers = Segmented([(size, paper_name(size)) for size in PaperSize], _("Paper"))
        self.papers.set_value(self._desk.settings.text(settings.PAPER))
        self.preview.head.insertWidget(0, self.papers)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.heading)
        names.addWidget(self.sub)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self.back)
        head.addWidget(self.avatar)
        head.addLayout(names, 1)
        head.addWidget(self.save)
        head.addWidget(self.print)
        self._body = QHBoxLayout()
        self._body.setSpacing(16)
        self._body.addWidget(self._blank)
        self._body.addWidget(self.preview, 1)
        page = QVBoxLayout(self)
        self.keep_margins(page, 16, 18)
        page.setSpacing(14)
        page.addLayout(head)
        page.addLayout(self._body, 1)

    def _connect(self) -> None:
        self.back.clicked.connect(self._go_back)
        self.save.clicked.connect(self.save_voucher)
        self.print.clicked.connect(self.print_voucher)
        self.add_key("Ctrl+P", self.print.click)
        self.papers.changed.connect(lambda _paper: self._draw())
        self._allow()
        self._quiet.timeout.connect(self._draw)

    def _start(self, facts: Composing) -> None:
        self._facts = facts
        self._allow()
        recipient = facts.recipient
        self.avatar.set_name(recipient.name)
        self.sub.setText(f"{shown_name(recipient.name)} · {address_line(recipient)}")
        self.form.start(facts)
        self._body.replaceWidget(self._blank, self.form)
        self._blank.deleteLater()
        self.form.show()
        self._began_with = typed_in(self.form)
        self._draw()

    def _take_change(self) -> None:
        self._allow()
        self._quiet.start()

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

    def _wording(self, facts: Composing) -> Wording:
        gesture, recipient = self.form.shown_gesture(), facts.recipient
        return Wording(
            kind=self._kind,
            headline=self._kind.headline(recipient.voice, recipient.address),
            gesture=gesture,
            message=self.form.message.text(),
            signature=self.form.signature.value(),
            issued_on=facts.today,
            valid_from=facts.today,
            expires_on=self.form.expiry.value() if gesture.has_code else None,
            code=str(facts.code) if gesture.has_code else "",
        )

    def _draw(self) -> None:
        """Render the paper; while one is being rendered, only remember that it is stale."""
        facts, size = self._facts, self.paper_size()
        if facts is None:
            return
        self._is_stale = self._is_drawing
        if self._is_drawing:
            return
        self._is_drawing = True
        self._desk.tasks.outside(
            self,
            draw,
            facts.shop,
            facts.recipient,
            self._wording(facts),
            size,
            done=self._show_paper,
            failed=self._show_no_paper,
        )
        self._show_printer(size, str(facts.code) if self.form.chosen_gesture().has_code else "")

    def _show_paper(self, drawn: tuple[QImage, float, float]) -> None:
        image, width_mm, height_mm = drawn
        self.preview.set_image(image)
        self.preview.size_caption.setText(size_words(self.paper_size(), width_mm, height_mm))
        self.form.message.set_fault("")
        self._draw_again()

    def _show_no_paper(self, error: CareAppError) -> None:
        self.form.message.set_fault(error.text)
        self._draw_again()

    def _draw_again(self) -> None:
        self._is_drawing = False
        if self._is_stale:
            self._draw()

    def _show_printer(self, size: PaperSize, code: str) -> None:
        printer = self._desk.settings.text(PRINTERS[size])
        words = printer or _("no printer: saved as a PDF")
        self.preview.set_printer(words, is_ready=bool(printer))
        self.preview.code.setText(_("Code {code}").format(code=code) if code else "")

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
            failed=self._tell,
        )

    def _tell_no_paper(self, error: CareAppError) -> None:
        self.form.message.set_fault(error.text)
        self._tell(error)

    def _request(self, facts: Composing) -> VoucherRequest:
        gesture = self.form.chosen_gesture()
        return VoucherRequest(
            op_id=self._op_id,
            kind=self._kind.key,
            customer_id=self._customer_id,
            reason=self.form.reason(),
            typed_reason=self.form.typed_reason.text(),
            gesture=gesture,
            message=self.form.message.text(),
            signature=self.form.signature.value(),
            expires_on=self.form.expiry.value() if gesture.has_code else None,
            code=facts.code if gesture.has_code else None,
        )

    def _take_issued(self, issued: IssuedVoucher, then: Callable[[IssuedVoucher], None]) -> None:
        self._issued = issued
        self.form.setEnabled(False)
        then(issued)

    def _print(self, issued: IssuedVoucher) -> None:
        size = self.paper_size()
        printer = self._desk.settings.text(PRINTERS[size])
        self._set_working(is_working=True)
        # The desk stays when the page is left: what came out of the printer is noted all the same.
        self._desk.tasks.outside(
            self._desk,
            print_paper,
            issued.paper,
            size,
            printer,
            done=lambda _none: self._take_printed(issued),
            failed=lambda error: self._take_failure(issued, error, printer),
        )

    def _take_printed(self, issued: IssuedVoucher) -> None:
        request = PrintRequest(uuid.uuid4(), issued.voucher_id)
        self._desk.tasks.change(self._desk, mark_printed, request, self._desk.actor)
        self._leave(_("Printed. Hand it over with a kind word: the paper stays."))

    def _take_failure(self, issued: IssuedVoucher, error: CareAppError, printer: str) -> None:
        request = PrintRequest(uuid.uuid4(), issued.voucher_id, error.text)
        self._desk.tasks.change(self._desk, record_print_failure, request, self._desk.actor)
        if not self._is_in_front():
            self.window_shell.toast(error.text, tone=Tone.WARN)
            return
        self._set_working(is_working=False)
        self._offer_ways_on(issued, error, printer)

    def _offer_ways_on(self, issued: IssuedVoucher, error: CareAppError, printer: str) -> None:
        other = self._other_paper()
        sheet = PrinterTroubleSheet(
            Trouble(
                error.text,
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
        self._set_working(is_working=True)
        self._desk.tasks.outside(
            self,
            save_paper,
            issued.paper,
            self.paper_size(),
            f"{_(self._kind.name)} {issued.paper.headline}",
            done=lambda path: self._take_saved(issued, path),
            failed=self._tell,
        )

    def _take_saved(self, issued: IssuedVoucher, path: Path) -> None:
        """Count the PDF as the first print: who prints it elsewhere says nothing of it."""
        request = PrintRequest(uuid.uuid4(), issued.voucher_id)
        self._desk.tasks.change(self._desk, mark_printed, request, self._desk.actor)
        self._leave(_("Saved: {path}").format(path=path))

    def _go_back(self) -> None:
        self.window_shell.back()

    def _is_in_front(self) -> bool:
        return isValid(self) and self.isVisible()

    def _leave(self, words: str) -> None:
        if self._is_in_front():
            self.window_shell.back()
        self.window_shell.toast(words)

    def _tell(self, error: CareAppError) -> None:
        self._set_working(is_working=False)
        self.window_shell.toast(error.text, tone=Tone.WARN)
