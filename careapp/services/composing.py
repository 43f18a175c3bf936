"""What the form of a voucher needs before the first word: the person, the limits, the drafts.

One read when the form opens; drafts, hints and preview follow from it without the archive.
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.documents.paper import VoucherPaper
from careapp.errors import Refused
from careapp.model.customer import Customer
from careapp.model.sale import Sale
from careapp.model.staff import Staff
from careapp.rules.codes import Code, new_code
from careapp.rules.limits import Limits, available_cents
from careapp.rules.roles import Role
from careapp.rules.shop import Shop
from careapp.rules.vouchers import kind_of
from careapp.rules.vouchers.drafts import (
    History,
    as_sentence,
    draft_messages,
    known_tokens,
    usual_weekday,
)
from careapp.rules.vouchers.hints import Draft, ReadHint, read_hints
from careapp.rules.vouchers.kind import Gesture, GestureKind, VoucherKind
from careapp.rules.vouchers.validity import default_expiry
from careapp.rules.vouchers.voice import Voice
from careapp.services.actor import Actor
from careapp.services.shop import load_shop
from careapp.services.voucher_papers import Recipient, Wording, recipient_of, write_paper
from careapp.services.vouchers import VoucherRequest, approver_name, donated_today, limits_of
from careapp.text import _

_HABIT = timedelta(days=365)
_EVERYBODY = {"it": "Tutti noi", "en": "All of us"}
_OWNER_SIGNS = {"it": "{name}, titolare", "en": "{name}, owner"}


@dataclass(frozen=True, slots=True)
class Composer:
    """A form that has just opened; amounts in cents.

    `code` is the one that the voucher will carry, so that the preview is the real paper;
    `available_cents` is the largest discount that is possible now, None without a limit.
    """

    op_id: uuid.UUID
    code: Code = field(repr=False)
    kind: VoucherKind
    customer_id: int
    recipient: Recipient
    shop: Shop
    issued_on: date
    expires_on: date
    limits: Limits
    donated_today_cents: int
    available_cents: int | None
    approver: str
    signatures: tuple[str, ...]
    tokens: Mapping[str, str]

    def messages(
        self, reason: str, gesture: GestureKind, typed_reason: str = ""
    ) -> tuple[str, ...]:
        """Return the messages to offer for a reason («Altre parole»), the most telling first."""
        known = dict(self.tokens)
        if sentence := as_sentence(typed_reason):
            known["fatto"] = sentence
        return draft_messages(self.kind.reason(reason), self.recipient.voice, gesture, known)

    def hints(self, message: str) -> tuple[ReadHint, ...]:
        """Return what the text has and what it lacks."""
        draft = Draft(self.recipient.voice, self.recipient.address, message)
        return read_hints(self.kind.hints, draft)

    def paper(self, gesture: Gesture, message: str, signature: str, last: date) -> VoucherPaper:
        """Return the paper as it would be printed now."""
        wording = Wording(
            kind=self.kind,
            headline=self.kind.headline(self.recipient.voice, self.recipient.address),
            gesture=gesture,
            message=message,
            signature=signature,
            issued_on=self.issued_on,
            valid_from=self.issued_on,
            expires_on=last,
            code=str(self.code) if gesture.has_code else "",
        )
        return write_paper(self.shop, self.recipient, wording)

    def request(
        self,
        reason: str,
        typed_reason: str,
        gesture: Gesture,
        message: str,
        signature: str,
        last: date,
    ) -> VoucherRequest:
        """Return the form as filled in, to be issued."""
        return VoucherRequest(
            op_id=self.op_id,
            kind=self.kind.key,
            customer_id=self.customer_id,
            reason=reason,
            typed_reason=typed_reason,
            gesture=gesture,
            message=message,
            signature=signature,
            expires_on=last if gesture.has_code else None,
            code=self.code if gesture.has_code else None,
        )


def open_composer(session: Session, kind_key: str, customer_id: int, by: Actor) -> Composer:
    """Return the form of a voucher of a kind for a person.

    Raises:
        Refused: the person is no longer in the archive.
        KeyError: there is no such kind.
    """
    customer = session.get(Customer, customer_id)
    if customer is None or customer.erased_at is not None:
        raise Refused(_("This person is no longer in the archive. Nothing was recorded."))
    kind, shop = kind_of(kind_key), load_shop(session)
    recipient = recipient_of(customer, shop)
    today = clock.shop_day(clock.now())
    limits, donated = limits_of(session, by), donated_today(session, by.staff_id, today)
    return Composer(
        op_id=uuid.uuid4(),
        code=new_code(),
        kind=kind,
        customer_id=customer_id,
        recipient=recipient,
        shop=shop,
        issued_on=today,
        expires_on=default_expiry(kind, today),
        limits=limits,
        donated_today_cents=donated,
        available_cents=available_cents(limits, donated),
        approver=approver_name(session),
        signatures=_signatures(session, by, recipient.voice),
        tokens=known_tokens(_history(session, customer, today), recipient.voice, today),
    )


def _history(session: Session, customer: Customer, today: date) -> History:
    values = {"customer_id": customer.id, "since": today - _HABIT}
    days = session.scalars(_VISIT_DAYS, values).all()
    return History(customer.visits, customer.first_visit_on, usual_weekday(days))


def _signatures(session: Session, by: Actor, voice: Voice) -> tuple[str, ...]:
    """Return who may sign: the person at the counter first, then the owner, then everybody."""
    owner = session.scalar(_OWNER_NAME)
    names = [_first_name(by.staff_name)] if by.role is not Role.OWNER and by.staff_id else []
    if owner:
        names.append(_OWNER_SIGNS[voice.language].format(name=_first_name(owner)))
    return (*names, _EVERYBODY[voice.language])


def _first_name(name: str) -> str:
    return name.split(maxsplit=1)[0]


_VISIT_DAYS = (
    select(Sale.day)
    .where(
        Sale.customer_id == bindparam("customer_id"),
        Sale.kind == "purchase",
        Sale.day >= bindparam("since"),
    )
    .distinct()
)
_OWNER_NAME = (
    select(Staff.name)
    .where(Staff.role == Role.OWNER.value, Staff.is_active)
    .order_by(Staff.id)
    .limit(1)
)
