import pytest

from careapp.documents.motifs import MOTIFS, Panel, draw_panel
from careapp.documents.paper import VoucherStyle
from careapp.documents.raster import Raster, rasterise
from careapp.documents.sheet import Book, Facts
from careapp.rules.vouchers.kind import Motif

INK, TINT = "0E5C63", "E6F1F0"
PANEL = Panel(10, 10, 60, 80, centre=(40, 40))


def drawn(motif: str, *, saves_ink: bool = False) -> Raster:
    book = Book(Facts("", "", "it"))
    style = VoucherStyle(INK, TINT, motif)
    draw_panel(book.page(80, 100), PANEL, style, saves_ink=saves_ink)
    return rasterise(book.finish(), dpi=25.4)


def pixel(page: Raster, x: int, y: int) -> bytes:
    return page.rgb[(y * page.width + x) * 3 :][:3]


def test_every_motif_of_the_rules_can_be_drawn() -> None:
    assert {motif.value for motif in Motif} == MOTIFS.keys()


@pytest.mark.parametrize("motif", MOTIFS)
def test_a_motif_stays_inside_its_panel(motif: str) -> None:
    page = drawn(motif)
    assert {pixel(page, x, 5) for x in range(80)} == {b"\xff\xff\xff"}
    assert {pixel(page, 75, y) for y in range(100)} == {b"\xff\xff\xff"}
    assert pixel(page, 40, 80) == bytes.fromhex(TINT)


def test_motifs_differ() -> None:
    assert len({drawn(motif) for motif in MOTIFS}) == len(MOTIFS)


@pytest.mark.parametrize("motif", MOTIFS)
def test_to_save_ink_the_panel_stays_white_and_the_motif_can_be_seen(motif: str) -> None:
    inked = [1 - level / 255 for level in drawn(motif).rgb]
    saved = [1 - level / 255 for level in drawn(motif, saves_ink=True).rgb]
    assert 0 < sum(saved) < sum(inked) / 4


def test_confetti_fall_on_the_upper_part_alone_and_always_the_same() -> None:
    page = drawn("confetti")
    words = {pixel(page, x, y) for x in range(15, 65) for y in range(44, 85)}
    assert words == {bytes.fromhex(TINT)}
    assert page == drawn("confetti")
