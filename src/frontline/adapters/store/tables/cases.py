"""Tables of the cases handed over to recruiters."""

from __future__ import annotations

from sqlalchemy import (
    DDL,
    JSON,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    event,
)

from frontline.adapters.store.safeguards import REFUSING
from frontline.adapters.store.tables.metadata import UtcDateTime, metadata
from frontline.domain.outcome import OutcomeKind

# What was handed over never changes and is read whole, so it stands in one JSON document;
# the columns are what the desk lists and changes.
handoff_case = Table(
    "handoff_case",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("reference", String(16), nullable=False, unique=True),
    Column("kind", String(32), nullable=False),
    Column("created_at", UtcDateTime, nullable=False, index=True),
    Column("conversation_id", String(64), nullable=False, index=True),
    # Also in `content`; here to count what was sent for a vacancy.
    Column("vacancy_ref", String(200), index=True),
    Column("content", JSON, nullable=False),
    Column("state", String(16), nullable=False),
    Column("claimed_by", String(320)),
    Column("claimed_at", UtcDateTime),
    Column("closed_by", String(320)),
    Column("closed_at", UtcDateTime),
    Column("closed_reason", Text),
)

case_note = Table(
    "case_note",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column(
        "case_id", ForeignKey("handoff_case.id", ondelete="CASCADE"), nullable=False, index=True
    ),
    Column("author", String(320), nullable=False),
    Column("text", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

# Who opened which case, and when: nobody may decide about what they have not read.
case_opening = Table(
    "case_opening",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("case_id", ForeignKey("handoff_case.id", ondelete="CASCADE"), nullable=False),
    Column("opened_by", String(320), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Index("ix_case_opening_case", "case_id", "opened_by", "at"),
)

# What people asked later about a case: each stays a line on it.
case_request = Table(
    "case_request",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column(
        "case_id", ForeignKey("handoff_case.id", ondelete="CASCADE"), nullable=False, index=True
    ),
    Column("kind", String(32), nullable=False),
    Column("words", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("carried_by", String(64)),
    Column("reference", String(16)),
)

_KINDS = ", ".join(f"'{kind.value}'" for kind in OutcomeKind)
case_outcome = Table(
    "case_outcome",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column(
        "case_id", ForeignKey("handoff_case.id", ondelete="CASCADE"), nullable=False, index=True
    ),
    Column("kind", String(32), nullable=False),
    Column("reason", Text, nullable=False),
    Column("recorded_by", String(320), nullable=False),
    Column("recorded_at", UtcDateTime, nullable=False),
    # A kind that the safeguards do not know must not slip past them.
    CheckConstraint(f"kind in ({_KINDS})", name="ck_case_outcome_kind"),
)

for _dialect, _statements in REFUSING.items():
    for _statement in _statements:
        event.listen(case_outcome, "after_create", DDL(_statement).execute_if(dialect=_dialect))
