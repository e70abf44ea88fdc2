"""Every table of the product; importing this package registers them all on `metadata`."""

from frontline.adapters.store.tables import (
    accounts,
    cases,
    conversations,
    curricula,
    drafts,
    job_alerts,
    outbox,
    resume_codes,
    search_gaps,
    unanswered,
    uploads,
    vacancies,
    vacancy_edits,
    vacancy_sources,
)
from frontline.adapters.store.tables.metadata import UtcDateTime, metadata

__all__ = [
    "UtcDateTime",
    "accounts",
    "cases",
    "conversations",
    "curricula",
    "drafts",
    "job_alerts",
    "metadata",
    "outbox",
    "resume_codes",
    "search_gaps",
    "unanswered",
    "uploads",
    "vacancies",
    "vacancy_edits",
    "vacancy_sources",
]
