"""Badges, tiers, keycaps and initials: small painted labels that screen readers read as text."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from careapp.ui import icons
from careapp.ui.theme import theme
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets import paint

_PAD = 10
_ICON = 16
_GAP = 6
_DISC_ICONS = ((32, 18), (44, 20), (1000, 28))
"""Up to which disc which icon."""

TIER_LOOKS: dict[str, tuple[str, Tone]] = {
    "not_yet": ("sprout", Tone.OUTLINE),
    "guest": ("door-open", Tone.NEUTRAL),
    "home": ("house", Tone.ACCENT),
    "family": ("heart", Tone.GIFT),
}
"""Icon and tone of each step of welcome; its name is the shop's own."""


class Painted(QLabel):
    """A label that paints itself at a fixed size; its text is what a screen reader says."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setText(text)
        theme().density_changed.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:
        """Return the size: it never shrinks."""
        return self.sizeHint()


class Badge(Painted):
    """A pill with an optional icon, 26 px high."""

    HEIGHT = 26

    def __init__(
        self,
        text: str,
        tone: Tone = Tone.NEUTRAL,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._tone = tone
        self._icon = icon

    def set_badge(self, text: str, tone: Tone, icon: str = "") -> None:
        """Show something else."""
        self._tone = tone
        self._icon = icon
        self.setText(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for icon and words."""
        return QSize(round(badge_width(self.text(), self._icon)), self.HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pill."""
        painter = QPainter(self)
        paint.smooth(painter)
        paint_badge(painter, QRectF(self.rect()), self.text(), self._tone, self._icon)


class TierBadge(Badge):
    """The step of welcome that a person has reached: a key of `TIER_LOOKS` and the shop's name."""

    def __init__(self, tier: str, name: str, parent: QWidget | None = None) -> None:
        icon, tone = TIER_LOOKS[tier]
        super().__init__(name, tone, icon, parent)

    def set_tier(self, tier: str, name: str) -> None:
        """Show another step."""
        icon, tone = TIER_LOOKS[tier]
        self.set_badge(name, tone, icon)


class KeyCap(Painted):
    """The picture of a key: "F5", "Ctrl", "⏎"."""

    def sizeHint(self) -> QSize:
        """Return the room for the key."""
        return QSize(round(paint.keycap_width(self.text())), paint.KEYCAP_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the key."""
        painter = QPainter(self)
        paint.smooth(painter)
        paint.keycap(painter, 0, self.height() / 2, self.text())


class IconLabel(Painted):
    """An icon alone. With words beside it, it has no name of its own (*name* empty)."""

    def __init__(
        self,
        icon: str,
        size: int = 20,
        ink: str = "text2",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self._icon = icon
        self._size = size
        self._ink = ink
        self.setAccessibleName(name)

    def set_icon(self, icon: str, ink: str) -> None:
        """Show another icon."""
        self._icon, self._ink = icon, ink
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the icon."""
        return QSize(self._size, self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon in the theme's colour."""
        painter = QPainter(self)
        paint.smooth(painter)
        icons.draw(painter, self._icon, 0, 0, self._size, getattr(theme().tokens, self._ink))


class IconDisc(Painted):
    """An icon in a tinted disc: rewards, promises, headings of sheets."""

    def __init__(
        self,
        icon: str,
        tone: Tone = Tone.NEUTRAL,
        size: int = 40,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self._icon = icon
        self._tone = tone
        self._size = size

    def sizeHint(self) -> QSize:
        """Return the size of the disc."""
        return QSize(self._size, self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the disc."""
        painter = QPainter(self)
        paint.smooth(painter)
        paint_disc(painter, QRectF(self.rect()), self._icon, self._tone)


class Avatar(Painted):
    """The initials of a name; the name itself stands beside it, so it is silent."""

    def __init__(
        self,
        name: str = "",
        size: int = 44,
        tone: Tone = Tone.NEUTRAL,
        compact_size: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self._initials = initials(name)
        self._size = size
        self._compact_size = compact_size or size
        self._tone = tone

    def set_name(self, name: str) -> None:
        """Show the initials of another name."""
        self._initials = initials(name)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the disc."""
        side = self._compact_size if theme().compact else self._size
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the disc and the initials."""
        painter = QPainter(self)
        paint.smooth(painter)
        paint_avatar(painter, QRectF(self.rect()), self._initials, self._tone)


def initials(name: str) -> str:
    """Return the first letters of the first two words: "Marta Wójcik" gives "MW"."""
    words = [word for word in name.split() if word[0].isalnum()]
    return "".join(word[0] for word in words[:2]).upper()


def badge_width(text: str, icon: str) -> float:
    """Return how wide a badge with these words is."""
    return text_end(icon) + paint.text_width(text, Face.CAP_S) + _PAD


def text_end(icon: str) -> float:
    """Return where the words of a badge begin."""
    return _PAD - 1 + _ICON + _GAP if icon else _PAD + 1


def paint_badge(
    painter: QPainter, rect: QRectF, text: str, tone: Tone, icon: str, fill: str | None = None
) -> None:
    """Draw a badge that fills *rect*; *fill* replaces its tint."""
    colours = theme().tokens.tone(tone)
    has_border = tone in (Tone.NEUTRAL, Tone.OUTLINE) or theme().tokens.tone_border > 1
    border = colours.line if has_border else None
    paint.box(painter, rect, rect.height() / 2, fill or colours.tint, border)
    if icon:
        y = rect.center().y() - _ICON / 2
        icons.draw(painter, icon, rect.left() + _PAD - 1, y, _ICON, colours.ink)
    words = rect.adjusted(text_end(icon), 0, 0, 0)
    paint.text(painter, words, text, Face.CAP_S, colours.ink)


def paint_disc(painter: QPainter, rect: QRectF, icon: str, tone: Tone) -> None:
    """Draw a tinted disc with an icon in its middle."""
    colours = theme().tokens.tone(tone)
    paint.circle(painter, rect, colours.tint)
    size = next(size for widest, size in _DISC_ICONS if rect.width() <= widest)
    centre = rect.center()
    icons.draw(painter, icon, centre.x() - size / 2, centre.y() - size / 2, size, colours.ink)


def paint_avatar(painter: QPainter, rect: QRectF, letters: str, tone: Tone) -> None:
    """Draw a disc with initials, or with a figure where there are none."""
    if not letters:
        paint_disc(painter, rect, "user", tone)
        return
    colours = theme().tokens.tone(tone)
    paint.circle(painter, rect, colours.tint, colours.line)
    px = round(rect.width() * 0.38)
    paint.text(painter, rect, letters, Face.INITIALS, colours.ink, paint.CENTRE, px)
