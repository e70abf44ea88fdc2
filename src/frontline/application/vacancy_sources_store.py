"""What the store keeps of feeds and their imports, and of searches that found nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from frontline.domain.search_gap import SearchGap
from frontline.domain.vacancy_source import ImportRun, SourceState


class VacancySources(Protocol):
    """Feeds we know, their state, and the record of imports."""

    def get(self, name: str) -> SourceState | None:
        """The source and how it stands."""

    def all(self) -> Sequence[SourceState]:
        """Ordered by name."""

    def save(self, state: SourceState) -> None:
        """Insert or replace by name; a lease on it ends."""

    def lease(self, name: str, now: datetime, until: datetime) -> bool:
        """Take a source that is due, for one importer; False when it is not, or is taken."""

    def add_run(self, run: ImportRun) -> None:
        """Write what became of an import of a known source; the oldest runs are forgotten."""

    def runs(self, name: str | None = None, most: int = 20) -> Sequence[ImportRun]:
        """Imports of one source or of all, newest first."""

    def run(self, number: int) -> ImportRun | None:
        """The import of this number."""

    def last_success(self, name: str) -> ImportRun | None:
        """The newest import of the source that did not fail."""

    def ask(self, name: str, now: datetime) -> None:
        """Make a known source due; a lease on it stays."""


class SearchGaps(Protocol):
    """Searches that found nothing. Nobody's: they name no person and no conversation."""

    def add(self, gap: SearchGap) -> None:
        """Write one."""

    def since(self, day: date) -> Sequence[SearchGap]:
        """Those from that day on, counted, the newest day first and the most frequent first."""

    def forget_before(self, day: date) -> None:
        """Remove those from before that day, for good."""
