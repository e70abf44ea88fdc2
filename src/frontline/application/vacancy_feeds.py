"""Imports feeds from their sources, by hand or when they are due, and keeps a record of each."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from frontline.application.feed import Feed, FeedError, ReadFeed
from frontline.application.import_vacancies import ImportReport, ImportVacancies
from frontline.application.ports import Clock, UnitsOfWork
from frontline.domain.uk_time import uk_date, uk_time
from frontline.domain.vacancy_source import (
    LONGEST_NAME,
    FeedVersion,
    ImportLine,
    ImportOutcome,
    ImportRun,
    SourceState,
    VacancySource,
    next_import,
    plain_address,
)

logger = logging.getLogger(__name__)

# Longer than any import takes, so that no second replica begins the same one meanwhile.
LEASE = timedelta(hours=1)
MOST_LINES_KEPT = 200


class ImportFeeds:
    """Imports sources one at a time. `sources` are those set up to be imported by the clock."""

    def __init__(
        self,
        units: UnitsOfWork,
        clock: Clock,
        read_feed: ReadFeed,
        import_vacancies: ImportVacancies,
        sources: Sequence[VacancySource] = (),
    ) -> None:
        self._units = units
        self._clock = clock
        self._read_feed = read_feed
        self._import = import_vacancies
        self._sources = {source.name: source for source in sources}

    @property
    def scheduled(self) -> Sequence[VacancySource]:
        """The sources imported by the clock."""
        return [source for source in self._sources.values() if source.every is not None]

    def named(self, name: str) -> VacancySource | None:
        """The source that is set up under this name or with this address."""
        by_address = (each for each in self._sources.values() if each.address == name)
        return self._sources.get(name) or next(by_address, None)

    def run(
        self, source: VacancySource, close_most: bool = False, afresh: bool = False
    ) -> ImportReport:
        """Import a source now and keep a record. With `afresh` a feed we know is read all the same.

        Errors: FeedError when it is no feed; that is kept on record too.
        """
        before = self._begin(source)
        started = self._clock.now()
        known = None if afresh or close_most or before.source != source else before.version
        try:
            feed = self._open(source, known)
            report = self._taken(feed, source, close_most)
        except FeedError as error:
            self._end(before, source, _failed(source, started, self._clock.now(), str(error)))
            raise
        run = _run(source, started, self._clock.now(), feed.kind, report)
        self._end(before, source, run, None if report.note else feed.version)
        return report

    def _taken(self, feed: Feed, source: VacancySource, close_most: bool) -> ImportReport:
        if feed.nothing_new:
            return ImportReport(nothing_new=True)
        return self._import.run(feed, source.complete, source.name, close_most)

    def run_due(self) -> None:
        """Import every source that is due and that no other replica is importing."""
        for source in [*self.scheduled, *self._asked_for()]:
            if self._lease(source):
                self._run_scheduled(source)

    def _asked_for(self) -> Sequence[VacancySource]:
        """Sources imported by hand that somebody at the desk asked for."""
        now = self._clock.now()
        with self._units() as work:
            states = work.sources.all()
        return [
            state.source
            for state in states
            if state.source.every is None and state.due_at is not None and state.due_at <= now
        ]

    def _run_scheduled(self, source: VacancySource) -> None:
        started = self._clock.now()
        try:
            report = self.run(source)
        except FeedError as error:
            self._log_once(source, str(error))
            return
        except Exception as error:  # one bad source must not stop the others
            logger.exception("The import from %s failed in an unexpected way", source.name)
            reason = f"Unexpected {type(error).__name__}; the log has more."
            finished = self._clock.now()
            self._end(self._begin(source), source, _failed(source, started, finished, reason))
            return
        if report.note:
            logger.warning("Vacancies from %s: %s", source.name, report.note)

    def _log_once(self, source: VacancySource, reason: str) -> None:
        """A fault that lasts is told when it begins; afterwards the record has it."""
        with self._units() as work:
            state = work.sources.get(source.name)
        if state is not None and state.failures <= 1:
            logger.error("Vacancies could not be imported from %s: %s", source.name, reason)

    def _lease(self, source: VacancySource) -> bool:
        now = self._clock.now()
        with self._units() as work:
            if work.sources.get(source.name) is None:
                work.sources.save(SourceState(source))
            taken = work.sources.lease(source.name, now, now + LEASE)
            work.commit()
        return taken

    def _open(self, source: VacancySource, known: FeedVersion | None) -> Feed:
        return self._read_feed(
            source.address,
            uk_date(self._clock.now()),
            source.kind,
            mapping=Path(source.mapping) if source.mapping else None,
            employer=source.employer,
            known=known,
        )

    def _begin(self, source: VacancySource) -> SourceState:
        with self._units() as work:
            return work.sources.get(source.name) or SourceState(source)

    def _end(
        self,
        before: SourceState,
        source: VacancySource,
        run: ImportRun,
        version: FeedVersion | None = None,
    ) -> None:
        failed = run.outcome is ImportOutcome.FAILED
        failures = before.failures + 1 if failed else 0
        now = run.finished_at
        state = SourceState(
            source,
            version=before.version if failed else version,
            due_at=next_import(now, source.every, failures) if source.every else None,
            failures=failures,
        )
        with self._units() as work:
            work.sources.save(state)
            work.sources.add_run(run)
            work.commit()


class WatchSources:
    """How it stands with every source."""

    def __init__(self, units: UnitsOfWork) -> None:
        self._units = units

    def all(self) -> Sequence[tuple[SourceState, ImportRun | None]]:
        """Each source by name, with its last import."""
        with self._units() as work:
            states = work.sources.all()
            runs = [next(iter(work.sources.runs(each.source.name, 1)), None) for each in states]
        return list(zip(states, runs))


def describe_source(state: SourceState, run: ImportRun | None) -> Iterator[str]:
    """What a person wants to know of a source, in plain lines."""
    source = state.source
    address = plain_address(source.address)
    if address != source.name:
        yield f"from {address}"
    if source.every is not None and state.due_at is not None:
        yield f"imported by the clock, next on {uk_time(state.due_at)}"
    if run is None:
        yield "not imported yet"
        return
    yield f"last on {uk_time(run.finished_at)}: {_result(run)}"
    if run.note:
        yield run.note


def _result(run: ImportRun) -> str:
    if run.outcome is ImportOutcome.FAILED:
        return "failed"
    if run.outcome is ImportOutcome.NOTHING_NEW:
        return "nothing new"
    return (
        f"{run.added} added, {run.changed} changed, {run.unchanged} unchanged, "
        f"{run.closed} closed, {run.refused} refused"
    )


def source_of_file(path: Path) -> VacancySource:
    """A file imported by hand is a source of its own: what came from it before belongs to it."""
    address = str(path.resolve())
    return VacancySource(name=address[-LONGEST_NAME:], address=address)


def source_of_address(address: str) -> VacancySource:
    """The same for a web address; a key in its query or a password is no part of the name."""
    return VacancySource(name=plain_address(address)[-LONGEST_NAME:], address=address)


def _run(
    source: VacancySource, started: datetime, finished: datetime, kind: str, report: ImportReport
) -> ImportRun:
    nothing_new = report.nothing_new
    return ImportRun(
        source=source.name,
        started_at=started,
        finished_at=finished,
        outcome=ImportOutcome.NOTHING_NEW if nothing_new else ImportOutcome.DONE,
        kind=kind,
        added=report.added,
        changed=report.changed,
        unchanged=report.unchanged,
        closed=report.closed,
        expired=report.expired,
        withdrawn=report.withdrawn,
        refused=report.refused_rows,
        note=report.note,
        lines=tuple(_lines(report))[:MOST_LINES_KEPT],
    )


def _lines(report: ImportReport) -> Iterator[ImportLine]:
    for row, reason in report.refused:
        yield ImportLine(row, "", reason, refused=True)
    for ref, remark in report.remarks:
        yield ImportLine(0, ref, remark, refused=False)


def _failed(source: VacancySource, started: datetime, finished: datetime, reason: str) -> ImportRun:
    outcome = ImportOutcome.FAILED
    return ImportRun(source.name, started, finished, outcome, source.kind or "", note=reason)
