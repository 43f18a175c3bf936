"""What a busy cashier types into the counter, key by key, the same for the same seed."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from PySide6.QtCore import Qt

from careapp.rules.search.folding import fold
from people import make_people, slip

KNOWN = 400
"""Of so many people at the beginning of the archive somebody comes in again and again."""
_LETTERS = (2, 3, 4, 5, 7)
_HELP, _PURCHASE, _THANK, _APOLOGY = (
    Qt.Key.Key_F1,
    Qt.Key.Key_F5,
    Qt.Key.Key_F6,
    Qt.Key.Key_F7,
)


@dataclass(frozen=True, slots=True)
class Press:
    """One key; *is_asking*: the search answers it."""

    key: Qt.Key
    is_asking: bool = False


ESCAPE, ENTER, BACKSPACE = (
    Press(Qt.Key.Key_Escape),
    Press(Qt.Key.Key_Return),
    Press(Qt.Key.Key_Backspace, is_asking=True),
)


def presses(count: int, seed: int = 3) -> list[Press]:
    """Return *count* presses: one visit to the counter after the other."""
    return list(islice(_visits(random.Random(seed)), count))


def _visits(chance: random.Random) -> Iterator[Press]:
    names = [person.name for person in make_people(KNOWN) if not person.company]
    while True:
        yield from _typed(chance.choice(names), chance)
        yield from _afterwards(chance)


def _typed(name: str, chance: random.Random) -> Iterator[Press]:
    """Type a name as people do: its beginning or all of it, one in six with a slip put right."""
    folded = fold(name)
    words = folded if chance.random() < 0.4 else folded[: chance.choice(_LETTERS)]  # noqa: PLR2004 - a share
    if chance.random() < 1 / 6:
        wrong = slip(words, chance)
        kept = next((i for i, (a, b) in enumerate(zip(words, wrong, strict=False)) if a != b), 0)
        yield from _letters(wrong)
        yield from [BACKSPACE] * (len(wrong) - kept)
        words = words[kept:]
    yield from _letters(words)


def _letters(words: str) -> Iterator[Press]:
    return (Press(Qt.Key(ord(letter.upper())), is_asking=True) for letter in words)


def _afterwards(chance: random.Random) -> Iterator[Press]:
    """Leave the answer: mostly by Esc, now and then by way of a card or a sheet."""
    ways: dict[tuple[Press, ...], int] = {
        (ESCAPE,): 12,
        (Press(Qt.Key.Key_Down), Press(Qt.Key.Key_Down), ESCAPE): 3,
        (Press(Qt.Key.Key_Down), ENTER, ESCAPE): 6,
        (Press(Qt.Key.Key_Down), ENTER, Press(_PURCHASE), ESCAPE, ESCAPE): 2,
        (Press(Qt.Key.Key_Down), ENTER, Press(_THANK), ESCAPE, ESCAPE): 1,
        (Press(Qt.Key.Key_Down), ENTER, Press(_APOLOGY), ESCAPE, ESCAPE): 1,
        (Press(_HELP), ESCAPE, ESCAPE): 2,
    }
    yield from chance.choices(list(ways), list(ways.values()))[0]
