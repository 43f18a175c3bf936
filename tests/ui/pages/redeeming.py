"""A counter at which codes are checked: what its tests do and look at."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

from careapp import clock
from careapp.rules.vouchers.kind import Gesture
from careapp.services.voucher_prints import PrintRequest, claim_print, mark_printed
from careapp.services.vouchers import IssuedVoucher, VoucherRequest, issue_voucher
from careapp.ui.desk import ToRedeem
from careapp.ui.pages.redeem import RedeemPage
from careapp.ui.pages.redeem_words import Act
from tests.factories import MOMENT
from tests.ui import looking
from tests.ui.floors import MARTA, Shop

FIVE = Gesture.discount(500)
COFFEE = Gesture.of_gift("Un caffè")
LAST_DAY = date(2026, 3, 31)


def issue(
    floor: Shop, gesture: Gesture = FIVE, *, is_printed: bool = True, **facts: object
) -> IssuedVoucher:
    """Issue a voucher to signora Wójcik, and put it on paper or claim that it is about to be."""
    known = {"customer_id": MARTA, "kind": "thank_you", "reason": "loyalty"}
    values: dict[str, object] = {**known, **facts}
    request = VoucherRequest(
        op_id=uuid.uuid4(),
        gesture=gesture,
        message="Ogni volta è un piacere.",
        signature="Giulia",
        **values,  # type: ignore[arg-type]  # by name
    )
    issued: IssuedVoucher = floor.do(issue_voucher, request, floor.floor.desk.actor)
    attempt = PrintRequest(uuid.uuid4(), issued.voucher_id)
    for step in (claim_print, mark_printed) if is_printed else (claim_print,):
        floor.do(step, attempt, floor.floor.desk.actor)
    return issued


def open_page(floor: Shop, code: str = "") -> RedeemPage:
    floor.floor.desk.open(ToRedeem(code))
    floor.settle()
    return floor.page(RedeemPage)


def states(floor: Shop) -> list[str]:
    return [voucher.state for voucher in floor.ask(looking.vouchers)]


def shows(page: RedeemPage) -> tuple[str, str]:
    """Return the word of the band and the large value."""
    return page.answer.band.word.text(), page.answer.value.text()


def has_answer(page: RedeemPage) -> bool:
    return page.answer.isVisible()


def facts(page: RedeemPage) -> list[str]:
    """Return the lines below the value."""
    lines = [line for line in page.answer.facts if line.isVisible()]
    return [line.words.text() for line in lines]


def visible_acts(page: RedeemPage) -> list[Act]:
    return [act for act, button in page.answer.buttons.items() if button.isVisible()]


@contextmanager
def expired(floor: Shop, days_ago: int = 6) -> Iterator[str]:
    """Give the code of a voucher that was good until so many days ago."""
    code = issue(floor, expires_on=LAST_DAY).code
    with clock.standing_at(MOMENT + timedelta(days=(LAST_DAY - MOMENT.date()).days + days_ago)):
        yield code
