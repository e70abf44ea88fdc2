"""codes for another device, letters to the person, and adjustments asked for."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "resume_code",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("draft_id", sa.String(length=64), nullable=False),
        sa.Column("conversation_id", sa.String(length=64), nullable=False),
        sa.Column("address_digest", sa.String(length=64), nullable=False),
        sa.Column("asked_at", sa.DateTime(), nullable=False),
        sa.Column("expires_at", sa.DateTime(), nullable=False),
        sa.Column("taken_in", sa.String(length=64), nullable=True),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_resume_code")),
    )
    for column in ("draft_id", "address_digest", "taken_in"):
        op.create_index(op.f(f"ix_resume_code_{column}"), "resume_code", [column])
    op.create_table(
        "resume_try",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("conversation_id", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_resume_try")),
    )
    for column in ("conversation_id", "at"):
        op.create_index(op.f(f"ix_resume_try_{column}"), "resume_try", [column])
    op.add_column("draft", sa.Column("email_digest", sa.String(length=64), nullable=True))
    op.add_column("draft", sa.Column("adjustments", sa.Text(), nullable=True))
    op.create_index(op.f("ix_draft_email_digest"), "draft", ["email_digest"])
    op.add_column("delivery", sa.Column("conversation_id", sa.String(length=64), nullable=True))
    op.create_index(op.f("ix_delivery_conversation_id"), "delivery", ["conversation_id"])


def downgrade() -> None:
    op.drop_index(op.f("ix_delivery_conversation_id"), table_name="delivery")
    op.drop_column("delivery", "conversation_id")
    op.drop_index(op.f("ix_draft_email_digest"), table_name="draft")
    op.drop_column("draft", "adjustments")
    op.drop_column("draft", "email_digest")
    op.drop_table("resume_try")
    op.drop_table("resume_code")
