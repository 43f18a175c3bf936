import pytest

from careapp.rules.search.question import (
    Walk,
    exact_keys,
    mail_walks,
    name_walks,
    other_walks,
    read_question,
    walks_by_name,
)


@pytest.mark.parametrize(
    ("text", "walks"),
    [
        ("", []),
        ("%", []),
        ("ma", [Walk("ma")]),
        ("rossi mario", [Walk("mar|ros", (("rossi",), ("mario",)))]),
        ("mar ros", [Walk("mar|ros")]),
        ("mar r", [Walk("r|mar")]),
        ("mar ro", [Walk("r|mar", (("ro",),))]),
        ("xu li", [Walk("xu", (("li",),))]),
        ("francesca ro", [Walk("r|fra", (("francesca",), ("ro",)))]),
        (
            "gianfrancescantonio",
            [
                Walk(
                    "gianfrancesc", (), "words",
                    ("% gianfrancescantonio%", "%/gianfrancescantonio%"),
                )
            ],
        ),
        (
            "gianfrancescantonio r",
            [
                Walk(
                    "r|gia", (("gianfrancesc",),), "words",
                    ("% gianfrancescantonio%", "%/gianfrancescantonio%"),
                )
            ],
        ),
        ("rossi 333", [Walk("rossi", (("333", "#333"),))]),
        ("rossi 4567", [Walk("rossi", (("4567", "#4567", "$4567"),))]),
        ("rossi 33312345", [Walk("rossi", (("33312345", "#3331234", "$312345"),))]),
        ("333", [Walk("333")]),
        ("333 123", []),
        ("m.rossi", [Walk("m|ros", (("rossi",),))]),
        ("m.rossi@x", []),
    ],
)  # fmt: skip
def test_where_a_name_is_looked_up(text: str, walks: list[Walk]) -> None:
    assert walks_by_name(read_question(text))[:1] == walks


@pytest.mark.parametrize(
    ("text", "walks"),
    [
        ("", []),
        ("ma", []),
        ("Mario", [Walk("=.mario")]),
        ("mario rossi", []),
        ("gianfrancescantonio", [Walk("=.gianfrancescantonio"), Walk("gianfrancescantonio.")]),
        ("333", [Walk("#333")]),
        ("4567", [Walk("#4567"), Walk("$4567")]),
        (
            "12345",
            [Walk("#12345"), Walk("$12345")],
        ),
        (
            "+39 333 12 34 5",
            [
                Walk("#3331234", field="phones", like=("% 33312345%",)),
                Walk("$312345", field="phones", like=("%33312345 %",)),
            ],
        ),
        ("333 1234567", [Walk("#3331234", field="phones", like=("% 3331234567%",))]),
        ("m.ro", [Walk("@m.r", field="mails", like=("% m.ro%",))]),
        ("m.ross@", [Walk("@m.ross@")]),
    ],
)
def test_where_anything_else_is_looked_up(text: str, walks: list[Walk]) -> None:
    assert other_walks(read_question(text)) == walks


def test_signs_of_like_are_letters_here() -> None:
    assert mail_walks("a_b%c\\") == [Walk("@a_b%c", field="mails", like=("% a\\_b\\%c\\\\%",))]
    assert mail_walks("a_") == []


def test_the_single_words_follow_the_pair() -> None:
    walks = name_walks(("mario", "rossi", "bar"))
    assert [walk.key for walk in walks] == ["mar|ros", "mario", "rossi", "bar"]
    assert walks[1].among == (("rossi",), ("bar",))


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("mario", ()),
        ("C-1234", ("=C1234",)),
        ("m.rossi@esempio.it", ("=@m.rossi@esempio.it",)),
        ("347 111 2223", ("=3471112223", "=#3471112223")),
        ("7", ()),
    ],
)
def test_whole_cards_mails_and_phones(text: str, keys: tuple[str, ...]) -> None:
    assert exact_keys(read_question(text)) == keys


def test_a_book_is_read_no_further_than_a_name_goes() -> None:
    question = read_question("ab " * 5_000)
    assert question.words == ("ab",)
    assert len(question.text) <= 200
