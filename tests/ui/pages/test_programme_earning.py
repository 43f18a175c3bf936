"""How points are earned: each way with its numbers and its example."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from careapp.rules.loyalty.earning import (
    Band,
    EarnInBands,
    EarnPerEuro,
    EarnPerItem,
    EarnPerVisit,
    Rounding,
)
from careapp.ui.pages.programme import ProgrammePage
from careapp.ui.pages.programme_earning import PerItemForm
from careapp.ui.widgets.label import Text
from careapp.ui.widgets.sentence import Sentence
from tests.ui.floors import Shop
from tests.ui.pages.owning import now, open_programme

CHILDREN = Qt.FindChildOption.FindDirectChildrenOnly


@pytest.fixture
def page(floor: Shop) -> ProgrammePage:
    return open_programme(floor)


def test_the_numbers_of_each_way_are_kept(page: ProgrammePage) -> None:
    earning = page.earning
    earning.per_euro.step.set_value(200)
    earning.per_euro.step.changed.emit(200)
    earning.ways.set_value(EarnPerVisit.kind)
    assert now(page).earning == EarnPerVisit()
    assert earning.example.text() == (
        "Per esempio: 28,00\u00a0€ → 1 bollino · una seconda spesa lo stesso giorno → niente"
    )
    earning.per_visit.minimum.stepBy(5)
    assert now(page).earning == EarnPerVisit(1, 500)
    earning.ways.set_value(EarnInBands.kind)
    assert now(page).earning == EarnInBands()
    earning.ways.set_value(EarnPerEuro.kind)
    assert now(page).earning == EarnPerEuro(200)
    earning.ways.set_value(EarnPerVisit.kind)
    assert now(page).earning == EarnPerVisit(1, 500)


def words_of(form: PerItemForm) -> list[str]:
    """Return the words around the boxes of a rule's sentence."""
    (sentence,) = form.findChildren(Sentence)
    return [label.text() for label in sentence.findChildren(Text, options=CHILDREN)]


def test_a_name_without_spaces_is_not_clipped(floor: Shop, page: ProgrammePage) -> None:
    earning = page.earning
    earning.ways.set_value(EarnPerItem.kind)
    floor.write("TORTAMERINGATA" * 8)
    assert earning.minimumSizeHint().width() <= page.scrolled.viewport().width()
    assert earning.example.text() == f"Per esempio: 2 × {'TORTAMERINGATA' * 8} → 2 punti"


def test_points_for_goods_need_goods(floor: Shop, page: ProgrammePage) -> None:
    earning = page.earning
    earning.ways.set_value(EarnPerItem.kind)
    assert now(page).earning == EarnPerEuro()
    assert page.side.reason.text() == "Scrivi almeno un prodotto o un reparto."
    assert earning.example.text() == ""
    assert QApplication.focusWidget() is earning.per_item.names.edit
    floor.write("torte, pane")
    assert now(page).earning == EarnPerItem(("torte", "pane"))
    assert earning.example.text() == "Per esempio: 2 × torte → 2 punti"
    assert earning.rounding_example.text() == ""
    assert page.side.publish.isEnabled()
    assert words_of(earning.per_item)[1] == "punto ogni"
    assert words_of(earning.per_item)[2] == "pezzo, da una spesa di"
    earning.per_item.quantity.stepBy(2)
    assert words_of(earning.per_item)[2] == "pezzi, da una spesa di"
    assert now(page).earning == EarnPerItem(("torte", "pane"), per_quantity=3)
    assert earning.rounding_example.text() == (
        "Per esempio: 8 × torte → 2 punti se contano solo gli interi, 3 punti al più vicino"
    )


def test_bands_climb(floor: Shop, page: ProgrammePage) -> None:
    earning = page.earning
    earning.ways.set_value(EarnInBands.kind)
    earning.bands.add.click()
    bands = (Band(0, 1), Band(5000, 2), Band(10_000, 3))
    assert now(page).earning == EarnInBands(bands)
    assert QApplication.focusWidget() is earning.bands.rows()[2].start
    earning.bands.rows()[2].start.stepBy(-60)
    assert page.side.reason.text() == "Ogni fascia comincia sopra quella prima."
    assert now(page).earning == EarnInBands(bands)
    earning.bands.rows()[1].bin.click()
    assert now(page).earning == EarnInBands((Band(0, 1), Band(4000, 3)))
    assert page.fault() == ""


def test_a_stamp_card_puts_bonuses_aside(page: ProgrammePage) -> None:
    bonuses = (EarnPerItem(("torte",), 5),)
    page.earning.edit(bonuses=bonuses)
    page.earning.ways.set_value(EarnPerVisit.kind)
    assert now(page).bonuses == ()
    assert not page.earning.more.add_bonus.isEnabled()
    page.earning.ways.set_value(EarnPerEuro.kind)
    assert now(page).bonuses == bonuses


def test_rounding_and_what_never_earns(floor: Shop, page: ProgrammePage) -> None:
    page.earning.fold.set_open(is_open=True)
    page.earning.rounding.set_value(Rounding.NEAREST)
    assert now(page).rounding is Rounding.NEAREST
    assert page.earning.example.text() == "Per esempio: 28,80\u00a0€ → 29 punti"
    assert page.earning.rounding_example.text() == (
        "Per esempio: 28,80\u00a0€ → 28 punti se contano solo gli interi, 29 punti al più vicino"
    )
    page.earning.excluded.edit.setFocus()
    floor.write("giornali, ricariche, ")
    assert now(page).excluded == ("giornali", "ricariche")
    assert page.earning.excluded.edit.text() == "giornali, ricariche, "
