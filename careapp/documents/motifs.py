"""The drawing that tells one kind of voucher from another, before a word is read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import cos, radians, sin

from reportlab.lib.units import mm

from careapp.documents.paper import VoucherStyle
from careapp.documents.sheet import Sheet, blend, colour

_HAIRLINE = 0.7


@dataclass(frozen=True, slots=True)
class Panel:
    """The tinted part of a paper, in millimetres, and where a round motif is centred on it."""

    x: float
    y: float
    wide: float
    high: float
    centre: tuple[float, float]
    reach: float = 38.0
    """How far a motif that starts in the corner may go."""


def draw_panel(sheet: Sheet, panel: Panel, style: VoucherStyle) -> None:
    """Draw the tinted panel with the motif of its kind, cut off at the panel's edge."""
    area = panel.x, panel.y, panel.wide, panel.high, 3.0
    sheet.rounded(*area, style.tint)
    sheet.canvas.saveState()
    sheet.canvas.clipPath(sheet.outline(*area), stroke=0, fill=0)
    sheet.canvas.setLineWidth(_HAIRLINE)
    MOTIFS[style.motif](sheet, panel, style)
    sheet.canvas.restoreState()


def _ripples(sheet: Sheet, panel: Panel, style: VoucherStyle) -> None:
    """Draw rings that spread from the corner: what was done well goes on."""
    sheet.canvas.setStrokeColor(colour(blend(style.ink, style.tint, 0.21)))
    corner = sheet.at(panel.x + panel.wide, panel.y)
    radius = 5.0
    while radius <= panel.reach:
        sheet.canvas.circle(*corner, radius * mm, stroke=1, fill=0)
        radius += 3.0


def _mending(sheet: Sheet, panel: Panel, style: VoucherStyle) -> None:
    """Draw a ring that dots are closing: something broke and is being mended."""
    x, y = sheet.at(*panel.centre)
    radius = 11.6 * mm
    sheet.canvas.setStrokeColor(colour(blend(style.ink, style.tint, 0.25)))
    sheet.canvas.setLineWidth(1.0)
    box = x - radius, y - radius, x + radius, y + radius
    sheet.canvas.arc(*box, startAng=75, extent=303)
    sheet.canvas.setFillColor(colour(style.ink))
    for angle in range(19, 70, 7):
        spot = x + radius * cos(radians(angle)), y + radius * sin(radians(angle))
        sheet.canvas.circle(*spot, 0.33 * mm, stroke=0, fill=1)


def _rays(sheet: Sheet, panel: Panel, style: VoucherStyle) -> None:
    """Draw a whole ring that shines: something is complete."""
    x, y = sheet.at(*panel.centre)
    sheet.canvas.setStrokeColor(colour(blend(style.ink, style.tint, 0.25)))
    sheet.canvas.setLineWidth(1.0)
    sheet.canvas.circle(x, y, 11.6 * mm, stroke=1, fill=0)
    for angle in range(0, 360, 15):
        across, up = cos(radians(angle)) * mm, sin(radians(angle)) * mm
        sheet.canvas.line(x + 13.4 * across, y + 13.4 * up, x + 16.2 * across, y + 16.2 * up)


MOTIFS: Mapping[str, Callable[[Sheet, Panel, VoucherStyle], None]] = {
    "ripples": _ripples,
    "mending": _mending,
    "rays": _rays,
}
