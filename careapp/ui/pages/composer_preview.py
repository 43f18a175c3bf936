"""The paper beside the form: it follows what is written, a short pause behind."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage

from careapp import settings
from careapp.documents.paper import PaperSize
from careapp.errors import CareAppError
from careapp.services.composing import Composing
from careapp.services.printing.printer import Printer
from careapp.services.voucher_papers import Wording
from careapp.text import _
from careapp.ui.desk import Desk
from careapp.ui.pages.composer_paper import draw, paper_name, papers_offered, size_words
from careapp.ui.reprinting import PRINTERS
from careapp.ui.widgets.preview import PaperPreview
from careapp.ui.widgets.segmented import Segmented
from careapp.ui.widgets.tick import Toggle

_QUIET_MS = 150
"""The preview follows when typing has stopped for this long (look.md §6.4)."""
_IN_COLOUR = (PaperSize.A6, PaperSize.LETTER)

Written = Callable[[], tuple[Composing, Wording] | None]


class VoucherPreview(PaperPreview):
    """The real document; while one is drawn, only the newest wish waits."""

    judged = Signal(str)
    """It was drawn: empty; or why this paper cannot hold it."""

    def __init__(self, desk: Desk, written: Written) -> None:
        """Draw what *written* returns, which is nothing while the person is not known."""
        super().__init__(_("Preview of the paper"))
        self._desk, self._written = desk, written
        self._is_drawing = self._is_stale = False
        sizes = papers_offered(desk.settings)
        self.papers = Segmented([(size, paper_name(size)) for size in sizes], _("Paper"))
        self.papers.set_value(desk.settings.text(settings.PAPER))
        self.head.insertWidget(0, self.papers)
        self.saves_ink = Toggle(_("Save ink"))
        self.saves_ink.setChecked(bool(desk.settings.get(settings.SAVES_INK)))
        self.below_head.addWidget(self.saves_ink, 0, Qt.AlignmentFlag.AlignRight)
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._quiet.timeout.connect(self.draw)
        self.papers.changed.connect(lambda _paper: self.draw())
        self.saves_ink.toggled.connect(self._keep_ink)

    def paper_size(self) -> PaperSize:
        """Return the paper in sight."""
        return PaperSize(self.papers.value())

    def follow(self) -> None:
        """Draw again as soon as typing has stopped."""
        self._quiet.start()

    def draw(self) -> None:
        """Draw now; while a paper is being drawn, only remember that it is stale."""
        self._quiet.stop()
        written, size = self._written(), self.paper_size()
        self.saves_ink.setVisible(size in _IN_COLOUR)
        if written is None:
            return
        self._is_stale = self._is_drawing
        if self._is_drawing:
            return
        self._is_drawing = True
        facts, wording = written
        self._desk.tasks.outside(
            self,
            draw,
            facts.shop,
            facts.recipient,
            wording,
            size,
            done=self._show_paper,
            failed=self._show_no_paper,
        )
        self._show_printer(size, wording.code)

    def _keep_ink(self, is_on: bool) -> None:
        self._desk.settings.set(settings.SAVES_INK, is_on)
        self.draw()

    def _show_paper(self, drawn: tuple[tuple[QImage, ...], float, float]) -> None:
        pages, width_mm, height_mm = drawn
        self.set_pages(pages)
        self.size_caption.setText(size_words(self.paper_size(), width_mm, height_mm))
        self.judged.emit("")
        self._draw_again()

    def _show_no_paper(self, error: CareAppError) -> None:
        self.judged.emit(error.text)
        self._draw_again()

    def _draw_again(self) -> None:
        self._is_drawing = False
        if self._is_stale:
            self.draw()

    def _show_printer(self, size: PaperSize, code: str) -> None:
        printer = self._desk.settings.text(PRINTERS[size])
        words = Printer.of(printer).name or _("no printer: saved as a PDF")
        self.set_printer(words, is_ready=bool(printer))
        self.code.setText(_("Code {code}").format(code=code) if code else "")
