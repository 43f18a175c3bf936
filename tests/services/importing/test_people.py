from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.model.customer import Customer
from careapp.model.search import SearchEntry, SearchKey
from careapp.services import search_index
from careapp.services.archive import Archive
from careapp.services.importing import ImportOutcome, run
from tests.services.importing.files import add, bring_in, csv, everybody, found_names

HEADER = "Codice cliente;Nominativo;Email;Telefono;Tessera;Note;Compleanno;Newsletter"


def people_file(archive: Archive, folder: Path, *rows: str) -> ImportOutcome:
    """Import an address book of these rows."""
    return bring_in(archive, csv(folder, HEADER, *rows))


@pytest.mark.parametrize(
    ("facts", "row"),
    [
        ({"external_id": ("till", "7")}, "7;Chiunque;;;;;;"),
        ({"card": "2000000000015"}, "8;Chiunque;;;2000000000015;;;"),
        ({"email": "Anna@Example.com"}, "8;anna verdi;anna@example.com;;;;;"),
        ({"phone": "+39 333 1234567"}, "8;Verdi Anna;;3331234567;;;;"),
        ({"phone": "+39 333 1234567"}, "8;;;333 123 4567;;;;"),
    ],
)
def test_a_person_of_before_is_known_again(
    archive: Archive, tmp_path: Path, facts: dict[str, object], row: str
) -> None:
    if "phone" in facts:
        facts = facts | {"phone": "393331234567"}
    add(archive, "Anna Verdi", **facts)
    outcome = people_file(archive, tmp_path, row)
    assert outcome.added == 0
    (anna,) = everybody(archive)
    assert anna.name == "Anna Verdi"


@pytest.mark.parametrize("row", ["8;Marco Neri;a@b.it;;;;;", "8;Marco Neri;;3331234567;;;;"])
def test_the_same_mail_or_phone_with_another_name_is_somebody_else_to_look_at(
    archive: Archive, tmp_path: Path, row: str
) -> None:
    add(archive, "Anna Verdi", email="a@b.it", phone="393331234567")
    outcome = people_file(archive, tmp_path, row)
    assert outcome.added == 1
    (problem,) = outcome.problems
    assert (problem.line, problem.is_refused) == (2, False)


def test_what_is_missing_is_added_and_nothing_is_replaced(archive: Archive, tmp_path: Path) -> None:
    add(archive, "Anna Verdi", external_id=("till", "7"), phone="393331234567")
    row = "7;Anna Maria Verdi;a@b.it;3331234567;123456;Gentile;31/12/1985;sì"
    outcome = people_file(archive, tmp_path, row)
    assert (outcome.added, outcome.updated) == (0, 1)
    (anna,) = everybody(archive)
    assert anna.name == "Anna Verdi"
    assert [one.written for one in anna.phones] == ["393331234567"]
    assert [one.folded for one in anna.emails] == ["a@b.it"]
    assert [one.number for one in anna.cards] == ["123456"]
    assert [one.text for one in anna.notes] == ["Gentile"]
    assert [one.purpose for one in anna.consents] == ["marketing"]
    assert (anna.birthday_month, anna.birthday_day) == (12, 31)
    assert found_names(archive, "123456") == ["Anna Verdi"]
    again = people_file(archive, tmp_path, row)
    assert (again.added, again.updated) == (0, 0)


def test_a_name_comes_to_somebody_who_had_only_a_code(archive: Archive, tmp_path: Path) -> None:
    add(archive, "", external_id=("till", "7"))
    assert people_file(archive, tmp_path, "7;Anna Verdi;;;;;;").updated == 1
    (anna,) = everybody(archive)
    assert (anna.name, anna.given_name, anna.family_name) == ("Anna Verdi", "Anna", "Verdi")
    assert found_names(archive, "verdi") == ["Anna Verdi"]


def test_two_rows_of_one_person_are_one_person(archive: Archive, tmp_path: Path) -> None:
    outcome = people_file(
        archive,
        tmp_path,
        "7;Anna Verdi;;;;;;",
        "7;;a@b.it;3331234567;;;;",
        "8;Verdi Anna;a@b.it;;;;;sì",
    )
    assert (outcome.lines, outcome.added, outcome.customers) == (3, 1, 1)
    (anna,) = everybody(archive)
    assert [one.code for one in anna.external_ids] == ["7", "8"]
    assert [one.purpose for one in anna.consents] == ["marketing"]


def test_rows_of_one_person_may_stand_apart(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "_PEOPLE_AT_ONCE", 1)
    add(archive, "Marco Neri", external_id=("till", "9"))
    outcome = people_file(
        archive,
        tmp_path,
        "7;Anna Verdi;;;;;;",
        "7;;a@b.it;;;;;",
        "9;;;;123456;;;",
        "9;;;0115551234;;;;",
        ";Bianchi;;;123456;;;",
    )
    assert (outcome.added, outcome.updated, outcome.customers) == (1, 1, 2)
    marco, anna = everybody(archive)
    assert [one.folded for one in anna.emails] == ["a@b.it"]
    assert [one.number for one in marco.cards] == ["123456"]
    assert [one.digits for one in marco.phones] == ["390115551234"]


def test_a_card_stays_with_whom_it_belongs_to(archive: Archive, tmp_path: Path) -> None:
    add(archive, "Anna Verdi", external_id=("till", "7"))
    add(archive, "Marco Neri", card="123456")
    outcome = people_file(archive, tmp_path, "7;Anna Verdi;;;123456;;;")
    assert outcome.updated == 0
    assert [problem.line for problem in outcome.problems] == [2]
    assert [len(person.cards) for person in everybody(archive)] == [0, 1]


def test_a_merged_person_is_the_one_who_was_kept(archive: Archive, tmp_path: Path) -> None:
    kept = add(archive, "Anna Verdi")
    add(archive, "Anna Verdi", external_id=("till", "7"), merged_into_id=kept)
    people_file(archive, tmp_path, "7;Anna Verdi;a@b.it;;;;;")
    anna, merged = everybody(archive)
    assert [one.folded for one in anna.emails] == ["a@b.it"]
    assert not merged.emails


def test_an_erased_person_is_not_known_again(archive: Archive, tmp_path: Path) -> None:
    add(archive, "", email="a@b.it", erased_at=clock.now())
    assert people_file(archive, tmp_path, "7;Anna Verdi;a@b.it;;;;;").added == 1


def test_a_new_person_has_all_that_the_file_tells(archive: Archive, tmp_path: Path) -> None:
    header = "Titolo;Nome;Cognome;Ditta;Lingua;Cellulare"
    bring_in(archive, csv(tmp_path, header, "Sig.ra;Anna;De Luca;Rossi Srl;English;3331234567"))
    (anna,) = everybody(archive)
    facts = (anna.name, anna.given_name, anna.family_name, anna.company, anna.title)
    assert facts == ("Anna De Luca", "Anna", "De Luca", "Rossi Srl", "signora")
    assert anna.language == "en"
    assert [(one.written, one.digits) for one in anna.phones] == [("3331234567", "393331234567")]
    assert isinstance(anna, Customer)


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        ("Nome", ["Anna Verdi", "Luca Neri"]),
        ("Nome", ["Anna Verdi", "ANNA  VERDÌ", "Anna Verdi"]),
        ("Nome;Telefono", ["Anna Verdi;123", "Luca Neri;12"]),
        ("Nome;Note", [f"{'x' * 150} {last};Gentile" for last in ("Neri", "Verdi")]),
    ],
)
def test_people_with_only_a_name_come_in_once(
    archive: Archive,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    header: str,
    rows: list[str],
) -> None:
    monkeypatch.setattr(run, "_PEOPLE_AT_ONCE", 1)
    path = csv(tmp_path, header, *rows)
    assert bring_in(archive, path).added == len(rows)
    again = bring_in(archive, path)
    assert (again.added, again.updated, len(everybody(archive))) == (0, 0, len(rows))


def test_a_namesake_in_a_longer_file_is_somebody_new(archive: Archive, tmp_path: Path) -> None:
    bring_in(archive, csv(tmp_path, "Nome", "Anna Verdi"))
    assert bring_in(archive, csv(tmp_path, "Nome", "Anna Verdi", "Anna Verdi")).added == 1
    assert found_names(archive, "anna verdi") == ["Anna Verdi", "Anna Verdi"]


SALES = "Scontrino;Data;Importo;Codice cliente;Cliente;Email;Telefono"


def test_sales_find_their_people_by_whatever_the_till_knows(
    archive: Archive, tmp_path: Path
) -> None:
    add(archive, "Anna Verdi", email="a@b.it")
    outcome = bring_in(
        archive,
        csv(
            tmp_path,
            SALES,
            "1;28/04/2025;5,00;;Anna Verdi;a@b.it;",
            "2;28/04/2025;5,00;;Marco Neri;;",
            "3;29/04/2025;5,00;;Marco Neri;;",
            "4;29/04/2025;5,00;;;;3331234567",
            "5;29/04/2025;5,00;12;Ada Blu;;",
        ),
    )
    assert outcome.customers == 4
    assert outcome.updated == 0
    visits = [(person.name, person.visits) for person in everybody(archive)]
    assert visits == [("Anna Verdi", 1), ("Marco Neri", 2), ("", 1), ("Ada Blu", 1)]
    assert [one.code for one in everybody(archive)[1].external_ids] == ["Marco Neri"]


def test_a_code_of_the_till_joins_the_person_of_before(archive: Archive, tmp_path: Path) -> None:
    add(archive, "Anna Verdi", email="a@b.it")
    bring_in(archive, csv(tmp_path, SALES, "1;28/04/2025;5,00;7;Anna Verdi;a@b.it;"))
    bring_in(archive, csv(tmp_path, SALES, "2;29/04/2025;5,00;7;;;"))
    (anna,) = everybody(archive)
    assert anna.visits == 2
    assert [one.code for one in anna.external_ids] == ["7"]


def test_people_are_filed_as_if_staff_had_written_them(archive: Archive, tmp_path: Path) -> None:
    header = "Codice cliente;Nome;Cognome;Ditta;Telefono;Email;Tessera"
    path = csv(
        tmp_path,
        header,
        "k-7;Siobhán;D'Angelo;Forno Aurora;+44 20 7946 0958;S.Angelo@Example.com;c 12",
        "K-7;Siobhán;D'Angelo;;3331234567;;C13",
    )
    bring_in(archive, path)

    def filed(session: Session) -> list[str]:
        known = (one for one in SearchEntry.__table__.columns if one.name != "rank")
        entries = session.execute(select(*known)).all()
        keys = session.execute(select(SearchKey.key, SearchKey.customer_id)).all()
        return sorted(map(str, (*entries, *keys)))

    by_import = archive.read(filed)
    assert found_names(archive, "+442079460958") == ["Siobhán D'Angelo"]
    ids = [person.id for person in everybody(archive)]
    archive.change(search_index.index_customers, ids)
    assert archive.read(filed) == by_import
