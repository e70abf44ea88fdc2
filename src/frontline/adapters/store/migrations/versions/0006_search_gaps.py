"""search gaps."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "search_gap",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("wanted", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_gap")),
    )
    with op.batch_alter_table("search_gap", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_search_gap_day"), ["day"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("search_gap", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_search_gap_day"))

    op.drop_table("search_gap")
