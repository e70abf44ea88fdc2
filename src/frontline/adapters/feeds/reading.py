"""Opens a feed whatever its format: JSON, JSON lines, CSV, each also compressed with gzip."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from datetime import date
from enum import Enum
from itertools import chain
from pathlib import Path

from frontline.adapters.feeds.csv_feed import CsvFeedError, read_csv
from frontline.adapters.feeds.jobposting import read_json, read_json_lines
from frontline.adapters.feeds.sample import read_sample
from frontline.application.read_advert import FeedError, FeedRow

LARGEST_BYTES = 500_000_000
GZIP_MAGIC = b"\x1f\x8b"


class FeedFormat(str, Enum):
    """`jobposting` is schema.org JobPosting; `sample` is our own sample feed."""

    JOBPOSTING = "jobposting"
    CSV = "csv"
    SAMPLE = "sample"


def read_feed(path: Path, today: date, kind: str | None = None) -> Iterator[FeedRow]:
    """The rows of a feed. Without `kind` the format is told by name and content.

    Errors: FeedError for what is no feed; bad rows come out as unreadable rows.
    """
    text = _text(path)
    if not text.strip():
        raise FeedError(f"{path} is empty.")
    told = FeedFormat(kind) if kind else _told(path, text)
    if told is FeedFormat.SAMPLE:
        return read_sample(text, today)
    return _csv(path, text) if told is FeedFormat.CSV else _postings(path, text)


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise FeedError(f"{path} is larger than {LARGEST_BYTES // 1_000_000} MB.")
        content = path.read_bytes()
    except OSError as error:
        raise FeedError(f"{path} cannot be read: {error.strerror or error}.") from None
    if content.startswith(GZIP_MAGIC):
        content = _unpacked(path, content)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _unpacked(path: Path, content: bytes) -> bytes:
    """The content, as far as the limit, so that a small file cannot fill the memory."""
    try:
        unpacker = zlib.decompressobj(wbits=31)
        unpacked = unpacker.decompress(content, LARGEST_BYTES)
    except zlib.error:
        raise FeedError(f"{path} is a damaged gzip file.") from None
    if not unpacker.eof:
        raise FeedError(f"{path} is a damaged gzip file, or too large when unpacked.")
    return unpacked


def _told(path: Path, text: str) -> FeedFormat:
    name = path.name.lower().removesuffix(".gz")
    if name.endswith((".csv", ".tsv")):
        return FeedFormat.CSV
    first = text.lstrip()[:1]
    if first not in "[{":
        return FeedFormat.CSV
    return FeedFormat.SAMPLE if '"posted_days_ago"' in text[:5_000] else FeedFormat.JOBPOSTING


def _csv(path: Path, text: str) -> Iterator[FeedRow]:
    rows = read_csv(text)
    try:
        first = next(rows, None)
    except CsvFeedError as error:
        raise FeedError(f"{path} is no table of vacancies. {error}") from None
    return iter(()) if first is None else chain([first], rows)


def _postings(path: Path, text: str) -> Iterator[FeedRow]:
    try:
        return read_json(json.loads(text))
    except RecursionError:
        raise FeedError(f"{path} is nested too deeply to be a feed.") from None
    except ValueError as error:
        lines = text.splitlines()
        if any(_is_json(line) for line in lines[:20]):
            return read_json_lines(text)
        raise FeedError(f"{path} is no JSON: {error}") from None


def _is_json(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False
