"""A window with plain pages, for the tests of what surrounds the pages."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QVBoxLayout
from pytestqt.qtbot import QtBot

from careapp.ui.dialogs.sheet import Sheet
from careapp.ui.page import Page, Section
from careapp.ui.widgets.button import Button, Kind
from careapp.ui.widgets.field import Field
from careapp.ui.widgets.line import SearchBox
from careapp.ui.window import Window

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier
Plainly, Alt = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier


class Plain(Page):
    """A page with a box, a button, and a record of what it was told."""

    def __init__(self, title: str = "Banco") -> None:
        self.title = title
        super().__init__()
        self.told: list[str] = []
        self.inner_steps = 0
        self.search, self.button = SearchBox("Nome"), Button("Ringrazia")
        column = QVBoxLayout(self)
        column.addWidget(self.search)
        self.banners = QVBoxLayout()
        column.addLayout(self.banners)
        column.addWidget(self.button)
        column.addStretch(1)
        self.add_key("F5", lambda: self.told.append("F5"))

    def shown(self) -> None:
        self.told.append("shown")
        self.search.setFocus()

    def refresh(self) -> None:
        self.told.append("refresh")

    def escape(self) -> bool:
        self.inner_steps -= 1
        return self.inner_steps >= 0


class Home(Plain):
    watches = frozenset({"customer"})

    def banner_place(self) -> QLayout:
        return self.banners

    def take_scan(self, code: str) -> bool:
        return code.startswith("C")


def sections() -> list[Section]:
    """Return three sections, the last for managers."""
    return [
        Section("counter", "Banco", "store", 1, Home, ("F2", "Ctrl+F")),
        Section("vouchers", "Buoni", "ticket", 3, lambda: Plain("Buoni"), ("F4",)),
        Section("manage", "Gestione", "sliders-horizontal", 6, lambda: Plain("Gestione"), (), True),
    ]


def home(window: Window) -> Home:
    """Show the first page and return it."""
    page = window.go("counter")
    assert isinstance(page, Home)
    return page


def press(
    qtbot: QtBot, window: Window, key: Qt.Key, modifiers: Qt.KeyboardModifier = Plainly
) -> None:
    """Hit a key where the focus is."""
    qtbot.keyClick(QApplication.focusWidget() or window, key, modifiers)


def buying() -> tuple[Sheet, Button, Field]:
    """Return a sheet, its primary button and its first box."""
    sheet = Sheet("Registra acquisto", "signora Wójcik · Lei")
    amount, note = Field("Totale"), Field("Nota")
    sheet.body.addWidget(amount)
    sheet.body.addWidget(note)
    done = Button("Registra", Kind.PRIMARY)
    sheet.foot.addWidget(done)
    sheet.set_primary(done)
    sheet.first_focus = amount.edit
    return sheet, done, amount
