"""The yearly review on the page: told when it is due, looked at, held once."""

import uuid
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import update
from sqlalchemy.orm import Session

from careapp.errors import Unavailable
from careapp.model.customer import Customer
from careapp.rules.loyalty.tiers import DEFAULT_TIERS, Review
from careapp.services import reviewing
from careapp.services.programme import NewProgramme, load_programme, publish_programme
from careapp.services.reviewing import ReviewPreview
from careapp.ui.dialogs import programme_review
from careapp.ui.dialogs.programme_review import ReviewSheet
from careapp.ui.pages import programme_review as review_line
from careapp.ui.pages.programme import ProgrammePage
from careapp.ui.widgets.label import Text
from tests.ui import looking
from tests.ui.floors import ELENA, MARIO, MARTA, OMAR, Shop
from tests.ui.pages.owning import open_programme

Key = Qt.Key


def lift(session: Session, since: dict[int, date]) -> None:
    """Put people into the middle tier, each since a day."""
    for customer_id, day in since.items():
        values = {"tier": "home", "tier_since": day}
        session.execute(update(Customer).where(Customer.id == customer_id).values(values))


@pytest.fixture
def page(floor: Shop) -> ProgrammePage:
    """The page of a shop whose review was on 31 January, with two below their tier."""
    floor.act_as(ELENA)
    programme = floor.ask(load_programme)
    tiering = replace(programme.tiering, review=Review())
    new = NewProgramme(uuid.uuid4(), replace(programme, tiering=tiering))
    floor.do(publish_programme, new, floor.floor.desk.actor)
    floor.do(lift, {MARTA: date(2025, 3, 1), OMAR: date(2025, 3, 1), MARIO: date(2026, 1, 2)})
    return open_programme(floor)


def texts(sheet: ReviewSheet) -> set[str]:
    return {text.text() for text in sheet.findChildren(Text)}


def test_without_a_review_nothing_is_said(floor: Shop) -> None:
    assert not open_programme(floor).review.isVisible()


def test_it_is_told_when_it_is_due_looked_at_and_held_by_keys(
    floor: Shop, page: ProgrammePage
) -> None:
    line = page.review.note
    assert line.text() == "C’è da fare la revisione del 31 gennaio 2026. Scendono 2 clienti."
    line.button.setFocus()
    floor.press(Key.Key_Return)
    told = texts(floor.sheet(ReviewSheet))
    assert "Di casa → Ospite: 2 clienti" in told
    assert {"Marta Wójcik · Di casa → Ospite", "Omar Haddad · Di casa → Ospite"} <= told
    assert any(words.startswith("Per 1 in più la soglia non basta") for words in told)
    assert floor.ask(looking.fact, MARTA, "tier") == "home"
    floor.press(Key.Key_Return)
    assert not floor.has_sheet()
    assert floor.said() == "Revisione fatta: 2 clienti cambiano livello."
    tiers = [floor.ask(looking.fact, one, "tier") for one in (MARTA, OMAR, MARIO)]
    assert tiers == ["guest", "guest", "home"]
    words = "La revisione del 31 gennaio 2026 è fatta; la prossima è tra un anno."
    assert page.review.note.text() == words
    assert not page.review.note.button.isVisible()


def test_it_can_be_left_for_later(floor: Shop, page: ProgrammePage) -> None:
    floor.click(page.review.note.button)
    floor.press(Key.Key_Escape)
    assert not floor.has_sheet()
    assert floor.ask(looking.fact, MARTA, "tier") == "home"


def test_what_fails_is_said_and_tried_again(
    floor: Shop, page: ProgrammePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise Unavailable("Non risponde.")

    monkeypatch.setattr(programme_review, "review_tiers", fail)
    floor.click(page.review.note.button)
    sheet = floor.sheet(ReviewSheet)
    floor.click(sheet.hold)
    assert sheet.fault.text() == "Non risponde."
    monkeypatch.setattr(programme_review, "review_tiers", reviewing.review_tiers)
    floor.click(sheet.hold)
    assert floor.ask(looking.fact, MARTA, "tier") == "guest"


def test_a_preview_that_cannot_be_read_says_why(
    floor: Shop, page: ProgrammePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise Unavailable("Non risponde.")

    monkeypatch.setattr(review_line, "preview_review", fail)
    page.refresh()
    floor.settle()
    assert page.review.note.text() == "Non risponde."
    assert not page.review.note.button.isVisible()


def test_who_is_not_on_the_first_page_is_counted(floor: Shop, page: ProgrammePage) -> None:
    guest, home, _family = DEFAULT_TIERS
    day = date(2026, 1, 31)
    none = ReviewPreview(day, is_done=False, counts=(), falls=())
    many = replace(none, counts=((home, guest, 60),), falls=())
    for preview, words in ((none, "Non scende nessuno."), (many, "Scendono 60 clienti.")):
        page.review.show_preview(preview)
        assert page.review.note.text().endswith(words)
        floor.click(page.review.note.button)
        assert words in texts(floor.sheet(ReviewSheet))
        floor.press(Key.Key_Escape)
