"""Every code gets an answer of its own, with words that shame nobody."""

import uuid
from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.shop import ShopSetting
from careapp.model.voucher import CodeMiss
from careapp.rules.codes import Misread, new_code
from careapp.rules.roles import Role
from careapp.rules.vouchers.kind import Gesture
from careapp.services import highest_time
from careapp.services.actor import Actor
from careapp.services.checking import (
    CheckedVoucher,
    CodeState,
    check_code,
    check_voucher,
    end_pause,
    paused_until,
)
from careapp.services.operation import Operation
from careapp.services.redeeming import redeem_on_sale
from careapp.services.voucher_changes import VoidRequest, void_voucher
from tests.factories import MOMENT, make_counter, make_sale
from tests.services.vouchering import Desk, open_desk

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")


@pytest.fixture
def desk(session: Session) -> Desk:
    return open_desk(session)


def check(desk: Desk, text: str, by: Actor | None = None) -> CheckedVoucher:
    return check_code(desk.session, text, by or desk.giulia)


def guess(desk: Desk, by: Actor | None = None) -> CheckedVoucher:
    return check(desk, str(new_code()), by)


def test_a_valid_one_says_what_to_do_at_the_till(desk: Desk) -> None:
    issued = desk.issue()
    checked = check(desk, f"v{issued.code}".lower().replace("-", "'"))
    assert (checked.state, checked.code, checked.say) == (CodeState.VALID, issued.code, "")
    assert checked.till is not None
    assert checked.till.taken_cents == 500
    assert checked.till.caution
    assert checked.voucher is not None
    assert (checked.voucher.customer_name, checked.voucher.address) == (
        "Marta Wójcik",
        "signora Wójcik",
    )
    assert (checked.voucher.expires_on, checked.voucher.issued_by) == (
        date(2026, 6, 30),
        "Giulia Bernardi",
    )
    assert checked.voucher.paper == issued.paper
    assert not checked.is_clock_behind


def test_a_used_one_says_when_where_and_by_whom(desk: Desk) -> None:
    issued = desk.issue(Gesture.of_gift("Un caffè"))
    sale = make_sale(desk.session, desk.customer, 740)
    with clock.standing_at(MOMENT - timedelta(days=1)):
        operation = Operation.begin(desk.session, desk.lead, uuid.uuid4())
        desk.voucher(issued.voucher_id).valid_from = date(2026, 3, 1)
        desk.session.flush()
        redeem_on_sale(operation, issued.voucher_id, sale.id)
    checked = check(desk, issued.code)
    assert checked.state is CodeState.USED
    assert checked.say == "Risulta già passato ieri mattina. Può capitare: controlliamo insieme."
    facts = checked.voucher
    assert facts is not None
    assert (facts.redeemed_at, facts.redeemed_counter, facts.redeemed_by) == (
        MOMENT - timedelta(days=1),
        "Cassa 1",
        "Marco Toso",
    )
    assert (facts.sale_id, facts.sale_total_cents, facts.redemption) == (
        sale.id,
        740,
        operation.op_id,
    )
    assert checked.till is None


def test_one_used_without_a_purchase_or_a_counter_says_what_is_known(desk: Desk) -> None:
    issued = desk.issue()
    desk.redeem(issued.voucher_id, Actor(desk.giulia.staff_id, "Giulia", Role.CASHIER))
    facts = check(desk, issued.code).voucher
    assert facts is not None
    assert (facts.redeemed_counter, facts.sale_id, facts.sale_total_cents) == ("", None, None)


def test_an_expired_one_still_counts_for_a_while(desk: Desk) -> None:
    issued = desk.issue(expires_on=date(2026, 3, 12))
    with clock.standing_at(MOMENT + timedelta(days=6)):
        checked = check(desk, issued.code)
    assert (checked.state, checked.days_over, checked.may_be_extended) == (
        CodeState.EXPIRED,
        6,
        True,
    )
    assert checked.till is not None
    assert checked.say == (
        "Signora Wójcik, il buono è scaduto giovedì, ma ci fa piacere che sia qui: "
        "per Lei vale ancora."
    )


def test_an_expired_one_may_be_over(desk: Desk) -> None:
    issued = desk.issue(expires_on=date(2026, 3, 12))
    desk.session.add(ShopSetting(key="shop.may_extend_days", value=0))
    desk.session.flush()
    with clock.standing_at(MOMENT + timedelta(days=1)):
        checked = check(desk, issued.code)
    assert (checked.state, checked.may_be_extended, checked.till) == (
        CodeState.EXPIRED,
        False,
        None,
    )
    assert checked.say == "È scaduto ieri, mi dispiace. Vediamo insieme che cosa posso fare."


def test_void_and_early_ones_have_words_of_their_own(desk: Desk) -> None:
    early = desk.issue(valid_from=date(2026, 3, 20), expires_on=date(2026, 3, 27))
    void = desk.issue()
    void_voucher(desk.session, VoidRequest(uuid.uuid4(), void.voucher_id, "Perso"), desk.elena)
    checked_early, checked_void = check(desk, early.code), check(desk, void.code)
    assert (checked_early.state, checked_void.state) == (CodeState.NOT_YET, CodeState.VOID)
    assert "venerdì 20 marzo" in checked_early.say
    assert checked_void.say
    assert checked_void.voucher is not None
    assert checked_void.voucher.void_reason == "Perso"


def test_words_follow_the_person_and_not_the_screen(desk: Desk) -> None:
    desk.customer.language = "en"
    issued = desk.issue()
    desk.redeem(issued.voucher_id)
    assert check(desk, issued.code).say.startswith("It shows as used this morning.")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", Misread.EMPTY),
        ("8001234567891", Misread.WRONG_LENGTH),
        ("0123-4567-89W0", Misread.WRONG_SYMBOL),
        ("https://example.org/?" + "x" * 4000, Misread.NOT_A_CODE),
    ],
)
def test_a_slip_is_not_counted_as_a_guess(desk: Desk, text: str, why: Misread) -> None:
    checked = [check(desk, text) for _again in range(6)][-1]
    assert (checked.state, checked.misread) == (CodeState.MISREAD, why)
    assert len(checked.code) <= 40
    assert checked.say.startswith("Controlliamo insieme il codice")
    assert desk.count(CodeMiss) == 0


def test_used_and_expired_ones_are_no_guesses(desk: Desk) -> None:
    issued = desk.issue(expires_on=date(2026, 3, 12))
    desk.redeem(issued.voucher_id)
    with clock.standing_at(MOMENT + timedelta(days=30)):
        states = {check(desk, issued.code).state for _again in range(6)}
    assert states == {CodeState.USED}
    assert desk.count(CodeMiss) == 0


def test_five_guesses_pause_vouchers_at_this_counter_for_a_minute(desk: Desk) -> None:
    issued = desk.issue()
    answers = [guess(desk) for _again in range(5)]
    assert {answer.state for answer in answers} == {CodeState.UNKNOWN}
    assert [answer.paused_until for answer in answers[:4]] == [None] * 4
    until = MOMENT + timedelta(seconds=60)
    assert answers[4].paused_until == until
    paused = check(desk, issued.code)
    assert (paused.state, paused.paused_until) == (CodeState.PAUSED, until)
    elsewhere = Actor(desk.elena.staff_id, "", Role.OWNER, make_counter(desk.session).id)
    assert check(desk, issued.code, elsewhere).state is CodeState.VALID
    with clock.standing_at(until):
        assert check(desk, issued.code).state is CodeState.VALID
    (row,) = desk.audited("vouchers_paused")
    assert row.counter_id == desk.counter.id


def test_a_pause_stops_codes_and_nothing_else(desk: Desk) -> None:
    issued = desk.issue()
    for _again in range(5):
        guess(desk)
    assert check_voucher(desk.session, issued.voucher_id).state is CodeState.VALID
    desk.redeem(issued.voucher_id)
    assert desk.voucher(issued.voucher_id).state == "redeemed"


def test_slow_guesses_are_no_guessing(desk: Desk) -> None:
    for number in range(6):
        with clock.standing_at(MOMENT + timedelta(minutes=4 * number)):
            assert guess(desk).paused_until is None
    with clock.standing_at(MOMENT + timedelta(minutes=21)):
        assert paused_until(desk.session, desk.counter.id) is None


def test_a_computer_that_is_no_counter_pauses_too(desk: Desk) -> None:
    nowhere = Actor(desk.giulia.staff_id, "Giulia", Role.CASHIER)
    for _again in range(5):
        guess(desk, nowhere)
    assert guess(desk, nowhere).state is CodeState.PAUSED
    assert guess(desk).state is CodeState.UNKNOWN


def test_the_owner_ends_the_pause(desk: Desk) -> None:
    for _again in range(5):
        guess(desk)
    with pytest.raises(Refused):
        end_pause(desk.session, uuid.uuid4(), desk.lead)
    op_id = uuid.uuid4()
    end_pause(desk.session, op_id, desk.elena)
    end_pause(desk.session, op_id, desk.elena)
    assert guess(desk).state is CodeState.UNKNOWN
    assert len(desk.audited("vouchers_pause_ended")) == 1


def test_a_clock_set_back_does_not_make_a_voucher_good_again(desk: Desk) -> None:
    issued = desk.issue(expires_on=date(2026, 3, 12))
    highest_time.note(desk.session, MOMENT + timedelta(days=40))
    desk.session.flush()
    checked = check(desk, issued.code)
    assert (checked.state, checked.is_clock_behind) == (CodeState.EXPIRED, True)


def test_a_voucher_whose_person_is_not_known_is_still_good(desk: Desk) -> None:
    issued = desk.issue()
    desk.voucher(issued.voucher_id).customer_id = None
    desk.session.flush()
    checked = check(desk, issued.code)
    assert checked.state is CodeState.VALID
    assert checked.voucher is not None
    assert (checked.voucher.customer_name, checked.voucher.address) == ("", "")


def test_a_voucher_that_is_not_there_is_refused(desk: Desk) -> None:
    with pytest.raises(Refused):
        check_voucher(desk.session, 999_999)
