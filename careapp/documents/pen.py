"""The pen that motifs are drawn with: thin lines in a tint of the ink, and a few full spots."""

from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.pdfgen.pathobject import PDFPathObject

from careapp.documents.sheet import Sheet, blend, colour

Place = tuple[float, float]
_FAINT = 0.25


@dataclass(frozen=True, slots=True)
class Pen:
    """A pen around the middle of a motif: x goes right and y down, in millimetres.

    `paper` is the colour below it. With `saves_ink` nothing is filled: spots become rings.
    """

    sheet: Sheet
    middle: Place
    ink: str
    paper: str
    saves_ink: bool = False

    def thin(self, points: float, share: float = _FAINT) -> None:
        """Draw lines from here on in a share of the ink, so many points wide."""
        self.sheet.canvas.setStrokeColor(colour(blend(self.ink, self.paper, share)))
        self.sheet.canvas.setLineWidth(points)

    def at(self, place: Place) -> Place:
        """Return the canvas's own coordinates."""
        return self.sheet.at(self.middle[0] + place[0], self.middle[1] + place[1])

    def spot(self, place: Place, radius: float, rgb: str = "") -> None:
        """Draw a full spot, in the ink where no other colour is named."""
        self.sheet.canvas.setFillColor(colour(rgb or self.ink))
        self.sheet.canvas.circle(
            *self.at(place), radius * mm, stroke=int(self.saves_ink), fill=int(not self.saves_ink)
        )

    def ring(self, place: Place, radius: float) -> None:
        """Draw a circle."""
        self.sheet.canvas.circle(*self.at(place), radius * mm, stroke=1, fill=0)

    def arc(self, place: Place, radius: float, start: float, extent: float) -> None:
        """Draw a part of a circle; degrees count from the right, against the clock."""
        (x, y), reach = self.at(place), radius * mm
        box = x - reach, y - reach, x + reach, y + reach
        self.sheet.canvas.arc(*box, startAng=start, extent=extent)

    def lines(self, *places: Place) -> None:
        """Draw a line from place to place."""
        path = self._from(places[0])
        for place in places[1:]:
            path.lineTo(*self.at(place))
        self.sheet.canvas.drawPath(path)

    def curve(self, start: Place, *controls: Place) -> None:
        """Draw Bézier curves, each of two control points and an end."""
        path = self._from(start)
        for first in range(0, len(controls), 3):
            one, two, end = (self.at(place) for place in controls[first : first + 3])
            path.curveTo(*one, *two, *end)
        self.sheet.canvas.drawPath(path)

    def _from(self, start: Place) -> PDFPathObject:
        path = self.sheet.canvas.beginPath()
        path.moveTo(*self.at(start))
        return path
