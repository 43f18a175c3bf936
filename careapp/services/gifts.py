"""Rewards that the owner gives without points: to one person, or to everybody of a group."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.customer import Customer
from careapp.rules.loyalty import birthday as birthdays
from careapp.rules.loyalty.multipliers import last_birthday
from careapp.rules.permissions import Action, require
from careapp.rules.vouchers import birthday, win_back
from careapp.rules.vouchers.birthday import BIRTHDAY
from careapp.rules.vouchers.drafts import check_gesture, check_reason
from careapp.rules.vouchers.kind import OTHER, Gesture
from careapp.rules.vouchers.reward import REWARD, TIER
from careapp.rules.vouchers.win_back import WIN_BACK
from careapp.services import gift_people, highest_time, replay
from careapp.services.actor import Actor
from careapp.services.archive import Archive
from careapp.services.gift_people import Group, GroupKind, Person
from careapp.services.giving import lock_givers
from careapp.services.operation import Operation, lock_customer
from careapp.services.programme import load_programme
from careapp.services.rewarding import Occasion, given_voucher
from careapp.services.vouchers import IssuedVoucher, add_voucher, find_issued, issued_of
from careapp.text import _

GIVEN = "gifts_given"
PAGE = 50
"""How many names a preview shows."""
_REPORT_EVERY = 20

Report = Callable[[int, int], None]
"""Told how many of how many are done."""


@dataclass(frozen=True, slots=True)
class Gift:
    """What is given, for how many days from today, and the occasion where the owner words it.

    Of a birthday the days count from the birthday.
    """

    gesture: Gesture
    valid_days: int
    occasion: str = ""

    def why(self, group: Group) -> Occasion:
        """Return the kind of voucher and its reason; what the owner words is a reward."""
        if self.occasion.strip():
            return Occasion(REWARD, OTHER, self.occasion)
        return _OCCASIONS[group.kind]


@dataclass(frozen=True, slots=True)
class GiftPreview:
    """Who would get it: how many, the first names, and the most that it can cost in cents.

    `already` is how many of the group have this gift and get no second one.
    """

    people: int
    names: tuple[str, ...]
    cost_cents: int
    already: int


@dataclass(frozen=True, slots=True)
class GiveGift:
    """A gift for everybody of a group, as the preview has shown it."""

    op_id: uuid.UUID
    group: Group
    gift: Gift


@dataclass(frozen=True, slots=True)
class TakeBirthdayGift:
    """The programme's gift, for somebody whose birthday it is."""

    op_id: uuid.UUID
    customer_id: int


def preview_gift(session: Session, group: Group, gift: Gift) -> GiftPreview:
    """Return who would get a gift today, and what it would cost.

    Raises:
        Refused: the gift is not whole yet.
    """
    gesture = _checked(group, gift).gesture
    people = gift_people.load_people(session, group, _sought(session, group, gift))
    missing = [person for person in people if not person.has_it]
    return GiftPreview(
        people=len(missing),
        names=tuple(person.name for person in missing[:PAGE]),
        cost_cents=len(missing) * gesture.amount_cents,
        already=len(people) - len(missing),
    )


def give(
    session: Session,
    request: GiveGift,
    by: Actor,
    report: Report = lambda _done, _whole: None,
    is_stopped: Callable[[], bool] = lambda: False,
) -> tuple[IssuedVoucher, ...]:
    """Issue a voucher to everybody of a group who has none: all of them, or none.

    Args:
        session: a change session.
        request: what and to whom; the same `op_id` again returns the first vouchers.
        by: the owner.
        report: told of the progress.
        is_stopped: asked before each person.

    Raises:
        Refused: not the owner, the gift is not whole, nobody is left to give it to, or it was
            stopped; no voucher is issued.
    """
    require(by.role, Action.CHANGE_PROGRAMME)
    # Before looking: a group sent again before its first answer waits for that answer.
    lock_givers(session, by.staff_id)
    if replay.find_done(session, request.op_id, GIVEN) is not None:
        vouchers = gift_people.vouchers_of(session, request.op_id)
        return tuple(issued_of(session, voucher) for voucher in vouchers)
    gift = _checked(request.group, request.gift)
    operation = Operation.begin(session, by, request.op_id)
    sought = _sought(session, request.group, gift)
    people = gift_people.load_people(session, request.group, sought)
    waiting = sorted((one for one in people if not one.has_it), key=lambda one: one.customer_id)
    issued: list[IssuedVoucher] = []
    for number, person in enumerate(waiting):
        if is_stopped():
            raise Refused(_("Stopped: no voucher was made."))
        if number % _REPORT_EVERY == 0:
            report(number, len(waiting))
        issued += _give_one(operation, request.group, gift, person, sought)
    if not issued:
        raise Refused(_("Nobody is left to give it to: everybody of the group has it."))
    _record(operation, request.group, len(issued))
    return tuple(issued)


def give_all(
    archive: Archive,
    request: GiveGift,
    by: Actor,
    report: Report,
    is_stopped: Callable[[], bool],
) -> tuple[IssuedVoucher, ...]:
    """Run `give` as one transaction of long work.

    Raises:
        Refused: as `give`.
        Unavailable: the archive did not take it; nothing was changed.
    """
    return archive.change(give, request, by, report, is_stopped)


def load_birthday_gift(session: Session, customer_id: int) -> Gesture | None:
    """Return the programme's gift that a person may have today, once a year; else None."""
    customer = session.get_one(Customer, customer_id)
    found = _birthday_gift(session, customer, highest_time.judged_today(session))
    return found[0] if found else None


def take_birthday_gift(session: Session, request: TakeBirthdayGift, by: Actor) -> IssuedVoucher:
    """Issue the voucher of the programme's birthday gift.

    Raises:
        Refused: nobody is at the counter, it is not the time, or it was given this year; nothing
            is written.
    """
    require(by.role, Action.ISSUE_VOUCHER)
    customer = lock_customer(session, request.customer_id)
    first = find_issued(session, request.op_id)
    if first is not None:
        return first
    operation = Operation.begin(session, by, request.op_id)
    found = _birthday_gift(session, customer, operation.today)
    if found is None:
        raise Refused(
            _(
                "The birthday gift was given already, or it is not the time for it. A birthday "
                "written down on its day brings it next year."
            )
        )
    gesture, ends = found
    voucher = given_voucher(operation, customer, gesture, _BIRTHDAY)
    return issued_of(session, add_voucher(operation, replace(voucher, expires_on=ends)))


def _birthday_gift(
    session: Session, customer: Customer, today: date
) -> tuple[Gesture, date] | None:
    gift = load_programme(session, today).birthday
    month, day = customer.birthday_month, customer.birthday_day
    if gift is None or month is None or day is None:
        return None
    gesture, ends = birthdays.gesture_of(gift), birthdays.last_day(gift, (month, day), today)
    if gesture is None or ends is None:
        return None
    celebrated = last_birthday((month, day), today)
    has_it = gift_people.has_birthday_gift(session, customer.id, celebrated, today)
    return None if has_it else (gesture, ends)


def _checked(group: Group, gift: Gift) -> Gift:
    """Return the gift with its words cleaned.

    Raises:
        Refused: it gives nothing, is good for no day, or the occasion is missing.
    """
    if gift.valid_days < 1:
        raise Refused(_("The last day has already passed: choose a later one."))
    occasion = check_reason(gift.why(group).reason, gift.occasion)
    return replace(gift, gesture=check_gesture(gift.gesture), occasion=occasion)


def _sought(session: Session, group: Group, gift: Gift) -> gift_people.Sought:
    today = highest_time.judged_today(session)
    why = gift.why(group)
    if why == _BIRTHDAY:
        return gift_people.of_birthday(today)
    return gift_people.open_gift(why, gift.gesture, today)


def _give_one(
    operation: Operation, group: Group, gift: Gift, person: Person, sought: gift_people.Sought
) -> tuple[IssuedVoucher, ...]:
    """Return the voucher of one person, none where another counter was faster."""
    customer = lock_customer(operation.session, person.customer_id)
    if gift_people.has_it(operation.session, customer.id, sought):
        return ()
    voucher = given_voucher(operation, customer, gift.gesture, gift.why(group))
    begins = operation.today
    if group.kind is GroupKind.BIRTHDAYS and person.birthday is not None:
        begins = birthdays.coming_birthday(person.birthday, begins)
    own = replace(
        voucher,
        op_id=uuid.uuid5(operation.op_id, str(customer.id)),
        expires_on=begins + timedelta(days=gift.valid_days - 1),
    )
    return (issued_of(operation.session, add_voucher(operation, own)),)


def _record(operation: Operation, group: Group, people: int) -> None:
    detail = {"group": group.kind.value, "people": people}
    operation.record(
        GIVEN,
        "voucher",
        None,
        detail=detail,
    )


_BIRTHDAY = Occasion(BIRTHDAY, birthday.PROGRAMME)
_OCCASIONS = {
    GroupKind.PERSON: Occasion(REWARD, OTHER),
    GroupKind.BIRTHDAYS: _BIRTHDAY,
    GroupKind.TIER: Occasion(REWARD, TIER),
    GroupKind.LAPSED: Occasion(WIN_BACK, win_back.PROGRAMME),
}
