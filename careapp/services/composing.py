"""What the composer of a voucher needs to know before the first word is written."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.documents.paper import Logo, PaperSize, VoucherPaper
from careapp.documents.words import say
from careapp.errors import Refused
from careapp.model.customer import Customer
from careapp.model.sale import Sale
from careapp.model.staff import Staff
from careapp.rules import codes
from careapp.rules.codes import Code
from careapp.rules.limits import Limits
from careapp.rules.roles import Role
from careapp.rules.shop import Shop
from careapp.rules.vouchers import KIND_WORDS, kind_of
from careapp.rules.vouchers.drafts import History, address_token, known_tokens, usual_weekday
from careapp.rules.vouchers.fitting import Acquaintance, fitting_kind
from careapp.rules.vouchers.kind import VoucherKind
from careapp.rules.vouchers.reminder import ASKED
from careapp.services import highest_time
from careapp.services.actor import Actor
from careapp.services.giving import approver_name, donated_today, limits_of
from careapp.services.logos import load_logo
from careapp.services.shop import load_shop
from careapp.services.templates import load_kinds
from careapp.services.voucher_papers import Recipient, Wording, recipient_of, write_paper
from careapp.text import N_, _

_LAST_VISITS = 40
"""Days looked at for a habit such as «il lunedì»."""


@dataclass(frozen=True, slots=True)
class Composing:
    """For whom, by whom, within which limits; `code` is what the voucher will carry."""

    kind: VoucherKind
    kinds: tuple[VoucherKind, ...]
    """What it may become; of an apology nothing else."""
    recipient: Recipient
    shop: Shop
    tokens: Mapping[str, str]
    """What is known of the person: {appellativo}, {visite}, {giorno}, {da_quando}."""
    facts: Mapping[str, str]
    """What is known already of what a reminder states, by key."""
    own_limits: Limits
    """Of the person, whatever the kind."""
    donated_cents: int
    """What this person has given today."""
    approver: str
    signatures: tuple[str, ...]
    today: date
    """The day by which expiry is judged."""
    code: Code
    logo: Logo | None

    @property
    def limits(self) -> Limits:
        """Within which limits the person gives a voucher of this kind."""
        return self.own_limits.for_kind(self.shop.kind_limits_cents.get(self.kind.key))


def load_composing(session: Session, customer_id: int, by: Actor, kind: str = "") -> Composing:
    """Return what the composer shows for a customer; without a *kind* the fitting one.

    Raises:
        Refused: the person is no longer in the archive.
        KeyError: there is no such kind.

    """
    customer = session.get(Customer, customer_id)
    if customer is None or customer.erased_at is not None:
        raise Refused(_("This person is no longer in the archive. Nothing was changed."))
    shop, today = load_shop(session), highest_time.judged_today(session)
    recipient = recipient_of(customer, shop)
    chosen = kind_of(kind) if kind else fitting_kind(_acquaintance(customer), today)
    return Composing(
        kind=load_kinds(session, (chosen,))[0],
        kinds=load_kinds(session, KIND_WORDS if chosen in KIND_WORDS else (chosen,)),
        recipient=recipient,
        shop=shop,
        tokens={
            **known_tokens(_history(session, customer), recipient.voice, today),
            **address_token(recipient.address),
        },
        facts={ASKED: customer.looking_for},
        own_limits=limits_of(session, by),
        donated_cents=donated_today(session, by.staff_id, clock.shop_day(clock.now())),
        approver=approver_name(session),
        signatures=_signatures(session, by, shop, recipient),
        today=today,
        code=codes.new_code(),
        logo=load_logo(session),
    )


def render_preview(
    shop: Shop, recipient: Recipient, wording: Wording, size: PaperSize
) -> tuple[VoucherPaper, bytes]:
    """Return the real document of a voucher that is still being written.

    Raises:
        Refused: a text is too long for this paper.

    """
    from careapp.documents.voucher import render_voucher  # noqa: PLC0415 - ReportLab, 240 ms

    paper = write_paper(shop, recipient, wording)
    return paper, render_voucher(paper, size)


def _acquaintance(customer: Customer) -> Acquaintance:
    month, day = customer.birthday_month, customer.birthday_day
    return Acquaintance(
        customer.is_customer,
        customer.visits,
        customer.first_visit_on,
        customer.last_visit_on,
        (month, day) if month is not None and day is not None else None,
    )


def _history(session: Session, customer: Customer) -> History:
    days = session.scalars(_LAST_DAYS, {"customer_id": customer.id}).all()
    return History(customer.visits, customer.first_visit_on, usual_weekday(days))


def _signatures(session: Session, by: Actor, shop: Shop, recipient: Recipient) -> tuple[str, ...]:
    """Return who may sign: the person at the counter first, the owner as the owner, the shop."""
    owner = session.scalar(_OWNERS) or ""
    acts_as_staff = by.staff_id is not None and by.role is not Role.OWNER
    names = [_first_name(by.staff_name)] if acts_as_staff else []
    if owner:
        signed = say(recipient.voice.language, N_("{name}, owner"))
        names.append(signed.format(name=_first_name(owner)))
    return (*names, shop.name) if shop.name else tuple(names)


def _first_name(name: str) -> str:
    return name.split(maxsplit=1)[0]


_LAST_DAYS = (
    select(Sale.day)
    .where(Sale.customer_id == bindparam("customer_id"), Sale.kind == "purchase")
    .order_by(Sale.happened_at.desc())
    .limit(_LAST_VISITS)
)
_OWNERS = (
    select(Staff.name).where(Staff.role == Role.OWNER.value, Staff.is_active).order_by(Staff.id)
).limit(1)
