"""Job alerts, the links in their e-mails, and how often a chat asked to write to an address."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from frontline.adapters.store.tables.metadata import UtcDateTime, metadata

job_alert = Table(
    "job_alert",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("email", String(320), nullable=False),
    Column("criteria", JSON, nullable=False),
    # The SHA-256 of the criteria, so that the same alert twice is one.
    Column("criteria_digest", String(64), nullable=False),
    Column("conversation_id", String(255), nullable=False, index=True),
    Column("consent_purpose", String(64), nullable=False),
    Column("consent_version", String(64), nullable=False),
    Column("consent_wording", Text, nullable=False),
    Column("consent_given_at", UtcDateTime, nullable=False),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("ends_at", UtcDateTime, nullable=False, index=True),
    Column("state", String(16), nullable=False),
    Column("seen", Integer, nullable=False),
    Column("looked_on", Date),
    UniqueConstraint("email", "criteria_digest", name="uq_job_alert_search"),
    Index("ix_job_alert_due", "state", "looked_on"),
)

job_alert_link = Table(
    "job_alert_link",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("alert_id", String(64), ForeignKey("job_alert.id"), nullable=False, index=True),
    Column("purpose", String(16), nullable=False),
    Column("expires_at", UtcDateTime),
)

job_alert_request = Table(
    "job_alert_request",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("address_digest", String(64), nullable=False, index=True),
    Column("at", UtcDateTime, nullable=False, index=True),
)
