"""What the papers of a voucher have in common."""

from collections.abc import Sequence

from careapp.documents.fonts import Face
from careapp.documents.layout import Block, Setting, break_lines, fit
from careapp.documents.paper import VoucherPaper
from careapp.documents.words import say
from careapp.text import N_

_HEADLINE_LEADING = 1.08
_LINES = 2
_FIGURE_SHARES = (1.0, 0.85, 0.7, 0.55)
_GIFT_SHARES = (1.0, 0.88, 0.76, 0.64, 0.56, 0.48, 0.4)
_DUPLICATE = N_("DUPLICATE {n}")


def headline(text: str, face: Face, sizes: tuple[int, int], measure: float) -> Block:
    """Set the headline as large as two lines allow: the greeting, then the name.

    A name that is too long for two lines of the smaller of *sizes* takes more of them.
    """
    largest, smallest = sizes
    broken = text.replace(", ", ",\n", 1)
    settings = [Setting(face, s, s * _HEADLINE_LEADING) for s in range(largest, smallest - 1, -1)]
    blocks = (Block(break_lines(broken, setting, measure), setting) for setting in settings)
    fitting = next((block for block in blocks if len(block.lines) <= _LINES), None)
    return fitting or Block(break_lines(broken, settings[-1], measure), settings[-1])


def message(paper: VoucherPaper) -> str:
    """Return the message, with the facts below it where the value has taken their place."""
    rows = (f"{fact.label}: {fact.words}" for fact in paper.facts if paper.value)
    return "\n".join(filter(None, (paper.message, *rows)))


def value(paper: VoucherPaper, face: Face, sizes: tuple[float, float], measure: float) -> Block:
    """Set the big value: an amount on one line, a gift in words on a few.

    *sizes* are those of a short amount and of a short gift.

    Raises:
        Refused: the gift's name is too long for the stub.

    """
    figure, gift = sizes
    if is_amount(paper.value):
        figures = [Setting(face, figure * share, figure) for share in _FIGURE_SHARES]
        return fit(paper.value, figures, measure, figure)
    gifts = [Setting(face, gift * share, gift * share * 1.1) for share in _GIFT_SHARES]
    return fit(paper.value, gifts, measure, figure * 1.2)


def look_of(paper: VoucherPaper, *differences: bool) -> str:
    """Return a name for what papers of one kind share, and for what else makes them differ."""
    style = paper.style
    bits = "".join(f"{difference:d}" for difference in (paper.saves_ink, *differences))
    return f"{style.ink}-{style.tint}-{style.motif}-{bits}"


def is_amount(text: str) -> bool:
    """Return whether a value is money, to be set in large figures."""
    return any(letter.isdigit() for letter in text) and "€" in text


def duplicate_mark(paper: VoucherPaper) -> str:
    """Return DUPLICATO n, or nothing on the first print."""
    if not paper.duplicate_no:
        return ""
    return say(paper.language, _DUPLICATE).format(n=paper.duplicate_no)


def joined(sentences: Sequence[str]) -> str:
    """Return sentences one after the other."""
    return " ".join(filter(None, sentences))
