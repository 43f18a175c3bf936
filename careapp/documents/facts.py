"""Facts as rows of a label and words: what was asked, what to bring, the cost, by when."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from careapp.documents.layout import Block, Setting, break_lines, first_that_fits
from careapp.documents.paper import Fact

_BETWEEN = 1.9


@dataclass(frozen=True, slots=True)
class Line:
    """A label or its words, and where it begins below the top of all rows, in millimetres."""

    y: float
    block: Block
    is_label: bool


@dataclass(frozen=True, slots=True)
class Rows:
    """All facts one below the other, as high as they are together, in millimetres."""

    lines: tuple[Line, ...]
    depth: float


def stack(facts: Iterable[Fact], label: Setting, words: Setting, measure: float) -> Rows:
    """Set each label above its words."""
    lines: list[Line] = []
    y = 0.0
    for fact in facts:
        for text, setting in ((fact.label, label), (fact.words, words)):
            block = Block(break_lines(text, setting, measure), setting)
            lines.append(Line(y + setting.leading / mm, block, setting is label))
            y += block.depth / mm
        y += _BETWEEN
    return Rows(tuple(lines), y)


def fit_stack(
    facts: Sequence[Fact], label: Setting, words: Iterable[Setting], measure: float, depth: float
) -> Rows:
    """Set the words in the first setting in which all rows are no deeper than *depth* millimetres.

    Raises:
        Refused: they fit in none.

    """
    tries = (stack(facts, label, setting, measure) for setting in words)
    return first_that_fits(tries, lambda rows: rows.depth <= depth)
