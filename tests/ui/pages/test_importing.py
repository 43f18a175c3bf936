"""Bringing a file in: chosen, looked at, imported, stopped; by keyboard from end to end."""

import threading
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from careapp.errors import Unavailable
from careapp.model.customer import Customer
from careapp.model.sale import Sale
from careapp.services.importing import (
    ImportOptions,
    ImportOutcome,
    ImportProgress,
    Kind,
    RowProblem,
    import_file,
)
from careapp.ui.audit import audit
from careapp.ui.desk import ToImport
from careapp.ui.pages import importing, importing_words
from careapp.ui.pages.counter import CounterPage
from careapp.ui.pages.importing import ImportPage
from tests.ui.floors import ELENA, PATIENCE_MS, Shop

pytestmark = pytest.mark.usefixtures("english")

Key = Qt.Key
FIXTURES = Path(__file__).parents[2] / "fixtures"
PEOPLE = "Codice cliente;Nome completo;Telefono;Data di nascita;Sesso"
SALES = "Scontrino;Data;Codice cliente;Descrizione;Quantita;Prezzo"


def count_of(session: Session, table: type) -> int:
    return session.scalar(select(func.count()).select_from(table)) or 0


def file_of(folder: Path, *rows: str, name: str = "elenco.csv") -> str:
    path = folder / name
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return str(path)


@pytest.fixture
def page(floor: Shop) -> ImportPage:
    """Open the page as the owner does."""
    floor.act_as(ELENA)
    floor.floor.desk.open(ToImport())
    floor.settle()
    return floor.page(ImportPage)


@pytest.fixture
def people(tmp_path: Path) -> str:
    return file_of(
        tmp_path,
        PEOPLE,
        "001;Lucia Ferro;0432 550001;31/12/1985;F",
        "002;Ugo Prato;333;31/02/1980;M",
        "003;solo tre",
    )


def read(floor: Shop, page: ImportPage, path: str) -> None:
    """Type the path and press Enter."""
    floor.paste_into(page.choose.path.edit, path)
    floor.press(Key.Key_Return)


def people_count(floor: Shop) -> int:
    count: int = floor.ask(count_of, Customer)
    return count


def problems(page: ImportPage) -> list[tuple[str, str]]:
    return [(row.name, row.last) for row in page.doubts.rows.rows()]  # type: ignore[union-attr]


def test_a_list_of_customers_comes_in_by_keyboard_alone(
    floor: Shop, page: ImportPage, people: str
) -> None:
    before = people_count(floor)
    assert page.choose.path.edit.hasFocus()
    read(floor, page, people)
    assert people_count(floor) == before
    assert page.summary.heading_line.text() == "A list of customers"
    assert page.summary.file.text() == "elenco.csv · 4 rows"
    floor.press(Key.Key_Return)
    assert people_count(floor) == before + 2
    assert page.result.heading_line.text() == "2 customers are in"
    floor.press(Key.Key_Return)
    counter = floor.page(CounterPage)
    counter.look_up("lucia")
    floor.settle()
    assert counter.results.rows()[0].spoken().startswith("Lucia Ferro")


def test_before_it_comes_in_one_sees_what_it_is(floor: Shop, page: ImportPage, people: str) -> None:
    read(floor, page, people)
    assert "“Nome completo” name" in page.first_rows.columns.text()
    assert page.first_rows.ignored.text().endswith("“Sesso”")
    first = page.first_rows.rows.rows()[0]
    assert first.spoken() == "Lucia Ferro, 0432 550001 · 31 December, row 2"
    figures = page.summary.figures.accessibleName()
    assert figures == "2 customers, 2 new, 1 row left out, 2 to look at"


def test_what_is_wrong_is_told_with_its_line(floor: Shop, page: ImportPage, people: str) -> None:
    read(floor, page, people)
    assert sorted(problems(page)) == [
        ("The whole row", "row 4"),
        ("“Data di nascita”", "row 3"),
        ("“Telefono”", "row 3"),
    ]
    page.doubts.rows.set_current_key(0)
    assert "“" in page.doubts.detail.text()
    floor.click(page.doubts.copy)
    lines = QApplication.clipboard().text().split("\n")
    assert len(lines) == 3
    assert lines[0].startswith("row 3\t“")


def test_the_same_file_twice_adds_nothing(floor: Shop, page: ImportPage, people: str) -> None:
    for title in ("2 customers are in", "Everything was there already: nothing was added"):
        read(floor, page, people)
        floor.click(page.bring)
        assert page.result.heading_line.text() == title
        floor.click(page.again)
        assert page.choose.path.edit.hasFocus()


def test_sales_say_receipts_returns_and_the_total(floor: Shop, page: ImportPage) -> None:
    read(floor, page, str(FIXTURES / "online_retail.csv"))
    assert "Online Retail" in page.summary.heading_line.text()
    figures = page.summary.figures.accessibleName()
    assert figures == "4 receipts, 2 customers, 1 return, €45.25 in all, 1 line without a customer"
    assert page.doubts.nothing.isVisible()
    before = floor.ask(count_of, Sale)
    floor.click(page.bring)
    assert floor.ask(count_of, Sale) == before + 4
    assert page.result.heading_line.text() == "5 lines of sales are in"


def test_dates_that_read_two_ways_are_asked_with_two_buttons(
    floor: Shop, page: ImportPage, tmp_path: Path
) -> None:
    path = file_of(tmp_path, SALES, "1;03/04/2025;;Pane;1;2,50")
    read(floor, page, path)
    assert page.ask.question.text() == "How are the dates in “Data” written?"
    assert [offer.isVisible() for offer in (*page.ask.dates, *page.ask.numbers)] == [
        *(True, True),
        *(False, False),
    ]
    floor.press(Key.Key_Tab)
    floor.press(Key.Key_Return)
    assert "4 March 2025" in page.first_rows.rows.rows()[0].spoken()
    floor.click(page.bring)
    assert page.result.heading_line.text() == "1 line of sales is in"


def test_numbers_that_read_two_ways_are_asked_too(
    floor: Shop, page: ImportPage, tmp_path: Path
) -> None:
    read(floor, page, file_of(tmp_path, SALES, "1;13/04/2025;;Pane;1;1.234"))
    assert page.ask.question.text() == "How are the numbers in “Prezzo” written?"
    floor.click(page.ask.numbers[0])
    assert "€1,234.00" in page.summary.figures.accessibleName()


def test_escape_goes_back_to_the_choice_and_then_away(
    floor: Shop, page: ImportPage, tmp_path: Path, people: str
) -> None:
    for path in (people, file_of(tmp_path, SALES, "1;03/04/2025;;Pane;1;2,50", name="v.csv")):
        read(floor, page, path)
        assert not page.choose.isVisible()
        floor.press(Key.Key_Escape)
        assert page.choose.isVisible()
    floor.click(page.back)
    floor.page(CounterPage)


def test_nothing_chosen_and_a_file_that_is_not_there_are_told(
    floor: Shop, page: ImportPage, tmp_path: Path
) -> None:
    floor.click(page.choose.read)
    assert page.choose.path.fault() == "Choose a file first"
    read(floor, page, str(tmp_path / "manca.csv"))
    assert page.choose.trouble.isVisible()
    assert "cannot be opened" in page.choose.trouble.text()
    floor.write("x")
    assert not page.choose.trouble.isVisible()


def test_a_dialog_chooses_or_gives_up(
    floor: Shop, page: ImportPage, people: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([("", ""), (people, "")])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: next(answers))
    floor.click(page.choose.browse)
    assert page.choose.isVisible()
    floor.click(page.choose.browse)
    assert page.summary.isVisible()


def test_a_cashier_is_told_whom_to_ask(floor: Shop, people: str) -> None:
    floor.floor.desk.open(ToImport())
    page = floor.page(ImportPage)
    read(floor, page, people)
    assert page.choose.trouble.text() == "Only the owner does this. Nothing was changed."


class Gate:
    """Holds an import after its first step, until the test lets it go on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *, holds_dry_run: bool) -> None:
        self.reached = threading.Event()
        self.go_on = threading.Event()
        self._holds_dry_run = holds_dry_run
        monkeypatch.setattr(importing, "import_file", self._import)

    def _import(
        self,
        archive: object,
        path: Path,
        options: ImportOptions,
        by: object,
        tell: Callable[[ImportProgress], None],
        stop: Callable[[], bool],
    ) -> ImportOutcome:
        def tell_and_wait(progress: ImportProgress) -> None:
            tell(progress)
            if options.is_dry_run == self._holds_dry_run:
                self.reached.set()
                assert self.go_on.wait(PATIENCE_MS / 1000)

        return import_file(archive, path, options, by, tell_and_wait, stop)  # type: ignore[arg-type]

    def wait(self, floor: Shop, page: ImportPage) -> None:
        """Wait until the import is under way and its first progress is on the screen."""
        floor.qtbot.waitUntil(self.reached.is_set, timeout=PATIENCE_MS)
        floor.qtbot.waitUntil(lambda: " of " in page.work.count.text(), timeout=PATIENCE_MS)


def start(floor: Shop, page: ImportPage, path: str) -> None:
    page.choose.path.set_text(path)
    floor.qtbot.mouseClick(page.choose.read, Qt.MouseButton.LeftButton)


def test_stopped_all_is_as_it_was(
    floor: Shop, page: ImportPage, people: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = people_count(floor)
    read(floor, page, people)
    gate = Gate(monkeypatch, holds_dry_run=False)
    floor.qtbot.mouseClick(page.bring, Qt.MouseButton.LeftButton)
    gate.wait(floor, page)
    assert page.work.count.text().endswith("of 4")
    floor.qtbot.mouseClick(page.work.stop, Qt.MouseButton.LeftButton)
    assert page.work.stop.is_busy
    gate.go_on.set()
    floor.settle()
    assert page.choose.isVisible()
    assert floor.said() == "Stopped: everything is as it was."
    assert people_count(floor) == before


def test_escape_stops_the_first_look(
    floor: Shop, page: ImportPage, people: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate(monkeypatch, holds_dry_run=True)
    start(floor, page, people)
    gate.wait(floor, page)
    floor.press(Key.Key_Escape, settles=False)
    gate.go_on.set()
    floor.settle()
    assert page.choose.isVisible()


def test_an_import_goes_on_while_the_counter_works_and_is_found_again(
    floor: Shop, page: ImportPage, people: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(floor, page, people)
    gate = Gate(monkeypatch, holds_dry_run=False)
    floor.qtbot.mouseClick(page.bring, Qt.MouseButton.LeftButton)
    gate.wait(floor, page)
    page.bring_in()  # a second press starts no second import
    floor.press(Key.Key_Escape, settles=False)
    floor.page(CounterPage)
    floor.floor.desk.open(ToImport())
    assert floor.page(ImportPage) is page
    floor.press(Key.Key_F2, settles=False)
    gate.go_on.set()
    floor.settle()
    assert floor.said() == "2 customers are in"
    floor.floor.desk.open(ToImport())
    assert floor.page(ImportPage).choose.isVisible()


def test_a_failure_away_from_the_page_is_told_at_the_counter(
    floor: Shop, page: ImportPage, people: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(floor, page, people)
    gate = Gate(monkeypatch, holds_dry_run=False)
    floor.qtbot.mouseClick(page.bring, Qt.MouseButton.LeftButton)
    gate.wait(floor, page)
    floor.press(Key.Key_F2, settles=False)
    page._take_failure(Unavailable("Il disco è pieno."))  # noqa: SLF001 - from a lane
    assert floor.said() == "Il disco è pieno."
    gate.go_on.set()


@pytest.mark.parametrize(
    ("elapsed_s", "done", "words"),
    [
        (1, 300, ""),
        (10, 0, ""),
        (10, 640, ""),
        (36, 412, "about 20 seconds left"),
        (3, 639, "about 5 seconds left"),
        (60, 320, "about 1 minute left"),
        (600, 64, "about 90 minutes left"),
    ],
)
def test_time_left_is_said_in_round_figures(elapsed_s: float, done: int, words: str) -> None:
    assert importing_words.time_left(elapsed_s, done, 640) == words


def test_progress_says_what_is_new_updated_and_to_look_at(page: ImportPage) -> None:
    page.work.show_progress(ImportProgress(412, 640, 388, 21, 3), "")
    assert page.work.count.text() == "412 of 640"
    figures = page.work.figures.accessibleName()
    assert figures == "388 new, 21 updated, 3 to look at"


def test_problems_of_a_workbook_name_the_sheet() -> None:
    problem = RowProblem(1, "", "Lasciato fuori.", is_refused=False, sheet="Foglio2")
    assert (
        importing_words.problem_line(problem) == "Foglio2 · row 1\tThe whole row\tLasciato fuori."
    )


def test_people_who_were_there_count_as_updated() -> None:
    outcome = ImportOutcome(
        source="list",
        kind=Kind.CUSTOMERS,
        lines=3,
        receipts=0,
        customers=3,
        returns=0,
        anonymous=0,
        total=Decimal(0),
        added=0,
        updated=1,
        refused=0,
        passed_over=0,
        problems=(),
    )
    texts = [figure.text for figure in importing_words.figures_of(outcome)]
    assert texts == ["3 customers", "0 new", "1 updated"]
    assert importing_words.result_title(outcome) == "1 customer is in"


def test_points_of_a_till_of_before_are_seen_before_they_come_in(
    floor: Shop, page: ImportPage, tmp_path: Path
) -> None:
    rows = (
        "Nome completo;Punti;Bollini;Livello;Scadenza punti",
        "Lucia Ferro;1250;2;Family;31/12/2030",
        "Ugo Prato;1;;;",
    )
    read(floor, page, file_of(tmp_path, *rows))
    spoken = [row.spoken() for row in page.first_rows.rows.rows()]
    assert spoken == [
        "Lucia Ferro, 1,250 points · 2 stamps · Family, row 2",
        "Ugo Prato, 1 point, row 3",
    ]
    assert "“Scadenza punti” last day of the points" in page.first_rows.columns.text()
    figures = "2 customers, 2 new, 1,251 points, 2 stamps, 1 with a tier"
    assert page.summary.figures.accessibleName() == figures
    QApplication.processEvents()
    assert audit(floor.window) == []
    floor.click(page.bring)
    assert page.result.figures.accessibleName() == figures


@pytest.mark.parametrize("size", [(1366, 768), (1280, 680), (1536, 864)])
def test_every_word_fits(floor: Shop, page: ImportPage, people: str, size: tuple[int, int]) -> None:
    floor.window.resize(*size)
    QApplication.processEvents()
    assert audit(floor.window) == []
    read(floor, page, people)
    assert audit(floor.window) == []
    floor.click(page.bring)
    assert audit(floor.window) == []
