"""Opening balances: lots of their own, once from a source, whole or not at all."""

import uuid
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.model.audit import AuditRow
from careapp.model.customer import Customer
from careapp.model.points import PointsEntry, PointsLot, ProgrammeVersion
from careapp.rules.loyalty.earning import Unit
from careapp.rules.loyalty.expiry import Expiry, ExpiryKind
from careapp.rules.loyalty.ledger import Movement
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.tiers import Measure, Tier, Tiering
from careapp.services import integrity
from careapp.services.actor import COMMAND_LINE
from careapp.services.archive import Archive
from careapp.services.card import load_card
from careapp.services.importing import (
    ImportOptions,
    ImportOutcome,
    ImportProgress,
    import_file,
    openings,
    to_json,
)
from careapp.services.points import load_account
from careapp.services.programme import load_programme, load_standing
from careapp.services.returns import ReturnRequest, return_purchase
from tests.factories import MOMENT
from tests.services.importing.files import add, bring_in, counts, csv, everybody
from tests.services.selling import assert_ledger_holds, open_till, with_debt

HEADER = "Codice cliente;Nominativo;Punti;Bollini;Scadenza;Livello;Livello dal"
TODAY = date(2026, 3, 12)
END = date(2027, 12, 31)
SILVER = Tiering((Tier("base", 0), Tier("silver", 10, "Argento"), Tier("gold", 50, "Oro")))
YEAR = Programme(expiry=Expiry(ExpiryKind.MONTHS, 12), tiering=SILVER)
Lots = list[tuple[str, int, int, date | None]]


@pytest.fixture(autouse=True)
def _at_the_counter() -> Iterator[None]:
    with clock.standing_at(MOMENT):
        yield


def load(archive: Archive, folder: Path, *rows: str, **options: object) -> ImportOutcome:
    """Import balances of these rows."""
    return bring_in(archive, csv(folder, HEADER, *rows), **options)


def publish(archive: Archive, programme: Programme = YEAR) -> None:
    def work(session: Session) -> None:
        open_till(session, programme)
        session.flush()

    archive.change(work)


def lots_of(archive: Archive, customer_id: int) -> Lots:
    statement = (
        select(PointsLot.unit, PointsLot.points, PointsLot.open_points, PointsLot.expires_on)
        .where(PointsLot.customer_id == customer_id)
        .order_by(PointsLot.id)
    )
    rows = archive.read(lambda session: session.execute(statement).all())
    return [(unit, points, left, day) for unit, points, left, day in rows]


def person(archive: Archive, name: str) -> Customer:
    return next(one for one in everybody(archive) if one.name == name)


def ledger_rows(archive: Archive) -> int:
    return archive.read(
        lambda session: session.scalar(select(func.count()).select_from(PointsEntry)) or 0
    )


def test_a_balance_becomes_a_lot_of_its_own_expiry(archive: Archive, tmp_path: Path) -> None:
    outcome = load(archive, tmp_path, "7;Anna Verdi;120;;31/12/2027;Di casa;15/01/2024")
    assert outcome.openings == (120, 0, 1)
    (anna,) = everybody(archive)
    assert (anna.points, anna.stamps) == (120, 0)
    assert (anna.tier, anna.tier_since) == ("home", date(2024, 1, 15))
    assert lots_of(archive, anna.id) == [("point", 120, 120, END)]
    (entry,) = archive.read(lambda session: session.scalars(select(PointsEntry)).all())
    assert (entry.kind, entry.points, entry.unit) == (Movement.OPENING, 120, "point")
    version = archive.read(lambda session: session.scalars(select(ProgrammeVersion.id)).one())
    assert (entry.programme_id, entry.happened_at) == (version, MOMENT)
    assert archive.read(integrity.check) == ()
    loyalty = archive.read(load_card, anna.id, TODAY).loyalty
    assert (loyalty.balance, loyalty.tier.key) == (120, "home")
    assert [(part.points, part.last_day) for part in loyalty.expiring] == [(120, END)]


def test_without_a_day_the_programme_says_how_long(archive: Archive, tmp_path: Path) -> None:
    publish(archive)
    load(archive, tmp_path, "7;Anna Verdi;120;4;;argento;")
    anna = person(archive, "Anna Verdi")
    later = date(2027, 3, 12)
    assert lots_of(archive, anna.id) == [("point", 120, 120, later), ("stamp", 4, 4, later)]
    assert (anna.points, anna.stamps) == (120, 4)
    assert (anna.tier, anna.tier_since) == ("silver", TODAY)


def test_a_person_may_have_several_lots(archive: Archive, tmp_path: Path) -> None:
    outcome = load(
        archive,
        tmp_path,
        "7;Anna Verdi;120;;31/12/2027;;",
        "8;Ivo Blu;5;;;;",
        "7;Anna Verdi;30;;30/06/2027;;",
        "7;;30;;30/06/2027;;",
    )
    assert (outcome.customers, outcome.openings) == (2, (185, 0, 0))
    anna = person(archive, "Anna Verdi")
    assert anna.points == 180
    sizes = [(points, day) for _unit, points, _open, day in lots_of(archive, anna.id)]
    half = date(2027, 6, 30)
    assert sizes == [(120, END), (30, half), (30, half)]


def test_the_same_file_twice_adds_nothing(archive: Archive, tmp_path: Path) -> None:
    rows = ("7;Anna Verdi;120;2;31/12/2027;Di casa;", "8;Ivo Blu;5;;;;")
    load(archive, tmp_path, *rows)
    before = counts(archive), ledger_rows(archive)
    again = load(archive, tmp_path, *rows)
    assert (again.added, again.updated, again.openings) == (0, 0, (0, 0, 0))
    assert (counts(archive), ledger_rows(archive)) == (
        before[0] | {"import_batch": 2},
        before[1],
    )
    larger = load(archive, tmp_path, "7;Anna Verdi;999;;31/12/2027;Di casa;")
    assert (larger.updated, larger.openings) == (0, (0, 0, 0))
    assert person(archive, "Anna Verdi").points == 120


def test_another_source_is_another_balance(archive: Archive, tmp_path: Path) -> None:
    card = csv(tmp_path, "Tessera;Nome;Punti", "1000001;Anna Verdi;10")
    bring_in(archive, card)
    other = bring_in(archive, card, source="vecchia cassa")
    assert (other.added, other.updated, other.openings) == (0, 1, (10, 0, 0))
    assert person(archive, "Anna Verdi").points == 20
    assert archive.read(integrity.check) == ()


def test_people_of_before_get_their_balance(archive: Archive, tmp_path: Path) -> None:
    add(archive, "Anna Verdi", external_id=("till", "7"), points=0)
    outcome = load(archive, tmp_path, "7;Anna Verdi;120;;;;", "7;;30;;;;")
    assert (outcome.added, outcome.updated, outcome.openings) == (0, 1, (150, 0, 0))
    assert person(archive, "Anna Verdi").points == 150


@pytest.mark.parametrize(
    "bad", ["7;;-5;;;;", "7;;2,5;;;;", "7;;9;;31/02/2027;;", "7;;9;x;;;", "7;;1999999999;;;;"]
)
def test_a_balance_comes_in_whole_or_not_at_all(archive: Archive, tmp_path: Path, bad: str) -> None:
    good = "7;Anna Verdi;120;;;Di casa;"
    outcome = load(archive, tmp_path, good, bad, "8;Ivo Blu;6;;;;")
    assert [(one.line, one.is_refused) for one in outcome.problems] == [(3, False)]
    assert outcome.openings == (6, 0, 1)
    assert person(archive, "Anna Verdi").points == 0
    assert person(archive, "Anna Verdi").tier == "home"
    corrected = load(archive, tmp_path, good, "7;;5;;;;", "8;Ivo Blu;6;;;;")
    assert (corrected.updated, corrected.openings) == (1, (125, 0, 0))
    assert person(archive, "Anna Verdi").points == 125


def test_a_sum_that_no_balance_is_stays_out(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(openings, "_MOST", 100)
    outcome = load(archive, tmp_path, "7;Anna;60;;;;", "7;;41;;;;", "8;Ivo;100;;;;")
    assert outcome.openings == (100, 0, 0)
    assert [(one.line, one.is_refused) for one in outcome.problems] == [(2, False)]


def test_an_unknown_tier_is_told_with_its_line(archive: Archive, tmp_path: Path) -> None:
    publish(archive)
    outcome = load(
        archive, tmp_path, "7;Anna Verdi;12;;;Platino;", "8;Ivo Blu;;;;ORO;", "9;Lia;;;;base;"
    )
    assert outcome.openings == (12, 0, 2)
    (problem,) = outcome.problems
    assert (problem.line, problem.is_refused) == (2, False)
    assert "«Platino»" in problem.text
    assert "Argento, Oro" in problem.text
    tiers = [person(archive, name).tier for name in ("Anna Verdi", "Ivo Blu", "Lia")]
    assert tiers == ["", "gold", "base"]


def test_a_tier_reached_here_is_never_lowered(archive: Archive, tmp_path: Path) -> None:
    publish(archive)
    since = date(2025, 1, 1)
    for code, tier in (("7", "gold"), ("8", "silver"), ("9", "an older programme's")):
        add(archive, f"Anna {code}", external_id=("till", code), tier=tier, tier_since=since)
    rows = [f"{code};Anna {code};;;;Argento;" for code in "789"]
    outcome = load(archive, tmp_path, *rows)
    assert (outcome.updated, outcome.openings) == (1, (0, 0, 1))
    people = [person(archive, f"Anna {code}") for code in "789"]
    assert [(one.tier, one.tier_since) for one in people] == [
        ("gold", since),
        ("silver", since),
        ("silver", TODAY),
    ]


def test_of_several_tiers_the_highest_counts(archive: Archive, tmp_path: Path) -> None:
    publish(archive)
    load(archive, tmp_path, "7;Anna;;;;Argento;", "7;;;;;Oro;03/03/2024", "7;;;;;Base;28/02/2020")
    anna = person(archive, "Anna")
    assert (anna.tier, anna.tier_since) == ("gold", date(2024, 3, 3))


def test_a_tier_raised_meanwhile_stays(archive: Archive, tmp_path: Path) -> None:
    publish(archive)
    known = add(archive, "Anna", external_id=("till", "7"), tier="base")
    path = csv(tmp_path, HEADER, "7;Anna;5;;;Argento;")

    def climb(_progress: object) -> None:
        def work(session: Session) -> None:
            session.get_one(Customer, known).tier = "gold"

        archive.change(work)

    import_file(archive, path, ImportOptions(), COMMAND_LINE, progress=climb)
    anna = person(archive, "Anna")
    assert (anna.tier, anna.points) == ("gold", 5)


def test_a_dry_run_tells_the_totals_and_keeps_nothing(archive: Archive, tmp_path: Path) -> None:
    rows = ("7;Anna Verdi;120;2;;Di casa;", "8;Ivo Blu;5;;;;")
    before = counts(archive)
    told = to_json(load(archive, tmp_path, *rows, is_dry_run=True))
    assert (told["points"], told["stamps"], told["tiers"]) == (125, 2, 1)
    assert counts(archive) == before
    assert ledger_rows(archive) == 0
    assert archive.read(lambda session: session.scalar(select(ProgrammeVersion.id))) is None


def test_a_stopped_import_takes_everything_out(archive: Archive, tmp_path: Path) -> None:
    add(archive, "Ivo Blu", external_id=("till", "8"))
    path = csv(tmp_path, HEADER, "7;Anna Verdi;120;;;;", "8;Ivo Blu;5;;;Di casa;")
    progress: list[ImportProgress] = []
    import_file(archive, path, ImportOptions(is_dry_run=True), COMMAND_LINE, progress.append)
    before = counts(archive)
    for step in range(1, len(progress) + 1):
        asked: list[int] = []

        def stop(asked: list[int] = asked, step: int = step) -> bool:
            asked.append(step)
            return len(asked) == step

        outcome = import_file(archive, path, ImportOptions(), COMMAND_LINE, stop=stop)
        assert outcome.is_stopped
        assert outcome.openings == (0, 0, 0)
        assert counts(archive) == before
        assert ledger_rows(archive) == 0
        assert [(one.points, one.tier) for one in everybody(archive)] == [(0, "")]


def test_a_debt_of_returns_is_paid_first(archive: Archive, tmp_path: Path) -> None:
    def work(session: Session) -> int:
        till = open_till(session, with_debt(), external_id=("till", "7"))
        bought = till.earn(200)
        till.buy(1000, reward_key="ten")
        return_purchase(session, ReturnRequest(uuid.uuid4(), bought.sale_id, 20_000), till.by)
        return till.customer.id

    customer_id = archive.change(work)
    owing = archive.read(lambda session: session.get_one(Customer, customer_id).points)
    assert owing < 0
    load(archive, tmp_path, "7;;50;;;;", "7;;500;;31/12/2027;;")

    def look(session: Session) -> tuple[int, int]:
        customer = session.get_one(Customer, customer_id)
        assert_ledger_holds(session, customer)
        account = load_account(session, customer)
        return account.debt(Unit.POINT), account.balance(Unit.POINT, TODAY)

    assert archive.read(look) == (0, 550 + owing)


def test_a_workbook_of_lots_comes_in(archive: Archive, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["Tessera", "Punti", "Scadenza punti"],
        [1000001, 1250, END],
        [1000001, 40, date(2026, 6, 30)],
        [1000002, 7, None],
    ):
        sheet.append(row)
    book.save(tmp_path / "saldi.xlsx")
    outcome = bring_in(archive, tmp_path / "saldi.xlsx")
    assert (outcome.added, outcome.openings) == (2, (1297, 0, 0))
    first, second = everybody(archive)
    assert (first.points, second.points) == (1290, 7)
    assert bring_in(archive, tmp_path / "saldi.xlsx").openings == (0, 0, 0)


def test_many_people_come_in_parts(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(openings, "_AT_ONCE", 2)
    outcome = load(archive, tmp_path, *(f"{n};Anna {n};{n};;;;" for n in range(1, 6)))
    assert outcome.openings == (15, 0, 0)
    assert [one.points for one in everybody(archive)] == [1, 2, 3, 4, 5]


def test_points_of_before_do_not_lift(archive: Archive, tmp_path: Path) -> None:
    by_points = replace(SILVER, measure=Measure.POINTS)
    publish(archive, replace(YEAR, tiering=by_points))
    load(archive, tmp_path, "7;Anna Verdi;120;;;;")
    anna = person(archive, "Anna Verdi")
    assert archive.read(load_card, anna.id, TODAY).loyalty.tier.key == "base"


def test_the_owner_sees_what_came_in(archive: Archive, tmp_path: Path) -> None:
    load(archive, tmp_path, "7;Anna Verdi;120;2;;Di casa;")
    standing = archive.read(load_standing, TODAY)
    assert (standing.people, standing.tiers) == (1, {"home": 1})
    newest = select(AuditRow).order_by(AuditRow.id.desc()).limit(1)
    row = archive.read(lambda session: session.scalars(newest).one())
    assert {"points": 120, "stamps": 2, "tiers": 1}.items() <= row.detail.items()
    assert archive.read(load_programme).version == 1


def test_points_end_after_their_last_day(archive: Archive, tmp_path: Path) -> None:
    load(archive, tmp_path, "7;Anna Verdi;120;;31/03/2026;;", "7;;30;;;;")
    anna = person(archive, "Anna Verdi")
    last = date(2026, 3, 31)
    balances = [
        archive.read(load_card, anna.id, day).loyalty.balance
        for day in (last, last + timedelta(days=1))
    ]
    assert balances == [150, 30]
