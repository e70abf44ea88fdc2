"""Sources and imports are kept as they were, on every database we support."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.adapters.store.vacancy_sources import MOST_RUNS
from frontline.domain.vacancy import fingerprint
from frontline.domain.vacancy_source import (
    FeedVersion,
    ImportLine,
    ImportOutcome,
    ImportRun,
    KnownVacancy,
    SourceState,
    VacancySource,
)
from tests.clock import NOON
from tests.unit.vacancies.samples import PLAIN, vacancy

HOUR = timedelta(hours=1)
FULL = SourceState(
    VacancySource("ats", "https://x.org/f", "csv", "/m.yml", "Aire “Llŷn”", True, HOUR),
    version=FeedVersion('"v1"', "Fri, 20 Nov 2026 09:00:00 GMT"),
    due_at=NOON + HOUR,
    failures=3,
)
BARE = SourceState(VacancySource("a file", "/x.csv"))
LINES = (ImportLine(7, "", "has no title", True), ImportLine(0, "A1", "is far", False))
RUN = ImportRun(
    "ats", NOON, NOON + HOUR, ImportOutcome.DONE, "csv", 1, 2, 3, 4, 5, 6, 7, "so", LINES
)


def test_a_source_comes_back_as_it_was_saved(units: SqlUnitsOfWork) -> None:
    """Every part, present or absent; saving again replaces."""
    with units() as work:
        work.sources.save(replace(FULL, failures=0))
        work.sources.save(FULL)
        work.sources.save(BARE)
        work.commit()
    with units() as work:
        assert (work.sources.get("ats"), work.sources.get("none")) == (FULL, None)
        assert work.sources.all() == [BARE, FULL]


def test_a_source_that_is_due_is_leased_once(units: SqlUnitsOfWork) -> None:
    """Not before its time, not to two, and again when the lease is over or given back."""
    later = NOON + HOUR
    with units() as work:
        work.sources.save(FULL)
        assert not work.sources.lease("ats", NOON, later)
        assert work.sources.lease("ats", later, later + HOUR)
        assert not work.sources.lease("ats", later, later + HOUR)
        work.commit()
    with units() as work:
        assert not work.sources.lease("ats", later, later + HOUR)
        assert work.sources.lease("ats", later + HOUR, later + 2 * HOUR)
        work.sources.save(FULL)
        assert work.sources.lease("ats", later, later + HOUR)


def test_an_import_comes_back_with_its_lines_newest_first(units: SqlUnitsOfWork) -> None:
    """Of one source or of all."""
    other = replace(RUN, source="a file", outcome=ImportOutcome.FAILED, lines=())
    with units() as work:
        work.sources.save(FULL)
        work.sources.save(BARE)
        work.sources.add_run(RUN)
        work.sources.add_run(other)
        work.commit()
    with units() as work:
        assert work.sources.runs() == [other, RUN]
        assert work.sources.runs("ats") == [RUN]
        assert work.sources.runs(most=1) == [other]


def test_a_report_is_found_by_its_number_and_the_last_success_by_its_source(
    units: SqlUnitsOfWork,
) -> None:
    """A failure is no success, and what nobody wrote is not there."""
    failed = replace(RUN, outcome=ImportOutcome.FAILED, lines=())
    with units() as work:
        work.sources.save(FULL)
        work.sources.add_run(RUN)
        work.sources.add_run(failed)
        newest, oldest = work.sources.runs("ats")
        assert newest.number > oldest.number > 0
        assert work.sources.run(oldest.number) == RUN
        assert work.sources.run(newest.number + 1) is None
        assert work.sources.last_success("ats") == RUN
        assert work.sources.last_success("none") is None


def test_asking_makes_a_source_due_and_takes_no_lease_away(units: SqlUnitsOfWork) -> None:
    """It is imported once more after the import that runs."""
    with units() as work:
        work.sources.save(FULL)
        assert work.sources.lease("ats", NOON + HOUR, NOON + 2 * HOUR)
        work.sources.ask("ats", NOON)
        assert not work.sources.lease("ats", NOON, NOON + HOUR)
        work.sources.save(BARE)
        work.sources.ask("a file", NOON)
        assert work.sources.lease("a file", NOON, NOON + HOUR)


def test_the_oldest_imports_of_a_source_are_forgotten(units: SqlUnitsOfWork) -> None:
    """Each source keeps its own newest ones."""
    with units() as work:
        work.sources.save(FULL)
        work.sources.save(BARE)
        work.sources.add_run(replace(RUN, source="a file"))
        for number in range(MOST_RUNS + 3):
            work.sources.add_run(replace(RUN, added=number))
        kept = work.sources.runs("ats", 100)
        assert [run.added for run in kept] == list(range(MOST_RUNS + 2, 2, -1))
        assert len(work.sources.runs("a file")) == 1


def test_many_vacancies_are_saved_and_closed_at_once(units: SqlUnitsOfWork) -> None:
    """New and known together; each is known by source, fingerprint and whether it is open."""
    many = [vacancy(f"V{n}", title=f"Nurse {n}") for n in range(1_200)]
    with units() as work:
        work.vacancies.save(PLAIN)
        work.vacancies.save_all([replace(PLAIN, title="New"), *many], "ats")
        work.vacancies.close_all([each.ref for each in many[:1_100]])
        work.vacancies.save_all([], "ats")
        work.vacancies.close_all([])
        work.commit()
    with units() as work:
        known = work.vacancies.known()
        assert len(known) == 1_201
        assert known["V1199"] == KnownVacancy(
            fingerprint(many[1_199]), "ats", date(2026, 11, 20), is_open=True
        )
        assert (known["V0"].is_open, known[PLAIN.ref].source) == (False, "ats")
        assert len(work.vacancies.all_open()) == 101
        assert work.vacancies.revision() == 3
