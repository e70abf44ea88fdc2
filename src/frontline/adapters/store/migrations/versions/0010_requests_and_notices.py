"""requests about cases, and the notice a person has read."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "case_request",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("case_id", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("carried_by", sa.String(length=64), nullable=True),
        sa.Column("reference", sa.String(length=16), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["handoff_case.id"],
            name=op.f("fk_case_request_case_id_handoff_case"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_request")),
    )
    op.create_index(op.f("ix_case_request_case_id"), "case_request", ["case_id"])
    op.add_column("draft", sa.Column("privacy_notice", sa.JSON(), nullable=True))


def downgrade() -> None:
    op.drop_column("draft", "privacy_notice")
    op.drop_table("case_request")
