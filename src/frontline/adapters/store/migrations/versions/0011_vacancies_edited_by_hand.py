"""vacancies edited by hand."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "vacancy_hold",
        sa.Column("ref", sa.String(length=200), nullable=False),
        sa.Column("fact", sa.String(length=32), nullable=False),
        sa.Column("by", sa.String(length=320), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ref"], ["vacancy.ref"], name=op.f("fk_vacancy_hold_ref_vacancy"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("ref", "fact", name=op.f("pk_vacancy_hold")),
    )
    op.create_table(
        "vacancy_as_fed",
        sa.Column("ref", sa.String(length=200), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("is_open", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ref"], ["vacancy.ref"], name=op.f("fk_vacancy_as_fed_ref_vacancy"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("ref", name=op.f("pk_vacancy_as_fed")),
    )
    op.create_table(
        "vacancy_history",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("ref", sa.String(length=200), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("by", sa.String(length=320), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("fact", sa.String(length=32), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ref"],
            ["vacancy.ref"],
            name=op.f("fk_vacancy_history_ref_vacancy"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vacancy_history")),
    )
    op.create_index(op.f("ix_vacancy_history_ref"), "vacancy_history", ["ref"])


def downgrade() -> None:
    for table in ("vacancy_history", "vacancy_as_fed", "vacancy_hold"):
        op.drop_table(table)
