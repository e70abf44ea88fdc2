"""Brings the vacancies of a feed into the store, and takes the finished ones out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Protocol

from frontline.application.ports import Clock, Gazetteer, UnitsOfWork
from frontline.application.read_advert import (
    Advert,
    AdvertRefused,
    FeedRow,
    UnreadableRow,
    read_advert,
)
from frontline.domain.uk_time import uk_date
from frontline.domain.vacancy import Vacancy

# Rows committed together: few enough that a visitor's turn never waits long for the database.
BATCH = 200


@dataclass
class ImportReport:
    """What an import did: counts, rows refused with the reason, and remarks on rows taken."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    closed: int = 0
    refused: list[tuple[int, str]] = field(default_factory=list)
    remarks: list[tuple[str, str]] = field(default_factory=list)


class ReadFeed(Protocol):
    """Opens a feed; without `kind` its format is told by name and content. Errors: FeedError."""

    def __call__(self, source: Path | str, today: date, kind: str | None) -> Iterable[FeedRow]: ...


class ImportVacancies:
    """Imports adverts. The same feed twice changes nothing the second time."""

    def __init__(
        self, units: UnitsOfWork, gazetteer: Gazetteer, clock: Clock, read_feed: ReadFeed
    ) -> None:
        self._units = units
        self._gazetteer = gazetteer
        self._clock = clock
        self._read_feed = read_feed

    def from_source(
        self, source: Path | str, kind: str | None = None, complete: bool = False
    ) -> ImportReport:
        """Import a file or web address as `run` does. Errors: FeedError when it is no feed."""
        return self.run(self._read_feed(source, self._today(), kind), complete)

    def run(self, rows: Iterable[FeedRow], complete: bool = False) -> ImportReport:
        """Take every row that is a vacancy; a bad row is refused and stops no other.

        With `complete` the feed is all there is: what it does not name is closed, unless not a
        single row could be taken.
        """
        report = ImportReport()
        known = self._open_vacancies()
        taken: set[str] = set()
        for batch in _batches(self._read(rows, known, report)):
            with self._units() as work:
                for vacancy in batch:
                    taken.add(vacancy.ref)
                    if known.get(vacancy.ref) == vacancy:
                        report.unchanged += 1
                        continue
                    is_new = work.vacancies.get(vacancy.ref) is None
                    work.vacancies.save(vacancy)
                    report.added += is_new
                    report.changed += not is_new
                work.commit()
        if complete and taken:
            report.closed = self._close(ref for ref in known if ref not in taken)
        return report

    def _open_vacancies(self) -> dict[str, Vacancy]:
        with self._units() as work:
            return {vacancy.ref: vacancy for vacancy in work.vacancies.all_open()}

    def _read(
        self, rows: Iterable[FeedRow], known: dict[str, Vacancy], report: ImportReport
    ) -> Iterator[Vacancy]:
        seen = _Seen()
        for row in rows:
            if isinstance(row, UnreadableRow):
                report.refused.append((row.row, row.reason))
                continue
            try:
                reading = read_advert(row, self._gazetteer, self._posted_otherwise(row, known))
                seen.check(row.row, reading.vacancy)
            except AdvertRefused as refusal:
                report.refused.append((row.row, str(refusal)))
                continue
            report.remarks += [(reading.vacancy.ref, remark) for remark in reading.remarks]
            yield reading.vacancy

    def _posted_otherwise(self, advert: Advert, known: dict[str, Vacancy]) -> date:
        """The day we first saw an advert without a date."""
        before = known.get(advert.ref.strip())
        return before.posted if before else self._today()

    def _today(self) -> date:
        return uk_date(self._clock.now())

    def _close(self, refs: Iterable[str]) -> int:
        count = 0
        with self._units() as work:
            for ref in refs:
                work.vacancies.close(ref)
                count += 1
            work.commit()
        return count


class ExpireVacancies:
    """Closes every vacancy whose closing date has passed."""

    def __init__(self, units: UnitsOfWork, clock: Clock) -> None:
        self._units = units
        self._clock = clock

    def run(self) -> Sequence[str]:
        """The references that were closed."""
        today = uk_date(self._clock.now())
        with self._units() as work:
            finished = [v.ref for v in work.vacancies.all_open() if not v.is_open(today)]
            for ref in finished:
                work.vacancies.close(ref)
            work.commit()
        return finished


class _Seen:
    """Notices the same advert twice in one feed."""

    def __init__(self) -> None:
        self._rows: dict[object, int] = {}

    def check(self, row: int, vacancy: Vacancy) -> None:
        place = vacancy.location
        where = (place.postcode or place.name) if place else ""
        same_job = (vacancy.title.lower(), vacancy.employer.lower(), where)
        for key in (vacancy.ref, same_job):
            if key in self._rows:
                raise AdvertRefused(f"is the same advert as row {self._rows[key]}")
        self._rows[vacancy.ref] = self._rows[same_job] = row


def _batches(vacancies: Iterable[Vacancy]) -> Iterator[list[Vacancy]]:
    batch: list[Vacancy] = []
    for vacancy in vacancies:
        batch.append(vacancy)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch
