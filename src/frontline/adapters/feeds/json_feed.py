"""Feeds in JSON: which kind a document is, and the records of each kind."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from frontline.adapters.feeds.bullhorn import is_bullhorn, read_bullhorn
from frontline.adapters.feeds.content import BreaksOff, FeedText
from frontline.adapters.feeds.formats import FeedFormat
from frontline.adapters.feeds.greenhouse import is_greenhouse, read_greenhouse
from frontline.adapters.feeds.jobposting import postings_in, read_posting
from frontline.application.feed import FeedRow, UnreadableRow

# A document is read whole and takes some ten times its size; one object a line has no such limit.
LONGEST_DOCUMENT = 50_000_000


def read_document(text: FeedText, kind: FeedFormat | None) -> tuple[FeedFormat, Iterator[FeedRow]]:
    """The kind and the rows of one JSON document. Errors: BreaksOff when it is no whole JSON."""
    whole = text.read(LONGEST_DOCUMENT)
    if len(whole) == LONGEST_DOCUMENT:
        raise BreaksOff("is too large for one JSON document: send one object a line")
    try:
        content = json.loads(whole, strict=False)
    except RecursionError:
        raise BreaksOff("is nested too deeply to be a feed") from None
    except ValueError as error:
        raise BreaksOff(f"is no JSON, or not all of it: {error}") from None
    told = kind or _told(content)
    return told, _rows(content, told)


def read_lines(text: FeedText) -> Iterator[FeedRow]:
    """One posting a line; the number of a row is its line."""
    for number, line in enumerate(text.lines(), start=1):
        if not line.strip():
            continue
        try:
            posting = json.loads(line, strict=False)
        except (ValueError, RecursionError):
            # The last line of a file that was cut off has no end.
            yield UnreadableRow(number, "is no JSON", breaks_off=not line.endswith("\n"))
            continue
        yield read_posting(number, posting)


def _told(content: Any) -> FeedFormat:
    for record in _records(content, "data")[:3]:
        if is_bullhorn(record):
            return FeedFormat.BULLHORN
    for record in _records(content, "jobs")[:3]:
        if is_greenhouse(record):
            return FeedFormat.GREENHOUSE
    return FeedFormat.JOBPOSTING


def _rows(content: Any, kind: FeedFormat) -> Iterator[FeedRow]:
    if kind is FeedFormat.BULLHORN:
        return read_bullhorn(_records(content, "data"))
    if kind is FeedFormat.GREENHOUSE:
        return read_greenhouse(_records(content, "jobs"))
    return _postings(content)


def _postings(content: Any) -> Iterator[FeedRow]:
    found = postings_in(content)
    if not found:
        raise BreaksOff("has no job posting in it")
    for number, posting in enumerate(found, start=1):
        yield read_posting(number, posting)


def _records(content: Any, name: str) -> list[Any]:
    """The list under this name, a bare list, or the one record there is."""
    if isinstance(content, Mapping) and name in content:
        content = content[name]
    return content if isinstance(content, list) else [content]
