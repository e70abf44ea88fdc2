"""Conversations, their transcript, the choices offered in it, and Rasa's working memory."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from frontline.adapters.store.tables.metadata import UtcDateTime, metadata

conversation = Table(
    "conversation",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("token_digest", String(64), nullable=False),
    Column("started_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
    Column("page_url", Text),
    Column("vacancy_ref", String(128)),
    Column("last_seq", Integer, nullable=False, default=0),
)

message = Table(
    "message",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("conversation_id", String(64), ForeignKey("conversation.id"), nullable=False),
    Column("seq", Integer, nullable=False),
    Column("speaker", String(16), nullable=False),
    Column("text", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("cards", JSON, nullable=False),
    Column("client_id", String(64)),
    Column("reply_to", String(64)),
    Column("state", String(16)),
    Column("payload", Text),
    UniqueConstraint("conversation_id", "seq"),
    UniqueConstraint("conversation_id", "client_id", name="uq_message_client_id"),
    Index("ix_message_reply_to", "reply_to"),
    Index("ix_message_state", "state"),
)

choice = Table(
    "choice",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("conversation_id", String(64), ForeignKey("conversation.id"), nullable=False),
    Column("message_id", String(64), ForeignKey("message.id"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("payload", Text, nullable=False),
    Column("on_card", Boolean, nullable=False),
)

tracker_batch = Table(
    "tracker_batch",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("conversation_id", String(64), nullable=False),
    Column("starts_session", Boolean, nullable=False),
    Column("events", JSON, nullable=False),
    Index("ix_tracker_batch_conversation", "conversation_id", "id"),
)
