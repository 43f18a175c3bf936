"""The right side of the templates: the real paper for an invented person, and what to do."""

from collections.abc import Sequence

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout

from careapp.documents import raster
from careapp.documents.paper import PaperSize
from careapp.rules.shop import Shop
from careapp.rules.vouchers.kind import VoucherKind
from careapp.services.template_papers import ACCENTED, LONG, SHORT, Example, render_example
from careapp.text import _
from careapp.ui import papers
from careapp.ui.pages.composer_paper import paper_name
from careapp.ui.typefaces import Face
from careapp.ui.widgets.button import LARGE, SMALL, Button, Kind
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.preview import PaperPreview
from careapp.ui.widgets.segmented import Segmented

_SMALL_DPI = 60


class TemplateSide(PaperPreview):
    """The desk with the paper, for whom it is, and the buttons."""

    def __init__(self) -> None:
        super().__init__(_("Preview of the paper"))
        self.papers = Segmented([(size, paper_name(size)) for size in PaperSize], _("Paper"))
        self.head.insertWidget(0, self.papers)
        self.names = Segmented(
            [(ACCENTED, ACCENTED), (SHORT, SHORT), (LONG, _("a long name"))],
            _("Example"),
        )
        self.reason = Text("", Face.CAP_M, "text2")
        self.history = Button(_("Versions"), Kind.GHOST, "history", height=SMALL)
        self.original = Button(_("Back to the original"), Kind.GHOST, "undo-2", height=SMALL)
        self.try_out = Button(_("Test print"), icon="printer", height=LARGE)
        self.save = Button(_("Save"), Kind.PRIMARY, "check", "Ctrl S", height=LARGE)
        self._lay_out()

    def show_state(self, reason: str, *, can_save: bool, is_original: bool) -> None:
        """Say why it cannot be saved, and offer what can be done."""
        self.reason.setText(reason)
        self.save.setEnabled(can_save)
        self.save.setAccessibleDescription(reason)
        self.original.setEnabled(not is_original)

    def _lay_out(self) -> None:
        people = QHBoxLayout()
        people.addWidget(Text(_("Example"), Face.SEC_S))
        people.addWidget(self.names)
        people.addStretch(1)
        self.below_head.addLayout(people)
        # Beside all four papers it would be cut.
        self.head.addStretch(1)
        self.foot.replaceWidget(self.code, self.size_caption)
        self.foot.setStretchFactor(self.size_caption, 0)
        self.code.hide()
        ways = QHBoxLayout()
        ways.addWidget(self.history)
        ways.addWidget(self.original)
        ways.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self.try_out)
        foot.addStretch(1)
        foot.addWidget(self.save)
        self.column.addWidget(self.reason)
        self.column.addLayout(ways)
        self.column.addLayout(foot)


def draw_example(
    shop: Shop, kind: VoucherKind, example: Example, size: PaperSize
) -> tuple[tuple[QImage, ...], float, float, int]:
    """Return the pages of an example, its size in millimetres, the lines of its message.

    Raises:
        Refused: a text is too long for this paper.
    """
    _paper, pdf, lines = render_example(shop, kind, example, size)
    return (papers.preview_pages(pdf), *raster.page_size(pdf), lines)


def print_example(
    shop: Shop, kind: VoucherKind, example: Example, size: PaperSize, printer: str
) -> None:
    """Put an example on paper; its code is nobody's.

    Raises:
        Refused: a text is too long for this paper.
        Unavailable: no printer is chosen, it is gone, or it does not take the job.
    """
    _paper, pdf, _lines = render_example(shop, kind, example, size)
    papers.print_pdf(pdf, printer, shop.name)


def draw_small(shop: Shop, kinds: Sequence[VoucherKind]) -> dict[str, QImage]:
    """Return each kind's paper as a small picture."""
    pictures = {}
    for kind in kinds:
        example = Example(gesture=kind.default_gesture.kind)
        _paper, pdf, _lines = render_example(shop, kind, example, PaperSize.A6)
        pictures[kind.key] = papers.preview(pdf, _SMALL_DPI)
    return pictures
