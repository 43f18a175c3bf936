import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from careapp.documents.paper import PaperSize, VoucherPaper
from careapp.documents.sheet import BLACK, Book, Facts
from careapp.documents.slip import render_slip
from careapp.documents.tags import Role
from careapp.documents.voucher import render_many, render_voucher
from tests.documents.papers import APOLOGY, LOGO, PROMISE, THANKS
from tests.documents.reading import run_tool
from tests.documents.test_slip import SLIP

PAPERS = {"thanks": THANKS, "promise": PROMISE, "logo": replace(APOLOGY, logo=LOGO)}


def tree_of(pdf: bytes, folder: Path) -> str:
    """Return the parts and their words as a screen reader finds them."""
    file = folder / "paper.pdf"
    file.write_bytes(pdf)
    run_tool("qpdf", "--check", file)
    assert re.search(r"Tagged: +yes", run_tool("pdfinfo", file))
    return run_tool("pdfinfo", "-struct-text", file)


def spoken(tree: str) -> list[str]:
    return [" ".join(words.split()) for words in re.findall(r'^ +"(.*)"$', tree, re.MULTILINE)]


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
def test_a_paper_is_read_aloud_in_order(
    paper: VoucherPaper, size: PaperSize, tmp_path: Path
) -> None:
    words = spoken(tree_of(render_voucher(paper, size), tmp_path))
    expected = [paper.shop_name, paper.message, paper.signature]
    if paper.code:
        expected.append(paper.code)
    said = [next(said for said in words if text in said) for text in expected]
    assert [words.index(text) for text in said] == sorted(words.index(text) for text in said)


def test_the_headline_is_a_heading_and_pictures_have_words(tmp_path: Path) -> None:
    tree = tree_of(render_voucher(replace(THANKS, logo=LOGO), PaperSize.A6), tmp_path)
    assert re.search(r'H1 \(block\)\n +"Grazie, signora Wójcik. ?"', tree)
    assert tree.count("Figure") == 2
    pdf = render_voucher(replace(THANKS, logo=LOGO), PaperSize.A6)
    roles = Counter(re.findall(rb"/S /(\w+)", pdf))
    assert roles == {b"Document": 1, b"H1": 1, b"Figure": 2, b"P": 11}
    assert {b"(Bottega Aurora)", b"(V7K2M9QXD4TPA)"} <= set(re.findall(rb"/Alt (\(.*?\))", pdf))


@pytest.mark.parametrize("size", [PaperSize.A6, PaperSize.ROLL_80, PaperSize.ROLL_58])
def test_a_slip_has_its_parts(size: PaperSize, tmp_path: Path) -> None:
    tree = tree_of(render_slip(replace(SLIP, stamps=(3, 10)), size), tmp_path)
    assert re.search(r'H1 \(block\)\n +"Il Suo saldo, signora Wójcik. ?"', tree)


def test_every_page_of_a_file_has_its_own_place(tmp_path: Path) -> None:
    tree = tree_of(render_many([THANKS, APOLOGY, PROMISE], PaperSize.A6), tmp_path)
    assert tree.count("H1 (block)") == 3
    pdf = (tmp_path / "paper.pdf").read_bytes()
    assert sorted(re.findall(rb"/StructParents (\d+)", pdf)) == [b"0", b"1", b"2"]
    assert b"/DisplayDocTitle true" in pdf


def test_what_only_adorns_is_not_read(tmp_path: Path) -> None:
    book = Book(Facts("Carta", "Bottega", "it"))
    sheet = book.page(80, 80)
    sheet.rounded(5, 5, 20, 20, 2, BLACK)
    sheet.dotted((0, 40), (80, 40))
    with sheet.tags.part(Role.PICTURE, "un sole"), sheet.ornament():
        sheet.canvas.circle(50, 50, 5)
    tree = tree_of(book.finish(), tmp_path)
    assert (tree.count("Figure"), tree.count("block")) == (1, 0)
