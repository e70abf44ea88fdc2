"""job alerts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "job_alert",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("email", sa.String(length=320), nullable=False),
        sa.Column("criteria", sa.JSON(), nullable=False),
        sa.Column("criteria_digest", sa.String(length=64), nullable=False),
        sa.Column("conversation_id", sa.String(length=255), nullable=False),
        sa.Column("consent_purpose", sa.String(length=64), nullable=False),
        sa.Column("consent_version", sa.String(length=64), nullable=False),
        sa.Column("consent_wording", sa.Text(), nullable=False),
        sa.Column("consent_given_at", sa.DateTime(), nullable=False),
        sa.Column("asked_at", sa.DateTime(), nullable=False),
        sa.Column("ends_at", sa.DateTime(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("seen", sa.Integer(), nullable=False),
        sa.Column("looked_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_job_alert")),
        sa.UniqueConstraint("email", "criteria_digest", name="uq_job_alert_search"),
    )
    with op.batch_alter_table("job_alert", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_job_alert_conversation_id"), ["conversation_id"], unique=False
        )
        batch_op.create_index("ix_job_alert_due", ["state", "looked_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_job_alert_ends_at"), ["ends_at"], unique=False)

    op.create_table(
        "job_alert_request",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("address_digest", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_job_alert_request")),
    )
    with op.batch_alter_table("job_alert_request", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_job_alert_request_address_digest"), ["address_digest"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_job_alert_request_at"), ["at"], unique=False)

    op.create_table(
        "job_alert_link",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("alert_id", sa.String(length=64), nullable=False),
        sa.Column("purpose", sa.String(length=16), nullable=False),
        sa.Column("expires_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["alert_id"], ["job_alert.id"], name=op.f("fk_job_alert_link_alert_id_job_alert")
        ),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_job_alert_link")),
    )
    with op.batch_alter_table("job_alert_link", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_job_alert_link_alert_id"), ["alert_id"], unique=False)

    with op.batch_alter_table("delivery", schema=None) as batch_op:
        batch_op.add_column(sa.Column("alert_id", sa.String(length=64), nullable=True))
        batch_op.alter_column("case_id", existing_type=sa.VARCHAR(length=64), nullable=True)
        batch_op.create_index(batch_op.f("ix_delivery_alert_id"), ["alert_id"], unique=False)

    with op.batch_alter_table("draft", schema=None) as batch_op:
        batch_op.add_column(sa.Column("criteria", sa.JSON(), nullable=True))

    with op.batch_alter_table("vacancy", schema=None) as batch_op:
        batch_op.add_column(sa.Column("added", sa.Integer(), server_default="0", nullable=False))
        batch_op.create_index(batch_op.f("ix_vacancy_added"), ["added"], unique=False)


def downgrade() -> None:
    # The tables of before know neither kind.
    op.execute("DELETE FROM delivery WHERE case_id IS NULL")
    op.execute("DELETE FROM draft WHERE kind = 'job_alert'")
    with op.batch_alter_table("vacancy", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_vacancy_added"))
        batch_op.drop_column("added")

    with op.batch_alter_table("draft", schema=None) as batch_op:
        batch_op.drop_column("criteria")

    with op.batch_alter_table("delivery", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_delivery_alert_id"))
        batch_op.alter_column("case_id", existing_type=sa.VARCHAR(length=64), nullable=False)
        batch_op.drop_column("alert_id")

    with op.batch_alter_table("job_alert_link", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_job_alert_link_alert_id"))

    op.drop_table("job_alert_link")
    with op.batch_alter_table("job_alert_request", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_job_alert_request_at"))
        batch_op.drop_index(batch_op.f("ix_job_alert_request_address_digest"))

    op.drop_table("job_alert_request")
    with op.batch_alter_table("job_alert", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_job_alert_ends_at"))
        batch_op.drop_index("ix_job_alert_due")
        batch_op.drop_index(batch_op.f("ix_job_alert_conversation_id"))

    op.drop_table("job_alert")
