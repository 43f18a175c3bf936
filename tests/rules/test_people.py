import pytest

from careapp.errors import Refused
from careapp.rules.names import Register
from careapp.rules.people import Facts, checked_card, checked_email, checked_facts, checked_note


def test_only_the_name_is_needed() -> None:
    facts = checked_facts(Facts(name=" Marta  Wójcik "))
    assert facts == Facts(name="Marta Wójcik", given_name="Marta", family_name="Wójcik")


def test_a_name_is_put_together_from_its_parts() -> None:
    facts = checked_facts(Facts(given_name=" Siobhán ", family_name="Murphy"))
    assert (facts.name, facts.given_name, facts.family_name) == (
        "Siobhán Murphy",
        "Siobhán",
        "Murphy",
    )
    assert checked_facts(Facts(company="Forno & Figli")).name == "Forno & Figli"


def test_a_name_as_they_say_it_stays_beside_its_parts() -> None:
    facts = checked_facts(Facts(name="Nina Rossi", given_name="Caterina", family_name="Rossi"))
    assert (facts.name, facts.given_name) == ("Nina Rossi", "Caterina")


def test_who_is_called_tu_is_called_by_the_given_name() -> None:
    tu = Register.FIRST_NAME
    assert checked_facts(Facts(name="Mario Rossi", register=tu)).call_name == "Mario"
    assert checked_facts(Facts(name="Mario Rossi", register=tu, call_name="Mà")).call_name == "Mà"
    assert checked_facts(Facts(name="Mario Rossi")).call_name == ""


def test_contacts_are_kept_once_and_empty_ones_not_at_all() -> None:
    facts = checked_facts(
        Facts(
            name="Mario",
            title="Sig.",
            phones=("333 1234567", "", "+39 3331234567"),
            emails=("M.Rossi@example.COM", "m.rossi@example.com", " "),
            cards=("c-1234", "C1234", "\u200b"),
            birthday=(2, 29),
            looking_for=" una torta\x00 ",
            heard_from=" un'amica ",
            pronunciation=" mà-rio ",
        )
    )
    assert facts.phones == ("+39 3331234567",)
    assert facts.emails == ("m.rossi@example.com",)
    assert facts.cards == ("C1234",)
    assert (facts.title, facts.birthday, facts.looking_for) == ("signor", (2, 29), "una torta")
    assert (facts.heard_from, facts.pronunciation) == ("un'amica", "mà-rio")


@pytest.mark.parametrize(
    "facts",
    [
        Facts(),
        Facts(name="\u200b"),
        Facts(name="W" * 201),
        Facts(name="Mario", phones=("casa",)),
        Facts(name="Mario", emails=("mario@",)),
        Facts(name="Mario", emails=("a@b.it\nBcc: c@d.it",)),
        Facts(name="Mario", cards=("12",)),
        Facts(name="Mario", cards=("RSSMRA85T10A562S",)),
        Facts(name="Mario", birthday=(2, 30)),
        Facts(name="Mario", birthday=(0, 0)),
        Facts(name="Mario", looking_for="x" * 5000),
        Facts(name="Mario", looking_for="paga con 4111 1111 1111 1111"),
    ],
)
def test_what_cannot_be_right_is_refused(facts: Facts) -> None:
    with pytest.raises(Refused):
        checked_facts(facts)


def test_a_language_is_one_of_the_papers() -> None:
    assert checked_facts(Facts(name="Mario", language="en")).language == "en"
    with pytest.raises(ValueError, match="no such language"):
        checked_facts(Facts(name="Mario", language="xx"))


def test_a_card_is_kept_as_the_reader_sends_it() -> None:
    assert checked_card("c 12-34") == "C1234"
    with pytest.raises(Refused):
        checked_card("1" * 61)


def test_an_address_is_kept_in_lower_case() -> None:
    assert checked_email(" Marta@Example.COM") == "marta@example.com"


def test_a_note_keeps_its_lines() -> None:
    assert checked_note(" uno\x07 \n\n due ") == "uno\n\ndue"
    assert len(checked_note("x" * 2000)) == 2000


@pytest.mark.parametrize(
    "text",
    ["", " \n ", "x" * 2001, "x" * 200_000, "carta 4111111111111111", "cf RSSMRA85T10A562S"],
)
def test_a_note_that_must_not_be_kept_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        checked_note(text)
