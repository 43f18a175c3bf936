"""A return under a programme, without an archive: what goes, what comes back, what is left."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from careapp.rules.loyalty import ledger
from careapp.rules.loyalty.evaluate import History, Outcome
from careapp.rules.loyalty.expiry import last_day
from careapp.rules.loyalty.ledger import Draw, Lot
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.returns import ReturnPlan, Sold, plan_return
from careapp.rules.loyalty.rewards import Taken, Use
from careapp.rules.loyalty.tiers import Measure


@dataclass(frozen=True, slots=True)
class Returned:
    """What a return came to; *taken* says from which lot its points went."""

    plan: ReturnPlan
    taken: ledger.Taken
    balance: int
    history: History
    """What is known of the person after it."""


def evaluate_return(
    settings: Programme, before: History, outcome: Outcome, value_cents: int, day: date
) -> Returned:
    """Return what it comes to when goods of a person's newest sale come back.

    Args:
        settings: the programme in force.
        before: what was known of the person before the sale.
        outcome: what the sale came to.
        value_cents: the value of the goods, of the sale's total.
        day: the shop day of the return.

    Raises:
        Refused: the value is not positive or more than the sale.

    """
    sale, own = outcome.plan, outcome.opened.key
    over = ledger.expire(outcome.history.lots, day)
    gone = sum(draw.points for draw in over if draw.lot == own)
    sold = Sold(sale.basket.total_cents, sale.paid_cents, sale.earned, sale.spent, gone=gone)
    plan = plan_return(sold, value_cents)
    emptied = (replace(lot, left=0) for lot in (*before.lots, outcome.opened))
    known = (*emptied, *ledger.after(outcome.history.lots, over))
    back = ledger.put_back(outcome.draws, plan.points_given_back)
    lots = _with(back, known, settings, day)
    taken = ledger.take_back(lots, plan.points_taken, own, settings.shortfall, day)
    left = tuple(lot for lot in ledger.after(lots, taken.draws) if lot.left > 0)
    after = _after(settings, before, outcome, plan)
    after = replace(after, lots=left, debt=after.debt + taken.debt)
    return Returned(plan, taken, after.balance(day), after)


def _with(
    draws: Sequence[Draw], lots: Sequence[Lot], settings: Programme, day: date
) -> tuple[Lot, ...]:
    """Return the lots with points put back; where one is over, they go into a new one."""
    known = {lot.key: lot for lot in lots}
    ends = last_day(settings.expiry, day)
    for draw in draws:
        lot = known[draw.lot]
        if lot.last_day is not None and lot.last_day < day:
            lot = Lot(max(known) + 1, 0, ends, settings.version)
        known[lot.key] = replace(lot, left=lot.left + draw.points)
    return tuple(known.values())


def _after(settings: Programme, before: History, outcome: Outcome, plan: ReturnPlan) -> History:
    """Return the history less what the return takes from it; the tier stays until a review."""
    history = outcome.history
    last = before if plan.is_whole else history
    takes = {
        Measure.VISITS: int(last.last_visit != history.last_visit),
        Measure.SPEND: plan.refund_cents,
        Measure.POINTS: plan.points_taken,
    }
    return replace(
        history,
        measured=history.measured - takes[settings.tiering.measure],
        last_visit=last.last_visit,
        last_stamp=last.last_stamp,
        taken=_untaken(history.taken, outcome.plan.use if plan.is_whole else None),
    )


def _untaken(taken: Mapping[str, Taken], use: Use | None) -> Mapping[str, Taken]:
    """Return how often rewards were taken without the one of a sale that is wholly returned."""
    if use is None:
        return taken
    counted, quantity = taken[use.reward.key], use.quantity
    without = Taken(counted.by_person - quantity, counted.by_all - quantity)
    return {**taken, use.reward.key: without}
