"""A shop without tiers: no badge says what everybody is."""

import uuid
from dataclasses import replace
from datetime import date

from careapp.rules.loyalty.tiers import DEFAULT_TIERS, Tiering
from careapp.services.programme import NewProgramme, load_programme, publish_programme
from careapp.services.slip_papers import load_slip
from careapp.ui.desk import ToCounter
from careapp.ui.pages.card import CardPage
from careapp.ui.pages.counter import CounterPage
from careapp.ui.widgets.results import ResultRow
from tests.ui.floors import ANNA, ELENA, MARTA, Shop

TODAY = date(2026, 3, 12)


def test_neither_card_nor_list_nor_slip_names_a_tier(floor: Shop) -> None:
    floor.act_as(ELENA)
    assert floor.ask(load_slip, MARTA, TODAY).tier == "Ospite"
    alone = replace(floor.ask(load_programme), tiering=Tiering(DEFAULT_TIERS[:1]))
    new = NewProgramme(uuid.uuid4(), alone)
    floor.floor.desk.set_programme(floor.do(publish_programme, new, floor.floor.desk.actor))
    floor.open_card(MARTA)
    assert not floor.page(CardPage).head.tier.isVisible()
    floor.open_card(ANNA)
    assert floor.page(CardPage).head.tier.text() == "Non ancora cliente"
    assert floor.page(CardPage).head.tier.isVisible()
    floor.floor.desk.open(ToCounter("mar"))
    floor.settle()
    rows = [row for row in floor.page(CounterPage).results.rows() if isinstance(row, ResultRow)]
    badges = {row.name: row.badge.text if row.badge else "" for row in rows}
    assert badges["Marta Wójcik"] == ""
    assert badges["Anna Marchetti"] == "Non ancora cliente"
    assert floor.ask(load_slip, MARTA, TODAY).tier == ""
