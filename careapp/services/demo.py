"""The demo shop: Bottega Aurora, full of life, made by the same services as any shop.

It lives in an archive of its own, counts its days from the clock's today, and comes out the same
for the same day.
"""

import random
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.rules.codes import new_code
from careapp.rules.loyalty.expiry import Expiry, ExpiryKind, last_day
from careapp.rules.loyalty.programme import BirthdayGift, Lapsed, Programme
from careapp.rules.loyalty.rewards import Reward, RewardKind
from careapp.rules.people import Facts
from careapp.rules.roles import Role
from careapp.rules.vouchers import kind_of
from careapp.rules.vouchers.drafts import as_sentence, draft_messages
from careapp.rules.vouchers.kind import Gesture
from careapp.services.actor import Actor
from careapp.services.archive import Archive
from careapp.services.composing import load_composing
from careapp.services.customers import NewCustomer, NewNote, add_note, create_customer
from careapp.services.demo_care import care_events
from careapp.services.demo_people import PEOPLE, Invented
from careapp.services.demo_shop import DemoShop, Event
from careapp.services.demo_visits import Visit, plan_visits
from careapp.services.demo_vouchers import GIVEN, Given
from careapp.services.programme import NewProgramme, publish_programme
from careapp.services.redeeming import RedeemRequest, redeem_voucher
from careapp.services.sales import PurchaseRequest, record_purchase
from careapp.services.shop import (
    NewShop,
    ShopChange,
    change_shop,
    has_customers,
    is_started,
    load_shop,
    start_shop,
)
from careapp.services.staff import StaffRequest, ensure_counter, save_staff
from careapp.services.voucher_changes import VoidRequest, void_voucher
from careapp.services.voucher_prints import PrintRequest, claim_print, mark_printed
from careapp.services.vouchers import VoucherRequest, issue_voucher
from careapp.text import _, format_money, language

DESSERT = "dessert"
_SEED = 12
_DESSERT_CENTS = 350
"""About what the dessert costs the shop."""
_COUNTER_KEY = "demo"
_OPENED_DAYS_AGO = 3_300
_TEAM = (("Marco", Role.SHIFT_LEAD), ("Giulia", Role.CASHIER), ("Sara", Role.CASHIER))
_OWNER = "Elena"
_MINUTES_AGO = 25
"""When today's vouchers were given."""
_SOON_DAYS = 7
"""A voucher that ends with the month has at least a week left."""


def build_demo(archive: Archive) -> None:
    """Fill an empty archive with the demo shop; one that is there already stays as it is.

    All or nothing: one transaction.

    Raises:
        Refused: the archive is somebody's own; nothing was changed.
        Unavailable: the archive did not take it; nothing was changed.

    """
    if not archive.read(_is_there):
        archive.change(_build)


def _is_there(session: Session) -> bool:
    if is_started(session) and load_shop(session).is_demo:
        return True
    if is_started(session) or has_customers(session):
        raise Refused(_("This archive is not empty: the demo shop needs a folder of its own."))
    return False


def _build(session: Session) -> None:
    shop = DemoShop(session, clock.now(), random.Random(_SEED))  # noqa: S311 - an invented past, no secrets
    with clock.standing_at(shop.ago(_OPENED_DAYS_AGO, 9 * 60)):
        _open_shop(shop)
    events = [event for person in PEOPLE for event in _life_of(shop, person)]
    events += [event for given in GIVEN for event in _life_of_voucher(shop, given)]
    events += care_events(shop)
    for event in sorted(events, key=lambda event: event.moment):
        with clock.standing_at(event.moment):
            event.do()


def _open_shop(shop: DemoShop) -> None:
    """Open the shop with its four people and publish its programme."""
    session = shop.session
    new = NewShop(shop.op_id(), "Bottega Aurora", _OWNER, language=language(), is_demo=True)
    owner = start_shop(session, new)
    counter = ensure_counter(session, _COUNTER_KEY, _("Till 1"))
    elena = Actor(owner.id, owner.name, Role.OWNER, counter)
    shop.staff[_OWNER] = elena
    where = replace(load_shop(session), address="Via del Forno 12, Udine")
    change_shop(session, ShopChange(shop.op_id(), where), elena)
    for name, role in _TEAM:
        member = save_staff(session, StaffRequest(shop.op_id(), name, role), elena)
        shop.staff[name] = Actor(member.staff_id, name, role, counter)
    publish_programme(session, NewProgramme(shop.op_id(), _programme()), elena)


def _programme() -> Programme:
    amount = format_money(1000)
    rewards = (
        Reward(
            DESSERT,
            _("House dessert"),
            100,
            RewardKind.FREE_ITEM,
            _DESSERT_CENTS,
            goal=_("to the house dessert"),
        ),
        Reward(
            "discount",
            _("{amount} off").format(amount=amount),
            250,
            RewardKind.AMOUNT_OFF,
            1000,
            goal=_("to the discount of {amount}").format(amount=amount),
        ),
    )
    gift = BirthdayGift(_("a slice of cake"))
    return Programme(rewards=rewards, birthday=gift, lapsed=Lapsed())


def _life_of(shop: DemoShop, person: Invented) -> list[Event]:
    """Return a person's coming, their visits, and what was noted about them."""
    visits = plan_visits(person, shop.dice)
    first = visits[0].days_ago if visits else person.first
    events = [Event(shop.ago(first + 1, 17 * 60), partial(_create, shop, person))]
    for visit in visits:
        serves = shop.staff[shop.dice.choice(list(shop.staff))]
        moment = shop.ago(visit.days_ago, visit.minute)
        events.append(Event(moment, partial(_sell, shop, person, visit, serves)))
    if person.note:
        moment = shop.ago(person.note_days_ago, 10 * 60 + 5)
        events.append(Event(moment, partial(_note, shop, person)))
    return events


def _create(shop: DemoShop, person: Invented) -> None:
    facts = Facts(
        given_name=person.given,
        family_name=person.family,
        company=person.company,
        title=person.title,
        register=person.register,
        pronunciation=_(person.pronunciation) if person.pronunciation else "",
        language=person.language or language(),
        phones=(person.phone,) if person.phone else (),
        emails=(person.email,) if person.email else (),
        cards=(person.card,) if person.card else (),
        birthday=_birthday(shop, person),
        is_customer=not person.looking_for,
        looking_for=_(person.looking_for) if person.looking_for else "",
        heard_from=person.heard_from,
    )
    saved = create_customer(shop.session, NewCustomer(shop.op_id(), facts), shop.staff["Marco"])
    shop.customers[person.name] = saved.customer_id


def _birthday(shop: DemoShop, person: Invented) -> tuple[int, int] | None:
    if person.birthday_in is None:
        return None
    day = clock.shop_day(shop.now) + timedelta(days=person.birthday_in)
    return day.month, day.day


def _sell(shop: DemoShop, person: Invented, visit: Visit, serves: Actor) -> None:
    used = next(
        (g for g in shop.vouchers if g.to == person.family and g.used_on_last_purchase), None
    )
    request = PurchaseRequest(
        op_id=shop.op_id(),
        customer_id=shop.customers[person.name],
        total_cents=visit.total_cents,
        items=tuple(_(item) for item in visit.items),
        voucher_id=shop.vouchers[used] if used and visit.is_last else None,
        reward_key=DESSERT if visit.takes_reward else "",
    )
    record_purchase(shop.session, request, serves)


def _note(shop: DemoShop, person: Invented) -> None:
    note = NewNote(shop.op_id(), shop.customers[person.name], _(person.note))
    add_note(shop.session, note, shop.staff["Giulia"])


def _life_of_voucher(shop: DemoShop, given: Given) -> list[Event]:
    """Return how a voucher was given, put on paper, used or taken back."""
    issued = shop.ago(given.days_ago, _MINUTES_AGO if given.days_ago == 0 else 11 * 60 + 20)
    events = [Event(issued, partial(_give, shop, given))]
    if given.used_minutes_ago is not None:
        used = shop.now - timedelta(minutes=given.used_minutes_ago)
        events.append(Event(used, partial(_use, shop, given)))
    if given.void_reason:
        taken_back = issued + timedelta(minutes=20)
        events.append(Event(taken_back, partial(_take_back, shop, given)))
    return events


def _give(shop: DemoShop, given: Given) -> None:
    by = shop.staff[given.by]
    customer_id = shop.customer_id(given.to)
    gesture = given.gesture(_(given.gift) if given.gift else "")
    typed = _(given.typed_reason) if given.typed_reason else ""
    request = VoucherRequest(
        op_id=shop.op_id(),
        kind=given.kind,
        customer_id=customer_id,
        reason=given.reason,
        typed_reason=typed,
        gesture=gesture,
        message=_message(shop, given, customer_id, gesture, typed),
        signature=given.by,
        expires_on=_last_day(shop, given),
        code=new_code(shop.dice.randrange) if gesture.has_code else None,
        facts={key: _(words) for key, words in given.facts},
    )
    shop.vouchers[given] = issue_voucher(shop.session, request, by).voucher_id
    if given.is_printed:
        attempt = PrintRequest(shop.op_id(), shop.vouchers[given])
        claim_print(shop.session, attempt, by)
        mark_printed(shop.session, attempt, by)


def _message(shop: DemoShop, given: Given, customer_id: int, gesture: Gesture, typed: str) -> str:
    """Return the first of the messages that the form would offer."""
    form = load_composing(shop.session, customer_id, shop.staff[given.by])
    known = {**form.tokens, "fatto": as_sentence(typed)}
    reason = kind_of(given.kind).reason(given.reason)
    return draft_messages(reason, form.recipient.voice, gesture.kind, known)[0]


def _last_day(shop: DemoShop, given: Given) -> date | None:
    today = clock.shop_day(shop.now)
    if given.ends_with_month:
        soon = today + timedelta(days=_SOON_DAYS)
        return last_day(Expiry(ExpiryKind.END_OF_MONTH), soon)
    return None if given.last_in is None else today + timedelta(days=given.last_in)


def _use(shop: DemoShop, given: Given) -> None:
    request = RedeemRequest(shop.op_id(), shop.vouchers[given])
    redeem_voucher(shop.session, request, shop.staff["Sara"])


def _take_back(shop: DemoShop, given: Given) -> None:
    request = VoidRequest(shop.op_id(), shop.vouchers[given], _(given.void_reason))
    void_voucher(shop.session, request, shop.staff[_OWNER])
