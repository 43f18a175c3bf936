import struct
import zipfile
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from careapp.errors import Refused
from careapp.importers import container, workbook
from careapp.importers.values import CHUNK_ROWS
from careapp.importers.workbook import open_workbook
from tests.importers.files import (
    MARIO,
    PEOPLE_HEADER,
    inline,
    ods,
    ods_cell,
    ods_row,
    shared_texts,
    sheet,
    xlsx,
)

GOOD = sheet(PEOPLE_HEADER + MARIO)
DTD = '<!DOCTYPE x [<!ENTITY a "{0}"><!ENTITY b "&a;&a;&a;">]>'


def rows_of(path: Path) -> list[list[object]]:
    (only,) = open_workbook(path)
    return [list(row) for chunk in only.chunks() for row in chunk.rows]


def test_a_workbook_gives_its_rows_with_their_numbers(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.append([])
    page.append(["Nome", "Data", "Importo", "Sì"])
    page.append(["Anna", datetime(2025, 3, 4, 5, 6), 2.5, True])  # noqa: DTZ001
    book.save(tmp_path / "book.xlsx")
    (only,) = open_workbook(tmp_path / "book.xlsx")
    (chunk,) = only.chunks()
    assert list(chunk.lines) == [1, 2, 3]
    assert chunk.rows[2] == ["Anna", datetime(2025, 3, 4, 5, 6), 2.5, "True"]  # noqa: DTZ001


def test_names_of_elements_may_have_a_prefix(tmp_path: Path) -> None:
    worksheet = sheet(PEOPLE_HEADER + MARIO + "<hint/>")
    for tag in ("worksheet", "sheetData", "row", "c", "is", "t"):
        worksheet = worksheet.replace(f"<{tag}", f"<x:{tag}").replace(f"</{tag}", f"</x:{tag}")
    worksheet = worksheet.replace("xmlns=", "xmlns:x=")
    assert rows_of(xlsx(tmp_path / "book.xlsx", worksheet))[1] == ["Mario Rossi", "3331234567"]


def test_many_rows_come_in_chunks(tmp_path: Path) -> None:
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(1, 10_003))
    (only,) = open_workbook(xlsx(tmp_path / "book.xlsx", sheet(rows)))
    chunks = list(only.chunks())
    assert [len(chunk.rows) for chunk in chunks] == [CHUNK_ROWS, 2]
    assert list(chunks[1].lines) == [10_001, 10_002]


@pytest.mark.parametrize(("kept", "read"), [(4, 1), (3, 2)])
def test_only_sheets_of_few_cells_are_kept_between_readings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept: int, read: int
) -> None:
    monkeypatch.setattr(workbook, "_KEPT_CELLS", kept)
    (only,) = open_workbook(xlsx(tmp_path / "book.xlsx", GOOD))
    readings: list[str] = []
    parse = only.workbook._read  # noqa: SLF001 - how often the reader is asked shows nowhere else

    def counted(name: str) -> object:
        readings.append(name)
        return parse(name)

    monkeypatch.setattr(only.workbook, "_read", counted)
    first, second = ([chunk.rows for chunk in only.chunks()] for _ in range(2))
    assert first == second == [[["Nome", "Telefono"], ["Mario Rossi", "3331234567"]]]
    assert len(readings) == read


def test_shared_texts_are_read(tmp_path: Path) -> None:
    rows = '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>'
    parts = {"xl/sharedStrings.xml": shared_texts("uno", "due")}
    assert rows_of(xlsx(tmp_path / "book.xlsx", sheet(rows), **parts)) == [["due", "uno"]]


def test_an_ods_file_with_empty_rows_behind_its_table_is_read(tmp_path: Path) -> None:
    behind = ods_row('<table:table-cell table:number-columns-repeated="16384"/>', repeats=1_048_000)
    rows = ods_row(ods_cell("Nome")) + ods_row(ods_cell("Anna")) + behind
    assert rows_of(ods(tmp_path / "book.ods", rows)) == [["Nome"], ["Anna"]]


def test_macros_and_links_to_the_outside_are_left_behind(tmp_path: Path) -> None:
    parts: dict[str, str | bytes] = {"xl/vbaProject.bin": b"\xd0\xcf"}
    parts |= {"xl/externalLinks/externalLink1.xml": "<a/>"}
    path = xlsx(tmp_path / "book.xlsx", GOOD, **parts)
    with zipfile.ZipFile(container.checked_archive(path)) as clean:
        assert not {name for name in clean.namelist() if "vba" in name or "external" in name}
    assert rows_of(path)[1] == ["Mario Rossi", "3331234567"]


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ha"])
def test_instructions_in_the_file_are_refused(tmp_path: Path, target: str) -> None:
    worksheet = GOOD.replace("?>", "?>" + DTD.format(target), 1)
    with pytest.raises(Refused, match=r"istruzioni|instructions"):
        open_workbook(xlsx(tmp_path / "book.xlsx", worksheet))


@pytest.mark.parametrize(
    "far",
    [
        '<row r="1048576">' + inline("XFD1048576", "x") + "</row>",
        '<row r="1048576">' + inline("F1048576", "x") + "</row>",
        '<row r="3">' + "<c><v>1</v></c>" * 1_001 + "</row>",
        inline("A99999999", "x"),
        '<row r="9999999999"/>',
        '<row r="x"/>',
    ],
)
def test_cells_far_outside_the_table_are_refused(tmp_path: Path, far: str) -> None:
    with pytest.raises(Refused):
        rows_of(xlsx(tmp_path / "book.xlsx", sheet(PEOPLE_HEADER + MARIO + far)))


@pytest.mark.parametrize(
    "rows", [ods_row(ods_cell("x", 900), repeats=1_048_000), ods_row(ods_cell("x", 10**12))]
)
def test_an_ods_cell_that_stands_for_millions_is_refused(tmp_path: Path, rows: str) -> None:
    path = ods(tmp_path / "book.ods", rows)
    with pytest.raises(Refused):
        open_workbook(path)


def test_a_file_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        open_workbook(xlsx(tmp_path / "bomb.xlsx", GOOD + " " * 20_000_000))


def test_bytes_are_counted_as_they_come_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = xlsx(tmp_path / "book.xlsx", GOOD)
    monkeypatch.setattr(container, "UNPACKED_BYTES", 600)
    monkeypatch.setattr(container, "_check_sizes", lambda _parts: None)
    with pytest.raises(Refused):
        open_workbook(path)


def test_a_directory_that_lies_about_a_size_is_refused(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "book.xlsx", GOOD + " " * 50_000)
    raw = bytearray(path.read_bytes())
    entry = raw.rfind(b"PK\x01\x02", 0, raw.rfind(b"xl/worksheets"))
    struct.pack_into("<I", raw, entry + 24, 300)
    path.write_bytes(raw)
    with pytest.raises(Refused):
        open_workbook(path)


def test_a_text_that_no_cell_can_hold_is_refused(tmp_path: Path) -> None:
    long = sheet(PEOPLE_HEADER + f'<row r="2">{inline("A2", "xy" * 20_000)}</row>')
    with pytest.raises(Refused, match=r"32\.767"):
        open_workbook(xlsx(tmp_path / "book.xlsx", long))
    parts = {"xl/sharedStrings.xml": shared_texts("xy" * 20_000)}
    with pytest.raises(Refused, match=r"32\.767"):
        open_workbook(xlsx(tmp_path / "other.xlsx", GOOD, **parts))


def shared_cells(count: int, index: int) -> str:
    return "".join(
        f'<row r="{n}"><c r="A{n}" t="s"><v>{index}</v></c><c r="B{n}"><v>1</v></c></row>'
        for n in range(1, count + 1)
    )


def test_a_long_text_that_many_cells_share_is_refused(tmp_path: Path) -> None:
    parts = {"xl/sharedStrings.xml": shared_texts("a" * 32_000, "b")}
    with pytest.raises(Refused):
        open_workbook(xlsx(tmp_path / "book.xlsx", sheet(shared_cells(2_500, 0)), **parts))


def test_a_text_that_is_not_there_is_refused(tmp_path: Path) -> None:
    parts = {"xl/sharedStrings.xml": shared_texts("a" * 32_000, "b")}
    worksheet = sheet(shared_cells(2_500, 7))
    with pytest.raises(Refused):
        rows_of(xlsx(tmp_path / "book.xlsx", worksheet, **parts))


def test_one_long_note_beside_many_short_texts_is_read(tmp_path: Path) -> None:
    parts = {"xl/sharedStrings.xml": shared_texts("a" * 32_000, "b")}
    worksheet = sheet(shared_cells(2_500, 1))
    assert len(rows_of(xlsx(tmp_path / "book.xlsx", worksheet, **parts))) == 2_500


def test_two_parts_of_one_name_are_refused(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "book.xlsx", GOOD, **{"XL/worksheets/SHEET1.xml": GOOD})
    with pytest.raises(Refused):
        open_workbook(path)


def test_thousands_of_parts_are_refused(tmp_path: Path) -> None:
    parts = {f"xl/media/{number}": "" for number in range(2_000)}
    with pytest.raises(Refused):
        open_workbook(xlsx(tmp_path / "book.xlsx", GOOD, **parts))


def test_more_than_a_hundred_sheets_are_refused(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for _number in range(100):
        book.create_sheet()
    book.save(tmp_path / "book.xlsx")
    with pytest.raises(Refused):
        open_workbook(tmp_path / "book.xlsx")


@pytest.mark.parametrize("broken", ["<worksheet", "<a>&nothing;</a>"])
def test_a_sheet_that_is_no_xml_is_refused(tmp_path: Path, broken: str) -> None:
    with pytest.raises(Refused):
        open_workbook(xlsx(tmp_path / "book.xlsx", broken))


def test_a_damaged_container_is_refused(tmp_path: Path) -> None:
    whole = xlsx(tmp_path / "book.xlsx", GOOD).read_bytes()
    for place in range(0, len(whole), 97):
        path = tmp_path / "broken.xlsx"
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :])
        try:
            rows_of(path)
        except Refused:
            continue
    path = tmp_path / "short.xlsx"
    path.write_bytes(whole[:-30])
    with pytest.raises(Refused):
        open_workbook(path)


def test_a_container_without_a_workbook_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "book.xlsx", "w") as archive:
        archive.writestr("notes.txt", "hello")
    with pytest.raises(Refused):
        open_workbook(tmp_path / "book.xlsx")


def test_a_sheet_that_is_named_but_missing_is_refused(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "book.xlsx", GOOD)
    with zipfile.ZipFile(path) as whole, zipfile.ZipFile(tmp_path / "less.xlsx", "w") as less:
        for name in whole.namelist():
            if "worksheets" not in name:
                less.writestr(name, whole.read(name))
    (only,) = open_workbook(tmp_path / "less.xlsx")
    with pytest.raises(Refused):
        list(only.chunks())


def test_a_locked_container_is_refused(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "book.xlsx", GOOD)
    raw = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = raw.find(mark)
        while place >= 0:
            raw[place + offset] |= 1
            place = raw.find(mark, place + 1)
    path.write_bytes(raw)
    with pytest.raises(Refused, match="password"):
        open_workbook(path)
