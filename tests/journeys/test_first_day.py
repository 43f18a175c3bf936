"""From the first start to the counter, and back in when the key is gone."""

import shutil
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from careapp import clock, paths, settings
from careapp.model.files import ArchiveFolder
from careapp.model.keys import KEY_FILE
from careapp.rules.names import LONGEST_NAME
from careapp.rules.roles import Role
from careapp.services.actor import Actor
from careapp.services.archive import open_archive
from careapp.services.backup import newest_first
from careapp.services.staff import StaffRequest, save_staff
from careapp.settings import CounterSettings
from careapp.ui import floor as floor_module
from careapp.ui import printing, saving
from careapp.ui.dialogs.people import PeopleSheet
from careapp.ui.pages.counter import CounterPage
from careapp.ui.pages.not_opened import NotOpenedPage
from careapp.ui.pages.welcome import Beginning, Welcome
from careapp.ui.printing import PrinterState
from careapp.ui.widgets.button import Button
from tests.factories import MOMENT
from tests.ui.floors import ELENA, GIULIA, Shop, open_floor
from tests.ui.shell import Key


@pytest.fixture
def quiet(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """Stand on 12 March 2026 without printers; return the folder of saved papers."""
    papers = tmp_path / "papers"
    monkeypatch.setattr(saving, "papers_folder", lambda: papers)
    monkeypatch.setattr(printing, "list_printers", list)
    monkeypatch.setattr(printing, "state_of", lambda _name: PrinterState.NOT_CHOSEN)
    monkeypatch.setattr(floor_module, "load_the_rest", lambda: None)
    with clock.standing_at(MOMENT):
        yield papers


@pytest.fixture
def new(quiet: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Shop]:
    """Open CareApp where there is no archive yet."""
    with open_floor(tmp_path / "new", qtbot) as shop:
        shop.papers = quiet
        yield shop


def begin_from_scratch(shop: Shop, name: str = "Bottega Aurora", owner: str = "Elena") -> Welcome:
    """Choose the second way by its number, write both names, wait for the recovery code."""
    page = shop.page(Welcome)
    shop.press(Key.Key_2)
    shop.write(name)
    shop.press(Key.Key_Return)
    shop.write(owner)
    shop.press(Key.Key_Return)
    return page


def button(page: Welcome, words: str) -> Button:
    return next(one for one in page.findChildren(Button) if one.text() == words)


class TestFromScratch:
    def test_names_recovery_code_counter(self, new: Shop) -> None:
        page = begin_from_scratch(new)
        lines = page.code.text().split("\n")
        assert [len(line) for line in lines] == [19] * 4
        new.press(Key.Key_Return)
        assert isinstance(new.window.page, CounterPage)
        actor = new.floor.desk.actor
        assert (actor.staff_name, actor.role) == ("Elena", Role.OWNER)
        assert new.floor.desk.shop.name == "Bottega Aurora"
        assert new.page(CounterPage).empty.isVisible()
        assert new.window.rail.isVisible()

    def test_the_code_is_saved_where_papers_are(self, new: Shop) -> None:
        page = begin_from_scratch(new)
        new.click(button(page, "Salva in PDF"))
        assert [path.name for path in new.papers.iterdir()] == ["Codice di recupero.pdf"]
        assert str(new.papers) in new.said()

    def test_a_name_that_is_missing_is_asked_for(self, new: Shop) -> None:
        page = new.page(Welcome)
        new.press(Key.Key_2)
        new.press(Key.Key_Return)
        assert page.shop_name.fault()
        new.write("Bottega")
        new.press(Key.Key_Return)
        new.press(Key.Key_Return)
        assert page.owner_name.fault()

    def test_letters_after_a_click_are_the_name_too(self, new: Shop) -> None:
        page = new.page(Welcome)
        page.beginning.set_value(Beginning.EMPTY)
        page.beginning.setFocus()
        new.write("Bottega")
        assert page.shop_name.text() == "Bottega"

    def test_a_fault_below_the_name_moves_nothing_else(self, new: Shop) -> None:
        page = new.page(Welcome)
        new.press(Key.Key_2)
        before = page.register.mapTo(page, QPoint(0, 0))
        new.press(Key.Key_Return)
        assert page.shop_name.fault()
        assert page.register.mapTo(page, QPoint(0, 0)) == before

    def test_escape_goes_back_one_step_and_keeps_the_name(self, new: Shop) -> None:
        page = new.page(Welcome)
        new.press(Key.Key_2)
        page.shop_name.edit.setFocus()
        new.write("Bottega")
        new.press(Key.Key_Return)
        assert page.back.isVisible()
        new.press(Key.Key_Escape)
        assert not page.back.isVisible()
        assert page.shop_name.text() == "Bottega"
        new.press(Key.Key_Escape)
        assert new.page(Welcome) is page

    def test_a_name_the_shop_cannot_have_is_said_and_kept(self, new: Shop) -> None:
        page = begin_from_scratch(new, owner="E" * (LONGEST_NAME + 1))
        assert page.trouble.isVisible()
        assert page.trouble.text()
        assert page.shop_name.text() == "Bottega Aurora"
        page.owner_name.set_text("Elena")
        new.press(Key.Key_Return)
        assert page.code.text()
        assert not page.trouble.isVisible()

    @pytest.mark.usefixtures("quiet")
    def test_an_archive_without_a_shop_begins_again(self, tmp_path: Path, qtbot: QtBot) -> None:
        folder = tmp_path / "cut off"
        open_archive(folder).close()
        with open_floor(folder, qtbot, has_person=False) as shop:
            assert begin_from_scratch(shop).code.text()
            shop.press(Key.Key_Return)
            assert shop.page(CounterPage).empty.isVisible()

    def test_importing_next_opens_the_import(self, new: Shop) -> None:
        page = new.page(Welcome)
        new.press(Key.Key_3)
        page.shop_name.edit.setFocus()
        new.write("Bottega Aurora")
        new.press(Key.Key_Return)
        new.write("Elena")
        new.press(Key.Key_Return)
        new.press(Key.Key_Return)
        assert type(new.window.page).__name__ == "ImportPage"


class TestLanguage:
    def test_what_was_typed_survives_the_other_language(self, new: Shop, tmp_path: Path) -> None:
        page = new.page(Welcome)
        new.press(Key.Key_2)
        page.shop_name.edit.setFocus()
        new.write("Bottega")
        page.language.changed.emit("en")
        new.settle()
        english = new.page(Welcome)
        assert english is not page
        assert english.next.text() == "Continue"
        assert english.shop_name.text() == "Bottega"
        assert english.beginning.value() == Beginning.EMPTY
        assert CounterSettings(tmp_path / "new").text(settings.LANGUAGE) == "en"


class TestDemo:
    def test_the_demo_shop_is_asked_for(self, new: Shop, qtbot: QtBot) -> None:
        with qtbot.waitSignal(new.floor.switch_asked) as asked:
            new.press(Key.Key_Return)
        assert asked.args == [paths.demo_dir(), True]


class TestTheKeyIsGone:
    @pytest.fixture
    def locked(self, shop_folder: Path, tmp_path: Path) -> tuple[Path, str]:
        """Lose the key of the shop; return its folder and its recovery code."""
        folder = tmp_path / "locked"
        shutil.copytree(shop_folder, folder)
        archive = open_archive(folder)
        code = archive.recovery_code()
        archive.let_go()
        (folder / KEY_FILE).unlink()
        return folder, code

    @pytest.mark.usefixtures("quiet")
    def test_the_recovery_code_opens(self, locked: tuple[Path, str], qtbot: QtBot) -> None:
        folder, code = locked
        with open_floor(folder, qtbot, has_person=False) as shop:
            page = shop.page(NotOpenedPage)
            assert page.code.isVisible()
            assert not shop.window.rail.isVisible()
            page.code.set_text("AAAA-BBBB")
            shop.click(page.go)
            first = page.words.accessibleName()
            page.code.set_text(code)
            with qtbot.waitSignal(shop.floor.switch_asked) as asked:
                qtbot.mouseClick(page.go, Qt.MouseButton.LeftButton)
            assert asked.args == [folder, False]
            assert first
        with open_floor(folder, qtbot) as shop:
            assert shop.floor.desk.actor.staff_id == GIULIA

    @pytest.mark.usefixtures("quiet")
    def test_escape_leads_nowhere(self, locked: tuple[Path, str], qtbot: QtBot) -> None:
        with open_floor(locked[0], qtbot, has_person=False) as shop:
            shop.press(Key.Key_Escape)
            assert isinstance(shop.window.page, NotOpenedPage)


class TestTheDay:
    def test_the_people_are_chosen_by_a_number(self, floor: Shop) -> None:
        floor.click(floor.window.rail.person)
        assert floor.sheet(PeopleSheet).isVisible()
        floor.press(Key.Key_1)
        assert floor.floor.desk.actor.staff_id == ELENA
        assert not floor.has_sheet()
        floor.press(Key.Key_F12)
        assert floor.has_sheet()
        floor.press(Key.Key_2)
        assert floor.floor.desk.actor.staff_id == GIULIA

    def test_the_last_person_of_this_counter_is_there_again(
        self, floor: Shop, tmp_path: Path
    ) -> None:
        floor.act_as(ELENA)
        assert CounterSettings(tmp_path / "shop").number(settings.STAFF) == ELENA

    @pytest.mark.usefixtures("quiet")
    def test_closing_backs_up_what_changed(
        self, shop_folder: Path, tmp_path: Path, qtbot: QtBot
    ) -> None:
        folder = tmp_path / "busy"
        shutil.copytree(shop_folder, folder)
        backups = ArchiveFolder(folder)
        before = newest_first(backups)
        with open_floor(folder, qtbot) as shop:
            shop.do(save_staff, StaffRequest(uuid.uuid4(), "Sara", Role.CASHIER), _elena(shop))
            assert newest_first(backups) == before
        assert len(newest_first(backups)) == len(before) + 1


def _elena(shop: Shop) -> Actor:
    shop.act_as(ELENA)
    return shop.floor.desk.actor


def test_backups_without_an_archive_are_a_loss_and_no_first_day(
    shop_folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "lost"
    shutil.copytree(shop_folder, folder)
    (folder / "backups").mkdir(exist_ok=True)
    for part in folder.glob("archive.db*"):
        part.unlink()
    with open_floor(folder, qtbot) as shop:
        assert "ripristina" in shop.page(NotOpenedPage).words.text()
