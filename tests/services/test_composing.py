"""What the form of a voucher knows when it opens."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from careapp.documents.paper import PaperSize
from careapp.errors import Refused
from careapp.model.shop import ShopSetting
from careapp.rules.limits import Bound, possible_now
from careapp.rules.names import Register
from careapp.rules.roles import Role
from careapp.rules.vouchers import KIND_WORDS
from careapp.rules.vouchers.apology import APOLOGY
from careapp.rules.vouchers.birthday import BIRTHDAY
from careapp.rules.vouchers.drafts import draft_messages
from careapp.rules.vouchers.kind import Gesture, GestureKind
from careapp.rules.vouchers.reminder import REMINDER
from careapp.rules.vouchers.thank_you import THANK_YOU
from careapp.rules.vouchers.validity import default_expiry
from careapp.rules.vouchers.voice import Voice
from careapp.rules.vouchers.welcome import WELCOME
from careapp.rules.vouchers.win_back import WIN_BACK
from careapp.services.actor import COMMAND_LINE
from careapp.services.composing import Composing, load_composing, render_preview
from careapp.services.voucher_papers import Wording
from tests.factories import MOMENT, make_customer, make_sale, make_staff
from tests.services.vouchering import Desk, open_desk

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")


@pytest.fixture
def desk(session: Session) -> Desk:
    return open_desk(session)


def compose(desk: Desk, customer_id: int | None = None) -> Composing:
    return load_composing(desk.session, customer_id or desk.customer.id, desk.giulia)


def test_the_form_knows_the_person_and_what_may_be_given(desk: Desk) -> None:
    desk.issue(Gesture.discount(1000))
    desk.issue(Gesture.discount(500))
    form = compose(desk)
    assert (form.recipient.name, form.recipient.address, form.recipient.voice) == (
        "Marta Wójcik",
        "signora Wójcik",
        Voice.LEI,
    )
    assert (form.limits.per_voucher_cents, form.limits.daily_cents) == (1000, 4000)
    assert (form.donated_cents, form.approver) == (1500, "Elena Aurora")
    assert (form.shop.name, form.today) == ("Bottega Aurora", date(2026, 3, 12))


def test_who_serves_signs_first_and_the_owner_as_the_owner(desk: Desk) -> None:
    assert compose(desk).signatures == ("Giulia", "Elena, titolare", "Bottega Aurora")
    by_elena = load_composing(desk.session, desk.customer.id, desk.elena)
    assert by_elena.signatures == ("Elena, titolare", "Bottega Aurora")


def test_a_signature_follows_the_customer_and_not_the_screen(session: Session) -> None:
    customer = make_customer(session, "Ann Taylor", language="en")
    assert load_composing(session, customer.id, COMMAND_LINE).signatures == ()
    make_staff(session, "Elena Aurora", Role.OWNER)
    assert load_composing(session, customer.id, COMMAND_LINE).signatures == ("Elena, owner",)


def test_the_history_gives_the_true_reason(desk: Desk) -> None:
    desk.customer.visits, desk.customer.first_visit_on = 47, date(2025, 3, 10)
    for week in range(1, 11):
        moment = MOMENT - timedelta(days=3, weeks=week)
        make_sale(desk.session, desk.customer, moment=moment)
        make_sale(desk.session, desk.customer, moment=moment)
    make_sale(desk.session, desk.customer, moment=MOMENT, kind="return")
    form = compose(desk)
    assert form.tokens == {
        "appellativo": "signora Wójcik",
        "ritorno": "Torna a trovarci",
        "visite": "47",
        "giorno": "il lunedì",
        "da_quando": "Da un anno",
    }
    first, second, *_others = draft_messages(
        THANK_YOU.reason("loyalty"), form.recipient.voice, GestureKind.DISCOUNT, form.tokens
    )
    assert first.startswith("Da un anno, il lunedì, si apre la porta e arriva Lei.")
    assert second.startswith("Con oggi fanno 47 visite")


@pytest.mark.parametrize("gesture", [Gesture.discount(500), Gesture.words_only()])
def test_the_preview_is_the_paper_that_is_issued(desk: Desk, gesture: Gesture) -> None:
    form = compose(desk)
    request = replace(desk.request(gesture), code=form.code)
    wording = Wording(
        kind=THANK_YOU,
        headline=THANK_YOU.headline(form.recipient.voice, form.recipient.address),
        gesture=gesture,
        message=request.message,
        signature=request.signature,
        issued_on=form.today,
        valid_from=form.today,
        expires_on=default_expiry(THANK_YOU, form.today),
        code=str(form.code) if gesture.has_code else "",
    )
    paper, pdf = render_preview(form.shop, form.recipient, wording, PaperSize.A6)
    assert desk.issue(gesture, code=form.code).paper == paper
    assert pdf.startswith(b"%PDF")


def test_the_kind_that_fits_is_proposed_and_others_may_be_chosen(desk: Desk) -> None:
    newcomer = make_customer(desk.session, "Luca Greco")
    passer_by = make_customer(
        desk.session, "Anna Marchetti", is_customer=False, looking_for="Una torta"
    )
    assert compose(desk, newcomer.id).kind == WELCOME
    asked = compose(desk, passer_by.id)
    assert (asked.kind, asked.facts) == (REMINDER, {"asked": "Una torta"})
    assert asked.kinds == KIND_WORDS
    desk.customer.birthday_month, desk.customer.birthday_day = 3, 12
    desk.customer.visits, desk.customer.first_visit_on = 3, date(2026, 1, 8)
    assert compose(desk).kind == BIRTHDAY
    desk.customer.birthday_month = desk.customer.birthday_day = None
    desk.customer.last_visit_on = date(2026, 1, 10)
    assert compose(desk).kind == WIN_BACK


def test_who_asks_for_a_kind_gets_it(desk: Desk) -> None:
    thanks = load_composing(desk.session, desk.customer.id, desk.giulia, "thank_you")
    assert (thanks.kind, thanks.kinds) == (THANK_YOU, KIND_WORDS)
    apology = load_composing(desk.session, desk.customer.id, desk.giulia, "apology")
    assert apology.kinds == (apology.kind,) == (APOLOGY,)


def test_each_form_has_a_code_of_its_own(desk: Desk) -> None:
    one, other = compose(desk), compose(desk)
    assert one.code != other.code
    assert one.code.symbols not in repr(one)


def test_who_never_chose_is_addressed_as_the_shop_does(desk: Desk) -> None:
    unset = make_customer(desk.session, "Luca Greco", register=Register.UNSET)
    friend = make_customer(
        desk.session, "Omar El Mansouri", register=Register.FIRST_NAME, call_name="Omar"
    )
    assert compose(desk, unset.id).recipient.voice is Voice.LEI
    assert compose(desk, friend.id).recipient.voice is Voice.TU
    assert compose(desk, friend.id).recipient.address == "Omar"


def test_nobody_writes_to_who_is_no_longer_there(desk: Desk) -> None:
    erased = make_customer(desk.session, "", erased_at=MOMENT)
    for customer_id in (erased.id, 999_999):
        with pytest.raises(Refused):
            compose(desk, customer_id)


def test_the_form_knows_the_limit_of_its_kind_and_of_the_kind_it_becomes(desk: Desk) -> None:
    desk.session.add(ShopSetting(key="shop.kind_limits_cents", value={"welcome": 300}))
    form = load_composing(desk.session, desk.customer.id, desk.giulia, THANK_YOU.key)
    assert possible_now(form.limits, 0) == (1000, Bound.PERSON)
    assert possible_now(replace(form, kind=WELCOME).limits, 0) == (300, Bound.KIND)
    by_elena = load_composing(desk.session, desk.customer.id, desk.elena, WELCOME.key)
    assert possible_now(by_elena.limits, 0) is None
