"""How the composer is reached: each kind of voucher, on each paper."""

from collections.abc import Callable
from datetime import timedelta

from careapp import clock
from careapp.text import _, format_day, format_money
from careapp.ui.card_scenes import person
from careapp.ui.desk import FITTING, ToComposer
from careapp.ui.floor import Floor
from careapp.ui.pages.composer import ComposerPage

Settle = Callable[[], None]
Enter = Callable[[Floor, Settle], None]


def compose(words: str, kind: str = FITTING, paper: str = "a6", cents: int = 500) -> Enter:
    """Return how to write a voucher for who is found by *words*."""

    def enter(floor: Floor, settle: Settle) -> None:
        floor.desk.open(ToComposer(kind, person(floor, settle, words)))
        settle()
        page = floor.window.page
        if isinstance(page, ComposerPage):
            page.papers.set_value(paper)
            page.form.amount.set_value(cents)
            page.form.amount.changed.emit(cents)

    return enter


def apologise_with_an_excuse(floor: Floor, settle: Settle) -> None:
    """Write into an apology what takes it back, above the limit: both are told."""
    compose("omar", "apology", "roll_80", 1500)(floor, settle)
    page = floor.window.page
    if isinstance(page, ComposerPage):
        words = _(
            "On Saturday you waited twenty minutes for an order that should have been ready. The "
            "fault is ours. From today we prepare orders the evening before. Unfortunately there "
            "were too few of us."
        )
        page.form.message.rewrite(words)
        page.form.tone.judge()


def remind(paper: str) -> Enter:
    """Return how to answer somebody who is not a customer yet, with every line filled in."""

    def enter(floor: Floor, settle: Settle) -> None:
        compose("anna march", paper=paper)(floor, settle)
        page = floor.window.page
        if isinstance(page, ComposerPage):
            lines = page.form.fact_lines
            tomorrow = format_day(clock.today() + timedelta(days=1))
            for key, words in (("cost", format_money(12_900)), ("by_when", tomorrow)):
                lines.field(key).set_text(words)
                lines.field(key).changed.emit(words)

    return enter
