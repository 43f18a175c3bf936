"""The peers' cases, and how each is put to the rules; what is expected stands in the file."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from careapp.errors import Refused
from careapp.rules.codes import read_code
from careapp.rules.loyalty.cases import amount_from, amount_text, case_from
from careapp.rules.loyalty.evaluate import History, Outcome, Sale, evaluate
from careapp.rules.loyalty.evaluate_return import Returned, evaluate_return
from careapp.rules.loyalty.programme import Programme
from careapp.rules.loyalty.rewards import Taken, Use, most_uses, require_offered
from careapp.rules.money import parse_money
from careapp.rules.vouchers.kind import Gesture
from careapp.rules.vouchers.till import at_the_till
from careapp.rules.vouchers.validity import Standing, Validity, VoucherState

PeerCase = Mapping[str, Any]

AGREES, DIFFERS, NOT_EXPRESSIBLE = "agrees", "differs", "not_expressible"
TAKEN, REFUSED = "taken", "refused"
MOST, ANOTHER = "most", "another"

FILE = Path(__file__).parent / "peer_cases.json"
CASES: Sequence[PeerCase] = json.loads(FILE.read_text(encoding="utf-8"))["cases"]


@dataclass(frozen=True)
class Sold:
    """One sale of a case, and what was known before it."""

    before: History
    outcome: Outcome

    @property
    def use(self) -> Use | None:
        return self.outcome.plan.use

    @property
    def answer(self) -> str:
        return TAKEN if self.use else REFUSED

    @property
    def off_cents(self) -> int:
        return self.use.discount_cents if self.use else 0

    @property
    def rounded(self) -> str:
        """Where the point for the last part of a euro went."""
        plan = self.outcome.plan
        return "up" if plan.earned * 100 > plan.paid_cents else "down"


@dataclass
class Run:
    """The sales and returns of a case, one after the other."""

    settings: Programme
    history: History
    sold: list[Sold] = field(default_factory=list)
    returns: list[Returned] = field(default_factory=list)

    @property
    def last(self) -> Sold:
        return self.sold[-1]

    def sell(self, sale: Sale, choices: Sequence[str]) -> None:
        """Use the first of the rewards that is not refused; if all are, sell without one."""
        tries = (self.outcome_or_none(replace(sale, reward=key)) for key in (*choices, ""))
        outcome = next(one for one in tries if one is not None)
        self.sold.append(Sold(self.history, outcome))
        self.history = outcome.history

    def outcome_or_none(self, sale: Sale) -> Outcome | None:
        try:
            return evaluate(self.settings, self.history, sale)
        except Refused:
            return None

    def give_back(self, value_cents: int, day: date) -> None:
        """Return goods of the newest sale."""
        newest = self.last
        returned = evaluate_return(self.settings, newest.before, newest.outcome, value_cents, day)
        self.returns.append(returned)
        self.history = returned.history

    def most(self, sale: Sale) -> int:
        """Return how many of its reward a sale can use; its own points count."""
        without = evaluate(self.settings, self.history, replace(sale, reward=""))
        reward = require_offered(self.settings.reward(sale.reward))
        return most_uses(reward, without.balance, without.plan.paid_cents)


def told(case: PeerCase) -> dict[str, object]:
    """Return what CareApp says to a case, under the names of what is expected."""
    ask = next(ask for key, ask in _ASKS.items() if key in case)
    return ask(case)


def _ask_sales(case: PeerCase) -> dict[str, object]:
    run = _run(case)
    return {name: _TOLD[name](run) for name in case["expected"]}


def _ask_voucher(case: PeerCase) -> dict[str, object]:
    """Use a printed voucher on a purchase."""
    voucher, use = case["voucher"], case["use"]
    last = voucher["last"] and date.fromisoformat(voucher["last"])
    validity = Validity(date.fromisoformat(voucher["first"]), last)
    standing = validity.standing(VoucherState.PRINTED, date.fromisoformat(use["day"]))
    is_taken = standing is Standing.VALID
    total_cents = amount_from(use["total"])
    till = at_the_till(Gesture.discount(amount_from(voucher["off"])), total_cents)
    paid_cents = total_cents - till.taken_cents if is_taken else total_cents
    answers = {"answer": TAKEN if is_taken else REFUSED, "paid": amount_text(paid_cents)}
    return {name: answers[name] for name in case["expected"]}


def _ask_amount(case: PeerCase) -> dict[str, object]:
    return {"amount": amount_text(parse_money(case["typed"]))}


def _ask_code(case: PeerCase) -> dict[str, object]:
    return {"code": str(read_code(case["code"]))}


def _run(case: PeerCase) -> Run:
    """Put a case of the documented shape to the rules, then what happens after it."""
    documented = {key: case[key] for key in ("settings", "history", "sale") if key in case}
    settings, start, first = case_from(documented)
    run = Run(settings, start)
    if case.get("takes") == MOST:
        first = replace(first, quantity=run.most(first))
    run.sell(first, case.get("choices", [first.reward]))
    for step in case.get("then", ()):
        if step.get("person") == ANOTHER:
            run.history = _another(start, run.history)
        if "return" in step:
            back = step["return"]
            run.give_back(amount_from(back["value"]), date.fromisoformat(back["day"]))
        else:
            sale = case_from({**documented, "sale": step["sale"]}).sale
            run.sell(sale, [sale.reward])
    return run


def _another(start: History, now: History) -> History:
    """Return what is known of a person like the first, who has taken no reward yet."""
    return replace(start, taken={key: Taken(0, one.by_all) for key, one in now.taken.items()})


def _lots_left(run: Run) -> list[int]:
    """Return what each lot holds that the person ever had."""
    left = {lot.key: lot.left for lot in run.history.lots}
    return [left.get(key, 0) for key in range(1, run.last.outcome.opened.key + 1)]


def _balance(run: Run) -> int:
    return run.returns[-1].balance if run.returns else run.last.outcome.balance


def _entry(run: Run) -> str:
    """Return what became of the entry of a sale that is taken back."""
    is_opposed = run.returns[-1].taken.draws and run.last.outcome.plan.earned
    return "kept" if is_opposed else "removed"


def _plan(name: str) -> Callable[[Run], object]:
    return lambda run: getattr(run.last.outcome.plan, name)


def _back(name: str) -> Callable[[Run], object]:
    return lambda run: getattr(run.returns[-1].plan, name)


_ASKS: Mapping[str, Callable[[PeerCase], dict[str, object]]] = {
    "sale": _ask_sales,
    "voucher": _ask_voucher,
    "typed": _ask_amount,
    "code": _ask_code,
}
_TOLD: Mapping[str, Callable[[Run], object]] = {
    "earned": _plan("earned"),
    "spent": _plan("spent"),
    "paid": lambda run: amount_text(run.last.outcome.plan.paid_cents),
    "discount": lambda run: amount_text(run.last.off_cents),
    "discounts": lambda run: amount_text(sum(one.off_cents for one in run.sold)),
    "percent": lambda run: run.last.use and run.last.use.reward.percent,
    "pieces": lambda run: run.last.use and run.last.use.quantity,
    "uses": lambda run: sum(one.by_all for one in run.history.taken.values()),
    "answer": lambda run: run.last.answer,
    "answers": lambda run: [one.answer for one in run.sold],
    "rounded": lambda run: [one.rounded for one in run.sold],
    "tier": lambda run: run.last.outcome.tier.key,
    "balance_after_sale": lambda run: run.last.outcome.balance,
    "balance": _balance,
    "points_taken": _back("points_taken"),
    "points_given_back": _back("points_given_back"),
    "lots_left": _lots_left,
    "entry": _entry,
}
