"""Small files for the importers' tests: text, workbooks by their parts, and what comes out."""

import zipfile
from datetime import date
from pathlib import Path

from careapp.importers.reading import Reading, open_reading
from careapp.importers.values import CustomerRow, ReadingChoices, RowProblem, SaleRow

FIXTURES = Path(__file__).parent.parent / "fixtures"
TODAY = date(2026, 3, 12)

_XML = '<?xml version="1.0" encoding="UTF-8"?>'
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = (
    f'{_XML}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml"'
    ' ContentType="application/xml"/><Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>'
)
_ROOT = (
    f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1"'
    f' Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
)
_BOOK = (
    f'{_XML}<workbook {_MAIN} xmlns:r="{_OFFICE}"><sheets><sheet name="Foglio1" sheetId="1"'
    ' r:id="rId1"/></sheets></workbook>'
)
_PARTS = (
    f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
    "</Relationships>"
)
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_MANIFEST = (
    f'{_XML}<manifest:manifest xmlns:manifest="{_OASIS}:manifest:1.0"><manifest:file-entry'
    f' manifest:full-path="/" manifest:media-type="{_ODS_TYPE}"/><manifest:file-entry'
    ' manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
)


def choices(**decided: object) -> ReadingChoices:
    """Return what a person decided, on the day of the tests."""
    return ReadingChoices(today=TODAY, **decided)  # type: ignore[arg-type]  # by name


def write(folder: Path, text: str, name: str = "file.csv", encoding: str = "utf-8") -> Path:
    """Write a text file."""
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def read(path: Path, **decided: object) -> Reading:
    """Open a file with the choices of the tests."""
    return open_reading(path, choices(**decided))


def people(path: Path, **decided: object) -> tuple[list[CustomerRow], list[RowProblem]]:
    """Return the people of a file and what was wrong in it."""
    batches = list(read(path, **decided).customers())
    return (
        [row for batch in batches for row in batch.rows],
        [problem for batch in batches for problem in batch.problems],
    )


def sales(path: Path, **decided: object) -> tuple[list[SaleRow], list[RowProblem]]:
    """Return the receipt lines of a file and what was wrong in it."""
    batches = list(read(path, **decided).sales())
    return (
        [row for batch in batches for row in batch.rows],
        [problem for batch in batches for problem in batch.problems],
    )


def inline(reference: str, text: str) -> str:
    """Return a cell of a sheet with its own text."""
    return f'<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>'


def sheet(rows: str) -> str:
    """Return a sheet's XML."""
    return f"{_XML}<worksheet {_MAIN}><sheetData>{rows}</sheetData></worksheet>"


PEOPLE_HEADER = f'<row r="1">{inline("A1", "Nome")}{inline("B1", "Telefono")}</row>'
MARIO = f'<row r="2">{inline("A2", "Mario Rossi")}{inline("B2", "3331234567")}</row>'


def xlsx(path: Path, worksheet: str | bytes, **parts: str | bytes) -> Path:
    """Write a workbook of one sheet; *parts* are more files of the container."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _ROOT)
        archive.writestr("xl/workbook.xml", _BOOK)
        archive.writestr("xl/_rels/workbook.xml.rels", _PARTS)
        archive.writestr("xl/worksheets/sheet1.xml", worksheet)
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def shared_texts(*texts: str) -> str:
    """Return the part with the texts that cells share."""
    items = "".join(f"<si><t>{text}</t></si>" for text in texts)
    return f"{_XML}<sst {_MAIN}>\n{items}</sst>"


def ods_cell(text: str, repeats: int = 1) -> str:
    """Return a cell of an ODS sheet."""
    return (
        f'<table:table-cell office:value-type="string" table:number-columns-repeated="{repeats}">'
        f"<text:p>{text}</text:p></table:table-cell>"
    )


def ods_row(*cells: str, repeats: int = 1) -> str:
    """Return a row of an ODS sheet."""
    return (
        f'<table:table-row table:number-rows-repeated="{repeats}">{"".join(cells)}'
        "</table:table-row>"
    )


def ods(path: Path, rows: str) -> Path:
    """Write an ODS file of one sheet."""
    content = (
        f'{_XML}<office:document-content xmlns:office="{_OASIS}:office:1.0"'
        f' xmlns:table="{_OASIS}:table:1.0" xmlns:text="{_OASIS}:text:1.0"><office:body>'
        f'<office:spreadsheet><table:table table:name="Foglio1">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", _ODS_TYPE)
        archive.writestr("META-INF/manifest.xml", _MANIFEST)
        archive.writestr("content.xml", content)
    return path
