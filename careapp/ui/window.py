"""The window: rail, pages, banners, sheets and toasts, and the keys that work everywhere."""

# ruff: noqa: PLC0415 - the box to type into is painted before the rest of the window is loaded

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QMainWindow, QVBoxLayout, QWidget
from shiboken6 import isValid

from careapp.text import _
from careapp.ui.opening import Opening
from careapp.ui.theme import theme
from careapp.ui.tokens import Tone

if TYPE_CHECKING:
    from careapp.ui.access_keys import AccessKeys
    from careapp.ui.covering import Covering
    from careapp.ui.dialogs.host import SheetHost
    from careapp.ui.dialogs.sheet import Sheet
    from careapp.ui.page import Page, Section
    from careapp.ui.page_stack import PageStack
    from careapp.ui.widgets.banners import Banners
    from careapp.ui.widgets.rail import Rail
    from careapp.ui.widgets.toast import Also, Toast

LEAST_SIZE = QSize(1280, 680)


class Window(QMainWindow):
    """Shows pages from a declared list of sections; the first section is home.

    It opens with nothing but the box to type into; `furnish` brings the rest.
    """

    rail: "Rail"
    pages: "PageStack"
    sheets: "SheetHost"
    covering: "Covering"
    banners: "Banners"
    _toast: "Toast"
    _access_keys: "AccessKeys"

    person_requested = Signal()
    """Lock, or change person: F12 or a press on the name."""
    scale_requested = Signal(int)
    """Larger (1) or smaller (-1) text: Ctrl + or Ctrl −."""
    help_requested = Signal()
    """Show the keys: F1."""
    scan_routed = Signal(str)
    """A scanned code that neither sheet nor page could use."""
    page_changed = Signal()
    """Another page is in front."""
    closing_refused = Signal()
    """Closing while covered would lose what somebody is writing below."""
    pin_asked = Signal(str)
    """A section was asked for that the person may see once the PIN is given."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("CareApp")
        self._sections: dict[str, Section] = {}
        self._home = ""
        self._is_manager = False
        self._may_close = self._needs_pin = False
        self.opening = Opening()
        self.search = self.opening.search
        self.setCentralWidget(self.opening)
        self.setMinimumSize(LEAST_SIZE.boundedTo(self.screen().availableSize()))

    def furnish(self, sections: "Sequence[Section]", *, is_demo: bool = False) -> None:
        """Bring everything but the pages, which come when they are first shown."""
        from careapp.ui.access_keys import AccessKeys
        from careapp.ui.covering import Covering
        from careapp.ui.dialogs.host import SheetHost
        from careapp.ui.page_stack import PageStack
        from careapp.ui.widgets.banners import Banners
        from careapp.ui.widgets.rail import Rail
        from careapp.ui.widgets.toast import Toast

        self._home = sections[0].name
        self._sections = {section.name: section for section in sections}
        self.rail = Rail(sections, is_demo=is_demo)
        self.pages = PageStack(self._sections)
        self.banners = Banners()
        self._lay_out()
        self.sheets = SheetHost(self, self.pages)
        self._toast = Toast(self)
        self._access_keys = AccessKeys(self)
        self.covering = Covering(self, self._access_keys)
        self.rail.chosen.connect(self._enter)
        self.rail.person_pressed.connect(self.person_requested)
        self.pages.turned.connect(self._take_page)
        theme().density_changed.connect(self._place_banners)
        self.sheets.emptied.connect(lambda: self._access_keys.set_scope(self))
        self._bind_keys()

    @property
    def page(self) -> "Page | None":
        """The page in front; None before the window is furnished, too."""
        return self.pages.page if self._sections else None

    @property
    def home(self) -> str:
        """The section where everybody begins."""
        return self._home

    @property
    def toast_bar(self) -> "Toast":
        """The toast, for who must know whether it shows."""
        return self._toast

    def go(self, name: str) -> "Page":
        """Show the first page of a section, unless the one in front must not be left."""
        if self._is_held():
            return self.pages.first_page(name, self)
        return self.pages.go(name, self)

    def open_page(self, page: "Page") -> None:
        """Show a page on top of the one in front, unless that must not be left."""
        if not self._is_held():
            self.pages.push(page, self)

    def show_alone(self, page: "Page") -> None:
        """Show a page with nothing below it: the welcome, before there is a counter."""
        self.pages.show_alone(page, self)

    def back(self) -> None:
        """Go one step back; from the first page of a section, home."""
        if self._is_held():
            return
        if not self.pages.pop() and self.pages.section != self._home:
            self.go(self._home)

    def _is_held(self) -> bool:
        return self.page is not None and self.page.holds()

    def open_sheet(self, sheet: QWidget) -> None:
        """Show a sheet over everything."""
        from careapp.ui.dialogs.sheet import Sheet

        if not isinstance(sheet, Sheet):
            message = f"not a sheet: {type(sheet).__name__}"
            raise TypeError(message)
        self.sheets.open(sheet)
        self._access_keys.set_scope(sheet)

    def toast(
        self,
        words: str,
        *,
        undo: Callable[[], None] | None = None,
        tone: Tone = Tone.GOOD,
        also: "Also | None" = None,
    ) -> None:
        """Say what was done, with a way to take it back for ten seconds, and what else to do.

        Whoever is at the lock has nothing to do with it: it waits for the person below.
        """
        if self.covering.page is None:
            self._toast.say(words, self._toast_place(), undo, tone, also)
        else:
            self.covering.hold(lambda: self.toast(words, undo=undo, tone=tone, also=also))

    def show_banner(self, name: str, banner: QWidget) -> None:
        """Keep a note above the page until `hide_banner`; the same name replaces it."""
        self.banners.keep(name, banner)

    def hide_banner(self, name: str) -> None:
        """Take a banner away."""
        self.banners.drop(name)

    def set_person(
        self, name: str, place: str, *, is_manager: bool, needs_pin: bool = False
    ) -> None:
        """Show who is at the counter, and the sections that this person may see.

        With *needs_pin* those for managers are asked for by `pin_asked`.
        """
        self.rail.person.set_person(name, place)
        self.rail.set_manager(is_manager=is_manager)
        self._is_manager, self._needs_pin = is_manager, needs_pin
        section = self._sections.get(self.pages.section)
        if section is None or not section.is_for_managers:
            return
        if not is_manager or (needs_pin and not self.is_writing):
            self.go(self._home)

    def set_printer(self, words: str, *, is_ready: bool) -> None:
        """Show whether the printer answers."""
        icon, tone = ("printer-check", Tone.GOOD) if is_ready else ("printer-x", Tone.NEUTRAL)
        self.rail.printer.set_state(icon, words, tone)

    def set_archive(self, words: str, *, is_ready: bool) -> None:
        """Show whether the archive answers."""
        icon, tone = ("database-zap", Tone.GOOD) if is_ready else ("cloud-off", Tone.WARN)
        self.rail.archive.set_state(icon, words, tone)

    def set_demo(self, is_demo: bool) -> None:
        """Mark the shop as invented, or not."""
        self.rail.demo.setVisible(is_demo)

    def tables_changed(self, tables: frozenset[str]) -> None:
        """Have the page in front fetch again what it watches; the others do when shown."""
        if self.page is not None and self.page.watches & tables:
            self.page.refresh()

    def take_scan(self, code: str) -> None:
        """Give a scanned code to the sheet, then to the page, then to who routes codes.

        A tax code goes to no form and no question: who routes codes says that it is not used.
        """
        from careapp.rules.tax_code import is_tax_code

        sheet = self.sheets.sheet
        if self.covering.page is not None:
            self.covering.page.take_scan(code)
        elif is_tax_code(code):
            self.scan_routed.emit(code)
        elif sheet is not None:
            if not (sheet.isVisible() and sheet.take_scan(code)):
                self._ask_about(code, sheet)
        elif self.page is None or not self.page.take_scan(code):
            self.scan_routed.emit(code)

    @property
    def is_writing(self) -> bool:
        """Whether a sheet or the page in front holds what closing the window would lose."""
        page = self.page
        return page is not None and (self.sheets.is_writing or page.is_writing)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close, unless something is half written: then ask first."""
        is_losing = self.page is not None and (self.is_writing or self.covering.has_aside)
        if self._may_close or not is_losing:
            super().closeEvent(event)
            return
        from careapp.ui.dialogs.question import QuestionSheet

        event.ignore()
        if self.covering.page is not None:
            self.closing_refused.emit()
        elif not isinstance(self.sheets.sheet, QuestionSheet):
            self._ask_before_closing()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        theme().set_window_size(self.width(), self.height())

    def _ask_about(self, code: str, sheet: "Sheet") -> None:
        def open_code() -> None:
            if isValid(sheet):
                sheet.reject()
            self.scan_routed.emit(code)

        words = _("Read {code}. Finish here and open it?").format(code=code)
        self._toast.ask(words, self._toast_place(), _("Open"), open_code)

    def _ask_before_closing(self) -> None:
        from careapp.ui.dialogs.question import QuestionSheet

        question = QuestionSheet(
            _("Close CareApp?"),
            _("What you are writing is not recorded yet: closing loses it."),
            _("Close all the same"),
            stay=_("Go on writing"),
            icon="x",
        )
        question.is_discreetly_shown = True
        question.accepted.connect(self._close_all_the_same)
        self.open_sheet(question)

    def _close_all_the_same(self) -> None:
        self._may_close = True
        self.close()

    def _toast_place(self) -> QWidget:
        return self.page.toast_place() if self.page is not None else self

    def _take_page(self) -> None:
        page = self.pages.page
        if page is None:
            return
        self.setWindowTitle(f"{page.title} · CareApp" if page.title else "CareApp")
        self.rail.setVisible(not page.is_full_window)
        if self.pages.section:
            self.rail.set_current(self.pages.section)
        self._place_banners()
        self._toast.stand_in(page.toast_place())
        self.page_changed.emit()

    def _place_banners(self) -> None:
        """Put the banners where the page wants them, or above it."""
        wanted = self.page.banner_place() if self.page is not None else None
        place: QLayout = self._column if wanted is None else wanted
        is_above = place is self._column
        if place.indexOf(self.banners) < 0:
            if is_above:
                self._column.insertWidget(0, self.banners)
            else:
                place.addWidget(self.banners)
        self.banners.stand(is_above=is_above)

    def _lay_out(self) -> None:
        from PySide6.QtCore import Qt

        from careapp.ui.widgets.card import ScrollArea

        centre = QWidget()
        centre.setProperty("cls", "window")
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._column.addWidget(self.banners)
        # With large text on a small screen a page may need more than there is.
        view = ScrollArea(self.pages)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._column.addWidget(view, 1)
        row.addLayout(self._column, 1)
        # They outlive the opening, whichever page comes first.
        for part in filter(None, (self.search, self.opening.people)):
            part.setParent(self)
            part.hide()
        self.setCentralWidget(centre)
        # Qt would show it a turn later, and an empty window before it.
        centre.show()

    def _bind_keys(self) -> None:
        for section in self._sections.values():
            for key in (*section.keys, f"Ctrl+{section.number}"):
                self.bind(key, partial(self._go_by_key, section.name))
        self.bind("F1", lambda: self._unless_sheet(self.help_requested.emit))
        self.bind("F11", self._switch_full_screen)
        self.bind("F12", self.person_requested.emit)
        self.bind("Esc", self._escape)
        self.bind("Ctrl+Z", lambda: self._unless_sheet(self._undo))
        for key, step in (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1)):
            self.bind(key, partial(self.scale_requested.emit, step))

    def bind(self, key: str, slot: Callable[[], object]) -> None:
        """Bind a key that works on every page."""
        from PySide6.QtGui import QKeySequence, QShortcut

        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.activated.connect(lambda: self._unless_covered(slot))

    def _unless_covered(self, slot: Callable[[], object]) -> None:
        if self.covering.page is None:
            slot()

    def _unless_sheet(self, slot: Callable[[], object]) -> None:
        if self.sheets.sheet is None:
            slot()

    def _go_by_key(self, name: str) -> None:
        is_open = self._is_manager or not self._sections[name].is_for_managers
        is_locked = self.page is not None and self.page.is_full_window
        if is_open and not is_locked:
            self._unless_sheet(lambda: self._enter(name))

    def _enter(self, name: str) -> None:
        """Show a section, or ask for the PIN that it takes."""
        if self._needs_pin and self._sections[name].is_for_managers:
            self.pin_asked.emit(name)
        else:
            self.go(name)

    def _escape(self) -> None:
        """Take exactly one step back; what is out of sight stays as it is."""
        sheet, page = self.sheets.sheet, self.page
        front = sheet or page
        if page is None or front is None or not front.isVisible():
            return
        if sheet is not None:
            sheet.reject()
        elif not page.escape() and not page.is_full_window:
            self.back()

    def _undo(self) -> None:
        if self._toast.can_undo:
            self._toast.undo()

    def _switch_full_screen(self) -> None:
        from PySide6.QtCore import Qt

        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
