import uuid
from collections.abc import Callable

import pytest
from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from careapp.model import database
from careapp.model.audit import AuditRow
from careapp.model.points import PointsEntry, PointsLot, RewardUse
from careapp.model.sale import Sale
from careapp.model.search import SearchKey
from careapp.model.shop import ImportBatch
from careapp.model.voucher import Voucher
from careapp.services import integrity, journal, search_index
from careapp.services.archive import Archive, journal_folder_of
from careapp.services.redeeming import RedeemRequest, redeem_voucher
from careapp.services.returns import ReturnRequest, return_purchase
from tests.factories import MOMENT, make_customer
from tests.services.selling import Till, give_voucher, open_till, with_debt


def parts(session: Session) -> list[str]:
    session.flush()
    return [finding.part for finding in integrity.check(session)]


@pytest.fixture
def till(session: Session) -> Till:
    """A shop with a life: purchases, a return, vouchers used and open, points and a debt."""
    till = open_till(session, with_debt(), name="Marta Wójcik", phone="333 123 4567")
    search_index.index_customer(session, till.customer.id)
    till.earn(300)
    bought = till.buy(5000, days_ago=2)
    return_purchase(session, ReturnRequest(uuid.uuid4(), bought.sale_id, 2000), till.by)
    give_voucher(till)
    redeem_voucher(session, RedeemRequest(uuid.uuid4(), give_voucher(till)), till.by)
    return till


def test_a_shop_with_a_life_is_whole(till: Till) -> None:
    assert integrity.check(till.session) == ()


def test_an_empty_archive_is_whole(session: Session) -> None:
    assert integrity.check(session) == ()


def add_points(till: Till) -> None:
    till.customer.points += 1


def add_a_stamp(till: Till) -> None:
    till.customer.stamps += 1


def mix_units(till: Till) -> None:
    till.session.execute(update(PointsLot).values(unit="stamp"))


def give_back_a_reward_that_nobody_took(till: Till) -> None:
    version = till.session.scalars(select(PointsLot.programme_id)).first()
    till.session.add(
        RewardUse(
            customer_id=till.customer.id,
            programme_id=version,
            reward_key="ten",
            quantity=-1,
            used_at=MOMENT,
        )
    )


def open_a_lot(till: Till) -> None:
    till.session.execute(update(PointsLot).values(open_points=PointsLot.open_points - 1))


def give_a_lot_away(till: Till) -> None:
    other = make_customer(till.session, "Ada Taylor")
    search_index.index_customer(till.session, other.id)
    till.session.execute(update(PointsLot).values(customer_id=other.id))


def lose_a_movement(till: Till) -> None:
    till.session.execute(delete(PointsEntry))


def count_a_visit(till: Till) -> None:
    till.customer.visits += 1


def return_too_much(till: Till) -> None:
    till.session.execute(update(Sale).where(Sale.kind == "return").values(total_cents=-99_999))


def use_without_redemption(till: Till) -> None:
    used = update(Voucher).where(Voucher.state == "redeemed")
    till.session.execute(used.values(redeem_op_id=None))


def redeem_without_use(till: Till) -> None:
    used = update(Voucher).where(Voucher.state == "redeemed")
    till.session.execute(used.values(state="issued"))


def hide_a_customer(till: Till) -> None:
    make_customer(till.session, "Ada Taylor")


def lose_the_keys(till: Till) -> None:
    till.session.execute(delete(SearchKey))


def leave_a_key(till: Till) -> None:
    till.session.execute(insert(SearchKey).values(key="x", rank=1, customer_id=999))


def rewrite_the_audit(till: Till) -> None:
    till.session.execute(update(AuditRow).values(reason="another"))


@pytest.mark.parametrize(
    ("spoil", "part"),
    [
        (add_points, "points"),
        (add_a_stamp, "stamps"),
        (mix_units, "lots"),
        (give_back_a_reward_that_nobody_took, "rewards"),
        (open_a_lot, "lots"),
        (give_a_lot_away, "lots"),
        (lose_a_movement, "points"),
        (count_a_visit, "visits"),
        (return_too_much, "returns"),
        (use_without_redemption, "vouchers"),
        (redeem_without_use, "vouchers"),
        (hide_a_customer, "search"),
        (lose_the_keys, "search"),
        (leave_a_key, "search"),
        (rewrite_the_audit, "audit"),
    ],
)
def test_what_does_not_agree_is_found(till: Till, spoil: Callable[[Till], None], part: str) -> None:
    spoil(till)
    assert part in parts(till.session)


def test_a_finding_names_the_first_rows(till: Till) -> None:
    till.customer.points += 1
    (finding,) = integrity.check(till.session)
    assert finding.rows == (till.customer.id,)
    assert finding.text


def test_erased_merged_and_arriving_people_are_not_missed(till: Till) -> None:
    make_customer(till.session, "Erased", erased_at=MOMENT)
    make_customer(till.session, "Merged", merged_into_id=till.customer.id)
    assert parts(till.session) == []


def test_visits_of_an_import_under_way_are_not_judged(till: Till) -> None:
    batch = ImportBatch(source="till", file_digest="", started_at=MOMENT)
    till.session.add(batch)
    till.session.flush()
    arriving = make_customer(till.session, "Ada Taylor", import_id=batch.id, visits=3)
    search_index.index_customer(till.session, arriving.id)
    assert parts(till.session) == []


@pytest.mark.sqlcipher_only
def test_a_spoilt_journal_is_found(till: Till) -> None:
    folder = journal_folder_of(till.session)
    assert folder is not None
    with (folder / journal.FILE).open("a") as file:
        file.write("{}\n")
    assert parts(till.session) == ["journal"]


@pytest.mark.sqlcipher_only
def test_rows_that_belong_to_nothing_are_found(archive: Archive) -> None:
    driver = archive.engine.raw_connection()
    driver.cursor().execute("PRAGMA foreign_keys = OFF")
    driver.cursor().execute("INSERT INTO sale_line VALUES (7, 99, 1, '', '', '1', '1', 1, 1, '')")
    driver.close()
    (finding,) = archive.read(integrity.check)
    assert (finding.part, finding.rows) == ("references", (7,))


@pytest.mark.sqlcipher_only
def test_a_damaged_file_is_found_and_nothing_else_is_said_of_it(archive: Archive) -> None:
    archive.change(fill)
    flip_a_late_bit(archive)
    assert [finding.part for finding in archive.read(integrity.check)] == ["file"]


def fill(session: Session) -> None:
    for number in range(200):
        make_customer(session, f"Ada {number} Taylor")


def flip_a_late_bit(archive: Archive) -> None:
    assert archive.folder is not None
    database.checkpoint(archive.engine, truncate=True)
    archive.engine.dispose()
    content = bytearray(archive.folder.database.read_bytes())
    content[-100] ^= 1
    archive.folder.database.write_bytes(content)
