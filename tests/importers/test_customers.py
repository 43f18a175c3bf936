from pathlib import Path

import pytest

from tests.importers.files import people, write


def test_a_name_that_nobody_has_is_refused(tmp_path: Path) -> None:
    rows, (problem,) = people(write(tmp_path, f"Nome;Telefono\n{'x' * 201};\nAnna;\n"))
    assert [row.name for row in rows] == ["Anna"]
    assert (problem.line, problem.column, problem.is_refused) == (2, "Nome", True)


def test_a_company_may_stand_for_a_name(tmp_path: Path) -> None:
    ((row,), _problems) = people(write(tmp_path, "Ditta;Telefono\nRossi & Figli;\n"))
    assert (row.name, row.company) == ("Rossi & Figli", "Rossi & Figli")


def test_names_are_taken_as_they_stand(tmp_path: Path) -> None:
    names = ["O'Brien", "<b>Mario", "{0.__class__}", "محمد", "Маriо", "🏳️‍🌈 Ada"]
    rows, problems = people(write(tmp_path, "Nome;Telefono\n" + "".join(f"{n};\n" for n in names)))
    assert [row.name for row in rows] == names
    assert not problems


def test_values_of_several_columns_are_taken_once(tmp_path: Path) -> None:
    text = "Nome;Email;E-mail;Tessera;Note;Annotazioni\nAnna;a@b.it;a@b.it;'00-12 a;uno;due\n"
    ((row,), _problems) = people(write(tmp_path, text))
    assert row.emails == ("a@b.it",)
    assert row.cards == ("0012A",)
    assert row.notes == ("uno", "due")


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("Tessera", "1.2E+15"),
        ("Tessera", "4111 1111 1111 1111"),
        ("Email", "a@b"),
        ("Email", "a@b.it,c@d.it"),
        ("Note", "x" * 4_001),
        ("Note", "carta 4111-1111-1111-1111"),
        ("Compleanno", "31/02/1985"),
    ],
)
def test_a_value_that_cannot_be_kept_is_left_empty(tmp_path: Path, column: str, cell: str) -> None:
    rows, (problem,) = people(write(tmp_path, f'Nome;{column}\nAnna;"{cell}"\n'))
    assert [row.name for row in rows] == ["Anna"]
    assert (problem.column, problem.is_refused) == (column, False)
    assert "4111" not in problem.text


def test_a_shop_s_own_card_may_pass_the_check_of_payment_cards(tmp_path: Path) -> None:
    ((row,), problems) = people(write(tmp_path, "Nome;Tessera\nAnna;2000000000008\n"))
    assert row.cards == ("2000000000008",)
    assert not problems


@pytest.mark.parametrize(
    ("cell", "language"), [("it_IT", "it"), ("English", "en"), ("Inglese", "en"), ("fr", "")]
)
def test_a_language_is_known_or_left_open(tmp_path: Path, cell: str, language: str) -> None:
    ((row,), _problems) = people(write(tmp_path, f"Nome;Lingua\nAnna;{cell}\n"))
    assert row.language == language
