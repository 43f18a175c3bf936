"""Eight processes spend one card at once: never more than was paid for it, on both engines."""

import uuid

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from careapp.errors import Refused
from careapp.model.gift_card import GiftCard, GiftCardEntry
from careapp.model.voucher import Voucher
from careapp.services import audit
from careapp.services.actor import Actor
from careapp.services.archive import Archive
from careapp.services.redeeming import RedeemRequest, redeem_voucher
from tests.services.counters import Deed, lines_in_journal, race
from tests.services.gift_carding import open_cards

PROCESSES = 8
TRIES = 6
PAID, EACH = 10_000, 290
"""Thirty-four times 2.90 €, and once what is left: fewer than all of them would take."""


def sell(session: Session) -> tuple[int, Actor]:
    cards = open_cards(session)
    return cards.card(PAID), cards.by


def payments(card: int) -> list[Deed]:
    return [(redeem_voucher, RedeemRequest(uuid.uuid4(), card, EACH)) for _ in range(TRIES)]


def test_one_card_pays_no_more_than_was_paid_for_it(archive: Archive) -> None:
    card, by = archive.change(sell)
    answers = race(archive, by, *(payments(card) for _ in range(PROCESSES)))
    taken = [one for each in answers for one in each if not isinstance(one, Refused)]
    told = [one.till.taken_cents for one in taken]
    assert sum(told) == PAID
    with Session(archive.engine, info={"archive": archive}) as session:
        entries = select(func.sum(GiftCardEntry.cents)).where(GiftCardEntry.kind == "spent")
        assert session.scalar(entries) == -PAID
        assert session.get_one(GiftCard, card).left_cents == 0
        assert session.get_one(Voucher, card).state == "redeemed"
        spent = session.scalar(select(func.count()).where(GiftCardEntry.kind == "spent"))
        assert spent == len(told)
        assert lines_in_journal(session) in {spent, None}
        assert not list(audit.broken_rows(session, archive.secrets.audit_key))
