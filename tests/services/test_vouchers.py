"""Vouchers: in the archive before they are on paper, within the limits, once for each operation."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.audit import AuditRow
from careapp.model.voucher import Voucher
from careapp.rules import codes
from careapp.rules.codes import Code, new_code, read_code
from careapp.rules.vouchers.kind import Gesture
from careapp.services.actor import COMMAND_LINE
from careapp.services.archive import secrets_of
from careapp.services.vouchers import IssuedVoucher, issue_voucher
from tests.factories import make_customer
from tests.services.vouchering import Desk, open_desk

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")

TODAY = date(2026, 3, 12)


@pytest.fixture
def desk(session: Session) -> Desk:
    return open_desk(session)


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


FACTS = {"asked": " una torta\u202e di mele ", "by_when": "venerdì", "cost": ""}


def remind(desk: Desk, facts: dict[str, str]) -> IssuedVoucher:
    return desk.issue(Gesture.words_only(), kind="reminder", reason="answer", facts=facts)


def test_a_reminder_keeps_its_facts_and_says_them_again_on_every_copy(desk: Desk) -> None:
    issued = remind(desk, FACTS)
    rows = (("La Sua richiesta", "una torta di mele"), ("Per quando", "venerdì"))
    assert tuple((fact.label, fact.words) for fact in issued.paper.facts) == rows
    voucher = desk.voucher(issued.voucher_id)
    assert voucher.facts == [list(row) for row in rows]
    assert (voucher.code_mac, voucher.expires_on, issued.code) == (None, None, "")
    desk.print(voucher.id)
    copy = desk.print(voucher.id)
    assert copy.paper == replace(issued.paper, duplicate_no=1)


@pytest.mark.parametrize("facts", [{}, {"cost": "5 €"}, {"asked": "a" * 121}])
def test_a_reminder_of_nothing_or_too_long_is_refused(desk: Desk, facts: dict[str, str]) -> None:
    with pytest.raises(Refused):
        remind(desk, facts)
    assert desk.count(Voucher) == 0


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
        issue_voucher(desk.session, replace(desk.request(), **facts), desk.giulia)  # type: ignore[arg-type]  # by name
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


def test_a_name_of_any_length_fits_its_headline(desk: Desk) -> None:
    desk.customer.title, desk.customer.family_name = "t" * 60, "W" * 200
    stored = desk.voucher(desk.issue(kind="apology", reason="waiting").voucher_id)
    assert len(stored.headline) == 240


def test_a_merged_person_receives_under_the_card_that_stays(desk: Desk) -> None:
    doubled = make_customer(desk.session, "M. Wojcik", merged_into_id=desk.customer.id)
    issued = desk.issue(customer_id=doubled.id)
    assert desk.voucher(issued.voucher_id).customer_id == desk.customer.id
