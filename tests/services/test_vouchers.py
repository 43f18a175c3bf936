"""Vouchers: in the archive before they are on paper, within the limits, once for each operation."""

import uuid
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from careapp import clock
from careapp.errors import Refused
from careapp.model.audit import AuditRow
from careapp.model.voucher import Voucher
from careapp.rules import codes
from careapp.rules.codes import Code, new_code, read_code
from careapp.rules.roles import Role
from careapp.rules.vouchers.kind import Gesture
from careapp.services.actor import COMMAND_LINE, Actor
from careapp.services.archive import secrets_of
from careapp.services.vouchers import (
    PrintRequest,
    VoidRequest,
    approver_name,
    donated_today,
    issue_voucher,
    limits_of,
    mark_printed,
    record_print_failure,
    reprint_voucher,
    void_voucher,
)
from tests.factories import MOMENT, make_customer
from tests.services.vouchering import Desk, open_desk, staff_of

TODAY = date(2026, 3, 12)


@pytest.fixture(autouse=True)
def _at_the_moment_of_the_pictures() -> Iterator[None]:
    with clock.standing_at(MOMENT):
        yield


@pytest.fixture
def desk(session: Session) -> Desk:
    return open_desk(session)


def print_of(voucher_id: int, trouble: str = "") -> PrintRequest:
    return PrintRequest(uuid.uuid4(), voucher_id, trouble)


def test_an_issued_voucher_is_kept_without_its_code(desk: Desk) -> None:
    issued = desk.issue()
    stored = desk.voucher(issued.voucher_id)
    code = read_code(issued.code)
    assert isinstance(code, Code)
    keys = secrets_of(desk.session)
    assert stored.code_mac == codes.look_up_key(keys.pepper, code)
    assert stored.code_sealed is not None
    assert codes.unseal(keys.seal_key, stored.code_sealed, stored.code_mac) == code
    assert code.symbols.encode() not in stored.code_sealed
    assert (stored.code_last4, stored.state, stored.prints) == (code.tail, "issued", 0)


def test_an_issued_voucher_speaks_to_its_person(desk: Desk) -> None:
    issued = desk.issue()
    stored = desk.voucher(issued.voucher_id)
    assert stored.headline == issued.paper.headline == "Grazie, signora Wójcik."
    assert (stored.register, stored.language, stored.reason) == ("formal", "it", "loyalty")
    assert (stored.issued_on, stored.valid_from, stored.expires_on) == (
        TODAY,
        TODAY,
        date(2026, 6, 30),
    )
    assert (issued.paper.value, issued.paper.code) == ("5\u00a0€", issued.code)


def test_issue_and_audit_row_stand_together(desk: Desk) -> None:
    issued = desk.issue()
    (row,) = desk.audited("voucher_issued")
    assert (row.subject, row.subject_id, row.staff_id) == (
        "voucher",
        issued.voucher_id,
        desk.giulia.staff_id,
    )
    assert row.detail == {
        "kind": "thank_you",
        "amount_cents": 500,
        "reason": "loyalty",
        "gesture": "discount",
    }


def test_the_same_operation_again_issues_nothing(desk: Desk) -> None:
    request = desk.request()
    first = issue_voucher(desk.session, request, desk.giulia)
    again = issue_voucher(desk.session, request, desk.giulia)
    assert again == first
    assert desk.count(Voucher) == 1
    assert len(desk.audited("voucher_issued")) == 1


def test_a_retry_before_the_first_answer_issues_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = desk.request()
    first = issue_voucher(desk.session, request, desk.giulia)
    answers = iter([None, first])
    monkeypatch.setattr("careapp.services.vouchers.find_issued", lambda *_given: next(answers))
    assert issue_voucher(desk.session, request, desk.giulia) == first
    assert desk.count(Voucher) == 1


def test_a_code_is_given_once(desk: Desk) -> None:
    code = new_code()
    desk.issue(code=code)
    with pytest.raises(IntegrityError):
        desk.issue(code=code)


def test_the_command_line_may_issue_as_well(desk: Desk) -> None:
    issued = desk.issue(Gesture.discount(5000), by=COMMAND_LINE)
    assert desk.voucher(issued.voucher_id).staff_id is None


def test_the_code_of_the_preview_is_the_code_of_the_paper(desk: Desk) -> None:
    code = new_code()
    assert desk.issue(code=code).code == str(code)


def test_words_alone_have_neither_code_nor_end(desk: Desk) -> None:
    issued = desk.issue(Gesture.words_only(), code=new_code())
    stored = desk.voucher(issued.voucher_id)
    assert (issued.code, stored.code_mac, stored.code_sealed, stored.code_last4) == (
        "",
        None,
        None,
        "",
    )
    assert stored.expires_on is None
    assert issued.paper.value == ""


def test_a_gift_has_words_and_a_code(desk: Desk) -> None:
    stored = desk.voucher(desk.issue(Gesture.of_gift(" Un  caffè ")).voucher_id)
    assert (stored.gesture, stored.gift_text, stored.amount_cents) == ("gift", "Un caffè", 0)
    assert stored.code_mac is not None


def test_a_free_reason_is_kept_in_its_words(desk: Desk) -> None:
    issued = desk.issue(reason="other", typed_reason=" ha trovato il gatto ")
    assert desk.voucher(issued.voucher_id).reason == "ha trovato il gatto"


@pytest.mark.parametrize(
    "facts",
    [
        {"reason": "other", "typed_reason": " \u200b"},
        {"message": "   "},
        {"message": "x" * 261},
        {"signature": ""},
        {"gesture": Gesture.discount(0)},
        {"gesture": Gesture.of_gift("")},
        {"expires_on": TODAY - timedelta(days=1)},
        {"expires_on": date(9999, 12, 31)},
        {"customer_id": 999_999},
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    desk: Desk, facts: dict[str, object]
) -> None:
    with pytest.raises(Refused):
        issue_voucher(desk.session, replace(desk.request(), **facts), desk.giulia)  # type: ignore[arg-type]
    assert desk.count(Voucher) == desk.count(AuditRow) == 0


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("no such", "loyalty"),
        ("apology", "loyalty"),
        ("reward", "points"),
        ("gift_card", "present"),
        ("birthday", "birthday"),
        ("win_back", "lapsed"),
        ("reminder", "answer"),
    ],
)
def test_what_nobody_declared_or_nobody_composes_is_a_bug(
    desk: Desk, kind: str, reason: str
) -> None:
    with pytest.raises(KeyError):
        desk.issue(kind=kind, reason=reason)


def test_a_voucher_above_the_limit_is_refused_with_what_is_possible(desk: Desk) -> None:
    with pytest.raises(Refused, match="10,00"):
        desk.issue(Gesture.discount(1001))
    for _again in range(4):
        desk.issue(Gesture.discount(1000))
    with pytest.raises(Refused, match="40,00"):
        desk.issue(Gesture.discount(1))
    assert donated_today(desk.session, desk.giulia.staff_id, TODAY) == 4000
    desk.issue(Gesture.of_gift("Un caffè"))
    desk.issue(Gesture.discount(100_000), by=desk.elena)


def test_the_rest_of_a_day_is_what_may_be_given(desk: Desk) -> None:
    staff_of(desk, desk.giulia).daily_limit_cents = 700
    desk.issue(Gesture.discount(500))
    with pytest.raises(Refused, match="2,00"):
        desk.issue(Gesture.discount(201))
    desk.issue(Gesture.discount(200))


def test_yesterday_and_void_vouchers_do_not_count(desk: Desk) -> None:
    with clock.standing_at(MOMENT - timedelta(days=1)):
        desk.issue(Gesture.discount(1000))
    void = desk.issue(Gesture.discount(800)).voucher_id
    void_voucher(desk.session, VoidRequest(uuid.uuid4(), void, "Doppio"), desk.elena)
    assert donated_today(desk.session, desk.giulia.staff_id, TODAY) == 0
    assert donated_today(desk.session, desk.elena.staff_id, TODAY) == 0


def test_limits_follow_who_acts(desk: Desk) -> None:
    stranger = Actor(None, "?", Role.CASHIER)
    gone = Actor(999_999, "?", Role.SHIFT_LEAD)
    assert limits_of(desk.session, desk.giulia).per_voucher_cents == 1000
    assert limits_of(desk.session, desk.elena).daily_cents is None
    assert limits_of(desk.session, COMMAND_LINE).daily_cents is None
    for nobody in (stranger, gone):
        assert limits_of(desk.session, nobody).per_voucher_cents == 0


def test_a_person_without_limits_in_the_archive_gives_nothing(desk: Desk) -> None:
    staff_of(desk, desk.giulia).per_voucher_limit_cents = None
    assert limits_of(desk.session, desk.giulia).per_voucher_cents == 0


def test_the_owner_is_the_one_to_ask(desk: Desk) -> None:
    assert approver_name(desk.session) == "Elena Aurora"
    staff_of(desk, desk.elena).is_active = False
    desk.session.flush()
    assert "Elena" not in approver_name(desk.session)


def test_a_name_of_any_length_fits_its_headline(desk: Desk) -> None:
    desk.customer.title, desk.customer.family_name = "t" * 60, "W" * 200
    stored = desk.voucher(desk.issue(kind="apology", reason="waiting").voucher_id)
    assert len(stored.headline) == 240


def test_a_merged_person_receives_under_the_card_that_stays(desk: Desk) -> None:
    doubled = make_customer(desk.session, "M. Wojcik", merged_into_id=desk.customer.id)
    issued = desk.issue(customer_id=doubled.id)
    assert desk.voucher(issued.voucher_id).customer_id == desk.customer.id


def test_printed_is_noted_once(desk: Desk) -> None:
    issued = desk.issue()
    for _again in range(2):
        mark_printed(desk.session, print_of(issued.voucher_id), desk.giulia)
    stored = desk.voucher(issued.voucher_id)
    assert (stored.state, stored.prints, stored.printed_at) == ("printed", 1, MOMENT)
    assert len(desk.audited("voucher_printed")) == 1


def test_a_used_voucher_that_is_printed_late_stays_used(desk: Desk) -> None:
    issued = desk.issue()
    desk.redeem(issued.voucher_id)
    mark_printed(desk.session, print_of(issued.voucher_id), desk.giulia)
    assert desk.voucher(issued.voucher_id).state == "redeemed"


def test_a_failed_print_leaves_the_voucher_issued(desk: Desk) -> None:
    issued = desk.issue()
    request = print_of(issued.voucher_id, "La stampante non risponde.")
    for _again in range(2):
        record_print_failure(desk.session, request, desk.giulia)
    (row,) = desk.audited("voucher_not_printed")
    assert row.reason == "La stampante non risponde."
    assert desk.voucher(issued.voucher_id).state == "issued"
    again = reprint_voucher(desk.session, print_of(issued.voucher_id), desk.giulia)
    assert (again.code, again.paper.duplicate_no) == (issued.code, 0)
    assert desk.voucher(issued.voucher_id).prints == 0


def test_a_copy_carries_the_same_code_and_its_number(desk: Desk) -> None:
    issued = desk.issue()
    mark_printed(desk.session, print_of(issued.voucher_id), desk.giulia)
    request = print_of(issued.voucher_id)
    first = reprint_voucher(desk.session, request, desk.giulia)
    replayed = reprint_voucher(desk.session, request, desk.giulia)
    second = reprint_voucher(desk.session, print_of(issued.voucher_id), desk.giulia)
    assert first.code == second.code == issued.code
    assert [p.paper.duplicate_no for p in (first, replayed, second)] == [1, 1, 2]
    assert replace(first.paper, duplicate_no=0) == issued.paper
    assert desk.voucher(issued.voucher_id).prints == 3
    assert desk.count(Voucher) == 1
    assert [row.detail["duplicate"] for row in desk.audited("voucher_reprinted")] == [1, 2]


def test_a_used_voucher_is_not_copied(desk: Desk) -> None:
    issued = desk.issue()
    mark_printed(desk.session, print_of(issued.voucher_id), desk.giulia)
    desk.redeem(issued.voucher_id)
    with pytest.raises(Refused):
        reprint_voucher(desk.session, print_of(issued.voucher_id), desk.giulia)


def test_what_is_not_there_cannot_be_printed(desk: Desk) -> None:
    for attempt in (mark_printed, record_print_failure, reprint_voucher):
        with pytest.raises(Refused):
            attempt(desk.session, print_of(999_999), desk.giulia)


def test_a_void_voucher_keeps_its_reason(desk: Desk) -> None:
    issued = desk.issue()
    request = VoidRequest(uuid.uuid4(), issued.voucher_id, " Perso  dal cliente ")
    for _again in range(2):
        void_voucher(desk.session, request, desk.elena)
    stored = desk.voucher(issued.voucher_id)
    assert (stored.state, stored.void_reason) == ("void", "Perso dal cliente")
    (row,) = desk.audited("voucher_void")
    assert row.reason == "Perso dal cliente"
    with pytest.raises(Refused):
        void_voucher(desk.session, replace(request, op_id=uuid.uuid4()), desk.elena)


def test_a_void_needs_a_reason_and_a_voucher(desk: Desk) -> None:
    issued = desk.issue()
    for voucher_id, reason in ((issued.voucher_id, " \u200b"), (999_999, "Perso")):
        with pytest.raises(Refused):
            void_voucher(desk.session, VoidRequest(uuid.uuid4(), voucher_id, reason), desk.elena)


def test_a_shift_lead_voids_within_the_own_limit(desk: Desk) -> None:
    small = desk.issue(Gesture.discount(1000)).voucher_id
    large = desk.issue(Gesture.discount(1001), by=desk.elena).voucher_id
    void_voucher(desk.session, VoidRequest(uuid.uuid4(), small, "Doppio"), desk.lead)
    with pytest.raises(Refused):
        void_voucher(desk.session, VoidRequest(uuid.uuid4(), large, "Doppio"), desk.lead)


def test_a_used_voucher_is_not_void(desk: Desk) -> None:
    issued = desk.issue()
    desk.redeem(issued.voucher_id)
    with pytest.raises(Refused):
        void_voucher(desk.session, VoidRequest(uuid.uuid4(), issued.voucher_id, "x y"), desk.elena)
    assert desk.voucher(issued.voucher_id).state == "redeemed"
