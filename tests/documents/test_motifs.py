import pytest

from careapp.documents.motifs import MOTIFS, Panel, draw_panel
from careapp.documents.paper import VoucherStyle
from careapp.documents.raster import Raster, rasterise
from careapp.documents.sheet import Book, Facts
from careapp.rules.vouchers import KINDS

INK, TINT = "0E5C63", "E6F1F0"
PANEL = Panel(10, 10, 60, 80, centre=(40, 40))


def drawn(motif: str) -> Raster:
    book = Book(Facts("", "", "it"))
    draw_panel(book.page(80, 100), PANEL, VoucherStyle(INK, TINT, motif))
    return rasterise(book.finish(), dpi=25.4)


def pixel(page: Raster, x: int, y: int) -> bytes:
    return page.rgb[(y * page.width + x) * 3 :][:3]


def test_every_kind_has_its_motif() -> None:
    assert {kind.style.motif.value for kind in KINDS} <= MOTIFS.keys()


@pytest.mark.parametrize("motif", MOTIFS)
def test_a_motif_stays_inside_its_panel(motif: str) -> None:
    page = drawn(motif)
    assert {pixel(page, x, 5) for x in range(80)} == {b"\xff\xff\xff"}
    assert {pixel(page, 75, y) for y in range(100)} == {b"\xff\xff\xff"}
    assert pixel(page, 40, 80) == bytes.fromhex(TINT)


def test_motifs_differ() -> None:
    assert len({drawn(motif) for motif in MOTIFS}) == len(MOTIFS)
