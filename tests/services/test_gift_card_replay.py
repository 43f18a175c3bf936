"""After a restore, value that was spent is not there to be spent again."""

import uuid
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from careapp.model.gift_card import GiftCard, GiftCardEntry
from careapp.model.voucher import Voucher
from careapp.services import journal
from careapp.services.archive import journal_folder_of, secrets_of
from careapp.services.gift_card_sales import VoidGiftCard, void_gift_card
from careapp.services.journal import FILE, NOT_REDEEMED, Event, Line, read
from careapp.services.journal_replay import replay
from careapp.services.redeeming import UndoRequest, undo_redemption
from tests.factories import MOMENT
from tests.services.gift_carding import Cards, open_cards

pytestmark = [pytest.mark.sqlcipher_only, pytest.mark.usefixtures("moment_of_the_pictures")]


@pytest.fixture
def cards(session: Session) -> Cards:
    return open_cards(session)


def folder_of(cards: Cards) -> Path:
    folder = journal_folder_of(cards.session)
    assert folder is not None
    return folder


def lines_of(cards: Cards) -> tuple[Line, ...]:
    return read(folder_of(cards), secrets_of(cards.session).journal_key).lines


def as_sold(cards: Cards, card: int, cents: int) -> None:
    """Put a card back to the backup that was made when it had just been sold."""
    later = delete(GiftCardEntry).where(
        GiftCardEntry.voucher_id == card, GiftCardEntry.kind != "sold"
    )
    cards.session.execute(later)
    cards.session.execute(update(GiftCard).values(left_cents=cents))
    cards.session.execute(update(Voucher).values(state="issued", void_reason="", **NOT_REDEEMED))
    cards.session.expire_all()


def test_spent_value_stays_spent(cards: Cards) -> None:
    card = cards.card(2500)
    cards.pay(card, 1000)
    undone = cards.pay(card, 700)
    undo_redemption(cards.session, UndoRequest(uuid.uuid4(), undone.op_id), cards.by)
    as_sold(cards, card, 2500)
    replayed = replay(cards.session, folder_of(cards))
    assert (replayed.redeemed_again, replayed.unknown, replayed.broken) == (1, 0, 0)
    assert (cards.left(card), cards.state(card)) == (1500, "issued")
    assert cards.moves(card) == [
        ("sold", 2500),
        ("spent", -1000),
        ("spent", -700),
        ("given_back", 700),
    ]
    assert replay(cards.session, folder_of(cards)).redeemed_again == 0
    assert cards.left(card) == 1500
    cards.assert_whole()


def test_a_card_used_up_is_used_up_again(cards: Cards) -> None:
    card = cards.card(900)
    cards.pay(card, 900)
    as_sold(cards, card, 900)
    replay(cards.session, folder_of(cards))
    voucher = cards.session.get_one(Voucher, card, populate_existing=True)
    assert (voucher.state, voucher.redeemed_at, cards.left(card)) == ("redeemed", MOMENT, 0)
    cards.assert_whole()


def test_a_card_taken_back_stays_taken_back(cards: Cards) -> None:
    card = cards.card(900)
    request = VoidGiftCard(uuid.uuid4(), card, "Reso", pays_back=False)
    void_gift_card(cards.session, request, cards.owner)
    as_sold(cards, card, 900)
    replay(cards.session, folder_of(cards))
    assert (cards.left(card), cards.state(card)) == (0, "void")
    cards.assert_whole()


def test_lines_that_were_never_committed_do_not_take_more_than_there_is(cards: Cards) -> None:
    card = cards.card(900)
    key = secrets_of(cards.session).journal_key
    issue = cards.session.get_one(Voucher, card).op_id
    line = Line(Event.VALUE, issue, "", MOMENT, 99_999, 99_999, "head", "spent", -600)
    for op_id in ("a", "b"):
        journal.append(folder_of(cards), key, replace(line, op_id=op_id))
    replay(cards.session, folder_of(cards))
    assert cards.moves(card) == [("sold", 900), ("spent", -600), ("spent", -300)]
    back = replace(line, op_id="c", movement="given_back", cents=5000)
    journal.append(folder_of(cards), key, back)
    replay(cards.session, folder_of(cards))
    assert (cards.left(card), cards.state(card)) == (900, "issued")
    cards.assert_whole()


def test_a_card_sold_after_the_backup_is_counted_as_unknown(cards: Cards) -> None:
    key = secrets_of(cards.session).journal_key
    line = Line(Event.VALUE, "not here", "a", MOMENT, movement="spent", cents=-600)
    journal.append(folder_of(cards), key, line)
    replayed = replay(cards.session, folder_of(cards))
    assert (replayed.redeemed_again, replayed.unknown) == (0, 1)


def test_a_line_of_before_gift_cards_is_still_read(cards: Cards) -> None:
    """Its HMAC is over what it holds: no movement, no cents."""
    key = secrets_of(cards.session).journal_key
    line = Line(Event.REDEEMED, "v", "r", MOMENT, 1, 2, "head")
    content = asdict(line) | {"at": MOMENT.isoformat()}
    old = {name: value for name, value in content.items() if name not in {"movement", "cents"}}
    sealed = journal._encoded(old | {"mac": journal._mac(key, old)})  # noqa: SLF001 - a file of then
    folder = folder_of(cards)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / FILE).write_bytes(sealed + b"\n")
    assert lines_of(cards) == (line,)


def test_each_movement_but_the_sale_has_its_line(cards: Cards) -> None:
    card = cards.card(900)
    assert lines_of(cards) == ()
    cards.pay(card, 300)
    (line,) = lines_of(cards)
    assert (line.event, line.movement, line.cents) == (Event.VALUE, "spent", -300)
    assert line.staff_id == cards.by.staff_id
