"""The trial on the shop's own sales, publishing, and a draft that is never lost."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from careapp.errors import Refused, Unavailable
from careapp.rules.loyalty.earning import EarnPerEuro, EarnPerItem, Unit
from careapp.rules.loyalty.simulation import Simulation, TierOutlook
from careapp.rules.loyalty.tiers import Tier
from careapp.services.programme import (
    NewProgramme,
    load_draft,
    load_newest,
    publish_programme,
    save_draft,
)
from careapp.services.simulation import simulate_programme
from careapp.ui.desk import ToProgramme
from careapp.ui.dialogs.programme_publish import PublishSheet
from careapp.ui.dialogs.question import QuestionSheet
from careapp.ui.pages import programme as programme_page
from careapp.ui.pages import programme_trial
from careapp.ui.pages.manage import ManagePage
from careapp.ui.pages.programme import ProgrammePage
from careapp.ui.widgets.label import Text
from tests.ui.floors import Shop
from tests.ui.pages.owning import now, open_programme

Key = Qt.Key
TODAY = date(2026, 3, 12)


@pytest.fixture
def page(floor: Shop) -> ProgrammePage:
    return open_programme(floor)


def stand_still(
    _archive: object,
    _programme: object,
    report: Callable[[int, int], None],
    is_stopped: Callable[[], bool],
) -> None:
    """Try for ever, and report, until somebody stops it."""
    report(1, 3)
    while not is_stopped():
        pass


def test_the_trial_can_be_stopped_and_started_again(
    floor: Shop, page: ProgrammePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    figures = page.side.figures
    monkeypatch.setattr(programme_trial, "simulate_programme", stand_still)
    page.earning.per_euro.points.stepBy(1)
    floor.qtbot.waitUntil(figures.stop.isVisible)
    assert figures.count.text() == "1 di 3 spese"
    monkeypatch.setattr(programme_trial, "simulate_programme", simulate_programme)
    floor.click(figures.stop)
    assert figures.words.text() == "Prova fermata. Non è cambiato niente."
    assert not figures.stop.isVisible()
    floor.click(figures.again)
    assert not figures.words.isVisible()
    assert figures.every.isVisible()


def test_a_newer_edit_stops_the_older_trial(
    floor: Shop, page: ProgrammePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(programme_trial, "simulate_programme", stand_still)
    page.earning.per_euro.points.stepBy(1)
    floor.qtbot.waitUntil(page.side.figures.stop.isVisible)
    monkeypatch.setattr(programme_trial, "simulate_programme", simulate_programme)
    page.earning.per_euro.points.stepBy(1)
    floor.settle()
    assert not page.side.figures.words.isVisible()
    assert not page.side.figures.stop.isVisible()


def test_a_trial_that_fails_says_so(
    floor: Shop, page: ProgrammePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise Unavailable("L’archivio non risponde.")

    monkeypatch.setattr(programme_trial, "simulate_programme", refuse)
    page.earning.per_euro.points.stepBy(1)
    floor.settle()
    assert page.side.figures.words.text() == "L’archivio non risponde."
    assert page.side.figures.again.isVisible()


def test_leaving_the_page_stops_the_trial(
    floor: Shop, page: ProgrammePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(programme_trial, "simulate_programme", stand_still)
    page.earning.per_euro.points.stepBy(1)
    floor.qtbot.waitUntil(page.side.figures.stop.isVisible)
    floor.press(Key.Key_F2)
    assert floor.floor.tasks.is_idle


def test_a_programme_may_begin_later(floor: Shop, page: ProgrammePage) -> None:
    page.earning.per_euro.points.stepBy(1)
    floor.settle()
    page.side.starts_on.set_value(TODAY + timedelta(days=4))
    floor.click(page.side.publish)
    sheet = floor.sheet(PublishSheet)
    assert sheet.sub.text() == "Vale da lunedì 16 marzo."
    floor.click(sheet.publish)
    assert floor.said() == "Pubblicato: parte lunedì 16 marzo."
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused is page.earning.ways or page.earning.ways.isAncestorOf(focused)
    assert page.side.reason.text() == "Pubblicato: parte lunedì 16 marzo."
    assert floor.ask(load_newest).starts_on == TODAY + timedelta(days=4)
    assert floor.floor.desk.programme.earning == EarnPerEuro()
    floor.press(Key.Key_F2)
    floor.floor.desk.open(ToProgramme())
    floor.settle()
    assert now(page).earning == EarnPerEuro(points_each=2)


def test_what_is_not_published_is_said_and_nothing_is_lost(
    floor: Shop, page: ProgrammePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise Refused("Solo il titolare.")

    page.earning.per_euro.points.stepBy(1)
    floor.settle()
    floor.click(page.side.publish)
    sheet = floor.sheet(PublishSheet)
    monkeypatch.setattr(programme_page, "publish_programme", refuse)
    floor.click(sheet.publish)
    assert sheet.trouble.text() == "Solo il titolare."
    floor.press(Key.Key_Escape)
    assert floor.ask(load_draft) is not None


def test_what_another_counter_publishes_is_shown(floor: Shop, page: ProgrammePage) -> None:
    new = replace(now(page), earning=EarnPerEuro(500))
    floor.do(publish_programme, NewProgramme(uuid4(), new), floor.floor.desk.actor)
    assert now(page).earning == EarnPerEuro(500)


def test_a_draft_that_cannot_be_kept_is_said(
    floor: Shop, page: ProgrammePage, monkeypatch: pytest.MonkeyPatch
) -> None:

    def refuse(*_arguments: object) -> None:
        raise Unavailable("Disco pieno.")

    monkeypatch.setattr(programme_page, "save_draft", refuse)
    page.earning.per_euro.points.stepBy(1)
    floor.settle()
    assert floor.said() == "Disco pieno."
    assert page.is_writing
    assert floor.page(ManagePage).aside.text() == "bozza non ancora salvata"
    monkeypatch.setattr(programme_page, "save_draft", save_draft)
    page.shown()
    floor.settle()
    assert floor.ask(load_draft) is not None
    assert not page.is_writing


def save_elsewhere(floor: Shop, page: ProgrammePage) -> None:
    """Let another counter save a draft that this one has not seen."""
    theirs = replace(now(page), earning=EarnPerEuro(700))
    draft = floor.ask(load_draft)
    floor.do(save_draft, theirs, draft.saved_at if draft else None, floor.floor.desk.actor)


def drafted(floor: Shop) -> object:
    draft = floor.ask(load_draft)
    return draft and draft.programme.earning


@pytest.mark.parametrize("takes_other", [True, False])
def test_a_draft_of_another_counter_is_told_and_neither_is_lost(
    floor: Shop, page: ProgrammePage, *, takes_other: bool
) -> None:
    save_elsewhere(floor, page)
    page.earning.per_euro.points.stepBy(1)
    mine, other = now(page).earning, EarnPerEuro(700)
    floor.settle()
    sheet = floor.sheet(QuestionSheet)
    assert drafted(floor) == other
    floor.click(sheet.yes if takes_other else sheet.stay)
    floor.settle()
    assert drafted(floor) == (other if takes_other else mine)
    floor.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    floor.settle()
    assert drafted(floor) == (mine if takes_other else other)


def test_a_plan_can_be_moved_or_given_up(floor: Shop, page: ProgrammePage) -> None:
    before = floor.floor.desk.programme
    planned = TODAY + timedelta(days=4)
    page.earning.per_euro.points.stepBy(1)
    floor.settle()
    page.side.starts_on.set_value(planned)
    floor.click(page.side.publish)
    floor.click(floor.sheet(PublishSheet).publish)
    assert page.side.starts_on.value() == planned
    assert not page.side.publish.isEnabled()
    page.side.starts_on.set_value(planned + timedelta(days=1))
    floor.settle()
    assert page.side.publish.isEnabled()
    page.side.starts_on.set_value(planned)
    floor.settle()
    floor.click(page.side.keep)
    floor.click(floor.sheet(PublishSheet).publish)
    assert floor.ask(load_newest).starts_on is None
    assert floor.ask(load_newest).programme.earning == before.earning


@pytest.mark.parametrize(
    ("unit", "points", "words"),
    [
        (Unit.STAMP, 1, "1 bollino, 0 premi"),
        (Unit.STAMP, 3, "3 bollini, 0 premi"),
        (Unit.POINT, 1, "1 punto, 0 premi"),
    ],
)
def test_what_the_trial_gave_is_counted_in_words(unit: Unit, points: int, words: str) -> None:
    figures = programme_trial.TrialFigures()
    figures.show_result(tried(1, unit=unit, points=points))
    assert figures.in_all.text() == words


def tried(days: int, *, rewards: int = 0, unit: Unit = Unit.POINT, points: int = 1) -> Simulation:
    """Return what a trial of so many days came to."""
    return Simulation(
        TODAY - timedelta(days=days - 1),
        TODAY,
        unit,
        sales=1,
        people=1,
        visits=1,
        takings_cents=10_00,
        points=points,
        rewards=rewards,
        birthday_gifts=0,
        cost_cents=0,
        tiers=(TierOutlook(Tier("guest", 0), 1, rewards, float(rewards)),),
    )


def rates(figures: programme_trial.TrialFigures) -> list[str]:
    """Return what stands in the rows of the tiers, with the words beside their title."""
    rows = figures.tiers.findChildren(Text)
    return [row.text() for row in rows if not row.isHidden() and row.text()]


def test_a_few_days_give_no_rate_for_a_month() -> None:
    figures = programme_trial.TrialFigures()
    figures.show_result(tried(13, rewards=1))
    few = ["Chi ci guadagna", "troppo pochi giorni per dirlo", "Ospite ·\xa01"]
    assert rates(figures) == few
    figures.show_result(tried(14, rewards=1))
    assert rates(figures) == ["Chi ci guadagna", "premi al mese", "Ospite ·\xa01", "1,0"]


def test_a_trial_without_rewards_reads_as_none() -> None:
    figures = programme_trial.TrialFigures()
    figures.show_result(tried(20))
    assert figures.every.text() == "nessun premio"
    assert figures.every_title.isHidden()
    assert "nessun premio, costo 0,0%" in figures.accessibleName()
    figures.show_result(tried(20, rewards=1))
    assert figures.every.text() == "1 visita"
    assert not figures.every_title.isHidden()


def test_the_trial_says_which_draft_it_is_about(floor: Shop, page: ProgrammePage) -> None:
    page.earning.ways.set_value(EarnPerItem.kind)
    figures = page.side.figures
    assert figures.basis.text() == "Riferita all’ultima bozza valida."
    assert figures.basis.isVisible()
    floor.write("torte")
    assert not figures.basis.isVisible()
