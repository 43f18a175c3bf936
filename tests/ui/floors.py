"""A small shop at work, open in the real window: real archive, real lanes, real keys.

`floor` is the shop with its cashier at the counter; `open_floor` opens any folder. Tests look at
what the archive holds with `Shop.ask`, which reads in a lane, as pages do.
"""

import shutil
import threading
import uuid
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from careapp import clock, settings
from careapp.model.database import allow_thread
from careapp.model.files import ArchiveFolder
from careapp.rules.names import Register
from careapp.rules.people import Facts
from careapp.rules.roles import Role
from careapp.services.actor import Actor
from careapp.services.archive import open_archive
from careapp.services.customers import NewCustomer, create_customer
from careapp.services.printing import device
from careapp.services.sales import PurchaseRequest, record_purchase
from careapp.services.shop import NewShop, start_shop
from careapp.services.staff import StaffRequest, ensure_counter, save_staff
from careapp.settings import CounterSettings
from careapp.ui import printing, saving
from careapp.ui.desk import ToComposer, ToCustomer
from careapp.ui.dialogs.sheet import Sheet
from careapp.ui.floor import Floor
from careapp.ui.page import Page
from careapp.ui.printing import PrinterState, PrintPage
from careapp.ui.window import Window
from tests.factories import MOMENT

P = ParamSpec("P")
T = TypeVar("T")
AnyPage = TypeVar("AnyPage", bound=Page)
AnySheet = TypeVar("AnySheet", bound=Sheet)

ELENA, GIULIA = 1, 2
MARTA, MARIO, OMAR, ANNA = 1, 2, 3, 4
"""Signora Wójcik (Lei, 84 points), Mario (tu, a reward ready), Omar (never came), Anna (not yet)"""
PATIENCE_MS = 60_000
Plainly, Control = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier

_PEOPLE = (
    Facts(
        given_name="Marta",
        family_name="Wójcik",
        title="signora",
        register=Register.FORMAL,
        pronunciation="VÙI-cik",
        phones=("+39 345 678 9012",),
        cards=("C0000001",),
    ),
    Facts(given_name="Mario", family_name="De Luca", register=Register.FIRST_NAME),
    Facts(given_name="Omar", family_name="Haddad", register=Register.FORMAL),
    Facts(given_name="Anna", family_name="Marchetti", is_customer=False, looking_for="Una torta"),
)
_PURCHASES = (
    (MARTA, 4200, 30, ("Pane", "Caffè")),
    (MARTA, 4200, 9, ("Pane",)),
    (MARIO, 10_000, 20, ()),
    (MARIO, 2400, 2, ("Focaccia",)),
)


@dataclass
class Shop:
    """The shop with hands: they type, and wait for answers instead of for a time."""

    floor: Floor
    qtbot: QtBot
    printed: list[list[PrintPage]] = field(default_factory=list)
    papers: Path = Path()

    @property
    def window(self) -> Window:
        return self.floor.window

    def settle(self) -> None:
        """Wait until every lane is idle and every pause after typing is over."""
        self.qtbot.waitUntil(self._is_at_rest, timeout=PATIENCE_MS)

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Plainly, *, settles: bool = True
    ) -> None:
        """Hit a key where the focus is."""
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifiers)
        if settles:
            self.settle()

    def write(self, words: str) -> None:
        """Type where the focus is, which may move with a letter; what has no key is pasted."""
        for letter in words:
            focus = QApplication.focusWidget()
            assert focus is not None, "nothing has the focus"
            if letter.isascii() and letter.isprintable():
                self.qtbot.keyClicks(focus, letter)
            else:
                self.paste(letter)
        self.settle()

    def paste(self, words: str) -> None:
        """Paste where the focus is."""
        QApplication.clipboard().setText(words)
        self.press(Qt.Key.Key_V, Control)

    def paste_into(self, box: QWidget, words: str) -> None:
        """Put the focus into a box and paste over what is there."""
        box.setFocus()
        self.press(Qt.Key.Key_A, Control)
        self.press(Qt.Key.Key_Delete)
        self.paste(words)

    def click(self, part: QWidget) -> None:
        """Press a part with the mouse."""
        self.qtbot.mouseClick(part, Qt.MouseButton.LeftButton)
        self.settle()

    def ask(self, function: Callable[Concatenate[Session, P], T], *args: P.args) -> T:  # type: ignore[valid-type]
        """Read from the archive in a lane."""
        answers: list[T] = []
        self.floor.tasks.with_archive(
            self.window, lambda archive: archive.read(function, *args), done=answers.append
        )
        self.settle()
        return answers[0]

    def do(self, function: Callable[..., T], *args: Any) -> T:  # noqa: ANN401 - any service
        """Change the archive in a lane, as another counter would."""
        answers: list[T] = []
        self.floor.tasks.change(self.window, function, *args, done=answers.append)
        self.settle()
        return answers[0]

    def page(self, kind: type[AnyPage]) -> AnyPage:
        """Return the page in front, which must be of that kind."""
        page = self.window.page
        assert isinstance(page, kind), f"in front is {type(page).__name__}"
        return page

    def sheet(self, kind: type[AnySheet]) -> AnySheet:
        """Return the sheet in front, which must be of that kind."""
        sheet = self.window.sheets.sheet
        assert isinstance(sheet, kind), f"in front is {type(sheet).__name__}"
        return sheet

    def has_sheet(self) -> bool:
        """Return whether any sheet is open."""
        return self.window.sheets.sheet is not None

    def said(self) -> str:
        """Return the words of the toast."""
        return self.window.toast_bar.accessibleName()

    def open_card(self, customer_id: int, action: str = "") -> None:
        """Open somebody's card."""
        self.floor.desk.open(ToCustomer(customer_id, action))
        self.settle()

    def compose(self, kind: str, customer_id: int) -> None:
        """Open the composer of a kind of voucher for somebody."""
        self.floor.desk.open(ToComposer(kind, customer_id))
        self.settle()

    def act_as(self, staff_id: int) -> None:
        """Let another person act."""
        self.floor.take_person(staff_id)
        self.settle()

    def _is_at_rest(self) -> bool:
        timers = self.window.findChildren(QTimer)
        waits = any(timer.isActive() and timer.isSingleShot() for timer in timers)
        return self.floor.tasks.is_idle and not waits


@contextmanager
def open_floor(
    folder: Path, qtbot: QtBot, *, is_demo: bool = False, has_person: bool = True
) -> Iterator[Shop]:
    """Open a folder in a window, and close it as the program does.

    Without *has_person* nobody is waited for: the archive stays closed, or has no people.
    """
    floor = Floor(folder, is_demo=is_demo)
    floor.window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, on=False)
    floor.window.resize(1366, 768)
    floor.start()
    with qtbot.waitActive(floor.window):
        floor.window.show()
        floor.window.activateWindow()
    shop = Shop(floor, qtbot)
    try:
        qtbot.waitUntil(lambda: floor.window.page is not None, timeout=PATIENCE_MS)
        if has_person and (folder / "archive.db").exists():
            qtbot.waitUntil(lambda: floor.desk.actor.staff_id is not None, timeout=PATIENCE_MS)
        shop.settle()
        yield shop
    finally:
        floor.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        allow_thread(threading.get_ident())


@pytest.fixture(scope="session")
def shop_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the shop once, by the services that make any shop."""
    folder = tmp_path_factory.mktemp("shop")
    with pytest.MonkeyPatch.context() as patch, clock.standing_at(MOMENT):
        patch.setenv("CAREAPP_KEYRING", "file")
        archive = open_archive(folder)
        archive.change(_build)
        archive.close()
    counter = CounterSettings(folder)
    counter.set(settings.STAFF, GIULIA)
    # 64 MB for each test would be too much.
    ArchiveFolder(folder).ballast.write_bytes(b"")
    return folder


@pytest.fixture
def floor(
    shop_folder: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Shop]:
    """Open the shop at 10:42 on 12 March 2026, Giulia at the counter, no printer chosen."""
    folder, papers = tmp_path / "shop", tmp_path / "papers"
    shutil.copytree(shop_folder, folder)
    monkeypatch.setattr(saving, "papers_folder", lambda: papers)
    monkeypatch.setattr(printing, "list_printers", list)
    monkeypatch.setattr(printing, "state_of", _state_of)
    monkeypatch.setattr(device, "list_devices", list)
    with clock.standing_at(MOMENT), open_floor(folder, qtbot) as shop:
        shop.papers = papers

        print_really = printing.print_pages

        def take(pages: Iterable[PrintPage], name: str, title: str) -> None:
            if not name:
                print_really(pages, name, title)
            shop.printed.append(list(pages))

        monkeypatch.setattr(printing, "print_pages", take)
        yield shop


def _state_of(name: str) -> PrinterState:
    return PrinterState.READY if name else PrinterState.NOT_CHOSEN


def _build(session: Session) -> None:
    with clock.standing_at(MOMENT - timedelta(days=40)):
        owner = start_shop(session, NewShop(uuid.uuid4(), "Bottega Aurora", "Elena"))
        elena = Actor(owner.id, owner.name, Role.OWNER, ensure_counter(session, "till", "Cassa 1"))
        save_staff(session, StaffRequest(uuid.uuid4(), "Giulia", Role.CASHIER), elena)
        for facts in _PEOPLE:
            create_customer(session, NewCustomer(uuid.uuid4(), facts), elena)
    for customer_id, cents, days_ago, items in _PURCHASES:
        with clock.standing_at(MOMENT - timedelta(days=days_ago)):
            request = PurchaseRequest(uuid.uuid4(), customer_id, cents, items)
            record_purchase(session, request, elena)
