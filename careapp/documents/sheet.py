"""One page: measures in millimetres from the top left corner, as look.md gives them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from io import BytesIO

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from careapp.documents import fonts, layout
from careapp.documents.fonts import Face, Run
from careapp.documents.layout import Block, Setting
from careapp.documents.tags import Role, Tags

TEXT = "211F1B"
TEXT_2 = "544F47"
PERFORATION = "B8B2A7"
BLACK = "000000"
WHITE = "FFFFFF"
_PDF_1_7 = (1, 7)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a PDF says about itself to whoever archives or reads it aloud."""

    title: str
    author: str
    language: str


def colour(rgb: str) -> Color:
    """Return the colour written as RRGGBB."""
    return HexColor(f"#{rgb}")


def blend(ink: str, paper: str, share: float) -> str:
    """Return *share* of the ink on the paper, as RRGGBB."""
    pairs = zip(bytes.fromhex(ink), bytes.fromhex(paper), strict=True)
    return bytes(round(i * share + p * (1 - share)) for i, p in pairs).hex().upper()


class Book:
    """A PDF in the making."""

    def __init__(self, facts: Facts) -> None:
        self._file = BytesIO()
        self._is_open = False
        # Invariant: no time stamp and no random id, so that the same paper is the same file.
        # The first font is ours, or every file would name a Helvetica that it does not carry.
        fonts.load(Face.SANS.value)
        self._canvas = Canvas(
            self._file,
            lang=facts.language,
            invariant=1,
            initialFontName=Face.SANS.value,  # type: ignore[arg-type] # the stub says float
            pdfVersion=_PDF_1_7,
        )
        self._tags = Tags(self._canvas)
        self._canvas.setTitle(facts.title)
        self._canvas.setAuthor(facts.author)
        self._canvas.setCreator("CareApp")
        self._canvas.setViewerPreference("DisplayDocTitle", "true")

    def page(self, width: float, height: float) -> "Sheet":
        """Begin a page of *width* × *height* millimetres."""
        if self._is_open:
            self._canvas.showPage()
        self._is_open = True
        self._canvas.setPageSize((width * mm, height * mm))
        self._tags.begin_page()
        return Sheet(self._canvas, width, height, self._tags)

    def finish(self) -> bytes:
        """Return the PDF."""
        self._canvas.showPage()
        self._tags.write()
        self._canvas.save()
        return self._file.getvalue()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page under the pen: x goes right and y down, in millimetres; texts sit on base lines.

    Line widths, type sizes and letter spacing are points; `align` is the share of a text's width
    that lies left of x: 0 begins there, 0.5 is centred, 1 ends there.
    """

    canvas: Canvas
    width: float
    height: float
    tags: Tags

    def line(  # noqa: PLR0913 - where, what and how
        self,
        x: float,
        y: float,
        text: str,
        setting: Setting,
        rgb: str = TEXT,
        *,
        align: float = 0.0,
        spacing: float = 0.0,
    ) -> None:
        """Draw one line of text."""
        wide = layout.width(text, setting) + spacing * max(len(text) - 1, 0)
        with self.tags.part(Role.TEXT) if text else nullcontext():
            self.canvas.setFillColor(colour(rgb))
            self._draw_text(x * mm - align * wide, y, text, setting, spacing)

    def block(
        self,
        x: float,
        y: float,
        block: Block,
        rgb: str = TEXT,
        *,
        align: float = 0.0,
    ) -> float:
        """Draw the lines of a block, the first at *y*; return the base line of the last."""
        setting = block.setting
        with self.tags.part(Role.TEXT) if block.lines else nullcontext():
            self.canvas.setFillColor(colour(rgb))
            for number, text in enumerate(block.lines):
                left = x * mm - align * layout.width(text, setting)
                # The blank parts the words for whoever has the paper read aloud.
                self._draw_text(left, y + number * setting.leading / mm, f"{text} ", setting)
        return y + block.drop / mm

    def rounded(
        self, x: float, y: float, wide: float, high: float, radius: float, rgb: str
    ) -> None:
        """Fill a rectangle with round corners."""
        with self.tags.part(Role.ORNAMENT):
            self.canvas.setFillColor(colour(rgb))
            self.canvas.drawPath(self.outline(x, y, wide, high, radius), stroke=0, fill=1)

    def frame(
        self, x: float, y: float, wide: float, high: float, radius: float, thickness: float
    ) -> None:
        """Draw the black outline of a rectangle with round corners."""
        with self.tags.part(Role.ORNAMENT):
            self.canvas.setStrokeColor(colour(BLACK))
            self.canvas.setLineWidth(thickness)
            self.canvas.drawPath(self.outline(x, y, wide, high, radius), stroke=1, fill=0)

    def dotted(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        rgb: str = BLACK,
        thickness: float = 0.6,
    ) -> None:
        """Draw a perforation: a row of round dots."""
        with self.ornament():
            self.canvas.setStrokeColor(colour(rgb))
            self.canvas.setLineWidth(thickness)
            self.canvas.setLineCap(1)
            self.canvas.setDash([0, 3 * thickness])
            self.canvas.line(*self.at(*start), *self.at(*end))

    def outline(self, x: float, y: float, wide: float, high: float, radius: float) -> PDFPathObject:
        """Return a rectangle with round corners as a path."""
        path = self.canvas.beginPath()
        path.roundRect(x * mm, (self.height - y - high) * mm, wide * mm, high * mm, radius * mm)
        return path

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Return the canvas's own coordinates of a place, in points from the bottom left."""
        return x * mm, (self.height - y) * mm

    def once(self, name: str, draw: Callable[["Sheet"], None]) -> None:
        """Draw what is the same on many pages and says nothing; the file holds it once."""
        with self.tags.part(Role.ORNAMENT):
            if not self.canvas.hasForm(name):
                self.canvas.beginForm(name, 0, 0, self.width * mm, self.height * mm)
                draw(self)
                self.canvas.endForm()
            self.canvas.doForm(name)

    @contextmanager
    def ornament(self) -> Iterator[None]:
        """Let what is drawn meanwhile say nothing, and forget its pen and its clipping after."""
        with self.tags.part(Role.ORNAMENT):
            self.canvas.saveState()
            yield
            self.canvas.restoreState()

    def _draw_text(
        self, left: float, y: float, text: str, setting: Setting, spacing: float = 0.0
    ) -> None:
        for run in fonts.shape(text, setting.face):
            self._draw_run(run, left, y, setting.size, spacing)
            left += run.width * setting.size / 1_000 + spacing * len(run.text)

    def _draw_run(self, run: Run, left: float, y: float, size: float, spacing: float) -> None:
        self.canvas.setFont(run.font, size)
        place = left, (self.height - y) * mm
        if run.is_plain and not spacing:
            self.canvas.drawString(*place, run.shaped, charSpace=spacing)
            return
        # Joined, turned and spaced letters: the file says beside them what was written.
        written = run.text.encode("utf-16-be").hex().upper()
        self.canvas.addLiteral(f"/Span <</ActualText <FEFF{written}>>> BDC")
        self.canvas.drawString(*place, run.shaped, charSpace=spacing)
        self.canvas.addLiteral("EMC")
