"""The day and the care without a screen: papers, what waits, and how people are treated."""

import json
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from careapp import cli, clock
from careapp.rules.care.promises import Due
from careapp.services.archive import open_archive
from tests.services.caring import open_care_desk
from tests.test_cli import Run, customers, one_line, run, shop

__all__ = ["customers", "run", "shop"]


def test_the_papers_of_the_day_are_written(
    run: Run, customers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("import", customers)
    capsys.readouterr()
    for command in (("morning-sheet",), ("day-report",), ("day-report", "--day", "2026-03-12")):
        paper = tmp_path / "paper.pdf"
        assert run(*command, paper) == 0
        assert capsys.readouterr().out == f"{paper}\n"
        assert paper.read_bytes().startswith(b"%PDF")
        paper.unlink()


def test_what_waits_today_is_told_without_a_screen(
    run: Run, shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    archive = open_archive(shop)
    archive.change(_promise_for_today)
    archive.close()
    today = clock.shop_day(clock.now())
    assert run("today") == 0
    lines = capsys.readouterr().out.splitlines()
    assert "Marta Wójcik\tPane di segale · Giulia Bernardi\toggi" in lines
    assert run("today", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    (promise,) = told["promises"]["rows"]
    assert (told["day"], promise["due"]["on"]) == (today.isoformat(), today.isoformat())
    assert (promise["what"], promise["urgency"]) == ("Pane di segale", "today")


def _promise_for_today(session: Session) -> None:
    due = Due(clock.shop_day(clock.now()))
    open_care_desk(session).promise(what="Pane di segale", due=due)


def test_how_people_are_treated_is_told_in_figures(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("culture", "--since", "2026-01-01", "--until", "2026-03-31", "--json") == 0
    figures = json.loads(capsys.readouterr().out)
    assert (figures["since"], figures["cases"]["opened"]) == ("2026-01-01", 0)
    assert run("culture") == 0
    assert "Casi nuovi: 0" in capsys.readouterr().out.splitlines()
    assert run("culture", "--since", "gennaio") == 1
    assert one_line(capsys.readouterr().err)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("day-report", "--day", "31/02"), "Scrivi il giorno come AAAA-MM-GG."),
        (("day-report", "--day", "9999-12-30"), "Questo giorno non è ancora arrivato"),
        (("morning-sheet",), "non si può scrivere"),
    ],
)
def test_a_paper_that_cannot_be_written_is_told(
    run: Run,
    arguments: tuple[str, ...],
    sentence: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(*arguments, tmp_path / "nowhere" / "paper.pdf") == cli.FAILED
    told = capsys.readouterr().err
    assert sentence in told
    assert one_line(told)
