"""What a voucher says on paper: from the archive, or from the form while it is written."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from careapp.documents.paper import Fact, Logo, VoucherPaper, VoucherStyle
from careapp.errors import Refused
from careapp.model.customer import Customer
from careapp.model.voucher import Voucher
from careapp.rules import codes
from careapp.rules.names import Register, address_of
from careapp.rules.shop import Shop
from careapp.rules.vouchers import remainder
from careapp.rules.vouchers.drafts import fill
from careapp.rules.vouchers.facts import Rows
from careapp.rules.vouchers.house import without_courtesy_capitals
from careapp.rules.vouchers.kind import Gesture, GestureKind, VoucherKind
from careapp.rules.vouchers.paper import big_value, terms_of, under_value
from careapp.rules.vouchers.voice import Voice
from careapp.services.archive import secrets_of
from careapp.services.logos import load_logo
from careapp.services.shop import load_shop
from careapp.services.templates import load_kind
from careapp.text import N_, _, format_date

NO_VOUCHER = N_("This voucher is no longer in the archive. Nothing was changed.")


@dataclass(frozen=True, slots=True)
class Recipient:
    """The person a voucher is for, as texts and papers address them; empty where not known."""

    name: str = ""
    family_name: str = ""
    title: str = ""
    register: str = Register.FORMAL
    call_name: str = ""
    language: str = "it"

    @property
    def voice(self) -> Voice:
        """How texts speak to this person."""
        return Voice.of(Register(self.register), self.language)

    @property
    def address(self) -> str:
        """The {appellativo}; empty when no name is known."""
        return address_of(self, self.language)


@dataclass(frozen=True, slots=True)
class Wording:
    """Every choice that a voucher's paper shows; `code` is in groups, empty without one."""

    kind: VoucherKind
    headline: str
    gesture: Gesture
    message: str
    signature: str
    issued_on: date
    valid_from: date
    expires_on: date | None
    code: str = ""
    duplicate_no: int = 0
    facts: Rows = ()
    saves_ink: bool = False
    logo: Logo | None = None


@dataclass(frozen=True, slots=True)
class Spent:
    """What a gift card paid on a day and what is left on it, in cents."""

    cents: int
    left_cents: int
    day: date


def recipient_of(customer: Customer | None, shop: Shop) -> Recipient:
    """Return how to address a customer; who never said so is addressed as the shop does."""
    if customer is None:
        return Recipient(register=shop.register, language=shop.language)
    chosen = customer.register if customer.register != Register.UNSET else shop.register
    return Recipient(
        name=customer.name,
        family_name=customer.family_name,
        title=customer.title,
        register=chosen,
        call_name=customer.call_name,
        language=customer.language,
    )


def gesture_of(voucher: Voucher) -> Gesture:
    """Return what a stored voucher gives."""
    return Gesture(GestureKind(voucher.gesture), voucher.amount_cents, voucher.gift_text)


def code_of(session: Session, voucher: Voucher) -> str:
    """Return the code of a stored voucher in groups, unsealed; empty when it has none."""
    if voucher.code_sealed is None or voucher.code_mac is None:
        return ""
    code = codes.unseal(secrets_of(session).seal_key, voucher.code_sealed, voucher.code_mac)
    return str(code)


def load_voucher_paper(session: Session, voucher_id: int, duplicate_no: int = 0) -> VoucherPaper:
    """Return the paper of a stored voucher, word for word as it was issued.

    Raises:
        Refused: there is no such voucher.
    """
    voucher = session.get(Voucher, voucher_id)
    if voucher is None:
        raise Refused(_(NO_VOUCHER))
    return paper_of(session, voucher, duplicate_no)


def paper_of(session: Session, voucher: Voucher, duplicate_no: int = 0) -> VoucherPaper:
    """Return the paper of a stored voucher."""
    shop = load_shop(session)
    return write_paper(
        shop, _bearer_of(session, voucher, shop), _wording_of(session, voucher, duplicate_no)
    )


def remainder_of(session: Session, voucher: Voucher, spent: Spent) -> VoucherPaper:
    """Return the slip of a gift card that paid a part: what is left, with the same code."""
    shop = load_shop(session)
    recipient = _bearer_of(session, voucher, shop)
    return write_remainder(shop, recipient, _wording_of(session, voucher), spent)


def write_remainder(shop: Shop, recipient: Recipient, card: Wording, spent: Spent) -> VoucherPaper:
    """Put what is left on a gift card into words for paper; *card* is how it was written."""
    voice = recipient.voice
    wording = replace(
        card,
        headline=remainder.headline(voice, recipient.address),
        gesture=Gesture.of_value(spent.left_cents),
        message=remainder.message(voice, spent.cents, spent.day),
        signature="",
        issued_on=spent.day,
    )
    if _is_small(voice, card.kind):
        wording = replace(
            wording,
            headline=without_courtesy_capitals(wording.headline),
            message=without_courtesy_capitals(wording.message),
        )
    under_value = remainder.under_value(voice)
    return replace(write_paper(shop, recipient, wording), under_value=under_value)


def _bearer_of(session: Session, voucher: Voucher, shop: Shop) -> Recipient:
    """Return whom a stored voucher speaks to, as it spoke then."""
    customer = session.get(Customer, voucher.customer_id) if voucher.customer_id else None
    recipient = recipient_of(customer, shop)
    return replace(recipient, register=voucher.register, language=voucher.language)


def _wording_of(session: Session, voucher: Voucher, duplicate_no: int = 0) -> Wording:
    return Wording(
        kind=load_kind(session, voucher.kind, at=voucher.issued_at),
        headline=voucher.headline,
        gesture=gesture_of(voucher),
        message=voucher.message,
        signature=voucher.signature,
        issued_on=voucher.issued_on,
        valid_from=voucher.valid_from,
        expires_on=voucher.expires_on,
        code=code_of(session, voucher),
        duplicate_no=duplicate_no,
        facts=tuple((label, words) for label, words in voucher.facts),
        logo=load_logo(session),
    )


def write_paper(shop: Shop, recipient: Recipient, wording: Wording) -> VoucherPaper:
    """Put a voucher into words for paper: pure, so that the preview is the real document."""
    voice, kind = recipient.voice, wording.kind
    letter = kind.letters[voice]
    terms = terms_of(
        wording.gesture, voice, wording.valid_from, wording.issued_on, wording.expires_on
    )
    is_small = _is_small(voice, kind)
    privacy = without_courtesy_capitals(terms.privacy) if is_small else terms.privacy
    return VoucherPaper(
        kind=kind.key,
        style=VoucherStyle(kind.style.ink, kind.style.tint, kind.style.motif.value),
        language=voice.language,
        shop_name=shop.name,
        shop_address=shop.address,
        headline=wording.headline,
        message=wording.message,
        signature=wording.signature,
        value=big_value(wording.gesture, voice),
        under_value=under_value(kind, wording.gesture, voice),
        worth=terms.worth,
        expiry=terms.validity,
        terms=terms.rules,
        privacy=privacy,
        code=wording.code,
        duplicate_no=wording.duplicate_no,
        place_and_date=_place_and_date(shop, wording.issued_on, voice),
        addressee=_addressee(recipient),
        salutation=kind.salutation(voice, recipient.address),
        letter_paragraphs=tuple(
            fill(text, {"firma": wording.signature}) for text in letter.paragraphs
        ),
        farewell=letter.farewell,
        facts=tuple(Fact(*row) for row in wording.facts),
        saves_ink=wording.saves_ink,
        logo=wording.logo,
    )


def _is_small(voice: Voice, kind: VoucherKind) -> bool:
    """Whether the house writes «suo» to whom it says Lei."""
    return voice is Voice.LEI and not kind.has_courtesy_capitals


def _place_and_date(shop: Shop, day: date, voice: Voice) -> str:
    written = format_date(day, voice.language)
    # The town closes an address as people write it: «Via del Forno 12 · Udine».
    town = shop.address.replace("·", ",").rpartition(",")[2].strip()
    return f"{town}, {written}" if town.replace(" ", "").isalpha() else written


def _addressee(recipient: Recipient) -> tuple[str, ...]:
    if recipient.voice is Voice.TU or not recipient.name:
        return ()
    if recipient.voice is Voice.LEI and recipient.title:
        return (f"Gentile {recipient.title}", recipient.name)
    return (recipient.name,)
