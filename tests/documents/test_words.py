from careapp import text
from careapp.documents.words import say


def test_a_paper_speaks_the_customer_s_language_not_the_screen_s() -> None:
    text.set_language("en")
    assert say("it", "tear here") == "staccare qui"
    text.set_language("it")
    assert say("en", "tear here") == "tear here"
