"""A printer that disappears is said in words until it is back, and nothing takes its place."""

import pytest

from careapp import settings
from careapp.services.printing.printer import Printer, Way
from careapp.ui import printing
from careapp.ui.printing import PrinterState
from careapp.ui.widgets.card import Note
from tests.services.printing.machine import Machine, switched_on
from tests.ui.floors import Shop

STATE_OF = printing.state_of
"""The real one: the shop of the tests knows only printers that are there."""


def banners(floor: Shop) -> list[str]:
    return [note.text() for note in floor.window.findChildren(Note) if note.isVisible()]


def look(floor: Shop) -> None:
    floor.floor.printers.look()
    floor.settle()


def test_a_network_printer_that_is_turned_off_is_said_until_it_is_back(
    floor: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "state_of", STATE_OF)
    with switched_on(Machine()) as printer:
        chosen = Printer(printer.address, Way.NETWORK, right_tenths=5)
        floor.floor.settings.set(settings.PRINTER_ROLL_80, chosen.kept)
        floor.floor.settings.set(settings.PAPER, "roll_80")
        look(floor)
        assert floor.window.rail.printer.text() == "La stampante è pronta"
        assert banners(floor) == []
    look(floor)
    assert floor.window.rail.printer.text() == "La stampante non c’è"
    (words,) = banners(floor)
    assert words.startswith(f"Non risponde: {printer.address}. I buoni restano salvati e valgono")
    look(floor)
    assert banners(floor) == [words]
    floor.floor.settings.set(settings.PRINTER_ROLL_80, "")
    look(floor)
    assert banners(floor) == []


def test_the_rail_speaks_of_the_usual_paper_and_the_banner_of_all(
    floor: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    states = {"HP": PrinterState.READY, "Epson": PrinterState.STOPPED, "": PrinterState.NOT_CHOSEN}
    monkeypatch.setattr(printing, "state_of", states.get)
    floor.floor.settings.set(settings.PRINTER_A6, "HP")
    floor.floor.settings.set(settings.PRINTER_ROLL_58, "Epson")
    look(floor)
    assert floor.window.rail.printer.text() == "La stampante è pronta"
    (words,) = banners(floor)
    assert "Epson" in words
    assert "HP" not in words
    floor.floor.settings.set(settings.PAPER, "roll_58")
    look(floor)
    assert floor.window.rail.printer.text() == "La stampante è in pausa"
