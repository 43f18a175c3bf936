"""days of points, lighter audit, no voices."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("audit_row", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("uq_audit_row_mac"), type_="unique")

    with op.batch_alter_table("points_entry", schema=None) as batch_op:
        batch_op.create_index("ix_points_entry_happened_at", ["happened_at"], unique=False)

    with op.batch_alter_table("points_lot", schema=None) as batch_op:
        batch_op.create_index(
            "ix_points_lot_expires_on_earned_on",
            ["expires_on", "earned_on"],
            unique=False,
            sqlite_where=sa.text("open_points > 0 AND expires_on IS NOT NULL"),
            postgresql_where=sa.text("open_points > 0 AND expires_on IS NOT NULL"),
        )

    with op.batch_alter_table("template_version", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_template_version_kind_voice"))
        batch_op.create_index("ix_template_version_kind_id", ["kind", "id"], unique=False)
        batch_op.drop_column("voice")
