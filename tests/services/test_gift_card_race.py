"""Eight processes spend one card at once: never more than was paid for it, on both engines."""

import multiprocessing
import uuid
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from careapp.errors import Refused, Unavailable
from careapp.model import database
from careapp.model.files import ArchiveFolder
from careapp.model.gift_card import GiftCard, GiftCardEntry
from careapp.model.voucher import Voucher
from careapp.services import audit
from careapp.services.actor import Actor
from careapp.services.archive import Archive, journal_folder_of, open_archive, secrets_of
from careapp.services.journal import read
from careapp.services.redeeming import RedeemRequest, redeem_voucher
from tests.archives import KEY
from tests.services.gift_carding import open_cards

PROCESSES = 8
TRIES = 6
PAID, EACH = 10_000, 290
"""Thirty-four times 2.90 €, and once what is left: fewer than all of them would take."""


def sell(session: Session) -> tuple[int, Actor]:
    cards = open_cards(session)
    return cards.card(PAID), cards.by


def spend_often(place: str, card: int, by: Actor) -> int:
    """Spend in a process of its own, and return the cents that it was told to take off."""
    archive = opened(place)
    taken = 0
    for _ in range(TRIES):
        request = RedeemRequest(uuid.uuid4(), card, EACH)
        try:
            taken += sent(archive, request, by)
        except Refused:
            break
    archive.let_go()
    return taken


def sent(archive: Archive, request: RedeemRequest, by: Actor) -> int:
    """Send a payment until it is answered: the same operation pays once."""
    while True:
        try:
            return archive.change(redeem_voucher, request, by).till.taken_cents
        except Unavailable:
            continue


def opened(place: str) -> Archive:
    """Open without the folder's lock: the race is the database's to decide."""
    if "://" in place:
        return open_archive(place, KEY)
    folder = ArchiveFolder(Path(place))
    return Archive(database.open_sqlcipher(folder.database, KEY), KEY, folder)


def place_of(archive: Archive) -> str:
    if archive.folder is not None:
        return str(archive.folder.path)
    url = archive.engine.url.set(drivername="postgresql")
    return url.render_as_string(hide_password=False)


def spent_lines(session: Session) -> int | None:
    folder = journal_folder_of(session)
    return len(read(folder, secrets_of(session).journal_key).lines) if folder else None


def test_one_card_pays_no_more_than_was_paid_for_it(archive: Archive) -> None:
    card, by = archive.change(sell)
    place = place_of(archive)
    with multiprocessing.get_context("spawn").Pool(PROCESSES) as pool:
        told = pool.starmap(spend_often, [(place, card, by)] * PROCESSES)
    assert sum(told) == PAID
    with Session(archive.engine, info={"archive": archive}) as session:
        entries = select(func.sum(GiftCardEntry.cents)).where(GiftCardEntry.kind == "spent")
        assert session.scalar(entries) == -PAID
        assert session.get_one(GiftCard, card).left_cents == 0
        assert session.get_one(Voucher, card).state == "redeemed"
        payments = session.scalar(select(func.count()).where(GiftCardEntry.kind == "spent"))
        assert spent_lines(session) in {payments, None}
        assert not list(audit.broken_rows(session, archive.secrets.audit_key))
