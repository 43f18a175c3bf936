"""adjustments and reviews."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "points_adjustment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("op_id", sa.String(length=36), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("unit", sa.String(length=8), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("undoes_id", sa.Integer(), nullable=True),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("counter_id", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("happened_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["counter_id"], ["counter.id"], name=op.f("fk_points_adjustment_counter_id_counter")
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_points_adjustment_customer_id_customer")
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_points_adjustment_staff_id_staff")
        ),
        sa.ForeignKeyConstraint(
            ["undoes_id"],
            ["points_adjustment.id"],
            name=op.f("fk_points_adjustment_undoes_id_points_adjustment"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_points_adjustment")),
        sa.UniqueConstraint("op_id", name=op.f("uq_points_adjustment_op_id")),
        sa.UniqueConstraint("undoes_id", name=op.f("uq_points_adjustment_undoes_id")),
    )
    with op.batch_alter_table("points_adjustment", schema=None) as batch_op:
        batch_op.create_index(
            "ix_points_adjustment_customer_id_happened_at",
            ["customer_id", "happened_at"],
            unique=False,
        )

    with op.batch_alter_table("customer", schema=None) as batch_op:
        batch_op.add_column(sa.Column("fell_on", sa.Date(), nullable=True))
