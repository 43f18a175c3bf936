"""What a voucher says on paper."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.orm import Session

from careapp.documents.paper import PaperSize
from careapp.documents.voucher import render_voucher
from careapp.errors import Refused
from careapp.rules.names import Register
from careapp.rules.shop import Shop
from careapp.rules.vouchers import KINDS
from careapp.rules.vouchers.kind import Gesture, VoucherKind
from careapp.rules.vouchers.thank_you import THANK_YOU
from careapp.services.voucher_papers import (
    Recipient,
    Wording,
    load_voucher_paper,
    recipient_of,
    write_paper,
)
from tests.services.vouchering import Desk, open_desk

pytestmark = pytest.mark.usefixtures("moment_of_the_pictures")

SHOP = Shop(name="Bottega Aurora", address="Via del Forno 12 · Udine")
MARTA = Recipient("Marta Wójcik", "Wójcik", "signora", Register.FORMAL)
WORDING = Wording(
    kind=THANK_YOU,
    headline="Grazie, signora Wójcik.",
    gesture=Gesture.discount(500),
    message="Torna a trovarci, e ogni volta è un piacere.",
    signature="Giulia",
    issued_on=date(2026, 3, 12),
    valid_from=date(2026, 3, 12),
    expires_on=date(2026, 6, 30),
    code="0123-4567-89WX",
)


@pytest.fixture
def desk(session: Session) -> Desk:
    return open_desk(session)


def test_every_word_of_a_thank_you() -> None:
    paper = write_paper(SHOP, MARTA, WORDING)
    assert (paper.value, paper.under_value) == ("5\u00a0€", "di sconto")
    assert (paper.worth, paper.expiry) == (
        "Vale 5,00\u00a0€ su una spesa,",
        "fino al 30 giugno 2026.",
    )
    assert "Documento non fiscale." in paper.terms
    assert (paper.style.ink, paper.style.motif) == ("0E5C63", "ripples")
    assert (paper.place_and_date, paper.salutation) == (
        "Udine, 12 marzo 2026",
        "Gentile signora Wójcik,",
    )
    assert paper.addressee == ("Gentile signora", "Marta Wójcik")
    assert paper.payload == "V0123456789WX"


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("Via del Forno 12, 33100 Udine", "12 marzo 2026"),
        ("Via del Forno 12, San Daniele", "San Daniele, 12 marzo 2026"),
        ("Udine", "Udine, 12 marzo 2026"),
        ("", "12 marzo 2026"),
    ],
)
def test_the_town_comes_from_the_address(address: str, place: str) -> None:
    assert write_paper(replace(SHOP, address=address), MARTA, WORDING).place_and_date == place


@pytest.mark.parametrize(
    ("recipient", "addressee", "salutation"),
    [
        (replace(MARTA, title=""), ("Marta Wójcik",), "Gentile Marta Wójcik,"),
        (Recipient("Omar", "", "", Register.FIRST_NAME, "Omar"), (), "Ciao Omar,"),
        (replace(MARTA, language="en"), ("Marta Wójcik",), "Dear Ms Wójcik,"),
        (Recipient(), (), "Buongiorno,"),
    ],
)
def test_a_letter_greets_its_person(
    recipient: Recipient, addressee: tuple[str, ...], salutation: str
) -> None:
    paper = write_paper(SHOP, recipient, WORDING)
    assert (paper.addressee, paper.salutation) == (addressee, salutation)


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_every_kind_fits_every_paper(kind: VoucherKind, size: PaperSize) -> None:
    for gesture in (Gesture.discount(550), Gesture.of_gift("Un caffè"), Gesture.words_only()):
        code = WORDING.code if gesture.has_code else ""
        wording = replace(WORDING, kind=kind, gesture=gesture, code=code)
        assert render_voucher(write_paper(SHOP, MARTA, wording), size).startswith(b"%PDF")


def test_a_stored_voucher_keeps_its_words(desk: Desk) -> None:
    issued = desk.issue()
    desk.customer.register, desk.customer.language = Register.FIRST_NAME, "en"
    desk.session.flush()
    assert load_voucher_paper(desk.session, issued.voucher_id) == issued.paper
    copy = load_voucher_paper(desk.session, issued.voucher_id, duplicate_no=2)
    assert copy.duplicate_no == 2
    with pytest.raises(Refused):
        load_voucher_paper(desk.session, 999_999)


def test_somebody_unknown_is_addressed_as_the_shop_does() -> None:
    recipient = recipient_of(None, replace(SHOP, register=Register.FIRST_NAME))
    assert (recipient.name, recipient.register) == ("", Register.FIRST_NAME)
