"""A promise to somebody whom nobody has written down yet: a card and the promise in one change."""

from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from careapp.rules.care.promises import check_reach
from careapp.rules.people import Facts, checked_facts
from careapp.rules.permissions import Action, require
from careapp.services.actor import Actor
from careapp.services.customers import NewCustomer, create_customer
from careapp.services.promises import MadePromise, NewPromise, make_promise


@dataclass(frozen=True, slots=True)
class NewcomerPromise:
    """Who it is, as far as they said, and what is promised to them."""

    facts: Facts
    promise: NewPromise
    """Its `customer_id` is nobody's: the card that is made has one."""


def promise_newcomer(session: Session, new: NewcomerPromise, by: Actor) -> MadePromise:
    """Write somebody down who is not yet a customer, and promise them something.

    Raises:
        Refused: there is no name, they are to hear from us and left no phone, or as
            `create_customer` and `make_promise`; then neither is made.
    """
    require(by.role, Action.SERVE)
    facts = checked_facts(replace(new.facts, is_customer=False))
    check_reach(new.promise.channel, facts.phones)
    created = create_customer(session, NewCustomer(new.promise.op_id, facts), by)
    return make_promise(session, replace(new.promise, customer_id=created.customer_id), by)
