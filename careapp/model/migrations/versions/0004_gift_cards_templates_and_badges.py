"""gift cards, templates and badges."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "shop_image",
        sa.Column("name", sa.String(length=20), nullable=False),
        sa.Column("png", sa.LargeBinary(), nullable=False),
        sa.Column("width_px", sa.Integer(), nullable=False),
        sa.Column("height_px", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_shop_image")),
    )
    op.create_table(
        "template_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("op_id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("voice", sa.String(length=8), nullable=False),
        sa.Column("texts", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_template_version_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_template_version")),
        sa.UniqueConstraint("op_id", name=op.f("uq_template_version_op_id")),
    )
    with op.batch_alter_table("template_version", schema=None) as batch_op:
        batch_op.create_index(
            "ix_template_version_kind_voice", ["kind", "voice", "id"], unique=False
        )

    op.create_table(
        "gift_card",
        sa.Column("voucher_id", sa.Integer(), nullable=False),
        sa.Column("paid_cents", sa.Integer(), nullable=False),
        sa.Column("left_cents", sa.Integer(), nullable=False),
        sa.Column("is_single_purpose", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "left_cents <= paid_cents", name=op.f("ck_gift_card_left_not_above_paid")
        ),
        sa.CheckConstraint("left_cents >= 0", name=op.f("ck_gift_card_left_not_negative")),
        sa.ForeignKeyConstraint(
            ["voucher_id"], ["voucher.id"], name=op.f("fk_gift_card_voucher_id_voucher")
        ),
        sa.PrimaryKeyConstraint("voucher_id", name=op.f("pk_gift_card")),
    )
    op.create_table(
        "gift_card_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("op_id", sa.String(length=36), nullable=False),
        sa.Column("voucher_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("cents", sa.Integer(), nullable=False),
        sa.Column("undoes_id", sa.Integer(), nullable=True),
        sa.Column("sale_id", sa.Integer(), nullable=True),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("counter_id", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("happened_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["counter_id"], ["counter.id"], name=op.f("fk_gift_card_entry_counter_id_counter")
        ),
        sa.ForeignKeyConstraint(
            ["sale_id"], ["sale.id"], name=op.f("fk_gift_card_entry_sale_id_sale")
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_gift_card_entry_staff_id_staff")
        ),
        sa.ForeignKeyConstraint(
            ["undoes_id"],
            ["gift_card_entry.id"],
            name=op.f("fk_gift_card_entry_undoes_id_gift_card_entry"),
        ),
        sa.ForeignKeyConstraint(
            ["voucher_id"],
            ["gift_card.voucher_id"],
            name=op.f("fk_gift_card_entry_voucher_id_gift_card"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gift_card_entry")),
        sa.UniqueConstraint("op_id", name=op.f("uq_gift_card_entry_op_id")),
        sa.UniqueConstraint("undoes_id", name=op.f("uq_gift_card_entry_undoes_id")),
    )
    with op.batch_alter_table("gift_card_entry", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_gift_card_entry_sale_id"), ["sale_id"], unique=False)
        batch_op.create_index(
            "ix_gift_card_entry_voucher_id_cents", ["voucher_id", "cents"], unique=False
        )

    with op.batch_alter_table("staff", schema=None) as batch_op:
        batch_op.add_column(sa.Column("badge_mac", sa.LargeBinary(length=32), nullable=True))
        batch_op.add_column(sa.Column("last_seen_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.create_unique_constraint(batch_op.f("uq_staff_badge_mac"), ["badge_mac"])

    with op.batch_alter_table("voucher", schema=None) as batch_op:
        batch_op.add_column(sa.Column("replaces_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("approved_by_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("facts", sa.JSON(), server_default="[]", nullable=False))
        batch_op.create_unique_constraint(batch_op.f("uq_voucher_replaces_id"), ["replaces_id"])
        batch_op.create_foreign_key(
            batch_op.f("fk_voucher_replaces_id_voucher"), "voucher", ["replaces_id"], ["id"]
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_voucher_approved_by_id_staff"), "staff", ["approved_by_id"], ["id"]
        )
