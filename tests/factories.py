"""Rows for tests, with as little said as a test needs."""

import itertools
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from careapp.model.customer import Card, Customer, Email, ExternalId, Phone
from careapp.model.sale import Sale
from careapp.model.shop import ShopSetting
from careapp.model.staff import Counter, Staff
from careapp.rules.roles import Role
from careapp.services.actor import Actor

MOMENT = datetime(2026, 3, 12, 9, 42, tzinfo=UTC)
"""Thursday 12 March 2026, 10:42 in Italy: the moment of the pictures in the look book."""

_numbers = itertools.count(1)


def make_shop(session: Session, name: str = "Bottega Aurora") -> None:
    """Name the shop."""
    session.add(ShopSetting(key="shop.name", value=name))
    session.flush()


def make_staff(
    session: Session,
    name: str = "Giulia",
    role: Role = Role.CASHIER,
    per_voucher_limit_cents: int | None = 1000,
    daily_limit_cents: int | None = 4000,
) -> Staff:
    """Add one of the people of the shop; the owner has no limits."""
    is_owner = role is Role.OWNER
    staff = Staff(
        name=name,
        role=role,
        per_voucher_limit_cents=None if is_owner else per_voucher_limit_cents,
        daily_limit_cents=None if is_owner else daily_limit_cents,
        created_at=MOMENT,
    )
    session.add(staff)
    session.flush()
    return staff


def make_counter(session: Session, name: str = "Banco") -> Counter:
    """Add a counter."""
    counter = Counter(key=f"counter-{next(_numbers)}", name=name)
    session.add(counter)
    session.flush()
    return counter


def actor_of(staff: Staff, counter: Counter | None = None) -> Actor:
    """Return the person as the one who acts."""
    return Actor(staff.id, staff.name, Role(staff.role), counter.id if counter else None)


def make_customer(
    session: Session,
    name: str = "Marta Wójcik",
    *,
    phone: str = "",
    email: str = "",
    card: str = "",
    external_id: tuple[str, str] | None = None,
    **facts: object,
) -> Customer:
    """Add a customer; the last word of the name is the family name unless it is given."""
    given, _, family = name.rpartition(" ")
    columns: dict[str, object] = {
        "given_name": given,
        "family_name": family,
        "created_at": MOMENT,
        **facts,
    }
    customer = Customer(name=name, **columns)
    if phone:
        digits = "".join(filter(str.isdigit, phone))
        customer.phones.append(Phone(written=phone, digits=digits))
    if email:
        customer.emails.append(Email(written=email, folded=email.casefold()))
    if card:
        customer.cards.append(Card(number=card))
    if external_id:
        customer.external_ids.append(ExternalId(source=external_id[0], code=external_id[1]))
    session.add(customer)
    session.flush()
    return customer


def make_sale(
    session: Session,
    customer: Customer | None,
    total_cents: int = 1460,
    *,
    moment: datetime = MOMENT,
    **facts: object,
) -> Sale:
    """Add a purchase that gave no points and counted no visit: a bare row."""
    columns: dict[str, object] = {"kind": "purchase", "paid_cents": total_cents, **facts}
    sale = Sale(
        customer_id=customer.id if customer else None,
        happened_at=moment,
        day=moment.date(),
        total_cents=total_cents,
        **columns,
    )
    session.add(sale)
    session.flush()
    return sale
