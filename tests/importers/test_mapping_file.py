from pathlib import Path

import pytest

from careapp.errors import Refused
from careapp.importers.mapping_file import load_mapping
from careapp.importers.values import Field, Kind, MappingFile
from tests.importers.files import write


def test_a_toml_file_is_read(tmp_path: Path) -> None:
    text = 'kind = "sales"\nsource = " Cassa vecchia "\n[columns]\n"Num. doc." = "Receipt"\n'
    assert load_mapping(write(tmp_path, text, "map.toml")) == MappingFile(
        {"Num. doc.": Field.RECEIPT}, Kind.SALES, "Cassa vecchia"
    )


def test_a_json_file_is_read(tmp_path: Path) -> None:
    text = '{"columns": {"Chi": "name"}}'
    path = write(tmp_path, text, "map.JSON", encoding="utf-8-sig")
    assert load_mapping(path) == MappingFile({"Chi": Field.NAME})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[columns]\n",
        'columns = "x"\n',
        "[columns]\na = 'shoe size'\n",
        "kind = 'shoes'\n[columns]\na = 'name'\n",
        "not toml",
        "#" * 300_000,
        '"' * 10,
    ],
)
def test_what_is_no_mapping_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(Refused):
        load_mapping(write(tmp_path, text, "map.toml"))


@pytest.mark.parametrize("text", ["[1]", "[" * 100_000, "{"])
def test_json_that_is_no_mapping_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(Refused):
        load_mapping(write(tmp_path, text, "map.json"))


def test_a_mapping_that_is_not_there_or_no_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        load_mapping(tmp_path / "none.toml")
    with pytest.raises(Refused):
        load_mapping(write(tmp_path, "Città", "map.toml", encoding="utf-16"))
