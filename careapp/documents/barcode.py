"""The voucher's Code 128, which every cheap reader at a till understands."""

from reportlab.graphics.barcode.code128 import Code128
from reportlab.lib.units import inch, mm

from careapp.documents.sheet import BLACK, Sheet, colour
from careapp.documents.tags import Role

DOT = inch / 203
"""One dot of a 203 dpi printer, in points. Modules are whole dots there, so no bar is blurred."""
QUIET_MODULES = 10
_WIDTHS = "abcd"


def modules(payload: str) -> list[tuple[int, bool]]:
    """Return the widths of bars (True) and gaps in modules, from left to right."""
    code = Code128(payload, quiet=False)
    code.validate()  # type: ignore[no-untyped-call]
    code.encode()  # type: ignore[no-untyped-call]
    code.decompose()  # type: ignore[no-untyped-call]
    return [(_WIDTHS.index(c.lower()) + 1, c.isupper()) for c in code.decomposed]


def draw_barcode(
    sheet: Sheet, centre: float, top: float, height: float, payload: str, module: float
) -> None:
    """Draw the bars as one path, centred; *module* is in points, the rest in millimetres."""
    bars = modules(payload)
    left = centre * mm - sum(wide for wide, _ in bars) * module / 2
    # On the grid of a 203 dpi printer the edges of the bars fall between two dots.
    left = round(left / DOT) * DOT
    path = sheet.canvas.beginPath()
    for wide, is_bar in bars:
        if is_bar:
            path.rect(left, (sheet.height - top - height) * mm, wide * module, height * mm)
        left += wide * module
    with sheet.tags.part(Role.PICTURE, payload):
        sheet.canvas.setFillColor(colour(BLACK))
        sheet.canvas.drawPath(path, stroke=0, fill=1)
