"""Writes vacancies in the formats other systems read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from pathlib import Path

from frontline.adapters.feeds.csv_feed import write_csv
from frontline.adapters.feeds.formats import FeedFormat
from frontline.adapters.feeds.indeed import write_indeed
from frontline.adapters.feeds.jobposting_export import (
    missing_for_google,
    write_graph,
    write_json_lines,
)
from frontline.domain.vacancy import Vacancy


class ExportFormat(str, Enum):
    """What can be written; each is read back under the same name."""

    JOBPOSTING = FeedFormat.JOBPOSTING.value
    INDEED = FeedFormat.INDEED.value
    CSV = FeedFormat.CSV.value


_BY_ENDING = {".csv": ExportFormat.CSV, ".xml": ExportFormat.INDEED}


class FeedWriter:
    """Implements `WriteFeed`. `publisher` and `site_url` say whose feed it is."""

    def __init__(self, publisher: str, site_url: str) -> None:
        self._publisher = publisher
        self._site_url = site_url

    def format_of(self, path: Path) -> str:
        """The format a file of this name would have."""
        return _BY_ENDING.get(path.suffix.lower(), ExportFormat.JOBPOSTING).value

    def write(self, vacancies: Iterable[Vacancy], kind: str, path: Path) -> Iterator[str]:
        """The feed in pieces. A JobPosting feed is one document in a `.json` file, else lines."""
        if kind == ExportFormat.CSV.value:
            return write_csv(vacancies)
        if kind == ExportFormat.INDEED.value:
            return write_indeed(vacancies, self._publisher, self._site_url)
        one_document = path.suffix.lower() in (".json", ".jsonld")
        return (write_graph if one_document else write_json_lines)(vacancies, self._site_url)

    def lacking(self, vacancy: Vacancy, kind: str) -> Iterator[str]:
        """Facts without which the readers of this format do not show the vacancy."""
        return missing_for_google(vacancy) if kind == ExportFormat.JOBPOSTING.value else iter(())
