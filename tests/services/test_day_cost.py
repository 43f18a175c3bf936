"""What a new day and a day's report ask of the points: their own days', never the whole ledger."""

from functools import partial

import pytest
from sqlalchemy.orm import Session

from careapp import clock
from careapp.rules.loyalty.expiry import Expiry, ExpiryKind
from careapp.rules.loyalty.programme import Programme
from careapp.services.day_figures import load_day_figures
from careapp.services.programme import begin_day
from tests.factories import MOMENT
from tests.services.asking import asked_by, steps_of
from tests.services.selling import open_till

pytestmark = pytest.mark.sqlcipher_only

A_MONTH = Programme(expiry=Expiry(ExpiryKind.MONTHS, 1))


def test_a_new_day_reads_only_the_days_of_open_points_that_end(session: Session) -> None:
    open_till(session, A_MONTH).earn(10)
    with clock.standing_at(MOMENT):
        asked = asked_by(session, partial(begin_day, session))
    (step,) = steps_of(session, asked, ("SCAN points_", "SEARCH points_"))
    assert step.startswith("SEARCH points_lot USING INDEX ix_points_lot_expires_on_earned_on")


def test_a_days_report_reads_the_movements_of_that_day(session: Session) -> None:
    open_till(session).earn(10, days_ago=0)
    day = clock.shop_day(MOMENT)
    asked = asked_by(session, partial(load_day_figures, session, day))
    (step,) = steps_of(session, asked, ("SCAN points_", "SEARCH points_"))
    assert step.startswith("SEARCH points_entry USING INDEX ix_points_entry_happened_at")
