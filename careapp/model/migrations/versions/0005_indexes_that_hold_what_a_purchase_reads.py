"""indexes that hold what a purchase reads."""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("points_entry", schema=None) as batch_op:
        batch_op.drop_index("ix_points_entry_customer_id_points")
        batch_op.create_index(
            "ix_points_entry_customer_id_happened_at",
            ["customer_id", "happened_at", "kind", "unit", "points"],
            unique=False,
        )

    with op.batch_alter_table("points_lot", schema=None) as batch_op:
        batch_op.drop_index("ix_points_lot_customer_id_expires_on")
        batch_op.create_index(
            "ix_points_lot_customer_id_open_points",
            ["customer_id", "open_points", "expires_on", "programme_id", "unit"],
            unique=False,
        )

    with op.batch_alter_table("sale", schema=None) as batch_op:
        batch_op.drop_index("ix_sale_customer_id_happened_at")
        batch_op.create_index(
            "ix_sale_customer_id_visits",
            [
                "customer_id",
                "happened_at",
                "id",
                "day",
                "kind",
                "total_cents",
                "paid_cents",
                "import_id",
            ],
            unique=False,
        )
