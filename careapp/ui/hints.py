"""What a good text has, ticked off beside it while it is written."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from careapp.rules.vouchers.hints import ReadHint
from careapp.text import _
from careapp.ui.typefaces import Face
from careapp.ui.widgets.badge import IconLabel
from careapp.ui.widgets.flow import FlowLayout
from careapp.ui.widgets.label import Text


def fill_hints(flow: FlowLayout, hints: Sequence[ReadHint]) -> None:
    """Show what a text has and what it lacks."""
    flow.clear()
    for hint in hints:
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        icon, ink = ("circle-check", "good") if hint.is_met else ("circle", "text3")
        row.addWidget(IconLabel(icon, 18, ink))
        words = Text(hint.label, Face.SEC, "text" if hint.is_met else "text2")
        words.setWordWrap(False)
        row.addWidget(words)
        met = _("{hint}: yes") if hint.is_met else _("{hint}: not yet")
        words.setAccessibleName(met.format(hint=hint.label))
        flow.addWidget(part)
