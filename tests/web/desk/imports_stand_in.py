"""A feed of the clock that gives one good row and one bad, for the desk's pages about imports."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count
from pathlib import Path

from frontline.adapters.feeds.reading import Feeds
from frontline.adapters.feeds.uploads import FeedsAndUploads
from frontline.application.feed import Feed, FeedRow
from frontline.application.import_desk import ImportDesk
from frontline.application.import_vacancies import ImportVacancies
from frontline.application.ports import Clock, UnitOfWork, UnitsOfWork
from frontline.application.read_advert import Advert
from frontline.application.upload_feeds import UploadFeeds
from frontline.application.vacancy_feeds import ImportFeeds
from frontline.domain.vacancy_source import (
    FeedVersion,
    ImportLine,
    ImportOutcome,
    ImportRun,
    SourceState,
    VacancySource,
)
from tests.clock import NOON
from tests.unit.vacancies.samples import KNOWN

ATS = VacancySource("ats", "https://ats.example.org/jobs.xml?key=secret", every=timedelta(hours=2))
BY_HAND = VacancySource("/feeds/list.csv", "/feeds/list.csv")
LINES = (
    ImportLine(7, "", "has no title", refused=True),
    ImportLine(0, "LQ-0001", "the place 'Xyzzy' is not known", refused=False),
    ImportLine(0, "", "3 of its vacancies came from a before", refused=False),
)
DONE = ImportRun(
    "ats", NOON, NOON + timedelta(seconds=3), ImportOutcome.DONE, "indeed", 12, 3, 1_400, 2, 1, 0,
    1, "The feed left out 2 of its 3 open vacancies.", LINES,
)  # fmt: skip
FAILED = ImportRun(
    *("ats", NOON + timedelta(hours=2), NOON + timedelta(hours=2)),
    outcome=ImportOutcome.FAILED,
    note="The feed cannot be fetched: it answered 503.",
)


def one_good_row(
    source: Path | str,
    today: date,
    kind: str | None = None,
    *,
    mapping: Path | None = None,
    employer: str = "",
    known: FeedVersion | None = None,
) -> Feed:
    """Implements the port ReadFeed."""
    rows: list[FeedRow] = [Advert(1, "FD-900", "Matron", "Aire"), Advert(2, "FD-901")]
    return Feed("csv", iter(rows))


def feeds(units: UnitsOfWork, clock: Clock) -> ImportFeeds:
    importer = ImportVacancies(units, KNOWN, clock)
    return ImportFeeds(units, clock, one_good_row, importer, [ATS])


def import_desk(units: UnitsOfWork, clock: Clock) -> ImportDesk:
    return ImportDesk(units, clock, feeds(units, clock))


def upload_feeds(units: UnitsOfWork, clock: Clock) -> UploadFeeds:
    """On the real reader of feeds; ids are numbered."""
    numbers = count(1)

    def read_uploads(on: UnitsOfWork) -> FeedsAndUploads:
        return FeedsAndUploads(Feeds(), on)

    return UploadFeeds(units, clock, read_uploads, KNOWN, lambda: f"upload-{next(numbers)}")


def fill_imports(work: UnitOfWork) -> None:
    """A source of the clock that failed last, and one by hand that was never imported."""
    due = NOON + timedelta(hours=2, minutes=5)
    work.sources.save(SourceState(ATS, due_at=due, failures=1))
    work.sources.save(SourceState(BY_HAND))
    work.sources.add_run(DONE)
    work.sources.add_run(FAILED)
