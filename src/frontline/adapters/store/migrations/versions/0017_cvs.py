"""CVs."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "curriculum_vitae",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("draft_id", sa.String(length=64), nullable=False),
        sa.Column("case_id", sa.String(length=64), nullable=True),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["handoff_case.id"],
            name=op.f("fk_curriculum_vitae_case_id_handoff_case"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_curriculum_vitae")),
        sa.UniqueConstraint("draft_id", name=op.f("uq_curriculum_vitae_draft_id")),
    )
    op.create_index(op.f("ix_curriculum_vitae_case_id"), "curriculum_vitae", ["case_id"])


def downgrade() -> None:
    op.drop_table("curriculum_vitae")
