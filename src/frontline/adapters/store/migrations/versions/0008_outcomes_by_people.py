"""outcomes that only people record."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from frontline.adapters.store.safeguards import FUNCTIONS, REFUSING

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "case_opening",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("case_id", sa.String(length=64), nullable=False),
        sa.Column("opened_by", sa.String(length=320), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["handoff_case.id"],
            name=op.f("fk_case_opening_case_id_handoff_case"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_opening")),
    )
    op.create_index("ix_case_opening_case", "case_opening", ["case_id", "opened_by", "at"])
    op.create_table(
        "case_outcome",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("case_id", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("recorded_by", sa.String(length=320), nullable=False),
        sa.Column("recorded_at", sa.DateTime(), nullable=False),
        sa.CheckConstraint(
            "kind in ('put_forward', 'interview', 'offer', 'started', 'withdrew', 'role_gone',"
            " 'not_taken_forward')",
            name="ck_case_outcome_kind",
        ),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["handoff_case.id"],
            name=op.f("fk_case_outcome_case_id_handoff_case"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_outcome")),
    )
    op.create_index(op.f("ix_case_outcome_case_id"), "case_outcome", ["case_id"])
    for statement in REFUSING[op.get_bind().dialect.name]:
        op.execute(statement)


def downgrade() -> None:
    for trigger in ("handoff_case_closed_by_a_person", "handoff_case_arrives_open"):
        on = " on handoff_case" if op.get_bind().dialect.name == "postgresql" else ""
        op.execute(f"drop trigger {trigger}{on}")
    op.drop_table("case_outcome")
    op.drop_table("case_opening")
    if op.get_bind().dialect.name == "postgresql":
        for function in FUNCTIONS:
            op.execute(f"drop function {function}()")
