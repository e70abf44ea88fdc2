"""What recruiters see of imports: sources, reports, and an import asked for now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from frontline.application.ports import Clock, UnitOfWork, UnitsOfWork
from frontline.application.vacancy_feeds import ImportFeeds
from frontline.domain.uploaded_feed import SCHEME
from frontline.domain.vacancy_source import ImportRun, SourceState

MOST_RUNS_SHOWN = 50


class ImportNotFound(Exception):
    """There is no such source or report."""


@dataclass(frozen=True)
class SourceOnDesk:
    """A source with its last import and the last that did not fail.

    `is_waiting`: it is to be imported now, or just is. `can_run`: it can be asked for.
    """

    state: SourceState
    last: ImportRun | None
    success: ImportRun | None
    is_waiting: bool
    can_run: bool


class ImportDesk:
    """Reads the record of imports, and asks for one. The clock of the product does the import."""

    def __init__(self, units: UnitsOfWork, clock: Clock, feeds: ImportFeeds) -> None:
        self._units = units
        self._clock = clock
        self._feeds = feeds

    def sources(self) -> Sequence[SourceOnDesk]:
        """Every source, by name; those set up and never imported too."""
        with self._units() as work:
            known = {state.source.name: state for state in work.sources.all()}
            new = [SourceState(each) for each in self._feeds.scheduled if each.name not in known]
            listed = sorted([*known.values(), *new], key=lambda state: state.source.name)
            return [self._shown(work, state) for state in listed]

    def source(self, name: str) -> tuple[SourceOnDesk, Sequence[ImportRun]]:
        """One source with its imports, newest first. Errors: ImportNotFound."""
        with self._units() as work:
            state = work.sources.get(name)
            if state is None:
                raise ImportNotFound(name)
            return self._shown(work, state), work.sources.runs(name, MOST_RUNS_SHOWN)

    def report(self, number: int) -> ImportRun:
        """One import with its lines. Errors: ImportNotFound."""
        with self._units() as work:
            run = work.sources.run(number)
        if run is None:
            raise ImportNotFound(str(number))
        return run

    def ask(self, name: str) -> None:
        """Have it imported within half a minute. Errors: ImportNotFound.

        One that is being imported just now is imported once more afterwards.
        """
        with self._units() as work:
            state = work.sources.get(name)
            if state is None or not self._can_run(state):
                raise ImportNotFound(name)
            work.sources.ask(name, self._clock.now())
            work.commit()

    def _shown(self, work: UnitOfWork, state: SourceState) -> SourceOnDesk:
        name = state.source.name
        last = next(iter(work.sources.runs(name, 1)), None)
        return SourceOnDesk(
            state,
            last,
            work.sources.last_success(name),
            is_waiting=state.due_at is not None and state.due_at <= self._clock.now(),
            can_run=self._can_run(state),
        )

    def _can_run(self, state: SourceState) -> bool:
        """By hand, but for a file that was sent; one of the clock while the clock knows it."""
        source = state.source
        if source.address.startswith(SCHEME):
            return False
        return source.every is None or source.name in {s.name for s in self._feeds.scheduled}
