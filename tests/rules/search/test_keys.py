from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from careapp.rules.search.keys import (
    RANK_SPAN,
    Entry,
    entry_of,
    hidden_rank,
    keys_of,
    pair_key,
    part_key,
    pieces_of,
    rank_of,
    tail_key,
    terms_of,
)


def test_a_person_is_filed_under_words_and_pairs() -> None:
    keys = keys_of(entry_of(["Mario Rossi"]))
    words = {"m", "ma", "mar", "mari", "mario", "mario."}
    others = {"r", "ro", "ros", "ross", "rossi", "rossi."}
    assert keys == words | others | {"mar|ros", "m|ros", "r|mar"}


def test_long_words_are_filed_by_twelve_letters_and_whole() -> None:
    keys = keys_of(entry_of(["Gianfrancesco Li"]))
    assert {"gianfra", "gianfrancesc", "gianfrancesco.", "l|gia", "li", "li."} <= keys
    assert "gianfrancesco" not in keys


def test_a_name_of_one_word_has_a_key_of_its_own() -> None:
    assert "=.anna" in keys_of(entry_of(["Anna"]))
    assert "=.angelo" in keys_of(entry_of(["D'Angelo"]))
    assert "=.anna" not in keys_of(entry_of(["Anna Rossi"]))


def test_forms_of_one_word_are_no_pair() -> None:
    keys = keys_of(entry_of(["D'Angelo Gianni"]))
    assert {"ang|gia", "dan|gia", "a|gia", "d|gia", "g|ang", "g|dan"} <= keys
    assert not any(key in keys for key in ("ang|dan", "a|dan", "d|ang"))


def test_phones_mails_and_codes_are_filed_whole_and_in_part() -> None:
    entry = entry_of(["Anna"], phones=["393331234567"], mails=["A.B@x.it"], codes=["C-12", " "])
    keys = keys_of(entry) - keys_of(entry_of(["Anna"]))
    phone = {"#333", "#3331", "#33312", "#333123", "#3331234", "$4567", "$34567", "$234567"}
    whole = {"=#3331234567", "=@a.b@x.it", "=C12"}
    assert keys == phone | whole | {"@a.b", "@a.b@x", "@a.b@x.i"}
    assert keys_of(Entry(phones="123")) == {"#123", "=#123"}


def test_what_is_said_is_filed_whole_only() -> None:
    entry = entry_of(["Siobhán"], "sci-VÒN")
    assert entry.spoken == "sci von scivon"
    assert {"sci.", "von.", "scivon."} <= keys_of(entry)
    assert "sci" not in keys_of(entry)
    assert terms_of(entry) == {"siobhan", "sci", "von", "scivon"}


def test_an_empty_entry_has_no_keys() -> None:
    assert keys_of(Entry()) == set()
    assert terms_of(Entry()) == set()
    assert entry_of(["…", ""]) == Entry()


def test_the_same_contact_twice_is_one() -> None:
    entry = entry_of(["Anna", "anna"], phones=["1234", "1234"], mails=["a@x.it", "A@x.it"])
    assert entry == Entry("anna", "", "1234", "a@x.it", "")


def test_pairs_do_not_care_about_order() -> None:
    assert pair_key("rossi", "mario") == pair_key("mario", "rossi") == "mar|ros"
    assert pair_key("mario", "ro") == pair_key("ro", "mario") == "r|mar"
    assert pair_key("xu", "li") is None


def test_parts_are_looked_for_by_the_longest_key_that_fits() -> None:
    assert part_key("#", "333") == "#333"
    assert part_key("#", "3331234567") == "#3331234"
    assert part_key("@", "m.ro") == "@m.r"
    assert tail_key("4567") == "$4567"
    assert tail_key("234567") == tail_key("1234567") == "$234567"


def test_regulars_come_first_and_a_visit_moves_up() -> None:
    today = date(2026, 3, 12)
    assert rank_of(0, None) == 40_000
    assert rank_of(40, today) < rank_of(1, today) < rank_of(1, date(2026, 3, 1)) < rank_of(0, None)
    assert rank_of(3, today) - rank_of(7, today) == 45
    assert rank_of(-2, None) == 40_000


def test_people_of_an_import_stand_behind_everybody() -> None:
    assert hidden_rank(rank_of(0, None), 1) > RANK_SPAN > rank_of(0, None)
    assert hidden_rank(rank_of(900, date(2026, 3, 12)), 2) > hidden_rank(rank_of(0, None), 1)


@given(st.text("abcdefgh", min_size=2, max_size=12), st.data())
def test_one_slip_leaves_a_common_piece(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("xyz"))
    slips = [
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at:],
        word[:at] + letter + word[at + 1 :],
        word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
    ]
    assert all(pieces_of(word) & pieces_of(slip) for slip in slips)


@given(st.lists(st.text(max_size=20), max_size=3), st.text(max_size=20))
def test_any_text_can_be_filed(names: list[str], said: str) -> None:
    entry = entry_of(names, said, ["39333"], ["a@b"], [said])
    assert all(0 < len(key) <= 260 for key in keys_of(entry))
    assert all("\n" not in key for key in keys_of(entry))
