import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.errors import Refused
from careapp.importers.delimited import open_delimited
from careapp.importers.values import CHUNK_ROWS
from tests.importers.files import write


def rows_of(path: Path, encoding: str | None = None) -> list[list[object]]:
    chunks = open_delimited(path, encoding).chunks()
    return [list(row) for chunk in chunks for row in chunk.rows]


def numbers_of(path: Path) -> tuple[list[int], list[int]]:
    """Return the line numbers of the rows, and those of the problems."""
    chunks = list(open_delimited(path, None).chunks())
    good = [line for chunk in chunks for line in chunk.lines]
    return good, [problem.line for chunk in chunks for problem in chunk.problems]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_encoding_and_delimiter_are_found(tmp_path: Path, encoding: str, delimiter: str) -> None:
    text = f"Nome{delimiter}Città\r\nNiccolò{delimiter}Forlì\r\n"
    path = write(tmp_path, text, encoding=encoding)
    assert rows_of(path) == [["Nome", "Città"], ["Niccolò", "Forlì"]]


def test_windows_text_is_found_and_can_be_overridden(tmp_path: Path) -> None:
    path = write(tmp_path, "Nome;Prezzo\nNiccolò;5 €\n", encoding="cp1252")
    assert rows_of(path)[1] == ["Niccolò", "5 €"]
    assert rows_of(path, "cp1250")[1][0] == "Niccolň"


@pytest.mark.parametrize("encoding", ["no-such", "base64", "utf-8"])
def test_an_encoding_that_does_not_fit_is_refused(tmp_path: Path, encoding: str) -> None:
    path = write(tmp_path, "Nome;Città\nNiccolò;Forlì\n", encoding="cp1252")
    with pytest.raises(Refused):
        open_delimited(path, encoding)


@pytest.mark.parametrize(
    "content",
    [b"", b" \n\n", b"\0" * 100, b"\x81\x8d" * 50 + b"abc", b"a\0\0\0" * 99, b"\xff\xfea\0b"],
)
def test_what_is_no_text_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes(content)
    with pytest.raises(Refused):
        open_delimited(path, None)


def test_commas_of_amounts_do_not_count_as_delimiters(tmp_path: Path) -> None:
    path = write(tmp_path, "Data;Importo\n" + "1/2/2025;1,50\n" * 5 + ";;;;;\n")
    assert rows_of(path)[1] == ["1/2/2025", "1,50"]


def test_line_ends_may_be_mixed_and_zeros_stand_inside(tmp_path: Path) -> None:
    path = write(tmp_path, "a;b\rc;d\r\ne;\0f\n\ng;h")
    assert rows_of(path) == [["a", "b"], ["c", "d"], ["e", "\0f"], [], ["g", "h"]]
    assert numbers_of(path)[0] == [1, 2, 3, 4, 5]


def test_a_quoted_note_may_span_lines(tmp_path: Path) -> None:
    path = write(tmp_path, 'a;b\n"x\ny";2\nz;3\n')
    assert rows_of(path)[1:] == [["x\ny", "2"], ["z", "3"]]
    assert numbers_of(path) == ([1, 2, 4], [])


def test_a_quote_that_is_never_closed_costs_its_own_line_only(tmp_path: Path) -> None:
    rest = "".join(f"n{number};1\n" for number in range(200))
    path = write(tmp_path, 'a;b\n"x;1\n' + rest)
    good, bad = numbers_of(path)
    assert bad == [2]
    assert good == [1, *range(3, 203)]


def test_rows_go_on_behind_a_block_of_lines(tmp_path: Path) -> None:
    plain = "n;1\n" * (CHUNK_ROWS - 2)
    path = write(tmp_path, "a;b\n" + plain + '"x\n\ny";2\nz;3\n')
    good, bad = numbers_of(path)
    assert not bad
    assert good[-3:] == [CHUNK_ROWS - 1, CHUNK_ROWS, CHUNK_ROWS + 3]


def test_signs_after_a_closing_quote_are_told(tmp_path: Path) -> None:
    path = write(tmp_path, 'a;b\n"Rossi "Mario"";1\nz;3\n')
    assert numbers_of(path) == ([1, 3], [2])


@pytest.mark.parametrize("mark", ["", '"'])
def test_a_field_that_is_too_long_is_told(tmp_path: Path, mark: str) -> None:
    path = write(tmp_path, f"a;b\n{mark}{'x' * 40_000}{mark};1\nz;3\n")
    assert numbers_of(path) == ([1, 3], [2])


@pytest.mark.parametrize("sign", [",", '"",'])
def test_a_row_of_a_thousand_columns_more_is_told(tmp_path: Path, sign: str) -> None:
    path = write(tmp_path, f"a,b\n{sign * 1_500}\nz,3\n")
    assert numbers_of(path) == ([1, 3], [2])


def test_a_line_without_end_is_told_and_its_end_is_no_row(tmp_path: Path) -> None:
    path = write(tmp_path, f"a,b\n{'x' * 2_500_000},1\nz,3\n{'y' * 1_000_000}")
    assert numbers_of(path) == ([1, 3], [2, 4])


def test_a_file_that_is_all_quotes_is_given_up(tmp_path: Path) -> None:
    path = write(tmp_path, "a,b\n" + '"x,y\n' * 2_001)
    with pytest.raises(Refused, match="1000"):
        rows_of(path)


@given(st.lists(st.text('ab";,\n\rx', max_size=12), max_size=30))
def test_every_line_is_a_row_or_a_problem(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str]
) -> None:
    path = write(tmp_path_factory.mktemp("csv"), "a;b\n" + "\n".join(lines))
    good, bad = numbers_of(path)
    numbers = sorted(good + bad)
    assert numbers[0] == 1
    assert all(one < other for one, other in itertools.pairwise(numbers))


@pytest.mark.parametrize(
    "broken",
    [
        b"Lu\xed\xa0\x80ca;3",
        b"Lu\xed\xb2\x81ca;3",
        b"Nicol\xc3\xb2, Forl\xec;3",
    ],
)
def test_a_row_with_broken_letters_is_refused_and_the_rest_comes_in(
    tmp_path: Path, broken: bytes
) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes("Città;N\n".encode() + broken + "\nForlì;4\n".encode())
    assert rows_of(path) == [["Città", "N"], ["Forlì", "4"]]
    assert numbers_of(path) == ([1, 3], [2])


def test_half_a_pair_breaks_one_row_of_a_wide_file(tmp_path: Path) -> None:
    text = "\ufeffNome;N\nLu\ud800ca;3\nNiccolò;4\n"
    path = tmp_path / "file.csv"
    path.write_bytes(text.encode("utf-16-le", "surrogatepass"))
    assert rows_of(path) == [["Nome", "N"], ["Niccolò", "4"]]
    assert numbers_of(path) == ([1, 3], [2])


def test_a_field_of_many_zeros_is_one_refused_row(tmp_path: Path) -> None:
    path = write(tmp_path, "Nome;N\nMario;1\n" + "\0" * 200_000 + ";2\nAnna;3\n")
    assert rows_of(path) == [["Nome", "N"], ["Mario", "1"], ["Anna", "3"]]
    assert numbers_of(path) == ([1, 2, 4], [3])
