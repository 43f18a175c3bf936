import pytest

from careapp.rules.search.question import (
    Walk,
    exact_keys,
    mail_walks,
    name_walks,
    read_question,
    walks_for,
)


@pytest.mark.parametrize(
    ("text", "walks"),
    [
        ("", []),
        ("%", []),
        ("ma", [Walk("ma")]),
        ("Mario", [Walk("mario"), Walk("=.mario")]),
        ("rossi mario", [Walk("mar|ros", (("rossi",), ("mario",)))]),
        ("mar ros", [Walk("mar|ros")]),
        ("mar r", [Walk("r|mar")]),
        ("mar ro", [Walk("r|mar", (("ro",),))]),
        ("xu li", [Walk("xu", (("li",),))]),
        (
            "giovanna",
            [
                Walk("giovann", (), "words", ("% giovanna%", "%/giovanna%")),
                Walk("=.giovanna"),
                Walk("giovanna."),
            ],
        ),
        (
            "francesca ro",
            [Walk("r|fra", (("frances",), ("ro",)), "words", ("% francesca%", "%/francesca%"))],
        ),
        ("rossi 333", [Walk("rossi", (("333", "#333"),))]),
        ("rossi 4567", [Walk("rossi", (("4567", "#4567", "$4567"),))]),
        ("333", [Walk("333"), Walk("#333")]),
        ("4567", [Walk("4567"), Walk("#4567"), Walk("$4567")]),
        (
            "+39 333 12 34 56",
            [
                Walk("#3331234", field="phones", like=("% 333123456%",)),
                Walk("$3456", field="phones", like=("%333123456 %",)),
            ],
        ),
        (
            "m.ro",
            [
                Walk("ro", (("m",),)),
                Walk("@m.r", field="mails", like=("% m.ro%",)),
            ],
        ),
    ],
)
def test_where_a_question_is_looked_up(text: str, walks: list[Walk]) -> None:
    found = walks_for(read_question(text))
    assert found == walks


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
