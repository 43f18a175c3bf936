"""Discreet mode: what a customer may read over the counter is a name and a reward, no more."""

from datetime import timedelta

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout

from careapp import settings
from careapp.settings import CounterSettings, Setting
from careapp.text import _
from careapp.ui.auto_lock import AutoLock
from careapp.ui.desk import Desk
from careapp.ui.kept_focus import KeptFocus
from careapp.ui.tokens import Tone
from careapp.ui.widgets.card import EmptyState, Note
from careapp.ui.window import Window

_BANNER = "discreet"


class Discretion(QObject):
    """Switched by Ctrl H, and on by itself when nobody has touched the counter for a while.

    A sheet, and a page that cannot hide enough by itself, give way to a veil: nothing of them is
    painted, read aloud or reached by a key until Ctrl H brings them back as they were.
    """

    def __init__(self, window: Window, desk: Desk, counter: CounterSettings) -> None:
        """Begin with everything in sight."""
        super().__init__(window)
        self.is_on = False
        self._window, self._counter = window, counter
        self._veil = _Veil()
        window.pages.addWidget(self._veil)
        self._focus = KeptFocus(window)
        self._idle = AutoLock(self)
        self._idle.due.connect(self._take_idle)
        for turned in (window.page_changed, window.sheets.turned, window.sheets.emptied):
            turned.connect(self._cover)
        window.bind("Ctrl+H", self.toggle)
        desk.settings_changed.connect(self._take_setting)
        self._count()

    def toggle(self) -> None:
        """Hide what is nobody else's to read, or show it again."""
        self.is_on = not self.is_on
        if self.is_on:
            self._idle.stop()
            _close_popups()
            self._window.show_banner(_BANNER, self._note())
        else:
            self._count()
            self._window.hide_banner(_BANNER)
        self._window.banners.show_alone(_BANNER if self.is_on else "")
        self._window.toast_bar.set_discreet(self.is_on)
        self._cover()

    def _cover(self) -> None:
        """Have what is in front show no more than it may."""
        page, sheet = self._window.page, self._window.sheets.sheet
        if page is None:
            return
        if page.is_discreetly_shown and page.is_discreet != self.is_on:
            page.set_discreet(self.is_on)
            page.refresh()
        hides_sheet = self.is_on and sheet is not None and not sheet.is_discreetly_shown
        is_fit = page.is_discreetly_shown or page.is_full_window
        self._window.sheets.set_covered("discreet", is_covered=hides_sheet)
        self._draw_veil(is_drawn=hides_sheet or (self.is_on and not is_fit))

    def _draw_veil(self, *, is_drawn: bool) -> None:
        pages, page = self._window.pages, self._window.page
        if page is None or is_drawn == (pages.currentWidget() is self._veil):
            return
        if is_drawn:
            self._focus.keep()
            pages.setCurrentWidget(self._veil)
            self._veil.setFocus()
        else:
            pages.setCurrentWidget(page)
            self._focus.give_back()

    def _take_idle(self) -> None:
        """Nobody is here: hide; below the lock everything is hidden already."""
        if self._window.covering.page is not None:
            self._count()
        elif not self.is_on:
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
        # By the key or the pointer: who types on, or presses Tab, brings nothing to light.
        note.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        note.action.connect(self.toggle)
        return note


def _close_popups() -> None:
    """Close lists and calendars that hang open: they are windows of their own."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()


class _Veil(QFrame):
    """Stands where the page was, and takes the keys that were meant for it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        words = EmptyState(
            "eye-off",
            _("Not for every eye"),
            _("What stands here is hidden while others may look. Nothing is lost."),
        )
        column = QVBoxLayout(self)
        column.addWidget(words)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep the focus: Tab and the space bar would press what is left in sight."""
        del forward
        return True
