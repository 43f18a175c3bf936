"""programme versions and stamps."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_VERSIONS = sa.table(
    "programme_version", sa.column("id", sa.Integer), sa.column("settings", sa.JSON)
)


def upgrade() -> None:
    _add_reward_uses()
    zero, point = sa.text("0"), sa.text("'point'")
    _add("customer", sa.Column("stamps", sa.Integer(), nullable=False, server_default=zero))
    _add("customer", sa.Column("tier_since", sa.Date(), nullable=True))
    for table in ("points_entry", "points_lot"):
        _add(table, sa.Column("unit", sa.String(8), nullable=False, server_default=point))
    _add("programme_version", sa.Column("starts_on", sa.Date(), nullable=True))
    _add("sale", sa.Column("not_earning_cents", sa.Integer(), nullable=False, server_default=zero))
    nothing = sa.text("''")
    _add("sale_line", sa.Column("category", sa.String(60), nullable=False, server_default=nothing))
    _rewrite_programmes()


def _add(table: str, column: sa.Column[Any]) -> None:
    with op.batch_alter_table(table, schema=None) as batch_op:
        batch_op.add_column(column)


def _add_reward_uses() -> None:
    op.create_table(
        "reward_use",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("programme_id", sa.Integer(), nullable=False),
        sa.Column("reward_key", sa.String(40), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("sale_id", sa.Integer(), nullable=True),
        sa.Column("voucher_id", sa.Integer(), nullable=True),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=False),
        *(
            sa.ForeignKeyConstraint([f"{column}_id"], [f"{table}.id"], name=op.f(name))
            for column, table, name in (
                ("customer", "customer", "fk_reward_use_customer_id_customer"),
                ("programme", "programme_version", "fk_reward_use_programme_id_programme_version"),
                ("sale", "sale", "fk_reward_use_sale_id_sale"),
                ("voucher", "voucher", "fk_reward_use_voucher_id_voucher"),
            )
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reward_use")),
    )
    with op.batch_alter_table("reward_use", schema=None) as batch_op:
        batch_op.create_index(
            "ix_reward_use_reward_key_customer_id", ["reward_key", "customer_id", "quantity"]
        )
        batch_op.create_index(batch_op.f("ix_reward_use_sale_id"), ["sale_id"])
        batch_op.create_index(batch_op.f("ix_reward_use_voucher_id"), ["voucher_id"])


def _rewrite_programmes() -> None:
    """Write the programmes of before in the words of now: nothing that they say changes."""
    connection = op.get_bind()
    for version, settings in connection.execute(sa.select(_VERSIONS)).all():
        change = _VERSIONS.update().where(_VERSIONS.c.id == version)
        connection.execute(change.values(settings=_rewritten(settings)))


def _rewritten(settings: dict[str, Any]) -> dict[str, Any]:
    rewritten = dict(settings)
    earning, tiers = rewritten.pop("earning"), rewritten.pop("tiers")
    rewritten["earning"] = {
        "rule": "per_euro",
        "per_cents": earning["per_cents"],
        "points_each": earning["points"],
        "minimum_cents": earning["minimum_cents"],
    }
    rewritten["tiering"] = {
        "tiers": [
            {"key": tier["key"], "threshold": tier["from_visits"], "name": tier["name"]}
            for tier in tiers
        ],
        "measure": "visits",
        "months": 12,
        "review": None,
    }
    return rewritten
