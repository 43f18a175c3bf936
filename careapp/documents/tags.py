"""What each part of a page is: for people who have the PDF read aloud, and for search.

ReportLab writes no structure tree of its own, but leaves room for one in its catalogue.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObject, PDFString
from reportlab.pdfgen.canvas import Canvas


class Role(StrEnum):
    """The standard names of PDF for the parts that papers have."""

    HEADING = "H1"
    TEXT = "P"
    PICTURE = "Figure"
    ORNAMENT = "Artifact"
    """Says nothing: readers skip it."""


class Tags:
    """The parts of every page in the order in which they are drawn."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._pages: list[list[tuple[Role, str]]] = []
        self._is_open = False

    def begin_page(self) -> None:
        """Begin the next page."""
        self._pages.append([])

    @contextmanager
    def part(self, role: Role, words: str = "") -> Iterator[None]:
        """Mark what is drawn meanwhile; a part within a part belongs to the outer one.

        *words* are said in place of a picture.
        """
        if self._is_open:
            yield
            return
        self._is_open = True
        self._canvas.addLiteral(self._opening(role, words))
        yield
        self._canvas.addLiteral("EMC")
        self._is_open = False

    def write(self) -> None:
        """Put the tree into the file; all pages must be complete."""
        # The canvas has no method for it.
        document: Any = self._canvas._doc  # type: ignore[attr-defined]  # noqa: SLF001 - not in stubs
        root, whole = PDFDictionary(), PDFDictionary()
        parent = document.Reference(whole)
        places, elements = [], []
        for number, page in enumerate(document.Pages.pages):
            parts = _page_parts(document, page, number, parent, self._pages[number])
            elements += parts
            places += [number, PDFArray(parts)]
        whole.dict = _element("Document", document.Reference(root)) | {"K": PDFArray(elements)}
        root.dict = {
            "Type": PDFName("StructTreeRoot"),
            "K": parent,
            "ParentTree": PDFDictionary({"Nums": PDFArray(places)}),
        }
        document.Catalog.StructTreeRoot = root
        document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})

    def _opening(self, role: Role, words: str) -> str:
        if role is Role.ORNAMENT:
            return "/Artifact BMC"
        parts = self._pages[-1]
        parts.append((role, words))
        return f"/{role.value} <</MCID {len(parts) - 1}>> BDC"


def _page_parts(
    document: Any,  # noqa: ANN401 - see above
    page: Any,  # noqa: ANN401 - its stub allows no new entries
    number: int,
    parent: PDFObject,
    parts: list[tuple[Role, str]],
) -> list[PDFObject]:
    """Return a reference to the element of each part, and give the page its place in the tree."""
    page.__NoDefault__ = [*page.__NoDefault__, "StructParents"]
    page.StructParents = number
    references = []
    for mark, (role, words) in enumerate(parts):
        element = _element(role.value, parent) | {"Pg": document.Reference(page), "K": mark}
        if words:
            element["Alt"] = PDFString(words)
        references.append(document.Reference(PDFDictionary(element)))
    return references


def _element(role: str, parent: PDFObject) -> dict[str, object]:
    return {"Type": PDFName("StructElem"), "S": PDFName(role), "P": parent}
