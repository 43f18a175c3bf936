import gc
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.importers.values import Kind
from careapp.model.audit import AuditRow
from careapp.model.sale import Sale, SaleLine
from careapp.rules.roles import Role
from careapp.services import search_index
from careapp.services.actor import COMMAND_LINE, Actor
from careapp.services.archive import Archive
from careapp.services.importing import (
    ImportOptions,
    ImportProgress,
    import_file,
    run,
    to_json,
)
from tests.factories import MOMENT, make_customer, make_sale
from tests.services.importing.files import (
    FIXTURES,
    SALES_HEADER,
    add,
    all_sales,
    bring_in,
    counts,
    csv,
    everybody,
    found_names,
)


def test_sales_come_in_whole_and_only_once(archive: Archive) -> None:
    outcome = bring_in(archive, FIXTURES / "online_retail.csv")
    assert to_json(outcome) == {
        "source": "online-retail",
        "kind": "sales",
        "lines": 5,
        "receipts": 4,
        "customers": 2,
        "returns": 1,
        "anonymous": 1,
        "total": "45.25",
        "added": 5,
        "updated": 0,
        "refused": 0,
        "passed_over": 0,
        "points": 0,
        "stamps": 0,
        "tiers": 0,
        "dry_run": False,
        "stopped": False,
        "problems": [],
    }
    before = counts(archive)
    again = bring_in(archive, FIXTURES / "online_retail.csv")
    assert (again.lines, again.total, again.added) == (5, Decimal("45.25"), 0)
    assert counts(archive) == before | {"import_batch": 2}


def test_imported_sales_are_visits_and_give_no_points(archive: Archive) -> None:
    bring_in(archive, FIXTURES / "online_retail.csv")
    first, second = everybody(archive)
    assert (first.visits, first.points) == (1, 0)
    assert (first.first_visit_on, first.last_visit_on) == (date(2009, 12, 6), date(2009, 12, 6))
    assert (second.visits, second.name) == (0, "")  # a free sample is no purchase
    kinds = [(sale.kind, sale.total_cents) for sale in all_sales(archive)]
    assert kinds == [("purchase", 3570), ("return", -995), ("purchase", 1950), ("purchase", 0)]


def test_a_customer_without_a_name_is_found_by_the_code_of_the_till(archive: Archive) -> None:
    bring_in(archive, FIXTURES / "online_retail.csv")
    assert found_names(archive, "12417") == [""]
    assert [one.code for one in everybody(archive)[0].external_ids] == ["12417"]


def test_customers_come_in_whole_and_only_once(archive: Archive) -> None:
    outcome = bring_in(archive, FIXTURES / "clienti_italiani.csv")
    assert outcome.kind is Kind.CUSTOMERS
    assert (outcome.lines, outcome.added, outcome.refused) == (6, 4, 2)
    problems = to_json(outcome)["problems"]
    assert isinstance(problems, list)
    assert {"sheet": "", "line": 5, "column": "TELEFONO", "refused": False}.items() <= (
        problems[1].items()
    )
    assert found_names(archive, "niccolo") == ["Niccolò Bianchi"]
    assert found_names(archive, "0115551234") == ["Anna De Luca"]
    again = bring_in(archive, FIXTURES / "clienti_italiani.csv")
    assert (again.added, again.updated) == (0, 0)
    assert len(everybody(archive)) == 4


def test_a_dry_run_tells_everything_and_keeps_nothing(archive: Archive) -> None:
    before = counts(archive)
    outcome = bring_in(archive, FIXTURES / "online_retail.csv", is_dry_run=True)
    assert (outcome.added, outcome.is_dry_run) == (5, True)
    assert counts(archive) == before


def test_a_longer_export_adds_only_what_is_new(archive: Archive, tmp_path: Path) -> None:
    head = ["1;28/04/2025;7;Tazza;1;5,00", "1;28/04/2025;7;Piatto;1;3,00"]
    tail = ["1;28/04/2025;7;Vaso;1;2,00", "2;29/04/2025;7;Tazza;1;5,00"]
    bring_in(archive, csv(tmp_path, SALES_HEADER, *head))
    outcome = bring_in(archive, csv(tmp_path, SALES_HEADER, *head, *tail))
    assert (outcome.added, outcome.receipts, outcome.customers) == (2, 2, 1)
    receipts = [(sale.receipt, sale.total_cents) for sale in all_sales(archive)]
    assert receipts == [("1", 800), ("1 (2)", 200), ("2", 500)]
    assert everybody(archive)[0].visits == 2
    longest = [*head, *tail[:1], "1;28/04/2025;7;Nastro;1;1,00", *tail[1:]]
    assert bring_in(archive, csv(tmp_path, SALES_HEADER, *longest)).added == 1
    assert bring_in(archive, csv(tmp_path, SALES_HEADER, *longest)).added == 0


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.OWNER])
def test_only_the_owner_imports(archive: Archive, role: Role) -> None:
    path = FIXTURES / "online_retail.csv"
    with pytest.raises(Refused):
        import_file(archive, path, ImportOptions(), Actor(None, "Giulia", role))
    assert counts(archive)["import_batch"] == 0


def test_an_import_leaves_a_line_in_the_audit(archive: Archive) -> None:
    bring_in(archive, FIXTURES / "clienti_italiani.csv")

    def load(session: Session) -> AuditRow:
        return session.scalars(select(AuditRow)).one()

    row = archive.read(load)
    assert (row.action, row.subject) == ("import_completed", "import_batch")
    assert row.detail["added"] == 4
    assert "Anna" not in str(row.detail)


@pytest.mark.sqlcipher_only
def test_a_backup_is_made_before_an_import(archive: Archive) -> None:
    add(archive, "Anna Verdi")
    assert archive.folder is not None
    bring_in(archive, FIXTURES / "clienti_italiani.csv", is_dry_run=True)
    assert not list(archive.folder.backups.glob("*.db*"))
    bring_in(archive, FIXTURES / "clienti_italiani.csv")
    assert list(archive.folder.backups.iterdir())


def test_people_of_before_get_their_visits_with_the_last_step(
    archive: Archive, tmp_path: Path
) -> None:
    def prepare(session: Session) -> None:
        anna = make_customer(session, "Anna Verdi", external_id=("till", "7"))
        make_sale(session, anna, 500, moment=MOMENT)
        search_index.index_customer(session, anna.id)

    archive.change(prepare)
    rows = [f"{day};2026-02-{day:02};7;Tazza;1;5,00" for day in range(1, 13)]
    rows += ["90;2026-03-12;7;Tazza;1;5,00", "91;2026-02-01;7;Vaso;1;9,00"]
    with clock.standing_at(MOMENT):
        bring_in(archive, csv(tmp_path, SALES_HEADER, *rows))
    (anna,) = everybody(archive)
    assert anna.visits == 13  # the day of the sale recorded here counts once
    assert anna.tier == "home"
    assert anna.first_visit_on == date(2026, 2, 1)


def test_who_bought_stands_in_the_order_of_the_search(archive: Archive, tmp_path: Path) -> None:
    add(archive, "Anna Bianchi")
    add(archive, "Anna Verdi", external_id=("till", "7"))
    people = csv(tmp_path, "Codice cliente;Nome;Cognome", "8;Anna;Rossi", "9;Anna;Neri")
    bring_in(archive, people, source="till")
    assert found_names(archive, "anna")[-2:] == ["Anna Rossi", "Anna Neri"]
    rows = ["1;28/04/2025;7;Tazza;1;5,00;", "2;29/04/2025;9;Tazza;1;5,00;"]
    rows += ["3;30/04/2025;10;Tazza;1;5,00;Anna Zeno"]
    bring_in(archive, csv(tmp_path, SALES_HEADER + ";Nome cliente", *rows), source="till")
    order = ["Anna Zeno", "Anna Neri", "Anna Verdi", "Anna Bianchi", "Anna Rossi"]
    assert found_names(archive, "anna") == order


def test_an_import_without_people_has_no_visits_to_count(archive: Archive, tmp_path: Path) -> None:
    outcome = bring_in(archive, csv(tmp_path, SALES_HEADER, "1;28/04/2025;;Tazza;1;5,00"))
    assert (outcome.customers, outcome.anonymous) == (0, 1)
    assert not everybody(archive)


def test_more_people_than_are_remembered_are_asked_for_again(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "_ROWS_AT_ONCE", 2)
    monkeypatch.setattr(run, "_REMEMBERED_PEOPLE", 1)
    rows = [f"{n};28/04/2025;{n % 4};Tazza;1;5,00" for n in range(12)]
    outcome = bring_in(archive, csv(tmp_path, SALES_HEADER, *rows))
    assert outcome.customers == 4
    assert len(everybody(archive)) == 4


def test_many_new_people_are_filed_in_turns(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "_PEOPLE_AT_ONCE", 2)
    monkeypatch.setattr(search_index, "_GATHERED_AT_MOST", 1)
    bring_in(archive, FIXTURES / "clienti_italiani.csv")
    assert found_names(archive, "de luca") == ["Anna De Luca"]
    assert found_names(archive, "mario") == ["Mario Rossi"]


@pytest.mark.parametrize("is_on", [True, False])
def test_the_collector_is_left_as_it_was(archive: Archive, *, is_on: bool) -> None:
    path = FIXTURES / "clienti_italiani.csv"
    meanwhile: list[bool] = []

    def look(_progress: ImportProgress) -> None:
        meanwhile.append(gc.isenabled())

    (gc.enable if is_on else gc.disable)()
    try:
        import_file(archive, path, ImportOptions(), COMMAND_LINE, progress=look)
        assert set(meanwhile) == {False}
        assert gc.isenabled() is is_on
    finally:
        gc.enable()


def test_problems_beyond_measure_are_counted_only(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("careapp.services.importing.values.PROBLEMS_KEPT", 2)
    outcome = bring_in(archive, csv(tmp_path, "Nome;Telefono", "Anna", "Pia", "Ada", "Eva;333"))
    assert (outcome.refused, len(outcome.problems)) == (3, 2)


def test_progress_is_told(archive: Archive) -> None:
    told: list[ImportProgress] = []
    path = FIXTURES / "clienti_italiani.csv"
    import_file(archive, path, ImportOptions(), COMMAND_LINE, progress=told.append)
    assert told[-1].rows == told[-1].of_rows == 10
    assert told[-1].added == 4
    assert told[-1].problems == 9


def test_the_real_sales_of_a_shop_come_in_to_the_cent(
    sqlcipher_archive: Archive, real_data: Path
) -> None:
    """Online Retail II (Chen 2012, UCI, CC BY 4.0)."""
    archive = sqlcipher_archive
    path = real_data / "online_retail_II_non_uk_subset.xlsx"
    outcome = to_json(bring_in(archive, path))
    expected = {
        "lines": 34_766,
        "receipts": 1_742,
        "customers": 262,
        "returns": 761,
        "anonymous": 601,
        "total": "1231699.07",
        "added": 34_766,
        "refused": 0,
    }
    assert {name: outcome[name] for name in expected} == expected
    assert to_json(bring_in(archive, path))["added"] == 0
    statements = (func.sum(Sale.paid_cents), func.sum(SaleLine.amount_cents))
    sums: Callable[[Session], list[object]] = lambda session: [  # noqa: E731
        session.scalar(select(one)) for one in statements
    ]
    assert archive.read(sums) == [123_169_907, 123_169_907]
    archive.let_go()
