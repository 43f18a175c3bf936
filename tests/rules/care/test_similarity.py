"""What speaks of the same thing: the same cause first, then the same words."""

from hypothesis import given
from hypothesis import strategies as st

from careapp.rules.care.causes import Cause
from careapp.rules.care.similarity import Match, Subject, similar, stems_of

CAKE = Subject((Cause.WRONG_ORDER,), "La torta aveva il nome sbagliato")
SUBJECTS = st.builds(
    Subject, st.lists(st.sampled_from(Cause), max_size=3), st.text("abcdefgh ", max_size=60)
)


def test_the_nearest_words_come_first() -> None:
    others = [
        Subject((Cause.WRONG_ORDER,), "Le brioche non erano quelle ordinate"),
        Subject((Cause.WRONG_ORDER,), "Un nome sbagliato sulle torte di compleanno"),
    ]
    assert similar(CAKE, others, 2) == [Match(1, 3), Match(0, 0)]


def test_another_cause_is_another_matter() -> None:
    assert similar(CAKE, [Subject((Cause.PRICE,), CAKE.words)], 5) == []


def test_other_is_no_cause_in_common() -> None:
    parking, music = (Subject((Cause.OTHER,), words) for words in ("Il parcheggio", "La musica"))
    assert similar(parking, [music, parking], 5) == [Match(1, 1)]


def test_an_elided_article_hides_no_word() -> None:
    assert stems_of("l'ordine, dell’ordine") == stems_of("ordine")


def test_words_that_bend_are_the_same() -> None:
    assert stems_of("torta ordinata") == stems_of("TORTE, ordinate!")


def test_small_words_tell_nothing() -> None:
    assert stems_of("Il cliente aveva chiesto come fare, senza risposta") == {"rispo"}


@given(SUBJECTS, st.lists(SUBJECTS, max_size=8), st.integers(1, 4))
def test_no_more_than_asked_and_never_less_near(
    subject: Subject, others: list[Subject], limit: int
) -> None:
    found = similar(subject, others, limit)
    shared = [match.shared_words for match in found]
    assert len(found) <= limit
    assert shared == sorted(shared, reverse=True)
    assert all(set(subject.causes) & set(others[match.index].causes) for match in found)
