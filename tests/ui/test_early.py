"""Answers from before the archive is open."""

from collections.abc import Callable
from typing import Any

from careapp.ui.early import EarlyAnswers


class Door:
    """Answers with what it is asked for, and remembers that it was closed."""

    def __init__(self) -> None:
        self.is_closed = False

    def ask(self, function: Callable[..., Any], /, *args: Any) -> Any:  # noqa: ANN401 - any answer
        return function("reader", *args)

    def close(self) -> None:
        self.is_closed = True


def test_the_door_is_opened_by_the_first_question_alone() -> None:
    opened: list[Door] = []

    def open_door() -> Door:
        opened.append(Door())
        return opened[-1]

    answers = EarlyAnswers(open_door)
    assert not opened
    assert answers.ask(lambda reader, text: (reader, text), "mar") == ("reader", "mar")
    assert answers.ask(lambda _reader: 3) == 3
    assert len(opened) == 1
    answers.close()
    assert opened[0].is_closed
    assert answers.ask(lambda _reader: 3) is None


def test_where_there_is_no_door_nothing_is_answered() -> None:
    tries: list[None] = [None]
    answers = EarlyAnswers(tries.pop)
    assert answers.ask(lambda _reader: 3) is None
    assert answers.ask(lambda _reader: 3) is None
    answers.close()
    assert not tries


def test_a_closed_door_is_not_opened_again() -> None:
    tries: list[None] = [None]
    answers = EarlyAnswers(tries.pop)
    answers.close()
    assert answers.ask(lambda _reader: 3) is None
    assert tries
