"""Archives of shops with a long past: sales, their lines, points and audit, as plain rows.

The database makes the rows itself, without a log, and their indexes afterwards: ten million
movements of points take minutes. They are what the counter writes, except that the lots from
which older rewards were paid do not add up.
"""

import shutil
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from careapp import clock
from careapp.model.database import DriverConnection, connect_sqlcipher
from careapp.model.files import ArchiveFolder
from careapp.model.keys import load_key
from careapp.services.archive import open_archive
from careapp.services.programme import ensure_programme
from startup import make_shop

_READY = "ready"
_PRAGMAS = ("journal_mode = OFF", "synchronous = OFF", "cache_size = -1000000")
_INDEXES = """
    SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN
    ('sale', 'sale_line', 'points_lot', 'points_entry', 'audit_row')
"""
# Multiplying by a large prime scatters the sales over the people; ids of operations begin with
# their milliseconds, as those that the program makes.
_SALES = """
    WITH RECURSIVE numbers(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < :sales),
    sold AS (
        SELECT i, i * 2654435761 % 4294967296 / 128 % :people + 1 AS person,
            date(:first_day, ((i - 1) * :days / :sales) || ' days') AS day,
            time(28800 + (i - 1) * :days % :sales * 36000 / :sales, 'unixepoch') AS time,
            300 + i * 7919 % 3700 AS cents
        FROM numbers
    ), begun AS (
        SELECT *, printf('%012x', unixepoch(day || ' ' || time) * 1000) AS ms FROM sold
    )
    INSERT INTO sale (id, op_id, customer_id, kind, happened_at, day, total_cents, discount_cents,
        paid_cents, not_earning_cents, items, reason)
    SELECT i, printf('%s-%s-7000-8000-%012x', substr(ms, 1, 8), substr(ms, 9), i),
        person, 'purchase', day || ' ' || time || '.000000', day, cents, 0,
        cents, 0, 'Focaccia, Tè verde', ''
    FROM begun
"""
_LINES = """
    INSERT INTO sale_line (sale_id, position, product, category, description, quantity,
        unit_price, amount_cents, earns)
    SELECT id, position, '80' || id % 500, iif(id % 9, 'dolci', 'tabacchi'), 'Torta ' || id % 500,
        '1', '1.50', total_cents / 2, 1
    FROM sale, (SELECT 0 AS position UNION ALL SELECT 1) WHERE day >= :lines_since
"""
_POINTS = (
    """
    INSERT INTO points_lot (id, customer_id, programme_id, sale_id, unit, points, open_points,
        earned_on)
    SELECT id, customer_id, 1, id, 'point', paid_cents / 100,
        iif(id > :sales - 5 * :people, paid_cents / 100, 0), day
    FROM sale
    """,
    """
    INSERT INTO points_entry (op_id, customer_id, programme_id, lot_id, sale_id, kind, unit,
        points, reason, happened_at)
    SELECT op_id || '/0', customer_id, 1, id, id, 'earn', 'point', paid_cents / 100, '',
        happened_at
    FROM sale
    """,
    """
    INSERT INTO points_entry (op_id, customer_id, programme_id, lot_id, sale_id, kind, unit,
        points, reason, happened_at)
    SELECT op_id || '/1', customer_id, 1, id, id, 'spend', 'point', -100, 'discount', happened_at
    FROM sale WHERE id % 10 = 0
    """,
    """
    INSERT INTO audit_row (op_id, happened_at, action, subject, subject_id, reason, detail,
        previous_mac, mac)
    SELECT op_id, happened_at, 'purchase_recorded', 'sale', id, '', json_object(
            'customer_id', customer_id, 'total_cents', total_cents, 'discount_cents', 0,
            'paid_cents', paid_cents, 'points', paid_cents / 100, 'points_spent', 0,
            'balance', 84, 'tier_before', 'home', 'tier_reached', NULL, 'milestone', NULL,
            'is_first', json('false')),
        zeroblob(32), CAST(substr(op_id, 1, 32) AS BLOB)
    FROM sale
    """,
    """
    UPDATE customer SET points = held.points FROM (
        SELECT customer_id, sum(open_points) AS points FROM points_lot
        WHERE open_points > 0 GROUP BY customer_id
    ) AS held WHERE held.customer_id = customer.id
    """,
)
_REGULARS = """
    UPDATE customer SET points = 0, tier = 'home', visits = :sales / :people,
        first_visit_on = :first_day, last_visit_on = :last_day,
        birthday_month = id % 12 + 1, birthday_day = id % 28 + 1
"""


@dataclass(frozen=True, slots=True)
class Shop:
    """So many people and sales, spread over so many days until *last_day*.

    Sales of the last *days_with_lines* days have two lines. Where *has_points*, each sale gave
    points, every tenth spent some, and about five lots of each person are open.
    """

    people: int
    sales: int
    days: int
    last_day: date
    days_with_lines: int = 0
    has_points: bool = False


def build(folder: Path, shop: Shop) -> None:
    """Make the archive of a shop in a folder, unless it is there; its key is in the key file."""
    if (folder / _READY).exists():
        return
    shutil.rmtree(folder, ignore_errors=True)
    make_shop(folder, shop.people)
    archive = open_archive(folder)
    archive.change(ensure_programme, clock.now())
    archive.let_go()
    connection = connect_sqlcipher(ArchiveFolder(folder).database, load_key(folder))
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}").fetchall()
    indexes = connection.execute(_INDEXES).fetchall()
    for name, _ in indexes:
        connection.execute(f"DROP INDEX {name}")
    connection.execute("BEGIN")
    _insert(connection, shop)
    connection.execute("COMMIT")
    for _, statement in indexes:
        connection.execute(statement)
    connection.close()
    (folder / _READY).touch()


def _insert(connection: DriverConnection, shop: Shop) -> None:
    values = {
        "people": shop.people,
        "sales": shop.sales,
        "days": shop.days,
        "first_day": str(shop.last_day - timedelta(days=shop.days - 1)),
        "last_day": str(shop.last_day),
        "lines_since": str(shop.last_day - timedelta(days=shop.days_with_lines - 1)),
    }
    statements = [_SALES, _REGULARS]
    statements += [_LINES] if shop.days_with_lines else []
    statements += _POINTS if shop.has_points else []
    for statement in statements:
        connection.execute(statement, values)
