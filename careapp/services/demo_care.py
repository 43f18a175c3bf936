"""The care of the demo shop: complaints at each step, promises due and kept, guidelines."""

from dataclasses import dataclass, replace
from datetime import time, timedelta
from functools import partial

from careapp import clock
from careapp.rules.care.causes import Cause
from careapp.rules.care.drafts import AgreementDraft, CaseDraft, GuidelineDraft
from careapp.rules.care.feedback import Told
from careapp.rules.care.options import Option, OptionKind
from careapp.rules.care.promises import Channel, Due, PromiseKind, PromiseState
from careapp.rules.care.steps import Step
from careapp.services.agreeing import AgreeRequest, agree
from careapp.services.cases import CloseCase, OpenCase, SaveCase, close_case, open_case, save_case
from careapp.services.demo_shop import DemoShop, Event
from careapp.services.feedback import NewFeedback, take_feedback
from careapp.services.guidelines import (
    Decision,
    GuidelineState,
    NewGuideline,
    decide_guideline,
    list_guidelines,
    propose_guideline,
)
from careapp.services.promises import (
    NewPromise,
    PromiseRequest,
    SettleRequest,
    UpdateRequest,
    make_promise,
    mark_ready,
    settle_promise,
    update_promise,
)
from careapp.text import N_, _

_HEARD_MINUTE = 10 * 60 + 5
_OWNER = "Elena"


@dataclass(frozen=True, slots=True)
class Complaint:
    """A complaint of somebody (by family name), so many days before today.

    `step` is how far it has come; a closed one was settled on the first of its ways.
    """

    of: str
    days_ago: int
    by: str
    title: str
    words: str
    cause: Cause
    options: tuple[tuple[OptionKind, str, int], ...]
    wish: str = ""
    step: Step = Step.GUIDELINE
    promise: str = ""
    learnt: tuple[str, str] | None = None
    """When, then: the guideline that closed it; None: closed without one."""


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise to somebody (by family name); days are before or, negative, after today."""

    to: str
    by: str
    what: str
    made_days_ago: int
    due_days_ago: int
    at: time | None = None
    kind: PromiseKind = PromiseKind.DEED
    channel: Channel = Channel.COUNTER
    told: str = ""
    """What was said a day after it was made, without a new date."""
    is_ready: bool = False
    is_kept: bool = False


@dataclass(frozen=True, slots=True)
class ToldUs:
    """What somebody (by family name) told us, so many days before today."""

    of: str
    days_ago: int
    by: str
    score: int | None
    words: str = ""
    answer: str = ""


_REMAKE, _REFUND, _VOUCHER = OptionKind.REMAKE, OptionKind.REFUND, OptionKind.VOUCHER

COMPLAINTS: tuple[Complaint, ...] = (
    Complaint(
        *("Taylor", 160, "Marco", N_("cold pizza")),
        N_("The pizza was cold, and nobody offered to warm it up."),
        Cause.PRODUCT,
        ((_REMAKE, N_("Bake another one"), 450), (_REFUND, N_("Give the money back"), 450)),
        promise=N_("A warm pizza at the next visit"),
    ),
    Complaint(
        *("Cossutti", 75, "Giulia", N_("order given to somebody else")),
        N_("The bread that was ordered had gone to another customer."),
        Cause.WRONG_ORDER,
        ((_REMAKE, N_("Bake it for tomorrow"), 460), (_REFUND, N_("Give the money back"), 460)),
        promise=N_("The rye bread, set aside with the name on it"),
        learnt=(
            N_("Somebody orders for another day"),
            N_("Name and date go on the sheet of orders, and it is read out each morning."),
        ),
    ),
    Complaint(
        *("Bortolussi", 58, "Sara", N_("a long wait")),
        N_("A quarter of an hour in the queue for one loaf, and nobody said a word."),
        Cause.WAITING,
        (
            (_VOUCHER, N_("A coffee while waiting, and a voucher"), 200),
            (_REMAKE, N_("Bring the loaf home this evening"), 310),
        ),
        promise=N_("The loaf ready at eight each Saturday"),
        learnt=(
            N_("Somebody waits for more than ten minutes"),
            N_("A coffee and a word: how long it will take, and that we are sorry."),
        ),
    ),
    Complaint(
        *("Ferrero", 31, "Marco", N_("a hasty answer")),
        N_("She asked what was in the cake, and was told to read the label."),
        Cause.MANNERS,
        (
            (OptionKind.WORDS, N_("Apologise in person"), 0),
            (_VOUCHER, N_("A cake of her choice"), 1400),
        ),
        promise=N_("The list of ingredients, written out for her"),
        learnt=(
            N_("Somebody asks what is in it"),
            N_("We take the list and read it together."),
        ),
    ),
    Complaint(
        *("Wójcik", 3, "Marco", N_("bread not there")),
        N_("She had ordered the gluten-free bread for Monday, and it had not come."),
        Cause.WRONG_ORDER,
        (
            (_REMAKE, N_("Set the bread aside today, with her name"), 690),
            (_VOUCHER, N_("A voucher for the walk in vain"), 500),
        ),
        wish=N_("She would like to know the day before whether it is there."),
        step=Step.OPTIONS,
    ),
    Complaint(
        *("Nguyễn", 1, "Giulia", N_("wrong cake")),
        N_(
            "The cake for her daughter’s birthday had the wrong name on it: “Linda” instead of "
            "“Linh”. She saw it at home, in front of the guests. She called twice and nobody "
            "answered."
        ),
        Cause.WRONG_ORDER,
        (
            (_REMAKE, N_("Bake the cake again for Saturday"), 1800),
            (_REFUND, N_("Pay the cake back"), 2800),
            (_VOUCHER, N_("A voucher of 10 euros, and the cake brought home"), 1000),
        ),
        wish=N_("She would like the right cake on Saturday, for the party with the grandparents."),
        step=Step.AGREEMENT,
        promise=N_("A new cake with “Linh” on it, read over together"),
    ),
)
PROMISES: tuple[Promised, ...] = (
    Promised("Greco", _OWNER, N_("Teas to taste, set aside"), 4, 1),
    Promised("Wójcik", "Marco", N_("Gluten-free bread, shelf B"), 3, 0, time(13)),
    Promised(
        *("Nguyễn", "Marco", N_("Call about the cake"), 1, 0, time(17)),
        kind=PromiseKind.CALL,
        channel=Channel.PHONE,
    ),
    Promised(
        *("Wójcik", "Giulia", N_("Call about the cake for Easter"), 2, -2),
        kind=PromiseKind.CALL,
        channel=Channel.PHONE,
    ),
    Promised(
        *("Marchetti", _OWNER, N_("The quote for the breakfasts"), 2, -1),
        kind=PromiseKind.ANSWER,
        told=N_("Said that the quote comes on the day we promised"),
        is_ready=True,
    ),
    Promised("Murphy", "Sara", N_("The recipe of the rye bread"), 12, 9, is_kept=True),
    Promised("D’Amico", "Marco", N_("Croissants for twelve"), 20, 16, is_kept=True),
)
TOLD: tuple[ToldUs, ...] = (
    ToldUs(
        *("Cossutti", 40, "Sara", 5, N_("The rye bread keeps for a week, as you said it would.")),
        N_("It is the sourdough: thank you for telling us."),
    ),
    ToldUs("Taylor", 9, "Marco", 4),
    ToldUs("Bortolussi", 6, "Giulia", 2, N_("On Saturdays the queue is as long as before.")),
    ToldUs("Popescu", 7, "Sara", 3, N_("Good pizza, but I never find the one with olives.")),
)
_WAITING_RULE = (
    N_("Somebody asks for a cake with no lactose"),
    N_("We ask the laboratory before we say yes, and write the answer on the order."),
)


def care_events(shop: DemoShop) -> list[Event]:
    """Return how people complained and what was promised to them, as the days went by."""
    events = [
        Event(shop.ago(one.days_ago, _HEARD_MINUTE), partial(_complain, shop, one))
        for one in COMPLAINTS
    ]
    for promised in PROMISES:
        made = shop.ago(promised.made_days_ago, 11 * 60)
        events.append(Event(made, partial(_promise, shop, promised)))
    for told in TOLD:
        heard = shop.ago(told.days_ago, 10 * 60 + 40)
        events.append(Event(heard, partial(_tell, shop, told)))
    events.append(Event(shop.ago(5, 12 * 60), partial(_propose, shop)))
    return events


def _complain(shop: DemoShop, one: Complaint) -> None:
    by, session = shop.staff[one.by], shop.session
    draft = _draft(one)
    first = replace(draft, step=Step.LISTEN)
    case = open_case(session, OpenCase(shop.op_id(), shop.customer_id(one.of), first), by)
    if one.step is not Step.GUIDELINE:
        save_case(session, SaveCase(shop.op_id(), case.case_id, case.version, draft), by)
        return
    today = clock.shop_day(clock.now())
    plan = AgreementDraft(_(one.promise), Due(today + timedelta(days=2)))
    draft = replace(draft, agreement=plan, chosen=0)
    request = AgreeRequest(shop.op_id(), case.case_id, case.version, draft)
    agreed = agree(session, request, by)
    kept = SettleRequest(shop.op_id(), agreed.promise_id, PromiseState.KEPT)
    settle_promise(session, kept, by)
    close = CloseCase(shop.op_id(), case.case_id, agreed.version, draft)
    close_case(session, close, by)
    _approve_all(shop)


def _draft(one: Complaint) -> CaseDraft:
    options = tuple(Option(kind, _(text), cost_cents=cents) for kind, text, cents in one.options)
    learnt = one.learnt
    rules = (GuidelineDraft(_(learnt[0]), _(learnt[1]), one.cause),) if learnt else ()
    return CaseDraft(
        step=one.step,
        title=_(one.title),
        words=_(one.words),
        causes=(one.cause,),
        wish=_(one.wish) if one.wish else "",
        options=options,
        chosen=0 if one.step is Step.AGREEMENT else None,
        agreement=AgreementDraft(_(one.promise) if one.promise else ""),
        guidelines=rules,
    )


def _approve_all(shop: DemoShop) -> None:
    """Let the owner approve what a closed case has taught."""
    for rule in list_guidelines(shop.session, (GuidelineState.PROPOSED,)):
        decision = Decision(shop.op_id(), rule.id, GuidelineState.APPROVED)
        decide_guideline(shop.session, decision, shop.staff[_OWNER])


def _propose(shop: DemoShop) -> None:
    """Leave one guideline for the owner to decide on."""
    when, then = map(_, _WAITING_RULE)
    new = NewGuideline(shop.op_id(), when, then, (Cause.PRODUCT,))
    propose_guideline(shop.session, new, shop.staff["Sara"])


def _tell(shop: DemoShop, one: ToldUs) -> None:
    told = Told(one.score, _(one.words) if one.words else "", is_unsaid=not one.words)
    answer = _(one.answer) if one.answer else ""
    new = NewFeedback(shop.op_id(), shop.customer_id(one.of), told, answer)
    take_feedback(shop.session, new, shop.staff[one.by])


def _promise(shop: DemoShop, promised: Promised) -> None:
    by, session = shop.staff[promised.by], shop.session
    due = clock.shop_day(shop.now) - timedelta(days=promised.due_days_ago)
    new = NewPromise(
        shop.op_id(),
        shop.customer_id(promised.to),
        _(promised.what),
        Due(due, promised.at),
        promised.kind,
        promised.channel,
    )
    made = make_promise(session, new, by)
    if promised.told:
        update = UpdateRequest(shop.op_id(), made.promise_id, text=_(promised.told))
        update_promise(session, update, by)
    if promised.is_ready:
        mark_ready(session, PromiseRequest(shop.op_id(), made.promise_id), by)
    if promised.is_kept:
        kept = SettleRequest(shop.op_id(), made.promise_id, PromiseState.KEPT)
        settle_promise(session, kept, by)
