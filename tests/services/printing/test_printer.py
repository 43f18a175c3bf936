"""A printer of the settings: what is kept of it comes back, and no text breaks it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.errors import Refused
from careapp.services.printing.printer import FARTHEST_TENTHS, Printer, Way, read_tenths

OFFSETS = st.integers(-FARTHEST_TENTHS, FARTHEST_TENTHS)
NAMES = st.text(min_size=1)
PRINTERS = st.builds(Printer, NAMES, st.sampled_from(Way), OFFSETS, OFFSETS, st.booleans())


@given(PRINTERS)
def test_a_printer_comes_back_from_the_settings(printer: Printer) -> None:
    assert Printer.of(printer.kept) == printer


@given(st.text())
def test_any_line_is_some_printer(kept: str) -> None:
    assert Printer.of(Printer.of(kept).kept) == Printer.of(kept)


@pytest.mark.parametrize("name", ["HP LaserJet", "EPSON TM-T20III", "a?b", "queue:x", "Brother&Co"])
def test_a_queue_as_it_is_found_is_kept_by_its_name(name: str) -> None:
    assert Printer(name).kept == name
    assert Printer.of(name) == Printer(name)


def test_what_is_kept_can_be_read() -> None:
    printer = Printer("192.168.1.50:9100", Way.NETWORK, -12, 0, kicks_drawer=True)
    assert printer.kept == "network://192.168.1.50%3A9100?right=-12&drawer=1"


@pytest.mark.parametrize(
    "offset", ["", "x", "201", "-201", "1_0", "٥", "9" * 5000, "1&right=2", "1.5"]
)
def test_an_offset_that_nobody_chose_is_none(offset: str) -> None:
    assert Printer.of(f"thermal://Epson?right={offset}&drawer=2") == Printer("Epson", Way.THERMAL)


@pytest.mark.parametrize(
    ("typed", "name", "way"),
    [
        (" 192.168.1.50 ", "192.168.1.50:9100", Way.NETWORK),
        ("192.168.1.50:9101", "192.168.1.50:9101", Way.NETWORK),
        ("stampante.local", "stampante.local:9100", Way.NETWORK),
        ("[fe80::1]:9100", "[fe80::1]:9100", Way.NETWORK),
        ("[::1]", "[::1]:9100", Way.NETWORK),
        ("/dev/usb/lp0", "/dev/usb/lp0", Way.DEVICE),
        ("/dev/ttyUSB0", "/dev/ttyUSB0", Way.DEVICE),
        ("COM3", "COM3", Way.DEVICE),
    ],
)
def test_an_address_is_read(typed: str, name: str, way: Way) -> None:
    assert Printer.typed(typed) == Printer(name, way)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        ":9100",
        "host:",
        "host:0",
        "host:65536",
        "host:٩١",
        "a b",
        "-x",
        "http://host/",
        "[::zz]:1",
        "[1.2.3.4]",
        "[:]",
        "/dev/null; rm",
        "/etc/passwd",
        "host\n:1",
    ],
)
def test_what_is_no_address_is_refused_in_words(typed: str) -> None:
    with pytest.raises(Refused) as refusal:
        Printer.typed(typed)
    assert "192.168.1.50:9100" in refusal.value.text


def test_a_network_printer_knows_where_it_listens() -> None:
    assert Printer.typed("[fe80::1]").host_and_port == ("fe80::1", 9100)
    assert Printer.typed("cassa:9101").host_and_port == ("cassa", 9101)


@pytest.mark.parametrize("way", Way)
def test_only_a_queue_with_a_driver_takes_pages_as_they_are_drawn(way: Way) -> None:
    assert Printer("x", way).is_thermal == (way is not Way.QUEUE)


@given(st.integers(0, 999))
def test_a_typed_length_is_read(tenths: int) -> None:
    whole, tenth = divmod(tenths, 10)
    assert read_tenths(f" {whole},{tenth} ") == read_tenths(f"{whole}.{tenth}") == tenths
    assert read_tenths(str(whole)) == whole * 10


@pytest.mark.parametrize("text", ["", "x", "-1", "1e3", "100", "1,55", "1.", ",5", "٥", "1_0"])
def test_what_is_no_length_is_not_read(text: str) -> None:
    with pytest.raises(ValueError, match="millimetres"):
        read_tenths(text)


@given(OFFSETS, OFFSETS, st.integers(-400, 400), st.integers(-400, 400))
def test_a_page_that_began_too_far_begins_less_far(
    right: int, down: int, across: int, below: int
) -> None:
    printer = Printer("HP", right_tenths=right, down_tenths=down)
    try:
        moved = printer.measured(across, below)
    except Refused:
        assert max(abs(right - across), abs(down - below)) > FARTHEST_TENTHS
        return
    assert (moved.right_tenths, moved.down_tenths) == (right - across, down - below)
    assert Printer.of(moved.kept) == moved
