"""The drawing that tells one kind of voucher from another, before a word is read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import cos, radians, sin
from random import Random

from careapp.documents.paper import VoucherStyle
from careapp.documents.pen import Pen, Place
from careapp.documents.sheet import WHITE, Sheet, blend

_HAIRLINE = 0.7
_OUTLINE = 1.0
_RING = 11.6
_CONFETTI_SHARE, _CONFETTI_WIDE = 0.4, 75.0
_CONFETTI_PER_MM2 = 0.048
_GOLD = "E3A23B"


@dataclass(frozen=True, slots=True)
class Panel:
    """The tinted part of a paper, in millimetres, and where a round motif is centred on it."""

    x: float
    y: float
    wide: float
    high: float
    centre: Place
    reach: float = 38.0
    """How far a motif that starts in the corner may go."""


def draw_panel(sheet: Sheet, panel: Panel, style: VoucherStyle, *, saves_ink: bool = False) -> None:
    """Draw the tinted panel with the motif of its kind, cut off at the panel's edge.

    To save ink the panel stays white and nothing of the motif is filled.
    """
    area = panel.x, panel.y, panel.wide, panel.high, 3.0
    paper = WHITE if saves_ink else style.tint
    sheet.rounded(*area, paper)
    with sheet.ornament():
        sheet.canvas.clipPath(sheet.outline(*area), stroke=0, fill=0)
        sheet.canvas.setLineCap(1)
        MOTIFS[style.motif](Pen(sheet, panel.centre, style.ink, paper, saves_ink), panel)


def _ripples(pen: Pen, panel: Panel) -> None:
    """Draw rings that spread from the corner: what was done well goes on."""
    pen.thin(_HAIRLINE, 0.21)
    corner = panel.x + panel.wide - pen.middle[0], panel.y - pen.middle[1]
    radius = 5.0
    while radius <= panel.reach:
        pen.ring(corner, radius)
        radius += 3.0


def _mending(pen: Pen, _panel: Panel) -> None:
    """Draw a ring that dots are closing: something broke and is being mended."""
    pen.thin(_OUTLINE)
    pen.arc((0, 0), _RING, 75, 303)
    for angle in range(19, 70, 7):
        pen.spot(_polar(_RING, angle), 0.33)


def _rays(pen: Pen, _panel: Panel) -> None:
    """Draw a whole ring that shines: something is complete."""
    pen.thin(_HAIRLINE)
    pen.ring((0, 0), _RING)
    for angle in range(0, 360, 6):
        end = 14.6 if angle % 12 else 16.2
        pen.lines(_polar(_RING + 1, angle), _polar(end, angle))


def _confetti(pen: Pen, panel: Panel) -> None:
    """Draw confetti over the top of the panel, always the same: somebody is celebrated."""
    chance = Random(5)  # noqa: S311 - where confetti fall is no secret
    wide, high = min(panel.wide, _CONFETTI_WIDE), panel.high * _CONFETTI_SHARE
    left, top = panel.x + panel.wide - wide - pen.middle[0], panel.y - pen.middle[1]
    for _piece in range(round(wide * high * _CONFETTI_PER_MM2)):
        # Thinner towards the words below.
        place = left + chance.random() * wide, top + high * (1 - chance.random() ** 0.7)
        _drop(pen, place, chance)


def _drop(pen: Pen, place: Place, chance: Random) -> None:
    """Draw one piece: a spot, a strip or a curl."""
    turn, share = chance.uniform(0, 360), chance.choice((1.0, 0.45, 0.3))
    pen.thin(1.1, share)
    shape = chance.randrange(4)
    if shape == 0:
        rgb = chance.choice((_GOLD, blend(pen.ink, pen.paper, share)))
        pen.spot(place, chance.uniform(0.35, 0.75), rgb)
    elif shape == 1:
        pen.arc(place, 1.0, turn, 160)
    else:
        across, down = _polar(chance.uniform(0.6, 1.1), turn)
        pen.lines(place, (place[0] + across, place[1] + down))


def _path(pen: Pen, _panel: Panel) -> None:
    """Draw a dotted path that goes away and comes back to a door that is still there."""
    pen.thin(1.1, 0.4)
    pen.sheet.canvas.setDash([0, 3.4])
    away = (-16, 0), (8, -15), (18.5, -14)
    back = (26, -13), (24, -5), (15, 2.5), (8, 8.5), (6, 12.5), (0.8, 9.2)
    pen.curve((-27, 11), *away, *back)
    pen.sheet.canvas.setDash()
    pen.thin(_OUTLINE, 1.0)
    pen.spot((-2, 6.5), 1.7)


def _door(pen: Pen, _panel: Panel) -> None:
    """Draw an arched door that stands open: come in."""
    pen.thin(_OUTLINE, 0.3)
    pen.arc((0, -6), 8, 0, 180)
    pen.lines((-8, -6), (-8, 11.5))
    pen.lines((8, -6), (8, 11.5))
    pen.lines((-14, 11.5), (14, 11.5))
    pen.curve((-8, -6), (-8, -10.7), (-4, -13.2), (1, -11.4))
    pen.lines((1, -11.4), (1, 14.4), (-8, 11.5))
    pen.spot((-1.2, 1.4), 0.75)


def _voice(pen: Pen, _panel: Panel) -> None:
    """Draw a word that is being said: thank you for telling us."""
    pen.thin(_OUTLINE, 0.3)
    pen.arc((0, -1), _RING, -108, 330)
    tip = -9.6, 14.2
    pen.curve(_moved(_polar(_RING, -108), -1), (-5, 12.4), (-7.4, 13.8), tip)
    pen.curve(_moved(_polar(_RING, 222), -1), (-8.2, 9.2), (-8.4, 12), tip)
    for across in (-4.4, 0.0, 4.4):
        pen.spot((across, -1), 0.85)


def _list(pen: Pen, _panel: Panel) -> None:
    """Draw a short list with its first lines ticked: what was promised is written down."""
    for row, across in enumerate((12.0, 8.5, 10.5)):
        y = -8.0 + 8.0 * row
        pen.thin(_OUTLINE, 0.3)
        pen.ring((-9, y), 2.3)
        pen.lines((-4, y), (across, y))
        if row < 2:  # noqa: PLR2004 - the third is still to do
            pen.thin(1.2, 1.0)
            pen.lines((-10.1, y), (-9.2, y + 0.9), (-7.6, y - 1.2))


def _ribbon(pen: Pen, _panel: Panel) -> None:
    """Draw a bow: this is for somebody."""
    pen.thin(_OUTLINE, 0.35)
    for side in (-1, 1):
        pen.curve(
            (side * 1.6, -0.9),
            *((side * 6, -10), (side * 16, -11.5), (side * 16.5, -3)),
            *((side * 16.8, 4), (side * 7, 4.6), (side * 1.6, 1.1)),
        )
        pen.curve((side * 2.2, -0.4), (side * 7, -2.6), (side * 10, -3.6), (side * 12.6, -3.4))
        pen.curve((side * 1.4, 1.6), (side * 3, 7), (side * 6, 11.5), (side * 10.5, 14.5))
    pen.spot((0, 0.1), 1.7)


def _polar(radius: float, angle: float) -> Place:
    """Return the place at an angle in degrees, against the clock from the right."""
    return radius * cos(radians(angle)), -radius * sin(radians(angle))


def _moved(place: Place, down: float) -> Place:
    return place[0], place[1] + down


MOTIFS: Mapping[str, Callable[[Pen, Panel], None]] = {
    "ripples": _ripples,
    "mending": _mending,
    "rays": _rays,
    "confetti": _confetti,
    "path": _path,
    "door": _door,
    "voice": _voice,
    "list": _list,
    "ribbon": _ribbon,
}
