"""Every table of the product; importing this package registers them all on `metadata`."""

from frontline.adapters.store.tables import (
    accounts,
    cases,
    conversations,
    drafts,
    job_alerts,
    outbox,
    search_gaps,
    unanswered,
    vacancies,
    vacancy_sources,
)
from frontline.adapters.store.tables.metadata import UtcDateTime, metadata

__all__ = [
    "UtcDateTime",
    "accounts",
    "cases",
    "conversations",
    "drafts",
    "job_alerts",
    "metadata",
    "outbox",
    "search_gaps",
    "unanswered",
    "vacancies",
    "vacancy_sources",
]
