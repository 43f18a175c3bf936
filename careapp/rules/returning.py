"""Whether somebody will come again: from how often they came, when last, and for how long.

The chance is that of the BG/NBD model (Fader, Hardie and Lee 2005, «Counting Your Customers» the
Easy Way, Marketing Science 24:275-284): people come at a pace of their own, and after each visit
some never come again. Its four parameters are the paper's, estimated on 39 weeks of CDNOW; they
stand for what is usual before a person's own visits say more. `bench/return.py` measures it.
"""

import math
from datetime import date, timedelta

_WEEK = timedelta(days=7)
_PACE_SHAPE, _PACE_WEEKS = 0.243, 4.414
"""r and alpha: the pace of visits before any is known, gamma(r) a week over alpha weeks."""
_STOP, _GO_ON = 0.793, 2.426
"""a and b: how many visits were somebody's last one, beta(a, b)."""
_MOST_LOG_ODDS = 700.0
"""exp() of more does not fit a float."""
REGULAR_VISITS = 3
"""Fewer are no habit yet: nobody of them is missed or expected."""
_HORIZON = timedelta(days=90)
_UNLIKELY = 0.5


def return_chance(visits: int, first: date, last: date, today: date, within: timedelta) -> float:
    """Return the chance, 0 to 1, of another visit *within* so long from today; from 2 visits on."""
    again = visits - 1
    came = _PACE_WEEKS + (last - first) / _WEEK
    known = _PACE_WEEKS + (max(last, today) - first) / _WEEK
    silence = (_PACE_SHAPE + again) * math.log(known / came)
    log_odds = min(silence + math.log(_STOP / (_GO_ON + again - 1)), _MOST_LOG_ODDS)
    stays_away = math.pow(known / (known + within / _WEEK), _PACE_SHAPE + again)
    return (1 - stays_away) / (1 + math.exp(log_odds))


def is_missed(times: int, visits: int, first: date, last: date, today: date) -> bool:
    """Whether a regular stays away for more than *times* their usual gap and will hardly come.

    Hardly: no visit is more likely than one within 90 days, or within the usual gap of who comes
    less often than that. Fewer than three visits are no habit yet.
    """
    if visits < REGULAR_VISITS:
        return False
    # Without dividing: all regulars are looked at, and most were here lately.
    if (today - last) * (visits - 1) <= (last - first) * times:
        return False
    gap = (last - first) / (visits - 1)
    return return_chance(visits, first, last, today, max(_HORIZON, gap)) < _UNLIKELY


def missed_after(times: int, visits: int, usual_days: int) -> int:
    """Return the days after which somebody is missed who came so often, every *usual_days*."""
    last = date(2000, 1, 1)  # any day: only the days between count
    first = last - timedelta(days=usual_days * (visits - 1))
    days = times * usual_days + 1
    while not is_missed(times, visits, first, last, last + timedelta(days=days)):
        days += 1
    return days


def is_expected(times: int, visits: int, first: date, last: date, today: date, days: int) -> bool:
    """Whether the usual gap brings a regular back within so many *days*, who is not missed yet."""
    if visits < REGULAR_VISITS or is_missed(times, visits, first, last, today):
        return False
    return last - first <= (today + timedelta(days=days) - last) * (visits - 1)
