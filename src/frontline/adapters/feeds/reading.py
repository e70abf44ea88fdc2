"""Opens a feed whatever its format: JSON, JSON lines, CSV, each also compressed with gzip."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from enum import Enum
from itertools import chain
from pathlib import Path

from frontline.adapters.feeds.csv_feed import CsvFeedError, read_csv
from frontline.adapters.feeds.jobposting import read_json, read_json_lines
from frontline.adapters.feeds.sample import read_sample
from frontline.adapters.feeds.source import text_of
from frontline.application.read_advert import FeedError, FeedRow


class FeedFormat(str, Enum):
    """`jobposting` is schema.org JobPosting; `sample` is our own sample feed."""

    JOBPOSTING = "jobposting"
    CSV = "csv"
    SAMPLE = "sample"


def read_feed(source: Path | str, today: date, kind: str | None = None) -> Iterator[FeedRow]:
    """The rows of a file or web address. Without `kind` name and content tell the format.

    Errors: FeedError for what is no feed; bad rows come out as unreadable rows.
    """
    text = text_of(source)
    if not text.strip():
        raise FeedError(f"{source} is empty.")
    told = FeedFormat(kind) if kind else _told(source, text)
    if told is FeedFormat.SAMPLE:
        return read_sample(text, today)
    return _csv(source, text) if told is FeedFormat.CSV else _postings(source, text)


def _told(source: Path | str, text: str) -> FeedFormat:
    name = str(source).lower().removesuffix(".gz")
    if name.endswith((".csv", ".tsv")):
        return FeedFormat.CSV
    first = text.lstrip()[:1]
    if first not in "[{":
        return FeedFormat.CSV
    return FeedFormat.SAMPLE if '"posted_days_ago"' in text[:5_000] else FeedFormat.JOBPOSTING


def _csv(source: Path | str, text: str) -> Iterator[FeedRow]:
    rows = read_csv(text)
    try:
        first = next(rows, None)
    except CsvFeedError as error:
        raise FeedError(f"{source} is no table of vacancies. {error}") from None
    return iter(()) if first is None else chain([first], rows)


def _postings(source: Path | str, text: str) -> Iterator[FeedRow]:
    try:
        return read_json(json.loads(text))
    except RecursionError:
        raise FeedError(f"{source} is nested too deeply to be a feed.") from None
    except ValueError as error:
        lines = text.splitlines()
        if any(_is_json(line) for line in lines[:20]):
            return read_json_lines(text)
        raise FeedError(f"{source} is no JSON: {error}") from None


def _is_json(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False
