"""What we owe somebody stands beside their name in the search."""

import uuid

from careapp import clock
from careapp.rules.care.drafts import CaseDraft
from careapp.rules.care.promises import Due
from careapp.services.cases import OpenCase, open_case
from careapp.services.promises import NewPromise, make_promise
from careapp.ui.desk import ToCounter
from careapp.ui.pages.counter import CounterPage
from careapp.ui.tokens import Tone
from careapp.ui.widgets.results import ResultRow
from tests.ui.floors import MARTA, Shop


def _flag(floor: Shop) -> tuple[str, Tone] | None:
    floor.settle()
    rows = floor.page(CounterPage).results.rows()
    (row,) = (row for row in rows if isinstance(row, ResultRow) and row.key == MARTA)
    return (row.flag.text, row.flag.tone) if row.flag else None


def test_an_apology_comes_before_a_promise_and_both_without_being_asked(floor: Shop) -> None:
    floor.floor.desk.open(ToCounter("wojcik"))
    assert _flag(floor) is None
    by = floor.floor.desk.actor
    promise = NewPromise(uuid.uuid4(), MARTA, "Pane", Due(clock.today()))
    floor.do(make_promise, promise, by)
    assert _flag(floor) == ("Promessa oggi", Tone.WARN)
    floor.do(open_case, OpenCase(uuid.uuid4(), MARTA, CaseDraft(words="Mancava il pane")), by)
    assert _flag(floor) == ("Scuse da fare", Tone.BAD)
