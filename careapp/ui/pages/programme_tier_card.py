"""A tier as the programme shows it: a card that opens its sheet."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from careapp.rules.loyalty.tiers import Measure, Tier, tier_name
from careapp.text import _, format_number, ngettext
from careapp.ui.programme_words import threshold_words
from careapp.ui.theme import theme
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets import paint
from careapp.ui.widgets.badge import TIER_LOOKS, Badge, badge_width, paint_badge

_OTHER_LOOK = ("award", Tone.NEUTRAL)


class TierCard(QAbstractButton):
    """A tier: its badge, from when on, how many people. Pressed, it is changed."""

    def __init__(self) -> None:
        super().__init__()
        self._look = _OTHER_LOOK
        self._from, self._people = "", ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().density_changed.connect(self.updateGeometry)

    def show_tier(self, tier: Tier, measure: Measure, people: int) -> None:
        """Show a tier."""
        self._look = TIER_LOOKS.get(tier.key, _OTHER_LOOK)
        self._from = threshold_words(tier.threshold, measure)
        words = ngettext("{n} customer", "{n} customers", people)
        self._people = words.format(n=format_number(people))
        self.setText(tier_name(tier))
        self.setAccessibleName(f"{tier_name(tier)}: {self._from}, {self._people}")
        self.setAccessibleDescription(_("Enter changes it"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for badge and words."""
        words = max(paint.text_width(self._from, Face.BODY_M), badge_width(self.text(), "award"))
        return QSize(round(words) + 32, 88 if theme().compact else 100)

    def minimumSizeHint(self) -> QSize:
        """Return the same: nothing is cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as well as the space bar."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        painter = QPainter(self)
        paint.smooth(painter)
        tokens = theme().tokens
        box = QRectF(self.rect())
        border, width = (tokens.focus, 2) if self.hasFocus() else (tokens.line, 1)
        is_lit = self.underMouse() or self.isDown()
        paint.box(painter, box, 12, tokens.line if is_lit else tokens.sunken, border, width)
        top = (self.height() - 76) / 2
        icon, tone = self._look
        badge = QRectF(15, top, badge_width(self.text(), icon), Badge.HEIGHT)
        paint_badge(painter, badge, self.text(), tone, icon)
        from_when = QRectF(15, top + 30, box.width() - 30, 24)
        paint.text(painter, from_when, self._from, Face.BODY_M, tokens.text)
        people = QRectF(15, top + 55, box.width() - 30, 20)
        paint.text(painter, people, self._people, Face.SEC, tokens.text2)
