"""A code typed or scanned: what it is worth, what happened to it, and what to say.

Five well-formed codes in a quarter of an hour that do not exist look like guessing: vouchers pause
for a minute at that counter, everything else goes on (safety.md, Voucher codes).
"""

import uuid
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from sqlalchemy import bindparam, delete, insert, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.documents.paper import VoucherPaper
from careapp.errors import Refused
from careapp.model.customer import Customer
from careapp.model.sale import Sale
from careapp.model.staff import Counter, Staff
from careapp.model.voucher import CodeMiss, Voucher
from careapp.rules import codes
from careapp.rules.codes import Misread
from careapp.rules.permissions import Action, require
from careapp.rules.shop import Shop
from careapp.rules.vouchers import answers
from careapp.rules.vouchers.kind import Gesture
from careapp.rules.vouchers.till import AtTheTill, at_the_till
from careapp.rules.vouchers.validity import Standing, Validity, VoucherState
from careapp.rules.writing import clean_line
from careapp.services import audit, highest_time, replay
from careapp.services.actor import Actor
from careapp.services.archive import secrets_of
from careapp.services.gift_cards import GiftCardFacts, load_gift_card
from careapp.services.shop import load_shop
from careapp.services.voucher_papers import (
    NO_VOUCHER,
    Recipient,
    code_of,
    gesture_of,
    paper_of,
    recipient_of,
)
from careapp.text import _

PAUSED, PAUSE_ENDED = "vouchers_paused", "vouchers_pause_ended"
MISSES = 5
MISS_WINDOW = timedelta(minutes=15)
PAUSE = timedelta(seconds=60)
_SHOWN = 40
"""What is not a code is shown as it was typed, so far."""


class CodeState(StrEnum):
    """What the screen shows for a code; each has its own words."""

    VALID = "valid"
    USED = "used"
    EXPIRED = "expired"
    VOID = "void"
    NOT_YET = "not_yet"
    MISREAD = "misread"
    UNKNOWN = "unknown"
    """Well formed and not in this archive: another shop's, or nobody's."""
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class VoucherFacts:
    """A stored voucher as people ask about it; empty or None where not known.

    `sale_total_cents` is the purchase on which it was used.
    """

    voucher_id: int
    kind: str
    code: str
    gesture: Gesture
    customer_id: int | None
    customer_name: str
    address: str
    valid_from: date
    expires_on: date | None
    issued_on: date
    issued_by: str
    redemption: uuid.UUID | None
    redeemed_at: datetime | None
    redeemed_by: str
    redeemed_counter: str
    sale_id: int | None
    sale_total_cents: int | None
    void_reason: str
    paper: VoucherPaper
    card: GiftCardFacts | None = None
    """What is on a gift card, and its movements."""


@dataclass(frozen=True, slots=True)
class CheckedVoucher:
    """The answer to a code.

    `say` is a sentence to read aloud, in the customer's voice; empty where nothing needs saying.
    `days_over` counts from the last good day. `till` is there for a voucher that can be used.
    """

    state: CodeState
    code: str
    say: str
    voucher: VoucherFacts | None = None
    misread: Misread | None = None
    days_over: int = 0
    may_be_extended: bool = False
    till: AtTheTill | None = None
    paused_until: datetime | None = None
    is_clock_behind: bool = False


def check_code(session: Session, text: str, by: Actor) -> CheckedVoucher:
    """Answer for a typed or scanned code; a change session, since guesses are counted.

    Raises:
        Refused: nobody is at the counter.
    """
    require(by.role, Action.SERVE)
    shop = load_shop(session)
    voice = recipient_of(None, shop).voice
    until = paused_until(session, by.counter_id)
    if until is not None:
        return CheckedVoucher(CodeState.PAUSED, "", "", paused_until=until)
    code = codes.read_code(text)
    if isinstance(code, Misread):
        said = answers.misread(voice)
        return CheckedVoucher(CodeState.MISREAD, clean_line(text)[:_SHOWN], said, misread=code)
    key = codes.look_up_key(secrets_of(session).pepper, code)
    voucher = session.scalar(_BY_CODE, {"key": key}, execution_options=_FRESH)
    if voucher is None:
        until = _count_miss(session, by)
        said = answers.unknown(voice)
        return CheckedVoucher(CodeState.UNKNOWN, str(code), said, paused_until=until)
    return _answer(session, voucher, shop)


def check_voucher(session: Session, voucher_id: int) -> CheckedVoucher:
    """Answer for a voucher chosen on the screen.

    Raises:
        Refused: there is no such voucher.
    """
    voucher = session.get(Voucher, voucher_id, populate_existing=True)
    if voucher is None:
        raise Refused(_(NO_VOUCHER))
    return _answer(session, voucher, load_shop(session))


def paused_until(session: Session, counter_id: int | None) -> datetime | None:
    """Return until when vouchers pause at a counter; None if they do not."""
    misses = list(session.scalars(_MISSES, {"counter_id": counter_id}))
    if len(misses) < MISSES or misses[0] - misses[-1] > MISS_WINDOW:
        return None
    until = misses[0] + PAUSE
    return until if clock.now() < until else None


def end_pause(session: Session, op_id: uuid.UUID, by: Actor) -> None:
    """Let vouchers go on at the counter of who acts: the owner's right.

    Raises:
        Refused: somebody else than the owner asks.
    """
    require(by.role, Action.END_PAUSE)
    if replay.find_done(session, op_id, PAUSE_ENDED) is None:
        session.execute(_FORGET_MISSES, {"counter_id": by.counter_id})
        audit.record(session, by, PAUSE_ENDED, "code_miss", by.counter_id or 0, op_id)


def _answer(session: Session, voucher: Voucher, shop: Shop) -> CheckedVoucher:
    today = highest_time.judged_today(session)
    validity = Validity(voucher.valid_from, voucher.expires_on)
    standing = validity.standing(VoucherState(voucher.state), today)
    still_taken = validity.may_be_extended(today, shop.may_extend_days)
    recipient = _recipient(session, voucher, shop)
    facts = _facts(session, voucher, recipient)
    is_good = standing is Standing.VALID or (standing is Standing.EXPIRED and still_taken)
    return CheckedVoucher(
        state=CodeState(standing.value),
        code=facts.code,
        say=_words(voucher, standing, recipient, today, still_taken=still_taken),
        voucher=facts,
        days_over=validity.days_over(today) if standing is Standing.EXPIRED else 0,
        may_be_extended=standing is Standing.EXPIRED and still_taken,
        till=at_the_till(facts.gesture, left_cents=_left(facts)) if is_good else None,
        is_clock_behind=highest_time.is_clock_behind(session),
    )


def _left(facts: VoucherFacts) -> int | None:
    return facts.card.left_cents if facts.card is not None else None


def _words(
    voucher: Voucher, standing: Standing, recipient: Recipient, today: date, *, still_taken: bool
) -> str:
    voice = recipient.voice
    if standing is Standing.USED and voucher.redeemed_at:
        at, shop_today = voucher.redeemed_at, clock.shop_day(clock.now())
        return answers.used(voice, clock.local(at).hour, clock.shop_day(at), shop_today)
    if standing is Standing.EXPIRED and voucher.expires_on:
        return answers.expired(
            voice, recipient.address, voucher.expires_on, today, still_taken=still_taken
        )
    if standing is Standing.NOT_YET:
        return answers.not_yet(voice, voucher.valid_from)
    return answers.void(voice) if standing is Standing.VOID else ""


def _facts(session: Session, voucher: Voucher, recipient: Recipient) -> VoucherFacts:
    sale = session.get(Sale, voucher.sale_id) if voucher.sale_id else None
    counter = voucher.redeemed_counter_id
    return VoucherFacts(
        voucher_id=voucher.id,
        kind=voucher.kind,
        code=code_of(session, voucher),
        gesture=gesture_of(voucher),
        customer_id=voucher.customer_id,
        customer_name=recipient.name,
        address=recipient.address,
        valid_from=voucher.valid_from,
        expires_on=voucher.expires_on,
        issued_on=voucher.issued_on,
        issued_by=_staff_name(session, voucher.staff_id),
        redemption=uuid.UUID(voucher.redeem_op_id) if voucher.redeem_op_id else None,
        redeemed_at=voucher.redeemed_at,
        redeemed_by=_staff_name(session, voucher.redeemed_by_id),
        redeemed_counter=session.get_one(Counter, counter).name if counter else "",
        sale_id=voucher.sale_id,
        sale_total_cents=sale.total_cents if sale else None,
        void_reason=voucher.void_reason,
        paper=paper_of(session, voucher),
        card=load_gift_card(session, voucher.id),
    )


def _recipient(session: Session, voucher: Voucher, shop: Shop) -> Recipient:
    customer = session.get(Customer, voucher.customer_id) if voucher.customer_id else None
    return recipient_of(customer, shop)


def _staff_name(session: Session, staff_id: int | None) -> str:
    return session.get_one(Staff, staff_id).name if staff_id else ""


def _count_miss(session: Session, by: Actor) -> datetime | None:
    """Count a guess; return until when vouchers pause if it was one too many."""
    session.execute(_MISS, {"counter_id": by.counter_id, "happened_at": clock.now()})
    until = paused_until(session, by.counter_id)
    if until is not None:
        audit.record(session, by, PAUSED, "code_miss", by.counter_id, None)
    return until


_FRESH = {"populate_existing": True}
_BY_CODE = select(Voucher).where(Voucher.code_mac == bindparam("key"))
_MISS = insert(CodeMiss)
_MISSES = (
    select(CodeMiss.happened_at)
    .where(CodeMiss.counter_id.is_not_distinct_from(bindparam("counter_id")))
    .order_by(CodeMiss.happened_at.desc())
    .limit(MISSES)
)
_FORGET_MISSES = delete(CodeMiss).where(
    CodeMiss.counter_id.is_not_distinct_from(bindparam("counter_id"))
)
