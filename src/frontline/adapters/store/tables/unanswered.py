"""Questions that got no answer, without personal details."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Float, Index, Integer, String, Table, Text

from frontline.adapters.store.tables.metadata import UtcDateTime, metadata

# No foreign key: Rasa's own tools talk without a conversation of ours.
unanswered_question = Table(
    "unanswered_question",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("conversation_id", String(255), nullable=False),
    Column("text", Text, nullable=False),
    Column("guesses", JSON, nullable=False),
    Column("score", Float, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Index("ix_unanswered_question_conversation", "conversation_id"),
    Index("ix_unanswered_question_at", "at"),
)
