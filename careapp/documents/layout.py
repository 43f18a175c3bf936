"""Breaking words into lines: what fits where, before a page is touched.

Lengths are points (1/72 inch). Lines are balanced: ragged right, about equally long.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from careapp.documents import fonts
from careapp.documents.fonts import Face
from careapp.errors import Refused
from careapp.text import N_, _

_EM = 1_000
_LINE = 1.25
_TOO_LONG = N_("The text is too long for this paper. Shorten it, or print the letter.")
_HALVINGS = 8
# No language has longer words; setting a whole page as one word would take seconds.
_LONGEST_WORD = 60
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Setting:
    """How a text is set: face, size and the distance between two base lines."""

    face: Face
    size: float
    leading: float = 0.0


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that fit, and how they are set."""

    lines: tuple[str, ...]
    setting: Setting

    @property
    def drop(self) -> float:
        """The distance from the first base line to the last."""
        return max(len(self.lines) - 1, 0) * self.setting.leading

    @property
    def depth(self) -> float:
        """The room it takes below what stands above it."""
        return len(self.lines) * self.setting.leading


def width(text: str, setting: Setting) -> float:
    """Return how wide a text is."""
    return fonts.width(text, setting.face) * setting.size / _EM


def break_lines(
    text: str, setting: Setting, measure: float, *, balance: bool = True
) -> tuple[str, ...]:
    """Break a text into lines no wider than *measure*; its own line breaks stay.

    Balanced lines are about equally long; a letter fills its lines instead, so that the
    paragraphs share one right edge.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        words = list(_pieces(paragraph, setting, measure))
        widths = [width(word, setting) for word in words]
        blank = width(" ", setting)
        column = _narrowest(widths, blank, measure) if balance else measure
        filled = _filled(widths, blank, column)
        lines += [" ".join(words[start:end]) for start, end in filled]
    return tuple(lines)


def fit(text: str, settings: Iterable[Setting], measure: float, depth: float) -> Block:
    """Set a text in the first setting in which it is no deeper than *depth*.

    Raises:
        Refused: it fits in none. Words are never cut without saying so.

    """
    blocks = (Block(break_lines(text, setting, measure), setting) for setting in settings)
    return first_that_fits(blocks, lambda block: block.depth <= depth)


def first_that_fits(tries: Iterable[_T], fits: Callable[[_T], bool]) -> _T:
    """Return the first try that fits.

    Raises:
        Refused: none does.

    """
    found = next(filter(fits, tries), None)
    if found is None:
        raise Refused(_(_TOO_LONG))
    return found


def fit_line(
    text: str, setting: Setting, measure: float, smallest: float, most_lines: int = 0
) -> Block:
    """Shrink one line down to *smallest* points; what still does not fit takes more lines.

    Raises:
        Refused: it takes more than *most_lines*, where a number is given.

    """
    natural = width(text, setting)
    size = setting.size * min(1.0, measure / natural) if natural else setting.size
    if size >= smallest:
        return Block((text,) if text else (), replace(setting, size=size))
    shrunk = Setting(setting.face, smallest, smallest * _LINE)
    block = Block(break_lines(text, shrunk, measure), shrunk)
    if most_lines and len(block.lines) > most_lines:
        raise Refused(_(_TOO_LONG))
    return block


def _narrowest(widths: list[float], blank: float, measure: float) -> float:
    """Return the narrowest column that needs no more lines than the full measure."""
    lines = len(list(_filled(widths, blank, measure)))
    narrow, wide = max(widths, default=0.0), measure
    for _halving in range(_HALVINGS):
        middle = (narrow + wide) / 2
        if len(list(_filled(widths, blank, middle))) > lines:
            narrow = middle
        else:
            wide = middle
    return wide


def _filled(widths: list[float], blank: float, measure: float) -> Iterator[tuple[int, int]]:
    """Yield which words stand on each line when each line takes as many as it can."""
    start, used = 0, 0.0
    for index, word in enumerate(widths):
        if index > start and used + blank + word > measure:
            yield start, index
            start, used = index, word
        else:
            used += word + (blank if index > start else 0.0)
    if widths:
        yield start, len(widths)


def _pieces(paragraph: str, setting: Setting, measure: float) -> Iterator[str]:
    """Yield the words, and those wider than a line in pieces."""
    for word in filter(None, paragraph.split(" ")):
        if len(word) <= _LONGEST_WORD and width(word, setting) <= measure:
            yield word
        else:
            yield from _cut(word, setting, measure)


def _cut(word: str, setting: Setting, measure: float) -> Iterator[str]:
    start, used = 0, 0.0
    for index, letter in enumerate(word):
        wide = width(letter, setting)
        if index > start and used + wide > measure:
            yield word[start:index]
            start, used = index, 0.0
        used += wide
    yield word[start:]
