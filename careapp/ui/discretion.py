"""Discreet mode: what a customer may read over the counter is a name and a reward, no more."""

from datetime import timedelta

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from careapp import settings
from careapp.settings import CounterSettings, Setting
from careapp.text import _
from careapp.ui.auto_lock import AutoLock
from careapp.ui.desk import Desk
from careapp.ui.tokens import Tone
from careapp.ui.widgets.card import EmptyState, Note
from careapp.ui.window import Window

_BANNER = "discreet"


class Discretion(QObject):
    """Switched by Ctrl H, and on by itself when nobody has touched the counter for a while."""

    def __init__(self, window: Window, desk: Desk, counter: CounterSettings) -> None:
        """Begin with everything in sight."""
        super().__init__(window)
        self.is_on = False
        self._window, self._counter = window, counter
        self._veil = _veil(window)
        self._idle = AutoLock(self)
        self._idle.due.connect(self._take_idle)
        window.pages.installEventFilter(self)
        window.page_changed.connect(self._cover)
        window.bind("Ctrl+H", self.toggle)
        desk.settings_changed.connect(self._take_setting)
        self._count()

    def toggle(self) -> None:
        """Hide what is nobody else's to read, or show it again."""
        self.is_on = not self.is_on
        if self.is_on:
            self._idle.stop()
            self._window.toast_bar.dismiss()
            self._window.show_banner(_BANNER, self._note())
        else:
            self._window.hide_banner(_BANNER)
            self._count()
        self._cover()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow and shrink with the pages."""
        if event.type() == QEvent.Type.Resize:
            self._veil.setGeometry(self._window.pages.rect())
        return super().eventFilter(watched, event)

    def _cover(self) -> None:
        """Have the page in front show no more than it may."""
        page = self._window.page
        if page is None:
            return
        is_hidden = self.is_on and not (page.is_discreetly_shown or page.is_full_window)
        self._veil.setVisible(is_hidden)
        self._veil.raise_()
        page.setEnabled(not is_hidden)
        if page.is_discreet != self.is_on:
            page.set_discreet(self.is_on)
            page.shown()

    def _take_idle(self) -> None:
        """Nobody is here: hide; a sheet half written stays for who writes it."""
        if self.is_on or self._window.covering.page is not None or self._window.sheets.sheet:
            self._count()
            return
        self.toggle()

    def _take_setting(self, setting: Setting) -> None:
        if setting is settings.DISCREET_AFTER_S and not self.is_on:
            self._count()

    def _count(self) -> None:
        seconds = self._counter.number(settings.DISCREET_AFTER_S)
        if seconds:
            self._idle.start(timedelta(seconds=seconds))
        else:
            self._idle.stop()

    def _note(self) -> Note:
        note = Note(
            _("Only names and rewards are in sight. Ctrl H shows everything again."),
            Tone.ACCENT,
            icon="eye-off",
            action=_("Show everything"),
            action_icon="eye",
        )
        note.action.connect(self.toggle)
        return note


def _veil(window: Window) -> QFrame:
    veil = QFrame(window.pages)
    veil.setProperty("cls", "window")
    veil.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(veil)
    column.addWidget(
        EmptyState(
            "eye-off",
            _("Not for every eye"),
            _("What stands here is hidden while others may look. Nothing is lost."),
        )
    )
    veil.hide()
    return veil
