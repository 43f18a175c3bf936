"""What the search reads stays in step with the people."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from careapp.model.customer import Card, Customer, Phone
from careapp.model.search import SearchEntry, SearchKey, Term, TermPiece
from careapp.model.shop import ImportBatch
from careapp.rules.search.keys import entry_of, hidden_rank, rank_of
from careapp.services import search_index
from careapp.services.find import find
from tests.factories import MOMENT, make_customer

TODAY = date(2026, 3, 12)


def filed(session: Session, name: str = "Mario Rossi", **facts: Any) -> Customer:  # noqa: ANN401 - columns of any type
    customer = make_customer(session, name, **facts)
    search_index.index_customer(session, customer.id)
    return customer


def keys_of(session: Session, customer: Customer) -> set[str]:
    statement = select(SearchKey.key).where(SearchKey.customer_id == customer.id)
    return set(session.scalars(statement))


def ranks_of(session: Session, customer: Customer) -> set[int]:
    keys = select(SearchKey.rank).where(SearchKey.customer_id == customer.id)
    entry = select(SearchEntry.rank).where(SearchEntry.customer_id == customer.id)
    return {*session.scalars(keys), *session.scalars(entry)}


def people_with(session: Session, word: str) -> int | None:
    return session.scalar(select(Term.people).where(Term.word == word))


def test_a_person_is_filed_with_all_that_is_known(session: Session) -> None:
    customer = filed(
        session,
        "Siobhán Murphy",
        company="Forno Aurora",
        call_name="Shiv",
        pronunciation="sci-VÒN",
        phone="+39 347 111 2223",
        email="siobhan@example.com",
        card="C1234",
        external_id=("till", "K-77"),
    )
    keys = keys_of(session, customer)
    expected = {"siobhan.", "aurora.", "shiv.", "scivon.", "=#3471112223", "=C1234", "=K77"}
    assert expected | {"=@siobhan@example.com"} <= keys


def test_a_change_takes_back_what_was_before(session: Session) -> None:
    customer = filed(session, "Mario Rossi", phone="393331234567")
    customer.name = "Mario Verdi"
    customer.phones = [Phone(written="06 1", digits="3906123456")]
    session.flush()
    search_index.index_customer(session, customer.id)
    keys = keys_of(session, customer)
    assert {"mario.", "verdi.", "mar|ver", "#061"} <= keys
    assert not any("ros" in key or "333" in key for key in keys)
    assert people_with(session, "rossi") is None
    assert people_with(session, "verdi") == 1


def test_filing_twice_changes_nothing(session: Session) -> None:
    customer = filed(session)
    before = keys_of(session, customer)
    search_index.index_customer(session, customer.id)
    assert keys_of(session, customer) == before
    assert people_with(session, "mario") == 1


def test_a_visit_moves_every_key(session: Session) -> None:
    customer = filed(session)
    customer.visits, customer.last_visit_on = 3, TODAY
    session.flush()
    search_index.move_rank(session, customer.id)
    assert ranks_of(session, customer) == {rank_of(3, TODAY)}


def test_who_does_not_move_is_left_alone(session: Session) -> None:
    customer = filed(session)
    search_index.move_ranks(session, [customer.id])
    assert ranks_of(session, customer) == {rank_of(0, None)}


def test_words_are_counted_and_forgotten_with_the_last_who_has_them(session: Session) -> None:
    first, second = filed(session, "Mario Rossi"), filed(session, "Mario Wójcik")
    assert people_with(session, "mario") == 2
    search_index.forget_customer(session, second.id)
    assert people_with(session, "mario") == 1
    assert people_with(session, "wojcik") is None
    assert keys_of(session, second) == set()
    search_index.forget_customers(session, [first.id, second.id])
    left = [
        session.scalar(select(func.count()).select_from(table))
        for table in (SearchKey, SearchEntry, Term, TermPiece)
    ]
    assert left == [0, 0, 0, 0]


@pytest.mark.parametrize("gone", [{"erased_at": MOMENT}, {"merged_into_id": 1}])
def test_erased_and_merged_people_are_taken_out(session: Session, gone: dict[str, object]) -> None:
    other = filed(session, "Anna Verdi")
    customer = filed(session)
    if "merged_into_id" in gone:
        gone = {"merged_into_id": other.id}
    session.execute(update(Customer).where(Customer.id == customer.id).values(gone))
    search_index.index_customer(session, customer.id)
    assert ranks_of(session, customer) == set()


def test_people_of_an_open_import_are_found_when_it_is_completed(session: Session) -> None:
    batch = ImportBatch(source="till", file_digest="0", started_at=MOMENT)
    session.add(batch)
    session.flush()
    native = filed(session, "Mario Nativo")
    imported = filed(session, "Mario Rossi", import_id=batch.id, visits=9, last_visit_on=TODAY)
    assert ranks_of(session, imported) == {hidden_rank(rank_of(9, TODAY), batch.id)}
    assert [person.customer_id for person in find(session, "mario").rows] == [native.id]
    batch.completed_at = MOMENT
    # The next import is under way: whom it brings is hidden, those of before are not.
    session.add(ImportBatch(source="till", file_digest="1", started_at=MOMENT))
    session.flush()
    found = [person.customer_id for person in find(session, "mario").rows]
    assert found == [native.id, imported.id]
    search_index.move_rank(session, imported.id)
    found = [person.customer_id for person in find(session, "mario").rows]
    assert found == [imported.id, native.id]


def test_many_are_filed_at_once(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_index, "_CHUNK", 2)
    people = [make_customer(session, f"Mario Rossi{'abcde'[i]}") for i in range(5)]
    people[0].cards.append(Card(number="C1"))
    session.flush()
    search_index.index_customers(session, [person.id for person in people])
    assert people_with(session, "mario") == 5
    assert "=C1" in keys_of(session, people[0])
    search_index.move_ranks(session, [person.id for person in people])
    search_index.forget_customers(session, [person.id for person in people])
    assert people_with(session, "mario") is None


def test_nobody_is_no_work(session: Session) -> None:
    search_index.index_customers(session, [])
    search_index.index_customers(session, [404])
    assert session.scalar(select(func.count()).select_from(SearchKey)) == 0


def test_very_many_are_filed_in_the_order_of_their_keys(session: Session) -> None:
    people = [make_customer(session, f"Mario Rossi{letter}") for letter in "cab"]
    people[1].visits, people[1].last_visit_on = 3, TODAY
    session.flush()
    ids = [person.id for person in people]
    filing = search_index.Filing()
    assert not filing.is_full
    filed = list(map(as_filed, people))
    filing.take(session, filed)
    assert people_with(session, "mario") == 3
    filing.gather(filed)
    turns = list(filing.in_turns(2))
    keys = [row for rows in turns for row in rows]
    assert [key for key, _rank, _of in keys] == sorted(key for key, _rank, _of in keys)
    assert {len(rows) for rows in turns[:-1]} == {2}
    for rows in turns:
        search_index.write_keys(session, rows)
    by_filing = session.execute(select(*SearchKey.__table__.columns)).all()
    found = [person.customer_id for person in find(session, "mario").rows]
    assert found == [ids[1], ids[0], ids[2]]
    search_index.forget_customers(session, ids)
    search_index.index_customers(session, ids)
    one_by_one = session.execute(select(*SearchKey.__table__.columns)).all()
    assert sorted(map(tuple, by_filing)) == sorted(map(tuple, one_by_one))


def test_much_that_is_gathered_is_to_be_written(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_index, "_GATHERED_AT_MOST", 10)
    filing = search_index.Filing()
    stages = [filing.is_full]
    filing.gather([as_filed(make_customer(session, "Mario Rossi"))])
    stages.append(filing.is_full)
    assert sum(map(len, filing.in_turns())) > 10
    stages.append(filing.is_full)
    assert stages == [False, True, False]
    assert not any(filing.in_turns())


def as_filed(customer: Customer) -> search_index.Filed:
    rank = rank_of(customer.visits, customer.last_visit_on)
    return search_index.Filed(customer.id, rank, entry_of([customer.name]))
