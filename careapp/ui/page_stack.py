"""The pages of the window: kept alive, one in front, a short way back."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from careapp.ui.page import Page, Section, Shell

DEPTH = 3


@dataclass(frozen=True, slots=True)
class PagesAside:
    """What somebody had in front: a section and the pages on top of its first one."""

    section: str
    pages: tuple[Page, ...]


class PageStack(QStackedWidget):
    """At most three pages deep: the first page of a section, a card, an action on it."""

    turned = Signal()
    """Another page is in front."""

    def __init__(self, sections: dict[str, Section], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections = sections
        self._first: dict[str, Page] = {}
        self._trail: list[Page] = []
        self.section = ""

    @property
    def page(self) -> Page | None:
        """The page in front."""
        return self._trail[-1] if self._trail else None

    @property
    def steps(self) -> int:
        """How many pages Esc would leave, the front one included."""
        return len(self._trail)

    def minimumSizeHint(self) -> QSize:
        """Return what the page in front needs; the others do not count."""
        return self.page.minimumSizeHint() if self.page is not None else QSize()

    def heightForWidth(self, width: int) -> int:
        """Return what the page in front needs at least: what it can do without never scrolls."""
        layout = self.page.layout() if self.page is not None else None
        if layout is None or not layout.hasHeightForWidth():
            return -1
        return layout.totalMinimumHeightForWidth(width)

    def first_page(self, name: str, shell: Shell) -> Page:
        """Return the first page of a section, made when it is first asked for."""
        if name not in self._first:
            page = self._sections[name].make_page()
            page.shell = shell
            self._first[name] = page
        return self._first[name]

    def go(self, name: str, shell: Shell) -> Page:
        """Show the first page of a section; the way back is forgotten."""
        page = self.first_page(name, shell)
        self.section = name
        left, self._trail = self._trail, [page]
        self._show(page)
        self._drop(left)
        return page

    def show_alone(self, page: Page, shell: Shell) -> None:
        """Show a page with nothing below it: the welcome, before there is a counter."""
        left, self._trail = self._trail, []
        self.section = ""
        self.push(page, shell)
        self._drop(left)

    def push(self, page: Page, shell: Shell) -> None:
        """Show a page on top; one that is already below comes up again."""
        page.shell = shell
        keep = self._trail.index(page) if page in self._trail else DEPTH - 1
        left, self._trail = self._trail[keep:], [*self._trail[:keep], page]
        self._show(page)
        self._drop(left)

    def pop(self) -> bool:
        """Go one page back; return False on the first page."""
        if len(self._trail) <= 1:
            return False
        left = self._trail.pop()
        self._show(self._trail[-1])
        self._drop([left])
        return True

    def set_aside(self) -> PagesAside:
        """Take the pages on top of the section's first one away, for `bring_back`."""
        aside = PagesAside(self.section, tuple(self._trail[1:]))
        self._trail = self._trail[:1]
        return aside

    def bring_back(self, aside: PagesAside, shell: Shell) -> None:
        """Show what was set aside as it was."""
        self.go(aside.section, shell)
        for page in aside.pages:
            self.push(page, shell)

    def _drop(self, left: list[Page]) -> None:
        """Let go of pages that nobody comes back to."""
        kept = [*self._trail, *self._first.values()]
        for page in left:
            if page not in kept and not page.is_kept:
                self.removeWidget(page)
                page.deleteLater()

    def _show(self, page: Page) -> None:
        if self.indexOf(page) < 0:
            self.addWidget(page)
        self.setCurrentWidget(page)
        self.updateGeometry()
        page.came_from = self._trail[-2].title if len(self._trail) > 1 else ""
        self.turned.emit()
        page.shown()
