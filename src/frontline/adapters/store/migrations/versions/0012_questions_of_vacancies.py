"""questions of vacancies."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("vacancy", sa.Column("questions", sa.JSON(), nullable=False, server_default="[]"))
    op.create_table(
        "vacancy_question_set",
        sa.Column("ref", sa.String(length=200), nullable=False),
        sa.Column("version", sa.String(length=16), nullable=False),
        sa.Column("questions", sa.JSON(), nullable=False),
        sa.Column("since", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("ref", "version", name=op.f("pk_vacancy_question_set")),
    )


def downgrade() -> None:
    op.drop_table("vacancy_question_set")
    op.drop_column("vacancy", "questions")
