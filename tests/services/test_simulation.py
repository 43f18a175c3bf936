"""A programme tried on an archive: which sales count, what is known of them, progress and stop."""

import uuid
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from careapp import clock
from careapp.model.base import Base
from careapp.model.customer import Customer
from careapp.model.points import PointsEntry, PointsLot, ProgrammeVersion
from careapp.model.sale import SaleLine
from careapp.model.shop import ImportBatch
from careapp.rules.loyalty.earning import EarnPerItem, EarnPerVisit
from careapp.rules.loyalty.multipliers import InBirthdayWeek, Multiplier
from careapp.rules.loyalty.programme import BirthdayGift, Programme
from careapp.rules.loyalty.rewards import Reward, RewardKind
from careapp.rules.loyalty.simulation import Simulation
from careapp.rules.loyalty.tiers import Measure, Tier, Tiering
from careapp.services import simulation
from careapp.services.archive import Archive
from careapp.services.returns import ReturnRequest, return_purchase
from careapp.services.simulation import simulate_programme
from careapp.services.visits import measure
from tests.factories import MOMENT, make_customer, make_sale
from tests.services.selling import Till, before, open_till

TODAY = date(2026, 3, 12)
DESSERT = Reward("dessert", "Dolce della casa", 20, RewardKind.FREE_ITEM, 350)
PROGRAMME = Programme(rewards=(DESSERT,))
TIERS = (Tier("guest", 0), Tier("home", 3), Tier("family", 2000))


@pytest.fixture(autouse=True)
def _at_the_counter() -> Iterator[None]:
    with clock.standing_at(MOMENT):
        yield


def ago(days: float) -> datetime:
    return MOMENT - timedelta(days=days)


def tried(archive: Archive, programme: Programme = PROGRAMME) -> Simulation:
    result = simulate_programme(archive, programme, lambda _done, _total: None, lambda: False)
    assert result is not None
    return result


def fill(archive: Archive, work: Callable[[Session], object]) -> None:
    archive.change(lambda session: work(session) and None)


def test_an_empty_shop_is_told_nothing(archive: Archive) -> None:
    result = tried(archive)
    assert (result.sales, result.takings_cents, result.days) == (0, 0, 90)


def test_the_sales_of_ninety_days_count_and_no_others(archive: Archive) -> None:
    def work(session: Session) -> None:
        marta = make_customer(session)
        make_sale(session, marta, 7000, moment=ago(90))
        make_sale(session, marta, 1000, moment=ago(89))
        make_sale(session, marta, 2000)
        make_sale(session, None, 500)

    fill(archive, work)
    result = tried(archive)
    assert (result.sales, result.takings_cents, result.people) == (3, 3500, 1)
    assert (result.first_day, result.last_day) == (date(2025, 12, 13), TODAY)
    assert (result.points, result.rewards, result.cost_cents) == (30, 1, 350)


def test_a_young_shop_is_counted_from_its_first_sale(archive: Archive) -> None:
    fill(archive, lambda session: make_sale(session, None, 500, moment=ago(9)))
    assert tried(archive).days == 10


def test_what_does_not_stand_does_not_count(archive: Archive) -> None:
    """Undone, brought back in part, in an import under way, a return of who knows what."""

    def work(session: Session) -> None:
        marta = make_customer(session)
        undone = make_sale(session, marta, 9000)
        make_sale(session, marta, -9000, kind="reversal", original_id=undone.id)
        partly = make_sale(session, marta, 4000)
        make_sale(session, marta, -1000, kind="return", original_id=partly.id)
        mistaken = make_sale(session, marta, -500, kind="return", original_id=partly.id)
        make_sale(session, marta, 500, kind="reversal", original_id=mistaken.id)
        open_import = ImportBatch(source="till", file_digest="0" * 64, started_at=MOMENT)
        session.add(open_import)
        session.flush()
        make_sale(session, marta, 3000, import_id=open_import.id)
        make_sale(session, marta, -700, kind="return")

    fill(archive, work)
    result = tried(archive)
    assert (result.sales, result.takings_cents, result.points) == (1, 2300, 30)


def test_discounts_are_not_paid_and_deposits_do_not_earn(archive: Archive) -> None:
    def work(session: Session) -> None:
        marta = make_customer(session)
        make_sale(session, marta, 3000, discount_cents=500, paid_cents=2500)
        make_sale(session, marta, 2000, not_earning_cents=1500)

    fill(archive, work)
    assert (tried(archive).takings_cents, tried(archive).points) == (4500, 30)


def line(sale_id: int, position: int, **facts: object) -> SaleLine:
    columns: dict[str, object] = {"quantity": "1", "unit_price": "1", "amount_cents": 0, **facts}
    return SaleLine(sale_id=sale_id, position=position, **columns)


def test_lines_tell_what_never_earns_and_what_earns_more(archive: Archive) -> None:
    def work(session: Session) -> None:
        marta = make_customer(session)
        sale = make_sale(session, marta, 5000, items="Caffè")
        session.add(line(sale.id, 0, description="Buono regalo", amount_cents=2000, earns=False))
        session.add(line(sale.id, 1, product="80012", quantity="2.5", amount_cents=1000))
        session.add(line(sale.id, 2, category="Tabacchi", amount_cents=400))
        make_sale(session, marta, 300, items="Caffè, Cornetto, Cornetto")

    fill(archive, work)
    assert tried(archive, Programme()).points == 30 + 3
    assert tried(archive, Programme(excluded=("tabacchi",))).points == 26 + 3
    coffee_and_code = EarnPerItem(("Caffè", "80012"), 10)
    assert tried(archive, Programme(earning=coffee_and_code)).points == 20 + 10


def test_birthdays_count(archive: Archive) -> None:
    def work(session: Session) -> None:
        ada = make_customer(session, "Ada Neri", birthday_month=3, birthday_day=10)
        make_sale(session, ada, 1000)
        make_sale(session, make_customer(session, birthday_month=3), 1000)

    fill(archive, work)
    week = (Multiplier(InBirthdayWeek(), 200, 1),)
    result = tried(archive, Programme(multipliers=week, birthday=BirthdayGift(amount_cents=400)))
    assert (result.points, result.birthday_gifts, result.cost_cents) == (30, 1, 400)


def test_a_visit_of_two_receipts_is_one_stamp(archive: Archive) -> None:
    def work(session: Session) -> None:
        marta = make_customer(session)
        make_sale(session, marta, moment=ago(0.1))
        make_sale(session, marta)

    fill(archive, work)
    result = tried(archive, Programme(earning=EarnPerVisit()))
    assert (result.points, result.visits, result.sales) == (1, 1, 2)


def tiers_of(archive: Archive, tiering: Tiering) -> list[tuple[str, int]]:
    outlooks = tried(archive, Programme(tiering=tiering)).tiers
    return [(one.tier.key, one.people) for one in outlooks if one.people]


def test_tiers_count_what_is_before_the_period_and_in_their_window(archive: Archive) -> None:
    """Three visits in 12 months, of which one in the period; two more are older."""

    def work(session: Session) -> None:
        marta = make_customer(session)
        for days in (0, 100, 100.1, 200, 366, 400):
            make_sale(session, marta, 500, moment=ago(days))

    fill(archive, work)
    assert tiers_of(archive, Tiering(TIERS)) == [("home", 1)]
    four = (Tier("guest", 0), Tier("home", 4), Tier("family", 6))
    assert tiers_of(archive, Tiering(four)) == [("guest", 1)]
    assert tiers_of(archive, Tiering(four, months=None)) == [("home", 1)]
    assert tiers_of(archive, Tiering(TIERS, Measure.SPEND)) == [("family", 1)]
    more = (Tier("guest", 0), Tier("home", 2000), Tier("family", 2001))
    assert tiers_of(archive, Tiering(more, Measure.SPEND)) == [("home", 1)]
    assert tiers_of(archive, Tiering(TIERS, months=2)) == [("guest", 1)]


def test_points_given_before_the_period_lift(archive: Archive) -> None:
    """20 and 15 points less 5 of a return; 10 older than a year; then one purchase of 3,00 €."""

    def work(session: Session) -> None:
        with clock.standing_at(ago(400)):
            till = open_till(session, PROGRAMME)
        till.buy(1000, days_ago=380)
        till.buy(2000, days_ago=200)
        sale_id = till.buy(1500, days_ago=100).sale_id
        with clock.standing_at(before(95)):
            return_purchase(session, ReturnRequest(uuid.uuid4(), sale_id, 500), till.by)
        make_sale(session, till.customer, 300)

    fill(archive, work)
    reached = (Tier("guest", 0), Tier("home", 33), Tier("family", 34))
    assert tiers_of(archive, Tiering(reached, Measure.POINTS)) == [("home", 1)]


@pytest.mark.parametrize("measured_by", [Measure.VISITS, Measure.SPEND])
def test_tiers_come_to_what_the_card_shows(archive: Archive, measured_by: Measure) -> None:
    tiering = Tiering(TIERS, measured_by)
    numbers: list[int] = []

    def work(session: Session) -> None:
        with clock.standing_at(ago(400)):
            till: Till = open_till(session, Programme(tiering=tiering))
        for days in (365, 364, 200, 120, 50, 3, 3, 0):
            till.buy(1234, days_ago=days)
        numbers.append(measure(session, till.customer.id, Programme(tiering=tiering), TODAY))

    fill(archive, work)
    exactly = (Tier("guest", 0), Tier("home", numbers[0]), Tier("family", numbers[0] + 1))
    assert tiers_of(archive, Tiering(exactly, measured_by)) == [("home", 1)]


def test_pages_are_read_one_after_the_other(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Five sales of a day in pages of two, and as much of another day as one page."""
    monkeypatch.setattr(simulation, "_AT_ONCE", 2)
    steps: list[tuple[int, int]] = []

    def work(session: Session) -> None:
        for person in (make_customer(session), make_customer(session, "Ada Neri")):
            make_sale(session, person, 1000, moment=ago(5))
        for _turn in range(5):
            make_sale(session, None, 100)

    fill(archive, work)
    result = simulate_programme(
        archive, PROGRAMME, lambda done, total: steps.append((done, total)), lambda: False
    )
    assert result is not None
    assert (result.sales, result.people, result.takings_cents) == (7, 2, 2500)
    assert steps == sorted(steps)
    assert {total for _done, total in steps} == {7}
    assert {2, 4, 6, 7} <= {done for done, _total in steps}
    assert steps[-1] == (7, 7)


def test_it_stops_at_the_next_page(archive: Archive) -> None:
    fill(archive, lambda session: make_sale(session, None, 500, moment=ago(3)))
    steps: list[int] = []
    asked = iter([False, True])
    result = simulate_programme(
        archive, PROGRAMME, lambda done, _total: steps.append(done), lambda: next(asked)
    )
    assert result is None
    assert steps == [1]


def test_nothing_is_written(archive: Archive) -> None:
    def work(session: Session) -> None:
        till = open_till(session, PROGRAMME)
        till.buy(2500)

    fill(archive, work)
    heard: list[frozenset[str]] = []
    archive.on_change = heard.append

    def counts(session: Session) -> list[int]:
        kinds: list[type[Base]] = [PointsEntry, PointsLot, ProgrammeVersion, Customer]
        return [session.scalar(select(func.count()).select_from(kind)) or 0 for kind in kinds]

    was = archive.read(counts)
    assert tried(archive).rewards == 1
    assert archive.read(counts) == was
    assert heard == []
