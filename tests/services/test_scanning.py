"""Where a scanned code leads."""

from sqlalchemy.orm import Session

from careapp.model.sale import SaleLine
from careapp.rules import codes
from careapp.rules.pins import badge_payload
from careapp.services.scanning import Scan, Scanned, route_scan
from tests.factories import MOMENT, make_customer, make_sale


def test_a_card_leads_to_its_owner_even_when_it_looks_like_something_else(session: Session) -> None:
    ean = make_customer(session, card="8001234567890")
    assert route_scan(session, "8001234567890") == Scanned(Scan.CUSTOMER, "8001234567890", ean.id)


def test_a_voucher_is_known_by_its_check_symbols(session: Session) -> None:
    code = codes.new_code()
    payload = "V" + str(code).replace("-", "")
    assert route_scan(session, payload).kind is Scan.VOUCHER


def test_a_badge_is_no_voucher(session: Session) -> None:
    payload = badge_payload(codes.new_code())
    assert route_scan(session, payload) == Scanned(Scan.BADGE, payload)


def test_a_tax_code_is_not_even_repeated(session: Session) -> None:
    assert route_scan(session, "RSSMRA85T10A562S") == Scanned(Scan.TAX_CODE, "")


def test_a_product_of_the_till_is_no_card(session: Session) -> None:
    sale = make_sale(session, None)
    line = SaleLine(product="8017596013214", quantity="1", unit_price="2.50", amount_cents=250)
    line.position = 1
    sale.lines.append(line)
    session.flush()
    assert route_scan(session, "8017596013214").kind is Scan.PRODUCT


def test_a_code_of_nobody_may_become_a_card(session: Session) -> None:
    assert route_scan(session, "C0012345").kind is Scan.FREE_CARD
    assert route_scan(session, "C" * 30).kind is Scan.UNREADABLE


def test_a_card_of_somebody_who_was_erased_is_free(session: Session) -> None:
    make_customer(session, card="C0012345", erased_at=MOMENT)
    assert route_scan(session, "C0012345").kind is Scan.FREE_CARD
