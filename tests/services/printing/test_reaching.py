"""Whether a printer is there is asked without printing."""

from pathlib import Path

from careapp.services.printing.printer import Printer, Way
from careapp.services.printing.reaching import is_there
from tests.services.printing.machine import Machine, switched_on


def test_a_network_printer_is_there_while_it_is_on() -> None:
    with switched_on(Machine()) as printer:
        chosen = Printer(printer.address, Way.NETWORK)
        assert is_there(chosen)
    assert not is_there(chosen)
    assert printer.sent == b""


def test_a_printer_on_a_cable_is_there_while_the_cable_is_in(tmp_path: Path) -> None:
    file = tmp_path / "lp0"
    assert not is_there(Printer(str(file), Way.DEVICE))
    file.symlink_to("/dev/null")
    assert is_there(Printer(str(file), Way.DEVICE))
