"""An import that is stopped, or cut off with the power: all of it is there, or none."""

from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from careapp.errors import Refused, Unavailable
from careapp.model.search import Term
from careapp.services.actor import COMMAND_LINE
from careapp.services.archive import Archive
from careapp.services.importing import (
    ImportOptions,
    ImportProgress,
    import_file,
    remove_unfinished,
    run,
)
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


def words(session: Session) -> dict[str, int]:
    """Return how many people have each word of the search."""
    return dict(session.execute(select(Term.word, Term.people)).all())


def test_nothing_is_seen_before_the_last_step(archive: Archive, tmp_path: Path) -> None:
    path = csv(tmp_path, "Codice cliente;Nome;Cognome", "7;Anna;Verdi")
    seen: list[list[str]] = []

    def look(_progress: ImportProgress) -> None:
        seen.append(found_names(archive, "verdi"))

    import_file(archive, path, ImportOptions(), COMMAND_LINE, progress=look)
    assert seen
    assert not any(seen)
    assert found_names(archive, "verdi") == ["Anna Verdi"]


def test_a_stopped_import_leaves_everything_as_it_was(archive: Archive, tmp_path: Path) -> None:
    add(archive, "Anna Verdi", external_id=("till", "7"), phone="3331234567")
    before = counts(archive)
    rows = [f"{n};28/04/2025;{n % 3 + 6};Tazza;1;5,00" for n in range(1, 30)]
    path = csv(tmp_path, SALES_HEADER, *rows)
    outcome = import_file(archive, path, ImportOptions(), COMMAND_LINE, stop=lambda: True)
    assert outcome.is_stopped
    assert (outcome.added, outcome.updated) == (0, 0)
    assert counts(archive) == before
    assert everybody(archive)[0].visits == 0


@pytest.mark.parametrize(
    ("name", "step"),
    [
        *(("online_retail.csv", step) for step in range(1, 5)),
        *(("clienti_italiani.csv", step) for step in range(1, 7)),
    ],
)
def test_an_import_may_be_stopped_after_any_step(
    archive: Archive, name: str, step: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "_ROWS_AT_ONCE", 2)
    monkeypatch.setattr(run, "_PEOPLE_AT_ONCE", 2)
    add(archive, "Mario Rossi", phone="3331234567")
    asked: list[int] = []

    def stop() -> bool:
        asked.append(1)
        return len(asked) == step

    before = counts(archive), archive.read(words)
    path = FIXTURES / name
    assert import_file(archive, path, ImportOptions(), COMMAND_LINE, stop=stop).is_stopped
    assert len(asked) == step
    assert (counts(archive), archive.read(words)) == before


def test_rows_left_by_a_power_cut_are_taken_away(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = counts(archive)

    def power_cut(*_anything: object) -> None:
        raise Unavailable("")

    monkeypatch.setattr("careapp.services.audit.record", power_cut)
    monkeypatch.setattr("careapp.services.importing.batch.remove", power_cut)
    with pytest.raises(Unavailable):
        bring_in(archive, FIXTURES / "online_retail.csv")
    assert counts(archive)["sale"] == 4
    assert not found_names(archive, "12417")
    monkeypatch.undo()
    assert remove_unfinished(archive) == 1
    assert counts(archive) == before
    assert remove_unfinished(archive) == 0


def test_the_next_import_takes_away_what_an_earlier_one_left(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("careapp.services.importing.batch.remove", lambda *_anything: None)
    assert bring_in(archive, FIXTURES / "online_retail.csv", is_dry_run=True).added == 5
    monkeypatch.undo()
    assert bring_in(archive, FIXTURES / "online_retail.csv").added == 5
    assert len(all_sales(archive)) == 4


def test_an_import_under_way_is_left_alone(archive: Archive) -> None:
    told: list[int] = []

    def second(_progress: ImportProgress) -> None:
        if not told:
            told.append(remove_unfinished(archive))
            with pytest.raises(Refused):
                bring_in(archive, FIXTURES / "clienti_italiani.csv")

    path = FIXTURES / "online_retail.csv"
    outcome = import_file(archive, path, ImportOptions(), COMMAND_LINE, progress=second)
    assert told == [0]
    assert outcome.added == 5
