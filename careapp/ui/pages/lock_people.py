"""The left side of the lock: the time, and the people of the shop to choose from."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from careapp import clock
from careapp.text import _, format_day, format_time
from careapp.ui.role_words import role_name
from careapp.ui.theme import theme
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets import paint
from careapp.ui.widgets.badge import KeyCap, Painted, initials, paint_avatar
from careapp.ui.widgets.card import ScrollArea
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.mark import paint_mark

if TYPE_CHECKING:
    from careapp.services.staff import Member

WIDTH = 486
_TILE, _TILE_COMPACT = QSize(148, 164), QSize(148, 132)
_AVATAR, _AVATAR_COMPACT = 68, 52
_FEW = 4
"""Up to so many people stand in two columns."""


class PersonTile(QRadioButton):
    """One person: initials, name, role."""

    def __init__(self, member: "Member", name: str) -> None:
        super().__init__(name)
        self._initials = initials(member.name)
        self._role = role_name(member.role)
        self.setAccessibleDescription(self._role)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme().density_changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return _TILE_COMPACT if theme().compact else _TILE

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """Take a click anywhere on the tile."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        tokens = theme().tokens
        is_strong = self.isChecked() or self.hasFocus()
        border = tokens.accent if is_strong else tokens.line
        ground = tokens.sunken if self.underMouse() and not self.isChecked() else tokens.surface
        paint.box(painter, QRectF(self.rect()), 16, ground, border, 2 if is_strong else 1)
        side = _AVATAR_COMPACT if theme().compact else _AVATAR
        top = 12 if theme().compact else 20
        disc = QRectF((self.width() - side) / 2, top, side, side)
        tone = Tone.ACCENT if self.isChecked() else Tone.NEUTRAL
        paint_avatar(painter, disc, self._initials, tone)
        self._paint_words(painter, disc.bottom() + 10)

    def _paint_words(self, painter: QPainter, top: float) -> None:
        tokens = theme().tokens
        room = self.width() - 16
        name = paint.elided(self.text(), Face.BODY_S, room)
        role = paint.elided(self._role, Face.SEC, room)
        place = QRectF(8, top, room, 22)
        paint.text(painter, place, name, Face.BODY_S, tokens.text, paint.CENTRE)
        place.translate(0, 22)
        paint.text(painter, place, role, Face.SEC, tokens.text2, paint.CENTRE)


class LockPeople(QWidget):
    """Everybody who works here; arrows, numbers and the pointer choose."""

    chosen = Signal(int)
    """The id of a person."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tiles: dict[int, PersonTile] = {}
        self.time, self.day = Text("", Face.NUM_XL), Text("", Face.LEAD, "text2")
        self._grid = QGridLayout()
        self._grid.setSpacing(16)
        self._lay_out()
        self.setFixedWidth(WIDTH)
        self.tick()

    def tick(self) -> None:
        """Show what time it is."""
        now = clock.now()
        self.time.setText(format_time(now))
        self.day.setText(format_day(clock.local(now).date()))

    def show_people(self, members: "Sequence[Member]", chosen_id: int | None) -> None:
        """Offer these people, one of them chosen."""
        for tile in self.tiles.values():
            self._grid.removeWidget(tile)
            tile.deleteLater()
        columns = 2 if len(members) <= _FEW else 3
        firsts = [member.name.split()[0] for member in members]
        self.tiles = {}
        for place, member in enumerate(members):
            is_alone = firsts.count(firsts[place]) == 1
            tile = PersonTile(member, firsts[place] if is_alone else member.name)
            tile.setChecked(member.staff_id == chosen_id)
            tile.clicked.connect(lambda _on=False, of=member.staff_id: self.chosen.emit(of))
            self._grid.addWidget(tile, place // columns, place % columns)
            self.tiles[member.staff_id] = tile

    def choose(self, staff_id: int) -> None:
        """Mark a person."""
        self.tiles[staff_id].setChecked(True)

    def _lay_out(self) -> None:
        holder = QWidget()
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(1, 1, 1, 1)
        row = QHBoxLayout()
        row.addLayout(self._grid)
        row.addStretch(1)
        rows.addLayout(row)
        rows.addStretch(1)
        hints = QHBoxLayout()
        hints.setSpacing(6)
        hints.addWidget(KeyCap("←"))
        hints.addWidget(KeyCap("→"))
        for words in (_("choose"), _("or pass your badge over the scanner")):
            hint = Text(words, Face.SEC, "text2")
            hint.setWordWrap(False)
            hints.addWidget(hint)
            hints.addSpacing(14)
        hints.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(_Mark())
        column.addStretch(1)
        column.addWidget(self.time)
        column.addWidget(self.day)
        column.addStretch(1)
        column.addWidget(Text(_("Who is at the counter?"), Face.GREET))
        column.addWidget(ScrollArea(holder), 20)
        column.addLayout(hints)


class _Mark(Painted):
    def __init__(self) -> None:
        super().__init__("CareApp")

    def sizeHint(self) -> QSize:
        return QSize(40, 40)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        paint_mark(painter, QRectF(0, 0, 40, 40))
