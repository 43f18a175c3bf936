"""The rail at the left edge: sections, the state of printer and archive, who is at the counter."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
)

from careapp.text import _
from careapp.ui import icons
from careapp.ui.measures import RAIL_NARROW, RAIL_WIDE
from careapp.ui.page import Section
from careapp.ui.theme import theme
from careapp.ui.tokens import Tone
from careapp.ui.typefaces import Face
from careapp.ui.widgets import paint
from careapp.ui.widgets.badge import Painted, initials, paint_avatar
from careapp.ui.widgets.card import Rule
from careapp.ui.widgets.mark import paint_mark

_ICON = 24


class _RailButton(QAbstractButton):
    """What the entries of the rail share: no focus by click, a hand over them."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().density_changed.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paint_state(self, painter: QPainter) -> None:
        """Draw what shows that the entry is chosen, pointed at or focused."""
        tokens = theme().tokens
        rect = QRectF(self.rect())
        if self.isChecked():
            paint.box(painter, rect, 12, tokens.surface, tokens.line2)
        elif self.underMouse():
            paint.box(painter, rect, 12, tokens.line)
        if self.hasFocus():
            paint.box(painter, rect, 12, None, tokens.focus, 2)


class SectionButton(_RailButton):
    """One section: icon over word, or in the sidebar icon, word and key."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        self.section = section
        self._count = 0
        self.setCheckable(True)
        self.setText(_(section.title))
        self.setAccessibleDescription(section.shown_key)

    def set_count(self, count: int) -> None:
        """Show how many things wait there; nothing for 0."""
        self._count = count
        name = _("{section}, {n} waiting").format(section=self.text(), n=count)
        self.setAccessibleName(name if count else "")
        self.update()

    def sizeHint(self) -> QSize:
        if theme().wide:
            return QSize(RAIL_WIDE - 24, 44)
        return QSize(RAIL_NARROW - 16, 60 if theme().compact else 64)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        self.paint_state(painter)
        tokens = theme().tokens
        ink = tokens.accent if self.isChecked() else tokens.text2
        word_ink = tokens.text if self.isChecked() else tokens.text2
        if theme().wide:
            self._paint_wide(painter, ink, word_ink)
        else:
            self._paint_narrow(painter, ink, word_ink)

    def _paint_narrow(self, painter: QPainter, ink: str, word_ink: str) -> None:
        middle = self.width() / 2
        top = 8 if theme().compact else 9
        icons.draw(painter, self.section.icon, middle - _ICON / 2, top, _ICON, ink)
        face = Face.CAP_S if self.isChecked() else Face.CAP_M
        words = QRectF(0, top + _ICON + 2, self.width(), 22)
        shown = paint.elided(self.text(), face, self.width() - 4)
        paint.text(painter, words, shown, face, word_ink, paint.CENTRE)
        if self._count:
            self._paint_count(painter, QRectF(middle + 7, 4, 20, 20))

    def _paint_wide(self, painter: QPainter, ink: str, word_ink: str) -> None:
        height = self.height()
        icons.draw(painter, self.section.icon, 14, (height - 22) / 2, 22, ink)
        face = Face.BODY_S if self.isChecked() else Face.BODY_M
        words = QRectF(48, 0, self.width() - 48, height)
        paint.text(painter, words, self.text(), face, word_ink)
        if self._count:
            self._paint_count(painter, QRectF(self.width() - 36, (height - 22) / 2, 22, 22))
        else:
            key = QRectF(0, 0, self.width() - 15, height)
            tokens = theme().tokens
            paint.text(painter, key, self.section.shown_key, Face.CAP_M, tokens.text3, paint.RIGHT)

    def _paint_count(self, painter: QPainter, rect: QRectF) -> None:
        tokens = theme().tokens
        paint.circle(painter, rect, tokens.accent)
        paint.text(painter, rect, str(self._count), Face.KBD, tokens.on_accent, paint.CENTRE)


class PersonButton(_RailButton):
    """Who is at the counter; pressed, it locks or switches."""

    def __init__(self) -> None:
        super().__init__()
        self._place = ""
        self._initials = ""

    def set_person(self, name: str, place: str) -> None:
        """Show a person by the first of their names, and the counter they stand at."""
        self._place = place
        self._initials = initials(name)
        self.setText(name.split(maxsplit=1)[0] if name.strip() else "")
        self.setAccessibleName(_("{name}: lock or change person").format(name=name))
        self.setToolTip(_("Lock or change person (F12)"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(RAIL_WIDE - 24, 56) if theme().wide else QSize(RAIL_NARROW - 16, 68)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        self.paint_state(painter)
        if theme().wide:
            paint_avatar(painter, QRectF(4, 8, 40, 40), self._initials, Tone.ACCENT)
            self._paint_words(painter)
            return
        middle = self.width() / 2
        paint_avatar(painter, QRectF(middle - 20, 2, 40, 40), self._initials, Tone.ACCENT)
        shown = paint.elided(self.text(), Face.CAP_M, self.width() - 4)
        words = QRectF(0, 44, self.width(), 22)
        paint.text(painter, words, shown, Face.CAP_M, theme().tokens.text2, paint.CENTRE)

    def _paint_words(self, painter: QPainter) -> None:
        tokens = theme().tokens
        room = self.width() - 56 - 40
        name = paint.elided(self.text(), Face.BODY_S, room)
        place = paint.elided(self._place, Face.SEC, room)
        paint.text(painter, QRectF(56, 7, room, 22), name, Face.BODY_S, tokens.text)
        paint.text(painter, QRectF(56, 28, room, 20), place, Face.SEC, tokens.text2)
        icons.draw(painter, "lock", self.width() - 30, 18, 20, tokens.text3)


class State(Painted):
    """The state of printer or archive: an icon, with its words in the sidebar."""

    def __init__(self) -> None:
        super().__init__("")
        self._icon = "printer"
        self._tone = Tone.NEUTRAL

    def set_state(self, icon: str, words: str, tone: Tone) -> None:
        """Show another state."""
        self._icon, self._tone = icon, tone
        self.setText(words)
        self.setToolTip(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(RAIL_WIDE - 32, 24) if theme().wide else QSize(24, 24)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        tokens = theme().tokens
        icons.draw(painter, self._icon, 2, 2, 20, tokens.tone(self._tone).ink)
        if theme().wide:
            words = paint.elided(self.text(), Face.CAP_M, self.width() - 30)
            rect = QRectF(30, 0, self.width() - 30, self.height())
            paint.text(painter, rect, words, Face.CAP_M, tokens.text2)


class _Brand(Painted):
    """The mark of the program, with its name in the sidebar."""

    def sizeHint(self) -> QSize:
        return QSize(RAIL_WIDE - 32, 40) if theme().wide else QSize(40, 40)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        paint_mark(painter, QRectF(0, 0, 40, 40))
        if theme().wide:
            rect = QRectF(52, 0, self.width() - 52, 40)
            paint.text(painter, rect, self.text(), Face.H2, theme().tokens.text)


class _DemoMark(Painted):
    """Says that the people shown are invented."""

    def sizeHint(self) -> QSize:
        return QSize(RAIL_WIDE - 24, 24) if theme().wide else QSize(RAIL_NARROW - 1, 24)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        colours = theme().tokens.tone(Tone.WARN)
        rect = QRectF(self.rect())
        # The word is nearly as wide as the rail: a band from edge to edge leaves it air.
        band = rect if theme().wide else rect.adjusted(-2, 0, 2, 0)
        paint.box(painter, band, 8 if theme().wide else 0, colours.tint, colours.line)
        paint.text(painter, rect, self.text(), Face.KBD, colours.ink, paint.CENTRE)


class Rail(QFrame):
    """Sections from a declared list; those for managers are hidden, not greyed, from others."""

    chosen = Signal(str)
    """A section was pressed: its name."""
    person_pressed = Signal()
    """The person was pressed."""

    def __init__(self, sections: Sequence[Section], *, is_demo: bool = False) -> None:
        super().__init__()
        self.setProperty("cls", "rail")
        self.setAccessibleName(_("Sections"))
        self._group = QButtonGroup(self)
        self._buttons = {section.name: SectionButton(section) for section in sections}
        self._rule = Rule()
        self.brand = _Brand("CareApp")
        self.demo = _DemoMark(_("Demo shop"))
        self.printer, self.archive, self.person = State(), State(), PersonButton()
        self.person.clicked.connect(self.person_pressed)
        self._states = QHBoxLayout()
        self._wide_states = QVBoxLayout()
        self._lay_out()
        self.demo.setVisible(is_demo)
        self.set_manager(is_manager=False)
        theme().density_changed.connect(self._take_density)
        self._take_density()

    def set_current(self, name: str) -> None:
        """Mark a section as the one that is shown."""
        self._buttons[name].setChecked(True)

    def set_manager(self, *, is_manager: bool) -> None:
        """Show or hide what managers alone may see."""
        managers = [button for button in self._buttons.values() if button.section.is_for_managers]
        for button in managers:
            button.setVisible(is_manager)
        self._rule.setVisible(is_manager and bool(managers))

    def button(self, name: str) -> SectionButton:
        """Return the entry of a section."""
        return self._buttons[name]

    def set_count(self, name: str, count: int) -> None:
        """Show how many things wait in a section."""
        self._buttons[name].set_count(count)

    def _lay_out(self) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        self._column = QVBoxLayout(self)
        self._column.setSpacing(4)
        self._column.addWidget(self.brand, 0, centre)
        self._column.addSpacing(16)
        has_rule = False
        for name, button in self._buttons.items():
            if button.section.is_for_managers and not has_rule:
                self._column.addSpacing(6)
                self._column.addWidget(self._rule, 0, centre)
                self._column.addSpacing(6)
                has_rule = True
            self._group.addButton(button)
            button.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
            self._column.addWidget(button, 0, centre)
        self._column.addStretch(1)
        self._column.addWidget(self.demo, 0, centre)
        self._column.addLayout(self._states)
        self._column.addLayout(self._wide_states)
        self._column.addSpacing(6)
        self._column.addWidget(self.person, 0, centre)
        self._states.setSpacing(4)
        self._states.addStretch(1)
        self._states.addStretch(1)

    def _take_density(self) -> None:
        """Put the states beside each other in the rail, below each other in the sidebar."""
        is_wide = theme().wide
        self.setFixedWidth(RAIL_WIDE if is_wide else RAIL_NARROW)
        side = 12 if is_wide else 0
        self._rule.setFixedWidth(self.width() - (2 * side if is_wide else 16))
        self._column.setContentsMargins(side, 16, side, 10)
        for state in (self.printer, self.archive):
            self._states.removeWidget(state)
            self._wide_states.removeWidget(state)
            if is_wide:
                self._wide_states.addWidget(state)
            else:
                self._states.insertWidget(self._states.count() - 1, state)
        self._column.activate()
