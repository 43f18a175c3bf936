"""A reward taken as a voucher: the points go and the paper comes, or neither."""

import uuid
from dataclasses import dataclass

from sqlalchemy.orm import Session

from careapp.model.customer import Customer
from careapp.rules.loyalty.rewards import take
from careapp.rules.permissions import Action, require
from careapp.rules.vouchers.drafts import (
    SIGNATURE_LIMIT,
    address_token,
    as_sentence,
    draft_messages,
)
from careapp.rules.vouchers.earned import gesture_of
from careapp.rules.vouchers.kind import Gesture, VoucherKind
from careapp.rules.vouchers.reward import POINTS, REWARD
from careapp.services import reward_uses
from careapp.services.actor import Actor
from careapp.services.operation import Operation, lock_customer
from careapp.services.points import Posting
from careapp.services.programme import ensure_programme
from careapp.services.shop import load_shop
from careapp.services.templates import load_kind
from careapp.services.terms import load_terms
from careapp.services.voucher_papers import recipient_of
from careapp.services.vouchers import (
    IssuedVoucher,
    VoucherRequest,
    add_voucher,
    find_issued,
    issued_of,
)


@dataclass(frozen=True, slots=True)
class TakeReward:
    """A reward to take as a voucher; of an earlier programme when its version is named."""

    op_id: uuid.UUID
    customer_id: int
    reward_key: str
    version: int | None = None
    quantity: int = 1


@dataclass(frozen=True, slots=True)
class Occasion:
    """Why something is given: a kind of voucher, the key of one of its reasons.

    `typed` are the owner's words, for the reason that has none of its own.
    """

    kind: VoucherKind
    reason: str
    typed: str = ""


def take_reward(session: Session, request: TakeReward, by: Actor) -> IssuedVoucher:
    """Spend the points of a reward and issue its voucher, in one transaction.

    Args:
        session: a change session.
        request: what is taken; the same `op_id` again returns the first voucher.
        by: who hands it over.

    Raises:
        Refused: nobody is at the counter, the reward is not offered (any more) or only on a
            purchase, a limit is reached, or points are missing; nothing is written.
    """
    require(by.role, Action.ISSUE_VOUCHER)
    customer = lock_customer(session, request.customer_id)
    first = find_issued(session, request.op_id)
    if first is not None:
        return first
    operation = Operation.begin(session, by, request.op_id)
    in_force = ensure_programme(session, operation.moment, operation.today)
    terms = load_terms(session, customer, in_force, operation.today)
    offer = terms.offer(request.reward_key, request.version)
    offer.require_promised(request.quantity)
    reward_uses.lock_stock(session, offer.reward)
    taken = reward_uses.load_taken(session, offer.reward, customer.id)
    balance = terms.balance(offer.unit)
    use = take(offer.reward, request.quantity, balance, operation.today, taken)
    posting = Posting(operation, customer, terms.programme, reason=offer.reward.key)
    voice = recipient_of(customer, load_shop(session)).voice
    gesture = gesture_of(offer.reward, use.quantity, voice)
    voucher = add_voucher(operation, given_voucher(operation, customer, gesture, _FOR_POINTS))
    posting.voucher_id = voucher.id
    posting.spend(use.points, offer.unit, offer.promised_under)
    reward_uses.record(posting, offer, use.quantity)
    return issued_of(session, voucher)


def given_voucher(
    operation: Operation, customer: Customer, gesture: Gesture, why: Occasion
) -> VoucherRequest:
    """Return a voucher that nobody composes: in the customer's voice, signed by the shop."""
    shop = load_shop(operation.session)
    recipient = recipient_of(customer, shop)
    known = {"fatto": as_sentence(why.typed), **address_token(recipient.address)}
    said = load_kind(operation.session, why.kind.key).reason(why.reason)
    message = draft_messages(said, recipient.voice, gesture.kind, known)[0]
    return VoucherRequest(
        op_id=operation.op_id,
        kind=why.kind.key,
        customer_id=customer.id,
        reason=why.reason,
        gesture=gesture,
        message=message,
        signature=(shop.name or operation.by.staff_name)[:SIGNATURE_LIMIT],
        typed_reason=why.typed,
    )


_FOR_POINTS = Occasion(REWARD, POINTS)
