"""vacancies at the desk."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

# What each case was sent for stood in its document alone.
FILL = {
    "sqlite": "update handoff_case set vacancy_ref = json_extract(content, '$.vacancy_ref')",
    "postgresql": "update handoff_case set vacancy_ref = content ->> 'vacancy_ref'",
}


def upgrade() -> None:
    # Not in a batch: SQLite would make the table anew, without its triggers.
    op.add_column("handoff_case", sa.Column("vacancy_ref", sa.String(length=200), nullable=True))
    op.create_index(op.f("ix_handoff_case_vacancy_ref"), "handoff_case", ["vacancy_ref"])
    op.execute(FILL[op.get_bind().dialect.name])
    op.create_index("ix_vacancy_posted", "vacancy", ["posted", "ref", "closed", "closes"])
    op.create_index("ix_vacancy_closing", "vacancy", ["closed", "closes", "ref"])


def downgrade() -> None:
    op.drop_index("ix_vacancy_closing", "vacancy")
    op.drop_index("ix_vacancy_posted", "vacancy")
    op.drop_index(op.f("ix_handoff_case_vacancy_ref"), "handoff_case")
    op.drop_column("handoff_case", "vacancy_ref")
