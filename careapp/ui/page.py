"""What every page is to the window, and what the window is to every page."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLayout, QWidget

from careapp.ui import measures
from careapp.ui.theme import theme
from careapp.ui.tokens import Tone

if TYPE_CHECKING:
    from careapp.ui.widgets.toast import Also


@dataclass(frozen=True, slots=True)
class Section:
    """One entry of the rail.

    *title* is a msgid, *number* its Ctrl digit, *keys* its other shortcuts, the first one shown.
    """

    name: str
    title: str
    icon: str
    number: int
    make_page: Callable[[], "Page"]
    keys: tuple[str, ...] = ()
    is_for_managers: bool = False

    @property
    def shown_key(self) -> str:
        """The key that the sidebar shows."""
        return self.keys[0] if self.keys else f"Ctrl {self.number}"


class Shell(Protocol):
    """What a page may ask of the window that shows it."""

    def open_page(self, page: "Page") -> None:
        """Show *page* on top of this one; Esc comes back."""

    def back(self) -> None:
        """Go one step back."""

    def go(self, name: str) -> "Page":
        """Show the first page of a section and return it."""

    def open_sheet(self, sheet: QWidget) -> None:
        """Show a `Sheet` over the page."""

    def toast(
        self,
        words: str,
        *,
        undo: Callable[[], None] | None = None,
        tone: Tone = Tone.GOOD,
        also: "Also | None" = None,
    ) -> None:
        """Say what was done; for ten seconds, offer to take it back, and what *also* fits."""

    def show_banner(self, name: str, banner: QWidget) -> None:
        """Keep a `Note` above the page until it is hidden by the same name."""

    def hide_banner(self, name: str) -> None:
        """Take a banner away."""


class Page(QWidget):
    """A page: kept alive, told when it is shown, fetched again when its tables change."""

    title = ""
    """What the page is called, for the window's title and for screen readers."""
    came_from = ""
    """The title of the page that Esc goes back to; empty where none is below."""
    watches: frozenset[str] = frozenset()
    """The tables that the page shows: when one changes, `refresh` is called."""
    is_full_window = False
    """Whether the rail is hidden (welcome, lock)."""

    is_discreetly_shown = False
    """Whether `set_discreet` hides enough here; discreet mode draws a veil before other pages."""

    is_kept = False
    """Whether the page stays alive when it is left, to be filled and shown again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shell: Shell | None = None
        self.is_discreet = False
        self._margins: tuple[QLayout, int, int, int] | None = None
        self.setAccessibleName(self.title)

    @property
    def is_writing(self) -> bool:
        """Whether something is being written that closing the window would lose."""
        return False

    def shown(self) -> None:
        """Come to the front: put the focus where typing begins, fetch what is stale."""

    def refresh(self) -> None:
        """Fetch again: something that the page shows has changed."""

    def escape(self) -> bool:
        """Take one step back inside the page; return False to leave it."""
        return False

    def holds(self) -> bool:
        """Return whether it must not be left, saying why: what it holds is nowhere else."""
        return False

    def set_discreet(self, is_discreet: bool) -> None:
        """Hide or show what others should not read over the shoulder."""
        self.is_discreet = is_discreet

    def take_scan(self, code: str) -> bool:
        """Use a scanned code here; return False to let the window route it."""
        del code
        return False

    def toast_place(self) -> QWidget:
        """Return the part in whose bottom right corner toasts appear."""
        return self

    def banner_place(self) -> QLayout | None:
        """Return the layout that takes banners; None puts them above the page."""
        return None

    def keep_margins(self, column: QLayout, above: int, below: int, *, inside: int = 0) -> None:
        """Give the page the margins of look.md §4.3; *inside*: so much of the right is its own."""
        self._margins = (column, above, below, inside)
        theme().density_changed.connect(self._take_margins)
        self._take_margins()

    def _take_margins(self) -> None:
        if self._margins is not None:
            column, above, below, inside = self._margins
            side = measures.PAGE_SIDE_WIDE if theme().wide else measures.PAGE_SIDE
            column.setContentsMargins(side, above, side - inside, below)

    def add_key(self, sequence: str, slot: Callable[[], object]) -> QShortcut:
        """Bind a key while this page is in front and no sheet is open."""
        shortcut = QShortcut(QKeySequence(sequence), self)
        shortcut.activated.connect(slot)
        return shortcut

    @property
    def window_shell(self) -> Shell:
        """The window, once the page is in one.

        Raises:
            RuntimeError: the page was never opened.

        """
        if self.shell is None:
            message = f"{type(self).__name__} is in no window"
            raise RuntimeError(message)
        return self.shell
