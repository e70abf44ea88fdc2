"""Opens a feed, from a file or a web address, whatever its format and however it is packed."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import chain
from pathlib import Path

from frontline.adapters.feeds.content import BreaksOff, FeedText
from frontline.adapters.feeds.csv_mapping import CsvMapping, load_mapping
from frontline.adapters.feeds.download import Downloads, is_web
from frontline.adapters.feeds.formats import FeedFormat
from frontline.adapters.feeds.nhs_jobs import MOST_PAGES, NhsJobsPage, page_address
from frontline.adapters.feeds.telling import open_rows
from frontline.adapters.feeds.tidy_text import tidy
from frontline.application.feed import Feed, FeedError, FeedRemark, FeedRow, UnreadableRow
from frontline.application.read_advert import Advert
from frontline.domain.vacancy_source import FeedVersion, plain_address

LARGEST_FILE = 500_000_000
# Between two pages of a search, so that nobody's server is pressed.
PAUSE_SECONDS = 1.0
Rows = Iterator[FeedRow]


class Feeds:
    """Implements `ReadFeed`."""

    def __init__(
        self, downloads: Downloads | None = None, pause_seconds: float = PAUSE_SECONDS
    ) -> None:
        self._downloads = downloads or Downloads()
        self._pause_seconds = pause_seconds

    def __call__(
        self,
        source: Path | str,
        today: date,
        kind: str | None = None,
        *,
        mapping: Path | None = None,
        employer: str = "",
        known: FeedVersion | None = None,
    ) -> Feed:
        """Errors: FeedError for what is no feed; bad rows come out as unreadable rows."""
        columns = load_mapping(mapping) if mapping else CsvMapping()
        if not is_web(source):
            told, rows = _open(str(source), _file(Path(source)), kind, today, columns)
            return Feed(told.value, _with_employer(rows, employer))
        address = str(source)
        download = self._downloads.fetch(address, known)
        if download is None:
            return Feed(kind or "", iter(()), known, nothing_new=True)
        told, rows = _open(plain_address(address), download.content, kind, today, columns)
        if told is FeedFormat.NHS_JOBS:
            # The version would be that of the first page only.
            every_page = self._pages(address, download.content)
            return Feed(told.value, _with_employer(every_page, employer))
        return Feed(told.value, _with_employer(rows, employer), download.version)

    def of_bytes(self, name: str, content: bytes, today: date, employer: str = "") -> Feed:
        """The feed in a file that somebody sent. Errors: FeedError."""
        told, rows = _open(name, io.BytesIO(content), None, today, CsvMapping())
        return Feed(told.value, _with_employer(rows, employer))

    def _pages(self, address: str, content: io.BufferedIOBase) -> Rows:
        """The rows of all pages of a search, of which the first is already here."""
        row, number, total = 1, 1, 1
        while True:
            page = NhsJobsPage(FeedText(content), row)
            yield from _until_it_breaks(page.rows())
            content.close()
            row, total, number = page.next_row, max(total, page.total), number + 1
            if number > min(total, MOST_PAGES):
                break
            time.sleep(self._pause_seconds)
            try:
                download = self._downloads.fetch(page_address(address, number))
            except FeedError as error:
                yield UnreadableRow(row, f"is missing: {error}".rstrip("."), breaks_off=True)
                return
            if download is None:
                return
            content = download.content
        if total > MOST_PAGES:
            yield UnreadableRow(
                row, f"is missing: only {MOST_PAGES} pages of {total} are read", True
            )


read_feed = Feeds()


def _file(path: Path) -> io.BufferedIOBase:
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise FeedError(f"{path} is larger than {LARGEST_FILE / 1_000_000:g} MB.")
        return path.open("rb")
    except OSError as error:
        raise FeedError(f"{path} cannot be read: {error.strerror or error}.") from None
    except ValueError:
        raise FeedError(f"'{path}' is no path.") from None


def _open(
    name: str, content: io.BufferedIOBase, kind: str | None, today: date, columns: CsvMapping
) -> tuple[FeedFormat, Rows]:
    """The format and the rows. What is wrong before the first row makes it no feed at all."""
    try:
        told, text, rows = open_rows(content, FeedFormat(kind) if kind else None, today, columns)
        first = next(rows, None)
    except BreaksOff as error:
        content.close()
        raise FeedError(f"{name} {error}.") from None
    begun = rows if first is None else chain([first], _until_it_breaks(rows))
    return told, _to_the_end(begun, text, content)


def _to_the_end(rows: Rows, text: FeedText, content: io.BufferedIOBase) -> Rows:
    yield from rows
    content.close()
    for repair in text.repairs():
        yield FeedRemark(repair)


def _until_it_breaks(rows: Rows) -> Rows:
    """The rows; where the feed breaks off, a last one that says so."""
    row = 1
    try:
        for each in rows:
            row = getattr(each, "row", row)
            yield each
    except BreaksOff as error:
        yield UnreadableRow(row + 1, f"is where the feed ends too early: it {error}", True)


def _with_employer(rows: Rows, employer: str) -> Rows:
    """The rows with their texts made storable, and an employer where an advert names none."""
    for row in rows:
        if not isinstance(row, Advert):
            yield row
            continue
        advert = tidy(row)
        yield advert if advert.employer else replace(advert, employer=employer)
