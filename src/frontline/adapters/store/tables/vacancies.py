"""Vacancies, and the counter that tells an index when it is stale."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, Date, Float, Index, Integer, String, Table, Text

from frontline.adapters.store.tables.metadata import metadata

vacancy = Table(
    "vacancy",
    metadata,
    Column("ref", String(200), primary_key=True),
    Column("title", Text, nullable=False),
    Column("employer", Text, nullable=False),
    Column("description", Text, nullable=False),
    Column("location_name", Text),
    Column("postcode", String(16)),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("posted", Date, nullable=False),
    Column("closes", Date),
    Column("work_mode", String(16)),
    Column("contract", String(16)),
    Column("hours", String(16)),
    Column("pay_text", Text),
    Column("pay_minimum", Float),
    Column("pay_maximum", Float),
    Column("pay_period", String(16)),
    Column("pay_basis", Text),
    Column("bands", JSON, nullable=False),
    Column("profession", Text),
    Column("specialty", Text),
    Column("registration", String(16), nullable=False),
    Column("registration_body", Text),
    Column("sponsorship", Boolean),
    Column("requirements", JSON, nullable=False),
    Column("url", Text),
    Column("questions", JSON, nullable=False, server_default="[]"),
    Column("closed", Boolean, nullable=False, default=False, index=True),
    # No foreign key: a vacancy outlives the record of where it came from.
    Column("source", String(200)),
    Column("fingerprint", String(32)),
    # The revision of the last change, by which an index follows.
    Column("changed", Integer, nullable=False, server_default="0"),
    Index("ix_vacancy_changed", "changed", "ref"),
    # The value of the counter below when the vacancy was first there.
    Column("added", Integer, nullable=False, server_default="0", index=True),
    # The recruiters' list: newest first, and what closes next.
    Index("ix_vacancy_posted", "posted", "ref", "closed", "closes"),
    Index("ix_vacancy_closing", "closed", "closes", "ref"),
)

# Every set of questions a vacancy ever asked, by which a case can be read again.
vacancy_question_set = Table(
    "vacancy_question_set",
    metadata,
    # No foreign key: a set outlives its vacancy, as the cases do that were judged by it.
    Column("ref", String(200), primary_key=True),
    Column("version", String(16), primary_key=True),
    Column("questions", JSON, nullable=False),
    # The revision of the change that brought it.
    Column("since", Integer, nullable=False),
)

vacancy_revision = Table(
    "vacancy_revision",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("value", Integer, nullable=False),
)
